"""XML zoals Jobrapido die vraagt: familie van die voor Indeed, met andere namen en dagen als 19/10/2026."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vacatures.bronnen.aanbod import Aanbod, Plek
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import kinderen, lokaal
from vacatures.bronnen.plekken import POSTCODE, plek, plek_uit_tekst, uniek
from vacatures.bronnen.schrijfwijzen import email, regel, sleutel, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.tijden import AMSTERDAM, dag, moment
from vacatures.bronnen.xmlfeeds import in_stukken, lees_feed, opmaak, ruw_van, tekst, woorden

WORTELS = {"source", "jobs"}
KENMERKEN = (b"<reference_id", b"<publishdate", b"<expirydate")
SLEUTEL = ("reference_id", "reference", "id")
_KORT_JAAR = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})(?!\d)")


def lijkt(document: Document) -> int:
    """Een feed voor Indeed heeft soms één van deze namen geleend; twee ervan zonder referencenumber is Jobrapido."""
    if document.wortel not in WORTELS or b"<referencenumber" in document.inhoud:
        return 0
    return 95 if sum(kenmerk in document.inhoud for kenmerk in KENMERKEN) >= 2 else 0


def lees(document: Document) -> Iterator[Item]:
    wortel = lees_feed(document)
    lijsten = [wortel, *kinderen(wortel, "jobs")]
    jobs = [job for lijst in lijsten for job in kinderen(lijst, "job")]
    if lokaal(wortel) not in WORTELS or (jobs and not any(tekst(job, "title") for job in jobs)):
        raise DocumentOnleesbaar(
            _("Dit is geen XML zoals voor Jobrapido: het hoort <source> met <job> en daarin <title> te hebben.")
        )
    return per_item(_item, jobs)


def _item(job: Element) -> Aanbod:
    adres = _webadres(tekst(job, "url")) or _webadres(tekst(job, "website"))
    post = email(tekst(job, "email"))
    return Aanbod(
        sleutel=next((s for naam in SLEUTEL if (s := sleutel(tekst(job, naam)))), ""),
        titel=regel(tekst(job, "title")),
        tekst=next((opmaak(e) for e in kinderen(job, "description") if opmaak(e).strip()), ""),
        adres=adres,
        reactie_adres=adres,
        reactie_email=post,
        geplaatst_om=_moment(tekst(job, "publishdate")),
        sluit_op=_dag(tekst(job, "expirydate")),
        organisatie=regel(tekst(job, "company"), 120),
        plekken=_plekken(job),
        trefwoorden=tuple(in_stukken([w for veld in ("category", "education") for w in woorden(job, veld)])),
        dienstverband=tuple(in_stukken(woorden(job, "jobtype"))),
        salaris=regel(tekst(job, "salary"), 200),
        contact_email=post,
        ruw=ruw_van(job),
    )


def _webadres(adres: str) -> str:
    """Ook "www.school.example/vacature/1": in dit formaat ontbreekt https:// vaak."""
    adres = regel(adres, 2000)
    return webadres(f"https://{adres}" if re.match(r"www\.[\w-]+\.", adres) else adres)


def _plekken(job: Element) -> tuple[Plek, ...]:
    """Meer plaatsen staan in meer elementen of met een puntkomma ertussen; de postcode hoort bij de enige plaats."""
    genoemd = in_stukken(woorden(job, "location", hooguit=500) or woorden(job, "city", hooguit=500), ";|")
    land = tekst(job, "country")
    postcode, straat = tekst(job, "postalcode"), tekst(job, "streetaddress")
    if len(genoemd) > 1 or (genoemd and POSTCODE.search(genoemd[0])):
        return uniek([plek_uit_tekst(plaats) for plaats in genoemd])
    plaats = plek_uit_tekst(genoemd[0]).plaats if genoemd else ""
    return uniek([plek(straat=straat, postcode=postcode, plaats=plaats, land=land)])


# -- dagen: eerst de dag, dan de maand -------------------------------------------------------------------------
def _dag(waarde: str) -> date | None:
    return dag(_voluit(waarde))


def _moment(waarde: str) -> datetime | None:
    return moment(_voluit(waarde), AMSTERDAM)


def _voluit(waarde: str) -> str:
    """19/10/26 is 19 oktober 2026."""
    return _KORT_JAAR.sub(r"\1/\2/20\3", regel(waarde, 60), count=1)


SOORT = Soort(naam="jobrapido", label=gettext_lazy("XML zoals voor Jobrapido"), lijkt=lijkt, lees=lees)
