"""Nooit twee runs van één bron tegelijk: wie het slot van de bron heeft, leest; een ander komt later terug."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _

from vacatures.models import Bron

from .document import BronFout

SLOT_OUD_NA = timedelta(minutes=15)  # een run die niet meer leeft; een levende run is na tien minuten klaar


class BronBezig(BronFout):
    """Er loopt al een run van deze bron."""


class BeurtVerloren(BronFout):
    """Deze run duurde zo lang dat een ander de bron intussen las; wat hij wilde schrijven is oud."""


@contextmanager
def beurt(bron: Bron, *, om: datetime) -> Iterator[None]:
    """Houd het slot van de bron zolang dit blok duurt. Raises BronBezig."""
    vrij = Q(bezig_sinds__isnull=True) | Q(bezig_sinds__lt=om - SLOT_OUD_NA)
    if not Bron.objects.filter(vrij, pk=bron.pk).update(bezig_sinds=om):
        raise BronBezig(_("Deze bron wordt op dit moment al gelezen. Probeer het over een paar minuten opnieuw."))
    try:
        yield
    finally:
        Bron.objects.filter(pk=bron.pk, bezig_sinds=om).update(bezig_sinds=None)


def houd_beurt(bron: Bron, *, om: datetime) -> None:
    """Zet de rij van de bron op slot tot het eind van de transactie. Raises BeurtVerloren."""
    if not Bron.objects.select_for_update().filter(pk=bron.pk, bezig_sinds=om).exists():
        raise BeurtVerloren(_("Het lezen duurde te lang; intussen begon een nieuwe run. Er is niets veranderd."))
