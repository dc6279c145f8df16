"""Achtergrondwerk van het zoeken. Elke taak mag vaker draaien of uitvallen."""

from celery import shared_task

from .engines import motor


@shared_task(name="search.werk_index_bij")
def werk_index_bij() -> int:
    """Een school die anders gaat heten is na hooguit een minuut onder haar nieuwe naam te vinden."""
    return motor().werk_bij()
