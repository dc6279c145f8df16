"""Hoe goed en hoe snel vacatures gelezen worden. Goed: op de toetshelft van de gelabelde set, met de missers erbij.

Snel: titels met hun teksten per seconde op één kern. De set gaat er in zijn geheel doorheen, elke tekst met een eigen
staart, zodat geen tekst twee keer dezelfde is.
"""

import statistics
import time
from dataclasses import replace

from tests.bench.etiketten import Geval, Score, beoordeel, gevallen
from vacatures.herkenning import Thesaurus, herken, thesaurus

# (precisie, vangst) die de toetshelft moet halen; wat hier niet staat, wordt alleen getoond
DOELEN = {
    "vak": (0.98, 0.95),
    "graad": (0.98, 0.90),
    "fte": (0.98, 0.90),
    "schaal": (0.98, 0.90),
    "contract": (0.98, 0.90),
    "functie": (0.98, 0.90),
}
PER_SECONDE = 2_000
BEURTEN = 5


def metingen() -> list[dict]:
    woorden = thesaurus()
    scores = beoordeel(gevallen("toets"), woorden)
    toon_missers(scores)
    rijen = [rij for feit, score in scores.items() for rij in rijen_van(feit, score)]
    snelheid = statistics.median(per_seconde(woorden, beurt) for beurt in range(BEURTEN))
    return [
        *rijen,
        {
            "naam": "herkenning, titels met tekst per seconde op één kern",
            "gemeten": round(snelheid),
            "doel": f">= {PER_SECONDE}",
            "ok": snelheid >= PER_SECONDE,
        },
    ]


def rijen_van(feit: str, score: Score) -> list[dict]:
    doelen = DOELEN.get(feit, (None, None))
    return [
        {
            "naam": f"herkenning op de toetshelft, {feit}: {wat} ({score.gelijk} van {noemer})",
            "gemeten": round(waarde, 4),
            "doel": f">= {doel:.2f}" if doel else "alleen gemeten",
            "ok": doel is None or waarde >= doel,
        }
        for wat, waarde, noemer, doel in (
            ("precisie", score.precisie, score.gezegd, doelen[0]),
            ("vangst", score.vangst, score.stond, doelen[1]),
        )
    ]


def toon_missers(scores: dict[str, Score]) -> None:
    for feit, score in scores.items():
        for misser in score.missers:
            print(f"  {feit}: {misser}")


def per_seconde(woorden: Thesaurus, beurt: int) -> float:
    alle = [met_staart(geval, beurt) for helft in ("open", "toets") for geval in gevallen(helft)]
    begin = time.process_time()
    for geval in alle:
        herken(geval.invoer, woorden, geval.op)
    return len(alle) / (time.process_time() - begin)


def met_staart(geval: Geval, beurt: int) -> Geval:
    tekst = f"{geval.invoer.tekst}<p>Kenmerk {geval.id}-{beurt}</p>"
    return replace(geval, invoer=replace(geval.invoer, tekst=tekst))
