"""Een redactie die er al was krijgt bij `migrate` het recht op onthouden antwoorden; een ander niet."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from vacatures.rechten import geef_redactie_rechten

pytestmark = pytest.mark.django_db
migratie = import_module("vacatures.migrations.0008_redactie_ziet_koppelingen")
ERBIJ = {"view_koppeling", "delete_koppeling"}


def rechten_van(groep) -> set[str]:
    return set(groep.permissions.values_list("codename", flat=True))


@pytest.fixture
def redactie():
    """Zoals zij was voordat er onthouden antwoorden waren."""
    groep = Group.objects.create(name="Redactie van vroeger")
    geef_redactie_rechten(groep)
    groep.permissions.remove(*Permission.objects.filter(codename__in=ERBIJ))
    return groep


def test_wie_alleen_kijkt_krijgt_er_niets_bij(redactie):
    kijkers = Group.objects.create(name="Kijkers")
    kijkers.permissions.add(*Permission.objects.filter(codename__in=["view_vraag", "view_bronrun"]))

    migratie.geef(apps, None)

    assert rechten_van(kijkers) == {"view_vraag", "view_bronrun"}


def test_een_redactie_krijgt_precies_wat_erbij_kwam(redactie):
    had = rechten_van(redactie)

    migratie.geef(apps, None)
    migratie.geef(apps, None)

    assert rechten_van(redactie) == had | ERBIJ


def test_bestaat_het_recht_nog_niet_dan_maakt_de_migratie_het(redactie):
    Permission.objects.filter(codename__in=ERBIJ).delete()

    migratie.geef(apps, None)

    assert rechten_van(redactie) >= ERBIJ
    assert Permission.objects.filter(codename__in=ERBIJ).count() == len(ERBIJ)
