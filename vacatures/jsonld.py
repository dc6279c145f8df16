"""De vacature als schema.org JobPosting, zoals Google voor vacatures die leest.

Velden: https://developers.google.com/search/docs/appearance/structured-data/job-posting (gelezen november 2026).
"""

import json
from datetime import date, datetime, time
from typing import Any

from django.utils.html import escape, strip_tags
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import get_default_timezone

from . import woorden
from .kaart import geplaatst_op, graadnamen, naam_van_bestuur, vakken
from .models import Contract, Reactiewijze, Vacature

# Alles wat een browser binnen <script> anders zou kunnen lezen dan als tekst.
_ONSCHADELIJK = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}

DIENSTVERBAND = {
    Contract.TIJDELIJK: "TEMPORARY",
    Contract.VERVANGING: "TEMPORARY",
    Contract.LIO: "TEMPORARY",
    Contract.INHUUR: "CONTRACTOR",
    Contract.DETACHERING: "CONTRACTOR",
}
# Welk diploma een bevoegdheid meebrengt, in de woorden die Google kent.
DIPLOMA = {
    "eerstegraads": "postgraduate degree",
    "tweedegraads": "bachelor degree",
    "beperkt_tweedegraads": "bachelor degree",
    "groepsleerkracht": "bachelor degree",
    "pdg": "professional certificate",
}
# ISCO-08, minor group 23: teaching professionals.
BEROEP = {
    "mbo": ("2320", "Docent mbo"),
    "po": ("2341", "Leraar basisonderwijs"),
    "vso": ("2352", "Leraar speciaal onderwijs"),
}
BEROEP_VO = ("2330", "Leraar voortgezet onderwijs")


def als_script(vacature: Vacature, *, adres: str) -> SafeString:
    """De JSON, klaar om tussen <script type="application/ld+json"> te zetten."""
    tekst = json.dumps(jobposting(vacature, adres=adres), ensure_ascii=False)
    return mark_safe(tekst.translate(_ONSCHADELIJK))  # noqa: S308 -- elk teken met betekenis in HTML is vervangen


def jobposting(vacature: Vacature, *, adres: str) -> dict[str, Any]:
    """`adres` is het volledige adres van de bladzijde. Wat niet bekend is, staat er niet."""
    geplaatst = geplaatst_op(vacature)
    alle = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": vacature.titel,
        "description": _beschrijving(vacature),
        "identifier": {"@type": "PropertyValue", "name": naam_van_bestuur(vacature), "value": _sleutel(vacature)},
        "url": adres,
        "inLanguage": "nl-NL",
        "datePosted": geplaatst.isoformat() if geplaatst else None,
        "validThrough": eind_van_de_dag(vacature.sluit_op).isoformat() if vacature.sluit_op else None,
        "employmentType": _dienstverband(vacature),
        "hiringOrganization": _werkgever(vacature),
        "jobLocation": _plekken(vacature),
        "baseSalary": _salaris(vacature),
        "workHours": _werktijd(vacature),
        "directApply": vacature.reactiewijze == Reactiewijze.SITE,
        "educationRequirements": _opleidingseisen(vacature),
        "qualifications": woorden.graden(graadnamen(vacature)),
        "industry": vacature.get_sector_display() if vacature.sector else "",
        "occupationalCategory": _beroep(vacature),
        "skills": ", ".join(vak.naam for vak in vakken(vacature)),
        "jobStartDate": vacature.begint_op.isoformat() if vacature.begint_op else None,
        "jobImmediateStart": True if vacature.per_direct else None,
        "totalJobOpenings": vacature.plaatsen,
        "jobBenefits": vacature.inductie,
    }
    return {veld: waarde for veld, waarde in alle.items() if waarde not in (None, "", [])}


def eind_van_de_dag(dag: date) -> datetime:
    """De laatste seconde van de dag in Amsterdam, met de afwijking van UTC die daar dan geldt."""
    return datetime.combine(dag, time(23, 59, 59), tzinfo=get_default_timezone())


def _beschrijving(vacature: Vacature) -> str:
    """De tekst als HTML; een vacature zonder tekst beschrijft zichzelf met haar feiten."""
    if strip_tags(vacature.tekst).strip():
        return vacature.tekst
    delen = (
        naam_van_bestuur(vacature),
        woorden.graden(graadnamen(vacature)),
        woorden.omvang(vacature),
        vacature.schaal,
    )
    return f"<p>{escape(vacature.titel)}</p><p>{escape(', '.join(deel for deel in delen if deel))}</p>"


