"""Van vacatures in de database naar documenten voor een zoekmachine. Elke machine krijgt dezelfde documenten."""

import html
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from regio.models import Bestuur, Functie, FunctieTerm, Niveau, School, Sector, Vak, VakTerm
from vacatures.models import Vacature, VacatureVak
from vacatures.querysets import zichtbaar_q

from .taal import als_veld

PER_KEER = 500
MAX_TEKST_TEKENS = 20_000  # een vacaturetekst is er 1.000 tot 5.000; meer is een vergissing of opzet
# Sectoren die zelf een keuze bij "niveau" zijn, voor een vacature die haar niveaus niet zegt.
SECTOR_ALS_NIVEAU = (Sector.MBO, Sector.VSO, Sector.PO)
# Vakjes [van, tot) waarin een omvang valt; een omvang van 0,3 tot 0,8 fte valt in alle drie.
FTE_VAKJES = {
    "tot-0.4": (Decimal(0), Decimal("0.4")),
    "0.4-0.7": (Decimal("0.4"), Decimal("0.7")),
    "vanaf-0.7": (Decimal("0.7"), Decimal(2)),
}
# Ja of nee van een vacature, met hoe een zoekvraag ernaar verwijst.
KENMERKEN = {"lio": "lio_welkom", "zij-instroom": "zij_instromers_welkom", "per-direct": "per_direct"}
LABEL = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Document:
    """Wat een zoekmachine van een vacature weet. De vier tekstvelden zijn al ontleed tot zoekwoorden."""

    pk: int
    geplaatst_om: datetime
    sluit_op: date | None
    bestuur: int
    functie: int | None
    contract: str
    fte: tuple[str, ...]
    vakken: tuple[int, ...]
    graden: tuple[str, ...]
    niveaus: tuple[str, ...]
    kenmerken: tuple[str, ...]  # zie KENMERKEN
    scholen: tuple[int, ...]
    gemeente: str | None
    lat: float | None  # alleen als de school onbekend is; een bekende school weet zelf waar zij ligt
    lon: float | None
    titel: str
    vak: str  # vak, functie en niveau met hun synoniemen en afkortingen
    organisatie: str  # scholen, bestuur en plaats
    tekst: str


VELDEN = (
    "pk", "titel", "tekst", "first_published_at", "aangemaakt_om", "sluit_op", "bestuur_id", "functie_id", "contract",
    "fte_van", "fte_tot", "sector", "plaatsnaam", "gemeente_id", "lat", "lon",
    "lio_welkom", "zij_instromers_welkom", "per_direct",
)  # fmt: skip


def documenten(pks: Collection[int]) -> Iterator[Document]:
    """De documenten van wie van deze vacatures te vinden mag zijn, op een dag die binnen de sluitdag valt.

    Dit is `vacatures.querysets.open_q` zonder de dag: die verandert om middernacht zonder dat iemand iets schrijft,
    en wordt bij elke vraag getoetst.
    """
    rijen = list(Vacature.objects.filter(zichtbaar_q(), pk__in=pks).values(*VELDEN))
    naslag = _Naslag(rijen)
    for rij in rijen:
        yield _document(rij, naslag)


