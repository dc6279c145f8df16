"""Hoe het met een bron gaat: haar eigen bladzijde, de knop om nu te lezen, en het paneel op de startpagina."""

from datetime import timedelta

from django.contrib.admin.utils import quote
from django.db.models import QuerySet
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from vacatures.beoordelen import wachtrij
from vacatures.gezondheid.nu import lees_nu
from vacatures.gezondheid.overzicht import feiten_van, met_feiten, verloop
from vacatures.gezondheid.stand import GOEDE_UITKOMSTEN, UITLEG, Stand, is_bezig, stand_van, vraagt_aandacht
from vacatures.gezondheid.trend import daalt
from vacatures.models import Bron, BronRun, Vacature

from .verlooplijn import verlooplijn

RUNS = 30
LOOPT_AF_BINNEN = timedelta(days=14)
LOOPT_AF_HOOGUIT = 25


def eigen_bronnen(gebruiker, acties: set[str]) -> QuerySet[Bron]:
    """De bronnen waarmee iemand een van deze dingen mag doen. Wat je niet mag zien, is er voor jou niet."""
    return policy_registry.get_by_type(Bron).instances_user_has_any_permission_for(gebruiker, acties)


def mag_lezen(gebruiker) -> QuerySet[Bron]:
    return eigen_bronnen(gebruiker, {"view", "change"})


def gezondheidsadres(bron: Bron) -> str:
    return reverse("vacatures_gezondheid", args=[bron.pk])


def standmerk(stand: Stand) -> SafeString:
    """De stand als merkje: een stip en het woord, dus nooit alleen een kleur."""
    return format_html('<span class="bronstand {}">{}</span>', stand.value, stand.label)


def stand_met_link(bron: Bron) -> SafeString:
    """Voor een lijst; `bron` komt uit `overzicht.met_stand`."""
    return format_html('<a href="{}">{}</a>', gezondheidsadres(bron), standmerk(Stand(bron.stand)))


class Gezondheid(WagtailAdminTemplateMixin, TemplateView):
    """Eén bron: haar stand met wat je doet, haar runs, haar verloop, en welke vacatures aflopen."""

    template_name = "vacatures/beheer/gezondheid/bron.html"
    page_title = _("Gezondheid")
    header_icon = "download"
    _show_breadcrumbs = True

    def setup(self, request, *args, pk, **kwargs):
        super().setup(request, *args, **kwargs)
        self.om = timezone.now()
        self.bron = get_object_or_404(met_feiten(mag_lezen(request.user), om=self.om).select_related("bestuur"), pk=pk)

    def get_breadcrumbs_items(self):
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse(Bron.snippet_viewset.get_url_name("list")), "label": _nu("Bronnen")},
            {"url": "", "label": self.page_title, "sublabel": str(self.bron)},
        ]

    def get_context_data(self, **kwargs):
        feiten = feiten_van(self.bron)
        stand = stand_van(feiten, om=self.om)
        punten = verloop(self.bron, om=self.om)
        return super().get_context_data(
            bron=self.bron, stand=stand, merk=standmerk(stand), uitleg=UITLEG[stand], feiten=feiten,
            is_bezig=is_bezig(feiten, om=self.om), daalt=daalt(punten), verloop=punten,
            lijn=verlooplijn(punten, op=timezone.localdate(self.om)),
            **self._runs(), **self._vacatures(), **self._rechten(feiten), **kwargs,
        )  # fmt: skip

    def _runs(self) -> dict:
        runs = self.bron.runs.order_by("-begonnen_om", "-pk")
        klaar = runs.exclude(uitkomst="")
        laatste = klaar.first()
        goed = klaar.filter(uitkomst__in=(*GOEDE_UITKOMSTEN, BronRun.Uitkomst.WACHT)).first()
        return {"runs": [_met_duur(run) for run in runs[:RUNS]], "laatste": laatste, "laatste_goede": goed}

    def _vacatures(self) -> dict:
        op = timezone.localdate(self.om)
        staan_open = Vacature.objects.open(op).filter(bron=self.bron)
        aflopend = staan_open.filter(sluit_op__lte=op + LOOPT_AF_BINNEN).order_by("sluit_op", "pk")
        return {
            "aantal_open": staan_open.count(),
            "zonder_sluitdag": staan_open.filter(sluit_op__isnull=True).count(),
            "aantal_aflopend": aflopend.count(),
            "aflopend": [
                {"vacature": v, "adres": reverse(v.snippet_viewset.get_url_name("edit"), args=[quote(v.pk)])}
                for v in aflopend[:LOOPT_AF_HOOGUIT]
            ],
        }

    def _rechten(self, feiten) -> dict:
        mag_wijzigen = eigen_bronnen(self.request.user, {"change"}).filter(pk=self.bron.pk).exists()
        soorten = wachtrij.tel(wachtrij.Keuze(bron=self.bron.pk))
        beoordelen = f"{reverse('vacatures_beoordelen')}?bron={self.bron.pk}"
        return {
            "mag_wijzigen": mag_wijzigen,
            "kan_nu": mag_wijzigen and feiten.is_actief and feiten.leest_vanzelf,
            "beoordelen": beoordelen,
            "te_beoordelen": [
                {"naam": wachtrij.SOORTEN[soort], "aantal": aantal, "adres": f"{beoordelen}&soort={soort}"}
                for soort, aantal in soorten.items() if aantal
            ],
            "bewerken": reverse(Bron.snippet_viewset.get_url_name("edit"), args=[quote(self.bron.pk)]),
        }  # fmt: skip


