"""Gevraagde bevoegdheid. Een vacature noemt graden die volstaan: "eerste- of tweedegraads" zijn er twee.

`in_opleiding` komt erbij waar ook iemand die nog niet bevoegd is mag komen: "of studerend", "bereid te behalen",
"(bijna)". Een graad die alleen een pre is of een vooruitzicht ("word eerstegraads"), is geen eis en telt niet.
"""

from dataclasses import replace

from .regel import KORT, TEKST, TITEL, Regel, rx

_G = r"(?:-?[ ]?graa?d(?:s|er|ers|e)?-?(?=\b|bevoegd|gebied|docent|lera|sector|opleid|diploma|lesbev|niveau)|-?[ ]?gr(?:\.|\b)(?![a-z]|[ ]?\d))"
_EERSTE, _TWEEDE = r"(?:1[ ]?[eo]|1[ ]?ste|1|eerste)", r"(?:2[ ]?[eo]|2[ ]?de|2|tweede)"
_EN = r"(?:[ ]?-?(?:[ ]?/[ ]?|[ ]?,[ ]?|[ ]?-[ ]?|[ ](?:en/of|of|en|dan[ ]wel|&)[ ]))"
_BEIDE = rf"\b(?:{_EERSTE}(?:{_G})?{_EN}{_TWEEDE}|{_TWEEDE}(?:{_G})?{_EN}{_EERSTE}){_G}"
# Rechts ervan: dan is het een wens of een vooruitzicht.
_PRE = rx(r"^(?:\w{0,20}[ )]){0,3}(?:is|heeft|als|strekt)?[ ]?(?:een[ ])?(?:pre\b|voordeel|aanbeveling|wenselijk|gewenst|niet[ ]nodig|niet[ ]vereist|te[ ]worden)"
          r"|^(?:\w{0,20}[ ]){0,2}(?:worden|studie|lerarenopleiding|opleiding[ ]te|willen[ ]halen|student|collega's)")  # fmt: skip
_VOORUIT = rx(r"\b(?:word|worden|wil[ ]je|door(?:groei|stud|leren|stroom)\w{0,6}|opleiding[ ]tot|opleiden[ ]tot|lerarenbeurs|ambitie|mogelijkheid|studeer|stage\w{0,8}"
              r"|doorgroeien[ ]naar|pre:|geen|niet)\b[^,;]{0,40}$")  # fmt: skip
_GR = ("graad", "grad", "gr ", "gr.", "gr)", "gr,", "gr/", "gr-", "gr:", "gr;", "bevoegd")
_BEPERKT = r"beperkte?[ -]?(?:bevoegd[ ])?(?:2e|2de|tweede)-?[ ]?(?:graads?|gr\b)\w{0,12}|(?:tweede|2e)-?[ ]?graads[ ]?\(?beperkt"
_IN_OPLEIDING = (
    r"(?:(?:bevoegd|bevoegdheid|graads|graad|gr\.|diploma|docent|leraar)[)]?,?[ ])?\(?(?:of|en/of|dan[ ]wel|/|danwel)[ ]?(?:\(?bijna\)?[ ])?"
    r"(?:(?:je[ ])?(?:bent|ben|is)[ ](?:je[ ])?)?(?:hier(?:voor|mee)[ ]|daar(?:voor|mee)[ ]|momenteel[ ]|nu[ ])?(?:nog[ ])?(?:iemand[ ]die[ ])?(?:in[ ]opleiding|studerend|lerend|studeer\w{0,3}|student|bezig[ ]met|bezig[ ]deze|bereid|wil(?:t|len)?[ ]je[ ](?:deze|die)|"
    r"wil(?:t)?[ ](?:deze|die)[ ](?:gaan[ ])?(?:be)?halen|haalt[ ]deze|binnenkort[ ]te|op[ ]korte[ ]termijn|bijna[ ]bevoegd|bijna\b)"
)


def _regels(graad: str | tuple[str, ...], patroon: str, bij: tuple[str, ...]) -> tuple[Regel, ...]:
    kort = Regel("graad", rx(patroon), bij, graad, waar=KORT, is_rij=isinstance(graad, tuple), venster=(30, 20))
    return kort, replace(kort, waar=TEKST, niet_na=_VOORUIT, niet_voor=_PRE)


REGELS: tuple[Regel, ...] = (
    *_regels("beperkt_tweedegraads", rf"\b(?:{_BEPERKT})", ("beperkt",)),
    *_regels(("eerstegraads", "tweedegraads"), _BEIDE, _GR),
    *_regels("eerstegraads", rf"(?<![\w.,])(?:{_EERSTE}){_G}|\bgraad[ ]?:?[ ]?1\b|\bgraad[ ]?:?[ ]?1(?=e?[ ]?/[ ]?2)|\b1e[ ]bevoegdheid", _GR),
    *_regels("tweedegraads", rf"(?<![\w.,])(?:{_TWEEDE}){_G}|\bgraad[ ]?:?[ ]?(?:1e?[ ]?/[ ]?)?2\b|\b2e[ ]bevoegdheid", _GR),
    *_regels("pdg", r"\bp\.?d\.?g\b|\bpedagogisch[ -]{1,3}didactisch[ ]?getuigschrift", ("pdg", "p.d.g", "getuigschrift")),
    *_regels("groepsleerkracht", r"\bpabo[ -]?(?:bevoegd\w{0,6}|diploma|opleiding|gediplomeerd|opgeleid)|\b(?:of|en|een|met|afgeronde|/)[ ]?pabo\b(?!-)|\bpabo[ ](?:of|en|/)[ ]|\(pabo\)",
             ("pabo",)),
    Regel("graad", rx(r"\bgroepsleerkracht|\bpabo\b"), ("groepsleerkracht", "pabo"), "groepsleerkracht", waar=TITEL),
    *_regels("ongegradeerd", r"\bongegradeerd", ("ongegradeerd",)),
    Regel("graad", rx(_IN_OPLEIDING), ("opleiding", "stud", "lerend", "bezig", "bereid", "wil", "bijna", "binnenkort", "korte"), "in_opleiding", waar=KORT),
    Regel("graad", rx(r"\((?:bijna|nog[ ]in[ ]opleiding|in[ ]opleiding|studerend|of[ ]bijna)\)|\bin[ ]opleiding[ ](?:mag|kan|ook|welkom|mogelijk)|\bbijna[ ]bevoegd|\b(?:leraar|docent|leerkracht)[ ]in[ ]opleiding|\bi\.?o\.?\)"),
          ("bijna", "opleiding", "studerend", "io)", "i.o"), "in_opleiding", waar=TITEL),
    # In lopende tekst alleen naast een woord over de bevoegdheid: "of bereid om" kan over van alles gaan.
    Regel("graad", rx(_IN_OPLEIDING), ("opleiding", "stud", "lerend", "bezig", "bereid", "wil", "bijna", "binnenkort", "korte"), "in_opleiding", waar=TEKST,
          alleen_bij=rx(r"bevoegd|graads?\b|lesbevoegd|lerarenopleiding|\bpabo|\bpdg"), niet_voor=rx(r"^[^.]{0,30}(?:overleg|flexib|samen|mentor)"), zekerheid=0.95, venster=(70, 40)),
    Regel("graad", rx(r"(?:bevoegd|bevoegdheid|graads)[ ]?\((?:of[ ])?(?:bijna|in[ ]opleiding)"), ("bijna", "opleiding"), "in_opleiding", waar=TEKST),
)  # fmt: skip
BEHALEN = ("bereid", "wil", "behalen")  # wie nog moet beginnen, is nog geen lio
