"""Beloften over de map zelf: wat een verse kloon mag verwachten."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
VASTGELEGD = ("requirements.txt", "requirements-dev.txt")


def git(*opdracht: str) -> list[str]:
    return subprocess.run(["git", *opdracht], cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()


def test_site_is_een_map_en_geen_pakket():
    assert (ROOT / "site" / "portaal" / "__init__.py").exists()
    assert not (ROOT / "site" / "__init__.py").exists()


def test_testmappen_zijn_geen_pakketten():
    assert list((ROOT / "tests").rglob("__init__.py")) == []


@pytest.mark.parametrize("pad", ["site/portaal/urls.py", "site/portaal/static/css/nieuw.css", "search/nieuw.py"])
def test_git_negeert_onze_eigen_code_niet(pad):
    uitkomst = subprocess.run(["git", "check-ignore", "--no-index", pad], cwd=ROOT, capture_output=True)

    assert uitkomst.returncode == 1


@pytest.mark.parametrize("pad", [".venv/bin/python", "var/db.sqlite3", "build/bench.json", ".env"])
def test_git_negeert_wat_gebouwd_of_geheim_is(pad):
    uitkomst = subprocess.run(["git", "check-ignore", "--no-index", pad], cwd=ROOT, capture_output=True)

    assert uitkomst.returncode == 0


@pytest.mark.parametrize("naam", VASTGELEGD)
def test_elk_vastgelegd_pakket_heeft_een_versie_en_een_hash(naam):
    pakketten = re.findall(r"^[a-z0-9].*(?:\n    --hash=.*)*", (ROOT / naam).read_text(), re.MULTILINE)

    assert len(pakketten) > 40
    assert [p.splitlines()[0] for p in pakketten if "==" not in p or "--hash=sha256:" not in p] == []


@pytest.mark.parametrize("naam", VASTGELEGD)
def test_vastgelegde_pakketten_noemen_geen_adres(naam):
    assert re.findall(r"\S*(?:://|--index|--find-links|--trusted)\S*", (ROOT / naam).read_text()) == []


def test_de_ontwikkelpakketten_bevatten_alles_van_het_product_in_dezelfde_versie():
    product, ontwikkel = (set(re.findall(r"^\S+==\S+", (ROOT / naam).read_text(), re.MULTILINE)) for naam in VASTGELEGD)

    assert product <= ontwikkel


def test_elk_openbaar_doel_van_make_staat_met_een_regel_uitleg_in_help():
    makefile = (ROOT / "Makefile").read_text()
    intern = {"omgeving", "omgeving-dev", "controle"}
    doelen = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split()) - intern

    schoon = {
        naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("MAKE")
    }  # wij draaien zelf in make
    opdracht = ["make", "--no-print-directory", "help"]
    regels = subprocess.run(
        opdracht, cwd=ROOT, env=schoon, check=True, capture_output=True, text=True
    ).stdout.splitlines()

    assert {regel.split()[1] for regel in regels} == doelen
    assert [regel for regel in regels if len(regel.split()) < 4 or len(regel) > 120] == []


def test_de_bouwserver_draait_make_test_en_niets_anders():
    opdrachten = [r for r in (ROOT / ".ci" / "run").read_text().splitlines() if r and not r.startswith("#")]

    assert opdrachten == ["set -euo pipefail", 'cd "$(dirname "$0")/.."', "exec make test"]


@pytest.mark.parametrize("soort", ["chaos", "e2e", "fuzz", "motor", "matrix", "lek", "regels", "samenloop", "werker"])
def test_elke_soort_bewijs_heeft_een_merk_en_draait_dus_alleen(soort):
    instellingen = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["pytest"]["ini_options"]

    assert soort in {merk.partition(":")[0] for merk in instellingen["markers"]}
    assert "--strict-markers" in instellingen["addopts"]


def test_het_product_starten_laadt_elasticsearch_en_testgereedschap_niet():
    code = (
        "import django, sys; django.setup(); import portaal.urls, portaal.celery, portaal.wsgi;"
        "print(*sorted({'elasticsearch', 'pytest', 'hypothesis', 'playwright'} & set(sys.modules)))"
    )

    uitkomst = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={"DJANGO_SETTINGS_MODULE": "portaal.settings.test"},
        check=True, capture_output=True, text=True,
    )  # fmt: skip

    assert uitkomst.stdout.split() == []


def test_er_staat_geen_groot_of_gebouwd_bestand_in_git():
    paden = [ROOT / pad for pad in git("ls-files") if (ROOT / pad).is_file()]

    assert [pad.name for pad in paden if pad.stat().st_size > 3_000_000] == []
    assert [pad.name for pad in paden if pad.suffix in {".pyc", ".sqlite3", ".log"}] == []
