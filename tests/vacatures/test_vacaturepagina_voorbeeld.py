"""Het voorbeeld in het beheer is dezelfde bladzijde, ook als er nog bijna niets is ingevuld."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from portaal.demo.fabriek import BestuurFactory, SchoolFactory, VacatureFactory
from vacatures.models import Vacature, VacatureVak
from vacatures.tonen import context_van

pytestmark = pytest.mark.django_db


@pytest.fixture
def verzoek():
    verzoek = RequestFactory().get("/admin/")
    verzoek.user = AnonymousUser()
    return verzoek


def voorbeeld(vacature, verzoek):
    antwoord = vacature.make_preview_request(verzoek, vacature.default_preview_mode)
    antwoord.render()
    return antwoord


LEEG = [
    (lambda: Vacature(), "helemaal niets"),
    (lambda: Vacature(titel="Docent"), "alleen een titel"),
    (lambda: Vacature(titel="Docent", bestuur=BestuurFactory()), "titel en bestuur"),
    (lambda: Vacature(titel="Docent", vakregels=[VacatureVak()]), "een lege regel voor een vak"),
    (lambda: Vacature(titel="Docent", vakregels=[VacatureVak(graad_id="eerstegraads")]), "een graad zonder vak"),
]


@pytest.mark.parametrize(("maak", "wat"), LEEG, ids=[wat for _maak, wat in LEEG])
def test_een_bijna_leeg_concept_heeft_een_voorbeeld(verzoek, maak, wat):
    antwoord = voorbeeld(maak(), verzoek)

    assert antwoord.status_code == 200
    assert "Dit is een voorbeeld" in antwoord.content.decode()


def test_een_nieuw_concept_toont_scholen_en_vakken_die_nog_niet_bewaard_zijn(verzoek):
    concept = Vacature(titel="Docent Frans", bestuur=BestuurFactory(naam="Stichting Duin"))
    concept.scholen = [SchoolFactory(naam="Het Zeekasteel")]

    tekst = voorbeeld(concept, verzoek).content.decode()

    assert "<h1>Docent Frans</h1>" in tekst
    assert "Het Zeekasteel" in tekst
    assert "Stichting Duin" in tekst


def test_het_voorbeeld_zegt_niets_tegen_zoekmachines_en_zoekt_geen_alternatieven(verzoek):
    vacature = VacatureFactory(concept=True)
    VacatureFactory()

    context = context_van(vacature, request=verzoek, voorbeeld=True)

    assert (context["jsonld"], context["ook"]) == ("", [])


def test_de_bladzijde_zelf_is_geen_voorbeeld(client):
    vacature = VacatureFactory()

    assert "Dit is een voorbeeld" not in client.get(vacature.get_absolute_url()).content.decode()
