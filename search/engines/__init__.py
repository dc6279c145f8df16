"""Zoekmachines. De site vraagt er een met `motor()` en weet niet welke zij krijgt."""

from functools import cache
from typing import Any

from .basis import ZoekmachineWeg


@cache
def motor(naam: str = "") -> Any:
    """De zoekmachine (een `basis.Motor`) van deze installatie; één per proces: zij houdt haar index in het geheugen.

    Met een naam ("embedded", "elasticsearch") die ene, zonder terugval. Raises ZoekmachineWeg als zij geen adres heeft.
    """
    from django.conf import settings

    from .ingebouwd.motor import IngebouwdeMotor  # pas hier: de migratie leest dit pakket voordat er modellen zijn

    if not naam:
        if not settings.ELASTICSEARCH_URL:
            return motor("embedded")
        from .elasticsearch.terugval import MetTerugval

        return MetTerugval(motor("elasticsearch"), motor("embedded"))
    if naam == "embedded":
        return IngebouwdeMotor()
    if not settings.ELASTICSEARCH_URL:
        raise ZoekmachineWeg("ELASTICSEARCH_URL is niet gezet")
    from .elasticsearch.motor import ElasticMotor

    return ElasticMotor(settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_INDEX)
