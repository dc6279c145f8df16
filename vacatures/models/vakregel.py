"""Welk vak een vacature vraagt, en welke graad daarvoor volstaat."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from regio.models import Graad, Vak

from .vacature import Vacature


class VacatureVak(models.Model):
    """Een vak van de vacature, met een graad die volstaat; meer graden zijn meer regels, geen graad is niet gezegd."""

    vacature = ParentalKey(Vacature, related_name="vakregels", verbose_name=_("vacature"))
    vak = models.ForeignKey(Vak, models.PROTECT, related_name="vakregels", verbose_name=_("vak"))
    graad = models.ForeignKey(
        Graad, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("graad"),
        limit_choices_to={"als_eis": True},
    )  # fmt: skip

    class Meta:
        verbose_name = _("vak")
        verbose_name_plural = _("vakken")
        constraints = [
            models.UniqueConstraint(fields=["vacature", "vak", "graad"], name="vakregel_eenmaal"),
            models.UniqueConstraint(
                fields=["vacature", "vak"], condition=Q(graad__isnull=True), name="vakregel_zonder_graad_eenmaal"
            ),
        ]

    def __str__(self):
        return f"{self.vak_id} {self.graad_id or ''}".strip()
