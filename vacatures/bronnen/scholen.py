"""Welke school van het bestuur een bron bedoelt: alleen als dat zeker is, nooit op gelijkenis."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from regio.gegevens import zoeknaam
from regio.models import Bestuur, School

from .aanbod import Aanbod, Plek
from .plaatsen import zelfde_plaats

_HUISNUMMER = re.compile(r"(\d{1,5})\s*-?\s*([A-Za-z]{0,3}\d{0,4})\s*$")


@dataclass(frozen=True, slots=True)
class Keuze:
    """De scholen die zeker zijn, en wat de bron zegt waar wij geen school bij weten (de vraag aan HR)."""

    scholen: tuple[int, ...] = ()
    onbekend: str = ""


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

    def __init__(self, bestuur: Bestuur | None, *, op: date, standaard: int | None = None) -> None:
        rijen = School.objects.van_bestuur(bestuur, op=op).order_by("code") if bestuur else School.objects.none()
        velden = ("pk", "code", "naam", "duo_naam", "postcode", "huisnummer", "plaats", "sector")
        self._alle = {pk: _kandidaat(pk, *rest) for pk, *rest in rijen.values_list(*velden)}
        self._standaard = standaard if standaard in self._alle else None
        self._op_postcode: dict[str, list[Kandidaat]] = defaultdict(list)
        self._op_naam: dict[str, list[Kandidaat]] = defaultdict(list)
        for school in self._alle.values():
            if school.postcode:
                self._op_postcode[school.postcode].append(school)
            for naam in school.namen:
                self._op_naam[naam].append(school)

    @property
    def vingerafdruk(self) -> str:
        """Verandert als er een school bijkomt, weggaat of verhuist: dan verdient elk item een nieuwe blik."""
        return repr((sorted(self._alle.items()), self._standaard))

    def codes(self, pks: tuple[int, ...]) -> list[str]:
        return [self._alle[pk].code for pk in pks]

    def sector(self, pks: tuple[int, ...]) -> str:
        """De sector van deze scholen, als zij er samen één hebben."""
        sectoren = {self._alle[pk].sector for pk in pks}
        return sectoren.pop() if len(sectoren) == 1 else ""

    def kies(self, aanbod: Aanbod) -> Keuze:
        plekken = aanbod.plekken or (Plek(naam=aanbod.organisatie),)
        gekozen = {plek: self._van_plek(plek, aanbod.organisatie, alleen=len(plekken) == 1) for plek in plekken}
        scholen = tuple(dict.fromkeys(pk for pk in gekozen.values() if pk is not None))
        if not scholen and self._standaard is not None:
            return Keuze((self._standaard,))
        open_ = [_als_tekst(plek) for plek, pk in gekozen.items() if pk is None]
        gegeven = "; ".join(dict.fromkeys(t for t in open_ if t)) or (aanbod.organisatie if open_ else "")
        return Keuze(scholen, gegeven[:300] or ("?" if open_ else ""))

    def _van_plek(self, plek: Plek, organisatie: str, *, alleen: bool) -> int | None:
        """Postcode met huisnummer, dan een postcode met één school, dan precies de naam in dezelfde plaats."""
        zelfde_postcode = self._op_postcode.get(_postcode(plek.postcode), [])
        nummer = _huisnummer(plek.straat)
        op_adres = [s for s in zelfde_postcode if nummer[0] and s.huisnummer[0] == nummer[0]]
        precies = [s for s in op_adres if s.huisnummer == nummer]
        for groep in (precies, op_adres, zelfde_postcode):
            if len(groep) == 1:
                return groep[0].pk
        namen = [plek.naam, organisatie if alleen else ""]
        for naam in filter(None, map(zoeknaam, namen)):
            past = [s for s in self._op_naam.get(naam, []) if zelfde_plaats(plek.plaats, s.plaats)]
            if len(past) == 1:
                return past[0].pk
        return None


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
