"""De ingebouwde zoekmachine: SQLite FTS5 voor de woorden, bits in het geheugen voor al het andere.

Zij schrijft door Django's verbinding, dus in de transactie van de wijziging. Lezen vraagt eerst de stand van de index;
is die anders dan wat dit proces kent, dan leest het opnieuw.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import reduce
from itertools import islice
from operator import or_

from django.db import connections, transaction
from django.db.models import Q

from search.indexeren import PER_KEER, Document, documenten
from search.taal import ontleed
from search.zoekresultaat import Facetwaarde, Hit, Middelpunt, Zoekresultaat
from search.zoekvraag import ALLE_REGIOS, FACETTEN, PER_PAGINA, Volgorde, Zoekvraag
from vacatures.models import Vacature
from vacatures.querysets import zichtbaar_q

from . import ingebouwd_opslag as opslag
from .basis import Voortgang, ZoekmachineWeg, vereist
from .ingebouwd_geheugen import Geheugen

MAX_WOORDEN = 12
# Waar de namen die in de woorden van een vacature staan vandaan komen (zie opslag.IN_WOORDEN).
PADEN = {"school": "scholen", "bestuur": "bestuur", "vak": "vakregels__vak", "functie": "functie"}
# Facetten met een eigen volgorde; de andere staan op aantal.
VASTE_VOLGORDE = frozenset({"graad", "niveau", "fte"})


class IngebouwdeMotor:
    naam = "embedded"

    def __init__(self, alias: str = "default") -> None:
        self._alias = alias
        self._geheugen: Geheugen | None = None

    @property
    def _connection(self):
        return connections[self._alias]

    # -- vragen ------------------------------------------------------------------------------------
    def zoek(
        self, vraag: Zoekvraag, op: date, *, rond: Middelpunt | None = None, aantal: int = PER_PAGINA
    ) -> Zoekresultaat:
        geheugen = self._actueel()
        zoeking = _Zoeking(geheugen, vraag, op, rond, self._lagen(geheugen, vraag.q))
        overslaan = (vraag.pagina - 1) * aantal
        return Zoekresultaat(
            totaal=zoeking.gevonden.bit_count(),
            hits=tuple(zoeking.hits(overslaan, aantal)),
            facetten={facet: zoeking.facet(facet) for facet in FACETTEN},
        )

    def tel(self, vragen: Iterable[tuple[Zoekvraag, Middelpunt | None]], op: date) -> list[int]:
        geheugen = self._actueel()
        return [
            _Zoeking(geheugen, vraag, op, rond, self._lagen(geheugen, vraag.q)).gevonden.bit_count()
            for vraag, rond in vragen
        ]

    def namen(self) -> dict[str, dict[str, object]]:
        return self._actueel().namen

    def _actueel(self) -> Geheugen:
        """Het geheugen van de stand die deze verbinding nu ziet, ook binnen een transactie en na een rollback."""
        if not opslag.doet_mee(self._connection):
            raise ZoekmachineWeg(f"geen ingebouwde index op {self._connection.vendor}")
        versie = opslag.versie(self._connection)
        if self._geheugen is None or self._geheugen.versie != versie:
            self._geheugen = Geheugen(self._connection, versie)
        return self._geheugen

    def _lagen(self, geheugen: Geheugen, q: str) -> list[list[int]] | None:
        """Per laag (zie opslag.LAGEN) de bits van elk woord; None als er geen woorden zijn om op te zoeken."""
        woorden = list(dict.fromkeys(ontleed(q)))[:MAX_WOORDEN]
        if not woorden:
            return None
        bekend = {woord: bits for woord in woorden if (bits := geheugen.woorden.get(woord))}
        nieuw = [woord for woord in woorden if woord not in bekend]
        gevonden = opslag.treffers(self._connection, [f'"{woord}"' for woord in nieuw]) if nieuw else []
        for woord, per_laag in zip(nieuw, gevonden, strict=True):
            bekend[woord] = geheugen.onthoud_woord(woord, per_laag)
        return [list(laag) for laag in zip(*(bekend[woord] for woord in woorden), strict=True)]

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
        if not opslag.doet_mee(self._connection):
            return 0
        with transaction.atomic(using=self._alias):
            vuil = opslag.neem_vuil(self._connection)
            welke = reduce(
                or_, (Q(**{f"{PADEN[soort]}__in": nummers}) for soort, nummers in vuil.items()), Q(pk__in=())
            )
            pks = list(Vacature.objects.filter(welke, live=True).order_by("pk").distinct().values_list("pk", flat=True))
            self.indexeer(pks)
        return len(pks)

    def herbouw(self, voortgang: Voortgang | None = None) -> int:
        pks = list(Vacature.objects.filter(zichtbaar_q()).order_by("pk").values_list("pk", flat=True))
        with transaction.atomic(using=self._alias):
            opslag.leeg(self._connection)
            for begin in range(0, len(pks), PER_KEER):
                self.indexeer(pks[begin : begin + PER_KEER])
                if voortgang:
                    voortgang(min(begin + PER_KEER, len(pks)), len(pks))
            opslag.ruim_op(self._connection)
        return len(pks)


class _Zoeking:
    """Eén vraag aan één stand van de index."""

    def __init__(
        self,
        geheugen: Geheugen,
        vraag: Zoekvraag,
        op: date,
        rond: Middelpunt | None,
        lagen: list[list[int]] | None,
    ) -> None:
        self.geheugen, self.vraag, self.op = geheugen, vraag, op
        self.kms: dict[int, float] | None = None
        basis = geheugen.open(op)
        if vraag.regio and vraag.regio != ALLE_REGIOS:
            basis &= geheugen.regio.get(vraag.regio, 0)
        if rond is not None:
            dichtbij, self.kms = geheugen.omgeving(rond.lat, rond.lon, vraag.straal_km)
            basis &= dichtbij
        self.treden: list[int] = []
        if lagen is not None:
            self.treden = _treden(lagen, basis)
            basis = reduce(or_, self.treden, 0)
        self._keuze = {
            facet: reduce(or_, (geheugen.facet(facet, op).get(w, 0) for w in gekozen))
            for facet in FACETTEN
            if (gekozen := getattr(vraag, facet))
        }
        self._basis = basis
        self.gevonden = self._zonder(None)

    def _zonder(self, facet: str | None) -> int:
        """Wat past bij alle keuzes, behalve die in `facet`."""
        bits = self._basis
        for ander, keuze in self._keuze.items():
            if ander != facet:
                bits &= keuze
        return bits

    # -- facetten --------------------------------------------------------------------------------
    def facet(self, facet: str) -> tuple[Facetwaarde, ...]:
        """Elke waarde die iets vindt of gekozen is."""
        bits = self._zonder(facet) if facet in self._keuze else self.gevonden
        namen, per_waarde = self.geheugen.namen[facet], self.geheugen.facet(facet, self.op)
        gekozen = getattr(self.vraag, facet)
        waarden = [
            Facetwaarde(waarde, aantal, waarde in gekozen, str(namen[waarde]))
            for waarde, van_waarde in per_waarde.items()
            if (aantal := (van_waarde & bits).bit_count()) or waarde in gekozen
        ]
        waarden += [Facetwaarde(w, 0, True, str(namen[w])) for w in gekozen if w in namen and w not in per_waarde]
        if facet not in VASTE_VOLGORDE:
            waarden.sort(key=lambda w: -w.aantal)
        return tuple(waarden)

    # -- volgorde --------------------------------------------------------------------------------
    def hits(self, overslaan: int, aantal: int) -> Iterator[Hit]:
        pks, kms = self.geheugen.pks, self.kms
        for slot in islice(self._slots(), overslaan, overslaan + aantal):
            yield Hit(pks[slot], None if kms is None else round(kms[slot], 1))

    def _slots(self) -> Iterator[int]:
        volgorde = self.vraag.geldende_volgorde
        if volgorde == Volgorde.SLUIT:
            return self._van(self.geheugen.sluitvolgorde, self.gevonden)
        if volgorde == Volgorde.AFSTAND and self.kms is not None:
            return self._van(self.kms, self.gevonden)
        if volgorde == Volgorde.RELEVANTIE or volgorde == Volgorde.AFSTAND:
            return self._op_relevantie()
        return _laagste_eerst(self.gevonden)

    def _op_relevantie(self) -> Iterator[int]:
        for trede in self.treden or [self.gevonden]:
            bits = trede & self.gevonden
            if bits:
                yield from (_laagste_eerst(bits) if self.kms is None else self._van(self.kms, bits))

    def _van(self, slots: Iterable[int], bits: int) -> Iterator[int]:
        rij = bin(bits)[:1:-1].ljust(self.geheugen.aantal, "0")
        return (slot for slot in slots if rij[slot] == "1")


def _laagste_eerst(bits: int) -> Iterator[int]:
    rij = bin(bits)[:1:-1]
    slot = rij.find("1")
    while slot >= 0:
        yield slot
        slot = rij.find("1", slot + 1)


def _treden(lagen: list[list[int]], basis: int) -> list[int]:
    """De treden van relevantie, van beste naar minste, zonder overlap.

    Eerst wie alle woorden heeft, dan wie er een mist, enzovoort; binnen elk daarvan de lagen van zwaar naar licht.
    """
    aantal = len(lagen[0])
    minstens = [_minstens(bits) for bits in lagen]
    treden, gehad = [], ~basis
    for hoeveel in range(aantal, vereist(aantal) - 1, -1):
        for laag in minstens:
            trede = laag[hoeveel] & ~gehad
            treden.append(trede)
            gehad |= trede
    return treden


def _minstens(bits: list[int]) -> list[int]:
    """[n] -> wie er minstens n heeft. [0] wordt nooit gevraagd."""
    minstens = [0] * (len(bits) + 1)
    for van_woord in bits:
        for n in range(len(bits), 1, -1):
            minstens[n] |= minstens[n - 1] & van_woord
        minstens[1] |= van_woord
    return minstens


def _rij(d: Document) -> tuple:
    def lijst(waarden: Iterable[object]) -> str:
        return ",".join(map(str, waarden))

    return (
        d.pk, d.geplaatst_om.isoformat(), d.sluit_op and d.sluit_op.isoformat(), d.bestuur, d.functie, d.contract,
        lijst(d.fte), lijst(d.vakken), lijst(d.graden), lijst(d.niveaus), lijst(d.scholen), d.gemeente, d.lat, d.lon,
    )  # fmt: skip


def _tekst(d: Document) -> tuple:
    return d.pk, d.titel, d.vak, d.organisatie, d.tekst
