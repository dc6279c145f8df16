"""De index verandert mee in de transactie van de wijziging, en elk proces ziet dat bij zijn volgende vraag."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from portaal.demo.fabriek import (
    GESLOTEN_OM,
    BestuurFactory,
    DeelnameFactory,
    RegioFactory,
    SchoolFactory,
    VacatureFactory,
)
from regio.models import Bestuur, Functie, Graad, Niveau, School, Vak, VakTerm
from search.apps import leg_index_aan
from search.engines import motor
from search.engines.ingebouwd import opslag
from search.engines.ingebouwd.motor import IngebouwdeMotor
from search.tasks import werk_index_bij
from search.vraagplan import Vraagplan
from search.zoekvraag import Zoekvraag
from vacatures.models import Uitkomst, Vacature
from vacatures.services import sluit
from vacatures.waarnemers import meld

pytestmark = pytest.mark.django_db


def test_na_een_rollback_is_een_nieuwe_vacature_weer_weg(antwoord_op):
    VacatureFactory()

    with transaction.atomic():
        VacatureFactory()
        binnen = antwoord_op().resultaat.totaal
        transaction.set_rollback(True)

    assert binnen == 2
    assert antwoord_op().resultaat.totaal == 1


def test_na_een_rollback_komt_een_stand_nooit_met_andere_inhoud_terug(titels):
    with transaction.atomic():
        VacatureFactory(titel="van de eerste poging")
        assert titels() == ["van de eerste poging"]
        transaction.set_rollback(True)

    with transaction.atomic():
        VacatureFactory(titel="van de tweede poging")

        assert titels() == ["van de tweede poging"]


def test_een_vacature_die_buiten_de_diensten_om_verdwijnt_is_ook_uit_de_index(antwoord_op):
    vacature = VacatureFactory(titel="Docent muziek")
    VacatureFactory()

    Vacature.objects.filter(pk=vacature.pk).delete()

    assert antwoord_op().resultaat.totaal == 1
    assert antwoord_op("q=muziek").resultaat.totaal == 0


def test_een_gewijzigde_vacature_is_alleen_nog_met_haar_nieuwe_woorden_te_vinden(titels):
    vacature = VacatureFactory(titel="Docent muziek")

    Vacature.objects.filter(pk=vacature.pk).update(titel="Docent drama")
    meld([vacature.pk])

    assert titels("q=muziek") == []
    assert titels("q=drama") == ["Docent drama"]


AANTAL = 15  # transactie, vacatures, hun vakken, scholen, niveaus en besturen, woorden, en zeven om te schrijven


def test_een_import_van_veel_vacatures_kost_een_vast_aantal_vragen(django_assert_num_queries):
    enkele = [v.pk for v in VacatureFactory.create_batch(3)]
    veel = [v.pk for v in VacatureFactory.create_batch(60)]

    with django_assert_num_queries(AANTAL):
        motor().indexeer(enkele)
    with django_assert_num_queries(AANTAL):
        motor().indexeer(veel)


def test_herindexeren_vult_een_lege_index_met_alles_wat_te_vinden_mag_zijn(antwoord_op, capsys):
    VacatureFactory(titel="Docent muziek")
    VacatureFactory(concept=True)
    opslag.leg_opnieuw_aan(connection)
    opslag.is_bij(connection)
    assert antwoord_op().resultaat.totaal == 0

    call_command("herindexeer")

    assert antwoord_op("q=muziek").resultaat.totaal == 1
    assert "1 van 1 vacatures" in capsys.readouterr().out


def nieuwe_deelname():
    return DeelnameFactory()


@pytest.mark.parametrize(
    ("maak", "velden"),
    [
        (BestuurFactory, {"naam": "Anders"}),
        (SchoolFactory, {"lat": 52.0, "lon": 5.0}),
        (RegioFactory, {"slug": "anders"}),
        (nieuwe_deelname, {"tot": "2026-01-01"}),
        (lambda: Vak.objects.first(), {"naam": "Anders"}),
        (lambda: Functie.objects.first(), {"naam": "Anders"}),
        (lambda: Graad.objects.first(), {"naam": "Anders"}),
        (lambda: Niveau.objects.first(), {"naam": "Anders"}),
    ],
    ids=["bestuur", "school", "regio", "deelname", "vak", "functie", "graad", "niveau"],
)
def test_wat_elders_verandert_zet_de_stand_om(maak, velden):
    ding = maak()
    voor = opslag.stand(connection)

    type(ding).objects.filter(pk=ding.pk).update(**velden)

    assert opslag.stand(connection) != voor


def test_een_lezende_vraag_laat_de_stand_staan(antwoord_op):
    VacatureFactory()
    voor = opslag.stand(connection)

    antwoord_op("q=docent&waar=Hoorn")

    assert opslag.stand(connection) == voor


def test_een_andere_naam_staat_bij_de_volgende_vraag_in_het_facet(antwoord_op):
    bestuur = BestuurFactory(naam="Oud")
    VacatureFactory(bestuur=bestuur)
    assert antwoord_op().resultaat.facetten["bestuur"][0].naam == "Oud"

    Bestuur.objects.filter(pk=bestuur.pk).update(naam="Nieuw")

    assert antwoord_op().resultaat.facetten["bestuur"][0].naam == "Nieuw"


def nieuwe_term():
    VakTerm.objects.create(vak=Vak.objects.get(slug="muziek"), term="jubelkoor")


@pytest.mark.parametrize(
    ("wijzig", "q"),
    [
        (lambda: Bestuur.objects.update(naam="Jubelkoor"), "jubelkoor"),
        (lambda: School.objects.update(naam="Jubelkoor College"), "jubelkoor"),
        (lambda: School.objects.update(plaats="Jubelkoor"), "jubelkoor"),
        (lambda: Functie.objects.filter(slug="docent").update(naam="Jubelkoor"), "jubelkoor"),
    ],
    ids=["bestuur", "school", "plaats", "functie"],
)
def test_een_andere_naam_is_na_het_bijwerken_te_vinden(titels, wijzig, q):
    VacatureFactory(
        titel="Deze", vakken=["muziek"], scholen=[SchoolFactory()], functie=Functie.objects.get(slug="docent")
    )
    VacatureFactory(titel="Een andere", scholen=[], bestuur=BestuurFactory(naam="Blijft"))
    wijzig()
    assert titels(f"q={q}") == []

    bijgewerkt = werk_index_bij()

    assert "Deze" in titels(f"q={q}")
    assert bijgewerkt >= 1
    assert werk_index_bij() == 0


def test_een_nieuw_synoniem_van_een_vak_vindt_meteen(titels):
    VacatureFactory(titel="Deze", vakken=["muziek"])
    VacatureFactory(titel="Een andere")
    assert titels("q=jubelkoor") == []

    nieuwe_term()

    assert titels("q=jubelkoor") == ["Deze"]


def test_triggers_die_met_een_tabel_verdwenen_komen_bij_de_volgende_migratie_terug():
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER search_vacature_weg")

    leg_index_aan(using="default")

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name = 'search_vacature_weg'")
        assert cursor.fetchone() == (1,)


def test_op_een_andere_database_doet_de_machine_niets_en_zegt_zij_het(monkeypatch):
    vacature = VacatureFactory()
    monkeypatch.setattr(opslag, "doet_mee", lambda connection: False)

    motor().indexeer([vacature.pk])

    with pytest.raises(Exception, match="geen ingebouwde index"):
        motor().zoek(Vraagplan(Zoekvraag()), GESLOTEN_OM.date())


# -- meer processen --------------------------------------------------------------------------------
ANDER_PROCES = """
import django; django.setup()
from datetime import datetime, timezone
from vacatures.models import Uitkomst, Vacature
from vacatures.services import sluit
sluit(Vacature.objects.get(titel="Docent drama"), uitkomst=Uitkomst.ELDERS, door=None, om=datetime.now(timezone.utc))
"""


@pytest.mark.samenloop
@pytest.mark.django_db(transaction=True)
def test_wat_een_ander_proces_sluit_is_hier_bij_de_volgende_vraag_weg(titels):
    VacatureFactory(titel="Docent muziek")
    VacatureFactory(titel="Docent drama")
    assert titels() == ["Docent drama", "Docent muziek"]

    omgeving = os.environ | {
        "DJANGO_SETTINGS_MODULE": "portaal.settings.test",
        "DATABASE_URL": f"sqlite:///{settings.DATABASES['default']['NAME']}",
    }
    subprocess.run([sys.executable, "-c", ANDER_PROCES], env=omgeving, check=True, cwd=settings.ROOT)

    assert titels() == ["Docent muziek"]


@pytest.mark.samenloop
@pytest.mark.django_db(transaction=True)
def test_een_tweede_lezer_ziet_een_wijziging_pas_na_de_commit_en_dan_meteen(dag):
    vacature = VacatureFactory()
    lezer = IngebouwdeMotor()

    def lees():
        try:
            return lezer.zoek(Vraagplan(Zoekvraag()), dag).totaal
        finally:
            connection.close()  # die van de andere draad

    with ThreadPoolExecutor(1) as andere_draad:
        voor = andere_draad.submit(lees).result()
        with transaction.atomic():
            sluit(vacature, uitkomst=Uitkomst.ELDERS, door=None, om=GESLOTEN_OM)
            tijdens = andere_draad.submit(lees).result()
        na = andere_draad.submit(lees).result()

    assert (voor, tijdens, na) == (1, 1, 0)
