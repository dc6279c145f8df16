"""Wie moet meedoen in dezelfde transactie als een vacature verandert (de zoekindex), meldt zich hier bij het starten.

Een uitdrukkelijke lijst in plaats van signals: zo staat er wat er gebeurt, en blijft de laag eronder onwetend.
"""

from collections.abc import Callable, Collection

Waarnemer = Callable[[Collection[int]], None]
_waarnemers: list[Waarnemer] = []


def registreer(waarnemer: Waarnemer) -> None:
    """Laat `waarnemer` de pk's van gewijzigde vacatures krijgen, binnen de transactie van de wijziging."""
    if waarnemer not in _waarnemers:
        _waarnemers.append(waarnemer)


def meld(pks: Collection[int]) -> None:
    """Roep aan ná de wijziging en binnen haar transactie. Ook voor gesloten en verborgen vacatures."""
    if pks:
        for waarnemer in _waarnemers:
            waarnemer(pks)
