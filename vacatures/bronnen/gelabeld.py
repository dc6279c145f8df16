"""Feiten met hun naam ervoor op een pagina zonder opmaak: "Sluitingsdatum: 20 november 2026". De rest is herkenning."""

import re
from collections.abc import Iterator
from datetime import date

import lxml.html
from lxml.html import HtmlElement

from . import cellen
from .kolommen import veld_van
from .leestekst import paren
from .schrijfwijzen import email, regel

_REGEL = re.compile(r"([^:]{2,40}?)\s*:\s*(\S.{0,199})")
# "Reageren tot 20 november": of de 20e meetelt weet de herkenning, die de zin erbij heeft.
_EXCLUSIEF = re.compile(r"\b(?:tot|voor)$", re.IGNORECASE)
_BLOKKEN = ("p", "li", "td", "div", "dd", "span", "section", "address")
MAX_REGELS = 2_000


def gelabelde_feiten(kern: HtmlElement) -> dict[str, str]:
    """Veld (zoals in een werkblad) -> wat erachter staat; van een veld dat vaker voorkomt het eerste."""
    gevonden: dict[str, str] = {}
    for naam, waarde in _benoemd(kern):
        veld = veld_van(naam)
        if veld is not None and not (veld[0] == "sluit_op" and _EXCLUSIEF.search(naam.strip())):
            gevonden.setdefault(veld[0], waarde)
    return gevonden


def dag_uit(waarde: str) -> date | None:
    """De dag als zij er met een jaar staat; wat er meer staat ("om 12.00 uur") telt niet."""
    try:
        return cellen.dag(waarde)
    except cellen.CelFout:
        return None


def email_uit(waarde: str) -> str:
    gevonden = re.search(r"[\w.+-]{1,64}@[\w.-]{1,190}", waarde)
    return email(gevonden[0].rstrip(".")) if gevonden else ""


def _benoemd(kern: HtmlElement) -> Iterator[tuple[str, str]]:
    for naam, waarde in paren(kern):
        yield regel(naam.text_content(), 60).rstrip(" :"), regel(waarde.text_content(), 200)
    for tekst in _regels(kern):
        if gevonden := _REGEL.fullmatch(tekst):
            yield gevonden[1], gevonden[2]


def _regels(kern: HtmlElement) -> Iterator[str]:
    """Regels zoals een bezoeker ze ziet: een <br> of een nieuw blok is een nieuwe regel."""
    aantal = 0
    for blok in kern.iter(*_BLOKKEN):
        if blok.tag != "p" and next(blok.iterdescendants(*_BLOKKEN[:-2], "ul", "table"), None) is not None:
            continue
        for stuk in re.split(r"<br\s*/?>", str(lxml.html.tostring(blok, encoding="unicode", with_tail=False))):
            aantal += 1
            if aantal > MAX_REGELS:
                return
            yield regel(stuk, 260)
