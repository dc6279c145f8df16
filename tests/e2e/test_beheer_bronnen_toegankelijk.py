"""Te beoordelen, Bron toevoegen en de gezondheid van een bron: axe vindt niets, en alles kan met het toetsenbord."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.test_toegankelijkheid import AXE, REGELS, SCHERMEN

BEOORDELEN, TOEVOEGEN = "/admin/te-beoordelen/", "/admin/bronnen/toevoegen/"
FEED = "/demo/bronnen/99902/offers.json"
TAAK_MS = 60_000
MAX_TABS = 150


def overtredingen(page: Page) -> list[str]:
    """Alleen wat van ons is: het menu eromheen is van Wagtail."""
    page.evaluate(AXE)
    vraag = "regels => axe.run('main', {runOnly: {type: 'tag', values: regels}}).then(r => r.violations)"
    return [f"{f['id']}: {plek['html'][:160]}" for f in page.evaluate(vraag, REGELS) for plek in f["nodes"]]


def meld_aan(page: Page) -> Page:
    page.goto("/admin/login/")
    page.get_by_label("E-mailadres").fill("beheerder@demo.example")
    page.get_by_label("Wachtwoord").fill("demo-regio-2026")
    page.get_by_role("button", name="Inloggen").click()
    expect(page).to_have_url(re.compile("/admin/$"))
    return page


def tab_naar(page: Page, doel: Locator) -> None:
    """Alleen Tab, zoals iemand zonder muis. Faalt als je er zo niet komt."""
    for _keer in range(MAX_TABS):
        page.keyboard.press("Tab")
        if doel.evaluate("e => e === document.activeElement"):
            return
    pytest.fail(f"Met {MAX_TABS} keer Tab kwam je niet bij {doel}.")


def is_te_zien(page: Page) -> bool:
    """Of wat de focus heeft een rand heeft."""
    return page.evaluate(
        "() => { const s = getComputedStyle(document.activeElement);"
        " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0 || s.boxShadow !== 'none'; }"
    )


@pytest.fixture(params=["telefoon-licht", "scherm-licht", "scherm-donker"])
def beheer(request, new_context):
    return meld_aan(new_context(**SCHERMEN[request.param], bypass_csp=True).new_page())


@pytest.fixture
def toetsenbord(new_context):
    return meld_aan(new_context(bypass_csp=True).new_page())


# -- axe -------------------------------------------------------------------------------------------------
def test_axe_vindt_niets_op_te_beoordelen_met_van_elke_soort_een_kaart(beheer):
    beheer.goto(BEOORDELEN)

    assert beheer.locator("article.zaak").count() >= 8
    assert overtredingen(beheer) == []


def test_axe_vindt_niets_op_de_stappen_van_bron_toevoegen(beheer, site):
    beheer.goto(TOEVOEGEN)
    begin = overtredingen(beheer)
    beheer.get_by_label("Adres").fill(f"{site}{FEED}")
    beheer.get_by_label("Bestuur").select_option(label="Demobestuur")
    beheer.get_by_role("button", name="Zoek de bron").click()
    expect(beheer.get_by_role("heading", name="Dit vonden wij")).to_be_visible(timeout=TAAK_MS)
    kiezen = overtredingen(beheer)
    beheer.get_by_role("button", name="Laat zien wat er binnenkomt").first.click()
    expect(beheer.get_by_role("heading", name="Dit komt er binnen")).to_be_visible(timeout=TAAK_MS)

    assert (begin, kiezen, overtredingen(beheer)) == ([], [], [])


def test_axe_vindt_niets_bij_de_gezondheid_van_een_bron(beheer, product):
    kapot = product.shell("from vacatures.models import Bron; print(Bron.objects.get(bestuur__nummer='99919').pk)")
    beheer.goto("/admin/snippets/vacatures/bron/")
    lijst = overtredingen(beheer)

    beheer.goto(f"/admin/vacatures/gezondheid/{kapot}/")

    assert (lijst, overtredingen(beheer)) == ([], [])


def test_een_fout_op_de_bladzijde_valt_wel_op(toetsenbord):
    toetsenbord.goto(BEOORDELEN)
    toetsenbord.evaluate("document.querySelector('main').append(document.createElement('img'))")

    assert [regel.partition(":")[0] for regel in overtredingen(toetsenbord)] == ["image-alt"]


# -- toetsenbord -------------------------------------------------------------------------------------------
def test_een_vraag_is_met_alleen_het_toetsenbord_te_beantwoorden_en_terug_te_draaien(toetsenbord):
    page = toetsenbord
    page.goto(f"{BEOORDELEN}?soort=vak")
    kaart = page.locator("article.zaak").first
    titel, anker = kaart.get_by_role("heading").inner_text(), kaart.get_attribute("id")

    tab_naar(page, kaart.get_by_text("Alle vakken"))
    assert is_te_zien(page)
    tab_naar(page, kaart.get_by_label("Geen vak"))
    assert is_te_zien(page)
    page.keyboard.press("Space")
    tab_naar(page, kaart.get_by_role("button", name="Bewaar dit antwoord"))
    assert is_te_zien(page)
    page.keyboard.press("Enter")

    expect(page.locator("#melding")).to_be_focused()
    expect(page.locator(f"#{anker}")).to_have_count(0)
    tab_naar(page, page.get_by_role("button", name="Maak ongedaan"))
    page.keyboard.press("Enter")
    expect(page.locator(f"#{anker}").get_by_role("heading")).to_have_text(titel)


def test_bron_toevoegen_gaat_tot_en_met_het_voorbeeld_zonder_muis(toetsenbord, site):
    page = toetsenbord
    page.goto(TOEVOEGEN)
    tab_naar(page, page.get_by_label("Adres"))
    page.keyboard.type(f"{site}{FEED}")
    tab_naar(page, page.get_by_label("Bestuur"))
    page.keyboard.type("Demobestuur")
    tab_naar(page, page.get_by_role("button", name="Zoek de bron"))
    assert is_te_zien(page)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Dit vonden wij")).to_be_visible(timeout=TAAK_MS)
    tab_naar(page, page.get_by_role("button", name="Laat zien wat er binnenkomt").first)
    assert is_te_zien(page)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Dit komt er binnen")).to_be_visible(timeout=TAAK_MS)
    tab_naar(page, page.get_by_role("region", name="Wat er binnenkomt"))
    assert is_te_zien(page)
    tab_naar(page, page.get_by_role("button", name="Voeg de bron toe en lees haar"))


def test_een_bron_is_vanaf_haar_gezondheid_zonder_muis_meteen_te_lezen(toetsenbord, product):
    page = toetsenbord
    bron = product.shell("from vacatures.models import Bron; print(Bron.objects.get(bestuur__nummer='99919').pk)")
    page.goto(f"/admin/vacatures/gezondheid/{bron}/")

    tab_naar(page, page.get_by_role("button", name="Nu lezen"))

    assert is_te_zien(page)
