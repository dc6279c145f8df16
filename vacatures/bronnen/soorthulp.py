"""Wat de soorten van grote leveranciers delen: JSON zonder verrassingen, hun adressen, en bladzijden achter elkaar."""

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from django.utils.translation import gettext as _

from .aanbod import Plek
from .document import BronFout, Document, DocumentOnleesbaar
from .plekken import POSTCODE, plek, plek_uit_tekst
from .schrijfwijzen import regel
from .soort import HaalPagina, Mislukt

MAX_BLADZIJDEN = 100  # bij 100 vacatures per bladzijde is dat het meeste wat wij van een bron aannemen
_ADRES = re.compile(r"""(?:https?:)?//[\w.-]{1,200}(?::\d+)?/[^\s"'<>\\)]{0,500}""")

LANDEN = {
    "nederland", "netherlands", "the netherlands", "nl", "belgië", "belgium", "be", "duitsland", "germany", "de",
    "frankrijk", "france", "fr", "luxemburg", "luxembourg", "spanje", "spain", "es", "italië", "italy", "it",
    "portugal", "pt", "oostenrijk", "austria", "at", "zwitserland", "switzerland", "ch", "polen", "poland", "pl",
    "denemarken", "denmark", "dk", "zweden", "sweden", "se", "noorwegen", "norway", "finland", "ierland", "ireland",
    "uk", "gb", "united kingdom", "verenigd koninkrijk", "great britain", "england", "usa", "us", "united states",
    "verenigde staten", "canada", "curaçao", "aruba", "bonaire", "sint maarten", "suriname", "india"
}  # fmt: skip
_SCHOOL = re.compile(
    r"locatie|vestiging|campus|school|college|lyceum|gymnasium|atheneum|mavo|havo|vwo|vmbo|\bisk\b|\bmbo\b|\broc\b|"
    r"academie|gebouw|bestuursbureau|\d",
    re.IGNORECASE,
)


# -- JSON ---------------------------------------------------------------------------------------------
def woordenboek(waarde: Any) -> dict[str, Any]:
    return waarde if isinstance(waarde, dict) else {}


def lijst(waarde: Any) -> list[Any]:
    return waarde if isinstance(waarde, list) else []


def tekst(waarde: Any) -> str:
    """Een tekst uit JSON; wat geen tekst is (een getal, een lijst) is er geen."""
    return waarde if isinstance(waarde, str) else ""


def naam_van(waarde: Any, *velden: str) -> str:
    """De naam van iets dat als tekst of als {"name": ...} geschreven wordt."""
    if isinstance(waarde, dict):
        return next((naam for veld in velden or ("name", "label") if (naam := regel(waarde.get(veld), 120))), "")
    return regel(waarde, 120)


def bevat(document: Document, *woorden: str) -> bool:
    """Of al deze woorden ergens in de bytes staan: goedkoop, en ook als zij pas na een lange tekst komen."""
    return all(woord.encode() in document.inhoud for woord in woorden)


def niet_van(leverancier: str, inhoud: Any) -> DocumentOnleesbaar:
    """De fout voor JSON die geen vacatures van deze leverancier is, met wat de leverancier er zelf over zegt."""
    velden = woordenboek(inhoud)
    fouten = [velden.get("error"), velden.get("message"), *lijst(velden.get("errors"))]
    melding = next((m for f in fouten if (m := naam_van(f, "message", "title", "code"))), "")
    if melding:
        return DocumentOnleesbaar(
            _("%(leverancier)s geeft een fout in plaats van vacatures: %(melding)s. Controleer het adres van de bron.")
            % {"leverancier": leverancier, "melding": melding.rstrip(".")}
        )
    return DocumentOnleesbaar(
        _("Dit is geen antwoord van %(leverancier)s met vacatures. Controleer het adres of kies een andere soort.")
        % {"leverancier": leverancier}
    )


def per_taal(
    items: list[Any], groep: Callable[[dict[str, Any]], Any], taal: Callable[[dict[str, Any]], str]
) -> list[Any]:
    """De items zonder vertalingen: staat een vacature er ook in het Nederlands, dan alleen zo.

    `groep` zegt welke items dezelfde vacature zijn (None: dat is niet te zeggen), `taal` de code van haar taal.
    """
    nederlands = {
        sleutel
        for item in items
        if isinstance(item, dict) and taal(item) == "nl" and (sleutel := groep(item)) is not None
    }
    return [
        item
        for item in items
        if not isinstance(item, dict) or taal(item) in {"", "nl"} or groep(item) not in nederlands
    ]


