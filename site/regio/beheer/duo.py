"""De inleespagina voor bestanden van DUO: kiezen, zien wat er verandert, bevestigen."""

import base64
import binascii

from django import forms
from django.contrib import messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from regio.bronnen.duo import GEWIJZIGD, NIEUW, PlanVeranderd, Stap, lees_in, maak_plan
from regio.bronnen.duo_bestand import MAX_BYTES, OnbekendBestand, lees
from regio.bronnen.namen import leesbare_naam
from regio.models import Gemeente, Regio

NODIG = ("regio.add_school", "regio.change_school", "regio.add_bestuur", "regio.change_bestuur")
ZOUT = "regio.duo"
GELDIG_S = 3600  # een uur om het voorbeeld te lezen
REGELS_OP_SCHERM = 200  # een landelijk bestand heeft er duizenden; de tellingen zeggen de rest


def mag_inlezen(gebruiker) -> bool:
    return gebruiker.has_perms(NODIG)


class DuoForm(forms.Form):
    bestand = forms.FileField(
        label=_("Bestand"),
        help_text=_(
            "Het CSV-bestand van DUO met alle vestigingen (vo of vso) of met de besturen. "
            "Je ziet eerst wat er verandert."
        ),
    )
    regio = forms.ModelChoiceField(
        label=_("Nieuwe scholen"),
        queryset=Regio.objects.order_by("naam", "pk"),
        required=False,
        empty_label=_("uit heel Nederland"),
        help_text=_("Kies een regio om alleen nieuwe scholen uit haar gemeenten toe te voegen."),
    )

    def clean_bestand(self):
        bestand = self.cleaned_data["bestand"]
        if bestand.size > MAX_BYTES:
            raise forms.ValidationError(_nu("Dit bestand is groter dan 10 MB. De lijst van DUO is veel kleiner."))
        self.inhoud = bestand.read()
        try:
            self.gelezen = lees(self.inhoud)
        except OnbekendBestand as fout:
            raise forms.ValidationError(str(fout)) from fout
        return bestand


class DuoInlezen(WagtailAdminTemplateMixin, TemplateView):
    """Het gelezen bestand reist ondertekend met het voorbeeld mee: niets op de server om op te ruimen."""

    template_name = "regio/duo_inlezen.html"
    page_title = _("DUO-bestand inlezen")
    header_icon = "upload"
    _show_breadcrumbs = True

    def dispatch(self, request, *args, **kwargs):
        if not mag_inlezen(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get(self, request, *args, **kwargs):
        return self.render_to_response(self.get_context_data(formulier=DuoForm()))

    def post(self, request, *args, **kwargs):
        return self._bevestig(request) if "pakket" in request.POST else self._toon(request)

    def _toon(self, request):
        formulier = DuoForm(request.POST, request.FILES)
        if not formulier.is_valid():
            return self.render_to_response(self.get_context_data(formulier=formulier))
        return self._voorbeeld(formulier.gelezen, formulier.inhoud, formulier.cleaned_data["regio"])

    def _voorbeeld(self, gelezen, inhoud: bytes, regio):
        plan = maak_plan(gelezen, op=timezone.localdate(), gemeenten=_gemeenten(regio and regio.pk))
        pakket = signing.dumps(
            {
                "inhoud": base64.b64encode(inhoud).decode(),
                "regio": regio and regio.pk,
                "plan": plan.vingerafdruk,
                "door": self.request.user.pk,
            },
            salt=ZOUT,
            compress=True,
        )
        stappen = [_tonen(stap) for wat in (NIEUW, GEWIJZIGD) for stap in plan.met(wat)]
        return self.render_to_response(
            self.get_context_data(
                plan=plan, pakket=pakket, regio=regio, stappen=stappen[:REGELS_OP_SCHERM], grens=REGELS_OP_SCHERM
            )
        )

    def _bevestig(self, request):
        try:
            pakket = signing.loads(request.POST["pakket"], salt=ZOUT, max_age=GELDIG_S)
            inhoud = base64.b64decode(pakket["inhoud"])
            if pakket["door"] != request.user.pk:
                raise signing.BadSignature
        except (signing.BadSignature, binascii.Error, KeyError):
            messages.error(request, _("Dit voorbeeld is verlopen of veranderd. Kies het bestand opnieuw."))
            return redirect("regio_duo")
        gelezen = lees(inhoud)
        try:
            plan = lees_in(
                gelezen,
                op=timezone.localdate(),
                door=request.user,
                gemeenten=_gemeenten(pakket["regio"]),
                verwacht=pakket["plan"],
            )
        except PlanVeranderd:
            messages.warning(request, _("Er is intussen iets veranderd. Dit is wat er nu zou gebeuren; kijk het na."))
            return self._voorbeeld(gelezen, inhoud, Regio.objects.filter(pk=pakket["regio"]).first())
        messages.success(request, _("Ingelezen: %(nieuw)s nieuw, %(gewijzigd)s gewijzigd.") % plan.tellingen)
        for vraag in plan.vragen[:20]:
            messages.info(request, vraag.tekst)
        return redirect("wagtailsnippets_regio_school:list" if plan.scholen else "wagtailsnippets_regio_bestuur:list")


def _gemeenten(regio_pk) -> set[str] | None:
    return set(Gemeente.objects.filter(regios=regio_pk).values_list("pk", flat=True)) if regio_pk else None


def _tonen(stap) -> dict:
    """Wat een mens van een stap wil zien: wie, en per veld oud en nieuw in woorden."""
    if not isinstance(stap, Stap):
        naam, code = stap.bestuur.naam or stap.wijzigingen["naam"][1], stap.bestuur.nummer
    else:
        naam, code = stap.school.naam or leesbare_naam(stap.rij.naam), stap.rij.code
    velden = [
        (VELDNAMEN.get(veld, veld), _woord(veld, oud), _woord(veld, nieuw))
        for veld, (oud, nieuw) in stap.wijzigingen.items()
    ]
    return {"wat": stap.wat, "naam": naam, "code": code, "velden": velden}


VELDNAMEN = {
    "duo_naam": _("naam bij DUO"),
    "punt": _("punt op de kaart"),
    "bestuur": _("bestuursnummer"),
    "kvk": _("KvK-nummer"),
}


def _woord(veld: str, waarde) -> str:
    if veld == "regio":
        return str(Regio.objects.filter(pk=waarde).first() or "")
    if veld == "gemeente":
        return str(Gemeente.objects.filter(pk=waarde).first() or "")
    if isinstance(waarde, (list, tuple)):
        return ", ".join(str(deel) for deel in waarde)
    return str(waarde or "")
