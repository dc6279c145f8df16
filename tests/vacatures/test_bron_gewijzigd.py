"""Wie een bron anders instelt, krijgt haar opnieuw gelezen: een gelijk document zegt dan niets meer."""

from datetime import UTC, datetime, timedelta

import pytest

from portaal.demo.fabriek import BronFactory
from tests.vacatures.bronserver import bronserver, feed, job
from vacatures.bronnen import importeren
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.models import Bron, BronRun, Vacature

pytestmark = [pytest.mark.django_db, pytest.mark.regels]
BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
VIJF = [job(f"V-{i}", "Docent Duits") for i in range(1, 6)]
ZONDER_SLEUTEL = job("", "Docent Frans")


@pytest.fixture
def bron():
    return BronFactory(soort="indeed", is_gezaghebbend=False, adres="https://werkenbij.example/feed.xml")


def lees(bron, *items, uur):
    bron.refresh_from_db()
    document = Document(adres=bron.adres, inhoud=feed(*items).encode())
    om = BEGIN + timedelta(hours=uur)
    with Haler(Grenzen(seconden=0.3, pauze=0, herhaal_na=0), uitzonderingen=[]) as haler:
        return importeer(bron, op=om.date(), om=om, document=document, haler=haler)


@pytest.mark.parametrize(
    ("anders", "uitkomst"),
    [
        ({}, BronRun.Uitkomst.ONGEWIJZIGD),  # de controle: zonder wijziging valt er niets te lezen
        ({"soort": "jobrapido"}, BronRun.Uitkomst.GOED),
        ({"adres": "https://anders.example/feed.xml"}, BronRun.Uitkomst.GOED),
        ({"is_gezaghebbend": True}, BronRun.Uitkomst.GOED),
    ],
)
def test_met_een_andere_instelling_wordt_hetzelfde_document_opnieuw_gelezen(bron, anders, uitkomst):
    lees(bron, *VIJF, uur=0)

    Bron.objects.filter(pk=bron.pk).update(**anders)

    assert lees(bron, *VIJF, uur=1).uitkomst == uitkomst


def test_een_nieuw_adres_krijgt_niet_de_vraag_of_er_iets_veranderde(bron):
    with bronserver() as server:
        for pad in ("/oud", "/nieuw"):
            server.geef(pad, feed(*VIJF), Last_Modified="Mon, 02 Nov 2026 06:00:00 GMT")
        gevraagd = {}
        for uur, pad in enumerate(("/oud", "/oud", "/nieuw")):
            Bron.objects.filter(pk=bron.pk).update(adres=server.adres(pad))
            bron.refresh_from_db()
            om = BEGIN + timedelta(hours=uur)
            importeer(bron, op=om.date(), om=om, haler=Haler(Grenzen(pauze=0), uitzonderingen=[server.host]))
            gevraagd[uur] = "If-Modified-Since" in server.verzoeken[-1][1]

    assert gevraagd == {0: False, 1: True, 2: False}


def test_wat_niet_volledig_gelezen_was_sluit_niets_als_de_bron_gezaghebbend_wordt(bron):
    lees(bron, *VIJF, uur=0)
    lees(bron, *VIJF[:3], ZONDER_SLEUTEL, uur=1)

    Bron.objects.filter(pk=bron.pk).update(is_gezaghebbend=True)
    runs = [lees(bron, *VIJF[:3], ZONDER_SLEUTEL, uur=uur) for uur in (2, 3, 4)]

    assert [(run.is_volledig, run.gesloten) for run in runs] == [(False, 0)] * 3
    assert Vacature.objects.filter(live=True).count() == 5


@pytest.fixture
def tijdens_het_lezen(monkeypatch):
    """Doet iets aan de bron als de run al rekende en nog moet schrijven."""
    echt = importeren.houd_beurt

    def zet(**velden):
        def houd_beurt(bron, *, om):
            Bron.objects.filter(pk=bron.pk).update(**velden)
            echt(bron, om=om)

        monkeypatch.setattr(importeren, "houd_beurt", houd_beurt)

    return zet


def test_wie_gezaghebbend_uitzet_terwijl_de_bron_gelezen_wordt_ziet_niets_meer_sluiten(bron, tijdens_het_lezen):
    Bron.objects.filter(pk=bron.pk).update(is_gezaghebbend=True)
    lees(bron, *VIJF, uur=0)
    lees(bron, *VIJF[:4], uur=1)

    tijdens_het_lezen(is_gezaghebbend=False)

    assert lees(bron, *VIJF[:4], uur=2).gesloten == 0


def test_een_soort_die_een_mens_koos_terwijl_de_bron_gelezen_wordt_blijft(bron, tijdens_het_lezen):
    Bron.objects.filter(pk=bron.pk).update(soort="")
    tijdens_het_lezen(soort="jobrapido")

    lees(bron, *VIJF, uur=0)

    assert Bron.objects.get(pk=bron.pk).soort == "jobrapido"
