"""Omvang in fte: ook uit een werktijdfactor, procenten en "fulltime". Nooit berekend uit uren of lessen.

Een waarde is (van, tot); None is een open kant. Elke genoemde omvang wordt gelezen met wat eromheen staat: zij kan ook
van het team zijn, de rekenbasis van een salaris, een deel van de baan of een belofte voor later. "2 x 0,8 fte" en
"1,6 fte" zijn meer plaatsen of een vergissing: dan is de omvang MEERVOUD en blijft zij leeg.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from . import fte_zin
from .getal import BAAN, GETAL, GETALBEGIN, GRENS, TOT, Bereik, bereik
from .regel import KORT, TEKST, TITEL, Groep, Regel, rx
from .tekst import Zone
from .typen import Vondst

MEERVOUD = "meervoud"
PLAATSEN_MAX = 5  # fte; een groter getal is het personeel van de school

_FTE = r"(?:f\.?t\.?e\.?'?s?|wtf|werktijdfactor|voltijdsequivalent)(?![a-z])(?![ ]?:|[ ]?[01]?[.,]\d)"
_VAN_TOT = (
    rf"(?P<van>{GETAL}|[.,]\d{{1,4}})(?:[ ]?(?:fte|wtf)?{TOT}(?:max(?:imaal|\.)?[ ])?(?P<tot>{GETAL}|[.,]\d{{1,4}}))?"
)
_ERNA = r"(?:[ ]\(?(?P<na>max(?:imaal|\.)?|min(?:imaal|\.)?)(?![ ]?\d|[ ]\w))?"
_MAAL = r"(?:(?P<maal>\d{1,2})[ ]?(?:x|keer|maal)[ ]?)?(?<![\d./])(?<!\d,)"
_DEEL = r"(?:0?[.,]\d{1,4}|1(?:[.,]0{1,4})?)"
_LABEL = rf"(?:omvang|fte|wtf|werktijdfactor|deeltijdfactor|werktijd|deeltijdpercentage)(?:[ ](?:van[ ](?:de|deze|het|dit)[ ])?{BAAN})?"
_IS = r"(?:[ ](?:is|van|voor|bedraagt|omvat|wordt|circa|ca\.?|ongeveer|zo'n|tussen(?:[ ]de)?)){0,3}[ ]?:?[ ]?(?:een[ ])?(?:ca\.?[ ]|circa[ ])?\(?"
_PROCENT = rf"{GRENS}(?P<van>\d{{2,3}})(?:[ ]?(?:%|procent)?{TOT}(?P<tot>\d{{2,3}}))?[ ]?(?:%|procent\b)"
# Na "80%" mag in een titel het einde staan, een leesteken of een woord over de baan; "100% enthousiast" is geen omvang.
_NA_PROCENT = rf"(?=$|[ ]?[)\],;:|/(-]|[ ](?:{BAAN}|baan|vast|tijdelijk|vervang|per|m\.?i\.?v|l[bcd]\b|docent|leraar|in[ ]|i\.?v\.?m|eerste|tweede|[12]e))"
_VEEL = r"(?:twee|drie|vier|vijf|zes|[2-9])"
_MENSEN = r"(?:docenten|leraren|leerkrachten|collega's|medewerkers|conciergest?|toa's|onderwijsassistenten|leraarondersteuners|instructeurs)"
_MENSENSPOOR = ("docenten", "leraren", "leerkrachten", "collega's", "medewerkers", "concierges", "toa's", "onderwijsassistenten", "leraarondersteuners", "instructeurs")  # fmt: skip
_BAANWOORDEN = ("dienst", "aanstelling", "contract", "baan", "betrekking", "benoeming", "functie", "overeenkomst", "formatie", "werkweek", "positie", "vacature")  # fmt: skip
_FULLTIME = r"(?:full-?[ ]?time|voltijds?)"
_VOLTIJD = (Decimal(1), Decimal(1))


def _fte(treffer: re.Match[str]) -> Bereik | str | None:
    gelezen = bereik(treffer)
    if gelezen is None:
        return None
    grootste = max(w for w in gelezen if w is not None)
    if grootste > PLAATSEN_MAX:
        return None
    if grootste > 1:
        return MEERVOUD
    return gelezen if all(w is None or w > 0 for w in gelezen) else None


def _met_maal(treffer: re.Match[str]) -> Bereik | str | None:
    """`2 x 0,8 fte` zijn twee plaatsen: welke omvang een kandidaat krijgt, staat er niet."""
    return MEERVOUD if treffer["maal"] not in (None, "1") else _fte(treffer)


def _minstens(treffer: re.Match[str]) -> Bereik:
    return Decimal(treffer["van"].replace(",", ".")), None


def _tot_voltijd(treffer: re.Match[str]) -> Bereik | str | None:
    gelezen = _fte(treffer)
    return (gelezen[0], Decimal(1)) if isinstance(gelezen, tuple) and gelezen[0] is not None else gelezen


def _procent(treffer: re.Match[str]) -> Bereik | None:
    gelezen = bereik(treffer)
    if gelezen is None or not all(w is None or 10 <= w <= 100 for w in gelezen):
        return None
    van, tot = (None if w is None else w / 100 for w in gelezen)
    return van, tot


_GENOEMD = Groep((
    Regel("fte", rx(rf"(?:van[ ])?(?P<van>0[.,]\d{{1,4}})[ ]?(?:fte|wtf)?(?:[ ]tot[ ](?:een[ ])?|[ ]?-[ ]?|[ ]?,[ ]){_FULLTIME}(?![ ]?(?:bas|is))"), ("full", "volt"), _tot_voltijd, begin=rx(r"van[ ]0|0[.,]")),
    Regel("fte", rx(rf"{_MAAL}{GRENS}{_VAN_TOT}[ ]?{_FTE}{_ERNA}"), ("fte", "f.t.e", "wtf", "werktijdfactor", "voltijdseq"), _met_maal, begin=GETALBEGIN, venster=(50, 20)),
    Regel("fte", rx(rf"{_LABEL}{_IS}{GRENS}(?P<van>{_DEEL})(?:{TOT}(?:max(?:imaal|\.)?[ ])?(?P<tot>{_DEEL}))?(?![\d%]|[.,]\d|[ ]?(?:%|procent|uur|lesuren|lessen|fte|wtf|x[ ]|dag)|{TOT}\d)"),
          ("fte", "wtf", "werktijd", "omvang", "deeltijdfactor"), _fte),
    Regel("fte", rx(rf"{BAAN}{_IS}{GRENS}(?P<van>0[.,]\d{{1,4}})(?:{TOT}(?:max(?:imaal|\.)?[ ])?(?P<tot>{_DEEL}))?(?![\d%]|[.,]\d|[ ]?(?:%|procent|uur|fte|wtf|x[ ]|f\.)|{TOT}\d)"), ("0,", "0."), _fte, waar=TEKST, venster=(40, 12), met=_BAANWOORDEN),
    Regel("fte", rx(rf"(?<![\d.,]){_PROCENT}{_NA_PROCENT}"), ("%", "procent"), _procent, waar=KORT, niet_na=rx(r"(?:waarvan|korting|[a-z]-)[ ]?$")),
    Regel("fte", rx(rf"(?:{_LABEL}|{BAAN}|aangesteld|benoemd|(?<![a-z])werk\w{{0,2}}(?:[ ]\w{{1,6}}){{0,2}}|dag(?:en)?[ ,(]{{0,3}}){_IS}{_PROCENT}(?![ ]van[ ](?:je|de|het|uw)|[ ](?:salaris|doorbetaa|korting|minder))"), ("%", "procent"),
          _procent, waar=TEKST, venster=(60, 1)),
    Regel("fte", rx(rf"(?<![\d.,]){_PROCENT}(?:[ ]?-?{BAAN}|[ ]aangesteld|[ ]benoemd|[ ]van[ ](?:een[ ])?(?:volledige|voltijdse?|full-?time)[ ]?-?\w)"), ("%", "procent"), _procent, waar=TEKST),
    Regel("fte", rx(rf"(?:^|(?<=[\n|;\u2022])|(?<=[|;-][ ])){_PROCENT}(?=[ ]?(?:[|;\n(]|-[ ]|,[ ](?:schaal|l[bcd]\b)|$))"), ("%", "procent"), _procent, waar=TEKST),
    Regel("fte", rx(rf"(?<![\d.,€/-]){GRENS}(?P<van>0[.,]\d{{1,4}}|1[.,]0{{1,4}})(?:{TOT}(?P<tot>0[.,]\d{{1,4}}|1(?:[.,]0{{1,4}})?))?(?![\d.,/-]{{0,4}}\d|[ ]?(?:%|uur|euro|km|x[ ]|lesuren|lessen|jaar|ha\b))"),
          ("0,", "0.", "1,0", "1.0"), _fte, waar=TITEL, begin=GETALBEGIN),
    Regel("fte", rx(r"(?P<van>0[.,]\d{1,4})[ ](?:is[ ](?:(?:het|ons|de)[ ](?:absolute[ ])?minimum|(?:ook[ ])?(?:bespreekbaar|mogelijk))|mag[ ]ook|kan[ ]ook)"), ("minimum", "bespreekbaar", "mogelijk", "ook"), _minstens, waar=TEKST, venster=(30, 1)),
    Regel("fte", rx(r"\b(?:niet|nooit)[ ](?:onder|minder[ ]dan|lager[ ]dan)[ ](?:de[ ])?(?P<van>0[.,]\d{1,4})(?![ ]?(?:%|euro))"), ("0,", "0."), _minstens, waar=TEKST, venster=(25, 1), met=("onder ", "minder ", "lager ")),
    Regel("fte", rx(rf"\b{_VEEL}[ ](?:\w{{3,14}}[ ]){{0,2}}(?:\w{{2,10}}-?)?(?:plaatsen|plekken|vacatures|banen)(?![\w'])"), ("plaatsen", "plekken", "vacatures", "banen"), MEERVOUD,
          waar=TEKST, alleen_bij=rx(r"(?:zoek\w{0,3}|bied\w{0,3}|hebben|heeft|beschikbaar|openstaand\w?)[ ](?:\w{1,12}[ ]){0,5}$"), niet_na=rx(r"openstaande?|team|sectie|vakgroep|\bal[ ]"), venster=(40, 1)),
    Regel("fte", rx(rf"\b(?:zoek\w{{0,3}}|vragen|gezocht:?)[ ](?:\w{{1,12}}[ ]){{0,4}}{_VEEL}[ ](?:\w{{3,14}}[ ]){{0,2}}\w{{0,10}}{_MENSEN}(?![\w'])"), _MENSENSPOOR, MEERVOUD,
          waar=TEKST, niet_na=rx(r"team|sectie|vakgroep"), venster=(60, 1)),
    Regel("fte", rx(rf"^{_VEEL}[ ](?:\w{{3,14}}[ ])?(?:\w{{2,14}}-?)?(?:{_MENSEN}|plaatsen|plekken|vacatures)\b|\b[2-9][ ]vacatures\b|\b\d[ ]plaatsen\b|(?:^|[(| ])[2-5]x(?=$|[)| ])(?![ ]?(?:\d|per))"),
          (*_MENSENSPOOR, "plaatsen", "plekken", "vacatures", "x ", "x)", "x|"), MEERVOUD, waar=TITEL),
))  # fmt: skip

# "fulltime" als de omvang: in een kort veld altijd, in een tekst bij een woord over de baan of als een zin(sdeel) op zichzelf.
_NIET_ALLEEN = r"(?![ ]?(?:/|of|tot|en|-|,[ ]?maar)[ ]?(?:part|deel|\d))(?![ ]?\()"
_VOLTIJDREGELS = Groep((
    Regel("voltijd", rx(rf"\b(?:{_FULLTIME}|volledige[ ](?:baan|betrekking|aanstelling|werkweek))(?!bas){_NIET_ALLEEN}"),
          ("full", "volt", "volledige"), lambda _: _VOLTIJD, waar=KORT,
          niet_na=rx(r"(?:part-?[ ]?time|deeltijd|bijna|niet|geen|liefst)(?:baan)?[ ]?(?:/|of|tot|en|-|,)?[ ]?$"), zekerheid=0.97),
    Regel("voltijd", rx(rf"\b{_FULLTIME}-?[ ]?{BAAN}|(?:^|(?<=[.\n|;:,])[ ]?|\b(?:je|u)[ ](?:werkt|bent)[ ]|\b(?:is|betreft)[ ](?:een[ ])?){_FULLTIME}(?=[ ]?(?:[.,;|\n]|\(\d\d|$|[ ]docent|[ ]leraar)){_NIET_ALLEEN}"),
          ("full", "volt"), lambda _: _VOLTIJD, waar=TEKST,
          niet_na=rx(r"(?:\bbij|basis[ ]van|o\.?b\.?v\.?|part-?[ ]?time|deeltijd|geen|niet|uitgaande|€|euro|bruto|\bals|wie|liever|beide|uur[ ]is|lessen[ ]is|dat[ ]is)(?:[ ][^;|]{0,40})?[ ]?$"),
          niet_voor=rx(r"^[ ](?:verdien|ontvang|van[ ]\d|op[ ]basis|bedraagt|is[ ]\d|telt)|^[^.;|]{0,15}(?:€|niet[ ])"), zekerheid=0.95),
))  # fmt: skip
_DEELTIJD = Groep((Regel("deeltijd", rx(r"\b(?:part-?[ ]?time|deeltijd)"), ("part", "deeltijd"), True, waar=KORT),))


def lees(zone: Zone) -> list[Vondst]:
    """De genoemde omvangen die van deze baan kunnen zijn. Een totaal staat alleen: dat is de baan."""
    gevonden = []
    for v in _GENOEMD(zone):
        links, rechts = zone.links(v.van, 100), zone.rechts(v.tot, 40)
        if v.waarde == MEERVOUD:
            if not fte_zin.is_van_iets_anders(links, rechts, is_vol=False):
                gevonden.append(v)
        elif fte_zin.is_elk(links, rechts):
            return [replace(v, waarde=MEERVOUD)]
        elif fte_zin.is_totaal(links):
            return [v]
        elif not fte_zin.is_van_iets_anders(links, rechts, is_vol=1 in v.waarde):
            gevonden.append(v)
    return gevonden


def totaal(laag: Sequence[Zone]) -> Vondst | None:
    """ "Decanaat (0,3) en lessen (0,5)" boven een tekst die het totaal noemt."""
    return next(
        (
            v
            for zone in laag
            for v in _GENOEMD(zone)
            if v.waarde != MEERVOUD and fte_zin.is_totaal(zone.links(v.van, 100))
        ),
        None,
    )


def voltijd(laag: Sequence[Zone]) -> Vondst | None:
    """ "Fulltime" in deze laag, als daar niet ook parttime staat."""
    if any(_DEELTIJD(zone) for zone in laag):
        return None
    return next((v for zone in laag for v in _VOLTIJDREGELS(zone)), None)


def kies(gevonden: Sequence[Vondst], *, vakken: int) -> Any:
    """De ene omvang. None: zij spreken elkaar tegen."""
    waarden = [v.waarde for v in gevonden]
    if MEERVOUD in waarden:
        return MEERVOUD
    if len(set(waarden)) == 1:
        return MEERVOUD if vakken > 1 and _om_en_om(gevonden) else waarden[0]
    return _som(waarden) or _samen(waarden)


def _om_en_om(gevonden: Sequence[Vondst]) -> bool:
    """ "0,4 fte wiskunde en 0,4 fte natuurkunde": elk vak zijn eigen omvang."""
    return any(na.veld == "titel" or na.van - voor.tot < 40 for voor, na in pairwise(gevonden))


def _som(waarden: Sequence[Any]) -> Bereik | None:
    """ "0,8 fte (lesgeven 0,6 fte en mentoraat 0,2 fte)": de grootste is de som van de andere."""
    getallen = sorted(w[0] for w in waarden if w[0] is not None and w[0] == w[1])
    is_som = len(getallen) == len(waarden) > 2 and getallen[-1] == sum(getallen[:-1])
    return (getallen[-1], getallen[-1]) if is_som else None


def _samen(waarden: Sequence[Any]) -> Bereik | None:
    """ "minimaal 0,5 en maximaal 0,8 fte" zijn twee vondsten en één bereik; "0,6 fte (maximaal 0,7)" ook."""
    dicht = {w for w in waarden if None not in w}
    van = {w[0] for w in waarden if w[1] is None} or {w[0] for w in dicht}
    tot = {w[1] for w in waarden if w[0] is None} or {w[1] for w in dicht}
    is_open = any(None in w for w in waarden)
    if not is_open or len(dicht) > 1 or len(van) != 1 or len(tot) != 1 or min(van) > min(tot):
        return None
    return min(van), min(tot)
