"""Formulieren van het menu "Regio": fouten staan naast het veld waar zij over gaan, en niets gaat verloren."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations, groupby

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import UniqueConstraint
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lui
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminModelForm

from regio.constraints import GeenOverlap
from regio.models import Cluster, Deelnamestatus
from regio.services import geef_standaardstatussen, vrij_adresdeel


class Regels(BaseChildFormSet):
    """Regels onder een formulier. Controleert tussen de regels wat de database anders pas bij het opslaan weigert."""

    def clean(self, *args, **kwargs):
        self._geen_overlap()
        self._geen_dubbele()
        self._niets_in_gebruik_weg()
        super().clean(*args, **kwargs)

    def blijvend(self) -> list[forms.ModelForm]:
        """De ingevulde regels die blijven."""
        weg = self.deleted_forms
        return [f for f in self.forms if f not in weg and getattr(f, "cleaned_data", None)]

    def _geen_overlap(self) -> None:
        for regel in (c for c in self.model._meta.constraints if isinstance(c, GeenOverlap)):
            groep = [veld for veld in regel.groep if veld != self.fk.name]
            for een, ander in combinations(self.blijvend(), 2):
                if _gelijk(een, ander, groep) and _overlapt(een, ander, regel):
                    ander.add_error(regel.van, regel.get_violation_error_message())

    def _geen_dubbele(self) -> None:
        for regel in (c for c in self.model._meta.constraints if isinstance(c, UniqueConstraint)):
            velden = [veld for veld in regel.fields if veld not in (self.fk.name, self.model._meta.pk.name)]
            gezien = set()
            for formulier in self.blijvend() if self.fk.name in regel.fields and velden else ():
                waarden = tuple(formulier.cleaned_data.get(veld) for veld in velden)
                if waarden in gezien:
                    formulier.add_error(velden[-1], _("Deze regel staat er al. Haal er een weg."))
                gezien.add(waarden)

    def _niets_in_gebruik_weg(self) -> None:
        gebruikt = [f.instance for f in self.deleted_forms if f.instance.pk and _is_in_gebruik(f.instance)]
        if gebruikt:
            namen = ", ".join(str(ding) for ding in gebruikt)
            raise ValidationError(
                _("Nog in gebruik bij een deelname: %(namen)s. Geef die deelnames eerst een andere.") % {"namen": namen}
            )

    def gewijzigde_tijdvakken(self) -> list:
        if not any(isinstance(c, GeenOverlap) for c in self.model._meta.constraints):
            return []
        return [f.instance.pk for f in self.forms if f.instance.pk and f.has_changed()]

    def validate_unique(self) -> None:
        """Vervangen door `_geen_dubbele`, dat ook de eigen constraints kent en het veld aanwijst."""


def _gelijk(een, ander, velden: list[str]) -> bool:
    return all(een.cleaned_data.get(v) == ander.cleaned_data.get(v) for v in velden)


def _overlapt(een, ander, regel: GeenOverlap) -> bool:
    """Of twee tijdvakken [van, tot) een dag delen; onvolledige regels hebben al een eigen fout."""
    (van1, tot1), (van2, tot2) = ((f.cleaned_data.get(regel.van), f.cleaned_data.get(regel.tot)) for f in (een, ander))
    return bool(van1 and van2 and van1 < (tot2 or date.max) and van2 < (tot1 or date.max))


def _is_in_gebruik(ding) -> bool:
    return any(
        rel.related_model._base_manager.filter(**{rel.field.name: ding}).exists() for rel in ding._meta.related_objects
    )


class RegioForm(WagtailAdminModelForm):
    """Vult een leeg adresdeel zelf in, houdt sleutels vast, en slaat verschoven tijdvakken in één keer op."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        sleutel = self._meta.model._meta.pk.name
        if "slug" in self.fields and sleutel != "slug":
            self.fields["slug"].required = False
            self.fields["slug"].help_text = _(
                "Het laatste deel van het webadres. Laat leeg, dan volgt het uit de naam."
            )
        if sleutel in self.fields and not self.instance._state.adding:
            self.fields[sleutel].disabled = True  # een andere sleutel zou een tweede rij maken

    def clean_slug(self):
        slug = self.cleaned_data.get("slug")
        naam = self.cleaned_data.get("naam")
        if slug or not naam or self._meta.model._meta.pk.name == "slug":
            return slug
        return vrij_adresdeel(self._meta.model, naam)

    def _post_clean(self):
        # De keuzes van nu, zodat de `clean` van het model die ziet en niet de opgeslagene; dit raakt de database niet.
        self.save_cluster_m2m()
        super()._post_clean()

    @transaction.atomic
    def save(self, commit=True):
        if commit:
            for regels in self.formsets.values():
                _parkeer(regels.model, regels.gewijzigde_tijdvakken() if isinstance(regels, Regels) else [])
        return super().save(commit=commit)


