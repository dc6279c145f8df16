"""Lessen, minuten per les en uren. Drie losse feiten naast de fte, nooit uit elkaar berekend."""

import re

from .getal import GETALBEGIN, GRENS, TOT, Bereik, bereik
from .regel import KORT, OVERAL, TEKST, Regel, rx

LESSEN_MAX = 30  # per week; de cao zit rond 25, een getal erboven is iets anders (per jaar, per periode)
UREN_MIN, UREN_MAX = 2, 40  # per week


def _tussen(minst: int, meest: int):
    def waarde(treffer: re.Match[str]) -> Bereik | None:
        gelezen = bereik(treffer)
        if gelezen is None or not all(w is None or minst <= w <= meest for w in gelezen):
            return None
        # 9.00 en 12.30 zijn kloktijden; 36,86 is een werkweek.
        return None if re.search(r"\.\d\d$", treffer["tot"] or treffer["van"]) else gelezen

    return waarde


# "bij 1,0 fte", "op basis van 36,86 uur": een rekenbasis en niet de omvang van deze baan.
_BASIS = rx(
    r"(?:\bbij(?:[ ]een)?|basis[ ]van(?:[ ]een)?|o\.?b\.?v\.?(?:[ ]een)?|gebaseerd[ ]op|uitgaande[ ]van|fulltime|full-time|voltijd"
    r"|(?:bij|van|op|per|voor)[ ](?:een[ ])?volledige[ ]\w{1,15}|salaris\w{0,10}[ ]\w{0,10}|\bcao|school[ ]heeft|formatie[ ]van|uitbrei\w{1,10}[ ](?:naar|tot|met)"
    r"|taakuren|ontwikkeltijd|extra|waarvan)(?:[ ]\w{1,15}){0,2}[ ]?[(:]?[ ]?$"
)
_GEEN_WEEK = rx(
    r"^(?:s[ ]|-?s\b|[ ]?cao|[ ]?per[ ](?:jaar|maand|dag|periode|leerling|keer)|[ ]?op[ ]jaarbasis|[ ]?p/?m\b|[ ]?(?:reis|rijden|begeleiding|scholing|"
    r"professional|ontwikkel|vakantie|verlof|'s)|[ ]?in[ ]de[ ]cao)"
)
_PER_WEEK = r"(?:per[ ]week|p\.?/?w\.?(?![a-z])|/[ ]?week|in[ ]de[ ]week|wekelijks)"


