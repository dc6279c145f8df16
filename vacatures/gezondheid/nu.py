"""Een bron nu laten lezen, zonder op haar beurt te wachten."""

from datetime import datetime

from django.db import transaction

from vacatures.models import Bron
from vacatures.tasks import plan_bronnen


@transaction.atomic
def lees_nu(bron: Bron, *, om: datetime) -> bool:
    """Maak dat de bron nu aan de beurt is; False als zij uit staat of geen webadres heeft.

    Gaat de taak verloren, dan vindt de klok haar binnen een minuut. Tweemaal mag: een bron krijgt één taak tegelijk, en
    nooit lopen er twee runs.
    """
    aan_de_beurt = Bron.objects.filter(pk=bron.pk, is_actief=True, adres__startswith="http").update(volgende_run_om=om)
    if aan_de_beurt:
        transaction.on_commit(plan_bronnen.delay)
    return bool(aan_de_beurt)
