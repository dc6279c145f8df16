"""Greenhouse: `https://boards-api.greenhouse.io/v1/boards/{bord}/jobs?content=true`, in één keer alles.

Ook borden die in Europa staan (job-boards.eu.greenhouse.io) komen van dit adres. De tekst is HTML die één keer
gecodeerd is.
"""

import html
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import Document
from vacatures.bronnen.eigenvelden import EigenVelden, lees_eigen_velden
from vacatures.bronnen.eigenvelden import uniek as unieke_woorden
from vacatures.bronnen.ontleden import lees_json
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import getal, regel, sleutel, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.soorthulp import (
    bevat,
    feeds_op,
    is_naam,
    lijst,
    losse_plekken,
    naam_van,
    niet_van,
    ontleed,
    per_taal,
    tekst,
    vrije_plek,
    woordenboek,
)
from vacatures.bronnen.tijden import UTC, dag, moment

NAAM = "Greenhouse"
HOST = "greenhouse.io"
BORDEN = {"boards.greenhouse.io", "job-boards.greenhouse.io", "boards.eu.greenhouse.io", "job-boards.eu.greenhouse.io"}
API = {"boards-api.greenhouse.io", "api.greenhouse.io", "boards-api.eu.greenhouse.io"}


def lijkt(document: Document) -> int:
    if not document.is_json:
        return 0
    if bevat(document, '"absolute_url"') and (bevat(document, '"jobs"') or bevat(document, '"internal_job_id"')):
        return 95
    return 50 if bevat(document, '"jobs"', '"meta"', '"total"') else 0


def feedadres(adres: str) -> str:
    host, pad, vragen = ontleed(adres)
    if host in API and pad[:2] == ["v1", "boards"]:
        bord = pad[2] if len(pad) > 2 else ""
    elif host in BORDEN:
        bord = vragen.get("for", "") or (pad[0] if pad and pad[0] != "embed" else "")
    else:
        return ""
    return f"https://boards-api.greenhouse.io/v1/boards/{bord}/jobs?content=true" if is_naam(bord) else ""


def sporen(pagina: Document) -> list[str]:
    return feeds_op(pagina, HOST, feedadres)


# -- lezen ----------------------------------------------------------------------------------------------
def lees(document: Document) -> Iterator[Item]:
    return per_item(_item, per_taal(_vacatures(document), _groep, _taal))


def _vacatures(document: Document) -> list[Any]:
    """De lijst, of de ene vacature als het adres van één vacature is."""
    inhoud = lees_json(document)
    velden = woordenboek(inhoud)
    if isinstance(velden.get("jobs"), list):
        return lijst(velden["jobs"])
    if "absolute_url" in velden and "title" in velden:
        return [velden]
    raise niet_van(NAAM, inhoud)


def is_heel(document: Document) -> bool:
    """Het bord zegt zelf hoeveel vacatures het heeft; met minder is het niet compleet."""
    inhoud = woordenboek(lees_json(document))
    totaal = woordenboek(inhoud.get("meta")).get("total")
    return isinstance(inhoud.get("jobs"), list) and (totaal is None or totaal == len(inhoud["jobs"]))


def _taal(ruw: dict[str, Any]) -> str:
    return tekst(ruw.get("language"))[:2].lower()


def _groep(ruw: dict[str, Any]) -> tuple[str, str] | None:
    baan = sleutel(ruw.get("internal_job_id"))
    return (baan, naam_van(ruw.get("location"))) if baan else None


def _item(ruw: Any) -> Item:
    if not isinstance(ruw, dict):
        return Onbruikbaar("", _("Dit item is geen vacature."), {"item": ruw})
    eigen = lees_eigen_velden((v.get("name"), v.get("value")) for v in map(woordenboek, lijst(ruw.get("metadata"))))
    adres = webadres(ruw.get("absolute_url"))
    afdelingen = (naam_van(afdeling) for afdeling in lijst(ruw.get("departments")))
    return Aanbod(
        sleutel=sleutel(ruw.get("id")),
        titel=regel(tekst(ruw.get("title"))),
        tekst=_tekst(tekst(ruw.get("content"))),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(ruw.get("first_published"), UTC),
        gewijzigd_om=moment(ruw.get("updated_at"), UTC),
        sluit_op=dag(ruw.get("application_deadline"), UTC) or eigen.sluit_op,
        organisatie=regel(tekst(ruw.get("company_name")), 120),
        plekken=_plekken(ruw, eigen),
        trefwoorden=unieke_woorden([*afdelingen, *eigen.trefwoorden]),
        dienstverband=eigen.dienstverband,
        salaris=eigen.salaris or _salaris(ruw),
        ruw=ruw,
        **eigen.voor_aanbod,
    )


def _tekst(inhoud: str) -> str:
    """Eén keer terug; wie de HTML zelf al terugzette, heeft er tekens < in staan."""
    return inhoud if "<" in inhoud else html.unescape(inhoud)


def _plekken(ruw: dict[str, Any], eigen: EigenVelden) -> tuple[Plek, ...]:
    """De kantoren met hun eigen naam; `location` is vrije tekst, en zegt bij één kantoor waar dat is."""
    vrij = [vrije_plek(stuk) for stuk in losse_plekken(naam_van(ruw.get("location")))]
    if eigen.plek:
        waar = vrij[0] if len(vrij) == 1 else Plek()
        return uniek(
            [plek(naam=eigen.plek, straat=waar.straat, postcode=waar.postcode, plaats=waar.plaats, land=waar.land)]
        )
    kantoren = [woordenboek(k) for k in lijst(ruw.get("offices"))]
    if not kantoren:
        return uniek(vrij)
    return uniek([_kantoor(k, vrij[0] if len(vrij) == len(kantoren) == 1 else Plek()) for k in kantoren])


def _kantoor(kantoor: dict[str, Any], anders: Plek) -> Plek:
    waar = vrije_plek(kantoor.get("location"))
    waar = waar if waar != Plek(land=waar.land) else anders
    naam = naam_van(kantoor)
    return plek(
        naam="" if naam == waar.plaats else naam, straat=waar.straat, postcode=waar.postcode, plaats=waar.plaats,
        land=waar.land,
    )  # fmt: skip


def _salaris(ruw: dict[str, Any]) -> str:
    """`pay_input_ranges` is in centen. Alleen euro's; over welke tijd het gaat staat in de titel, als het er staat."""
    for reeks in map(woordenboek, lijst(ruw.get("pay_input_ranges"))):
        van, tot = getal(reeks.get("min_cents")), getal(reeks.get("max_cents"))
        if reeks.get("currency_type") == "EUR" and van and tot:
            return regel(f"{tekst(reeks.get('title'))} {van / 100:.0f} - {tot / 100:.0f}", 200)
    return ""


SOORT = Soort(
    naam="greenhouse", label=NAAM, lijkt=lijkt, lees=lees, is_heel=is_heel, feedadres=feedadres, sporen=sporen,
)  # fmt: skip
