"""De lijsten van het menu "Regio": kolommen, volgorde, zoeken, filters en uitvoer naar een rekenblad."""

from django.db import IntegrityError
from django.utils import timezone
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet, SnippetViewSetGroup

from regio import models as m

from . import filters, panelen
from .kiezers import Kiezer, kieskolom


class Gelijktijdig:
    """Twee mensen die tegelijk iets opslaan wat elkaar uitsluit: de tweede krijgt een zin en houdt zijn formulier."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except IntegrityError:
            form.add_error(
                None,
                _nu(
                    "Dit botst met wat er intussen is opgeslagen. Kijk in een nieuw tabblad wat er nu staat en "
                    "probeer het opnieuw."
                ),
            )
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)


class Toevoegen(Gelijktijdig, CreateView):
    pass


class Bewerken(Gelijktijdig, EditView):
    pass


class Lijst(SnippetViewSet):
    """Wat alle lijsten delen."""

    add_view_class = Toevoegen
    edit_view_class = Bewerken
    copy_view_enabled = False  # een kopie zou een tweede met hetzelfde nummer, dezelfde code of hetzelfde tijdvak zijn
    list_per_page = 50
    chooser_viewset_class = Kiezer
    chooser_per_page = 20
    kieskolommen: list[Column] = []  # wat naast de naam staat in het venster waarin je er een kiest
    ordering: list[str] | tuple[str, ...] = ["naam", "pk"]
    search_fields = ["naam"]
    search_backend_name = None  # gewoon zoeken in de tabel: deze lijsten zijn kort

    @property
    def export_filename(self):
        return str(self.model._meta.verbose_name_plural).replace(" ", "-").replace("'", "")


def _kolom(naam: str, kop, *, sorteer: str | None = None) -> Column:
    return Column(naam, label=kop, sort_key=sorteer)


class RegioLijst(Lijst):
    model = m.Regio
    icon = "globe"
    edit_handler = panelen.REGIO
    list_display = ["naam", _kolom("site", _("Site"))]
    list_export = ["naam", "slug", "site", "inleiding"]

    def get_queryset(self, request):
        return m.Regio.objects.select_related("site")


class PartnerschapLijst(Lijst):
    model = m.Partnerschap
    icon = "group"
    edit_handler = panelen.PARTNERSCHAP
    filterset_class = filters.PartnerschapFilter
    search_fields = ["naam", "voluit", "penvoerder__naam"]
    list_display = ["naam", _kolom("status_op_dag", _("Status vandaag")), _kolom("penvoerder", _("Penvoerder"))]
    list_export = ["naam", "voluit", "slug", "status_op_dag", "penvoerder", "website"]
    export_headings = {"status_op_dag": _("Status vandaag")}

    def get_queryset(self, request):
        return m.Partnerschap.objects.met_status(op=timezone.localdate()).select_related("penvoerder")


class DeelnameLijst(Lijst):
    model = m.Deelname
    icon = "link"
    edit_handler = panelen.DEELNAME
    filterset_class = filters.DeelnameFilter
    ordering = ["partnerschap__naam", "school__naam", "-van", "pk"]
    search_fields = ["school__naam", "school__code", "school__plaats", "partnerschap__naam"]
    list_display = [
        "school__naam",
        _kolom("school.code", _("Code"), sorteer="school__code"),
        _kolom("school.plaats", _("Plaats"), sorteer="school__plaats"),
        _kolom("partnerschap", _("Partnerschap"), sorteer="partnerschap__naam"),
        _kolom("status", _("Status")),
        _kolom("van", _("Vanaf"), sorteer="van"),
        _kolom("tot", _("Tot"), sorteer="tot"),
    ]
    list_export = [
        "partnerschap", "school.code", "school", "status", "status.get_soort_display", "clusternamen", "van", "tot",
        "besloten_door",
    ]  # fmt: skip
    export_headings = {
        "school.code": _("Vestigingscode"),
        "status.get_soort_display": _("Soort"),
        "clusternamen": _("Clusters"),
    }

    def get_queryset(self, request):
        return m.Deelname.objects.voor_lijst()


class BestuurLijst(Lijst):
    model = m.Bestuur
    icon = "user"
    edit_handler = panelen.BESTUUR
    filterset_class = filters.BestuurFilter
    search_fields = ["naam", "nummer", "kvk"]
    kieskolommen = [kieskolom("nummer", _("Bestuursnummer"))]
    list_display = ["naam", _kolom("nummer", _("Bestuursnummer"), sorteer="nummer"), "website"]
    list_export = ["nummer", "naam", "slug", "kvk", "website"]


class SchoolLijst(Lijst):
    model = m.School
    icon = "home"
    edit_handler = panelen.SCHOOL
    filterset_class = filters.SchoolFilter
    search_fields = ["naam", "duo_naam", "code", "plaats"]
    kieskolommen = [kieskolom("code", _("Code")), kieskolom("adres", _("Adres")), kieskolom("plaats", _("Plaats"))]
    list_display = [
        "naam",
        _kolom("code", _("Code"), sorteer="code"),
        _kolom("plaats", _("Plaats"), sorteer="plaats"),
        _kolom("bestuur_op_dag", _("Bestuur vandaag")),
        _kolom("partnerschapsnamen", _("Partnerschap vandaag")),
        _kolom("regio", _("Regio"), sorteer="regio__naam"),
    ]
    list_export = [
        "code", "brin", "naam", "duo_naam", "sector", "niveaunamen", "bestuursnummer", "bestuur_op_dag",
        "partnerschapsnamen", "regio", "straat", "huisnummer", "postcode", "plaats", "gemeente", "denominatie",
        "website", "telefoon", "lat", "lon",
    ]  # fmt: skip
    export_headings = {
        "brin": _("BRIN"),
        "niveaunamen": _("Niveaus"),
        "bestuursnummer": _("Bestuursnummer vandaag"),
        "bestuur_op_dag": _("Bestuur vandaag"),
        "partnerschapsnamen": _("Partnerschap vandaag"),
    }

    def get_queryset(self, request):
        scholen = m.School.objects.op_dag(timezone.localdate())
        return scholen.select_related("regio", "gemeente").prefetch_related("niveaus")


class LerarenopleidingLijst(Lijst):
    model = m.Lerarenopleiding
    icon = "site"
    edit_handler = panelen.LERARENOPLEIDING
    filterset_class = filters.LerarenopleidingFilter
    search_fields = ["naam", "plaats"]
    list_display = ["naam", _kolom("get_soort_display", _("Soort"), sorteer="soort"), "plaats"]
    list_export = ["naam", "slug", "get_soort_display", "plaats", "website"]
    export_headings = {"get_soort_display": _("Soort")}


class VakLijst(Lijst):
    model = m.Vak
    icon = "openquote"
    edit_handler = panelen.VAK
    filterset_class = filters.VakFilter
    search_fields = ["naam", "slug", "vakgroep"]
    list_display = ["naam", _kolom("vakgroep", _("Vakgroep"), sorteer="vakgroep"), _kolom("termnamen", _("Termen"))]
    list_export = ["slug", "naam", "vakgroep", "termnamen", "noot"]
    export_headings = {"termnamen": _("Termen")}

    def get_queryset(self, request):
        return m.Vak.objects.prefetch_related("termen")


class FunctieLijst(Lijst):
    model = m.Functie
    icon = "clipboard-list"
    edit_handler = panelen.FUNCTIE
    list_filter = ["categorie"]
    search_fields = ["naam", "slug"]
    list_display = ["naam", _kolom("get_categorie_display", _("Categorie"), sorteer="categorie"), "schalen"]
    list_export = ["slug", "naam", "get_categorie_display", "schalen", "termnamen"]
    export_headings = {"get_categorie_display": _("Categorie"), "termnamen": _("Synoniemen")}

    def get_queryset(self, request):
        return m.Functie.objects.prefetch_related("termen")


class GraadLijst(Lijst):
    model = m.Graad
    icon = "order-up"
    edit_handler = panelen.GRAAD
    ordering = ["volgorde", "slug"]
    list_display = ["naam", BooleanColumn("als_eis", label=_("Kan een eis zijn")), "geldig_van", "geldig_tot"]
    list_export = ["slug", "naam", "volgorde", "als_eis", "geldig_van", "geldig_tot"]


class NiveauLijst(Lijst):
    model = m.Niveau
    icon = "list-ol"
    edit_handler = panelen.NIVEAU
    ordering = ["volgorde", "slug"]
    list_filter = ["sector"]
    list_display = ["naam", _kolom("get_sector_display", _("Sector"), sorteer="sector")]
    list_export = ["slug", "naam", "sector", "volgorde"]


class TekortLijst(Lijst):
    model = m.LandelijkTekort
    icon = "warning"
    edit_handler = panelen.TEKORT
    ordering = ["-peildatum", "-procent", "vak__naam", "pk"]
    list_filter = ["peildatum"]
    search_fields = ["vak__naam", "bron"]
    list_display = [
        "vak__naam",
        _kolom("procent", _("Tekort in %"), sorteer="procent"),
        _kolom("fte", _("Tekort in fte"), sorteer="fte"),
        _kolom("peildatum", _("Peildatum"), sorteer="peildatum"),
    ]
    list_export = ["vak.slug", "vak", "procent", "fte", "peildatum", "bron"]
    export_headings = {"vak.slug": _("Adresdeel van het vak")}

    def get_queryset(self, request):
        return m.LandelijkTekort.objects.select_related("vak")


class GemeenteLijst(Lijst):
    model = m.Gemeente
    icon = "site"
    edit_handler = panelen.GEMEENTE
    list_filter = ["provincie"]
    search_fields = ["naam", "code"]
    kieskolommen = [kieskolom("provincie", _("Provincie"))]
    list_display = ["naam", "code", _kolom("provincie", _("Provincie"), sorteer="provincie")]
    list_export = ["code", "naam", "provincie", "lat", "lon"]


class PlaatsLijst(Lijst):
    model = m.Plaats
    icon = "crosshairs"
    edit_handler = panelen.PLAATS
    filterset_class = filters.PlaatsFilter
    search_fields = ["naam", "zoeknaam", "gemeente__naam"]
    list_display = ["naam", _kolom("gemeente", _("Gemeente"), sorteer="gemeente__naam"), "aantal_postcodes"]
    list_export = ["naam", "gemeente", "gemeente.provincie", "lat", "lon", "aantal_postcodes"]
    export_headings = {"gemeente.provincie": _("Provincie")}

    def get_queryset(self, request):
        return m.Plaats.objects.select_related("gemeente")


class PostcodeLijst(Lijst):
    model = m.Postcode
    icon = "mail"
    edit_handler = panelen.POSTCODE
    ordering = ["pc4"]
    filterset_class = filters.PostcodeFilter
    search_fields = ["pc4", "plaatsnaam", "gemeente__naam"]
    list_display = ["pc4", _kolom("plaatsnaam", _("Plaats"), sorteer="plaatsnaam"), _kolom("gemeente", _("Gemeente"))]
    list_export = ["pc4", "plaatsnaam", "gemeente", "lat", "lon"]

    def get_queryset(self, request):
        return m.Postcode.objects.select_related("gemeente")


class RegioGroep(SnippetViewSetGroup):
    """Eén menu: eerst wat vaak verandert, dan de woordenlijsten, dan de kaart."""

    menu_label = _("Regio")
    menu_name = "regio"
    menu_icon = "globe"
    menu_order = 210
    submenu_hook = "regio_menu"
    items = (
        SchoolLijst, BestuurLijst, PartnerschapLijst, DeelnameLijst, LerarenopleidingLijst, RegioLijst,
        VakLijst, FunctieLijst, GraadLijst, NiveauLijst, TekortLijst, GemeenteLijst, PlaatsLijst, PostcodeLijst,
    )  # fmt: skip
