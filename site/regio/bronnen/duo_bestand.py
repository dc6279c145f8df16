"""Een bestand van DUO lezen: van bytes naar neutrale rijen, zonder database.

Beide vormen kunnen: DUO's eigen lijst (windows-1252, CRLF, een spatie voor leeg) en de bewerkte (UTF-8). Codering,
scheidingsteken en kolommen herkent het zelf; een rij die niet klopt wordt een melding en houdt de rest niet tegen.
"""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from regio.models import Sector
from regio.models.organisatie import VESTIGINGSCODE

from .duo_velden import bereikbaar, lees_bestuursnummer, lees_niveaus, lees_postcode, lees_punt, met_nullen

# Kolommen van DUO's bestanden (klassiek en portaal) en van de bewerkte vorm; hoofdletters en streepjes tellen niet.
KOLOMMEN = {
    "code": ("vestigingscode", "vestigingsnummer"),
    "naam": ("vestigingsnaam", "naam", "instellingsnaam"),
    "straat": ("straatnaam", "straat"),
    "huisnummer": ("huisnummer toevoeging", "huisnummer"),
    "postcode": ("postcode",),
    "plaats": ("plaatsnaam", "plaats"),
    "gemeentecode": ("gemeentenummer", "gemeentecode"),
    "gemeente": ("gemeentenaam", "gemeente"),
    "denominatie": ("denominatie",),
    "telefoon": ("telefoonnummer", "telefoon"),
    "website": ("internetadres", "website"),
    "structuur": ("onderwijsstructuur",),
    "bestuursnummer": ("bevoegd gezag nummer", "bevoegd gezagnummer", "bestuursnummer"),
    "bestuursnaam": ("bevoegd gezag naam", "naam"),
    "kvk": ("kvk nummer", "kvk"),
    "sector": ("sector",),
    "lat": ("lat", "breedtegraad"),
    "lon": ("lon", "lengtegraad"),
}
MAX_BYTES = 10_000_000  # DUO's landelijke lijst is ruim 0,5 MB


class OnbekendBestand(Exception):
    """Dit is geen bestand dat wij van DUO kennen; de tekst zegt wat eraan schort en wat te doen."""


@dataclass(frozen=True)
class Melding:
    """Iets wat een mens moet weten. `regel` is de regel in het bestand, met de kop als 1; 0 is het hele bestand."""

    regel: int
    tekst: str


@dataclass(frozen=True)
class DuoSchool:
    """Een vestiging zoals DUO haar geeft, schoon. Leeg is: zei het bestand niet."""

    regel: int
    code: str
    naam: str
    plaats: str
    sector: str
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    gemeentecode: str = ""
    gemeente: str = ""
    denominatie: str = ""
    telefoon: str = ""
    website: str = ""
    niveaus: tuple[str, ...] = ()
    bestuursnummer: str = ""
    punt: tuple[float, float] | None = None


@dataclass(frozen=True)
class DuoBestuur:
    regel: int
    nummer: str
    naam: str
    kvk: str = ""


@dataclass
class DuoBestand:
    scholen: list[DuoSchool] = field(default_factory=list)
    besturen: list[DuoBestuur] = field(default_factory=list)
    problemen: list[Melding] = field(default_factory=list)  # deze rijen doen niet mee
    opmerkingen: list[Melding] = field(default_factory=list)  # deze rijen doen mee, met iets minder


def lees(inhoud: bytes) -> DuoBestand:
    """Lees een schoolbestand of besturenbestand. Raises OnbekendBestand."""
    tekst = _tekst(inhoud)
    regels = csv.reader(tekst.splitlines(keepends=True), delimiter=_scheiding(tekst))
    try:
        kop = [_kolomnaam(kolom) for kolom in next(regels)]
        rijen = [(regels.line_num, [_schoon(cel) for cel in rij]) for rij in regels]
    except csv.Error as fout:
        raise OnbekendBestand(_("Dit bestand is als tabel niet te lezen (%(fout)s).") % {"fout": fout}) from fout
    bestand, plek = DuoBestand(), _plekken(kop)
    if {"code", "naam", "plaats"} <= plek.keys():
        _lees_rijen(rijen, len(kop), plek, bestand, _school, bestand.scholen, sleutel="code")
    elif {"bestuursnummer", "bestuursnaam"} <= plek.keys() and "code" not in plek:
        _lees_rijen(rijen, len(kop), plek, bestand, _bestuur, bestand.besturen, sleutel="nummer")
    else:
        raise OnbekendBestand(_kolommen_ontbreken(plek, kop))
    if not bestand.scholen and not bestand.besturen and not bestand.problemen:
        raise OnbekendBestand(_("Onder de kopregel staat geen enkele rij. Haal het bestand opnieuw op bij DUO."))
    return bestand


def _tekst(inhoud: bytes) -> str:
    if len(inhoud) > MAX_BYTES:
        raise OnbekendBestand(_("Dit bestand is groter dan 10 MB. De lijst van DUO is veel kleiner: kies een ander."))
    if inhoud[:4] == b"PK\x03\x04" or inhoud[:4] == b"\xd0\xcf\x11\xe0":
        raise OnbekendBestand(_("Dit is een rekenblad of zip-bestand. Bewaar het als CSV en kies dan dat bestand."))
    codering = "utf-16" if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        tekst = inhoud.decode(codering)
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    if not tekst.strip():
        raise OnbekendBestand(_("Dit bestand is leeg. Haal het opnieuw op bij DUO."))
    if tekst.lstrip()[:1] == "<":
        raise OnbekendBestand(_("Dit is een webpagina en geen CSV-bestand. Haal het bestand opnieuw op bij DUO."))
    if "\0" in tekst:
        raise OnbekendBestand(_("Dit is geen tekstbestand. Kies het CSV-bestand van DUO."))
    return tekst.lstrip("\r\n ")


