"""Let op de starter: verdwijnt die zonder te stoppen (kill -9), dan stopt dit de delen die hij startte.

Draait als los proces (`python waker.py GEDULD_S`) en leest een pijp waarvan alleen de starter de andere kant heeft.
Elke regel is het nummer van een procesgroep; het eind van de pijp betekent dat de starter weg is. Alleen de
standaardbibliotheek: dit proces staat er de hele dag en hoeft niets te kosten.
"""

import os
import signal
import sys
import time


def leeft(groep: int) -> bool:
    try:
        os.killpg(groep, 0)
    except ProcessLookupError:
        return False
    return True


def sein(groep: int, welk: signal.Signals) -> None:
    try:
        os.killpg(groep, welk)
    except ProcessLookupError:
        return  # al weg, en dat was de bedoeling


def stop(groepen: list[int], geduld_s: float) -> None:
    """Vraag elke groep te stoppen (de eerste van de groep hoort het) en dwing na `geduld_s` wie er dan nog is."""
    for groep in groepen:
        if leeft(groep):
            os.kill(groep, signal.SIGTERM)
    einde = time.monotonic() + geduld_s
    while time.monotonic() < einde and any(leeft(groep) for groep in groepen):
        time.sleep(0.1)
    for groep in groepen:
        sein(groep, signal.SIGKILL)


def main() -> None:
    for sein_ in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(sein_, signal.SIG_IGN)
    groepen = [int(regel) for regel in sys.stdin]
    stop(groepen, float(sys.argv[1]))


if __name__ == "__main__":
    main()
