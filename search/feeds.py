"""Elke zoekvraag als Atom-feed: dezelfde parameters als de bladzijde, de nieuwste eerst."""

import hashlib
from datetime import date, datetime, time

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Atom1Feed
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vacatures.kaart import regel_van
from vacatures.models import Vacature

from . import tonen
from .views import beantwoord, rijen, vraag_in_regio
from .zoekvraag import Volgorde, Zoekvraag

HOOGUIT = 50


class _Feed(Atom1Feed):
    """Atom waarvan ook een lege feed een vaste dag heeft; Django neemt dan het moment van vragen."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else self.feed["leeg_sinds"]


@require_safe
def vacatures(request: HttpRequest) -> HttpResponse:
    vraag, _meldingen = Zoekvraag.van_querydict(request.GET)
    op = timezone.localdate()
    antwoord = beantwoord(vraag_in_regio(vraag.met(volgorde=Volgorde.NIEUWSTE), request), op=op, aantal=HOOGUIT)
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
    inhoud = feed.writeString("utf-8").encode()
    etag = f'"{hashlib.sha256(inhoud).hexdigest()[:32]}"'
    response = HttpResponse(inhoud, content_type="application/atom+xml; charset=utf-8", headers={"ETag": etag})
    return get_conditional_response(request, etag=etag, response=response) or response


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
