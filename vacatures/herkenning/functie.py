"""De functie, uit de titel. De eerste die genoemd wordt is de baan; wat erna komt is een taak erbij."""

from dataclasses import dataclass
from functools import lru_cache

from .regel import rx, vondst
from .tekst import Zone
from .thesaurus import Term, Thesaurus
from .typen import Vondst
from .woordpas import zoek

DOCENT = "docent"
LESGEVEND = frozenset({"docent", "docent-lio", "zij-instromer"})
MET_VAK = LESGEVEND | {"toa", "instructeur", "onderwijsassistent", "leraarondersteuner", "schoolopleider"}
MET_TEKST = LESGEVEND | {"toa", "instructeur"}  # hun tekst zegt bij welk vak zij horen
# Wie niet lesgeeft en geen docenten leidt, heeft geen bevoegdheid nodig: staat er een, dan gaat zij over iets anders.
ZONDER_GRAAD = frozenset(
    {"toa", "instructeur", "onderwijsassistent", "leraarondersteuner", "roostermaker", "ict", "hr", "conciërge"}
)
DOCENTWOORDEN = ("docent", "docente", "docenten", "leraar", "leraren", "lerares", "leerkracht", "leerkrachten")
ANDER = "een ander beroep"
# Woorden en woordeinden voor wat geen functie van de lijst is: "coach voor startende docenten" is geen docent.
_ANDERE = frozenset({
    "coach", "begeleider", "opleider", "adviseur", "medewerker", "medewerkster", "coordinator", "projectleider", "manager", "hoofd",
    "trainer", "recruiter", "onderzoeker", "vrijwilliger", "ondersteuner", "assistent", "assistente", "surveillant", "bibliothecaris",
    "mediathecaris", "beheerder", "technicus", "psycholoog", "logopedist", "verpleegkundige", "secretaris", "administrateur", "planner",
    "kok", "chauffeur", "hovenier", "portier", "receptionist", "receptioniste", "boekhouder", "redacteur", "ambtenaar", "jurist",
    "voorzitter", "lid", "accountmanager", "consultant", "specialist", "directielid", "toezichthouder", "kwartiermaker", "stagiair", "remedial",
})  # fmt: skip
_ANDERE_EINDEN = ("medewerker", "medewerkster", "coordinator", "adviseur", "manager", "beheerder", "begeleider", "assistent", "assistente",
                  "therapeut", "werker", "opleider", "ondersteuner", "coach")  # fmt: skip
_GEEN_HOOFD = frozenset({"rector", "mentor", "directeur"})  # "director" en "commentor" eindigen er toevallig op
_STAFFUNCTIES = frozenset({"roostermaker", "ict", "hr", "conciërge"})
_GEEN_STAF = ("coach", "begeleider", "opleider", "trainer", "coordinator", "voorzitter", "lid", "projectleider")
_NEVENTAAK = ("mentor", "mentoren", "mentors")
# Naast docent: "docent of lio" en "docent (zij-instromers welkom)" noemen wie ook mag, niet de baan zelf.
_ERBIJ_LINKS = rx(
    r"(?:\b(?:of|en|en/of|ook|evt\.?|eventueel|tevens|voor|geen)|[/+&])[ ]?(?:een[ ]|als[ ]|ook[ ]|voor[ ])?\(?$"
)
_ERBIJ_RECHTS = rx(
    r"^(?:-?'?(?:ers?|s))?[ ]?(?:ook[ ]|zijn[ ]|is[ ]|van[ ]harte[ ]|worden[ ]|kunnen[ ]|mogen[ ]){0,4}(?:welkom|mogelijk|bespreekbaar|uitgenodigd|toegestaan|reageren|solliciteren|mag\b|kan\b)"
)
_MEERVOUD_VAN_ANDEREN = rx(
    r"\b(?:van|voor|aan|met|startende|beginnende|nieuwe)[ ](?:de[ ]|onze[ ]|startende[ ]|nieuwe[ ])?$"
)


