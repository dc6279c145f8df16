"""Zoek op de opdrachtregel: hetzelfde antwoord als de site geeft op /vacatures/?QUERY."""

import json
from datetime import date

from django.core.management.base import CommandError
from django.http import QueryDict
from django.utils import timezone

from regio.opdrachten import OpdrachtMetNaslag
from search.engines import motor
from search.engines.basis import ZoekmachineWeg
from search.zoeken import Antwoord, zoek
from search.zoekvraag import Zoekvraag
from vacatures.models import Vacature


class Command(OpdrachtMetNaslag):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("query", nargs="?", default="", help='zoals in het adres: "q=natuurkunde&waar=Hoorn&km=25"')
        parser.add_argument("--engine", choices=["embedded", "elasticsearch"], help="deze machine, zonder terugval")
        parser.add_argument("--json", action="store_true", help="één JSON-object in plaats van een leesbare lijst")
        parser.add_argument(
            "--op", type=date.fromisoformat, help="de dag waarvoor je zoekt (jjjj-mm-dd); anders vandaag"
        )

    def handle(self, query, op=None, engine=None, **opties):
        vraag, meldingen = Zoekvraag.van_querydict(QueryDict(query.removeprefix("?")))
        try:
            antwoord = zoek(vraag, op=op or timezone.localdate(), machine=motor(engine) if engine else None)
        except ZoekmachineWeg as fout:
            raise CommandError(f"De zoekmachine antwoordt niet: {fout}") from fout
        meldingen += antwoord.meldingen
        hits = _hits(antwoord)
        if opties["json"]:
            self.stdout.write(json.dumps(_als_json(antwoord, hits, meldingen), ensure_ascii=False))
        else:
            self._toon(antwoord, hits, meldingen)

    def _toon(self, antwoord, hits, meldingen):
        for melding in meldingen:
            self.stdout.write(f"! {melding}")
        totaal = antwoord.resultaat.totaal
        self.stdout.write(f"{totaal} vacature{'' if totaal == 1 else 's'}")
        for hit in hits:
            waar = ", ".join(deel for deel in (*hit["scholen"], hit["plaats"]) if deel)
            km = "" if hit["km"] is None else f"{hit['km']:.1f} km".rjust(9)
            self.stdout.write(f"{km}  {hit['titel']}  ({waar or 'plaats onbekend'})  {hit['sleutel']}")
        for facet, waarden in antwoord.resultaat.facetten.items():
            if waarden:
                self.stdout.write(f"{facet}: " + ", ".join(f"{w.waarde} {w.aantal}" for w in waarden))


def _hits(antwoord: Antwoord) -> list[dict]:
    rijen = Vacature.objects.prefetch_related("scholen").in_bulk([hit.pk for hit in antwoord.resultaat.hits])
    return [_hit(rijen[hit.pk], hit.km) for hit in antwoord.resultaat.hits if hit.pk in rijen]


def _hit(vacature: Vacature, km: float | None) -> dict:
    scholen = list(vacature.scholen.all())
    plaatsen = dict.fromkeys(school.plaats for school in scholen) or {vacature.plaatsnaam: None}
    return {
        "sleutel": vacature.adres,
        "bronsleutel": vacature.bronsleutel,
        "titel": vacature.titel,
        "scholen": [school.naam for school in scholen],
        "plaats": ", ".join(plaatsen),
        "km": km,
    }


def _als_json(antwoord: Antwoord, hits: list[dict], meldingen: list[str]) -> dict:
    return {
        "totaal": antwoord.resultaat.totaal,
        "hits": hits,
        "facetten": {
            facet: {w.waarde: w.aantal for w in waarden} for facet, waarden in antwoord.resultaat.facetten.items()
        },
        "meldingen": meldingen,
    }
