"""Waar een webpagina naar wijst: feeds, leveranciers, pagina's over werk en een sitemap."""

import html
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import lxml.html
from django.utils.translation import gettext as _

from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.jsonld import absoluut, boom_van
from vacatures.bronnen.ontleden import kinderen, lees_xml, lokaal
from vacatures.bronnen.soort import Soort
from vacatures.bronnen.soorten.jobposting import OVER_WERK

from .kandidaat import MISSCHIEN, WAARSCHIJNLIJK, ZEKER

logger = logging.getLogger(__name__)
MAX_LINKS = 1500  # een pagina met meer links is geen pagina met vacatures
MAX_TEKST = 2_000_000
MAX_ADRESSEN = 5000  # van een sitemap; daarna weten wij wel of zij over vacatures gaat
FEEDTYPEN = {"application/rss+xml", "application/atom+xml", "application/feed+json"}
WERKPAGINA = re.compile(r"vacature|werken-?bij|werkenbij|kom-?werken|banen\b|/jobs?\b|solliciteren", re.IGNORECASE)
_ADRES = re.compile(r"(?:https?:)?//[a-z0-9][a-z0-9.-]{2,120}\.[a-z]{2,24}(?::\d+)?(?:[/?][^\s\"'<>\\)]{0,400})?", re.I)
_REACTIES = re.compile(r"reacties|comments", re.IGNORECASE)


@dataclass(frozen=True)
class Spoor:
    """Een adres waar een bron kan zijn. Een gok die niets oplevert, noemen wij niet."""

    adres: str
    uitleg: str
    zekerheid: int
    soort: str = ""  # leeg: kijk wat er komt
    is_gok: bool = False
    moet_over_werk_gaan: bool = False  # een feed kan ook nieuws zijn


def van_adres(adres: str, soorten: Iterable[Soort], uitleg: str, *, is_gok: bool = False) -> Iterator[Spoor]:
    """De feed van de leverancier bij wie dit adres hoort."""
    for soort in soorten:
        if feed := _veilig(soort.feedadres, adres):
            zin = uitleg % {"soort": soort.label, "adres": adres[:200]}
            yield Spoor(feed, zin, ZEKER, soort.naam, is_gok=is_gok)


def van_merktekens(pagina: Document, soorten: Iterable[Soort]) -> Iterator[Spoor]:
    """Aan de pagina is te zien welk systeem erachter zit."""
    for soort in soorten:
        for adres in list(_veilig(lambda p, s=soort: list(s.sporen(p)), pagina) or ())[:3]:
            zin = _("Achter deze pagina zit %(soort)s.") % {"soort": soort.label}
            yield Spoor(adres, zin, ZEKER, soort.naam, is_gok=True)


def van_verwijzingen(pagina: Document, soorten: Iterable[Soort]) -> Iterator[Spoor]:
    """Elk adres op de pagina, ook in een iframe of script, dat bij een bekende leverancier hoort."""
    soorten = list(soorten)
    for adres in _adressen_in(pagina):
        yield from van_adres(adres, soorten, _("De pagina verwijst naar %(soort)s: %(adres)s."))


def van_feedlinks(pagina: Document) -> Iterator[Spoor]:
    """<link rel="alternate"> met een feed."""
    boom = boom_van(pagina)
    for link in boom.iter("link") if boom is not None else ():
        rel, soort = (link.get("rel") or "").lower().split(), (link.get("type") or "").lower().strip()
        adres = absoluut(basis_van(boom, pagina.adres), link.get("href") or "")
        is_reacties = _REACTIES.search(f"{adres} {link.get('title') or ''}")
        if adres and "alternate" in rel and soort in FEEDTYPEN and not is_reacties:
            zin = _("De pagina noemt zelf deze feed: %(titel)s.") % {"titel": (link.get("title") or adres)[:120]}
            yield Spoor(adres, zin, WAARSCHIJNLIJK, is_gok=True, moet_over_werk_gaan=True)


