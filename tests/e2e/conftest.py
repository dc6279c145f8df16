"""Het echte product voor de browsertests: `draai` met web, worker en beat, een gevulde demo, een eigen map en poort."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gereedschap import testdatabase
from gereedschap.onderdelen import vind_chromium
from gereedschap.processen import nakomelingen, nog_in_leven

HIER = Path(__file__).parent
ROOT = HIER.parents[1]
OPKOMEN_S = 120

# Playwright laat in dit proces een event loop draaien; de gewone databasetests erna hebben daar geen last van.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Alles in deze map is een browsertest."""
    for item in items:
        if HIER in item.path.parents:
            item.add_marker(pytest.mark.e2e)


class Product:
    """Het draaiende product, met de opdrachtregel ernaast."""

    def __init__(self, var: Path) -> None:
        self.var, self.poort = var, vrije_poort()
        self.adres = f"http://127.0.0.1:{self.poort}"
        self.omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "portaal.settings.dev",
            "REGIOPORTAAL_VAR": str(var),
            "DATABASE_URL": f"sqlite:///{var / 'db.sqlite3'}",
            "BROKER_URL": "bestand://",
            "PORT": str(self.poort),
        }

    def manage(self, *opdracht: str) -> str:
        return subprocess.run(
            [sys.executable, "manage.py", *opdracht],
            cwd=ROOT, env=self.omgeving, check=True, stdout=subprocess.PIPE, text=True,
        ).stdout  # fmt: skip

    def shell(self, code: str) -> str:
        """Voer Python uit in het product zelf, en geef terug wat het afdrukt."""
        return self.manage("shell", "--no-imports", "--command", code).strip()

    def start(self) -> None:
        with open(self.var / "draai.log", "w") as logboek:
            self.proces = subprocess.Popen(
                [sys.executable, "manage.py", "draai", "--poort", str(self.poort)],
                cwd=ROOT, env=self.omgeving, stdout=logboek, stderr=subprocess.STDOUT,
            )  # fmt: skip
        einde = time.monotonic() + OPKOMEN_S
        while "De site staat op" not in self.log():
            assert self.proces.poll() is None, f"Het product stopte bij het starten:\n{self.log()}"
            assert time.monotonic() < einde, f"De site kwam niet op:\n{self.log()}"
            time.sleep(0.2)

    def log(self) -> str:
        return (self.var / "draai.log").read_text()

    def stop(self) -> set[int]:
        """Ctrl-C, zoals een mens. Geeft de processen terug die er dan nog zijn."""
        delen = nakomelingen(self.proces.pid)
        self.proces.send_signal(signal.SIGINT)
        self.proces.wait(timeout=150)
        return nog_in_leven(delen)


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return proef.getsockname()[1]


@pytest.fixture(scope="session")
def product():
    var = ROOT / "build" / "e2e"
    shutil.rmtree(var, ignore_errors=True)
    var.mkdir(parents=True)
    testdatabase.kopieer(var / "db.sqlite3")
    product = Product(var)
    product.manage("klaarzetten")
    product.start()
    yield product
    assert product.stop() == set(), "Na Ctrl-C bleven er processen over."


@pytest.fixture(scope="session")
def site(product) -> str:
    """Het adres van de draaiende, gevulde site, zonder schuine streep aan het eind."""
    return product.adres


@pytest.fixture(scope="session")
def base_url(site):
    """Zodat `page.goto("/vacatures/")` werkt."""
    return site


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """De chromium van het systeem; zonder de verbindingen die een browser uit zichzelf zoekt."""
    stil = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    return browser_type_launch_args | {"executable_path": vind_chromium(), "args": stil}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


TELEFOON = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


@pytest.fixture
def telefoon(new_context):
    """Een bladzijde op de breedte van een telefoon."""
    return new_context(**TELEFOON).new_page()


@pytest.fixture
def zonder_javascript(new_context):
    """Een bladzijde in een browser waarin JavaScript uit staat."""
    return new_context(java_script_enabled=False).new_page()
