"""Gegevens die een pagina voor zoekmachines bij zich heeft (schema.org in JSON-LD), en haar verwijzingen."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import lxml.html
from lxml.etree import LxmlError

from .document import Document
from .ontleden import MAX_DIEPTE, json_uit
from .schrijfwijzen import webadres

_OMHULSEL = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
MAX_ATTRIBUTEN = 1000  # in één tag; gewoon zijn er hooguit enkele tientallen
_TAG = re.compile(r"""<[A-Za-z](?:[^>"']++|"[^"]*+"|'[^']*+')*+""")
_ATTRIBUUT = re.compile(r"""[^\s/>="']+""")
GEEN_PAGINA = (
    ".pdf",
    ".jpg",
    ".jpeg",
    ".png",
    ".gif",
    ".svg",
    ".webp",
    ".css",
    ".js",
    ".doc",
    ".docx",
    ".zip",
    ".ics",
    ".xml",
)


def heeft_te_veel_attributen(tekst: str) -> bool:
    """Of één tag meer attributen heeft dan een mens schrijft: de lezer vergelijkt ze allemaal met elkaar."""
    lange = (t[0] for t in _TAG.finditer(tekst) if t.end() - t.start() > 2 * MAX_ATTRIBUTEN)
    return any(len(_ATTRIBUUT.findall(tag)) > MAX_ATTRIBUTEN for tag in lange)


def boom_van(document: Document) -> lxml.html.HtmlElement | None:
    """De pagina als boom; None als er niets van te maken is, of als dat eindeloos zou duren."""
    if heeft_te_veel_attributen(document.tekst):
        return None
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        return lxml.html.document_fromstring(document.tekst.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None


def blokken(boom: lxml.html.HtmlElement) -> Iterator[Any | None]:
    """De JSON-LD van de pagina, blok voor blok; None is een blok met een vacature erin dat geen geldige JSON is."""
    for script in boom.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        tekst = _OMHULSEL.sub("", script.text or "").strip().rstrip(";")
        try:
            yield json_uit(tekst)
        except (ValueError, RecursionError):
            if "JobPosting" in tekst:
                yield None


def van_type(waarde: Any, naam: str, diepte: int = 0) -> Iterator[dict[str, Any]]:
    """Alle dingen van een type, waar in @graph, lijsten of andere dingen ze ook staan."""
    if diepte > MAX_DIEPTE:
        return
    if isinstance(waarde, list):
        for deel in waarde:
            yield from van_type(deel, naam, diepte + 1)
    elif isinstance(waarde, dict):
        if is_type(waarde, naam):
            yield waarde
        else:
            yield from van_type(list(waarde.values()), naam, diepte + 1)


def is_type(ding: dict[str, Any], naam: str) -> bool:
    types = ding.get("@type")
    return any(
        isinstance(t, str) and re.split(r"[/:#]", t)[-1] == naam
        for t in (types if isinstance(types, list) else [types])
    )


def canoniek(boom: lxml.html.HtmlElement, basis: str) -> str:
    for link in boom.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            return absoluut(basis, link.get("href") or "")
    return ""


def verwijzingen(boom: lxml.html.HtmlElement, basis: str) -> list[str]:
    """De pagina's op dezelfde host waar deze pagina naar verwijst, in volgorde en elk één keer."""
    adressen = (absoluut(basis, a.get("href") or "") for a in boom.iter("a"))
    return list(dict.fromkeys(a for a in adressen if a != absoluut(basis, "") and is_pagina_van(a, basis)))


def volgende(boom: lxml.html.HtmlElement, basis: str) -> str:
    """De volgende bladzijde van een lijst, als de pagina die zelf zo noemt."""
    for link in (*boom.iter("link"), *boom.iter("a")):
        if "next" in (link.get("rel") or "").lower().split():
            return absoluut(basis, link.get("href") or "")
    return ""


def is_pagina_van(adres: str, basis: str) -> bool:
    try:
        delen, thuis = urlsplit(adres), urlsplit(basis)
    except ValueError:
        return False
    return bool(adres) and delen.netloc == thuis.netloc and not delen.path.lower().endswith(GEEN_PAGINA)


def absoluut(basis: str, adres: str) -> str:
    """Het hele adres zonder anker, of leeg als het geen webadres is."""
    try:
        return webadres(urldefrag(urljoin(basis, adres.strip()))[0])
    except ValueError:
        return ""
