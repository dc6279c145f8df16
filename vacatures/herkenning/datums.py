"""Begin- en sluitdag. Een jaar dat er niet staat, volgt uit de dag waarop gelezen wordt."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from .regel import KORT, TEKST, Regel, rx, vanaf_begin, vondst
from .sporen import spoor
from .tekst import Zone
from .typen import Vondst

MAANDEN = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MAAND = (
    r"(?:januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep|oktober|okt"
    r"|november|nov|december|dec)\b\.?"
)
_DAGNAAM = r"(?:(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)\.?,?[ ])?"
_JAAR = r"(?:20[2-4]\d)"
DAG = (
    rf"{_DAGNAAM}(?:(?P<iso>{_JAAR}-\d\d-\d\d)|(?P<dag>[0-3]?\d)(?:[ ]?e)?(?:[ ](?P<maand>{_MAAND})(?:[ ](?P<jaar>{_JAAR}))?"
    rf"|(?P<streep>[-/.])(?P<nummer>[01]?\d)(?:(?P=streep)(?P<cijferjaar>{_JAAR}|[23]\d))?(?![\d%]|[.,]\d|[ ]?(?:uur|fte|euro|lesuren))))"
)
# "voor de meivakantie (24 april)", "tot Koningsdag, 27 april", "na de zomer, dus 24 augustus": de dag zelf staat erachter.
_NAAM_ERVOOR = (
    r"(?:(?:na[ ]|voor[ ])?(?:(?:de|het|einde?|eind[ ]van|goede|tweede|eerste)[ ]){0,4}(?:[a-z]{0,12}vakantie|zomer|kerst|[a-z]{2,12}dag|vrijdag|hemelvaart|pinksteren|pasen|maand|week)"
    r"[ ,:(]{1,2}(?:(?:dus|dat[ ]wil[ ]zeggen|uiterlijk|voor|op|per|formeel)[ ]){0,2})?"
)
SLUIT_TERUG_DAGEN = 60  # "voor 20 november", gelezen op 23 november, is net voorbij en geen elf maanden weg


# Wat op een dag lijkt: de naam van een maand, of cijfers met een streepje of punt ertussen.
_MAANDNAMEN = spoor((
    "januari", "februari", "maart", "mrt", "april", "mei", "juni", "juli", "augustus", "sept", "oktober", "november", "december",
    *(f"{kort}{na}" for kort in MAANDEN for na in " .,;:)/"),  # en niet "decaan" of "jullie"
))  # fmt: skip
_DAGEN = _MAANDNAMEN | spoor(("#-#", "#/#", "#.#"))


def _bij_dagen(patroon: re.Pattern[str], zone: Zone, begin: re.Pattern[str] | None = None) -> Iterator[re.Match[str]]:
    """Treffers rond alles wat op een dag lijkt; `begin` is waarmee elke treffer begint."""
    for van, tot in zone.vensters(_DAGEN, 60, 30):
        yield from vanaf_begin(begin, patroon, zone.vouw, van, tot)


def _maandnummer(naam: str) -> int:
    return MAANDEN.index("maa" if naam.startswith("mrt") else naam[:3]) + 1


def dag_van(treffer: re.Match[str], vanaf: date) -> date | None:
    """De dag van een treffer van `DAG`; zonder jaar de eerste op of na `vanaf`. Een dag die niet bestaat is None."""
    try:
        if treffer["iso"]:
            return date.fromisoformat(treffer["iso"])
        maand = _maandnummer(treffer["maand"]) if treffer["maand"] else int(treffer["nummer"])
        jaar = treffer["jaar"] or treffer["cijferjaar"]
        return _met_jaar(int(treffer["dag"]), maand, int(jaar) if jaar else None, vanaf)
    except ValueError:
        return None


def _met_jaar(dag: int, maand: int, jaar: int | None, vanaf: date) -> date:
    if jaar is not None:
        return date(jaar if jaar > 100 else 2000 + jaar, maand, dag)
    dit = date(vanaf.year, maand, dag)
    return dit if dit >= vanaf else date(vanaf.year + 1, maand, dag)


# -- sluiten ---------------------------------------------------------------------------------------
_REAGEER = (
    r"(?:reage\w{1,5}|reactie\w{0,7}|reflect\w{2,6}|sollicit(?!atiegesprek|atieprocedure|atiecommissie|atieronde)\w{1,12}|motivatie\w{0,6}|(?:motivatie)?brief|brieven|schrijf|schrijven|cv|cv's|c\.v\.|aanmeld\w{0,5}|"
    r"meld(?:t|en)?[ ](?:je|u|zich)|zich[ ](?:aan)?melden|melden|inschrijv\w{1,5}|inzend\w{1,5}|inlever\w{1,5}|belangst\w{4,9}|interesse|geinteresseerd\w{0,3}|laat\b|deadline|sluiting\w{0,7}|sluitdatum|sluit(?:en)?\b|(?:staat|is|blijft|vacature)[ ]open|open[ ]tot|stuur|mail\w{0,3}|app(?:en)?|opsturen|insturen|apply)"
)
_SLUITWOORD = (
    r"(?:deadline|sluitingsdatum|sluitdatum|sluitingstermijn|sluiting|sluit|reageertermijn|reactietermijn|sollicitatietermijn|uiterste[ ]\w{5,12}datum|inleverdatum|inzenddatum|einddatum[ ]reageren|closing[ ]date)"
    r"(?:[ ](?:van[ ]de[ ]|van[ ]deze[ ])?(?:vacature|inschrijving|reactietermijn))?"
)
_GRENS = (
    rf"(?P<grens>t/m|tot[ ]en[ ]met|tot[ ]uiterlijk|(?:uiterlijk|ten[ ]laatste)[ ](?:op|t/m|tot[ ]en[ ]met|voor|tot)|uiterlijk|ten[ ]laatste|niet[ ]later[ ]dan|voor[ ]of[ ]op|voor|tot|before|op|{_SLUITWOORD}(?:[ ](?:is(?:[ ]gesteld)?[ ]op|is|op|eindigt[ ]op|loopt[ ]tot|loopt[ ]tot[ ]en[ ]met|t/m|tot))?|reageren)"
    rf"[ ]?:?[ ]?(?:en[ ]met[ ])?{_NAAM_ERVOOR}(?:de[ ])?"
)
_SLUITWOORDEN = (
    "deadline",
    "sluit",
    "reageertermijn",
    "reactietermijn",
    "sollicitatietermijn",
    "uiterste",
    "inlever",
    "inzend",
    "closing",
    "einddatum",
)
_SLUIT = rx(rf"(?<![a-z0-9]){_GRENS}{DAG}(?P<tijd>,?[ ]?(?:om[ ]|voor[ ])?\d{{1,2}}(?:[.:]\d\d)?[ ]?(?:uur|u\b))?")
_SLUITBEGIN = rx(
    r"t/m|tot|uiterlijk|ten[ ]l|niet[ ]l|voor|before|op[ ]|inlever|inzend|closing|deadline|sluit|reage|reactie|sollicitatiet|uiterste|einddatum"
)
_NA_REAGEER = rx(rf"(?:^|\W){_REAGEER}\b")
_ANDERE_DAG = rx(
    r"gesprek|proefles|startdatum|ingangsdatum|met[ ]ingang|m\.i\.v|vakantie|aanvang|begin(?:t|datum)|informatie(?:avond|middag)|open[ ]dag|contract|aanstelling|tijdelijk|benoeming|verlof"
)
_LABEL = rx(
    r"(?:sluitingsdatum|sluitdatum|sluiting|deadline|sluit|reageren|reactietermijn|einddatum[ ]reageren|sluiten[ ](?:wij|we)|(?:wij|we)[ ]sluiten|(?:sluit|sluiten)[ ](?:(?:wij|we)[ ])?de[ ](?:vacature|inschrijving|reactietermijn))[ ]?$"
)
_SLUIT_ERNA = rx(r"^[ ](?:sluit(?:en)?\b|is[ ]de[ ](?:laatste[ ]dag|deadline|sluitingsdatum)|eindigt[ ]de[ ]re)")
_LAATSTE_DAG = rx(rf"(?<![a-z0-9.-]){DAG}(?=[ ]is[ ]de[ ](?:laatste[ ]dag|deadline|sluitingsdatum))")
# "Reageren? Dat kan tot 10 mei." gaat over de zin ervoor.
_VERWIJST = rx(r"^[ ]?(?:(?:dat|dit|het)[ ](?:kan|mag|kun[ ]je|graag)\b|(?:doen|graag|liefst|het[ ]liefst)?[ ]?$)")


def sluit_op(zone: Zone, op: date) -> list[Vondst]:
    """De genoemde dag. "Voor 20 november" is 20 november: of die dag zelf nog telt, weet alleen de school."""
    gevonden: list[Vondst] = []
    if not zone.sporen & _DAGEN:
        return gevonden
    for treffer in _bij_dagen(_SLUIT, zone, _SLUITBEGIN):
        dag = _sluitdag(zone, treffer, op)
        if dag is not None:
            gevonden.append(vondst("sluit_op", dag, zone, treffer.start(), treffer.end()))
    if not gevonden and zone.sporen & _LAATSTE:
        vanaf = op - timedelta(days=SLUIT_TERUG_DAGEN)
        gevonden += [
            vondst("sluit_op", dag, zone, m.start(), m.end())
            for m in _bij_dagen(_LAATSTE_DAG, zone)
            if (dag := dag_van(m, vanaf)) and _NA_REAGEER.search(zone.links(m.start(), 110))
        ]
    return gevonden


def _sluitdag(zone: Zone, treffer: re.Match[str], op: date) -> date | None:
    links, rechts = zone.links(treffer.start(), 110), zone.rechts(treffer.end(), 70)
    if _VERWIJST.search(links) and not _NA_REAGEER.search(rechts):
        links = zone.vouw[max(0, treffer.start() - 110) : treffer.start()]
    grens = treffer["grens"]
    bij_label = grens.startswith(_SLUITWOORDEN) or (
        grens == "op" and (_LABEL.search(links) or _SLUIT_ERNA.search(rechts))
    )
    if grens == "op" and not bij_label:
        return None
    if not bij_label and grens != "reageren" and not _is_reageren(links, rechts):
        return None
    return dag_van(treffer, op - timedelta(days=SLUIT_TERUG_DAGEN))


def _is_reageren(links: str, rechts: str) -> bool:
    """Het dichtstbijzijnde woord over een dag gaat over reageren en niet over gesprekken of de start."""
    reageer = [m.end() for m in _NA_REAGEER.finditer(links)]
    anders = [m.end() for m in _ANDERE_DAG.finditer(links)]
    if reageer:
        return not anders or max(reageer) > max(anders)
    return not anders and bool(_NA_REAGEER.search(rechts)) and not _ANDERE_DAG.search(rechts)


# -- beginnen --------------------------------------------------------------------------------------
_START = (
    r"(?:m\.?i\.?v\.?|met[ ]ingang[ ]van|ingaande(?:[ ]per)?|per|vanaf|v\.?a\.?|ingangsdatum|ingang|startdatum|begindatum|aanvangsdatum|aanvang|datum[ ]indiensttreding|indiensttreding|in[ ]dienst|"
    r"start(?:moment|dag|en|ing|t)?|begin(?:nen|t)?|gaat[ ]in|treedt[ ](?:aan|in[ ]dienst)|eerste[ ](?:werk|school)?dag|aanvaarding(?:[ ]functie)?|aanvang[ ]werkzaamheden|starting[ ]date|wanneer(?:[ ]begin[ ]je[ ]?\?)?|vrij[ ]op|streven[ ]is|van)[ ]?(?:is[ ])?:?[ ]?(?:(?:bij[ ]voorkeur|voorlopig|formeel|gewenst|beoogd|d\.?v\.?|uiterlijk|het[ ]liefst|liefst|direct|na[ ]de[ ]zomer(?:vakantie)?|op[ ]school|eerste[ ]schooldag)[ ,(]{0,2}){0,2}(?:op[ ]|per[ ]|m\.?i\.?v\.?[ ]|vanaf[ ]|met[ ]ingang[ ]van[ ])?"
    rf"{_NAAM_ERVOOR}"
)
_BEGIN = rx(rf"(?<![a-z0-9]){_START}(?:de[ ]datum[ ])?{DAG}")
# "Duur: 1-8-2026 t/m 31-7-2027", "vervanging van Bianca: 2 maart t/m 26 juni": bij een woord over de baan.
_BAAN_VAN_TOT = rx(
    rf"(?:dienstverband|aanstelling|contract|benoeming|periode|duur|looptijd|vervang(?:ing|en|t)|tekent)\b[^.;|\n]{{0,60}}?[ :,(](?<!tot[ ])(?<!t/m[ ])(?<!met[ ])(?<!voor[ ])(?<!per[ ])(?<!van[ ]){DAG}[ ]?(?:-|t/m|tot)[ ]"
)
_OP_BEGIN = rx(
    rf"\b(?:op|vanaf|per)[ ]{DAG}(?=[ ](?:te[ ])?(?:begin(?:nen|t)?|start(?:en|t)?|in[ ]dienst|aan[ ]de[ ]slag)\b(?![ ](?:de|het|onze?|er|je)\b))"
)
# "0,8 fte - LB - 1 augustus 2026.": een eerste van de maand die nergens bij hoort, is de dag van beginnen.
_LOSSE_DAG = rx(
    rf"(?:(?<=[.;|)\n-])|(?<=[.;|),-][ ]))(?P<dag>1)[ ](?P<maand>{_MAAND})(?:[ ](?P<jaar>{_JAAR}))?(?=[.;|\n]|,[ ]|$|[ ][-|])"
)
_BEGINWOORD = rx(
    r"eerste[ ]|treedt|aanvaard|wanneer|vrij[ ]op|streven|m\.?i\.?v|met[ ]in|inga|per[ ]|v\.?a|van|start|begin|aanv|datum|indien|in[ ]di|gaat[ ]in"
)
_EEN = rx(r"1[ ]")
_BANEN = spoor(
    ("dienstverband", "aanstelling", "contract", "benoeming", "periode", "duur", "looptijd", "vervang", "tekent")
)
_TOT = spoor(("tot ", "t/m", "- "))
_VANAF_MAAND = spoor(("miv", "m.iv", "mi.v", "m.i.", "ingang", "per ", "vanaf", "start"))
_BEGINNEN = spoor(("begin", "start", "in dienst", "slag"))
_LAATSTE = spoor(("laatste", "deadline", "sluitingsdatum"))
_BEGIN_VAN = rx(r"^van[ ]")
_TOT_DAG = rx(
    rf"^[ ]?(?:tot|t/m|-)[ ](?:en[ ]met[ ]|aan[ ]|uiterlijk[ ])?(?:{_DAGNAAM}[0-3]?\d|de[ ]|het[ ]|eind|begin|kerst|pasen|{_MAAND})"
)
_BEGIN_MAAND = rx(
    rf"(?<![a-z0-9])(?:m\.?i\.?v\.?|met[ ]ingang[ ]van|per|vanaf|start(?:datum)?:?)[ ](?:begin[ ])?(?P<maand>{_MAAND})(?:[ ](?P<jaar>{_JAAR}))?(?![ ]?\d)"
)
_SCHOOLJAREN = spoor(("schooljaar", "cursusjaar", "studiejaar"))
_SCHOOLJAAR = rx(
    rf"(?P<voor>(?:m\.?i\.?v\.?|met[ ]ingang[ ]van|ingaande|per|vanaf|start(?:datum)?|voor|in)?[ ]?:?[ ]?(?:het[ ])?(?:nieuwe[ ]|komende?[ ]|volgende?[ ])?)\b(?:school|cursus|studie)jaar[ ]\(?"
    rf"'?(?P<een>{_JAAR}|[23]\d)[ ]?[-/][ ]?'?(?:{_JAAR}|[23]\d)"
)
_GEEN_BEGIN = rx(
    r"\bgesprek|sollicitatiegesprek|reage|reacti|sollicit(?!eer[ ]direct)|brie(?:f|ven)|salaris|loon|cao|verhoog|verhoging|open[ ]dag|informatie|deadline|bereikbaar|gefuseerd|nieuwbouw|opgericht|sinds|bestaat|mogelijk|studiedag|fuse|verhui|gebouw|\bstopt|eindigt|loopt[ ]af|\bwerkt[ ](?:je|jou|u)[ ]in\b|vertrekt|afscheid|\beinde?[ ]van(?:[ ]het)?[ ]?$|\bsamen[ ]met\b"
)
_VAN_EEN_ANDER = rx(r"^[^;|]{0,25}\b(?:\w{0,12}pensioen|afscheid|weg\b|vertrekt)")
_DEEL_VAN_DE_ZIN = rx(r"[,;:()|]|[ ](?:en|of)[ ]")


def begint_op(zone: Zone, op: date) -> list[Vondst]:
    gevonden: list[tuple[re.Match[str], date]] = []
    if not zone.sporen & (_DAGEN | _SCHOOLJAREN):
        return []
    for treffer in _bij_dagen(_BEGIN, zone, _BEGINWOORD):
        is_van = _BEGIN_VAN.match(treffer[0])
        if is_van and not _TOT_DAG.match(zone.vouw[treffer.end() : treffer.end() + 30]):
            continue
        if (dag := dag_van(treffer, op)) is not None:
            gevonden.append((treffer, dag))
    if zone.sporen & _BANEN and zone.sporen & _TOT:
        gevonden += [(m, dag) for m in _bij_dagen(_BAAN_VAN_TOT, zone) if (dag := dag_van(m, op))]
    if zone.sporen & _BEGINNEN:
        gevonden += [(m, dag) for m in _bij_dagen(_OP_BEGIN, zone) if (dag := dag_van(m, op))]
    gevonden += [(m, _eerste_van_de_maand(m, op)) for m in _bij_dagen(_LOSSE_DAG, zone, _EEN)]
    if zone.sporen & _VANAF_MAAND:
        gevonden += [(m, _eerste_van_de_maand(m, op)) for m in _bij(_MAANDNAMEN, _BEGIN_MAAND, zone, 30, 10)]
    if zone.sporen & _SCHOOLJAREN:
        gevonden += [(m, dag) for m in _bij(_SCHOOLJAREN, _SCHOOLJAAR, zone, 60, 30) if (dag := _schooljaar(m, op))]
    return [
        vondst("begint_op", dag, zone, m.start(), m.end())
        for m, dag in gevonden
        if zone.veld != "tekst" or not _gaat_over_iets_anders(zone, m)
    ]


def _gaat_over_iets_anders(zone: Zone, treffer: re.Match[str]) -> bool:
    """Binnen hetzelfde deel van de zin: "reageren voor 24 april, starten op 1 augustus" zijn twee delen."""
    links = _DEEL_VAN_DE_ZIN.split(zone.links(treffer.start(), 50))[-1]
    rechts = _DEEL_VAN_DE_ZIN.split(zone.rechts(treffer.end(), 25))[0]
    return bool(_GEEN_BEGIN.search(links) or _GEEN_BEGIN.search(rechts) or _VAN_EEN_ANDER.search(rechts))


def _bij(bits: int, patroon: re.Pattern[str], zone: Zone, voor: int, na: int) -> Iterator[re.Match[str]]:
    for van, tot in zone.vensters(bits, voor, na):
        yield from patroon.finditer(zone.vouw, van, tot)


def _eerste_van_de_maand(treffer: re.Match[str], op: date) -> date:
    jaar = int(treffer["jaar"]) if treffer["jaar"] else None
    return _met_jaar(1, _maandnummer(treffer["maand"]), jaar, op)


def _schooljaar(treffer: re.Match[str], op: date) -> date | None:
    """1 augustus van het genoemde jaar. Een schooljaar dat al loopt, zegt niet wanneer de baan begint."""
    jaar = int(treffer["een"])
    begin = date(jaar if jaar > 100 else 2000 + jaar, 8, 1)
    return None if begin < op else begin


_ZSM = r"(?:z\.?s\.?m\.?(?![a-z])|zo[ ]spoedig[ ]mogelijk|zo[ ]snel[ ]mogelijk)"
PER_DIRECT: tuple[Regel, ...] = (
    Regel("per_direct", rx(rf"\bper[ ](?:direct|omgaande|heden)\b|\b(?:m\.?i\.?v\.?|met[ ]ingang[ ]van)[ ](?:heden|vandaag|{_ZSM})|\bmet[ ](?:onmiddellijke|directe)[ ]ingang"
                           rf"|\bdirect[ ]beschikbaar|\bper[ ](?:direct|{_ZSM})|\b(?:direct|meteen|gelijk|vandaag|morgen)[ ](?:nog[ ])?(?:beginnen|starten|komen)\b|\b(?:starten|beginnen)[ ]kan[ ](?:direct|meteen|gelijk)\b|\bbeschikbaar(?:heid)?[ ]?:[ ]?(?:onmiddellijk|direct|per[ ]direct)|\baan[ ]de[ ]slag:[ ](?:nu|meteen|direct)"), ("gelijk", "starten", "slag:", "beschikbaar","direct", "omgaande", "heden", "onmiddellijk", "vandaag", "spoedig", "snel", "zsm", "z.s.m", "meteen", "morgen"), True,
          niet_na=rx(r"(?:niet|contact|bel)\b.{0,12}$"), niet_voor=rx(r"^[ ](?:bel|mail|reage|contact|sollicit)")),
    Regel("per_direct", rx(r"\bmet[ ]spoed\b"), ("spoed",), True, waar=TEKST, alleen_bij=rx(r"zoek|nodig|gezocht")),
    Regel("per_direct", rx(rf"\b{_ZSM}"), ("zsm", "z.s.m", "spoedig", "snel"), True, waar=KORT),
    Regel("per_direct", rx(rf"\b{_ZSM}"), ("zsm", "z.s.m", "spoedig", "snel"), True, waar=TEKST,
          alleen_bij=rx(r"(?:zoek\w{0,3}|ingang|start\w{0,6}|begin\w{0,3}|in[ ]dienst|indiensttreding|beschikbaar|aan[ ]de[ ]slag|vacature|aanvang)"),
          niet_na=rx(r"reage|sollicit|contact|bericht|hoor|stuur|mail"), niet_voor=rx(r"^[^.]{0,30}(?:contact|reactie|bericht|antwoord)")),
    Regel("per_direct", rx(r"\b(?:ingangsdatum|startdatum|start|ingang)[ ]?:[ ]?direct"), ("direct",), True),
)  # fmt: skip
