"""Waarop de lijsten in het menu "Vacatures" te filteren zijn."""

import django_filters as df
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet

from regio.models import Bestuur, Vak
from vacatures.gezondheid.stand import Stand
from vacatures.levensloop import Fase
from vacatures.models import Afwijzing, Bron, BronRun, Koppeling, Vacature, Vraag


def _bestuur(veld: str = "bestuur"):
    return df.ModelChoiceFilter(
        label=_("Bestuur"), field_name=veld, queryset=lambda request: Bestuur.objects.order_by("naam", "pk")
    )


def _bron():
    return df.ModelChoiceFilter(
        label=_("Bron"), queryset=lambda request: Bron.objects.select_related("bestuur").order_by("naam", "adres", "pk")
    )


class VacatureFilter(WagtailFilterSet):
    fase = df.ChoiceFilter(label=_("Fase"), choices=Fase.choices, method="filter_fase")
    bestuur = _bestuur()
    vak = df.ModelChoiceFilter(
        label=_("Vak"), queryset=lambda request: Vak.objects.order_by("naam", "pk"), method="filter_vak"
    )
    bron = _bron()
    sluit_op = df.DateFromToRangeFilter(label=_("Reageren t/m"), widget=DateRangePickerWidget)
    verborgen = df.BooleanFilter(
        label=_("Verborgen, wacht op antwoord"), field_name="verborgen_om", lookup_expr="isnull", exclude=True
    )

    class Meta:
        model = Vacature
        fields: list[str] = []

    def filter_fase(self, queryset, naam, waarde):
        return queryset.in_fase(waarde)

    def filter_vak(self, queryset, naam, waarde):
        return queryset.met_vak(waarde)


class BronFilter(WagtailFilterSet):
    stand = df.ChoiceFilter(label=_("Stand"), choices=Stand.choices)
    bestuur = _bestuur()

    class Meta:
        model = Bron
        fields = ["is_actief", "is_gezaghebbend"]


class RunFilter(WagtailFilterSet):
    bron = _bron()

    class Meta:
        model = BronRun
        fields = ["uitkomst"]


class AfwijzingFilter(WagtailFilterSet):
    bron = _bron()

    class Meta:
        model = Afwijzing
        fields: list[str] = []


class KoppelingFilter(WagtailFilterSet):
    bestuur = _bestuur("bron__bestuur")
    bron = _bron()

    class Meta:
        model = Koppeling
        fields = ["soort"]


class VraagFilter(WagtailFilterSet):
    bestuur = _bestuur("bron__bestuur")
    open = df.BooleanFilter(label=_("Nog open"), field_name="beantwoord_om", lookup_expr="isnull")

    class Meta:
        model = Vraag
        fields = ["soort"]
