"""Wat je hoort als een vacature die je op de site zet er misschien al staat."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from vacatures.models import Vacature


def waarschuw_bij_dubbel(request: HttpRequest, vacature: Vacature) -> bool:
    """Zeg waarom zij niet te zien is, en waar je dat oplost. Geeft terug of het nodig was."""
    rij = Vacature.objects.select_related("dubbel_van").get(pk=vacature.pk)
    if rij.dubbel_van is None:
        return False
    zin = _("Misschien staat deze vacature er al: “%(titel)s”. Daarom is zij nog niet te zien. Zeg of het dezelfde is.")
    knop = messages.button(f"{reverse('vacatures_beoordelen')}?soort=dubbel", _("Te beoordelen"))
    messages.warning(request, zin % {"titel": rij.dubbel_van.titel}, buttons=[knop])
    return True
