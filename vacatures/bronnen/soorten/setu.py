"""SETU Standard for Vacancies 1.1: HR-XML `PositionOpeningNL`. Een bericht per vacature, vaak veel in één omslag.

Het zijn berichten: van één vacature telt het laatste, en x:delete zegt dat zij er niet meer is. Ook het internationale
`PositionOpening` van HR-XML 2.x, waar de standaard van komt, is zo te lezen.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from vacatures.bronnen import hrxml
from vacatures.bronnen.aanbod import Aanbod
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.hrxml import Deel
from vacatures.bronnen.ontleden import kinderen, lokaal
from vacatures.bronnen.schrijfwijzen import email, plaatsen, regel, sleutel, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.tijden import moment
from vacatures.bronnen.xmlfeeds import lees_feed, opmaak, ruw_van, samen, tekst

BERICHT = {"positionopeningnl", "positionopening"}
WEG = {"delete", "deactivate"}
_WIJZIGING = re.compile(rb"x:(?:edit|activate|prolong)\b")
_KENMERK = re.compile(rb"<(?:[\w.-]+:)?PositionOpening(?:NL)?[\s>]")


def lijkt(document: Document) -> int:
    if document.is_html or not document.wortel:
        return 0
    return 100 if document.wortel in BERICHT or _KENMERK.search(document.inhoud) else 0


def is_heel(document: Document) -> bool:
    """Staan er wijzigingen tussen, dan zijn het berichten van vandaag en niet alle vacatures."""
    return not _WIJZIGING.search(document.inhoud)


def lees(document: Document) -> Iterator[Item]:
    berichten = list(_berichten(lees_feed(document)))
    if not berichten:
        raise DocumentOnleesbaar(
            _("Dit is geen SETU-document met vacatures: er staat geen <PositionOpeningNL> in. Kies een andere soort.")
        )
    return per_item(_item, _geldig(berichten))


# -- berichten ----------------------------------------------------------------------------------------------
def _berichten(wortel: Element) -> Iterator[Element]:
    """Elk bericht, hoe diep ook in de omslag; een bericht in een bericht is er geen."""
    te_zien = [wortel]
    while te_zien:
        element = te_zien.pop()
        if lokaal(element) in BERICHT:
            yield element
        else:
            te_zien.extend(reversed(element))


def _geldig(berichten: Iterable[Element]) -> list[Element]:
    """Van elke vacature het laatste bericht, het Nederlandse als zij er in meer talen staat; zonder wat weg is."""
    laatste: dict[object, Element] = {}
    for bericht in berichten:
        eigen = _sleutel(bericht) or id(bericht)
        if tekst(_kop(bericht), "status").strip().lower().rpartition(":")[2] in WEG:
            laatste.pop(eigen, None)
        elif eigen not in laatste or _is_nederlands(bericht) or not _is_nederlands(laatste[eigen]):
            laatste[eigen] = bericht
    return list(laatste.values())


def _is_nederlands(bericht: Element) -> bool:
    taal = next((w for naam, w in bericht.attrib.items() if naam.rpartition("}")[2] == "lang"), "nl")
    return taal.strip().lower().startswith("nl")


def _kop(bericht: Element) -> Element:
    return next(kinderen(bericht, "positionrecordinfo"), bericht)


def _sleutel(bericht: Element) -> str:
    """Elke rol geeft haar eigen sleutel; die van de eigenaar van de vacature blijft dezelfde."""
    sleutels = list(kinderen(_kop(bericht), "id"))
    van_eigenaar = [k for k in sleutels if k.get("idOwner", "").strip().lower() == "owner"]
    return next((s for k in (*van_eigenaar, *sleutels) if (s := sleutel(tekst(k, "idvalue")))), "")


# -- van bericht naar record ----------------------------------------------------------------------------------
def _item(element: Element) -> Aanbod:
    bericht = Deel(element)
    profiel = bericht.deel("positionprofilenl", "positionprofile")
    reageren = bericht.deel("howtoapply")
    adres, formulier = _adressen(bericht)
    naam, post, telefoon = _contact(bericht, reageren)
    van, tot = hrxml.uren(profiel)
    salaris_van, salaris_tot = hrxml.maandsalaris(profiel)
    return Aanbod(
        sleutel=_sleutel(element),
        titel=_titel(profiel),
        tekst=samen(_teksten(bericht)),
        adres=adres,
        reactie_adres=formulier or adres,
        reactie_email=email(reageren.zegt("internetemailaddress", "email")),
        geplaatst_om=moment(hrxml.geplaatst(bericht)),
        sluit_op=hrxml.sluitdag(bericht),
        begint_op=hrxml.begin(profiel),
        organisatie=_organisatie(bericht, profiel),
        plekken=hrxml.plekken_van(profiel),
        trefwoorden=hrxml.trefwoorden(profiel),
        dienstverband=hrxml.dienstverband(profiel),
        uren_van=van,
        uren_tot=tot,
        schaal=hrxml.schaal(profiel),
        salaris=hrxml.salaris(profiel),
        salaris_van=salaris_van,
        salaris_tot=salaris_tot,
        contact_naam=naam,
        contact_email=post,
        contact_telefoon=telefoon,
        plaatsen=plaatsen(bericht.zegt("numbertofill")),
        ruw=ruw_van(element),
    )


def _titel(profiel: Deel) -> str:
    """De titel van de advertentie; anders de naam van de functie."""
    functie = profiel.deel("functionname")
    return regel(profiel.zegt("positiontitle") or functie.zegt("name") or functie.zegt("functionname"))


def _teksten(bericht: Deel) -> Iterator[str]:
    """Blokken met een kop (Name) en een tekst (Value), of één omschrijving."""
    for blok in bericht.alle("formattedpositiondescription"):
        inhoud = "".join(opmaak(e) for e in kinderen(blok, "value"))
        if inhoud.strip():
            kop = regel(tekst(blok, "name"), 200).replace("<", "&lt;")
            yield f"<h2>{kop}</h2>" if kop else ""
            yield inhoud
    for omschrijving in bericht.alle("positiondescription", "advertisementtext"):
        yield opmaak(omschrijving)


# -- wie en hoe -------------------------------------------------------------------------------------------------
def _organisatie(bericht: Deel, profiel: Deel) -> str:
    namen = (profiel.zegt("organizationname"), *(tekst(o, "name") for o in profiel.alle("organization", "company")))
    return next((n for naam in namen if (n := regel(naam, 120))), "") or regel(
        _eigenaar(bericht).zegt("entityname"), 120
    )


def _eigenaar(bericht: Deel) -> Deel:
    """Wie de vacature heeft; anders wie het bericht stuurt."""
    leveranciers = list(bericht.alle("positionsuppliernl", "positionsupplier"))
    eigenaren = (e for e in leveranciers if tekst(e, "role").strip().lower() == "owner")
    return Deel(next(eigenaren, leveranciers[0] if leveranciers else None))


def _contact(bericht: Deel, reageren: Deel) -> tuple[str, str, str]:
    """(naam, e-mail, telefoon) van wie meer weet: bij de organisatie, bij het solliciteren, anders bij de eigenaar."""
    for wie in (bericht.deel("contactinfo"), reageren, _eigenaar(bericht)):
        naam = regel(wie.zegt("formattedname", "contactname", "personname"), 120)
        post = email(wie.zegt("internetemailaddress", "email"))
        telefoon = regel(wie.zegt("formattednumber", "telephone", "mobile"), 20)
        if naam or post or telefoon:
            return naam, post, telefoon
    return "", "", ""


def _adressen(bericht: Deel) -> tuple[str, str]:
    """(pagina van de vacature, formulier om te reageren): een veld met die naam, of een manier van solliciteren."""
    gevonden = {soort: webadres(bericht.zegt(soort)) for soort in ("vacancyurl", "applicationformurl")}
    for element in bericht.alle("applicationmethod"):
        soort = tekst(element, "methodtype").strip().lower()
        if not gevonden.get(soort, "-"):
            gevonden[soort] = webadres(Deel(element).zegt("internetwebaddress", "url", "link"))
    pagina = gevonden["vacancyurl"] or webadres(bericht.deel("positionposting").zegt("link"))
    return pagina, gevonden["applicationformurl"]


SOORT = Soort(naam="setu", label="SETU (HR-XML)", lijkt=lijkt, lees=lees, is_heel=is_heel)
