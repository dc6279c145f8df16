"""Omvang: fte, lessen, minuten per les en uren. Vier losse feiten, nooit uit elkaar berekend.

Een waarde is (van, tot); None is een open kant. "2 x 0,8 fte" en "1,6 fte" zijn meer plaatsen of een vergissing:
dan is de omvang MEERVOUD en blijft zij leeg, ook als de tekst iets anders zegt.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from .getal import BAAN, GETAL, TOT, decimaal
from .regel import KORT, OVERAL, TEKST, TITEL, Regel, rx
from .typen import Vondst

_ERNA = r"(?:[ ]\(?(?P<na>max(?:imaal|\.)?|min(?:imaal|\.)?)(?![ ]?\d|[ ]\w))?"

Bereik = tuple[Decimal | None, Decimal | None]
MEERVOUD = "meervoud"
PLAATSEN_MAX = 5  # fte; een groter getal is het personeel van de school
LESSEN_MAX = 30  # per week; de cao zit rond 25, een getal erboven is iets anders (per jaar, per periode)
UREN_MIN, UREN_MAX = 2, 40  # per week

_GRENS = r"(?P<grens>(?:minimaal|minstens|min\.?|ten[ ]minste|tenminste|vanaf|maximaal|max\.?|ten[ ]hoogste|hooguit|tot)[ ])?(?:tussen[ ](?:de[ ])?)?"
_ONDER = ("min", "ten minste", "tenminste", "vanaf")
_VAN_TOT = rf"(?P<van>{GETAL}|[.,]\d{{1,4}})(?:[ ]?(?:fte|wtf|uur|u)?{TOT}(?:max(?:imaal|\.)?[ ])?(?P<tot>{GETAL}|[.,]\d{{1,4}}))?"
_FTE = r"(?:f\.?t\.?e\.?'?s?|wtf|werktijdfactor|voltijdsequivalent)(?![a-z])"


def _bereik(treffer: re.Match[str]) -> Bereik | None:
    van, tot = decimaal(treffer["van"]), decimaal(treffer["tot"])
    grens = treffer.groupdict().get("grens") or ""
    if tot is None and not grens and "na" in treffer.groupdict():
        grens = treffer["na"] or ""
    if tot is None and grens:
        return (van, None) if grens.startswith(_ONDER) else (None, van)
    tot = van if tot is None else tot
    return (van, tot) if van is not None and tot is not None and van <= tot else None


def _fte(treffer: re.Match[str]) -> Bereik | str | None:
    bereik = _bereik(treffer)
    if bereik is None:
        return None
    grootste = max(w for w in bereik if w is not None)
    if grootste > PLAATSEN_MAX:
        return None
    if grootste > 1:
        return MEERVOUD
    return bereik if all(w is None or w > 0 for w in bereik) else None


def _procent(treffer: re.Match[str]) -> Bereik | None:
    bereik = _bereik(treffer)
    if bereik is None or not all(w is None or 10 <= w <= 100 for w in bereik):
        return None
    van, tot = (None if w is None else w / 100 for w in bereik)
    return van, tot


def _tussen(minst: int, meest: int):
    def waarde(treffer: re.Match[str]) -> Bereik | None:
        bereik = _bereik(treffer)
        if bereik is None or not all(w is None or minst <= w <= meest for w in bereik):
            return None
        # 9.00 en 12.30 zijn kloktijden; 36,86 is een werkweek.
        return None if re.search(r"\.\d\d$", treffer["tot"] or treffer["van"]) else bereik

    return waarde


_VOLTIJD = (Decimal(1), Decimal(1))
# "bij 1,0 fte", "op basis van 36,86 uur": een rekenbasis en niet de omvang van deze baan.
_BASIS = rx(
    r"(?:\bbij(?:[ ]een)?|basis[ ]van(?:[ ]een)?|o\.?b\.?v\.?(?:[ ]een)?|gebaseerd[ ]op|uitgaande[ ]van|fulltime|full-time|voltijd"
    r"|(?:bij|van|op|per|voor)[ ](?:een[ ])?volledige[ ]\w{1,15}|salaris\w{0,10}[ ]\w{0,10}|\bcao|school[ ]heeft|formatie[ ]van|uitbrei\w{1,10}[ ](?:naar|tot|met)"
    r"|taakuren|ontwikkeltijd|extra|waarvan)(?:[ ]\w{1,15}){0,2}[ ]?[(:]?[ ]?$"
)
_NA_BASIS = rx(
    r"^[ )]{0,2}(?:=|staat[ ]gelijk|ontwikkel|taak|cao|in[ ]de[ ]cao|is[ ](?:gelijk|mogelijk)|medewerkers|personeel|werkdruk|is[ ]fulltime|voor[ ]taken|extra)"
)
_GEEN_WEEK = rx(
    r"^(?:s[ ]|-?s\b|[ ]?cao|[ ]?per[ ](?:jaar|maand|dag|periode|leerling|keer)|[ ]?op[ ]jaarbasis|[ ]?p/?m\b|[ ]?(?:reis|rijden|begeleiding|scholing|"
    r"professional|ontwikkel|vakantie|verlof|'s)|[ ]?in[ ]de[ ]cao)"
)
# Na "80%" mag in een titel het einde staan, een leesteken of een woord over de baan; "100% enthousiast" is geen omvang.
_NA_PROCENT = rf"(?=$|[ ]?[)\],;:|/(-]|[ ](?:{BAAN}|baan|vast|tijdelijk|vervang|per|m\.?i\.?v|l[bcd]\b|docent|leraar|in[ ]|i\.?v\.?m|eerste|tweede|[12]e))"
_GETALBEGIN = rx(r"[\d.,]|min|max|ten[ ]|vanaf|hoog|tot|tus")
_VEEL = r"(?:twee|drie|vier|vijf|zes|[2-9])"
_PER_WEEK = r"(?:per[ ]week|p\.?/?w\.?(?![a-z])|/[ ]?week|in[ ]de[ ]week|wekelijks)"
_MAAL = r"(?:(?P<maal>\d{1,2})[ ]?(?:x|keer|maal)[ ]?)?(?<![\d./])(?<!\d,)"


def _met_maal(waarde):
    """`2 x 0,8 fte` zijn twee plaatsen: welke omvang een kandidaat krijgt, staat er niet."""

    def lees(treffer: re.Match[str]):
        return MEERVOUD if treffer["maal"] not in (None, "1") else waarde(treffer)

    return lees


REGELS: tuple[Regel, ...] = (
    Regel("fte", rx(rf"{_MAAL}{_GRENS}{_VAN_TOT}[ ]?{_FTE}{_ERNA}"), ("fte", "f.t.e", "wtf", "werktijdfactor"), _met_maal(_fte), begin=_GETALBEGIN,
          niet_na=_BASIS, niet_voor=_NA_BASIS, waar=TEKST, venster=(50, 20)),
    Regel("fte", rx(rf"{_MAAL}{_GRENS}{_VAN_TOT}[ ]?{_FTE}{_ERNA}"), ("fte", "f.t.e", "wtf", "werktijdfactor"), _met_maal(_fte), begin=_GETALBEGIN, waar=KORT),
    Regel("fte", rx(rf"\b(?:fte|wtf|werktijdfactor|betrekkingsomvang|taakomvang|omvang|aanstellingsomvang|deeltijdfactor)(?:[ ]{BAAN})?"
                    rf"(?:[ ](?:is|van|tussen))?[ ]?:?[ ]?{_GRENS}(?P<van>[01](?:[.,]\d{{1,4}})?)"
                    rf"(?:{TOT}(?P<tot>[01](?:[.,]\d{{1,4}})?))?(?![\d%]|[.,]\d|[ ]?(?:uur|lesuren|lessen|fte|wtf|x[ ])|{TOT}[\d.,])"),
          ("fte", "wtf", "werktijdfactor", "omvang", "deeltijdfactor"), _fte),
    Regel("fte", rx(rf"(?<![\d.,]){_GRENS}(?P<van>\d{{2,3}})(?:[ ]?%?{TOT}(?P<tot>\d{{2,3}}))?[ ]?(?:%|procent\b){_NA_PROCENT}"),
          ("%", "procent"), _procent, waar=KORT, niet_na=rx(r"(?:waarvan|korting|[a-z]-)[ ]?$")),
    Regel("fte", rx(rf"\b{BAAN}(?:[ ](?:van|voor|is))?[ ]?:?[ ]?(?:\([ ]?)?{_GRENS}(?P<van>\d{{2,3}})(?:[ ]?%?{TOT}(?P<tot>\d{{2,3}}))?[ ]?(?:%|procent\b)"), ("%", "procent"),
          _procent, waar=TEKST, niet_na=_BASIS, venster=(60, 1)),
    Regel("fte", rx(rf"(?<![\d.,]){_GRENS}(?P<van>\d{{2,3}})(?:[ ]?%?{TOT}(?P<tot>\d{{2,3}}))?[ ]?%[ ]?-?{BAAN}"), ("%",),
          _procent, waar=TEKST, niet_na=_BASIS),
    Regel("fte", rx(rf"(?<![\d.,€/-]){_GRENS}(?P<van>0[.,]\d{{1,4}}|1[.,]0{{1,4}})(?:{TOT}(?P<tot>0[.,]\d{{1,4}}|1(?:[.,]0{{1,4}})?))?(?![\d.,/-]{0,4}\d|[ ]?(?:%|uur|euro|km|x[ ]|lesuren|lessen|jaar|ha\b))"),
          ("0,", "0.", "1,0", "1.0"), _fte, waar=TITEL, begin=_GETALBEGIN),
    Regel("fte", rx(rf"\b{_VEEL}[ ](?:\w{{3,14}}[ ]){{0,2}}(?:\w{{2,10}}-?)?(?:plaatsen|plekken|vacatures|banen|docenten|leraren|leerkrachten)\b"), ("plaatsen", "plekken", "vacatures", "banen", "docenten", "leraren"), MEERVOUD,
          waar=TEKST, alleen_bij=rx(r"(?:zoek\w{0,3}|bied\w{0,3}|hebben|heeft|beschikbaar|openstaand\w?)[ ](?:\w{1,12}[ ]){0,5}$"), niet_na=rx(r"openstaande?|team|sectie"), venster=(40, 1)),
    Regel("fte", rx(rf"^{_VEEL}[ ](?:\w{{3,14}}[ ])?(?:\w{{2,14}}-?)?(?:docenten|leraren|leerkrachten|plaatsen|plekken|vacatures)\b|\(\d[ ]vacatures\)|\b\d[ ]plaatsen\b"), ("docenten", "leraren", "leerkrachten", "plaatsen", "plekken", "vacatures"),
          MEERVOUD, waar=TITEL),
    Regel("totaal", rx(rf"\b(?:samen|totaal|opgeteld|alles[ ]bij[ ]elkaar)[ ](?:is[ ]dat[ ]|goed[ ]voor[ ]|dus[ ]|komt[ ]dat[ ]op[ ])?{_VAN_TOT}[ ]?{_FTE}"), ("fte", "wtf"), _fte, waar=TEKST, venster=(60, 1)),
    Regel("voltijd", rx(r"\b(?:full-?[ ]?time|voltijds?|volledige[ ](?:baan|betrekking|aanstelling|werkweek))(?!bas|[ ]?(?:/|of|tot|en|-)[ ]?(?:part|deel))"),
          ("full", "volt", "volledige"), lambda _: _VOLTIJD, waar=KORT,
          niet_na=rx(r"(?:part-?[ ]?time|deeltijd|bijna|niet|geen|liefst)(?:baan)?[ ]?(?:/|of|tot|en|-|,)?[ ]?$"), zekerheid=0.97),
    Regel("voltijd", rx(rf"\b(?:full-?[ ]?time|voltijds?)-?[ ]?{BAAN}"), ("full", "volt"), lambda _: _VOLTIJD, waar=TEKST,
          niet_na=rx(r"(?:\bbij|basis[ ]van|o\.?b\.?v\.?|part-?[ ]?time|deeltijd|geen|salaris|\bcao|uitgaande)(?:[ ][a-z/.]{1,15}){0,3}[ ]?$"),
          niet_voor=rx(r"^[ ](?:verdien|ontvang|van[ ]\d|op[ ]basis|bedraagt)"), zekerheid=0.95),
    Regel("deeltijd", rx(r"\b(?:part-?[ ]?time|deeltijd)"), ("part", "deeltijd"), True, waar=KORT),

    Regel("lesuren", rx(rf"(?<![\d.,/-]){_GRENS}(?P<van>\d{{1,2}}(?:[.,]5)?)(?:{TOT}(?P<tot>\d{{1,2}}(?:[.,]5)?))?[ ]?"
                        rf"(?:(?:wekelijkse[ ]|klok)?(?:lesuren|lesuur|lessen|les(?:[ ]|-)uren)\b|(?:klok)?(?:uur|uren)[ ](?:les\b|lesgeven|lesgevend))"), ("lesuren", "lesuur", "lessen", "les-uren", "les ", "lesgev"),
          _tussen(1, LESSEN_MAX), waar=KORT, begin=_GETALBEGIN),
    Regel("lesuren", rx(rf"(?<![\d.,/-]){_GRENS}(?P<van>\d{{1,2}}(?:[.,]5)?)(?:{TOT}(?P<tot>\d{{1,2}}(?:[.,]5)?))?[ ]?"
                        rf"(?:(?:klok)?(?:lesuren|lesuur|lessen)\b|(?:klok)?(?:uur|uren)[ ]les\b)"), ("lesuren", "lesuur", "lessen", "les "), _tussen(2, LESSEN_MAX), waar=TEKST, begin=_GETALBEGIN, venster=(40, 15),
          niet_na=rx(r"(?:fte[ ]?=|fte[ ]is|fulltime|full-time|voltijd|volledige\b.{0,25}|eerste|laatste|\bextra|minder|reductie|\bbij\b.{0,20}|korting|\bna|serie|reeks|ruim)(?:[ ]\w{1,10}){0,2}[ ]?$"),
          niet_voor=rx(r"^[ ](?:minder|per[ ](?:jaar|leerling|periode|dag)|op[ ]een[ ]dag|is[ ]fulltime|korting|reductie|ontwikkel|bijwonen|observ)")),
    Regel("lesuren", rx(rf"\b(?:aantal[ ])?(?:lesuren|lessen)(?:[ ]per[ ]week)?[ ]?:[ ]?{_GRENS}(?P<van>\d{{1,2}})(?:{TOT}(?P<tot>\d{{1,2}}))?(?!\d|[.,]\d)"),
          ("lesuren", "lesuur", "lessen"), _tussen(1, LESSEN_MAX)),
    Regel("lesminuten", rx(r"(?:lessen|lesuren|lesuur|les|uur|uren)(?:[ ]per[ ]week)?[ ]?(?:van|a|\(|duren|duurt|:)[ ]?(?P<n>[3-9]\d|100)[ ]?(?:minuten|min\b)"), ("min",),
          lambda m: int(m["n"])),
    Regel("lesminuten", rx(r"\b(?P<n>[3-9]\d|100)[ ]?-?[ ]?minuten-?(?:[ ]?rooster|[ ]lessen|[ ]per[ ]les)"), ("minuten",), lambda m: int(m["n"])),

    Regel("uren", rx(rf"(?<![\d.,:/-])(?<!\d[ ]x[ ]){_GRENS}(?P<van>\d{{1,2}}(?:[.,]\d{{1,2}})?)(?:[ ]?(?:uur|u)?{TOT}(?P<tot>\d{{1,2}}(?:[.,]\d{{1,2}})?))?"
                     rf"[ ]?(?:uur|uren|urige|u)(?![a-z])(?![ ](?:les\b|lesg))"), ("uur", "uren", "u ", "u)", "u,", "u.", "u/", "urige"), _tussen(UREN_MIN, UREN_MAX), waar=KORT, begin=_GETALBEGIN,
          niet_na=rx(r"(?:\bom|\bvanaf|uiterlijk|\brond|\btussen|\bna)[ ]?$"), niet_voor=_GEEN_WEEK),
    Regel("uren", rx(rf"(?<![\d.,:/-]){_GRENS}(?P<van>\d{{1,2}}(?:[.,]\d{{1,2}})?)(?:[ ]?(?:uur|u)?{TOT}(?P<tot>\d{{1,2}}(?:[.,]\d{{1,2}})?))?"
                     rf"[ ]?(?:uur|uren)[ ]?\(?{_PER_WEEK}"), ("uur", "uren"), _tussen(UREN_MIN, UREN_MAX), waar=TEKST, begin=_GETALBEGIN, niet_na=_BASIS, venster=(40, 15),
          niet_voor=rx(r"^[ ]?\)?[ ](?:is[ ]fulltime|voltijd|extra|begeleid|scholing)")),
    Regel("uren", rx(rf"\b(?:aantal[ ]uren|uren[ ]per[ ]week|uren|werkuren|werktijd|omvang|dienstverband|aanstelling|betrekking|baan|functie|contract)(?:[ ]?:[ ](?:vast|tijdelijk),)?"
                     rf"(?:[ ](?:is|van|voor))?[ ]?:?[ ]?\(?{_GRENS}(?P<van>\d{{1,2}}(?:,\d{{1,2}})?)(?:[ ]?(?:uur)?{TOT}(?P<tot>\d{{1,2}}(?:,\d{{1,2}})?))?"
                     rf"[ ]?(?:uur|uren)(?![a-z-])"), ("uur", "uren"), _tussen(UREN_MIN, UREN_MAX), waar=TEKST, niet_na=_BASIS, niet_voor=_GEEN_WEEK),
    Regel("uren", rx(rf"\b(?:aantal[ ]uren|uren[ ]per[ ]week|uren|werkuren)[ ]?:[ ]?{_GRENS}(?P<van>\d{{1,2}}(?:,\d{{1,2}})?)(?:{TOT}(?P<tot>\d{{1,2}}(?:,\d{{1,2}})?))?(?![\d.:,%])"),
          ("uren",), _tussen(UREN_MIN, UREN_MAX), waar=OVERAL),
)  # fmt: skip


def samen(vondsten: Sequence[Vondst]) -> Bereik | None:
    """ "minimaal 0,5 en maximaal 0,8 fte" zijn twee vondsten en één bereik; "0,6 fte (maximaal 0,7)" ook."""
    dicht = {v.waarde for v in vondsten if None not in v.waarde}
    van = {v.waarde[0] for v in vondsten if v.waarde[1] is None} or {w[0] for w in dicht}
    tot = {v.waarde[1] for v in vondsten if v.waarde[0] is None} or {w[1] for w in dicht}
    open_ = sum(None in v.waarde for v in vondsten)
    if not open_ or len(dicht) > 1 or len(van) != 1 or len(tot) != 1 or min(van) > min(tot):
        return None
    return min(van), min(tot)
