"""Leesbare namen uit die van DUO: juridische namen met niveaus erachter, plaatsen in hoofdletters."""

import re

_NIVEAU = r"(?:vwo|havo|mavo|vmbo|vbo|lwoo|iwoo|pro|praktijkonderwijs|atheneum|ath|gymnasium|gymn|gym|lyceum|lyc)\b\.?"
_EN = r"(?:\s*[,/-]\s*|\s+en\s+|\s+)"
# Ten minste twee niveaus achter elkaar. Zonder "voor" hoort een lyceum bij de naam, tenzij er een komma op volgt.
_OPSOMMING = re.compile(
    rf"\s*,?\s+(?:(?:voor|vr?)\.?\s+(?:(?:opb|openb|bijz)\w*\.?\s+)?{_NIVEAU}"
    rf"|(?:(?:opb|openb|bijz)\w*\.?\s+)?(?!(?:lyceum|lyc|gymnasium|praktijkonderwijs)\b(?!,)){_NIVEAU})(?:{_EN}{_NIVEAU})+",
    re.IGNORECASE,
)
_KLEIN = {"aan", "de", "den", "der", "het", "op", "in", "en", "van", "bij", "ten", "ter", "te", "onder", "over"}


def leesbare_naam(duo_naam: str) -> str:
    """Zonder opsomming van niveaus en zonder dubbele spaties; hooguit 120 tekens. Een voorstel: de redactie beslist."""
    naam = " ".join(duo_naam.split())
    kort = re.sub(r"\s+,", ",", " ".join(_OPSOMMING.sub(" ", naam).split())).strip(" ,-–’")
    return (kort if len(kort) >= 3 else naam)[:120].strip()


def leesbare_plaats(plaats: str) -> str:
    """'S-GRAVENHAGE wordt 's-Gravenhage. Een plaats die niet helemaal in hoofdletters staat blijft zoals zij is."""
    if not plaats.isupper():
        return plaats
    woorden = [
        woord if nr and woord in _KLEIN else _hoofdletter(woord) for nr, woord in enumerate(plaats.lower().split())
    ]
    return " ".join(woorden)


def _hoofdletter(woord: str) -> str:
    delen = [
        deel if deel in _KLEIN | {"'s", "'t"} and nr < woord.count("-") else _kapitaal(deel)
        for nr, deel in enumerate(woord.split("-"))
    ]
    return "-".join(delen)


def _kapitaal(deel: str) -> str:
    if deel[:2] == "ij":
        return "IJ" + deel[2:]
    if deel in ("'s", "'t"):
        return deel
    return deel[:1].upper() + deel[1:]
