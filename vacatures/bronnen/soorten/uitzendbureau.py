"""XML zoals uitzendbureau.nl die vraagt (jobs 1.0). Dagen als 2026-10-19; uren zijn er per week."""

import re
from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regio.gegevens import zoeknaam
from vacatures.bronnen.aanbod import Aanbod, Plek
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import kinderen, lokaal
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import email, getal, regel, sleutel, tussen, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.tijden import moment
from vacatures.bronnen.xmlfeeds import alle, in_stukken, lees_feed, opmaak, ruw_van, samen, tekst, woorden

CONTRACT = ("joboffer", "offercontract")
# De tekst van een vacature is over deze velden verdeeld; in deze volgorde leest zij als één verhaal.
TEKST = (
    ("jobdescription",),
    ("jobrequirements", "requirementsdescription"),
    ("jobrequirements", "requirementsexperience"),
    ("jobrequirements", "requirementscourses"),
    ("joboffer", "offerdescription"),
    (*CONTRACT, "contractdescription"),
    ("jobemployerinfo",),
)
_KENMERKEN = (re.compile(rb"<(?:[\w.-]+:)?jobid\b", re.IGNORECASE), re.compile(rb"<(?:[\w.-]+:)?jobtitle\b", re.I))
_NIET_PER_WEEK = re.compile(r"maand|jaar|dag|periode|month|year|day", re.IGNORECASE)
_REEKS = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:-|–|—|/|t/m|tot|à|a)\s*(\d{1,3}(?:[.,]\d{1,2})?)")


def lijkt(document: Document) -> int:
    if document.wortel != "jobs":
        return 0
    return 97 if all(kenmerk.search(document.inhoud) for kenmerk in _KENMERKEN) else 0


def lees(document: Document) -> Iterator[Item]:
    wortel = lees_feed(document)
    jobs = list(kinderen(wortel, "job"))
    if lokaal(wortel) != "jobs" or (jobs and not any(tekst(j, "jobid") or tekst(j, "jobtitle") for j in jobs)):
        raise DocumentOnleesbaar(
            _("Dit is geen XML zoals voor uitzendbureau.nl: het hoort <jobs> met <job> en daarin <jobId> te hebben.")
        )
    return per_item(_item, jobs)


def _item(job: Element) -> Aanbod:
    adres = webadres(tekst(job, "joburl"))
    post = email(tekst(job, "jobcontact", "contactemail"))
    van, tot = _uren(job)
    return Aanbod(
        sleutel=sleutel(tekst(job, "jobid")),
        titel=regel(tekst(job, "jobtitle")),
        tekst=samen(opmaak(e) for pad in TEKST for e in alle(job, *pad)),
        adres=adres,
        reactie_adres=webadres(tekst(job, "jobcontact", "applicationurl")) or adres,
        reactie_email=post,
        geplaatst_om=moment(tekst(job, "jobaddeddate")),
        organisatie=regel(tekst(job, "jobbranch", "branchname"), 120),
        plekken=_plekken(job),
        trefwoorden=tuple(in_stukken([w for veld in ("jobcategory", "jobeducation") for w in woorden(job, veld)])),
        dienstverband=_dienstverband(job),
        uren_van=van,
        uren_tot=tot,
        salaris=regel(tekst(job, *CONTRACT, "contractsalarydescription"), 200),
        contact_naam=regel(tekst(job, "jobcontact", "contactname"), 120),
        contact_email=post,
        contact_telefoon=regel(tekst(job, "jobcontact", "contactphone"), 20),
        ruw=ruw_van(job),
    )


def _plekken(job: Element) -> tuple[Plek, ...]:
    """De vestiging is die van wie werft: haar naam hoort alleen bij de plek als zij in dezelfde plaats is."""
    vestiging, daar = tekst(job, "jobbranch", "branchname"), zoeknaam(tekst(job, "jobbranch", "branchplace"))
    plekken = []
    for locatie in kinderen(job, "joblocation"):
        plaats = tekst(locatie, "locationplace")
        naam = vestiging if not daar or daar == zoeknaam(plaats) else ""
        plekken.append(plek(naam=naam, postcode=tekst(locatie, "locationzipcode"), plaats=plaats))
    return uniek(plekken)


def _dienstverband(job: Element) -> tuple[str, ...]:
    soorten = in_stukken(woorden(job, *CONTRACT, "contracttype"))
    uren = [w for veld in ("hourstype", "hoursdescription") for w in _bij_uren(job, veld)]
    return tuple(dict.fromkeys([*soorten, *uren]))


def _bij_uren(job: Element, veld: str) -> list[str]:
    """`contractHours` hoort in `offerContract`; leveranciers zetten hem ook direct in `jobOffer`."""
    return woorden(job, *CONTRACT, "contracthours", veld) or woorden(job, "joboffer", "contracthours", veld)


def _uren(job: Element) -> tuple[Decimal | None, Decimal | None]:
    """Uren per week; "32-40" in één veld zijn er twee. Zegt de omschrijving per maand, dan is dit niet per week."""
    van, tot, zegt = (" ".join(_bij_uren(job, v)) for v in ("hoursmin", "hoursmax", "hoursdescription"))
    if _NIET_PER_WEEK.search(f"{van} {tot}") or (_NIET_PER_WEEK.search(zegt) and "week" not in zegt.lower()):
        return None, None
    reeks = _REEKS.search(van) or _REEKS.search(tot)
    laag, hoog = reeks.groups() if reeks else (van, tot)
    return tussen(getal(laag), 1, 60), tussen(getal(hoog), 1, 60)


SOORT = Soort(naam="uitzendbureau", label=gettext_lazy("XML zoals voor uitzendbureau.nl"), lijkt=lijkt, lees=lees)
