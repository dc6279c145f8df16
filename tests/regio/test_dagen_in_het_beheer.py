"""Een dag kies je in het beheer met het veld van de browser, en die dag komt aan zoals hij gekozen is."""

from datetime import date

import pytest
from wagtail.admin.panels import get_form_for_model

from regio.models import LandelijkTekort, Vak

Formulier = get_form_for_model(LandelijkTekort, fields=["vak", "peildatum", "procent", "bron"])


@pytest.fixture
def gegevens(db):
    vak = Vak.objects.get(slug="duits")
    return {"vak": vak.pk, "peildatum": "2026-10-01", "procent": "6.8", "bron": "OCW"}


def test_een_dag_die_niet_bestaat_wordt_geen_andere_dag(gegevens):
    formulier = Formulier(gegevens | {"peildatum": "2026-02-31"})

    assert "peildatum" in formulier.errors
    assert 'value="2026-02-31"' in str(formulier["peildatum"])


def test_een_gekozen_dag_komt_aan_en_staat_er_zo_weer(gegevens):
    formulier = Formulier(gegevens)

    assert formulier.is_valid()
    assert formulier.cleaned_data["peildatum"] == date(2026, 10, 1)
    assert 'type="date"' in str(formulier["peildatum"])


def test_een_bewaarde_dag_staat_in_de_schrijfwijze_van_de_browser(gegevens):
    formulier = Formulier(instance=LandelijkTekort(peildatum=date(2026, 10, 1)))

    assert 'value="2026-10-01"' in str(formulier["peildatum"])
