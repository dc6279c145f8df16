"""Het antwoord op een zoekvraag, hetzelfde van elke zoekmachine."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Hit(NamedTuple):
    """Eén gevonden vacature. `km` is hemelsbreed tot de dichtstbijzijnde school, of None zonder plaats in de vraag."""

    pk: int
    km: float | None = None


class Facetwaarde(NamedTuple):
    """Een NamedTuple en geen dataclass: er zijn er honderden per antwoord."""

    waarde: str
    aantal: int
    gekozen: bool = False
    naam: str = ""


@dataclass(frozen=True, slots=True)
class Middelpunt:
    """Waar rond gezocht wordt. `naam` is zoals wij de plaats noemen, `is_benadering` als wij hem schatten."""

    lat: float
    lon: float
    naam: str
    is_benadering: bool = False


@dataclass(frozen=True, slots=True)
class Zoekresultaat:
    """`facetten`: per facet de waarden met aantallen, waarbij de keuze in dat facet zelf niet meetelt."""

    totaal: int
    hits: tuple[Hit, ...] = ()
    facetten: dict[str, tuple[Facetwaarde, ...]] = field(default_factory=dict)
    motor: str = field(default="embedded", compare=False)  # wie het antwoord gaf