def _document(rij: dict, naslag: "_Naslag") -> Document:
    pk = rij["pk"]
    vakregels, scholen = naslag.vakregels[pk], naslag.scholen[pk]
    niveaus = naslag.niveaus[pk] or [s for s in SECTOR_ALS_NIVEAU if s == rij["sector"]]
    vakken = tuple(dict.fromkeys(vak for vak, _graad in vakregels))
    return Document(
        pk=pk,
        geplaatst_om=rij["first_published_at"] or rij["aangemaakt_om"],
        sluit_op=rij["sluit_op"],
        bestuur=rij["bestuur_id"],
        functie=rij["functie_id"],
        contract=rij["contract"],
        fte=fte_vakjes(rij["fte_van"], rij["fte_tot"]),
        vakken=vakken,
        graden=tuple(dict.fromkeys(graad for _vak, graad in vakregels if graad)),
        niveaus=tuple(map(str, niveaus)),
        kenmerken=tuple(kenmerk for kenmerk, veld in KENMERKEN.items() if rij[veld]),
        scholen=tuple(school["pk"] for school in scholen),
        gemeente=rij["gemeente_id"],
        lat=None if scholen else rij["lat"],
        lon=None if scholen else rij["lon"],
        titel=_woorden(rij["titel"]),
        vak=" ".join(
            [
                *(naslag.vakwoorden[v] for v in vakken),
                naslag.functiewoorden.get(rij["functie_id"], ""),
                *(naslag.niveauwoorden.get(n, n) for n in niveaus),
            ]
        ),
        organisatie=_woorden(
            naslag.besturen[rij["bestuur_id"]],
            rij["plaatsnaam"],
            *(f"{school['naam']} {school['plaats']}" for school in scholen),
        ),
        tekst=_woorden(kale_tekst(rij["tekst"])),
    )


class _Naslag:
    """Alles wat bij een stel vacatures hoort, in een vast aantal vragen aan de database."""

    def __init__(self, rijen: list[dict]) -> None:
        pks = [rij["pk"] for rij in rijen]
        self.vakregels: dict[int, list[tuple[int, str | None]]] = defaultdict(list)
        for pk, vak, graad in (
            VacatureVak.objects.filter(vacature__in=pks).order_by("pk").values_list("vacature_id", "vak_id", "graad_id")
        ):
            self.vakregels[pk].append((vak, graad))
        self.scholen: dict[int, list[dict]] = defaultdict(list)
        for school in (
            School.objects.filter(vacatures__in=pks).order_by("pk").values("vacatures", "pk", "naam", "plaats")
        ):
            self.scholen[school["vacatures"]].append(school)
        self.niveaus: dict[int, list[str]] = defaultdict(list)
        for pk, niveau in Niveau.objects.filter(vacatures__in=pks).order_by("volgorde").values_list("vacatures", "pk"):
            self.niveaus[pk].append(niveau)
        self.besturen = dict(Bestuur.objects.filter(pk__in={r["bestuur_id"] for r in rijen}).values_list("pk", "naam"))
        vakken = {vak for regels in self.vakregels.values() for vak, _graad in regels}
        self.vakwoorden = _met_termen(Vak, VakTerm, "vak", vakken)
        self.functiewoorden = _met_termen(Functie, FunctieTerm, "functie", {r["functie_id"] for r in rijen} - {None})
        self.niveauwoorden = {pk: _woorden(pk, naam) for pk, naam in Niveau.objects.values_list("pk", "naam")}


def _met_termen(model, term_model, veld: str, pks: set[int]) -> dict[int, str]:
    """Per vak of functie de zoekwoorden van naam, synoniemen en afkortingen."""
    delen: dict[int, list[str]] = defaultdict(list)
    for pk, naam in model.objects.filter(pk__in=pks).values_list("pk", "naam"):
        delen[pk].append(naam)
    for pk, term in term_model.objects.filter(**{f"{veld}__in": pks}).order_by("pk").values_list(f"{veld}_id", "term"):
        delen[pk].append(term)
    return {pk: _woorden(*d) for pk, d in delen.items()}


def _woorden(*delen: str) -> str:
    return als_veld(" ".join(delen))


def kale_tekst(opgemaakt: str) -> str:
    """HTML als lopende tekst, zonder opmaak."""
    return html.unescape(LABEL.sub(" ", opgemaakt[:MAX_TEKST_TEKENS]))


def fte_vakjes(van: Decimal | None, tot: Decimal | None) -> tuple[str, ...]:
    """De vakjes die de omvang raakt. Zonder fte geen vakje: uit uren of lessen rekenen wij niet."""
    laagst, hoogst = (van if van is not None else tot), (tot if tot is not None else van)
    if laagst is None or hoogst is None:
        return ()
    return tuple(vakje for vakje, (a, b) in FTE_VAKJES.items() if laagst < b and hoogst >= a)
