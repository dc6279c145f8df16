"""Wat "open" is: één regel, die voor één vacature, voor een lijst en voor een bezoeker hetzelfde zegt."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.urls import reverse

from portaal.demo.fabriek import GESLOTEN_OM, VacatureFactory
from vacatures import services
from vacatures.models import Uitkomst, Vacature

pytestmark = [pytest.mark.django_db, pytest.mark.regels]
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ZOMER, WINTER = date(2026, 7, 1), date(2026, 1, 15)
KLOK_VOORUIT, KLOK_TERUG = date(2026, 3, 29), date(2026, 10, 25)

STANDEN = [
    # velden, sluitdag ten opzichte van vandaag, open?, waarom
    ({}, None, True, "zonder sluitdag tot iemand haar sluit"),
    ({}, 1, True, "morgen is de laatste dag"),
    ({}, 0, True, "de sluitdag zelf telt mee"),
    ({}, -1, False, "gisteren was de laatste dag"),
    ({"verborgen_om": GESLOTEN_OM}, 1, False, "verborgen tot HR zegt of zij nog open is"),
    ({"concept": True}, 1, False, "een concept staat niet op de site"),
    ({"live": False}, 1, False, "van de site gehaald"),
    ({"gesloten": True}, 1, False, "gesloten voor haar sluitdag"),
    ({"gesloten": True}, None, False, "gesloten zonder sluitdag"),
]


@pytest.mark.parametrize("vandaag", [ZOMER, WINTER, KLOK_VOORUIT, KLOK_TERUG], ids=str)
@pytest.mark.parametrize(("velden", "over", "is_open", "waarom"), STANDEN, ids=[s[3] for s in STANDEN])
def test_eigenschap_en_verzameling_zeggen_hetzelfde(vandaag, velden, over, is_open, waarom):
    sluit_op = None if over is None else vandaag + timedelta(days=over)
    vacature = VacatureFactory(sluit_op=sluit_op, **velden)

    assert vacature.is_open(vandaag) is is_open, waarom
    assert Vacature.objects.open(vandaag).filter(pk=vacature.pk).exists() is is_open, waarom


def test_gepland_is_niet_open_en_na_het_heropenen_wel_weer():
    om = datetime(2026, 3, 2, 9, tzinfo=AMSTERDAM)
    with time_machine.travel(om):
        vacature = VacatureFactory(concept=True)
        gepland = services.plan(vacature, open_om=om + timedelta(days=1), door=None, om=om)
        services.publiceer(vacature, door=None, om=om)
        services.sluit(vacature, uitkomst=Uitkomst.ELDERS, door=None, om=om)
        heropend = services.heropen(vacature, door=None, om=om)

    assert not gepland.is_open(om.date())
    assert heropend.is_open(om.date())
    assert Vacature.objects.open(om.date()).get() == heropend


@pytest.mark.parametrize("dag", [ZOMER, WINTER, KLOK_VOORUIT, KLOK_TERUG], ids=str)
@pytest.mark.parametrize(
    ("klok", "dagen", "antwoord"),
    [("00:01", 0, 200), ("23:59", 0, 200), ("00:01", 1, 410)],
    ids=["begin van de sluitdag", "een minuut voor middernacht", "een minuut na middernacht"],
)
def test_de_sluitdag_telt_tot_middernacht_in_amsterdam(client, dag, klok, dagen, antwoord):
    vacature = VacatureFactory(sluit_op=dag)
    uur, minuut = map(int, klok.split(":"))
    moment = datetime(dag.year, dag.month, dag.day, uur, minuut, tzinfo=AMSTERDAM) + timedelta(days=dagen)

    with time_machine.travel(moment):
        assert client.get(reverse("vacatures:vacature", args=[vacature.adres])).status_code == antwoord


def test_fase_is_voor_een_vacature_en_voor_een_lijst_dezelfde():
    om = datetime(2026, 3, 2, 9, tzinfo=AMSTERDAM)
    with time_machine.travel(om):
        gepland = VacatureFactory(concept=True)
        services.plan(gepland, open_om=om + timedelta(days=1), door=None, om=om)
    VacatureFactory(concept=True)
    VacatureFactory()
    VacatureFactory(gesloten=True)
    VacatureFactory(verborgen_om=GESLOTEN_OM)

    per_rij = {(v.pk, v.fase) for v in Vacature.objects.all()}
    per_lijst = {(v.pk, fase) for fase in {f for _, f in per_rij} for v in Vacature.objects.in_fase(fase)}

    assert per_lijst == per_rij
    assert {fase for _, fase in per_rij} == {"concept", "gepland", "open", "gesloten"}


def test_een_lijst_weet_de_fase_zonder_vraag_per_rij(django_assert_num_queries):
    VacatureFactory.create_batch(5, concept=True)

    with django_assert_num_queries(1):
        assert [v.fase for v in Vacature.objects.met_planning()] == ["concept"] * 5
