"""De bladzijde van een vacature, en wat er staat als zij gesloten is."""

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regio.models import School

from .levensloop import Fase
from .models import Vacature
from .tonen import context_van


@require_safe
def vacature(request, adres):
    """Open: de vacature. Mogelijk dubbel: door naar wie er al stond. Was zij ooit te zien: 410. Anders: 404.

    Bij een 410 staan alternatieven; die krijgt ook wie weer een concept is.
    """
    gevonden = _zoek(adres)
    if gevonden.is_open(timezone.localdate()):
        return render(request, "vacatures/vacature.html", context_van(gevonden, request=request))
    if gevonden.first_published_at is None:
        raise Http404
    if gevonden.live and gevonden.dubbel_van is not None:
        # Misschien dezelfde als een die er al stond, en dan is die te zien. Tijdelijk: een mens kan zeggen van niet.
        return redirect(gevonden.dubbel_van)
    if gevonden.fase not in {Fase.OPEN, Fase.GESLOTEN}:
        # Wat er nu in de rij staat is een concept, en dat is niet voor bezoekers.
        gevonden.titel = _("Deze vacature staat niet meer op de site")
    return render(request, "vacatures/gesloten.html", context_van(gevonden, request=request), status=410)


def _zoek(adres: str) -> Vacature:
    """Met alles wat de bladzijde toont, in een vast aantal vragen."""
    scholen = Prefetch("scholen", School.objects.select_related("gemeente").order_by("naam", "pk").defer("tekst"))
    vacatures = Vacature.objects.select_related(
        "bestuur", "functie", "bron", "gemeente", "dubbel_van"
    ).prefetch_related(scholen, "niveaus", "vakregels__vak", "vakregels__graad")
    gevonden = vacatures.filter(adres=adres).first()
    if gevonden is None:
        raise Http404
    return gevonden
