"""Wie van wie misschien dezelfde is: elke vacature hooguit één paar, en nooit een ketting."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from .lijkenis import Kenmerken, lijken

Koppel = frozenset[int]
Paar = tuple[Kenmerken, Kenmerken]  # (de jongste, de oudste)


class Besluit(models.TextChoices):
    """Wat er met een mogelijke dubbele gebeurde."""

    DEZELFDE = "dezelfde", _("het is dezelfde")
    VERSCHILLEND = "verschillend", _("het zijn er twee")
    VERVALLEN = "vervallen", _("een van de twee is niet meer open")


def koppel(een: int, ander: int) -> Koppel:
    """Wie van de twee de oudste was, doet er voor een besluit niet toe."""
    return frozenset((een, ander))


@dataclass
class Stand:
    """Wat er al besloten is en wat er al naar elkaar wijst."""

    besluiten: Mapping[Koppel, str]
    aangewezen: set[int] = field(default_factory=set)  # naar deze wijst er al een: zij wijzen zelf niet
    vergeven: set[tuple[int, int | None]] = field(default_factory=set)
    """(oudste, bron): een mens zei welk item van die bron dezelfde is; een ander item kan het dan niet ook zijn."""

    def mag(self, jong: Kenmerken, oud: Kenmerken) -> bool:
        if self.besluiten.get(koppel(jong.pk, oud.pk)) == Besluit.VERSCHILLEND:
            return False
        return (oud.pk, jong.bron) not in self.vergeven


def zoek_paren(alle: Iterable[Kenmerken], pks: set[int], stand: Stand) -> Iterator[Paar]:
    """Bij elke vacature uit `pks` de andere waar zij het meest van weg heeft; de jongste van de twee staat voorop."""
    alle = sorted(alle, key=_leeftijd)
    vakjes: dict[tuple, list[Kenmerken]] = defaultdict(list)
    for kenmerken in alle:
        for vakje in kenmerken.vakjes:
            vakjes[vakje].append(kenmerken)
    verborgen: set[int] = set()
    for deze in (k for k in alle if k.pk in pks):
        if deze.pk in verborgen:
            continue
        buren = {k.pk: k for vakje in deze.vakjes for k in vakjes[vakje] if k.pk not in verborgen}
        paar = _kies(deze, [k for k in buren.values() if lijken(deze, k)], stand)
        if paar is not None:
            verborgen.add(paar[0].pk)
            stand.aangewezen.add(paar[1].pk)
            yield paar


def _kies(deze: Kenmerken, lijkend: list[Kenmerken], stand: Stand) -> Paar | None:
    """De oudste die lijkt, met precies dezelfde titel eerst. Wordt de jongste al aangewezen, dan draait het paar om."""
    for ander in sorted(lijkend, key=lambda k: (k.titel != deze.titel, *_leeftijd(k))):
        oud, jong = sorted((deze, ander), key=_leeftijd)
        for jongste, oudste in ((jong, oud), (oud, jong)):
            if jongste.pk not in stand.aangewezen and stand.mag(jongste, oudste):
                return jongste, oudste
    return None


def _leeftijd(k: Kenmerken) -> tuple[datetime, int]:
    """Wie het eerst op deze site stond; wanneer het bestuur haar elders plaatste telt hier niet."""
    return k.op_de_site_om, k.pk
