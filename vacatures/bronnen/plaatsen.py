"""Waar een vacature is als de school niet bekend is: bij benadering, uit postcode of plaatsnaam van de bron."""

import re
from dataclasses import dataclass
from functools import cached_property

from regio.gegevens import zoeknaam
from regio.models import Plaats, Postcode

from .aanbod import Plek

NEDERLAND = {"", "nl", "nld", "nederland", "netherlands", "the netherlands", "holland"}
_PC4 = re.compile(r"\b([1-9]\d{3})\s?(?:[A-Za-z]{2})?\b")
# Namen die iedereen schrijft naast de naam in de lijst.
ANDERS = {
    "den haag": "s gravenhage",
    "s gravenhage": "den haag",
    "den bosch": "s hertogenbosch",
    "s hertogenbosch": "den bosch",
}


@dataclass(frozen=True, slots=True)
class Punt:
    """Een plaats op de kaart; zonder coördinaten als wij de naam niet kennen."""

    plaatsnaam: str = ""
    gemeente: str | None = None  # CBS-code
    lat: float | None = None
    lon: float | None = None


def zelfde_plaats(een: str, ander: str) -> bool:
    """Of twee plaatsnamen dezelfde plaats zijn; een lege naam spreekt niets tegen."""
    a, b = zoeknaam(een), zoeknaam(ander)
    return not a or not b or a == b or ANDERS.get(a) == b


class Kaart:
    """Postcodes en plaatsen, in één keer geladen zodra er een nodig is."""

    def punt(self, plekken: tuple[Plek, ...]) -> Punt:
        """De eerste plek in Nederland die wij kennen; anders alleen de naam zoals de bron die gaf."""
        gevonden = [p for plek in plekken if (p := self._punt(plek))]
        return next((p for p in gevonden if p.lat is not None), gevonden[0] if gevonden else Punt())

    def _punt(self, plek: Plek) -> Punt | None:
        if zoeknaam(plek.land) not in NEDERLAND:
            return Punt(plaatsnaam=plek.plaats) if plek.plaats else None
        return self._uit_postcode(plek) or self._uit_naam(plek.plaats) or self._uit_naam(plek.naam, zeker=False)

    def _uit_postcode(self, plek: Plek) -> Punt | None:
        gevonden = _PC4.match(plek.postcode.strip())
        if not gevonden:
            return None
        pc4 = gevonden[1]
        if exact := self._postcodes.get(pc4):
            naam, gemeente, lat, lon = exact
            return Punt(plek.plaats or naam, gemeente, lat, lon)
        # Postbuscodes staan niet in de lijst: dan het midden van wat ermee begint.
        for lengte in (3, 2):
            if buren := [v for k, v in self._postcodes.items() if k[:lengte] == pc4[:lengte]]:
                return self._midden(buren, plek)
        return None

    def _midden(self, buren: list[tuple[str, str, float, float]], plek: Plek) -> Punt:
        lat = round(sum(breedte for _naam, _gemeente, breedte, _lengte in buren) / len(buren), 4)
        lon = round(sum(lengte for _naam, _gemeente, _breedte, lengte in buren) / len(buren), 4)
        genoemd = self._plaatsen.get(zoeknaam(plek.plaats))
        gemeenten = {gemeente for _naam, gemeente, _breedte, _lengte in buren}
        enige = gemeenten.pop() if len(gemeenten) == 1 else None
        return Punt(plek.plaats or buren[0][0], genoemd.gemeente if genoemd else enige, lat, lon)

    def _uit_naam(self, naam: str, *, zeker: bool = True) -> Punt | None:
        zoek = zoeknaam(naam)
        gevonden = self._plaatsen.get(zoek) or self._plaatsen.get(ANDERS.get(zoek, ""))
        if gevonden:
            return Punt(naam if zeker else gevonden.plaatsnaam, gevonden.gemeente, gevonden.lat, gevonden.lon)
        return Punt(plaatsnaam=naam) if naam and zeker else None

    @cached_property
    def _postcodes(self) -> dict[str, tuple[str, str, float, float]]:
        rijen = Postcode.objects.order_by("pc4").values_list("pc4", "plaatsnaam", "gemeente_id", "lat", "lon")
        return {pc4: (naam, gemeente, lat, lon) for pc4, naam, gemeente, lat, lon in rijen}

    @cached_property
    def _plaatsen(self) -> dict[str, Punt]:
        """Bij gelijke namen wint de plaats met de meeste postcodes."""
        rijen = Plaats.objects.order_by("aantal_postcodes", "-pk").values_list(
            "zoeknaam", "naam", "gemeente_id", "lat", "lon"
        )
        return {zoek: Punt(naam, gemeente, lat, lon) for zoek, naam, gemeente, lat, lon in rijen}
