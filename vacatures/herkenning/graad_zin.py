"""Welke graad een zin vraagt.

Een graad noemen is nog niet hem vragen: zij kan een wens zijn, een vooruitzicht, van een collega, of juist niet
volstaan. Van elke genoemde graad wordt de zin ervoor en erna gelezen, tot de volgende graad of de volgende deelzin.
"""

import re
from dataclasses import replace
from enum import Enum, auto

from .graad_woorden import BEGIN, BIJ_GRAAD, GRAAD, welke
from .regel import rx, vanaf_begin, vondst
from .tekst import Zone
from .typen import Vondst
from .zinnen import zinnen

VOORSTEL = 0.5  # maal de zekerheid van een tekst: onder de drempel
LINKS, RECHTS = 90, 70  # tekens die een graad kunnen wenden


class Rol(Enum):
    """Wat een genoemde graad in haar zin is."""

    EIS = auto()
    VOORKEUR = auto()  # een eis als er nog een graad gevraagd wordt
    STUDIE = auto()  # wie ervoor studeert; een eis als er geen andere graad gevraagd wordt
    WENS = auto()  # een pre, of iets voor later: een voorstel
    NIETS = auto()


_KNIP_LINKS = re.compile(r"[;?!]|(?<=[a-z]):|\bmaar\b")
_KNIP_RECHTS = re.compile(r"[;?!]|\bmaar\b")
_KNIP_OF = rx(r"\b(?:of|ofwel|dan[ ]wel|danwel|en|mits)\b|[(/)]")
_TUSSEN_HAAKJES = re.compile(r"\([^()]{0,80}\)")
_ANKER = re.compile(
    r"\b(?:ben|bent|heb|hebt|heeft|hebben|beschikt?|(?<!het )bezit|vragen|eisen|zoeken|verwachten|is|zijn)\b"
)
# -- links --
_GEEN = rx(r"\b(?:geen|zonder|niet(?![ ]alleen)|noch|onbevoegd\w{0,2})\b(?:(?!\b(?:maar|wel)\b)[^,;()]){0,28}$")
_NOG_GEEN = rx(r"\bnog\)?[ ](?:geen|niet)[ ](?:\w{1,14}[ ]){0,2}$")
_VOORUIT = rx(
    r"\b(?:word(?:t|en)?\b(?![ ](?:jij[ ]|je[ ]|u[ ])?(?:onze|ons|de|het|een|gevraagd|verwacht|gezocht|geeist|lid|deel|dan)\b)|(?<!school[ ])(?<!we[ ])(?<!wij[ ])wil|wilt|(?<!we[ ])(?<!wij[ ])willen|doorgroei\w{0,3}|door[ ]te[ ]\w{1,16}|doorstud\w{1,16}|doorstrom\w{1,16}|doorleren|groei\w{0,3}[ ](?:je[ ])?(?:door|naar)"
    r"|opleiding[ ]tot|opleid\w{0,3}[ ]tot|opgeleid[ ]tot|leid\w{0,3}\b[^,;]{0,25}\bop[ ]tot|lerarenbeurs|ambitie\w{0,2}|mogelijkheid|kans[ ]om|kun[ ]je|kan[ ]je|haal[ ](?:je|in)|stage\w{0,8}|behalen[ ]van|halen[ ]van|op[ ]termijn|in[ ]de[ ]toekomst"
    r"|vergoed\w{0,3}|betaal\w{0,3}|betalen|na|(?<!weg[ ])(?<!uit[ ])naar|tot)\b[^,;]{0,45}$"
    r"|\b(?:word(?:t?[ ](?:je|jij|u))?|(?:je|jij|u)[ ]wordt)[ ](?:een[ ])?(?:bevoegd[ ])?$"
)
_BEREID = rx(
    r"\b(?:bereid\w{0,4}|van[ ]plan|voornemens?|gaat(?![ ]uit\b)|ga|gaan|binnenkort|start\w{0,3}|begint|beginnen)\b[^,;]{0,45}$"
)
_STUDEERT = rx(
    r"\b(?:stud(?:eer|ent|erend|eren|ie|ies)\w{0,3}|bezig|weg[ ]naar|volgt?|afrond\w{0,3}|rondt?|doet|doe|fase|jaar|jaars|master|opleiding)\b[^,;]{0,45}$|\b\w{3,6}de-?jaars[^,;]{0,30}$|jaars\w{0,9}[^,;]{0,30}$"
)
_EN_DAARBIJ = rx(r"\b(?:opleiding|master|studie)\b[^,;]{0,30}\ben[ ](?:een|de|je|jouw)[ ](?:geldige[ ])?$")
_STUDIE_RECHTS = rx(r"^[^,;.]{0,20}\b(?:lerarenopleiding|docentenopleiding|opleiding|studie|master|traject)\b")
_AFGEROND = rx(r"\bafgerond\w?\b|\bvoltooid\w?\b|\bdiploma\b|\bgehaald\b|\bbehaald\b|\bmet[ ]goed[ ]gevolg\b")
_VOORKEUR_LINKS = rx(r"\b(?:voorkeur|liefst|idealiter|eventueel|gewenst)\b[^,;]{0,38}$")
_VOORKEUR_RECHTS = rx(r"^[^,;.]{0,30}\bvoorkeur\b")
_ANDEREN = rx(
    r"\b(?:collega'?s|docenten|leraren|sectiegenoten|sectieleden|teamleden|teamgenoten|vakgroep|sectie|team|leerkrachten|onderwijsassistenten|medewerkers)\b(?:(?!\b(?:hebt|bent|jij|je|u|ben|heb|met[ ]bevoegdheid|beschikt)\b)[^.;:?]){0,45}$"
    r"|\bvan[ ](?:een|onze)[ ](?:\w{1,14}[ ])?(?:collega|docent|docente|leraar)\b[^.,;:?]{0,25}$"
    r"|\b(?:samen[ ]met|naast|begeleiding[ ]van|begeleid[ ]door|vervang[t]?|opvolger[ ]van|onder[ ]wie|begeleid|ondersteunt|helpt|assisteert|coacht)\b[^.,;:?]{0,25}$"
)
# "onze collega Tom haalde zijn eerstegraads", "onze tweedegraads collega"
_VAN_COLLEGA = rx(
    r"\bonze[ ]$|\b(?:onze|de)[ ](?:huidige[ ]|vorige[ ])?(?:collega|docent|docente)\b(?![ ](?:die|met)\b)(?:(?!\b(?:jij|je|jou|u)\b)[^.;:?]){0,50}$"
)
# Wat de school voor haar eigen mensen doet: "wij stimuleren tweedegraads docenten", "we investeren in jou: pdg, master".
_VOOR_ONZE_MENSEN = rx(
    r"\b(?:wij|we|school|stichting|bestuur)[ ](?:ook[ ]|zelf[ ]|graag[ ])?(?:investeren|investeert|vergoeden|vergoedt|faciliteren|faciliteert|stimuleren|stimuleert|ondersteunen|ondersteunt|leiden|leidt|helpen|helpt)\b(?:(?!\b(?:heb|hebt|ben|bent|beschikt|vragen|zoeken|zoekt)\b)[^.;?!]){0,90}$"
)
_MEERVOUD_RECHTS = rx(r"^(?:[ ]bevoegde)?[ ](?:docenten|leraren|leerkrachten|collega's)\b")
_AANBOD_LINKS = rx(
    r"^(?![^.;?!]{0,90}\b(?:alleen|is|zijn|plek|plaats|ruimte|geschikt|bestemd|bedoeld|vacature)\b)[^.;?!]{0,90}\bvoor[ ](?:onze[ ]|alle[ ])?$"
)
_GEZOCHT = rx(
    r"zoek|gezocht|vraag|vragen|gevraagd|vereist|nodig|welkom|werv|verwacht|moet|dient|kunnen|voor[ ]de[ ]sectie"
)
_GEVRAAGD = rx(r"uitgenodigd|welkom|reage|sollicit|meld")
_FACILITEIT = rx(r"\b(?:mogelijkhe\w{2,4}|studiefaciliteit\w{0,2}|lerarenbeurs|vergoeding)\b[^;]{0,30}\($")
_SALARIS = rx(
    r"\b(?:l[bcd]|schaal(?:[ ]\d{1,2})?|salaris|inschaling)\b[^;.]{0,30}\b(?:bij|met|voor|mits|als|indien|wanneer)\b[^;.]{0,30}$"
)
_MET = rx(r"^(?:[ ]?|[^.;?!]{0,90}[,(][ ])met[ ](?:een[ ])?$|\bdocenten[ ]met[ ]een[ ]$")
_LOONT = rx(r"^[^,;.?!]{0,30}\b(?:ingeschaald|schaal|l[cd]|toelage|ontvang\w{0,4}|krijg\w{0,3}|verdien\w{0,3})\b")
_PABO_ELDERS = rx(
    r"\b(?:onze|andere|naar|aan|(?<!diploma[ ])van|op|hun|met[ ]de|en[ ]de)[ ](?:de[ ])?(?:partner-?[ ]?)?$|\b(?:student\w{0,2}|stagiair\w{0,2}|samenwerk\w{0,5}|opleidt|hogeschool)\b[^.;]{0,25}$"
)
# -- rechts --
_NIET = rx(
    r"^[^;.?!,]{0,45}\b(?:volsta(?:at|an)|voldoe(?:t|n)|mag|mogen|telt|tellen|kan|kunnen|komen|nemen|is|zijn|hoeft|hoeven|heb|hoef)\b[^;.?!,]{0,40}\b(?:niet|geen)\b(?![ ]alleen)"
    r"|^[^;.?!,]{0,30}\b(?:onvoldoende|ontoereikend|te[ ]weinig|zeldzaam|schaars|dun[ ]gezaaid|(?:moeilijk|nauwelijks|lastig)[ ]te[ ]vinden)\b|^\w{0,18}[ ]?(?:\(nog[ ]niet\)|nog[ ]niet|niet[ ](?:nodig|vereist|verplicht))\b"
)
_PRE = rx(
    r"^(?:(?!\ben\b)[^;.?!,)]){0,38}\b(?:pre|prae|(?<=een[ ])plus|pluspunt|voordeel|bonus|aanbeveling|wenselijk|gewenst|mooi|fijn|prettig|handig|meegenomen|leuk|streepje[ ]voor|nice[ ]to[ ]have|advantage|waardeert|waarderen|op[ ]prijs)\b|^[^;.?!,]{0,40},[ ](?:waarderen|vinden)[ ](?:wij|we)\b"
    r"|^[^;.?!,]{0,25}(?:,[ ])?(?:\w{1,16}[ ]){0,2}een[ ]pre\b|^[^;.?!,]{0,30},[ ](?:dan[ ])?is[ ](?:dat|dit|het)[ ](?:een[ ]|ook[ ]|natuurlijk[ ]){0,2}(?:pre|plus|mooi|fijn|voordeel|bonus|handig|leuk)\b|^[ ]\((?:een[ ])?(?:pre|wens|gewenst)\)"
)
# "een vak waarvoor u eerstegraads bevoegd bent; dat is gewenst, niet vereist"
_PRE_VERDEROP = rx(
    r"^[^;.?!]{0,40};[ ](?:dat|dit)[ ]is[ ][^;.?!]{0,40}\b(?:pre|gewenst|wenselijk|niet[ ](?:vereist|nodig|verplicht))\b"
)
_PRE_LINKS = rx(
    r"\b(?:pre|plus|pluspunt|bonus|wens|wensen|gewenst|mooi[ ]meegenomen|pluspunten)[ ]?:?[ ]?(?:(?:is|zijn|als|:|vormt|ben|heb|je|een|u|bent|hebt)[ ]){0,5}$"
)
_WORDEN = rx(
    r"^[ ](?:is[ ]ge)?word(?:t|en)\b(?![ ](?:\w{1,12}[ ]){0,2}(?:gevraagd|verwacht|vereist|geeist|gezocht|verlangd|uitgenodigd|verzocht))|^[^,;.?!]{0,25}\b(?:te[ ]worden|worden(?![ ](?:\w{1,12}[ ])?(?:uitgenodigd|verzocht|gevraagd|opgeroepen))|willen[ ]halen)\b|^[ ]ambitie|^[^;.?!]{0,45}\b(?:vergoed\w{0,3}|op[ ]onze[ ]kosten|betalen[ ](?:we|wij)|betaald[ ]door)\b|^[ ]?(?:studie|student\w{0,2}|stagiairs?|collega's|sector[ ]van|gebied[ ]lesge|collega[ ]die[ ]je)\b"
)
_HALEN = rx(
    r"^[^,;.?!]{0,30}\b(?:(?:te|gaan|gaat|wilt?|willen|kunt|kan|kunnen)[ ](?:be)?halen|(?:be)?halen|behaalt|haalt|te[ ](?:volgen|doen|verwerven|starten)|(?:gaan[ ])?volgen)\b"
)
_DAN_LATER = rx(
    r"^[^;.?!]{0,50}(?:,[ ]?|[ ])(?:dan|is|zijn|kun|kan|mag|krijg|kijken|bieden|denken)\b[^.;?!]{0,80}(?:toekomst|termijn|bovenbouw|schaal|\bl[cd]\b|extra|doorgroei|op[ ]den[ ]duur|later|meer[ ]uren)"
)
_ALS_JE = rx(
    r"\b(?<!uiteraard[ ])(?<!natuurlijk[ ])(?<!daarnaast[ ])(?:heb|ben|beschik|bezit|haal|mocht|als|indien|wanneer)[ ](?:je|jij|u)\b[^,;]{0,32}$|\bmet[ ](?:een[ ]|jouw[ ]|je[ ])?$"
)
_EN_STUDEERT = rx(r"^[^,;?]{0,25}\ben[ ](?:volg|doe|studeer|ga|bezig|je[ ])")
_LES_IN = rx(r"\b(?:les|lesgeven|lessen|klassen|lesgeeft|geeft)\b[^.;]{0,25}$")
_VAN_WIE = rx(r"bevoegd|docent|leraar|leerkracht")
_GEBIED = rx(r"^-?[ ]?(?:gebied|sector|niveau|lessen|klassen)\b")


