from datetime import date

import pytest

from vacatures.herkenning import Invoer, herken, thesaurus

MAANDAG = date(2026, 11, 23)
FEBRUARI = date(2026, 2, 23)  # voor zinnen: de formatie van augustus moet nog komen


@pytest.fixture(scope="session")
def woorden(django_db_setup, django_db_blocker):
    """De woorden die met het product meekomen."""
    with django_db_blocker.unblock():
        return thesaurus()


@pytest.fixture
def lees(woorden):
    """Lees een titel (en wat er verder is) op maandag 23 november 2026."""

    def lees(titel="", **rest):
        return herken(Invoer(titel, **rest), woorden, MAANDAG)

    return lees


@pytest.fixture
def gelezen(woorden):
    """Lees een zin; zonder titel is het een docent wiskunde."""

    def gelezen(tekst="", titel="Docent wiskunde"):
        return herken(Invoer(titel, tekst=tekst), woorden, FEBRUARI)

    return gelezen
