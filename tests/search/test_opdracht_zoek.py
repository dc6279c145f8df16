"""`manage.py zoek` geeft op de opdrachtregel hetzelfde antwoord als de site."""

import json

import pytest
from django.core.management import CommandError, call_command

from portaal.demo.fabriek import BronFactory, VacatureFactory
from search.engines.ingebouwd import opslag

pytestmark = pytest.mark.django_db


@pytest.fixture
def zoek(capsys):
    def uitvoer(query, *opties):
        call_command("zoek", query, "--op", "2026-03-02", *opties)
        return capsys.readouterr().out

    return uitvoer


def test_zonder_zoekmachine_zegt_de_opdracht_dat(zoek, monkeypatch):
    monkeypatch.setattr(opslag, "doet_mee", lambda connection: False)

    with pytest.raises(CommandError, match="antwoordt niet"):
        zoek("q=muziek")


def test_json_heeft_totaal_hits_facetten_en_meldingen(zoek, school_in_hoorn):
    bron = BronFactory()
    vacature = VacatureFactory(
        titel="Docent natuurkunde",
        vakken=["natuurkunde"],
        scholen=[school_in_hoorn],
        bron=bron,
        bronsleutel="hr-17",
        bestuur=bron.bestuur,
    )
    VacatureFactory(titel="Docent muziek")

    antwoord = json.loads(zoek("?q=natuurkunde&waar=Hoorn&km=20&vak=tovenarij", "--json"))

    assert antwoord["totaal"] == 1
    (hit,) = antwoord["hits"]
    assert hit.pop("km") < 2
    assert hit == {
        "sleutel": vacature.adres,
        "bronsleutel": "hr-17",
        "titel": "Docent natuurkunde",
        "scholen": ["Het Zeekasteel"],
        "plaats": "Hoorn",
    }
    assert antwoord["facetten"]["vak"] == {"natuurkunde": 1}
    assert [melding[:15] for melding in antwoord["meldingen"]] == ["Deze afstand ke", "Het filter “tov"]


def test_zonder_json_is_het_een_leesbare_lijst(zoek, school_in_hoorn):
    VacatureFactory(titel="Docent natuurkunde", scholen=[school_in_hoorn])

    uitvoer = zoek("q=natuurkunde")

    assert uitvoer.startswith("1 vacature\n")
    assert "Docent natuurkunde  (Het Zeekasteel, Hoorn)" in uitvoer


def test_de_dag_bepaalt_wat_open_is(capsys):
    VacatureFactory(sluit_op="2026-03-02")

    call_command("zoek", "", "--json", "--op", "2026-03-03")

    assert json.loads(capsys.readouterr().out)["totaal"] == 0
