"""Gevraagde bevoegdheid. Een vacature noemt graden die volstaan: "eerste- of tweedegraads" zijn er twee.

`in_opleiding` komt erbij waar ook iemand die nog niet bevoegd is mag komen: "of studerend", "bereid te behalen",
"(bijna)". Een graad die alleen een pre is of een vooruitzicht ("word eerstegraads"), is geen eis en telt niet.
In een titel of veld staat een graad er als eis; in een tekst lezen `graad_zin` en `opleiding_zin` de zin eromheen.
"""

from . import graad_zin, opleiding_zin
from .graad_woorden import GRAAD, TREFWOORDEN, welke
from .regel import KORT, TITEL, Groep, Regel, rx
from .tekst import Zone
from .typen import Vondst

_IN_OPLEIDING_KORT = (
    r"(?:(?:bevoegd|bevoegdheid|graads|graad|gr\.|diploma|docent|leraar)[)]?,?[ ])?\(?(?:of|en/of|dan[ ]wel|/|danwel)[ ]?(?:\(?bijna\)?[ ])?"
    r"(?:(?:je[ ])?(?:bent|ben|is)[ ](?:je[ ])?)?(?:hier(?:voor|mee)[ ]|daar(?:voor|mee)[ ]|momenteel[ ]|nu[ ])?(?:nog[ ])?(?:iemand[ ]die[ ])?(?:in[ ]opleiding|studerend|lerend|studeer\w{0,3}|student|bezig[ ]met|bezig[ ]deze|bereid|wil(?:t|len)?[ ]je[ ](?:deze|die)|"
    r"wil(?:t)?[ ](?:deze|die)[ ](?:gaan[ ])?(?:be)?halen|haalt[ ]deze|binnenkort[ ]te|op[ ]korte[ ]termijn|bijna[ ]bevoegd|bijna\b)"
)
_IN_OPLEIDING_TITEL = (
    r"\bof[ ](?:daarmee[ ]|hiermee[ ])?bezig\b|\((?:ook[ ])?(?:bijna|nog[ ]in[ ]opleiding|in[ ]opleiding|studerend|of[ ]bijna)\)|\bin[ ]opleiding[ ](?:mag|kan|ook|of|welkom|mogelijk)|\bbijna[ ]bevoegd"
    r"|\b(?:leraar|docent|leerkracht)[ ]in[ ]opleiding|\bi\.?o\.?\)|\bof[ ]onbevoegd|\bonbevoegd[ ](?:mag|kan|ook)"
)
_BIJ_KORT = ("opleiding", "stud", "lerend", "bezig", "bijna", "binnenkort", "bereid", "halen", "haalt", "wil", "korte")
REGELS: tuple[Regel, ...] = (
    Regel("graad", GRAAD, TREFWOORDEN, welke, waar=KORT, is_rij=True),
    Regel("graad", rx(r"\bgroepsleerkracht|\bpabo\b"), ("groepsleerkracht", "pabo"), "groepsleerkracht", waar=TITEL),
    Regel("graad", rx(_IN_OPLEIDING_KORT), _BIJ_KORT, "in_opleiding", waar=KORT),
    Regel("graad", rx(_IN_OPLEIDING_TITEL), ("bijna", "opleiding", "studerend", "io)", "i.o", "onbevoegd", "bezig"), "in_opleiding", waar=TITEL),
)  # fmt: skip
_KORT = Groep(REGELS)
IS_IN_OPLEIDING = ("docent-lio", "zij-instromer")
BEHALEN = ("bereid", "wil", "behalen", "onbevoegd", "niet")  # wie nog moet beginnen, is nog geen lio


def lees(zone: Zone) -> list[Vondst]:
    """De graden van een veld; een graad onder de drempel is een voorstel."""
    return [*graad_zin.lees(zone), *opleiding_zin.lees(zone)] if zone.veld == "tekst" else _KORT(zone)
