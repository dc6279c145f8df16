"""Wat de bladzijde van een vacature zegt als haar bron niet meer te lezen is, of onzeker gelezen werd."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portaal.demo.fabriek import BestuurFactory, BronFactory, VacatureFactory
from vacatures.models import Bron, BronRun, Vacature

pytestmark = pytest.mark.django_db
NU = datetime(2026, 11, 6, 12, 0, tzinfo=UTC)
GEZIEN = datetime(2026, 11, 3, 23, 30, tzinfo=UTC)  # in Amsterdam al 4 november
DOOD = "Wij konden de site van het bestuur sinds 4 november niet lezen. Toen stond deze vacature er nog."
UIT = "Wij lezen de site van het bestuur sinds 4 november niet meer."
ONZEKER = "Titel, tekst en dagen lazen wij van een pagina van het bestuur."


@pytest.fixture(autouse=True)
def _klok():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def bron():
    return BronFactory(bestuur=BestuurFactory())


@pytest.fixture
def vacature(bron):
    return VacatureFactory(
        adres="docent", bestuur=bron.bestuur, bron=bron, bronsleutel="a", laatst_gezien_om=GEZIEN,
        bron_adres="https://werkenbij.example/docent",
    )  # fmt: skip


def run(bron, uitkomst, om):
    return BronRun.objects.create(bron=bron, begonnen_om=om, klaar_om=om, uitkomst=uitkomst)


def bladzijde(client):
    return client.get("/vacature/docent/").content.decode()


# -- hij zegt niets ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("uitkomst", "reden"),
    [
        ("goed", "er is gelezen, en zij stond er niet in"),
        ("ongewijzigd", "er is gelezen, en zij stond er al niet in"),
        ("wacht", "er is gelezen, en HR moet kiezen"),
        ("leeg", "er is gelezen, en er stond niets"),
    ],
)
def test_van_een_bron_die_te_lezen_was_zeggen_wij_niet_dat_het_niet_lukte(client, bron, vacature, uitkomst, reden):
    run(bron, "goed", GEZIEN)
    run(bron, uitkomst, GEZIEN + timedelta(hours=1))

    html = bladzijde(client)

    assert "niet lezen" not in html
    assert "Laatst gezien op de site van het bestuur: 4 november." in html


@pytest.mark.parametrize(
    ("geleden", "verwacht", "reden"),
    [
        (timedelta(hours=47, minutes=59), False, "nog geen twee dagen"),
        (timedelta(hours=48), True, "precies twee dagen"),
    ],
)
def test_pas_na_twee_dagen_zegt_de_bladzijde_dat_lezen_niet_lukt(client, bron, vacature, geleden, verwacht, reden):
    Vacature.objects.filter(pk=vacature.pk).update(laatst_gezien_om=NU - geleden)
    run(bron, "goed", NU - geleden)
    run(bron, "mislukt", NU - timedelta(hours=1))

    assert ("niet lezen" in bladzijde(client)) is verwacht


@pytest.mark.parametrize(("elke_minuten", "verwacht"), [(60, True), (7 * 24 * 60, False)])
def test_een_bron_die_eens_per_week_gelezen_wordt_is_niet_zomaar_oud(client, bron, vacature, elke_minuten, verwacht):
    Bron.objects.filter(pk=bron.pk).update(elke_minuten=elke_minuten)

    assert (DOOD in bladzijde(client)) is verwacht


def test_een_vacature_van_een_mens_is_nooit_lang_niet_gezien(client):
    VacatureFactory(adres="docent")

    assert "kanttekening" not in bladzijde(client)


# -- hij zegt het ------------------------------------------------------------------------------------
def test_een_dode_bron_houdt_haar_vacature_open_en_zegt_tot_wanneer_zij_er_stond(client, bron, vacature):
    run(bron, "goed", GEZIEN)
    run(bron, "mislukt", NU - timedelta(hours=1))

    antwoord = client.get("/vacature/docent/")

    assert antwoord.status_code == 200
    assert DOOD in antwoord.content.decode()
    assert "Laatst gezien op de site" not in antwoord.content.decode()
    assert 'href="https://werkenbij.example/docent"' in antwoord.content.decode()
    assert '"@type": "JobPosting"' in antwoord.content.decode()


def test_een_bron_die_uit_staat_is_niet_stuk(client, bron, vacature):
    Bron.objects.filter(pk=bron.pk).update(is_actief=False)

    html = bladzijde(client)

    assert UIT in html
    assert "konden" not in html


# -- onzeker gelezen -----------------------------------------------------------------------------------
def test_een_onzekere_vacature_zegt_het_en_wijst_naar_de_bron(client, vacature):
    Vacature.objects.filter(pk=vacature.pk).update(is_onzeker=True, laatst_gezien_om=NU)

    html = bladzijde(client)

    assert ONZEKER in html
    assert 'href="https://werkenbij.example/docent"' in html


def test_een_zoekmachine_krijgt_geen_vermoedens(client, vacature):
    assert "application/ld+json" in bladzijde(client)

    Vacature.objects.filter(pk=vacature.pk).update(is_onzeker=True)

    assert "application/ld+json" not in bladzijde(client)


def test_een_adres_dat_geen_webadres_is_wordt_geen_link(client, vacature):
    Vacature.objects.filter(pk=vacature.pk).update(is_onzeker=True, bron_adres="javascript:alert(1)")

    html = bladzijde(client)

    assert ONZEKER in html
    assert "javascript:" not in html


def test_nagekeken_is_de_kanttekening_weg(client, vacature):
    Vacature.objects.filter(pk=vacature.pk).update(is_onzeker=False, laatst_gezien_om=NU)

    assert "kanttekening" not in bladzijde(client)
