"""Het verloop van een bron: hoeveel vacatures er per dag in stonden."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

DAGEN = 30
DAALT_BINNEN = timedelta(days=14)
DAALT_MINSTENS = 3  # van drie naar twee is één vervulde vacature, en geen bericht waard


@dataclass(frozen=True, slots=True)
class Punt:
    """Wat er op die dag het laatst gelezen is."""

    dag: date
    gelezen: int


def per_dag(metingen: Iterable[Punt]) -> list[Punt]:
    """De laatste meting van elke dag, de oudste dag eerst. `metingen` staan op volgorde van tijd."""
    return [Punt(dag, aantal) for dag, aantal in sorted({m.dag: m.gelezen for m in metingen}.items())]


def daalt(punten: list[Punt]) -> bool:
    """Of de bron in twee weken een derde of meer kleiner werd. `punten` staan op volgorde van dag, één per dag."""
    if not punten:
        return False
    nu = punten[-1]
    toen = next(p for p in punten if p.dag >= nu.dag - DAALT_BINNEN)
    minder = toen.gelezen - nu.gelezen
    return minder >= DAALT_MINSTENS and minder * 3 >= toen.gelezen
