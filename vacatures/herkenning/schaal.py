"""Salarisschaal. "LB" is een schaal; als vak (levensbeschouwing, loopbaan en burgerschap) telt het alleen in een vakveld.

Per zin wordt verzameld welke schalen genoemd zijn en wat ze wendt: een doorgroei, een voorwaarde voor sommigen, een
keuze. "LB, bij ervaring LC" en "LD, anders LC" zijn twee schalen die kunnen; "LC na twee jaar" is er geen.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from .regel import KORT, Groep, Regel, rx, vondst
from .tekst import Zone
from .typen import Vondst

_LETTER = r"(?:l[bcde])"
_NUMMER = r"s?(?:1[0-8]|[1-9])[ab]?(?![\w%]|[.,:]\d)"
_WOORDGETAL = {
    "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11,
    "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16,
}  # fmt: skip
_VOLUIT = rf"(?:{'|'.join(_WOORDGETAL)})(?!\w)"
_EN = r"(?:[ ]?/[ ]?(?:of[ ])?|[ ]?-[ ]?|[ ]of[ ]|[ ]en[ ]|[ ]en/of[ ]|[ ]dan[ ]wel[ ]|[ ]t/m[ ]|[ ]tot[ ]en[ ]met[ ]|[ ]tot[ ])"
_LETTERS = rf"(?P<schaal>{_LETTER}(?:(?:{_EN}|,[ ]){_LETTER}){{0,3}})"
# Na een tweede nummer komt geen ander woord: "schaal 15, 1 fte", "LB - 1 augustus", "schaal 4 - 2 dagen".
_TWEEDE = rf"(?:schaal[ ])?(?:{_NUMMER}|{_VOLUIT})(?![ ]?(?:fte|wtf|uur|u\b|x\b|e\b)|[ ](?!of\b|en\b|cao|van\b|in\b|volgens|conform|afhankelijk|naar\b|bij\b|met\b|trede|op\b|tot\b|voor\b|per\b)[a-z])"
_GENOEMD = rf"(?P<schaal>(?:{_NUMMER}|{_VOLUIT}|{_LETTER}(?![\w]))(?:(?:{_EN}|,[ ](?=(?:{_NUMMER}|{_LETTER})[ ](?:of|en)[ ]))(?:{_TWEEDE}|(?:schaal[ ])?{_LETTER}(?!\w))){{0,3}})"
_WOORD = r"(?:(?:salaris|functie|loon|hoofd|eind|uitloop|carriere)?scha(?:al|len)(?:niveau)?|sch\.?(?=[ ]\d)|inschaling|ingeschaald|bezoldiging|functiewaardering|(?:salaris|functie|loon)groep|carrierepatroon)"
_WOORDSPOOR = (
    "scha",
    "sch ",
    "sch.",
    "bezoldiging",
    "functiewaardering",
    "salarisgroep",
    "functiegroep",
    "loongroep",
    "carrierepat",
)
_WOORDBEGIN = rx(r"sch|salaris|functie|loon|hoofd|eind|uitloop|carriere|inschal|ingesch|bezold")
_DEEL = re.compile(rf"\b(?:{_LETTER}|s?(?P<nummer>(?:1[0-8]|[1-9])[ab]?)|(?P<voluit>{_VOLUIT}))\b")
_LETTERDEEL = re.compile(rf"\b{_LETTER}\b", re.I)
_HOOFDLETTERS = re.compile(r"L[BCDE]\b")

# "doorgroei naar LC" en "LC na drie jaar" zeggen niet wat deze baan verdient.
_DOORGROEI = rx(
    r"\b(?:\w{0,4}groei\w{0,14}|doorstroom\w{0,14}|door[ ]te[ ]stromen|uitloop|perspectief|op[ ]termijn|op[ ]den[ ]duur|later|promo\w{0,14}|uitzicht[ ]op|zicht[ ]op|kans[ ]op|bevorder\w{0,4}|solliciteren[ ]op|ambitie\w{0,3}|aanloop\w{0,8}|na[ ](?:\w{1,8}[ ])?ja(?:ar|ren)|volgend[ ]jaar|daarna|vervolgens|dan[ ](?:word|ga|stap|kom)\w?)\b[^,;(]{0,40}$"
    r"|\b(?:naar|richting)[ ](?:een[ ])?(?:hogere[ ])?(?:schaal[ ])?$|\baanloop-?$"
)
_LATER = rx(
    r"^[)\]]?,?[ ](?:is[ ]|behoort[ ]|zit[ ])?(?!op[ ]termijn[ ]l[bcde]\b)(?:op[ ]termijn|in[ ]het[ ]verschiet|haalbaar|in[ ]de[ ]toekomst|te[ ]zijner[ ]tijd|later|eventueel[ ]later)|^[)\]]?[ ]na[ ](?:een[ ]paar|\w{1,9})[ ]jaar(?![ ](?:vast|een[ ]vast|uitzicht))"
    r"|^[ ]?-?[ ]?(?:tranche|ronde|traject|beurs|mix|procedure|promotie|collega|docenten|leraren|fuctiemix)"
)
# Een ander, een aantal, of alleen voor wie iets bijzonders meebrengt.
_ANDERS = rx(
    r"\b(?:geen|niet)[ ](?:\w{1,8}[ ])?$|\b(?:op[ ]een|kleine|grote|kleinere|grotere)[ ]$|\b(?:collega(?:'?s)?|docenten|leraren|leidinggevende|hij|zij)[ ](?:\w{1,12}[ ]){0,3}(?:in|zit\w{0,3}|heeft|met)[ ]$|(?<!zoeken[ ])(?<![\d.,])\b(?:twee|drie|vier|vijf|zes|\d{1,2})[ ](?:\w{3,18}[ ])?(?!les|uren|dagen|dagdelen|ochtenden|maanden|weken|jaren|klassen)\w{3,18}(?:en|s)[ ]in[ ]$"
)
_VOOR_SOMMIGEN = rx(
    r"^[)\]]?[ ](?:is[ ])?(?:voor[ ](?:wie|kandidaten|degene|een[ ]kandidaat)|niet[ ]uitgesloten)|^[ ]?als[ ]vak|^[ ]van[ ]1[ ]"
)
_WIE = rx(r"\b(?:wie|degene[ ]die|zonder[ ]\w{0,4}bevoegdheid|nog[ ]niet[ ]bevoegd)\b[^.;]{0,70}$")
_ALLEEN_MOGELIJK = rx(
    r"^[)\]]?,?[ ](?:is[ ]|zijn[ ]|ook[ ]|eventueel[ ]){0,3}(?:bespreekbaar|mogelijk|denkbaar|behoort[ ]tot[ ]de[ ]mogelijkheden)"
)
# "levensbeschouwing (LB)" en "Nederlands/LB": hier kan LB het vak zijn, dus zegt het niets over de schaal.
_VAK_LB = rx(r"(?:levensbeschouwing|burgerschap)[ ]?\($|(?:[a-z]{4}|&|\ben)(?:[ ]?/[ ]?|[ ](?:en|&|of)[ ])$|\bvak[ ]$")
_LB_VAK = rx(r"^(?:[ ]?/[ ]?|[ ](?:en|&)[ ])(?!l[bcde]\b)[a-z]{3}|^[ ]?&")


def _schaal(treffer: re.Match[str]) -> str | None:
    """Elke genoemde schaal één keer: getallen op volgorde en dan letters ("LC of LB" en "LB/LC" zijn hetzelfde)."""
    return _op_volgorde(_deel(m) for m in _DEEL.finditer(treffer["schaal"])) or None


def _deel(treffer: re.Match[str]) -> str:
    voluit = treffer["voluit"]
    return str(_WOORDGETAL[voluit]) if voluit else (treffer["nummer"] or treffer[0]).upper()


def _op_volgorde(delen: Iterator[str]) -> str:
    return "/".join(sorted(set(delen), key=lambda d: (len(d) if d[0].isdigit() else 9, d)))[:20]


_LETTERBEGIN = rx(r"(?<![a-z])l[bcde]")
_LOSSE = tuple(f"{letters}{erna}" for letters in ("lb", "lc", "ld", "le-") for erna in " ,.;:)/-|]")
_VELD = Groep((
    Regel("schaal", rx(rf"^(?:schaal[ ]|cao[ ]\w{{1,4}}[ ])?(?P<schaal>{_LETTERS.replace('?P<schaal>', '?:')}|{_NUMMER}(?:{_EN}{_NUMMER}){{0,2}})$"), (), _schaal, waar=frozenset({"schaal"})),
))  # fmt: skip
_MET_WOORD = Groep((
    Regel("schaal", rx(rf"\b{_LETTERS}[ ]?-?[ ]?(?:schaal|schalen|functies?\b|niveau|inschaling|position)"), _LOSSE, _schaal, venster=(1, 20), begin=_LETTERBEGIN, met=("scha", "functie", "niveau", "position")),
    Regel("schaal", rx(rf"\b{_LETTERS}-(?:docent|leraar)\b"), _LOSSE, _schaal, waar=KORT, begin=_LETTERBEGIN),
    Regel("schaal", rx(rf"\b{_WOORD}(?:[ ](?:is|in|op|van|volgens|conform|maximaal|minimaal)|[ ](?:max|min)\.|:)?[ ]?:?[ ]?\(?(?:(?:max|maximaal|min|minimaal)\.?[ ])?(?:schaal[ ])?{_GENOEMD}(?![ ]punt|[ ]?'s)"), _WOORDSPOOR,
          _schaal, venster=(10, 30), begin=_WOORDBEGIN),
    Regel("schaal", rx(r"(?<![\w/.-])(?P<schaal>s(?:1[0-8]|[1-9]))(?=[ ]?[,|;)]|\.?$|\.?\n|[ ]cao)"), tuple(f"s{n}{t}" for n in range(1, 19) for t in " ,;)|."), _schaal, alleen_bij=rx(r"\bfte|\bwtf|\buur|\bcao\b|salaris|€")),
))  # fmt: skip
# Losse letters tellen alleen als hoofdletters; naast een vak kan LB het vak zijn.
_LOS = rx(rf"(?<![\w&-]){_LETTERS}(?![\w&]|-[a-z])")
_GEEN_LOON = rx(r"\b(?:lessen|les|vakken|sectie|geef|geeft|code|\d|\d[ ]x|twee|drie|vier)[ ]$")
_GEEN_LOON_NA = rx(r"^[ ]?&|^[ ]en[ ](?:slb|rekenen|burgerschap|nederlands|engels)\b|^[ -]?(?:lessen|les)\b")


def lees(zone: Zone) -> list[Vondst]:
    """Per zin de schalen die kunnen. Een zin met het woord "schaal" gaat voor zinnen met losse letters."""
    met_woord = _VELD(zone) or _MET_WOORD(zone)
    los = _losse(zone)
    if not met_woord and not los:
        return []
    alle = sorted(
        [*met_woord, *(v for v in los if not any(w.van < v.tot and v.van < w.tot for w in met_woord))],
        key=lambda v: v.van,
    )
    per_zin = [(list(zin)) for _, zin in groupby(alle, key=lambda v: _zin(zone, v))]
    met = [gelezen for zin in per_zin if any(v in met_woord for v in zin) and (gelezen := _uit_zin(zone, zin))]
    return _ruimste(met or [gelezen for zin in per_zin if (gelezen := _uit_zin(zone, zin))])


def _losse(zone: Zone) -> list[Vondst]:
    gevonden: list[Vondst] = []
    for hoofd in _HOOFDLETTERS.finditer(zone.plat):
        treffer = _LOS.match(zone.vouw, hoofd.start())
        if treffer and (not gevonden or treffer.start() >= gevonden[-1].tot) and zone.veld not in ("schaal", "vakveld"):
            v = vondst("schaal", _schaal(treffer), zone, *treffer.span())
            if all(d.isupper() for d in _LETTERDEEL.findall(v.citaat)) and not _is_geen_loon(zone, v):
                gevonden.append(v)
    return gevonden


def _is_geen_loon(zone: Zone, v: Vondst) -> bool:
    if _kan_vak_zijn(zone, v):
        return True
    return v.veld == "tekst" and bool(
        _GEEN_LOON.search(zone.links(v.van, 12)) or _GEEN_LOON_NA.search(zone.rechts(v.tot, 20))
    )


def _kan_vak_zijn(zone: Zone, v: Vondst) -> bool:
    return v.citaat == "LB" and bool(
        _VAK_LB.search(zone.links(v.van)) or (v.veld != "tekst" and _LB_VAK.search(zone.rechts(v.tot)))
    )


def _zin(zone: Zone, v: Vondst) -> int:
    return bisect_right(zone.grenzen, v.van)


def _uit_zin(zone: Zone, zin: Sequence[Vondst]) -> Vondst | None:
    """Wat in deze zin voor de baan geldt, samen. Een schaal die alleen mogelijk is telt naast een die vaststaat."""
    gelden: list[Vondst] = []
    mogelijk: list[Vondst] = []
    for v in zin:
        links, rechts = zone.links(v.van, 80), zone.rechts(v.tot, 45)
        if any(r.search(links) for r in (_DOORGROEI, _ANDERS)) or any(
            r.search(rechts) for r in (_LATER, _VOOR_SOMMIGEN)
        ):
            continue
        if _WIE.search(links):
            return None
        (mogelijk if _ALLEEN_MOGELIJK.search(rechts) and "/" not in v.waarde else gelden).append(v)
    if not gelden and not (mogelijk and " anders " in zone.rechts(mogelijk[0].tot)):
        return None
    samen = [*gelden, *mogelijk]
    if len({v.waarde[0].isdigit() for v in samen}) > 1:
        return None  # "LB, zonder bevoegdheid schaal 9": het hangt van de kandidaat af
    if len(samen) == 1:
        return samen[0]
    return replace(samen[0], waarde=_op_volgorde(deel for v in samen for deel in v.waarde.split("/")))


def _ruimste(gevonden: list[Vondst]) -> list[Vondst]:
    """ "LB of LC" en verderop nog eens "LB": de eerste zegt alles."""
    delen = [set(v.waarde.split("/")) for v in gevonden]
    alles = set().union(*delen)
    return [v for v, deel in zip(gevonden, delen, strict=True) if deel == alles] or gevonden
