"""De stand van een bron en haar verloop: elke regel een rij, met de grens erbij."""

from datetime import UTC, date, datetime, timedelta

import pytest

from vacatures.gezondheid.stand import UITLEG, Feiten, Stand, stand_van, vraagt_aandacht
from vacatures.gezondheid.trend import Punt, daalt, per_dag

OM = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
GOED, GELIJK, WACHT, LEEG, FOUT, LOOPT = "goed", "ongewijzigd", "wacht", "leeg", "mislukt", ""


def geleden(**duur):
    return OM - timedelta(**duur)


def gelezen(*uitkomsten, **feiten):
    """Een bron die op tijd leest: de laatste run was net, de volgende komt nog."""
    basis = {"laatste_run_om": geleden(minutes=20), "volgende_run_om": OM + timedelta(minutes=40)}
    return Feiten(uitkomsten=uitkomsten, **(basis | feiten))


@pytest.mark.parametrize(
    ("feiten", "stand", "reden"),
    [
        (gelezen(FOUT, FOUT, FOUT, is_actief=False), Stand.UIT, "wie uit staat is niet ziek"),
        (Feiten(), Stand.NIEUW, "net toegevoegd"),
        (Feiten(volgende_run_om=geleden(minutes=29)), Stand.NIEUW, "de taak staat in de rij"),
        (Feiten(volgende_run_om=geleden(minutes=31)), Stand.STIL, "gepland en nooit begonnen"),
        (gelezen(LOOPT, bezig_sinds=geleden(minutes=1)), Stand.NIEUW, "de eerste run loopt nog"),
        (gelezen(GOED), Stand.GEZOND, "gelezen"),
        (gelezen(GELIJK, FOUT, FOUT, FOUT), Stand.GEZOND, "één goede run maakt alles weer goed"),
        (gelezen(FOUT, GOED), Stand.HAPEREND, "één keer mislukt"),
        (gelezen(FOUT, FOUT, GOED), Stand.HAPEREND, "twee keer mislukt"),
        (gelezen(FOUT, FOUT, FOUT, GOED), Stand.STORING, "drie keer op rij"),
        (gelezen(FOUT, FOUT, GOED, FOUT), Stand.HAPEREND, "niet op rij"),
        (gelezen(LOOPT, FOUT, FOUT, FOUT, bezig_sinds=geleden(minutes=1)), Stand.STORING, "de poging telt nog niet"),
        (gelezen(LOOPT, FOUT, FOUT, GOED, bezig_sinds=geleden(minutes=1)), Stand.HAPEREND, "de poging telt nog niet"),
        (gelezen(LOOPT, FOUT, FOUT, GOED), Stand.STORING, "een run die nooit af kwam is mislukt"),
        (gelezen(LOOPT, FOUT, FOUT, bezig_sinds=geleden(minutes=16)), Stand.STORING, "het slot is van een dode werker"),
        (gelezen(FOUT, GOED, storing_sinds=geleden(hours=23)), Stand.HAPEREND, "nog geen dag"),
        (gelezen(FOUT, LEEG, storing_sinds=geleden(hours=24)), Stand.STORING, "een dag zonder goede run"),
        (gelezen(FOUT, WACHT, storing_sinds=geleden(days=3)), Stand.HAPEREND, "op HR wachten telt niet als storing"),
        (gelezen(WACHT), Stand.WACHT, "HR moet kiezen"),
        (gelezen(LEEG), Stand.LEEG, "er staat niets in"),
        (gelezen(LEEG, storing_sinds=geleden(hours=23), heeft_open=True), Stand.LEEG, "nog geen dag leeg"),
        (gelezen(LEEG, storing_sinds=geleden(hours=24), heeft_open=True), Stand.STORING, "een dag leeg, en wij niet"),
        (gelezen(LEEG, storing_sinds=geleden(days=9)), Stand.LEEG, "leeg, en op de site staat ook niets"),
        (gelezen(GOED, laatste_run_om=geleden(minutes=149)), Stand.GEZOND, "tweemaal de periode, en geduld"),
        (gelezen(GOED, laatste_run_om=geleden(minutes=151)), Stand.STIL, "gepland, maar de werker begint niet"),
        (gelezen(GOED, volgende_run_om=geleden(minutes=31)), Stand.STIL, "de klok plant niets meer"),
        (gelezen(FOUT, FOUT, FOUT, volgende_run_om=geleden(hours=2)), Stand.STIL, "dan ligt het eerst aan ons"),
        (gelezen(GOED, laatste_run_om=geleden(hours=40), elke_minuten=1440), Stand.GEZOND, "eens per dag"),
        (gelezen(GOED, laatste_run_om=geleden(days=40), leest_vanzelf=False), Stand.GEZOND, "een bestand"),
    ],
)  # fmt: skip
def test_de_stand_van_een_bron(feiten, stand, reden):
    assert stand_van(feiten, om=OM) == stand


@pytest.mark.parametrize(
    ("stand", "heeft_open", "verwacht"),
    [
        (Stand.STORING, False, True),
        (Stand.WACHT, False, True),
        (Stand.STIL, False, True),
        (Stand.LEEG, True, True),
        (Stand.LEEG, False, False),
        (Stand.HAPEREND, True, False),
        (Stand.NIEUW, True, False),
        (Stand.GEZOND, True, False),
        (Stand.UIT, True, False),
    ],
)
def test_wat_vanzelf_overgaat_of_klopt_vraagt_geen_aandacht(stand, heeft_open, verwacht):
    assert vraagt_aandacht(stand, heeft_open=heeft_open) is verwacht


def test_elke_stand_heeft_uitleg_en_wie_aandacht_vraagt_ook_wat_je_doet():
    assert set(UITLEG) == set(Stand)
    assert all(UITLEG[stand].wat for stand in Stand)
    assert all(UITLEG[stand].doe for stand in Stand if vraagt_aandacht(stand, heeft_open=True))


# -- het verloop ---------------------------------------------------------------------------------
DAG = date(2026, 11, 23)


def punten(*paren):
    return [Punt(DAG - timedelta(days=dagen), aantal) for dagen, aantal in paren]


@pytest.mark.parametrize(
    ("verloop", "verwacht", "reden"),
    [
        ([], False, "nooit gelezen"),
        (punten((0, 0)), False, "één meting is geen verloop"),
        (punten((14, 30), (0, 20)), True, "precies een derde, precies twee weken"),
        (punten((14, 30), (0, 21)), False, "net geen derde"),
        (punten((15, 30), (14, 20), (0, 20)), False, "langer dan twee weken geleden"),
        (punten((13, 30), (7, 25), (0, 18)), True, "beetje bij beetje"),
        (punten((14, 6), (0, 4)), False, "twee minder is gewoon twee banen vervuld"),
        (punten((14, 6), (0, 3)), True, "drie minder is de helft"),
        (punten((14, 20), (0, 30)), False, "zij groeit"),
        (punten((14, 20), (7, 40), (0, 20)), False, "een piek ertussen is geen daling"),
        (punten((14, 20), (0, 0)), True, "alles weg"),
    ],
)
def test_een_bron_daalt_als_zij_in_twee_weken_een_derde_kleiner_werd(verloop, verwacht, reden):
    assert daalt(verloop) is verwacht


def test_van_elke_dag_telt_de_laatste_meting():
    metingen = punten((1, 5), (1, 7), (0, 6))

    assert per_dag(metingen) == punten((1, 7), (0, 6))
