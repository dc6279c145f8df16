"""Wat er tussen de stappen onthouden wordt: in de sessie, zodat terug, opnieuw laden en een fout niets kosten."""

from typing import Any

from django.utils.crypto import get_random_string

PLEK = "bron_toevoegen"
HOEVEEL = 4  # zoveel keer tegelijk bezig, in tabbladen; de oudste vervalt

Stand = dict[str, Any]
"""`adres`, `bestuur`, `naam` zoals ingevuld; `verkenning`; `proeven` per nummer van een kandidaat; `instellingen`."""


def bewaar_nieuwe(sessie, stand: Stand) -> str:
    """Geeft de sleutel waarmee deze stand terug te vinden is."""
    sleutel = get_random_string(12)
    bewaar(sessie, sleutel, stand)
    return sleutel


def bewaar(sessie, sleutel: str, stand: Stand) -> None:
    andere = {naam: waarde for naam, waarde in sessie.get(PLEK, {}).items() if naam != sleutel}
    sessie[PLEK] = dict([*andere.items(), (sleutel, stand)][-HOEVEEL:])


def haal(sessie, sleutel: str) -> Stand | None:
    """None als hij verlopen is of van een ander."""
    return sessie.get(PLEK, {}).get(sleutel)
