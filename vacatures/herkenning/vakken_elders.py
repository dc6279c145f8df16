"""Vakken buiten de titel: in een vakveld, in andere velden, en in de tekst alleen bij "docent X" of "het vak X"."""

import re

from .functie import DOCENTWOORDEN
from .regel import rx
from .tekst import Zone
from .thesaurus import Thesaurus
from .vakken import NEUTRAAL, TAAL_ERNA, TAAL_ERVOOR, Hit, als_hit, slug_van, treffers, uniek
from .woordpas import Treffer

_LIJST = rx(r"^[ ]?(?:,|/|&|\+|en|of|en/of|-/|-)?[ ]?(?:[ABCD12](?:/[ABCD12])?[ ]?)?(?:,|/|&|\+|en|of|en/of)?[ ]?$")
# "een docent tekenen die ook het vak kunst algemeen geeft", "Frans, inclusief Spaans": hetzelfde werk.
_EN_OOK = rx(
    r"^[ ]?,?[ ](?:(?:die|en|dat)[ ])?(?:(?:daarnaast|ook|tevens|evt\.|eventueel)[ ](?:nog[ ])?(?:het[ ]vak[ ]|de[ ]vakken[ ])?|inclusief[ ]|plus[ ])$"
)
_MET_NADRUK = r"(?:,?[ ](?:vooral|met[ ]name|in[ ]het[ ]bijzonder|onder[ ]andere|waaronder))?"
_MAAT = r"\d{1,2}(?:,\d{1,2})?[ ](?:fte|uur|uren|lesuren|lessen)"
_NA_DOCENT = (
    _MET_NADRUK + rf"(?:[ ](?:voor|in|het|de|vak|een|van|sectie|docent|vakken|{_MAAT})){{0,4}}[ ]?[(:]?[ ]?['\"]?$"
)
# Sterk is de baan zelf; half sterk gaat over het vak, maar misschien over dat van de hele sectie.
_STERK = rx(
    rf"\b(?:docent|docente|leraar|lerares|leerkracht|vakdocent|collega|doceert|geeft|geef[ ]je|vak(?:ken)?[ ]?(?=:)|vacature[ ]?(?=:)){_NA_DOCENT}"
    r"|\b(?:jij|je)[ ](?:geeft|doceert|verzorgt)(?:[ ](?!leiding\b|vorm\b|mede\b|door\b|sturing\b|bij|samen\b|niet\b|geen\b)[\w'-]{1,14}){0,5}[ ]$"
)
_HALF = rx(
    r"\b(?:vak|vakken|practica|practicum|vaksectie|sectie|les|lessen|lesgeven|bevoegdheid|bevoegd|lesbevoegdheid|vakgebied|eerstegraads|tweedegraads|[12]e[ ]graads)"
    + _NA_DOCENT
)
_GEVEN = rx(r"^(?:[ ]\w{1,12}){0,2}[ ](?:geven|geeft|doceren|doceert)\b")
_ELDERS = rx(
    r"\b(?:samen|collega's|overleg|onze|zoals|bijvoorbeeld|naast|ook)\b(?![^,.]{0,40}\b(?:zoek|zoeken|zoekt|gezocht|vacature|plaats[ ]voor|plek[ ]voor)\b)[^,.]{0,40}$"
    r"|\b(?:ook|nog)[ ](?:\w{1,12}[ ]){0,3}(?:vacatures?|plaats|plek|plekken)\b.{0,40}$|\bvacatures\b.{0,50}$|\b(?:collega|zij|hij|ze)[ ](?:geeft|doceert)\b[^,;.]{0,30}$"
    r"|\b(?:coach|buddy|contact\w{0,7}|informatie|inlichtingen|vragen|vraag|bel|mail|app|vertelt|begeleid[ ]door|kiezen|kiest|tussen)\b.{0,60}$"
)
# "Of je nu docent wiskunde of economie bent", "geen wiskunde", "een avo-vak (Nederlands, Engels)": niet het vak van de baan.
_NIET_DE_BAAN = rx(
    r"\b(?:van[ ]huis[ ]uit|of[ ]je[ ](?:nu[ ])?|achtergrond|geen|niet|zonder)\b[^.;:,]{0,25}$|\b(?:een|enig|elk)[ ](?:\w{1,6}[ -])?(?:avo-?)?vak[ ]?\([^)]{0,60}$"
)
_AL_BEZET = rx(
    r"^[^.;,]{0,25}\b(?:vervallen|vervalt|hebben[ ]we[ ]al|(?:is|zijn)[ ](?:al|volledig|inmiddels)|bezet|vervuld|voorzien)\b"
)
# Van een collega die weggaat of er even niet is, is het vak wel dat van de baan.
_OPENGEVALLEN = rx(
    r"\b(?:ziek|verlof|\w{4,14}verlof|pensioen|vertrek\w{0,2}|verlaat|vervang\w{0,4}|afwezig|zwanger|opvolg\w{1,3}|andere[ ]baan|met[ ]emeritaat|elders)\b"
)
_NAAM = re.compile(
    r"(?:[A-Z][\w'-]{1,25} [A-Z][\w'-]{1,25},?|[A-Z][\w'-]{1,25},) \(?(?:\w{1,25} en |\w{1,25} ?/ ?)?(?:[Dd]ocente?|[Ll]eraar|[Ll]erares) $"
)
_BASIS = rx(r"\b(?:taal|spelling|lezen)(?:,|[ ]en)[ ]$")
_BASIS_NA = rx(r"^(?:,|[ ]en)[ ](?:taal|spelling|lezen)\b")
_VERBINDING = (
    NEUTRAAL | set(DOCENTWOORDEN) | {"vakdocent", "afdeling", "team", "onderwijs", "domein", "vakgroep", "vaksectie"}
)


