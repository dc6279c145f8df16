"""Hoe een pagina zonder opmaak heet: de kop, en anders de titel zonder de naam van de site."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from regio.gegevens import zoeknaam

from .schrijfwijzen import regel

_ZEGT_NIETS = re.compile(
    r"(?:onze |alle |openstaande |huidige )?vacatures?|werken bij\b.*|werk(?:en)?|home|welkom|menu|solliciteren"
    r"|details?|vacature ?(?:details?|pagina|overzicht)|kom (?:bij ons )?werken|jobs?|nieuws"
    r"|overzicht|zoeken|cookies?\b.*",
    re.IGNORECASE,
)
_SCHEIDING = re.compile(r"\s+([|–—»«·•]|-|::|/)\s+")
_VOORAF = re.compile(r"^vacature\s*[:–—-]\s*", re.IGNORECASE)
_NIET_MEER = re.compile(
    r"(?:404|pagina|page|vacature)?\W*(?:404|niet gevonden|not found|bestaat niet(?: meer)?|niet meer beschikbaar"
    r"|is verlopen|is (?:helaas )?(?:vervuld|gesloten|ingevuld|verwijderd))\b|^(?:404|oeps|helaas)\b",
    re.IGNORECASE,
)
_GESLOTEN = re.compile(
    r"(?:deze|de) (?:vacature|functie) (?:is|staat|bestaat) (?:helaas |inmiddels |al |reeds )*(?:niet meer|vervuld"
    r"|gesloten|ingevuld|verlopen|verwijderd)|reageren is niet (?:meer )?mogelijk"
    r"|pagina (?:die je zoekt |die u zoekt )?(?:is )?(?:niet gevonden|bestaat niet)",
    re.IGNORECASE,
)


def titel_van(boom: HtmlElement, adres: str) -> str:
    """De eerste die iets zegt: h1, og:title, <title>, en dan pas een lagere kop. Leeg als er geen is."""
    site = _meta(boom, "og:site_name")
    for kandidaat in _kandidaten(boom):
        titel = _VOORAF.sub("", zonder_site(kandidaat, site, adres))
        if titel and not _ZEGT_NIETS.fullmatch(titel) and zoeknaam(titel) != zoeknaam(site):
            return titel
    return ""


def kop_zegt_weg(boom: HtmlElement) -> bool:
    """Een pagina die er niet (meer) is, al antwoordt de server gewoon met 200."""
    return any(_NIET_MEER.search(regel(kop.text_content(), 200)) for kop in boom.iter("h1", "title"))


def tekst_zegt_weg(tekst: str) -> bool:
    return bool(_GESLOTEN.search(tekst[:1500]))


def zonder_site(titel: str, site: str, adres: str) -> str:
    """ "Docent Duits - Het Baken" is "Docent Duits" als Het Baken de site is; na een | staat altijd de site."""
    delen = _SCHEIDING.split(titel)  # tekst, teken, tekst, ...
    while len(delen) > 2 and _is_site(delen[-1], delen[-2], site, adres):
        delen = delen[:-2]
    while len(delen) > 2 and _ZEGT_NIETS.fullmatch(delen[0].strip()):
        delen = delen[2:]
    return "".join(d if i % 2 == 0 else f" {d} " for i, d in enumerate(delen)).strip()


def _is_site(deel: str, teken: str, site: str, adres: str) -> bool:
    if teken in {"|", "»", "::"} or _ZEGT_NIETS.fullmatch(deel.strip()):
        return True
    kaal = zoeknaam(deel)
    host = zoeknaam(urlsplit(adres).hostname or "").replace(" ", "")
    return bool(kaal) and (kaal == zoeknaam(site) or (len(kaal) > 3 and kaal.replace(" ", "") in host))


def _kandidaten(boom: HtmlElement) -> Iterator[str]:
    for h1 in boom.iter("h1"):
        if next(h1.iterancestors("nav", "footer"), None) is None:
            yield regel(h1.text_content(), 300)
    yield _meta(boom, "og:title")
    for titel in boom.iter("title"):
        if next(titel.iterancestors("svg"), None) is None:
            yield regel(titel.text_content(), 300)
    for hoofd in boom.iter("main", "article"):
        for kop in hoofd.iter("h2"):
            yield regel(kop.text_content(), 300)


def _meta(boom: HtmlElement, naam: str) -> str:
    for meta in boom.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() == naam:
            return regel(meta.get("content"), 300)
    return ""


def geplaatst_volgens_kop(boom: HtmlElement) -> str:
    """De dag van plaatsing volgens de pagina zelf, als die er machineleesbaar staat."""
    if gezegd := _meta(boom, "article:published_time"):
        return gezegd
    for element in boom.iter("time", "meta", "span"):
        if (element.get("itemprop") or "").lower() in {"dateposted", "datepublished"}:
            return regel(element.get("datetime") or element.get("content") or element.text_content(), 60)
    return ""
