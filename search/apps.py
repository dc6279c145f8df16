from collections.abc import Collection

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = "Search"

    def ready(self):
        from vacatures.waarnemers import registreer

        registreer(indexeer)
        # Geen wijziging van een model maar van het schema: een opnieuw opgebouwde tabel mist onze triggers.
        # Django meldt dit alleen bij apps met modellen; search heeft er geen, dus luisteren wij bij die van vacatures.
        post_migrate.connect(leg_index_aan, sender=apps.get_app_config("vacatures"))


def indexeer(pks: Collection[int]) -> None:
    """Waarnemer van vacatures: werk de index bij in de transactie van de wijziging."""
    from .engines import motor

    motor().indexeer(pks)


def leg_index_aan(using, **kwargs) -> None:
    from django.db import connections

    from .engines import ingebouwd_opslag as opslag

    if opslag.doet_mee(connections[using]):
        opslag.leg_aan(connections[using])
