"""Trefwoorden: elke regel noemt letterlijke stukjes, en van elk woord van een tekst weten wij welke erin zitten.

Vacatures gebruiken steeds dezelfde woorden. Wat een woord aan stukjes bevat, wordt dus één keer uitgezocht en
onthouden; daarna kost een regel waarvan geen stukje voorkomt niets meer dan één vergelijking van bits.
"""

from collections.abc import Iterable
from functools import reduce
from itertools import accumulate, compress, count
from operator import or_

_CIJFERS = str.maketrans("0123456789", "##########")
MAX_ONTHOUDEN = 50_000  # woorden van hoogstens LANGSTE tekens; ongeveer 10 MB
LANGSTE = 40
_BITS: dict[str, int] = {}
_OP_BEGIN: dict[str, list[tuple[str, int]]] = {}  # de eerste twee tekens van een stukje (of het ene) -> stukjes

_MET_CIJFERS: list[tuple[str, int]] = []  # de stukjes waarin # een cijfer is


def spoor(stukken: Iterable[str]) -> int:
    """De bits van deze stukjes. Een regel vraagt ze bij het laden.

    Een stukje past in één woord met een spatie ervoor en erna; # is een willekeurig cijfer.
    """
    bits = 0
    for stuk in stukken:
        if stuk not in _BITS:
            _BITS[stuk] = 1 << len(_BITS)
            rij = _MET_CIJFERS if "#" in stuk else _OP_BEGIN.setdefault(stuk[:2], [])
            rij.append((stuk, _BITS[stuk]))
        bits |= _BITS[stuk]
    return bits


def sporen_van(tekst: str) -> tuple[list[tuple[int, int, int]], int]:
    """(van, tot, bits) van elk woord van deze gevouwen tekst waar een stukje in zit, en alle bits samen."""
    woorden = tekst.replace("\n", " ").split(" ")
    bits = [*map(_WOORDEN.__getitem__, woorden)]
    einden = [*accumulate(map(len, woorden))]
    gevonden = []
    alle = 0
    for nummer in compress(count(), bits):
        tot = einden[nummer] + nummer  # voor elk woord ervoor een spatie
        gevonden.append((tot - len(woorden[nummer]), tot, bits[nummer]))
        alle |= bits[nummer]
    return gevonden, alle


class _Woorden(dict[str, int]):
    """De bits van elk woord dat voorbijkwam. De spaties eromheen tellen mee: "per " is een woordeinde en " haal" een begin."""

    def __missing__(self, woord: str) -> int:
        gespatieerd = f" {woord} "
        bits = 0
        for plek in range(len(woord) + 1):
            for begin in (gespatieerd[plek], gespatieerd[plek : plek + 2]):
                for stuk, bit in _OP_BEGIN.get(begin, ()):
                    if gespatieerd.startswith(stuk, plek):
                        bits |= bit
        if "#" in (zonder_cijfers := gespatieerd.translate(_CIJFERS)):
            bits |= reduce(or_, (bit for stuk, bit in _MET_CIJFERS if stuk in zonder_cijfers), 0)
        if len(self) >= MAX_ONTHOUDEN:
            self.clear()
        if len(woord) <= LANGSTE:
            self[woord] = bits
        return bits


_WOORDEN = _Woorden()
