"""Waarop een lijst in het menu "Regio" te filteren is. Alles gaat over vandaag, tenzij er anders staat."""

import django_filters as df
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from regio import models as m


def _op(methode: str):
    """Filter met een querysetmethode die naar een dag vraagt."""

    def filter_(queryset, naam, waarde):
        return getattr(queryset, methode)(waarde, op=timezone.localdate()) if waarde else queryset

    return filter_


def _partnerschap(methode: str = "van_partnerschap"):
    return df.ModelChoiceFilter(
        label=_("Partnerschap"),
        queryset=lambda request: m.Partnerschap.objects.order_by("naam", "pk"),
        method=_op(methode),
    )


def _regio(veld: str = "regio"):
    return df.ModelChoiceFilter(
        label=_("Regio"), field_name=veld, queryset=lambda request: m.Regio.objects.order_by("naam", "pk")
    )


class SchoolFilter(WagtailFilterSet):
    regio = _regio()
    partnerschap = _partnerschap()
    bestuur = df.ModelChoiceFilter(
        label=_("Bestuur"),
        queryset=lambda request: m.Bestuur.objects.order_by("naam", "pk"),
        method=_op("van_bestuur"),
    )
    ontbreekt = df.ChoiceFilter(
        label=_("Ontbreekt"),
        choices=[("bestuur", _("geen bestuur vandaag")), ("partnerschap", _("in geen partnerschap"))],
        method="filter_ontbreekt",
    )

    class Meta:
        model = m.School
        fields = ["sector", "niveaus"]

    def filter_ontbreekt(self, queryset, naam, waarde):
        return getattr(queryset, f"zonder_{waarde}")(op=timezone.localdate())


class BestuurFilter(WagtailFilterSet):
    partnerschap = _partnerschap()
    naam_ontbreekt = df.BooleanFilter(label=_("Naam ontbreekt"), method="filter_naam_ontbreekt")

    class Meta:
        model = m.Bestuur
        fields: list[str] = []

    def filter_naam_ontbreekt(self, queryset, naam, waarde):
        onbekend = queryset.zonder_naam().values("pk")
        return queryset.filter(pk__in=onbekend) if waarde else queryset.exclude(pk__in=onbekend)


class PartnerschapFilter(WagtailFilterSet):
    regios = _regio("regios")

    class Meta:
        model = m.Partnerschap
        fields: list[str] = []


class DeelnameFilter(WagtailFilterSet):
    wanneer = df.ChoiceFilter(
        label=_("Wanneer"),
        choices=[("op", _("nu")), ("voorbij", _("voorbij")), ("toekomstig", _("nog niet begonnen"))],
        method="filter_wanneer",
    )
    partnerschap = df.ModelChoiceFilter(
        label=_("Partnerschap"), queryset=lambda request: m.Partnerschap.objects.order_by("naam", "pk")
    )
    soort = df.ChoiceFilter(
        label=_("Soort deelname"), field_name="status__soort", choices=m.Deelnamestatus.Soort.choices
    )

    class Meta:
        model = m.Deelname
        fields: list[str] = []

    def filter_wanneer(self, queryset, naam, waarde):
        return getattr(queryset, waarde)(timezone.localdate())


class LerarenopleidingFilter(WagtailFilterSet):
    partnerschap = _partnerschap()

    class Meta:
        model = m.Lerarenopleiding
        fields = ["soort"]


class VakFilter(WagtailFilterSet):
    vakgroep = df.AllValuesFilter(label=_("Vakgroep"), empty_label=_("Alle"))

    class Meta:
        model = m.Vak
        fields = ["vakgroep"]


class MetProvincie(WagtailFilterSet):
    provincie = df.AllValuesFilter(label=_("Provincie"), field_name="gemeente__provincie", empty_label=_("Alle"))


class PlaatsFilter(MetProvincie):
    class Meta:
        model = m.Plaats
        fields: list[str] = []


class PostcodeFilter(MetProvincie):
    class Meta:
        model = m.Postcode
        fields: list[str] = []
