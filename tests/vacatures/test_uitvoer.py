"""Een uitgevoerd bestand: wat een bron schreef is daarin tekst, nooit een formule."""

import csv

import pytest
from django.urls import reverse
from django.utils import timezone

from portaal.demo.fabriek import BeheerderFactory, BronFactory, VacatureFactory
from vacatures.models import Afwijzing, Bron, Vacature

pytestmark = pytest.mark.django_db


@pytest.fixture
def rij(client):
    """De eerste rij van de csv van een lijst, als woordenboek."""
    client.force_login(BeheerderFactory())

    def uitgevoerd(model) -> dict[str, str]:
        antwoord = client.get(reverse(model.snippet_viewset.get_url_name("list")), {"export": "csv"})
        return next(csv.DictReader(antwoord.getvalue().decode().splitlines()))

    return uitgevoerd


@pytest.mark.parametrize(
    ("titel", "in_csv"),
    [
        ('=HYPERLINK("https://kwaad.example")', '\'=HYPERLINK("https://kwaad.example")'),
        ("+31 docent", "'+31 docent"),
        ("-1 docent", "'-1 docent"),
        ("@SUM(1)", "'@SUM(1)"),
        ("Docent = held", "Docent = held"),  # alleen aan het begin
    ],
)
def test_een_titel_is_in_een_csv_nooit_een_formule(rij, titel, in_csv):
    VacatureFactory(titel=titel)

    assert rij(Vacature)["titel"] == in_csv


def test_ook_de_naam_van_een_bron_en_de_sleutel_van_een_afwijzing_niet(rij):
    bron = BronFactory(naam="=1+1")
    Afwijzing.objects.create(bron=bron, sleutel="=2+2", reden="Er is geen titel.", gezien_om=timezone.now())

    assert rij(Bron)["Naam"] == "'=1+1"
    assert (rij(Afwijzing)["Bron"], rij(Afwijzing)["Sleutel"]) == ("'=1+1", "'=2+2")
