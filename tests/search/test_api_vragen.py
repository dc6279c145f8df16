"""Wat de API weigert: een parameter of waarde die niet bestaat wordt nooit stil overgeslagen."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from portaal.demo.fabriek import RegioFactory, SchoolFactory, VacatureFactory
from search.van_buiten import PARAMETERS

pytestmark = pytest.mark.django_db
API = "/api/v1/vacatures"

FOUT = [
    ("tovenaar=ja", "tovenaar", "een naam die de site niet kent"),
    ("taal=en", "taal", "de API spreekt Nederlands"),
    ("vak=tovenarij", "vak", "dat vak bestaat niet"),
    ("bestuur=weg", "bestuur", "dat bestuur bestaat niet"),
    ("regio=atlantis", "regio", "die regio staat niet op deze site"),
    ("school=zweinstein", "school", "die school bestaat niet"),
    ("waar=Verweggistan", "waar", "die plaats staat niet op de kaart"),
    ("waar=Hoorn&km=7", "km", "geen straal van de site"),
    ("km=25", "km", "een straal zonder plaats zegt niets"),
    ("waar=Hoorn&km=25&km=35", "km", "twee keer"),
    ("volgorde=duurste", "volgorde", "geen volgorde van de site"),
    ("volgorde=afstand", "volgorde", "afstand tot waar?"),
    ("pagina=abc", "pagina", "geen getal"),
    ("pagina=0", "pagina", "pagina's beginnen bij 1"),
    ("pagina=%D9%A1", "pagina", "een cijfer uit een ander schrift"),
    ("pagina=2", "pagina", "er is er maar één"),
    ("pagina=900&aantal=100", "pagina", "dieper dan de site bladert"),
    ("aantal=0", "aantal", "te weinig"),
    ("aantal=101", "aantal", "te veel"),
    ("q=a&q=b", "q", "twee keer"),
    ("q=" + "a" * 201, "q", "te lang"),
    ("&".join(f"vak=v{i}" for i in range(41)), "vak", "te vaak"),
    ("vak=" + "a" * 121, "vak", "te lang"),
]


@pytest.mark.parametrize(("query", "parameter", "reden"), FOUT)
def test_wat_niet_kan_is_een_400_die_de_parameter_noemt(client, query, parameter, reden):
    VacatureFactory()

    response = client.get(f"{API}?{query}")
    probleem = response.json()

    assert response.status_code == 400, reden
    assert response["Content-Type"] == "application/problem+json"
    assert (probleem["parameter"], probleem["status"]) == (parameter, 400)
    assert probleem["detail"].endswith(".")
    assert response["Cache-Control"] == "no-store"


GOED = [
    ("", "zonder vraag: alles"),
    ("q=&vak=&km=&pagina=", "leeg is niet gegeven, zoals een formulier dat stuurt"),
    ("q=docent&vak=natuurkunde&vak=scheikunde", "meer keuzes in een facet"),
    ("waar=Hoorn&km=25&volgorde=afstand", "afstand met een plaats"),
    ("waar=Hoorn&km=15", "de standaard mag er gewoon staan"),
    ("regio=alle&pagina=1&aantal=100", "de grenzen zelf"),
]


@pytest.mark.parametrize(("query", "reden"), GOED)
def test_wat_de_site_kan_kan_de_api(client, school_in_hoorn, query, reden):
    VacatureFactory(titel="Docent natuurkunde", vakken=["natuurkunde"], scholen=[school_in_hoorn])

    response = client.get(f"{API}?{query}")

    assert response.status_code == 200, reden
    assert response.json()["totaal"] == 1


def test_een_regio_van_een_andere_site_kan_hier_niet(client, django_user_model):
    RegioFactory(slug="elders")

    assert client.get(f"{API}?regio=elders").status_code == 400
    assert client.get(f"{API}?regio=alle").status_code == 200


def test_een_school_laat_alleen_zien_wat_daar_open_is(client, school_in_hoorn):
    hier = VacatureFactory(titel="Hier", scholen=[school_in_hoorn])
    VacatureFactory(titel="Ander, zelfde bestuur", scholen=[SchoolFactory()], bestuur=hier.bestuur)
    VacatureFactory(titel="Gesloten", scholen=[school_in_hoorn], bestuur=hier.bestuur, gesloten=True)

    antwoord = client.get(f"{API}?school={school_in_hoorn.slug}").json()

    assert [v["titel"] for v in antwoord["vacatures"]] == ["Hier"]
    assert (antwoord["totaal"], antwoord["facetten"]) == (1, [])
    assert antwoord["site"].endswith(f"/scholen/{school_in_hoorn.slug}/")


def test_een_school_zonder_vacatures_geeft_niet_die_van_een_ander(client, school_in_hoorn):
    VacatureFactory(scholen=[SchoolFactory()])

    assert client.get(f"{API}?school={school_in_hoorn.slug}&waar=Hoorn").json()["totaal"] == 0


def test_een_school_en_een_ander_bestuur_samen_is_niets(client, school_in_hoorn):
    VacatureFactory(scholen=[school_in_hoorn])
    ander = VacatureFactory(scholen=[SchoolFactory()])

    assert client.get(f"{API}?school={school_in_hoorn.slug}&bestuur={ander.bestuur.slug}").json()["totaal"] == 0


def test_bladeren_bij_een_school_telt_dezelfde_vacatures(client, school_in_hoorn):
    eerste = VacatureFactory(scholen=[school_in_hoorn])
    VacatureFactory.create_batch(2, scholen=[school_in_hoorn], bestuur=eerste.bestuur)

    antwoorden = [client.get(f"{API}?school={school_in_hoorn.slug}&aantal=2&pagina={n}").json() for n in (1, 2)]

    assert [len(a["vacatures"]) for a in antwoorden] == [2, 1]
    assert {a["totaal"] for a in antwoorden} == {3}


# -- vijandig ------------------------------------------------------------------------------------
LASTIG = st.sampled_from(
    [
        "", " ", "\x00", "'", '"', "%", "%s", "%00", "../../etc/passwd", "<script>", "-1", "0", "1e9", "9" * 400, "NaN",
        "١", "a" * 10_000, "\u202e", "🎻", '" OR 1=1 --', "NEAR(a b)", "*", "{titel}:x", "natuurkunde", "Hoorn", "1621",
        "alle", "afstand", "vanaf-0.7", "é́", "\ud800", "\ufeff", "\r\nSet-Cookie: x=1", "docent-1",
    ]
)  # fmt: skip
waarde = LASTIG | st.text(max_size=40) | st.integers().map(str)
naam = st.sampled_from(PARAMETERS) | st.text(max_size=8)
RUSTIG = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ADRESSEN = [API, "/widget/", "/widget-maken/", "/vacatures/sluitdagen.ics"]


@pytest.fixture
def een_vacature(school_in_hoorn):
    return VacatureFactory(titel="Docent natuurkunde", vakken=["natuurkunde"], scholen=[school_in_hoorn])


@pytest.mark.fuzz
@pytest.mark.parametrize("adres", ADRESSEN)
@RUSTIG
@given(paren=st.lists(st.tuples(naam, waarde), max_size=6))
@example(paren=[("waar", "Hoorn"), ("volgorde", "afstand"), ("q", '"natuur')])
@example(paren=[(p, "\x00") for p in PARAMETERS])
def test_geen_enkele_parameter_breekt_iets(een_vacature, client, adres, paren):
    query = urlencode([(n.encode("utf-8", "surrogatepass"), w.encode("utf-8", "surrogatepass")) for n, w in paren])

    assert client.get(f"{adres}?{query}", follow=True).status_code in (200, 400)


@pytest.mark.fuzz
@pytest.mark.parametrize("adres", ADRESSEN)
@RUSTIG
@given(ruw=st.binary(max_size=80))
def test_ook_wat_geen_tekst_is_breekt_niets(een_vacature, client, adres, ruw):
    assert client.get(f"{adres}?{quote(ruw, safe='=&%')}", follow=True).status_code in (200, 400)


@pytest.mark.fuzz
@RUSTIG
@given(ruw=st.text(min_size=1, max_size=60))
def test_ook_elk_nummer_van_een_vacature_is_gevonden_of_niet(een_vacature, client, ruw):
    adres = quote(ruw.encode("utf-8", "surrogatepass"), safe="")

    assert client.get(f"{API}/{adres}").status_code in (200, 400, 404)
