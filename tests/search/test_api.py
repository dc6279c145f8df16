"""De openbare API zegt hetzelfde als de site, op hetzelfde moment, in vaste velden."""

import json
from datetime import date, timedelta

import pytest
from django.utils import timezone

from portaal.demo.fabriek import GEPUBLICEERD_OM, RegioFactory, VacatureFactory
from search.api import vormen
from search.engines.basis import ZoekmachineWeg

pytestmark = pytest.mark.django_db
API = "/api/v1/vacatures"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, dag):
    klok = {"dag": dag}
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: klok["dag"])
    return klok


@pytest.fixture
def docent(school_in_hoorn):
    return VacatureFactory(
        titel="Docent natuurkunde",
        tekst="<p>Les in de <b>bovenbouw</b>.</p><script>alert(1)</script>",
        vakken=[("natuurkunde", "tweedegraads")],
        niveaus=["havo"],
        scholen=[school_in_hoorn],
        fte_van="0.6",
        fte_tot="0.8",
        sluit_op="2026-03-11",
        contact_naam="Mevrouw Jansen",
        contact_email="jansen@school.example",
        contact_telefoon="0229-123456",
        reactie_email="hr@school.example",
    )


# -- niet te zien --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("velden", "status", "reden"),
    [
        ({"concept": True}, 404, "stond nooit op de site"),
        ({"gesloten": True}, 410, "gesloten"),
        ({"sluit_op": "2026-03-01"}, 410, "de sluitdag was gisteren"),
        ({"verborgen_om": GEPUBLICEERD_OM}, 410, "verborgen: lang niet gezien bij de bron"),
    ],
)
def test_wat_niet_open_is_staat_nergens_in_de_api(client, velden, status, reden):
    vacature = VacatureFactory(titel="Docent muziek", **velden)

    lijst, een = client.get(f"{API}?q=muziek"), client.get(f"{API}/{vacature.adres}")

    assert lijst.json()["totaal"] == 0, reden
    assert (een.status_code, een["Content-Type"]) == (status, "application/problem+json"), reden


def test_een_mogelijke_dubbele_telt_niet_mee(client, docent):
    dubbel = VacatureFactory(titel="Docent natuurkunde", dubbel_van=docent)

    assert [v["id"] for v in client.get(API).json()["vacatures"]] == [docent.adres]
    assert client.get(f"{API}/{dubbel.adres}").status_code == 410


def test_op_de_sluitdag_zelf_is_zij_er_nog(client, docent, vandaag):
    vandaag["dag"] = date(2026, 3, 11)

    assert client.get(API).json()["totaal"] == 1
    assert client.get(f"{API}/{docent.adres}").status_code == 200


def test_contactpersonen_en_mailadressen_komen_niet_mee(client, docent):
    alles = client.get(API).content + client.get(f"{API}/{docent.adres}").content

    assert b"Docent natuurkunde" in alles
    assert not [geheim for geheim in (b"Jansen", b"jansen@", b"0229", b"hr@school") if geheim in alles]


def test_wie_per_mail_reageert_doet_dat_via_de_bladzijde(client):
    VacatureFactory(reactiewijze="e-mail", reactie_email="hr@school.example", reactie_adres="")

    (vacature,) = client.get(API).json()["vacatures"]

    assert vacature["reageren_adres"] == vacature["adres"]


# -- de lijst --------------------------------------------------------------------------------------
def test_de_lijst_heeft_de_vorm_die_beschreven_staat(client, docent):
    lijst = vormen.Vacaturelijst.model_validate_json(client.get(f"{API}?waar=Hoorn").content)
    (vacature,) = lijst.vacatures

    assert (lijst.totaal, lijst.pagina, lijst.paginas, lijst.aantal) == (1, 1, 1, 20)
    assert lijst.plaats is not None
    assert (vacature.id, vacature.titel) == (docent.adres, "Docent natuurkunde")
    assert vacature.adres == f"http://testserver/vacature/{docent.adres}/"
    assert vacature.reageren_adres == f"https://werkenbij.example/{docent.adres}"
    assert (vacature.fte, vacature.sluit_op) == (vormen.Bereik(van=0.6, tot=0.8), date(2026, 3, 11))
    assert [s.naam for s in vacature.scholen] == ["Het Zeekasteel"]
    assert [(b.slug, b.naam) for b in vacature.graden] == [("tweedegraads", "tweedegraads")]
    assert [b.slug for b in (*vacature.vakken, *vacature.niveaus)] == ["natuurkunde", "havo"]
    assert vacature.km is not None
    assert vacature.km < 5


