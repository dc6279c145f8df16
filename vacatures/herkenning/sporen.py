"""Trefwoorden: elke regel noemt letterlijke stukjes, en van elk woord van een tekst weten wij welke erin zitten.

Vacatures gebruiken steeds dezelfde woorden. Wat een woord aan stukjes bevat, wordt dus één keer uitgezocht en
onthouden; daarna kost een regel waarvan geen stukje voorkomt niets meer dan één vergelijking van bits.
"""

from collections.abc import Iterable

MAX_ONTHOUDEN = 50_000  # woorden van hoogstens LANGSTE tekens; ongeveer 10 MB
LANGSTE = 40
_BITS: dict[str, int] = {}
_WOORDEN: dict[str, int] = {}


def spoor(stukken: Iterable[str]) -> int:
    """De bits van deze stukjes. Een regel vraagt ze bij het laden. Een stukje past in één woord met de spatie erna."""
    bits = 0
    for stuk in stukken:
        bits |= _BITS.setdefault(stuk, 1 << len(_BITS))
    return bits


def sporen_van(tekst: str) -> list[tuple[int, int, int]]:
    """(van, tot, bits) van elk woord van deze gevouwen tekst waar een stukje in zit."""
    gevonden = []
    van = 0
    for woord in tekst.replace("\n", " ").split(" "):
        bits = _WOORDEN.get(woord)
        if bits is None:
            bits = _onthoud(woord)
        tot = van + len(woord)
        if bits:
            gevonden.append((van, tot, bits))
        van = tot + 1
    return gevonden


def _onthoud(woord: str) -> int:
    """Een spatie telt mee aan het einde, want "per " is een woord en "per" een begin."""
    gespatieerd = woord + " "
    bits = sum(bit for stuk, bit in _BITS.items() if stuk in gespatieerd)
    if len(_WOORDEN) >= MAX_ONTHOUDEN:
        _WOORDEN.clear()
    if len(woord) <= LANGSTE:
        _WOORDEN[woord] = bits
    return bits
