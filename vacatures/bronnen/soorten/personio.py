"""Personio: `https://{naam}.jobs.personio.de/xml`, alle vacatures in één document. Zonder sluitdag en uren."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod, Plek
from vacatures.bronnen.document import Document, DocumentOnleesbaar
from vacatures.bronnen.ontleden import kinderen, lokaal
from vacatures.bronnen.plekken import plek, uniek
from vacatures.bronnen.schrijfwijzen import getal, regel, sleutel, tussen, webadres
from vacatures.bronnen.soort import Item, Soort, per_item
from vacatures.bronnen.soorthulp import is_naam, ontleed
from vacatures.bronnen.tijden import moment
from vacatures.bronnen.xmlfeeds import alle, in_stukken, lees_feed, opmaak, ruw_van, samen, tekst, woorden

WORTEL = "workzag-jobs"
DIENSTVERBAND = {
    "permanent": "vaste aanstelling", "temporary": "tijdelijk", "fixed-term": "tijdelijk", "intern": "stage",
    "trainee": "traineeship", "freelance": "zzp", "working_student": "werkstudent", "full-time": "fulltime",
    "part-time": "parttime", "full-or-part-time": "fulltime of parttime",
}  # fmt: skip
PERIODE = {"monthly": "per maand", "yearly": "per jaar", "annually": "per jaar", "hourly": "per uur"}
GEEN_BESTUUR = {"www", "api", "app", "support", "developer", "jobs"}
_HOST = re.compile(r"([a-z0-9][a-z0-9-]{0,62})(?:\.|-)jobs\.personio\.([a-z]{2,3})", re.IGNORECASE)
_OP_PAGINA = re.compile(rf"//{_HOST.pattern}(?![\w-])", re.IGNORECASE)
# Woorden die in elke Nederlandse vacature staan en niet in een Engelse of Duitse.
_NEDERLANDS = re.compile(
    r"\b(?:de|het|een|van|en|wij|je|jij|jouw|ons|onze|voor|met|zoeken|bij|ook|naar|school)\b", re.IGNORECASE
)
_ANDERS = re.compile(r"\b(?:the|and|you|your|our|with|for|und|der|das|wir|du|dein|mit|für|ein|eine)\b", re.IGNORECASE)


def lijkt(document: Document) -> int:
    return 100 if document.wortel == WORTEL else 0


def lees(document: Document) -> Iterator[Item]:
    wortel = lees_feed(document)
    if lokaal(wortel) != WORTEL:
        raise DocumentOnleesbaar(
            _("Dit is geen XML van Personio: die hoort met <workzag-jobs> te beginnen. Controleer het adres (…/xml).")
        )
    return per_item(_item, _elk_een_keer(kinderen(wortel, "position")), _host(document.adres))


def _elk_een_keer(posities: Iterable[Element]) -> list[Element]:
    """Personio zet een vacature er per taal of per plek nog eens in, met dezelfde sleutel: de Nederlandse telt."""
    beste: dict[object, tuple[Element, tuple[bool, int] | None]] = {}
    for positie in posities:
        eigen = sleutel(tekst(positie, "id")) or id(positie)
        if eigen not in beste:
            beste[eigen] = (positie, None)  # hoe Nederlands zij is doet er pas toe als er nog een is
            continue
        eerder, voorkeur = beste[eigen]
        voorkeur, nieuw = voorkeur or _voorkeur(eerder), _voorkeur(positie)
        beste[eigen] = (positie, nieuw) if nieuw > voorkeur else (eerder, voorkeur)
    return [positie for positie, _voor in beste.values()]


def _voorkeur(positie: Element) -> tuple[bool, int]:
    """(heeft een titel, hoe Nederlands zij is)."""
    taal = next((w for naam, w in positie.attrib.items() if naam.rpartition("}")[2] == "lang"), "")
    taal = (taal or tekst(positie, "language")).strip().lower()
    staat_er = f"{tekst(positie, 'name')} {tekst(positie, 'jobdescriptions')}"[:4000]
    woordtelling = len(_NEDERLANDS.findall(staat_er)) - len(_ANDERS.findall(staat_er))
    return bool(tekst(positie, "name")), 10_000 if taal.startswith("nl") else -10_000 if taal else woordtelling


def _item(positie: Element, host: str) -> Aanbod:
    eigen_sleutel = sleutel(tekst(positie, "id"))
    adres = webadres(tekst(positie, "joburl")) or (
        f"https://{host}/job/{eigen_sleutel}" if host and is_naam(eigen_sleutel) else ""
    )
    van, tot = _maandsalaris(positie)
    return Aanbod(
        sleutel=eigen_sleutel,
        titel=regel(tekst(positie, "name")),
        tekst=samen(_blokken(positie)),
        adres=adres,
        reactie_adres=adres,
        geplaatst_om=moment(tekst(positie, "createdat")),
        organisatie=regel(tekst(positie, "subcompany"), 120),
        plekken=_plekken(positie),
        trefwoorden=_trefwoorden(positie),
        dienstverband=tuple(
            DIENSTVERBAND.get(w.lower(), w) for veld in ("employmenttype", "schedule") for w in woorden(positie, veld)
        ),
        salaris=_salaris(positie),
        salaris_van=van,
        salaris_tot=tot,
        ruw=ruw_van(positie),
    )


def _blokken(positie: Element) -> Iterator[str]:
    """De tekst staat in blokken met elk een kop."""
    for blok in alle(positie, "jobdescriptions", "jobdescription"):
        inhoud = "".join(opmaak(e) for e in kinderen(blok, "value"))
        if inhoud.strip():
            kop = regel(tekst(blok, "name"), 200).replace("<", "&lt;")
            yield f"<h2>{kop}</h2>" if kop else ""
            yield inhoud


def _plekken(positie: Element) -> tuple[Plek, ...]:
    """Een office is een naam die het bestuur zelf koos: een plaats, of een school."""
    namen = [*woorden(positie, "office"), *woorden(positie, "additionaloffices", "office")]
    return uniek([plek(naam=naam) for naam in namen])


def _trefwoorden(positie: Element) -> tuple[str, ...]:
    vaste = [w for veld in ("department", "recruitingcategory") for w in woorden(positie, veld)]
    return tuple(dict.fromkeys([*vaste, *in_stukken(woorden(positie, "keywords", hooguit=500))]))


def _salaris(positie: Element) -> str:
    van, tot, munt = (tekst(positie, "salaryinformation", v) for v in ("min", "max", "currencycode"))
    bedragen = " - ".join(dict.fromkeys(b for b in (regel(van, 20), regel(tot, 20)) if b))
    periode = tekst(positie, "salaryinformation", "type").strip().lower()
    return regel(f"{munt} {bedragen} {PERIODE.get(periode, periode)}", 200) if bedragen else ""


def _maandsalaris(positie: Element) -> tuple[Decimal | None, Decimal | None]:
    """Alleen een bedrag in euro per maand; andere perioden rekenen wij niet om."""
    periode, munt = (tekst(positie, "salaryinformation", v).strip().lower() for v in ("type", "currencycode"))
    if periode != "monthly" or munt != "eur":
        return None, None
    van, tot = (tussen(getal(tekst(positie, "salaryinformation", v)), 500, 25_000) for v in ("min", "max"))
    return van, tot


# -- vinden -------------------------------------------------------------------------------------------------
def _host(adres: str) -> str:
    """De host van het bestuur bij Personio, in de schrijfwijze van nu (met een punt voor jobs), of leeg."""
    gevonden = _HOST.fullmatch(ontleed(adres)[0])
    if not gevonden or gevonden[1] in GEEN_BESTUUR:
        return ""
    return f"{gevonden[1]}.jobs.personio.{gevonden[2]}"


def feedadres(adres: str) -> str:
    host = _host(adres)
    return f"https://{host}/xml?language=nl" if host else ""


def sporen(pagina: Document) -> list[str]:
    """Een link, iframe of script naar Personio."""
    if b"personio" not in pagina.inhoud:
        return []
    plat = pagina.tekst.replace("\\/", "/").lower()
    feeds = (feedadres(f"https:{gevonden[0]}") for gevonden in _OP_PAGINA.finditer(plat))
    return list(dict.fromkeys(feed for feed in feeds if feed))


SOORT = Soort(naam="personio", label="Personio", lijkt=lijkt, lees=lees, feedadres=feedadres, sporen=sporen)
