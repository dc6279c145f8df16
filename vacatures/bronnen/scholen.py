"""Welke school van het bestuur een bron bedoelt: alleen als dat zeker is, nooit op gelijkenis."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from regio.gegevens import zoeknaam
from regio.models import Bestuur, School

from .aanbod import Aanbod, Plek
from .koppelingen import Koppelingen
from .plaatsen import zelfde_plaats

MAX_ONTHOUDEN = 2000  # plekken
_HUISNUMMER = re.compile(r"(\d{1,5})\s*-?\s*([A-Za-z]{0,3}\d{0,4})\s*$")


@dataclass(frozen=True, slots=True)
class Keuze:
    """De scholen die zeker zijn, en wat de bron zegt waar wij geen school bij weten (de vraag aan HR).

    `woord` is daarvan het deel dat de volgende keer weer zo in de bron staat: zo onthouden wij het antwoord.
    """

    scholen: tuple[int, ...] = ()
    onbekend: str = ""
    woord: str = ""


@dataclass(frozen=True, slots=True)
class Kandidaat:
    pk: int
    code: str
    namen: frozenset[str]
    postcode: str
    huisnummer: tuple[str, str]
    plaats: str
    sector: str


class Scholen:
    """De scholen die op die dag bij het bestuur horen. Zonder bestuur (een proef) is er geen."""

    def __init__(
        self,
        bestuur: Bestuur | None,
        *,
        op: date,
        standaard: int | None = None,
        koppelingen: Koppelingen | None = None,
    ) -> None:
        rijen = School.objects.van_bestuur(bestuur, op=op).order_by("code") if bestuur else School.objects.none()
        velden = ("pk", "code", "naam", "duo_naam", "postcode", "huisnummer", "plaats", "sector")
        self._alle = {pk: _kandidaat(pk, *rest) for pk, *rest in rijen.values_list(*velden)}
        self._standaard = standaard if standaard in self._alle else None
        self._koppelingen = koppelingen or Koppelingen()
        self._bestuursnaam = zoeknaam(bestuur.naam) if bestuur else ""
        self._op_code = {school.code.upper(): school for school in self._alle.values() if school.code}
        self._op_postcode: dict[str, list[Kandidaat]] = defaultdict(list)
        self._op_naam: dict[str, list[Kandidaat]] = defaultdict(list)
        for school in self._alle.values():
            if school.postcode:
                self._op_postcode[school.postcode].append(school)
            for naam in school.namen:
                self._op_naam[naam].append(school)
        # In een feed staan dezelfde plekken vele keren.
        self._van_plek = lru_cache(maxsize=MAX_ONTHOUDEN)(self._zoek_plek)

    @property
    def vingerafdruk(self) -> str:
        """Verandert als er een school bijkomt, weggaat of verhuist: dan verdient elk item een nieuwe blik."""
        # `namen` op volgorde: een verzameling staat in elk proces anders
        scholen = sorted(
            (s.pk, s.code, sorted(s.namen), s.postcode, s.huisnummer, s.plaats, s.sector) for s in self._alle.values()
        )
        return repr((scholen, self._standaard))

    def codes(self, pks: tuple[int, ...]) -> list[str]:
        return [self._alle[pk].code for pk in pks]

    def sector(self, pks: tuple[int, ...]) -> str:
        """De sector van deze scholen, als zij er samen één hebben."""
        sectoren = {self._alle[pk].sector for pk in pks}
        return sectoren.pop() if len(sectoren) == 1 else ""

    def kies(self, aanbod: Aanbod) -> Keuze:
        plekken = aanbod.plekken or (Plek(naam=aanbod.organisatie),)
        organisatie = aanbod.organisatie if len(plekken) == 1 else ""
        gekozen = {plek: self._van_plek(plek, organisatie) for plek in plekken}
        scholen = tuple(dict.fromkeys(pk for pks in gekozen.values() for pk in pks or ()))
        onbekend = [plek for plek, pks in gekozen.items() if pks is None]
        if onbekend and not scholen and self._standaard is not None:
            return Keuze((self._standaard,))
        gegeven = "; ".join(dict.fromkeys(filter(None, map(_als_tekst, onbekend)))) or organisatie
        woord = self._woord(onbekend[0], organisatie) if onbekend else ""
        return Keuze(scholen, (gegeven[:300] or "?") if onbekend else "", woord[:300])

    def _zoek_plek(self, plek: Plek, organisatie: str) -> tuple[int, ...] | None:
        """De scholen van deze plek; leeg als HR zei dat het er geen is, None als wij het niet weten."""
        if school := self._op_code.get(plek.code.strip().upper()):
            return (school.pk,)
        op_postcode = self._op_postcode.get(_postcode(plek.postcode), [])
        if school := _op_huisnummer(op_postcode, plek):
            return (school.pk,)
        if (gezegd := self._gezegd(plek, organisatie)) is not None:
            return gezegd
        zeker = _enige(op_postcode) or self._op_precieze_naam(plek, organisatie) or self._enige_in(plek, organisatie)
        return (zeker.pk,) if zeker else None

    def _gezegd(self, plek: Plek, organisatie: str) -> tuple[int, ...] | None:
        """Wat HR over deze plek zei. Een school die niet meer bij het bestuur hoort, is geen antwoord meer."""
        for woord in (self._woord(plek, organisatie), plek.naam or organisatie):
            pks = self._koppelingen.school(woord)
            over = tuple(pk for pk in pks or () if pk in self._alle)
            if pks is not None and (over or not pks):
                return over
        return None

    def _woord(self, plek: Plek, organisatie: str) -> str:
        """Hoe de bron deze plek noemt. De naam van het bestuur zegt niets: die staat bij alles."""
        for naam in (plek.naam, ", ".join(filter(None, (organisatie, plek.plaats))) if organisatie else ""):
            if naam and zoeknaam(naam.removesuffix(f", {plek.plaats}")) != self._bestuursnaam:
                return naam
        return plek.plaats or _als_tekst(plek)

    def _op_precieze_naam(self, plek: Plek, organisatie: str) -> Kandidaat | None:
        for naam in filter(None, map(zoeknaam, (plek.naam, organisatie))):
            past = [s for s in self._op_naam.get(naam, []) if zelfde_plaats(plek.plaats, s.plaats)]
            if school := _enige(past):
                return school
        return None

    def _enige_in(self, plek: Plek, organisatie: str) -> Kandidaat | None:
        """De enige school van het bestuur in deze plaats, als de bron geen school van elders noemt."""
        if not zoeknaam(plek.plaats) or any(self._op_naam.get(zoeknaam(n)) for n in (plek.naam, organisatie) if n):
            return None
        return _enige([s for s in self._alle.values() if s.plaats and zelfde_plaats(plek.plaats, s.plaats)])


def _op_huisnummer(op_postcode: list[Kandidaat], plek: Plek) -> Kandidaat | None:
    nummer = _huisnummer(plek.straat)
    op_adres = [s for s in op_postcode if nummer[0] and s.huisnummer[0] == nummer[0]]
    return _enige([s for s in op_adres if s.huisnummer == nummer]) or _enige(op_adres)


def _enige(scholen: list[Kandidaat]) -> Kandidaat | None:
    return scholen[0] if len(scholen) == 1 else None


def _kandidaat(
    pk: int, code: str, naam: str, duo: str, postcode: str, nummer: str, plaats: str, sector: str
) -> Kandidaat:
    namen = frozenset(filter(None, (zoeknaam(naam), zoeknaam(duo))))
    return Kandidaat(pk, code, namen, _postcode(postcode), _huisnummer(nummer), plaats, sector)


def _postcode(tekst: str) -> str:
    plat = re.sub(r"\s", "", tekst).upper()
    return plat if re.fullmatch(r"[1-9]\d{3}[A-Z]{2}", plat) else ""


def _huisnummer(tekst: str) -> tuple[str, str]:
    """(nummer, toevoeging), leeg als er geen nummer achteraan staat."""
    gevonden = _HUISNUMMER.search(tekst)
    return (gevonden[1], gevonden[2].lower()) if gevonden else ("", "")


def _als_tekst(plek: Plek) -> str:
    return ", ".join(deel for deel in (plek.naam, plek.straat, f"{plek.postcode} {plek.plaats}".strip()) if deel)
