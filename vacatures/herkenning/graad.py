"""Gevraagde bevoegdheid. Een vacature noemt graden die volstaan: "eerste- of tweedegraads" zijn er twee.

`in_opleiding` komt erbij waar ook iemand die nog niet bevoegd is mag komen: "of studerend", "bereid te behalen",
"(bijna)". Een graad die alleen een pre is of een vooruitzicht ("word eerstegraads"), is geen eis en telt niet.
`graad_zin` en `opleiding_zin` lezen de zin eromheen; hier staat wat alleen een titel of een kort veld zo zegt.
"""

from . import graad_zin, opleiding_zin
from .regel import KORT, LANG, TITEL, Groep, Regel, rx
from .tekst import Zone
from .typen import Vondst

_OF = r"\(?(?:of|en/of|dan[ ]wel|danwel|/)[ ]?(?:(?:je[ ])?(?:bent|ben|is)[ ](?:je[ ])?)?(?:(?:hier|daar)(?:voor|mee)[ ]|momenteel[ ]|nu[ ]|nog[ ]|iemand[ ]die[ ]){0,2}"
_STUDEERT = (
    rf"{_OF}(?:in[ ]opleiding|studerend|lerend|studeer\w{{0,3}}|(?:\w{{2,9}}-?)?student|bezig\b|haalt[ ]deze|bijna\b)|\((?:ook[ ]|of[ ])?(?:bijna|nog[ ]in[ ]opleiding|in[ ]opleiding|studerend)\)"
    r"|\bin[ ]opleiding[ ](?:mag|kan|ook|of|welkom|mogelijk)|\bbijna[ ]bevoegd|\b(?:leraar|docent|leerkracht)[ ]in[ ]opleiding|\bi\.?o\.?\)"
)
_BEREID = rf"{_OF}(?:bereid|wilt?[ ](?:je[ ])?(?:deze|die)|binnenkort[ ]te|op[ ]korte[ ]termijn|onbevoegd)|\bonbevoegd[ ](?:mag|kan|ook)"
REGELS: tuple[Regel, ...] = (
    Regel("graad", rx(r"\bgroepsleerkracht"), ("groepsleerkracht",), "groepsleerkracht", waar=TITEL),
    Regel("graad", rx(_STUDEERT), ("opleiding", "stud", "lerend", "bezig", "bijna", "haalt", "io)", "i.o"), "in_opleiding", waar=KORT, ook="lio_welkom"),
    Regel("graad", rx(_BEREID), ("bereid", "wil", "binnenkort", "korte", "onbevoegd"), "in_opleiding", waar=KORT),
)  # fmt: skip
_KORT = Groep(REGELS)
IS_IN_OPLEIDING = ("docent-lio", "zij-instromer")


def lees(zone: Zone) -> list[Vondst]:
    """De graden van een veld; een graad onder de drempel is een voorstel."""
    if zone.veld in LANG:
        return [*graad_zin.lees(zone), *opleiding_zin.lees(zone), *_KORT(zone)]
    return [*graad_zin.lees(zone), *_KORT(zone)]
