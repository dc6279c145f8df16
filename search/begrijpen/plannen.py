"""Van een zoekvraag naar een plan: wat erin begrepen is, en welke groepen woorden overblijven.

Per plek in de vraag telt wat het langst past. Een vak blijft ook een woord: wie het in de titel heeft staat voor.
Niveau, bevoegdheid, omvang, contract en plaats filteren niet, maar wegen mee; de site biedt ze aan als filter.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from regio.gegevens import zoeknaam
from search.plaatsbepaling import bepaal
from search.taal import WOORD, delen, ontleed, stam, vouw
from search.vraagplan import Groep, Kenmerk, Nabij, Voorkeur, Vraagplan, Woorden
from search.zoekresultaat import Middelpunt
from search.zoekvraag import Zoekvraag

from .lezen import Stuk, lees
from .omvang import CONTRACT, OMVANG, vakjes
from .woordenboek import MEESTE_STAMMEN, VANZELFSPREKEND, Woordenboek, woordenboek

# Wat een plaats aankondigt, en wat over een baan niets zegt.
VOOR_PLAATS = frozenset(
    {
        "in", "bij", "te", "rond", "rondom", "nabij", "omgeving", "regio", "buurt", "vlakbij", "dichtbij", "vanuit",
        "gemeente", "omstreken", "o", "near",
    }
)  # fmt: skip
RUIS = frozenset(
    stam(woord)
    for woord in (
        "vacature", "vacatures", "baan", "banen", "werk", "werken", "job", "jobs", "gezocht", "gevraagd", "zoek",
        "zoeken", "ik", "wil", "graag", "fte", "wtf", "functie", "les", "lesgeven", "geven", "onderwijsbaan",
        "onderwijsvacature", "buurt", "omgeving", "regio", "mij", "mijn", "nabij",
    )
)  # fmt: skip
# Een functie die ook iets zegt over wie er welkom is.
KENMERK_VAN = {"docent-lio": "lio", "zij-instromer": "zij-instroom"}
LESGEVEND = Voorkeur("functie", ("docent", "docent-lio", "zij-instromer"))
DIRECT = frozenset({"per direct", "direct", "z s m", "zo snel mogelijk", "meteen"})
MEESTE_SYNONIEMEN = 6
WEGEN = frozenset({"niveau", "graad", "fte", "contract", "kenmerk"})
FILTERS = frozenset({"vak", "niveau", "graad", "fte", "contract"})


@dataclass(frozen=True, slots=True)
class Begrepen:
    """Eén ding dat wij in de vraag lazen. `filter` is de vraag met dit als filter in plaats van als woorden."""

    soort: str  # een facet, of "plaats"
    waarden: tuple[str, ...]
    tekst: str  # zoals het er stond
    filter: Zoekvraag
    letterlijk: Zoekvraag


@dataclass(frozen=True, slots=True)
class Begrip:
    plan: Vraagplan
    begrepen: tuple[Begrepen, ...] = ()


@dataclass(frozen=True, slots=True)
class _Woord:
    ruw: str
    plat: str
    stam: str


@dataclass(frozen=True, slots=True)
class _Vondst:
    soort: str
    waarden: tuple[str, ...]
    van: int
    tot: int
    punt: Middelpunt | None = None
    naam: str = ""  # van een plaats, zoals het er stond


def begrijp(vraag: Zoekvraag, rond: Middelpunt | None = None) -> Begrip:
    """Het plan van een vraag. Zonder woorden is er niets te begrijpen."""
    if not vraag.q:
        return Begrip(Vraagplan(vraag, rond))
    return _Lezing(vraag, rond, woordenboek()).begrip()


class _Lezing:
    def __init__(self, vraag: Zoekvraag, rond: Middelpunt | None, boek: Woordenboek) -> None:
        self.vraag, self.rond, self.boek = vraag, rond, boek
        stukken = lees(vraag.q)
        self.los = [s for s in stukken if not s.is_zin and not s.is_niet]
        self.vast = [s for s in stukken if s.is_zin or s.is_niet]
        self.woorden = list(_woorden(self.los))
        self.letterlijk = frozenset(vouw(tekst) for tekst in vraag.letterlijk)

    def begrip(self) -> Begrip:
        vondsten, over = self._lees()
        heeft_onderwerp = bool(over) or any(v.soort == "vak" for v in vondsten)
        vanzelf = [v for v in vondsten if heeft_onderwerp and v.soort == "functie" and v.waarden[0] in VANZELFSPREKEND]
        groepen = [g for v in vondsten if v not in vanzelf and (g := self._groep_van(v))]
        groepen += [self._groep((woord,)) for woord in over]
        vast = [(s, Groep((zin,), verplicht=s.is_zin)) for s in self.vast if (zin := _zin(s)).stammen]
        plan = Vraagplan(
            self.vraag,
            self.rond,
            (*groepen, *(groep for s, groep in vast if not s.is_niet)),
            tuple(groep for s, groep in vast if s.is_niet),
            tuple([self._voorkeur(v) for v in vondsten if v.soort in WEGEN] + [LESGEVEND for _vondst in vanzelf[:1]]),
            next((self._nabij(v) for v in vondsten if v.punt), None),
            len(vanzelf),
        )
        return Begrip(plan, tuple(self._begrepen(v) for v in vondsten if v.soort in FILTERS or v.soort == "plaats"))

    # -- lezen -----------------------------------------------------------------------------------
    def _lees(self) -> tuple[list[_Vondst], list[_Woord]]:
        vondsten: list[_Vondst] = []
        over: list[_Woord] = []
        plek = 0
        while plek < len(self.woorden):
            vondst = self._vondst(plek)
            if vondst:
                vondsten.append(vondst)
                plek = vondst.tot
                continue
            woord = self.woorden[plek]
            gesplitst = self._gesplitst(woord)
            if gesplitst:
                self.woorden[plek : plek + 1] = gesplitst
                continue
            if woord.stam:
                over.append(woord)
            plek += 1
        nuttig = [w for w in over if w.stam not in RUIS]
        return vondsten, nuttig if nuttig or vondsten else over

    def _vondst(self, plek: int) -> _Vondst | None:
        for lengte in range(min(MEESTE_STAMMEN, len(self.woorden) - plek), 0, -1):
            stuk = self.woorden[plek : plek + lengte]
            tekst = " ".join(w.plat for w in stuk)
            if tekst in self.letterlijk:
                return None
            if gevonden := self._betekenis(stuk, tekst, plek):
                return gevonden
        return None

    def _betekenis(self, stuk: list[_Woord], tekst: str, plek: int) -> _Vondst | None:
        tot = plek + len(stuk)
        if plaats := self._plaats(stuk):
            punt, naam = plaats
            return _Vondst("plaats", (punt.naam,), plek, tot, punt, naam)
        if not stuk[0].stam:
            return None
        sleutel = tuple(w.stam for w in stuk if w.stam)
        if not stuk[-1].stam:
            return None
        boek = self.boek
        gelezen = (("fte", OMVANG.get(tekst)), ("contract", CONTRACT.get(tekst)), ("graad", boek.graden.get(sleutel)))
        for soort, waarden in gelezen:
            if waarden:
                return _Vondst(soort, waarden, plek, tot)
        if len(stuk) == 1 and (fte := vakjes(stuk[0].plat)):
            return _Vondst("fte", fte, plek, tot)
        if tekst in DIRECT:
            return _Vondst("kenmerk", ("per-direct",), plek, tot)
        if slug := boek.vakken.get(sleutel) or self._code(stuk):
            return _Vondst("vak", (slug,), plek, tot)
        if niveaus := boek.niveaus.get(sleutel):
            return _Vondst("niveau", niveaus, plek, tot)
        if slug := boek.functies.get(sleutel):
            return _Vondst("functie", (slug,), plek, tot)
        return None

    def _code(self, stuk: list[_Woord]) -> str | None:
        """Een afkorting van een vak telt in hoofdletters, of als de vraag bijna niets anders zegt."""
        if len(stuk) > 1 or not (stuk[0].ruw.isupper() or len(self.woorden) <= 2):
            return None
        return self.boek.codes.get(stuk[0].plat)

    def _plaats(self, stuk: list[_Woord]) -> tuple[Middelpunt, str] | None:
        """Een plaats met een woord als "in" of "omgeving" ervoor, of waar een school staat; of een postcode."""
        aankondiging = 0
        while aankondiging < len(stuk) - 1 and stuk[aankondiging].plat in VOOR_PLAATS | {"de", "van", "het"}:
            aankondiging += 1
        rest = stuk[aankondiging:]
        if any(w.plat in self.letterlijk for w in rest):
            return None
        naam = zoeknaam(" ".join(w.ruw for w in rest))
        is_postcode = len(rest) == 1 and len(naam) in (4, 6) and naam[:4].isdigit() and naam[0] != "0"
        aangekondigd = any(w.plat in VOOR_PLAATS for w in stuk[:aankondiging])
        bekend = naam in (self.boek.plaatsen if aangekondigd else self.boek.eigen_plaatsen)
        if not (bekend or is_postcode):
            return None
        getypt = " ".join(w.ruw for w in rest)
        punt, _melding = bepaal(getypt, regio=self.vraag.regio)
        return (punt, punt.naam if is_postcode else getypt) if punt else None

    def _gesplitst(self, woord: _Woord) -> list[_Woord]:
        """natuurkundedocent -> natuurkunde docent, als een van de delen iets betekent."""
        stukken = [_woord(deel) for deel in delen(woord.plat)]
        bekend = any((w.stam,) in self.boek.vakken or (w.stam,) in self.boek.niveaus for w in stukken)
        return stukken if bekend and woord.plat not in self.letterlijk else []

    # -- plan ------------------------------------------------------------------------------------
    def _groep_van(self, vondst: _Vondst) -> Groep | None:
        stuk = self.woorden[vondst.van : vondst.tot]
        if vondst.soort == "vak":
            return self._groep(tuple(stuk), Kenmerk("vak", vondst.waarden[0]))
        if vondst.soort == "functie":
            kenmerk = KENMERK_VAN.get(vondst.waarden[0])
            return self._groep(tuple(stuk), *([Kenmerk("kenmerk", kenmerk)] if kenmerk else []))
        return None

    def _groep(self, stuk: tuple[_Woord, ...], *kenmerken: Kenmerk) -> Groep:
        stammen = tuple(w.stam for w in stuk if w.stam)
        keuzes: list[Woorden | Kenmerk] = [Woorden(stammen), *kenmerken]
        if len(stuk) == 1 and (gesplitst := tuple(filter(None, map(stam, delen(stuk[0].plat))))):
            keuzes.append(Woorden(gesplitst))
        gelijk = self.boek.synoniemen.get(stammen, ())[:MEESTE_SYNONIEMEN]
        return Groep((*keuzes, *(Woorden(s) for s in gelijk)))

    def _nabij(self, vondst: _Vondst) -> Nabij | None:
        return Nabij(vondst.punt, Woorden(tuple(ontleed(vondst.naam)), als_zin=True)) if vondst.punt else None

    def _voorkeur(self, vondst: _Vondst) -> Voorkeur:
        stuk = self.woorden[vondst.van : vondst.tot]
        stammen = tuple(w.stam for w in stuk if w.stam)
        met_woorden = vondst.soort in ("niveau", "graad") and bool(stammen)
        return Voorkeur(vondst.soort, vondst.waarden, (Woorden(stammen),) if met_woorden else ())

    # -- tonen -----------------------------------------------------------------------------------
    def _begrepen(self, vondst: _Vondst) -> Begrepen:
        stuk = self.woorden[vondst.van : vondst.tot]
        tekst = " ".join(w.ruw for w in stuk)
        rest = [*self.woorden[: vondst.van], *self.woorden[vondst.tot :]]
        q = " ".join([*(w.ruw for w in rest), *(_als_stuk(s) for s in self.vast)])
        zonder = self.vraag.met(q=q)
        if vondst.soort == "plaats":
            filter_ = zonder.met(waar=vondst.waarden[0])
        else:
            filter_ = zonder.met(**{vondst.soort: (*getattr(zonder, vondst.soort), *vondst.waarden)})
        letterlijk = self.vraag.met(letterlijk=(*self.vraag.letterlijk, " ".join(w.plat for w in stuk)))
        return Begrepen(vondst.soort, vondst.waarden, tekst, filter_, letterlijk)


def _woorden(stukken: list[Stuk]) -> Iterator[_Woord]:
    for stuk in stukken:
        kaal = stuk.tekst.strip(".,;:!?()[]'’")
        if vakjes(vouw(kaal)):
            yield replace(_woord(kaal), stam=vouw(kaal))
            continue
        for ruw in WOORD.findall(stuk.tekst):
            yield _woord(ruw)


def _woord(ruw: str) -> _Woord:
    return _Woord(ruw, vouw(ruw), stam(ruw))


def _zin(stuk: Stuk) -> Woorden:
    return Woorden(tuple(ontleed(stuk.tekst)), als_zin=stuk.is_zin or len(ontleed(stuk.tekst)) > 1)


def _als_stuk(stuk: Stuk) -> str:
    return ("-" if stuk.is_niet else "") + (f'"{stuk.tekst}"' if stuk.is_zin else stuk.tekst)
