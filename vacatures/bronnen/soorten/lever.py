"""Lever: `https://api.lever.co/v0/postings/{site}?mode=json`, voor Europa `https://api.eu.lever.co/…`.

`createdAt` is in milliseconden. De tekst staat in stukken: de beschrijving, de lijsten en het slot horen er alle bij.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from django.utils.html import escape, linebreaks
from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import Document
from vacatures.bronnen.eigenvelden import uniek as unieke_woorden
from vacatures.bronnen.ontleden import lees_json
from vacatures.bronnen.plekken import uniek
from vacatures.bronnen.schrijfwijzen import getal, regel, sleutel, tussen, webadres
from vacatures.bronnen.soort import HaalPagina, Item, Mislukt, Soort, per_item
from vacatures.bronnen.soorthulp import (
    bevat,
    bladeren,
    feeds_op,
    is_naam,
    lijst,
    losse_plekken,
    met_vragen,
    niet_van,
    ontleed,
    tekst,
    vraag,
    vrije_plek,
    woordenboek,
)
from vacatures.bronnen.tijden import moment

NAAM = "Lever"
HOST = "lever.co"
PER_BLADZIJDE = 100
_ACCOUNT = re.compile(r"""leverJobsOptions\s*=\s*\{[^}]{0,100}?accountName["']?\s*:\s*["']([\w.-]{1,100})["']""")


def lijkt(document: Document) -> int:
    if not document.is_json or not bevat(document, '"hostedUrl"', '"text"'):
        return 0
    return 95 if bevat(document, '"categories"') or bevat(document, '"applyUrl"') else 60


def feedadres(adres: str) -> str:
    host, pad, _vragen = ontleed(adres)
    if host in {"jobs.lever.co", "jobs.eu.lever.co"}:
        site = pad[0] if pad else ""
    elif host in {"api.lever.co", "api.eu.lever.co"} and pad[:2] == ["v0", "postings"]:
        site = pad[2] if len(pad) > 2 else ""
    else:
        return ""
    return _feed(site, ".eu" if ".eu." in host else "") if is_naam(site) else ""


def _feed(site: str, deel: str = "") -> str:
    return f"https://api{deel}.lever.co/v0/postings/{site}?mode=json"


def sporen(pagina: Document) -> list[str]:
    los = [_feed(naam) for naam in _ACCOUNT.findall(pagina.tekst)] if bevat(pagina, "leverJobsOptions") else []
    return list(dict.fromkeys([*los, *feeds_op(pagina, HOST, feedadres)]))


# -- lezen ----------------------------------------------------------------------------------------------
def lees(document: Document) -> Iterator[Item]:
    return per_item(_item, (ruw for ruw in _vacatures(document) if not _is_besloten(ruw)))


def _vacatures(document: Document) -> list[Any]:
    """De lijst, of de ene vacature als het adres van één vacature is. Een lege lijst is een site zonder vacatures."""
    inhoud = lees_json(document)
    if isinstance(inhoud, dict) and "hostedUrl" in inhoud and "text" in inhoud:
        return [inhoud]
    if not isinstance(inhoud, list) or (inhoud and not any(isinstance(ruw, dict) for ruw in inhoud)):
        raise niet_van(NAAM, inhoud)
    return inhoud


def _is_besloten(ruw: Any) -> bool:
    """Wat niet openbaar is of alleen voor eigen mensen, telt als afwezig."""
    velden = woordenboek(ruw)
    kanalen = lijst(velden.get("distributionChannels"))
    return (tekst(velden.get("state")) or "published") != "published" or (bool(kanalen) and "public" not in kanalen)


def _item(ruw: Any) -> Item:
    if not isinstance(ruw, dict):
        return Onbruikbaar("", _("Dit item is geen vacature."), {"item": ruw})
    soorten = woordenboek(ruw.get("categories"))
    adres = webadres(ruw.get("hostedUrl"))
    van, tot = _salaris(woordenboek(ruw.get("salaryRange")))
    labels = [regel(tekst(soorten.get(n)), 120) for n in ("team", "department", "level")]
    return Aanbod(
        sleutel=sleutel(ruw.get("id")),
        titel=regel(tekst(ruw.get("text"))),
        tekst=_tekst(ruw),
        adres=adres,
        reactie_adres=webadres(ruw.get("applyUrl")) or adres,
        geplaatst_om=_moment(ruw.get("createdAt")),
        gewijzigd_om=_moment(ruw.get("updatedAt")),
        plekken=_plekken(ruw, soorten),
        trefwoorden=unieke_woorden([*labels, *(regel(t, 120) for t in lijst(ruw.get("tags")))]),
        dienstverband=unieke_woorden([regel(tekst(soorten.get("commitment")), 120)]),
        salaris=_salaris_in_woorden(ruw),
        salaris_van=van,
        salaris_tot=tot,
        ruw=ruw,
    )


def _tekst(ruw: dict[str, Any]) -> str:
    delen = [_stuk(ruw, "description") or _stuk(ruw, "opening") + _stuk(ruw, "descriptionBody")]
    for deel in map(woordenboek, lijst(ruw.get("lists"))):
        punten = tekst(deel.get("content"))
        if punten.strip():
            kop = regel(tekst(deel.get("text")), 200)
            delen.append(
                (f"<h3>{escape(kop)}</h3>" if kop else "") + (f"<ul>{punten}</ul>" if "<li" in punten else punten)
            )
    delen += [_stuk(ruw, "additional"), _stuk(ruw, "salaryDescription")]
    return "\n".join(deel for deel in delen if deel.strip())


def _stuk(ruw: dict[str, Any], veld: str) -> str:
    """Een stuk tekst als HTML; is er alleen kale tekst, dan worden regels alinea's."""
    kaal = tekst(ruw.get(f"{veld}Plain"))
    return tekst(ruw.get(veld)) or (linebreaks(escape(kaal)) if kaal.strip() else "")


