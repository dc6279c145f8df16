"""Wat een soort bron is: één module in `soorten/` die zichzelf beschrijft, en verder niets aanraakt."""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from .aanbod import Aanbod, Onbruikbaar
from .document import BronFout, Document

logger = logging.getLogger(__name__)
Item = Aanbod | Onbruikbaar
HaalPagina = Callable[[str], Document]
"""Haalt een pagina achter een document op. Raises BronFout."""


@dataclass(frozen=True)
class Mislukt:
    """Een pagina die bij de bron hoort en die niet gelezen kon worden: het lezen is dan niet volledig."""

    adres: str
    fout: BronFout


@dataclass(frozen=True)
class Soort:
    """Een soort bron. `lees` is de ene functie van document naar neutrale records.

    `lees` raises DocumentOnleesbaar als het hele document niet deugt; één slecht item wordt een Onbruikbaar.
    `is_heel` zegt van een gelezen document of het álle vacatures van de bron bevat; alleen dan telt afwezigheid.
    `haal` geeft de documenten achter dit document, voor soorten die meer pagina's nodig hebben.
    Wat een soort als onzeker leest, zegt zij per item: `Aanbod.is_onzeker`.
    """

    naam: str
    label: str | Promise
    lijkt: Callable[[Document], int]  # 0 is zeker niet; het hoogste getal wint
    lees: Callable[[Document], Iterator[Item]]
    mag_gezaghebbend: bool = True
    is_pagina: bool = False  # pagina's: robots.txt geldt
    is_heel: Callable[[Document], bool] = lambda document: True
    haal: Callable[[Document, HaalPagina], Iterator[Document | Mislukt]] | None = None
    zegt: Callable[[Document], Iterable[str]] = lambda document: ()
    """Wat er naast de items over een gelezen document te melden is, in zinnen. Raises DocumentOnleesbaar."""
    # Hoe `verkennen` bij deze soort komt, gegeven alleen een adres:
    feedadres: Callable[[str], str] = lambda adres: ""
    """Van een adres bij deze leverancier (pagina, vacature of feed) naar haar feed; leeg als het er geen van is."""
    sporen: Callable[[Document], Iterable[str]] = lambda pagina: ()
    """De feedadressen die een webpagina verraadt waar deze leverancier achter zit (merkteken, script, link)."""
    met_linkpatroon: "Callable[[str], Soort] | None" = None
    """Alleen voor pagina's zonder opmaak: deze soort, voor een bron waar deze links vacatures zijn."""


def per_item(lees_item: Callable[..., Item], ruwe: Iterable[Any], *rest: Any) -> Iterator[Item]:
    """Lees elk item los van de andere: één item waar niets van te maken is, houdt de andere niet tegen."""
    for ruw in ruwe:
        try:
            yield lees_item(ruw, *rest)
        except (
            Exception
        ):  # wat een ander ook schreef: het is één item, en het staat in het logboek en bij de afwijzingen
            logger.exception("item niet te lezen")
            yield Onbruikbaar("", _("Dit item is niet te lezen. Bekijk het bij de bron."), {"item": str(ruw)[:500]})
