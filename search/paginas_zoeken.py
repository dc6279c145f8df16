"""Pagina's van de redactie bij een zoekvraag, met de zoekfunctie van Wagtail zelf.

Zij staan apart onder de vacatures: wie "zij-instroom" zoekt, wil misschien eerst lezen hoe dat gaat.
"""

import re
from dataclasses import dataclass

from wagtail.models import Page, Site
from wagtail.search.query import PlainText

HOOGUIT = 3  # het gaat om de vacatures
MAX_WOORDEN = 12
KORT = 4  # korter is een voorzetsel of een lidwoord: daar zoekt niemand op
INLEIDING_TEKENS = 180
WOORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Paginavondst:
    titel: str
    adres: str
    inleiding: str
    taal: str


def zoek_paginas(q: str, site: Site | None, *, ruim: bool = False) -> list[Paginavondst]:
    """Wat op deze site staat en voor iedereen te lezen is, in welke taal ook: wat alle woorden heeft.

    `ruim`: heeft geen pagina ze allemaal, dan een van de langere woorden.
    """
    woorden = WOORD.findall(q)[:MAX_WOORDEN]
    if not woorden or site is None:
        return []
    openbaar = Page.objects.live().public().descendant_of(site.root_page, inclusive=True).select_related("locale")
    langere = [woord for woord in woorden if len(woord) >= KORT]
    pogingen = [(woorden, "and"), (langere, "or")] if ruim and len(woorden) > 1 else [(woorden, "and")]
    for kandidaten, hoe in pogingen:
        vraag = PlainText(" ".join(kandidaten), operator=hoe)
        if kandidaten and (gevonden := list(openbaar.search(vraag)[:HOOGUIT])):
            heel = _heel(gevonden)
            return [_vondst(heel[p.pk], p.locale.language_code, site) for p in gevonden if p.pk in heel]
    return []


def _heel(paginas: list[Page]) -> dict[int, Page]:
    """Met de velden van hun eigen soort."""
    return {p.pk: p for p in Page.objects.filter(pk__in=[p.pk for p in paginas]).specific()}


def _vondst(pagina: Page, taal: str, site: Site) -> Paginavondst:
    inleiding = getattr(pagina, "inleiding", "") or pagina.search_description
    kort = inleiding if len(inleiding) <= INLEIDING_TEKENS else inleiding[:INLEIDING_TEKENS].rsplit(" ", 1)[0] + "…"
    return Paginavondst(pagina.title, pagina.relative_url(site) or "/", kort, taal)
