"""De links van een pagina, met wat erbij staat; en welke daarvan vacatures zijn volgens het bestuur."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

import lxml.html

from .jsonld import absoluut, volgende
from .schrijfwijzen import regel

ZEGT_NIETS = re.compile(
    r"(?:lees|bekijk|toon|meer|verder|naar|klik|open|ga|solliciteer|details?|informatie|info|download|read|view|deze|de|over|hier|direct|nu"
    r"|vacature|vacatures|pagina|link|»|›|>|→|\.\.\.|…|\s|[(:)+-])*",
    re.IGNORECASE,
)
_VOLGENDE = re.compile(
    r"(?:volgende|next|verder|oudere)(?:\s+(?:pagina|page|vacatures|berichten|resultaten))?\s*[»›>→]*|[»›>→]",
    re.IGNORECASE,
)
_ROMMEL = re.compile(r"(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|_ga|ref|referrer|source|bron|phpsessid|jsessionid|sid"
                     r"|sessionid|share|print)", re.IGNORECASE)  # fmt: skip
_SESSIE = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
BESTANDEN = (".pdf", ".doc", ".docx", ".odt")
MAX_LINKS = 5_000


@dataclass(frozen=True, slots=True)
class Link:
    """`tekst` is wat een bezoeker leest, of bij "lees meer" de kop erboven."""

    adres: str
    tekst: str


def links_van(boom: lxml.html.HtmlElement, basis: str) -> list[Link]:
    """De links op dezelfde host, elk adres één keer, in volgorde; van een dubbele de tekst die het meeste zegt."""
    basis = _met_base(boom, basis)
    gevonden: dict[str, Link] = {}
    for a in boom.iter("a"):
        adres = absoluut(basis, a.get("href") or "")
        if not adres or not zelfde_host(adres, basis) or len(gevonden) >= MAX_LINKS:
            continue
        sleutel, tekst = vaste_sleutel(adres), _linktekst(a)
        al = gevonden.get(sleutel)
        if al is None or (len(al.tekst) < 3 < len(tekst)):
            gevonden[sleutel] = Link(al.adres if al else adres, tekst)
    return list(gevonden.values())


def volgende_bladzijde(boom: lxml.html.HtmlElement, basis: str) -> str:
    """De volgende bladzijde van een lijst op dezelfde host, of leeg."""
    basis = _met_base(boom, basis)
    genoemd = volgende(boom, basis)
    if not genoemd:
        genoemd = next((absoluut(basis, a.get("href") or "") for a in boom.iter("a") if _is_volgende(a)), "")
    return genoemd if genoemd and zelfde_host(genoemd, basis) else ""


def _is_volgende(a: lxml.html.HtmlElement) -> bool:
    namen = (regel(a.text_content(), 60), regel(a.get("aria-label"), 60), regel(a.get("title"), 60))
    return any(_VOLGENDE.fullmatch(naam) for naam in namen if naam)


def _met_base(boom: lxml.html.HtmlElement, basis: str) -> str:
    """Het adres waar de links vanaf tellen, als de pagina een ander noemt (<base>)."""
    for base in boom.iter("base"):
        if anders := absoluut(basis, base.get("href") or ""):
            return anders
    return basis


def _linktekst(a: lxml.html.HtmlElement) -> str:
    for tekst in (regel(a.text_content(), 120), regel(a.get("aria-label"), 120), regel(a.get("title"), 120)):
        if tekst and not ZEGT_NIETS.fullmatch(tekst):
            return tekst
    for ouder in list(a.iterancestors("li", "article", "div", "section", "td", "tr"))[:3]:
        for kop in ouder.iter("h2", "h3", "h4", "h5", "strong"):
            if tekst := regel(kop.text_content(), 120):
                return tekst
    return ""


# -- adressen ---------------------------------------------------------------------------------------
def zelfde_host(adres: str, basis: str) -> bool:
    return _host(adres) == _host(basis) != ""


def _host(adres: str) -> str:
    try:
        return urlsplit(adres).netloc.lower().removeprefix("www.")
    except ValueError:
        return ""


def vaste_sleutel(adres: str) -> str:
    """Het adres zonder wat per bezoek of kopie anders is: https of www ervoor, volgers, een schuine streep."""
    try:
        delen = urlsplit(_SESSIE.sub("", adres))
        vragen = [(n, w) for n, w in parse_qsl(delen.query, keep_blank_values=True) if not _ROMMEL.fullmatch(n)]
    except ValueError:
        return adres[:255]
    vraag = f"?{urlencode(sorted(vragen))}" if vragen else ""
    return f"{_host(adres)}{delen.path.rstrip('/')}{vraag}"[:255]


def is_bestand(adres: str) -> bool:
    """Een vacature als pdf of Word: die kunnen wij niet lezen."""
    try:
        return urlsplit(adres).path.lower().endswith(BESTANDEN)
    except ValueError:
        return False


# -- het patroon van het bestuur --------------------------------------------------------------------
def past(adres: str, patroon: str) -> bool:
    """Of dit adres volgens het bestuur een vacature is. Een * staat voor alles; zonder * is het patroon het begin."""
    try:
        delen = urlsplit(adres)
    except ValueError:
        return False
    pad = f"{delen.path}?{delen.query}" if delen.query else delen.path
    return any(_past_stuk(pad.lower(), stuk.lower()) for stuk in _stukken(patroon))


def _stukken(patroon: str) -> Iterator[str]:
    """Meer patronen kunnen met een spatie of komma ertussen; van een heel webadres telt wat na de host komt."""
    for stuk in re.split(r"[\s,]+", patroon.strip()):
        kaal = re.sub(r"^https?://[^/]*", "", stuk, flags=re.IGNORECASE)
        if kaal:
            yield kaal if kaal.startswith(("/", "*")) else f"/{kaal}"


def _past_stuk(pad: str, stuk: str) -> bool:
    """Met ten minste één teken voor elke *: "/vacatures/" is de lijst zelf.

    Elk deel op zijn eerste plek: een regex zou zich op veel sterren stuk kunnen zoeken.
    """
    begin, *midden, eind = re.split(r"\*+", stuk if "*" in stuk else f"{stuk}*")
    if not pad.startswith(begin):
        return False
    plek = len(begin)
    for deel in midden:
        gevonden = pad.find(deel, plek + 1)
        if gevonden < 0:
            return False
        plek = gevonden + len(deel)
    return pad.endswith(eind) and len(pad) - len(eind) > plek
