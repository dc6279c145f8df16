"""De tekst waar een pagina om gaat: zonder menu, voet, cookiemelding, formulier en andere vacatures.

Eigen, eenvoudige regels: wat een vacature is en wat bijzaak, weten wij beter dan een algemene lezer. Op de pagina's in
tests/vacatures/documenten/pagina laten trafilatura (2.3, met ruim tien pakketten) en readability-lxml (0.9) het blok
"Andere vacatures" en de knoppen staan, en trafilatura ook het menu van een pagina die met tabellen is opgemaakt.
"""

import re
from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement

from .schrijfwijzen import regel

_NOOIT = {"script", "style", "noscript", "template", "iframe", "svg", "form", "nav", "footer", "aside", "dialog",
          "button", "select", "input", "textarea", "object", "video", "audio", "canvas", "link", "meta"}  # fmt: skip
_NAAM_VAN_BIJZAAK = re.compile(
    r"(?:^|[\s_-])(?:cookie\w*|consent|gdpr|avg-melding|nav|navbar|navigation|navigatie|menu|hoofdmenu|submenu|breadcrumbs?"
    r"|kruimel\w*|footer|header|sidebar|zijbalk|related|gerelateerd\w*|share|sharing|social\w*|delen|newsletter|nieuwsbrief"
    r"|popup|modal|lightbox|search|zoek\w*|login|skip\w*|pagination|pager|comments?|overige-vacatures|andere-vacatures"
    r"|meer-vacatures|banner|advert\w*|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROL_VAN_BIJZAAK = {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "complementary", "menu"}
_KOP_VAN_BIJZAAK = re.compile(
    r"(?:andere|meer|overige|gerelateerde|vergelijkbare|soortgelijke|recente|alle)\s+(?:vacatures|functies|banen|berichten)"
    r"|gerelateerd|bekijk ook|lees ook|deel (?:deze|dit)\b.*|delen|nieuwsbrief|volg ons|blijf op de hoogte|cookies?\b.*"
    r"|(?:wij|deze (?:web)?site) gebruik\w* cookies.*|inschrijven voor.*|job ?alert",
    re.IGNORECASE,
)
_KNOP = re.compile(
    r"[<«‹←\s]*(?:lees (?:meer|verder)|terug(?: naar.*)?|(?:bekijk |naar )?alle vacatures"
    r"|solliciteer(?: (?:direct|nu|hier))?"
    r"|print(?:en)?|delen|deel(?: deze vacature)?|download(?: (?:als )?pdf)?|meer informatie|whatsapp|linkedin|facebook"
    r"|twitter|e-?mail)[>»›→\s!.]*",
    re.IGNORECASE,
)
_OMHULSELS = {"div", "section", "article", "main", "table", "tbody", "tr", "td", "center", "span", "form"}
_TABELDELEN = ("table", "thead", "tbody", "tr", "td", "th", "dl")
KOPPEN = ("h1", "h2", "h3", "h4", "h5", "h6")
BIJNA_ALLES = 0.8  # zoveel van de tekst moet in één deel staan om daarin verder te kijken


def kern_van(boom: HtmlElement) -> HtmlElement:
    """Het deel van de pagina met de tekst. Verandert de boom: bijzaken zijn eruit."""
    lijf = next(boom.iter("body"), boom)
    _haal_weg(lijf)
    lengtes = _lengtes(lijf)
    begin = _aangewezen(lijf, lengtes)
    while (kind := _bijna_alles(begin, lengtes)) is not None:
        begin = kind
    _haal_andere_vacatures_weg(begin)
    _haal_lijsten_van_links_weg(begin)
    return begin


def als_html(kern: HtmlElement, *, titel: str) -> str:
    """De kern als HTML, zonder de titel erboven en zonder knoppen. Verandert de kern."""
    for kop in list(kern.iter("h1")):
        if regel(kop.text_content()).lower() == titel.lower():
            _verwijder(kop)
    for a in list(kern.iter("a")):
        if _KNOP.fullmatch(regel(a.text_content(), 60)):
            _verwijder(a)
    _maak_regels(kern)
    return str(lxml.html.tostring(kern, encoding="unicode", with_tail=False))


def lengte(element: HtmlElement) -> int:
    """Hoeveel tekens lopende tekst: wat in links staat telt niet."""
    tekens = len(" ".join(element.text_content().split()))
    return tekens - sum(len(" ".join(a.text_content().split())) for a in element.iter("a"))


def _lengtes(boom: HtmlElement) -> dict[HtmlElement, int]:
    """Van elk element ongeveer zijn `lengte`, in één keer: anders kost diepe opmaak het kwadraat van de tijd."""
    gevonden: dict[HtmlElement, int] = {}
    for element in reversed(list(boom.iter())):  # kinderen voor hun ouders
        if not isinstance(element.tag, str) or element.tag == "a":
            gevonden[element] = 0
        else:
            gevonden[element] = _tekens(element.text) + sum(gevonden[kind] + _tekens(kind.tail) for kind in element)
    return gevonden


def _tekens(tekst: str | None) -> int:
    return len(" ".join(tekst.split())) if tekst else 0


# -- wat er niet bij hoort --------------------------------------------------------------------------
def _haal_weg(lijf: HtmlElement) -> None:
    """Een bijzaak met de kop of het meeste van de tekst is er geen, hoe zij ook heet."""
    lengtes = _lengtes(lijf)
    for element in list(lijf.iter()):
        if not isinstance(element.tag, str):
            _verwijder(element)  # commentaar
        elif (
            element is not lijf
            and _is_bijzaak(element)
            and not _is_toch_hoofdzaak(element, lengtes[element] * 2 > lengtes[lijf])
        ):
            _verwijder(element)


def _is_bijzaak(element: HtmlElement) -> bool:
    if element.tag in _NOOIT or (element.get("role") or "").lower() in _ROL_VAN_BIJZAAK:
        return True
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if "display:none" in (element.get("style") or "").replace(" ", "").lower():
        return True
    if element.tag == "header":
        return not any(True for _ouder in element.iterancestors("main", "article"))
    if element.tag in {"main", "article", "body", *KOPPEN}:
        return False
    return bool(_NAAM_VAN_BIJZAAK.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def _is_toch_hoofdzaak(element: HtmlElement, is_groot: bool) -> bool:
    """Een formulier om de hele pagina (ASP.NET), of een omhulsel met "header" in zijn naam."""
    if element.tag in _NOOIT - {"form", "aside"}:
        return False
    return is_groot or (element.tag != "header" and any(True for _h1 in element.iter("h1", "main")))


def _haal_andere_vacatures_weg(kern: HtmlElement) -> None:
    """Een kop zoals "Andere vacatures", met alles tot de volgende kop van die hoogte."""
    for kop in list(kern.iter(*KOPPEN)):
        if kop.getparent() is None or not _KOP_VAN_BIJZAAK.fullmatch(regel(kop.text_content(), 120).strip(" :!?")):
            continue
        volgend = kop.getnext()
        while volgend is not None and not (volgend.tag in KOPPEN and volgend.tag <= kop.tag):
            weg, volgend = volgend, volgend.getnext()
            _verwijder(weg)
        _verwijder(kop)


def _haal_lijsten_van_links_weg(kern: HtmlElement) -> None:
    for lijst in list(kern.iter("ul", "ol")):
        punten = [li for li in lijst if li.tag == "li"]
        alleen_links = sum(1 for li in punten if next(li.iter("a"), None) is not None and lengte(li) < 5)
        if lijst is not kern and len(punten) >= 3 and alleen_links == len(punten):
            _verwijder(lijst)


def _verwijder(element: HtmlElement) -> None:
    """Het element met inhoud; de tekst die erna komt blijft staan."""
    if element.getparent() is not None:
        element.drop_tree()


# -- waar de tekst staat ----------------------------------------------------------------------------
def _aangewezen(lijf: HtmlElement, lengtes: dict[HtmlElement, int]) -> HtmlElement:
    """<main>, of het ene <article>, als daar ook echt tekst in staat."""
    hoofd = [e for e in lijf.iter() if e.tag == "main" or e.get("role") == "main"]
    artikelen = list(lijf.iter("article"))
    kandidaten = [*hoofd, *(artikelen if len(artikelen) == 1 else [])]
    return next((e for e in kandidaten if lengtes[e] * 2 > lengtes[lijf]), lijf)


def _bijna_alles(element: HtmlElement, lengtes: dict[HtmlElement, int]) -> HtmlElement | None:
    """Het ene kind waar bijna alle tekst in staat; een alinea of lijst is te ver doorgekeken."""
    totaal = lengtes[element]
    for kind in element:
        if totaal and kind.tag in _OMHULSELS and lengtes[kind] >= BIJNA_ALLES * totaal:
            return kind
    return None


# -- paren op één regel -----------------------------------------------------------------------------
def _maak_regels(kern: HtmlElement) -> None:
    """Een begrip met zijn uitleg, of een tabelrij van twee cellen, wordt "Sluitingsdatum: 20 november"."""
    for naam, waarde in list(paren(kern)):
        begrip, uitleg = regel(naam.text_content(), 80).rstrip(" :"), regel(waarde.text_content(), 500)
        if begrip and uitleg:
            nieuw = lxml.html.Element("p")
            nieuw.text = f"{begrip}: {uitleg}"
            naam.addprevious(nieuw)
            _verwijder(naam)
            _verwijder(waarde)
    for deel in kern.iter(*_TABELDELEN):  # een alinea mag niet in een tabel staan
        deel.tag = "div"


def paren(kern: HtmlElement) -> Iterator[tuple[HtmlElement, HtmlElement]]:
    """dt met dd, en tabelrijen van twee korte cellen zonder tabel erin."""
    for dt in kern.iter("dt"):
        dd = dt.getnext()
        if dd is not None and dd.tag == "dd":
            yield dt, dd
    for rij in kern.iter("tr"):
        cellen = [cel for cel in rij if cel.tag in {"th", "td"}]
        if len(cellen) == 2 and next(rij.iter("table"), None) is None and _zijn_kort(*cellen):
            yield cellen[0], cellen[1]


def _zijn_kort(naam: HtmlElement, waarde: HtmlElement) -> bool:
    return len(naam.text_content().strip()) < 60 and len(waarde.text_content().strip()) < 300
