"""`manage.py importeer_vacatures`, de taken van de klok en de controle bij het uitrollen."""

import json
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.conf import settings as instellingen
from django.core.management import CommandError, call_command

from portaal.demo.fabriek import BestuurFactory, BronFactory
from tests.vacatures.bronserver import bronserver, feed, job
from vacatures import tasks
from vacatures.checks import geen_uitzonderingen_op_openbare_adressen
from vacatures.models import Bron, BronRun, Vacature

pytestmark = pytest.mark.django_db
VOORBEELDEN = Path(__file__).parent / "documenten" / "voorbeelden"
INDEED = str(VOORBEELDEN / "indeed.xml")


@pytest.fixture(autouse=True)
def op_een_dag_in_november():
    with time_machine.travel(datetime(2026, 11, 3, 9, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def bestuur():
    return BestuurFactory(nummer="99901")


def draai(*args):
    uit, fout = StringIO(), StringIO()
    call_command("importeer_vacatures", *args, stdout=uit, stderr=fout)
    return uit.getvalue(), fout.getvalue()


def records(*args):
    return [json.loads(regel) for regel in draai(*args, "--json")[0].splitlines()]


# -- geweigerd -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["--bron", INDEED], "--bestuur"),
        (["--bron", INDEED, "--bestuur", "12345"], "geen bestuur met nummer 12345"),
        (["--bron", INDEED, "--proef", "--soort", "bestaatniet"], "Kies uit: greenhouse"),
        (["--bron", "/bestaat/niet.xml", "--proef"], "niet te lezen"),
        (["--bron", "ftp://voorbeeld.nl/feed", "--proef"], "begint met https://"),
        (["--bron", "http://127.0.0.1:1/feed", "--proef"], "geen openbaar adres"),
        (["--bron", str(VOORBEELDEN / "README.md"), "--proef"], "herkennen niet"),
        (["--bron", INDEED, "--proef", "--soort", "recruitee"], "JSON"),
    ],
)
def test_wat_niet_kan_krijgt_een_zin_en_verandert_niets(args, zin):
    with pytest.raises(CommandError, match=zin):
        draai(*args)

    assert not Bron.objects.exists()


def test_een_document_dat_niet_te_lezen_is_eindigt_met_de_reden_en_verandert_niets(bestuur, tmp_path):
    bestand = tmp_path / "half.xml"
    bestand.write_text(feed(job("V-1"))[:-40])

    with pytest.raises(CommandError, match="maar half"):
        draai("--bron", str(bestand), "--soort", "indeed", "--bestuur", "99901")

    assert not Vacature.objects.exists()


# -- de proef en de run ---------------------------------------------------------------------------------------


def test_een_proef_schrijft_niets_en_laat_per_record_zien_wat_er_herkend_is():
    natuurkunde, nask, concierge = records("--bron", INDEED, "--proef")

    assert (natuurkunde["sleutel"], natuurkunde["actie"]) == ("VB-2026-118", "nieuw")
    assert (natuurkunde["vakken"], natuurkunde["graad"]) == (
        ["natuurkunde"],
        ["eerstegraads", "in_opleiding"],
    )  # "(of bijna)"
    assert (natuurkunde["fte_van"], natuurkunde["fte_tot"], natuurkunde["schaal"]) == (0.5, 0.7, "LC")
    assert (natuurkunde["plaats"], natuurkunde["sluit_op"], natuurkunde["scholen"]) == ("Hoorn", "2026-11-30", [])
    assert (natuurkunde["salaris_van"], natuurkunde["salaris_tot"]) == (3600, 6000)
    assert (nask["vakken"], nask["uren"], nask["contract"]) == (["nask"], [16, 20], "vervanging")
    assert concierge["functie"] == "conciërge"
    assert not Vacature.objects.exists()
    assert not Bron.objects.exists()


@pytest.mark.parametrize("naam", sorted(p.name for p in VOORBEELDEN.glob("*.*") if p.suffix != ".md"))
def test_elk_voorbeeld_komt_binnen_en_een_tweede_run_meldt_alles_ongewijzigd(bestuur, naam):
    eerst = records("--bron", str(VOORBEELDEN / naam), "--bestuur", "99901")
    daarna = records("--bron", str(VOORBEELDEN / naam), "--bestuur", "99901")

    assert {r["actie"] for r in eerst} <= {"nieuw", "afgewezen"}
    assert [r["sleutel"] for r in daarna if r["actie"] == "ongewijzigd"] == [
        r["sleutel"] for r in eerst if r["actie"] == "nieuw"
    ]
    assert Vacature.objects.count() == sum(r["actie"] == "nieuw" for r in eerst) > 0
    assert Bron.objects.count() == 1


