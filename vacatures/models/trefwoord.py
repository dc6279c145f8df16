"""Trefwoorden van vacatures."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class Tag(TagBase):
    """Trefwoord van een vacature. De redactie houdt de lijst bij; vrij toevoegen kan niet."""

    free_tagging = False

    class Meta:
        verbose_name = _("trefwoord")
        verbose_name_plural = _("trefwoorden")


class GetagdeVacature(ItemBase):
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="getagde_vacatures")
    content_object = ParentalKey("vacatures.Vacature", related_name="getagd")
