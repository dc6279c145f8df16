"""De bladzijde met zoekresultaten."""

import logging
from collections.abc import Iterable
from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from vacatures.models import Vacature

from . import tonen
from .engines.basis import ZoekmachineWeg
from .paginas_zoeken import Paginavondst, zoek_paginas
from .zoeken import Antwoord, uitwegen, zoek
from .zoekresultaat import Hit, Zoekresultaat
from .zoekvraag import ALLE_REGIOS, PER_PAGINA, STANDAARD_KM, Volgorde, Zoekvraag

log = logging.getLogger(__name__)

# Wat een formulier meestuurt en niets zegt: een adres zonder is korter en hetzelfde.
STANDAARD = {"km": str(STANDAARD_KM), "pagina": "1", "volgorde": str(Volgorde.RELEVANTIE)}
# Velden die een regel in de lijst niet toont.
NIET_IN_LIJST = ("tekst", "bronwaarden", "vergrendelde_velden", "bronhash")


@require_safe
def resultaten(request: HttpRequest) -> HttpResponse:
    vraag, meldingen = Zoekvraag.van_querydict(request.GET)
    if not meldingen and _zegt_niets(request):
        return HttpResponseRedirect(tonen.adres(vraag))
    op = timezone.localdate()
    antwoord = beantwoord(vraag_in_regio(vraag, request), op=op)
    # De adressen op de bladzijde laten een regio die niet in het adres stond ook weg.
    in_adres = antwoord.vraag.met(regio=vraag.regio, pagina=antwoord.vraag.pagina)
    pagina = render(
        request,
        "search/resultaten.html",
        {
            "antwoord": antwoord,
            "vraag": in_adres,
            "q": vraag.q,
            "waar": vraag.waar,
            "meldingen": (*meldingen, *antwoord.meldingen),
            "kop": tonen.kop(antwoord, getattr(request, "regio", None)),
            "regels": rijen(antwoord.resultaat.hits, op=op),
            "op": op,
            "facetten": list(tonen.facetten(antwoord)),
            "chips": list(tonen.chips(antwoord, in_adres)),
            "volgordes": tonen.volgordes(in_adres),
            "stralen": tonen.stralen(in_adres),
            "uitwegen": tonen.uitwegen(uitwegen(antwoord, op=op), in_adres) if not antwoord.resultaat.totaal else (),
            "paginavondsten": _paginas(vraag, request, ruim=not antwoord.resultaat.totaal),
            "feed": tonen.feedadres(antwoord.vraag),
            "agenda": tonen.agenda_adres(antwoord.vraag),
            "canoniek": request.build_absolute_uri(tonen.adres(in_adres)),
            "mag_in_zoekmachines": tonen.mag_in_zoekmachines(in_adres),
            **_bladeren(antwoord, in_adres),
        },
    )
    pagina["X-Zoekmotor"] = antwoord.resultaat.motor
    return pagina


def _paginas(vraag: Zoekvraag, request: HttpRequest, *, ruim: bool) -> list[Paginavondst]:
    """Bij de eerste bladzijde met woorden; wie bladert heeft ze al gezien."""
    if not vraag.q or vraag.pagina > 1:
        return []
    return zoek_paginas(vraag.q, Site.find_for_request(request), ruim=ruim)


def _zegt_niets(request: HttpRequest) -> bool:
    return any(w == "" or STANDAARD.get(naam) == w for naam, waarden in request.GET.lists() for w in waarden)


def _bladeren(antwoord: Antwoord, vraag: Zoekvraag) -> dict:
    paginas = tonen.paginas(antwoord)
    return {
        "pagina": vraag.pagina,
        "paginas": paginas,
        "vorige": tonen.adres(vraag.met(pagina=vraag.pagina - 1)) if vraag.pagina > 1 else "",
        "volgende": tonen.adres(vraag.met(pagina=vraag.pagina + 1)) if vraag.pagina < paginas else "",
        "begin": reverse("search:resultaten"),
    }


def vraag_in_regio(vraag: Zoekvraag, request: HttpRequest) -> Zoekvraag:
    """De vraag binnen de regio die voor dit verzoek geldt; die kan uit het adres komen of eerder gekozen zijn."""
    regio = getattr(request, "regio", None)
    return vraag.met(regio=regio.slug if regio else ALLE_REGIOS, pagina=vraag.pagina)


def beantwoord(vraag: Zoekvraag, *, op: date, aantal: int = PER_PAGINA) -> Antwoord:
    """Het antwoord van de zoekmachine, of als die weg is de nieuwste vacatures uit de database, en dat staat erbij."""
    try:
        return zoek(vraag, op=op, aantal=aantal)
    except ZoekmachineWeg:
        log.exception("zoekmachine weg")
    nieuwste = Vacature.objects.open(op).order_by("-first_published_at", "-pk")
    pks = nieuwste.values_list("pk", flat=True)[:aantal]
    resultaat = Zoekresultaat(nieuwste.count(), tuple(Hit(pk) for pk in pks), motor="database")
    melding = _("Zoeken lukt nu even niet. Dit zijn de nieuwste vacatures; probeer het over een paar minuten opnieuw.")
    return Antwoord(Zoekvraag(regio=vraag.regio), resultaat, None, (melding,))


def rijen(hits: Iterable[Hit], *, op: date) -> list[tuple[Vacature, float | None]]:
    """De vacatures bij de hits, in dezelfde volgorde; wat intussen weg of gesloten is valt eruit."""
    hits = list(hits)
    gevonden = Vacature.objects.open(op).voor_lijst().defer(*NIET_IN_LIJST).in_bulk([hit.pk for hit in hits])
    return [(gevonden[hit.pk], hit.km) for hit in hits if hit.pk in gevonden]
