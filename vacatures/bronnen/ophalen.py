"""Documenten van internet halen: begrensd in tijd en grootte, beleefd, en alleen van openbare adressen."""

import time
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpx
from django.conf import settings
from django.utils.translation import gettext as _

from .adressen import AdresNietToegestaan, NietBereikbaar, ontleed, openbare_ips, poort_van
from .beleefd import Wachtrij
from .document import MAX_BYTES, BronFout, Document
from .netwerk import Netwerk, Vervoer
from .robots import NAAM, Robots

TIJDELIJK = frozenset({500, 502, 503, 504})  # één keer opnieuw; al het andere wacht op de volgende run
DOORVERWIJZING = frozenset({301, 302, 303, 307, 308})
MAX_DOORVERWIJZINGEN = 5


class TeGroot(BronFout):
    """Meer dan 20 MB, ook na uitpakken."""


class TeTraag(BronFout):
    """Het hele antwoord was er niet binnen de tijd."""


class GeenAntwoord(BronFout):
    """De server antwoordde, maar niet met een document."""

    def __init__(self, adres: str, status: int) -> None:
        self.status = status
        zinnen = {
            401: _("%(adres)s vraagt om een sleutel (status 401). Vul de sleutel van de leverancier in bij de bron."),
            403: _("%(adres)s laat ons niet toe (status 403). Vraag de beheerder van die site om toegang."),
            404: _("%(adres)s bestaat niet (status 404). Controleer het adres van de bron."),
            410: _("%(adres)s bestaat niet meer (status 410). Vul het nieuwe adres in bij de bron."),
            429: _("%(adres)s vindt dat wij te vaak komen (status 429). Laat de bron minder vaak lezen."),
        }
        algemeen = _("%(adres)s geeft een fout (status %(status)s). Wij proberen het de volgende keer weer.")
        super().__init__(zinnen.get(status, algemeen) % {"adres": adres[:200], "status": status})


class TeVaakDoorverwezen(BronFout):
    """Meer doorverwijzingen dan een gewone verhuizing nodig heeft, of één zonder adres."""


class RobotsVerbod(BronFout):
    """De site vraagt in robots.txt om deze pagina niet te lezen."""


@dataclass(frozen=True)
class Grenzen:
    """Hoe ver het ophalen gaat. De standaard is die van het product; tests maken haar kleiner."""

    seconden: float = 10.0  # voor een heel antwoord, met doorverwijzingen
    bytes: int = MAX_BYTES
    pauze: float | None = None  # seconden tussen twee verzoeken aan een host; None is de instelling
    herhaal_na: float = 2.0