def _parkeer(model, pks: list) -> None:
    """Zet rijen even op een dag in het jaar 1, zodat twee rijen een grens kunnen verschuiven of van plaats wisselen.

    Zij worden een voor een opgeslagen en de database controleert elke keer; binnen de transactie ziet niemand dit.
    """
    for n, pk in enumerate(pks):
        dag = date.min + timedelta(days=2 * n)
        model._base_manager.filter(pk=pk).update(van=dag, tot=dag + timedelta(days=1))


def per_partnerschap(rijen) -> Iterator[tuple[str, list[tuple]]]:
    """Keuzes in groepen, met het partnerschap als kop."""
    for naam, groep in groupby(rijen, key=lambda rij: rij.partnerschap.naam):
        yield naam, [(rij.pk, rij.naam) for rij in groep]


class DeelnameForm(RegioForm):
    """Status en clusters staan onder de naam van hun partnerschap; `clean` van het model weigert die van een ander."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        statussen = Deelnamestatus.objects.select_related("partnerschap").order_by(
            "partnerschap__naam", "volgorde", "pk"
        )
        clusters = Cluster.objects.select_related("partnerschap").order_by("partnerschap__naam", "naam", "pk")
        if "status" in self.fields:
            self.fields["status"].choices = [("", "---------"), *per_partnerschap(statussen)]
        if "clusters" in self.fields:
            self.fields["clusters"].choices = list(per_partnerschap(clusters))


class PartnerschapForm(RegioForm):
    def save(self, commit=True):
        nieuw = self.instance._state.adding
        partnerschap = super().save(commit=commit)
        if nieuw and commit:
            geef_standaardstatussen(partnerschap)
        return partnerschap


class RegioMetGemeentenForm(RegioForm):
    """De gemeenten staan per provincie."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "gemeenten" in self.fields:
            gemeenten = self.fields["gemeenten"].queryset.order_by("provincie", "naam", "pk")
            groepen = groupby(gemeenten, key=lambda gemeente: gemeente.provincie)
            self.fields["gemeenten"].choices = [(kop, [(g.pk, g.naam) for g in rijen]) for kop, rijen in groepen]


class VakForm(RegioForm):
    """Een vak is niet verwant aan zichzelf."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "verwant" in self.fields:
            verwant = self.fields["verwant"]
            verwant.queryset = verwant.queryset.exclude(pk=self.instance.pk).order_by("naam", "pk")


class SchoolForm(RegioForm):
    """Neemt een postcode met spatie en een code in kleine letters aan."""

    postcode = forms.CharField(label=_lui("postcode"), max_length=8, required=False, help_text=_lui("Zoals 1621AB."))

    def clean_postcode(self):
        return "".join(self.cleaned_data["postcode"].split()).upper()

    def clean_code(self):
        brin, streepje, rest = self.cleaned_data["code"].strip().partition("-")
        return f"{brin.upper()}{streepje}{rest.lower()}"
