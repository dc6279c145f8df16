"""Is Elasticsearch weg, stuk of nog niet bij, dan antwoordt de ingebouwde machine; nooit een foutbladzijde."""

import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from subprocess import run

import pytest

from portaal.demo.fabriek import VacatureFactory
from search import engines
from search.engines.elasticsearch import wachtrij
from search.engines.elasticsearch.motor import ElasticMotor
from search.engines.elasticsearch.terugval import MetTerugval
from search.engines.elasticsearch.verbinding import FOUTEN, OPEN_S, Zekering
from search.models import Indexeeropdracht

pytestmark = [pytest.mark.chaos, pytest.mark.django_db]


class Kapot(BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.gevraagd += 1
        self.send_response(500)
        self.send_header("Content-Type", "application/json")
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.end_headers()
        self.wfile.write(b'{"error": "stuk", "status": 500}')

    def log_message(self, *args):
        pass


@pytest.fixture
def geweigerd():
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = proef.getsockname()[1]
    return f"http://127.0.0.1:{poort}"


@pytest.fixture
def zwart_gat():
    """Neemt aan en zegt nooit iets."""
    with socket.socket() as luisteraar:
        luisteraar.bind(("127.0.0.1", 0))
        luisteraar.listen(50)
        yield f"http://127.0.0.1:{luisteraar.getsockname()[1]}"


@pytest.fixture
def kapot():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Kapot)
    server.gevraagd = 0
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def site_op(monkeypatch, client, settings):
    """De bladzijde met zoekresultaten, met een Elasticsearch op dit adres."""
    settings.CELERY_TASK_ALWAYS_EAGER = True

    def bladzijde(adres, query="q=docent"):
        if not hasattr(bladzijde, "machine"):
            bladzijde.machine = MetTerugval(ElasticMotor(adres, "nergens"), engines.motor("embedded"))
            for plek in ("search.zoeken.motor", "search.engines.motor"):
                monkeypatch.setattr(plek, lambda naam="": bladzijde.machine)
        return client.get(f"/vacatures/?{query}")

    return bladzijde


@pytest.mark.parametrize("hoe", ["geweigerd", "zwart_gat", "kapot"])
def test_de_ingebouwde_machine_antwoordt_en_dat_staat_in_de_kop(hoe, request, site_op):
    server = request.getfixturevalue(hoe)
    adres = server if isinstance(server, str) else f"http://127.0.0.1:{server.server_port}"
    vacature = VacatureFactory(titel="Docent scheikunde")
    Indexeeropdracht.objects.all().delete()

    begin = time.monotonic()
    bladzijde = site_op(adres)
    duur = time.monotonic() - begin

    assert bladzijde.status_code == 200
    assert bladzijde["X-Zoekmotor"] == "embedded"
    assert vacature.titel in bladzijde.content.decode()
    assert duur < 3


def test_na_drie_fouten_wordt_er_niets_meer_gevraagd(kapot, site_op):
    adres = f"http://127.0.0.1:{kapot.server_port}"

    antwoorden = [site_op(adres) for _keer in range(FOUTEN + 5)]

    assert {antwoord.status_code for antwoord in antwoorden} == {200}
    assert kapot.gevraagd == FOUTEN


def test_zolang_er_iets_op_de_rij_staat_wordt_zij_niet_gevraagd(kapot, site_op):
    wachtrij.zet([1])

    assert site_op(f"http://127.0.0.1:{kapot.server_port}")["X-Zoekmotor"] == "embedded"
    assert kapot.gevraagd == 0


def test_de_zekering_laat_na_de_pauze_een_vraag_door_en_gaat_dan_dicht():
    nu = [0.0]
    zekering = Zekering(lambda: nu[0])
    for _keer in range(FOUTEN):
        zekering.fout()

    assert not zekering.laat_door()
    nu[0] += OPEN_S
    assert [zekering.laat_door(), zekering.laat_door()] == [True, False]
    zekering.goed()
    assert [zekering.laat_door(), zekering.laat_door()] == [True, True]


def test_fouten_ver_uit_elkaar_laten_de_zekering_heel():
    nu = [0.0]
    zekering = Zekering(lambda: nu[0])
    for _keer in range(FOUTEN):
        zekering.fout()
        nu[0] += 6

    assert zekering.laat_door()


def test_een_wijziging_die_terugdraait_laat_niets_op_de_rij_achter():
    from django.db import transaction

    class Terug(Exception):
        pass

    def zet_en_draai_terug():
        with transaction.atomic():
            wachtrij.zet([1, 2])
            raise Terug

    with pytest.raises(Terug):
        zet_en_draai_terug()

    assert not wachtrij.wacht_er_iets()


def test_zonder_adres_is_de_client_niet_geladen():
    code = (
        "import django; django.setup(); from search.engines import motor; motor(); import portaal.urls, sys;"
        "print([m for m in sys.modules if m.startswith(('elasticsearch', 'elastic_transport'))])"
    )

    gedaan = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert gedaan.stdout.strip().splitlines()[-1] == "[]"
