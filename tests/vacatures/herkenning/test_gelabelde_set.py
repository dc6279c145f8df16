"""De gelabelde set zelf: groot genoeg, twee helften zonder overlap, en etiketten die bestaan."""

import pytest

from regio.gegevens import GRADEN, rijen
from tests.bench.etiketten import FEITEN, Score, beoordeel, gevallen, tel
from vacatures.models import Contract

VAKKEN = {rij["slug"] for rij in rijen("vakken_thesaurus.csv")}
FUNCTIES = {rij["slug"] for rij in rijen("functies_thesaurus.csv")}
HELFTEN = ("open", "toets")


def test_de_set_is_groot_genoeg_en_geen_vacature_staat_in_beide_helften():
    open_, toets = ([g.id for g in gevallen(helft)] for helft in HELFTEN)

    assert len(open_) + len(toets) >= 300
    assert abs(len(open_) - len(toets)) <= 1
    assert len({*open_, *toets}) == len(open_) + len(toets)


@pytest.mark.parametrize("helft", HELFTEN)
def test_elk_etiket_bestaat(helft):
    etiketten = [g.verwacht for g in gevallen(helft)]

    assert {vak for e in etiketten for vak in e["vakken"]} <= VAKKEN
    assert {graad for e in etiketten for graad in e["graad"]} <= {slug for slug, *_ in GRADEN}
    assert {e["functie"] for e in etiketten if e["functie"]} <= FUNCTIES
    assert {e["contract"] for e in etiketten if e["contract"]} <= set(Contract.values)


def test_een_verkeerde_waarde_telt_als_onterecht_en_als_gemist():
    score, geval = Score(), next(iter(gevallen("open")))

    tel(score, geval, {"frans"}, {"duits"})
    tel(score, geval, {"duits"}, {"duits"})

    assert (score.precisie, score.vangst, len(score.missers)) == (0.5, 0.5, 1)


def test_elk_feit_dat_telt_komt_in_beide_helften_voor():
    stond = {
        feit: [[bool(lees(g.verwacht)) for g in gevallen(h)] for h in HELFTEN] for feit, (_, lees) in FEITEN.items()
    }

    assert {feit for feit, helften in stond.items() if not all(map(any, helften))} == set()


# Ruim boven het doel van de toetshelft: daar staan andere zinnen. Wie hieronder zakt, maakte een regel slechter.
MINSTENS = {
    "vak": (0.99, 0.97),
    **dict.fromkeys(("graad", "fte", "schaal", "contract", "functie"), (0.99, 0.98)),
    **dict.fromkeys(("per direct", "begindag", "sluitdag", "zij-instromers", "lio", "inductie"), (0.98, 0.95)),
}


@pytest.fixture(scope="module")
def scores(woorden):
    return beoordeel(gevallen("open"), woorden)


@pytest.mark.parametrize("feit", MINSTENS)
def test_de_open_helft_wordt_goed_gelezen(scores, feit):
    precisie, vangst = MINSTENS[feit]

    assert scores[feit].precisie >= precisie, scores[feit].missers
    assert scores[feit].vangst >= vangst, scores[feit].missers


def test_van_elk_feit_is_bekend_hoe_goed_het_minstens_gelezen_wordt():
    assert set(MINSTENS) == set(FEITEN)
