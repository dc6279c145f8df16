"""De verbinding zelf: gaat alleen naar het IP-adres dat is nagekeken, en kent één klok voor het hele antwoord.

Nakijken vóór het verbinden is niet genoeg: tussen twee vragen aan de naamserver kan het antwoord veranderen
(DNS rebinding). Daarom lost deze laag zelf op, kijkt na en verbindt met precies dat adres; Host en SNI blijven de naam.
"""

import ssl
import time
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

import httpcore
import httpx

from .adressen import is_uitzondering, openbare_ips


class Klok:
    """Hoeveel tijd er voor dit antwoord nog is. Een tijd per stap zou een druppelend antwoord nooit beëindigen."""

    def __init__(self) -> None:
        self._einde = time.monotonic()

    def zet(self, seconden: float) -> None:
        self._einde = time.monotonic() + seconden

    def rest(self) -> float:
        """Seconden tot het einde. Raises httpcore.ReadTimeout als de tijd om is."""
        rest = self._einde - time.monotonic()
        if rest <= 0:
            raise httpcore.ReadTimeout("tijd om")
        return rest


class _Stroom(httpcore.NetworkStream):
    """Een verbinding waarvan elke stap binnen de rest van de tijd moet blijven."""

    def __init__(self, stroom: httpcore.NetworkStream, klok: Klok) -> None:
        self._stroom, self._klok = stroom, klok

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stroom.read(max_bytes, timeout=self._klok.rest())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stroom.write(buffer, timeout=self._klok.rest())

    def close(self) -> None:
        self._stroom.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stroom = self._stroom.start_tls(ssl_context, server_hostname=server_hostname, timeout=self._klok.rest())
        return _Stroom(stroom, self._klok)

    def get_extra_info(self, info: str) -> Any:
        return self._stroom.get_extra_info(info)


class Netwerk(httpcore.NetworkBackend):
    """Verbindt alleen met openbare adressen, of met een uitzondering zolang die mag (`uitzonderingen_gelden`)."""

    def __init__(self, uitzonderingen: Collection[str]) -> None:
        self.klok = Klok()
        self.uitzonderingen = frozenset(u.lower() for u in uitzonderingen)
        self.uitzonderingen_gelden = False
        self._tcp = httpcore.SyncBackend()

    def is_uitzondering(self, host: str, poort: int) -> bool:
        return self.uitzonderingen_gelden and is_uitzondering(host, poort, self.uitzonderingen)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        host = host.strip("[]")
        vrij = self.is_uitzondering(host, port)
        ips = [host] if vrij else openbare_ips(host, port, binnen=self.klok.rest())
        for ip in ips[:-1]:
            try:
                return self._verbind(ip, port, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._verbind(ips[-1], port, socket_options)

    def _verbind(self, ip: str, port: int, opties: Iterable[Any] | None) -> httpcore.NetworkStream:
        return _Stroom(self._tcp.connect_tcp(ip, port, timeout=self.klok.rest(), socket_options=opties), self.klok)


class Vervoer(httpx.HTTPTransport):
    """Het gewone transport van httpx, op ons netwerk. httpx geeft er zelf geen ingang voor; httpcore wel."""

    def __init__(self, netwerk: Netwerk) -> None:
        super().__init__(verify=_vertrouwen(), trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=_vertrouwen(), network_backend=netwerk, max_keepalive_connections=5
        )


@cache
def _vertrouwen() -> ssl.SSLContext:
    """De bekende uitgevers van certificaten; inlezen duurt een tiende seconde, dus één keer."""
    return httpx.create_ssl_context(trust_env=False)
