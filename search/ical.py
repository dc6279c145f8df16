"""Een agenda met dagen als iCalendar (RFC 5545): hele dagen, geen tijden, geen deelnemers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

MAX_REGEL_BYTES = 75  # 3.1: zonder het regeleinde
# Een agenda zonder dagen moet toch een onderdeel hebben; de tijdzone is er een, en zij klopt altijd.
TIJDZONE = """BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE"""
_STUURTEKEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_REGELEINDE = re.compile(r"\r\n|\r|\n")
_ESCAPE = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})


@dataclass(frozen=True, slots=True)
class Dag:
    """`sleutel` verandert nooit, ook niet als de dag verschuift; `gewijzigd_om` alleen als er iets veranderde."""

    sleutel: str
    op: date
    titel: str
    tekst: str
    plek: str
    adres: str
    gewijzigd_om: datetime


def agenda(naam: str, dagen: Iterable[Dag], *, afzender: str, taal: str) -> bytes:
    """`afzender` is de host van de site; `taal` zoals "nl"."""
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{tekst(afzender)}//Sluitdagen//{taal.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{tekst(naam)}",
        f"X-WR-CALNAME:{tekst(naam)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL:PT6H",
        *TIJDZONE.splitlines(),
    ]
    for dag in dagen:
        regels += _gebeurtenis(dag, afzender)
    regels.append("END:VCALENDAR")
    return "".join(f"{gevouwen(regel)}\r\n" for regel in regels).encode()


def _gebeurtenis(dag: Dag, afzender: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{tekst(dag.sleutel)}@{tekst(afzender)}",
        f"DTSTAMP:{dag.gewijzigd_om.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{dag.op:%Y%m%d}",
        f"DTEND;VALUE=DATE:{dag.op + timedelta(days=1):%Y%m%d}",  # de dag erna: het einde telt niet mee
        f"SUMMARY:{tekst(dag.titel)}",
        f"DESCRIPTION:{tekst(dag.tekst)}",
        *([f"LOCATION:{tekst(dag.plek)}"] if dag.plek else []),
        f"URL:{adres(dag.adres)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def tekst(waarde: str) -> str:
    """Een waarde van het type TEXT (3.3.11), ook als iemand er een regeleinde of een stuurteken in zette."""
    return _REGELEINDE.sub("\\\\n", _STUURTEKEN.sub("", waarde).translate(_ESCAPE))


def adres(waarde: str) -> str:
    """Een waarde van het type URI: daarin heeft een komma geen betekenis, en een regeleinde hoort er niet."""
    return "".join(_STUURTEKEN.sub("", waarde).split())


def gevouwen(regel: str) -> str:
    """Over meer regels van hooguit 75 bytes, nooit midden in een teken (3.1)."""
    delen, deel, bytes_ = [], "", 0
    for teken in regel:
        lengte = len(teken.encode())
        if bytes_ + lengte > MAX_REGEL_BYTES:
            delen.append(deel)
            deel, bytes_ = " ", 1
        deel += teken
        bytes_ += lengte
    return "\r\n".join([*delen, deel])
