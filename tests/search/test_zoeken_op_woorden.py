"""Woorden vinden titel, vak, functie, school, bestuur, plaats en tekst; beter passend staat hoger."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from portaal.demo.fabriek import BestuurFactory, SchoolFactory, VacatureFactory
from regio.models import Functie

pytestmark = pytest.mark.django_db


@pytest.fixture
def natuurkunde():
    return VacatureFactory(
        titel="Docent bovenbouw",
        vakken=["natuurkunde"],
        functie=Functie.objects.get(slug="docent"),
        bestuur=BestuurFactory(naam="Stichting Waterland"),
        scholen=[SchoolFactory(naam="Lyceum Kogerdam", plaats="Schagen")],
        tekst="<p>Een caf&eacute; in de <b>aula</b>, en practicum.</p>",
        niveaus=["havo"],
    )


@pytest.fixture
def conciërge():
    return VacatureFactory(titel="Conciërge", tekst="Sleutels en koffie.")


@pytest.mark.parametrize("q", ["quantumbiologie", "natuurkunde quantumbiologie", "sleutels natuurkunde"])
def test_wie_een_van_twee_woorden_mist_wordt_niet_gevonden(natuurkunde, conciërge, titels, q):
    assert titels(f"q={q}") == []


@pytest.mark.parametrize(
    ("q", "waar_het_staat"),
    [
        ("bovenbouw", "titel"),
        ("natuurkunde", "vak"),
        ("leraar", "synoniem van de functie"),
        ("Kogerdam", "school"),
        ("schagen", "plaats van de school"),
        ("Waterland", "bestuur"),
        ("practicum", "tekst"),
        ("aula", "tekst binnen opmaak"),
        ("cafe", "tekst met een accent als HTML-teken"),
        ("havo", "niveau"),
        ("DOCENT BOVENBOUW", "hoofdletters"),
        ("natuurkundige", "een andere vorm"),
        ("docenten", "meervoud"),
        ("docent natuurkunde Schagen", "over velden heen"),
    ],
)
def test_een_woord_vindt_de_vacature_waar_het_ook_staat(natuurkunde, conciërge, titels, q, waar_het_staat):
    assert titels(f"q={q}") == ["Docent bovenbouw"], waar_het_staat


@pytest.mark.parametrize("q", ["conciërge", "concierge", "CONCIËRGE", "concie\u0308rge"])
def test_accenten_maken_niet_uit(conciërge, natuurkunde, titels, q):
    assert titels(f"q={q}") == ["Conciërge"]


def test_van_drie_woorden_mag_er_een_missen_maar_wie_alles_heeft_staat_voor(titels):
    VacatureFactory(titel="Docent wiskunde", tekst="in Hoorn")
    VacatureFactory(titel="Docent wiskunde elders")
    VacatureFactory(titel="Docent")

    assert titels("q=docent wiskunde Hoorn") == ["Docent wiskunde", "Docent wiskunde elders"]


def test_titel_en_vak_gaan_voor_organisatie_en_die_voor_tekst(titels):
    om = datetime(2026, 2, 1, tzinfo=ZoneInfo("Europe/Amsterdam"))
    VacatureFactory(titel="In de titel: muziek")
    VacatureFactory(titel="Als vak", vakken=["muziek"])
    VacatureFactory(titel="Als school", scholen=[SchoolFactory(naam="Muziek College")], first_published_at=om)
    VacatureFactory(titel="In de tekst", tekst="Wij maken muziek.", first_published_at=om)

    assert titels("q=muziek") == ["In de titel: muziek", "Als vak", "Als school", "In de tekst"]


def test_binnen_een_trede_staat_de_nieuwste_voor(titels):
    oud, nieuw = (datetime(2026, 2, d, tzinfo=ZoneInfo("Europe/Amsterdam")) for d in (1, 2))
    VacatureFactory(titel="Docent wiskunde oud", first_published_at=oud)
    VacatureFactory(titel="Docent wiskunde nieuw", first_published_at=nieuw)
    VacatureFactory(titel="Docent wiskunde ook oud", first_published_at=oud)

    assert titels("q=wiskunde") == ["Docent wiskunde nieuw", "Docent wiskunde ook oud", "Docent wiskunde oud"]


@pytest.mark.parametrize(
    "q",
    [
        '"natuurkunde',
        "natuurkunde AND",
        "natuurkunde*",
        "NEAR(natuurkunde",
        "titel:natuurkunde",
        "{titel} : natuurkunde",
        "natuurkunde) OR (1",
        "^natuurkunde",
        "natuurkunde'; DROP TABLE search_rij",
        "natuurkunde %s %(x)s ?",
        "+natuurkunde",
    ],
)
def test_tekens_met_betekenis_voor_de_database_zijn_gewone_tekens(natuurkunde, antwoord_op, client, q):
    assert client.get("/vacatures/", {"q": q}).status_code == 200
    assert antwoord_op().resultaat.totaal == 1


@pytest.mark.parametrize("q", ["de", "!!!", "“”", "- -"])
def test_een_vraag_zonder_zoekwoorden_toont_alles(natuurkunde, conciërge, antwoord_op, q):
    assert antwoord_op(f"q={q}").resultaat.totaal == 2
