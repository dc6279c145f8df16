"""Pagina's zonder opmaak achter een lijst: het bestuur zegt één keer welke links vacatures zijn.

Alles wat hier gelezen wordt is een vermoeden (`is_onzeker`) dat HR nakijkt. Een lijstpagina is nooit gezaghebbend: veel
sites tonen de eerste tien en laden de rest met een script. Draagt een pagina toch JobPosting, dan telt dat.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from lxml.html import HtmlElement

from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import BronFout, Document, DocumentLeeg, DocumentOnleesbaar
from vacatures.bronnen.gelabeld import dag_uit, email_uit, gelabelde_feiten
from vacatures.bronnen.jsonld import boom_van, canoniek
from vacatures.bronnen.leestekst import als_html, kern_van, lengte
from vacatures.bronnen.links import is_bestand, links_van, past, vaste_sleutel, volgende_bladzijde, zelfde_host
from vacatures.bronnen.paginatitel import geplaatst_volgens_kop, kop_zegt_weg, tekst_zegt_weg, titel_van
from vacatures.bronnen.plekken import plek, plek_uit_tekst, uniek
from vacatures.bronnen.schrijfwijzen import regel
from vacatures.bronnen.soort import HaalPagina, Item, Mislukt, Soort, per_item
from vacatures.bronnen.tijden import moment

from . import jobposting

MAX_BYTES = 3 * 1024 * 1024  # een pagina met één vacature is 100 kB
MIN_TEKENS = 60  # minder tekst: een script moet de rest nog laden
KORT = (
    "contract",
    "fte",
    "percentage",
    "uren",
    "lesuren",
)  # velden over de omvang; de herkenning leest ze met hun naam
PDF = "application/pdf"


def lijkt(document: Document) -> int:
    """Lager dan elke soort die weet wat er staat: een pagina is het laatste wat wij proberen."""
    return 5 if document.is_html else 0


# -- de lijst ---------------------------------------------------------------------------------------
def haal(document: Document, haal_pagina: HaalPagina, *, patroon: str = "") -> Iterator[Document | Mislukt]:
    """De pagina's met vacatures. Raises DocumentOnleesbaar zonder patroon, DocumentLeeg als geen link past."""
    _weiger_zonder_patroon(document, patroon)
    gevonden: dict[str, str] = {}
    lijsten = set()
    for stuk in _bladzijden(document, haal_pagina):
        if isinstance(stuk, Mislukt):
            yield stuk
            continue
        lijsten.add(vaste_sleutel(stuk.adres))
        boom = boom_van(stuk)
        for link in links_van(boom, stuk.adres) if boom is not None else ():
            if past(link.adres, patroon):
                gevonden.setdefault(vaste_sleutel(link.adres), link.adres)
    adressen = [adres for sleutel, adres in gevonden.items() if sleutel not in lijsten]
    if not adressen:
        raise DocumentLeeg(
            _(
                "Op deze pagina staat geen link die past bij %(patroon)s. Er verandert niets; kijk op de pagina hoe de "
                "adressen van de vacatures beginnen en vul dat in bij de bron."
            )
            % {"patroon": patroon}
        )
    yield from _paginas(adressen, haal_pagina, patroon)


def _bladzijden(document: Document, haal_pagina: HaalPagina) -> Iterator[Document | Mislukt]:
    """De lijst en haar volgende bladzijden op dezelfde host."""
    gezien = {vaste_sleutel(document.adres)}
    yield document
    while len(gezien) < jobposting.MAX_LIJSTEN and (boom := boom_van(document)) is not None:
        adres = volgende_bladzijde(boom, document.adres)
        if not adres or vaste_sleutel(adres) in gezien:
            return
        gezien.add(vaste_sleutel(adres))
        try:
            document = haal_pagina(adres)
            assert document.tekst  # wat niet te lezen is, is een mislukte bladzijde
        except BronFout as fout:
            yield Mislukt(adres, fout)
            return
        yield document


