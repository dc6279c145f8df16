"""`manage.py verken ADRES`: de kandidaten met aantal en voorbeelden, of een zin en uitgang 1."""

import json

import pytest
from django.core.management import call_command

from tests.vacatures.bronserver import bronserver, feed, job

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(settings):
    with bronserver() as server:
        settings.BRON_UITZONDERINGEN = [server.host]
        server.geef("/feed.xml", feed(job("V-1", "Docent Frans"), job("V-2", "Docent Duits")))
        yield server


def test_zonder_kandidaat_is_de_uitgang_een_en_staat_er_een_zin(capsys):
    with pytest.raises(SystemExit) as uitgang:
        call_command("verken", "hr@school.example")

    uit, fout = capsys.readouterr()
    assert uitgang.value.code == 1
    assert "e-mailadres" in fout
    assert uit == ""


def test_een_bron_die_slecht_antwoordt_is_geen_vondst(site, capsys):
    site.geef("/feed.xml", b"", status=500)

    with pytest.raises(SystemExit) as uitgang:
        call_command("verken", site.adres("/feed.xml"))

    assert uitgang.value.code == 1
    assert "status 500" in capsys.readouterr().err


def test_de_kandidaten_staan_er_met_aantal_en_voorbeelden(site, capsys):
    call_command("verken", site.adres("/feed.xml"))

    uit = capsys.readouterr().out
    assert f"1. XML zoals voor Indeed [indeed] {site.adres('/feed.xml')}" in uit
    assert "2 vacatures" in uit
    assert "- Docent Frans, Hoorn" in uit


def test_als_json_is_het_een_object_dat_een_programma_leest(site, capsys):
    call_command("verken", site.adres("/feed.xml"), "--json")

    antwoord = json.loads(capsys.readouterr().out)
    (kandidaat,) = antwoord["kandidaten"]
    assert antwoord["adres"] == site.adres("/feed.xml")
    assert (kandidaat["soort"], kandidaat["aantal"], kandidaat["fout"]) == ("indeed", 2, "")
    assert kandidaat["voorbeelden"][0] == {
        "titel": "Docent Frans", "plaats": "Hoorn", "adres": "https://werkenbij.example/V-1",
    }  # fmt: skip


def test_ook_als_json_is_niets_gevonden_uitgang_een(capsys):
    with pytest.raises(SystemExit):
        call_command("verken", "onze vacatures", "--json")

    assert json.loads(capsys.readouterr().out)["kandidaten"] == []
