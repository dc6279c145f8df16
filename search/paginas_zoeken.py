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


def zoek_paginas(q: str, site: Site | None) -> list[Paginavondst]:
    """Wat op deze site staat en voor iedereen te lezen is, in welke taal ook: eerst wat alle woorden heeft.

    Heeft geen pagina ze allemaal, dan een van de langere woorden.
    """
    woorden = WOORD.findall(q)[:MAX_WOORDEN]
    if not woorden or site is None:
        return []
    openbaar = Page.objects.live().public().descendant_of(site.root_page, inclusive=True)
    langere = [woord for woord in woorden if len(woord) >= KORT]
    for kandidaten, hoe in ((woorden, "and"), (langere, "or")):
        vraag = PlainText(" ".join(kandidaten), operator=hoe)
        if kandidaten and (gevonden := list(openbaar.search(vraag)[:HOOGUIT])):
            return [_vondst(pagina, site) for pagina in _heel(gevonden)]
    return []


def _heel(paginas: list[Page]) -> list[Page]:
    """Met de velden van hun eigen soort, in dezelfde volgorde."""
    per_pk = {p.pk: p for p in Page.objects.filter(pk__in=[p.pk for p in paginas]).select_related("locale").specific()}
    return [per_pk[p.pk] for p in paginas if p.pk in per_pk]


def _vondst(pagina: Page, site: Site) -> Paginavondst:
    inleiding = getattr(pagina, "inleiding", "") or pagina.search_description
    kort = inleiding if len(inleiding) <= INLEIDING_TEKENS else inleiding[:INLEIDING_TEKENS].rsplit(" ", 1)[0] + "…"
    return Paginavondst(pagina.title, pagina.relative_url(site) or "/", kort, pagina.locale.language_code)
