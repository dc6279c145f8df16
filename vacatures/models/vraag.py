"""Wat een mens over een bron te zeggen heeft: afgewezen items, open vragen, en antwoorden die onthouden worden."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from regio.models import School, Vak

from .bron import Bron


class Afwijzing(models.Model):
    """Een item dat niet op de site kon komen, met de reden en het item zelf."""

    class Soort(models.TextChoices):
        OPEN_SOLLICITATIE = "open", _("open sollicitatie")

    bron = models.ForeignKey(Bron, models.CASCADE, related_name="afwijzingen", verbose_name=_("bron"))
    sleutel = models.CharField(_("sleutel"), max_length=255)
    reden = models.CharField(_("reden"), max_length=300)
    soort = models.CharField(
        _("soort"), max_length=10, choices=Soort, blank=True,
        help_text=_("Leeg: er is alleen bij de bron iets aan te doen."),
    )  # fmt: skip
    ruw = models.JSONField(_("het item"), default=dict, blank=True)
    gezien_om = models.DateTimeField(_("laatst gezien"))
    genegeerd_om = models.DateTimeField(
        _("genegeerd om"), null=True, blank=True, editable=False,
        help_text=_("Iemand vond dit goed zo. Met een andere reden komt het item terug in Te beoordelen."),
    )  # fmt: skip
    genegeerd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+",
        verbose_name=_("genegeerd door"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("afgewezen item")
        verbose_name_plural = _("afgewezen items")
        constraints = [models.UniqueConstraint(fields=["bron", "sleutel"], name="afwijzing_eenmaal_per_item")]

    def __str__(self):
        return f"{self.bron_id} {self.sleutel}"


NOG_OPEN = "open"  # een besluit over een vraag WEG: een mens zegt dat zij er nog is


class Vraag(models.Model):
    """Iets wat de bron niet zegt en HR wel weet; samen de wachtrij "Te beoordelen"."""

    class Soort(models.TextChoices):
        SCHOOL = "school", _("Op welke school is dit?")
        VAK = "vak", _("Welk vak is dit?")
        WEG = "weg", _("Is deze vacature nog open?")
        KRIMP = "krimp", _("Zijn deze vacatures echt weg?")
        DUBBEL = "dubbel", _("Is dit dezelfde vacature?")
        SLOT = "slot", _("De bron zegt iets anders: overnemen?")
        NAKIJKEN = "nakijken", _("Klopt wat wij van de pagina lazen?")

    bron = models.ForeignKey(Bron, models.CASCADE, null=True, blank=True, related_name="vragen", verbose_name=_("bron"))
    vacature = models.ForeignKey(
        "vacatures.Vacature", models.CASCADE, null=True, blank=True, related_name="vragen", verbose_name=_("vacature")
    )
    andere = models.ForeignKey(
        "vacatures.Vacature", models.CASCADE, null=True, blank=True, related_name="+",
        verbose_name=_("de vacature die er al stond"), help_text=_("Alleen bij een mogelijke dubbele."),
    )  # fmt: skip
    soort = models.CharField(_("vraag"), max_length=10, choices=Soort)
    gegeven = models.CharField(_("wat de bron zegt"), max_length=300, blank=True)
    voorstel = models.JSONField(
        _("wat wij vermoeden"), default=dict, blank=True, help_text=_("Wat erop leek, met waar het stond en hoe zeker.")
    )
    gesteld_om = models.DateTimeField(_("gesteld om"))
    beantwoord_om = models.DateTimeField(_("beantwoord om"), null=True, blank=True)
    beantwoord_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("beantwoord door"), help_text=_("Leeg: de bron zelf gaf het antwoord."),
    )  # fmt: skip
    antwoord = models.JSONField(_("antwoord"), default=dict, blank=True)

    class Meta:
        verbose_name = _("vraag aan HR")
        verbose_name_plural = _("vragen aan HR")
        constraints = [
            models.UniqueConstraint(
                fields=["vacature", "soort"], condition=Q(beantwoord_om__isnull=True, vacature__isnull=False),
                name="vraag_eenmaal_open_per_vacature",
            ),
            models.UniqueConstraint(
                fields=["bron", "soort"], condition=Q(beantwoord_om__isnull=True, vacature__isnull=True),
                name="vraag_eenmaal_open_per_bron",
            ),
            models.CheckConstraint(
                name="vraag_gaat_ergens_over", condition=Q(bron__isnull=False) | Q(vacature__isnull=False)
            ),
        ]  # fmt: skip

    def __str__(self):
        return self.get_soort_display()


class Koppeling(models.Model):
    """Wat HR eenmaal zei over een woord van een bron: "Locatie Oost" is deze school, "LO" is dat vak.

    Geen enkele school of geen enkel vak is ook een antwoord: dan is het er geen, en stellen wij de vraag niet meer.
    """

    class Soort(models.TextChoices):
        SCHOOL = "school", _("school")
        VAK = "vak", _("vak")

    bron = models.ForeignKey(Bron, models.CASCADE, related_name="koppelingen", verbose_name=_("bron"))
    soort = models.CharField(_("soort"), max_length=10, choices=Soort)
    gegeven = models.CharField(_("wat de bron zegt"), max_length=300)
    sleutel = models.CharField(
        max_length=300, editable=False, help_text=_("`gegeven` zonder hoofdletters en accenten.")
    )
    scholen = models.ManyToManyField(School, blank=True, related_name="+", verbose_name=_("scholen"))
    vakken = models.ManyToManyField(Vak, blank=True, related_name="+", verbose_name=_("vakken"))
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+",
        verbose_name=_("besloten door"),
    )  # fmt: skip
    besloten_om = models.DateTimeField(_("besloten om"), editable=False)

    class Meta:
        verbose_name = _("onthouden antwoord")
        verbose_name_plural = _("onthouden antwoorden")
        constraints = [
            models.UniqueConstraint(fields=["bron", "soort", "sleutel"], name="koppeling_eenmaal_per_woord"),
            models.CheckConstraint(name="koppeling_heeft_sleutel", condition=~Q(sleutel="")),
        ]

    def __str__(self):
        return self.gegeven
