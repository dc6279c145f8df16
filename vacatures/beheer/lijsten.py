"""De lijsten van het menu "Vacatures": kolommen, zoeken, filters, uitvoer, en wie waar op mag klikken."""

from datetime import datetime

from django.db.models import F, Q
from django.urls import path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import DeleteView, SnippetViewSet, SnippetViewSetGroup

from regio.models import School
from vacatures.gezondheid.overzicht import met_stand
from vacatures.models import Afwijzing, Bron, BronRun, Koppeling, Tag, Vacature, Vraag

from . import bewerken, filters, panelen, stappen
from .bron_toevoegen.lijst import BronIndex
from .gezondheid import stand_met_link
from .uitvoer import UITVOER, MetVeiligeCsv, fase_in_woorden, scholen_in_woorden


def _dag(veld: str, kop) -> Column:
    """Een dag of moment voluit. Wagtails eigen kolom zegt "zojuist" van een dag die nog komt."""

    def in_woorden(rij) -> str:
        waarde = getattr(rij, veld)
        if isinstance(waarde, datetime):
            return date_format(timezone.localtime(waarde), "j b Y H:i")
        return date_format(waarde, "j b Y") if waarde else ""

    return Column(in_woorden, label=kop, sort_key=veld)


class Lijst(SnippetViewSet):
    """Wat alle lijsten delen."""

    copy_view_enabled = False  # een kopie kreeg de bron en de sleutel van een ander mee
    list_per_page = 50
    search_backend_name = None  # gewoon zoeken in de tabel
    index_view_class = MetVeiligeCsv

    @property
    def export_filename(self):
        return str(self.model._meta.verbose_name_plural).replace(" ", "-")


class VacatureIndex(MetVeiligeCsv):
    def search_queryset(self, queryset):
        """Op titel, bestuur, school en sleutel; elke vacature hooguit één keer."""
        if not self.is_searching:
            return queryset
        woord = self.search_query
        scholen = School.objects.filter(Q(naam__icontains=woord) | Q(plaats__icontains=woord) | Q(code__iexact=woord))
        op_school = Vacature.scholen.through.objects.filter(school__in=scholen).values("vacature")
        return queryset.filter(
            Q(titel__icontains=woord)
            | Q(bestuur__naam__icontains=woord)
            | Q(bronsleutel__iexact=woord)
            | Q(pk__in=op_school)
        )

    def get_delete_url(self, instance):
        return super().get_delete_url(instance) if instance.first_published_at is None else None

    def to_row_dict(self, item):
        return {kop: waarde(item) for kop, waarde in UITVOER.items()}

    def get_heading(self, queryset, field):
        return field.replace("_", " ")


class VacatureLijst(Lijst):
    model = Vacature
    icon = "clipboard-list"
    edit_handler = panelen.VACATURE
    filterset_class = filters.VacatureFilter
    ordering = ["-aangemaakt_om", "-pk"]
    search_fields = ["titel"]  # zet het zoekveld aan; `VacatureIndex.search_queryset` zoekt
    list_display = [
        "titel",
        Column("bestuur", label=_("Bestuur"), sort_key="bestuur__naam"),
        Column(scholen_in_woorden, label=_("Scholen")),
        Column(fase_in_woorden, label=_("Fase")),
        _dag("sluit_op", _("Reageren t/m")),
        Column("bron", label=_("Bron")),
    ]
    list_export = list(UITVOER)
    index_view_class = VacatureIndex
    add_view_class = bewerken.Toevoegen
    edit_view_class = bewerken.Bewerken
    delete_view_class = bewerken.Verwijderen
    unpublish_view_class = bewerken.VanDeSiteHalen
    revisions_unschedule_view_class = bewerken.PlanningStoppen
    workflow_action_view_class = bewerken.ModeratieActie
    collect_workflow_action_data_view_class = bewerken.ModeratieGegevens

    def get_queryset(self, request):
        return Vacature.objects.met_planning().voor_lijst().select_related("bron")

    def construct_view(self, view_class, **kwargs):
        return super().construct_view(type(view_class.__name__, (bewerken.Geweigerd, view_class), {}), **kwargs)

    @property
    def revisions_revert_view_class(self):
        return type("Terugzetten", (bewerken.Terugzetten, self.edit_view_class), {"view_name": "revisions_revert"})

    def get_urlpatterns(self):
        eigen = [("sluit", stappen.SluitView), ("heropen", stappen.HeropenView), ("toon", stappen.ToonView)]
        return super().get_urlpatterns() + [
            path(f"{naam}/<str:pk>/", self.construct_view(view), name=naam) for naam, view in eigen
        ]


class BronLijst(Lijst):
    model = Bron
    icon = "download"
    edit_handler = panelen.BRON
    filterset_class = filters.BronFilter
    ordering = ["ernst", "bestuur__naam", "naam", "pk"]  # wie ziek is staat bovenaan
    search_fields = ["naam", "adres", "bestuur__naam"]
    list_display = [
        "__str__",
        Column(stand_met_link, label=_("Stand"), sort_key="ernst"),
        Column("bestuur", label=_("Bestuur"), sort_key="bestuur__naam"),
        Column(lambda bron: bron.soort or _nu("vanzelf herkend"), label=_("Soort")),
        BooleanColumn("is_gezaghebbend", label=_("Gezaghebbend"), sort_key="is_gezaghebbend"),
        BooleanColumn("is_actief", label=_("Actief"), sort_key="is_actief"),
        Column(lambda bron: _laatste_run(bron), label=_("Laatst gelezen")),
    ]
    list_export = ["bestuur.nummer", "bestuur", "naam", "adres", "soort", "is_gezaghebbend", "is_actief"]
    index_view_class = BronIndex

    def get_queryset(self, request):
        bronnen = Bron.objects.met_laatste_run().select_related("bestuur")
        return met_stand(bronnen, om=timezone.now())


