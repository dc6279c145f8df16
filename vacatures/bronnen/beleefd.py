"""Hooguit één verzoek per seconde per host, ook als meer processen tegelijk bronnen lezen."""

import fcntl
import hashlib
import time
from pathlib import Path


class Wachtrij:
    """Wie bij een host wil zijn, wacht hier op zijn beurt: een slot op een bestand met het vorige moment erin.

    Een bestand en geen tabel: wachten op een beurt mag geen transactie openhouden. Geldt per machine.
    """

    def __init__(self, map_: Path, *, pauze: float) -> None:
        self._map, self._pauze = map_, pauze

    def wacht(self, host: str) -> None:
        """Kom terug als een verzoek aan deze host mag."""
        if self._pauze <= 0:
            return
        self._map.mkdir(parents=True, exist_ok=True)
        bestand = self._map / hashlib.sha256(host.encode()).hexdigest()[:24]
        with bestand.open("a+") as f:
            fcntl.flock(f, fcntl.LOCK_EX)
            f.seek(0)
            wachten = _moment(f.read()) + self._pauze - time.time()
            # Een klok die terugsprong mag ons niet laten hangen.
            time.sleep(min(max(wachten, 0), self._pauze))
            f.truncate(0)
            f.write(repr(time.time()))


def _moment(tekst: str) -> float:
    try:
        return float(tekst)
    except ValueError:
        return 0.0
