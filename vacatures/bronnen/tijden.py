"""Hoe bronnen een dag en een moment opschrijven. De zone staat er uitdrukkelijk bij; anders geldt die van de soort."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from .schrijfwijzen import regel

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
UTC = ZoneInfo("UTC")

_MAANDEN = {
    naam: nummer
    for nummer, namen in enumerate(
        ("januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
         "september sep sept", "oktober okt", "november nov", "december dec"),
        start=1,
    )
    for naam in namen.split()
}  # fmt: skip
_DAG_EERST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T,]+(\d{1,2})[:.](\d{2})(?::(\d{2}))?)?")
_DAG_MAAND = re.compile(r"(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})", re.IGNORECASE)
_ISO_DAG = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ISO_MET_ZONE = re.compile(
    r"(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(UTC|GMT|Z|[+-]\d{2}:?\d{2})?", re.I
)
_RFC_DAG = re.compile(r"[A-Za-z]{3},?\s+(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})")
_ENGELS = {
    m: n
    for n, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1)
}


def moment(waarde: Any, zone: ZoneInfo = AMSTERDAM) -> datetime | None:
    """Een moment met zone; zonder zone in de tekst geldt `zone`. None als er geen moment staat."""
    gelezen = _lees(waarde)
    if isinstance(gelezen, datetime):
        return _met_zone(gelezen, zone)
    return datetime(gelezen.year, gelezen.month, gelezen.day, tzinfo=zone) if gelezen else None


def dag(waarde: Any, zone: ZoneInfo = AMSTERDAM) -> date | None:
    """De dag in Nederland. "2026-11-29" is die hele dag; 23.00 uur UTC op de 29e is hier 's winters al de 30e."""
    gelezen = _lees(waarde)
    if not isinstance(gelezen, datetime):
        return gelezen
    met_zone = _met_zone(gelezen, zone)
    return met_zone.astimezone(AMSTERDAM).date() if met_zone else None


def _met_zone(om: datetime, zone: ZoneInfo) -> datetime | None:
    try:
        return (om if om.tzinfo else om.replace(tzinfo=zone)).astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def _lees(waarde: Any) -> date | datetime | None:
    """date als er alleen een dag staat, datetime als er een tijd bij staat (met of zonder zone)."""
    return _lees_tekst(regel(waarde, 60))


@lru_cache(maxsize=2000)  # in een feed staan dezelfde dagen vele keren
def _lees_tekst(tekst: str) -> date | datetime | None:
    if not tekst:
        return None
    for lezer in (_iso, _dag_eerst, _rfc, _dag_maand):
        try:
            if (gelezen := lezer(tekst)) is not None:
                return gelezen if 1990 <= gelezen.year <= 2100 else None
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None


def _iso(tekst: str) -> date | datetime | None:
    if gevonden := _ISO_MET_ZONE.match(tekst):
        zone = (gevonden[3] or "").upper().replace("UTC", "+00:00").replace("GMT", "+00:00").replace("Z", "+00:00")
        return datetime.fromisoformat(f"{gevonden[1]}T{gevonden[2]}{zone}")
    gevonden = _ISO_DAG.match(tekst)
    return date(int(gevonden[1]), int(gevonden[2]), int(gevonden[3])) if gevonden else None


def _dag_eerst(tekst: str) -> date | datetime | None:
    gevonden = _DAG_EERST.match(tekst)
    if not gevonden:
        return None
    d, m, j, *tijd = gevonden.groups()
    if tijd[0] is None:
        return date(int(j), int(m), int(d))
    return datetime(int(j), int(m), int(d), int(tijd[0]), int(tijd[1]), int(tijd[2] or 0))  # noqa: DTZ001  zone volgt


def _rfc(tekst: str) -> date | datetime | None:
    """RFC 822; zonder tijd is het een dag. Een zone die de standaard niet kent (CET) telt niet: dan geldt de onze."""
    if ":" in tekst:
        gelezen = parsedate_to_datetime(tekst)
        return gelezen.replace(tzinfo=None) if re.search(r"\b(?:CES?T|MES?Z)\b", tekst) else gelezen
    gevonden = _RFC_DAG.match(tekst)
    if not gevonden or gevonden[2].lower() not in _ENGELS:
        return None
    return date(int(gevonden[3]), _ENGELS[gevonden[2].lower()], int(gevonden[1]))


def _dag_maand(tekst: str) -> date | None:
    gevonden = _DAG_MAAND.match(tekst)
    if not gevonden or gevonden[2].lower() not in _MAANDEN:
        return None
    return date(int(gevonden[3]), _MAANDEN[gevonden[2].lower()], int(gevonden[1]))