def _moment(waarde: Any) -> datetime | None:
    """Milliseconden sinds 1970; soms staat er toch een gewone tijd."""
    cijfers = str(waarde) if isinstance(waarde, int | str) and not isinstance(waarde, bool) else ""
    if not re.fullmatch(r"\d{12,14}", cijfers, re.ASCII):
        return moment(cijfers)
    om = datetime.fromtimestamp(int(cijfers) // 1000, UTC)
    return om if 1990 <= om.year <= 2100 else None


def _plekken(ruw: dict[str, Any], soorten: dict[str, Any]) -> tuple[Plek, ...]:
    """Alle plekken in vrije tekst; het land is dat van de eerste, en geldt voor de andere als zij zelf niets zeggen."""
    namen = [n for waarde in lijst(soorten.get("allLocations")) for n in losse_plekken(tekst(waarde))]
    namen = namen or losse_plekken(tekst(soorten.get("location")))
    return uniek([vrije_plek(naam, ruw.get("country")) for naam in namen])


def _salaris(loon: dict[str, Any]) -> tuple[Decimal | None, Decimal | None]:
    if "month" not in tekst(loon.get("interval")) or tekst(loon.get("currency")) not in {"EUR", ""}:
        return None, None
    return tussen(getal(loon.get("min")), 500, 25_000), tussen(getal(loon.get("max")), 500, 25_000)


def _salaris_in_woorden(ruw: dict[str, Any]) -> str:
    loon = woordenboek(ruw.get("salaryRange"))
    reeks = " - ".join(regel(loon.get(n), 20) for n in ("min", "max", "currency", "interval") if loon.get(n))
    return reeks or regel(tekst(ruw.get("salaryDescriptionPlain")), 200)


# -- bladeren ---------------------------------------------------------------------------------------------
def is_heel(document: Document) -> bool:
    return isinstance(lees_json(document), list) and not vraag(document.adres, "skip")


def haal(document: Document, haal_pagina: HaalPagina) -> Iterator[Document | Mislukt]:
    return bladeren(document, haal_pagina, _vacatures, _volgende)


def _volgende(document: Document) -> str:
    """Zonder `limit` geeft Lever gewoonlijk alles; een rond aantal kan ook een volle bladzijde zijn."""
    aantal, per = len(_vacatures(document)), vraag(document.adres, "limit")
    if not aantal or (aantal < per if per else aantal % PER_BLADZIJDE):
        return ""
    return met_vragen(document.adres, skip=(vraag(document.adres, "skip") or 0) + aantal, limit=per or PER_BLADZIJDE)


SOORT = Soort(
    naam="lever", label=NAAM, lijkt=lijkt, lees=lees, is_heel=is_heel, haal=haal, feedadres=feedadres, sporen=sporen,
)  # fmt: skip