REGELS: tuple[Regel, ...] = (
    Regel("lesuren", rx(rf"(?<![\d.,/-]){GRENS}(?P<van>\d{{1,2}}(?:[.,]5)?)(?:{TOT}(?P<tot>\d{{1,2}}(?:[.,]5)?))?[ ]?"
                        rf"(?:(?:wekelijkse[ ]|klok)?(?:lesuren|lesuur|lessen|les(?:[ ]|-)uren)\b|(?:klok)?(?:uur|uren)[ ](?:les\b|lesgeven|lesgevend))"), ("lesuren", "lesuur", "lessen", "les-uren", "les ", "lesgev"),
          _tussen(1, LESSEN_MAX), waar=KORT, begin=GETALBEGIN),
    Regel("lesuren", rx(rf"(?<![\d.,/-]){GRENS}(?P<van>\d{{1,2}}(?:[.,]5)?)(?:{TOT}(?P<tot>\d{{1,2}}(?:[.,]5)?))?[ ]?"
                        rf"(?:(?:klok)?(?:lesuren|lesuur|lessen)\b|(?:klok)?(?:uur|uren)[ ]les\b)"), ("lesuren", "lesuur", "lessen", "les "), _tussen(2, LESSEN_MAX), waar=TEKST, begin=GETALBEGIN, venster=(40, 15),
          niet_na=rx(r"(?:fte[ ]?=|fte[ ]is|fulltime|full-time|voltijd|volledige\b.{0,25}|eerste|laatste|\bextra|minder|reductie|\bbij\b.{0,20}|korting|\bna|serie|reeks|ruim)(?:[ ]\w{1,10}){0,2}[ ]?$"),
          niet_voor=rx(r"^[ ](?:minder|per[ ](?:jaar|leerling|periode|dag)|op[ ]een[ ]dag|is[ ]fulltime|korting|reductie|ontwikkel|bijwonen|observ)")),
    Regel("lesuren", rx(rf"\b(?:aantal[ ])?(?:lesuren|lessen)(?:[ ]per[ ]week)?[ ]?:[ ]?{GRENS}(?P<van>\d{{1,2}})(?:{TOT}(?P<tot>\d{{1,2}}))?(?!\d|[.,]\d)"),
          ("lesuren", "lesuur", "lessen"), _tussen(1, LESSEN_MAX)),
    Regel("lesminuten", rx(r"(?:lessen|lesuren|lesuur|les|uur|uren)(?:[ ]per[ ]week)?[ ]?(?:van|a|\(|duren|duurt|:)[ ]?(?P<n>[3-9]\d|100)[ ]?(?:minuten|min\b)"), ("min",),
          lambda m: int(m["n"])),
    Regel("lesminuten", rx(r"\b(?P<n>[3-9]\d|100)[ ]?-?[ ]?minuten-?(?:[ ]?rooster|[ ]lessen|[ ]per[ ]les)"), ("minuten",), lambda m: int(m["n"])),

    Regel("uren", rx(rf"(?<![\d.,:/-])(?<!\d[ ]x[ ]){GRENS}(?P<van>\d{{1,2}}(?:[.,]\d{{1,2}})?)(?:[ ]?(?:uur|u)?{TOT}(?P<tot>\d{{1,2}}(?:[.,]\d{{1,2}})?))?"
                     rf"[ ]?(?:uur|uren|urige|u)(?![a-z])(?![ ](?:les\b|lesg))"), ("uur", "uren", "u ", "u)", "u,", "u.", "u/", "urige"), _tussen(UREN_MIN, UREN_MAX), waar=KORT, begin=GETALBEGIN,
          niet_na=rx(r"(?:\bom|\bvanaf|uiterlijk|\brond|\btussen|\bna)[ ]?$"), niet_voor=_GEEN_WEEK),
    Regel("uren", rx(rf"(?<![\d.,:/-]){GRENS}(?P<van>\d{{1,2}}(?:[.,]\d{{1,2}})?)(?:[ ]?(?:uur|u)?{TOT}(?P<tot>\d{{1,2}}(?:[.,]\d{{1,2}})?))?"
                     rf"[ ]?(?:uur|uren)[ ]?\(?{_PER_WEEK}"), ("uur", "uren"), _tussen(UREN_MIN, UREN_MAX), waar=TEKST, begin=GETALBEGIN, niet_na=_BASIS, venster=(40, 15),
          niet_voor=rx(r"^[ ]?\)?[ ](?:is[ ]fulltime|voltijd|extra|begeleid|scholing)")),
    Regel("uren", rx(rf"\b(?:aantal[ ]uren|uren[ ]per[ ]week|uren|werkuren|werktijd|omvang|dienstverband|aanstelling|betrekking|baan|functie|contract)(?:[ ]?:[ ](?:vast|tijdelijk),)?"
                     rf"(?:[ ](?:is|van|voor))?[ ]?:?[ ]?\(?{GRENS}(?P<van>\d{{1,2}}(?:,\d{{1,2}})?)(?:[ ]?(?:uur)?{TOT}(?P<tot>\d{{1,2}}(?:,\d{{1,2}})?))?"
                     rf"[ ]?(?:uur|uren)(?![a-z-])"), ("uur", "uren"), _tussen(UREN_MIN, UREN_MAX), waar=TEKST, niet_na=_BASIS, niet_voor=_GEEN_WEEK),
    Regel("uren", rx(rf"\b(?:aantal[ ]uren|uren[ ]per[ ]week|uren|werkuren)[ ]?:[ ]?{GRENS}(?P<van>\d{{1,2}}(?:,\d{{1,2}})?)(?:{TOT}(?P<tot>\d{{1,2}}(?:,\d{{1,2}})?))?(?![\d.:,%])"),
          ("uren",), _tussen(UREN_MIN, UREN_MAX), waar=OVERAL),
)  # fmt: skip
