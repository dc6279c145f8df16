"""De delen van het product bij elkaar: starten, wachten tot de site antwoordt, en alles samen weer stoppen."""

import fcntl
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO

from . import waker

DELEN: Mapping[str, tuple[str, ...]] = {
    "web": ("gunicorn", "--workers", "2", "--bind", "127.0.0.1:{poort}", "--log-level", "warning", "portaal.wsgi"),
    "worker": (
        *("celery", "--quiet", "--app", "portaal", "worker", "--loglevel", "warning", "--concurrency", "1"),
        *("--without-gossip", "--without-mingle", "--without-heartbeat"),
    ),
    # Geen pidfile: dat er maar één beat is, bewaakt het slot van de starter.
    "beat": ("celery", "--quiet", "--app", "portaal", "beat", "--loglevel", "warning", "--pidfile="),
}
WACHT_OP_SITE_S = 60
# Celery waarschuwt wie als root draait voor een berichtvorm (pickle) die wij niet gebruiken.
STIL = "ignore::UserWarning:celery.platforms"


class KanNietStarten(Exception):
    """De poort is bezet, of het product draait al vanuit deze map."""


class Uitgevallen(Exception):
    """Een deel stopte uit zichzelf, of de site kwam niet op; de rest is daarom ook gestopt."""


def controleer_poort(poort: int) -> None:
    """Raises KanNietStarten als een ander programma al op de poort luistert of de poort niet mag."""
    with socket.socket() as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind(("127.0.0.1", poort))
        except (OSError, OverflowError) as fout:
            raise KanNietStarten(
                f"Poort {poort} is niet vrij ({getattr(fout, 'strerror', None) or fout}). "
                f"Kies een andere: make run PORT={min(poort + 1, 65535)}"
            ) from fout


def neem_slot(bestand: Path, poort: int) -> IO[str]:
    """Eén starter per map met gegevens: twee beats deden alles dubbel. Raises KanNietStarten."""
    slot = open(bestand, "a+")  # noqa: SIM115 - open zolang het product draait
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        slot.seek(0)
        pid, _, ander = slot.read().partition(" ")
        slot.close()
        raise KanNietStarten(
            f"De site draait hier al, op http://127.0.0.1:{ander or '?'}/ . Stop die met Ctrl-C in dat venster, "
            f"of met: kill {pid or '?'}. Is dat net gebeurd, wacht dan even: een lopende taak mag eerst af."
        ) from None
    slot.truncate(0)
    slot.write(f"{os.getpid()} {poort}")
    slot.flush()
    return slot


class Starter:
    """Start alle delen en stopt ze weer; als context manager blijft er nooit een over.

    Elk deel krijgt een eigen sessie: Ctrl-C bereikt alleen ons, en wij stoppen netjes.
    """

    def __init__(self, poort: int, *, slot: IO[str], geduld_s: float) -> None:
        self.poort, self.slot, self.geduld_s = poort, slot, geduld_s
        self.processen: dict[str, subprocess.Popen[bytes]] = {}
        self.gevraagd = 0  # hoe vaak er om stoppen gevraagd is

    def __enter__(self) -> "Starter":
        for welk in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(welk, self._vraag_stop)
        # De waker houdt ook het slot vast: na kill -9 van ons kan een nieuwe start pas als alles weg is.
        self.waker = subprocess.Popen(  # noqa: S603 - vaste opdrachten
            [sys.executable, waker.__file__, str(self.geduld_s)],
            stdin=subprocess.PIPE,
            text=True,
            pass_fds=[self.slot.fileno()],
            start_new_session=True,
        )
        for naam, opdracht in DELEN.items():
            self._start(naam, [sys.executable, "-m", *(deel.format(poort=self.poort) for deel in opdracht)])
        return self

    def _start(self, naam: str, opdracht: list[str]) -> None:
        omgeving = os.environ | {"PORT": str(self.poort), "PYTHONWARNINGS": STIL}
        self.processen[naam] = proces = subprocess.Popen(opdracht, env=omgeving, start_new_session=True)  # noqa: S603
        assert self.waker.stdin is not None
        self.waker.stdin.write(f"{proces.pid}\n")
        self.waker.stdin.flush()

    def _vraag_stop(self, *_: object) -> None:
        self.gevraagd += 1

    def wacht_op_site(self) -> int | None:
        """De HTTP-status van de voorpagina zodra die er is; None als iemand intussen om stoppen vroeg."""
        einde = time.monotonic() + WACHT_OP_SITE_S
        while not self.gevraagd:
            self._controleer_delen()
            if (status := self._antwoord()) is not None:
                return status
            if time.monotonic() > einde:
                raise Uitgevallen(f"De site antwoordt na {WACHT_OP_SITE_S} seconden nog niet op poort {self.poort}.")
            time.sleep(0.2)
        return None

    def draai_tot_stop(self) -> None:
        """Raises Uitgevallen zodra een deel uit zichzelf stopt."""
        while not self.gevraagd:
            self._controleer_delen()
            time.sleep(0.2)

    def _controleer_delen(self) -> None:
        weg = [f"{naam} (code {p.returncode})" for naam, p in self.processen.items() if p.poll() is not None]
        if weg and not self.gevraagd:
            raise Uitgevallen(f"Uitgevallen: {', '.join(weg)}. De melding staat hierboven; de rest stopt nu ook.")

    def _antwoord(self) -> int | None:
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=10)
        try:
            verbinding.request("GET", "/")
            return verbinding.getresponse().status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            verbinding.close()

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        """Een lopende taak mag af, hooguit `geduld_s`; vraagt iemand nog eens om stoppen, dan is het meteen over."""
        einde = time.monotonic() + self.geduld_s
        vragen_vooraf = min(self.gevraagd, 1)
        for proces in self.processen.values():
            if proces.poll() is None:
                proces.terminate()
        while time.monotonic() < einde and self.gevraagd <= vragen_vooraf and self._leven():
            time.sleep(0.1)
        for proces in self.processen.values():
            waker.sein(proces.pid, signal.SIGKILL)
            proces.wait()
        self.waker.communicate()

    def _leven(self) -> bool:
        return any(proces.poll() is None for proces in self.processen.values())
