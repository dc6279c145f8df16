from django.db.models import Count
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from regio.models import Bestuur, School
from regio.models.tijdvak import geldig_q
from vacatures.models import Vacature

from .lijsten import met_aantal_open, nieuwste


@require_safe
def lijst(request):
    """Besturen met nu een school; met een gekozen regio alleen wie daar een school heeft."""
    op = timezone.localdate()
    besturen = Bestuur.objects.filter(geldig_q(op, "schoolbesturen__"))
    if request.regio:
        besturen = besturen.filter(geldig_q(op, "schoolbesturen__"), schoolbesturen__school__regio=request.regio)
    aantallen = besturen.annotate(scholen=Count("schoolbesturen__school", distinct=True))
    rijen = met_aantal_open(aantallen, op=op).order_by("naam", "pk").defer("tekst")
    return render(request, "paginas/besturen.html", {"besturen": rijen})


@require_safe
def een(request, slug):
    op = timezone.localdate()
    bestuur = get_object_or_404(Bestuur, slug=slug)
    scholen = met_aantal_open(School.objects.van_bestuur(bestuur, op=op), op=op)
    context = {
        "bestuur": bestuur,
        "scholen": scholen.order_by("plaats", "naam", "pk").defer("tekst"),
        "op": op,
        **nieuwste(Vacature.objects.open(op).van_bestuur(bestuur)),
    }
    return render(request, "paginas/bestuur.html", context)
