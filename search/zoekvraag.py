"""De zoekvraag: wat iemand zoekt, los van hoe het gevonden wordt. Van een adres en terug zonder verlies."""

from dataclasses import dataclass
from enum import StrEnum


class Volgorde(StrEnum):
    RELEVANTIE = "relevantie"
    NIEUWSTE = "nieuwste"
    SLUIT = "sluit"
    AFSTAND = "afstand"


# Facetten: meer keuzes binnen een facet zijn "of", tussen facetten "en". Waarden zijn slugs of codes.
FACETTEN = ("vak", "graad", "niveau", "functie", "contract", "fte", "bestuur", "partnerschap")


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """Eén zoekvraag. De namen van de velden zijn de namen van de parameters in het adres."""

    q: str = ""
    vak: tuple[str, ...] = ()
    graad: tuple[str, ...] = ()
    niveau: tuple[str, ...] = ()
    functie: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()
    fte: tuple[str, ...] = ()  # vakjes: "tot-0.4", "0.4-0.7", "vanaf-0.7"
    bestuur: tuple[str, ...] = ()
    partnerschap: tuple[str, ...] = ()
    waar: str = ""  # postcode of plaats
    km: int = 0  # straal; 0 is de standaard bij een plaats
    regio: str = ""
    volgorde: Volgorde = Volgorde.RELEVANTIE
    pagina: int = 1
