"""Wat een blad is: een naam en rijen, en hoeveel daarvan wij lezen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import ParamSpec

from django.utils.translation import gettext as _

from vacatures.bronnen.document import DocumentOnleesbaar

P = ParamSpec("P")
MAX_RIJEN = 20_000  # met inhoud; een heel land heeft er minder
MAX_KOLOMMEN = 200  # wat verder naar rechts staat, lezen wij niet
MAX_CELLEN = 2_000_000  # ook lege; een heel opgemaakte kolom is een miljoen cellen
MAX_CEL = 32_767  # tekens, de grens van Excel

Cel = str | float | bool | date | datetime
"""Een cel met inhoud. Een getal is een float, ook als het in het blad als percentage of bedrag staat."""


@dataclass(frozen=True)
class Rij:
    """Een rij met inhoud. `nummer` is het nummer dat het spreadsheetprogramma ervoor zet; `cellen` telt vanaf 0."""

    nummer: int
    cellen: dict[int, Cel]


@dataclass(frozen=True)
class Blad:
    """`rijen` leest het blad opnieuw, alleen de rijen met inhoud. Raises DocumentOnleesbaar tijdens het lezen."""

    naam: str
    rijen: Callable[[], Iterator[Rij]]


def begrensd(lees: Callable[P, Iterator[Rij]]) -> Callable[P, Iterator[Rij]]:
    """Raises DocumentOnleesbaar bij meer rijen dan wij lezen."""

    @wraps(lees)
    def hooguit(*args: P.args, **kwargs: P.kwargs) -> Iterator[Rij]:
        for aantal, rij in enumerate(lees(*args, **kwargs), start=1):
            if aantal > MAX_RIJEN:
                raise te_groot(_("meer dan %(aantal)d rijen") % {"aantal": MAX_RIJEN})
            yield rij

    return hooguit


def te_groot(wat: str) -> DocumentOnleesbaar:
    return DocumentOnleesbaar(_("Het werkblad heeft %(wat)s. Haal weg wat geen vacature is.") % {"wat": wat})
