"""Zoekmachines. De site vraagt er een met `motor()` en weet niet welke zij krijgt."""

from functools import cache

from .basis import Motor


@cache
def motor() -> Motor:
    """De zoekmachine van deze installatie; één per proces, want zij houdt haar index in het geheugen."""
    from .ingebouwd.motor import IngebouwdeMotor  # pas hier: de migratie leest dit pakket voordat er modellen zijn

    return IngebouwdeMotor()
