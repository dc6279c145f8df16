"""Van wat iemand als plaats typt naar een punt op de kaart: postcode, woonplaats of gemeente."""

import re

from django.db.models import Avg, Q
from django.utils.translation import gettext as _

from regio.gegevens import zoeknaam
from regio.models import Gemeente, Plaats, Postcode

from .zoekresultaat import Middelpunt
from .zoekvraag import ALLE_REGIOS

# 1621, 1621AB, 1621 ab, en ook "1621 Hoorn": de cijfers zeggen het preciest waar het is.
POSTCODE = re.compile(r"^(\d{4})(?:\s*[a-z]{2})?(?:[\s,]+\D*)?$", re.IGNORECASE)
# Hoe mensen een plaats noemen die officieel anders heet.
ROEPNAMEN = {"den haag": "s gravenhage", "den bosch": "s hertogenbosch", "s bosch": "s hertogenbosch"}
# De afkortingen achter een plaatsnaam die vaker voorkomt.
PROVINCIES = {
    "nh": "Noord-Holland",
    "zh": "Zuid-Holland",
    "nb": "Noord-Brabant",
    "gld": "Gelderland",
    "gd": "Gelderland",
    "ut": "Utrecht",
    "fl": "Flevoland",
    "ov": "Overijssel",
    "dr": "Drenthe",
    "gr": "Groningen",
    "gn": "Groningen",
    "fr": "Friesland",
    "li": "Limburg",
    "lb": "Limburg",
    "l": "Limburg",
    "ze": "Zeeland",
    "zld": "Zeeland",
}


def bepaal(waar: str, *, regio: str = "") -> tuple[Middelpunt | None, str]:
    """(punt, melding). Zonder punt zegt de melding wat iemand kan typen; met punt is zij leeg of noemt de benadering.

    `regio` is een slug: bij twee plaatsen met één naam gaat die van de regio voor, daarna de grootste.
    """
    if gevonden := POSTCODE.match(waar.strip()):
        return _van_postcode(gevonden[1])
    punt = _van_naam(zoeknaam(waar), regio)
    return (punt, "") if punt else (None, _onbekend(waar))


def _van_postcode(pc4: str) -> tuple[Middelpunt | None, str]:
    if rij := Postcode.objects.filter(pc4=pc4).first():
        return Middelpunt(rij.lat, rij.lon, f"{pc4} {rij.plaatsnaam}"), ""
    # Een postcode van alleen postbussen heeft geen plek; de buurt ervan wel.
    for cijfers in (3, 2):
        gemiddeld = Postcode.objects.filter(pc4__startswith=pc4[:cijfers]).aggregate(lat=Avg("lat"), lon=Avg("lon"))
        if gemiddeld["lat"] is not None:
            melding = _("Postcode %(pc4)s staat niet op onze kaart; we zochten bij benadering in de buurt ervan.")
            return Middelpunt(gemiddeld["lat"], gemiddeld["lon"], pc4, is_benadering=True), melding % {"pc4": pc4}
    return None, _onbekend(pc4)


def _van_naam(naam: str, regio: str) -> Middelpunt | None:
    naam = ROEPNAMEN.get(naam, naam)
    kort, _spatie, code = naam.rpartition(" ")
    welke = Q(zoeknaam__in=[naam, *(f"{naam} {provincie}" for provincie in PROVINCIES)])  # ook "Bergen L"
    if code in PROVINCIES:  # "Bergen (NH)"
        welke |= Q(zoeknaam=kort, gemeente__provincie=PROVINCIES[code])
    plaatsen = list(Plaats.objects.filter(welke).order_by("-aantal_postcodes", "pk")[:20]) if naam else []
    if len(plaatsen) > 1 and regio and regio != ALLE_REGIOS:
        eigen = set(Gemeente.objects.filter(regios__slug=regio).values_list("pk", flat=True))
        plaatsen.sort(key=lambda plaats: plaats.gemeente_id not in eigen)
    gekozen = plaatsen[0] if plaatsen else next((g for g in _gemeenten(naam)), None)
    return Middelpunt(gekozen.lat, gekozen.lon, gekozen.naam) if gekozen else None


def _gemeenten(naam: str) -> list[Gemeente]:
    """Gemeenten die geen plaats zijn, zoals Hollands Kroon. Het zijn er 342: vergelijken gaat hier in Python."""
    return [g for g in Gemeente.objects.order_by("pk") if zoeknaam(g.naam) == naam] if naam else []


def _onbekend(waar: str) -> str:
    return _(
        "De plaats “%(waar)s” kennen we niet, dus we zochten overal. "
        "Typ de vier cijfers van een postcode, zoals 1621, of een plaatsnaam, zoals Hoorn."
    ) % {"waar": waar}
