from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from regio.models import Deelname, School, SchoolBestuur
from vacatures.models import Vacature
from vacatures.woorden import breekbaar

from .lijsten import met_aantal_open, nieuwste

ALLES = 100  # een school heeft geen eigen filter bij het zoeken: hier staat alles wat zij heeft


@require_safe
def lijst(request):
    op = timezone.localdate()
    scholen = School.objects.filter(regio=request.regio) if request.regio else School.objects.all()
    rijen = met_aantal_open(scholen, op=op).order_by("plaats", "naam", "pk").defer("tekst")
    return render(request, "paginas/scholen.html", {"scholen": rijen})


@require_safe
def een(request, slug):
    op = timezone.localdate()
    school = get_object_or_404(School.objects.select_related("gemeente", "regio"), slug=slug)
    hoort_bij = SchoolBestuur.objects.op(op).filter(school=school).select_related("bestuur").first()
    deelnames = (
        Deelname.objects.op(op)
        .filter(school=school, status__is_zichtbaar=True)
        .select_related("partnerschap", "status")
        .order_by("partnerschap__naam", "pk")
    )
    context = {
        "school": school,
        "niveaus": breekbaar(", ".join(niveau.naam for niveau in school.niveaus.order_by("volgorde", "pk"))),
        "bestuur": hoort_bij.bestuur if hoort_bij else None,
        "deelnames": deelnames,
        "op": op,
        **nieuwste(Vacature.objects.open(op).van_school(school), hooguit=ALLES),
    }
    return render(request, "paginas/school.html", context)
