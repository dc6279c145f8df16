"""Een nieuwe site begint met pagina's die de redactie daarna zelf schrijft."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from paginas.blocks import BLOKKEN, KnopBlok
from paginas.models import HomePagina, InhoudPagina, SiteInstellingen
from portaal.demo.fabriek import BeheerderFactory, VacatureFactory

pytestmark = pytest.mark.django_db


def knop(**doel):
    blok = KnopBlok()
    return blok.clean(blok.normalize({"tekst": "Ga", **doel}))


BEGIN = ["leraar-worden", "over", "privacy", "toegankelijkheid", "bronnen"]


@pytest.mark.parametrize("slug", BEGIN)
def test_een_nieuwe_site_heeft_de_eerste_paginas(client, wagtailsite, slug):
    antwoord = client.get(f"/{slug}/")

    assert antwoord.status_code == 200
    assert antwoord.context["page"].title in antwoord.content.decode()


def test_de_welkomstpagina_van_wagtail_is_weg(wagtailsite):
    assert isinstance(wagtailsite.root_page.specific, HomePagina)
    assert not Page.objects.filter(slug="home").exists()
    assert Page.find_problems() == ([], [], [], [], [])


def test_de_bronnen_van_de_gegevens_staan_er(client):
    tekst = client.get("/bronnen/").content.decode()

    assert "Postcodecoördinaten: GeoNames, CC BY 4.0" in tekst
    assert "(DUO), CC0" in tekst


def test_onder_de_voorpagina_kan_alleen_een_pagina_met_tekst():
    assert HomePagina.allowed_subpage_models() == [InhoudPagina]
    assert InhoudPagina.allowed_subpage_models() == [InhoudPagina]
    assert HomePagina.allowed_parent_page_models() == [Page]


def test_wat_in_het_menu_staat_kiest_de_redactie(client, wagtailsite):
    privacy = wagtailsite.root_page.get_children().get(slug="privacy")
    privacy.show_in_menus = True
    privacy.save()

    menu = [punt["naam"] for punt in client.get("/").context["menu"]]

    assert menu == ["Vacatures", "Scholen", "Opleidingsscholen", "Leraar worden", "Privacy", "Inloggen"]


def test_het_menu_zegt_waar_je_bent(client):
    hier = [punt["naam"] for punt in client.get("/leraar-worden/").context["menu"] if punt["hier"]]

    assert hier == ["Leraar worden"]


def test_de_naam_van_de_site_is_van_de_redactie(client, wagtailsite):
    instellingen = SiteInstellingen.for_site(wagtailsite)
    instellingen.naam = "Werken in de polder"
    instellingen.save()

    assert "Werken in de polder" in client.get("/").content.decode()


@pytest.mark.parametrize(("naam", "blok"), BLOKKEN, ids=[naam for naam, _blok in BLOKKEN])
def test_elk_blok_heeft_een_uitleg_en_een_voorbeeld_dat_te_tonen_is(naam, blok):
    html = blok.render(blok.normalize(blok.get_preview_value()))

    assert blok.meta.description
    assert "{{" not in html


def test_een_oproep_telt_de_open_vacatures_van_haar_vak_in_de_gekozen_regio(
    client, wagtailsite, vacature_in_noord, zuid
):
    pagina = wagtailsite.root_page.get_children().get(slug="over").specific
    pagina.inhoud = [("oproep", {"vak": "natuurkunde", "tekst": ""})]
    pagina.save_revision().publish()
    VacatureFactory(vakken=["natuurkunde"], gesloten=True)

    assert "Eén open vacature Natuurkunde" in client.get("/over/?regio=noord").content.decode()
    assert "Nu geen open vacatures Natuurkunde" in client.get("/over/?regio=zuid").content.decode()


def test_een_knop_zonder_doel_mag_niet(wagtailsite):
    with pytest.raises(ValidationError):
        knop(pagina=None, adres="")


def test_een_knop_met_twee_doelen_mag_niet(wagtailsite):
    with pytest.raises(ValidationError):
        knop(pagina=wagtailsite.root_page, adres="https://elders.example/")


def test_een_knop_met_een_doel_mag(wagtailsite):
    assert knop(pagina=None, adres="https://elders.example/")["adres"] == "https://elders.example/"
    assert knop(pagina=wagtailsite.root_page, adres="")["pagina"] == wagtailsite.root_page


def test_de_redactie_kan_elke_eerste_pagina_openen_in_het_beheer(client, wagtailsite):
    client.force_login(BeheerderFactory())
    paginas = wagtailsite.root_page.get_descendants(inclusive=True)

    statussen = {pagina.slug: client.get(f"/admin/pages/{pagina.pk}/edit/").status_code for pagina in paginas}

    assert set(statussen.values()) == {200}
    assert len(statussen) == len(BEGIN) + 1
