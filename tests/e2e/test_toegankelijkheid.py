"""axe vindt op geen enkele bladzijde een overtreding: telefoon en groot scherm, licht en donker, ook bij 320 px.

Daarbij: alles is met het toetsenbord te doen, en niets schuift opzij.
"""

from pathlib import Path

import axe_core_python
import pytest

AXE = (Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
REGELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

VAST = [
    "/",
    "/vacatures/",
    "/scholen/",
    "/besturen/",
    "/opleidingsscholen/",
    "/leraar-worden/",
    "/privacy/",
    "/toegankelijkheid/",
]
ZOEKVRAGEN = ["/vacatures/?q=natuurkunde&waar=Hoorn", "/vacatures/?q=onvindbaarwoord"]
FOUT = ["/bestaat-niet/", "/?q=%00"]

SCHERMEN = {
    "telefoon-licht": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light"},
    "telefoon-donker": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "scherm-licht": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "scherm-donker": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
}


@pytest.fixture(scope="session")
def adressen(product) -> dict[str, str]:
    """Van elke soort een bladzijde uit de demo."""
    opdracht = """
from django.utils import timezone
from regio.models import Bestuur, Partnerschap, School
from vacatures.models import Vacature
op = timezone.localdate()
open_ = Vacature.objects.open(op)
print(open_.exclude(scholen=None).order_by("pk").first().get_absolute_url())
print(Vacature.objects.filter(gesloten_om__isnull=False).order_by("pk").first().get_absolute_url())
print(f"/scholen/{School.objects.filter(vacatures__in=open_).order_by('pk').first().slug}/")
print(f"/besturen/{Bestuur.objects.filter(vacatures__in=open_).order_by('pk').first().slug}/")
print(f"/opleidingsscholen/{Partnerschap.objects.order_by('pk').first().slug}/")
"""
    namen = ["open vacature", "gesloten vacature", "school", "bestuur", "opleidingsschool"]
    return dict(zip(namen, product.shell(opdracht).split(), strict=True))


SOORTEN = ["open vacature", "gesloten vacature", "school", "bestuur", "opleidingsschool"]


@pytest.fixture(params=SCHERMEN)
def bladzijde(request, new_context):
    # Het beleid van de site weigert vreemd script; de meting is van ons en mag er wel in.
    return new_context(**SCHERMEN[request.param], bypass_csp=True).new_page()


def overtredingen(bladzijde) -> list[str]:
    bladzijde.evaluate(AXE)
    gevonden = bladzijde.evaluate(
        "regels => axe.run({runOnly: {type: 'tag', values: regels}}).then(r => r.violations)", REGELS
    )
    return [f"{fout['id']}: {fout['help']} -- {plek['html'][:160]}" for fout in gevonden for plek in fout["nodes"]]


@pytest.mark.parametrize("adres", [*VAST, *ZOEKVRAGEN, *FOUT])
def test_axe_vindt_niets_op_een_vaste_bladzijde(bladzijde, adres):
    bladzijde.goto(adres)

    assert overtredingen(bladzijde) == []


@pytest.mark.parametrize("soort", SOORTEN)
def test_axe_vindt_niets_op_een_bladzijde_van_iets(bladzijde, adressen, soort):
    bladzijde.goto(adressen[soort])

    assert overtredingen(bladzijde) == []


def test_axe_kan_hier_iets_vinden(bladzijde):
    """De controle: dezelfde meting ziet een afbeelding zonder tekst en een veld zonder naam wel."""
    bladzijde.goto("/")
    bladzijde.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=x><input>')")

    assert {regel.split(":")[0] for regel in overtredingen(bladzijde)} >= {"image-alt", "label"}


def test_axe_vindt_niets_in_het_open_menu_van_een_telefoon(new_context):
    bladzijde = new_context(**SCHERMEN["telefoon-licht"], bypass_csp=True).new_page()
    bladzijde.goto("/")
    bladzijde.get_by_role("button", name="Menu").click()

    assert bladzijde.get_by_role("navigation", name="Hoofdmenu").is_visible()
    assert overtredingen(bladzijde) == []


@pytest.fixture
def smal(new_context):
    """320 px: een telefoon van vroeger, of een scherm van 1280 px bij 400 % vergroting."""
    return new_context(viewport={"width": 320, "height": 640}).new_page()


TE_BREED = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("adres", [*VAST, *ZOEKVRAGEN, *FOUT])
def test_op_320_px_schuift_niets_opzij(smal, adres):
    smal.goto(adres)

    assert smal.evaluate(TE_BREED) == 0


@pytest.mark.parametrize("soort", SOORTEN)
def test_op_320_px_schuift_ook_de_bladzijde_van_iets_niet_opzij(smal, adressen, soort):
    smal.goto(adressen[soort])

    assert smal.evaluate(TE_BREED) == 0


# -- toetsenbord en zonder JavaScript ----------------------------------------------------------------


def test_de_eerste_tab_springt_naar_de_inhoud(page, site):
    page.goto(f"{site}/")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    page.keyboard.press("Enter")
    assert page.url.endswith("#inhoud")


def test_wat_de_focus_heeft_is_te_zien(page, site):
    page.goto(f"{site}/scholen/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    omlijning = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")

    assert omlijning == "solid"


def test_een_regio_kiezen_kan_zonder_javascript(zonder_javascript, site):
    zonder_javascript.goto(f"{site}/")
    zonder_javascript.locator(".regiokeuze summary").click()
    keuze = zonder_javascript.locator(".regiokeuze a").first
    naam = keuze.inner_text()
    keuze.click()

    assert naam in zonder_javascript.locator(".regiokeuze summary").inner_text()


def test_het_menu_op_een_telefoon_werkt_zonder_javascript(new_context):
    bladzijde = new_context(**SCHERMEN["telefoon-licht"], java_script_enabled=False).new_page()
    bladzijde.goto("/")
    bladzijde.get_by_role("button", name="Menu").click()
    bladzijde.get_by_role("link", name="Scholen", exact=True).click()

    assert bladzijde.url.endswith("/scholen/")


def test_wie_minder_beweging_vraagt_ziet_geen_beweging(new_context):
    bladzijde = new_context(reduced_motion="reduce").new_page()
    bladzijde.goto("/")

    duur = bladzijde.evaluate("getComputedStyle(document.querySelector('.regiokeuze svg')).transitionDuration")

    assert duur == "0s"


def test_de_browser_meldt_geen_geweigerde_stijl_of_script(page, site, adressen):
    klachten = []
    page.on("console", lambda bericht: klachten.append(bericht.text))
    page.on("pageerror", lambda fout: klachten.append(str(fout)))

    page.goto(f"{site}/")
    page.goto(f"{site}{adressen['open vacature']}")
    page.goto(f"{site}/vacatures/")

    assert klachten == []
