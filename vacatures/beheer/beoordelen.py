"""De bladzijde "Te beoordelen": alles wat een mens over de bronnen te beslissen heeft, met het antwoord erbij."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from regio.models import Bestuur
from vacatures.beoordelen import wachtrij
from vacatures.beoordelen.antwoorden import laat_maar, wel_op_de_site
from vacatures.beoordelen.ongedaan import kan_ongedaan, maak_ongedaan, toch_bekijken
from vacatures.levensloop import Weigering
from vacatures.models import Afwijzing, Bron, Vacature, Vraag

from .antwoordformulier import beantwoord, recht_voor
from .dubbelmelding import waarschuw_bij_dubbel
from .zaken import Naslag, bewerkadres, kaart, kaart_afwijzing

PER_PAGINA = 25
IN_OVERZICHT = 5  # per soort, zolang je er geen kiest
MELDING = "vacatures_beoordelen_melding"


def mag_beoordelen(gebruiker, actie: str = "change", vacature: Vacature | None = None) -> bool:
    """Of iemand dit mag, voor deze vacature of in het algemeen."""
    beleid = policy_registry.get_by_type(Vacature)
    if vacature is None:
        return beleid.user_has_permission(gebruiker, actie)
    return beleid.user_has_permission_for_instance(gebruiker, actie, vacature)


class MetRecht:
    def dispatch(self, request, *args, **kwargs):
        if not mag_beoordelen(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class TeBeoordelen(MetRecht, WagtailAdminTemplateMixin, TemplateView):
    template_name = "vacatures/beheer/beoordelen/lijst.html"
    page_title = _("Te beoordelen")
    header_icon = "clipboard-list"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        keuze = wachtrij.Keuze(self._getal("bestuur"), self._getal("bron"))
        aantallen = wachtrij.tel(keuze)
        soort = self.request.GET.get("soort", "")
        soort = soort if soort in aantallen else ""
        naslag = Naslag(timezone.localdate())
        tonen = [soort] if soort else [naam for naam, aantal in aantallen.items() if aantal]
        secties = [self._sectie(naam, aantallen[naam], keuze, naslag, alles=bool(soort)) for naam in tonen]
        melding = self.request.session.pop(MELDING, None)
        ankers = {kaart["anker"] for sectie in secties for kaart in sectie["kaarten"]}
        return super().get_context_data(
            secties=secties, soort=soort, keuze=keuze, totaal=sum(aantallen.values()), melding=melding,
            melding_boven=melding is not None and melding["anker"] not in ankers,
            soorten=[
                {"naam": naam, "label": wachtrij.SOORTEN[naam], "aantal": n, "adres": self._adres(keuze, soort=naam)}
                for naam, n in aantallen.items()
            ],
            alles_adres=self._adres(keuze), hier=self.request.get_full_path(), **self._filters(keuze), **kwargs,
        )  # fmt: skip

    def _sectie(self, soort: str, aantal: int, keuze: wachtrij.Keuze, naslag: Naslag, *, alles: bool) -> dict:
        paginas = max(-(-aantal // PER_PAGINA), 1)
        pagina = min(max(self._getal("p") or 1, 1), paginas) if alles else 1
        begin = (pagina - 1) * PER_PAGINA
        kaarten = self._kaarten(soort, keuze, naslag, slice(begin, begin + (PER_PAGINA if alles else IN_OVERZICHT)))
        ankers = [deze["anker"] for deze in kaarten[1:]] + [f"soort-{soort}"]
        for deze, volgende in zip(kaarten, ankers, strict=False):
            deze["volgende"] = volgende
        return {
            "soort": soort, "label": wachtrij.SOORTEN[soort], "aantal": aantal, "kaarten": kaarten,
            "alle_adres": self._adres(keuze, soort=soort) if not alles and aantal > len(kaarten) else "",
            "pagina": pagina, "paginas": paginas,
            "vorige": self._adres(keuze, soort=soort, p=pagina - 1) if alles and pagina > 1 else "",
            "volgende": self._adres(keuze, soort=soort, p=pagina + 1) if alles and pagina < paginas else "",
        }  # fmt: skip

    def _kaarten(self, soort: str, keuze: wachtrij.Keuze, naslag: Naslag, stuk: slice) -> list[dict]:
        if soort == wachtrij.AFWIJZING:
            return [
                kaart_afwijzing(afwijzing) | {"mag_publiceren": mag_beoordelen(self.request.user, "publish")}
                for afwijzing in wachtrij.afwijzingen(keuze)[stuk]
            ]
        rijen = list(wachtrij.zaken(soort, keuze)[stuk])
        vragen = wachtrij.vragen_met_alles([rij["vraag"] for rij in rijen])
        return [
            kaart(vragen[rij["vraag"]], rij["aantal"], naslag)
            | {"mag": mag_beoordelen(self.request.user, recht_voor(soort))}
            for rij in rijen
        ]

    def _filters(self, keuze: wachtrij.Keuze) -> dict:
        bronnen = Bron.objects.select_related("bestuur").order_by("naam", "adres", "pk")
        if keuze.bestuur is not None:
            bronnen = bronnen.filter(bestuur=keuze.bestuur)
        besturen = Bestuur.objects.filter(bronnen__isnull=False).distinct().order_by("naam", "pk")
        return {"besturen": besturen, "bronnen": bronnen}

    def _getal(self, naam: str) -> int | None:
        waarde = self.request.GET.get(naam, "")
        return int(waarde) if waarde.isdecimal() and len(waarde) < 10 else None

    def _adres(self, keuze: wachtrij.Keuze, **anders) -> str:
        alle = {"bestuur": keuze.bestuur, "bron": keuze.bron, **anders}
        vraag = urlencode({naam: waarde for naam, waarde in alle.items() if waarde})
        return reverse("vacatures_beoordelen") + (f"?{vraag}" if vraag else "")


class Antwoord(MetRecht, View):
    """Eén antwoord. Wat niet past of al gebeurd is, wordt een zin bij de kaart."""

    http_method_names = ["post"]

    def post(self, request, pk):
        vraag = Vraag.objects.select_related("vacature", "bron").filter(pk=pk).first()
        if vraag is None:
            return _terug(request, _nu("Deze vraag is er niet meer."), is_fout=True)
        if not mag_beoordelen(request.user, recht_voor(vraag.soort), vraag.vacature):
            raise PermissionDenied
        try:
            zin = beantwoord(vraag, request.POST, door=request.user, om=timezone.now())
        except Weigering as weigering:
            return _terug(request, str(weigering), is_fout=True)
        vraag.refresh_from_db()
        if kan_ongedaan(vraag):
            return _terug(request, zin, ongedaan=("vraag", vraag.pk))
        return _terug(request, zin, vacature=vraag.vacature)


class LaatMaar(MetRecht, View):
    http_method_names = ["post"]

    def post(self, request, pk):
        afwijzing = Afwijzing.objects.filter(pk=pk).first()
        if afwijzing is None:
            return _terug(request, _nu("Dit item is intussen weg: de bron heeft het niet meer."), is_fout=True)
        wel = request.POST.get("besluit") == "wel"
        if wel and not mag_beoordelen(request.user, "publish"):
            raise PermissionDenied
        try:
            (wel_op_de_site if wel else laat_maar)(afwijzing, door=request.user, om=timezone.now())
        except Weigering as weigering:
            return _terug(request, str(weigering), is_fout=True)
        if wel:
            zin = _nu(
                "Goed. Wij lezen de bron binnen een paar minuten opnieuw; dan komen haar open sollicitaties erbij."
            )
            return _terug(request, zin, bron=afwijzing.bron)
        zin = _nu("Goed, dit item hoeft niet op de site. Verandert de reden, dan zie je het hier weer.")
        return _terug(request, zin, ongedaan=("afwijzing", afwijzing.pk))


class Ongedaan(MetRecht, View):
    http_method_names = ["post"]

    def post(self, request, wat, pk):
        try:
            if wat == "afwijzing":
                toch_bekijken(get_object_or_404(Afwijzing, pk=pk), door=request.user)
            else:
                vraag = get_object_or_404(Vraag.objects.select_related("vacature"), pk=pk)
                if not mag_beoordelen(request.user, recht_voor(vraag.soort), vraag.vacature):
                    raise PermissionDenied
                maak_ongedaan(vraag, door=request.user, om=timezone.now())
        except Weigering as weigering:
            return _terug(request, str(weigering), is_fout=True)
        return _terug(
            request, _nu("Teruggedraaid: de vraag staat er weer."), anker=f"{wat}-{pk}".replace("vraag", "zaak")
        )


def _terug(request: HttpRequest, zin: str, *, is_fout=False, ongedaan=None, vacature=None, bron=None, anker: str = ""):
    """Naar dezelfde plek op de bladzijde, met daar de zin: bij de volgende kaart, of bij een fout bij deze.

    Wat niet ongedaan te maken is, is terug te draaien bij de vacature of de bron: daar is dan een link naartoe.
    """
    adres = request.POST.get("terug", "")
    if not url_has_allowed_host_and_scheme(
        adres, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        adres = reverse("vacatures_beoordelen")
    anker = anker or request.POST.get("anker" if is_fout else "volgende", "")
    bij = vacature or bron
    bewerk = (
        {"adres": bewerkadres(bij), "tekst": _nu("Naar de bron") if bron else _nu("Naar de vacature")} if bij else None
    )
    request.session[MELDING] = {
        "zin": zin, "is_fout": is_fout, "ongedaan": ongedaan, "anker": anker[:60], "bewerk": bewerk
    }  # fmt: skip
    return redirect(f"{adres.partition('#')[0]}#melding")


class TeBeoordelenMenu(MenuItem):
    """Met achter de naam hoeveel er te beoordelen is."""

    def is_shown(self, request):
        return mag_beoordelen(request.user)

    def render_component(self, request):
        onderdeel = super().render_component(request)
        if aantal := sum(wachtrij.tel(wachtrij.Keuze()).values()):
            onderdeel.label = f"{self.label} ({aantal})"
        return onderdeel


def meld_dubbel(request: HttpRequest, instance) -> None:
    """Wie iets publiceert dat er misschien al staat, hoort meteen waarom het niet te zien is."""
    if isinstance(instance, Vacature) and "action-publish" in request.POST:
        waarschuw_bij_dubbel(request, instance)


def menu() -> TeBeoordelenMenu:
    return TeBeoordelenMenu(
        _("Te beoordelen"), reverse("vacatures_beoordelen"), name="te-beoordelen", icon_name="clipboard-list", order=199
    )


ADRESSEN = [
    path("te-beoordelen/", TeBeoordelen.as_view(), name="vacatures_beoordelen"),
    path("te-beoordelen/vraag/<int:pk>/", Antwoord.as_view(), name="vacatures_beoordelen_antwoord"),
    path("te-beoordelen/afgewezen/<int:pk>/", LaatMaar.as_view(), name="vacatures_beoordelen_laat_maar"),
    path("te-beoordelen/ongedaan/<str:wat>/<int:pk>/", Ongedaan.as_view(), name="vacatures_beoordelen_ongedaan"),
]
