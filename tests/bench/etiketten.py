"""De gelabelde vacatures, en hoe goed de herkenning erop is. Wat de etiketten betekenen staat in hun README."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from vacatures.herkenning import Herkend, Invoer, Thesaurus, herken

MAP = Path(__file__).parents[1] / "vacatures" / "herkenning" / "gelabeld"
LIJSTEN = ("vakvelden", "velden", "dienstverband")


@dataclass(frozen=True)
class Geval:
    id: str
    op: date
    invoer: Invoer
    verwacht: dict[str, Any]


@dataclass
class Score:
    """Van één feit: hoeveel er gezegd is, hoeveel er stond, en hoeveel daarvan gelijk is."""

    gelijk: int = 0
    gezegd: int = 0
    stond: int = 0
    missers: list[str] = field(default_factory=list)

    @property
    def precisie(self) -> float:
        return self.gelijk / self.gezegd if self.gezegd else 1.0

    @property
    def vangst(self) -> float:
        return self.gelijk / self.stond if self.stond else 1.0


def gevallen(helft: str) -> Iterator[Geval]:
    """`helft` is "open" of "toets"."""
    for regel in (MAP / f"{helft}.jsonl").read_text(encoding="utf-8").splitlines():
        rij = json.loads(regel)
        velden = {naam: tuple(rij.get(naam) or ()) for naam in LIJSTEN}
        invoer = Invoer(titel=rij["titel"], tekst=rij.get("tekst", ""), schaal=rij.get("schaal", ""), **velden)
        yield Geval(rij["id"], date.fromisoformat(rij["op"]), invoer, rij["verwacht"])


def _slugs(waarde: Iterable[str]) -> set[Any]:
    return set(waarde)


def _een(waarde: Any) -> set[Any]:
    return {waarde} if waarde else set()


def _bereik(van: Any, tot: Any) -> set[Any]:
    paar = tuple(None if kant is None else round(float(kant), 4) for kant in (van, tot))
    return set() if paar == (None, None) else {paar}


# feit -> (wat de herkenning zegt, wat het etiket zegt), elk als verzameling
FEITEN: dict[str, tuple[Callable[[Herkend], set[Any]], Callable[[dict[str, Any]], set[Any]]]] = {
    "vak": (lambda h: _slugs(v.slug for v in h.vakken), lambda e: _slugs(e["vakken"])),
    "graad": (lambda h: _slugs(h.graad), lambda e: _slugs(e["graad"])),
    "fte": (lambda h: _bereik(h.fte_van, h.fte_tot), lambda e: _bereik(*(e["fte"] or (None, None)))),
    "schaal": (lambda h: _een(h.schaal), lambda e: _een(e["schaal"])),
    "contract": (lambda h: _een(h.contract), lambda e: _een(e["contract"])),
    "functie": (lambda h: _een(h.functie), lambda e: _een(e["functie"])),
    "per direct": (lambda h: _een(h.per_direct), lambda e: _een(e["per_direct"])),
    "begindag": (lambda h: _een(h.begint_op and h.begint_op.isoformat()), lambda e: _een(e["begint_op"])),
    "sluitdag": (lambda h: _een(h.sluit_op and h.sluit_op.isoformat()), lambda e: _een(e["sluit_op"])),
    "zij-instromers": (lambda h: _een(h.zij_instromers_welkom), lambda e: _een(e["zij_instromers_welkom"])),
    "lio": (lambda h: _een(h.lio_welkom), lambda e: _een(e["lio_welkom"])),
    "inductie": (lambda h: _een(h.inductie_jaren), lambda e: _een(e["inductie_jaren"])),
}


def beoordeel(reeks: Iterable[Geval], thesaurus: Thesaurus) -> dict[str, Score]:
    """Per feit de score over deze gevallen."""
    scores = {feit: Score() for feit in FEITEN}
    for geval in reeks:
        herkend = herken(geval.invoer, thesaurus, geval.op)
        for feit, (gezegd_van, stond_van) in FEITEN.items():
            tel(scores[feit], geval, gezegd_van(herkend), stond_van(geval.verwacht))
    return scores


def tel(score: Score, geval: Geval, gezegd: set[Any], stond: set[Any]) -> None:
    score.gelijk += len(gezegd & stond)
    score.gezegd += len(gezegd)
    score.stond += len(stond)
    if gezegd != stond:
        score.missers.append(f"{geval.id} {geval.invoer.titel!r}: las {_toon(gezegd)}, er stond {_toon(stond)}")


def _toon(waarden: set[Any]) -> str:
    return ", ".join(sorted(map(str, waarden))) or "niets"
