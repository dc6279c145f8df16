"""Besturen en scholen. Bij welk bestuur een school hoort heeft een begin en een eind."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from regio.constraints import GeenOverlap
from regio.querysets import BestuurQuerySet, SchoolQuerySet

from .onderwijs import Niveau, Sector
from .plaats import Gemeente, Regio
from .tijdvak import Tijdvak, datums_op_volgorde

# \Z en niet $: voor Python past $ ook vóór een regeleinde, en SQLite vraagt het Python.
VESTIGINGSCODE = r"^[0-9]{2}[A-Z]{2}[0-9]{2}\Z"  # BRIN + 2 cijfers, DUO
MBO_SLEUTEL = r"^[0-9]{2}[A-Z]{2}-[a-z0-9]+(-[a-z0-9]+)*\Z"  # BRIN + eigen naam van een college
BESTUURSNUMMER = r"^[0-9]{5}\Z"
POSTCODE = r"^[1-9][0-9]{3}[A-Z]{2}\Z"


CODE_ONGELDIG = _(
    "Dit is geen geldige code. Een vestiging heeft een BRIN en 2 cijfers (16CX04); "
    "een mbo-college een BRIN, een streepje en een naam in kleine letters (25PW-techniek)."
)


class Bestuur(models.Model):
    """Schoolbestuur (bevoegd gezag): de werkgever."""

    nummer = models.CharField(
        _("bestuursnummer"),
        max_length=5,
        unique=True,
        validators=[RegexValidator(BESTUURSNUMMER, _("Een bestuursnummer heeft 5 cijfers, met de nullen vooraan."))],
        help_text=_("Het nummer van het bevoegd gezag bij DUO: 5 cijfers, met de nullen vooraan."),
    )
    naam = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(_("adresdeel"), max_length=120, unique=True)
    kvk = models.CharField(
        _("KvK-nummer"),
        max_length=8,
        blank=True,
        validators=[RegexValidator(r"^[0-9]{8}\Z", _("Een KvK-nummer heeft 8 cijfers."))],
    )
    website = models.URLField(_("website"), blank=True)
    tekst = models.TextField(
        _("over het bestuur"), blank=True, help_text=_("Wat een zoeker over dit bestuur wil weten.")
    )

    objects = BestuurQuerySet.as_manager()

    class Meta:
        verbose_name = _("bestuur")
        verbose_name_plural = _("besturen")
        constraints = [
            models.CheckConstraint(
                condition=Q(nummer__regex=BESTUURSNUMMER),
                name="bestuur_nummer_vijf_cijfers",
                violation_error_message=_("Een bestuursnummer heeft 5 cijfers, met de nullen vooraan."),
            ),
        ]

    def __str__(self):
        return self.naam


class School(ClusterableModel):
    """Een werkplek: een vestiging, of in het mbo een college met een eigen sleutel onder zijn BRIN."""

    code = models.CharField(
        _("vestigingscode of mbo-sleutel"),
        max_length=60,
        unique=True,
        help_text=_("Vestiging: BRIN en 2 cijfers, zoals 16CX04. Mbo-college: BRIN, streepje, naam: 25PW-techniek."),
    )
    sector = models.CharField(_("sector"), max_length=3, choices=Sector, default=Sector.VO)
    naam = models.CharField(
        _("naam"), max_length=120, help_text=_("De naam zoals bezoekers die zien. Een import verandert hem nooit.")
    )
    duo_naam = models.CharField(_("naam bij DUO"), max_length=200, blank=True)
    slug = models.SlugField(_("adresdeel"), max_length=140, unique=True)
    straat = models.CharField(_("straat"), max_length=80, blank=True)
    huisnummer = models.CharField(_("huisnummer"), max_length=20, blank=True)
    postcode = models.CharField(
        _("postcode"),
        max_length=6,
        blank=True,
        validators=[RegexValidator(POSTCODE, _("Een postcode heeft 4 cijfers en 2 hoofdletters, zoals 1621AB."))],
        help_text=_("Zoals 1621AB."),
    )
    plaats = models.CharField(_("plaats"), max_length=80)
    gemeente = models.ForeignKey(
        Gemeente, models.SET_NULL, null=True, blank=True, related_name="scholen", verbose_name=_("gemeente")
    )
    regio = models.ForeignKey(
        Regio, models.SET_NULL, null=True, blank=True, related_name="scholen", verbose_name=_("regio")
    )
    lat = models.FloatField(_("breedtegraad"), null=True, blank=True)
    lon = models.FloatField(_("lengtegraad"), null=True, blank=True)
    niveaus = models.ManyToManyField(Niveau, blank=True, related_name="scholen", verbose_name=_("niveaus"))
    denominatie = models.CharField(_("denominatie"), max_length=60, blank=True)
    website = models.URLField(_("website"), blank=True)
    telefoon = models.CharField(_("telefoon"), max_length=20, blank=True)
    tekst = models.TextField(_("over de school"), blank=True, help_text=_("Wat deze school eigen maakt."))
    duo_waarden = models.JSONField(
        default=dict,
        blank=True,
        editable=False,
        help_text=_("Wat DUO de laatste keer zei, per veld. Wijkt het veld daarvan af, dan is het van de redactie."),
    )

    objects = SchoolQuerySet.as_manager()

    class Meta:
        verbose_name = _("school")
        verbose_name_plural = _("scholen")
        constraints = [
            models.CheckConstraint(
                name="school_code_geldig",
                condition=Q(code__regex=VESTIGINGSCODE) | (Q(sector="mbo") & Q(code__regex=MBO_SLEUTEL)),
                violation_error_message=CODE_ONGELDIG,
            ),
            models.CheckConstraint(
                name="school_punt_heel",
                # Uitdrukkelijk niet leeg: een vergelijking met niets is "onbekend", en dat laat een database door.
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(lat__isnull=False, lon__isnull=False, lat__range=(-90, 90), lon__range=(-180, 180)),
                violation_error_message=_("Geef breedtegraad en lengtegraad allebei, of laat ze allebei leeg."),
            ),
        ]

    def __str__(self):
        return self.naam

    def clean(self):
        super().clean()
        mbo = self.sector == Sector.MBO and re.search(MBO_SLEUTEL, self.code)
        if self.code and not mbo and not re.search(VESTIGINGSCODE, self.code):
            raise ValidationError({"code": CODE_ONGELDIG})

    @property
    def brin(self) -> str:
        """De scholengemeenschap of instelling waar deze werkplek onder valt (4 tekens)."""
        return self.code[:4]

    @property
    def bestuur_op_dag(self) -> Bestuur | None:
        """Het bestuur van de dag waarnaar `School.objects.met_bestuur(op=...)` of `op_dag(...)` vroeg."""
        return next((rij.bestuur for rij in self.besturen_op_dag), None)

    @property
    def partnerschapsnamen(self) -> str:
        """Waarin de school meedeed op de dag waarnaar `met_deelnames(op=...)` of `op_dag(...)` vroeg."""
        return ", ".join(deelname.partnerschap.naam for deelname in self.deelnames_op_dag)

    @property
    def bestuursnummer(self) -> str:
        return self.bestuur_op_dag.nummer if self.bestuur_op_dag else ""

    @property
    def niveaunamen(self) -> str:
        return ", ".join(niveau.naam for niveau in sorted(self.niveaus.all(), key=lambda n: (n.volgorde, n.pk)))

    @property
    def adres(self) -> str:
        return f"{self.straat} {self.huisnummer}".strip()


class SchoolBestuur(Tijdvak):
    """Bij welk bestuur een school hoort, van dag tot dag: scholen en besturen fuseren."""

    school = ParentalKey(School, related_name="besturen", verbose_name=_("school"))
    bestuur = models.ForeignKey(Bestuur, models.PROTECT, related_name="schoolbesturen", verbose_name=_("bestuur"))

    class Meta:
        verbose_name = _("bestuur van een school")
        verbose_name_plural = _("besturen van een school")
        constraints = [
            datums_op_volgorde("schoolbestuur_datums"),
            GeenOverlap(
                name="schoolbestuur_geen_overlap",
                groep=["school"],
                violation_error_message=_("Deze school heeft in dat tijdvak al een bestuur. Beëindig dat eerst."),
            ),
        ]

    def __str__(self):
        return str(self.bestuur)