def _laatste_run(bron: Bron) -> str:
    if bron.laatste_run_om is None:
        return _nu("nog niet")
    uitkomst = BronRun.Uitkomst(bron.laatste_uitkomst).label if bron.laatste_uitkomst else _nu("bezig")
    return f"{date_format(timezone.localtime(bron.laatste_run_om), 'j b Y H:i')}: {uitkomst}"


class AlleenLezen(Lijst):
    """Rijen die een run schrijft. `beleid.AlleenLezen` weigert de rest; hier staat het ook niet op het scherm."""

    inspect_view_enabled = True


class RunLijst(AlleenLezen):
    model = BronRun
    icon = "history"
    ordering = ["-begonnen_om", "-pk"]
    filterset_class = filters.RunFilter
    list_display = [
        _dag("begonnen_om", _("Begonnen")),
        Column("bron", label=_("Bron")),
        Column("get_uitkomst_display", label=_("Uitkomst")),
        *(Column(naam, label=kop) for naam, kop in [
            ("gelezen", _("Gelezen")), ("nieuw", _("Nieuw")), ("gewijzigd", _("Gewijzigd")),
            ("gesloten", _("Gesloten")), ("heropend", _("Heropend")), ("afgewezen", _("Afgewezen")),
        ]),
    ]  # fmt: skip
    list_export = ["begonnen_om", "bron", "uitkomst", "gelezen", "nieuw", "gewijzigd", "gesloten", "heropend"]

    def get_queryset(self, request):
        return BronRun.objects.select_related("bron")


class AfwijzingLijst(AlleenLezen):
    model = Afwijzing
    icon = "warning"
    ordering = ["-gezien_om", "-pk"]
    filterset_class = filters.AfwijzingFilter
    search_fields = ["sleutel", "reden"]
    list_display = [
        "sleutel",
        Column("bron", label=_("Bron")),
        Column("reden", label=_("Reden")),
        _dag("gezien_om", _("Laatst gezien")),
    ]
    list_export = ["bron", "sleutel", "reden", "gezien_om"]

    def get_queryset(self, request):
        return Afwijzing.objects.select_related("bron")


class Vergeten(DeleteView):
    @property
    def confirmation_message(self):
        return _nu("Vergeten wij dit? De volgende keer dat wij de bron lezen, vragen wij het opnieuw.")


class VraagLijst(AlleenLezen):
    model = Vraag
    icon = "help"
    ordering = [F("beantwoord_om").asc(nulls_first=True), "-gesteld_om", "-pk"]  # eerst wat open staat
    filterset_class = filters.VraagFilter
    list_display = [
        Column("get_soort_display", label=_("Vraag")),
        Column(lambda vraag: _naar_vacature(vraag), label=_("Vacature")),
        Column("gegeven", label=_("Wat de bron zegt")),
        Column("bron.bestuur", label=_("Bestuur")),
        _dag("gesteld_om", _("Gesteld")),
        _dag("beantwoord_om", _("Beantwoord")),
    ]
    list_export = ["soort", "vacature", "gegeven", "bron", "gesteld_om", "beantwoord_om"]

    def get_queryset(self, request):
        return Vraag.objects.select_related("bron__bestuur", "vacature")


class KoppelingLijst(Lijst):
    """Wat HR over een woord van een bron zei. Verwijderen is vergeten: dan vragen wij het opnieuw."""

    model = Koppeling
    icon = "pick"
    ordering = ["bron__bestuur__naam", "bron", "gegeven", "pk"]
    filterset_class = filters.KoppelingFilter
    search_fields = ["gegeven"]
    inspect_view_enabled = True
    inspect_view_fields = ["bron", "soort", "gegeven", "scholen", "vakken", "besloten_door", "besloten_om"]
    delete_view_class = Vergeten
    list_display = [
        Column("gegeven", label=_("De bron zegt")),
        Column(lambda k: betekenis(k), label=_("Dat is")),
        Column("bron", label=_("Bron")),
        Column("bron.bestuur", label=_("Bestuur")),
        Column("besloten_door", label=_("Gezegd door")),
        _dag("besloten_om", _("Wanneer")),
    ]
    list_export = ["bron", "soort", "gegeven", "besloten_om"]

    def get_queryset(self, request):
        rijen = Koppeling.objects.select_related("bron__bestuur", "besloten_door")
        return rijen.prefetch_related("scholen", "vakken")


def betekenis(koppeling: Koppeling) -> str:
    """De scholen of vakken; geen enkele is ook een antwoord."""
    if koppeling.soort == Koppeling.Soort.SCHOOL:
        return ", ".join(sorted(school.naam for school in koppeling.scholen.all())) or _nu("geen vaste school")
    return ", ".join(sorted(vak.naam for vak in koppeling.vakken.all())) or _nu("geen vak")


def _naar_vacature(vraag: Vraag):
    return vraag.vacature.titel if vraag.vacature else ""


class TagLijst(Lijst):
    model = Tag
    icon = "tag"
    edit_handler = panelen.TAG
    ordering = ["name", "pk"]
    search_fields = ["name"]
    list_display = ["name"]
    list_export = ["name", "slug"]


class VacatureGroep(SnippetViewSetGroup):
    menu_label = _("Vacatures")
    menu_name = "vacatures"
    menu_icon = "clipboard-list"
    menu_order = 200
    items = (VacatureLijst, BronLijst, RunLijst, AfwijzingLijst, VraagLijst, KoppelingLijst, TagLijst)
