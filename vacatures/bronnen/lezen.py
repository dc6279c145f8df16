"""Van bron naar neutrale records: de documenten halen en elk item nakijken voordat iemand er iets mee doet."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from django.utils.translation import gettext as _

from .aanbod import Aanbod, Onbruikbaar
from .document import Document, DocumentOnleesbaar
from .ophalen import GeenAntwoord, Haler, TeTraag
from .soort import Item, Mislukt, Soort
from .termijn import Termijn

MAX_TIJD_SECONDEN = 480  # voor alle pagina's van één bron samen; daarna is het slot van de bron bijna oud
MAX_ITEMS = 50_000  # vijf keer wat wij aankunnen willen; miljoenen lege items passen ook in 20 MB
MAX_PLEKKEN = 50  # het grootste bestuur heeft er ongeveer zoveel; duizenden in één item kosten alleen tijd
MAX_TITEL = 160  # van Vacature.titel


@dataclass
class Lezing:
    """Wat er in de bron stond. `is_volledig`: dit was alles, zonder een item of pagina die wij niet konden lezen."""

    aanbod: list[Aanbod] = field(default_factory=list)
    onbruikbaar: list[Onbruikbaar] = field(default_factory=list)
    is_volledig: bool = True
    meldingen: list[str] = field(default_factory=list)

    @property
    def gezien(self) -> set[str]:
        """Alle sleutels die in de bron staan, ook van items waar wij niets mee konden."""
        return {a.sleutel for a in self.aanbod} | {o.sleutel for o in self.onbruikbaar}

    @property
    def aantal(self) -> int:
        return len(self.aanbod) + len(self.onbruikbaar)


def lees_bron(document: Document, soort: Soort, haler: Haler, *, termijn: Termijn | None = None) -> Lezing:
    """Lees alles wat de bron heeft. Raises DocumentOnleesbaar als het (eerste) document niet deugt, DuurtTeLang."""
    termijn = termijn or Termijn()
    lezing = Lezing(is_volledig=soort.is_heel(document))
    for stuk in _documenten(document, soort, haler):
        if isinstance(stuk, Mislukt):
            lezing.is_volledig = False
            lezing.meldingen.append(_zin_over(stuk))
            continue
        _lees_in(lezing, soort.lees(stuk), termijn)
        lezing.meldingen += soort.zegt(stuk)
        if lezing.aantal > MAX_ITEMS:
            raise DocumentOnleesbaar(
                _("Er staan meer dan %(aantal)d items in de bron. Vraag de leverancier om een kleinere feed.")
                % {"aantal": MAX_ITEMS}
            )
    # Een item zonder sleutel kan elke bekende vacature zijn: dan weten wij niet wat er ontbreekt.
    if any(not o.sleutel for o in lezing.onbruikbaar):
        lezing.is_volledig = False
    return lezing


def _zin_over(mislukt: Mislukt) -> str:
    """Het adres van de bron klopt wel: het is een link daarop die nergens heen gaat."""
    if isinstance(mislukt.fout, GeenAntwoord) and mislukt.fout.status in (404, 410):
        return _("De bron verwijst naar %(adres)s, maar die pagina bestaat niet.") % {"adres": mislukt.adres[:200]}
    return str(mislukt.fout)


def _documenten(document: Document, soort: Soort, haler: Haler) -> Iterable[Document | Mislukt]:
    if soort.haal is None:
        return [document]
    einde = time.monotonic() + MAX_TIJD_SECONDEN

    def haal_pagina(adres: str) -> Document:
        if time.monotonic() > einde:
            raise TeTraag(_("Het lezen van alle pagina's duurde te lang; de rest blijft zoals zij was."))
        return haler.haal(adres, is_pagina=soort.is_pagina)

    return soort.haal(document, haal_pagina)


def _lees_in(lezing: Lezing, items: Iterator[Item], termijn: Termijn) -> None:
    gezien = lezing.gezien
    for item in islice(items, MAX_ITEMS + 1):
        termijn.controleer()
        bezwaar = _bezwaar(item, gezien)
        gezien.add(item.sleutel)
        if bezwaar is not None:
            lezing.onbruikbaar.append(bezwaar)
        elif isinstance(item, Aanbod):
            lezing.aanbod.append(_begrensd(item))


def _begrensd(aanbod: Aanbod) -> Aanbod:
    if len(aanbod.titel) <= MAX_TITEL and len(aanbod.plekken) <= MAX_PLEKKEN:
        return aanbod
    titel = aanbod.titel if len(aanbod.titel) <= MAX_TITEL else _kort(aanbod.titel)
    return replace(aanbod, titel=titel, plekken=aanbod.plekken[:MAX_PLEKKEN])


def _bezwaar(item: Item, gezien: set[str]) -> Onbruikbaar | None:
    """Waarom dit item geen vacature kan worden, of None. Zonder datum kan prima."""
    if isinstance(item, Onbruikbaar):
        return item
    if not item.sleutel:
        return Onbruikbaar(
            "", _("Er is geen sleutel. Vraag de leverancier om een vaste sleutel per vacature."), item.ruw
        )
    if item.sleutel in gezien:
        return Onbruikbaar(item.sleutel, _("Deze sleutel staat er meer dan eens in; alleen de eerste telt."), item.ruw)
    if not item.titel:
        return Onbruikbaar(item.sleutel, _("Er is geen titel. Vul bij de bron een titel in."), item.ruw)
    return None


def _kort(titel: str) -> str:
    return titel[: MAX_TITEL - 1].rsplit(" ", 1)[0].rstrip(" ,-–(") + "…"
