"""Van losse adresregels van een bron naar een Plek."""

import re

from .aanbod import Plek
from .schrijfwijzen import regel

POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Z]{2})\b")


def plek(
    *, naam: object = "", straat: object = "", postcode: object = "", plaats: object = "", land: object = ""
) -> Plek:
    return Plek(
        naam=regel(naam, 120), straat=regel(straat, 120), postcode=regel(postcode, 12), plaats=regel(plaats, 80),
        land=regel(land, 60),
    )  # fmt: skip


def plek_uit_tekst(tekst: object) -> Plek:
    """Een adres in één regel: "Bedachtlaan 12, 1741 AB Schagen", "Schagen, Noord-Holland" of "Den Helder"."""
    adres = regel(tekst, 200)
    gevonden = POSTCODE.search(adres)
    if gevonden is None:
        return Plek(plaats=adres.split(",")[0].strip()[:80])
    return Plek(
        straat=adres[: gevonden.start()].strip(" ,")[:120],
        postcode=gevonden[0],
        plaats=adres[gevonden.end() :].strip(" ,").split(",")[0].strip()[:80],
    )


def uniek(plekken: list[Plek]) -> tuple[Plek, ...]:
    """Zonder dubbele en lege plekken, in volgorde."""
    return tuple(dict.fromkeys(p for p in plekken if p != Plek(land=p.land)))