class Haler:
    """Haalt documenten op voor één run; onthoudt zolang robots.txt en open verbindingen."""

    def __init__(self, grenzen: Grenzen | None = None, *, uitzonderingen: Collection[str] | None = None) -> None:
        self.grenzen = grenzen or Grenzen()
        pauze = settings.BRON_PAUZE_SECONDEN if self.grenzen.pauze is None else self.grenzen.pauze
        self._wachtrij = Wachtrij(settings.VAR / "beurten", pauze=pauze)
        self._netwerk = Netwerk(settings.BRON_UITZONDERINGEN if uitzonderingen is None else uitzonderingen)
        self._robots: dict[str, Robots] = {}
        self._client = httpx.Client(
            transport=Vervoer(self._netwerk),
            trust_env=False,
            follow_redirects=False,
            timeout=self.grenzen.seconden,
            headers={
                "User-Agent": f"{NAAM}/1.0 (vacatures van schoolbesturen; {settings.CONTACT_EMAIL})",
                "Accept-Encoding": "gzip",
                "Accept": "application/json, application/xml, application/rss+xml, text/html;q=0.9, */*;q=0.5",
            },
        )

    def __enter__(self) -> "Haler":
        return self

    def __exit__(self, soort: type | None, fout: BaseException | None, spoor: TracebackType | None) -> None:
        self._client.close()

    def haal(self, adres: str, *, vorige: Document | None = None, token: str = "", is_pagina: bool = False) -> Document:
        """Haal een document op, hooguit twee keer proberen.

        Met `vorige` (etag, last_modified) mag de server 304 zeggen. Raises AdresNietToegestaan, NietBereikbaar,
        TeGroot, TeTraag, GeenAntwoord, TeVaakDoorverwezen, RobotsVerbod.
        """
        if is_pagina:
            self.controleer_robots(adres)
        koppen = _voorwaarden(vorige) | ({"X-Careers-Sites-Token": token} if token else {})
        try:
            return self._probeer(adres, koppen)
        except NietBereikbaar:
            pass
        except GeenAntwoord as fout:
            if fout.status not in TIJDELIJK:
                raise
        time.sleep(self.grenzen.herhaal_na)
        return self._probeer(adres, koppen)

    def controleer_robots(self, adres: str) -> None:
        """Raises RobotsVerbod als de site deze pagina niet gelezen wil hebben."""
        delen = ontleed(adres)
        site = f"{delen.scheme}://{delen.netloc}"
        if site not in self._robots:
            self._robots[site] = self._lees_robots(site)
        if not self._robots[site].mag(f"{delen.path}?{delen.query}" if delen.query else delen.path):
            raise RobotsVerbod(
                _("%(adres)s mag volgens robots.txt niet gelezen worden. Vraag de beheerder om toestemming.")
                % {"adres": adres[:200]}
            )

    def _lees_robots(self, site: str) -> Robots:
        try:
            antwoord = self._probeer(f"{site}/robots.txt", {})
        except GeenAntwoord as fout:
            # Geen robots.txt is geen verbod; een server die het even niet weet wel (RFC 9309, 2.3.1).
            return Robots() if fout.status < 500 else Robots("User-agent: *\nDisallow: /")
        except TeVaakDoorverwezen:
            return Robots()
        return Robots(antwoord.inhoud.decode("utf-8", errors="replace"))

    def _probeer(self, adres: str, koppen: dict[str, str]) -> Document:
        self._netwerk.uitzonderingen_gelden = True
        host = ontleed(adres).hostname
        self._wachtrij.wacht(host or "")
        self._netwerk.klok.zet(self.grenzen.seconden)
        try:
            for _keer in range(MAX_DOORVERWIJZINGEN + 1):
                self._controleer(adres)
                antwoord, volgend = self._verzoek(adres, koppen)
                if antwoord is not None:
                    return antwoord
                # Na een doorverwijzing geldt geen uitzondering, en de sleutel gaat niet mee naar een ander.
                self._netwerk.uitzonderingen_gelden = False
                koppen = koppen if _zelfde_server(adres, volgend) else _zonder_sleutel(koppen)
                adres = volgend
                self._wachtrij.wacht(ontleed(adres).hostname or "")
        except httpx.TimeoutException as fout:
            raise TeTraag(
                _("%(adres)s antwoordde niet binnen %(seconden)d seconden. Wij proberen het de volgende keer weer.")
                % {"adres": adres[:200], "seconden": max(self.grenzen.seconden, 1)}
            ) from fout
        except (
            httpx.HTTPError,
            httpx.InvalidURL,
            OSError,
            ValueError,
        ) as fout:  # ValueError: een adres dat niet bestaat
            raise NietBereikbaar(
                _("%(adres)s is niet te bereiken of brak halverwege af. Wij proberen het de volgende keer weer.")
                % {"adres": adres[:200]}
            ) from fout
        raise TeVaakDoorverwezen(_("%(adres)s verwijst te vaak door. Vul het eindadres in.") % {"adres": adres[:200]})

    def _controleer(self, adres: str) -> None:
        """Vóór elk verzoek, ook het verzoek dat een open verbinding hergebruikt."""
        delen = ontleed(adres)
        host, poort = delen.hostname or "", poort_van(delen)
        if not self._netwerk.is_uitzondering(host, poort):
            openbare_ips(host, poort, binnen=self._netwerk.klok.rest())

    def _verzoek(self, adres: str, koppen: dict[str, str]) -> tuple[Document | None, str]:
        with self._client.stream("GET", adres, headers=koppen) as r:
            if r.status_code in DOORVERWIJZING:
                naar = r.headers.get("location", "")
                if not naar:
                    raise TeVaakDoorverwezen(_("%(adres)s verwijst door zonder adres.") % {"adres": adres[:200]})
                return None, urljoin(adres, naar)
            if r.status_code not in (200, 203, 304):
                raise GeenAntwoord(adres, r.status_code)
            return self._document(adres, r), ""

    def _document(self, adres: str, r: httpx.Response) -> Document:
        return Document(
            adres=adres,
            inhoud=b"" if r.status_code == 304 else self._inhoud(adres, r),
            content_type=r.headers.get("content-type", "").split(";")[0].strip().lower(),
            charset=r.charset_encoding or "",
            status=r.status_code,
            etag=r.headers.get("etag", "")[:200],
            last_modified=r.headers.get("last-modified", "")[:60],
        )

    def _inhoud(self, adres: str, r: httpx.Response) -> bytes:
        """De bytes, zelf uitgepakt: zo blijft een klein pakje dat tot gigabytes uitvouwt ook binnen de grens."""
        uitpakker = _uitpakker(adres, r.headers.get("content-encoding", ""))
        grens, inhoud, rauw = self.grenzen.bytes, bytearray(), 0
        for stuk in r.iter_raw():
            self._netwerk.klok.rest()
            rauw += len(stuk)
            inhoud += uitpakker.decompress(stuk, grens + 1 - len(inhoud)) if uitpakker else stuk
            if len(inhoud) > grens or rauw > grens:
                raise TeGroot(
                    _("%(adres)s is groter dan %(mb)d MB. Vraag de leverancier om een kleinere feed.")
                    % {"adres": adres[:200], "mb": max(grens // 2**20, 1)}
                )
        if uitpakker and not uitpakker.is_heel:
            raise httpx.RemoteProtocolError("het ingepakte antwoord brak af")
        return bytes(inhoud)


class _Uitpakker:
    """gzip of deflate, met een bovengrens aan wat er per keer uit mag komen."""

    def __init__(self) -> None:
        self._z = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)

    @property
    def is_heel(self) -> bool:
        """Tot het eind uitgepakt. Een tweede pakje erachter lezen wij niet: dan hebben wij maar een deel."""
        return self._z.eof and not self._z.unused_data.startswith(b"\x1f\x8b")

    def decompress(self, stuk: bytes, hooguit: int) -> bytes:
        try:
            return self._z.decompress(self._z.unconsumed_tail + stuk, max(hooguit, 1))
        except zlib.error as fout:
            raise httpx.DecodingError(str(fout)) from fout


def _uitpakker(adres: str, codering: str) -> _Uitpakker | None:
    match codering.strip().lower():
        case "" | "identity":
            return None
        case "gzip" | "x-gzip" | "deflate":
            return _Uitpakker()
    raise NietBereikbaar(
        _("%(adres)s stuurt het document ingepakt op een manier die wij niet kennen (%(codering)s).")
        % {"adres": adres[:200], "codering": codering[:40]}
    )


def _voorwaarden(vorige: Document | None) -> dict[str, str]:
    if vorige is None:
        return {}
    koppen = {"If-None-Match": vorige.etag, "If-Modified-Since": vorige.last_modified}
    # Een kop met andere tekens kunnen wij niet terugsturen; dan lezen wij het document gewoon opnieuw.
    return {naam: waarde for naam, waarde in koppen.items() if waarde and waarde.isascii()}


def _zelfde_server(van: str, naar: str) -> bool:
    """Of een sleutel mee mag: dezelfde host en poort en niet minder veilig, of dezelfde host die naar https gaat."""
    oud, nieuw = urlsplit(van), urlsplit(naar)
    if oud.hostname != nieuw.hostname:
        return False
    if (oud.scheme, nieuw.scheme) == ("http", "https"):
        return poort_van(nieuw) == 443
    return (oud.scheme, poort_van(oud)) == (nieuw.scheme, poort_van(nieuw))


def _zonder_sleutel(koppen: dict[str, str]) -> dict[str, str]:
    return {naam: waarde for naam, waarde in koppen.items() if naam != "X-Careers-Sites-Token"}


__all__ = [
    "AdresNietToegestaan",
    "GeenAntwoord",
    "Grenzen",
    "Haler",
    "NietBereikbaar",
    "RobotsVerbod",
    "TeGroot",
    "TeTraag",
]
