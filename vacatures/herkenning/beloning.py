"""Bedragen: bruto per maand."""

import re
from decimal import Decimal
from functools import partial

from .regel import Regel, rx

_LOON = rx(
    r"schaal|schalen|salaris|inschal|ingeschaald|bezoldig|\bcao\b|maximaal|functie|beloning|arbeidsvoorwaarden|verdien|bruto"
)
_BEDRAG = r"(?P<{0}>\d{{1,2}}[. ]?\d{{3}})(?:,(?:\d\d|-{{1,2}}))?-?"
_EURO = r"(?:€|eur\b|euro\b)"
_MAAND_MIN, _MAAND_MAX = (
    Decimal(1000),
    Decimal(15000),
)  # euro bruto per maand; daarbuiten is het een jaar, een budget of een bonus
_NIET_MAAND = rx(r"per[ ]jaar|jaarsalaris|op[ ]jaarbasis|budget|bonus|eenmalig|toelage|vergoeding|subsidie")


def _bedrag(tekst: str) -> Decimal:
    return Decimal(tekst.replace(".", "").replace(" ", ""))


def _salaris(treffer: re.Match[str], *, kant: str = "") -> tuple[Decimal | None, Decimal | None] | None:
    van = _bedrag(treffer["van"])
    tot = _bedrag(treffer["tot"]) if "tot" in treffer.re.groupindex and treffer["tot"] else van
    if not _MAAND_MIN <= van <= tot <= _MAAND_MAX:
        return None
    return (None, tot) if kant == "tot" else (van, None) if kant == "van" else (van, tot)


SALARIS: tuple[Regel, ...] = (
    Regel("salaris", rx(rf"{_EURO}[ ]?{_BEDRAG.format('van')}[ ]?(?:bruto[ ])?(?:-|tot[ ]en[ ]met|tot|en|t/m)[ ]?(?:maximaal[ ]|max\.?[ ])?(?:{_EURO}[ ]?)?{_BEDRAG.format('tot')}"),
          ("€", "eur"), _salaris, niet_na=_NIET_MAAND, niet_voor=_NIET_MAAND),
    Regel("salaris", rx(rf"\b{_BEDRAG.format('van')}[ ]?(?:-|tot|en|t/m)[ ]?{_BEDRAG.format('tot')}[ ]?{_EURO}"), ("eur", "€"), _salaris,
          niet_na=_NIET_MAAND, niet_voor=_NIET_MAAND),
    Regel("salaris", rx(rf"(?:maximaal|max\.?|tot|ten[ ]hoogste)[ ]{_EURO}[ ]?{_BEDRAG.format('van')}"), ("€", "eur"), partial(_salaris, kant="tot"),
          niet_na=rx(_NIET_MAAND.pattern + r"|\d,?-?-?[ ]$"), niet_voor=_NIET_MAAND, alleen_bij=_LOON),
    Regel("salaris", rx(rf"(?:minimaal|min\.?|vanaf|ten[ ]minste)[ ]{_EURO}[ ]?{_BEDRAG.format('van')}"), ("€", "eur"), partial(_salaris, kant="van"),
          niet_na=_NIET_MAAND, niet_voor=rx(_NIET_MAAND.pattern + r"|^.{0,12}(?:tot|-)"), alleen_bij=_LOON),
)  # fmt: skip
