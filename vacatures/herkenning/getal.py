"""Getallen en woorden die meer regels delen."""

from decimal import Decimal, InvalidOperation

GETAL = r"\d{1,2}(?:[.,]\d{1,4})?"
TOT = r"(?:[ ]?-[ ]?|[ ]?/[ ]?|[ ]?t/m[ ]?|[ ]tot[ ]en[ ]met[ ]|[ ]tot[ ]maximaal[ ]|[ ]tot[ ]max\.?[ ]|[ ]tot[ ]|[ ]a[ ]|[ ]of[ ]|[ ]en[ ])"
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
