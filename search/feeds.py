"""Elke zoekvraag als Atom-feed (de nieuwste eerst) en als agenda met sluitdagen.

Met dezelfde parameters als de bladzijde.
"""

import logging
from collections.abc import Callable
from datetime import date, datetime, time
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vacatures.kaart import regel_van
from vacatures.models import Vacature

from . import ical, tonen
from .engines.basis import ZoekmachineWeg
from .views import rijen, vraag_in_regio
from .voorwaardelijk import met_etag
from .zoeken import zoek
from .zoekvraag import Volgorde, Zoekvraag

log = logging.getLogger(__name__)

HOOGUIT = 50
DAGEN_HOOGUIT = 200  # de eerste; wat later sluit komt vanzelf aan de beurt


class _Feed(Atom1Feed):
    """Atom waarvan ook een lege feed een vaste dag heeft; Django neemt dan het moment van vragen."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["leeg_sinds"]


def later_terug(view: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Valt er nu niet te zoeken, dan krijgt een lezer niets nieuws en geen antwoord op een andere vraag."""

    @wraps(view)
    def gelezen(request: HttpRequest) -> HttpResponseBase:
        try:
            return view(request)
        except ZoekmachineWeg:
            log.exception("zoekmachine weg")
            melding = _("Zoeken lukt nu even niet. Probeer het over een paar minuten opnieuw.")
            kop = {"Retry-After": "120", "Cache-Control": "no-store"}
            return HttpResponse(melding, status=503, content_type="text/plain; charset=utf-8", headers=kop)

    return gelezen


@require_safe
@later_terug
def vacatures(request: HttpRequest) -> HttpResponseBase:
    vraag, _meldingen = Zoekvraag.van_querydict(request.GET)
    op = timezone.localdate()
    antwoord = zoek(vraag_in_regio(vraag.met(volgorde=Volgorde.NIEUWSTE), request), op=op, aantal=HOOGUIT)
    feed = _Feed(
        title=capfirst(tonen.kop(antwoord, getattr(request, "regio", None)).split(" ", 1)[-1]),
        link=request.build_absolute_uri(tonen.adres(antwoord.vraag.met(volgorde=Volgorde.RELEVANTIE))),
        description="",
        subtitle=_("Nieuwe vacatures bij deze zoekvraag"),
        language=get_language(),
        feed_url=request.build_absolute_uri(tonen.feedadres(antwoord.vraag)),
        leeg_sinds=datetime.combine(op, time(), tzinfo=timezone.get_current_timezone()),
    )
    for vacature, km in rijen(antwoord.resultaat.hits, op=op):
        feed.add_item(**_item(vacature, km, op=op, request=request))
    return met_etag(request, feed.writeString("utf-8").encode(), "application/atom+xml; charset=utf-8")


def _item(vacature: Vacature, km: float | None, *, op: date, request: HttpRequest) -> dict:
    regel = regel_van(vacature, op=op, km=km)
    adres = request.build_absolute_uri(regel.adres)
    geplaatst = vacature.first_published_at or vacature.aangemaakt_om
    return {
        "title": regel.titel,
        "link": adres,
        "unique_id": adres,  # het adres van een vacature verandert nooit
        "description": " · ".join(deel for deel in (regel.waar, *regel.feiten, _sluit(vacature)) if deel),
        "pubdate": geplaatst,
        "updateddate": vacature.last_published_at or geplaatst,
        "author_name": vacature.bestuur.naam,
    }


def _sluit(vacature: Vacature) -> str:
    """Als dag en niet als "sluit morgen": een feed verandert alleen als de vacature verandert."""
    if vacature.sluit_op is None:
        return ""
    return _("reageren t/m %(dag)s") % {"dag": date_format(vacature.sluit_op, "j F Y")}


@require_safe
@later_terug
def agenda(request: HttpRequest) -> HttpResponseBase:
    """De sluitdagen van wat de vraag vindt. Zonder sluitdag valt er niets te onthouden."""
    vraag, _meldingen = Zoekvraag.van_querydict(request.GET)
    op = timezone.localdate()
    antwoord = zoek(vraag_in_regio(vraag.met(volgorde=Volgorde.SLUIT), request), op=op, aantal=DAGEN_HOOGUIT)
    kop = tonen.kop(antwoord, getattr(request, "regio", None)).split(" ", 1)[-1]
    inhoud = ical.agenda(
        _("Sluitdagen: %(vraag)s") % {"vraag": kop},
        [
            _dag(vacature, vacature.sluit_op, request=request, op=op)
            for vacature, _km in rijen(antwoord.resultaat.hits, op=op)
            if vacature.sluit_op
        ],
        afzender=request.get_host().partition(":")[0],
        taal=get_language() or "nl",
    )
    response = met_etag(request, inhoud, "text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="sluitdagen.ics"'
    return response


def _dag(vacature: Vacature, sluit_op: date, *, op: date, request: HttpRequest) -> ical.Dag:
    regel = regel_van(vacature, op=op)
    adres = request.build_absolute_uri(regel.adres)
    return ical.Dag(
        sleutel=vacature.adres,
        op=sluit_op,
        titel=_("Laatste dag: %(titel)s") % {"titel": regel.titel},
        tekst="\n".join(deel for deel in (regel.waar, " · ".join(regel.feiten), adres) if deel),
        plek=", ".join(f"{school.naam}, {school.plaats}" for school in list(vacature.scholen.all())[:2])
        or vacature.plaatsnaam,
        adres=adres,
        gewijzigd_om=vacature.last_published_at or vacature.first_published_at or vacature.aangemaakt_om,
    )