def lees(zone: Zone) -> list[Vondst]:
    """De graden die de tekst vraagt; wat een wens is of onduidelijk, is een voorstel."""
    if not zone.sporen & BIJ_GRAAD:
        return []
    gevonden = [
        (rol, slug, treffer_van, treffer_tot)
        for van, tot, _sporen in zinnen(zone, BIJ_GRAAD)
        for rol, slugs, treffer_van, treffer_tot in _in_zin(zone.vouw[van:tot], van)
        for slug in slugs
    ]
    geeist = {slug for rol, slug, *_ in gevonden if rol is Rol.EIS}
    telt = {Rol.EIS}
    telt |= {Rol.VOORKEUR} if geeist else {Rol.STUDIE}
    vondsten = []
    for rol, slug, van, tot in gevonden:
        een = vondst("graad", slug, zone, van, tot)
        if rol in telt or slug in geeist:
            vondsten.append(een)
        elif rol is not Rol.NIETS:
            vondsten.append(replace(een, zekerheid=round(een.zekerheid * VOORSTEL, 2)))
    return vondsten


def _in_zin(zin: str, plek: int) -> list[tuple[Rol, tuple[str, ...], int, int]]:
    treffers = list(vanaf_begin(BEGIN, GRAAD, zin, 0, len(zin)))
    uit = []
    for nummer, treffer in enumerate(treffers):
        begin = treffers[nummer - 1].end() if nummer else 0
        eind = treffers[nummer + 1].start() if nummer + 1 < len(treffers) else len(zin)
        rol = _rol(zin, treffer, begin, eind)
        uit.append((rol, welke(treffer), plek + treffer.start(), plek + treffer.end()))
    return uit