def _scheiding(tekst: str) -> str:
    kop = tekst.splitlines()[0]
    return max(";,\t", key=kop.count)


def _schoon(cel: str) -> str:
    """Zonder spaties eromheen en met enkele ertussen; DUO schrijft een spatie voor leeg."""
    return " ".join(cel.split())


def _kolomnaam(kolom: str) -> str:
    return " ".join(re.sub(r"[^a-z0-9]+", " ", kolom.lower()).split())


def _plekken(kop: list[str]) -> dict[str, int]:
    plek = {}
    for veld, namen in KOLOMMEN.items():
        gevonden = next((naam for naam in namen if naam in kop), None)
        if gevonden is not None:
            plek[veld] = kop.index(gevonden)
    return plek


def _kolommen_ontbreken(plek: dict[str, int], kop: list[str]) -> str:
    if not plek:
        return _(
            "De eerste regel heeft geen kolom die wij van DUO kennen. Verwacht: VESTIGINGSCODE, VESTIGINGSNAAM en "
            "PLAATSNAAM voor scholen, of BEVOEGD GEZAG NUMMER en BEVOEGD GEZAG NAAM voor besturen."
        )
    namen = {"code": "VESTIGINGSCODE", "naam": "VESTIGINGSNAAM", "plaats": "PLAATSNAAM"}
    mist = ", ".join(naam for veld, naam in namen.items() if veld not in plek)
    return _("In de eerste regel mist: %(mist)s. Zonder die kolommen is dit geen schoolbestand van DUO.") % {
        "mist": mist
    }


Maker = Callable[[int, dict[str, str]], tuple[object, list[str]]]


def _lees_rijen(rijen, breedte: int, plek, bestand: DuoBestand, maak: Maker, doel: list, *, sleutel: str) -> None:
    gezien: dict[str, int] = {}
    for regel, cellen in rijen:
        if not any(cellen):
            continue
        try:
            if len(cellen) != breedte:
                raise ValueError(
                    _("heeft %(aantal)s kolommen in plaats van %(breedte)s; deze regel is misschien afgebroken")
                    % {"aantal": len(cellen), "breedte": breedte}
                )
            rij, opmerkingen = maak(regel, {veld: cellen[nr] for veld, nr in plek.items()})
            eerder = gezien.setdefault(getattr(rij, sleutel), regel)
            if eerder != regel:
                raise ValueError(
                    _("%(sleutel)s staat ook al op regel %(eerder)s; die telt")
                    % {"sleutel": getattr(rij, sleutel), "eerder": eerder}
                )
        except ValueError as fout:
            bestand.problemen.append(Melding(regel, str(fout)))
            continue
        doel.append(rij)
        bestand.opmerkingen.extend(Melding(regel, tekst) for tekst in opmerkingen)


def _school(regel: int, cel: dict[str, str]) -> tuple[DuoSchool, list[str]]:
    code = cel["code"].upper()
    opmerkingen: list[str] = []
    if not re.search(VESTIGINGSCODE, code):
        raise ValueError(
            _("vestigingscode “%(code)s” is niet geldig (verwacht: 16CX04; een rekenblad verandert zo'n code soms)")
            % {"code": cel["code"]}
        )
    if not cel["naam"] or not cel["plaats"]:
        raise ValueError(_("%(code)s heeft geen naam of geen plaats") % {"code": code})
    niveaus = tuple(lees_niveaus(cel.get("structuur", ""), opmerkingen))
    telefoon, website = bereikbaar(cel.get("telefoon", ""), cel.get("website", ""), opmerkingen)
    sector = cel.get("sector", "").lower()
    return (
        DuoSchool(
            regel=regel,
            code=code,
            naam=cel["naam"][:200],
            plaats=cel["plaats"][:80],
            sector=sector if sector in Sector.values else Sector.VSO if "vso" in niveaus else Sector.VO,
            straat=cel.get("straat", "")[:80],
            huisnummer=cel.get("huisnummer", "")[:20],
            postcode=lees_postcode(cel.get("postcode", ""), opmerkingen),
            gemeentecode=met_nullen(cel.get("gemeentecode", ""), 4),
            gemeente=cel.get("gemeente", ""),
            denominatie=cel.get("denominatie", "")[:60],
            telefoon=telefoon,
            website=website,
            niveaus=niveaus,
            bestuursnummer=lees_bestuursnummer(cel.get("bestuursnummer", ""), opmerkingen),
            punt=lees_punt(cel.get("lat", ""), cel.get("lon", ""), opmerkingen),
        ),
        opmerkingen,
    )


def _bestuur(regel: int, cel: dict[str, str]) -> tuple[DuoBestuur, list[str]]:
    opmerkingen: list[str] = []
    nummer = lees_bestuursnummer(cel["bestuursnummer"], opmerkingen)
    if not nummer:
        raise ValueError(_("bestuursnummer “%(nummer)s” heeft geen 5 cijfers") % {"nummer": cel["bestuursnummer"]})
    if not cel["bestuursnaam"]:
        raise ValueError(_("bestuur %(nummer)s heeft geen naam") % {"nummer": nummer})
    kvk = met_nullen(cel.get("kvk", ""), 8)
    return DuoBestuur(
        regel, nummer, cel["bestuursnaam"][:120], kvk if re.fullmatch(r"[0-9]{8}", kvk) else ""
    ), opmerkingen
