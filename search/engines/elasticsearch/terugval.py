"""Elasticsearch voorop, met de ingebouwde machine voor als zij niet antwoordt of nog niet alles weet."""

import logging
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import TypeVar

from django.db import transaction

from search.engines.basis import Voortgang, ZoekmachineWeg
from search.engines.ingebouwd.motor import IngebouwdeMotor
from search.vraagplan import Vraagplan
from search.zoekresultaat import Zoekresultaat
from search.zoekvraag import PER_PAGINA

from . import wachtrij
from .motor import ElasticMotor

log = logging.getLogger(__name__)
T = TypeVar("T")
teller: Counter[str] = Counter()  # per proces: welke machine hoe vaak antwoordde, en waarom de andere niet


class MetTerugval:
    naam = "elasticsearch"

    def __init__(self, voorop: ElasticMotor, achter: IngebouwdeMotor) -> None:
        self.voorop, self.achter = voorop, achter

    # -- vragen ------------------------------------------------------------------------------------
    def zoek(self, plan: Vraagplan, op: date, *, aantal: int = PER_PAGINA) -> Zoekresultaat:
        return self._eerst(
            lambda: self.voorop.zoek(plan, op, aantal=aantal), lambda: self.achter.zoek(plan, op, aantal=aantal)
        )

    def tel(self, plannen: Iterable[Vraagplan], op: date) -> list[int]:
        vragen = list(plannen)
        return self._eerst(lambda: self.voorop.tel(vragen, op), lambda: self.achter.tel(vragen, op))

    def namen(self) -> dict[str, dict[str, object]]:
        return self.voorop.namen()  # uit de database

    def _eerst(self, voorop: Callable[[], T], achter: Callable[[], T]) -> T:
        """Zolang er iets op de rij staat weet de server minder dan de database, en wordt zij niet gevraagd."""
        try:
            if wachtrij.wacht_er_iets():
                raise ZoekmachineWeg("achterstand")
            antwoord = voorop()
        except ZoekmachineWeg as fout:
            reden = str(fout)
            teller[f"embedded: {reden.partition(':')[0]}"] += 1
            log.warning("zoekmotor_terugval", extra={"reden": reden})
            return achter()
        teller["elasticsearch"] += 1
        return antwoord

    # -- bijhouden ---------------------------------------------------------------------------------
    def indexeer(self, pks: Collection[int]) -> None:
        from search.tasks import stuur_naar_elasticsearch

        self.achter.indexeer(pks)
        self.voorop.indexeer(pks)
        # Zonder broker gaat er niets verloren: de taak van elke minuut kijkt ook in de rij.
        transaction.on_commit(stuur_naar_elasticsearch.delay, robust=True)

    def werk_bij(self) -> int:
        bijgewerkt = self.achter.bijgewerkt()
        self.voorop.indexeer(bijgewerkt)
        try:
            return len(bijgewerkt) + self.voorop.werk_bij()
        except ZoekmachineWeg as fout:
            log.warning("zoekmotor_terugval", extra={"reden": str(fout)})
            return len(bijgewerkt)

    def herbouw(self, voortgang: Voortgang | None = None) -> int:
        return self.achter.herbouw(voortgang)

    def verstuur(self) -> int:
        return self.voorop.verstuur()

    def zorg_voor_index(self) -> None:
        self.achter.zorg_voor_index()
