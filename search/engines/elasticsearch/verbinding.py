"""De verbinding met de server: één client per proces, en een zekering die springt als de server niet antwoordt."""

import os
import threading
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from search.engines.basis import ZoekmachineWeg

GEDULD_S = 1.0  # een zoekvraag duurt milliseconden; wie langer wacht krijgt het antwoord van de ingebouwde machine
BULK_GEDULD_S = 60.0
FOUTEN, BINNEN_S, OPEN_S = 3, 10.0, 15.0


class Zekering:
    """Drie fouten binnen tien seconden: een kwart minuut niets vragen, en dan één vraag om te proberen."""

    def __init__(self, klok: Callable[[], float] = time.monotonic) -> None:
        self._klok, self._slot = klok, threading.Lock()
        self._fouten: deque[float] = deque(maxlen=FOUTEN)
        self._open_tot = 0.0

    def laat_door(self) -> bool:
        """Of er gevraagd mag worden. Na de pauze mag één vraag het proberen; de rest wacht op haar uitkomst."""
        with self._slot:
            nu = self._klok()
            if nu < self._open_tot:
                return False
            if self._open_tot:
                self._open_tot = nu + OPEN_S
            return True

    def goed(self) -> None:
        with self._slot:
            self._fouten.clear()
            self._open_tot = 0.0

    def fout(self) -> None:
        with self._slot:
            nu = self._klok()
            self._fouten.append(nu)
            if self._open_tot or (len(self._fouten) == FOUTEN and nu - self._fouten[0] <= BINNEN_S):
                self._open_tot = nu + OPEN_S


class Verbinding:
    def __init__(self, adres: str) -> None:
        self._adres, self._pid = adres, 0
        self.zekering = Zekering()

    def client(self) -> Any:
        """Die van dit proces: een verbinding overleeft een fork niet."""
        if self._pid != os.getpid():
            from elasticsearch import Elasticsearch

            self._client = Elasticsearch(
                self._adres, request_timeout=GEDULD_S, max_retries=0, retry_on_timeout=False, retry_on_status=()
            )
            self._pid = os.getpid()
        return self._client

    def voor_bulk(self) -> Any:
        return self.client().options(request_timeout=BULK_GEDULD_S, max_retries=2, retry_on_timeout=True)

    def vraag(self, doe: Callable[[Any], Any]) -> Any:
        """Wat `doe` met de client ophaalt. Raises ZoekmachineWeg; dan weet de zekering het al."""
        if not self.zekering.laat_door():
            raise ZoekmachineWeg("zekering open")
        client = self.client()
        from elasticsearch import ApiError, TransportError

        try:
            antwoord = doe(client)
        except (ApiError, TransportError) as fout:
            self.zekering.fout()
            raise ZoekmachineWeg(f"{type(fout).__name__}: {fout}"[:300]) from fout
        self.zekering.goed()
        return antwoord