def uit_veld(zone: Zone, thesaurus: Thesaurus, *, is_mbo: bool, is_vo: bool) -> tuple[list[Hit], bool]:
    """De vakken in een veld, en of het veld uit niets anders bestaat. In een vakveld tellen dan ook codes."""
    for met_codes in (True, False) if zone.veld == "vakveld" else (False,):
        gevonden = treffers(zone, thesaurus, met_codes=met_codes)
        over = [w.tekst for i, w in enumerate(zone.woorden) if not any(t.eerste <= i < t.na for t in gevonden)]
        geheel = all(w in _VERBINDING or w.isdigit() for w in over)
        hits = [
            als_hit(zone, t, slug)
            for t in gevonden
            if (slug := slug_van(t, zone, thesaurus, is_mbo=is_mbo, is_vo=is_vo))
        ]
        if geheel or not met_codes:
            return uniek([h for h in hits if not h.is_zwak] or hits), geheel
    return [], False


def uit_tekst(zone: Zone, thesaurus: Thesaurus, *, is_mbo: bool, is_vo: bool) -> tuple[list[Hit], list[Hit]]:
    """(zeker, mogelijk). Zeker: één reeks na "docent", "leraar" of "het vak"; verschillende reeksen zijn een vraag."""
    reeksen, los = _reeksen(zone, thesaurus, is_mbo=is_mbo, is_vo=is_vo)
    for sterkte in (2, 1):
        zeker = {
            tuple(sorted({h.slug for h in reeks})): reeks for kracht, reeks in reversed(reeksen) if kracht == sterkte
        }
        if len(zeker) == 1:
            return uniek(next(iter(zeker.values()))), []
        if zeker:
            break
    return [], uniek([h for _kracht, reeks in reeksen for h in reeks] or los)


def van_deze_baan(zone: Zone, thesaurus: Thesaurus, *, is_mbo: bool, is_vo: bool) -> set[str]:
    """De vakken die de tekst bij deze baan noemt, al zijn het verschillende reeksen."""
    reeksen, _los = _reeksen(zone, thesaurus, is_mbo=is_mbo, is_vo=is_vo)
    return {h.slug for kracht, reeks in reeksen if kracht == 2 for h in reeks}


def _reeksen(
    zone: Zone, thesaurus: Thesaurus, *, is_mbo: bool, is_vo: bool
) -> tuple[list[tuple[int, list[Hit]]], list[Hit]]:
    """De reeksen vakken met hun sterkte (2 is de baan zelf, 1 gaat over het vak), en wat er los in de tekst staat."""
    reeksen: list[tuple[int, list[Hit]]] = []
    los: list[Hit] = []
    for treffer in treffers(zone, thesaurus):
        slug = slug_van(treffer, zone, thesaurus, is_mbo=is_mbo, is_vo=is_vo)
        if slug is None or (thesaurus.vakgroep.get(slug) == "talen" and _bij_taal(zone, treffer)):
            continue
        hit = als_hit(zone, treffer, slug)
        if reeksen and _hoort_erbij(zone.vouw[reeksen[-1][1][-1].tot : hit.van]):
            reeksen[-1][1].append(hit)
        elif (sterkte := _sterkte(zone, treffer)) and not _is_basis(zone, hit):
            reeksen.append((sterkte, [hit]))
        else:
            los.append(hit)
    return reeksen, los


