"""Welke open vacatures op deze lijken: hetzelfde vak het dichtst in de buurt, daarna wat er dichtbij is."""

from datetime import date

from django.db.models import Case, Exists, F, FloatField, IntegerField, Min, OuterRef, QuerySet, Value, When
from django.db.models.functions import Coalesce

from .models import Vacature, VacatureVak

LENGTE_TEN_OPZICHTE_VAN_BREEDTE = 0.61  # cos(52,2 graden): zo veel korter is een graad lengte in Nederland
HEEL_VER = 1_000.0  # in graden in het kwadraat: achteraan, maar niet weg


def lijkt_op(vacature: Vacature, *, op: date, hooguit: int) -> list[Vacature]:
    """Open vacatures, eerst die met hetzelfde vak, binnen elk deel de dichtstbijzijnde eerst."""
    vak_pks = {regel.vak_id for regel in vacature.vakregels.all()}
    open_ = Vacature.objects.open(op).exclude(pk=vacature.pk)
    zelfde_vak = Exists(VacatureVak.objects.filter(vacature=OuterRef("pk"), vak__in=vak_pks))
    rijen = _met_afstand(open_, vacature).annotate(
        anders=Case(When(zelfde_vak, then=Value(0)), default=Value(1), output_field=IntegerField())
    )
    return list(rijen.order_by("anders", "ver", "-first_published_at", "-pk").voor_lijst()[:hooguit])


def _met_afstand(vacatures: QuerySet, vacature: Vacature) -> QuerySet:
    """Zet `ver` erbij: het kwadraat van de afstand in graden, goed genoeg om op te ordenen."""
    lat, lon = _middelpunt(vacature)
    if lat is None or lon is None:
        return vacatures.annotate(ver=Value(0.0, output_field=FloatField()))
    van_school = Min(
        _kwadraat("scholen__lat", lat) + _kwadraat("scholen__lon", lon) * LENGTE_TEN_OPZICHTE_VAN_BREEDTE**2
    )
    zelf = _kwadraat("lat", lat) + _kwadraat("lon", lon) * LENGTE_TEN_OPZICHTE_VAN_BREEDTE**2
    return vacatures.annotate(ver=Coalesce(van_school, zelf, Value(HEEL_VER), output_field=FloatField()))


def _kwadraat(veld: str, waarde: float):
    verschil = F(veld) - Value(waarde)
    return verschil * verschil


def _middelpunt(vacature: Vacature) -> tuple[float | None, float | None]:
    for plek in (*vacature.scholen.all(), vacature, vacature.gemeente):
        if plek is not None and plek.lat is not None and plek.lon is not None:
            return plek.lat, plek.lon
    return None, None
