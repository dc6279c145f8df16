import io
import json

import pytest
from django.core.management import call_command

from vacatures.herkenning import REGELVERSIE, Invoer, herken, thesaurus

SLEUTELS = {
    "titel", "vakken", "graad", "vakken_met_graad", "fte_van", "fte_tot", "lesuren", "lesuren_van", "lesuren_tot", "lesminuten",
    "uren", "uren_van", "uren_tot", "schaal", "salaris_van", "salaris_tot", "functie", "contract", "niveaus", "per_direct",
    "begint_op", "sluit_op", "inductie_jaren", "zij_instromers_welkom", "lio_welkom",
}  # fmt: skip


@pytest.fixture
def opdracht(db, monkeypatch):
    def draai(invoer: bytes):
        uit = io.StringIO()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(invoer), encoding="utf-8"))
        call_command("herken", "--op", "2026-11-23", stdout=uit)
        return [json.loads(regel) for regel in uit.getvalue().splitlines()]

    return draai


def test_elke_regel_geeft_een_object_in_dezelfde_volgorde(opdracht):
    uit = opdracht("Docent Frans\n\nConciërge\n".encode())

    assert [o["titel"] for o in uit] == ["Docent Frans", "", "Conciërge"]
    assert set(uit[1]) == SLEUTELS


def test_na_een_tab_staat_de_tekst(opdracht):
    (uit,) = opdracht("Docent Frans\tReageren vóór 30 november. Schaal LB.".encode())

    assert (uit["titel"], uit["sluit_op"], uit["schaal"]) == ("Docent Frans", "2026-11-30", "LB")


def test_een_getal_is_een_getal_en_een_bereik_een_paar(opdracht):
    een, bereik, leeg = opdracht(b"Concierge 24 uur\nConcierge 16-20 uur\nConcierge\n")

    assert (een["uren"], bereik["uren"], leeg["uren"]) == (24, [16, 20], None)


def test_wat_er_niet_staat_is_leeg(opdracht):
    (uit,) = opdracht(b"Open sollicitatie")

    assert {uit[s] for s in ("functie", "contract", "schaal", "fte_van", "uren", "begint_op")} == {None}
    assert (uit["vakken"], uit["graad"], uit["niveaus"]) == ([], [], [])


def test_een_verkeerde_tekenset_stopt_niet(opdracht):
    uit = opdracht(b"Docent Frans\n" + b"Concierge \xeb\n")

    assert len(uit) == 2


def test_de_thesaurus_kost_vier_vragen(django_assert_num_queries, db):
    with django_assert_num_queries(4):
        thesaurus()


def test_herkennen_kost_geen_vragen(django_assert_num_queries, db):
    woorden = thesaurus()

    with django_assert_num_queries(0):
        herken(Invoer("Docent Frans"), woorden, None)


def test_de_regels_hebben_een_versie():
    assert len(REGELVERSIE) == 12
