"""Wat een student doet: zoeken, kiezen, een vacature openen. En een gesloten vacature zegt dat zij gesloten is."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

TITELS = "ul.vacatures li :is(h2, h3) a"


def zoek(page: Page, woorden: str) -> None:
    page.get_by_label("Vak, functie of school").fill(woorden)
    page.get_by_role("button", name="Zoek vacatures").click()
    page.wait_for_url(re.compile(r"/vacatures/\?.*q="))


def aantal(page: Page) -> int:
    """Hoeveel vacatures de kop zegt."""
    return int(re.search(r"\d+", page.get_by_role("heading", level=1).inner_text())[0])


def kies_eerste(page: Page, facet: str) -> int:
    """Vink de eerste waarde van een facet aan en pas toe. Geeft terug hoeveel er volgens het vinkje zouden zijn."""
    keuze = page.get_by_role("group", name=facet, exact=True).locator("label").first
    verwacht = int(re.search(r"(\d+)\s*$", keuze.inner_text())[1])
    keuze.get_by_role("checkbox").check()
    page.get_by_role("button", name="Toon vacatures").click()
    page.wait_for_load_state()
    return verwacht


@pytest.fixture
def zoekblad(page) -> Page:
    page.goto("/")
    zoek(page, "natuurkunde")
    return page


def test_zoeken_vanaf_de_voorpagina_geeft_vacatures_die_erover_gaan(zoekblad):
    titels = zoekblad.locator(TITELS).all_inner_texts()

    assert aantal(zoekblad) >= len(titels) > 0
    assert "natuurkunde" in titels[0].lower()


def test_een_filter_geeft_precies_zo_veel_vacatures_als_erachter_stond(zoekblad):
    eerst = aantal(zoekblad)

    verwacht = kies_eerste(zoekblad, "Bevoegdheid")

    assert aantal(zoekblad) == verwacht < eerst
    assert "graad=" in zoekblad.url
    assert "q=natuurkunde" in zoekblad.url


def test_een_filter_gaat_weg_met_een_klik_en_dan_staat_alles_er_weer(zoekblad):
    eerst = aantal(zoekblad)
    kies_eerste(zoekblad, "Bevoegdheid")

    zoekblad.get_by_role("list", name="Gekozen filters").get_by_role("link").first.click()
    zoekblad.wait_for_load_state()

    assert aantal(zoekblad) == eerst


def test_een_vacature_openen_toont_haar_titel_de_feiten_en_hoe_je_reageert(zoekblad):
    titel = zoekblad.locator(TITELS).first.inner_text()

    zoekblad.locator(TITELS).first.click()

    expect(zoekblad.get_by_role("heading", level=1)).to_have_text(titel)
    expect(zoekblad.get_by_role("link", name="Reageer")).to_be_visible()
    gegevens = json.loads(zoekblad.locator('script[type="application/ld+json"]').inner_text())
    assert (gegevens["@type"], gegevens["title"]) == ("JobPosting", titel)


def test_na_sluiten_geeft_het_adres_410_met_alternatieven_en_vindt_zoeken_haar_niet_meer(zoekblad, product):
    titel = zoekblad.locator(TITELS).last
    adres = titel.get_attribute("href")
    assert zoekblad.request.get(adres).status == 200
    eerst = aantal(zoekblad)

    product.shell(
        "from django.utils import timezone\n"
        "from vacatures.models import Uitkomst, Vacature\n"
        "from vacatures.services import sluit\n"
        f"vacature = Vacature.objects.get(adres={adres.strip('/').split('/')[-1]!r})\n"
        "sluit(vacature, uitkomst=Uitkomst.ELDERS, door=None, om=timezone.now())"
    )
    antwoord = zoekblad.goto(adres)

    assert antwoord.status == 410
    expect(zoekblad.get_by_role("main")).to_contain_text("Deze vacature is gesloten")
    expect(zoekblad.locator(TITELS).first).to_be_visible()
    zoek(zoekblad, "natuurkunde")
    assert aantal(zoekblad) == eerst - 1
    expect(zoekblad.locator(f'a[href="{adres}"]')).to_have_count(0)


def test_zonder_javascript_werkt_zoeken_filteren_en_lezen_ook(zonder_javascript):
    zonder_javascript.goto("/")
    zoek(zonder_javascript, "wiskunde")

    verwacht = kies_eerste(zonder_javascript, "Soort onderwijs")
    assert aantal(zonder_javascript) == verwacht

    titel = zonder_javascript.locator(TITELS).first.inner_text()
    zonder_javascript.locator(TITELS).first.click()
    expect(zonder_javascript.get_by_role("heading", level=1)).to_have_text(titel)


def test_op_een_telefoon_kun_je_filteren_en_hoef_je_nergens_opzij_te_schuiven(telefoon):
    telefoon.goto("/")
    assert te_breed(telefoon) == 0
    zoek(telefoon, "Nederlands")
    assert te_breed(telefoon) == 0

    telefoon.get_by_role("link", name="Filters").click()
    verwacht = kies_eerste(telefoon, "Bevoegdheid")
    assert aantal(telefoon) == verwacht

    telefoon.locator(TITELS).first.click()
    expect(telefoon.get_by_role("link", name="Reageer")).to_be_in_viewport()
    assert te_breed(telefoon) == 0


def test_met_alleen_het_toetsenbord_kom_je_van_de_voorpagina_bij_een_vacature(page):
    page.goto("/")
    page.get_by_label("Vak, functie of school").focus()
    page.keyboard.type("wiskunde")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=wiskunde"))

    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"  # je ziet waar je bent
    page.locator(TITELS).first.press("Enter")

    expect(page.get_by_role("link", name="Reageer")).to_be_visible()


@pytest.mark.parametrize(
    ("adres", "status"),
    [
        pytest.param("/vacatures/?q=zoietsbestaatechtniet", 200, id="niets gevonden"),
        pytest.param("/vacature/bestaat-niet-23456/", 404, id="onbekende vacature"),
        pytest.param("/vacatures/?km=ver&pagina=-1&vak=onzin&waar=nergens", 200, id="onzin in het adres"),
        pytest.param("/vacatures/?waar=%00", 400, id="een teken dat nergens mag"),
    ],
)
def test_een_doodlopend_adres_zegt_wat_je_kunt_doen(page, adres, status):
    antwoord = page.goto(adres)

    assert antwoord.status == status
    assert page.get_by_role("main").get_by_role("link").count() > 0


def te_breed(page: Page) -> int:
    """Hoeveel pixels de bladzijde breder is dan het scherm."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
