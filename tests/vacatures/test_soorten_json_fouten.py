"""Elk veld van elk antwoord een keer iets heel anders: de vacature verliest hooguit dat veld, nooit haar buren."""

import json
from copy import deepcopy

import pytest

from tests.vacatures.soortproef import DOCUMENTEN, document, lees
from vacatures.bronnen.document import BronFout

ANDERS = [
    None,
    True,
    5,
    -1.5e300,
    "",
    "\u2028 x \u0000",
    "http://[::1",
    [],
    [None, 7, ["x"], {"x": []}],
    {},
    {"name": {"x": 1}, "value": []},
]
ANTWOORDEN = {
    "teamtailor": "jobs.json",
    "greenhouse": "jobs.json",
    "lever": "postings.json",
    "smartrecruiters": "postings.json",
}
LIJST = {"teamtailor": "items", "greenhouse": "jobs", "smartrecruiters": "content"}


def antwoord(soort):
    return json.loads((DOCUMENTEN / soort / ANTWOORDEN[soort]).read_text())


def items(soort, inhoud):
    return inhoud[LIJST[soort]] if soort in LIJST else inhoud


def paden(waarde, pad=()):
    """Elk pad naar een waarde, van buiten naar binnen."""
    kinderen = waarde.items() if isinstance(waarde, dict) else enumerate(waarde) if isinstance(waarde, list) else ()
    for naam, kind in kinderen:
        yield (*pad, naam)
        yield from paden(kind, (*pad, naam))


def met(item, pad, waarde):
    kopie = deepcopy(item)
    plek = kopie
    for naam in pad[:-1]:
        plek = plek[naam]
    plek[pad[-1]] = waarde
    return kopie


@pytest.mark.parametrize(
    ("soort", "pad"),
    [(soort, pad) for soort in ANTWOORDEN for pad in paden(items(soort, antwoord(soort))[0])],
    ids=lambda deel: ".".join(map(str, deel)) if isinstance(deel, tuple) else deel,
)
def test_een_veld_van_een_ander_type_kost_alleen_dat_veld(soort, pad):
    eerste = items(soort, antwoord(soort))[0]
    buur = met(eerste, ("id",), "buur")

    inhouden = []
    for waarde in ANDERS:
        inhoud = antwoord(soort)
        items(soort, inhoud)[:] = [met(eerste, pad, waarde), buur]
        inhouden.append(inhoud)
    lezingen = [lees(document(inhoud, "/map/feed.json"), soort) for inhoud in inhouden]

    assert ["buur" in lezing.gezien for lezing in lezingen] == [True] * len(ANDERS)
    assert {o.reden for lezing in lezingen for o in lezing.onbruikbaar} & {
        "Dit item is niet te lezen. Bekijk het bij de bron."
    } == set()


@pytest.mark.parametrize("soort", ANTWOORDEN)
@pytest.mark.parametrize("waarde", ANDERS, ids=repr)
def test_een_antwoord_dat_zelf_iets_anders_is_wordt_gelezen_of_geweigerd(soort, waarde):
    heel = antwoord(soort)
    inhouden = [waarde, [waarde], *(met(heel, (naam,), waarde) for naam in (heel if isinstance(heel, dict) else ()))]

    assert {type(_lees_of_fout(inhoud, soort)).__name__ for inhoud in inhouden} <= {
        "Lezing",
        "DocumentOnleesbaar",
        "DocumentLeeg",
    }


def _lees_of_fout(inhoud, soort):
    try:
        return lees(document(inhoud, "https://werkenbij.example/feed"), soort)
    except BronFout as fout:
        return fout