def _is_basis(zone: Zone, hit: Hit) -> bool:
    """ "Rekenen en taal": de basis van een groepsleerkracht, geen vak."""
    if hit.slug != "rekenen":
        return False
    return bool(_BASIS.search(zone.links(hit.van, 20)) or _BASIS_NA.search(zone.rechts(hit.tot, 20)))


def _hoort_erbij(tussen: str) -> bool:
    return bool(len(tussen) < 60 and (_LIJST.match(tussen) or _EN_OOK.match(tussen)))


def _bij_taal(zone: Zone, treffer: Treffer) -> bool:
    links, rechts = zone.links(treffer.van, 40), zone.rechts(treffer.tot, 25)
    return bool(
        TAAL_ERVOOR.search(links)
        or TAAL_ERNA.search(rechts)
        or re.search(r"^[ ](?:taal)?[ ]?(?:goed|in[ ]woord|machtig)", rechts)
    )


def _sterkte(zone: Zone, treffer: Treffer) -> int:
    """2: de baan zelf; 1: gaat over het vak; 0: van iemand anders, of geen van beide."""
    if zone.woorden[treffer.na - 1].tekst.endswith(("docent", "docente", "leraar", "lerares")):
        return 2
    links, rechts = zone.links(treffer.van, 80), zone.rechts(treffer.tot, 80)
    if _NIET_DE_BAAN.search(links) or _AL_BEZET.search(rechts):
        return 0
    sterkte = 2 if _STERK.search(links) else 1 if _HALF.search(links) or _GEVEN.search(rechts) else 0
    if sterkte and (_ELDERS.search(links) or _NAAM.search(zone.plat[max(0, treffer.van - 40) : treffer.van])):
        return int(bool(_OPENGEVALLEN.search(links) or _OPENGEVALLEN.search(rechts)))
    return sterkte


_SCHALEN = ("LB", "LC", "LD", "LE")
# Een code van twee letters is in een titel een vermoeden en geen feit: LB, MA en EC zijn daar vaak iets anders.
_CODE_NA_DOCENT = re.compile(r"\b(?:[Dd]ocent|[Ll]eraar|DOCENT|LERAAR) (?P<code>[A-Z]{2})(?![\w&])(?! ?[&/])")


def vermoeden(zone: Zone, thesaurus: Thesaurus) -> list[Hit]:
    treffer = _CODE_NA_DOCENT.search(zone.plat)
    if treffer is None or treffer["code"] in _SCHALEN:
        return []
    termen = thesaurus.vakken.get(treffer["code"].lower(), ())
    slugs = {t.slug for t in termen if t.geschreven.upper() == treffer["code"]}
    return [Hit(slug, *treffer.span("code"), treffer["code"], False) for slug in slugs] if len(slugs) == 1 else []


_CODE = re.compile(r"(?<![\w&])(?P<code>[A-Z]{2})(?![\w&])")
_NAAST_CODE = rx(rf"(?:\b(?:{'|'.join(DOCENTWOORDEN)}|vak)[ ]|/[ ]?)$")


def bevestigde_codes(titel: Zone, tekst: Zone, thesaurus: Thesaurus) -> list[Hit]:
    """Codes van twee letters na "docent" of een schuine streep, waarvan de tekst de naam van het vak voluit noemt."""
    codes = [
        m for m in _CODE.finditer(titel.plat) if _NAAST_CODE.search(titel.vouw[max(0, m.start() - 14) : m.start()])
    ]
    if not codes:
        return []
    genoemd = {t.slug for treffer in treffers(tekst, thesaurus) for t in treffer.termen}
    gevonden = []
    for m in codes:
        slugs = {
            t.slug for t in thesaurus.vakken.get(m["code"].lower(), ()) if t.geschreven.upper() == m["code"]
        } & genoemd
        if len(slugs) == 1 and m["code"] not in _SCHALEN:
            gevonden.append(Hit(slugs.pop(), *m.span("code"), m["code"].lower(), False))
    return gevonden
