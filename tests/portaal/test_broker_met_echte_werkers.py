"""De bestandsbroker met echte processen: niets gaat verloren, ook niet bij kill -9."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

HIER = Path(__file__).parent
pytestmark = pytest.mark.werker


class Werkplaats:
    """Een map met een wachtrij, en de processen die erop werken."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.processen: list[subprocess.Popen] = []
        for naam in ("wachtrij", "onderweg", "control", "begonnen", "klaar"):
            (map_ / naam).mkdir()

    def producent(self, naam: str, aantal: int) -> subprocess.Popen:
        return self._start(str(HIER / "proefwerk.py"), naam, str(aantal))

    def stuur(self, naam: str, duur_s: float = 0) -> None:
        code = f"from proefwerk import proef; proef.delay({naam!r}, {duur_s})"
        assert self._start("-c", code).wait() == 0

    def werker(self) -> subprocess.Popen:
        opties = "--concurrency 1 --loglevel warning --without-gossip --without-mingle --without-heartbeat"
        return self._start("-m", "celery", "--quiet", "--app", "proefwerk", "worker", *opties.split())

    def _start(self, *opdracht: str) -> subprocess.Popen:
        omgeving = os.environ | {"PROEFMAP": str(self.map)}
        proces = subprocess.Popen([sys.executable, *opdracht], cwd=HIER, env=omgeving, start_new_session=True)
        self.processen.append(proces)
        return proces

    def aantal(self, wat: str) -> Counter:
        """Hoe vaak elke taak begonnen of klaar is."""
        return Counter(pad.name.partition(".")[0] for pad in (self.map / wat).iterdir())

    def wacht_op(self, wat: str, naam: str) -> None:
        self.wacht_tot(lambda: self.aantal(wat)[naam])

    def wacht_tot(self, klopt, hooguit_s: float = 60) -> None:
        einde = time.monotonic() + hooguit_s
        while not klopt():
            assert time.monotonic() < einde, "Dit duurde te lang."
            time.sleep(0.05)

    def liggend(self) -> list[str]:
        """Berichten in de wachtrij of bij een werker."""
        return [pad.name for pad in self.map.rglob("*.msg")]

    def ruim_op(self) -> None:
        for proces in self.processen:
            try:
                os.killpg(proces.pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
            proces.wait()


@pytest.fixture
def werkplaats(tmp_path):
    werkplaats = Werkplaats(tmp_path)
    yield werkplaats
    werkplaats.ruim_op()


def test_een_taak_die_bezig_was_bij_kill_9_komt_bij_de_volgende_werker_terug(werkplaats):
    eerste = werkplaats.werker()
    werkplaats.stuur("lang", duur_s=3)
    werkplaats.stuur("wacht")
    werkplaats.wacht_op("begonnen", "lang")

    os.killpg(eerste.pid, signal.SIGKILL)
    eerste.wait()
    assert werkplaats.aantal("klaar") == Counter()
    werkplaats.werker()
    werkplaats.wacht_op("klaar", "wacht")
    werkplaats.wacht_op("klaar", "lang")

    assert werkplaats.aantal("klaar") == Counter(lang=1, wacht=1)
    assert werkplaats.aantal("begonnen")["lang"] == 2


def test_na_term_gaat_een_lopende_taak_af_en_wacht_de_rest_op_de_volgende(werkplaats):
    werker = werkplaats.werker()
    werkplaats.stuur("lang", duur_s=3)
    assert werkplaats.producent("rest", 40).wait() == 0
    werkplaats.wacht_op("begonnen", "lang")

    werker.terminate()
    werker.wait(timeout=30)

    assert werkplaats.aantal("klaar")["lang"] == 1
    assert werkplaats.aantal("begonnen") == werkplaats.aantal("klaar")  # niets halverwege afgebroken
    assert len(werkplaats.liggend()) == 41 - werkplaats.aantal("klaar").total() > 0
    werkplaats.werker()
    werkplaats.wacht_tot(lambda: not werkplaats.liggend())
    assert werkplaats.aantal("klaar").total() == 41


def test_vier_producenten_tegelijk_op_een_lege_map_verliezen_niets_en_verdubbelen_niets(werkplaats):
    producenten = [werkplaats.producent(f"p{nummer}", 100) for nummer in range(4)]
    werkplaats.werker()
    werkplaats.werker()

    assert [producent.wait(timeout=60) for producent in producenten] == [0, 0, 0, 0]
    werkplaats.wacht_tot(lambda: len(werkplaats.aantal("klaar")) == 400)

    assert set(werkplaats.aantal("klaar").values()) == {1}
    werkplaats.wacht_tot(lambda: not werkplaats.liggend())
