"""Achtergrondwerk van het zoeken. Elke taak mag vaker draaien of uitvallen."""

import logging

from celery import shared_task
from django.conf import settings

from .engines import motor
from .engines.basis import ZoekmachineWeg

log = logging.getLogger(__name__)


@shared_task(name="search.werk_index_bij")
def werk_index_bij() -> int:
    """Een school die anders gaat heten is na hooguit een minuut onder haar nieuwe naam te vinden."""
    return motor().werk_bij()


@shared_task(name="search.stuur_naar_elasticsearch")
def stuur_naar_elasticsearch() -> int:
    """Wat net veranderde naar Elasticsearch. Is zij er niet, dan blijft het in de rij voor de volgende keer."""
    if not settings.ELASTICSEARCH_URL:
        return 0
    try:
        return motor("elasticsearch").verstuur()
    except ZoekmachineWeg as fout:
        log.warning("elasticsearch weg: %s", fout)
        return 0
