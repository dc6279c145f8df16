"""Lerarenopleidingen en in welke partnerschappen zij meedoen."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from regio.constraints import GeenOverlap
from regio.querysets import LerarenopleidingQuerySet

from .onderwijs import Graad, Vak
from .partnerschap import Partnerschap
from .tijdvak import Tijdvak, datums_op_volgorde


class Lerarenopleiding(ClusterableModel):
    """Instituut dat leraren opleidt, aan een hogeschool of een universiteit."""

    class Soort(models.TextChoices):
        HBO = "hbo", _("hogeschool")
        ULO = "ulo", _("universiteit")

    naam = models.CharField(_("naam"), max_length=120, unique=True)
    slug = models.SlugField(_("adresdeel"), max_length=120, unique=True)
    soort = models.CharField(_("soort"), max_length=3, choices=Soort)
    plaats = models.CharField(_("plaats"), max_length=80, blank=True)
    website = models.URLField(_("website"), blank=True)

    objects = LerarenopleidingQuerySet.as_manager()

    class Meta:
        verbose_name = _("lerarenopleiding")
        verbose_name_plural = _("lerarenopleidingen")

    def __str__(self):
        return self.naam


class Opleiding(models.Model):
    """Eén opleiding van een instituut: soort, vak en de graad die zij oplevert."""

    class Soort(models.TextChoices):
        BACHELOR = "bachelor", _("bachelor")
        MASTER = "master", _("master")
        KOP = "kop", _("kopopleiding")
        MINOR = "minor", _("educatieve minor of module")
        PABO = "pabo", _("pabo")
        PDG = "pdg", _("pedagogisch-didactisch getuigschrift")
        ZIJ_INSTROOM = "zij-instroom", _("zij-instroom")

    lerarenopleiding = ParentalKey(Lerarenopleiding, related_name="opleidingen", verbose_name=_("lerarenopleiding"))
    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    vak = models.ForeignKey(Vak, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("vak"))
    graad = models.ForeignKey(Graad, models.PROTECT, related_name="+", verbose_name=_("graad"))

    class Meta:
        verbose_name = _("opleiding")
        verbose_name_plural = _("opleidingen")
        constraints = [
            models.UniqueConstraint(
                fields=["lerarenopleiding", "soort", "vak", "graad"],
                name="opleiding_eenmaal",
            ),
            # Een leeg vak is voor een database telkens een ander leeg vak.
            models.UniqueConstraint(
                fields=["lerarenopleiding", "soort", "graad"],
                condition=Q(vak__isnull=True),
                name="opleiding_zonder_vak_eenmaal",
            ),
        ]

    def __str__(self):
        return " ".join(str(deel) for deel in (self.get_soort_display(), self.vak, self.graad) if deel)


class InstituutDeelname(Tijdvak):
    """Een lerarenopleiding doet mee in een partnerschap, van dag tot dag."""

    lerarenopleiding = ParentalKey(Lerarenopleiding, related_name="deelnames", verbose_name=_("lerarenopleiding"))
    partnerschap = models.ForeignKey(
        Partnerschap, models.CASCADE, related_name="instituutdeelnames", verbose_name=_("partnerschap")
    )

    class Meta:
        verbose_name = _("deelname van een lerarenopleiding")
        verbose_name_plural = _("deelnames van lerarenopleidingen")
        constraints = [
            datums_op_volgorde("instituutdeelname_datums"),
            GeenOverlap(
                name="instituutdeelname_geen_overlap",
                groep=["partnerschap", "lerarenopleiding"],
                violation_error_message=_("Deze lerarenopleiding doet in dat tijdvak al mee. Beëindig dat eerst."),
            ),
        ]

    def __str__(self):
        return str(self.partnerschap)
