"""De bron zegt iets nieuws over een veld dat een mens vastlegde: één vraag, die sluit als het weer gelijk is."""

from collections.abc import Collection
from datetime import datetime

from vacatures.models import Bron, Vacature, Vraag
from vacatures.veldwaarden import lees_waarde

MAX_TEKENS = 300  # van Vraag.gegeven; wie zoveel velden vastlegde, ziet ze bij de vacature allemaal


def stel_slotvraag(bron: Bron, rij: Vacature, velden: Collection[str], *, om: datetime) -> None:
    """Vraag of de bron hier gelijk heeft; staat de vraag al open, dan gaat zij ook over deze velden."""
    vraag = Vraag.objects.filter(vacature=rij, soort=Vraag.Soort.SLOT, beantwoord_om__isnull=True).first()
    if vraag is None:
        vraag = Vraag(bron=bron, vacature=rij, soort=Vraag.Soort.SLOT, gesteld_om=om)
    _bewaar(vraag, [*velden_van(vraag), *velden])


def velden_van(vraag: Vraag) -> list[str]:
    """De velden waar een slotvraag over gaat: zo staan zij in `gegeven`."""
    return [veld for veld in vraag.gegeven.split(", ") if veld]


def sluit_slotvragen(bron: Bron, *, om: datetime) -> None:
    """Een vraag houdt alleen over wat nog vastligt en nog anders is; houdt zij niets over, dan is zij beantwoord."""
    open_ = Vraag.objects.filter(bron=bron, soort=Vraag.Soort.SLOT, beantwoord_om__isnull=True)
    for vraag in open_.select_related("vacature").order_by("pk"):
        over = [veld for veld in velden_van(vraag) if vraag.vacature and _verschilt(vraag.vacature, veld)]
        if not over:
            vraag.beantwoord_om = om
        if not over or over != velden_van(vraag):
            _bewaar(vraag, over or velden_van(vraag))


def _verschilt(rij: Vacature, veld: str) -> bool:
    return veld in rij.vergrendelde_velden and rij.bronwaarden.get(veld) != lees_waarde(rij, veld)


def _bewaar(vraag: Vraag, velden: Collection[str]) -> None:
    namen = list(dict.fromkeys(velden))
    while len(gegeven := ", ".join(namen)) > MAX_TEKENS:
        namen.pop()
    vraag.gegeven = gegeven
    vraag.save()