def _rol(zin: str, treffer: re.Match[str], begin: int, eind: int) -> Rol:
    geheel = zin[max(0, treffer.start() - LINKS) : treffer.start()]
    links = _laatste_deel(_TUSSEN_HAAKJES.sub("", zin[max(begin, treffer.start() - LINKS) : treffer.start()]))
    rechts = _KNIP_RECHTS.split(zin[treffer.end() : min(eind, treffer.end() + RECHTS)], 1)[0]
    if _NOG_GEEN.search(links):
        return Rol.STUDIE
    if _GEEN.search(links) or _NIET.search(rechts):
        return Rol.NIETS
    if _ANDEREN.search(geheel) and not (_GEZOCHT.search(geheel) or _GEVRAAGD.search(rechts)):
        return Rol.NIETS
    if _VAN_COLLEGA.search(geheel) and not _GEZOCHT.search(geheel):
        return Rol.NIETS
    if _VOOR_ONZE_MENSEN.search(geheel) or (_AANBOD_LINKS.search(links) and _MEERVOUD_RECHTS.search(rechts)):
        return Rol.WENS
    if _MET.search(links) and _LOONT.search(rechts):
        return Rol.WENS
    if treffer["pabo"] and _PABO_ELDERS.search(links) and not _AFGEROND.search(rechts):
        return Rol.NIETS
    direct = _KNIP_OF.split(rechts, 1)[0]
    if _PRE_VERDEROP.search(zin[treffer.end() :]):
        return Rol.WENS
    if _PRE.search(rechts) or _PRE_LINKS.search(geheel) or _WORDEN.search(direct) or _HALEN.search(direct):
        return Rol.WENS
    if _ALS_JE.search(links) and _EN_STUDEERT.search(rechts):
        return Rol.WENS
    if _ALS_JE.search(links) and _DAN_LATER.search(zin[treffer.end() : treffer.end() + 150]):
        return Rol.WENS
    return _rol_van_studie(links, rechts, geheel)


