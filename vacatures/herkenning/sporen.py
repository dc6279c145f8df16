"""Trefwoorden: elke regel noemt letterlijke stukjes, en van elk woord van een tekst weten wij welke erin zitten.

Vacatures gebruiken steeds dezelfde woorden. Wat een woord aan stukjes bevat, wordt dus één keer uitgezocht en
onthouden; daarna kost een regel waarvan geen stukje voorkomt niets meer dan één vergelijking van bits.
"""

from collections.abc import Iterable

MAX_ONTHOUDEN = 50_000  # woorden van hoogstens LANGSTE tekens; ongeveer 10 MB
LANGSTE = 40
_BITS: dict[str, int] = {}
_OP_BEGIN: dict[str, list[tuple[str, int]]] = {}  # de eerste twee tekens van een stukje (of het ene) -> stukjes
_WOORDEN: dict[str, int] = {}


def spoor(stukken: Iterable[str]) -> int:
    """De bits van deze stukjes. Een regel vraagt ze bij het laden. Een stukje past in één woord met de spatie erna."""
    bits = 0
    for stuk in stukken:
        if stuk not in _BITS:
            _BITS[stuk] = 1 << len(_BITS)
            _OP_BEGIN.setdefault(stuk[:2], []).append((stuk, _BITS[stuk]))
        bits |= _BITS[stuk]
    return bits


def sporen_van(tekst: str) -> tuple[list[tuple[int, int, int]], int]:
    """(van, tot, bits) van elk woord van deze gevouwen tekst waar een stukje in zit, en alle bits samen."""
    gevonden = []
    van = alle = 0
    for woord in tekst.replace("\n", " ").split(" "):
        bits = _WOORDEN.get(woord)
        if bits is None:
            bits = _onthoud(woord)
        tot = van + len(woord)
        if bits:
            gevonden.append((van, tot, bits))
            alle |= bits
        van = tot + 1
    return gevonden, alle


def _onthoud(woord: str) -> int:
    """Een spatie telt mee aan het einde, want "per " is een woord en "per" een begin."""
    gespatieerd = woord + " "
    bits = 0
    for plek in range(len(woord)):
        for begin in (gespatieerd[plek], gespatieerd[plek : plek + 2]):
            for stuk, bit in _OP_BEGIN.get(begin, ()):
                if gespatieerd.startswith(stuk, plek):
                    bits |= bit
    if len(_WOORDEN) >= MAX_ONTHOUDEN:
        _WOORDEN.clear()
    if len(woord) <= LANGSTE:
        _WOORDEN[woord] = bits
    return bits
