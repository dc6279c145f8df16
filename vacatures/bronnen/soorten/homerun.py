"""Homerun: Atom op `https://feed.homerun.co/{naam}`. Een tijd zonder zone is die in Amsterdam.

Homerun zegt dat de feed alle open vacatures heeft. Toch is zij nooit gezaghebbend, zoals geen enkele Atom-feed hier.
`updated` is de laatste bewerking; wanneer een vacature geplaatst is, zegt Homerun niet.
"""

import re
from collections.abc import Iterator
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import kinderen, lokaal
from vacatures.bronnen.plekken import POSTCODE, plek, plek_uit_tekst, uniek
from vacatures.bronnen.schrijfwijzen import regel, sleutel, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.soorthulp import is_naam, ontleed
from vacatures.bronnen.tijden import moment
from vacatures.bronnen.xmlfeeds import alle, lees_feed, opmaak, ruw_van, tekst, woorden

DOMEIN = ".homerun.co"
GEEN_BESTUUR = {"www", "api", "app", "feed", "cdn", "assets", "static", "media", "img", "embed", "widget", "help",
                "support", "developers", "blog", "status"}  # fmt: skip
TEKST = ("description", "content", "summary")
# Zo schrijft alleen Homerun een entry: een sleutel met job_, of een afdeling, plek of soort met een naam erin.
_KENMERK = re.compile(
    rb"<(?:[\w.-]+:)?id>\s*(?:<!\[CDATA\[)?\s*job_\w|<(?:[\w.-]+:)?(?:department|location|type)>\s*<(?:[\w.-]+:)?name>"
    rb"|href=[\"']https?://[\w-]+\.homerun\.co/"
)
_HOST = re.compile(r"//([\w-]{1,63})\.homerun\.co(?![\w.-])(/[\w.-]{1,100})?", re.IGNORECASE)


def lijkt(document: Document) -> int:
    if document.wortel != "feed":
        return 0
    return 95 if feedadres(document.adres) or _KENMERK.search(document.inhoud) else 0


def lees(document: Document) -> Iterator[Item]:
    wortel = lees_feed(document)
    if lokaal(wortel) != "feed":
        raise DocumentOnleesbaar(_("Dit is geen feed van Homerun: die hoort met <feed> te beginnen."))
    return per_item(_entry, kinderen(wortel, "entry"), document.adres, regel(tekst(wortel, "title"), 120))


def _entry(entry: Element, basis: str, bestuur: str) -> Item:
    """Zonder id, dat Atom verplicht, is een vacature de volgende keer niet terug te vinden."""
    ruw = ruw_van(entry)
    eigen_sleutel = sleutel(tekst(entry, "id"))
    if not eigen_sleutel:
        return Onbruikbaar("", _("Er is geen <id>. Vraag de leverancier om een vaste sleutel per vacature."), ruw)
    adres = _adres(entry, basis)
    return Aanbod(
        sleutel=eigen_sleutel,
        titel=regel(tekst(entry, "title")),
        tekst=next((inhoud for naam in TEKST for e in alle(entry, naam) if (inhoud := opmaak(e)).strip()), ""),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(tekst(entry, "published")),
        gewijzigd_om=moment(tekst(entry, "updated")),
        organisatie=next(iter(woorden(entry, "author", "name")), bestuur),
        plekken=uniek([_plek(locatie) for locatie in kinderen(entry, "location")]),
        trefwoorden=tuple(_namen(entry, "department")),
        dienstverband=tuple(_namen(entry, "type")),
        salaris=regel(tekst(entry, "salary_indication"), 200),
        ruw=ruw,
    )


def _adres(entry: Element, basis: str) -> str:
    links = {k.get("rel", "alternate"): k.get("href", "") for k in reversed(list(kinderen(entry, "link")))}
    try:
        return webadres(urljoin(basis, links.get("alternate", "").strip()))
    except ValueError:
        return ""


def _plek(locatie: Element) -> Plek:
    """Homerun geeft een naam die het bestuur zelf koos: "Locatie Oost". Staat er een adres in, dan is het een adres."""
    naam = regel(tekst(locatie, "name") or tekst(locatie), 120)
    if POSTCODE.search(naam):
        return plek_uit_tekst(naam)
    return plek(
        naam=naam, straat=tekst(locatie, "address"), postcode=tekst(locatie, "postal_code"),
        plaats=tekst(locatie, "city"), land=tekst(locatie, "country"),
    )  # fmt: skip


def _namen(entry: Element, veld: str) -> list[str]:
    """Een naam in een veld, of het veld zelf."""
    return woorden(entry, veld, "name") or woorden(entry, veld)


# -- vinden -------------------------------------------------------------------------------------------------
def feedadres(adres: str) -> str:
    host, pad, _vragen = ontleed(adres)
    if not host.endswith(DOMEIN):
        return ""
    naam = host.removesuffix(DOMEIN)
    if naam == "feed":
        naam = pad[0].lower() if pad else ""
    elif naam in GEEN_BESTUUR:
        return ""
    return f"https://feed.homerun.co/{naam}" if is_naam(naam) and "." not in naam else ""


def sporen(pagina: Document) -> list[str]:
    """Een link, iframe of script naar Homerun. De oude widget (homerun.co/embed) noemt het bestuur niet."""
    if b"homerun.co" not in pagina.inhoud:
        return []
    gevonden = _HOST.finditer(pagina.tekst.replace("\\/", "/"))
    feeds = (feedadres(f"https://{g[1]}{DOMEIN}{g[2] or ''}") for g in gevonden)
    return list(dict.fromkeys(feed for feed in feeds if feed))


SOORT = Soort(
    naam="homerun",
    label="Homerun",
    lijkt=lijkt,
    lees=lees,
    mag_gezaghebbend=False,
    feedadres=feedadres,
    sporen=sporen,
)
