"""Een school zet haar vacatures op haar eigen site: een iframe zonder script, en de bladzijde die de code geeft."""

import re

import pytest
from django.utils import timezone
from lxml import html

from portaal.demo.fabriek import SchoolFactory, VacatureFactory
from search.engines.basis import ZoekmachineWeg

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, dag):
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: dag)


@pytest.fixture
def school(school_in_hoorn):
    from portaal.demo.fabriek import BestuurFactory, SchoolBestuurFactory

    SchoolBestuurFactory(school=school_in_hoorn, bestuur=BestuurFactory(naam="Stichting De Dijk", slug="de-dijk"))
    return school_in_hoorn


def boom(response):
    return html.fromstring(response.content.decode())


# -- inlijsten -------------------------------------------------------------------------------------
@pytest.mark.parametrize("adres", ["/", "/vacatures/", "/widget-maken/", "/api/v1/"])
def test_geen_andere_bladzijde_mag_op_een_andere_site_in_een_iframe(client, adres):
    response = client.get(adres)

    assert response["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("query", ["", "?vak=tovenarij"])
def test_de_widget_mag_overal_in_een_iframe_ook_als_hij_niet_klopt(client, query):
    response = client.get(f"/widget/{query}")

    assert "X-Frame-Options" not in response
    assert "frame-ancestors *;" in response["Content-Security-Policy"] + ";"
    assert "default-src 'self'" in response["Content-Security-Policy"]


def test_de_widget_heeft_geen_script_geen_koekje_en_opent_een_eigen_venster(client):
    VacatureFactory(titel="<script>alert(1)</script>")
    client.cookies["django_language"] = "en"

    response = client.get("/widget/")
    links = boom(response).xpath("//a")

    assert b"<script" not in response.content
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert response["X-Robots-Tag"] == "noindex"
    assert len(links) == 2
    assert {(a.get("target"), a.get("rel")) for a in links} == {("_blank", "noopener")}


# -- wat erin staat --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("query", "woord", "reden"),
    [
        ("bestuur=weg", "bestuur", "anders stonden er ineens vacatures van iedereen"),
        ("school=weg", "school", "idem"),
        ("aantal=21", "aantal", "meer past er niet"),
        ("tovenaar=ja", "tovenaar", "een tikfout in de code"),
    ],
)
def test_een_widget_die_niet_klopt_zegt_het_en_toont_geen_vacatures(client, query, woord, reden):
    VacatureFactory(titel="Van iedereen")

    response = client.get(f"/widget/?{query}")

    assert response.status_code == 400, reden
    assert woord in response.content.decode()
    assert "Van iedereen" not in response.content.decode()


def test_zonder_zoekmachine_staat_er_een_zin_en_geen_vacature_van_een_ander(client, monkeypatch):
    VacatureFactory(titel="Van iedereen")

    def weg(*args, **opties):
        raise ZoekmachineWeg("even niet")

    monkeypatch.setattr("search.van_buiten.zoek", weg)
    tekst = client.get("/widget/").content.decode()

    assert "nu even niet te laden" in tekst
    assert "Van iedereen" not in tekst


def test_de_widget_toont_de_eerste_en_zegt_hoeveel_er_in_het_geheel_zijn(client):
    VacatureFactory.create_batch(7, vakken=["natuurkunde"])
    VacatureFactory(vakken=["muziek"])

    pagina = boom(client.get("/widget/?vak=natuurkunde&aantal=3"))
    (alles,) = pagina.xpath("//p[@class='alle']/a")

    assert len(pagina.xpath("//li[@class='vacature']")) == 3
    assert alles.text == "Alle 7 vacatures"
    assert alles.get("href") == "http://testserver/vacatures/?vak=natuurkunde"


def test_de_widget_van_een_school_toont_alleen_die_school(client, school):
    VacatureFactory(titel="Hier", scholen=[school])
    VacatureFactory(titel="Elders", scholen=[SchoolFactory()])

    pagina = boom(client.get(f"/widget/?school={school.slug}"))

    assert pagina.xpath("//li[@class='vacature']//a/text()") == ["Hier"]
    assert pagina.xpath("//p[@class='alle']/a/@href") == [f"http://testserver/scholen/{school.slug}/"]


def test_wat_gesloten_is_verdwijnt_meteen_ook_voor_wie_de_oude_bewaarde(client):
    vacature = VacatureFactory(titel="Docent muziek")
    eerste = client.get("/widget/")
    ongewijzigd = client.get("/widget/", HTTP_IF_NONE_MATCH=eerste["ETag"])
    vacature.sluit_op = "2026-03-01"
    vacature.save()
    from vacatures.waarnemers import meld

    meld([vacature.pk])

    weer = client.get("/widget/", HTTP_IF_NONE_MATCH=eerste["ETag"])

    assert (eerste.status_code, ongewijzigd.status_code, weer.status_code) == (200, 304, 200)
    assert "Er staan nu geen vacatures open." in weer.content.decode()


# -- maken -----------------------------------------------------------------------------------------
def test_wat_niet_bestaat_wordt_op_de_maakbladzijde_gewoon_niet_gekozen(client, school):
    pagina = boom(client.get("/widget-maken/?bestuur=weg&school=weg&vak=weg&aantal=999"))

    assert pagina.xpath("//iframe/@src") == ["http://testserver/widget/"]


def test_een_school_is_pas_te_kiezen_na_haar_bestuur(client, school):
    SchoolFactory(naam="Van een ander")

    zonder = boom(client.get("/widget-maken/"))
    met = boom(client.get("/widget-maken/?bestuur=de-dijk"))

    assert zonder.xpath("//select[@name='school']") == []
    assert met.xpath("//select[@name='school']/option/@value") == ["", school.slug]


def test_de_code_het_voorbeeld_en_de_json_zeggen_hetzelfde_en_werken(client, school):
    VacatureFactory(titel="Hier", scholen=[school], vakken=["natuurkunde"])
    VacatureFactory(titel="Elders", vakken=["natuurkunde"])

    pagina = boom(client.get(f"/widget-maken/?bestuur=de-dijk&school={school.slug}&vak=natuurkunde&aantal=10"))
    (code,) = pagina.xpath("//textarea/text()")
    geplakt = html.fromstring(f"<div>{code}</div>")
    (adres,) = geplakt.xpath("//iframe/@src")
    (json,) = pagina.xpath("//p[@class='adres']/a/@href")

    assert adres == pagina.xpath("//iframe/@src")[0]
    assert "<script" not in code
    assert geplakt.xpath("//iframe/@title") == ["Vacatures van Het Zeekasteel"]
    assert re.findall("Hier|Elders", client.get(adres.removeprefix("http://testserver")).content.decode()) == ["Hier"]
    assert [v["titel"] for v in client.get(json.removeprefix("http://testserver")).json()["vacatures"]] == ["Hier"]


def test_een_naam_met_aanhalingstekens_breekt_de_code_niet(client):
    from portaal.demo.fabriek import BestuurFactory, SchoolBestuurFactory

    SchoolBestuurFactory(bestuur=BestuurFactory(naam='De "Dijk" & <Co>', slug="dijk-co"))

    (code,) = boom(client.get("/widget-maken/?bestuur=dijk-co")).xpath("//textarea/text()")

    assert html.fromstring(f"<div>{code}</div>").xpath("//iframe/@title") == ['Vacatures van De "Dijk" & <Co>']
