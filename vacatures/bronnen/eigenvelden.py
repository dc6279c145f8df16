"""Velden die een bestuur bij zijn leverancier zelf bedacht heeft ("Schaal", "FTE", "Vak"): van naam naar betekenis.

Alleen de naam van het veld zegt wat erin staat. Een naam die wij niet kennen levert trefwoorden op, meer niet.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from regio.gegevens import zoeknaam

from .schrijfwijzen import email, getal, regel, tussen
from .tijden import dag

_NAMEN = {
    "vak": "vak|vakken|vak ken|schoolvak|schoolvakken|lesvak|lesvakken|subject|subjects|school subject",
    "schaal": "schaal|salarisschaal|functieschaal|cao schaal|scale|salary scale|inschaling",
    "fte": "fte|fte s|wtf|werktijdfactor|aantal fte|aantal fte s|fte omvang|omvang fte|omvang in fte",
    "omvang": "omvang|aanstellingsomvang|omvang aanstelling|betrekkingsomvang",
    "lesuren": "lesuren|lessen|aantal lessen|aantal lesuren|lessen per week|lesuren per week",
    "uren": "uren|aantal uren|uren per week|uren p w|aantal uren per week|contracturen|hours|hours per week",
    "uren_van": "minimum uren|minimaal aantal uren|min uren|uren min|uren van|minimum hours|min hours",
    "uren_tot": "maximum uren|maximaal aantal uren|max uren|uren max|uren tot|maximum hours|max hours",
    "dienstverband": "dienstverband|soort dienstverband|type dienstverband|contract|contractvorm|contracttype|"
                     "type contract|soort contract|soort aanstelling|aanstelling|employment type|type of employment|"
                     "contract type|duur dienstverband",
    "sluit": "sluitingsdatum|sluitdatum|reageren tot en met|solliciteren tot en met|uiterste reactiedatum|"
             "closing date|application deadline|deadline",
    "sluit_voor": "reageren voor|reageren tot|solliciteren voor|solliciteren tot",
    "begin": "startdatum|ingangsdatum|begindatum|datum in dienst|start date|datum indiensttreding",
    "plek": "school|schoolnaam|locatie|schoollocatie|vestiging|vestigingsnaam|campus|school location|werklocatie",
    "graad": "graad|bevoegdheid|bevoegdheden|bevoegdheidsgraad|gevraagde bevoegdheid",
    "salaris": "salaris|salarisindicatie|salary|salary range|bruto salaris|maandsalaris|salaris per maand",
    "naam": "contactpersoon|naam contactpersoon|contact|contact person",
    "email": "e mail contactpersoon|email contactpersoon|contact e mail|contact email|e mailadres contactpersoon",
    "telefoon": "telefoon|telefoonnummer|telefoon contactpersoon|telefoonnummer contactpersoon|contact phone",
}  # fmt: skip
_BETEKENIS = {naam: veld for veld, namen in _NAMEN.items() for naam in namen.split("|")}
_SCHEIDING = re.compile(r"\s*[;,|/]\s*")
_SCHAAL = re.compile(
    r"(?:schaal\s*)?((?:[A-Z]{1,2}|\d{1,2})(?:\s*(?:/|of|-|–|en)\s*(?:[A-Z]{1,2}|\d{1,2}))?)", re.IGNORECASE
)
_REEKS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:uur\s*)?(?:-|–|—|t/m|tot(?: en met)?|to|en)\s*(\d+(?:[.,]\d+)?)")
_NUL_CENTEN = re.compile(r"\.0{1,2}$")
_KALE_REEKS = re.compile(r"[\d.,]+(?:\s*(?:-|–|—|t/m|tot(?: en met)?|to)\s*[\d.,]+)?")
_KALE_GRAAD = re.compile(r"[12]e?(?:\s*(?:of|en|/)\s*[12]e?)?")


@dataclass(frozen=True, slots=True)
class EigenVelden:
    """Wat er in de eigen velden van één vacature stond. `plek` is de naam van een school of locatie."""

    vakvelden: tuple[str, ...] = ()
    trefwoorden: tuple[str, ...] = ()
    dienstverband: tuple[str, ...] = ()
    uren_van: Decimal | None = None
    uren_tot: Decimal | None = None
    schaal: str = ""
    salaris: str = ""
    sluit_op: date | None = None
    begint_op: date | None = None
    plek: str = ""
    contact_naam: str = ""
    contact_email: str = ""
    contact_telefoon: str = ""

    @property
    def voor_aanbod(self) -> dict[str, Any]:
        """De velden van Aanbod waar niets anders in komt dan dit."""
        namen = ("vakvelden", "uren_van", "uren_tot", "schaal", "begint_op", "contact_naam", "contact_email",
                 "contact_telefoon")  # fmt: skip
        return {naam: getattr(self, naam) for naam in namen}


def lees_eigen_velden(paren: Iterable[tuple[Any, Any]]) -> EigenVelden:
    """Van (naam, waarde) naar wat het betekent. Een vinkje dat aanstaat is een trefwoord: de naam van het veld."""
    per_veld: dict[str, list[str]] = {}
    trefwoorden: list[str] = []
    for naam, waarde in paren:
        veld = _BETEKENIS.get(zoeknaam(regel(naam, 120)))
        if waarde is True:
            trefwoorden.append(regel(naam, 120))
        elif veld:
            per_veld.setdefault(veld, []).extend(woorden(waarde))
        else:
            trefwoorden += woorden(waarde)

    def alle(veld: str) -> list[str]:
        return per_veld.get(veld, [])

    def eerste(veld: str) -> str:
        return next(iter(alle(veld)), "")

    schaal = _SCHAAL.fullmatch(eerste("schaal"))
    van, tot = _uren(eerste("uren"))
    return EigenVelden(
        vakvelden=uniek(deel for woord in alle("vak") for deel in _SCHEIDING.split(woord)),
        trefwoorden=uniek([*trefwoorden, *map(_graad, alle("graad"))]),
        dienstverband=uniek([*alle("dienstverband"), *(_met(w, "{} fte") for w in alle("fte")),
                             *(_met(w, "omvang {}") for w in alle("omvang")),
                             *(_met(w, "{} lesuren") for w in alle("lesuren"))]),
        uren_van=_uren(eerste("uren_van"))[0] or van,
        uren_tot=_uren(eerste("uren_tot"))[1] or tot,
        schaal=schaal[1].upper()[:20] if schaal else "",
        salaris=" ".join(uniek([*([] if schaal else alle("schaal")[:1]), *alle("salaris")]))[:200],
        sluit_op=dag(eerste("sluit")) or _dag_ervoor(eerste("sluit_voor")),
        begint_op=dag(eerste("begin")),
        plek=eerste("plek"),
        contact_naam=eerste("naam"),
        contact_email=email(eerste("email")),
        contact_telefoon=eerste("telefoon")[:20],
    )  # fmt: skip


def woorden(waarde: Any) -> list[str]:
    """Een waarde als tekst: een keuze, een lijst van keuzes, een getal, of een reeks van laag naar hoog."""
    if isinstance(waarde, list):
        return [woord for deel in waarde for woord in woorden(deel)]
    if isinstance(waarde, dict):
        reeks = [_NUL_CENTEN.sub("", regel(waarde.get(kant), 20)) for kant in ("min_value", "max_value")]
        if any(reeks):
            return [" - ".join(filter(None, reeks))]
        return woorden(next((waarde[n] for n in ("label", "name", "value") if waarde.get(n)), None))
    woord = regel(waarde, 120)
    return [woord] if woord else []


def uniek(namen: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(naam for naam in namen if naam))


def _dag_ervoor(woord: str) -> date | None:
    """Wie vóór de 20e moet reageren, kan dat op de 19e voor het laatst."""
    voor = dag(woord)
    return voor - timedelta(days=1) if voor else None


def _met(woord: str, vorm: str) -> str:
    """Een kaal getal krijgt erbij wat het telt; staat er al meer, dan spreekt het voor zichzelf."""
    return vorm.format(woord) if _KALE_REEKS.fullmatch(woord) else woord


def _graad(woord: str) -> str:
    return f"{woord} graads" if _KALE_GRAAD.fullmatch(woord) else woord


def _uren(woord: str) -> tuple[Decimal | None, Decimal | None]:
    """(van, tot) per week uit "16-24", "16 tot 20 uur" of "32"; wat onmogelijk is, staat er niet."""
    reeks = _REEKS.search(woord)
    van, tot = (getal(reeks[1]), getal(reeks[2])) if reeks else (getal(woord),) * 2
    return tussen(van, 1, 60), tussen(tot, 1, 60)
