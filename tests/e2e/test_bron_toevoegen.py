"""Van een adres tot vacatures op de site: plakken, nakijken, bevestigen, één vraag beantwoorden, en gevonden worden."""

import re

import pytest
from playwright.sync_api import expect

BESTUUR = "Demobestuur"
PAD = "/demo/bronnen/99902/offers.json"  # de feed van een ander bestuur, zodat zij voor dit bestuur nieuw is
TITEL = "Docent aardrijkskunde LB"
SCHOOL = "Demolyceum"
TAAK_MS = 60_000  # de worker doet de taken van de hele demo, een voor een


@pytest.fixture
def beheerder(page, product):
    """Aangemeld; wat de test aan het product toevoegt gaat er daarna weer uit."""
    page.goto("/admin/login/")
    page.get_by_label("E-mailadres").fill("beheerder@demo.example")
    page.get_by_label("Wachtwoord").fill("demo-regio-2026")
    page.get_by_role("button", name="Inloggen").click()
    expect(page).to_have_url(re.compile("/admin/$"))
    yield page
    product.shell(
        f"""
from vacatures.models import Bron, Vacature
bron = Bron.objects.filter(bestuur__naam="{BESTUUR}", adres__endswith="{PAD}")
Vacature.objects.filter(bron__in=bron).delete()
bron.delete()
"""
    )
    product.manage("herindexeer")


def test_van_een_geplakt_adres_naar_vacatures_op_de_site(beheerder, site):
    page = beheerder

    # Een adres plakken, zonder http:// ervoor.
    page.goto("/admin/snippets/vacatures/bron/")
    page.get_by_role("link", name="Bron toevoegen").click()
    page.get_by_label("Adres").fill(f"  {site.removeprefix('http://')}{PAD} ")
    page.get_by_label("Bestuur").select_option(label=BESTUUR)
    page.get_by_role("button", name="Zoek de bron").click()

    # Zien wat erachter zit, en wat er binnen zou komen.
    expect(page.get_by_role("heading", name="Dit vonden wij")).to_be_visible(timeout=TAAK_MS)
    expect(page.get_by_role("heading", name="Recruitee")).to_be_visible()
    page.get_by_role("button", name="Laat zien wat er binnenkomt").click()
    expect(page.get_by_role("heading", name="Dit komt er binnen")).to_be_visible(timeout=TAAK_MS)
    regel = page.get_by_role("row").filter(has_text=TITEL)
    expect(regel).to_contain_text("Aardrijkskunde")
    expect(regel).to_contain_text("Op welke school is dit?")

    # Terug en weer vooruit kost niets.
    page.go_back()
    expect(page.get_by_role("heading", name="Dit vonden wij")).to_be_visible()
    page.go_forward()
    expect(regel).to_be_visible()

    # De feed is al van een ander bestuur: dat staat er, en je zegt dat het zo hoort.
    expect(page.get_by_role("alert")).to_contain_text("Stichting Waterwegscholen leest dit adres ook al.")
    page.get_by_label("Ja, lees dit adres ook voor dit bestuur").check()

    # Bevestigen: de bron wordt gelezen, en de bladzijde zegt zelf wanneer dat klaar is.
    page.get_by_role("button", name="Voeg de bron toe en lees haar").click()
    expect(page.get_by_role("heading", name="De vacatures staan erop")).to_be_visible(timeout=TAAK_MS)

    # Eén vraag beantwoorden: op welke school is dit?
    page.get_by_role("link", name="Naar Te beoordelen").click()
    page.get_by_role("link", name="School onbekend").click()
    vraag = page.get_by_role("article").filter(has_text=TITEL)
    expect(vraag).to_contain_text("Westwijk College Noord")
    vraag.get_by_label(SCHOOL).check()
    vraag.get_by_role("button", name=re.compile("^Bewaar")).click()
    expect(vraag).to_have_count(0)

    # En op de site staat zij, bij die school.
    page.goto(f"/vacatures/?q=aardrijkskunde+{SCHOOL}")
    page.locator("li.vacature").filter(has_text=SCHOOL).get_by_role("link", name=TITEL).click()
    expect(page.get_by_role("heading", name=TITEL, level=1)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(SCHOOL)
