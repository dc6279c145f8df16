"""De index in het geheugen van een proces: voor elke facetwaarde één getal met een bit per vacature.

Vacatures hebben een plek (slot) op volgorde van tijd; bit 0 is de oudste, dus een nieuwe komt achteraan. Filteren is
dan "en", kiezen uit meer waarden "of", tellen het aantal bits, en op nieuwste sorteren het hoogste bit eerst.
"""

import math
from array import array
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from copy import copy
from datetime import date
from typing import Any

from search.vraagplan import Woorden

from . import opslag
from .naslag import OPGESLAGEN, Naslag, Punt, Waarden

AARDSTRAAL_KM = 6371.0088
KM_PER_GRAAD = 111.2
MAX_ONTHOUDEN = 256  # woorden en omgevingen per stand van de index
NOOIT = "9999"  # na elke sluitdag


class Geheugen:
    """Eén stand van de index. Verandert niet meer na het laden, op wat het onthoudt na: een nieuwe stand is een nieuw
    geheugen, ook als er maar één vacature anders is (`met`)."""

    def __init__(self, connection, versie: str) -> None:
        self.versie = versie
        rijen = opslag.alle_rijen(connection)
        self.aantal = len(rijen)
        self.pks = [rij[0] for rij in rijen]
        self.slot = {pk: slot for slot, pk in enumerate(self.pks)}
        self._tijden = array("q", (hash(rij[1]) for rij in rijen))
        self.naslag = Naslag(connection)
        self._laad_facetten(rijen)
        self._laad_plaatsen(rijen)
        self._laad_sluiting(rijen)
        self._laatste = (rijen[-1][1], rijen[-1][0]) if rijen else ("", 0)
        self._weg = 0
        self._vergeet()

    def _vergeet(self) -> None:
        self.woorden: dict[Woorden, tuple[int, ...]] = {}
        self._omgevingen: dict[tuple[float, float, float], tuple[int, dict[int, float]]] = {}
        self._dagen: dict[date, dict[str, Any]] = {}

    @property
    def namen(self) -> dict[str, dict[str, object]]:
        return self.naslag.namen

    # -- laden -----------------------------------------------------------------------------------
    def _laad_facetten(self, rijen: list[tuple]) -> None:
        slots: dict[str, dict[str, list[int]]] = {facet: defaultdict(list) for facet in OPGESLAGEN}
        waarden = Waarden(self.naslag)
        for slot, rij in enumerate(rijen):
            for facet, per_facet in waarden.van(rij):
                for waarde in per_facet:
                    slots[facet][waarde].append(slot)
        self.bits: dict[str, dict[str, int]] = {}
        for facet, per_waarde in slots.items():
            namen = self.namen.get(facet, per_waarde)
            bekend = [*namen, *(w for w in per_waarde if w not in namen)]
            self.bits[facet] = {w: self.bits_van(per_waarde[w]) for w in bekend if w in per_waarde}

    def _laad_plaatsen(self, rijen: list[tuple]) -> None:
        scholen: dict[int, list[int]] = defaultdict(list)
        punten: dict[Punt, list[int]] = defaultdict(list)
        per_regio: dict[str, list[int]] = defaultdict(list)
        for slot, rij in enumerate(rijen):
            ligging = self.naslag.ligging(rij)
            for pk in ligging.scholen:
                scholen[pk].append(slot)
            for slug in ligging.regios:
                per_regio[slug].append(slot)
            for punt in ligging.punten:
                punten[punt].append(slot)
        self._slots_van_school: dict[int, list[int]] = dict(scholen)
        self._zet_punten(punten)
        self.regio = {slug: self.bits_van(slots) for slug, slots in per_regio.items()}

    def _zet_punten(self, punten: dict[Punt, list[int]]) -> None:
        self._punten = sorted(punten.items())
        self._breedten = [lat for (lat, _lon), _slots in self._punten]
        self.met_plek = self.bits_van(slot for _punt, slots in self._punten for slot in slots)

    def _laad_sluiting(self, rijen: list[tuple]) -> None:
        """`sluitvolgorde`: wat het eerst sluit eerst, zonder sluitdag achteraan; bij gelijke dag de nieuwste eerst."""
        sluitdagen = [rij[2] or NOOIT for rij in rijen]
        self.sluitvolgorde = sorted(range(self.aantal - 1, -1, -1), key=sluitdagen.__getitem__)
        self._sluitdagen = [sluitdagen[slot] for slot in self.sluitvolgorde]

    # -- bijwerken -------------------------------------------------------------------------------
    def met(self, pks: Collection[int], rijen: Sequence[tuple], versie: str) -> "Geheugen | None":
        """Deze stand, waarin `pks` nu `rijen` zijn (wie geen rij heeft is weg); None als opnieuw lezen beter is.

        Een slot staat op volgorde van tijd. Een vacature houdt haar slot zolang haar tijd gelijk blijft, en een
        nieuwere dan alle andere komt achteraan; iets ertussen voegen kan niet. Namen en ligging moeten gelijk
        gebleven zijn.
        """
        nieuw = copy(self)
        nieuw.versie, nieuw._weg = versie, self._weg
        nieuw._vergeet()
        geweest = {self.slot[pk] for pk in pks if pk in self.slot}
        slots = _slots_voor(self, rijen)
        if slots is None or self._weg + len(geweest) > 200 + self.aantal // 10:
            return None
        nieuw._weg += len(geweest - set(slots))
        nieuw.aantal = max([self.aantal, *(slot + 1 for slot in slots)])
        nieuw.pks, nieuw.slot, nieuw._tijden = [*self.pks], {**self.slot}, self._tijden[:]
        for pk in pks:
            nieuw.slot.pop(pk, None)
        for slot, rij in zip(slots, rijen, strict=True):
            nieuw.pks[slot : slot + 1] = [rij[0]]
            nieuw._tijden[slot : slot + 1] = array("q", [hash(rij[1])])
            nieuw.slot[rij[0]] = slot
        if rijen:
            nieuw._laatste = max(self._laatste, (rijen[-1][1], rijen[-1][0]))
        nieuw._vervang_facetten(geweest, slots, rijen)
        nieuw._vervang_plaatsen(geweest, slots, rijen)
        nieuw._vervang_sluiting(geweest, slots, rijen)
        return nieuw

    def _vervang_facetten(self, geweest: set[int], slots: list[int], rijen: Sequence[tuple]) -> None:
        over = ~self.bits_van(geweest)
        self.bits = {facet: {w: bits & over for w, bits in per.items()} for facet, per in self.bits.items()}
        waarden = Waarden(self.naslag)
        for slot, rij in zip(slots, rijen, strict=True):
            for facet, per_facet in waarden.van(rij):
                for waarde in per_facet:
                    self.bits[facet][waarde] = self.bits[facet].get(waarde, 0) | 1 << slot

    def _vervang_plaatsen(self, geweest: set[int], slots: list[int], rijen: Sequence[tuple]) -> None:
        over = ~self.bits_van(geweest)
        self.regio = {slug: bits & over for slug, bits in self.regio.items()}
        scholen = {pk: _zonder(van, geweest) for pk, van in self._slots_van_school.items()}
        punten = {punt: _zonder(van, geweest) for punt, van in self._punten}
        for slot, rij in zip(slots, rijen, strict=True):
            ligging = self.naslag.ligging(rij)
            for pk in ligging.scholen:
                scholen[pk] = sorted([*scholen.get(pk, ()), slot])
            for punt in ligging.punten:
                punten[punt] = sorted([*punten.get(punt, ()), slot])
            for slug in ligging.regios:
                self.regio[slug] = self.regio.get(slug, 0) | 1 << slot
        self._slots_van_school = scholen
        self._zet_punten(punten)

    def _vervang_sluiting(self, geweest: set[int], slots: list[int], rijen: Sequence[tuple]) -> None:
        paren = [(d, -s) for d, s in zip(self._sluitdagen, self.sluitvolgorde, strict=True) if s not in geweest]
        for slot, rij in zip(slots, rijen, strict=True):
            insort(paren, (rij[2] or NOOIT, -slot))
        self._sluitdagen = [dag for dag, _slot in paren]
        self.sluitvolgorde = [-slot for _dag, slot in paren]

    # -- per dag ---------------------------------------------------------------------------------
    def _dag(self, op: date) -> dict[str, Any]:
        if op not in self._dagen:
            if len(self._dagen) >= 4:
                self._dagen.clear()
            eerste = bisect_left(self._sluitdagen, op.isoformat())
            self._dagen[op] = {
                "open": self.bits_van(self.sluitvolgorde[eerste:]),
                "partnerschap": self._partnerschappen(op.isoformat()),
            }
        return self._dagen[op]

    def open(self, op: date) -> int:
        """Wat op die dag open is: de sluitdag zelf telt mee."""
        return self._dag(op)["open"]

    def facet(self, facet: str, op: date) -> dict[str, int]:
        return self._dag(op)["partnerschap"] if facet == "partnerschap" else self.bits[facet]

    def _partnerschappen(self, op: str) -> dict[str, int]:
        """Wie die dag meedeed en getoond wordt; `van` telt mee, `tot` niet."""
        slots: dict[int, list[int]] = defaultdict(list)
        for partnerschap, school, van, tot in self.naslag.deelnames:
            if str(van) <= op and (tot is None or op < str(tot)):
                slots[partnerschap] += self._slots_van_school.get(school, ())
        return {s: self.bits_van(slots[pk]) for pk, s in self.naslag.slugs["partnerschap"].items() if slots[pk]}

    # -- plaats ----------------------------------------------------------------------------------
    def omgeving(self, lat: float, lon: float, km: float) -> tuple[int, dict[int, float]]:
        """(bits, slot -> km) van wat hooguit `km` ver is, dichtstbij eerst; van meer scholen telt de dichtste."""
        sleutel = (lat, lon, km)
        omgeving = self._omgevingen.get(sleutel)
        if omgeving is None:
            omgeving = self._omgeving(lat, lon, km)
            _bewaar(self._omgevingen, sleutel, omgeving)
        return omgeving

    def _omgeving(self, lat: float, lon: float, km: float) -> tuple[int, dict[int, float]]:
        marge = km / KM_PER_GRAAD + 0.01
        van, tot = bisect_left(self._breedten, lat - marge), bisect_left(self._breedten, lat + marge)
        binnen = []
        for (punt_lat, punt_lon), slots in self._punten[van:tot]:
            afstand = afstand_km(lat, lon, punt_lat, punt_lon)
            if afstand <= km and slots:
                binnen.append((afstand, slots))
        kms: dict[int, float] = {}
        for afstand, slots in sorted(binnen):
            for slot in reversed(slots):
                kms.setdefault(slot, afstand)
        return self.bits_van(kms), kms

    # -- bits ------------------------------------------------------------------------------------
    def bits_van(self, slots: Iterable[int]) -> int:
        rij = bytearray(self.aantal // 8 + 1)
        for slot in slots:
            rij[slot >> 3] |= 1 << (slot & 7)
        return int.from_bytes(rij, "little")

    def bits_van_pks(self, pks: Iterable[int]) -> int:
        slot = self.slot
        return self.bits_van([slot[pk] for pk in pks if pk in slot])

    def onthoud_woord(self, woord: Woorden, per_laag: Iterable[Iterable[int]]) -> tuple[int, ...]:
        """De bits van een woord per laag; bewaard zolang de index niet verandert."""
        bits = tuple(map(self.bits_van_pks, per_laag))
        _bewaar(self.woorden, woord, bits)
        return bits


def _bewaar(bij: dict, sleutel: Any, waarde: Any) -> None:
    if len(bij) >= MAX_ONTHOUDEN:
        bij.clear()
    bij[sleutel] = waarde


def _zonder(slots: list[int], weg: set[int]) -> list[int]:
    return slots if weg.isdisjoint(slots) else [slot for slot in slots if slot not in weg]


def _slots_voor(geheugen: Geheugen, rijen: Sequence[tuple]) -> list[int] | None:
    """Het slot van elke rij (op volgorde van tijd): haar oude, of achteraan; None als zij ertussen hoort."""
    slots, achteraan = [], geheugen.aantal
    for rij in rijen:
        oud = geheugen.slot.get(rij[0])
        if oud is not None and geheugen._tijden[oud] == hash(rij[1]):
            slots.append(oud)
        elif (rij[1], rij[0]) > geheugen._laatste:
            slots.append(achteraan)
            achteraan += 1
        else:
            return None
    return slots


def afstand_km(lat: float, lon: float, naar_lat: float, naar_lon: float) -> float:
    """Hemelsbreed, op een bol."""
    a, b = math.radians(lat), math.radians(naar_lat)
    half_lat, half_lon = (b - a) / 2, math.radians(naar_lon - lon) / 2
    h = math.sin(half_lat) ** 2 + math.cos(a) * math.cos(b) * math.sin(half_lon) ** 2
    return 2 * AARDSTRAAL_KM * math.asin(math.sqrt(h))
