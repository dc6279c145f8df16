"""Vakken: woorden en samenstellingen vinden, en de vakken van een titel. De rest staat in `vakken_elders`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .functie import DOCENTWOORDEN
from .regel import rx, vondst
from .tekst import Zone
from .thesaurus import Term, Thesaurus
from .typen import Vondst
from .woordpas import Treffer, zoek

# Ook de naam van een soort school of afdeling: alleen een vak als er geen ander vak staat.
ZWAK = frozenset({
    "praktijkonderwijs", "praktijkvakken", "pro", "isk", "eoa", "internationale schakelklas", "eerste opvang anderstaligen", "nieuwkomers",
    "technasium", "intersectoraal", "gymnasium klassiek", "arbeidstoeleiding", "kunstvakken",
})  # fmt: skip
BREED = frozenset(
    {"arbeidstoeleiding", "praktijkvakken", "kunstvakken"}
)  # daarvan ook alleen geen vak: het zijn er meer
GENOEMD = frozenset({"praktijkonderwijs", "isk"})  # zwak, maar wie het in de titel zet, bedoelt de hele baan
# Gewone woorden en delen van namen ("Techniek College", "groene opleidingen"): alleen vlak na docent of een ander vak.
_GEWOON = frozenset({
    "techniek", "technologie", "sport", "muziek", "dans", "theater", "drama", "groen", "gym", "koken", "bakken", "science", "religie",
    "vormgeving", "schilderen", "programmeren", "horeca", "zorg en welzijn", "zorg & welzijn", "rekenen", "pie", "pro", "eco", "fil",
})  # fmt: skip
_ALLEEN_HOOFDLETTERS = frozenset({"PIE", "PRO", "ECO", "FIL"})
_NAAM_ERNA = (
    "college", "lyceum", "school", "academie", "campus", "vakcollege", "vakschool", "scholengemeenschap", "huis", "plein",
)  # fmt: skip
# Na zo'n woord gaat het over een plek of een wens, tot er weer "docent" of "vak" staat.
_PLEK = frozenset(
    {
        "op",
        "bij",
        "team",
        "afdeling",
        "locatie",
        "college",
        "sector",
        "te",
        "academie",
        "cluster",
        "domein",
        "unit",
        "affiniteit",
        "specialisatie",
        "ervaring",
    }
)
_PLEK_NA_VAK = _PLEK | {
    "voor",
    "van",
    "binnen",
    "in",
    "met",
    "opleiding",
    "opleidingen",
    "school",
    "lyceum",
    "aan",
    "onderwijs",
    "campus",
    "tto",
    "tweetalig",
    "vakgroep",
    "kernteam",
    "focus",
}
_PLEK_EINDEN = ("gebied", "opleidingen", "afdeling", "cluster", "domein", "sector")
# Ook zo'n naam in een tag: "Techniek" en "Economie" zijn meestal de afdeling.
_OOK_AFDELING = _GEWOON | {"economie", "gezondheidszorg", "welzijn", "sport en bewegen"}
# "wiskunde mbo Techniek": tussen een vak en de naam van een richting staat alleen een schoolsoort.
_RICHTING = frozenset({"mbo", "roc", "vmbo", "bol", "bbl", "entree", "niveau"})
_RICHTINGGROEPEN = frozenset({"mbo", "vmbo-profiel", "techniek"})
_DELEN = {"nask": ("natuurkunde", "scheikunde")}
_OPNIEUW = frozenset({*DOCENTWOORDEN, "vak", "vakken", "sectie", "les", "lessen", "toa", "instructeur"})
TAAL_ERVOOR = rx(
    r"(?:\b(?:in|naar|uit)[ ](?:het|de)|\btto(?:[ ]\w{1,15})?|tweetali\w{1,3}(?:[ ]\w{1,12})?|beheers\w{1,5}(?:[ ]van)?(?:[ ](?:het|de))?|goed|vloeiend|spreekt|sprekend\w{0,2}|zowel)[ ]\(?$"
)
TAAL_ERNA = rx(r"^[ -]?(?:talig|sprek|spreek|nationaliteit|staats|onderwijs\b|recht\b|bedrijf)")
# "Docent Engels naast onze docent Duits": het tweede vak is van iemand anders.
_VAN_EEN_ANDER = rx(
    r"\b(?:vervanging|vervangt|vertrek|naast|opvolg\w{1,3}|i\.?v\.?m\.?|wegens|vanwege|pensioen|samen[ ]met|collega's)(?:[ ](?:van|de|het|een|in|onze|vertrek|ziekte|\w{0,14}verlof|pensioen|collega|docente?|leraar|lerares)){0,5}[ ]$"
)
_WENS_ERNA = rx(
    r"^(?:[ ]bevoegdheid)?[ ](?:is|zijn|strekt)[ ]?(?:ook[ ]|tot[ ])?(?:een[ ])?(?:pre|plus|wens|gewenst|mooi|leuk|meegenomen|welkom|aanbeveling)\b|^[ ]\(?(?:pre|gewenst)\b"
)
# De profielen van havo en vwo heten naar een vak en zijn het niet.
_PROFIEL_ERNA = rx(r"^[ ]?(?:&|en)[ ](?:maatschappij|gezondheid)\b")
_DOCENT_EINDE = ("docent", "docente", "docenten", "leraar", "leraren", "lerares", "leerkracht", "leerkrachten")
_LES_EINDE = ("lessen", "les", "onderwijs", "sectie", "collega")
_EINDEN = _DOCENT_EINDE + _LES_EINDE


@dataclass(frozen=True, slots=True)
class Hit:
    slug: str
    van: int
    tot: int
    tekst: str
    is_zwak: bool


def _mag_in(zone: Zone, *, met_codes: bool):
    in_tekst = zone.veld == "tekst"

    def mag(term: Term, letterlijk: str) -> bool:
        if not term.is_vrij and not met_codes:
            return False
        if not term.is_korte_code or met_codes:
            return True
        return letterlijk == term.geschreven or not (in_tekst or term.geschreven in _ALLEEN_HOOFDLETTERS)

    return mag


def _samenstelling(zone: Zone, thesaurus: Thesaurus):
    """natuurkundedocent, wiskundelessen; en "wis- en natuurkunde", waar het eerste woord zijn staart leent."""
    woorden = zone.woorden

    def enkel(woord: str) -> Term | None:
        for term in thesaurus.vakken.get(woord, ()):
            if term.woorden == (woord,) and term.is_vrij and len(woord) > 2:
                return term
        return None

    def anders(nummer: int) -> Term | None:
        woord = woorden[nummer]
        if not woord.tekst.endswith(_EINDEN) and zone.vouw[woord.tot : woord.tot + 1] != "-":
            return None
        for einde in _DOCENT_EINDE + (_LES_EINDE if zone.veld == "tekst" else ()):
            if woord.tekst.endswith(einde) and (term := enkel(woord.tekst[: -len(einde)])):
                return term
        if zone.vouw[woord.tot : woord.tot + 1] == "-":
            for later in woorden[nummer + 1 : nummer + 6]:
                if later.tekst.endswith(("kunde", "kundedocent", "kundeleraar")):
                    return enkel(woord.tekst + "kunde")
        return None

    return anders


def treffers(zone: Zone, thesaurus: Thesaurus, *, met_codes: bool = False) -> list[Treffer]:
    return list(zoek(zone, thesaurus.vakken, _mag_in(zone, met_codes=met_codes), _samenstelling(zone, thesaurus)))


def als_hit(zone: Zone, treffer: Treffer, slug: str) -> Hit:
    tekst = zone.vouw[treffer.van : treffer.tot]
    return Hit(slug, treffer.van, treffer.tot, tekst, tekst in ZWAK)


def slug_van(treffer: Treffer, zone: Zone, thesaurus: Thesaurus, *, is_mbo: bool, is_vo: bool) -> str | None:
    """Het ene vak van een term. Hoort hij bij meer vakken, dan beslist de sector; anders blijft het leeg.

    Een afkorting in hoofdletters is die van scholen ("FR" is Frans), in kleine letters kan zij ook een code van DUO
    zijn ("fr" is daar Fries): dan zeggen wij niets.
    """
    slugs = list(dict.fromkeys(term.slug for term in treffer.termen))
    if len(slugs) == 1:
        return slugs[0]
    letterlijk = zone.plat[treffer.van : treffer.tot]
    if len(letterlijk) <= 3:
        precies = {t.slug for t in treffer.termen if t.geschreven == letterlijk and letterlijk.isupper()}
        return precies.pop() if len(precies) == 1 else None
    mbo = [s for s in slugs if thesaurus.vakgroep.get(s) == "mbo" or (is_mbo and s == "gezondheidszorg-en-welzijn")]
    rest = [s for s in slugs if s not in mbo]
    return mbo[0] if mbo and (is_mbo or not is_vo) else rest[0] if rest else slugs[0]


def uit_titel(zone: Zone, thesaurus: Thesaurus, *, is_mbo: bool, is_vo: bool) -> list[Hit]:
    """De vakken van een lesgevende titel: de eerste reeks, en wat er met en, of, / of een komma aan vastzit."""
    hits: list[Hit] = []
    for treffer in treffers(zone, thesaurus):
        al = [h.slug for h in hits if h.slug in {t.slug for t in treffer.termen}]
        slug = al[0] if al else slug_van(treffer, zone, thesaurus, is_mbo=is_mbo, is_vo=is_vo)
        if slug and _is_vak(zone, treffer, slug, hits, thesaurus):
            losse = _DELEN.get(slug, ()) if zone.vouw[: treffer.van].endswith("-, ") else ()
            hits += [als_hit(zone, treffer, s) for s in losse or (slug,)]
    sterk = [h for h in hits if not h.is_zwak]
    return uniek(sterk or hits)


def _is_vak(zone: Zone, treffer: Treffer, slug: str, hits: Sequence[Hit], thesaurus: Thesaurus) -> bool:
    links, rechts = zone.vouw[max(0, treffer.van - 40) : treffer.van], zone.vouw[treffer.tot : treffer.tot + 25]
    if thesaurus.vakgroep.get(slug) == "talen" and (TAAL_ERVOOR.search(links) or TAAL_ERNA.search(rechts)):
        return False
    tekst = zone.vouw[treffer.van : treffer.tot]
    if tekst in _GEWOON and rechts.lstrip(" -").startswith(_NAAM_ERNA):
        return False
    if _WENS_ERNA.search(rechts) or (tekst in ("economie", "natuur", "cultuur") and _PROFIEL_ERNA.search(rechts)):
        return False
    if hits and _VAN_EEN_ANDER.search(links):
        return False
    vorige = hits[-1].tot if hits else 0
    tussen = [w.tekst for w in zone.woorden[: treffer.eerste] if w.van >= vorige]
    opnieuw = max((i for i, w in enumerate(tussen) if w in _OPNIEUW or w.endswith(_DOCENT_EINDE)), default=-1)
    na = tussen[opnieuw + 1 :]
    if _gaat_over_een_plek(na, _PLEK_NA_VAK if hits else _PLEK):
        return False
    if hits and _is_richting(zone, treffer, thesaurus.vakgroep.get(slug)) and na[-1:] and na[-1] in _RICHTING:
        return False
    if hits and _is_uitleg(zone, treffer, slug, hits[-1]):
        return False
    if hits and opnieuw < 0:
        zelfde_groep = thesaurus.vakgroep.get(slug) == thesaurus.vakgroep.get(hits[-1].slug)
        return _staat_ernaast(zone, treffer, hits[-1], zelfde_groep=zelfde_groep)
    return True


def _staat_ernaast(zone: Zone, treffer: Treffer, vorige: Hit, *, zelfde_groep: bool) -> bool:
    """Of een later woord een vak naast het eerste is, en geen uitleg ("groen: bloem en vormgeving") of een richting.

    "Nederlands Horeca": zonder iets ertussen is het tweede woord een afdeling.
    """
    tussen = zone.vouw[vorige.tot : treffer.van]
    if tussen == " " and not vorige.is_zwak:
        return False
    gewoon = zone.vouw[treffer.van : treffer.tot] in _GEWOON
    if gewoon and (":" in tussen or _is_deel_van_een_naam(zone, treffer)):
        return False
    return zelfde_groep or not re.search(r" [-|] |[:|]", tussen)


def _is_deel_van_een_naam(zone: Zone, treffer: Treffer) -> bool:
    """ "science/groen praktijk": met een spatie aan een gewoon woord vast dat over geen baan gaat."""
    if zone.vouw[treffer.tot : treffer.tot + 1] != " " or treffer.na >= len(zone.woorden):
        return False
    erna = zone.woorden[treffer.na]
    return erna.van == treffer.tot + 1 and zone.plat[erna.van].islower() and erna.tekst not in NEUTRAAL | _PLEK_NA_VAK


def _gaat_over_een_plek(woorden: Sequence[str], plekwoorden: frozenset[str]) -> bool:
    for nummer, woord in enumerate(woorden):
        if any(w.startswith(("combin", "gecombin")) for w in woorden[max(0, nummer - 1) : nummer + 2]):
            continue  # "te combineren met economie" noemt een tweede vak
        if woord in plekwoorden or woord.endswith(_PLEK_EINDEN):
            return True
    return False


def _is_richting(zone: Zone, treffer: Treffer, groep: str | None) -> bool:
    """Met een spatie aan het woord ervoor vast, en de naam van een opleiding of een gewoon woord als techniek."""
    vast = zone.vouw[treffer.van - 1 : treffer.van] == " " and zone.vouw[treffer.van - 2 : treffer.van - 1].isalnum()
    return vast and (groep in _RICHTINGGROEPEN or zone.vouw[treffer.van : treffer.tot] in _GEWOON)


def _is_uitleg(zone: Zone, treffer: Treffer, slug: str, vorige: Hit) -> bool:
    """ "nask1 (natuurkunde)" zegt welk deel van het combinatievak; het is geen tweede vak."""
    return slug in _DELEN.get(vorige.slug, ()) and zone.vouw[vorige.tot : treffer.van].strip(" 12") == "("


def is_ook_afdeling(hit: Hit, thesaurus: Thesaurus) -> bool:
    return hit.tekst in _OOK_AFDELING or thesaurus.vakgroep.get(hit.slug) in _RICHTINGGROEPEN


def uniek(hits: Iterable[Hit]) -> list[Hit]:
    eerste: dict[str, Hit] = {}
    for hit in hits:
        eerste.setdefault(hit.slug, hit)
    return list(eerste.values())


NEUTRAAL = frozenset({
    "vacature", "vacatures", "vak", "vakken", "betrekking", "gezocht", "wij", "zoeken", "we", "een", "en", "of", "de", "het", "wie", "geeft", "les", "lessen", "in", "onze", "ons",
    "collega", "bevoegd", "bevoegde", "gr", "invaller", "vervanger", "vervanging", "invaldocent", "e", "m", "v", "x", "vo", "mbo", "havo", "vwo", "vmbo", "mavo", "tl", "gl", "t", "onderbouw",
    "bovenbouw", "gymnasium", "atheneum", "per", "direct", "1e", "2e", "graads", "graad", "eerstegraads", "tweedegraads", "nieuwe", "enthousiaste", "lb", "lc", "ld", "fte", "uur",
    "lesuren", "sectie", "vaksectie", "vakgroep", "team", "zoekt", "zoek", "versterking", "versterken", "komt", "kom", "jij", "geven", "bij", "voor", "tijdelijk", "vast", "&", "a", "b", "c", "d", "fulltime", "parttime", "taal",
})  # fmt: skip


_GROEP = rx(r"\bgroepsleer|\bgroep(?:en)?[ ][1-8]\b|\bleerkracht\b(?![ ](?:bewegings|muziek))")


def is_groepsleerkracht(zone: Zone) -> bool:
    return bool(_GROEP.search(zone.vouw))


def is_alleen_vak(zone: Zone, hits: Sequence[Hit]) -> bool:
    """Een titel zonder functie is toch een lesbaan als tot het eerste streepje of haakje alleen het vak genoemd wordt."""
    if not hits:
        return False
    eind = re.search(r" [-|] |[(|,:;)/?!]", zone.vouw[hits[0].tot :])
    grens = hits[0].tot + eind.start() if eind else len(zone.vouw)
    buiten = (w for w in zone.woorden if w.van < grens and not any(h.van <= w.van < h.tot for h in hits))
    return all(w.tekst in NEUTRAAL or w.tekst.isdigit() for w in buiten)


def als_vondsten(zone: Zone, hits: Iterable[Hit], zekerheid: float = 1.0) -> Iterator[Vondst]:
    for hit in hits:
        yield vondst("vak", hit.slug, zone, hit.van, hit.tot, zekerheid)
