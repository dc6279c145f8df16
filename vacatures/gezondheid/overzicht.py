"""De stand van elke bron, in een vast aantal vragen aan de database."""

from datetime import datetime, timedelta

from django.db.models import Case, Exists, IntegerField, OuterRef, QuerySet, Subquery, Value, When
from django.utils import timezone

from vacatures.models import Bron, BronRun, Vacature

from .stand import GOEDE_UITKOMSTEN, MISLUKT_OP_RIJ, Feiten, Stand, stand_van
from .trend import DAGEN, Punt, per_dag

TERUGKIJKEN = MISLUKT_OP_RIJ + 1  # de nieuwste kan nog lopen


def met_feiten(bronnen: QuerySet[Bron], *, om: datetime) -> QuerySet[Bron]:
    """Met wat `feiten_van` nodig heeft."""
    runs = BronRun.objects.filter(bron=OuterRef("pk")).order_by("-begonnen_om", "-pk")
    uitkomsten = {f"uitkomst_{n}": Subquery(runs.values("uitkomst")[n : n + 1]) for n in range(TERUGKIJKEN)}
    open_nu = Vacature.objects.open(timezone.localdate(om)).filter(bron=OuterRef("pk"))
    return bronnen.annotate(
        laatste_run_om=Subquery(runs.values("begonnen_om")[:1]), heeft_open=Exists(open_nu), **uitkomsten
    )


def feiten_van(bron: Bron) -> Feiten:
    """`bron` komt uit `met_feiten`."""
    uitkomsten = (getattr(bron, f"uitkomst_{n}") for n in range(TERUGKIJKEN))
    return Feiten(
        is_actief=bron.is_actief,
        leest_vanzelf=bron.adres.startswith("http"),
        elke_minuten=bron.elke_minuten,
        volgende_run_om=bron.volgende_run_om,
        bezig_sinds=bron.bezig_sinds,
        laatste_run_om=bron.laatste_run_om,  # type: ignore[attr-defined]
        uitkomsten=[uitkomst for uitkomst in uitkomsten if uitkomst is not None],
        storing_sinds=bron.storing_sinds,
        heeft_open=bron.heeft_open,  # type: ignore[attr-defined]
    )


def met_stand(bronnen: QuerySet[Bron], *, om: datetime) -> QuerySet[Bron]:
    """Met `stand` (een waarde van Stand) en `ernst` (0 is het ergst), om te tonen, te filteren en op te sorteren."""
    per_stand: dict[Stand, list[int]] = {stand: [] for stand in Stand}
    for bron in met_feiten(Bron.objects.order_by("pk"), om=om):
        per_stand[stand_van(feiten_van(bron), om=om)].append(bron.pk)
    return bronnen.annotate(
        stand=Case(*(When(pk__in=pks, then=Value(stand.value)) for stand, pks in per_stand.items())),
        ernst=Case(
            *(When(pk__in=pks, then=Value(nr)) for nr, pks in enumerate(per_stand.values())),
            output_field=IntegerField(),
        ),
    )


def verloop(bron: Bron, *, om: datetime) -> list[Punt]:
    """Per dag hoeveel er in de bron stond, de laatste dertig dagen; een dag zonder goede run ontbreekt."""
    goed = bron.runs.filter(uitkomst__in=GOEDE_UITKOMSTEN, begonnen_om__gt=om - timedelta(days=DAGEN))
    metingen = goed.order_by("begonnen_om", "pk").values_list("begonnen_om", "gelezen")
    return per_dag(Punt(timezone.localdate(begonnen), gelezen) for begonnen, gelezen in metingen)
