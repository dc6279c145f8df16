"""De index in het geheugen van een proces: voor elke facetwaarde één getal met een bit per vacature.

Vacatures hebben een plek (slot) op volgorde van nieuwste eerst; bit 0 is de nieuwste. Filteren is dan "en", kiezen
uit meer waarden "of", tellen het aantal bits, en op nieuwste sorteren het laagste bit eerst.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy

from search.indexeren import FTE_VAKJES, SECTOR_ALS_NIVEAU
from vacatures.models import Contract

from . import ingebouwd_opslag as opslag

AARDSTRAAL_KM = 6371.0
KM_PER_GRAAD = 111.2
MAX_ONTHOUDEN = 256  # woorden en omgevingen per stand van de index

FTE_NAMEN = {
    "tot-0.4": gettext_lazy("tot 0,4 fte"),
    "0.4-0.7": gettext_lazy("0,4 – 0,7 fte"),
    "vanaf-0.7": gettext_lazy("0,7 fte en meer"),
}
NASLAG = {
    "vak": "SELECT id, slug, naam FROM regio_vak ORDER BY naam, id",
    "functie": "SELECT id, slug, naam FROM regio_functie ORDER BY naam, id",
    "bestuur": "SELECT id, slug, naam FROM regio_bestuur ORDER BY naam, id",
    "partnerschap": "SELECT id, slug, naam FROM regio_partnerschap ORDER BY naam, id",
    "regio": "SELECT id, slug, naam FROM regio_regio ORDER BY naam, id",
    "graad": "SELECT slug, slug, naam FROM regio_graad ORDER BY volgorde, slug",
    "niveau": "SELECT slug, slug, naam FROM regio_niveau ORDER BY volgorde, slug",
}
SCHOLEN = (
    "SELECT s.id, s.regio_id, coalesce(s.lat, g.lat), coalesce(s.lon, g.lon) "
    "FROM regio_school s LEFT JOIN regio_gemeente g ON g.code = s.gemeente_id"
)
DEELNAMES = (
    "SELECT d.partnerschap_id, d.school_id, d.van, d.tot FROM regio_deelname d "
    "JOIN regio_deelnamestatus t ON t.id = d.status_id WHERE t.is_zichtbaar"
)
GEMEENTEN = "SELECT code, lat, lon FROM regio_gemeente"
REGIOGEMEENTEN = "SELECT regio_id, gemeente_id FROM regio_regio_gemeenten"


class Geheugen:
    """Eén stand van de index. Verandert niet meer na het laden, op wat het onthoudt na: een nieuwe stand is een nieuw
    geheugen."""

    def __init__(self, connection, versie: str) -> None:
        self.versie = versie
        rijen = opslag.alle_rijen(connection)
        self.aantal = len(rijen)
        self.pks = [rij[0] for rij in rijen]
        self.slot = {pk: slot for slot, pk in enumerate(self.pks)}
        self.woorden: dict[str, tuple[int, ...]] = {}
        self._omgevingen: dict[tuple[float, float, float], tuple[int, dict[int, float]]] = {}
        self._dagen: dict[date, dict[str, Any]] = {}
        self._laad_namen(connection)
        self._laad_facetten(rijen)
        self._laad_plaatsen(connection, rijen)
        self._laad_sluiting(rijen)
        self._deelnames = opslag.rijen_van(connection, DEELNAMES)

    # -- laden -----------------------------------------------------------------------------------
    def _laad_namen(self, connection) -> None:
        self._slugs: dict[str, dict[Any, str]] = {}
        self.namen: dict[str, dict[str, object]] = {}  # ook namen die pas bij het tonen vertaald worden
        for facet, sql in NASLAG.items():
            rijen = opslag.rijen_van(connection, sql)
            self._slugs[facet] = {sleutel: slug for sleutel, slug, _naam in rijen}
            self.namen[facet] = {slug: naam for _sleutel, slug, naam in rijen}
        for sector in SECTOR_ALS_NIVEAU:
            self.namen["niveau"].setdefault(str(sector), sector.label)
        self.namen["contract"] = dict(Contract.choices)
        self.namen["fte"] = {vakje: FTE_NAMEN[vakje] for vakje in FTE_VAKJES}

    def _laad_facetten(self, rijen: list[tuple]) -> None:
        slots: dict[str, dict[Any, list[int]]] = {f: defaultdict(list) for f in self.namen}
        delen = _Delen()
        vak, graad, niveau, fte = slots["vak"], slots["graad"], slots["niveau"], slots["fte"]
        for slot, (_pk, _sluit, bestuur, functie, contract, ftes, vakken, graden, niveaus, *_rest) in enumerate(rijen):
            slots["bestuur"][bestuur].append(slot)
            slots["functie"][functie].append(slot)
            slots["contract"][contract].append(slot)
            for per_waarde, tekst in ((vak, vakken), (graad, graden), (niveau, niveaus), (fte, ftes)):
                for waarde in delen[tekst]:
                    per_waarde[waarde].append(slot)
        self.bits: dict[str, dict[str, int]] = {}
        for facet in ("vak", "graad", "niveau", "functie", "contract", "fte", "bestuur"):
            sleutels = self._slugs.get(facet) or {waarde: waarde for waarde in self.namen[facet]}
            if facet == "niveau":
                sleutels = {waarde: waarde for waarde in self.namen[facet]}
            if facet == "vak":
                sleutels = {str(sleutel): slug for sleutel, slug in sleutels.items()}
            self.bits[facet] = {
                slug: self.bits_van(slots[facet][sleutel])
                for sleutel, slug in sleutels.items()
                if sleutel in slots[facet]
            }

    def _laad_plaatsen(self, connection, rijen: list[tuple]) -> None:
        self._slots_van_school: dict[int, list[int]] = defaultdict(list)
        scholen = {pk: rest for pk, *rest in opslag.rijen_van(connection, SCHOLEN)}
        gemeenten = {code: (lat, lon) for code, lat, lon in opslag.rijen_van(connection, GEMEENTEN)}
        regios_van = defaultdict(list)
        for regio, gemeente in opslag.rijen_van(connection, REGIOGEMEENTEN):
            regios_van[gemeente].append(regio)
        punten: dict[tuple[float, float], list[int]] = defaultdict(list)
        per_regio: dict[int | None, list[int]] = defaultdict(list)
        delen = _Delen()
        for slot, (*_rest, eigen_scholen, gemeente, lat, lon) in enumerate(rijen):
            for pk in map(int, delen[eigen_scholen]):
                self._slots_van_school[pk].append(slot)
                regio, school_lat, school_lon = scholen.get(pk, (None, None, None))
                per_regio[regio].append(slot)
                if school_lat is not None and school_lon is not None:
                    punten[school_lat, school_lon].append(slot)
            if not eigen_scholen:
                for regio in regios_van[gemeente]:
                    per_regio[regio].append(slot)
                lat, lon = (lat, lon) if lat is not None else gemeenten.get(gemeente, (None, None))
                if lat is not None:
                    punten[lat, lon].append(slot)
        self._punten = sorted(punten.items())
        self._breedten = [lat for (lat, _lon), _slots in self._punten]
        self.regio = {slug: self.bits_van(per_regio[pk]) for pk, slug in self._slugs["regio"].items()}

    def _laad_sluiting(self, rijen: list[tuple]) -> None:
        """`sluitvolgorde`: wat het eerst sluit eerst, zonder sluitdag achteraan."""
        sluitdagen = [rij[1] or "9999" for rij in rijen]
        self.sluitvolgorde = sorted(range(self.aantal), key=sluitdagen.__getitem__)
        self._sluitdagen = [sluitdagen[slot] for slot in self.sluitvolgorde]

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
        for partnerschap, school, van, tot in self._deelnames:
            if str(van) <= op and (tot is None or op < str(tot)):
                slots[partnerschap] += self._slots_van_school.get(school, ())
        return {slug: self.bits_van(slots[pk]) for pk, slug in self._slugs["partnerschap"].items() if slots[pk]}

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
            if afstand <= km:
                binnen.append((afstand, slots))
        kms: dict[int, float] = {}
        for afstand, slots in sorted(binnen):
            for slot in slots:
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

    def onthoud_woord(self, woord: str, per_laag: Iterable[Iterable[int]]) -> tuple[int, ...]:
        """De bits van een woord per laag; bewaard zolang de index niet verandert."""
        bits = tuple(map(self.bits_van_pks, per_laag))
        _bewaar(self.woorden, woord, bits)
        return bits


def _bewaar(bij: dict, sleutel: Any, waarde: Any) -> None:
    if len(bij) >= MAX_ONTHOUDEN:
        bij.clear()
    bij[sleutel] = waarde


class _Delen(dict):
    """ "3,17" -> ("3", "17"); dezelfde paar honderd teksten komen duizenden keren voor."""

    def __missing__(self, tekst: str) -> tuple[str, ...]:
        self[tekst] = delen = tuple(tekst.split(",")) if tekst else ()
        return delen


def afstand_km(lat: float, lon: float, naar_lat: float, naar_lon: float) -> float:
    """Hemelsbreed, op een bol."""
    a, b = math.radians(lat), math.radians(naar_lat)
    half_lat, half_lon = (b - a) / 2, math.radians(naar_lon - lon) / 2
    h = math.sin(half_lat) ** 2 + math.cos(a) * math.cos(b) * math.sin(half_lon) ** 2
    return 2 * AARDSTRAAL_KM * math.asin(math.sqrt(h))
