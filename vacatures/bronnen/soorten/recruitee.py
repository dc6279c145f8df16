"""Recruitee (Tellent): `https://{naam}.recruitee.com/api/offers/`. Momenten zijn in UTC."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import lees_json
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import email, getal, regel, sleutel, tussen, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.tijden import UTC, dag, moment

DIENSTVERBAND = {"permanent": "vaste aanstelling", "fixed": "tijdelijk", "temporary": "tijdelijk", "freelance": "zzp",
                 "internship": "stage"}  # fmt: skip
PAD = "/api/offers/"
# Van de leverancier zelf: hier staan geen vacatures van een bestuur.
GEEN_KLANT = {"", "www", "app", "api", "docs", "support", "help", "careers-analytics", "jobs-widget", "status", "blog"}
# Een werken-bij site op een eigen domein laadt haar vorm en script van deze hosts.
MERKTEKEN = re.compile(rb"""(?:src|href)\s*=\s*["'][^"'>]{0,200}(?:recruiteecdn\.com|\.recruitee\.com/assets)""", re.I)
MAX_TEKST = 2_000_000


def feedadres(adres: str) -> str:
    """https://{naam}.recruitee.com, welke pagina ook, of op een eigen domein de feed zelf."""
    delen = urlsplit(adres)
    naam, _punt, rest = (delen.hostname or "").partition(".")
    if rest == "recruitee.com" and naam not in GEEN_KLANT:
        return f"https://{naam}.recruitee.com{PAD}"
    return adres if delen.path.rstrip("/") == PAD.rstrip("/") else ""


def sporen(pagina: Document) -> list[str]:
    """Op een eigen domein staat de feed op dezelfde host als de pagina."""
    is_recruitee = pagina.is_html and MERKTEKEN.search(pagina.inhoud[:MAX_TEKST])
    return [urljoin(pagina.adres, PAD)] if is_recruitee else []


def lijkt(document: Document) -> int:
    return 90 if document.is_json and '"offers"' in document.begin else 0


def lees(document: Document) -> Iterator[Item]:
    inhoud = lees_json(document)
    aanbiedingen = inhoud.get("offers") if isinstance(inhoud, dict) else None
    if not isinstance(aanbiedingen, list):
        raise DocumentOnleesbaar(
            _("Dit is geen antwoord van Recruitee: er is geen lijst 'offers'. Controleer het adres (…/api/offers/).")
        )
    return per_item(_item, (aanbieding for aanbieding in aanbiedingen if not _is_ingetrokken(aanbieding)))


def _is_ingetrokken(aanbieding: Any) -> bool:
    """Een aanbieding met een andere status is niet openbaar, en telt dus als afwezig."""
    return isinstance(aanbieding, dict) and (aanbieding.get("status") or "published") != "published"


def _item(ruw: Any) -> Item:
    if not isinstance(ruw, dict):
        return Onbruikbaar("", _("Dit item is geen vacature."), {"item": ruw})
    vertaling = _nederlands(ruw)
    titel = regel(vertaling.get("title") or ruw.get("title"))
    salaris = _woordenboek(ruw.get("salary"))
    per_maand = str(salaris.get("period")).lower() in {"month", "monthly"} and salaris.get("currency") in ("EUR", None)
    adres = webadres(ruw.get("careers_url"))
    return Aanbod(
        sleutel=sleutel(ruw.get("id")),
        titel=titel,
        tekst="\n".join(str(vertaling.get(v) or ruw.get(v) or "") for v in ("description", "requirements")),
        adres=adres,
        reactie_adres=webadres(ruw.get("careers_apply_url")) or adres,
        reactie_email=email(ruw.get("mailbox_email")) if not adres else "",
        geplaatst_om=moment(ruw.get("published_at"), UTC) or moment(ruw.get("created_at"), UTC),
        gewijzigd_om=moment(ruw.get("updated_at"), UTC),
        sluit_op=dag(ruw.get("close_at"), UTC),
        organisatie=regel(ruw.get("company_name"), 120),
        plekken=_plekken(ruw),
        trefwoorden=_trefwoorden(ruw),
        dienstverband=tuple(DIENSTVERBAND.get(d, "") for d in str(ruw.get("employment_type_code") or "").split("_")),
        uren_van=_uren(ruw, "min_hours"),
        uren_tot=_uren(ruw, "max_hours"),
        salaris=" - ".join(regel(salaris.get(v), 20) for v in ("min", "max", "period") if salaris.get(v)),
        salaris_van=tussen(getal(salaris.get("min")), 500, 25_000) if per_maand else None,
        salaris_tot=tussen(getal(salaris.get("max")), 500, 25_000) if per_maand else None,
        ruw=ruw,
    )


def _nederlands(ruw: dict[str, Any]) -> dict[str, Any]:
    return _woordenboek(_woordenboek(ruw.get("translations")).get("nl"))


def _woordenboek(waarde: Any) -> dict[str, Any]:
    return waarde if isinstance(waarde, dict) else {}


def _lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else []


def _uren(ruw: dict[str, Any], veld: str) -> Decimal | None:
    return tussen(getal(ruw.get(veld)) or getal(ruw.get(f"{veld}_per_week")), 1, 60)


def _plekken(ruw: dict[str, Any]) -> tuple[Plek, ...]:
    land = regel(ruw.get("country_code"), 60)
    gevonden = [
        plek(naam=p.get("name"), straat=p.get("street"), postcode=p.get("postal_code"), plaats=p.get("city"),
             land=p.get("country_code") or land)
        for p in _lijst(ruw.get("locations"))
        if isinstance(p, dict)
    ]  # fmt: skip
    return uniek(gevonden) or uniek([plek(plaats=ruw.get("city"), postcode=ruw.get("postal_code"), land=land)])


def _trefwoorden(ruw: dict[str, Any]) -> tuple[str, ...]:
    tags = _lijst(ruw.get("tags"))
    woorden = [
        regel(w, 120) for w in (*tags, ruw.get("department"), ruw.get("category_code"), ruw.get("education_code"))
    ]
    return tuple(dict.fromkeys(w for w in woorden if w))


SOORT = Soort(naam="recruitee", label="Recruitee", lijkt=lijkt, lees=lees, feedadres=feedadres, sporen=sporen)
