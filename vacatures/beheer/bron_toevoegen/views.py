"""De schermen. Elke POST eindigt in een doorverwijzing: terug en opnieuw laden doen niets dubbel."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from regio.models import Bestuur
from vacatures.bronnen.document import BronFout
from vacatures.bronnen.ophalen import Haler
from vacatures.bronnen.soorten import soort_met_naam
from vacatures.bronnen.toevoegen import voeg_bron_toe
from vacatures.bronnen.verkennen import verken
from vacatures.bronnen.zelfde_adres import bron_van_dit_bestuur, bronnen_van_een_ander
from vacatures.models import Bron, Vacature, Vraag

from . import stand as standen
from .formulieren import AdresFormulier, InstellingenFormulier
from .proef import doe_proef, nieuwe_bron

ZOEKEN_SECONDEN = 18.0  # een webserver wacht niet eeuwig op een bladzijde


class Stap(WagtailAdminTemplateMixin, TemplateView):
    """Wat de stappen delen: wie er mag zijn, de titel en het pad erheen."""

    page_title = _("Bron toevoegen")
    header_icon = "download"
    _show_breadcrumbs = True
    nummer = 1

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm("vacatures.add_bron"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse(Bron.snippet_viewset.get_url_name("list")), "label": _nu("Bronnen")},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(nummer=self.nummer, opnieuw=reverse("bron_toevoegen"), **kwargs)


class Begin(Stap):
    """Stap 1: een adres en een bestuur. Het formulier vult zich vanzelf met wat in het adres van de pagina staat."""

    template_name = "vacatures/beheer/bron_toevoegen/begin.html"

    def get(self, request, *args, **kwargs):
        vooraf = {naam: request.GET[naam] for naam in ("adres", "bestuur", "naam") if request.GET.get(naam)}
        return self._toon(AdresFormulier(initial=vooraf))

    def post(self, request, *args, **kwargs):
        formulier = AdresFormulier(request.POST)
        if not formulier.is_valid():
            return self._toon(formulier)
        gegevens = formulier.cleaned_data
        with Haler() as haler:
            gevonden = verken(gegevens["adres"], haler, op=timezone.localdate(), seconden=ZOEKEN_SECONDEN)
        if not gevonden.kandidaten:
            return self._toon(formulier, meldingen=gevonden.meldingen)
        stand = {
            "adres": gegevens["adres"],
            "bestuur": gegevens["bestuur"].pk,
            "naam": gegevens["naam"],
            "gevonden": [{**k.als_json(), "hoeveel": k.hoeveel, "hoe_zeker": k.hoe_zeker} for k in gevonden.kandidaten],
            "meldingen": list(gevonden.meldingen),
            "proeven": {},
        }
        return redirect("bron_toevoegen_kies", standen.bewaar_nieuwe(request.session, stand))

    def _toon(self, formulier, meldingen=()):
        zelf = reverse(Bron.snippet_viewset.get_url_name("add"))
        return self.render_to_response(
            self.get_context_data(formulier=formulier, meldingen=meldingen, zelf_invullen=zelf)
        )


class MetStand(Stap):
    """Een stap die op een vorige voortbouwt. Is die verlopen, dan begin je opnieuw, met een zin erbij."""

    def dispatch(self, request, *args, sleutel, **kwargs):
        self.sleutel = sleutel
        self.stand = standen.haal(request.session, sleutel) if request.user.is_authenticated else None
        if self.stand is not None:
            self.bestuur = Bestuur.objects.filter(pk=self.stand["bestuur"]).first()
        if self.stand is None or self.bestuur is None:
            messages.warning(request, _nu("Wat hier stond is verlopen. Plak het adres opnieuw."))
            return redirect("bron_toevoegen")
        return super().dispatch(request, *args, **kwargs)

    def kandidaat(self, nr: int) -> dict:
        """Raises Http404 als zij er niet is of niet te lezen was."""
        gevonden = self.stand["gevonden"]
        if not 0 <= nr < len(gevonden) or gevonden[nr]["fout"]:
            raise Http404
        return gevonden[nr]

    def bewaar(self) -> None:
        standen.bewaar(self.request.session, self.sleutel, self.stand)

    def get_context_data(self, **kwargs):
        return super().get_context_data(stand=self.stand, bestuur=self.bestuur, sleutel=self.sleutel, **kwargs)


class Kies(MetStand):
    """Stap 2: wat er gevonden is. Kiezen haalt en leest de bron; er wordt nog niets bewaard."""

    template_name = "vacatures/beheer/bron_toevoegen/kies.html"
    nummer = 2

    def post(self, request, *args, **kwargs):
        gekozen = request.POST.get("kandidaat", "")
        nr = int(gekozen) if gekozen.isdecimal() and len(gekozen) < 4 else -1
        bron = nieuwe_bron(self.bestuur, self.kandidaat(nr), self.stand["naam"])
        om = timezone.now()
        try:
            with Haler() as haler:
                self.stand["proeven"] = {str(nr): doe_proef(bron, haler, op=timezone.localdate(om), om=om)}
        except BronFout as fout:
            messages.error(request, str(fout))
            return redirect("bron_toevoegen_kies", self.sleutel)
        self.bewaar()
        return redirect("bron_toevoegen_kijk", self.sleutel, nr)

    def get_context_data(self, **kwargs):
        kaarten = [
            {**k, "nr": nr, **wie_leest_dit_al(nieuwe_bron(self.bestuur, k))}
            for nr, k in enumerate(self.stand["gevonden"])
        ]
        return super().get_context_data(
            goed=[k for k in kaarten if not k["fout"] and not k["linkpatroon"]],
            groepen=[k for k in kaarten if not k["fout"] and k["linkpatroon"]],
            fout=[k for k in kaarten if k["fout"]],
            zelf_invullen=reverse(Bron.snippet_viewset.get_url_name("add")),
            **kwargs,
        )


class Kijk(MetStand):
    """Stap 3: wat er binnen zou komen, met de instellingen. Bevestigen maakt de bron en laat haar lezen."""

    template_name = "vacatures/beheer/bron_toevoegen/kijk.html"
    nummer = 3

    def dispatch(self, request, *args, nr, **kwargs):
        self.nr = nr
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        if self.proef is None:
            return redirect("bron_toevoegen_kies", self.sleutel)
        return self._toon(self._formulier())

    def post(self, request, *args, **kwargs):
        formulier = self._formulier(request.POST)
        if self.proef is None:
            return redirect("bron_toevoegen_kies", self.sleutel)
        if al := bron_van_dit_bestuur(self._bron()):
            return self._was_er_al(al)
        if not formulier.is_valid():
            return self._toon(formulier)
        bron, is_nieuw = voeg_bron_toe(formulier.save(commit=False), door=request.user, om=timezone.now())
        return redirect("bron_toegevoegd", bron.pk) if is_nieuw else self._was_er_al(bron)

    def _was_er_al(self, bron: Bron):
        messages.info(self.request, _nu("Deze bron was er al. Er is niets veranderd."))
        return redirect("bron_toegevoegd", bron.pk)

    @property
    def proef(self) -> dict | None:
        return self.stand["proeven"].get(str(self.nr))

    def _bron(self) -> Bron:
        bron = nieuwe_bron(self.bestuur, self.kandidaat(self.nr), self.stand["naam"])
        bron.is_gezaghebbend = bool(self.proef and self.proef["gezaghebbend"])
        return bron

    def _formulier(self, gegevens=None):
        bron = self._bron()
        return InstellingenFormulier(
            gegevens, instance=bron, soort=soort_met_naam(bron.soort), leest_een_ander=bool(bronnen_van_een_ander(bron))
        )

    def _toon(self, formulier):
        kandidaat = self.kandidaat(self.nr)
        komt = [{**regel, "sluit_op": _dag(regel["sluit_op"])} for regel in self.proef["komt"]]
        return self.render_to_response(
            self.get_context_data(
                formulier=formulier, kandidaat=kandidaat, proef={**self.proef, "komt": komt},
                **wie_leest_dit_al(self._bron()),
            )
        )  # fmt: skip


class Klaar(Stap):
    """Het resultaat van de eerste run; zolang zij loopt ververst de bladzijde zich."""

    template_name = "vacatures/beheer/bron_toevoegen/klaar.html"
    page_title = _("Bron toegevoegd")
    nummer = 4

    def get_context_data(self, pk, **kwargs):
        bron = get_object_or_404(Bron.objects.select_related("bestuur"), pk=pk)
        run = bron.runs.order_by("pk").last()
        vacatures = reverse(Vacature.snippet_viewset.get_url_name("list"))
        return super().get_context_data(
            bron=bron,
            run=run,
            is_klaar=run is not None and bool(run.uitkomst),
            is_gelukt=run is not None
            and run.uitkomst in (run.Uitkomst.GOED, run.Uitkomst.ONGEWIJZIGD, run.Uitkomst.WACHT),
            aantal=bron.vacatures.open(timezone.localdate()).count(),
            vragen=Vraag.objects.filter(bron=bron, beantwoord_om__isnull=True).count(),
            te_beoordelen=f"{reverse('vacatures_beoordelen')}?bron={bron.pk}",
            vacaturelijst=f"{vacatures}?bron={bron.pk}",
            bewerk=_bewerkadres(bron.pk),
            **kwargs,
        )


def wie_leest_dit_al(bron: Bron) -> dict:
    """`al`: waar de bron van dit bestuur te bekijken is. `anderen`: de bronnen van andere besturen, met hun adres."""
    eigen = bron_van_dit_bestuur(bron)
    anderen = [{"bestuur": b.bestuur, "bron": b, "bewerk": _bewerkadres(b.pk)} for b in bronnen_van_een_ander(bron)]
    return {"al": _bewerkadres(eigen.pk if eigen else None), "anderen": anderen}


def _bewerkadres(pk: int | None) -> str:
    return reverse(Bron.snippet_viewset.get_url_name("edit"), args=[pk]) if pk else ""


def _dag(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
