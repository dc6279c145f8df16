"""De gegevens van de demo: regels die een mens kan nalezen. Alles is verzonnen, behalve wat in de studie staat."""

import csv
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

MAP = Path(__file__).parent
STRATEN = (
    "Schoolstraat", "Krijtlaan", "Lessenaar", "Agendapad", "Pauzeplein", "Boekenweg", "Rapportstraat", "Belkade",
    "Passerlaan", "Gymzaalpad",
)  # fmt: skip


def rijen(bestand: str) -> Iterator[dict[str, str]]:
    """Rijen van een CSV uit deze map: UTF-8, puntkomma, met kopregel."""
    with (MAP / bestand).open(encoding="utf-8", newline="") as f:
        yield from csv.DictReader(f, delimiter=";")


def adres_van(code: str, pc4: str) -> dict[str, str]:
    """Een verzonnen adres in een echte postcode: altijd hetzelfde voor dezelfde school."""
    toeval = crc32(code.encode())
    return {
        "straat": STRATEN[toeval % len(STRATEN)],
        "huisnummer": str(1 + toeval // 16 % 98),
        "postcode": f"{pc4}D{chr(65 + toeval // 2048 % 26)}",
    }
