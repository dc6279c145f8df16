"""Salarisschaal en bedragen. "LB" is een schaal; als vak (levensbeschouwing, loopbaan en burgerschap) telt het alleen in een vakveld."""

import re
from decimal import Decimal
from functools import partial

from .regel import KORT, TEKST, Groep, Regel, rx
from .tekst import Zone
from .typen import Vondst

_LETTER = r"(?:l[bcde])"
_NUMMER = r"(?:1[0-8]|[1-9])[ab]?"
_EN = r"(?:[ ]?[/,-][ ]?(?:of[ ])?|[ ]of[ ]|[ ]en[ ]|[ ]en/of[ ]|[ ]t/m[ ]|[ ]tot[ ]en[ ]met[ ]|[ ]tot[ ])"
_LETTERS = rf"(?P<schaal>{_LETTER}(?:{_EN}{_LETTER}){{0,3}})"
_NUMMERS = rf"(?P<schaal>{_NUMMER}(?:{_EN}(?:schaal[ ])?(?:{_NUMMER}|{_LETTER}\b)){{0,2}})"
_GENOEMD = rf"(?P<schaal>(?:{_NUMMER}|{_LETTER})(?:{_EN}(?:schaal[ ])?(?:{_NUMMER}|{_LETTER})){{0,3}})"
_WOORD = r"(?:salaris|functie|loon|hoofd)?scha(?:al|len)|sch\.?(?=[ ]\d)|inschaling|bezoldiging|functiewaardering|max(?:imum)?[ ]?schaal"
_WOORDSPOOR = ("scha", "sch ", "sch.", "bezoldiging", "functiewaardering")
_WOORDBEGIN = rx(r"scha|sch|salaris|functie|loon|hoofd|inschal|bezold|max")
_DEEL = re.compile(rf"\b(?:{_LETTER}|{_NUMMER})\b")
_HOOFDLETTERS = re.compile(r"\bL[BCDE]\b")
_LETTERDEEL = re.compile(rf"\b{_LETTER}\b", re.I)
# "doorgroei naar LC" en "LC is bespreekbaar" zeggen niet wat deze baan verdient.
_DOORGROEI = rx(
    r"(?:groei\w{0,14}|doorstroom\w{0,14}|perspectief|op[ ]termijn|op[ ]den[ ]duur|later|promotie\w{0,14}|uitzicht[ ]op|kans[ ]op|na[ ](?:\w{1,8}[ ])?ja(?:ar|ren))[^,;(]{0,30}$"
    r"|\b(?:naar|richting)[ ](?:een[ ]|schaal[ ])?$"
)
_GEEN_INSCHALING = rx(
    r"^\)?,?[ ](?:is[ ]|later[ ])?(?:bespreekbaar|mogelijk|op[ ]termijn|in[ ]het[ ]verschiet|haalbaar)"
)
_LOON = rx(
    r"schaal|schalen|salaris|inschal|ingeschaald|bezoldig|\bcao\b|maximaal|functie|beloning|arbeidsvoorwaarden|verdien|bruto"
)
# "levensbeschouwing (LB)" en "Nederlands/LB": hier kan LB het vak zijn, dus zegt het niets over de schaal.
_VAK_LB = rx(r"(?:levensbeschouwing|burgerschap)[ ]?\($|(?:[a-z]{4}|&|\ben)(?:[ ]?/[ ]?|[ ](?:en|&|of)[ ])$|\bvak[ ]$")
_LB_VAK = rx(r"^(?:[ ]?/[ ]?|[ ](?:en|&)[ ])(?!l[bcde]\b)[a-z]{3}|^[ ]?&")


def _schaal(treffer: re.Match[str]) -> str | None:
    """Elke genoemde schaal één keer: getallen op volgorde en dan letters ("LC of LB" en "LB/LC" zijn hetzelfde)."""
    genoemd = " ".join(treffer.group(naam) or "" for naam in ("schaal", "of") if naam in treffer.re.groupindex)
    delen = sorted({d.upper() for d in _DEEL.findall(genoemd)}, key=lambda d: (len(d) if d[0].isdigit() else 9, d))
    return "/".join(delen)[:20] or None


_LETTERBEGIN = rx(r"l[bcde]")
_LOSSE = tuple(f"{letters}{erna}" for letters in ("lb", "lc", "ld", "le") for erna in " ,.;:)/-|]")
_REGELS: tuple[Regel, ...] = (
    Regel("schaal", rx(rf"\b{_LETTERS}[ ]?-?[ ]?(?:schaal|schalen|functies?\b|niveau)"), _LOSSE, _schaal, niet_na=_DOORGROEI, venster=(1, 20), begin=_LETTERBEGIN),
    Regel("schaal", rx(rf"\b(?:{_WOORD})[ ]?(?:is|:|van|maximaal|max\.)?[ ]?\(?{_GENOEMD}(?![\w%]|[.,]\d)"), _WOORDSPOOR,
          _schaal, niet_na=_DOORGROEI, venster=(10, 30), begin=_WOORDBEGIN, niet_voor=rx(r"^[ ](?:tot[ ]|van[ ]de[ ](?!cao)|punt)")),
)  # fmt: skip
# Losse letters tellen alleen als hoofdletters (zie `schalen`); in lopende tekst ook alleen bij een woord over loon.
_LOS = (
    Regel("schaal", rx(rf"(?<![\w&-]){_LETTERS}(?![\w&]|-[a-z])"), _LOSSE, _schaal, waar=KORT - {"schaal"}, niet_na=_VAK_LB, niet_voor=_LB_VAK, begin=_LETTERBEGIN),
    Regel("schaal", rx(rf"(?<![\w&-]){_LETTERS}[^.;\n]{{0,50}}[ ]anders[ ](?P<of>{_LETTER})\b"), _LOSSE, _schaal, waar=TEKST, niet_na=_DOORGROEI, venster=(60, 60), begin=_LETTERBEGIN),
    Regel("schaal", rx(rf"(?<![\w&-]){_LETTERS}(?![\w&]|-(?!schaal|functie|inschaling|niveau)[a-z])"), _LOSSE, _schaal, waar=TEKST, venster=(1, 20), begin=_LETTERBEGIN,
          niet_na=rx(rf"{_DOORGROEI.pattern}|{_VAK_LB.pattern}|\b(?:lessen|les|vakken|sectie|geef|geeft|code)[ ]$"),
          niet_voor=rx(rf"{_GEEN_INSCHALING.pattern}|^[ ]?&|^[ ]en[ ](?:slb|rekenen|burgerschap|nederlands|engels)\b|^[ -]?(?:lessen|les)\b")),
)  # fmt: skip
_VELD = (Regel("schaal", rx(rf"^(?:schaal[ ]|cao[ ]\w{{1,4}}[ ])?(?:{_LETTERS}|{_NUMMERS.replace('schaal>', 'nummer>')})$"), (),
               lambda m: _schaal(m) if m["schaal"] else m["nummer"].replace(" ", "").upper(), waar=frozenset({"schaal"})),)  # fmt: skip


_LEES_VELD, _LEES, _LEES_LOS = Groep(_VELD), Groep(_REGELS), Groep(_LOS)


def schalen(zone: Zone) -> list[Vondst]:
    """Staat er ergens "schaal" bij, dan is dat hem; losse letters tellen alleen als dat woord er niet is."""
    if met_woord := [*_LEES_VELD(zone), *_LEES(zone)]:
        return met_woord
    if not _HOOFDLETTERS.search(zone.plat):
        return []
    return [v for v in _LEES_LOS(zone) if all(d.isupper() for d in _LETTERDEEL.findall(v.citaat))]


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
