"""Vast, tijdelijk of uitzicht op vast, uit lopende zinnen.

Niet elke zin heeft een eigen regel. Per zin wordt gezocht naar wat er over vast en over tijdelijk in staat, en naar
de woorden die dat wenden: een hoop, een vervolg, een voorwaarde, een ontkenning, een begin. Daarna beslist de tekst
als geheel: vast mét zo'n wending, of vast na een tijdelijk begin, is uitzicht op vast.
"""

import re
from dataclasses import dataclass, replace

from .getal import BAAN
from .regel import rx, vondst
from .sporen import spoor
from .tekst import Zone
from .typen import Vondst
from .zinnen import Wending, Wendingen, zinnen

VERVOLG = 40  # tekens van het antwoord op een vraag
_VERBAND = rf"(?:{BAAN}\w{{0,2}}|\w{{0,8}}overeenkomst\w{{0,2}}|verbintenis|contracten|benoem\w{{0,3}}|aangesteld|in[ ]dienst|dienst)"
AANTAL = r"(?:een|1|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\d{1,2})"
TERMIJN = (
    rf"(?:{AANTAL}[ ](?:school|studie|kalender|cursus)?(?:jaar|jaren|maanden|maand)"
    r"|(?:een|1|dit|het)[ ](?:lopende[ ]|heel[ ]|hele[ ]|komende[ ]|vol[ ]|enkel[ ])?(?:school|studie|cursus)?jaar|(?:een[ ])?half[ ]?jaar|de[ ]cursus|anderhalf[ ]jaar)\b"
)
_MAANDEN = ("jan", "feb", "maa", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
MAAND = rf"(?:{'|'.join(_MAANDEN)})"
DAGWOORD = (
    rf"(?:(?:uiterlijk[ ]|en[ ]met[ ]|aan[ ])?(?:\d{{1,2}}(?:[ ]{MAAND}|[-/]\d)|(?:het[ ]|de[ ])?eind|(?:de[ ])?(?:zomer|kerst|meivak|herfst|voorjaar)"
    r"|januari|februari|maart|april|mei\b|juni|juli|augustus|september|oktober|november|december))"
)
_TOT = r"(?:tot[ ]en[ ]met|tot|t/m)"
_ENGELS = r"(?:contract|position|appointment|role|job|employment|basis)"
_TERM = r"(?:one|two|three|four|six|nine|twelve|\d{1,2})[ -](?:year|month)s?\b"

_VAST = rx(
    rf"(?<![\w-])(?P<sterk>(?:vaste?|permanente?)[ -](?:{_VERBAND}|{_ENGELS}|plek\b|plaats\b)|onbepaalde[ ](?:tijd|duur)\b|onbepaald\b(?![ ]aantal)|zonder[ ]einddatum|open-ended|indefinite|(?:dienstverband|contract\w{{0,6}}|aanstelling|benoeming)[ ]?:[ ]?vast\b)"
    r"|(?<![\w-])(?P<los>vaste?(?=[ ]?[.,;:)!?|/\n•·-]|[ ]?$|[ ](?:is|kan|wordt|worden|na|als|mogelijk|het|daarna|te|gaan|van|voor|per|met|mits|wanneer|zodra|en|of|want|in[ ]beeld|in[ ]het[ ]verschiet|erachter|blijft|verlengd|contracteren|aannemen|dus|hoor)\b)|permanent(?=[ ]?[.,;:)!|/\n]|[ ]?$)|voor[ ]altijd\b|voorgoed\b)"
)
# Wat naast een los "vast" staat als het niet over het contract gaat: "dat staat vast", "valt er vast iets".
_LOS_NIET_NA = rx(
    r"\b(?:sta\w{0,3}|stel\w{0,3}|leg\w{0,3}|houd\w{0,2}|houden|lig\w{0,3}|loop\w{0,2}|lopen|pak\w{0,3}|hou|(?<!te[ ])zet\w{0,3}(?![^.]{0,20}[ ]om\b)|bijt\w{0,2})\b[^.,;]{0,25}$"
)
_LOS_NIET_VOOR = rx(r"^[ ](?:te[ ](?:houden|leggen|stellen|lopen)|voor[ ]de[ ](?:klas|groep))")
_LOS_CONTEXT = rx(
    rf"{_VERBAND}|tijdelijk|bepaalde|jaar|fte|uitzicht|zicht|kans|optie|intentie|proef|schaal|\bl[bcd]\b|\b(?:wordt|maken|word|daarna|waarna|om|baan|view|voor[ ]vast)\b"
)
_JAARWOORDEN = ("jaar", "jaren", "maand", "cursus")  # in elke TERMIJN een
_TOTWOORDEN = ("tot ", "t/m")
_VERBANDWOORDEN = ("contract", "dienst", "aanstelling", "aangesteld", "benoem", "baan", "betrekking", "functie", "overeenkomst", "formatie", "werkweek", "positie", "vacature", "verbintenis")  # fmt: skip
_TIJD = Wendingen((
    # het woord zelf
    Wending("tijdelijk", ("tijdelijk",),
            rx(r"\btijdelijke?\b(?![ -](?:huisvest|locatie|gebouw|lokaal|lokalen|onderkomen|pand|gehuisvest|onder[ ]dak|verhuisd|gevestigd|ingezet|in[ ](?!dienst|verband|afwachting|te\b)|taak|taken|opvang|plek|adres|project|noodgebouw|schoolgebouw|oplossing|bewoner|verblijf|status|leerling|klas))")),
    Wending("bepaald", ("bepaald",), rx(r"\b(?<!\bon[ ])bepaalde[ ](?:tijd|duur)\b|\b(?:dienstverband|contract\w{0,6}|aanstelling|benoeming)[ ]?:[ ]?bepaald\b")),
    Wending("jaarcontract", (*(f"jaar{na}" for na in "-cabd"), "proefjaar"), rx(r"\b(?:half)?jaar-?(?:contract|aanstelling|benoeming|dienstverband)\w{0,2}|\b(?<!geen[ ])proefjaar")),
    Wending("engels", ("fixed", "temporary", "month", "year"),
            rx(rf"\b(?:fixed[ -]term|temporary\b(?![ ](?:building|location|housing))|(?:{_ENGELS}|initially)\b[^.;\n]{{0,25}}\b{_TERM}|{_TERM}[ ]{_ENGELS})")),
    # een jaar, tien maanden, de cursus
    Wending("schooljaar", ("jaar",), rx(r"\b(?:het|dit|aanbod|baan|functie|vacature|klus|plek)[ ](?:is|geldt)[ ]voor[ ](?:het|dit|een)[ ](?:\w{3,9}[ ]){0,2}(?:school|studie|cursus)jaar"), met=(" voor ",)),
    Wending("contract van", _JAARWOORDEN, rx(rf"\b{_VERBAND}(?:\b[^.;\n]{{0,45}}?\b(?:voor|van|duur|duurt|looptijd|loopt|geldt|is|:)[ ]?(?:in[ ]eerste[ ]instantie[ ])?(?:eerst[ ]|vooralsnog[ ])?(?:voor[ ]|van[ ])?(?:de[ ](?:duur|periode)[ ]van[ ]|een[ ]periode[ ]van[ ])?{TERMIJN}|\b[ ]?:?[ ](?:eerst[ ])?{TERMIJN})"), met=_VERBANDWOORDEN),
    Wending("omvang en termijn", _JAARWOORDEN, rx(rf"\b(?:fte|uur|l[bcd]|week)\b[ ]?[|,;)-]{{0,2}}[ ](?:eerst[ ])?(?:voor[ ])?(?:de[ ]duur[ ]van[ ])?{TERMIJN}"), met=("fte", "uur", "lb", "lc", "ld", "week")),
    Wending("eerst een termijn", _JAARWOORDEN, rx(rf"\b(?:in[ ]eerste[ ]\w{{5,9}}|eerst|vooralsnog|voorlopig|aanvankelijk|om[ ]te[ ]beginnen)[ ](?:voor[ ]|een[ ]contract[ ]van[ ])?(?:de[ ](?:tijd|duur)[ ]van[ ])?{TERMIJN}"), met=("eerst", "vooralsnog", "voorlopig", "aanvankelijk", "beginnen")),
    Wending("benoemd voor", _JAARWOORDEN, rx(rf"\bvoor[ ]{TERMIJN}[ ](?:benoemd|aangesteld)|(?:^|[|;:][ ])voor[ ]{TERMIJN}"), met=(" voor ",)),
    Wending("verlengbaar", ("verleng",), rx(rf"\b{TERMIJN}[ ]?,?[ ](?:met[ ])?(?:kans[ ]op[ ])?verleng")),
    Wending("duur", ("duur", "looptijd", "periode"),
            rx(rf"\bvoor[ ]de[ ](?:duur|periode)[ ]van[ ](?:\w{{1,10}}[ ])?(?:{TERMIJN}|schooljaar|cursusjaar|\d)|\b(?:(?:contract)?duur|looptijd)[ ]?:?[ ]{TERMIJN}")),
    # tot een dag
    Wending("sowieso tot", ("minstens", "sowieso", "geval"), rx(rf"\b(?:minstens|sowieso|in[ ](?:elk|ieder)[ ]geval)[ ]{_TOT}[ ]{DAGWOORD}")),
    Wending("contract tot", _TOTWOORDEN, rx(rf"\b(?:{_VERBAND}|fte|uur|schaal[ ]\d\d?|l[bcd]|omvang|tijdelijk|project\w{{0,12}}|subsidie)\b[^.;\n]{{0,35}}\b{_TOT}[ ]{DAGWOORD}"), met=(*_VERBANDWOORDEN, "fte", "uur", "schaal", "lb", "lc", "ld", "omvang", "tijdelijk", "project", "subsidie")),
    Wending("van tot", (*_TOTWOORDEN, " - "), rx(rf"\b(?:van|vanaf|periode)[ ](?:\d{{1,2}}(?:[ ]\w{{3,9}}|[-/]\d{{1,2}})(?:[ ]20\d\d|[-/]20\d\d)?|{DAGWOORD}\w{{0,7}})[ ](?:-|{_TOT})[ ]{DAGWOORD}")),
    Wending("contract op een dag", _VERBANDWOORDEN,
            rx(rf"\b{_VERBAND}(?:[ ]?:?[ ](?:van[ ])?\d{{1,2}}(?:[ ]{MAAND}|[-/]\d)|[ ](?:eindigt|stopt|loopt[ ]af))"), met=(*_MAANDEN, "#-#", "#/#", "eindigt", "stopt", "loopt")),
))  # fmt: skip
_PROEFTIJD = rx(r"proef(?:tijd|maand|periode)[^.;\n]{0,10}$|proef(?:tijd|maand)")
_LEEFTIJD = rx(
    r"^[ ](?:lang[ ]|\w{1,9}[ ])?(?:ervaring|geleden|oud\b|oude|begeleid|coach|inductie|opleiding|bestaat|bestaan)"
)
_REAGEER = rx(
    r"\b(?:reage|sollic|reacti|stuur|brie[fv]|open[ ]tot|aanmeld|vakantie|gesprek|bereikbaar|bel\b|mail\b)[^;\n]{0,50}$|\bvacature[ ](?:is[ ]|staat[ ]|blijft[ ])?open\b"
)

# -- wat een zin wendt --------------------------------------------------------------------------------
_NEE = rx(
    r"\b(?:geen|niet|nooit)\b(?:[ ]\w{1,12}){0,3}[ ]?$|\bzonder\b(?:[ ](?!voor\b|met\b)\w{1,12}){0,3}[ ]?$|\bbinnen[ ](?:een|je|jouw)[ ](?:\w{3,10}[ ])?$"
)
_NEE_NA = rx(
    r"^(?:[ ]\w{1,12}){0,3}[ ](?:niet|geen)\b(?![ ]alleen|[ ]uitgesloten)|^[ ]?,?[ ]?(?:is|zit|kan|kunnen)[ ]\w{0,8}[ ]?(?:er[ ])?niet"
)
_OFNIET = rx(r"\b(?:bekijken|kijken|zien|bezien|beoordelen|bespreken)[ ](?:we|wij)[^.;\n]{0,20}[ ]of[ ][^.;\n]{0,30}$")
_HOOP = rx(
    r"\b(?:\w{0,4}uitzicht|vooruitzicht|zicht|kans\w{0,2}|optie|mogelijkhe\w{2,4}|mogelijk\b|perspectief|intentie|bedoeling|voornemen|streven|doel|insteek|inzet|hopen|hoop|hoopt|verwachting|verwachten|van[ ]plan|richting|toewerken|op[ ]weg|bespreekbaar|haalbaar|behoort|verschiet|erachter|view|prospect|possibility|intention|possible|leading[ ]to)\b"
)
_MISSCHIEN = rx(r"\b(?:mogelijk|misschien|wellicht|eventueel)[ ](?:(?:een|direct|meteen|zelfs)[ ]){0,2}$")
_DAARNA = rx(
    r"\b(?:daarna|waarna|hierna|erna|vervolgens|aansluitend|later|op[ ]termijn|uiteindelijk|omgezet|omzet\w{0,4}|om[ ]te[ ]zetten|zetten[ ][^.;]{1,15}[ ]om|zodra[ ](?:je|u|de|het|dat|jij)|gevolgd[ ]door|overgaa\w|over[ ]in|volgen|op[ ]den[ ]duur|daaropvolgend)\b"
    r"|\bna[ ](?![^.;\n]{0,8}arbeids|(?:\w{1,5}[ ])?(?:\w{0,24}gesprek|kennismak|procedure|proefles|sollicit|proefmaand|proeftijd|de[ ]zomer|de[ ]vakantie))(?:een|1|twee|2|drie|zes|zeven|\d{1,2}[ ]maand\w{0,2}|dat|dit|het|goed|gebleken|afloop|je|wederzijds|proef\w{0,8}|positieve|succesvol|gunstige|verloop)\b"
    r"|\bbij[ ](?:een[ ])?(?:goed|wederzijds|gebleken|voldoende|positie|succes|gunstig|tevreden|onderling)|\b(?:verlenging|verlengd|verlengen)[ ](?:voor|naar|tot|in)\b"
)
_ZWAK = rx(r"\b(?:graag|willen|wil|kan|kunnen|zou\w{0,2}|als|mits|wanneer|indien|volgt|wordt|dan|afhankelijk|ruimte)\b")
_DIRECT = rx(
    r"(?<!per[ ])\b(?:direct|meteen|gelijk|onmiddellijk|vanaf[ ](?:het[ ]begin|dag|de[ ]eerste[ ]dag)|geen[ ]proefjaar|uiteraard)\b"
)
_BEGIN = rx(
    r"\b(?:eerste?|start\w{0,3}|begin\w{0,4}|aanvankelijk|vooralsnog|voorlopig|instantie|aanleg|om[ ]te[ ]beginnen|proefjaar)\b"
)
_BLIJF = rx(
    r"\b(?:uitzicht|vooruitzicht|intentie|bedoeling|doel|streven|voornemen|insteek)\b[^.;\n]{0,40}\b(?:blijf\w?|blijven|verder[ ](?:te[ ])?gaan|duurzaam|langdurig|structureel)\b|\bomzetting\b|\bmet[ ]uitzicht[ ]?(?=[.,;|)\n]|$)|\bvast\w{0,2}[ ]is[ ]het[ ]doel|^(?![^;\n]{0,150}\bkans\b)[^;\n]{0,150}\b(?:daarna|graag|hopen|willen|hopelijk)\b[^.;\n]{0,25}\b(?:houden|behouden|blijven|blijft|blijf)\b|\bdan[ ]blijf[ ]je\b"
)
_BIJ_BLIJF = spoor(
    ("blij", "houden", "uitzicht", "verder", "duurzaam", "langdurig", "structureel", "omzetting", "doel")
)  # zonder een ervan past _BLIJF niet
_ANDEREN = rx(
    r"\b(?:vorige|voorganger|zij|studenten|lio's?|zij-?[ ]?instromers?|onbevoegd\w{0,2}|nog[ ](?:niet|geen)[ ]bevoegd\w{0,4}|in[ ]opleiding|student|wie[ ](?:liever[ ])?in[ ]dienst)\b"
)
_KEUZE = rx(
    r"\b(?:tijdelijke?|vaste?)[ ](?:ook|of[ ](?:een[ ])?(?:vaste?|tijdelijke?))\b|\bwat[ ]je[ ](?:liever|zelf)|\b(?:anderen|de[ ]rest)\b|\btijdelijke?[ ](?:of|en/of|/)[ ]vast"
)
_ANTWOORD = rx(r"\b(?:vast[ ]of[ ]tijdelijk|tijdelijk[ ]of[ ]vast)\w?[ ]?[:?][ ]?")
_DELEN = re.compile(r"[;:|?]|[.][ ]")

_BIJ_VAST = spoor(("vast", "permanent", "onbepaald", "altijd", "einddatum", "voorgoed", "open-ended", "indefinite"))
_BIJ_TIJD = spoor(("tijdelijk", "bepaalde", "proefjaar", "fixed", "temporary", "month", "year", "jaar", "jaren", "maand", "duur", "periode", "looptijd", "tot ", "t/m", "cursus", "eindigt", "stopt", "contract", "dienstverband", "aanstelling", "benoeming"))  # fmt: skip
_BIJ = _BIJ_VAST | _BIJ_TIJD


@dataclass(slots=True)
class _Gelezen:
    """Wat de zinnen samen zeggen; van elk de eerste plek."""

    vast: Vondst | None = None
    hoop: Vondst | None = None
    zwakke_hoop: Vondst | None = None
    misschien: Vondst | None = None
    tijd: Vondst | None = None
    is_begin: bool = False
    blijft: bool = False
    keuze: bool = False


def lees(zone: Zone) -> list[Vondst]:
    """Eén vondst, of vast én tijdelijk als de tekst zichzelf tegenspreekt."""
    gelezen = _Gelezen()
    for van, tot, sporen in zinnen(zone, _BIJ):
        _lees_zin(zone, van, tot, sporen, gelezen)
    return _besluit(gelezen)


def _lees_zin(zone: Zone, van: int, tot: int, sporen: int, gelezen: _Gelezen) -> None:
    zin = zone.vouw[van:tot].rstrip("\n")
    if zin.rstrip().endswith("?"):  # "Vaste baan? Ja, na een goed jaar."
        zin = zone.vouw[van : tot + VERVOLG]
    if "vast" in zin and (antwoord := _ANTWOORD.search(zin)):
        van, zin = van + antwoord.end(), zin[antwoord.end() :]
    vast = _vast_in(zin) if sporen & _BIJ_VAST else None
    tijd = _tijd_in(zin, sporen)
    if tijd and _ANDEREN.search(_DELEN.split(zin[: tijd.start()])[-1]):
        tijd = None
    if vast or tijd:
        gelezen.keuze = gelezen.keuze or bool(_KEUZE.search(zin))
    if tijd:
        gelezen.tijd = gelezen.tijd or _vondst("tijdelijk", zone, van, tijd)
        gelezen.is_begin = gelezen.is_begin or bool(_BEGIN.search(zin[max(0, tijd.start() - 40) : tijd.end() + 25]))
    if sporen & _BIJ_BLIJF and not gelezen.blijft:
        gelezen.blijft = bool(_BLIJF.search(zin))
    if vast:
        _weeg_vast(zone, van, zin, vast, gelezen)


def _weeg_vast(zone: Zone, van: int, zin: str, vast: re.Match[str], gelezen: _Gelezen) -> None:
    links, rechts = zin[max(0, vast.start() - 110) : vast.start()], zin[vast.end() : vast.end() + 80]
    if _MISSCHIEN.search(links):
        gelezen.misschien = gelezen.misschien or _vondst("vast", zone, van, vast)
    elif _DIRECT.search(links[-45:]) or _DIRECT.search(rechts[:40]):
        gelezen.vast = gelezen.vast or _vondst("vast", zone, van, vast)
    elif any(r.search(deel) for r in (_HOOP, _DAARNA) for deel in (links, rechts)):
        gelezen.hoop = gelezen.hoop or _vondst("uitzicht-op-vast", zone, van, vast)
    elif _ZWAK.search(links) or _ZWAK.search(rechts):
        gelezen.zwakke_hoop = gelezen.zwakke_hoop or _vondst("vast", zone, van, vast)
    else:
        gelezen.vast = gelezen.vast or _vondst("vast", zone, van, vast)


def _vast_in(zin: str) -> re.Match[str] | None:
    for treffer in _VAST.finditer(zin):
        links, rechts = zin[max(0, treffer.start() - 60) : treffer.start()], zin[treffer.end() : treffer.end() + 60]
        if _NEE.search(links) or _NEE_NA.search(rechts) or _OFNIET.search(links):
            continue
        if treffer["los"] and (
            _LOS_NIET_NA.search(links) or _LOS_NIET_VOOR.search(rechts) or not _over_het_contract(zin, treffer)
        ):
            continue
        return treffer
    return None


def _over_het_contract(zin: str, treffer: re.Match[str]) -> bool:
    return treffer.start() == 0 or bool(_LOS_CONTEXT.search(zin))


def _tijd_in(zin: str, sporen: int) -> re.Match[str] | None:
    for _soort, treffer in _TIJD(zin, sporen):
        links, rechts = zin[max(0, treffer.start() - 60) : treffer.start()], zin[treffer.end() : treffer.end() + 40]
        if not (
            _NEE.search(links)
            or _PROEFTIJD.search(treffer[0])
            or _LEEFTIJD.search(rechts)
            or _REAGEER.search(links + treffer[0])
        ):
            return treffer
    return None


def _vondst(soort: str, zone: Zone, van: int, treffer: re.Match[str]) -> Vondst:
    return vondst("contract", soort, zone, van + treffer.start(), van + treffer.end())


def _besluit(g: _Gelezen) -> list[Vondst]:
    als_hoop = g.hoop or (g.zwakke_hoop or g.misschien if g.tijd else None)
    vast = g.vast or (None if g.tijd else g.zwakke_hoop)
    elk_vast = als_hoop or vast
    if g.keuze and g.tijd and elk_vast:
        return [_als("vast", elk_vast), g.tijd]
    if als_hoop and not g.vast:
        return [_als("uitzicht-op-vast", als_hoop)]
    if vast and g.tijd:
        return [_als("uitzicht-op-vast", vast)] if g.is_begin else [vast, g.tijd]
    if vast:
        return [vast]
    if g.tijd and g.blijft:
        return [_als("uitzicht-op-vast", g.tijd)]
    return [g.tijd] if g.tijd else []


def _als(soort: str, gevonden: Vondst) -> Vondst:
    return replace(gevonden, waarde=soort)
