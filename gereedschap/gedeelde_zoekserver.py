"""Eén Elasticsearch voor alle testprocessen van deze map: de eerste start haar, na de laatste is zij weg.

Wie haar gebruikt houdt een gedeeld slot vast; dat verdwijnt ook als een testproces gedood wordt. Een bewaarder (dit
bestand als programma) houdt de server vast tot niemand het slot nog heeft.
"""

import contextlib
import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import IO

from gereedschap import zoekserver

ADRES = zoekserver.MAP / "adres"
GEBRUIK = zoekserver.MAP / "gebruik.slot"
START = zoekserver.MAP / "start.slot"
LOG = zoekserver.MAP / "bewaarder.log"
KIJK_ELKE_S = 0.5


@contextlib.contextmanager
def gedeelde_server() -> Iterator[str]:
    """Het adres van een server die blijft zolang iemand haar gebruikt; die van ELASTICSEARCH_URL als dat gezet is."""
    if os.environ.get("ELASTICSEARCH_URL"):
        with zoekserver.server() as adres:
            yield adres
        return
    zoekserver.MAP.mkdir(parents=True, exist_ok=True)
    with open(GEBRUIK, "w") as gebruik:
        fcntl.flock(gebruik, fcntl.LOCK_SH)
        yield _adres()
        if _alleen_ik(gebruik):
            fcntl.flock(gebruik, fcntl.LOCK_UN)
            _wacht_tot_weg(gebruik)


def _adres() -> str:
    with open(START, "w") as start:
        fcntl.flock(start, fcntl.LOCK_EX)
        if ADRES.exists() and zoekserver.antwoordt(adres := ADRES.read_text()):
            return adres
        ADRES.unlink(missing_ok=True)
        return _start_bewaarder()


def _start_bewaarder() -> str:
    """In een eigen sessie: een Ctrl-C is voor de tests, en de bewaarder ziet vanzelf dat zij klaar zijn."""
    with open(LOG, "wb") as log:
        proces = subprocess.Popen(
            [sys.executable, "-m", "gereedschap.gedeelde_zoekserver"],
            cwd=zoekserver.ROOT, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    while not ADRES.exists():
        if proces.poll() is not None:
            raise RuntimeError(f"Elasticsearch start niet:\n{LOG.read_text()[-4000:]}")
        time.sleep(0.1)
    return ADRES.read_text()


def _alleen_ik(gebruik: IO[str]) -> bool:
    """Of niemand anders het slot heeft; wie dit vraagt heeft het daarna voor zichzelf."""
    try:
        fcntl.flock(gebruik, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _wacht_tot_weg(gebruik: IO[str]) -> None:
    """De bewaarder haalt het adres weg zodra hij het slot heeft, en laat het slot los als de server weg is."""
    einde = time.monotonic() + 10
    while ADRES.exists() and time.monotonic() < einde:
        time.sleep(0.1)
    fcntl.flock(gebruik, fcntl.LOCK_SH)


def bewaar() -> None:
    """Het slot gaat pas open als de server weg is."""
    with open(GEBRUIK, "w") as gebruik, zoekserver.server() as adres:
        half = ADRES.with_suffix(".half")
        half.write_text(adres)
        half.rename(ADRES)  # in één keer: wie het bestand ziet, ziet het hele adres
        try:
            while not _alleen_ik(gebruik):
                time.sleep(KIJK_ELKE_S)
        finally:
            ADRES.unlink(missing_ok=True)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    bewaar()
