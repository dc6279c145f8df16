"""De inleespagina: eerst zien wat er verandert, dan bevestigen."""

from pathlib import Path

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portaal.demo.fabriek import GebruikerFactory, RegioFactory
from regio.models import Bestuur, Gemeente, School

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

UITTREKSEL = (Path(__file__).parent / "bestanden" / "duo-vestigingen-vo.csv").read_bytes()
BESTUREN = (Path(__file__).parent / "bestanden" / "duo-besturen.csv").read_bytes()


@pytest.fixture
def adres():
    return reverse("regio_duo")


def laat_zien(client, adres, inhoud=UITTREKSEL, **velden):
    return client.post(adres, {"bestand": SimpleUploadedFile("duo.csv", inhoud), **velden})


def test_een_redacteur_ziet_eerst_wat_er_verandert_en_er_is_dan_nog_niets_gebeurd(redacteur, adres):
    antwoord = laat_zien(redacteur, adres)

    assert antwoord.context["plan"].tellingen["nieuw"] == 9
    assert "Carmelcollege Emmen" in antwoord.content.decode()
    assert not School.objects.exists()


def test_na_bevestigen_staan_de_scholen_erin(redacteur, adres):
    pakket = laat_zien(redacteur, adres).context["pakket"]

    antwoord = redacteur.post(adres, {"pakket": pakket}, follow=True)

    assert School.objects.count() == 9
    assert "Ingelezen: 9 nieuw, 0 gewijzigd." in antwoord.content.decode()
    assert "Bestuur 10053 is nieuw" in antwoord.content.decode()


def test_een_tweede_keer_is_er_niets_in_te_lezen(redacteur, adres):
    redacteur.post(adres, {"pakket": laat_zien(redacteur, adres).context["pakket"]})

    antwoord = laat_zien(redacteur, adres)

    assert "Alles stond al zo." in antwoord.content.decode()


def test_ook_besturen_zijn_in_te_lezen(redacteur, adres):
    antwoord = redacteur.post(adres, {"pakket": laat_zien(redacteur, adres, BESTUREN).context["pakket"]})

    assert antwoord.url == reverse("wagtailsnippets_regio_bestuur:list")
    assert Bestuur.objects.count() == 23


def test_een_regio_beperkt_de_nieuwe_scholen_ook_na_bevestigen(redacteur, adres):
    regio = RegioFactory(gemeenten=Gemeente.objects.filter(naam="Assen"))
    pakket = laat_zien(redacteur, adres, regio=regio.pk).context["pakket"]

    redacteur.post(adres, {"pakket": pakket})

    assert set(School.objects.values_list("plaats", flat=True)) == {"Assen"}


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"<html>", "Dit is een webpagina"),
        (b"a;b\n1;2", "geen kolom die wij van DUO kennen"),
        (b"", "leeg"),
    ],
)
def test_een_ander_bestand_krijgt_een_zin_naast_het_veld(redacteur, adres, inhoud, zin):
    antwoord = laat_zien(redacteur, adres, inhoud)

    assert antwoord.status_code == 200
    assert zin in str(antwoord.context["formulier"].errors["bestand"])


def test_zonder_bestand_komt_er_een_zin(redacteur, adres):
    antwoord = redacteur.post(adres, {})

    assert "bestand" in antwoord.context["formulier"].errors


def test_problemen_staan_per_regel_in_het_voorbeeld(redacteur, adres):
    kapot = UITTREKSEL.replace(b"18BR01", b"KAPOT")

    tekst = laat_zien(redacteur, adres, kapot).content.decode()

    assert "Regel 3: vestigingscode “KAPOT” is niet geldig" in tekst


def test_verandert_er_intussen_iets_dan_komt_er_een_nieuw_voorbeeld(redacteur, adres):
    pakket = laat_zien(redacteur, adres).context["pakket"]
    redacteur.post(adres, {"pakket": pakket})
    School.objects.filter(code="18BR00").delete()

    antwoord = redacteur.post(adres, {"pakket": pakket})

    assert antwoord.context["plan"].tellingen["nieuw"] == 1
    assert School.objects.count() == 8


def test_een_veranderd_of_verzonnen_pakket_wordt_geweigerd(redacteur, adres):
    pakket = laat_zien(redacteur, adres).context["pakket"]

    antwoord = redacteur.post(adres, {"pakket": pakket[:-3] + "abc"}, follow=True)

    assert "Kies het bestand opnieuw" in antwoord.content.decode()
    assert not School.objects.exists()


def test_het_pakket_van_een_ander_wordt_geweigerd(client, redacteur, redactie, adres):
    pakket = laat_zien(redacteur, adres).context["pakket"]
    collega = GebruikerFactory()
    collega.groups.add(redactie)
    client.force_login(collega)

    client.post(adres, {"pakket": pakket})

    assert not School.objects.exists()


@pytest.mark.matrix
@pytest.mark.parametrize("methode", ["get", "post"])
def test_wie_de_regio_niet_mag_bewerken_komt_er_niet_in(client, adres, methode):
    buitenstaander = GebruikerFactory()
    buitenstaander.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(buitenstaander)

    antwoord = getattr(client, methode)(adres)

    assert antwoord.status_code in (302, 403)
    assert "regio_duo" not in str(antwoord.context)


def test_een_redacteur_komt_er_wel_in_en_vindt_het_in_het_menu(redacteur, adres):
    antwoord = redacteur.get(adres)

    assert antwoord.status_code == 200
    assert "DUO-bestand inlezen" in antwoord.content.decode()