def _paginas(adressen: list[str], haal_pagina: HaalPagina, patroon: str) -> Iterator[Document | Mislukt]:
    for adres in adressen[: jobposting.MAX_PAGINAS]:
        if is_bestand(adres):
            yield Document(adres=adres, inhoud=b"", content_type=PDF)
            continue
        try:
            pagina = haal_pagina(adres)
            assert pagina.tekst  # wat niet te lezen is, is een mislukte pagina
        except BronFout as fout:
            yield Mislukt(adres, fout)
            continue
        if not past(pagina.adres, patroon):  # een vacature die weg is verwijst vaak door naar de lijst
            zin = _("%(adres)s verwijst door naar een andere pagina. De vacature lijkt weg te zijn.")
            yield Mislukt(adres, BronFout(zin % {"adres": adres[:200]}))
        else:
            yield pagina
    if len(adressen) > jobposting.MAX_PAGINAS:
        te_veel = BronFout(_("Er zijn meer dan %(aantal)d pagina's.") % {"aantal": jobposting.MAX_PAGINAS})
        yield Mislukt(adressen[jobposting.MAX_PAGINAS], te_veel)


def _weiger_zonder_patroon(document: Document, patroon: str) -> None:
    if not patroon.strip():
        raise DocumentOnleesbaar(
            _(
                "Zeg eerst welke links op deze pagina vacatures zijn, bijvoorbeeld /vacatures/*. Dat hoeft maar één "
                "keer."
            )
        )
    if not document.is_html:
        raise DocumentOnleesbaar(_("Dit is geen webpagina. Controleer het adres, of laat de soort leeg."))


# -- één pagina -------------------------------------------------------------------------------------
def lees(document: Document, *, patroon: str = "") -> Iterator[Item]:
    if not patroon.strip():
        _weiger_zonder_patroon(document, patroon)
    yield from _met_opmaak(document, patroon) or per_item(
        lambda _adres: _zonder_opmaak(document, patroon), [document.adres]
    )


def _met_opmaak(document: Document, patroon: str) -> list[Item]:
    """De JobPosting van deze pagina, als die er leesbaar is."""
    if b"JobPosting" not in document.inhoud:
        return []
    gelezen = [a for a in jobposting.lees(document) if isinstance(a, Aanbod) and a.titel]
    if len(gelezen) == 1:  # dan is het adres de sleutel, zoals voor en na de opmaak
        return [replace(gelezen[0], sleutel=_sleutel(document, boom_van(document), patroon))]
    return list(gelezen)


def _zonder_opmaak(document: Document, patroon: str) -> Item:
    adres = document.adres
    if document.content_type == PDF or document.inhoud.startswith(b"%PDF"):
        zin = _(
            "Deze vacature is een bestand (pdf of Word); dat lezen wij niet. Zet de tekst op een pagina, of voeg haar "
            "hier zelf toe."
        )
        return Onbruikbaar(vaste_sleutel(adres), zin, {"adres": adres})
    boom = boom_van(document) if len(document.inhoud) <= MAX_BYTES else None
    if boom is None:
        zin = _("De pagina %(adres)s is niet te lezen. Bekijk haar bij de bron.") % {"adres": adres[:150]}
        return Onbruikbaar(vaste_sleutel(adres), zin, {"adres": adres})
    sleutel, titel, geplaatst = _sleutel(document, boom, patroon), titel_van(boom, adres), geplaatst_volgens_kop(boom)
    is_weg = kop_zegt_weg(boom)
    kern = kern_van(boom)  # verandert de boom
    ruw = {"adres": adres, "titel": titel, "tekst": regel(kern.text_content(), 1000)}
    if is_weg or tekst_zegt_weg(ruw["tekst"]):
        # Een andere sleutel: de vacature die er stond telt als niet gezien.
        zin = _("De pagina zegt dat de vacature er niet meer is. Haal de link van de lijst.")
        return Onbruikbaar(f"{sleutel} (weg)"[-255:], zin, ruw)
    if lengte(kern) < MIN_TEKENS:
        zin = _(
            "Op de pagina staat bijna geen tekst. Misschien laadt een script die; vraag de leverancier om een feed."
        )
        return Onbruikbaar(sleutel, zin, ruw)
    return _aanbod(kern, sleutel=sleutel, titel=titel, adres=adres, geplaatst=geplaatst, ruw=ruw)


