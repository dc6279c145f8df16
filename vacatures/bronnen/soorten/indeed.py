"""XML zoals Indeed die vraagt; multiposters en webbureaus leveren hem vaak. Hij hoort álle vacatures te hebben."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from django.utils.translation import gettext_lazy as _

from vacatures.bronnen.aanbod import Aanbod
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import kinderen, lees_xml, lokaal, velden
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import email, regel, sleutel, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.tijden import dag, moment

WORTELS = {"source", "jobs"}
# Elke leverancier heeft zijn eigen naam voor hetzelfde veld; de eerste is die van Indeed.
SLEUTEL = ("referencenumber", "reference_id", "reference", "jobid", "id")
ADRES = ("url", "website", "link")
GEPLAATST = ("date", "publishdate", "pubdate")
SLUIT = ("expirationdate", "expirydate", "expiration_date", "closingdate")
STRAAT, POSTCODE, PLAATS = ("streetaddress", "street"), ("postalcode", "postal_code", "zip"), ("city", "location")
TEKST = ("description", "description_requirements", "requirements")


def lijkt(document: Document) -> int:
    return 90 if document.wortel in WORTELS else 0


def lees(document: Document) -> Iterator[Item]:
    wortel = lees_xml(document)
    if lokaal(wortel) not in WORTELS:
        raise DocumentOnleesbaar(_("Dit is geen XML van deze soort: het hoort met <source> te beginnen."))
    lijsten = [wortel, *kinderen(wortel, "jobs")]
    return per_item(_item, (job for lijst in lijsten for job in kinderen(lijst, "job")))


def _item(job: Element) -> Aanbod:
    ruw = velden(job)

    def eerste(namen: tuple[str, ...]) -> str:
        return next((ruw[n] for n in namen if ruw.get(n, "").strip()), "")

    adres = webadres(eerste(ADRES))
    return Aanbod(
        sleutel=sleutel(eerste(SLEUTEL)),
        titel=regel(ruw.get("title")),
        tekst="\n".join(ruw[n] for n in TEKST if ruw.get(n)),
        adres=adres,
        reactie_adres=adres,
        reactie_email=email(ruw.get("email")),
        geplaatst_om=moment(eerste(GEPLAATST)),
        sluit_op=dag(eerste(SLUIT)),
        organisatie=regel(ruw.get("company"), 120),
        plekken=uniek(
            [plek(straat=eerste(STRAAT), postcode=eerste(POSTCODE), plaats=eerste(PLAATS), land=ruw.get("country"))]
        ),
        trefwoorden=tuple(w for n in ("category", "education", "department") if (w := regel(ruw.get(n), 120))),
        dienstverband=tuple(w for n in ("jobtype", "hours", "schedule") if (w := regel(ruw.get(n), 120))),
        salaris=regel(ruw.get("salary"), 200),
        ruw=ruw,
    )


SOORT = Soort(naam="indeed", label=_("XML zoals voor Indeed"), lijkt=lijkt, lees=lees)
