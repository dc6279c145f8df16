"""Opleidingsscholen: wie samen opleiden, met welke status, en wie wanneer meedeed."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel

from regio.constraints import GeenOverlap, ZelfdeOuder
from regio.querysets import DeelnameQuerySet, PartnerschapQuerySet

from .organisatie import Bestuur, School
from .plaats import Regio
from .tijdvak import Tijdvak, datums_op_volgorde


class Partnerschap(ClusterableModel):
    """Opleidingsschool: besturen, scholen en lerarenopleidingen die samen leraren opleiden."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    voluit = models.CharField(_("naam voluit"), max_length=160, blank=True)
    slug = models.SlugField(_("adresdeel"), max_length=80, unique=True)
    regios = models.ManyToManyField(Regio, blank=True, related_name="partnerschappen", verbose_name=_("regio's"))
    penvoerder = models.ForeignKey(
        Bestuur, models.SET_NULL, null=True, blank=True, related_name="penvoeringen", verbose_name=_("penvoerder")
    )
    website = models.URLField(_("website"), blank=True)
    tekst = models.TextField(
        _("over het partnerschap"), blank=True, help_text=_("Wat een student over het opleiden hier wil weten.")
    )

    objects = PartnerschapQuerySet.as_manager()

    class Meta:
        verbose_name = _("partnerschap")
        verbose_name_plural = _("partnerschappen")

    def __str__(self):
        return self.naam

    @property
    def status_op_dag(self) -> "PartnerschapStatus | None":
        """De status van de dag waarnaar `Partnerschap.objects.met_status(op=...)` vroeg."""
        return next(iter(self.statussen_op_dag), None)


class PartnerschapStatus(Tijdvak):
    """De status van het partnerschap zelf, van dag tot dag."""

    class Status(models.TextChoices):
        ORIENTEREND = "orienterend", _("oriënterend")
        ASPIRANT = "aspirant", _("aspirant-opleidingsschool")
        ERKEND = "erkend", _("erkende opleidingsschool")
        GESTOPT = "gestopt", _("gestopt")

    partnerschap = ParentalKey(Partnerschap, related_name="statussen", verbose_name=_("partnerschap"))
    status = models.CharField(_("status"), max_length=12, choices=Status)

    class Meta:
        verbose_name = _("status van het partnerschap")
        verbose_name_plural = _("statussen van het partnerschap")
        constraints = [
            datums_op_volgorde("partnerschapstatus_datums"),
            GeenOverlap(
                name="partnerschapstatus_geen_overlap",
                groep=["partnerschap"],
                violation_error_message=_("Het partnerschap heeft in dat tijdvak al een status. Beëindig die eerst."),
            ),
        ]

    def __str__(self):
        return self.get_status_display()


class Cluster(models.Model):
    """Deel van een partnerschap dat zichzelf organiseert, meestal om de ligging."""

    partnerschap = ParentalKey(Partnerschap, related_name="clusters", verbose_name=_("partnerschap"))
    code = models.CharField(_("afkorting"), max_length=20)
    naam = models.CharField(_("naam"), max_length=120)

    class Meta:
        verbose_name = _("cluster")
        verbose_name_plural = _("clusters")
        constraints = [models.UniqueConstraint(fields=["partnerschap", "code"], name="cluster_eenmaal")]

    def __str__(self):
        return self.naam


class Deelnamestatus(models.Model):
    """Het eigen woord van een partnerschap voor hoe een school meedoet, met drie schakelaars."""

    class Soort(models.TextChoices):
        KANDIDAAT = "kandidaat", _("kandidaat")
        SAMENWERKEND = "samenwerkend", _("samenwerkend")
        VOLGEND = "volgend", _("volgend")
        PARTNER = "partner", _("partner")
        GEEN = "geen", _("geen")

    partnerschap = ParentalKey(Partnerschap, related_name="deelnamestatussen", verbose_name=_("partnerschap"))
    naam = models.CharField(_("naam"), max_length=60, help_text=_("Zoals dit partnerschap het noemt: volgschool."))
    soort = models.CharField(_("soort"), max_length=12, choices=Soort)
    opleiding_telt = models.BooleanField(
        _("opleiding telt"), default=False, help_text=_("Wie hier opgeleid is, telt als opgeleid in het partnerschap.")
    )
    mag_plaatsen = models.BooleanField(
        _("mag plaatsen"),
        default=False,
        help_text=_("Hier kan iemand onder een regeling zonder sollicitatie beginnen."),
    )
    is_zichtbaar = models.BooleanField(
        _("is zichtbaar"), default=True, help_text=_("Bezoekers zien deze school als deelnemer.")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("deelnamestatus")
        verbose_name_plural = _("deelnamestatussen")
        constraints = [
            models.UniqueConstraint(fields=["partnerschap", "naam"], name="deelnamestatus_naam_eenmaal"),
            models.UniqueConstraint(fields=["id", "partnerschap"], name="deelnamestatus_met_partnerschap"),
        ]

    def __str__(self):
        return self.naam


class Deelname(Tijdvak, ClusterableModel):
    """Een school doet mee in een partnerschap, van dag tot dag. De geschiedenis blijft staan."""

    partnerschap = models.ForeignKey(
        Partnerschap, models.CASCADE, related_name="deelnames", verbose_name=_("partnerschap")
    )
    school = models.ForeignKey(School, models.CASCADE, related_name="deelnames", verbose_name=_("school"))
    status = models.ForeignKey(Deelnamestatus, models.PROTECT, related_name="deelnames", verbose_name=_("status"))
    clusters = ParentalManyToManyField(Cluster, blank=True, related_name="deelnames", verbose_name=_("clusters"))
    besloten_door = models.CharField(
        _("besloten door"), max_length=120, blank=True, help_text=_("Zoals: stuurgroep, vergadering van 12 juni 2025.")
    )

    objects = DeelnameQuerySet.as_manager()  # type: ignore[misc]  # mypy ziet twee soorten manager

    class Meta:
        verbose_name = _("deelname")
        verbose_name_plural = _("deelnames")
        constraints = [
            datums_op_volgorde("deelname_datums"),
            GeenOverlap(
                name="deelname_geen_overlap",
                groep=["partnerschap", "school"],
                violation_error_message=_(
                    "Deze school doet in dat tijdvak al mee in dit partnerschap. Beëindig die deelname eerst."
                ),
            ),
            ZelfdeOuder(
                name="deelname_status_van_eigen_partnerschap",
                veld="status",
                ouder="partnerschap",
                violation_error_message=_("Kies een status van dit partnerschap; deze hoort bij een ander."),
            ),
        ]

    def __str__(self):
        return f"{self.school} - {self.partnerschap}"

    @property
    def clusternamen(self) -> str:
        return ", ".join(cluster.naam for cluster in self.clusters.all())

    def clean(self):
        super().clean()
        vreemd = [c for c in self.clusters.all() if c.partnerschap_id != self.partnerschap_id]
        if vreemd:
            namen = ", ".join(c.naam for c in vreemd)
            raise ValidationError(
                {"clusters": _("Niet van dit partnerschap: %(namen)s. Kies alleen eigen clusters.") % {"namen": namen}}
            )
