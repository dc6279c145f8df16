"""Wat de redactie over het zoeken weet en de machine niet."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .taal import ontleed


class Synoniem(models.Model):
    """Woorden die voor wie zoekt hetzelfde betekenen, zoals invaller en vervanger.

    Werkt bij de vraag en niet in de index: een wijziging geldt vanaf de volgende zoekvraag.
    """

    woorden = models.TextField(
        _("woorden"),
        help_text=_("Eén woord of uitdrukking per regel. Wie één ervan zoekt, vindt ook de andere."),
    )
    is_eenrichting = models.BooleanField(
        _("alleen vanaf het eerste woord"),
        default=False,
        help_text=_("Aan: wie het eerste woord zoekt vindt ook de andere, maar niet andersom."),
    )
    noot = models.CharField(_("noot"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("synoniem")
        verbose_name_plural = _("synoniemen")

    def __str__(self):
        return " = ".join(self.lijst)

    @property
    def lijst(self) -> list[str]:
        """De woorden, zonder lege regels en dubbele."""
        return list(dict.fromkeys(schoon for regel in self.woorden.splitlines() if (schoon := " ".join(regel.split()))))

    def clean(self):
        if len(self.lijst) < 2:
            raise ValidationError({"woorden": _("Schrijf minstens twee woorden, elk op een eigen regel.")})
        leeg = [woord for woord in self.lijst if not ontleed(woord)]
        if leeg:
            raise ValidationError(
                {"woorden": _("Op “%(woord)s” kan niemand zoeken. Haal het weg.") % {"woord": leeg[0]}}
            )


# -- wat Elasticsearch nog niet weet ---------------------------------------------------------------
class Indexeeropdracht(models.Model):
    """Een vacature die in de lopende transactie veranderde en nog naar Elasticsearch moet.

    Geen verwijzing maar een nummer: ook een vacature die verwijderd is moet uit de index.
    """

    vacature = models.BigIntegerField()
    pogingen = models.PositiveSmallIntegerField(default=0)

    def __str__(self):
        return f"vacature {self.vacature}"


class Indexstand(models.Model):
    """Eén rij met de laatst gebruikte versie; elke schrijfopdracht trekt een hogere."""

    versie = models.BigIntegerField(default=0)

    def __str__(self):
        return str(self.versie)


class IndexInAanbouw(models.Model):
    """Hoever het vullen van een nieuwe index is. Weg zodra hij in gebruik is."""

    alias = models.CharField(max_length=100, unique=True)
    index = models.CharField(max_length=200)
    tot_en_met = models.BigIntegerField(default=0)
    klaar = models.PositiveIntegerField(default=0)
    gezien_om = models.DateTimeField()

    def __str__(self):
        return self.index
