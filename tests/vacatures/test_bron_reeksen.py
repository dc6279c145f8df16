"""Elke reeks van goede, slechte, lege, gekrompen en weergekeerde runs houdt zich aan regel 8.

Een klein model van een gezaghebbende bron loopt mee: het weet van elke vacature alleen hoe vaak zij in goede,
volledige runs achter elkaar ontbrak. Wat het model open noemt, moet op de site open zijn, en andersom.
"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from portaal.demo.fabriek import BronFactory
from tests.vacatures.bronserver import feed, job
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.models import BronRun, Vacature

pytestmark = [pytest.mark.fuzz, pytest.mark.regels]

BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
SLEUTELS = [f"V-{i}" for i in range(8)]
ONHEIL = ["", "<html><body>Onderhoud</body></html>", feed(), feed(job("V-1"))[:-20], '{"offers": []}', "\x00"]


class Bronnenleven(RuleBasedStateMachine):
    """De bron leest telkens iets anders; het model zegt wat er open hoort te zijn."""

    def __init__(self):
        super().__init__()
        Vacature.objects.all().delete()
        self.bron = BronFactory(soort="indeed", is_gezaghebbend=True)
        self.om = BEGIN
        self.open, self.dicht, self.gemist = set(), set(), dict.fromkeys(SLEUTELS, 0)
        self.wacht_van = None  # hoeveel er open waren toen er te veel weg was
        self.adressen = {}

    def lees(self, inhoud):
        self.om += timedelta(hours=1)
        self.bron.refresh_from_db()
        document = Document(adres=self.bron.adres, inhoud=inhoud.encode())
        return importeer(self.bron, op=self.om.date(), om=self.om, document=document)

    @rule(sleutels=st.sets(st.sampled_from(SLEUTELS), min_size=1), titel=st.sampled_from(["Docent Duits", "Conciërge"]))
    def goede_run(self, sleutels, titel):
        verslag = self.lees(feed(*(job(s, titel) for s in sorted(sleutels))))

        ontbreekt = self.open - sleutels
        van = min(len(self.open), self.wacht_van if self.wacht_van is not None else len(self.open))
        self.gemist |= dict.fromkeys(sleutels, 0)
        te_veel = len(ontbreekt) > van * 0.5
        self.wacht_van = (self.wacht_van or len(self.open)) if te_veel else None
        for sleutel in ontbreekt:
            self.gemist[sleutel] = 0 if te_veel else self.gemist[sleutel] + 1
        gesloten = {s for s in ontbreekt if self.gemist[s] >= 2}
        self.open = (self.open | sleutels) - gesloten
        self.dicht = (self.dicht | gesloten) - sleutels
        assert (verslag.uitkomst == BronRun.Uitkomst.WACHT) is te_veel
        assert verslag.gesloten == len(gesloten)

    @rule(sleutels=st.sets(st.sampled_from(SLEUTELS), min_size=1))
    def onvolledige_run(self, sleutels):
        verslag = self.lees(feed(*(job(s, "Docent Duits") for s in sorted(sleutels)), job("", "Zonder sleutel")))

        self.gemist = dict.fromkeys(SLEUTELS, 0)
        self.open |= sleutels
        self.dicht -= sleutels
        assert verslag.gesloten == 0

    @rule(inhoud=st.sampled_from(ONHEIL))
    def slechte_run(self, inhoud):
        verslag = self.lees(inhoud)

        self.gemist = dict.fromkeys(SLEUTELS, 0)
        assert not verslag.is_gelukt

    @rule(sleutels=st.sets(st.sampled_from(SLEUTELS), min_size=1))
    def twee_keer_dezelfde_run_verandert_de_tweede_keer_niets(self, sleutels):
        inhoud = feed(*(job(s, "Docent Duits") for s in sorted(sleutels | self.open)))
        self.goede_run(sleutels | self.open, "Docent Duits")
        rijen = list(Vacature.objects.order_by("pk").values("pk", "titel", "bronhash", "live", "bronwaarden"))

        verslag = self.lees(inhoud)

        assert (verslag.nieuw, verslag.gewijzigd, verslag.gesloten, verslag.heropend) == (0, 0, 0, 0)
        assert list(Vacature.objects.order_by("pk").values("pk", "titel", "bronhash", "live", "bronwaarden")) == rijen

    @invariant()
    def op_de_site_is_open_wat_het_model_open_noemt(self):
        nu_open = Vacature.objects.open(BEGIN.date()).filter(bron=self.bron)
        assert set(nu_open.values_list("bronsleutel", flat=True)) == self.open

    @invariant()
    def er_is_van_elke_sleutel_een_vacature_op_een_vast_adres(self):
        nu = dict(Vacature.objects.filter(bron=self.bron).values_list("bronsleutel", "adres"))
        assert set(nu) == self.open | self.dicht
        assert {s: nu.get(s) for s in self.adressen} == self.adressen
        self.adressen = nu


class TestReeksen(TestCase):
    def test_elke_reeks_van_runs_houdt_zich_aan_regel_8(self):
        run_state_machine_as_test(
            Bronnenleven,
            settings=settings(
                max_examples=25, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
            ),
        )
