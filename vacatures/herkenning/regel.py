"""Een regel van de tabellen: een patroon, wanneer het de moeite is, en wat ernaast niet mag staan."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .tekst import Zone
from .typen import Vondst

ZEKERHEID = {"titel": 0.99, "vakveld": 0.98, "schaal": 0.98, "dienstverband": 0.95, "veld": 0.9, "tekst": 0.85}
OVERAL = frozenset(ZEKERHEID)
KORT = OVERAL - {"tekst"}  # velden zonder lopende zinnen
TITEL = frozenset({"titel"})
TEKST = frozenset({"tekst"})


@dataclass(frozen=True, slots=True)
class Regel:
    """`bij`: letterlijke stukjes waarvan er een moet voorkomen (snel). `waarde` None betekent: toch niet."""

    feit: str
    patroon: re.Pattern[str]
    bij: tuple[str, ...]
    waarde: Callable[[re.Match[str]], Any] | str | int | bool
    waar: frozenset[str] = OVERAL
    niet_na: re.Pattern[str] | None = None  # links ervan, binnen de zin
    niet_voor: re.Pattern[str] | None = None  # rechts ervan, binnen de zin
    alleen_bij: re.Pattern[str] | None = None  # links of rechts, binnen de zin
    ruimte: int = 60  # tekens links en rechts
    zekerheid: float = 1.0  # maal de zekerheid van het veld


def rx(patroon: str) -> re.Pattern[str]:
    """Een patroon op gevouwen tekst; witruimte in het patroon telt niet, een spatie is `[ ]` of `\\ `."""
    return re.compile(patroon, re.VERBOSE)


def lees(regels: Iterable[Regel], zone: Zone) -> Iterator[Vondst]:
    """Alle treffers van deze regels in deze zone, in de volgorde van de regels."""
    tekst = zone.vouw
    for regel in regels:
        if zone.veld not in regel.waar:
            continue
        for stuk in regel.bij:
            if stuk in tekst:
                break
        else:
            continue
        for treffer in regel.patroon.finditer(tekst):
            if _past(regel, zone, treffer):
                waarde = regel.waarde(treffer) if callable(regel.waarde) else regel.waarde
                if waarde is not None:
                    yield vondst(regel.feit, waarde, zone, treffer.start(), treffer.end(), regel.zekerheid)


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
    return regel.alleen_bij is None or bool(regel.alleen_bij.search(links) or regel.alleen_bij.search(rechts))
