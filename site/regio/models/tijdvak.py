"""Tijdvakken: `van` telt mee, `tot` niet ([van, tot)); `tot` leeg is "nog altijd"."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


def geldig_q(op: date, voorvoegsel: str = "") -> Q:
    """Rijen waarvan het tijdvak de dag `op` bevat. `voorvoegsel` is het pad ernaartoe, zoals "deelnames__"."""
    van, tot = f"{voorvoegsel}van", f"{voorvoegsel}tot"
    return Q(**{f"{van}__lte": op}) & (Q(**{f"{tot}__isnull": True}) | Q(**{f"{tot}__gt": op}))


class TijdvakQuerySet(models.QuerySet):
    def op(self, dag: date):
        """Wat op die dag gold: `van` telt mee, `tot` niet."""
        return self.filter(geldig_q(dag))


class Tijdvak(models.Model):
    """Iets wat van een dag tot een dag geldt."""

    van = models.DateField(_("vanaf"), help_text=_("De eerste dag waarop dit geldt."))
    tot = models.DateField(
        _("tot"), null=True, blank=True, help_text=_("De eerste dag waarop dit niet meer geldt. Leeg: nog altijd.")
    )

    objects = TijdvakQuerySet.as_manager()

    class Meta:
        abstract = True

    def geldt_op(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag < self.tot)


def datums_op_volgorde(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=naam,
        condition=Q(tot__isnull=True) | Q(tot__gt=F("van")),
        violation_error_message=_("De einddatum ligt niet na de begindatum. Kies een latere einddatum of laat hem leeg."),
    )
