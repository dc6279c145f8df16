"""Eén gang langs de woorden van een tekst: overal de langste term, en wat gelezen is, telt niet nog eens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .tekst import Zone
from .thesaurus import Index, Term

_VOEGEN = frozenset({"", " ", "-", "/", "-/", " - ", "- ", ", ", " / ", "/ ", " /", " (", "'", ". "})


@dataclass(frozen=True, slots=True)
class Treffer:
    """De termen die op precies deze woorden passen; meer dan één vak is dubbelzinnig."""

    termen: tuple[Term, ...]
    eerste: int  # woordnummer
    na: int  # het woordnummer erna
    van: int
    tot: int


def zoek(
    zone: Zone, index: Index, mag: Callable[[Term, str], bool], anders: Callable[[int], Term | None]
) -> Iterator[Treffer]:
    """`mag` keurt een term met zijn letterlijke tekst; `anders` vindt een samenstelling als geen term past."""
    woorden = zone.woorden
    nummer, aantal = 0, len(woorden)
    while nummer < aantal:
        termen: tuple[Term, ...] = ()
        lengte = 1
        volgend = woorden[nummer + 1].tekst if nummer + 1 < aantal else ""
        for term in index.get(woorden[nummer].tekst, ()):
            if termen and len(term.woorden) < lengte:
                break
            if len(term.woorden) > 1 and term.woorden[1] != volgend:
                continue  # zo gaat het bijna altijd
            if _past(zone, term, nummer) and mag(
                term, zone.plat[woorden[nummer].van : woorden[nummer + len(term.woorden) - 1].tot]
            ):
                termen, lengte = (*termen, term), len(term.woorden)
        if not termen and (samengesteld := anders(nummer)):
            termen = (samengesteld,)
        if termen:
            yield Treffer(termen, nummer, nummer + lengte, woorden[nummer].van, woorden[nummer + lengte - 1].tot)
        nummer += lengte if termen else 1


def _past(zone: Zone, term: Term, nummer: int) -> bool:
    woorden, lengte = zone.woorden, len(term.woorden)
    if nummer + lengte > len(woorden):
        return False
    schuin = False
    for i in range(1, lengte):
        vorig, dit = woorden[nummer + i - 1], woorden[nummer + i]
        if dit.tekst != term.woorden[i]:
            return False
        voeg = zone.vouw[vorig.tot : dit.van]
        if voeg not in _VOEGEN:
            return False
        schuin = schuin or "/" in voeg
    return not term.zonder_schuin if schuin else not term.met_schuin
