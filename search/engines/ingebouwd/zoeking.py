"""Eén vraag aan één stand van de index: wat past, hoeveel per facet, en in welke volgorde."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import reduce
from itertools import islice
from operator import and_, or_

from search.vraagplan import BANDEN, LAGEN, VOORKEUR, ZEGT_NIETS, Groep, Kenmerk, Nabij, Voorkeur, Vraagplan, Woorden
from search.zoekresultaat import Facetwaarde, Hit
from search.zoekvraag import ALLE_REGIOS, FACETTEN, Volgorde

from .geheugen import Geheugen
from .punten import Punten

# Facetten met een eigen volgorde; de andere staan op aantal.
VASTE_VOLGORDE = frozenset({"graad", "niveau", "fte"})
WEINIG = 500  # zoveel sorteren gaat sneller dan alle vacatures in de omgeving langslopen
VAKLAAG, ORGANISATIELAAG = LAGEN.index("vak"), LAGEN.index("organisatie")

Lagen = tuple[int, ...]  # per laag van vraagplan.LAGEN de bits van wie daar past


class Zoeking:
    """`woorden`: van elke Woorden in het plan de bits per laag."""

    def __init__(self, geheugen: Geheugen, plan: Vraagplan, op: date, woorden: Mapping[Woorden, Lagen]) -> None:
        self.geheugen, self.plan, self.op = geheugen, plan, op
        self._woorden = woorden
        self.kms: dict[int, float] | None = None
        self._groepen = [self._lagen(groep) for groep in plan.groepen]
        self._basis = self._gate(self._open())
        self._keuze = {
            facet: reduce(or_, (geheugen.facet(facet, op).get(w, 0) for w in gekozen))
            for facet in FACETTEN
            if (gekozen := getattr(plan.vraag, facet))
        }
        self.gevonden = self._zonder(None)

    # -- wat past --------------------------------------------------------------------------------
    def _open(self) -> int:
        bits = self.geheugen.open(self.op)
        vraag, rond = self.plan.vraag, self.plan.rond
        if vraag.regio and vraag.regio != ALLE_REGIOS:
            bits &= self.geheugen.regio.get(vraag.regio, 0)
        if rond is not None:
            dichtbij, self.kms = self.geheugen.omgeving(rond.lat, rond.lon, vraag.straal_km)
            bits &= dichtbij
        return bits

    def _gate(self, bits: int) -> int:
        plan = self.plan
        for groep in plan.niet:
            bits &= ~self._lagen(groep)[0]
        for groep, lagen in zip(plan.groepen, self._groepen, strict=True):
            if groep.verplicht:
                bits &= lagen[0]
        if plan.groepen:
            return bits & _minstens([lagen[0] for lagen in self._groepen], plan.vereist)
        if not plan.heeft_relevantie:
            return bits
        passend = reduce(or_, (self._past(v) for v in plan.voorkeuren), 0)
        if plan.nabij:
            passend |= self._nabij(plan.nabij, plan.nabij_km) | self._woorden[plan.nabij.woorden][ORGANISATIELAAG]
        return bits & passend

    def _lagen(self, groep: Groep) -> Lagen:
        per_keuze = [
            (self.geheugen.bits.get(k.facet, {}).get(k.waarde, 0),) * (len(LAGEN) - 1) + (0,)
            if isinstance(k, Kenmerk)
            else self._woorden[k]
            for k in groep.keuzes
        ]
        return tuple(reduce(or_, laag) for laag in zip(*per_keuze, strict=True))

    def _past(self, voorkeur: Voorkeur) -> int:
        per_waarde = self.geheugen.facet(voorkeur.facet, self.op)
        past = reduce(or_, (per_waarde.get(w, 0) for w in voorkeur.waarden), 0)
        return reduce(or_, (self._woorden[w][VAKLAAG] for w in voorkeur.woorden), past)

    def _nabij(self, nabij: Nabij, km: int) -> int:
        binnen, _kms = self.geheugen.omgeving(nabij.punt.lat, nabij.punt.lon, km)
        return binnen | self._woorden[nabij.woorden][ORGANISATIELAAG] & ~self.geheugen.met_plek

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
        gekozen = getattr(self.plan.vraag, facet)
        waarden = [
            Facetwaarde(waarde, aantal, waarde in gekozen, str(namen[waarde]))
            for waarde, van_waarde in per_waarde.items()
            if (aantal := (van_waarde & bits).bit_count()) or waarde in gekozen
        ]
        waarden += [Facetwaarde(w, 0, True, str(namen[w])) for w in gekozen if w in namen and w not in per_waarde]
        return facetvolgorde(facet, waarden, namen)

    # -- volgorde --------------------------------------------------------------------------------
    def hits(self, overslaan: int, aantal: int) -> Iterator[Hit]:
        pks, kms = self.geheugen.pks, self.kms
        for slot in islice(self._slots(), overslaan, overslaan + aantal):
            yield Hit(pks[slot], None if kms is None else round(kms[slot], 1))

    def _slots(self) -> Iterator[int]:
        volgorde = self.plan.volgorde
        if volgorde == Volgorde.SLUIT:
            return self._van(self.geheugen.sluitvolgorde, self.gevonden)
        if volgorde == Volgorde.AFSTAND and self.kms is not None:
            return self._van(self.kms, self.gevonden)
        if volgorde == Volgorde.RELEVANTIE:
            return self._punten().hoogste_eerst(self.gevonden, self._binnen_gelijke_punten)
        return hoogste_eerst(self.gevonden)

    def _binnen_gelijke_punten(self, bits: int) -> Iterator[int]:
        if self.kms is None:
            return hoogste_eerst(bits)
        if bits.bit_count() <= WEINIG:
            return iter(sorted(hoogste_eerst(bits), key=self.kms.__getitem__))
        return self._van(self.kms, bits)

    def _punten(self) -> Punten:
        plan, punten, gevonden = self.plan, Punten(), self.gevonden
        for lagen in self._groepen:
            for bits, hoeveel in zip(lagen, plan.laagpunten, strict=True):
                punten.tel_op(bits & gevonden, hoeveel)
        for voorkeur in plan.voorkeuren:
            past = self._past(voorkeur)
            punten.tel_op(past & gevonden, VOORKEUR)
            zegt_iets = reduce(or_, self.geheugen.facet(voorkeur.facet, self.op).values(), 0)
            punten.tel_op(gevonden & ~(zegt_iets | past), ZEGT_NIETS)
        if plan.nabij:
            for km, hoeveel in BANDEN:
                punten.tel_op(self._nabij(plan.nabij, km) & gevonden, hoeveel)
        return punten

    def _van(self, slots: Iterable[int], bits: int) -> Iterator[int]:
        rij = bin(bits)[:1:-1].ljust(self.geheugen.aantal, "0")
        return (slot for slot in slots if rij[slot] == "1")


def facetvolgorde(facet: str, waarden: list[Facetwaarde], namen: Mapping[str, object]) -> tuple[Facetwaarde, ...]:
    """Zoals wij ze tonen: een vaste volgorde waar die er is, en anders de meeste eerst en dan op naam."""
    plek = {waarde: nummer for nummer, waarde in enumerate(namen)}
    waarden.sort(key=lambda w: plek[w.waarde])
    if facet not in VASTE_VOLGORDE:
        waarden.sort(key=lambda w: -w.aantal)
    return tuple(waarden)


def hoogste_eerst(bits: int) -> Iterator[int]:
    """De slots van de bits, de nieuwste eerst."""
    rij = bin(bits)
    laatste = len(rij) - 1
    plek = rij.find("1", 2)
    while plek >= 0:
        yield laatste - plek
        plek = rij.find("1", plek + 1)


def _minstens(bits: list[int], hoeveel: int) -> int:
    """Wie er minstens zoveel van heeft."""
    if hoeveel >= len(bits):
        return reduce(and_, bits)
    minstens = [0] * (hoeveel + 1)
    for van_groep in bits:
        for n in range(hoeveel, 1, -1):
            minstens[n] |= minstens[n - 1] & van_groep
        minstens[1] |= van_groep
    return minstens[hoeveel]
