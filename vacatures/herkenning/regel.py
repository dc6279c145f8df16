"""Een regel van de tabellen: een patroon, wanneer het de moeite is, en wat ernaast niet mag staan."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .tekst import MAX_TITEL, Zone
from .typen import Vondst

ZEKERHEID = {"titel": 0.99, "vakveld": 0.98, "schaal": 0.98, "dienstverband": 0.95, "veld": 0.9, "tekst": 0.85}
OVERAL = frozenset(ZEKERHEID)
KORT = OVERAL - {"tekst"}  # velden zonder lopende zinnen
TITEL = frozenset({"titel"})
TEKST = frozenset({"tekst"})


KORTE_ZONE = MAX_TITEL  # tekens; korter is in één keer sneller dan in vensters


@dataclass(frozen=True, slots=True)
class Regel:
    """`bij`: letterlijke stukjes waarvan er een in de treffer staat; alleen daaromheen wordt gekeken.

    Geeft `waarde` None, dan is het toch geen treffer.
    """

    feit: str
    patroon: re.Pattern[str]
    bij: tuple[str, ...]
    waarde: Callable[[re.Match[str]], Any] | str | int | bool
    waar: frozenset[str] = OVERAL
    niet_na: re.Pattern[str] | None = None  # links ervan, binnen de zin
    niet_voor: re.Pattern[str] | None = None  # rechts ervan, binnen de zin
    alleen_bij: re.Pattern[str] | None = None  # links, rechts of erin, binnen de zin
    ruimte: int = 60  # tekens links en rechts
    venster: tuple[int, int] = (70, 80)  # hoeveel tekens voor en na een trefwoord de treffer kan liggen
    zekerheid: float = 1.0  # maal de zekerheid van het veld


def rx(patroon: str) -> re.Pattern[str]:
    """Een patroon op gevouwen tekst; witruimte in het patroon telt niet, een spatie is `[ ]` of `\\ `."""
    return re.compile(patroon, re.VERBOSE)


def lees(regels: Iterable[Regel], zone: Zone) -> list[Vondst]:
    """Alle treffers van deze regels in deze zone, in de volgorde van de regels. Wat gelezen is, telt niet nog eens."""
    gevonden: list[Vondst] = []
    veld, tekst = zone.veld, zone.vouw
    for regel in regels:
        if veld not in regel.waar:
            continue
        for stuk in regel.bij:
            if stuk in tekst:
                break
        else:
            continue
        for treffer in passend(regel, zone):
            waarde = regel.waarde(treffer) if callable(regel.waarde) else regel.waarde
            if waarde is not None and not _is_bezet(gevonden, regel, treffer):
                gevonden.append(vondst(regel.feit, waarde, zone, treffer.start(), treffer.end(), regel.zekerheid))
    return gevonden


def passend(regel: Regel, zone: Zone) -> Iterator[re.Match[str]]:
    """De treffers die ook in hun omgeving passen; in een lange zone alleen rond de trefwoorden van de regel."""
    lengte = len(zone.vouw)
    stukken = zone.vensters(zone.plekken(regel.bij), *regel.venster) if lengte > KORTE_ZONE else ((0, lengte),)
    for van, tot in stukken:
        for treffer in regel.patroon.finditer(zone.vouw, van, tot):
            if _past(regel, zone, treffer):
                yield treffer


def _is_bezet(gevonden: Iterable[Vondst], regel: Regel, treffer: re.Match[str]) -> bool:
    """Een eerdere regel las hier al iets anders. Graden mogen samenvallen: "1e/2e graads" zijn er twee."""
    if regel.feit == "graad":
        return False
    van, tot = treffer.span()
    return any(v.feit == regel.feit and v.van < tot and van < v.tot for v in gevonden)


def vondst(feit: str, waarde: Any, zone: Zone, van: int, tot: int, zekerheid: float = 1.0) -> Vondst:
    return Vondst(feit, waarde, zone.veld, van, tot, zone.plat[van:tot], round(ZEKERHEID[zone.veld] * zekerheid, 2))


def _past(regel: Regel, zone: Zone, treffer: re.Match[str]) -> bool:
    if regel.niet_na is None and regel.niet_voor is None and regel.alleen_bij is None:
        return True
    links, rechts = zone.links(treffer.start(), regel.ruimte), zone.rechts(treffer.end(), regel.ruimte)
    if regel.niet_na and regel.niet_na.search(links):
        return False
    if regel.niet_voor and regel.niet_voor.search(rechts):
        return False
    erbij = regel.alleen_bij
    return erbij is None or bool(erbij.search(links) or erbij.search(rechts) or erbij.search(treffer[0]))