def test_zonder_json_staat_er_een_samenvatting_in_het_nederlands(bestuur):
    assert "3 vacatures gelezen: 3 nieuw." in draai("--bron", INDEED, "--bestuur", "99901")[0]
    assert "3 vacatures gelezen: 3 ongewijzigd." in draai("--bron", INDEED, "--bestuur", "99901")[0]


def test_gezaghebbend_en_de_gevonden_soort_staan_bij_de_bron(bestuur):
    draai("--bron", INDEED, "--bestuur", "99901", "--gezaghebbend")

    bron = Bron.objects.get()
    assert (bron.soort, bron.is_gezaghebbend, bron.bestuur) == ("indeed", True, bestuur)


def test_van_een_webadres_vraagt_de_tweede_run_alleen_of_er_iets_veranderd_is(bestuur, settings):
    with bronserver() as server:
        settings.BRON_UITZONDERINGEN = [server.host]
        server.geef("/feed", feed(job("V-1")), ETag='"a"')
        draai("--bron", server.adres(), "--bestuur", "99901")
        server.geef("/feed", status=304)
        uit, _fout = draai("--bron", server.adres(), "--bestuur", "99901")

    assert "1 ongewijzigd" in uit
    assert server.verzoeken[1][1]["If-None-Match"] == '"a"'


# -- de klok ------------------------------------------------------------------------------------------------------


def test_de_klok_roept_taken_aan_die_bestaan():
    from portaal.celery import app

    namen = {regel["task"] for regel in instellingen.CELERY_BEAT_SCHEDULE.values()}

    van_vacatures = {naam for naam in namen if naam.startswith("vacatures.")}

    assert van_vacatures
    assert van_vacatures <= set(app.tasks)


@pytest.mark.parametrize(
    ("velden", "aantal"),
    [
        ({}, 1),
        ({"volgende_run_om": datetime(2026, 11, 3, 8, 59, tzinfo=UTC)}, 1),
        ({"volgende_run_om": datetime(2026, 11, 3, 9, 1, tzinfo=UTC)}, 0),
        ({"is_actief": False}, 0),
        ({"adres": "/tmp/feed.xml"}, 0),  # een bestand leest alleen de opdracht
    ],
)
def test_een_bron_die_aan_de_beurt_is_wordt_een_keer_ingepland(
    velden, aantal, monkeypatch, django_capture_on_commit_callbacks
):
    verstuurd = []
    monkeypatch.setattr(tasks.haal_bron_op, "delay", verstuurd.append)
    bron = BronFactory(**velden)

    with django_capture_on_commit_callbacks(execute=True):
        tasks.plan_bronnen()
        tasks.plan_bronnen()

    assert verstuurd == [bron.pk] * aantal


def test_de_beurten_van_bronnen_liggen_verspreid_over_het_uur():
    om = datetime(2026, 11, 3, 9, tzinfo=UTC)

    beurten = [tasks.volgende_beurt(pk, 60, om) for pk in range(1, 31)]

    assert len({b.minute for b in beurten}) == 30
    assert all(om < b <= om + timedelta(hours=1) for b in beurten)
    assert tasks.volgende_beurt(7, 60, beurten[6]) == beurten[6] + timedelta(hours=1)


def test_de_taak_leest_de_bron_en_laat_een_bezige_met_rust(settings):
    with bronserver() as server:
        settings.BRON_UITZONDERINGEN = [server.host]
        server.geef("/feed", feed(job("V-1")))
        bron = BronFactory(adres=server.adres())
        tasks.haal_bron_op(bron.pk)
        Bron.objects.update(bezig_sinds=datetime(2026, 11, 3, 8, 59, tzinfo=UTC))
        tasks.haal_bron_op(bron.pk)

    assert Vacature.objects.count() == 1
    assert BronRun.objects.count() == 1


def test_een_taak_voor_een_bron_die_weg_is_doet_niets():
    tasks.haal_bron_op(12345)

    assert not BronRun.objects.exists()


def test_de_klok_sluit_wat_verlopen_is_en_publiceert_wat_gepland_stond(bestuur):
    draai("--bron", INDEED, "--bestuur", "99901")

    with time_machine.travel(datetime(2026, 12, 1, 9, tzinfo=UTC)):
        tasks.sluit_verlopen()
        tasks.publiceer_geplande()

    assert list(Vacature.objects.filter(uitkomst="verlopen").values_list("bronsleutel", flat=True)) == ["VB-2026-118"]


# -- uitrollen ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("uitzonderingen", "demo", "fouten"),
    [(["127.0.0.1:8000"], False, 1), (["127.0.0.1:8000"], True, 0), ([], False, 0)],
)
def test_een_uitzondering_in_productie_is_een_fout(settings, uitzonderingen, demo, fouten):
    settings.BRON_UITZONDERINGEN, settings.DEMO, settings.DEBUG = uitzonderingen, demo, False

    assert len(geen_uitzonderingen_op_openbare_adressen(None)) == fouten
