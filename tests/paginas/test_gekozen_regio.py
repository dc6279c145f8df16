"""De regio die een bezoeker kiest geldt voor elke lijst, blijft een jaar, en gaat weer weg als zij dat wil."""

import pytest
from wagtail.models import Site

from portaal.demo.fabriek import RegioFactory, VacatureFactory

pytestmark = pytest.mark.django_db


def regio_van(antwoord):
    return antwoord.context["regio"]


def test_een_onbekende_regio_telt_niet_en_dat_staat_erbij(client, noord, zuid):
    antwoord = client.get("/?regio=mars")

    assert regio_van(antwoord) is None
    assert "Die regio kennen we niet" in antwoord.content.decode()
    assert "regio" not in antwoord.cookies


def test_een_regio_van_een_andere_site_is_hier_onbekend(client, noord, zuid, wagtailsite):
    andere = Site.objects.create(hostname="elders.example", root_page=wagtailsite.root_page)
    RegioFactory(naam="Elders", slug="elders", site=andere)

    antwoord = client.get("/?regio=elders")

    assert regio_van(antwoord) is None
    assert "Elders" not in antwoord.content.decode()


def test_een_koekje_met_een_onbekende_regio_doet_niets(client, noord, zuid):
    client.cookies["regio"] = "mars"

    antwoord = client.get("/")

    assert antwoord.status_code == 200
    assert regio_van(antwoord) is None


def test_zonder_regio_op_de_site_werkt_alles(client, wagtailsite):
    antwoord = client.get("/?regio=noord")

    assert antwoord.status_code == 200
    assert regio_van(antwoord) is None


def test_een_keuze_blijft_een_jaar_in_een_functioneel_koekje(client, noord, zuid):
    antwoord = client.get("/?regio=noord")

    koekje = antwoord.cookies["regio"]
    assert (koekje.value, koekje["max-age"], koekje["samesite"]) == ("noord", 31_536_000, "Lax")
    assert koekje["httponly"]
    assert regio_van(client.get("/scholen/")) == noord


def test_het_adres_gaat_voor_het_koekje(client, noord, zuid):
    client.get("/?regio=noord")

    assert regio_van(client.get("/?regio=zuid")) == zuid


def test_alle_wist_de_keuze(client, noord, zuid):
    client.get("/?regio=noord")

    antwoord = client.get("/?regio=alle")

    assert regio_van(antwoord) is None
    assert antwoord.cookies["regio"].value == ""
    assert regio_van(client.get("/")) is None


def test_bij_een_regio_is_er_niets_te_kiezen_en_valt_er_niets_weg(client, noord):
    vacature = VacatureFactory(titel="Docent net over de grens")  # geen school, geen gemeente van de regio

    antwoord = client.get("/")

    assert regio_van(antwoord) is None
    assert "regiokeuze" not in antwoord.content.decode()
    assert vacature.titel in antwoord.content.decode()


def test_een_site_per_regio_toont_alleen_de_eigen_regio(client, noord, wagtailsite):
    andere = Site.objects.create(hostname="elders.example", root_page=wagtailsite.root_page)
    RegioFactory(naam="Elders", slug="elders", site=andere)
    VacatureFactory(titel="Docent ver weg")

    antwoord = client.get("/")

    assert regio_van(antwoord) == noord
    assert "Docent ver weg" not in antwoord.content.decode()


def test_bij_meer_regios_staat_de_keuze_er(client, noord, zuid):
    tekst = client.get("/").content.decode()

    assert "regiokeuze" in tekst
    assert 'href="/?regio=zuid"' in tekst


LIJSTEN = ["/scholen/", "/besturen/", "/opleidingsscholen/"]


@pytest.mark.parametrize("adres", LIJSTEN)
def test_wie_op_een_lijst_een_regio_kiest_blijft_op_die_lijst(client, noord, zuid, adres):
    assert f'href="{adres}?regio=zuid"' in client.get(adres).content.decode()


def test_wie_bij_de_resultaten_een_regio_kiest_houdt_haar_vraag(client, noord, zuid):
    tekst = client.get("/vacatures/?vak=duits&pagina=1&regio=noord", follow=True).content.decode()

    assert 'href="/vacatures/?vak=duits&amp;regio=zuid"' in tekst


def test_wie_bij_een_school_een_regio_kiest_gaat_naar_de_voorpagina(client, zuid, school_in_noord):
    assert 'href="/?regio=zuid"' in client.get("/scholen/het-zeekasteel/").content.decode()


def test_de_lijst_van_scholen_volgt_de_regio(client, school_in_noord, school_in_zuid):
    tekst = client.get("/scholen/?regio=noord").content.decode()

    assert "Het Zeekasteel" in tekst
    assert "De Kreek" not in tekst


def test_bladzijden_verschillen_per_koekje_voor_wie_ze_bewaart(client, noord, zuid):
    assert "Cookie" in client.get("/").headers["Vary"]
