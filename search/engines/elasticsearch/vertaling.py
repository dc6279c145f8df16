"""Van een vraagplan naar een vraag aan Elasticsearch.

Elke voorwaarde van `search.vraagplan` wordt een `constant_score` met haar punten als gewicht. De punten zijn gehele
getallen ver onder 2**24, dus hun som is exact. Wat filtert staat in `filter` en geeft geen punten.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from search.engines.ingebouwd.naslag import Naslag
from search.vraagplan import BANDEN, LAGEN, VOORKEUR, ZEGT_NIETS, Groep, Kenmerk, Nabij, Voorkeur, Vraagplan, Woorden
from search.zoekresultaat import Middelpunt
from search.zoekvraag import ALLE_REGIOS, FACETTEN, Volgorde

from .inrichting import LAAGVELD, MEESTE_HITS, VELDEN_VAN_LAAG

Deel = dict[str, Any]
MET_NUMMER = frozenset({"vak", "functie", "bestuur"})  # in de index met hun nummer: een andere slug verandert er niets
MEESTE_WAARDEN = 10_000
NIETS: Deel = {"match_none": {}}


class Vertaling:
    def __init__(self, plan: Vraagplan, op: date, naslag: Naslag) -> None:
        self.plan, self.op, self.naslag = plan, op, naslag
        self.deelnemers = _deelnemers(naslag, op)
        self.keuze = {
            facet: self.een_van(facet, gekozen) for facet in FACETTEN if (gekozen := getattr(plan.vraag, facet))
        }

    def zoek(self, aantal: int) -> Deel:
        begin = min((self.plan.vraag.pagina - 1) * aantal, MEESTE_HITS - aantal)
        return {
            **self.tel(), "from": begin, "size": aantal, "sort": self._volgorde(), "_source": ["plek"],
            "aggs": {facet: self._facet(facet) for facet in FACETTEN},
        }  # fmt: skip

    def tel(self) -> Deel:
        return {
            "query": {"bool": {"filter": self._filters(), "must_not": self._niet(), "should": self._punten()}},
            "post_filter": alle(self.keuze.values()),
            "size": 0,
            "track_total_hits": True,
        }

    # -- wat past --------------------------------------------------------------------------------
    def _filters(self) -> list[Deel]:
        plan, vraag = self.plan, self.plan.vraag
        filters = [een([bestaat_niet("sluit_op"), {"range": {"sluit_op": {"gte": self.op.isoformat()}}}])]
        if vraag.regio and vraag.regio != ALLE_REGIOS:
            filters.append(self._in_regio(vraag.regio))
        if plan.rond is not None:
            filters.append(binnen(plan.rond, vraag.straal_km))
        filters += [self._groep(groep, LAGEN[0]) for groep in plan.groepen if groep.verplicht]
        if plan.groepen:
            filters.append(een([self._groep(groep, LAGEN[0]) for groep in plan.groepen], minstens=plan.vereist))
        elif plan.heeft_relevantie:
            passend = [self._past(voorkeur) for voorkeur in plan.voorkeuren]
            if plan.nabij:
                passend += [self._nabij(plan.nabij, plan.nabij_km), woorden(plan.nabij.woorden, "organisatie")]
            filters.append(een(passend))
        return filters

    def _niet(self) -> list[Deel]:
        return [{"term": {"is_weg": True}}, *(self._groep(groep, LAGEN[0]) for groep in self.plan.niet)]

    def _in_regio(self, regio: str) -> Deel:
        scholen = [
            str(pk) for pk, (r, *_plek) in self.naslag.scholen.items() if self.naslag.slugs["regio"].get(r) == regio
        ]
        gemeenten = [code for code, regios in self.naslag.regios_van.items() if regio in regios]
        zonder_school = alle([bestaat_niet("school"), {"terms": {"gemeente": gemeenten}}])
        return een([{"terms": {"school": scholen}}, zonder_school])

    def een_van(self, facet: str, waarden: Iterable[str]) -> Deel:
        if facet == "partnerschap":
            return {"terms": {"school": [school for w in waarden for school in self.deelnemers.get(w, ())]}}
        if facet in MET_NUMMER:
            gezocht = set(waarden)
            return {"terms": {facet: [str(pk) for pk, slug in self.naslag.slugs[facet].items() if slug in gezocht]}}
        return {"terms": {facet: list(waarden)}}

    def _groep(self, groep: Groep, laag: str) -> Deel:
        return een([deel for keuze in groep.keuzes if (deel := self._gekozen(keuze, laag))] or [NIETS])

    def _gekozen(self, keuze: Woorden | Kenmerk, laag: str) -> Deel | None:
        if isinstance(keuze, Woorden):
            return woorden(keuze, laag)
        return self.een_van(keuze.facet, (keuze.waarde,)) if laag != "titel" else None

    def _past(self, voorkeur: Voorkeur) -> Deel:
        return een([self.een_van(voorkeur.facet, voorkeur.waarden), *(woorden(w, "vak") for w in voorkeur.woorden)])

    def _nabij(self, nabij: Nabij, km: int) -> Deel:
        alleen_de_naam = alle([woorden(nabij.woorden, "organisatie"), bestaat_niet("plek")])
        return een([binnen(nabij.punt, km), alleen_de_naam])

    # -- punten ----------------------------------------------------------------------------------
    def _punten(self) -> list[Deel]:
        plan = self.plan
        if plan.volgorde != Volgorde.RELEVANTIE:
            return []
        delen = [
            punten(self._groep(groep, laag), hoeveel)
            for groep in plan.groepen
            for laag, hoeveel in zip(LAGEN, plan.laagpunten, strict=True)
            if hoeveel
        ]
        for voorkeur in plan.voorkeuren:
            past = self._past(voorkeur)
            zegt_iets = {"exists": {"field": voorkeur.facet}}
            delen += [punten(past, VOORKEUR), punten({"bool": {"must_not": [zegt_iets, past]}}, ZEGT_NIETS)]
        if plan.nabij:
            delen += [punten(self._nabij(plan.nabij, km), hoeveel) for km, hoeveel in BANDEN]
        return delen

    # -- volgorde en facetten ----------------------------------------------------------------------
    def _volgorde(self) -> list[Deel]:
        volgorde = self.plan.volgorde
        sort: list[Deel] = [{"geplaatst": "desc"}, {"pk": "desc"}]
        if self.plan.rond is not None and volgorde in (Volgorde.RELEVANTIE, Volgorde.AFSTAND):
            punt = {"lat": self.plan.rond.lat, "lon": self.plan.rond.lon}
            sort.insert(0, {"_geo_distance": {"plek": punt, "order": "asc", "unit": "km", "mode": "min"}})
        if volgorde == Volgorde.RELEVANTIE:
            sort.insert(0, {"_score": "desc"})
        if volgorde == Volgorde.SLUIT:
            sort.insert(0, {"sluit_op": {"order": "asc", "missing": "_last"}})
        return sort

    def _facet(self, facet: str) -> Deel:
        """Geteld met alle keuzes, behalve die in het facet zelf."""
        if facet == "partnerschap":
            per_slug = {slug: {"terms": {"school": scholen}} for slug, scholen in self.deelnemers.items()}
            waarden: Deel = {"filters": {"filters": per_slug or {"-": NIETS}}}
        else:
            waarden = {"terms": {"field": facet, "size": MEESTE_WAARDEN}}
        andere = [deel for ander, deel in self.keuze.items() if ander != facet]
        return {"filter": alle(andere), "aggs": {"waarden": waarden}}


def woorden(gezocht: Woorden, laag: str) -> Deel:
    """Alle woorden in de velden van de laag; als zin naast elkaar in één ervan."""
    if not gezocht.als_zin or len(gezocht.stammen) == 1:
        return alle([{"term": {LAAGVELD[laag]: stam}} for stam in gezocht.stammen])
    zin = " ".join(gezocht.stammen)
    return een([{"match_phrase": {veld: {"query": zin}}} for veld in VELDEN_VAN_LAAG[laag]])


def binnen(punt: Middelpunt, km: float) -> Deel:
    return {"geo_distance": {"distance": f"{km}km", "plek": {"lat": punt.lat, "lon": punt.lon}}}


def bestaat_niet(veld: str) -> Deel:
    return {"bool": {"must_not": [{"exists": {"field": veld}}]}}


def een(delen: list[Deel], *, minstens: int = 1) -> Deel:
    if len(delen) == 1 and minstens == 1:
        return delen[0]
    return {"bool": {"should": delen, "minimum_should_match": minstens}}


def alle(delen: Iterable[Deel]) -> Deel:
    lijst = list(delen)
    return {"bool": {"filter": lijst}} if lijst else {"match_all": {}}


def punten(deel: Deel, hoeveel: int) -> Deel:
    return {"constant_score": {"filter": deel, "boost": hoeveel}}


def _deelnemers(naslag: Naslag, op: date) -> dict[str, list[str]]:
    """Per partnerschap de scholen die die dag meededen en getoond worden; `van` telt mee, `tot` niet."""
    dag = op.isoformat()
    scholen: dict[str, list[str]] = {}
    for partnerschap, school, van, tot in naslag.deelnames:
        if str(van) <= dag and (tot is None or dag < str(tot)):
            scholen.setdefault(naslag.slugs["partnerschap"][partnerschap], []).append(str(school))
    return scholen
