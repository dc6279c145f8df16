"""De velden van een invoer in volgorde van gezag, en hoe daaruit één waarde gekozen wordt."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from .regel import Groep
from .tekst import MAX_TEKST, MAX_TITEL, MAX_VELD, Zone
from .thesaurus import Thesaurus
from .typen import Invoer, Vondst

MAX_VELDEN = 40  # meer tags heeft geen vacature


class Lagen:
    """De zones van één vacature: titel, dan de velden, dan de tekst. Wat eerder staat, wint."""

    def __init__(self, invoer: Invoer, thesaurus: Thesaurus, op: date) -> None:
        self.thesaurus, self.op, self.gegeven_titel = thesaurus, op, invoer.titel
        self.titel = Zone.van("titel", invoer.titel, MAX_TITEL)
        self.velden: list[Zone] = []
        self._lagen = [[self.titel]]
        for soort, waarden in (
            ("schaal", (invoer.schaal,)),
            ("vakveld", invoer.vakvelden),
            ("dienstverband", tuple(w.replace("_", " ") for w in invoer.dienstverband)),  # FULL_TIME
            ("veld", invoer.velden),
        ):
            if laag := [Zone.kort(soort, waarde, MAX_VELD) for waarde in waarden[:MAX_VELDEN] if waarde]:
                self.velden += laag
                self._lagen.append(laag)
        self.tekst = Zone.van("tekst", invoer.tekst, MAX_TEKST)
        if self.tekst.vouw:
            self._lagen.append([self.tekst])
        self.sporen = reduce(or_, (zone.sporen for laag in self._lagen for zone in laag))
        self.vondsten: list[Vondst] = []

    # -- kiezen uit wat er staat -------------------------------------------------------------------
    def _een(self, lezer: Callable[[Zone], Sequence[Vondst]], spoor: int = 0) -> Any:
        """De ene waarde uit de eerste laag die iets zegt; spreekt die laag zichzelf tegen, dan niets.

        `spoor`: de trefwoorden waarvan er een moet staan; een groep regels weet dat zelf.
        """
        spoor = lezer.spoor if isinstance(lezer, Groep) else spoor
        if spoor and not self.sporen & spoor:
            return None
        for laag in self._lagen:
            gevonden = [v for zone in laag if not spoor or zone.sporen & spoor for v in lezer(zone)]
            if gevonden:
                return self._eens(gevonden)
        return None

    def _eens(self, gevonden: Sequence[Vondst]) -> Any:
        if len({repr(v.waarde) for v in gevonden}) > 1:
            self._voorstel(gevonden)
            return None
        self.vondsten.append(gevonden[0])
        return gevonden[0].waarde

    def _voorstel(self, gevonden: Iterable[Vondst]) -> None:
        self.vondsten += [
            Vondst(v.feit, v.waarde, v.veld, v.van, v.tot, v.citaat, min(v.zekerheid, 0.5)) for v in gevonden
        ]