def test_facetten_met_aantallen_tellen_de_eigen_keuze_niet_mee(client):
    VacatureFactory(vakken=["natuurkunde"])
    VacatureFactory(vakken=["scheikunde"])

    antwoord = client.get(f"{API}?vak=natuurkunde").json()
    (vak,) = [f for f in antwoord["facetten"] if f["parameter"] == "vak"]

    assert antwoord["totaal"] == 1
    assert {(w["waarde"], w["aantal"], w["gekozen"]) for w in vak["waarden"]} == {
        ("natuurkunde", 1, True),
        ("scheikunde", 1, False),
    }


def test_bladeren_met_volgende_en_vorige_komt_langs_elke_vacature_eenmaal(client):
    VacatureFactory.create_batch(5)
    eerste = client.get(f"{API}?aantal=2")
    tweede = client.get(eerste.json()["volgende"].removeprefix("http://testserver"))
    derde = client.get(tweede.json()["volgende"].removeprefix("http://testserver"))

    gezien = [v["id"] for r in (eerste, tweede, derde) for v in r.json()["vacatures"]]

    assert len(set(gezien)) == len(gezien) == 5
    assert (eerste.json()["vorige"], derde.json()["volgende"]) == (None, None)
    assert derde.json()["vorige"] == tweede.json()["zelf"]
    assert 'rel="prev"' in tweede["Link"]
    assert 'rel="next"' in tweede["Link"]


def test_gelijke_vragen_hebben_een_eigen_adres(client):
    een = client.get(f"{API}?vak=scheikunde&vak=natuurkunde&pagina=1&q=").json()["zelf"]

    assert een == "http://testserver/api/v1/vacatures?vak=natuurkunde&vak=scheikunde"


@pytest.mark.parametrize("query", ["", "vak=natuurkunde", "q=docent", "waar=Hoorn&km=5", "volgorde=sluit"])
def test_de_api_vindt_wat_de_bladzijde_vindt_in_dezelfde_volgorde(client, docent, school_in_enkhuizen, query):
    VacatureFactory(titel="Docent muziek", scholen=[school_in_enkhuizen])
    VacatureFactory(titel="Teamleider", gesloten=True)

    op_de_site = [v.adres for v, _km in client.get(f"/vacatures/?{query}").context["regels"]]

    assert op_de_site
    assert [v["id"] for v in client.get(f"{API}?{query}").json()["vacatures"]] == op_de_site


def test_een_vacature_heeft_haar_tekst_zonder_script(client, docent):
    vacature = vormen.VacatureMetTekst.model_validate_json(client.get(f"{API}/{docent.adres}").content)

    assert "<b>bovenbouw</b>" in vacature.tekst
    assert "alert" not in vacature.tekst


def test_op_een_site_van_een_regio_geeft_de_api_alleen_die_regio(client, school_in_hoorn, school_in_alkmaar):
    from wagtail.models import Site

    hier, elders = RegioFactory(site=Site.objects.get()), RegioFactory()
    for school, regio in ((school_in_hoorn, hier), (school_in_alkmaar, elders)):
        school.regio = regio
        school.save()
    VacatureFactory(titel="Hier", scholen=[school_in_hoorn])
    VacatureFactory(titel="Elders", scholen=[school_in_alkmaar])

    assert [v["titel"] for v in client.get(API).json()["vacatures"]] == ["Hier"]
    assert [v.titel for v, _km in client.get("/vacatures/").context["regels"]] == ["Hier"]


@pytest.mark.parametrize("hoeveel", [1, 30])
def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_vacatures(client, django_assert_num_queries, docent, hoeveel):
    VacatureFactory.create_batch(hoeveel, vakken=["natuurkunde"], scholen=list(docent.scholen.all()))
    client.get(API)

    with django_assert_num_queries(9):
        client.get(f"{API}?aantal=50")


def test_zonder_zoekmachine_zegt_de_api_wanneer_het_weer_kan(client, monkeypatch):
    def weg(*args, **opties):
        raise ZoekmachineWeg("even niet")

    monkeypatch.setattr("search.van_buiten.zoek", weg)

    response = client.get(API)

    assert (response.status_code, response["Retry-After"]) == (503, "120")
    assert response.json()["detail"] == "Probeer het over een paar minuten opnieuw."


# -- bewaren en delen ------------------------------------------------------------------------------
def test_ongewijzigd_is_304_met_dezelfde_etag_en_zonder_inhoud(client, docent):
    eerste = client.get(API)

    weer = client.get(API, HTTP_IF_NONE_MATCH=eerste["ETag"])

    assert (weer.status_code, weer.content) == (304, b"")
    assert weer["ETag"] == eerste["ETag"]
    assert weer["Access-Control-Allow-Origin"] == "*"
    assert weer["Cache-Control"] == "public, max-age=0, must-revalidate"


