"""Elk feit zegt waar het stond en hoe zeker het is; onder de drempel is het een voorstel en geen feit."""

import pytest

from tests.bench.etiketten import gevallen
from vacatures.herkenning import DREMPEL, herken
from vacatures.herkenning.tekst import MAX_TEKST, MAX_TITEL, MAX_VELD, schoon

GEVALLEN = [pytest.param(g, id=g.id) for g in gevallen("open")]
# veld van Herkend -> het feit waar zijn vondst naar heet
FEITEN = {
    "fte_van": "fte", "fte_tot": "fte", "lesuren_van": "lesuren", "lesuren_tot": "lesuren", "lesminuten": "lesminuten",
    "uren_van": "uren", "uren_tot": "uren", "schaal": "schaal", "salaris_van": "salaris", "salaris_tot": "salaris",
    "functie": "functie", "contract": "contract", "niveaus": "niveaus", "graad": "graad", "vakken": "vak",
    "per_direct": "per_direct", "begint_op": "begint_op", "sluit_op": "sluit_op", "inductie_jaren": "inductie_jaren",
    "zij_instromers_welkom": "zij_instromers_welkom", "lio_welkom": "lio_welkom",
}  # fmt: skip


def velden(invoer):
    """De opgeschoonde inhoud per soort veld; van een soort kunnen er meer zijn."""
    return {
        "titel": [schoon(invoer.titel, MAX_TITEL)],
        "tekst": [schoon(invoer.tekst, MAX_TEKST)],
        "schaal": [schoon(invoer.schaal, MAX_VELD)],
        "vakveld": [schoon(w, MAX_VELD) for w in invoer.vakvelden],
        "veld": [schoon(w, MAX_VELD) for w in invoer.velden],
        "dienstverband": [schoon(w.replace("_", " "), MAX_VELD) for w in invoer.dienstverband],
    }


@pytest.mark.parametrize("geval", GEVALLEN)
def test_een_citaat_is_letterlijk_wat_er_op_die_plek_staat(woorden, geval):
    inhoud = velden(geval.invoer)

    mis = [
        v
        for v in herken(geval.invoer, woorden, geval.op).vondsten
        if v.citaat not in {plat[v.van : v.tot] for plat in inhoud[v.veld]} or not v.citaat
    ]

    assert mis == []


@pytest.mark.parametrize("geval", GEVALLEN)
def test_elk_feit_heeft_een_zekere_vondst(woorden, geval):
    gelezen = herken(geval.invoer, woorden, geval.op)
    zeker = {v.feit for v in gelezen.vondsten if v.zekerheid >= DREMPEL}

    assert {feit for veld, feit in FEITEN.items() if getattr(gelezen, veld)} <= zeker


@pytest.mark.parametrize("geval", GEVALLEN)
def test_een_vak_of_graad_onder_de_drempel_is_geen_feit(woorden, geval):
    gelezen = herken(geval.invoer, woorden, geval.op)
    zeker = {(v.feit, v.waarde) for v in gelezen.vondsten if v.zekerheid >= DREMPEL}

    assert {("vak", v.slug) for v in gelezen.vakken} <= zeker
    assert {("graad", g) for g in gelezen.graad} <= zeker
    assert all(v.zekerheid < DREMPEL for v in gelezen.voorstellen)


def test_wat_zichzelf_tegenspreekt_is_een_voorstel(lees):
    gelezen = lees("Docent wiskunde", tekst="Er is 0,4 fte in Hoorn en 0,6 fte in Schagen.")

    assert gelezen.fte_van is None
    assert sorted(str(v.waarde[0]) for v in gelezen.voorstellen if v.feit == "fte") == ["0.4", "0.6"]


def test_een_afgeleid_feit_wijst_naar_waar_het_uit_volgt(lees):
    gelezen = lees("LIO Engels")

    assert {(v.feit, v.citaat) for v in gelezen.vondsten if v.feit in ("contract", "lio_welkom")} == {
        ("contract", "LIO"),
        ("lio_welkom", "LIO"),
    }
