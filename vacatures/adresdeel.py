"""Het adresdeel van een vacature: leesbaar en uniek, en na de eerste publicatie voor altijd hetzelfde."""

import re
import secrets

from django.utils.text import slugify

from .models import Vacature

ADRES_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"  # zonder tekens die op elkaar lijken, en zonder woorden


def nieuw_adres(titel: str, *, staart: str = "") -> str:
    """Adresdeel voor een nieuwe vacature: leesbaar, en uniek door zes willekeurige tekens (30^6)."""
    staart = staart or "".join(secrets.choice(ADRES_LETTERS) for _ in range(6))
    return f"{slugify(titel)[:80].strip('-') or 'vacature'}-{staart}"


def kies_blijvend_adres(rij: Vacature, titel: str) -> None:
    """Bij de eerste publicatie volgt het adresdeel nog eenmaal de titel: een concept begint soms met een halve."""
    if rij.first_published_at is None and (eigen := re.fullmatch(rf".+-([{ADRES_LETTERS}]{{6}})", rij.adres)):
        rij.adres = nieuw_adres(titel, staart=eigen[1])
