"""De ingebouwde zoekmachine: SQLite FTS5 voor de woorden, bits in het geheugen voor al het andere.

Zij schrijft door Django's verbinding, dus in de transactie van de wijziging. Lezen vraagt eerst de stand van de index;
is die anders dan wat dit proces kent, dan leest het opnieuw.
"""

from collections.abc import Collection, Iterable
from datetime import date
from functools import reduce
from operator import or_

from django.db import connections, transaction
from django.db.models import Q

from search.engines.basis import Voortgang, ZoekmachineWeg
from search.indexeren import PER_KEER, Document, documenten
from search.vraagplan import Vraagplan, Woorden
from search.zoekresultaat import Zoekresultaat
from search.zoekvraag import FACETTEN, PER_PAGINA
from vacatures.models import Vacature
from vacatures.querysets import zichtbaar_q

from . import opslag
from .geheugen import Geheugen
from .zoeking import Lagen, Zoeking

# Waar de namen die in de woorden van een vacature staan vandaan komen (zie opslag.IN_WOORDEN).
PADEN = {"school": "scholen", "bestuur": "bestuur", "vak": "vakregels__vak", "functie": "functie"}


class IngebouwdeMotor:
    naam = "embedded"

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias
        self._geheugen: Geheugen | None = None

    @property
    def _connection(self):
        return connections[self._alias]

    # -- vragen ------------------------------------------------------------------------------------
    def zoek(self, plan: Vraagplan, op: date, *, aantal: int = PER_PAGINA) -> Zoekresultaat:
        zoeking = self._zoeking(self._actueel(), plan, op)
        overslaan = (plan.vraag.pagina - 1) * aantal
        return Zoekresultaat(
            totaal=zoeking.gevonden.bit_count(),
            hits=tuple(zoeking.hits(overslaan, aantal)),
            facetten={facet: zoeking.facet(facet) for facet in FACETTEN},
        )

    def tel(self, plannen: Iterable[Vraagplan], op: date) -> list[int]:
        geheugen = self._actueel()
        return [self._zoeking(geheugen, plan, op).gevonden.bit_count() for plan in plannen]

    def namen(self) -> dict[str, dict[str, object]]:
        return self._actueel().namen

    def _zoeking(self, geheugen: Geheugen, plan: Vraagplan, op: date) -> Zoeking:
        return Zoeking(geheugen, plan, op, self._bits_van(geheugen, plan.woorden))

    def _actueel(self) -> Geheugen:
        """Het geheugen van de stand die deze verbinding nu ziet, ook binnen een transactie en na een rollback."""
        if not opslag.doet_mee(self._connection):
            raise ZoekmachineWeg(f"geen ingebouwde index op {self._connection.vendor}")
        versie, taal = opslag.stand(self._connection)
        if taal != opslag.TAAL:
            self.herbouw()
            versie, _taal = opslag.stand(self._connection)
        geheugen = self._geheugen
        if geheugen is None or geheugen.versie != versie:
            self._geheugen = geheugen = self._bijgewerkt(geheugen, versie) or Geheugen(self._connection, versie)
        return geheugen

    def zorg_voor_index(self) -> None:
        """Bouw de index op als zij er nog niet is, of met een andere ontleding gemaakt is."""
        if opslag.stand(self._connection)[1] != opslag.TAAL:
            self.herbouw()

    def _bijgewerkt(self, geheugen: Geheugen | None, versie: str) -> Geheugen | None:
        if geheugen is None:
            return None
        pks = opslag.gewijzigd_sinds(self._connection, geheugen.versie, versie)
        if not pks or len(pks) > opslag.MEEST_BIJGEHOUDEN:
            return None
        return geheugen.met(pks, opslag.rijen_met(self._connection, pks), versie)

    def _bits_van(self, geheugen: Geheugen, woorden: Iterable[Woorden]) -> dict[Woorden, Lagen]:
        bekend = {w: bits for w in woorden if (bits := geheugen.woorden.get(w))}
        nieuw = [w for w in woorden if w not in bekend]
        for w, per_laag in zip(nieuw, opslag.treffers(self._connection, map(_fts, nieuw)), strict=True):
            bekend[w] = geheugen.onthoud_woord(w, per_laag)
        return bekend

    # -- bijhouden ---------------------------------------------------------------------------------
    def indexeer(self, pks: Collection[int]) -> None:
        if not opslag.doet_mee(self._connection):
            return
        alle = list(pks)
        with transaction.atomic(using=self._alias):
            for begin in range(0, len(alle), PER_KEER):
                deel = alle[begin : begin + PER_KEER]
                docs = list(documenten(deel))
                opslag.vervang(self._connection, deel, [_rij(d) for d in docs], [_tekst(d) for d in docs])

    def werk_bij(self) -> int:
        return len(self.bijgewerkt())

    def bijgewerkt(self) -> list[int]:
        """Als `werk_bij`; geeft terug welke vacatures andere woorden kregen."""
        if not opslag.doet_mee(self._connection):
            return []
        with transaction.atomic(using=self._alias):
            vuil = opslag.neem_vuil(self._connection)
            opslag.kort_in(self._connection)
            welke = reduce(
                or_, (Q(**{f"{PADEN[soort]}__in": nummers}) for soort, nummers in vuil.items()), Q(pk__in=())
            )
            pks = list(Vacature.objects.filter(welke, live=True).order_by("pk").distinct().values_list("pk", flat=True))
            self.indexeer(pks)
        return pks

    def herbouw(self, voortgang: Voortgang | None = None) -> int:
        pks = list(Vacature.objects.filter(zichtbaar_q()).order_by("pk").values_list("pk", flat=True))
        with transaction.atomic(using=self._alias):
            opslag.leg_opnieuw_aan(self._connection)
            for begin in range(0, len(pks), PER_KEER):
                self.indexeer(pks[begin : begin + PER_KEER])
                if voortgang:
                    voortgang(min(begin + PER_KEER, len(pks)), len(pks))
            opslag.ruim_op(self._connection)
            opslag.is_bij(self._connection)
        return len(pks)


def _fts(woorden: Woorden) -> str:
    """Als uitdrukking van FTS5. Elk woord staat tussen aanhalingstekens: wat iemand typt krijgt geen betekenis."""
    if woorden.als_zin:
        return '"' + " ".join(woorden.stammen) + '"'
    return " AND ".join(f'"{stam}"' for stam in woorden.stammen)


def _rij(d: Document) -> tuple:
    def lijst(waarden: Iterable[object]) -> str:
        return ",".join(map(str, waarden))

    return (
        d.pk, d.geplaatst_om.isoformat(), d.sluit_op and d.sluit_op.isoformat(), d.bestuur, d.functie, d.contract,
        lijst(d.fte), lijst(d.vakken), lijst(d.graden), lijst(d.niveaus), lijst(d.kenmerken), lijst(d.scholen),
        d.gemeente, d.lat, d.lon,
    )  # fmt: skip


def _tekst(d: Document) -> tuple:
    return d.pk, d.titel, d.vak, d.organisatie, d.tekst
