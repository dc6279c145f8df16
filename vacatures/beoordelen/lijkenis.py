"""Wanneer twee vacatures van één bestuur misschien dezelfde zijn. Alleen feiten, nooit gelijkenis van teksten."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from regio.gegevens import zoeknaam
from regio.models import School
from vacatures.bronnen.plaatsen import ANDERS
from vacatures.models import VacatureVak

FTE_SPELING = Decimal("0.05")  # zo schrijven twee systemen dezelfde baan: 0,8 en 0,75 tot 0,8
DAGEN_SPELING = 14  # een bestuur plaatst dezelfde baan niet overal op dezelfde dag
PER_KEER = 500
VELDEN = ("pk", "bestuur_id", "bron_id", "titel", "functie_id", "fte_van", "fte_tot", "plaatsnaam", "sluit_op",
          "first_published_at", "last_published_at", "aangemaakt_om")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """Wat er van een vacature telt om haar met een andere te vergelijken."""

    pk: int
    bestuur: int
    bron: int | None  # None: met de hand gemaakt
    titel: str
    functie: int | None
    fte: tuple[Decimal, Decimal] | None
    sluit_op: date | None
    geplaatst_op: date
    op_de_site_om: datetime
    scholen: frozenset[int]
    plaatsen: frozenset[str]
    vakken: frozenset[int]

    @property
    def onderwerpen(self) -> tuple[tuple[str, int], ...]:
        """Elk vak, of zonder vak de functie. Weten wij geen van beide, dan lijkt zij op niets."""
        if self.vakken:
            return tuple(("vak", vak) for vak in sorted(self.vakken))
        return (("functie", self.functie),) if self.functie is not None else ()

    @property
    def vakjes(self) -> list[tuple]:
        """Waarin zij ligt: wie met haar in geen enkel vakje ligt, hoeft niet vergeleken te worden."""
        waar = [*self.scholen, *self.plaatsen]
        return [(self.bestuur, onderwerp, plek) for onderwerp in self.onderwerpen for plek in waar]


def lijken(een: Kenmerken, ander: Kenmerken) -> bool:
    """Of dit misschien één baan is. Twee uit dezelfde bron, of twee met de hand, zijn dat nooit."""
    return (
        een.bron != ander.bron
        and een.bestuur == ander.bestuur
        and bool(set(een.onderwerpen) & set(ander.onderwerpen))
        and _zelfde_plek(een, ander)
        and _fte_dichtbij(een.fte, ander.fte)
        and _dagen_dichtbij(een, ander)
    )


def lees_kenmerken(vacatures) -> list[Kenmerken]:
    """Van elke vacature in deze queryset, in drie vragen per vijfhonderd."""
    rijen = list(vacatures.order_by("pk").values(*VELDEN))
    return [k for i in range(0, len(rijen), PER_KEER) for k in _maak(rijen[i : i + PER_KEER])]


def _maak(rijen: list[dict]) -> Iterable[Kenmerken]:
    pks = [rij["pk"] for rij in rijen]
    scholen: dict[int, set[int]] = defaultdict(set)
    plaatsen: dict[int, set[str]] = defaultdict(set)
    vakken: dict[int, set[int]] = defaultdict(set)
    op_scholen = School.objects.filter(vacatures__in=pks).order_by("pk").values_list("vacatures", "pk", "plaats")
    for vacature, school, plaats in op_scholen:
        scholen[vacature].add(school)
        plaatsen[vacature] |= _plaats(plaats)
    regels = VacatureVak.objects.filter(vacature__in=pks).order_by("pk").values_list("vacature_id", "vak_id")
    for vacature, vak in regels:
        vakken[vacature].add(vak)
    for rij in rijen:
        pk = rij["pk"]
        geplaatst = rij["first_published_at"] or rij["aangemaakt_om"]
        yield Kenmerken(
            pk=pk, bestuur=rij["bestuur_id"], bron=rij["bron_id"], titel=zoeknaam(rij["titel"]),
            functie=rij["functie_id"], fte=_fte(rij["fte_van"], rij["fte_tot"]), sluit_op=rij["sluit_op"],
            geplaatst_op=timezone.localdate(geplaatst), op_de_site_om=rij["last_published_at"] or geplaatst,
            scholen=frozenset(scholen[pk]), plaatsen=frozenset(plaatsen[pk] or _plaats(rij["plaatsnaam"])),
            vakken=frozenset(vakken[pk]),
        )  # fmt: skip


def _plaats(naam: str) -> set[str]:
    """De plaats in één schrijfwijze: Den Haag is 's-Gravenhage."""
    zoek = zoeknaam(naam)
    return {min(zoek, ANDERS.get(zoek, zoek))} if zoek else set()


def _fte(van: Decimal | None, tot: Decimal | None) -> tuple[Decimal, Decimal] | None:
    bekend = [waarde for waarde in (van, tot) if waarde is not None]
    return (min(bekend), max(bekend)) if bekend else None


def _zelfde_plek(een: Kenmerken, ander: Kenmerken) -> bool:
    """Een gedeelde school; weet een van de twee haar school niet, dan dezelfde plaats."""
    if een.scholen and ander.scholen:
        return bool(een.scholen & ander.scholen)
    return bool(een.plaatsen & ander.plaatsen)


def _fte_dichtbij(een: tuple[Decimal, Decimal] | None, ander: tuple[Decimal, Decimal] | None) -> bool:
    """Zij overlappen of schelen hooguit `FTE_SPELING`; een onbekende omvang spreekt niets tegen."""
    return een is None or ander is None or max(een[0] - ander[1], ander[0] - een[1]) <= FTE_SPELING


def _dagen_dichtbij(een: Kenmerken, ander: Kenmerken) -> bool:
    """Ongeveer tegelijk geplaatst, of met ongeveer dezelfde laatste dag."""
    if abs((een.geplaatst_op - ander.geplaatst_op).days) <= DAGEN_SPELING:
        return True
    if een.sluit_op is None or ander.sluit_op is None:
        return False
    return abs((een.sluit_op - ander.sluit_op).days) <= DAGEN_SPELING