def _met_duur(run: BronRun) -> BronRun:
    run.duur_seconden = (run.klaar_om - run.begonnen_om).total_seconds() if run.klaar_om else None
    return run


class NuLezen(View):
    """Alleen een POST leest."""

    http_method_names = ["post"]

    def post(self, request, pk):
        bron = get_object_or_404(eigen_bronnen(request.user, {"change"}), pk=pk)
        if lees_nu(bron, om=timezone.now()):
            messages.success(request, _nu("“%(bron)s” wordt nu gelezen. Ververs over een minuut.") % {"bron": bron})
        else:
            messages.warning(
                request, _nu("“%(bron)s” staat uit of is geen webadres. Er is niets gelezen.") % {"bron": bron}
            )
        return redirect(gezondheidsadres(bron))


class Paneel(Component):
    """Bronnen die een mens nodig hebben. Gaat alles goed, dan staat er niets."""

    name = "zieke_bronnen"
    template_name = "vacatures/beheer/gezondheid/paneel.html"
    order = 50

    def get_context_data(self, parent_context):
        om = timezone.now()
        bronnen = met_feiten(mag_lezen(parent_context["request"].user), om=om).select_related("bestuur")
        regels = []
        for bron in bronnen.order_by("bestuur__naam", "pk"):
            stand = stand_van(feiten_van(bron), om=om)
            if vraagt_aandacht(stand, heeft_open=bron.heeft_open):
                regels.append(
                    {"bron": bron, "stand": stand, "merk": standmerk(stand), "uitleg": UITLEG[stand],
                     "adres": gezondheidsadres(bron)}
                )  # fmt: skip
        volgorde = list(Stand)
        return {"regels": sorted(regels, key=lambda regel: volgorde.index(regel["stand"]))}


def paneel_op_startpagina(request, panels):
    panels.append(Paneel())


def stijl():
    return format_html('<link rel="stylesheet" href="{}">', static("vacatures/gezondheid.css"))


ADRESSEN = [
    path("vacatures/gezondheid/<int:pk>/", Gezondheid.as_view(), name="vacatures_gezondheid"),
    path("vacatures/gezondheid/<int:pk>/nu/", NuLezen.as_view(), name="vacatures_gezondheid_nu"),
]
