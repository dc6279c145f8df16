"""De vacature: een open baan op een of meer scholen van één bestuur."""

from datetime import date

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from regio.models import Bestuur, Functie, Gemeente, Niveau, School, Sector
from vacatures.levensloop import Fase
from vacatures.querysets import VacatureQuerySet

from .keuzes import Contract, Reactiewijze, Uitkomst
from .trefwoord import GetagdeVacature


class Vacature(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, index.Indexed, ClusterableModel
):
    """Een open baan. Komt uit een bron of van een mens; een lijst ervan kan duizenden rijen lang zijn.

    De omvang staat in vier losse feiten (fte, lesuren, lesminuten, uren) die nooit uit elkaar berekend worden:
    12 lessen zijn op de ene school 0,43 fte en op de andere 0,55.
    """

    titel = models.CharField(_("titel"), max_length=160)
    adres = models.SlugField(
        _("adresdeel"),
        max_length=90,
        unique=True,
        editable=False,
        help_text=_("Verandert nooit, ook niet met de titel."),
    )
    tekst = models.TextField(_("tekst"), blank=True, help_text=_("HTML, opgeschoond."))
    bestuur = models.ForeignKey(Bestuur, models.PROTECT, related_name="vacatures", verbose_name=_("bestuur"))
    scholen = ParentalManyToManyField(School, blank=True, related_name="vacatures", verbose_name=_("scholen"))
    sector = models.CharField(_("sector"), max_length=3, choices=Sector, blank=True)
    niveaus = ParentalManyToManyField(Niveau, blank=True, related_name="vacatures", verbose_name=_("niveaus"))
    functie = models.ForeignKey(
        Functie, models.PROTECT, null=True, blank=True, related_name="vacatures", verbose_name=_("functie")
    )
    tags = ClusterTaggableManager(through=GetagdeVacature, blank=True, verbose_name=_("trefwoorden"))

    # -- waar, als de school niet bekend is ------------------------------------------------------
    plaatsnaam = models.CharField(
        _("plaats"), max_length=80, blank=True, help_text=_("Alleen als de school niet bekend is.")
    )
    gemeente = models.ForeignKey(
        Gemeente, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("gemeente")
    )
    lat = models.FloatField(_("breedtegraad"), null=True, blank=True)
    lon = models.FloatField(_("lengtegraad"), null=True, blank=True)

    # -- omvang ----------------------------------------------------------------------------------
    fte_van = models.DecimalField(_("fte vanaf"), max_digits=5, decimal_places=4, null=True, blank=True)
    fte_tot = models.DecimalField(_("fte tot en met"), max_digits=5, decimal_places=4, null=True, blank=True)
    lesuren_van = models.DecimalField(_("lessen per week vanaf"), max_digits=4, decimal_places=1, null=True, blank=True)
    lesuren_tot = models.DecimalField(_("lessen per week t/m"), max_digits=4, decimal_places=1, null=True, blank=True)
    lesminuten = models.PositiveSmallIntegerField(_("minuten per les"), null=True, blank=True)
    uren_van = models.DecimalField(_("uren per week vanaf"), max_digits=4, decimal_places=1, null=True, blank=True)
    uren_tot = models.DecimalField(_("uren per week t/m"), max_digits=4, decimal_places=1, null=True, blank=True)

    # -- voorwaarden -----------------------------------------------------------------------------
    schaal = models.CharField(_("schaal"), max_length=20, blank=True, help_text=_("Zoals LC of LB/LC."))
    salaris_van = models.DecimalField(
        _("salaris vanaf"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Euro bruto per maand bij 1,0 fte."),
    )
    salaris_tot = models.DecimalField(
        _("salaris t/m"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Euro bruto per maand bij 1,0 fte."),
    )
    contract = models.CharField(_("soort contract"), max_length=20, choices=Contract, blank=True)
    begint_op = models.DateField(_("begint op"), null=True, blank=True)
    per_direct = models.BooleanField(_("per direct"), default=False)
    sluit_op = models.DateField(
        _("reageren t/m"), null=True, blank=True, help_text=_("De laatste dag waarop iemand kan reageren.")
    )
    plaatsen = models.PositiveSmallIntegerField(_("aantal plaatsen"), default=1)
    inductie = models.TextField(
        _("begeleiding van starters"),
        blank=True,
        help_text=_("Zoals: drie jaar een coach op je eigen vak, minder lessen."),
    )
    inductie_jaren = models.PositiveSmallIntegerField(_("jaren begeleiding"), null=True, blank=True)
    zij_instromers_welkom = models.BooleanField(_("zij-instromers welkom"), default=False)
    lio_welkom = models.BooleanField(_("lio's welkom"), default=False)

    # -- reageren --------------------------------------------------------------------------------
    reactiewijze = models.CharField(_("hoe reageren"), max_length=10, choices=Reactiewijze, default=Reactiewijze.LINK)
    reactie_adres = models.URLField(_("adres om te reageren"), max_length=500, blank=True)
    reactie_email = models.EmailField(_("e-mail om te reageren"), blank=True)
    contact_naam = models.CharField(_("contactpersoon"), max_length=120, blank=True)
    contact_email = models.EmailField(_("e-mail contactpersoon"), blank=True)
    contact_telefoon = models.CharField(_("telefoon contactpersoon"), max_length=20, blank=True)

    # -- herkomst --------------------------------------------------------------------------------
    bron = models.ForeignKey(
        "vacatures.Bron",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="vacatures",
        verbose_name=_("bron"),
        editable=False,
    )
    bronsleutel = models.CharField(_("sleutel in de bron"), max_length=255, blank=True, editable=False)
    bron_adres = models.URLField(_("adres bij de bron"), max_length=500, blank=True, editable=False)
    bronhash = models.CharField(_("vingerafdruk van het item"), max_length=64, blank=True, editable=False)
    bronwaarden = models.JSONField(
        _("wat de bron zegt"),
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Veld -> waarde, zoals laatst gelezen."),
    )
    vergrendelde_velden = models.JSONField(
        _("vergrendelde velden"),
        default=list,
        blank=True,
        editable=False,
        help_text=_("Door een mens gewijzigd: een volgende run laat ze staan."),
    )
    laatst_gezien_om = models.DateTimeField(_("laatst gezien in de bron"), null=True, blank=True, editable=False)
    gemist = models.PositiveSmallIntegerField(
        _("keer gemist"),
        default=0,
        editable=False,
        help_text=_("Hoeveel goede, volledige runs achter elkaar dit item ontbrak."),
    )

    # -- levensloop (open en gepland houdt Wagtail bij: live, go_live_at) --------------------------
    gesloten_om = models.DateTimeField(_("gesloten om"), null=True, blank=True, editable=False)
    uitkomst = models.CharField(_("uitkomst"), max_length=20, choices=Uitkomst, blank=True, editable=False)
    verborgen_om = models.DateTimeField(
        _("verborgen om"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Lang niet gezien: wacht op antwoord van HR."),
    )
    dubbel_van = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, editable=False, related_name="dubbelen",
        verbose_name=_("mogelijk dezelfde als"),
        help_text=_("De vacature die er al stond. Zolang dit gevuld is, is deze niet te zien."),
    )  # fmt: skip
    is_onzeker = models.BooleanField(
        _("onzeker gelezen"),
        default=False,
        editable=False,
        help_text=_("Van een pagina zonder opmaak gelezen: titel, tekst en dagen zijn een vermoeden."),
    )
    aangemaakt_om = models.DateTimeField(_("aangemaakt om"), auto_now_add=True)

    _revisions = GenericRelation(
        "wagtailcore.Revision",
        related_query_name="vacature",
        object_id_field="object_id",
        content_type_field="content_type",
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="vacature",
        for_concrete_model=False,
    )

    objects = VacatureQuerySet.as_manager()

    search_fields = [
        index.SearchField("titel"),
        index.AutocompleteField("titel"),
        index.FilterField("bestuur_id"),
        index.FilterField("live"),
        index.FilterField("id"),
    ]

    class Meta:
        verbose_name = _("vacature")
        verbose_name_plural = _("vacatures")
        indexes = [models.Index(fields=["live", "sluit_op"], name="vacature_open")]
        constraints = [
            models.UniqueConstraint(
                fields=["bron", "bronsleutel"], condition=Q(bron__isnull=False), name="vacature_eenmaal_per_bron"
            ),
            models.CheckConstraint(
                name="vacature_sleutel_bij_bron", condition=Q(bron__isnull=True) | ~Q(bronsleutel="")
            ),
            models.CheckConstraint(
                name="vacature_open_of_gesloten", condition=Q(live=False) | Q(gesloten_om__isnull=True)
            ),
            models.CheckConstraint(
                name="vacature_uitkomst_na_sluiten", condition=Q(uitkomst="") | Q(gesloten_om__isnull=False)
            ),
            models.CheckConstraint(
                name="vacature_eindigt_met_sluitdag",
                condition=Q(expire_at__isnull=True, expired=False),
                violation_error_message=_("Een vacature eindigt met haar sluitdag; een tweede einddatum kan niet."),
            ),
            models.CheckConstraint(
                name="vacature_fte_bestaat",
                condition=(Q(fte_van__isnull=True) | Q(fte_van__gt=0, fte_van__lte=1))
                & (Q(fte_tot__isnull=True) | Q(fte_tot__gt=0, fte_tot__lte=1))
                & (Q(fte_van__isnull=True) | Q(fte_tot__isnull=True) | Q(fte_van__lte=F("fte_tot"))),
                violation_error_message=_("De fte ligt tussen 0 en 1, en 'vanaf' is niet groter dan 'tot en met'."),
            ),
            models.CheckConstraint(
                name="vacature_plaatsen_minstens_een",
                condition=Q(plaatsen__gte=1),
                violation_error_message=_("Een vacature heeft minstens één plaats."),
            ),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("vacatures:vacature", args=[self.adres])

    @property
    def fase(self) -> Fase:
        """Waar de vacature in haar levensloop is. Of zij vandaag open is, zegt `is_open`."""
        if self.gesloten_om is not None:
            return Fase.GESLOTEN
        if self.live:
            return Fase.OPEN
        return Fase.GEPLAND if self.approved_schedule else Fase.CONCEPT

    @property
    def approved_schedule(self):
        """Staat er een revisie gepland? Een lijst vraagt het vooraf, met `VacatureQuerySet.met_planning`."""
        return self.is_gepland if hasattr(self, "is_gepland") else super().approved_schedule

    def is_open(self, op: date) -> bool:
        """Dezelfde regel als `querysets.open_q`, voor één vacature (een test vergelijkt ze)."""
        is_zichtbaar = self.live and self.verborgen_om is None and self.dubbel_van_id is None
        return is_zichtbaar and (self.sluit_op is None or self.sluit_op >= op)

    @property
    def is_bij_benadering(self) -> bool:
        """Er is geen school bekend: de plaats komt uit de bron en is een schatting."""
        return not self.scholen.all()

    @property
    def uren_als_fte(self):
        """(van, tot) fte geschat uit de uren en de voltijdbasis van de bron; None als dat niet kan. Toon als "ca."."""
        if self.uren_van is None or self.bron is None:
            return None
        basis = self.bron.voltijd_uren
        tot = self.uren_tot if self.uren_tot is not None else self.uren_van
        return (min(self.uren_van / basis, 1), min(tot / basis, 1))

    def clean(self):
        """Wat over meer dan één veld gaat en geen constraint is: een bron mag zich hierin vergissen, een mens niet."""
        fouten = {}
        for van, tot in (("lesuren_van", "lesuren_tot"), ("uren_van", "uren_tot"), ("salaris_van", "salaris_tot")):
            laagste, hoogste = getattr(self, van), getattr(self, tot)
            if laagste is not None and hoogste is not None and laagste > hoogste:
                fouten[tot] = _("Dit is minder dan de waarde bij 'vanaf'. Maak het even hoog of hoger.")
        if self.per_direct and self.begint_op is not None:
            fouten["per_direct"] = _("Kies een begindatum of 'per direct', niet allebei.")
        if fouten:
            raise ValidationError(fouten)

    # -- Wagtail ---------------------------------------------------------------------------------
    @property
    def revisions(self):
        return self._revisions

    def get_preview_template(self, request, mode_name):
        return "vacatures/vacature.html"

    def get_preview_context(self, request, mode_name):
        from vacatures.tonen import context_van

        return context_van(self, request=request, voorbeeld=True)

    def with_content_json(self, content):
        """Herkomst en levensloop horen bij de rij, niet bij een revisie: een oude revisie zet ze niet terug."""
        vacature = super().with_content_json(content)
        for veld in VAN_DE_RIJ:
            setattr(vacature, veld, getattr(self, veld))
        return vacature

    def publish(self, revision, user=None, **opties):
        """De deur van Wagtail (beheer, planning, moderatie) naar onze dienst, die de levensloop kent.

        Wagtail geeft geen klok mee; daarom wordt zij hier gelezen.
        """
        from vacatures.services import publiceer_revisie

        publiceer_revisie(self, revision, door=user, om=timezone.now(), **opties)

    def unpublish(self, set_expired=False, commit=True, user=None, log_action=True):
        """`set_expired` en `commit` zijn van Wagtail: aflopen doet een vacature alleen met haar sluitdag."""
        from vacatures.services import haal_van_de_site

        haal_van_de_site(self, door=user, om=timezone.now(), log_action=log_action)


# Wat bij de rij hoort en niet bij de inhoud: een oude revisie zet dit niet terug. Wagtail bewaart zelf al live,
# has_unpublished_changes, first_published_at, latest_revision en het slot.
VAN_DE_RIJ = (
    "adres", "bestuur_id", "bron_id", "bronsleutel", "bron_adres", "bronhash", "bronwaarden",
    "laatst_gezien_om", "gemist", "gesloten_om", "uitkomst", "verborgen_om", "aangemaakt_om",
    "dubbel_van_id", "is_onzeker", "live_revision_id", "last_published_at", "expire_at", "expired",
)  # fmt: skip
