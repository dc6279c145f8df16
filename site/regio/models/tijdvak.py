"""Tijdvakken: `van` telt mee, `tot` niet ([van, tot)); `tot` leeg is "nog altijd"."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

VOLGORDE = _("De einddatum ligt niet na de begindatum. Kies een latere einddatum of laat hem leeg.")


def geldig_q(op: date, voorvoegsel: str = "") -> Q:
    """Rijen waarvan het tijdvak de dag `op` bevat. `voorvoegsel` is het pad ernaartoe, zoals "deelnames__"."""
    van, tot = f"{voorvoegsel}van", f"{voorvoegsel}tot"
    return Q(**{f"{van}__lte": op}) & (Q(**{f"{tot}__isnull": True}) | Q(**{f"{tot}__gt": op}))


class TijdvakQuerySet(models.QuerySet):
    def op(self, dag: date):
        """Wat op die dag gold: `van` telt mee, `tot` niet."""
        return self.filter(geldig_q(dag))

    def overlapt(self, van: date, tot: date | None):
        """Wat op ten minste één dag van [van, tot) gold; `tot` leeg is zonder einde."""
        begonnen = Q() if tot is None else Q(van__lt=tot)
        return self.filter(begonnen & (Q(tot__isnull=True) | Q(tot__gt=van)))

    def voorbij(self, dag: date):
        """Wat op die dag niet meer gold."""
        return self.filter(tot__lte=dag)

    def toekomstig(self, dag: date):
        """Wat op die dag nog niet gold."""
        return self.filter(van__gt=dag)


class Tijdvak(models.Model):
    """Iets wat van een dag tot een dag geldt."""

    van = models.DateField(_("vanaf"), help_text=_("De eerste dag waarop dit geldt."))
    tot = models.DateField(
        _("tot"), null=True, blank=True, help_text=_("De eerste dag waarop dit niet meer geldt. Leeg: nog altijd.")
    )

    objects = TijdvakQuerySet.as_manager()

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.van and self.tot and self.tot <= self.van:
            raise ValidationError({"tot": VOLGORDE})

    def geldt_op(self, dag: date) -> bool:
        return self.van <= dag and (self.tot is None or dag < self.tot)


def datums_op_volgorde(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=naam,
        condition=Q(tot__isnull=True) | Q(tot__gt=F("van")),
        violation_error_message=VOLGORDE,
    )