# -- plekken ------------------------------------------------------------------------------------------
def vrije_plek(waarde: Any, land: Any = "") -> Plek:
    """Een plek die iemand in één veld typte: "Schagen, Noord-Holland", "Locatie Oost, Schagen" of "London, UK".

    Wat op een school lijkt is een naam; al het andere vooraan is een plaats.
    """
    heel = regel(waarde, 200)
    delen = [deel for stuk in heel.split(",") if (deel := stuk.strip())]
    if len(delen) > 1 and delen[-1].lower() in LANDEN:
        land = delen.pop()
    if POSTCODE.search(heel):
        los = plek_uit_tekst(", ".join(delen))
        return plek(straat=los.straat, postcode=los.postcode, plaats=los.plaats, land=land)
    if not delen or delen[0].lower().startswith(("remote", "thuis")):
        return Plek()
    if _SCHOOL.search(delen[0]):  # "Locatie Oost, Utrecht": dan is Utrecht de plaats en niet de provincie
        return plek(naam=delen[0], plaats=delen[1] if len(delen) > 1 else "", land=land)
    return plek(plaats=delen[0], land=land)


def losse_plekken(waarde: Any) -> list[str]:
    """Eén veld met meer plekken erin, gescheiden door een puntkomma, streep of schuine streep."""
    return [stuk for stuk in re.split(r"\s*[;|]\s*|\s+/\s+", regel(waarde, 300)) if stuk]


# -- adressen -----------------------------------------------------------------------------------------
def ontleed(adres: str) -> tuple[str, list[str], dict[str, str]]:
    """(host, delen van het pad, vragen) in kleine letters waar dat mag; alles leeg als het geen webadres is."""
    heel = adres.strip()
    heel = f"https:{heel}" if heel.startswith("//") else heel if "://" in heel else f"https://{heel}"
    try:
        delen = urlsplit(heel)
        host = (delen.hostname or "").lower()
    except ValueError:
        return "", [], {}
    if delen.scheme.lower() not in {"http", "https"} or "@" in delen.netloc:
        return "", [], {}
    vragen = {naam: waarden[-1] for naam, waarden in parse_qs(delen.query).items()}
    return host, [deel for deel in delen.path.split("/") if deel], vragen


def is_naam(deel: str) -> bool:
    """Of dit de naam van een bestuur bij een leverancier kan zijn: zo komt er niets anders in een adres terecht."""
    return bool(re.fullmatch(r"[A-Za-z0-9][\w.-]{0,99}", deel, re.ASCII))


def met_vragen(adres: str, **vragen: object) -> str:
    """Het adres met deze vragen erbij of anders; None haalt een vraag weg."""
    delen = urlsplit(adres)
    nieuw = {n: w[-1] for n, w in parse_qs(delen.query).items()} | {
        n: str(w) for n, w in vragen.items() if w is not None
    }
    weg = {n for n, w in vragen.items() if w is None}
    return delen._replace(query=urlencode({n: w for n, w in nieuw.items() if n not in weg}), fragment="").geturl()


def vraag(adres: str, naam: str) -> int | None:
    """De waarde van een vraag in het adres als getal."""
    waarde = ontleed(adres)[2].get(naam, "")
    return int(waarde) if re.fullmatch(r"\d{1,9}", waarde, re.ASCII) else None


def feeds_op(pagina: Document, host: str, feedadres: Callable[[str], str]) -> list[str]:
    """De feeds van een leverancier waar een pagina naar verwijst, in links, scripts en instellingen van scripts."""
    if host.encode() not in pagina.inhoud:
        return []
    plat = pagina.tekst.replace("\\/", "/").replace("&amp;", "&")
    adressen = (gevonden[0] for gevonden in _ADRES.finditer(plat) if host in gevonden[0])
    return list(dict.fromkeys(feed for adres in adressen if (feed := feedadres(adres))))


# -- bladzijden -----------------------------------------------------------------------------------------
def bladeren(
    document: Document,
    haal_pagina: HaalPagina,
    items: Callable[[Document], list[Any]],
    volgende: Callable[[Document], str],
) -> Iterator[Document | Mislukt]:
    """Dit document en de bladzijden erna; een bladzijde die niet klopt is een Mislukt, en dan stopt het.

    `items` zegt wat er op een bladzijde staat, `volgende` het adres van de volgende, of leeg als dit de laatste was.
    Beide raisen BronFout. Achter een bestand wordt niets opgehaald.
    """
    vorige = items(document)
    gelezen = {document.adres}
    for keer in count(1):
        yield document
        adres = document.adres
        try:
            adres = volgende(document)
            if not adres:
                return
            if not document.adres.startswith("http"):
                raise BronFout(_("Dit bestand is één bladzijde van een langere lijst; de rest is niet gelezen."))
            if keer >= MAX_BLADZIJDEN:
                raise BronFout(_("De bron heeft te veel bladzijden; de rest is niet gelezen."))
            if adres in gelezen:
                raise BronFout(_("De bron verwijst als volgende bladzijde naar een bladzijde die al gelezen is."))
            gelezen.add(adres)
            document = haal_pagina(adres)
            nieuwe = items(document)
            if nieuwe and nieuwe == vorige:
                raise BronFout(_("De bron geeft als volgende bladzijde steeds dezelfde."))
        except BronFout as fout:
            yield Mislukt(adres, fout)
            return
        vorige = nieuwe
