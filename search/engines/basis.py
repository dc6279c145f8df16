"""Wat een zoekmachine moet kunnen. De site kent alleen dit."""

from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Protocol

from search.zoekresultaat import Middelpunt, Zoekresultaat
from search.zoekvraag import PER_PAGINA, Zoekvraag

Voortgang = Callable[[int, int], None]  # (klaar, totaal)


class ZoekmachineWeg(Exception):
    """De zoekmachine kan nu niet antwoorden; toon de lijst uit de database en zeg het."""


class Motor(Protocol):
    """Beantwoordt zoekvragen en houdt zijn index bij.

    Volgorde bij relevantie: vacatures met alle woorden gaan voor vacatures waar er een ontbreekt; daarbinnen titel,
    vak en functie voor school, bestuur en plaats, en die weer voor de tekst; daarbinnen met een plaats in de vraag
    dichtbij voor ver; daarbinnen de nieuwste eerst; en bij gelijke stand het hoogste nummer eerst.

    Hoeveel woorden moeten voorkomen: van 1 of 2 alle, van 3 of 4 alle op één na, van meer driekwart.
    """

    naam: str

    def zoek(
        self, vraag: Zoekvraag, op: date, *, rond: Middelpunt | None = None, aantal: int = PER_PAGINA
    ) -> Zoekresultaat:
        """Wat op die dag open is en past. `rond` is de plaats uit de vraag; None is: geen plaats.

        Facetwaarden die niet bestaan vinden niets; `namen` zegt welke bestaan.
        """
        ...

    def tel(self, vragen: Iterable[tuple[Zoekvraag, Middelpunt | None]], op: date) -> list[int]:
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

    def herbouw(self, voortgang: Voortgang | None = None) -> int:
        """Vul de index opnieuw uit de database; geeft terug hoeveel vacatures erin staan."""
        ...


def vereist(woorden: int) -> int:
    """Hoeveel van zoveel woorden een vacature moet hebben (naar La bonne alternance, gemeten op echte vragen)."""
    if woorden <= 2:
        return woorden
    return woorden - 1 if woorden <= 4 else woorden * 3 // 4
