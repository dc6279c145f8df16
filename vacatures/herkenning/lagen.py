"""De velden van een invoer in volgorde van gezag, en hoe daaruit één waarde gekozen wordt."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from .tekst import MAX_TEKST, MAX_TITEL, MAX_VELD, Zone
from .thesaurus import Thesaurus
from .typen import Invoer, Vondst

MAX_VELDEN = 40  # meer tags heeft geen vacature


class Lagen:
    """De zones van één vacature: titel, dan de velden, dan de tekst. Wat eerder staat, wint."""

    def __init__(self, invoer: Invoer, thesaurus: Thesaurus, op: date) -> None:
        self.thesaurus, self.op, self.gegeven_titel = thesaurus, op, invoer.titel
        self.titel = Zone.van("titel", invoer.titel, MAX_TITEL)
        self.velden = [
            Zone.kort(soort, waarde, MAX_VELD)
            for soort, waarden in (
                ("schaal", (invoer.schaal,)),
                ("vakveld", invoer.vakvelden),
                ("dienstverband", tuple(w.replace("_", " ") for w in invoer.dienstverband)),  # FULL_TIME
                ("veld", invoer.velden),
            )
            for waarde in waarden[:MAX_VELDEN]
            if waarde
        ]
        self.tekst = Zone.van("tekst", invoer.tekst, MAX_TEKST)
        self.vondsten: list[Vondst] = []

    @cached_property
    def _lagen(self) -> list[list[Zone]]:
        per_soort = (
            [z for z in self.velden if z.veld == soort] for soort in ("schaal", "vakveld", "dienstverband", "veld")
        )
        return [laag for laag in ([self.titel], *per_soort, [self.tekst] if self.tekst.vouw else []) if laag]

    # -- kiezen uit wat er staat -------------------------------------------------------------------
    def _een(self, lezer: Callable[[Zone], Sequence[Vondst]]) -> Any:
        """De ene waarde uit de eerste laag die iets zegt; spreekt die laag zichzelf tegen, dan niets."""
        for laag in self._lagen:
            gevonden = [v for zone in laag for v in lezer(zone)]
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
