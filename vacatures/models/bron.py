"""Waar de vacatures van een bestuur vanzelf vandaan komen, en wat er bij het lezen gebeurde."""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

from regio.models import Bestuur, School, Sector


class BronQuerySet(models.QuerySet):
    def met_laatste_run(self):
        """Met `laatste_run_om` en `laatste_uitkomst`, voor een lijst."""
        laatste = BronRun.objects.filter(bron=models.OuterRef("pk")).order_by("-begonnen_om", "-pk")
        return self.annotate(
            laatste_run_om=models.Subquery(laatste.values("begonnen_om")[:1]),
            laatste_uitkomst=models.Subquery(laatste.values("uitkomst")[:1]),
        )


class Bron(models.Model):
    """Een feed, pagina of API van één bestuur."""

    class Voltijd(models.TextChoices):
        """Hoeveel uur een volle baan in deze bron is: 32 uur is 0,87 fte bij 36,86 en 0,8 bij 40."""

        CAO = "36.86", _("36,86 uur (cao vo en mbo)")
        VEERTIG = "40", _("40 uur")
        ZESENDERTIG = "36", _("36 uur")

    bestuur = models.ForeignKey(Bestuur, models.PROTECT, related_name="bronnen", verbose_name=_("bestuur"))
    naam = models.CharField(_("naam"), max_length=120, blank=True)
    adres = models.CharField(
        _("adres"), max_length=500, help_text=_("Het adres van de feed of de pagina met vacatures.")
    )
    soort = models.CharField(
        _("soort"), max_length=30, blank=True, help_text=_("Hoe dit adres gelezen wordt. Leeg: vanzelf herkend.")
    )
    is_gezaghebbend = models.BooleanField(
        _("gezaghebbend"),
        default=False,
        help_text=_("Aan: wat hier niet meer in staat, is gesloten. Een RSS- of Atom-feed is dat nooit."),
    )
    voltijd = models.CharField(_("voltijdbasis"), max_length=5, choices=Voltijd, default=Voltijd.CAO)
    token = models.CharField(_("sleutel van de leverancier"), max_length=200, blank=True)
    standaard_school = models.ForeignKey(
        School, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("standaardschool"),
        help_text=_("Alleen als alles in deze bron over één school gaat."),
    )  # fmt: skip
    standaard_sector = models.CharField(_("standaardsector"), max_length=3, choices=Sector, blank=True)
    linkpatroon = models.CharField(
        _("welke links zijn vacatures"),
        max_length=200,
        blank=True,
        help_text=_(
            "Alleen voor een pagina zonder feed. Zo beginnen de adressen van de vacatures, bijvoorbeeld /vacatures/*."
        ),
    )
    met_open_sollicitaties = models.BooleanField(
        _("open sollicitaties op de site"),
        default=False,
        help_text=_(
            "Uit: een open sollicitatie komt niet op de site, want er is geen baan open. Je ziet haar in "
            "Te beoordelen. Wat er al staat, blijft staan."
        ),
    )
    contact_email = models.EmailField(
        _("wie krijgt bericht als lezen niet meer lukt"),
        blank=True,
        help_text=_("Eén bericht per storing. Leeg: de beheerders van de site."),
    )
    is_actief = models.BooleanField(_("actief"), default=True)
    elke_minuten = models.PositiveIntegerField(_("lees elke (minuten)"), default=60)

    # -- wat de vorige keer opleverde ------------------------------------------------------------
    etag = models.CharField(max_length=200, blank=True, editable=False)
    last_modified = models.CharField(max_length=60, blank=True, editable=False)
    documenthash = models.CharField(
        max_length=64, blank=True, editable=False, help_text=_("Van document, regels en instellingen samen.")
    )
    volgende_run_om = models.DateTimeField(_("volgende run"), null=True, blank=True, editable=False)
    gevraagd_om = models.DateTimeField(
        _("in de wachtrij sinds"), null=True, blank=True, editable=False,
        help_text=_("De klok vroeg om een run die nog niet begon; leeg zodra hij begint."),
    )  # fmt: skip
    bezig_sinds = models.DateTimeField(_("bezig sinds"), null=True, blank=True, editable=False)
    storing_sinds = models.DateTimeField(
        _("storing sinds"), null=True, blank=True, editable=False,
        help_text=_("De eerste run van de reeks die nu mislukt; leeg na een goede run."),
    )  # fmt: skip
    storing_gemeld_om = models.DateTimeField(_("storing gemeld om"), null=True, blank=True, editable=False)
    storing_melden_om = models.DateTimeField(
        _("storing melden vanaf"), null=True, blank=True, editable=False,
        help_text=_("Er moet een bericht uit, vanaf dit moment. Leeg: er is niets te melden."),
    )  # fmt: skip

    objects = BronQuerySet.as_manager()

    class Meta:
        verbose_name = _("bron")
        verbose_name_plural = _("bronnen")
        constraints = [models.UniqueConstraint(fields=["bestuur", "adres"], name="bron_eenmaal_per_bestuur")]

    def __str__(self):
        return self.naam or self.adres

    @property
    def voltijd_uren(self) -> Decimal:
        """Uren per week bij 1,0 fte."""
        return Decimal(self.voltijd)


class BronRun(models.Model):
    """Eén keer lezen van een bron: wat er binnenkwam en wat ermee gebeurde."""

    class Uitkomst(models.TextChoices):
        GOED = "goed", _("gelezen")
        ONGEWIJZIGD = "ongewijzigd", _("niets veranderd")
        WACHT = "wacht", _("wacht op HR: te veel verdwenen")
        LEEG = "leeg", _("leeg")
        MISLUKT = "mislukt", _("mislukt")

    bron = models.ForeignKey(Bron, models.CASCADE, related_name="runs", verbose_name=_("bron"))
    begonnen_om = models.DateTimeField(_("begonnen"))
    klaar_om = models.DateTimeField(_("klaar"), null=True, blank=True)
    uitkomst = models.CharField(_("uitkomst"), max_length=12, choices=Uitkomst, blank=True)
    is_volledig = models.BooleanField(_("volledig"), default=False)
    gelezen = models.PositiveIntegerField(_("gelezen"), default=0)
    nieuw = models.PositiveIntegerField(_("nieuw"), default=0)
    gewijzigd = models.PositiveIntegerField(_("gewijzigd"), default=0)
    ongewijzigd = models.PositiveIntegerField(_("ongewijzigd"), default=0)
    heropend = models.PositiveIntegerField(_("heropend"), default=0)
    gesloten = models.PositiveIntegerField(_("gesloten"), default=0)
    verborgen = models.PositiveIntegerField(_("verborgen"), default=0)
    afgewezen = models.PositiveIntegerField(_("afgewezen"), default=0)
    melding = models.TextField(_("melding"), blank=True, help_text=_("Wat er misging en wat je eraan kunt doen."))

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        indexes = [models.Index(fields=["bron", "-begonnen_om"], name="bronrun_laatste")]

    def __str__(self):
        return f"{self.bron_id} {self.begonnen_om:%Y-%m-%d %H:%M}"
