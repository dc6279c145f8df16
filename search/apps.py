from collections.abc import Collection

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Zoeken"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from vacatures.waarnemers import registreer

        registreer(indexeer)
        # Geen wijziging van een model maar van het schema: een opnieuw opgebouwde tabel mist onze triggers.
        post_migrate.connect(leg_index_aan, sender=self)


def indexeer(pks: Collection[int]) -> None:
    """Waarnemer van vacatures: werk de index bij in de transactie van de wijziging."""
    from .engines import motor

    motor().indexeer(pks)


def leg_index_aan(using, **kwargs) -> None:
    from django.db import connections

    from .engines import motor
    from .engines.ingebouwd import opslag

    if opslag.doet_mee(connections[using]):
        opslag.leg_aan(connections[using])
        if using == "default":
            motor().zorg_voor_index()
