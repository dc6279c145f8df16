"""Het verloop van een bron als lijntje: punten voor een SVG, en dezelfde getallen in woorden."""

from dataclasses import dataclass
from datetime import date

from vacatures.gezondheid.trend import DAGEN, Punt

BREED, HOOG, RAND = 300, 64, 4  # eenheden van de viewBox


@dataclass(frozen=True, slots=True)
class Verlooplijn:
    """`lijn` is het attribuut points van een polyline."""

    lijn: str
    punten: list[Punt]

    @property
    def eerste_punt(self) -> Punt:
        return self.punten[0]

    @property
    def laatste_punt(self) -> Punt:
        return self.punten[-1]


def verlooplijn(punten: list[Punt], *, op: date) -> Verlooplijn | None:
    """None zolang er geen twee dagen zijn om te verbinden. De breedte is altijd dertig dagen, tot en met `op`."""
    if len(punten) < 2:
        return None
    hoogste = max(punt.gelezen for punt in punten) or 1
    plekken = [f"{_x(punt.dag, op):.1f},{_y(punt.gelezen, hoogste):.1f}" for punt in punten]
    return Verlooplijn(" ".join(plekken), punten)


def _x(dag: date, op: date) -> float:
    return RAND + (BREED - 2 * RAND) * (DAGEN - (op - dag).days) / DAGEN


def _y(gelezen: int, hoogste: int) -> float:
    return HOOG - RAND - (HOOG - 2 * RAND) * gelezen / hoogste
