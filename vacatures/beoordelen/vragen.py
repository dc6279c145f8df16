"""Een vraag op slot zetten en sluiten: wat elk antwoord gemeen heeft.

`Vraag.voorstel` komt van een run. Elk deel mag ontbreken:
- `woord`: waaraan het antwoord onthouden wordt;
- `graad`: slugs van de graden die in het item stonden, voor een vak dat HR kiest;
- `vondsten`: wat erop leek, elk met `feit`, `waarde`, `veld`, `citaat` en `zekerheid` (0 tot 1).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from wagtail.log_actions import log

from vacatures.levensloop import Weigering
from vacatures.models import Vacature, Vraag


class AlBeantwoord(Weigering):
    """Iemand anders, een tweede klik of de bron zelf was je voor."""

    def __init__(self) -> None:
        super().__init__(_("Deze vraag is al beantwoord. Er is nu niets veranderd."))


class PastNiet(Weigering):
    """Dit antwoord hoort niet bij deze vraag."""


def op_slot(vraag: Vraag, *soorten: str) -> Vraag:
    """De vraag zoals zij nu is. Raises AlBeantwoord; PastNiet als het een ander soort vraag is."""
    rij = Vraag.objects.select_for_update(of=("self",)).select_related("bron__bestuur", "vacature").get(pk=vraag.pk)
    if rij.soort not in soorten:
        raise PastNiet(_("Dit antwoord hoort bij een andere vraag. Laad de bladzijde opnieuw."))
    if rij.beantwoord_om is not None:
        raise AlBeantwoord
    return rij


def vacature_van(vraag: Vraag) -> Vacature:
    """De vacature waar de vraag over gaat. Raises PastNiet als zij over een hele bron gaat."""
    if vraag.vacature is None:
        raise PastNiet(_("Deze vraag gaat niet over één vacature."))
    return vraag.vacature


def sluit_vraag(vraag: Vraag, antwoord: Mapping[str, Any], *, door, om: datetime) -> None:
    """Leg het antwoord vast, bij de vraag en in de geschiedenis van de vacature."""
    vraag.antwoord, vraag.beantwoord_om, vraag.beantwoord_door = dict(antwoord), om, door
    vraag.save(update_fields=["antwoord", "beantwoord_om", "beantwoord_door"])
    if vraag.vacature is not None:
        log(vraag.vacature, "vacatures.beantwoord", user=door, data={"vraag": vraag.soort})
