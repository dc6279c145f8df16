"""Wat de zoekmachine open vindt is precies wat `open_q` open noemt, na elke stap en op elke dag eromheen."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from portaal.demo.fabriek import VacatureFactory
from search.engines import motor
from search.vraagplan import Vraagplan
from search.zoekvraag import ALLE_REGIOS, Zoekvraag
from vacatures import services
from vacatures.models import Uitkomst, Vacature

pytestmark = [pytest.mark.django_db, pytest.mark.regels]
NU = datetime(2026, 3, 28, 9, 0, tzinfo=UTC)  # de klok gaat de nacht erna vooruit
VANDAAG = NU.date()


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=True):
        yield


def gevonden(op) -> set[int]:
    resultaat = motor().zoek(Vraagplan(Zoekvraag(regio=ALLE_REGIOS)), op, aantal=100)
    return {hit.pk for hit in resultaat.hits}


STAPPEN = {
    "een concept": lambda: VacatureFactory(concept=True),
    "gepland": lambda: services.plan(VacatureFactory(concept=True), open_om=NU + timedelta(days=1), door=None, om=NU),
    "gepubliceerd": lambda: services.publiceer(VacatureFactory(concept=True), door=None, om=NU),
    "laatste dag vandaag": lambda: VacatureFactory(sluit_op=VANDAAG),
    "laatste dag morgen": lambda: VacatureFactory(sluit_op=VANDAAG + timedelta(days=1)),
    "van de site gehaald": lambda: services.haal_van_de_site(VacatureFactory(), door=None, om=NU),
    "gesloten": lambda: services.sluit(VacatureFactory(), uitkomst=Uitkomst.ELDERS, door=None, om=NU),
    "heropend": lambda: services.heropen(VacatureFactory(gesloten=True), door=None, om=NU),
    "verborgen": lambda: services.verberg([VacatureFactory().pk], om=NU),
    "weer getoond": lambda: services.toon(VacatureFactory(verborgen_om=NU), door=None, om=NU),
}


@pytest.mark.parametrize("dagen", [-1, 0, 1, 2], ids=["gisteren", "vandaag", "zomertijd begint", "overmorgen"])
@pytest.mark.parametrize("stap", STAPPEN)
def test_na_elke_stap_vindt_de_zoekmachine_wat_open_is(stap, dagen):
    STAPPEN[stap]()
    dag = VANDAAG + timedelta(days=dagen)

    assert gevonden(dag) == set(Vacature.objects.open(dag).values_list("pk", flat=True))


def test_de_zoekmachine_vindt_hier_ook_echt_iets():
    open_, _dicht = VacatureFactory(sluit_op=VANDAAG), VacatureFactory(gesloten=True)

    assert gevonden(VANDAAG) == {open_.pk}
