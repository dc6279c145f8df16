"""`draai`: één opdracht start web, worker en beat; wat er ook gebeurt, er blijft niets achter."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from gereedschap import testdatabase
from gereedschap.processen import nakomelingen, nog_in_leven

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.werker


class Product:
    def __init__(self, var: Path) -> None:
        self.var, self.logboek = var, var / f"{uuid.uuid4().hex}.log"
        self.starters: list[subprocess.Popen] = []
        with socket.socket() as proef:
            proef.bind(("127.0.0.1", 0))
            self.poort = proef.getsockname()[1]

    def start(self) -> subprocess.Popen:
        omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "portaal.settings.dev",
            "REGIOPORTAAL_VAR": str(self.var),
            "DATABASE_URL": f"sqlite:///{self.var / 'db.sqlite3'}",
            "BROKER_URL": "bestand://",
        }
        opdracht = [sys.executable, "manage.py", "draai", "--poort", str(self.poort)]
        with open(self.logboek, "w") as log:
            starter = subprocess.Popen(opdracht, cwd=ROOT, env=omgeving, stdout=log, stderr=subprocess.STDOUT)
        self.starters.append(starter)
        return starter

    def log(self) -> str:
        return self.logboek.read_text()

    def ruim_op(self) -> None:
        """Wat een gezakte test nog liet draaien."""
        for starter in self.starters:
            for pid in nog_in_leven(nakomelingen(starter.pid) | {starter.pid}):
                os.kill(pid, signal.SIGKILL)
            starter.wait()

    def wacht_tot(self, klopt, hooguit_s: float = 60) -> None:
        einde = time.monotonic() + hooguit_s
        while not klopt():
            assert time.monotonic() < einde, f"Dit duurde te lang.\n{self.log()}"
            time.sleep(0.1)

    def antwoordt(self) -> bool:
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=10)
        try:
            verbinding.request("GET", "/robots.txt")
            return bool(verbinding.getresponse().status)
        except OSError:
            return False
        finally:
            verbinding.close()


@pytest.fixture
def product(tmp_path):
    testdatabase.kopieer(tmp_path / "db.sqlite3")
    product = Product(tmp_path)
    yield product
    product.ruim_op()


@pytest.fixture
def draaiend(product):
    """Het product, opgekomen; de starter en alles wat hij startte."""
    starter = product.start()
    product.wacht_tot(lambda: "De site staat op" in product.log())
    delen = nakomelingen(starter.pid)
    return starter, delen


def deel(delen: set[int], woord: str) -> int:
    """Het eerste proces waarvan de opdracht dit woord bevat."""
    tabel = subprocess.run(["ps", "-axwwo", "pid=,args="], check=True, capture_output=True, text=True).stdout
    rijen = (regel.split(maxsplit=1) for regel in tabel.splitlines())
    return min(int(pid) for pid, args in rijen if int(pid) in delen and woord in args)


@pytest.mark.parametrize(
    "sein",
    [
        pytest.param(signal.SIGINT, id="Ctrl-C"),
        pytest.param(signal.SIGHUP, id="het venster gaat dicht"),
    ],
)
def test_na_een_gewone_stop_is_elk_proces_weg_en_de_uitgang_goed(product, draaiend, sein):
    starter, delen = draaiend
    assert product.antwoordt()
    assert len(delen) >= 7  # waker, web met twee werkers, worker met een kind, beat

    starter.send_signal(sein)

    assert starter.wait(timeout=60) == 0
    assert nog_in_leven(delen) == set()
    assert not product.antwoordt()


def test_als_een_deel_uitvalt_stopt_de_rest_en_staat_er_welk_deel_het_was(product, draaiend):
    starter, delen = draaiend

    os.kill(deel(delen, " beat "), signal.SIGKILL)

    assert starter.wait(timeout=60) == 1
    assert "Uitgevallen: beat" in product.log()
    assert nog_in_leven(delen) == set()


def test_kill_9_van_de_starter_laat_geen_wezen_achter(product, draaiend):
    starter, delen = draaiend

    starter.kill()
    starter.wait()

    product.wacht_tot(lambda: not nog_in_leven(delen))


def test_een_tweede_start_in_dezelfde_map_zegt_waar_de_eerste_draait(product, draaiend):
    starter, delen = draaiend

    tweede = Product(product.var)
    uitkomst = tweede.start().wait(timeout=60)

    assert uitkomst == 1
    assert f"De site draait hier al, op http://127.0.0.1:{product.poort}/" in tweede.log()
    assert f"kill {starter.pid}" in tweede.log()
    assert len(nog_in_leven(delen)) == len(delen)


def test_een_bezette_poort_geeft_een_zin_met_wat_je_kunt_doen_en_start_niets(product):
    with socket.create_server(("127.0.0.1", product.poort)):
        proces = product.start()
        uitkomst = proces.wait(timeout=60)

    assert uitkomst == 1
    assert f"Poort {product.poort} is niet vrij" in product.log()
    assert f"make run PORT={product.poort + 1}" in product.log()
    assert "Traceback" not in product.log()
