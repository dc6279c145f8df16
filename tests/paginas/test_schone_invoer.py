"""Invoer die geen tekst is krijgt een zin in het Nederlands, en bereikt de database niet."""

import pytest

from portaal.demo.fabriek import BeheerderFactory

pytestmark = pytest.mark.django_db

VERKEERD = [
    ("/vacatures/?q=%00", "een nulteken in een parameter"),
    ("/?regio=%00noord", "een nulteken in de regio"),
    ("/?q%00=x", "een nulteken in de naam van een parameter"),
    ("/vacatures/?q=%FF", "bytes die geen UTF-8 zijn"),
    ("/vacatures/?q=%ED%A0%80", "een half teken (surrogaat)"),
    ("/scholen/%00/", "een nulteken in het pad"),
    ("/vacature/%FF/", "een pad dat geen UTF-8 is"),
]


@pytest.mark.parametrize(("adres", "reden"), VERKEERD, ids=[reden for _adres, reden in VERKEERD])
def test_een_adres_dat_geen_tekst_is_krijgt_een_uitleg(client, adres, reden):
    antwoord = client.get(adres)

    assert antwoord.status_code == 400
    assert "tekens die geen tekst zijn" in antwoord.content.decode()


@pytest.mark.parametrize("lichaam", ["q=%00", "q=%FF", "%00=q"])
def test_een_formulier_dat_geen_tekst_is_krijgt_een_uitleg(client, lichaam):
    antwoord = client.post("/admin/login/", lichaam, content_type="application/x-www-form-urlencoded")

    assert antwoord.status_code == 400
    assert "tekens die geen tekst zijn" in antwoord.content.decode()


def test_een_veel_te_lang_adres_krijgt_een_uitleg(client):
    antwoord = client.get(f"/documenten/{'9' * 5000}/x/")

    assert antwoord.status_code == 400
    assert "Het adres is te lang" in antwoord.content.decode()


def test_een_gewoon_formulier_komt_ongelezen_bij_de_bladzijde(client):
    antwoord = client.post("/admin/login/", {"username": "café@school.example", "password": "x"})

    assert antwoord.status_code == 200
    assert "café@school.example" in antwoord.content.decode()


@pytest.mark.parametrize("adres", ["/?q=caf%C3%A9", "/?q=100%25", "/?q=%F0%9F%91%8B", "/?q=%"])
def test_gewone_tekst_met_vreemde_tekens_mag(client, adres):
    assert client.get(adres).status_code == 200


def test_de_uitleg_heeft_ook_de_strenge_regels_voor_inhoud(client):
    assert "default-src 'self'" in client.get("/?q=%00").headers["Content-Security-Policy"]


@pytest.mark.parametrize("verzoek", ["bulk", "kies"])
def test_knoeien_met_een_adres_van_het_beheer_krijgt_een_uitleg(client, verzoek):
    client.force_login(BeheerderFactory())
    adressen = {
        "bulk": lambda: client.get("/admin/bulk/vacatures/vacature/delete/?id=abc"),
        "kies": lambda: client.post("/admin/snippets/choose/regio/school/create/"),
    }

    antwoord = adressen[verzoek]()

    assert antwoord.status_code in {400, 404}
