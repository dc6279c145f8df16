"""De stappen van een vacature: wat zij veranderen, wat zij weigeren, en dat logboek en waarnemers ervan weten."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from wagtail.log_actions import registry
from wagtail.models import Task, Workflow, WorkflowTask

from portaal.demo.fabriek import BeheerderFactory, BestuurFactory, BronFactory, VacatureFactory
from vacatures import services, waarnemers
from vacatures.levensloop import Fase, StapNietToegestaan, WasOpenbaar
from vacatures.models import Uitkomst, Vacature, Vraag
from vacatures.publicatie import NietKlaar

pytestmark = pytest.mark.django_db
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _klok():
    """Wagtail leest bij publiceren zelf de klok."""
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def redacteur():
    return BeheerderFactory()


@pytest.fixture
def waarnemer(monkeypatch):
    """Onthoudt wat er gemeld is, en of dat binnen de transactie van de wijziging gebeurde."""
    gemeld = []
    monkeypatch.setattr(waarnemers, "_waarnemers", [lambda pks: gemeld.append(set(pks))])
    return gemeld


@pytest.fixture
def open_vacature():
    return VacatureFactory(titel="Docent natuurkunde")


@pytest.fixture
def concept():
    return services.maak(_nieuw("Docent wiskunde"), door=None)


def _nieuw(titel, **velden):
    return Vacature(titel=titel, bestuur=BestuurFactory(), reactie_adres="https://werkenbij.example/1", **velden)


def _logboek(vacature):
    return [regel.action for regel in registry.get_logs_for_instance(vacature).order_by("pk")]


# -- weigeren ----------------------------------------------------------------------------------


def test_sluiten_van_een_concept_mag_niet_en_verandert_niets(concept, waarnemer):
    with pytest.raises(StapNietToegestaan):
        services.sluit(concept, uitkomst=Uitkomst.ELDERS, door=None, om=NU)

    concept.refresh_from_db()
    assert (concept.fase, concept.uitkomst, waarnemer) == (Fase.CONCEPT, "", [])


def test_tweemaal_sluiten_houdt_de_eerste_uitkomst(open_vacature):
    services.sluit(open_vacature, uitkomst=Uitkomst.VIA_REGIO, door=None, om=NU)

    with pytest.raises(StapNietToegestaan):
        services.sluit(open_vacature, uitkomst=Uitkomst.VERLOPEN, door=None, om=NU)

    assert Vacature.objects.get().uitkomst == Uitkomst.VIA_REGIO


@pytest.mark.parametrize("velden", [{"concept": True}, {}], ids=["concept", "open"])
def test_heropenen_van_wat_niet_gesloten_is_mag_niet(velden):
    vacature = VacatureFactory(**velden)

    with pytest.raises(StapNietToegestaan):
        services.heropen(vacature, door=None, om=NU)


def test_een_gesloten_vacature_haal_je_niet_van_de_site():
    with pytest.raises(StapNietToegestaan):
        services.haal_van_de_site(VacatureFactory(gesloten=True), door=None, om=NU)


def test_wat_ooit_op_de_site_stond_kan_niet_weg(open_vacature):
    services.haal_van_de_site(open_vacature, door=None, om=NU)

    with pytest.raises(WasOpenbaar):
        services.verwijder(open_vacature, door=None)

    assert Vacature.objects.filter(pk=open_vacature.pk).exists()


def test_een_concept_dat_nooit_op_de_site_stond_kan_weg(concept, waarnemer):
    services.verwijder(concept, door=None)

    assert not Vacature.objects.exists()
    assert waarnemer == [{concept.pk}]


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"sluit_op": date(2026, 3, 1)}, "sluit_op"),
        ({"reactie_adres": ""}, "reactie_adres"),
        ({"reactiewijze": "e-mail"}, "reactie_email"),
    ],
    ids=["gisteren de laatste dag", "een link zonder adres", "per e-mail zonder adres"],
)
def test_een_mens_publiceert_niet_wat_nog_niet_klaar_is(redacteur, velden, veld):
    vacature = services.maak(_nieuw("Docent"), door=redacteur)
    Vacature.objects.filter(pk=vacature.pk).update(**velden)

    with pytest.raises(NietKlaar) as fout:
        services.publiceer(vacature, door=redacteur, om=NU)

    assert set(fout.value.bezwaren) == {veld}
    assert not Vacature.objects.get().live


def test_een_import_krijgt_geen_bezwaren_maar_is_met_een_voorbije_sluitdag_niet_open(concept):
    Vacature.objects.filter(pk=concept.pk).update(sluit_op=date(2026, 3, 1))

    vacature = services.publiceer(concept, door=None, om=NU)

    assert vacature.live
    assert not vacature.is_open(NU.date())


# -- publiceren en plannen -----------------------------------------------------------------------


def test_een_nieuwe_vacature_is_een_concept_met_een_adres(waarnemer):
    vacature = services.maak(_nieuw("Docent Frans (0,4 fte)"), door=None)

    assert vacature.fase == Fase.CONCEPT
    assert vacature.adres.startswith("docent-frans-04-fte-")
    assert _logboek(vacature) == ["wagtail.create"]


def test_publiceren_zet_de_rij_op_de_site(concept, waarnemer):
    vacature = services.publiceer(concept, door=None, om=NU)

    assert (vacature.fase, vacature.first_published_at) == (Fase.OPEN, NU)
    assert concept.live, "wie de vacature vasthoudt ziet het ook"
    assert _logboek(vacature)[-1] == "wagtail.publish"
    assert waarnemer == [{vacature.pk}]


def test_publiceren_neemt_het_nieuwste_concept(open_vacature, redacteur):
    open_vacature.titel = "Docent natuurkunde bovenbouw"
    open_vacature.save_revision(user=redacteur)

    vacature = services.publiceer(open_vacature, door=redacteur, om=NU)

    assert vacature.titel == "Docent natuurkunde bovenbouw"
    assert not vacature.has_unpublished_changes
    assert vacature.live_revision_id == vacature.latest_revision_id


def test_het_adres_volgt_de_titel_tot_de_eerste_publicatie_en_daarna_nooit_meer(concept):
    concept.titel = "Docent wiskunde bovenbouw"
    concept.save()
    staart = concept.adres[-6:]
    vacature = services.publiceer(concept, door=None, om=NU)
    eerste_adres = vacature.adres

    vacature.titel = "Iets heel anders"
    vacature.save_revision()
    vacature = services.publiceer(vacature, door=None, om=NU)

    assert vacature.titel == "Iets heel anders"
    assert vacature.adres == eerste_adres == f"docent-wiskunde-bovenbouw-{staart}"


def test_plannen_zet_haar_pas_op_het_moment_zelf_op_de_site(concept, redacteur, waarnemer):
    vacature = services.plan(concept, open_om=NU + timedelta(days=3), door=redacteur, om=NU)

    assert vacature.fase == Fase.GEPLAND
    assert not vacature.live
    assert waarnemer == [{vacature.pk}]
    assert _logboek(vacature)[-1] == "wagtail.publish.schedule"


def test_plannen_na_de_sluitdag_kan_niet(concept, redacteur):
    Vacature.objects.filter(pk=concept.pk).update(sluit_op=NU.date() + timedelta(days=2))

    with pytest.raises(NietKlaar):
        services.plan(concept, open_om=NU + timedelta(days=3), door=redacteur, om=NU)


def test_publiceren_van_wat_gepland_is_gebeurt_nu(concept, redacteur):
    services.plan(concept, open_om=NU + timedelta(days=3), door=redacteur, om=NU)

    vacature = services.publiceer(concept, door=redacteur, om=NU)

    assert vacature.fase == Fase.OPEN
    assert not vacature.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_een_geplande_wijziging_van_een_import_haalt_haar_niet_van_de_site(open_vacature, redacteur):
    open_vacature.titel = "Straks een andere titel"
    open_vacature.save_revision(user=redacteur)

    vacature = services.plan(open_vacature, open_om=NU + timedelta(days=3), door=redacteur, om=NU)

    assert vacature.live
    assert vacature.titel == "Docent natuurkunde"
    assert vacature.get_scheduled_revision_as_object().titel == "Straks een andere titel"


# -- van de site, sluiten, heropenen -------------------------------------------------------------


def test_van_de_site_halen_maakt_er_weer_een_concept_van(open_vacature, waarnemer):
    vacature = services.haal_van_de_site(open_vacature, door=None, om=NU)

    assert (vacature.fase, vacature.uitkomst) == (Fase.CONCEPT, "")
    assert _logboek(vacature) == ["wagtail.unpublish"]
    assert waarnemer == [{vacature.pk}]


def test_van_de_site_halen_bewaart_wat_de_bron_er_na_de_laatste_revisie_van_maakte(open_vacature):
    open_vacature.save_revision()
    services.publiceer(open_vacature, door=None, om=NU)
    Vacature.objects.filter(pk=open_vacature.pk).update(titel="Nieuwer in de rij")

    vacature = services.haal_van_de_site(open_vacature, door=None, om=NU)

    assert vacature.get_latest_revision_as_object().titel == "Nieuwer in de rij"


def test_een_planning_vervalt_als_je_haar_van_de_site_haalt(concept, redacteur):
    services.plan(concept, open_om=NU + timedelta(days=3), door=redacteur, om=NU)

    vacature = services.haal_van_de_site(concept, door=redacteur, om=NU)

    assert vacature.fase == Fase.CONCEPT
    assert _logboek(vacature)[-1] == "wagtail.schedule.cancel"


def test_sluiten_legt_uitkomst_en_moment_vast_en_houdt_het_adres(open_vacature, redacteur, waarnemer):
    adres = open_vacature.adres

    vacature = services.sluit(open_vacature, uitkomst=Uitkomst.INTERN, door=redacteur, om=NU)

    assert (vacature.fase, vacature.uitkomst, vacature.gesloten_om) == (Fase.GESLOTEN, Uitkomst.INTERN, NU)
    assert vacature.adres == adres
    regel = registry.get_logs_for_instance(vacature).get()
    assert (regel.action, regel.user, regel.message) == ("vacatures.sluit", redacteur, "Gesloten: intern vervuld")
    assert waarnemer == [{vacature.pk}]


def test_een_geplande_wijziging_opent_een_gesloten_vacature_niet_vanzelf(open_vacature, redacteur):
    open_vacature.titel = "Straks"
    open_vacature.save_revision(user=redacteur)
    services.plan(open_vacature, open_om=NU + timedelta(days=3), door=redacteur, om=NU)

    vacature = services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=redacteur, om=NU)

    assert not vacature.revisions.filter(approved_go_live_at__isnull=False).exists()
    assert vacature.get_latest_revision_as_object().titel == "Straks", "de tekst van het concept blijft"


def test_wat_in_moderatie_was_opent_een_gesloten_vacature_niet(open_vacature, redacteur):
    workflow = Workflow.objects.create(name="Redactie")
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.create(name="Akkoord"), sort_order=1)
    open_vacature.save_revision(user=redacteur)
    workflow.start(open_vacature, redacteur)

    vacature = services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=redacteur, om=NU)

    assert not vacature.workflow_in_progress


def test_heropenen_zet_dezelfde_vacature_op_hetzelfde_adres(open_vacature, waarnemer):
    services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=None, om=NU)
    nieuwe_dag = NU.date() + timedelta(days=14)

    vacature = services.heropen(open_vacature, door=None, om=NU, sluit_op=nieuwe_dag)

    assert (vacature.fase, vacature.uitkomst, vacature.gesloten_om) == (Fase.OPEN, "", None)
    assert (vacature.adres, vacature.sluit_op) == (open_vacature.adres, nieuwe_dag)
    assert vacature.is_open(NU.date())
    assert _logboek(vacature) == ["vacatures.sluit", "vacatures.heropen"]
    assert waarnemer == [{vacature.pk}] * 2


def test_heropenen_laat_het_concept_staan_en_geeft_het_de_nieuwe_sluitdag(open_vacature, redacteur):
    open_vacature.titel = "Een concept"
    open_vacature.save_revision(user=redacteur)
    services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=redacteur, om=NU)
    dag = NU.date() + timedelta(days=14)

    vacature = services.heropen(open_vacature, door=redacteur, om=NU, sluit_op=dag)

    concept = vacature.get_latest_revision_as_object()
    assert (vacature.titel, concept.titel) == ("Docent natuurkunde", "Een concept")
    assert (vacature.sluit_op, concept.sluit_op) == (dag, dag)
    assert vacature.has_unpublished_changes


def test_een_mens_heropent_niet_met_een_dag_die_voorbij_is(open_vacature, redacteur):
    services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=redacteur, om=NU)

    with pytest.raises(NietKlaar):
        services.heropen(open_vacature, door=redacteur, om=NU, sluit_op=NU.date() - timedelta(days=1))


def test_een_oud_concept_van_een_gesloten_vacature_publiceren_is_heropenen(open_vacature, redacteur):
    open_vacature.save_revision(user=redacteur)
    services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=redacteur, om=NU)

    vacature = services.publiceer(open_vacature, door=redacteur, om=NU)

    assert (vacature.fase, vacature.uitkomst) == (Fase.OPEN, "")
    assert _logboek(vacature)[-1] == "vacatures.heropen"
    assert vacature.live_revision_id == vacature.latest_revision_id


def test_een_gesloten_vacature_gepland_heropenen_sluit_de_oude_uitkomst_af(open_vacature, redacteur):
    services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=redacteur, om=NU)

    vacature = services.plan(open_vacature, open_om=NU + timedelta(days=3), door=redacteur, om=NU)

    assert (vacature.fase, vacature.uitkomst) == (Fase.GEPLAND, "")


# -- verbergen, verlopen -------------------------------------------------------------------------


def test_verbergen_sluit_niet_en_weer_tonen_maakt_haar_vindbaar(open_vacature, waarnemer):
    bron = BronFactory(bestuur=open_vacature.bestuur)
    vraag = Vraag.objects.create(bron=bron, vacature=open_vacature, soort=Vraag.Soort.WEG, gesteld_om=NU)

    assert services.verberg([open_vacature.pk], om=NU) == 1
    verborgen = Vacature.objects.get()
    vacature = services.toon(open_vacature, door=None, om=NU)

    assert (verborgen.fase, verborgen.is_open(NU.date())) == (Fase.OPEN, False)
    assert vacature.is_open(NU.date())
    vraag.refresh_from_db()
    assert vraag.beantwoord_om == NU
    assert _logboek(vacature) == ["vacatures.verberg", "vacatures.toon"]
    assert waarnemer == [{vacature.pk}] * 2


def test_tweemaal_verbergen_doet_de_tweede_keer_niets(open_vacature, waarnemer):
    services.verberg([open_vacature.pk], om=NU)

    assert services.verberg([open_vacature.pk], om=NU + timedelta(days=1)) == 0
    assert Vacature.objects.get().verborgen_om == NU
    assert waarnemer == [{open_vacature.pk}]


def test_een_verborgen_vacature_die_sluit_is_gesloten_en_niet_ook_nog_verborgen(open_vacature):
    services.verberg([open_vacature.pk], om=NU)

    vacature = services.sluit(open_vacature, uitkomst=Uitkomst.ELDERS, door=None, om=NU)

    assert (vacature.fase, vacature.verborgen_om) == (Fase.GESLOTEN, None)


def test_verlopen_sluit_alleen_wat_gisteren_of_eerder_zijn_laatste_dag_had(waarnemer):
    vandaag = NU.date()
    gisteren = VacatureFactory(sluit_op=vandaag - timedelta(days=1))
    VacatureFactory(sluit_op=vandaag)
    VacatureFactory(sluit_op=None)
    waarnemer.clear()

    assert services.sluit_verlopen(op=vandaag, om=NU) == 1
    assert services.sluit_verlopen(op=vandaag, om=NU) == 0
    assert Vacature.objects.get(gesloten_om__isnull=False).pk == gisteren.pk
    assert Vacature.objects.get(pk=gisteren.pk).uitkomst == Uitkomst.VERLOPEN
    assert waarnemer == [{gisteren.pk}]


# -- in de transactie ------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_een_waarnemer_die_faalt_draait_de_hele_stap_terug(monkeypatch):
    vacature = VacatureFactory()

    def index_kapot(pks):
        assert transaction.get_connection().in_atomic_block
        raise RuntimeError("index")

    monkeypatch.setattr(waarnemers, "_waarnemers", [index_kapot])

    with pytest.raises(RuntimeError, match="index"):
        services.sluit(vacature, uitkomst=Uitkomst.ELDERS, door=None, om=NU)

    assert Vacature.objects.get().fase == Fase.OPEN
    assert _logboek(vacature) == []
