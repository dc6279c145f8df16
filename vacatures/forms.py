"""Het bewerkscherm van een vacature. Regels staan elders; hier krijgen zij het veld waar hun zin bij hoort."""

import hashlib
import json
from decimal import Decimal

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from regio.models import Bestuur, School

from .beheer.opgemaakt import kern, openbaar
from .bronnen.adressen import AdresNietToegestaan, weiger_vast_adres
from .bronnen.soorten import alle_soorten
from .models import Vacature
from .publicatie import bezwaren, scholen_van_een_ander, zin_over_scholen
from .veldwaarden import BRONVELDEN, lees_waarde, met_groep, zet_waarde
from .vergrendelen import laat_los, vergrendel


class VakRegels(BaseChildFormSet):
    """De vakken onder een vacature: hetzelfde vak met dezelfde graad staat er eenmaal."""

    def clean(self):
        super().clean()
        gezien = set()
        for regel in self.forms:
            ingevuld = getattr(regel, "cleaned_data", {})
            if not ingevuld.get("vak") or regel in self.deleted_forms:
                continue
            paar = (ingevuld["vak"], ingevuld.get("graad"))
            if paar in gezien:
                regel.add_error("vak", _nu("Dit vak met deze graad staat er al. Haal er een weg."))
            gezien.add(paar)

    def validate_unique(self):
        """Vervangen door `clean`, dat ook een vak zonder graad kent en het veld aanwijst."""


