"""De zinnen van een tekst waarin een trefwoord staat, elk hoogstens één keer."""

from bisect import bisect_right
from collections.abc import Iterator

from .tekst import Zone

ZIN_MAX = 400  # tekens; een langere zin wordt in stukken gelezen


def zinnen(zone: Zone, bij: int) -> Iterator[tuple[int, int]]:
    """(van, tot) van elke zin met een van deze trefwoorden, in stukken van hoogstens ZIN_MAX."""
    if not zone.sporen & bij:
        return
    grenzen, gedaan = zone.grenzen, -1
    for woord, _tot in zone.vensters(bij, 0, 0):
        if woord < gedaan:
            continue
        nummer = bisect_right(grenzen, woord)
        eind = grenzen[nummer] if nummer < len(grenzen) else len(zone.vouw)
        van = max(grenzen[nummer - 1], gedaan, woord - ZIN_MAX // 2)
        gedaan = min(eind, van + ZIN_MAX)
        yield van, gedaan
