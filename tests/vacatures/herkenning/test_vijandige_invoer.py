"""Geen invoer laat de herkenning struikelen of vastlopen."""

import json
import re
import re._constants as sre
import re._parser as ontleder
from dataclasses import fields
from datetime import date
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vacatures.herkenning as herkenning
from regio.gegevens import GRADEN, NIVEAUS
from vacatures.herkenning import Invoer, herken
from vacatures.herkenning.lezer import GRAADVOLGORDE
from vacatures.herkenning.niveau import VOLGORDE
from vacatures.herkenning.regel import Regel
from vacatures.herkenning.tekst import MAX_TEKST, Zone, schoon, vouw

DAG = date(2026, 11, 23)
GROOTSTE_HERHALING = 160  # tekens; de langste zin waar een patroon overheen leest


def _patronen():
    """Elk patroon van de map: losse, in tabellen van regels, en in de velden van die regels."""
    for module in (import_module(f"vacatures.herkenning.{m.name}") for m in iter_modules(herkenning.__path__)):
        for naam, waarde in vars(module).items():
            losse = waarde if isinstance(waarde, tuple) else (waarde,)
            for nummer, ding in enumerate(losse):
                delen = [getattr(ding, f.name) for f in fields(ding)] if isinstance(ding, Regel) else [ding]
                for patroon in (d for d in delen if isinstance(d, re.Pattern)):
                    yield pytest.param(patroon, id=f"{module.__name__.rsplit('.')[-1]}.{naam}[{nummer}]")


def _herhalingen(boom, binnen=1):
    """Voor elke herhaling hoe vaak zij hoogstens kan, maal de herhalingen waar zij in staat."""
    for soort, waarde in boom:
        if soort in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            _minst, meest, deel = waarde
            yield binnen * int(meest)
            yield from _herhalingen(deel, binnen * max(1, int(meest)))
        else:
            for kind in _kinderen(waarde):
                yield from _herhalingen(kind, binnen)


def _kinderen(waarde):
    if isinstance(waarde, ontleder.SubPattern):
        yield waarde
    elif isinstance(waarde, (list, tuple)):
        for deel in waarde:
            yield from _kinderen(deel)


# Het lezen van HTML zelf loopt tot de volgende < of tot het einde, en komt daar nooit twee keer.
ONTLEDERS = {"tekst._SCRIPT[0]", "tekst._WOORD[0]", "tekst._ALINEA[0]", "tekst._TAG[0]", "tekst._BLOK[0]"}
REGELPATRONEN = [p for p in _patronen() if p.id not in ONTLEDERS and not p.id.startswith(("thesaurus.", "__init__."))]


@pytest.mark.fuzz
@pytest.mark.parametrize("patroon", REGELPATRONEN)
def test_geen_patroon_herhaalt_zonder_grens(patroon):
    vorm = ontleder.parse(patroon.pattern, patroon.flags)

    assert max(_herhalingen(vorm), default=0) <= GROOTSTE_HERHALING


@pytest.mark.fuzz
@settings(max_examples=150, deadline=None)
@given(titel=st.text(max_size=300), veld=st.text(max_size=60), tekst=st.text(max_size=600))
def test_willekeurige_tekens_geven_altijd_een_antwoord(woorden, titel, veld, tekst):
    invoer = Invoer(titel, vakvelden=(veld,), velden=(veld,), tekst=tekst, dienstverband=(veld,), schaal=veld)

    assert json.loads(json.dumps(herken(invoer, woorden, DAG).als_json()))["titel"] == titel


STUKKEN = st.sampled_from(
    [
        "docent",
        "leraar",
        "wis-",
        "natuur-",
        "en",
        "scheikunde/",
        "Engels",
        "1e",
        "2e",
        "graads",
        "of",
        "bereid",
        "0,8",
        "-",
        "1,0",
        "fte",
        "24",
        "uur",
        "lesuren",
        "%",
        "LB",
        "LC",
        "schaal",
        "vast",
        "tijdelijk",
        "met",
        "uitzicht",
        "op",
        "m.i.v.",
        "1",
        "augustus",
        "31",
        "februari",
        "99-99-2027",
        "reageren",
        "voor",
        "t/m",
        "<p>",
        "<",
        ">",
        "&amp;",
        "&",
        "(",
        ")",
        "\n",
        ".",
        ",",
        "80",
        "€",
        "3.301",
        "vmbo",
        "t/m",
        "vwo",
        "drie",
        "jaar",
        "begeleiding",
        "zij-instromers",
        "lio's",
        "welkom",
        "00",
        "0",
        ",",
        ".",
        "-",
        "/",
        "é",
        "ß",
        "İ",
        "\xad",
        "\x00",
    ]
)


@pytest.mark.fuzz
@settings(max_examples=300, deadline=None)
@given(st.lists(STUKKEN, max_size=60).map(" ".join), st.lists(STUKKEN, max_size=80).map(" ".join))
def test_de_eigen_woorden_door_elkaar_geven_altijd_een_antwoord(woorden, titel, tekst):
    gelezen = herken(Invoer(titel, tekst=tekst), woorden, DAG)

    json.dumps(gelezen.als_json())
    assert gelezen.fte_tot is None or 0 < gelezen.fte_tot <= 1
    assert set(gelezen.graad) <= set(GRAADVOLGORDE)


VIJANDIG = [
    pytest.param("<" * 200_000, id="alleen haakjes"),
    pytest.param("<a " * 70_000, id="tags zonder einde"),
    pytest.param("<script>" * 25_000, id="scripts zonder einde"),
    pytest.param("<script></script>" * 12_000, id="lege scripts"),
    pytest.param("0,8 - " * 33_000, id="bereiken zonder einde"),
    pytest.param("1" * 200_000, id="cijfers"),
    pytest.param("fte" * 66_000, id="trefwoord achter elkaar"),
    pytest.param("wis- " * 40_000, id="staarten zonder hoofd"),
    pytest.param(" " * 200_000, id="spaties"),
    pytest.param("\n" * 200_000, id="regels"),
    pytest.param("bouwen wonen en " * 12_000, id="halve namen van vakken"),
    pytest.param("tijdelijk waarna " * 12_000, id="half verband"),
    pytest.param("&amp;" * 40_000, id="entiteiten"),
    pytest.param("\u0130" * 200_000, id="een letter die langer wordt"),
]


@pytest.mark.chaos
@pytest.mark.parametrize("tekst", VIJANDIG)
def test_van_een_grote_vijandige_tekst_wordt_maar_een_begrensd_stuk_gelezen(woorden, tekst):
    gelezen = herken(Invoer(tekst, velden=(tekst,) * 100, tekst=tekst), woorden, DAG)

    assert len(Zone.van("tekst", tekst, MAX_TEKST).vouw) <= MAX_TEKST
    assert len(gelezen.vondsten) < MAX_TEKST


@pytest.mark.fuzz
@given(st.text())
def test_vouwen_verandert_de_lengte_niet(tekst):
    plat = schoon(tekst, 1000)

    assert len(vouw(plat)) == len(plat)


def test_de_volgorde_van_graden_en_niveaus_is_die_van_de_naslag():
    assert [slug for slug, _naam, _eis in GRADEN] == list(GRAADVOLGORDE)
    assert [slug for slug, _naam, _sector in NIVEAUS] == list(VOLGORDE)
