"""Zoekmachines. De site vraagt er een met `motor()` en weet niet welke zij krijgt."""

from functools import cache

from .basis import Motor


@cache
def motor(naam: str = "") -> Motor:
    """De zoekmachine van deze installatie; één per proces, want zij houdt haar index in het geheugen.

    Met een naam ("embedded", "elasticsearch") die ene, zonder terugval.
    """
    from django.conf import settings

    from .ingebouwd.motor import IngebouwdeMotor  # pas hier: de migratie leest dit pakket voordat er modellen zijn

    adres = settings.ELASTICSEARCH_URL
    if naam == "embedded" or not (naam or adres):
        return IngebouwdeMotor()
    from .elasticsearch.motor import ElasticMotor
    from .elasticsearch.terugval import MetTerugval

    voorop = ElasticMotor(adres or "http://127.0.0.1:9200", settings.ELASTICSEARCH_INDEX)
    return voorop if naam else MetTerugval(voorop, IngebouwdeMotor())
