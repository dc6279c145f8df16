"""De Engelse vertaling is heel, hoort bij de teksten in de code, en geldt alleen voor wie haar kiest."""

import ast
import gettext
import re
import shutil
from datetime import date
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils import translation

from portaal.demo.fabriek import VacatureFactory
from portaal.management.commands.makemessages import ONZE_NAMEN
from vacatures import woorden
from vacatures.kaart import adres_van

pytestmark = pytest.mark.traag

ROOT = Path(__file__).resolve().parents[2]
PO = ROOT / "locale" / "en" / "LC_MESSAGES" / "django.po"
CODE = ("site", "vacatures", "talenten", "search", "templates")
PLEK = re.compile(r"%\(\w+\)[sd]")
VELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) (".*")')


# -- het bestand -------------------------------------------------------------------------------


def lees_po(bestand: Path) -> list[dict[str, str]]:
    """De teksten van een .po-bestand; de eerste (een lege msgid) is de kop. Wat vervallen is (#~) telt niet."""
    regels = bestand.read_text(encoding="utf-8").splitlines()
    blokken = [list(blok) for gevuld, blok in groupby(regels, key=bool) if gevuld]
    teksten = [_lees_blok(blok) for blok in blokken]
    return [tekst for tekst in teksten if "msgid" in tekst]


def _lees_blok(regels: list[str]) -> dict[str, str]:
    tekst = {"opmerking": "\n".join(regel for regel in regels if regel.startswith("#"))}
    veld = ""
    for regel in (regel for regel in regels if not regel.startswith("#")):
        treffer = VELD.fullmatch(regel)
        veld, stuk = (treffer[1], treffer[2]) if treffer else (veld, regel)
        tekst[veld] = tekst.get(veld, "") + ast.literal_eval(stuk)
    return tekst


def vertalingen(tekst: dict[str, str]) -> list[str]:
    return [waarde for veld, waarde in tekst.items() if veld.startswith("msgstr")]


def sleutel(tekst: dict[str, str]) -> str:
    return "\x04".join(filter(None, [tekst.get("msgctxt"), tekst["msgid"]]))


def als_catalogus(teksten: list[dict[str, str]]) -> dict:
    """Zoals gettext een .mo onthoudt: een meervoud onder (sleutel, vorm)."""
    enkel = {sleutel(t): t["msgstr"] for t in teksten if "msgstr" in t}
    meer = {(sleutel(t), vorm): t[f"msgstr[{vorm}]"] for t in teksten if "msgid_plural" in t for vorm in (0, 1)}
    return enkel | meer


@pytest.fixture(scope="module")
def teksten():
    return lees_po(PO)[1:]


def test_elke_tekst_is_vertaald(teksten):
    assert len(teksten) > 500
    assert [t["msgid"] for t in teksten if not all(vertalingen(t))] == []


def test_geen_vertaling_is_een_gok(teksten):
    assert [t["msgid"] for t in teksten if "fuzzy" in t["opmerking"]] == []


def plekken(*delen: str) -> set[str]:
    return {plek for deel in delen for plek in PLEK.findall(deel)}


def test_elke_vertaling_vult_hetzelfde_in(teksten):
    """Een plek die mist of anders heet is een fout op het moment van tonen."""
    anders = [t["msgid"] for t in teksten if plekken(t["msgid"], t.get("msgid_plural", "")) != plekken(*vertalingen(t))]

    assert anders == []


def test_een_andere_plek_valt_op():
    assert plekken("tot %(dag)s") != plekken("until %(day)s")


def test_de_gebouwde_vertaling_is_die_van_het_bestand(teksten):
    """De .mo gaat mee omdat msgfmt er op een verse machine niet is; na een wijziging: `make vertalingen`."""
    with PO.with_suffix(".mo").open("rb") as bestand:
        gebouwd = dict(gettext.GNUTranslations(bestand)._catalog)
    gebouwd.pop("")

    assert gebouwd == als_catalogus(teksten)


# -- de code -----------------------------------------------------------------------------------


@pytest.mark.skipif(not (shutil.which("xgettext") and shutil.which("msgmerge")), reason="gettext staat er niet")
def test_het_bestand_heeft_precies_de_teksten_van_de_code(teksten, tmp_path, monkeypatch, settings):
    """Valt dit om: `make vertalingen`, vul in wat leeg is, en nog eens `make vertalingen`."""
    niet = shutil.ignore_patterns("__pycache__", "static", "*.csv", "*.json", "*.gz", "locale")
    for map_ in CODE:
        shutil.copytree(ROOT / map_, tmp_path / map_, ignore=niet)
    (tmp_path / "locale").mkdir()
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    monkeypatch.chdir(tmp_path)

    call_command("makemessages", locale=["en"], no_location=True, verbosity=0)

    gevonden = lees_po(tmp_path / "locale" / "en" / "LC_MESSAGES" / "django.po")
    assert {sleutel(t) for t in gevonden} - {""} == {sleutel(t) for t in teksten}


def modules() -> list[tuple[str, ast.Module]]:
    bestanden = sorted(pad for map_ in CODE for pad in (ROOT / map_).rglob("*.py"))
    return [(str(pad.relative_to(ROOT)), ast.parse(pad.read_text(encoding="utf-8"))) for pad in bestanden]


def onder_eigen_naam(boom: ast.Module) -> set[str]:
    invoer = (k for k in ast.walk(boom) if isinstance(k, ast.ImportFrom) and k.module == "django.utils.translation")
    return {naam.asname for regel in invoer for naam in regel.names if naam.asname}


