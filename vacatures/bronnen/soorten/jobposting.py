"""schema.org JobPosting: één pagina, een lijstpagina, een sitemap, of de JSON-LD zelf.

Van een sitemap en een JSON-lijst kan HR zeggen dat zij gezaghebbend zijn. Een lijstpagina is dat nooit: veel sites
tonen de eerste tien en laden de rest met een script, en dat is aan de pagina niet te zien.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import BronFout, Document, DocumentLeeg, DocumentOnleesbaar
from vacatures.bronnen.jsonld import (
    absoluut,
    blokken,
    boom_van,
    canoniek,
    is_pagina_van,
    van_type,
    verwijzingen,
    volgende,
)
from vacatures.bronnen.ontleden import kinderen, lees_json, lees_xml, lokaal
from vacatures.bronnen.plekken import plek, plek_uit_tekst, uniek
from vacatures.bronnen.schrijfwijzen import email, getal, regel, sleutel, tussen, webadres
from vacatures.bronnen.soort import HaalPagina, Item, Mislukt, Soort, per_item
from vacatures.bronnen.tijden import dag, moment

SITEMAPS = {"urlset", "sitemapindex"}
MAX_PAGINAS = 250  # bij één verzoek per seconde ruim vier minuten
MAX_LIJSTEN = 20
OVER_WERK = re.compile(r"vacature|/job|werken-?bij|banen|baan[/-]|solliciteer", re.IGNORECASE)
DIENSTVERBAND = {"FULL_TIME": "", "PART_TIME": "", "TEMPORARY": "tijdelijk", "CONTRACTOR": "inhuur",
                 "INTERN": "stage", "VOLUNTEER": "vrijwilliger", "PER_DIEM": "oproep", "OTHER": ""}  # fmt: skip


def lijkt(document: Document) -> int:
    if document.wortel in SITEMAPS:
        return 90
    if b"JobPosting" in document.inhoud and (document.is_html or document.is_json):
        return 80 if document.is_html or b'"items"' not in document.inhoud[:2000] else 30
    return 10 if document.is_html else 0  # misschien een lijst die naar vacatures verwijst


# -- van document naar records ----------------------------------------------------------------------
def lees(document: Document) -> Iterator[Item]:
    if document.is_json:
        gevonden = list(van_type(lees_json(document), "JobPosting"))
        if not gevonden:
            raise DocumentOnleesbaar(
                _("In deze JSON staat geen JobPosting. Controleer het adres of kies een andere soort.")
            )
        return per_item(lees_jobposting, gevonden, document.adres, len(gevonden) == 1)
    boom = boom_van(document)
    if boom is None:
        raise DocumentOnleesbaar(_("Deze pagina is niet te lezen. Controleer het adres van de bron."))
    stukken = list(blokken(boom))
    gevonden = list(van_type(stukken, "JobPosting"))
    adres = canoniek(boom, document.adres) or document.adres
    kapot = [
        Onbruikbaar("", _("De JSON-LD op %(adres)s is geen geldige JSON.") % {"adres": document.adres[:200]})
        for stuk in stukken
        if stuk is None
    ]
    return chain(per_item(lees_jobposting, gevonden, adres, len(gevonden) == 1), kapot)


def lees_jobposting(ruw: dict[str, Any], pagina: str, is_enige: bool) -> Aanbod:
    """Eén JobPosting; ook van een leverancier die haar in zijn eigen antwoord meestuurt."""
    adres = absoluut(pagina, _tekst(ruw.get("url"))) or (webadres(pagina) if is_enige else "")
    van, tot = _salaris(ruw.get("baseSalary"))
    contact = _eerste(ruw.get("applicationContact"))
    return Aanbod(
        sleutel=_sleutel(ruw, adres, pagina if is_enige else ""),
        titel=regel(_tekst(ruw.get("title")) or _tekst(ruw.get("name"))),
        tekst=_tekst(ruw.get("description")),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(ruw.get("datePosted")),
        sluit_op=dag(ruw.get("validThrough")),
        begint_op=dag(ruw.get("jobStartDate")),
        organisatie=_naam(ruw.get("hiringOrganization")),
        plekken=uniek([_plek(p) for p in _lijst(ruw.get("jobLocation"))]),
        trefwoorden=_woorden(ruw, "industry", "occupationalCategory", "educationRequirements", "qualifications"),
        dienstverband=tuple(filter(None, (*_dienstverband(ruw), *_woorden(ruw, "workHours")))),
        salaris=_woorden_van_salaris(ruw),
        salaris_van=van,
        salaris_tot=tot,
        contact_naam=regel(contact.get("name"), 120),
        contact_email=email(contact.get("email")),
        contact_telefoon=regel(contact.get("telephone"), 20),
        ruw=ruw,
    )


def _sleutel(ruw: dict[str, Any], adres: str, pagina: str) -> str:
    """De eigen sleutel; zonder sleutel het vaste adres van de pagina."""
    for eigen in _lijst(ruw.get("identifier")):
        waarde = eigen.get("value") or eigen.get("@id") if isinstance(eigen, dict) else eigen
        if gevonden := sleutel(waarde):
            return gevonden
    return sleutel(adres or _tekst(ruw.get("@id")) or pagina)


def _plek(locatie: Any) -> Plek:
    if not isinstance(locatie, dict):
        return plek_uit_tekst(locatie)
    adres = _eerste(locatie.get("address"))
    if not adres:
        los = _tekst(locatie.get("address")) or _tekst(locatie.get("name"))
        return plek_uit_tekst(los)
    return plek(
        naam=locatie.get("name"), straat=_tekst(adres.get("streetAddress")), postcode=_tekst(adres.get("postalCode")),
        plaats=_tekst(adres.get("addressLocality")), land=_naam(adres.get("addressCountry")),
    )  # fmt: skip


def _salaris(waarde: Any) -> tuple[Any, Any]:
    """(van, tot) in euro per maand; een ander tijdvak of een andere munt staat alleen in de tekst."""
    loon = _eerste(waarde)
    bedrag = _eerste(loon.get("value"))
    eenheid = _tekst(bedrag.get("unitText") or loon.get("unitText")).upper()
    if eenheid not in {"MONTH", "MON"} or _tekst(loon.get("currency")) not in {"EUR", ""}:
        return None, None
    vast = bedrag.get("value")
    van, tot = getal(bedrag.get("minValue") or vast), getal(bedrag.get("maxValue") or vast)
    return tussen(van, 500, 25_000), tussen(tot, 500, 25_000)


def _woorden_van_salaris(ruw: dict[str, Any]) -> str:
    waarde = ruw.get("baseSalary")
    return regel(waarde, 200) if isinstance(waarde, str) else regel(_tekst(ruw.get("salary")), 200)


def _dienstverband(ruw: dict[str, Any]) -> list[str]:
    return [DIENSTVERBAND.get(_tekst(w).upper(), regel(w, 60)) for w in _lijst(ruw.get("employmentType"))]


def _woorden(ruw: dict[str, Any], *namen: str) -> tuple[str, ...]:
    return tuple(w for naam in namen for deel in _lijst(ruw.get(naam)) if (w := _naam(deel)))


def _naam(waarde: Any) -> str:
    return regel(waarde.get("name") if isinstance(waarde, dict) else _tekst(waarde), 120)


def _lijst(waarde: Any) -> list[Any]:
    return [] if waarde is None else waarde if isinstance(waarde, list) else [waarde]


def _eerste(waarde: Any) -> dict[str, Any]:
    return next((d for d in _lijst(waarde) if isinstance(d, dict)), {})


def _tekst(waarde: Any) -> str:
    """Een tekst, ook als JSON-LD er een lijst of {"@value": ...} van maakt."""
    if isinstance(waarde, list):
        return _tekst(waarde[0]) if waarde else ""
    if isinstance(waarde, dict):
        return _tekst(waarde.get("@value") or waarde.get("@id"))
    return "" if waarde is None or isinstance(waarde, bool) else str(waarde)


# -- de pagina's achter een lijst of sitemap ------------------------------------------------------------
def is_heel(document: Document) -> bool:
    if document.is_json:
        inhoud = lees_json(document)
        return not (
            isinstance(inhoud, dict) and any(True for _ding in van_type([inhoud], "JobPosting")) and "@type" in inhoud
        )
    return document.wortel in SITEMAPS


def haal(document: Document, haal_pagina: HaalPagina) -> Iterator[Document | Mislukt]:
    """De documenten met vacatures. Raises DocumentLeeg als er nergens een staat."""
    if document.is_json or _heeft_vacature(document):
        yield document
        return
    vind = _uit_sitemap if document.wortel in SITEMAPS else _uit_lijst
    adressen = vind(document, haal_pagina)
    gevonden = False
    for stuk in _lees_paginas(adressen, haal_pagina):
        gevonden = True
        yield stuk
    if not gevonden:
        raise DocumentLeeg(
            _(
                "Op deze pagina en de pagina's erachter staat geen vacature die zoekmachines kunnen lezen (JobPosting "
                "in JSON-LD). Er verandert niets. Controleer het adres, of kies bij de bron welke links op de pagina "
                "vacatures zijn."
            )
        )


def _heeft_vacature(document: Document) -> bool:
    if b"JobPosting" not in document.inhoud or document.wortel in SITEMAPS:
        return False
    boom = boom_van(document)
    return boom is not None and any(
        stuk is None or any(True for _j in van_type(stuk, "JobPosting")) for stuk in blokken(boom)
    )


def _lees_paginas(adressen: list[str | Mislukt], haal_pagina: HaalPagina) -> Iterator[Document | Mislukt]:
    """Eerst de adressen die over werk lijken te gaan; de andere alleen als daar geen vacature tussen zat."""
    yield from (stuk for stuk in adressen if isinstance(stuk, Mislukt))
    namen = [stuk for stuk in adressen if isinstance(stuk, str)]
    over_werk = [adres for adres in namen if OVER_WERK.search(adres.split("//")[-1].partition("/")[2])]
    gekozen = set(over_werk)
    andere = [adres for adres in namen if adres not in gekozen]
    gevonden, gedaan = False, 0
    for groep in (over_werk, andere):
        over = MAX_PAGINAS - gedaan
        for adres in groep[:over]:
            gedaan += 1
            try:
                pagina = haal_pagina(adres)
            except BronFout as fout:
                yield Mislukt(adres, fout)
                continue
            if _heeft_vacature(pagina):
                gevonden = True
                yield pagina
        if len(groep) > over:
            yield Mislukt(groep[-1], BronFout(_("Er zijn meer dan %(aantal)d pagina's.") % {"aantal": MAX_PAGINAS}))
        if gevonden:
            return


def _uit_sitemap(document: Document, haal_pagina: HaalPagina, diepte: int = 0) -> list[str | Mislukt]:
    wortel = lees_xml(document)
    adressen = [absoluut(document.adres, loc.text or "") for deel in wortel for loc in kinderen(deel, "loc")]
    basis = document.adres if document.adres.startswith("http") else next(iter(adressen), "")
    if lokaal(wortel) == "urlset":
        return [a for a in dict.fromkeys(adressen) if is_pagina_van(a, basis)]
    gevonden: list[str | Mislukt] = []
    te_lezen = adressen[:MAX_LIJSTEN] if diepte == 0 else []
    if len(te_lezen) < len(adressen):  # wat wij niet lezen, is daarmee niet weg
        fout = BronFout(_("De sitemap verwijst naar meer sitemaps dan wij lezen; neem die van de vacatures."))
        gevonden.append(Mislukt(document.adres, fout))
    for adres in te_lezen:
        try:
            gevonden += _uit_sitemap(haal_pagina(adres), haal_pagina, diepte + 1)
        except BronFout as fout:
            gevonden.append(Mislukt(adres, fout))
    return gevonden


def _uit_lijst(document: Document, haal_pagina: HaalPagina) -> list[str | Mislukt]:
    """De verwijzingen op een lijstpagina, en op haar volgende bladzijden."""
    gevonden: dict[str, None] = {}
    gezien = {document.adres}
    while (boom := boom_van(document)) is not None:
        lijst = [absoluut(document.adres, _tekst(p.get("url"))) for p in van_type(list(blokken(boom)), "ListItem")]
        gevonden |= dict.fromkeys(
            a for a in lijst or verwijzingen(boom, document.adres) if is_pagina_van(a, document.adres)
        )
        adres = volgende(boom, document.adres)
        if not adres or adres in gezien or len(gezien) > MAX_LIJSTEN or not is_pagina_van(adres, document.adres):
            break
        gezien.add(adres)
        try:
            document = haal_pagina(adres)
        except BronFout as fout:
            return [*(a for a in gevonden if a not in gezien), Mislukt(adres, fout)]
    return [a for a in gevonden if a not in gezien]


SOORT = Soort(
    naam="jobposting",
    label=_("Pagina's met JobPosting"),
    lijkt=lijkt,
    lees=lees,
    is_pagina=True,
    is_heel=is_heel,
    haal=haal,
)
