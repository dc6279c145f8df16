"""De zoekmachine zelf: vragen aan de alias, en bijhouden wat de wachtrij aandraagt."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db import connections

from search.engines.basis import Voortgang, ZoekmachineWeg
from search.engines.ingebouwd import opslag
from search.engines.ingebouwd.geheugen import afstand_km
from search.engines.ingebouwd.naslag import Naslag
from search.engines.ingebouwd.zoeking import facetvolgorde
from search.vraagplan import Vraagplan
from search.zoekresultaat import Facetwaarde, Hit, Middelpunt, Zoekresultaat
from search.zoekvraag import FACETTEN, PER_PAGINA

from . import wachtrij
from .herbouw import Herbouw
from .inrichting import alias
from .verbinding import Verbinding
from .vertaling import MET_NUMMER, Vertaling


class ElasticMotor:
    naam = "elasticsearch"

    def __init__(self, adres: str, voorvoegsel: str) -> None:
        self.verbinding, self.voorvoegsel = Verbinding(adres), voorvoegsel
        self.alias = alias(voorvoegsel)
        self._naslag: tuple[object, Naslag] | None = None

    # -- vragen ------------------------------------------------------------------------------------
    def zoek(self, plan: Vraagplan, op: date, *, aantal: int = PER_PAGINA) -> Zoekresultaat:
        vertaling = Vertaling(plan, op, self.naslag())
        antwoord = self.verbinding.vraag(
            lambda client: client.search(index=self.alias, body=vertaling.zoek(aantal)).body
        )
        if antwoord["timed_out"] or antwoord["_shards"]["failed"]:
            self.verbinding.zekering.fout()
            raise ZoekmachineWeg("half antwoord")
        return Zoekresultaat(
            totaal=antwoord["hits"]["total"]["value"],
            hits=tuple(_hit(hit, plan.rond) for hit in antwoord["hits"]["hits"]),
            facetten={facet: self._facet(facet, antwoord, plan) for facet in FACETTEN},
            motor=self.naam,
        )

    def tel(self, plannen: Iterable[Vraagplan], op: date) -> list[int]:
        naslag = self.naslag()
        vragen: list[dict[str, Any]] = []
        for plan in plannen:
            vragen += [{}, Vertaling(plan, op, naslag).tel()]
        if not vragen:
            return []
        antwoord = self.verbinding.vraag(lambda client: client.msearch(index=self.alias, searches=vragen).body)
        if any("error" in deel for deel in antwoord["responses"]):
            raise ZoekmachineWeg("half antwoord")
        return [deel["hits"]["total"]["value"] for deel in antwoord["responses"]]

    def namen(self) -> dict[str, dict[str, object]]:
        return self.naslag().namen

    def naslag(self) -> Naslag:
        connection = connections["default"]
        stand = opslag.stand_van_nu(connection)
        if self._naslag is None or self._naslag[0] != stand:
            self._naslag = (stand, Naslag(connection))
        return self._naslag[1]

    def _facet(self, facet: str, antwoord: dict[str, Any], plan: Vraagplan) -> tuple[Facetwaarde, ...]:
        """Elke waarde die iets vindt of gekozen is."""
        naslag = self.naslag()
        namen, slugs, gekozen = naslag.namen[facet], naslag.slugs.get(facet, {}), getattr(plan.vraag, facet)
        bakken = antwoord["aggregations"][facet]["waarden"]["buckets"]
        if facet == "partnerschap":
            aantallen = {slug: bak["doc_count"] for slug, bak in bakken.items()}
        elif facet in MET_NUMMER:
            aantallen = {slugs.get(int(bak["key"]), ""): bak["doc_count"] for bak in bakken}
        else:
            aantallen = {bak["key"]: bak["doc_count"] for bak in bakken}
        waarden = [
            Facetwaarde(w, n, w in gekozen, str(namen[w]))
            for w, n in aantallen.items()
            if w in namen and (n or w in gekozen)
        ]
        waarden += [Facetwaarde(w, 0, True, str(namen[w])) for w in gekozen if w in namen and w not in aantallen]
        return facetvolgorde(facet, waarden, namen)

    # -- bijhouden ---------------------------------------------------------------------------------
    def indexeer(self, pks: Collection[int]) -> None:
        """Alleen op de rij, in de lopende transactie; `verstuur` doet de rest."""
        wachtrij.zet(pks)

    def verstuur(self) -> int:
        """Wat op de rij staat naar de index van nu, en naar die in aanbouw. Raises ZoekmachineWeg."""
        if not wachtrij.wacht_er_iets():
            return 0
        from elasticsearch import ApiError, TransportError

        try:
            herbouw = self.herbouw_van()
            return wachtrij.verstuur(self.verbinding.voor_bulk(), herbouw.om_bij_te_houden, self.naslag())
        except (ApiError, TransportError) as fout:
            raise ZoekmachineWeg(f"{type(fout).__name__}: {fout}"[:300]) from fout

    def werk_bij(self) -> int:
        """Herstel vanzelf: een index die er niet is of niet meer past komt overnieuw, en wat strandde gaat verder."""
        from elasticsearch import ApiError, TransportError

        try:
            herbouw = self.herbouw_van()
            if herbouw.is_nodig():
                herbouw.bouw(hervat=True)
            if not wachtrij.wacht_er_iets():
                wachtrij.zet_wat_verschilt(self.verbinding.voor_bulk(), self.alias)
        except (ApiError, TransportError) as fout:
            raise ZoekmachineWeg(f"{type(fout).__name__}: {fout}"[:300]) from fout
        return self.verstuur()

    def herbouw(self, voortgang: Voortgang | None = None, *, hervat: bool = False) -> int:
        """Raises ZoekmachineWeg en HerbouwMislukt."""
        from elasticsearch import ApiError, TransportError

        try:
            return self.herbouw_van().bouw(voortgang, hervat=hervat)
        except (ApiError, TransportError) as fout:
            raise ZoekmachineWeg(f"{type(fout).__name__}: {fout}"[:300]) from fout

    def herbouw_van(self) -> Herbouw:
        return Herbouw(self.verbinding.voor_bulk(), self.voorvoegsel, self.naslag())


def _hit(hit: dict[str, Any], rond: Middelpunt | None) -> Hit:
    if rond is None:
        return Hit(int(hit["_id"]))
    km = min(afstand_km(rond.lat, rond.lon, punt["lat"], punt["lon"]) for punt in hit["_source"]["plek"])
    return Hit(int(hit["_id"]), round(km, 1))
