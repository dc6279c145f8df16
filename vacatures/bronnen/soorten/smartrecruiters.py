"""SmartRecruiters: `https://api.smartrecruiters.com/v1/companies/{bedrijf}/postings`, in bladzijden.

De lijst heeft geen tekst: die staat per vacature op `…/postings/{id}`. Een vacature waarvan de tekst niet te halen is
doet deze keer niet mee; zij verliest zo nooit de tekst die wij al hadden.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlsplit

from django.utils.html import escape
from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.eigenvelden import EigenVelden, lees_eigen_velden
from vacatures.bronnen.eigenvelden import uniek as unieke_woorden
from vacatures.bronnen.ontleden import lees_json
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import regel, sleutel, webadres
from vacatures.bronnen.soort import HaalPagina, Item, Mislukt, Soort, per_item
from vacatures.bronnen.soorthulp import (
    bevat,
    bladeren,
    feeds_op,
    is_naam,
    lijst,
    met_vragen,
    naam_van,
    niet_van,
    ontleed,
    per_taal,
    tekst,
    vraag,
    vrije_plek,
    woordenboek,
)
from vacatures.bronnen.tijden import UTC, dag, moment

NAAM = "SmartRecruiters"
HOST = "smartrecruiters.com"
DIENSTVERBAND = {"full-time": "", "part-time": "", "temporary": "tijdelijk", "contract": "inhuur", "intern": "stage",
                 "internship": "stage", "volunteer": "vrijwilliger", "other": ""}  # fmt: skip
STUKKEN = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")
OP_RIJ = 5  # zoveel teksten achter elkaar niet te halen: dan is er meer aan de hand, en houden wij op met vragen
_BEDRIJF = re.compile(r"""company_code["']?\s*:\s*["']([\w.-]{1,100})["']""")


def lijkt(document: Document) -> int:
    if not document.is_json:
        return 0
    if bevat(document, '"jobAd"', '"sections"') or bevat(document, '"totalFound"', '"content"', '"releasedDate"'):
        return 95
    return 60 if bevat(document, '"totalFound"', '"content"') else 0


def feedadres(adres: str) -> str:
    host, pad, _vragen = ontleed(adres)
    if host == "api.smartrecruiters.com" and pad[:2] == ["v1", "companies"]:
        bedrijf = pad[2] if len(pad) > 2 else ""
    elif host in {"careers.smartrecruiters.com", "jobs.smartrecruiters.com"} and pad:
        bedrijf = (pad[2:3] or [""])[0] if pad[:2] == ["oneclick-ui", "company"] else pad[0]
    else:
        return ""
    return _feed(bedrijf) if is_naam(bedrijf) else ""


def _feed(bedrijf: str) -> str:
    return f"https://api.smartrecruiters.com/v1/companies/{bedrijf}/postings"


def sporen(pagina: Document) -> list[str]:
    if not bevat(pagina, HOST):
        return []
    los = [_feed(naam) for naam in _BEDRIJF.findall(pagina.tekst)]
    return list(dict.fromkeys([*los, *feeds_op(pagina, HOST, feedadres)]))


# -- lezen ----------------------------------------------------------------------------------------------
def lees(document: Document) -> Iterator[Item]:
    return per_item(_item, _openbaar(document))


def _openbaar(document: Document) -> list[Any]:
    return per_taal([ruw for ruw in _vacatures(document) if not _is_besloten(ruw)], _groep, _taal)


def _vacatures(document: Document) -> list[Any]:
    """De lijst, of de ene vacature als het adres van één vacature is."""
    inhoud = lees_json(document)
    velden = woordenboek(inhoud)
    if isinstance(velden.get("content"), list):
        return lijst(velden["content"])
    if "jobAd" in velden:
        return [velden]
    raise niet_van(NAAM, inhoud)


def _is_besloten(ruw: Any) -> bool:
    """Wat niet openbaar is of alleen voor eigen mensen, telt als afwezig."""
    velden = woordenboek(ruw)
    return (tekst(velden.get("visibility")) or "PUBLIC").upper() != "PUBLIC" or velden.get("active") is False


def _taal(ruw: dict[str, Any]) -> str:
    return tekst(woordenboek(ruw.get("language")).get("code"))[:2].lower()


def _groep(ruw: dict[str, Any]) -> tuple[str, str] | None:
    nummer = sleutel(ruw.get("refNumber"))
    return (nummer, naam_van(ruw.get("location"), "city")) if nummer else None


def _item(ruw: Any) -> Item:
    if not isinstance(ruw, dict):
        return Onbruikbaar("", _("Dit item is geen vacature."), {"item": ruw})
    eigen = lees_eigen_velden(
        (v.get("fieldLabel"), v.get("valueLabel")) for v in map(woordenboek, lijst(ruw.get("customField")))
    )
    eigen_sleutel = sleutel(ruw.get("id")) or sleutel(ruw.get("uuid"))
    adres = webadres(ruw.get("postingUrl")) or _pagina(ruw, eigen_sleutel)
    labels = (naam_van(ruw.get(n), "label") for n in ("department", "function", "experienceLevel", "industry"))
    return Aanbod(
        sleutel=eigen_sleutel,
        titel=regel(tekst(ruw.get("name"))),
        tekst=_tekst(ruw),
        adres=adres,
        reactie_adres=webadres(ruw.get("applyUrl")) or adres,
        geplaatst_om=moment(ruw.get("releasedDate"), UTC),
        gewijzigd_om=moment(ruw.get("updatedOn"), UTC),
        sluit_op=dag(ruw.get("expirationDate"), UTC) or eigen.sluit_op,
        organisatie=naam_van(ruw.get("company"), "name"),
        plekken=_plekken(ruw, eigen),
        trefwoorden=unieke_woorden([*labels, *eigen.trefwoorden]),
        dienstverband=unieke_woorden([_dienstverband(ruw), *eigen.dienstverband]),
        salaris=eigen.salaris,
        ruw=ruw,
        **eigen.voor_aanbod,
    )


def _pagina(ruw: dict[str, Any], eigen_sleutel: str) -> str:
    bedrijf = naam_van(ruw.get("company"), "identifier")
    return (
        f"https://jobs.smartrecruiters.com/{bedrijf}/{quote(eigen_sleutel)}"
        if is_naam(bedrijf) and eigen_sleutel
        else ""
    )


def _tekst(ruw: dict[str, Any]) -> str:
    """De stukken in de volgorde van de leverancier; een stuk dat wij niet kennen, komt achteraan."""
    stukken = woordenboek(woordenboek(ruw.get("jobAd")).get("sections"))
    delen = []
    for naam in dict.fromkeys((*STUKKEN, *stukken)):
        stuk = woordenboek(stukken.get(naam))
        if inhoud := tekst(stuk.get("text")).strip():
            kop = regel(tekst(stuk.get("title")), 200)
            delen.append((f"<h3>{escape(kop)}</h3>" if kop else "") + inhoud)
    return "\n".join(delen)


def _dienstverband(ruw: dict[str, Any]) -> str:
    """Het label; de id zegt iets anders: `permanent` heet gewoon Full-time."""
    label = naam_van(ruw.get("typeOfEmployment"), "label")
    return DIENSTVERBAND.get(label.lower(), label)


def _plekken(ruw: dict[str, Any], eigen: EigenVelden) -> tuple[Plek, ...]:
    locaties = [woordenboek(p) for p in (ruw.get("location"), *lijst(ruw.get("locations")))]
    naam = eigen.plek if len(lijst(ruw.get("locations"))) < 2 else ""
    return uniek([_plek(p, naam) for p in locaties if p or naam])


def _plek(locatie: dict[str, Any], naam: str) -> Plek:
    if not any(locatie.get(n) for n in ("city", "postalCode", "address")):
        los = vrije_plek(locatie.get("fullLocation"), locatie.get("country"))
        return replace(los, naam=naam or los.naam)
    return plek(
        naam=naam, straat=locatie.get("address"), postcode=locatie.get("postalCode"), plaats=locatie.get("city"),
        land=tekst(locatie.get("country")).upper(),
    )  # fmt: skip


# -- bladeren en teksten halen -----------------------------------------------------------------------------
def is_heel(document: Document) -> bool:
    """Met een selectie (?q=, ?country=) ook: dan is dat de bron. Halverwege beginnen is niet heel."""
    return isinstance(woordenboek(lees_json(document)).get("content"), list) and not vraag(document.adres, "offset")


def haal(document: Document, haal_pagina: HaalPagina) -> Iterator[Document | Mislukt]:
    """Elke bladzijde met de teksten erbij. Achter een bestand halen wij niets op."""
    op_rij = 0
    for bladzijde in bladeren(document, haal_pagina, _vacatures, _volgende):
        if isinstance(bladzijde, Mislukt) or not bladzijde.adres.startswith("http"):
            yield bladzijde
            continue
        heel: list[Any] = []
        for ruw in _openbaar(bladzijde):
            adres = _detailadres(bladzijde, ruw)
            if not adres:
                heel.append(ruw)
            elif op_rij < OP_RIJ:
                try:
                    heel.append(_met_tekst(ruw, haal_pagina(adres)))
                    op_rij = 0
                except BronFout as fout:
                    op_rij += 1
                    yield Mislukt(adres, fout)
        yield replace(bladzijde, inhoud=json.dumps({"content": heel}).encode(), charset="utf-8")
    if op_rij >= OP_RIJ:
        yield Mislukt(document.adres, BronFout(_("De teksten van de andere vacatures zijn deze keer niet opgehaald.")))


def _detailadres(bladzijde: Document, ruw: Any) -> str:
    """Waar de tekst staat, op dezelfde server als de lijst; leeg als er niets te halen is."""
    eigen = sleutel(woordenboek(ruw).get("id"))
    if not eigen or "jobAd" in ruw:
        return ""
    delen = urlsplit(bladzijde.adres)
    return delen._replace(path=f"{delen.path.rstrip('/')}/{quote(eigen, safe='')}", query="", fragment="").geturl()


def _met_tekst(ruw: dict[str, Any], document: Document) -> dict[str, Any]:
    """De vacature met wat haar eigen adres erbij geeft. Raises DocumentOnleesbaar als daar een andere staat."""
    detail = lees_json(document)
    if sleutel(woordenboek(detail).get("id")) != sleutel(ruw["id"]) or "jobAd" not in detail:
        raise niet_van(NAAM, detail)
    return ruw | {naam: waarde for naam, waarde in detail.items() if waarde not in (None, "", [], {})}


def _volgende(document: Document) -> str:
    """Wij tellen wat er kwam, niet wat wij vroegen: de server geeft soms minder per keer."""
    totaal, aantal = woordenboek(lees_json(document)).get("totalFound"), len(_vacatures(document))
    tot_hier = (vraag(document.adres, "offset") or 0) + aantal
    if not isinstance(totaal, int) or totaal == tot_hier:
        return ""
    if tot_hier > totaal or not aantal:
        raise BronFout(
            _("De bron zegt dat zij %(totaal)d vacatures heeft, maar geeft er %(aantal)d.")
            % {"totaal": totaal, "aantal": tot_hier}
        )
    return met_vragen(document.adres, offset=tot_hier)


SOORT = Soort(
    naam="smartrecruiters", label=NAAM, lijkt=lijkt, lees=lees, is_heel=is_heel, haal=haal, feedadres=feedadres,
    sporen=sporen,
)  # fmt: skip
