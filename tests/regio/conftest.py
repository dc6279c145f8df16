"""De spelers van de regio."""

from datetime import date

import pytest
from django.contrib.auth.models import Group

from portaal.demo.fabriek import (
    BestuurFactory,
    DeelnameFactory,
    DeelnamestatusFactory,
    GebruikerFactory,
    PartnerschapFactory,
    SchoolFactory,
)
from regio.rechten import geef_redactie_rechten

VANDAAG = date(2026, 11, 23)


@pytest.fixture
def bestuur():
    return BestuurFactory(nummer="12345", naam="Stichting Westfriese Scholen")


@pytest.fixture
def ander_bestuur():
    return BestuurFactory(nummer="54321", naam="Stichting Kopland")


@pytest.fixture
def school():
    return SchoolFactory(code="16CX00", naam="Regius College")


@pytest.fixture
def andere_school():
    return SchoolFactory(code="16CX01", naam="Regius College Wieringerwerf")


@pytest.fixture
def rowf():
    return PartnerschapFactory(naam="ROWF", slug="rowf")


@pytest.fixture
def aonhw():
    return PartnerschapFactory(naam="AONHW", slug="aonhw")


@pytest.fixture
def partner(rowf):
    return DeelnamestatusFactory(partnerschap=rowf, naam="partner")


@pytest.fixture
def deelname(rowf, school, partner):
    """Het Regius doet het hele jaar 2026 mee: van 1 januari tot en met 31 december."""
    return DeelnameFactory(partnerschap=rowf, school=school, status=partner, van=date(2026, 1, 1), tot=date(2027, 1, 1))


@pytest.fixture
def redactie(db):
    groep = Group.objects.create(name="Redacteuren")
    geef_redactie_rechten(groep)
    return groep


@pytest.fixture
def redacteur(client, redactie):
    """Een aangemelde redacteur; geeft de testclient."""
    gebruiker = GebruikerFactory(email="redacteur@regio.example")
    gebruiker.groups.add(redactie)
    client.force_login(gebruiker)
    return client
