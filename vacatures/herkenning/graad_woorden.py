"""Hoe een graad geschreven wordt: 1e graads, tweedegrader, graad 1 of 2, PDG, pabo, first degree."""

import re

from .regel import rx
from .sporen import spoor

_G = r"(?:-?[ ]?graa?d(?:s|er|ers|sje|e)?-?(?=\b|bevoegd|gebied|docent|lera|sector|opleid|diploma|lesbev|niveau|papier)|-?[ ]?gr(?:\.|\b)(?![a-z]|[ ]?\d))"
_EERSTE, _TWEEDE = r"(?:1[ ]?[eo]|1[ ]?ste|1|eerste)", r"(?:2[ ]?[eo]|2[ ]?de|2|tweede)"
_EN = r"(?:[ ]?-?(?:[ ]?/[ ]?|[ ]?-[ ]?|[ ](?:en/of|of|en|als|dan[ ]wel|danwel|&)[ ](?:een[ ]|de[ ])?))"
BEIDE = rf"\b(?:{_EERSTE}(?:{_G})?{_EN}{_TWEEDE}|{_TWEEDE}(?:{_G})?{_EN}{_EERSTE}|{_EERSTE}-?[ ]?,[ ]?{_TWEEDE}){_G}|\bgraad[ ]?:?[ ]?(?:1e?[ ]?(?:/|of|en)[ ]?2|2e?[ ]?(?:/|of|en)[ ]?1)\b|\b(?:first|1st)(?:[ ]or[ ]|[ ]and[ ]|[ ]?/[ ]?)(?:second|2nd)[ -](?:degree|grade)\b"
_BEPERKT = r"\bbeperkte?[ -]?(?:bevoegd[ ])?(?:2e|2de|tweede)-?[ ]?(?:graads?|gr\b)\w{0,12}|\b(?:tweede|2e)-?[ ]?graads[ ]?\(?beperkt\w?"
PDG = r"\bp\.?d\.?g\b(?!-?[ ]?(?:traject|cohort|student|opleiding|certificering|of[ ]\w{0,10}opleiding))|\bpedagogisch[ -]{1,3}didactisch[ ]?(?:getuigschrift|diploma)|\bdidactisch[ ]getuigschrift(?![ ]?\(p)"
PABO = (
    r"\bpabo(?:-?[ ]?(?:bevoegd\w{0,6}|diploma|opleiding|gediplomeerd\w?|opgeleid\w?|docent|leerkracht|leraar|papier\w{0,2}))?\b(?!-?[ ]?(?:student|en[ ]andere|stagiair|coordin|instroom))(?![ ](?:met|en)[ ](?:een[ ])?p\.?d\.?g)"
    r"|\bgroepsleerkracht(?=\w{0,2}[ ](?:of|mag|kan|met|\()|[ ]?[/,)])|\bgroepsleerkracht-?[ ]?certificaat|\bbevoegd\w{0,4}[ ](?:(?:voor|in)[ ])?(?:het[ ])?(?:basisonderwijs|primair[ ]onderwijs)|\bbasisschool(?:leerkracht|leraar|docent|juf)\b"
)
GRAAD = rx(
    rf"(?P<beperkt>{_BEPERKT})|(?P<beide>{BEIDE})|(?P<eerste>(?<![\w.,]){_EERSTE}{_G}|\bgraad[ ]?[:|]?[ ]?1e?\b|\bgraad[ ]?[:|][ ]?(?:eerste|i)\b|\b1e[ ]bevoegdheid|\b(?:first|1st)[ -](?:degree|grade)\b)"
    rf"|(?P<tweede>(?<![\w.,]){_TWEEDE}{_G}|\bgraad[ ]?[:|]?[ ]?2e?\b|\bgraad[ ]?[:|][ ]?(?:tweede|ii)\b|\b2e[ ]bevoegdheid|\b(?:second|2nd)[ -](?:degree|grade)\b)|(?P<pdg>{PDG})|(?P<pabo>{PABO})|(?P<ongegradeerd>\bongegradeerd)"
)
BEGIN = rx(
    r"[12]|eerste|tweede|beperkt|graad|first|second|p\.?d\.?g|pedag|didact|pabo|groepsl|basisschool|bevoegd|ongegr"
)  # waarmee elk ervan begint
TREFWOORDEN = (
    "graad", "grad", "gr ", "gr.", "gr)", "gr,", "gr/", "gr-", "gr:", "gr;", "1e", "2e", "pdg", "p.d.g", "getuigschrift", "pabo",
    "groepsleerkracht", "basisschool", "basisonderwijs", "primair", "degree", "grade",
)  # fmt: skip
BIJ_GRAAD = spoor(TREFWOORDEN)
_NAAR_SLUG = {
    "beperkt": ("beperkt_tweedegraads",),
    "beide": ("eerstegraads", "tweedegraads"),
    "eerste": ("eerstegraads",),
    "tweede": ("tweedegraads",),
    "pdg": ("pdg",),
    "pabo": ("groepsleerkracht",),
    "ongegradeerd": ("ongegradeerd",),
}


def welke(treffer: re.Match[str]) -> tuple[str, ...]:
    return _NAAR_SLUG[treffer.lastgroup or ""]