def _sleutel(vacature: Vacature) -> str:
    return vacature.bronsleutel or vacature.adres


def _dienstverband(vacature: Vacature) -> list[str]:
    """De woorden van Google. Zonder fte zeggen de uren of het een volle baan is, met de voltijdbasis van de bron."""
    soorten = []
    van, tot = vacature.fte_van, vacature.fte_tot
    if van is None and tot is None:
        van, tot = vacature.uren_als_fte or (None, None)
    grenzen = [grens for grens in (van, tot) if grens is not None]
    if grenzen and max(grenzen) >= 1:
        soorten.append("FULL_TIME")
    if grenzen and min(grenzen) < 1:
        soorten.append("PART_TIME")
    if vacature.contract in DIENSTVERBAND:
        soorten.append(DIENSTVERBAND[Contract(vacature.contract)])
    return soorten or ["OTHER"]


def _werkgever(vacature: Vacature) -> dict[str, Any]:
    bestuur = vacature.bestuur if vacature.bestuur_id else None
    werkgever = {"@type": "Organization", "name": naam_van_bestuur(vacature)}
    return {**werkgever, "sameAs": bestuur.website} if bestuur and bestuur.website else werkgever


def _plekken(vacature: Vacature) -> list[dict[str, Any]]:
    """Elke school met adres en coördinaten; zonder school de plaats uit de bron."""
    scholen = [
        _plek(
            naam=school.naam,
            adres={
                "streetAddress": school.adres,
                "addressLocality": school.plaats,
                "addressRegion": school.gemeente.provincie if school.gemeente_id else "",
                "postalCode": _postcode(school.postcode),
            },
            punt=(school.lat, school.lon),
        )
        for school in vacature.scholen.all()
    ]
    if scholen:
        return scholen
    gemeente = vacature.gemeente
    plaats = vacature.plaatsnaam or (gemeente.naam if gemeente else "")
    adres = {"addressLocality": plaats, "addressRegion": gemeente.provincie if gemeente else ""}
    return [_plek(naam=plaats, adres=adres, punt=(vacature.lat, vacature.lon))]


def _plek(*, naam: str, adres: dict[str, str], punt: tuple[float | None, float | None]) -> dict[str, Any]:
    bekend = {veld: waarde for veld, waarde in adres.items() if waarde}
    plek: dict[str, Any] = {"@type": "Place", "address": {"@type": "PostalAddress", **bekend, "addressCountry": "NL"}}
    if naam:
        plek["name"] = naam
    if None not in punt:
        plek["geo"] = {"@type": "GeoCoordinates", "latitude": punt[0], "longitude": punt[1]}
    return plek


def _postcode(postcode: str) -> str:
    """1621AB wordt 1621 AB."""
    return f"{postcode[:4]} {postcode[4:]}".strip()


def _salaris(vacature: Vacature) -> dict[str, Any] | None:
    van, tot = vacature.salaris_van, vacature.salaris_tot
    if van is None and tot is None:
        return None
    waarde: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": "MONTH"}
    if van is not None and van == tot:
        waarde["value"] = float(van)
    else:
        grenzen = {"minValue": van, "maxValue": tot}
        waarde |= {naam: float(grens) for naam, grens in grenzen.items() if grens is not None}
    return {"@type": "MonetaryAmount", "currency": "EUR", "value": waarde}


def _werktijd(vacature: Vacature) -> str:
    return "; ".join(deel for deel in (woorden.fte(vacature), woorden.uren(vacature), woorden.lessen(vacature)) if deel)


def _opleidingseisen(vacature: Vacature) -> list[dict[str, str]]:
    graden = {regel.graad_id for regel in vacature.vakregels.all()}
    diplomas = {DIPLOMA[graad] for graad in sorted(str(g) for g in graden) if graad in DIPLOMA}
    return [{"@type": "EducationalOccupationalCredential", "credentialCategory": naam} for naam in sorted(diplomas)]


def _beroep(vacature: Vacature) -> dict[str, Any] | str:
    functie = vacature.functie if vacature.functie_id else None
    if functie is None or not functie.is_lesgevend:
        return functie.naam if functie else ""
    code, naam = BEROEP.get(vacature.sector, BEROEP_VO)
    stelsel = {"@type": "CategoryCodeSet", "name": "ISCO-08"}
    return {"@type": "CategoryCode", "inCodeSet": stelsel, "codeValue": code, "name": naam}
