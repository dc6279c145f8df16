"""Het antwoord op een zoekvraag, hetzelfde van elke zoekmachine."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Hit:
    """Eén gevonden vacature. `km` is hemelsbreed tot de dichtstbijzijnde school, of None zonder plaats in de vraag."""

    pk: int
    km: float | None = None


@dataclass(frozen=True, slots=True)
class Facetwaarde:
    waarde: str
    aantal: int
    gekozen: bool = False


@dataclass(frozen=True, slots=True)
class Zoekresultaat:
    """`facetten`: per facet de waarden met aantallen, waarbij de keuze in dat facet zelf niet meetelt."""

    totaal: int
    hits: tuple[Hit, ...] = ()
    facetten: dict[str, tuple[Facetwaarde, ...]] = field(default_factory=dict)
