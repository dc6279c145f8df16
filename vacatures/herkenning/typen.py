"""Wat erin gaat en wat eruit komt: gewone, bevroren gegevens zonder database."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Invoer:
    """Wat een bron over één vacature zegt. `tekst` is gewone tekst of HTML van een ander.

    `vakvelden` zijn velden waarin alleen een vak kan staan: alleen daar telt een code van twee letters.
    """

    titel: str
    vakvelden: tuple[str, ...] = ()
    velden: tuple[str, ...] = ()  # tags, afdeling, categorie
    tekst: str = ""
    dienstverband: tuple[str, ...] = ()  # woorden over contract en omvang
    schaal: str = ""


@dataclass(frozen=True, slots=True)
class Vondst:
    """Eén feit met waar het stond. `van` en `tot` tellen tekens in het veld nadat witruimte en HTML eruit zijn.

    `zekerheid` loopt van 0 tot 1; onder `DREMPEL` is het een voorstel aan HR en geen feit.
    """

    feit: str
    waarde: Any
    veld: str
    van: int
    tot: int
    citaat: str
    zekerheid: float


DREMPEL = 0.75


@dataclass(frozen=True, slots=True)
class HerkendVak:
    slug: str
    graden: tuple[str, ...] = ()  # elk ervan volstaat; leeg is niet gezegd


@dataclass(frozen=True, slots=True)
class Herkend:
    """Wat er met zekerheid stond. Leeg is: dat staat er niet, of niet eenduidig; vraag het HR."""

    titel: str = ""
    vakken: tuple[HerkendVak, ...] = ()
    graad: tuple[str, ...] = ()
    fte_van: Decimal | None = None
    fte_tot: Decimal | None = None
    lesuren_van: Decimal | None = None
    lesuren_tot: Decimal | None = None
    lesminuten: int | None = None
    uren_van: Decimal | None = None
    uren_tot: Decimal | None = None
    schaal: str = ""
    salaris_van: Decimal | None = None
    salaris_tot: Decimal | None = None
    functie: str | None = None
    contract: str = ""
    niveaus: tuple[str, ...] = ()
    per_direct: bool = False
    begint_op: date | None = None
    sluit_op: date | None = None
    inductie_jaren: int | None = None
    zij_instromers_welkom: bool = False
    lio_welkom: bool = False
    vondsten: tuple[Vondst, ...] = ()

    @property
    def voorstellen(self) -> tuple[Vondst, ...]:
        """Wat te onzeker is voor een feit en wel het tonen aan HR waard."""
        return tuple(v for v in self.vondsten if v.zekerheid < DREMPEL)

    def als_json(self) -> dict[str, Any]:
        """De vorm van `manage.py herken`. Leeg is null of een lege lijst; getallen zijn getallen."""
        return {
            "titel": self.titel,
            "vakken": [v.slug for v in self.vakken],
            "graad": list(self.graad),
            "vakken_met_graad": [{"vak": v.slug, "graden": list(v.graden)} for v in self.vakken],
            "fte_van": _getal(self.fte_van),
            "fte_tot": _getal(self.fte_tot),
            "lesuren": _bereik(self.lesuren_van, self.lesuren_tot),
            "lesuren_van": _getal(self.lesuren_van),
            "lesuren_tot": _getal(self.lesuren_tot),
            "lesminuten": self.lesminuten,
            "uren": _bereik(self.uren_van, self.uren_tot),
            "uren_van": _getal(self.uren_van),
            "uren_tot": _getal(self.uren_tot),
            "schaal": self.schaal or None,
            "salaris_van": _getal(self.salaris_van),
            "salaris_tot": _getal(self.salaris_tot),
            "functie": self.functie,
            "contract": self.contract or None,
            "niveaus": list(self.niveaus),
            "per_direct": self.per_direct,
            "begint_op": self.begint_op.isoformat() if self.begint_op else None,
            "sluit_op": self.sluit_op.isoformat() if self.sluit_op else None,
            "inductie_jaren": self.inductie_jaren,
            "zij_instromers_welkom": self.zij_instromers_welkom,
            "lio_welkom": self.lio_welkom,
        }


def _getal(waarde: Decimal | None) -> int | float | None:
    if waarde is None:
        return None
    return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)


def _bereik(van: Decimal | None, tot: Decimal | None) -> int | float | list[int | float | None] | None:
    """Eén getal als van en tot gelijk zijn, anders [van, tot]."""
    return _getal(van) if van == tot else [_getal(van), _getal(tot)]
