"""De widget: een lijstje vacatures in een iframe op de site van een school, en de bladzijde waar zij hem maakt."""

from dataclasses import dataclass
from urllib.parse import urlencode

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from regio.models import Bestuur, School, Vak
from regio.models.tijdvak import geldig_q

from .api.antwoorden import adres as api_adres
from .api.antwoorden import op_de_site
from .engines.basis import ZoekmachineWeg
from .van_buiten import Buitenvraag, FouteParameter, beantwoord, lees
from .views import rijen
from .voorwaardelijk import met_etag

STANDAARD_AANTAL = 5
HOOGUIT = 20
AANTALLEN = (3, 5, 10, 20)
# Een iframe kan zonder script zijn hoogte niet zelf zeggen; dit past ruim, en wat langer is schuift.
HOOGTE_PX, HOOGTE_PER_RIJ_PX = 150, 140


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def lijst(request: HttpRequest) -> HttpResponseBase:
    """De vacatures bij een vraag, om in te lijsten. Altijd Nederlands: hij staat op de site van een ander."""
    with translation.override("nl"):
        try:
            return _lijst(request)
        except FouteParameter as fout:
            return render(request, "search/widget_kan_niet.html", {"melding": fout.melding}, status=400)
        except ZoekmachineWeg:
            melding = _("De vacatures zijn nu even niet te laden. Probeer het over een paar minuten opnieuw.")
            return render(request, "search/widget_kan_niet.html", {"melding": melding})


def _lijst(request: HttpRequest) -> HttpResponseBase:
    op = timezone.localdate()
    buiten = lees(request.GET, aantal=STANDAARD_AANTAL, hooguit=HOOGUIT)
    antwoord = beantwoord(buiten, request, op=op)
    context = {
        "totaal": antwoord.resultaat.totaal,
        "regels": rijen(antwoord.resultaat.hits, op=op),
        "op": op,
        "alles": request.build_absolute_uri(op_de_site(buiten)),
    }
    inhoud = render_to_string("search/widget.html", context, request=request).encode()
    response = met_etag(request, inhoud, "text/html; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"
    response["Content-Language"] = "nl"
    return response


# -- zelf een maken ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Keuze:
    """Wat er gekozen is en bestaat; wat niet bestaat is leeg."""

    bestuur: str
    school: str
    vak: str
    aantal: int

    @property
    def query(self) -> str:
        delen = [("bestuur", "" if self.school else self.bestuur), ("school", self.school), ("vak", self.vak)]
        if self.aantal != STANDAARD_AANTAL:
            delen.append(("aantal", str(self.aantal)))
        return urlencode([(naam, waarde) for naam, waarde in delen if waarde])


@require_safe
def maken(request: HttpRequest) -> HttpResponse:
    """Kies bestuur, school en vak; eronder het voorbeeld, de code en het adres van de JSON. Werkt zonder script."""
    op = timezone.localdate()
    besturen = Bestuur.objects.filter(geldig_q(op, "schoolbesturen__")).distinct().order_by("naam", "pk")
    bestuur = besturen.filter(slug=_gevraagd(request, "bestuur")).first()
    scholen = School.objects.none()
    if bestuur is not None:
        hoort_bij = School.objects.filter(geldig_q(op, "besturen__"), besturen__bestuur=bestuur)
        scholen = hoort_bij.distinct().order_by("naam", "pk").only("slug", "naam", "plaats")
    vakken = Vak.objects.order_by("naam", "pk").only("slug", "naam")
    keuze = _keuze(request, bestuur, scholen, vakken)
    adres = reverse("widget") + (f"?{keuze.query}" if keuze.query else "")
    adres = request.build_absolute_uri(adres)
    alles = request.build_absolute_uri(op_de_site(buiten := _zonder_aantal(keuze)))
    hoogte, titel = HOOGTE_PX + keuze.aantal * HOOGTE_PER_RIJ_PX, _titel(keuze, bestuur, scholen)
    return render(
        request,
        "search/widget_maken.html",
        {
            "besturen": besturen,
            "scholen": scholen,
            "vakken": vakken,
            "aantallen": AANTALLEN,
            "keuze": keuze,
            "adres": adres,
            "code": _code(adres, alles, titel=titel, hoogte=hoogte),
            "json": api_adres(buiten, request),
            "hoogte": hoogte,
            "titel": titel,
        },
    )


def _code(adres: str, alles: str, *, titel: str, hoogte: int) -> str:
    """De HTML om te plakken, met een gewone link voor wie geen iframe ziet. Als tekst: de bladzijde toont haar."""
    lijst = f'<iframe src="{escape(adres)}" title="{escape(titel)}" width="100%" height="{hoogte}"'
    return f'{lijst} style="border:0" loading="lazy"></iframe>\n<p><a href="{escape(alles)}">{escape(titel)}</a></p>'


def _gevraagd(request: HttpRequest, naam: str) -> str:
    return request.GET.get(naam, "")[:200]


def _keuze(request: HttpRequest, bestuur, scholen, vakken) -> Keuze:
    aantal = _gevraagd(request, "aantal")
    return Keuze(
        bestuur=bestuur.slug if bestuur else "",
        school=scholen.filter(slug=_gevraagd(request, "school")).values_list("slug", flat=True).first() or "",
        vak=vakken.filter(slug=_gevraagd(request, "vak")).values_list("slug", flat=True).first() or "",
        aantal=int(aantal) if aantal in map(str, AANTALLEN) else STANDAARD_AANTAL,
    )


def _zonder_aantal(keuze: Keuze) -> Buitenvraag:
    """Dezelfde vraag aan de API, die per pagina meer geeft dan er in een widget past."""
    gegeven = QueryDict(keuze.query, mutable=True)
    gegeven.pop("aantal", None)
    return lees(gegeven)


def _titel(keuze: Keuze, bestuur, scholen) -> str:
    if keuze.school:
        return _("Vacatures van %(naam)s") % {"naam": next(s.naam for s in scholen if s.slug == keuze.school)}
    return _("Vacatures van %(naam)s") % {"naam": bestuur.naam} if bestuur else _("Vacatures in het onderwijs")
