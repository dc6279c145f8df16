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
