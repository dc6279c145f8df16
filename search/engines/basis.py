"""Wat een zoekmachine moet kunnen. De site kent alleen dit."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Protocol

from search.vraagplan import Vraagplan
from search.zoekresultaat import Zoekresultaat
from search.zoekvraag import PER_PAGINA

Voortgang = Callable[[int, int], None]  # (klaar, totaal)


class ZoekmachineWeg(Exception):
    """De zoekmachine kan nu niet antwoorden; toon de lijst uit de database en zeg het."""


class Motor(Protocol):
    """Beantwoordt zoekvragen en houdt zijn index bij. In welke volgorde staat in `search.vraagplan`."""

    naam: str

    def zoek(self, plan: Vraagplan, op: date, *, aantal: int = PER_PAGINA) -> Zoekresultaat:
        """Wat op die dag open is en past. Facetwaarden die niet bestaan vinden niets; `namen` zegt welke bestaan."""
        ...

    def tel(self, plannen: Iterable[Vraagplan], op: date) -> list[int]:
        """Alleen de totalen, voor wat de site voorstelt als er niets gevonden is."""
        ...

    def namen(self) -> dict[str, dict[str, object]]:
        """Per facet (en "regio") elke waarde die bestaat, met hoe wij haar noemen."""
        ...

    def indexeer(self, pks: Collection[int]) -> None:
        """Werk deze vacatures bij, in de lopende transactie. Ook voor wat niet meer te vinden mag zijn."""
        ...

    def werk_bij(self) -> int:
        """Indexeer wat door een andere naam van een school, bestuur, vak of functie andere woorden kreeg; hoeveel."""
        ...

    def zorg_voor_index(self) -> None:
        """Bouw de index op als zij er nog niet is, of met een andere ontleding gemaakt is."""
        ...

    def herbouw(self, voortgang: Voortgang | None = None) -> int:
        """Vul de index opnieuw uit de database; geeft terug hoeveel vacatures erin staan."""
        ...
