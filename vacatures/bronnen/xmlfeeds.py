"""Wat de soorten in XML delen: een slordig document toch lezen, en er een tekst, een lijst of JSON uit halen."""

import codecs
import html
import re
from collections.abc import Iterable, Iterator
from html.entities import html5
from typing import Any
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from .document import Document, DocumentOnleesbaar
from .ontleden import MAX_DIEPTE, kinderen, lees_xml, lokaal
from .opschonen import MAX_TEKENS
from .schrijfwijzen import regel

MAX_LAGEN = 30  # een alinea in een lijst in een tabel is tien lagen diep
_EIGEN_VAN_XML = ("amp", "lt", "gt", "quot", "apos")
_EN_TEKEN = re.compile(r"&(?:(#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


# -- lezen ----------------------------------------------------------------------------------------------
def lees_feed(document: Document) -> Element:
    """Zoals `lees_xml`, en ook met &nbsp; of een losse & erin: dat is HTML en hoort niet in XML, maar komt veel voor.

    Raises DocumentOnleesbaar.
    """
    wortel = _lees(document)
    laag = [wortel]
    for _keer in range(MAX_DIEPTE):
        laag = [kind for element in laag for kind in element]
        if not laag:
            return wortel
    raise DocumentOnleesbaar(_("Dit document is te ingewikkeld voor een lijst met vacatures. Controleer het adres."))


def _lees(document: Document) -> Element:
    try:
        return lees_xml(document)
    except DocumentOnleesbaar:
        if document.is_html or (hersteld := _zonder_html_tekens(document.tekst)) == document.tekst:
            raise
    return lees_xml(Document(document.adres, codecs.BOM_UTF8 + hersteld.encode("utf-8", "replace")))


def _zonder_html_tekens(tekst: str) -> str:
    """Alleen buiten CDATA: daarbinnen is een & gewoon een &."""
    begin, *stukken = tekst.split("<![CDATA[")
    delen = [_EN_TEKEN.sub(_als_xml, begin)]
    for stuk in stukken:
        binnen, einde, buiten = stuk.partition("]]>")
        delen += ["<![CDATA[", binnen, einde, _EN_TEKEN.sub(_als_xml, buiten)]
    return "".join(delen)


def _als_xml(gevonden: re.Match[str]) -> str:
    naam = gevonden[1]
    if naam and (naam in _EIGEN_VAN_XML or naam.startswith("#")):
        return gevonden[0]
    return html5.get(f"{naam};", "&amp;" + gevonden[0][1:])


# -- wijzen -----------------------------------------------------------------------------------------------
def alle(element: Element, *pad: str) -> Iterator[Element]:
    """De elementen langs dit pad van namen (kleine letters, zonder naamruimte); een stap mag vaker voorkomen."""
    if not pad:
        yield element
        return
    for kind in kinderen(element, pad[0]):
        yield from alle(kind, *pad[1:])


def tekst(element: Element, *pad: str) -> str:
    """De tekst van het eerste element langs dit pad waar iets in staat."""
    return next((t for e in alle(element, *pad) if (t := "".join(e.itertext())).strip()), "")


def woorden(element: Element, *pad: str, hooguit: int = 120) -> list[str]:
    """Van elk element langs dit pad de tekst als regel, elk één keer; lege tellen niet."""
    gevonden = (regel("".join(e.itertext()), hooguit) for e in alle(element, *pad))
    return list(dict.fromkeys(w for w in gevonden if w))


def in_stukken(gezegd: list[str], teken: str = ",") -> list[str]:
    """Een veld waarin meer dan één woord staat: "vmbo, onderbouw"."""
    delen = (deel.strip() for woord in gezegd for deel in re.split(f"[{re.escape(teken)}]", woord))
    return list(dict.fromkeys(d for d in delen if d))


# -- tekst met opmaak -----------------------------------------------------------------------------------------
def opmaak(element: Element, lagen: int = 0) -> str:
    """De HTML in een element: als tekst of CDATA, of als elementen van het document zelf (xhtml)."""
    if not len(element):
        return element.text or ""
    if lagen > MAX_LAGEN:
        return html.escape("".join(element.itertext()))
    delen = [html.escape(element.text or "")]
    for kind in element:
        naam, binnen = lokaal(kind), opmaak(kind, lagen + 1) if len(kind) else html.escape(kind.text or "")
        link = f' href="{html.escape(kind.get("href", ""))}"' if kind.get("href") else ""
        delen += [f"<{naam}{link}>{binnen}</{naam}>" if naam else binnen, html.escape(kind.tail or "")]
    return "".join(delen)


def samen(stukken: Iterable[str]) -> str:
    """Teksten uit verschillende velden onder elkaar. Kale tekst wordt een alinea, anders loopt zij door in de rest."""
    delen, lengte = [], 0
    for stuk in stukken:
        if stuk.strip() and lengte < MAX_TEKENS:
            delen.append(_alinea(stuk.strip()[:MAX_TEKENS]))
            lengte += len(delen[-1])
    return "\n".join(delen)


def _alinea(stuk: str) -> str:
    if "<" not in stuk and "&lt;" in stuk:
        stuk = html.unescape(stuk)  # opmaak die twee keer gecodeerd is
    if _TAG.search(stuk):
        return stuk
    alineas = (html.escape(html.unescape(a.strip())) for a in re.split(r"\n[ \t\r]*\n", stuk))
    return "".join(f"<p>{'<br>'.join(regel_.strip() for regel_ in a.splitlines())}</p>" for a in alineas if a)


# -- zoals het er stond -------------------------------------------------------------------------------------
def als_json(element: Element, lagen: int = 0) -> Any:
    """Het element met de namen van de bron, voor wie wil zien wat er stond; wat vaker voorkomt is een lijst."""
    if not len(element) or lagen > 8:
        return "".join(element.itertext())
    gevonden: dict[str, Any] = {}
    for kind in element:
        naam = kind.tag.rpartition("}")[2] if isinstance(kind.tag, str) else ""
        if not naam:
            continue
        waarde = als_json(kind, lagen + 1)
        if naam not in gevonden:
            gevonden[naam] = waarde
        elif isinstance(gevonden[naam], list):
            gevonden[naam].append(waarde)
        else:
            gevonden[naam] = [gevonden[naam], waarde]
    return gevonden


def ruw_van(element: Element) -> dict[str, Any]:
    """`als_json` van een item; van een item zonder velden alleen zijn tekst."""
    gevonden = als_json(element)
    return gevonden if isinstance(gevonden, dict) else {"item": gevonden}
