"""Een regel van de tabellen: een patroon, wanneer het de moeite is, en wat ernaast niet mag staan."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from .sporen import spoor
from .tekst import Zone
from .typen import Vondst

ZEKERHEID = {"titel": 0.99, "vakveld": 0.98, "schaal": 0.98, "dienstverband": 0.95, "veld": 0.9, "tekst": 0.85}
OVERAL = frozenset(ZEKERHEID)
KORT = OVERAL - {"tekst"}  # velden zonder lopende zinnen
TITEL = frozenset({"titel"})
LANG = frozenset({"titel", "tekst"})  # elke vacature een ander; de rest herhaalt zich binnen een bron
TEKST = frozenset({"tekst"})


@dataclass(frozen=True, slots=True)
class Regel:
    """`bij`: letterlijke stukjes waarvan er een in de treffer staat; alleen daaromheen wordt gekeken. Leeg: altijd kijken (korte velden).

    Geeft `waarde` None, dan is het toch geen treffer.
    """

    feit: str
    patroon: re.Pattern[str]
    bij: tuple[str, ...]
    waarde: Callable[[re.Match[str]], Any] | str | int | bool | tuple[str, ...]
    waar: frozenset[str] = OVERAL
    niet_na: re.Pattern[str] | None = None  # links ervan, binnen de zin
    niet_voor: re.Pattern[str] | None = None  # rechts ervan, binnen de zin
    alleen_bij: re.Pattern[str] | None = None  # links, rechts of erin, binnen de zin
    ruimte: int = 60  # tekens links en rechts
    venster: tuple[int, int] = (60, 60)  # hoeveel tekens voor en na het woord met het trefwoord de treffer kan lopen
    zekerheid: float = 1.0  # maal de zekerheid van het veld
    is_rij: bool = False  # de waarde is een rij waarden
    begin: re.Pattern[str] | None = None  # waarmee elke treffer begint; scheelt het patroon op elke plek proberen
    ook: str = ""  # een tweede feit dat hiermee waar is
    met: tuple[str, ...] = ()  # en een van deze moet ook ergens in het veld staan
    spoor: int = field(init=False)
    spoor_met: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "spoor", spoor(self.bij))
        object.__setattr__(self, "spoor_met", spoor(self.met))


def rx(patroon: str) -> re.Pattern[str]:
    """Een patroon op gevouwen tekst; witruimte in het patroon telt niet, een spatie is `[ ]` of `\\ `."""
    return re.compile(patroon, re.VERBOSE)


class Groep:
    """Regels die samen gelezen worden, per veld klaargelegd."""

    def __init__(self, regels: Iterable[Regel], genoeg: Iterable[str] = ()) -> None:
        """Na een van de waarden `genoeg` hoeven de regels erna niet meer: wat zij vinden, verliest toch."""
        alle = tuple(regels)
        self.spoor = reduce(or_, (r.spoor for r in alle), 0)  # 0: er is altijd iets te lezen
        self._per_veld = {veld: self._klaargelegd([r for r in alle if veld in r.waar]) for veld in OVERAL}
        self._genoeg = frozenset(genoeg)

    def _klaargelegd(self, regels: list[Regel]) -> tuple[int, tuple[tuple[int, Regel], ...]]:
        """Het spoor dat er in dit veld moet zijn, en elke regel met het zijne."""
        nodig = reduce(or_, (r.spoor for r in regels), 0) if all(r.spoor for r in regels) else self.spoor
        return nodig, tuple((r.spoor, r) for r in regels)

    def __call__(self, zone: Zone) -> list[Vondst]:
        """Alle treffers in deze zone, in de volgorde van de regels. Wat gelezen is, telt niet nog eens."""
        nodig, regels = self._per_veld[zone.veld]
        if not regels or (nodig and not zone.sporen & nodig):
            return []
        if zone.veld in LANG:
            return self._lees(zone, regels)
        if self not in zone.gelezen:
            zone.gelezen[self] = self._lees(zone, regels)
        return zone.gelezen[self]

    def _lees(self, zone: Zone, regels: Iterable[tuple[int, Regel]]) -> list[Vondst]:
        gevonden: list[Vondst] = []
        sporen = zone.sporen
        for nodig, regel in regels:
            if nodig and not sporen & nodig:
                continue
            if regel.spoor_met and not sporen & regel.spoor_met:
                continue
            if gevonden and gevonden[-1].waarde in self._genoeg and regel.waarde != gevonden[-1].waarde:
                break
            _lees(regel, zone, gevonden)
        return gevonden


def _lees(regel: Regel, zone: Zone, gevonden: list[Vondst]) -> None:
    """Voeg de treffers toe die ook in hun omgeving passen; in een tekst alleen rond de trefwoorden van de regel."""
    tekst = zone.vouw
    for van, tot in zone.vensters(regel.spoor, *regel.venster) if zone.veld == "tekst" else ((0, len(tekst)),):
        for treffer in vanaf_begin(regel.begin, regel.patroon, tekst, van, tot):
            if _past(regel, zone, treffer):
                waarde = regel.waarde(treffer) if callable(regel.waarde) else regel.waarde
                if waarde is not None and not _is_bezet(gevonden, regel, treffer):
                    gevonden += _vondsten(regel, zone, treffer, waarde)


def vanaf_begin(
    begin: re.Pattern[str] | None, patroon: re.Pattern[str], tekst: str, van: int, tot: int
) -> Iterator[re.Match[str]]:
    """Treffers van `patroon`, alleen geprobeerd waar `begin` staat. Zonder begin overal."""
    if begin is None:
        return patroon.finditer(tekst, van, tot)
    return _kansen(begin, patroon, tekst, van, tot)


def _kansen(
    begin: re.Pattern[str], patroon: re.Pattern[str], tekst: str, van: int, tot: int
) -> Iterator[re.Match[str]]:
    past = patroon.match
    for kans in begin.finditer(tekst, van, tot):
        plek = kans.start()
        if plek >= van and (treffer := past(tekst, plek, tot)):
            yield treffer
            van = treffer.end()


def _vondsten(regel: Regel, zone: Zone, treffer: re.Match[str], waarde: Any) -> Iterator[Vondst]:
    van, tot = treffer.span()
    for een in waarde if regel.is_rij else (waarde,):
        yield vondst(regel.feit, een, zone, van, tot, regel.zekerheid)
    if regel.ook:
        yield vondst(regel.ook, True, zone, van, tot, regel.zekerheid)


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
