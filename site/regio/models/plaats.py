"""Waar iets is: gemeenten, plaatsen en postcodes van Nederland, en de regio die ervan gemaakt is."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Gemeente(models.Model):
    """Gemeente met CBS-code. Bron: GeoNames, CC BY 4.0 (indeling 2023/24)."""

    code = models.CharField(_("CBS-code"), max_length=4, primary_key=True)
    naam = models.CharField(_("naam"), max_length=80)
    provincie = models.CharField(_("provincie"), max_length=40)
    lat = models.FloatField(_("breedtegraad"))
    lon = models.FloatField(_("lengtegraad"))

    class Meta:
        verbose_name = _("gemeente")
        verbose_name_plural = _("gemeenten")

    def __str__(self):
        return self.naam


class Plaats(models.Model):
    """Woonplaats. Een naam kan in meer gemeenten voorkomen. Bron: GeoNames, CC BY 4.0."""

    naam = models.CharField(_("naam"), max_length=80, db_index=True)
    zoeknaam = models.CharField(
        _("zoeknaam"), max_length=80, db_index=True, help_text=_("Zonder accenten en leestekens, in kleine letters.")
    )
    gemeente = models.ForeignKey(Gemeente, models.CASCADE, related_name="plaatsen", verbose_name=_("gemeente"))
    lat = models.FloatField(_("breedtegraad"))
    lon = models.FloatField(_("lengtegraad"))
    aantal_postcodes = models.PositiveSmallIntegerField(
        _("aantal postcodes"),
        default=0,
        help_text=_("Hoe groot de plaats is: bij gelijke namen gaat de grootste voor."),
    )

    class Meta:
        verbose_name = _("plaats")
        verbose_name_plural = _("plaatsen")
        constraints = [models.UniqueConstraint(fields=["naam", "gemeente"], name="plaats_eenmaal_per_gemeente")]

    def __str__(self):
        return self.naam


class Postcode(models.Model):
    """Viercijferige postcode met middelpunt; mediaan 0,46 km van een echt schooladres. Bron: GeoNames, CC BY 4.0."""

    pc4 = models.CharField(_("postcode"), max_length=4, primary_key=True)
    plaatsnaam = models.CharField(_("plaats"), max_length=80)
    gemeente = models.ForeignKey(Gemeente, models.CASCADE, related_name="postcodes", verbose_name=_("gemeente"))
    lat = models.FloatField(_("breedtegraad"))
    lon = models.FloatField(_("lengtegraad"))

    class Meta:
        verbose_name = _("postcode")
        verbose_name_plural = _("postcodes")

    def __str__(self):
        return self.pc4


class RegioQuerySet(models.QuerySet):
    def van_site(self, site):
        """De regio's die op deze site staan, op naam."""
        return self.filter(site=site).order_by("naam", "pk")


class Regio(models.Model):
    """Onderwijsregio. Een of meer staan op een Wagtail-site; een school hoort bij hooguit één regio."""

    naam = models.CharField(_("naam"), max_length=80, unique=True)
    slug = models.SlugField(_("adresdeel"), max_length=80, unique=True)
    site = models.ForeignKey(
        "wagtailcore.Site", models.SET_NULL, null=True, blank=True, related_name="regios", verbose_name=_("site")
    )
    gemeenten = models.ManyToManyField(
        Gemeente,
        blank=True,
        related_name="regios",
        verbose_name=_("gemeenten"),
        help_text=_("Een nieuwe school in een van deze gemeenten komt vanzelf in deze regio."),
    )
    inleiding = models.TextField(
        _("inleiding"),
        blank=True,
        help_text=_("Een of twee zinnen die bezoekers bovenaan de pagina van de regio zien."),
    )

    objects = RegioQuerySet.as_manager()

    class Meta:
        verbose_name = _("regio")
        verbose_name_plural = _("regio's")

    def __str__(self):
        return self.naam
