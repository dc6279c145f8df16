"""Waar een bron mag staan: alleen op http(s)-adressen die voor iedereen op internet bereikbaar zijn.

Een bron geeft iemand van buiten op. Zonder deze grens zou onze server voor hem in het eigen netwerk kijken.
"""

import ipaddress
import socket
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TeLang
from urllib.parse import SplitResult, urlsplit

from django.utils.translation import gettext as _

from .document import BronFout

# Bereiken die Python niet of niet in elke versie als niet-openbaar ziet, of waarin een ander adres verstopt kan zitten.
_VERSTOPT = tuple(
    ipaddress.ip_network(net)
    for net in (
        "192.88.99.0/24",  # 6to4-relay
        "64:ff9b::/96",  # NAT64
        "64:ff9b:1::/48",  # NAT64, lokaal
        "2002::/16",  # 6to4
        "2001::/32",  # Teredo
        "::/96",  # IPv4-compatibel
        "::ffff:0:0:0/96",  # IPv4-vertaald
        "fec0::/10",  # site-local
        "100::/64",  # vuilnisbak
        "100.64.0.0/10",  # CGNAT
    )
)
_oplossers = ThreadPoolExecutor(max_workers=4, thread_name_prefix="dns")


class AdresNietToegestaan(BronFout):
    """Het adres is geen openbaar http(s)-adres, of een doorverwijzing leidt daarheen."""


class NietBereikbaar(BronFout):
    """De naam bestaat niet, of de server neemt niet op of breekt af."""


def ontleed(adres: str) -> SplitResult:
    """Het adres in delen, als de vorm goed is. Raises AdresNietToegestaan."""
    try:
        delen = urlsplit(adres.strip())
        poort = delen.port
    except ValueError as fout:
        raise AdresNietToegestaan(_("%(adres)s is geen geldig adres.") % {"adres": adres[:200]}) from fout
    if delen.scheme not in {"http", "https"} or not delen.hostname or poort == 0:
        raise AdresNietToegestaan(
            _("%(adres)s is geen webadres. Een bron begint met https:// of http://.") % {"adres": adres[:200]}
        )
    if delen.username is not None or delen.password is not None:
        raise AdresNietToegestaan(_("Zet geen naam of wachtwoord in het adres van een bron."))
    return delen


def poort_van(delen: SplitResult) -> int:
    return delen.port or (443 if delen.scheme == "https" else 80)


def is_uitzondering(host: str, poort: int, uitzonderingen: Collection[str]) -> bool:
    """Precies deze host:poort staat in de instelling; alleen voor de eigen bronnen van de demo."""
    naam = f"[{host}]" if ":" in host else host
    return f"{naam.lower()}:{poort}" in uitzonderingen


def is_openbaar(adres: str) -> bool:
    """Of een IP-adres van het openbare internet is. Een adres dat een ander adres in zich heeft, is het nooit."""
    try:
        ip = ipaddress.ip_address(adres)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and (ip.ipv4_mapped is not None or ip.scope_id):
        return False
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified or not ip.is_global:
        return False
    return not any(ip in net for net in _VERSTOPT if net.version == ip.version)


def weiger_vast_adres(adres: str, uitzonderingen: Collection[str]) -> None:
    """Zonder het net te zien: geen webadres, of een IP-adres dat niet openbaar is. Raises AdresNietToegestaan."""
    delen = ontleed(adres)
    host = delen.hostname or ""
    if is_uitzondering(host, poort_van(delen), uitzonderingen):
        return
    if host == "localhost" or (_is_ip(host) and not is_openbaar(host)):
        raise _niet_openbaar(host)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _niet_openbaar(host: str) -> AdresNietToegestaan:
    return AdresNietToegestaan(
        _("%(host)s is geen openbaar adres. Een bron moet voor iedereen op internet te lezen zijn.") % {"host": host}
    )


def los_op(host: str, poort: int, *, binnen: float) -> list[str]:
    """De IP-adressen van een host, binnen zoveel seconden. Raises NietBereikbaar."""
    try:
        vraag = _oplossers.submit(socket.getaddrinfo, host, poort, type=socket.SOCK_STREAM)
        gevonden = vraag.result(timeout=binnen)
    except (OSError, UnicodeError, TeLang) as fout:
        raise NietBereikbaar(
            _("De server %(host)s is niet te vinden. Controleer het adres van de bron.") % {"host": host}
        ) from fout
    return list(dict.fromkeys(str(regel[4][0]) for regel in gevonden))


def openbare_ips(host: str, poort: int, *, binnen: float) -> list[str]:
    """De IP-adressen van de host, die allemaal openbaar zijn. Raises AdresNietToegestaan, NietBereikbaar."""
    ips = los_op(host, poort, binnen=binnen)
    if not ips or not all(is_openbaar(ip) for ip in ips):
        raise _niet_openbaar(host)
    return ips