class VacatureFormulier(WagtailAdminModelForm):
    """Wijzigt een mens een veld van een vacature uit een bron, dan ligt dat veld vast (regel 9).

    Gewijzigd is wat anders is dan toen het scherm openging (`uitgangspunt`): zo telt wat de bron intussen veranderde
    niet als het werk van de mens, en gaat het ook niet verloren.
    """

    uitgangspunt = forms.CharField(required=False, widget=forms.HiddenInput)
    neem_over = forms.MultipleChoiceField(
        required=False,
        label=_("Neem de waarde van de bron over"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(veld, veld) for veld in BRONVELDEN],
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.dag = timezone.localdate()
        self.huidig = self._wat_er_nu_is()
        if self.huidig.bron_id:
            self.fields["uitgangspunt"].initial = json.dumps(vingerafdrukken(self.huidig))
        self._schrijf_getallen_met_een_komma()
        self._kies_bestuur()
        self._kies_scholen()

    def _schrijf_getallen_met_een_komma(self) -> None:
        """0,6 in plaats van 0.6000; een punt mag bij het invullen ook."""
        for naam, veld in self.fields.items():
            if isinstance(veld, forms.DecimalField):
                veld.localize = True
                veld.widget = forms.TextInput(attrs={"inputmode": "decimal"})
                veld.widget.is_localized = True
                waarde = self.initial.get(naam)
                self.initial[naam] = waarde if waarde is None else Decimal(format(waarde.normalize(), "f"))

    def _wat_er_nu_is(self) -> Vacature:
        """Het nieuwste concept of de rij. Bij terugzetten is dat iets anders dan de oude revisie in het scherm."""
        if self.instance.pk is None:
            return self.instance
        return Vacature.objects.get(pk=self.instance.pk).get_latest_revision_as_object()

    def _kies_bestuur(self) -> None:
        """Het bestuur is de werkgever: dat kies je bij het begin en daarna niet meer."""
        veld = self.fields["bestuur"]
        veld.empty_label = None
        self.bestuur = self.huidig.bestuur if self.huidig.bestuur_id else self._gekozen_bestuur()
        if self.instance.pk is not None:
            veld.disabled = True
        if self.bestuur is not None:
            veld.initial = self.bestuur.pk
            veld.queryset = Bestuur.objects.filter(pk=self.bestuur.pk)

    def _gekozen_bestuur(self) -> Bestuur | None:
        gekozen = self.data.get("bestuur") or self.initial.get("bestuur") or ""
        return Bestuur.objects.filter(pk=gekozen).first() if str(gekozen).isdigit() else None

    def _kies_scholen(self) -> None:
        """Toon de scholen van dit bestuur, en wat er al gekozen was. Een andere weigert `clean_scholen` met een zin."""
        veld = self.fields["scholen"]
        veld.queryset = School.objects.all()
        eigen = list(School.objects.van_bestuur(self.bestuur, op=self.dag)) if self.bestuur else []
        alle = {school.pk: school for school in [*eigen, *self.huidig.scholen.all()]}
        op_naam = sorted(alle.values(), key=lambda school: (school.naam, school.pk))
        veld.widget.choices = [(school.pk, f"{school.naam} ({school.plaats})") for school in op_naam]

    def clean_scholen(self):
        scholen = self.cleaned_data["scholen"]
        if self.bestuur and (vreemd := scholen_van_een_ander(scholen, bestuur=self.bestuur, op=self.dag)):
            raise forms.ValidationError(zin_over_scholen(vreemd, self.bestuur))
        return scholen

    def clean_tekst(self):
        """Onaangeraakte tekst blijft byte voor byte zoals de bron haar gaf."""
        tekst = self.cleaned_data["tekst"]
        return self.huidig.tekst if kern(tekst) == kern(self.huidig.tekst) else openbaar(tekst)

    def _post_clean(self):
        super()._post_clean()
        if self.is_deferred_validation or self.errors:
            return
        open_om = self.cleaned_data.get("go_live_at")
        dag = max(self.dag, timezone.localdate(open_om)) if open_om else self.dag
        for veld, zin in bezwaren(self.instance, op=dag, scholen=self.cleaned_data.get("scholen", ())).items():
            self.add_error(veld if veld in self.fields else None, zin)

    def save(self, commit=True):
        vacature = super().save(commit=False)
        if vacature.bron_id:
            self._leg_vast_wat_de_mens_wijzigde(vacature)
        if commit:
            vacature.save()
        return vacature

    def _leg_vast_wat_de_mens_wijzigde(self, vacature: Vacature) -> None:
        toen = lees_uitgangspunt(self.cleaned_data.get("uitgangspunt")) or vingerafdrukken(self.huidig)
        nu = vingerafdrukken(vacature)
        in_beeld = [veld for veld in BRONVELDEN if veld in self.fields or veld in self.formsets]
        gewijzigd = met_groep(veld for veld in in_beeld if nu[veld] != toen.get(veld))
        al_vast = set(self.huidig.vergrendelde_velden)
        for veld in set(BRONVELDEN) - gewijzigd - al_vast:
            zet_waarde(vacature, veld, lees_waarde(self.huidig, veld))
        vacature.vergrendelde_velden = self.huidig.vergrendelde_velden
        vergrendel(vacature, gewijzigd)
        als_de_bron = {veld for veld in gewijzigd if self._zegt_de_bron_hetzelfde(vacature, veld)}
        laat_los(vacature, als_de_bron.union(self.cleaned_data.get("neem_over") or ()))

    def _zegt_de_bron_hetzelfde(self, vacature: Vacature, veld: str) -> bool:
        bron = vacature.bronwaarden
        return all(deel in bron and lees_waarde(vacature, deel) == bron[deel] for deel in met_groep([veld]))


def vingerafdrukken(vacature: Vacature) -> dict[str, str]:
    """Per veld dat een bron kan vullen een korte vingerafdruk van de waarde, om te zien of een mens haar wijzigde."""
    return {veld: _afdruk(vacature, veld) for veld in BRONVELDEN}


def _afdruk(vacature: Vacature, veld: str) -> str:
    waarde = kern(vacature.tekst) if veld == "tekst" else lees_waarde(vacature, veld)
    return hashlib.sha256(json.dumps(waarde).encode()).hexdigest()[:16]


def lees_uitgangspunt(tekst: str | None) -> dict[str, str]:
    """Leeg als het ontbreekt of onleesbaar is; dan telt wat er nu in de database staat."""
    try:
        gelezen = json.loads(tekst or "{}")
    except ValueError:
        return {}
    return gelezen if isinstance(gelezen, dict) else {}


class BronFormulier(WagtailAdminModelForm):
    """Een bron. De sleutel van de leverancier gaat nooit terug naar het scherm."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "soort" in self.fields:
            soorten = [(soort.naam, soort.label) for soort in alle_soorten().values()]
            self.fields["soort"].required = False
            self.fields["soort"].widget.choices = [("", _("vanzelf herkend")), *soorten]
        if self.instance.pk and self.instance.vacatures.exists():
            self.fields["bestuur"].disabled = True  # haar vacatures horen al bij dit bestuur

    def clean_adres(self):
        """Alleen een nieuw adres: wat de opdrachtregel uit een bestand las, blijft te bewerken."""
        adres = self.cleaned_data["adres"].strip()
        if "adres" in self.changed_data:
            try:
                weiger_vast_adres(adres, settings.BRON_UITZONDERINGEN)
            except AdresNietToegestaan as fout:
                raise forms.ValidationError(str(fout)) from fout
        return adres

    def clean_token(self):
        return self.cleaned_data["token"] or self.instance.token

    def clean(self):
        gegevens = super().clean()
        school, bestuur = gegevens.get("standaard_school"), gegevens.get("bestuur")
        if school and bestuur and scholen_van_een_ander([school], bestuur=bestuur, op=timezone.localdate()):
            self.add_error("standaard_school", zin_over_scholen([school], bestuur))
        return gegevens
