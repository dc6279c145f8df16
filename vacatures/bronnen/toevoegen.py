"""Een nieuwe bron: eenmaal per bestuur en adres, en meteen gelezen."""

import logging
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from wagtail.log_actions import log

from vacatures.models import Bron
from vacatures.tasks import haal_bron_op

logger = logging.getLogger(__name__)
VANGNET = timedelta(minutes=5)  # ging de eerste taak verloren, dan leest de klok de bron alsnog


def voeg_bron_toe(bron: Bron, *, door, om: datetime) -> tuple[Bron, bool]:
    """Bewaar de bron en laat haar lezen. Geeft de bron terug, en of zij nieuw is: twee keer drukken maakt er één."""
    bron.volgende_run_om = om + VANGNET

    def laat_lezen() -> None:  # Django noemt bij een fout de naam van de functie; een partial heeft die niet
        haal_bron_op.delay(bron.pk)

    try:
        with transaction.atomic():
            bron.save()
            log(instance=bron, action="wagtail.create", user=door)
            transaction.on_commit(laat_lezen, robust=True)
    except IntegrityError:
        return Bron.objects.get(bestuur=bron.bestuur_id, adres=bron.adres), False
    return bron, True
