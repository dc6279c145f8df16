"""Wat wij zelf van plaatsen weten, in één keer opgehaald om een lang bestand mee aan te vullen."""

from regio.gegevens import zoeknaam
from regio.models import Gemeente, Plaats, Postcode

from .duo_bestand import DuoSchool
from .namen import leesbare_plaats


class Naslag:
    def __init__(self) -> None:
        gemeenten = Gemeente.objects.prefetch_related("regios")
        self.gemeenten = {gemeente.code: gemeente for gemeente in gemeenten}
        self.gemeentecodes = {zoeknaam(gemeente.naam): gemeente.code for gemeente in gemeenten}
        plaatsen = Plaats.objects.values_list("zoeknaam", "gemeente_id", "naam")
        self.plaatsen = {(zoek, gemeente): naam for zoek, gemeente, naam in plaatsen}
        self.punten = {pc4: (lat, lon) for pc4, lat, lon in Postcode.objects.values_list("pc4", "lat", "lon")}

    def plaats(self, plaats: str, gemeente: str | None) -> str:
        gevonden = self.plaatsen.get((zoeknaam(plaats), gemeente or ""))
        return (gevonden or leesbare_plaats(plaats)) if plaats.isupper() else plaats

    def gemeente(self, rij: DuoSchool) -> str | None:
        return (
            rij.gemeentecode if rij.gemeentecode in self.gemeenten else self.gemeentecodes.get(zoeknaam(rij.gemeente))
        )

    def regio(self, gemeente: str | None) -> int | None:
        """De regio van de gemeente als dat er precies een is."""
        regios = list(self.gemeenten[gemeente].regios.all()) if gemeente else []
        return regios[0].pk if len(regios) == 1 else None

    def punt(self, postcode: str) -> tuple[float, float] | None:
        """Het midden van de postcode; een postbuspostcode heeft er geen, dan het midden van de naburige."""
        for lengte in (4, 3, 2) if postcode else ():
            punten = [punt for pc4, punt in self.punten.items() if pc4.startswith(postcode[:lengte])]
            if punten:
                lats, lons = zip(*punten, strict=True)
                return round(sum(lats) / len(punten), 6), round(sum(lons) / len(punten), 6)
        return None