def _rol_van_studie(links: str, rechts: str, geheel: str) -> Rol:
    if _FACILITEIT.search(links):
        return Rol.WENS
    vooraf = links.rsplit("(", 1)[-1]
    if _BEREID.search(vooraf) or (_VOORUIT.search(vooraf) and not _AFGEROND.search(vooraf)):
        return Rol.WENS
    if (
        _STUDEERT.search(links)
        and not _EN_DAARBIJ.search(links)
        and not (_AFGEROND.search(links) or _AFGEROND.search(rechts))
    ):
        return Rol.STUDIE
    if _SALARIS.search(geheel) or (_GEBIED.search(rechts) and (_LES_IN.search(links) or not _VAN_WIE.search(geheel))):
        return Rol.WENS
    if _VOORKEUR_LINKS.search(links) or _VOORKEUR_RECHTS.search(rechts):
        return Rol.VOORKEUR
    return Rol.EIS


def _laatste_deel(links: str) -> str:
    """Wat bij deze graad hoort: na de laatste deelzin, en vanaf het laatste "je bent" of "wij vragen"."""
    for knip in _KNIP_LINKS.finditer(links):
        laatste = knip.end()
        links = " " * laatste + links[laatste:]
    ankers = list(_ANKER.finditer(links))
    return links[ankers[-1].start() :] if ankers else links.lstrip()
