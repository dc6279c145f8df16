"""Getallen en woorden die meer regels delen."""

import re
from decimal import Decimal, InvalidOperation

GETAL = r"\d{1,2}(?:[.,]\d{1,4})?"
TOT = r"(?:[ ]?-[ ]?|[ ]?/[ ]?|[ ]?t/m[ ]?|[ ]tot[ ]en[ ]met[ ]|[ ]tot[ ]maximaal[ ]|[ ]tot[ ]max\.?[ ]|[ ]tot[ ]|[ ]a[ ]|[ ]of[ ]|[ ]en[ ]|[ ]to[ ])"
GRENS = r"(?P<grens>(?:minimaal|minstens|min\.?|ten[ ]minste|tenminste|vanaf|maximaal|max\.?|ten[ ]hoogste|hooguit|tot)[ ])?(?:tussen[ ](?:de[ ])?)?"
# Waar een getal of een grens kan beginnen. Elk alternatief begint met een letterlijk teken: zo slaat het zoeken de rest over.
GETALBEGIN = re.compile(
    "|".join([*(rf"{cijfer}\d{{0,19}}" for cijfer in range(10)), r"\.(?=\d)|,(?=\d)|min|max|ten |vanaf|hoog|tot|tus"])
)
_ONDER = ("min", "ten minste", "tenminste", "vanaf")
Bereik = tuple[Decimal | None, Decimal | None]
TELWOORDEN = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
}  # fmt: skip
# Woorden die een dienstverband noemen; na "aanstelling van" is 80% een omvang.
BAAN = r"(?:dienstverband|aanstelling|contract|baan|betrekking|benoeming|functie|arbeidsovereenkomst|formatieplaats|formatie|werkweek|positie|vacature)"


def decimaal(tekst: str | None) -> Decimal | None:
    if not tekst:
        return None
    try:
        return Decimal(tekst.replace(",", "."))
    except InvalidOperation:
        return None


def bereik(treffer: re.Match[str]) -> Bereik | None:
    """(van, tot) uit de groepen `van`, `tot`, `grens` en `na`; None aan de kant die open is."""
    groepen = treffer.groupdict()
    van, tot = decimaal(groepen["van"]), decimaal(groepen.get("tot"))
    grens = groepen.get("grens") or ""
    if tot is None:
        grens = grens or groepen.get("na") or ""
        if grens:
            return (van, None) if grens.startswith(_ONDER) else (None, van)
        tot = van
    return (van, tot) if van is not None and tot is not None and van <= tot else None
