"""Wat een index van elders moet weten: namen, waar een school ligt en wie er meedoet. Uit de eigen database."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy

from search.indexeren import FTE_VAKJES, SECTOR_ALS_NIVEAU
from vacatures.models import Contract

from . import opslag

Punt = tuple[float, float]  # (breedte, lengte) in graden

FTE_NAMEN = {
    "tot-0.4": gettext_lazy("tot 0,4 fte"),
    "0.4-0.7": gettext_lazy("0,4 – 0,7 fte"),
    "vanaf-0.7": gettext_lazy("0,7 fte en meer"),
}
NAMEN = {
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

# Facetten waarvan de waarde in de rij van een vacature staat. Een partnerschap hangt van de dag af.
OPGESLAGEN = ("vak", "graad", "niveau", "functie", "contract", "fte", "bestuur", "kenmerk")


class Ligging(NamedTuple):
    scholen: tuple[int, ...]
    punten: tuple[Punt, ...]
    regios: tuple[str, ...]


class Naslag:
    """`namen`: per facet (en "regio") elke waarde die bestaat, met hoe wij haar noemen, zoals wij ze ordenen."""

    def __init__(self, connection) -> None:
        self.slugs: dict[str, dict[Any, str]] = {}
        self.namen: dict[str, dict[str, object]] = {}  # ook namen die pas bij het tonen vertaald worden
        for facet, sql in NAMEN.items():
            rijen = opslag.rijen_van(connection, sql)
            self.slugs[facet] = {sleutel: slug for sleutel, slug, _naam in rijen}
            self.namen[facet] = {slug: naam for _sleutel, slug, naam in rijen}
        for sector in SECTOR_ALS_NIVEAU:
            self.namen["niveau"].setdefault(str(sector), sector.label)
        self.namen["contract"] = dict(Contract.choices)
        self.namen["fte"] = {vakje: FTE_NAMEN[vakje] for vakje in FTE_VAKJES}
        self.scholen = {pk: rest for pk, *rest in opslag.rijen_van(connection, SCHOLEN)}
        self.gemeenten = {code: (lat, lon) for code, lat, lon in opslag.rijen_van(connection, GEMEENTEN)}
        self.deelnames = opslag.rijen_van(connection, DEELNAMES)
        self.regios_van: dict[str, list[str]] = defaultdict(list)
        for regio, gemeente in opslag.rijen_van(connection, REGIOGEMEENTEN):
            self.regios_van[gemeente].append(self.slugs["regio"][regio])
        self._delen = Delen()

    def ligging(self, rij: tuple) -> Ligging:
        """Waar deze rij te vinden is: bij haar scholen, of zonder school op haar eigen plek of in haar gemeente."""
        scholen, gemeente, lat, lon = rij[11:]
        if not scholen:
            if lat is None:
                lat, lon = self.gemeenten.get(gemeente, (None, None))
            punt = ((lat, lon),) if lat is not None and lon is not None else ()
            return Ligging((), punt, tuple(self.regios_van.get(gemeente, ())))
        pks = tuple(map(int, self._delen[scholen]))
        bekend = [self.scholen[pk] for pk in pks if pk in self.scholen]
        punten = tuple((lat, lon) for _regio, lat, lon in bekend if lat is not None and lon is not None)
        return Ligging(pks, punten, tuple(self.slugs["regio"][regio] for regio, _lat, _lon in bekend if regio))


class Waarden:
    """De facetwaarden van een rij, als slugs."""

    def __init__(self, naslag: Naslag) -> None:
        self._delen = Delen()
        self._vak = {str(pk): slug for pk, slug in naslag.slugs["vak"].items()}
        self._functie, self._bestuur = naslag.slugs["functie"], naslag.slugs["bestuur"]
        self._vakken: dict[str, tuple[str, ...]] = {}

    def van(self, rij: tuple) -> Iterator[tuple[str, tuple[str, ...]]]:
        _pk, _om, _sluit, bestuur, functie, contract, fte, vakken, graden, niveaus, kenmerken, *_ligging = rij
        delen = self._delen
        yield "bestuur", (self._bestuur[bestuur],)
        if functie is not None:
            yield "functie", (self._functie[functie],)
        if contract:
            yield "contract", (contract,)
        if vakken not in self._vakken:
            self._vakken[vakken] = tuple(self._vak[pk] for pk in delen[vakken] if pk in self._vak)
        yield "vak", self._vakken[vakken]
        yield "graad", delen[graden]
        yield "niveau", delen[niveaus]
        yield "fte", delen[fte]
        yield "kenmerk", delen[kenmerken]


class Delen(dict):
    """ "3,17" -> ("3", "17"); dezelfde paar honderd teksten komen duizenden keren voor."""

    def __missing__(self, tekst: str) -> tuple[str, ...]:
        self[tekst] = delen = tuple(tekst.split(",")) if tekst else ()
        return delen
