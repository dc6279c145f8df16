"""Teamtailor: `https://{host}/jobs.json` (JSON Feed 1.1 met een JobPosting erin) en `https://{host}/jobs.rss`.

De sleutel is in beide dezelfde. Alleen de JSON kan compleet zijn: die wijst naar haar volgende bladzijde. De RSS geeft
er honderd tegelijk; die vragen wij door met `offset`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode, urlsplit
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.eigenvelden import uniek as unieke_woorden
from vacatures.bronnen.jsonld import absoluut
from vacatures.bronnen.ontleden import kinderen, lees_json, lees_xml, lokaal, velden
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import regel, sleutel, webadres
from vacatures.bronnen.soort import HaalPagina, Item, Mislukt, Soort, per_item
from vacatures.bronnen.soorten.jobposting import lees_jobposting
from vacatures.bronnen.soorthulp import (
    bevat,
    bladeren,
    feeds_op,
    lijst,
    met_vragen,
    niet_van,
    ontleed,
    tekst,
    vraag,
    woordenboek,
)
from vacatures.bronnen.tijden import moment

NAAM = "Teamtailor"
HOST = ".teamtailor.com"
PER_BLADZIJDE = 100  # wat de RSS geeft als niemand iets vraagt
GEEN_BESTUUR = {"www", "app", "api", "docs", "support", "help", "get", "go", "tt", "status", "partner", "marketplace"}
BLADERVRAGEN = {"page", "per_page", "offset"}
CDN = "teamtailor-cdn.com"
_GEEN_SITE = re.compile(r"//(?:scripts|images)\.[\w.-]*$", re.IGNORECASE)


def lijkt(document: Document) -> int:
    if document.wortel == "rss":
        return 95 if "teamtailor.com/locations" in document.begin else 0
    if not document.is_json or not bevat(document, "jsonfeed.org", '"items"'):
        return 0
    return 95 if bevat(document, "_jobposting") or bevat(document, "teamtailor") else 40


def feedadres(adres: str) -> str:
    """Een gekozen selectie (?department=…) blijft; waar in de lijst iemand was niet."""
    host, pad, vragen = ontleed(adres)
    if not host.endswith(HOST) or host.removesuffix(HOST).split(".")[0] in GEEN_BESTUUR:
        return ""
    feed = pad[-1] if pad and pad[-1] in {"jobs.rss", "jobs.json"} else ""
    keuze = urlencode({n: w for n, w in vragen.items() if n not in BLADERVRAGEN}) if feed else ""
    return f"https://{host}/{feed or 'jobs.json'}" + (f"?{keuze}" if keuze else "")


def sporen(pagina: Document) -> list[str]:
    eigen = []
    if pagina.adres.startswith("http") and bevat(pagina, "teamtailor") and _is_eigen_site(pagina.tekst):
        delen = urlsplit(pagina.adres)
        eigen = [f"{delen.scheme}://{delen.netloc}/jobs.json"]
    return list(dict.fromkeys([*eigen, *feeds_op(pagina, HOST, feedadres)]))


def _is_eigen_site(html: str) -> bool:
    """De site van een bestuur op zijn eigen domein laadt haar opmaak bij Teamtailor.

    Een los lijstje (scripts.) of een plaatje (images.) op de site van een ander doet dat niet.
    """
    if "careersite--" in html:
        return True
    for gevonden in re.finditer(re.escape(CDN), html):
        ervoor = html[max(0, gevonden.start() - 300) : gevonden.start()]
        tag = ervoor.rpartition("<")[2].lower()
        if tag.startswith(("script", "link")) and not _GEEN_SITE.search(ervoor[-80:]):
            return True
    return False


# -- lezen ----------------------------------------------------------------------------------------------
def lees(document: Document) -> Iterator[Item]:
    if document.is_json:
        feed = _feed(document)
        basis = document.adres if document.adres.startswith("http") else tekst(feed.get("home_page_url"))
        return per_item(_uit_json, feed["items"], basis, regel(tekst(feed.get("title")), 120))
    kanaal = _kanaal(document)
    return per_item(_uit_rss, kinderen(kanaal, "item"), regel(velden(kanaal).get("title"), 120))


def _feed(document: Document) -> dict[str, Any]:
    feed = lees_json(document)
    items = woordenboek(feed).get("items")
    is_jsonfeed = "jsonfeed.org" in tekst(woordenboek(feed).get("version"))
    if not isinstance(items, list) or not (is_jsonfeed or any("_jobposting" in woordenboek(i) for i in items)):
        raise niet_van(NAAM, feed)
    return woordenboek(feed)


def _kanaal(document: Document) -> Element:
    wortel = lees_xml(document)
    kanaal = next(kinderen(wortel, "channel"), None)
    if lokaal(wortel) != "rss" or kanaal is None:
        raise DocumentOnleesbaar(_("Dit is geen RSS van Teamtailor: het hoort met <rss> te beginnen."))
    return kanaal


def _uit_json(ruw: Any, basis: str, organisatie: str) -> Item:
    if not isinstance(ruw, dict):
        return Onbruikbaar("", _("Dit item is geen vacature."), {"item": ruw})
    posting = lees_jobposting(woordenboek(ruw.get("_jobposting")), "", False)
    adres = absoluut(basis, tekst(ruw.get("url")) or tekst(ruw.get("external_url"))) or posting.adres
    labels = (regel(t, 120) for t in lijst(ruw.get("tags")))
    return replace(
        posting,
        sleutel=sleutel(ruw.get("id")) or posting.sleutel,
        titel=regel(tekst(ruw.get("title"))) or posting.titel,
        tekst=tekst(ruw.get("content_html")) or posting.tekst or tekst(ruw.get("content_text")),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(ruw.get("date_published")) or posting.geplaatst_om,
        gewijzigd_om=moment(ruw.get("date_modified")),
        organisatie=posting.organisatie or organisatie,
        trefwoorden=unieke_woorden([*labels, *posting.trefwoorden]),
        ruw=ruw,
    )


def _uit_rss(item: Element, organisatie: str) -> Aanbod:
    ruw = velden(item)
    adres = webadres(ruw.get("link"))
    locaties = [velden(plaats) for groep in kinderen(item, "locations") for plaats in kinderen(groep, "location")]
    return Aanbod(
        sleutel=sleutel(ruw.get("guid")) or sleutel(adres),
        titel=regel(ruw.get("title")),
        tekst=ruw.get("description", ""),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(ruw.get("pubdate")),
        organisatie=organisatie,
        plekken=uniek(
            [
                plek(naam=p.get("name"), straat=p.get("address"), postcode=p.get("zip"), plaats=p.get("city"),
                     land=p.get("country"))
                for p in locaties
            ]
        ),
        trefwoorden=unieke_woorden(regel(ruw.get(naam), 120) for naam in ("department", "role", "division")),
        ruw=ruw,
    )  # fmt: skip


# -- bladeren ---------------------------------------------------------------------------------------------
def is_heel(document: Document) -> bool:
    """RSS nooit. Een selectie ook niet: daarbij wijst de JSON niet naar haar volgende bladzijde."""
    return document.is_json and not set(ontleed(document.adres)[2]) - {"per_page"}


def haal(document: Document, haal_pagina: HaalPagina) -> Iterator[Document | Mislukt]:
    return bladeren(document, haal_pagina, _items, _volgende)


def _items(document: Document) -> list[Any]:
    if document.is_json:
        return lijst(_feed(document)["items"])
    return [velden(item) for item in kinderen(_kanaal(document), "item")]


def _volgende(document: Document) -> str:
    """Van het adres dat de JSON noemt telt alleen de vraag: wij blijven op dezelfde site."""
    if document.is_json:
        naar = tekst(_feed(document).get("next_url"))
        return (
            urlsplit(document.adres)._replace(query=naar.partition("#")[0].partition("?")[2]).geturl() if naar else ""
        )
    per = vraag(document.adres, "per_page") or PER_BLADZIJDE
    if len(_items(document)) < per:
        return ""
    return met_vragen(document.adres, offset=(vraag(document.adres, "offset") or 0) + per, per_page=per)


SOORT = Soort(
    naam="teamtailor", label=NAAM, lijkt=lijkt, lees=lees, is_heel=is_heel, haal=haal, feedadres=feedadres,
    sporen=sporen,
)  # fmt: skip
