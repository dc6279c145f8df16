"""Wat sjablonen van vacatures nodig hebben."""

from django import template
from django.utils import timezone

from vacatures.kaart import regel_van

register = template.Library()


@register.simple_tag
def vacatureregel(vacature, op=None, km=None):
    """De regel van een vacature in een lijst. Zonder `op` is het vandaag in Amsterdam.

    Een naam die niet in het sjabloon bestaat komt hier aan als lege tekst; dat is hetzelfde als None.
    """
    return regel_van(vacature, op=op or timezone.localdate(), km=None if km == "" else km)