def test_makemessages_kent_elke_naam_voor_gettext():
    gebruikt = {naam for _pad, boom in modules() for naam in onder_eigen_naam(boom)}

    assert gebruikt == {"_", *ONZE_NAMEN}


def in_fstring(boom: ast.Module) -> list[str]:
    """Vaste teksten die in een f-string vertaald worden; xgettext slaat die over."""
    aanroepen = (
        knoop
        for fstring in ast.walk(boom)
        if isinstance(fstring, ast.JoinedStr)
        for knoop in ast.walk(fstring)
        if isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Name)
    )
    return [
        aanroep.args[0].value
        for aanroep in aanroepen
        if aanroep.func.id in {"_", *ONZE_NAMEN} and isinstance(aanroep.args[0], ast.Constant)
    ]


def test_in_een_fstring_staat_geen_tekst_die_niemand_vindt():
    assert [(pad, tekst) for pad, boom in modules() for tekst in in_fstring(boom)] == []


def test_een_tekst_in_een_fstring_valt_op():
    assert in_fstring(ast.parse("""f"{_('en')} meer" """)) == ["en"]


# -- de bladzijden -----------------------------------------------------------------------------

MENU_NL = ["Vacatures", "Scholen", "Opleidingsscholen", "Inloggen"]
MENU_EN = ["Vacancies", "Schools", "Opleidingsscholen", "Sign in"]  # voor een opleidingsschool is geen Engels woord


def menu(antwoord) -> list[str]:
    """Wat wij in het menu zetten; een pagina van de redactie houdt haar eigen titel."""
    html = re.search(r'<nav id="menu".*?</nav>', antwoord.content.decode(), re.S)[0]
    return re.findall(r'<a href="/(?:vacatures|scholen|opleidingsscholen|admin)/"[^>]*>([^<]+)', html)


def kies(client, taal: str) -> None:
    """Klik op de taal onderaan de voorpagina."""
    adres = re.search(rf'href="(\?taal={taal})" lang="{taal}"', client.get("/").content.decode())[1]
    client.get("/" + adres)


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/", "/vacatures/", "/scholen/"])
def test_wie_onderaan_engels_kiest_ziet_een_engels_menu(client, adres):
    kies(client, "en")

    antwoord = client.get(adres)

    assert menu(antwoord) == MENU_EN
    assert '<html lang="en">' in antwoord.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/", "/vacatures/", "/scholen/"])
def test_wie_terugkiest_ziet_weer_nederlands(client, adres):
    kies(client, "en")
    kies(client, "nl")

    antwoord = client.get(adres)

    assert menu(antwoord) == MENU_NL
    assert '<html lang="nl">' in antwoord.content.decode()


@pytest.mark.django_db
def test_een_engelse_browser_krijgt_nederlands(client):
    antwoord = client.get("/", headers={"accept-language": "en-GB,en"})

    assert menu(antwoord) == MENU_NL


@pytest.mark.django_db
def test_de_keuze_van_de_een_raakt_de_volgende_bezoeker_niet(client):
    kies(client, "en")

    assert translation.get_language() == "nl"


@pytest.mark.django_db
def test_de_tekst_van_een_ander_heet_op_een_engelse_bladzijde_nederlands(client):
    """Anders leest een schermlezer haar voor met een Engelse stem."""
    vacature = VacatureFactory(titel="Docent Frans", tekst="<p>Je geeft les.</p>")
    kies(client, "en")

    html = client.get(adres_van(vacature)).content.decode()

    assert '<h1 lang="nl">Docent Frans</h1>' in html
    assert 'lang="nl"><p>Je geeft les.</p>' in html


# -- getallen en dagen -------------------------------------------------------------------------


DEELTIJD = SimpleNamespace(fte_van=Decimal("0.6"), fte_tot=Decimal("0.8"))
VOLTIJD = SimpleNamespace(fte_van=Decimal(1), fte_tot=Decimal(1))
TOT = SimpleNamespace(fte_van=None, fte_tot=Decimal("0.8"))
SALARIS = SimpleNamespace(salaris_van=Decimal(3622), salaris_tot=Decimal("5520.50"))
DAG = date(2027, 3, 2)


@pytest.mark.parametrize(
    ("schrijf", "nederlands", "engels"),
    [
        (lambda: woorden.fte(DEELTIJD), "0,6 – 0,8 fte", "0.6 – 0.8 fte"),
        (lambda: woorden.fte(VOLTIJD), "1,0 fte", "1.0 fte"),
        (lambda: woorden.fte(TOT), "tot 0,8 fte", "up to 0.8 fte"),
        (lambda: woorden.salaris(SALARIS), "€ 3.622 – 5.520,50", "€ 3,622 – 5,520.50"),
        (lambda: woorden.dag(DAG, op=date(2027, 1, 1)), "2 maart", "2 March"),
        (lambda: woorden.dag(DAG, op=date(2026, 12, 1)), "2 maart 2027", "2 March 2027"),
        (lambda: woorden.opsomming(["a", "b", "c"]), "a, b en c", "a, b and c"),
    ],
)
def test_getallen_en_dagen_volgen_de_taal(schrijf, nederlands, engels):
    with translation.override("nl"):
        in_het_nederlands = schrijf()
    with translation.override("en"):
        in_het_engels = schrijf()

    assert (in_het_nederlands, in_het_engels) == (nederlands, engels)
