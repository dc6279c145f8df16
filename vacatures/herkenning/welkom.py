"""Wie er ook mag komen en hoe een starter begeleid wordt: zij-instromers, lio's, jaren inductie."""

import re

from .getal import TELWOORDEN
from .regel import Regel, rx

_ZIJ = r"zij-?[ ]?instrom(?:er|ers|er's|en|end\w{0,2})\b|zij-?[ ]?instroom\w{0,12}|carriere-?switch\w{0,3}"
_JA = rx(
    r"welkom|uitgenodigd|mogelijk|bespreekbaar|ook\b|graag|mogen|mag\b|kan\b|kunnen|kom[ ]|open[ ]voor|geschikt|of[ ]?\(?$|en[ ]$|/[ ]?$|aangemoedigd|nodigen|reageer|reageren|sollicit|staan[ ]open"
)
_JA_ZIJ = rx(
    _JA.pattern
    + r"|begin(?:nen|t|)\b|starten|start\b|opleidingsdag|leiden[ ](?:wij|we)|prima|wil[ ]je|ben[ ]je|geschiktheidsonderzoek|regelen|traject|aan[ ]je[ ]papieren|denken[ ](?:we|wij|graag)|\bals[ ](?:een[ ])?$|\bbent[ ](?:een[ ])?$|\bvia[ ](?:een[ ])?$|meedenken"
)
_NEE = rx(r"\b(?:geen(?![ ](?:les)?bevoegd)|niet(?![ ]bevoegd)|helaas)\b")
_NEE_NA = rx(_NEE.pattern + r"|^[^.,;]{0,20}\b(?:begelei|opleid|coach|train)")
_BEGELEIDT = rx(
    _NEE.pattern
    + r"|\b(?:begeleid|werft|werven|werving|opleiden[ ]van|adviseer|coach|train|ondersteun|telt|tellen)\w{0,3}\b[^.]{0,45}$|\bbestaat[ ]uit\b[^.]{0,45}$|\bwerken[ ](?:ook[ ])?$"
)
_LIO = r"\b(?:lio-?'?(?:er)?'?s?|lio-?(?:student\w{0,2}|stage|stagiair\w{0,2}|plek|plaats)|vierdejaars\w{0,10}|4e-?[ ]?jaars\w{0,10}|laatstejaars\w{0,10}|student(?:en)?[ ]in[ ](?:het|hun|je)[ ](?:laatste|vierde)[ ](?:studie)?jaar|le(?:ra|re)\w{1,3}[ ]in[ ]opleiding|docent\w{0,2}[ ]in[ ]opleiding)\b"
_N = r"(?P<n>een|twee|drie|vier|[1-5])"
_BEGELEIDING = r"(?:inductie\w{0,12}|inwerk\w{0,12}|introductieprogramma|starters(?:programma|traject|begeleiding)|begeleiding\w{0,10}|coaching\w{0,8}|coach)"


_WIE = ("inductie", "inwerk", "introductieprogramma", "starters", "begelei", "coach")
_TERMIJN = ("jaar", "jaren", "jarig")


def _jaren(treffer: re.Match[str]) -> int:
    getal = treffer["n"]
    return TELWOORDEN[getal] if getal in TELWOORDEN else int(getal)


REGELS: tuple[Regel, ...] = (
    Regel("zij_instromers_welkom", rx(_ZIJ), ("instro", "switch"), True, alleen_bij=_JA_ZIJ, niet_na=_BEGELEIDT, niet_voor=_NEE_NA, ruimte=50),
    Regel("zij_instromers_welkom", rx(rf"(?:{_ZIJ})[ ]?\?"), ("instro", "switch"), True, met=("?",)),
    Regel("lio_welkom", rx(_LIO), ("lio", "jaars", "opleiding", "student"), True, alleen_bij=_JA, niet_na=_BEGELEIDT, niet_voor=_NEE_NA, ruimte=40),
    Regel("lio_welkom", rx(rf"(?:{_LIO})[ ]?\?"), ("lio", "jaars", "opleiding", "student"), True, met=("?",)),
    Regel("inductie_jaren", rx(rf"\b{_N}[ -]?jari(?:ge?|g)[ ](?:\w{{2,15}}[ ]){{0,2}}{_BEGELEIDING}"), _WIE, _jaren, met=_TERMIJN),
    Regel("inductie_jaren", rx(rf"{_BEGELEIDING}[ ](?:\w{{2,12}}[ ]){{0,2}}(?:van|gedurende|voor|duurt|in)[ ](?:de[ ])?(?:eerste[ ])?{_N}[ ](?:school)?ja(?:ar|ren)\b"), _WIE, _jaren, met=_TERMIJN, venster=(45, 45)),
    Regel("inductie_jaren", rx(rf"\b{_N}[ ](?:school)?ja(?:ar|ren)[ ](?:lang[ ])?(?:\w{{2,15}}[ ]){{0,4}}(?:{_BEGELEIDING}|begeleid\b|gecoacht)"), _WIE, _jaren, met=_TERMIJN, venster=(45, 45),
          niet_na=rx(r"(?:na|minimaal|ervaring|contract|voor)[ ]$")),
)  # fmt: skip
