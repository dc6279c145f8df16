"""De bronbestanden van de demo, met dagen die meeschuiven met de eerste dag van de demo.

In de bestanden staat {dag:+14:iso} voor veertien dagen na de eerste dag, {eerste:8:nl} voor de eerstvolgende
1 augustus, en {basis} voor het eigen adres. De eerste dag ligt vast: de feeds blijven dag na dag gelijk, en de
vacatures van de demo verlopen gewoon.
"""

import re
from datetime import date, datetime, time, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import quote_etag
from django.views.decorators.http import condition, require_safe

MAP = Path(__file__).parent
NU, EERDER = MAP / "bronnen", MAP / "eerder"
HALF_NEGEN = time(8, 30, tzinfo=ZoneInfo("UTC"))  # ook in Amsterdam nog dezelfde dag
PLAATSHOUDER = re.compile(r"\{(dag|eerste):([+-]?\d+):(\w+)\}")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
SOORTEN = {
    "feed.xml": "application/rss+xml", "atom.xml": "application/atom+xml", ".xml": "application/xml",
    ".json": "application/json", ".html": "text/html", ".css": "text/css", ".csv": "text/csv",
}  # fmt: skip
VORMEN = {
    "iso": lambda dag: dag.isoformat(),
    "utc": lambda dag: f"{dag.isoformat()} 08:30:00 UTC",
    "rfc": lambda dag: format_datetime(datetime.combine(dag, HALF_NEGEN)),
    "dmj": lambda dag: f"{dag:%d-%m-%Y}",
    "nl": lambda dag: f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}",
}


def eerste_dag() -> date:
    """De dag waarop de demo gevuld werd; vandaag als dat nog moet gebeuren."""
    try:
        return date.fromisoformat(_bestand().read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return timezone.localdate()


def onthoud_eerste_dag(dag: date) -> None:
    _bestand().write_text(f"{dag.isoformat()}\n", encoding="ascii")


def _bestand() -> Path:
    return settings.VAR / "demo-eerste-dag.txt"


@cache
def paden(map_: Path = NU) -> frozenset[str]:
    """Wat er te halen is. Alleen een pad uit deze verzameling wordt gelezen; het verleden is niet openbaar."""
    return frozenset(str(p.relative_to(map_)) for p in map_.rglob("*") if p.is_file())


def vul_in(pad: Path, *, op: date, basis: str) -> bytes:
    """Het bestand zoals een bestuur het op dag `op` zou geven."""

    def dag(gevonden: re.Match[str]) -> str:
        wat, getal, vorm = gevonden.groups()
        return VORMEN[vorm](op + timedelta(days=int(getal)) if wat == "dag" else _eerste_van(int(getal), op))

    return PLAATSHOUDER.sub(dag, pad.read_text(encoding="utf-8")).replace("{basis}", basis).encode()


def _eerste_van(maand: int, op: date) -> date:
    """De eerste van die maand, minstens een maand na `op`."""
    over_een_maand = op + timedelta(days=31)
    dag = date(over_een_maand.year, maand, 1)
    return dag if dag >= over_een_maand else date(over_een_maand.year + 1, maand, 1)


def content_type(pad: str) -> str:
    return next(soort for staart, soort in SOORTEN.items() if pad.endswith(staart))


def _etag(request, pad: str) -> str | None:
    if not settings.DEMO or pad not in paden():
        return None
    return quote_etag(f"{eerste_dag()}-{(NU / pad).stat().st_mtime_ns}-{settings.WAGTAILADMIN_BASE_URL}")


@require_safe
@condition(etag_func=_etag)
def bron(request, pad: str):
    if not settings.DEMO or pad not in paden():
        raise Http404
    inhoud = vul_in(NU / pad, op=eerste_dag(), basis=settings.WAGTAILADMIN_BASE_URL)
    return HttpResponse(inhoud, content_type=f"{content_type(pad)}; charset=utf-8")