def _een_erbij(docent, vandaag):
    VacatureFactory(vakken=["natuurkunde"])


def _andere_titel(docent, vandaag):
    docent.titel = "Docent na- en scheikunde"
    docent.save()


def _morgen(docent, vandaag):
    vandaag["dag"] += timedelta(days=1)


def _alleen_een_aantal(docent, vandaag):
    """Buiten de gevraagde keuze, maar een facet telt haar."""
    VacatureFactory(vakken=["muziek"])


@pytest.mark.parametrize("verandering", [_een_erbij, _andere_titel, _morgen, _alleen_een_aantal])
def test_de_etag_verandert_met_rijen_aantallen_en_de_dag(client, docent, vandaag, verandering):
    eerste = client.get(f"{API}?vak=natuurkunde&aantal=1")["ETag"]
    assert client.get(f"{API}?vak=natuurkunde&aantal=1")["ETag"] == eerste

    verandering(docent, vandaag)

    assert client.get(f"{API}?vak=natuurkunde&aantal=1", HTTP_IF_NONE_MATCH=eerste).status_code == 200


def test_een_koekje_verandert_het_antwoord_niet_en_er_komt_er_geen(client, docent):
    zonder = client.get(API)
    client.cookies["regio"], client.cookies["django_language"] = "elders", "en"
    met = client.get(API)

    assert met["ETag"] == zonder["ETag"]
    assert met["Content-Language"] == "nl"
    assert "Cookie" not in met.get("Vary", "")
    assert not met.cookies


@pytest.mark.parametrize("methode", ["get", "head", "options"])
@pytest.mark.parametrize("waar", ["", "/{adres}", "?tovenaar=ja", "/bestaat-niet"])
def test_elke_andere_site_mag_lezen(client, docent, methode, waar):
    response = getattr(client, methode)(API + waar.format(adres=docent.adres))

    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response


def test_een_browser_mag_vooraf_vragen_of_hij_voorwaardelijk_mag_vragen(client):
    response = client.options(API)

    assert response.status_code == 204
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("methode", ["post", "put", "patch", "delete"])
def test_schrijven_kan_niemand(client, methode):
    response = getattr(client, methode)(API)

    assert response.status_code == 405
    assert "Access-Control-Allow-Origin" not in response


@pytest.mark.parametrize(
    "adres", ["/vacatures/", "/api/v1/", "/api/v1/openapi.json", "/widget/", "/vacatures/feed.atom"]
)
def test_buiten_de_vacatures_van_de_api_leest_een_andere_site_niet_mee(client, adres):
    assert "Access-Control-Allow-Origin" not in client.get(adres)


def test_head_heeft_dezelfde_koppen_zonder_inhoud(client, docent):
    get, head = client.get(API), client.head(API)

    assert (head.status_code, head.content) == (200, b"")
    assert head["ETag"] == get["ETag"]


# -- de beschrijving -------------------------------------------------------------------------------
def test_openapi_beschrijft_elke_parameter_en_elke_verwijzing_bestaat(client):
    from search.van_buiten import PARAMETERS

    response = client.get("/api/v1/openapi.json")
    schema = response.json()
    lijst = schema["paths"]["/api/v1/vacatures"]["get"]
    verwijzingen = set(_verwijzingen(schema))

    assert schema["openapi"].startswith("3.1")
    assert {p["name"] for p in lijst["parameters"]} == set(PARAMETERS)
    assert set(schema["paths"]) == {"/api/v1/vacatures", "/api/v1/vacatures/{id}"}
    assert set(lijst["responses"]) == {"200", "304", "400", "503"}
    assert list(lijst["responses"]["400"]["content"]) == ["application/problem+json"]
    assert {"#/components/schemas/Vacature", "#/components/schemas/Probleem"} <= verwijzingen
    assert verwijzingen <= {f"#/components/schemas/{naam}" for naam in schema["components"]["schemas"]}


def _verwijzingen(schema):
    tekst = json.dumps(schema)
    return {deel.split('"')[0] for deel in tekst.split('"$ref": "')[1:]}


def test_de_uitleg_is_een_gewone_bladzijde_zonder_script(client):
    response = client.get("/api/v1/")
    tekst = response.content.decode()

    assert response.status_code == 200
    assert "<script" not in tekst
    assert [woord for woord in ("sluit_op", "volgorde", "If-None-Match") if woord not in tekst] == []
