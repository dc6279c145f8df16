"""Wat de demo onder /demo/bronnen/ uitserveert: echte vormen, met dagen die met de eerste dag meeschuiven."""

import json
import re
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from portaal.demo import maak_bronnen, uitserveren

pytestmark = pytest.mark.django_db  # de schil om elke bladzijde leest de site
EERSTE_DAG = date(2026, 11, 23)
BASIS = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def _demo_van_toen(settings, tmp_path):
    settings.VAR, settings.DEMO, settings.WAGTAILADMIN_BASE_URL = tmp_path, True, BASIS
    uitserveren.onthoud_eerste_dag(EERSTE_DAG)


def ingevuld(tmp_path, tekst):
    pad = tmp_path / "feed.txt"
    pad.write_text(tekst, encoding="utf-8")
    return uitserveren.vul_in(pad, op=EERSTE_DAG, basis=BASIS).decode()


# -- wat er niet is ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("pad", "reden"),
    [
        ("99902/bestaat-niet.json", "geen bestand"),
        ("../maak_bronnen.py", "buiten de map"),
        ("%2e%2e/vullen.py", "buiten de map, verstopt"),
        ("99902/", "een map"),
        ("", "niets"),
        ("../eerder/99902/offers.json", "het verleden is niet openbaar"),
    ],
)
def test_alleen_de_bestanden_zelf_zijn_er(client, pad, reden):
    assert client.get(f"/demo/bronnen/{pad}").status_code == 404, reden


def test_buiten_de_demo_zijn_de_bronnen_er_niet(client, settings):
    assert client.get("/demo/bronnen/99902/offers.json").status_code == 200

    settings.DEMO = False

    assert client.get("/demo/bronnen/99902/offers.json").status_code == 404


# -- wat er wel is -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("pad", "soort"),
    [
        ("99902/offers.json", "application/json"),
        ("99901/indeed.xml", "application/xml"),
        ("99905/feed.xml", "application/rss+xml"),
        ("99907/atom.xml", "application/atom+xml"),
        ("99906/sitemap.xml", "application/xml"),
        ("99903/vacatures.html", "text/html"),
        ("99917/vacature.html", "text/html"),
        ("bestuur.css", "text/css"),
    ],
)
def test_elke_vorm_heeft_haar_eigen_type_en_geen_plaatshouder_meer(client, pad, soort):
    antwoord = client.get(f"/demo/bronnen/{pad}")

    assert antwoord["Content-Type"] == f"{soort}; charset=utf-8"
    assert not re.search(r"\{(dag|eerste|basis)\b", antwoord.content.decode())


def test_een_feed_die_niet_veranderde_hoeft_niet_opnieuw(client, settings):
    eerste = client.get("/demo/bronnen/99902/offers.json")

    opnieuw = client.get("/demo/bronnen/99902/offers.json", headers={"If-None-Match": eerste["ETag"]})
    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8123"
    verhuisd = client.get("/demo/bronnen/99902/offers.json", headers={"If-None-Match": eerste["ETag"]})

    assert (opnieuw.status_code, verhuisd.status_code) == (304, 200)


def test_zonder_eerste_dag_is_het_vandaag(settings, tmp_path):
    settings.VAR = tmp_path / "leeg"

    assert (date.today() - uitserveren.eerste_dag()).days in (0, -1)


@pytest.mark.parametrize(
    ("tekst", "verwacht", "reden"),
    [
        ("{dag:+14:iso}", "2026-12-07", "twee weken na de eerste dag"),
        ("{dag:-23:nl}", "31 oktober 2026", "voluit, zonder nul vooraan"),
        ("{dag:+0:dmj}", "23-11-2026", "de dag zelf"),
        ("{dag:+1:utc}", "2026-11-24 08:30:00 UTC", "zoals Recruitee"),
        ("{eerste:8:nl}", "1 augustus 2027", "volgend schooljaar"),
        ("{eerste:12:iso}", "2027-12-01", "over een week is te vroeg om te beginnen"),
        ("{eerste:1:iso}", "2027-01-01", "ruim een maand verder mag"),
        ("{basis}/demo", f"{BASIS}/demo", "het eigen adres"),
        ('{"a": {"dag": 1}}', '{"a": {"dag": 1}}', "gewone JSON blijft staan"),
    ],
)
def test_een_plaatshouder_wordt_een_dag_in_de_vorm_van_de_bron(tmp_path, tekst, verwacht, reden):
    assert ingevuld(tmp_path, tekst) == verwacht, reden


def test_een_rfc_datum_is_echt_een_rfc_datum(tmp_path):
    assert parsedate_to_datetime(ingevuld(tmp_path, "{dag:+0:rfc}")).date() == EERSTE_DAG


# -- de bestanden zelf -------------------------------------------------------------------------------
def test_elke_webpagina_van_de_demo_zegt_dat_zij_een_demo_is():
    paginas = {pad: (uitserveren.NU / pad).read_text() for pad in uitserveren.paden() if pad.endswith(".html")}

    assert len(paginas) > 50
    assert [pad for pad, tekst in paginas.items() if "Dit is een demo." not in tekst] == []


def test_de_bestanden_samen_blijven_klein():
    bestanden = [p for map_ in (uitserveren.NU, uitserveren.EERDER) for p in map_.rglob("*") if p.is_file()]

    assert sum(p.stat().st_size for p in bestanden) < 1_500_000


def test_alleen_verzonnen_adressen_staan_in_de_bestanden():
    tekst = "\n".join((uitserveren.NU / pad).read_text() for pad in uitserveren.paden())

    hosts = set(re.findall(r"https?://([\w.-]+)", tekst))
    assert hosts <= {"schema.org", "www.sitemaps.org", "www.w3.org", "purl.org"}
    assert {adres.rpartition(".")[2] for adres in re.findall(r"[\w.-]+@[\w.-]+\w", tekst)} == {"example"}


def test_de_bestanden_zijn_precies_wat_het_script_maakt(monkeypatch):
    gemaakt: dict[Path, dict[str, str]] = {}
    monkeypatch.setattr(maak_bronnen, "_schrijf", gemaakt.__setitem__)
    monkeypatch.setattr(maak_bronnen, "schrijf_csv", lambda *_a: None)

    maak_bronnen.main()

    verschil = [pad for map_, inhoud in gemaakt.items() for pad, t in inhoud.items() if (map_ / pad).read_text() != t]
    assert verschil == []
    assert set(gemaakt[uitserveren.NU]) == uitserveren.paden()


def test_een_recruitee_antwoord_heeft_de_velden_van_het_echte(client):
    aanbod = json.loads(client.get("/demo/bronnen/99902/offers.json").content)["offers"]

    voorbeeld = {"id", "title", "description", "requirements", "locations", "careers_url", "published_at", "status"}
    assert all(voorbeeld <= set(offer) for offer in aanbod)