@dataclass(frozen=True, slots=True)
class Baan:
    """Wat de titel over de functie zegt. `slug` None met `is_ander` waar: een beroep dat niet op de lijst staat."""

    slug: str | None = None
    is_ander: bool = False
    vondst: Vondst | None = None

    @property
    def is_lesgevend(self) -> bool:
        return self.slug in LESGEVEND

    @property
    def kan_vak_hebben(self) -> bool:
        return self.slug in MET_VAK


def baan_uit(zone: Zone, thesaurus: Thesaurus) -> Baan:
    gevonden = _na_de_vraag(list(_genoemd(zone, thesaurus)), zone)
    if not gevonden:
        return Baan()
    doel = [v for v in gevonden if v.waarde in ("docent-lio", "zij-instromer") and not _erbij(zone, v)]
    banen = [v for v in gevonden if v.waarde not in ("docent-lio", "zij-instromer")]
    if doel and (not banen or banen[0].waarde == DOCENT):
        return Baan(doel[0].waarde, vondst=doel[0])
    if not banen:
        return (
            Baan(gevonden[0].waarde, vondst=gevonden[0])
            if len(zone.woorden) < 4
            else Baan(DOCENT if _over_les(zone) else None)
        )
    eerste = banen[0]
    if zone.vouw[eerste.van : eerste.tot] in _NEVENTAAK:
        eerste = next((v for v in banen if v.waarde == DOCENT), eerste)
    if eerste.waarde == ANDER:  # "medewerker leerlingenadministratie", "adviseur ICT": het vakgebied zegt welke
        eerste = next((v for v in banen if v.waarde in _STAFFUNCTIES), eerste)
        if eerste.waarde == ANDER or zone.vouw[banen[0].van : banen[0].tot].endswith(_GEEN_STAF):
            return Baan(is_ander=True)
    return Baan(eerste.waarde, vondst=eerste)


def _na_de_vraag(gevonden: list[Vondst], zone: Zone) -> list[Vondst]:
    """ "Leraar in de dop? LIO Engels": wat voor het vraagteken staat, is de baan niet als er erna een staat."""
    vraag = zone.vouw.find("? ")
    return [v for v in gevonden if v.van > vraag] or gevonden


def _over_les(zone: Zone) -> bool:
    return any(woord.tekst in DOCENTWOORDEN for woord in zone.woorden)


def _erbij(zone: Zone, v: Vondst) -> bool:
    return bool(_ERBIJ_LINKS.search(zone.links(v.van, 20)) or _ERBIJ_RECHTS.search(zone.rechts(v.tot, 40)))


def _genoemd(zone: Zone, thesaurus: Thesaurus):
    """Alle functies in de volgorde van de titel, met ANDER voor beroepen die we niet kennen."""

    def samengesteld(nummer: int) -> Term | None:
        woord = zone.woorden[nummer].tekst
        slug = _naar_hoofdwoord(woord, thesaurus)
        return Term((woord,), woord, slug) if slug else None

    for treffer in zoek(zone, thesaurus.functies, lambda term, letterlijk: True, samengesteld):
        woord = zone.woorden[treffer.na - 1].tekst
        if (
            woord in DOCENTWOORDEN
            and woord.endswith("en")
            and _MEERVOUD_VAN_ANDEREN.search(zone.links(treffer.van, 30))
        ):
            continue
        yield vondst("functie", treffer.termen[0].slug, zone, treffer.van, treffer.tot)


@lru_cache(maxsize=20_000)
def _naar_hoofdwoord(woord: str, thesaurus: Thesaurus) -> str | None:
    """De functie van een samenstelling is die van haar laatste deel: wiskundedocent, directiesecretaresse."""
    if len(woord) < 3:
        return None
    if woord.endswith(DOCENTWOORDEN):
        return DOCENT
    if woord in _ANDERE:
        return ANDER
    for begin in range(2, len(woord) - 5):
        hoofd = woord[begin:]
        termen = thesaurus.functies.get(hoofd)
        if termen and hoofd not in _GEEN_HOOFD and termen[-1].woorden == (hoofd,):
            return termen[-1].slug
    return ANDER if woord.endswith(_ANDERE_EINDEN) else None
