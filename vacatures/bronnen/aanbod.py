"""Het neutrale record: wat elke soort bron oplevert, voordat wij er iets van vinden."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Plek:
    """Een plaats zoals de bron haar noemt; alles mag leeg zijn. `naam` is haar eigen naam, zoals "Locatie Oost"."""

    naam: str = ""
    straat: str = ""  # met huisnummer, zoals de bron het schrijft
    postcode: str = ""
    plaats: str = ""
    land: str = ""  # ISO-code of naam; leeg is Nederland
    code: str = ""  # vestigingscode (BRIN en twee cijfers), als de bron haar noemt


@dataclass(frozen=True, slots=True)
class Aanbod:
    """Eén vacature zoals een bron haar geeft. Datums zijn al van een zone voorzien; tekst is nog niet opgeschoond.

    `sleutel` is de vaste sleutel binnen de bron, zonder witruimte eromheen. `ruw` is het item als JSON,
    zodat een mens kan zien wat er stond.
    """

    sleutel: str
    titel: str
    tekst: str = ""  # HTML van een ander
    adres: str = ""  # de pagina van de vacature
    reactie_adres: str = ""
    reactie_email: str = ""
    geplaatst_om: datetime | None = None
    gewijzigd_om: datetime | None = None
    sluit_op: date | None = None  # laatste dag, in Amsterdam
    begint_op: date | None = None
    organisatie: str = ""
    plekken: tuple[Plek, ...] = ()
    vakvelden: tuple[str, ...] = ()  # velden waarin alleen een vak kan staan
    trefwoorden: tuple[str, ...] = ()  # tags, categorieën, afdeling, opleiding
    dienstverband: tuple[str, ...] = ()  # woorden over contract en omvang
    uren_van: Decimal | None = None  # per week
    uren_tot: Decimal | None = None
    schaal: str = ""
    salaris: str = ""  # tekst van de bron
    salaris_van: Decimal | None = None  # euro per maand
    salaris_tot: Decimal | None = None
    contact_naam: str = ""
    contact_email: str = ""
    contact_telefoon: str = ""
    plaatsen: int | None = None  # hoeveel mensen gezocht worden; None is niet gezegd
    is_onzeker: bool = False  # van een pagina zonder opmaak: alles is een vermoeden tot HR het nakeek
    ruw: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Onbruikbaar:
    """Een item waar geen vacature van te maken is, met de reden in het Nederlands."""

    sleutel: str
    reden: str
    ruw: Mapping[str, Any] = field(default_factory=dict)
    soort: str = ""  # van Afwijzing.Soort: waar HR meer mee kan dan "laat maar"
