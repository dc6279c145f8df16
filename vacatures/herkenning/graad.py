"""Gevraagde bevoegdheid. Een vacature noemt graden die volstaan: "eerste- of tweedegraads" zijn er twee.

`in_opleiding` komt erbij waar ook iemand die nog niet bevoegd is mag komen: "of studerend", "bereid te behalen",
"(bijna)". Een graad die alleen een pre is of een vooruitzicht ("word eerstegraads"), is geen eis en telt niet.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from .regel import KORT, TEKST, TITEL, Regel, rx
from .typen import Vondst

_G = r"(?:-?[ ]?graa?d(?:s|er|ers|e)?-?(?=\b|bevoegd|gebied|docent|lera|sector|opleid|diploma|lesbev|niveau)|-?[ ]?gr(?:\.|\b)(?![a-z]|[ ]?\d))"
_EERSTE, _TWEEDE = r"(?:1[ ]?[eo]|1[ ]?ste|1|eerste)", r"(?:2[ ]?[eo]|2[ ]?de|2|tweede)"
_EN = r"(?:[ ]?-?(?:[ ]?/[ ]?|[ ]?,[ ]?|[ ]?-[ ]?|[ ](?:en/of|of|en|dan[ ]wel|&)[ ]))"
_BEIDE = rf"\b(?:{_EERSTE}(?:{_G})?{_EN}{_TWEEDE}|{_TWEEDE}(?:{_G})?{_EN}{_EERSTE}){_G}"
# Rechts ervan: dan is het een wens of een vooruitzicht, of volstaat het juist niet.
_PRE = rx(
    r"^(?:\w{0,20}[ )]){0,4}(?:is|zijn|heeft|als|strekt)?[ ]?(?:een[ ]|hier[ ]|dan[ ]|tot[ ])?(?:pre\b|plus\b|voordeel|aanbeveling|wenselijk|gewenst|mooi|fijn|prettig|handig|meegenomen|niet[ ]nodig"
    r"|niet[ ]vereist|niet[ ]verplicht|niet[ ]genoeg|niet[ ]voldoende|volstaat[ ]niet|hoeft[ ](?:nog[ ])?niet|geen[ ](?:eis|must|vereiste|voorwaarde)|te[ ]worden)"
    r"|^(?:\w{0,20}[ ]){0,2}(?:worden|studie|lerarenopleiding|opleiding[ ]te|willen[ ]halen|student|collega's|heb[ ]je[ ]al[).])"
)
_VOORUIT = rx(
    r"\b(?:word|wil[ ]je|door(?:groei|stud|leren|stroom)\w{0,6}|opleiding[ ]tot|opleiden[ ]tot|opgeleid[ ]tot|leid\w{0,3}\b[^,;]{0,25}\bop[ ]tot|lerarenbeurs|ambitie|mogelijkheid|studeer|stage\w{0,8}"
    r"|doorgroeien[ ]naar|pre:|geen|niet)\b[^,;]{0,40}$|\bworden[ ](?:tot[ ])?$|\bhaal[ ](?:je[ ]|in[ ])[^,;]{0,30}$|\b(?:na|tot|naar)[ ](?:het[ ]behalen[ ]van[ ])?(?:je|jouw|een|de)[ ]$"
)
_GR = ("graad", "grad", "gr ", "gr.", "gr)", "gr,", "gr/", "gr-", "gr:", "gr;", "bevoegd")
_BEPERKT = r"beperkte?[ -]?(?:bevoegd[ ])?(?:2e|2de|tweede)-?[ ]?(?:graads?|gr\b)\w{0,12}|(?:tweede|2e)-?[ ]?graads[ ]?\(?beperkt"
_BEWIJS = (
    r"(?:bevoegd\w{0,7}|lesbevoegd\w{0,7}|\w{0,8}graads?\w{0,12}|gr\.|diploma|p\.?d\.?g\.?|getuigschrift|pabo\w{0,8})"
)
_PABO = (
    r"\b(?:pabo(?:-?[ ]?(?:bevoegd\w{0,6}|diploma|opleiding|gediplomeerd\w?|opgeleid\w?|docent|leerkracht|leraar))?)\b(?!-?[ ]?(?:student|en[ ]andere|stagiair|coordin|instroom)|'s)(?![ ](?:met|en)[ ](?:een[ ])?p\.?d\.?g)"
    r"|\bgroepsleerkracht(?=\w{0,2}[ ](?:of|mag|kan|met|\()|[ ]?[/,)])"
)
_NA_PABO = rx(r"\b(?:de|onze|en|andere|naar|aan|van|op)[ ](?:de[ ])?$|student\w{0,2}[^.]{0,20}$|\bgeen[ ]$")
_NIET_PABO = rx(r"^[^.,;]{0,25}(?:niet[ ]voldoende|niet[ ]genoeg|volstaat[ ]niet|is[ ]onvoldoende)")

# -- wie nog niet bevoegd is -------------------------------------------------------------------------
# Wie studeert: een lio mag ook komen. Wie bereid is te beginnen: nog geen lio.
_LAATSTE = r"(?:laatste-?[ ]?ja(?:ar|ars)|vierde-?[ ]?ja(?:ar|ars)|derde-?[ ]?ja(?:ar|ars)|4e-?[ ]?ja(?:ar|ars)|3e-?[ ]?ja(?:ar|ars)|laatste[ ](?:studie)?(?:jaar|fase)|vierde[ ](?:studie)?jaar|afrondende[ ]fase|afstudeer(?:jaar|fase)|eindfase)"
_OPLEIDING = r"(?:lerarenopleiding|docentenopleiding|lerarenstudie|ulo\b|alo\b|educatieve[ ]master|opleiding|studie|bevoegdheid|pdg\b)"
_STUDENT = (
    rf"(?:student|studente|studenten|studerend\w?)[ ](?:\w{{1,14}}[ ]){{0,3}}(?:{_LAATSTE}|{_OPLEIDING})|{_LAATSTE}\w{{0,2}}[ -]?(?:\w{{3,20}}[ ]?){{0,2}}student\w{{0,2}}|\b{_LAATSTE}[ ](?:docent|leraar|daarvan|van[ ](?:je|de|een|het|hun)|\w{{0,8}}opleiding)"
    rf"|\b(?:of|ook|een|goede|enthousiaste)[ ](?:een[ ]|goede[ ]){{0,2}}student\w{{0,2}}[ ](?:\w{{4,16}}[ ])?(?:mag|mogen|kan|kunnen|die|met|is|zijn|ben)\b|\b(?:of|ook|een|goede)[ ](?:goede[ ])?student\w{{0,2}}\b[^.?!\n]{{0,120}}\b(?:welkom|mag|mogen|kan|kunnen)\b|(?<=[a-z]{{4}})student(?:en)?[ ]?(?::|\?|mag|mogen|kan|kunnen|is|zijn|welkom)"
)
_BIJNA = (
    r"\b(?:bijna|binnenkort|haast|nagenoeg)\)?[ ](?:bevoegd|afgestudeerd|klaar|gediplomeerd|je[ ](?:diploma|bevoegdheid|opleiding)|(?:eerste|tweede|[12]e)-?[ ]?graads)"
    r"|\b(?:net|pas)[ ]of[ ]bijna[ ]afgestudeerd|\((?:of[ ])?bijna\)[ ](?:bevoegd|afgestudeerd|gediplomeerd|klaar|(?:eerste|tweede|[12]e)-?[ ]?graads)"
)
_STUDEERT = (
    rf"\b(?:als|ben|bent|wie|of|en/of|dan[ ]wel|danwel|/|,)[ ]?(?:je[ ]|jij[ ])?(?:bent[ ]|ben[ ]|is[ ])?(?:je[ ])?(?:hier(?:voor|mee)[ ]|daar(?:voor|mee|toe)[ ]|momenteel[ ]|nu[ ]|nog[ ]|hard[ ]|druk[ ]|al[ ]){{0,3}}(?:in[ ]opleiding\b|studerend|lerend[ ]|aan[ ]het[ ](?:studeren|afstuderen|afronden)"
    rf"|bezig[ ](?:met[ ](?:het[ ]behalen|je[ ]|de[ ]|een[ ])?|deze|die|je|om)|student\b|studeer\w{{0,2}}[ ])"
    rf"|\b(?:of|en)[ ](?:volg|volgt|doe|rond|rondt|studeer|studeert)[ ](?:je[ ])?[^.;\n]{{0,50}}(?:{_OPLEIDING}|af\b)"
    rf"|\b(?:studerend\w?|in[ ]opleiding)[ ](?:mag|mogen|kan|kunnen|is|zijn)\b|\b(?:of|en)[ ](?:haal|haalt|behaal|behaalt)[ ](?:je[ ])?(?:die|deze|dat|dit|je|hem|hier|daar)?[ ]?[^.;\n]{{0,40}}(?:dit|in|binnen|uiterlijk|binnenkort|voor)\b"
)
_HALEN = r"(?:(?:te[ ])?(?:be)?halen|te[ ](?:worden|volgen|verwerven|doen)|op[ ]te[ ]gaan|worden)"
_BEREID = (
    rf"{_BEWIJS}[^.;\n]{{0,70}}\b(?:bereid\w{{0,4}}|van[ ]plan|voornemens)\b[^.;\n]{{0,45}}(?:{_HALEN}|{_BEWIJS})|\bbereid\w{{0,4}}[ ](?:\w{{1,10}}[ ]){{0,4}}(?:{_BEWIJS}|lerarenopleiding)\b[^.;\n]{{0,25}}{_HALEN}"
    rf"|\bbereid\w{{0,4}}[ ](?:om[ ]|bent[ ]|bent[ ]om[ ])?(?:die|deze|dit|dat|het|ze)[ ](?:bevoegdheid[ ])?(?:\w{{1,10}}[ ]){{0,4}}{_HALEN}"
    rf"|{_BEWIJS}[^.;\n]{{0,30}}\b(?:of|maar|en)[ ](?:(?:je|bent|ben|die|deze|dit|dat|wil|wilt|willen|gaat|ga|wordt|word|daar|hier|hem|haar|gaan|graag|snel|binnenkort)[ ]){{1,5}}(?:\w{{1,10}}[ ]){{0,4}}{_HALEN}"
    rf"|\(of[ ](?:wordt|word|gaat)[^()]{{0,40}}\)|{_BEWIJS}[^.;\n]{{0,25}}\bof[ ]\w{{0,12}}[ ]?start\w{{0,3}}\b|\bnog[ ](?:moet|wilt|wil|gaat)[ ]{_HALEN}|\bbinnenkort[ ]te[ ](?:be)?halen|\bop[ ]korte[ ]termijn[ ]te[ ](?:be)?halen"
)
_ONBEVOEGD = r"\b(?:wel[ ]of[ ](?:nog[ ])?niet|bevoegd[ ]of[ ](?:nog[ ])?(?:niet|onbevoegd)|onbevoegd\w{0,2}[ ](?:mag|kan|kunnen|docent\w{0,2}[ ](?:mag|mogen|kunnen|zijn)|is[ ](?:ook|geen)|ook))\b"
_WERK = (
    "opleiding",
    "stud",
    "lerend",
    "bezig",
    "bijna",
    "binnenkort",
    "jaars",
    "laatste",
    "fase",
    "haal",
    "behaal",
    "rond",
    "afstud",
    "vierde",
    "derde",
    "volg",
)
# Hier gaat het over leerlingen, studenten van de school of een andere cursus dan die tot leraar.
_ANDERS = rx(
    r"\b(?:begeleid\w{0,3}|lesgeven|geef|geeft|onze|aan|voor|van|met)[ ](?:\w{1,14}[ ]){0,2}$|\b(?:geen|niet)[ ](?:\w{1,10}[ ]){0,2}$"
)
_ANDER_BEWIJS = rx(
    r"(?:cao|instructeur|schoolleider|ehbo|bhv|zwem|trainer|coach|teamleider|examinator|rijbewijs)\w{0,14}[^.;\n]{0,50}$"
)
_WELKOM_ERBIJ = rx(
    r"bevoegd|graads?\b|lesbevoegd|lerarenopleiding|docentenopleiding|\bpabo|\bpdg|diploma|welkom|reageer|reageren|sollicit|schrijven|ook[ ]goed|ook[ ]prima|\bmag\b|\bmogen\b|kun[ ]je|in[ ]aanmerking|bel[ ]ons|conservatorium|native"
)


_IN_OPLEIDING_KORT = (
    r"(?:(?:bevoegd|bevoegdheid|graads|graad|gr\.|diploma|docent|leraar)[)]?,?[ ])?\(?(?:of|en/of|dan[ ]wel|/|danwel)[ ]?(?:\(?bijna\)?[ ])?"
    r"(?:(?:je[ ])?(?:bent|ben|is)[ ](?:je[ ])?)?(?:hier(?:voor|mee)[ ]|daar(?:voor|mee)[ ]|momenteel[ ]|nu[ ])?(?:nog[ ])?(?:iemand[ ]die[ ])?(?:in[ ]opleiding|studerend|lerend|studeer\w{0,3}|student|bezig[ ]met|bezig[ ]deze|bereid|wil(?:t|len)?[ ]je[ ](?:deze|die)|"
    r"wil(?:t)?[ ](?:deze|die)[ ](?:gaan[ ])?(?:be)?halen|haalt[ ]deze|binnenkort[ ]te|op[ ]korte[ ]termijn|bijna[ ]bevoegd|bijna\b)"
)
_WIL = ("bereid", "wil", "halen", "plan", "voornemens", "word", "start", "binnenkort", "korte")


_GRADEN = (
    rf"(?P<beide>{_BEIDE}|\bgraad[ ]?:?[ ]?1e?[ ]?/[ ]?2)|(?P<eerste>(?<![\w.,]){_EERSTE}{_G}|\bgraad[ ]?:?[ ]?1\b|\b1e[ ]bevoegdheid)"
    rf"|(?P<tweede>(?<![\w.,]){_TWEEDE}{_G}|\bgraad[ ]?:?[ ]?2\b|\b2e[ ]bevoegdheid)"
)


_BEGIN_GRAAD = rx(r"[12]|eerste|tweede|graad")


def _welke(treffer: re.Match[str]) -> tuple[str, ...]:
    if treffer["beide"]:
        return "eerstegraads", "tweedegraads"
    return ("eerstegraads",) if treffer["eerste"] else ("tweedegraads",)


def _regels(
    graad: str | Callable[[re.Match[str]], tuple[str, ...]], patroon: str, bij: tuple[str, ...]
) -> tuple[Regel, ...]:
    kort = Regel(
        "graad",
        rx(patroon),
        bij,
        graad,
        waar=KORT,
        is_rij=callable(graad),
        begin=_BEGIN_GRAAD if callable(graad) else None,
        venster=(30, 20),
    )
    return kort, replace(kort, waar=TEKST, niet_na=_VOORUIT, niet_voor=_PRE)


def _als_leraar(treffer: re.Match[str]) -> str | None:
    return None if _ANDER_BEWIJS.search(treffer[0]) else "in_opleiding"


def _in_opleiding(
    patroon: str, bij: tuple[str, ...], *, ook: str = "", venster: tuple[int, int] = (30, 45), **rest: Any
) -> Regel:
    return Regel("graad", rx(patroon), bij, _als_leraar, ook=ook, zekerheid=0.95, venster=venster, **rest)


REGELS: tuple[Regel, ...] = (
    *_regels("beperkt_tweedegraads", rf"\b(?:{_BEPERKT})", ("beperkt",)),
    *_regels(_welke, _GRADEN, _GR),
    *_regels("pdg", r"\bp\.?d\.?g\b(?!-?(?:traject|cohort|student|opleiding))|\bpedagogisch[ -]{1,3}didactisch[ ]?getuigschrift", ("pdg", "p.d.g", "getuigschrift")),
    Regel("graad", rx(_PABO), ("pabo", "groepsleerkracht"), "groepsleerkracht", waar=KORT - TITEL),
    Regel("graad", rx(_PABO), ("pabo", "groepsleerkracht"), "groepsleerkracht", waar=TEKST, niet_na=_NA_PABO, niet_voor=_NIET_PABO),
    Regel("graad", rx(r"\bgroepsleerkracht|\bpabo\b"), ("groepsleerkracht", "pabo"), "groepsleerkracht", waar=TITEL),
    Regel("graad", rx(r"\bongegradeerd"), ("ongegradeerd",), "ongegradeerd"),
    Regel("graad", rx(_IN_OPLEIDING_KORT), _WERK + _WIL, "in_opleiding", waar=KORT),
    Regel("graad", rx(r"\bof[ ](?:daarmee[ ]|hiermee[ ])?bezig\b|\((?:ook[ ])?(?:bijna|nog[ ]in[ ]opleiding|in[ ]opleiding|studerend|of[ ]bijna)\)|\bin[ ]opleiding[ ](?:mag|kan|ook|welkom|mogelijk)|\bbijna[ ]bevoegd|\b(?:leraar|docent|leerkracht)[ ]in[ ]opleiding|\bi\.?o\.?\)|\bof[ ]onbevoegd|\bonbevoegd[ ](?:mag|kan|ook)"),
          ("bijna", "opleiding", "studerend", "io)", "i.o", "onbevoegd", "bezig"), "in_opleiding", waar=TITEL),
    _in_opleiding(_STUDENT, ("stud", "jaars", "laatste", "fase", "vierde", "derde"), ook="lio_welkom", venster=(45, 130), begin=rx(r"stud|laatste|vierde|derde|[34]e|afrond|afstud|eindfase|of[ ]|ook[ ]|een[ ]|goede[ ]|enthous"), waar=TEKST, niet_na=_ANDERS, alleen_bij=_WELKOM_ERBIJ),
    _in_opleiding(_BIJNA, ("bijna", "binnenkort", "haast", "nagenoeg"), ook="lio_welkom", waar=TEKST, niet_na=_ANDERS),
    _in_opleiding(_STUDEERT, ("opleiding", "student", "studer", "studeer", "bezig", "lerend", "haal ", "haalt", "behaal", "rond ", "rondt", "volg ", "volgt"), ook="lio_welkom", venster=(45, 70), waar=TEKST, alleen_bij=_WELKOM_ERBIJ, niet_na=_ANDER_BEWIJS, niet_voor=rx(r"^[^.]{0,30}(?:overleg|flexib|samen|mentor)")),
    _in_opleiding(_BEREID, ("bereid", "halen", "worden", "volgen", "verwerven", "wordt", "(of", "binnenkort", "voornemens"), venster=(110, 60), begin=rx(r"bevoegd|graad|gr\.|diploma|p\.?d|getuig|pabo|bereid|\(of|nog[ ]|binnenkort|op[ ]korte"), waar=TEKST, niet_na=_ANDER_BEWIJS, niet_voor=rx(r"^[^.]{0,30}(?:overleg|flexib|samen|mentor)")),
    _in_opleiding(_ONBEVOEGD, ("bevoegd",), met=("niet", "onbevoegd"), waar=TEKST),
    Regel("graad", rx(r"(?:bevoegd|bevoegdheid|graads)[ ]?\((?:of[ ])?(?:bijna|in[ ]opleiding)"), ("bijna", "opleiding"), "in_opleiding", waar=TEKST, ook="lio_welkom"),
)  # fmt: skip
BEHALEN = ("bereid", "wil", "behalen", "onbevoegd", "niet")  # wie nog moet beginnen, is nog geen lio


def zonder_beperkte(gevonden: Sequence[Vondst]) -> list[Vondst]:
    """Beperkt tweedegraads is niet ook tweedegraads."""
    beperkt = [v for v in gevonden if v.waarde == "beperkt_tweedegraads"]
    return [v for v in gevonden if v.waarde != "tweedegraads" or not any(b.van <= v.van < b.tot for b in beperkt)]