def _aanbod(kern: HtmlElement, *, sleutel: str, titel: str, adres: str, geplaatst: str, ruw: dict[str, str]) -> Aanbod:
    feiten = gelabelde_feiten(kern)
    return Aanbod(
        sleutel=sleutel,
        titel=titel,
        tekst=als_html(kern, titel=titel),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(geplaatst) or moment(_iso(feiten.get("geplaatst_op"))),
        sluit_op=dag_uit(feiten.get("sluit_op", "")),
        begint_op=dag_uit(feiten.get("begint_op", "")),
        organisatie=regel(feiten.get("school"), 120),
        plekken=_plekken(feiten),
        vakvelden=_waarden(feiten, "vak"),
        trefwoorden=_waarden(feiten, "niveau", "bevoegdheid", "functie"),
        dienstverband=tuple(f"{veld}: {feiten[veld]}" for veld in KORT if veld in feiten),
        salaris=regel(feiten.get("schaal") or feiten.get("salaris"), 200),
        contact_naam=regel(feiten.get("contact_naam"), 120),
        contact_email=email_uit(feiten.get("contact_email", "")),
        contact_telefoon=regel(feiten.get("contact_telefoon"), 20),
        is_onzeker=True,
        ruw=ruw | feiten,
    )


def _plekken(feiten: dict[str, str]) -> tuple[Plek, ...]:
    adres = plek_uit_tekst(feiten["straat"]) if "straat" in feiten else Plek()
    naam = feiten.get("locatie") or feiten.get("school") or ""
    delen = naam.split(",")
    if "plaats" not in feiten and len(delen) == 2 and naam.replace(",", "").replace(" ", "").isalpha():
        naam, feiten = delen[0].strip(), feiten | {"plaats": delen[1].strip()}  # "Het Duin, Hoorn"
    postcode, plaats = (
        feiten.get("postcode") or adres.postcode,
        feiten.get("plaats") or (adres.postcode and adres.plaats),
    )
    return uniek([plek(naam=naam, straat=adres.straat, postcode=postcode, plaats=plaats)])


def _waarden(feiten: dict[str, str], *velden: str) -> tuple[str, ...]:
    return tuple(regel(feiten[veld], 120) for veld in velden if veld in feiten)


def _iso(waarde: str | None) -> str:
    gevonden = dag_uit(waarde or "")
    return gevonden.isoformat() if gevonden else ""


def _sleutel(document: Document, boom: HtmlElement | None, patroon: str) -> str:
    """Het vaste adres. Noemt de pagina een ander, dan alleen als dat ook een vacature is: vaak is het de lijst."""
    anders = canoniek(boom, document.adres) if boom is not None else ""
    goed = anders and zelfde_host(anders, document.adres) and past(anders, patroon)
    return vaste_sleutel(anders if goed else document.adres)


def met_linkpatroon(patroon: str) -> Soort:
    """Deze soort voor een bron waar deze links vacatures zijn."""
    return replace(SOORT, haal=partial(haal, patroon=patroon), lees=partial(lees, patroon=patroon))


SOORT = Soort(
    naam="pagina",
    label=gettext_lazy("Pagina's zonder opmaak"),
    lijkt=lijkt,
    lees=lees,
    mag_gezaghebbend=False,
    is_pagina=True,
    haal=haal,
    met_linkpatroon=met_linkpatroon,
)
