"""Zoeken zegt over "open" hetzelfde als de database, op elke dag en in elke fase."""

from datetime import date, timedelta

import pytest

from portaal.demo.fabriek import GESLOTEN_OM, VacatureFactory
from vacatures.models import Vacature
from vacatures.services import sluit_verlopen, verberg

pytestmark = pytest.mark.django_db

DAG = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("velden", "op", "te_vinden", "waarom"),
    [
        ({"concept": True}, DAG, False, "staat nog niet op de site"),
        ({"gesloten": True}, DAG, False, "gesloten"),
        ({"verborgen_om": GESLOTEN_OM}, DAG, False, "wacht op HR"),
        ({"sluit_op": DAG}, DAG + timedelta(days=1), False, "de dag na de sluitdag"),
        ({"sluit_op": DAG}, DAG, True, "de sluitdag telt mee"),
        ({"sluit_op": DAG}, DAG - timedelta(days=30), True, "voor de sluitdag"),
        ({}, DAG, True, "zonder sluitdag"),
        ({}, DAG + timedelta(days=3650), True, "zonder sluitdag, ook veel later"),
    ],
)
def test_zoeken_vindt_precies_wat_open_is(antwoord_op, velden, op, te_vinden, waarom):
    VacatureFactory(**velden)

    gevonden = {hit.pk for hit in antwoord_op(op=op).resultaat.hits}

    assert bool(gevonden) is te_vinden, waarom
    assert gevonden == set(Vacature.objects.open(op).values_list("pk", flat=True))


def test_na_een_dienst_is_het_nog_steeds_hetzelfde(antwoord_op):
    blijft, verborgen, verlopen = (
        VacatureFactory(),
        VacatureFactory(),
        VacatureFactory(sluit_op=DAG - timedelta(days=1)),
    )

    verberg([verborgen.pk], om=GESLOTEN_OM)
    sluit_verlopen(op=DAG, om=GESLOTEN_OM)

    assert verlopen.pk not in Vacature.objects.open(DAG).values_list("pk", flat=True)
    assert [hit.pk for hit in antwoord_op().resultaat.hits] == [blijft.pk]
