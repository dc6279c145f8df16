"""RSS 1.0, RSS 2.0 en Atom. Een feed toont gewoonlijk alleen het nieuwste: afwezigheid zegt hier nooit iets.

Gelezen met dezelfde XML-lezer als de rest: na de veiligheidsronde is het document al een boom.
"""

from collections.abc import Iterator
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import kinderen, lees_xml, lokaal, velden
from vacatures.bronnen.plekken import plek, plek_uit_tekst, uniek
from vacatures.bronnen.schrijfwijzen import regel, sleutel, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.tijden import moment

WORTELS = {"rss", "rdf", "feed"}
TEKST = ("encoded", "content", "description", "summary")


def lijkt(document: Document) -> int:
    return 90 if document.wortel in WORTELS else 0


def lees(document: Document) -> Iterator[Item]:
    wortel = lees_xml(document)
    if lokaal(wortel) not in WORTELS:
        raise DocumentOnleesbaar(_("Dit is geen RSS of Atom: het hoort met <rss> of <feed> te beginnen."))
    kanalen = [wortel, *kinderen(wortel, "channel")]
    thuis = next((velden(kanaal).get("link", "") for kanaal in kanalen if velden(kanaal).get("link")), "")
    basis = document.adres if document.adres.startswith("http") else thuis
    if lokaal(wortel) == "feed":
        return per_item(_entry, kinderen(wortel, "entry"), basis)
    return per_item(_item, (item for kanaal in kanalen for item in kinderen(kanaal, "item")), basis)


def _item(item: Element, basis: str) -> Item:
    """Een item van RSS: de guid is de sleutel, en zonder guid de link."""
    ruw = velden(item)
    link = _adres(ruw.get("link") or "", basis)
    over = next((waarde for naam, waarde in item.attrib.items() if naam.endswith("about")), "")
    return _aanbod(item, ruw, sleutel(ruw.get("guid")) or sleutel(over) or link, link)


def _entry(entry: Element, basis: str) -> Item:
    """Een entry van Atom. Zonder id, dat Atom verplicht, is zij de volgende keer niet terug te vinden."""
    ruw = velden(entry)
    links = {k.get("rel", "alternate"): k.get("href", "") for k in reversed(list(kinderen(entry, "link")))}
    if not sleutel(ruw.get("id")):
        return Onbruikbaar("", _("Er is geen <id>. Vraag de leverancier om een vaste sleutel per vacature."), ruw)
    return _aanbod(entry, ruw, sleutel(ruw["id"]), _adres(links.get("alternate", ""), basis))


def _aanbod(element: Element, ruw: dict[str, str], eigen_sleutel: str, adres: str) -> Aanbod:
    return Aanbod(
        sleutel=eigen_sleutel,
        titel=regel(ruw.get("title")),
        tekst=next((_inhoud(k) for naam in TEKST for k in kinderen(element, naam) if _inhoud(k).strip()), ""),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(ruw.get("published") or ruw.get("pubdate") or ruw.get("date")),
        gewijzigd_om=moment(ruw.get("updated")),
        organisatie=regel(ruw.get("company"), 120),
        plekken=_plekken(element),
        trefwoorden=tuple(dict.fromkeys(_woorden(element, "category", "department"))),
        dienstverband=tuple(_woorden(element, "type", "job_type", "employment_type")),
        salaris=regel(ruw.get("salary_indication") or ruw.get("salary"), 200),
        ruw=ruw,
    )


def _inhoud(element: Element) -> str:
    """Tekst; bij type="xhtml" staat de opmaak als elementen in het document."""
    if not len(element):
        return element.text or ""
    return "".join(f"<p>{tekst}</p>" for stuk in element.itertext() if (tekst := stuk.strip()))


def _woorden(element: Element, *namen: str) -> Iterator[str]:
    for kind in kinderen(element, *namen):
        if woord := regel(kind.get("term") or "".join(kind.itertext()), 120):
            yield woord


def _plekken(element: Element) -> tuple[Plek, ...]:
    """<location> met een naam (Homerun) is een naam van het bestuur; met kale tekst (WordPress) is het een plaats."""
    gevonden = []
    for kind in kinderen(element, "location"):
        delen = velden(kind)
        if delen:
            gevonden.append(plek(naam=delen.get("name"), postcode=delen.get("zip"), plaats=delen.get("city")))
        else:
            gevonden.append(plek_uit_tekst(kind.text))
    return uniek(gevonden)


def _adres(link: str, basis: str) -> str:
    try:
        return webadres(urljoin(basis, link.strip())) if link.strip() else ""
    except ValueError:
        return ""


SOORT = Soort(naam="rss", label="RSS of Atom", lijkt=lijkt, lees=lees, mag_gezaghebbend=False)
