"""De zinnen van een tekst waarin een trefwoord staat, en wat er in een zin gezegd kan worden."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from .sporen import spoor
from .tekst import Zone

ZIN_MAX = 400  # tekens; een langere zin wordt in stukken gelezen


def zinnen(zone: Zone, bij: int) -> Iterator[tuple[int, int, int]]:
    """(van, tot, trefwoorden) van elke zin met een van deze trefwoorden, in stukken van hoogstens ZIN_MAX."""
    if not zone.sporen & bij:
        return
    for begin, eind, sporen in zone.zinnen:
        if not sporen & bij:
            continue
        if eind - begin <= ZIN_MAX // 2:
            yield begin, eind, sporen
        else:
            yield from ((van, tot, sporen) for van, tot in _stukken(zone, begin, eind, bij))


def _stukken(zone: Zone, begin: int, eind: int, bij: int) -> Iterator[tuple[int, int]]:
    gedaan = begin
    for woord, _tot, bits in zone.spoorwoorden[bisect_right(zone.spoorwoorden, (begin,)) :]:
        if woord >= eind:
            return
        if bits & bij and woord >= gedaan:
            van = max(gedaan, woord - ZIN_MAX // 2)
            gedaan = min(eind, van + ZIN_MAX)
            yield van, gedaan


@dataclass(frozen=True, slots=True)
class Wending:
    """Eén manier om iets te zeggen. Zonder een van de woorden `bij` (en een van `met`) past het patroon niet."""

    soort: str
    bij: tuple[str, ...]
    patroon: re.Pattern[str]
    met: tuple[str, ...] = ()
    spoor: int = field(init=False)
    spoor_met: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "spoor", spoor(self.bij))
        object.__setattr__(self, "spoor_met", spoor(self.met))


class Wendingen:
    """Wendingen die samen gelezen worden; alleen een patroon waarvan de trefwoorden in de zin staan, wordt geprobeerd."""

    def __init__(self, wendingen: Iterable[Wending]) -> None:
        self.alle = tuple(wendingen)
        self.spoor = reduce(or_, (w.spoor for w in self.alle))
        self._rij = tuple((w.spoor, w.spoor_met, nummer, w.soort, w.patroon) for nummer, w in enumerate(self.alle))

    def __call__(self, zin: str, sporen: int) -> Iterator[tuple[str, re.Match[str]]]:
        """(soort, treffer) van links naar rechts. Treffers overlappen niet; op dezelfde plek gaat de eerste wending voor."""
        if not sporen & self.spoor:
            return
        gevonden = [
            (treffer.start(), nummer, soort, treffer)
            for bij, met, nummer, soort, patroon in self._rij
            if sporen & bij and (not met or sporen & met)
            for treffer in patroon.finditer(zin)
        ]
        if len(gevonden) > 1:
            gevonden.sort()
        gedaan = 0
        for begin, _nummer, soort, treffer in gevonden:
            if begin >= gedaan:
                gedaan = treffer.end()
                yield soort, treffer