def van_wordpress(pagina: Document) -> Iterator[Spoor]:
    """WordPress heeft bij elk archief een feed, ook als de pagina haar niet noemt."""
    if "wp-content/" not in pagina.begin and b"wp-content/" not in pagina.inhoud[:MAX_TEKST]:
        return
    for feed in dict.fromkeys((f"{pagina.adres.split('?')[0].rstrip('/')}/feed/", urljoin(pagina.adres, "/feed/"))):
        zin = _("De site is gemaakt met WordPress; dit is haar feed.")
        yield Spoor(feed, zin, MISSCHIEN, is_gok=True, moet_over_werk_gaan=True)


def werkpaginas(pagina: Document) -> list[str]:
    """De pagina's over werken bij dit bestuur waar de pagina naar verwijst; de duidelijkste eerst."""
    boom = boom_van(pagina)
    if boom is None:
        return []
    gevonden: dict[str, int] = {}
    for link in list(boom.iter("a"))[:MAX_LINKS]:
        adres = absoluut(basis_van(boom, pagina.adres), link.get("href") or "")
        tekst = " ".join(link.text_content().split())[:80]
        if not adres or adres.rstrip("/") == pagina.adres.rstrip("/"):
            continue
        punten = 2 * bool(WERKPAGINA.search(adres.split("//")[-1])) + bool(WERKPAGINA.search(tekst.replace(" ", "-")))
        if punten:
            # De lijst zelf heeft een kort pad; een losse vacature een lang.
            gevonden[adres] = max(
                gevonden.get(adres, -99), punten * 3 - len(urlsplit(adres).path.strip("/").split("/"))
            )
    return sorted(gevonden, key=lambda adres: -gevonden[adres])


def ouder(adres: str) -> str:
    """De pagina waar een losse vacature onder hangt; leeg als dat de voorpagina is."""
    delen = urlsplit(adres)
    map_ = delen.path.rstrip("/").rpartition("/")[0]
    return delen._replace(path=f"{map_}/", query="").geturl() if map_ else ""


def sitemaps_in(robots: str) -> list[str]:
    """De Sitemap-regels van robots.txt."""
    regels = (regel.partition(":") for regel in robots[:100_000].splitlines())
    return [waarde.strip() for naam, _scheiding, waarde in regels if naam.strip().lower() == "sitemap"][:10]


def adressen_van_sitemap(document: Document) -> tuple[bool, list[str]]:
    """(is het een index, de adressen). Raises BronFout als het geen sitemap is."""
    wortel = lees_xml(document)
    if lokaal(wortel) not in {"urlset", "sitemapindex"}:
        raise BronFout(_("Dit is geen sitemap."))
    adressen = (absoluut(document.adres, loc.text or "") for deel in wortel for loc in kinderen(deel, "loc"))
    uniek = dict.fromkeys(adres for adres, _nr in zip(adressen, range(MAX_ADRESSEN), strict=False) if adres)
    return lokaal(wortel) == "sitemapindex", list(uniek)


def gaat_over_werk(adres: str) -> bool:
    """Aan het pad te zien; de naam van de host telt niet, want dan gaat elke pagina ervan over werk."""
    return bool(OVER_WERK.search(adres.split("//")[-1].partition("/")[2]))


def basis_van(boom: lxml.html.HtmlElement, adres: str) -> str:
    """Waar een verwijzing zonder host bij hoort: <base href>, of de pagina zelf."""
    eigen = next((b.get("href") or "" for b in boom.iter("base") if b.get("href")), "")
    return (absoluut(adres, eigen) if eigen else "") or adres


def _adressen_in(pagina: Document) -> list[str]:
    try:
        tekst = html.unescape(pagina.tekst[:MAX_TEKST].replace("\\/", "/"))
    except BronFout:
        return []
    gevonden = dict.fromkeys(a if a.startswith("http") else f"https:{a}" for a in _ADRES.findall(tekst))
    return list(gevonden)[:MAX_LINKS]


def _veilig(vraag, *waarden):
    """Wat een soort van een vreemd adres of een vreemde pagina vindt; struikelt zij, dan is het geen spoor."""
    try:
        return vraag(*waarden)
    except Exception:
        logger.exception("een soort struikelde over een spoor")
        return None
