"""Een zoekvraag zoals een zoekmachine haar krijgt: begrepen, met de plaats bepaald en met punten erbij.

De volgorde bij relevantie staat hier, en alleen hier. Elke machine telt dezelfde punten op:

1. Van elke groep (een woord van de zoeker met wat hetzelfde betekent) telt eerst óf zij voorkomt. Wie er een meer
   heeft, staat altijd voor wie er een mist.
2. Dan waar: titel voor vak, functie en niveau; die voor school, bestuur en plaats; die voor de tekst.
3. Dan wat de zoeker verder zei zonder dat het filtert (deeltijd, havo, bij Hoorn): wat past telt mee, wat er niets
   over zegt telt half, en dichtbij telt meer dan ver. Wie geen plek op de kaart heeft en de plaats noemt, is dichtbij.
4. Bij gelijke punten, in deze volgorde: met een plaats als filter de dichtstbijzijnde, dan de nieuwste, dan het
   hoogste nummer.

Hoeveel groepen moeten voorkomen: van 1 of 2 alle, van 3 of 4 alle op één na, van meer driekwart. Wat tussen
aanhalingstekens staat moet altijd, wat achter een min staat mag niet. Zijn er alleen voorkeuren, dan moet er één
passen. Het woord "docent" naast een vak zegt niets: het telt bij "hoeveel" mee als een woord dat overal voorkomt.
"""

from dataclasses import dataclass
from functools import cached_property

from .zoekresultaat import Middelpunt
from .zoekvraag import STANDAARD_KM, Volgorde, Zoekvraag

# Waar een groep staat, van overal naar alleen de titel; elke laag telt bij de vorige op.
LAGEN = ("overal", "organisatie", "vak", "titel")
LAAGPUNTEN = (0, 2, 4, 1)
VOORKEUR, ZEGT_NIETS = 2, 1
# (straal in km, punten die erbij komen voor wie daarbinnen ligt)
BANDEN = ((5, 1), (10, 1), (15, 2), (25, 2), (50, 1))


@dataclass(frozen=True, slots=True)
class Woorden:
    """Zoekwoorden (stammen) die alle in dezelfde laag moeten staan; als zin ook naast elkaar in één veld."""

    stammen: tuple[str, ...]
    als_zin: bool = False


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """Een waarde van een facet; telt als een woord bij vak en functie. `facet` mag ook "kenmerk" zijn."""

    facet: str
    waarde: str


@dataclass(frozen=True, slots=True)
class Groep:
    """Wat de zoeker één keer zei; een van de keuzes is genoeg."""

    keuzes: tuple[Woorden | Kenmerk, ...]
    verplicht: bool = False


@dataclass(frozen=True, slots=True)
class Voorkeur:
    """Past als een van de waarden klopt, of als een van de woorden in titel, vak, functie of niveau staat."""

    facet: str
    waarden: tuple[str, ...]
    woorden: tuple[Woorden, ...] = ()


@dataclass(frozen=True, slots=True)
class Nabij:
    """Een plaats die weegt. `woorden` is haar naam, voor wie geen plek op de kaart heeft."""

    punt: Middelpunt
    woorden: Woorden


@dataclass(frozen=True)
class Vraagplan:
    """`vraag` met haar filters; `rond` is de plaats waarbinnen gefilterd wordt, `nabij` een plaats die alleen weegt."""

    vraag: Zoekvraag
    rond: Middelpunt | None = None
    groepen: tuple[Groep, ...] = ()
    niet: tuple[Groep, ...] = ()
    voorkeuren: tuple[Voorkeur, ...] = ()
    nabij: Nabij | None = None
    vanzelf: int = 0  # woorden die niets toevoegen aan wat er nog meer staat

    @property
    def vereist(self) -> int:
        """Hoeveel van de groepen minstens (naar La bonne alternance, gemeten op echte vragen)."""
        return max(1, _hoeveel(len(self.groepen) + self.vanzelf) - self.vanzelf) if self.groepen else 0

    @property
    def heeft_relevantie(self) -> bool:
        return bool(self.groepen or self.voorkeuren or self.nabij)

    @property
    def volgorde(self) -> Volgorde:
        """Zonder iets om aan te passen zegt relevantie niets, en zonder plaats afstand niet."""
        gekozen = self.vraag.volgorde
        if gekozen == Volgorde.AFSTAND and self.rond is None:
            gekozen = Volgorde.RELEVANTIE
        if gekozen == Volgorde.RELEVANTIE and not self.heeft_relevantie:
            return Volgorde.NIEUWSTE
        return gekozen

    @property
    def nabij_km(self) -> int:
        """Binnen hoever een vraag met alleen een plaats zoekt."""
        return self.vraag.km or STANDAARD_KM

    @cached_property
    def woorden(self) -> tuple[Woorden, ...]:
        """Alle woorden die opgezocht moeten worden, elk één keer."""
        keuzes = (keuze for groep in (*self.groepen, *self.niet) for keuze in groep.keuzes)
        woorden = [keuze for keuze in keuzes if isinstance(keuze, Woorden)]
        woorden += [w for v in self.voorkeuren for w in v.woorden]
        if self.nabij:
            woorden.append(self.nabij.woorden)
        return tuple(dict.fromkeys(woorden))

    # -- punten ----------------------------------------------------------------------------------
    @cached_property
    def laagpunten(self) -> tuple[int, ...]:
        """Per laag wat een groep erbij krijgt; in "overal" zit ook dat zij voorkomt."""
        onder = 1 + VOORKEUR * len(self.voorkeuren) + sum(punten for _km, punten in BANDEN)
        per_laag = [onder * punten for punten in LAAGPUNTEN]
        voorkomen = onder + sum(per_laag) * len(self.groepen)
        return (per_laag[0] + voorkomen, *per_laag[1:])


def _hoeveel(aantal: int) -> int:
    if aantal <= 2:
        return aantal
    return aantal - 1 if aantal <= 4 else aantal * 3 // 4
