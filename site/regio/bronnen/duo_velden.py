"""Eén cel van DUO schoonmaken. Wat niet klopt telt niet mee en komt als zin in `opmerkingen`."""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext as _

from regio.models.organisatie import POSTCODE

NIVEAUS = {
    "PRO": "pro", "VBO": "vmbo-bk", "MAVO": "vmbo-gt", "HAVO": "havo", "VWO": "vwo", "VSO": "vso", "(V)SO": "vso",
    "BRUGJAAR": None,  # zegt niet naar welk niveau de brugklas leidt
}  # fmt: skip


def lees_niveaus(structuur: str, opmerkingen: list[str]) -> Iterator[str]:
    for deel in filter(None, (deel.strip().upper() for deel in structuur.split("/"))):
        if deel not in NIVEAUS:
            opmerkingen.append(_("onderwijsstructuur “%(deel)s” is onbekend en telt niet mee") % {"deel": deel})
        elif niveau := NIVEAUS[deel]:
            yield niveau


def bereikbaar(telefoon: str, website: str, opmerkingen: list[str]) -> tuple[str, str]:
    """Telefoon en website. In de kolom voor de website staat bij DUO soms het telefoonnummer, of twee adressen."""
    if website and not re.search(r"[a-z]", website, re.IGNORECASE):
        telefoon, website = telefoon or website, ""
    adres = re.split(r"\s+/\s+|[\s,;]+", website)[0]
    if adres and "://" not in adres:
        adres = f"https://{adres}"
    schema, _streep, rest = adres.partition("://")
    gastheer, streep, pad = rest.partition("/")
    adres = f"{schema.lower()}://{gastheer.lower()}{streep}{pad}" if adres else ""
    try:
        if adres and len(adres) <= 200:
            URLValidator(schemes=["http", "https"])(adres)
    except ValidationError:
        opmerkingen.append(_("webadres “%(website)s” is niet geldig en telt niet mee") % {"website": website})
        adres = ""
    return telefoon[:20], adres if len(adres) <= 200 else ""


def lees_postcode(cel: str, opmerkingen: list[str]) -> str:
    postcode = cel.replace(" ", "").upper()
    if postcode and not re.search(POSTCODE, postcode):
        opmerkingen.append(_("postcode “%(postcode)s” is niet geldig en telt niet mee") % {"postcode": cel})
        return ""
    return postcode


def lees_bestuursnummer(cel: str, opmerkingen: list[str]) -> str:
    nummer = met_nullen(cel, 5)
    if nummer and not re.fullmatch(r"[0-9]{5}", nummer):
        opmerkingen.append(_("bestuursnummer “%(nummer)s” heeft geen 5 cijfers en telt niet mee") % {"nummer": cel})
        return ""
    return nummer


def met_nullen(cel: str, lengte: int) -> str:
    """Een rekenblad laat de nullen vooraan weg."""
    return cel.zfill(lengte) if cel.isascii() and cel.isdigit() else cel


def lees_punt(lat: str, lon: str, opmerkingen: list[str]) -> tuple[float, float] | None:
    if not lat or not lon:
        return None
    try:
        punt = float(lat.replace(",", ".")), float(lon.replace(",", "."))
    except ValueError:
        punt = (0.0, 0.0)
    if 50 < punt[0] < 54 and 3 < punt[1] < 8:  # Europees Nederland
        return punt
    opmerkingen.append(
        _("het punt op de kaart (%(lat)s, %(lon)s) ligt niet in Nederland en telt niet mee") % {"lat": lat, "lon": lon}
    )
    return None
