from django.db.models import Count, Exists, OuterRef, Prefetch, Q, Subquery
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from regio.models import Deelname, InstituutDeelname, Partnerschap, PartnerschapStatus, School
from regio.models.tijdvak import geldig_q
from vacatures.models import Vacature

from .lijsten import met_aantal_open, nieuwste


@require_safe
def lijst(request):
    op = timezone.localdate()
    partnerschappen = Partnerschap.objects.filter(regios=request.regio) if request.regio else Partnerschap.objects.all()
    zichtbaar = geldig_q(op, "deelnames__") & Q(deelnames__status__is_zichtbaar=True)
    rijen = met_status(partnerschappen, op=op).annotate(
        scholen=Count("deelnames__school", filter=zichtbaar, distinct=True)
    )
    return render(request, "paginas/opleidingsscholen.html", {"partnerschappen": rijen.order_by("naam", "pk")})


@require_safe
def een(request, slug):
    op = timezone.localdate()
    partnerschap = get_object_or_404(Partnerschap.objects.select_related("penvoerder"), slug=slug)
    status = PartnerschapStatus.objects.op(op).filter(partnerschap=partnerschap).first()
    context = {
        "partnerschap": partnerschap,
        "status": status,
        "instituten": _instituten(partnerschap, op=op),
        "clusters": partnerschap.clusters.order_by("naam", "pk"),
        "deelnames": _deelnames(partnerschap, op=op),
        "op": op,
        **nieuwste(Vacature.objects.open(op).van_partnerschap(partnerschap, op=op), hooguit=6),
    }
    return render(request, "paginas/opleidingsschool.html", context)


def met_status(partnerschappen, *, op):
    """Zet `status_nu` erbij en laat weg wat op die dag gestopt is."""
    nu = PartnerschapStatus.objects.op(op).filter(partnerschap=OuterRef("pk"))
    gestopt = nu.filter(status=PartnerschapStatus.Status.GESTOPT)
    return partnerschappen.annotate(status_nu=Subquery(nu.values("status")[:1])).exclude(Exists(gestopt))


def _instituten(partnerschap, *, op):
    deelnames = InstituutDeelname.objects.op(op).filter(partnerschap=partnerschap)
    return deelnames.select_related("lerarenopleiding").order_by("lerarenopleiding__naam", "pk")


def _deelnames(partnerschap, *, op):
    """Wie nu zichtbaar meedoet, met clusters en het aantal open vacatures, op plaats en naam."""
    scholen = met_aantal_open(School.objects.defer("tekst"), op=op)
    return (
        Deelname.objects.op(op)
        .filter(partnerschap=partnerschap, status__is_zichtbaar=True)
        .select_related("status")
        .prefetch_related(Prefetch("school", scholen), "clusters")
        .order_by("school__plaats", "school__naam", "pk")
    )
