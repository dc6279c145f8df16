"""Wat er in een bericht van HR-XML staat: plek, dagen, contract, omvang en geld, in de woorden van ons record.

De codelijsten zijn die van SETU Vacancies 1.1 (setu.nl, 2014). Leveranciers vullen de standaard verschillend in; daarom
zoeken wij een gegeven op zijn naam, waar in het bericht het ook staat.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element

from .aanbod import Plek
from .ontleden import kinderen, lokaal
from .plekken import plek, uniek
from .schrijfwijzen import getal, regel, tussen
from .tijden import dag
from .xmlfeeds import in_stukken, tekst

DUUR = {"permanent": "vaste aanstelling", "predetermined": "tijdelijk",
        "predeterminedprospectpermanent": "tijdelijk met uitzicht op vast"}  # fmt: skip
SOORT_CONTRACT = {"direct": "", "temporaryandsecondment": "detachering", "intern": "stage", "freelance": "zzp",
                  "franchise": "", "trainee": "traineeship"}  # fmt: skip
PER_MAAND = ("monthly", "montly")  # zonder h staat het in de codelijst
PERIODE = {"hourly": "per uur", "daily": "per dag", "weekly": "per week", "x:fourweekly": "per vier weken",
           "annually": "per jaar"} | dict.fromkeys(PER_MAAND, "per maand")  # fmt: skip
# Zonder talen: "Nederlands" is daar geen vak.
TREFWOORDEN = ("positionkeywords", "positionkeyword", "keyword", "categorydescription", "educationmajor",
               "educationdegree", "licensesandcertifications", "license", "certification")  # fmt: skip


class Deel:
    """Een bericht of een deel ervan, doorzoekbaar op naam (kleine letters, zonder naamruimte)."""

    def __init__(self, element: Element | None) -> None:
        self.element = element
        self._op_naam: dict[str, list[Element]] = {}
        for e in element.iter() if element is not None else ():
            self._op_naam.setdefault(lokaal(e), []).append(e)

    def alle(self, *namen: str) -> Iterator[Element]:
        return (e for naam in namen for e in self._op_naam.get(naam, ()))

    def deel(self, *namen: str) -> "Deel":
        """Het eerste deel met een van deze namen; leeg als het er niet is."""
        return Deel(next(self.alle(*namen), None))

    def zegt(self, *namen: str) -> str:
        """De eerste tekst, bij de eerste naam die iets zegt."""
        return next((t for e in self.alle(*namen) if (t := "".join(e.itertext()).strip())), "")

    def regels(self, *namen: str) -> list[str]:
        """Wat er bij deze namen zelf staat, elk één keer; een element met andere erin is geen tekst."""
        gezegd = (regel(e.text, 500) for e in self.alle(*namen) if not len(e))
        return [g for g in dict.fromkeys(gezegd) if g]


# -- plek ---------------------------------------------------------------------------------------------------
def plekken_van(profiel: Deel) -> tuple[Plek, ...]:
    return uniek([p for locatie in profiel.alle("physicallocation") for p in _plekken(locatie)])


def _plekken(locatie: Element) -> Iterator[Plek]:
    """Van elk postadres; zonder adres de gemeente die als gebied genoemd is."""
    naam = tekst(locatie, "name")
    adressen = list(kinderen(locatie, "postaladdress"))
    for adres in adressen:
        yield plek(
            naam=naam, straat=_straat(Deel(adres)), postcode=tekst(adres, "postalcode"),
            plaats=tekst(adres, "municipality"), land=tekst(adres, "countrycode"),
        )  # fmt: skip
    if not adressen:
        gebieden = (g for g in kinderen(locatie, "area") if g.get("type", "municipality").lower() == "municipality")
        yield plek(naam=naam, plaats=next((t for g in gebieden if (t := tekst(g, "value"))), ""))


def _straat(adres: Deel) -> str:
    """Straat met huisnummer en toevoeging; soms staat het nummer ook al in de straat."""
    straat = regel(adres.zegt("streetname", "addressline"), 80)
    nummer, erbij = regel(adres.zegt("buildingnumber"), 20), regel(adres.zegt("unit"), 20)
    if not nummer or straat.endswith((f" {nummer}", f" {nummer} {erbij}", f" {nummer}{erbij}")):
        return straat
    return f"{straat} {nummer} {erbij}".strip()


# -- dagen --------------------------------------------------------------------------------------------------
def geplaatst(bericht: Deel) -> str:
    return bericht.deel("advertisementinfonl", "advertisementinfo").zegt("startdate") or _grens(bericht, "validFrom")


def sluitdag(bericht: Deel) -> date | None:
    """De dag die zo heet; anders het eind van de publicatie, of hoe lang de sleutel geldt."""
    voor = bericht.deel("advertisementinfonl", "advertisementinfo")
    gezegd = (
        bericht.zegt("closingdate", "applicationclosingdate", "applicationdeadline", "expirationdate"),
        voor.zegt("enddate"),
        _grens(bericht, "validTo"),
    )
    return next((d for g in gezegd if (d := dag(g))), None)


def _grens(bericht: Deel, attribuut: str) -> str:
    sleutels = (k for e in bericht.alle("positionrecordinfo", "positionposting") for k in kinderen(e, "id"))
    return next((waarde for k in sleutels if (waarde := k.get(attribuut))), "")


def begin(profiel: Deel) -> date | None:
    return dag(profiel.deel("positiondateinfo").zegt("startdate", "expectedstartdate"))


# -- contract en omvang ---------------------------------------------------------------------------------------
def dienstverband(profiel: Deel) -> tuple[str, ...]:
    duur = [DUUR.get(w.lower(), w) for w in profiel.regels("contractduration")]
    soort = [SOORT_CONTRACT.get(w.lower(), w) for w in profiel.regels("typeofcontract")]
    direct = ["per direct"] if profiel.zegt("startassoonaspossible").lower() in {"true", "1", "ja"} else []
    return tuple(w[:120] for w in dict.fromkeys([*duur, *soort, *direct]) if w)


def uren(profiel: Deel) -> tuple[Decimal | None, Decimal | None]:
    """Per week; "32-40" in één veld zijn er twee."""
    per_week = profiel.deel("hoursperweek")
    laag, hoog = per_week.zegt("minimum"), per_week.zegt("maximum")
    laag = laag or (per_week.zegt("hoursperweek") if not hoog else "")
    reeks = re.findall(r"\d+(?:[.,]\d+)?", laag) if not hoog else []
    if len(reeks) == 2:
        laag, hoog = reeks
    return tussen(getal(laag), 1, 60), tussen(getal(hoog), 1, 60)


def trefwoorden(profiel: Deel) -> tuple[str, ...]:
    """Wat er als code staat zegt ons niets."""
    return tuple(w[:120] for w in in_stukken(profiel.regels(*TREFWOORDEN), ",;") if not w.isdigit())


# -- geld -----------------------------------------------------------------------------------------------------
def schaal(profiel: Deel) -> str:
    """ "LB", ook als er "schaal LB" staat."""
    return re.sub(r"^schaal\s+", "", regel(profiel.deel("salaryscale").zegt("scale"), 40), flags=re.IGNORECASE)[:20]


def salaris(profiel: Deel) -> str:
    delen = []
    if letter := schaal(profiel):
        delen.append(f"{regel(profiel.zegt('salarysystem'), 80)} schaal {letter}".strip())
    for element in profiel.alle("basepay"):
        loon = Deel(element)
        bedragen = [regel(loon.zegt(v), 20) for v in ("basepayamountmin", "basepayamountmax")]
        if heel := " - ".join(dict.fromkeys(filter(None, bedragen))):
            periode = PERIODE.get(element.get("baseInterval", "").lower(), "")
            delen.append(f"{element.get('currencyCode', '')} {heel} {periode}".strip())
    return regel(", ".join(delen), 200)


def maandsalaris(profiel: Deel) -> tuple[Decimal | None, Decimal | None]:
    """Alleen een bedrag in euro per maand; andere perioden rekenen wij niet om."""
    for element in profiel.alle("basepay"):
        munt, per = element.get("currencyCode", "EUR").upper(), element.get("baseInterval", "").lower()
        if munt == "EUR" and per in PER_MAAND:
            van, tot = (tussen(getal(tekst(element, v)), 500, 25_000) for v in ("basepayamountmin", "basepayamountmax"))
            return van, tot
    return None, None
