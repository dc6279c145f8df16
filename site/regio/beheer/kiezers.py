"""Het venster waarin je een school of bestuur kiest: doorzoekbaar, en met genoeg erbij om ze uit elkaar te houden."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet


class ZoekForm(BaseFilterForm):
    """Zoekt in de velden waarin ook de lijst van dit soort zoekt."""

    q = forms.CharField(label=_("Zoekterm"), widget=forms.TextInput(attrs={"placeholder": _("Zoeken")}), required=False)

    def filter(self, objects):
        objects = super().filter(objects)
        woorden = self.cleaned_data.get("q", "").split()
        velden = objects.model.snippet_viewset.search_fields
        for woord in woorden:
            objects = objects.filter(_een_van(velden, woord))
        self.is_searching, self.search_query = bool(woorden), " ".join(woorden)
        return objects


def _een_van(velden: list[str], woord: str) -> Q:
    voorwaarde = Q()
    for veld in velden:
        voorwaarde |= Q(**{f"{veld}__icontains": woord})
    return voorwaarde


class Kiesbaar:
    filter_form_class = ZoekForm

    def get_object_list(self):
        return super().get_object_list().order_by(*self.model.snippet_viewset.ordering)

    @property
    def columns(self):
        return [*super().columns, *self.model.snippet_viewset.kieskolommen]


class KiesVenster(Kiesbaar, ChooseView):
    pass


class KiesLijst(Kiesbaar, ChooseResultsView):
    pass


class Kiezer(SnippetChooserViewSet):
    choose_view_class = KiesVenster
    choose_results_view_class = KiesLijst


def kieskolom(naam: str, kop) -> Column:
    return Column(naam, label=kop)
