"""Elke deur van Wagtail naar een vacature komt bij onze diensten uit: de levensloop geldt, en de index weet het."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.urls import reverse
from wagtail.actions import action_registry
from wagtail.models import GroupApprovalTask, Workflow, WorkflowContentType, WorkflowTask

from portaal.demo.fabriek import BeheerderFactory, VacatureFactory
from tests.vacatures.beheerscherm import Scherm, adres
from vacatures import services, waarnemers
from vacatures.levensloop import Fase, WasOpenbaar
from vacatures.models import Uitkomst, Vacature

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=True) as reiziger:
        yield reiziger


@pytest.fixture
def beheerder(client):
    beheerder = BeheerderFactory()
    client.force_login(beheerder)
    return beheerder


@pytest.fixture
def scherm(client, beheerder):
    return Scherm(client)


@pytest.fixture
def vacature():
    return VacatureFactory(titel="Docent natuurkunde")


@pytest.fixture
def concept():
    return VacatureFactory(concept=True, titel="Docent Frans")


@pytest.fixture
def gesloten(vacature):
    return services.sluit(vacature, uitkomst=Uitkomst.ELDERS, door=None, om=NU)


@pytest.fixture
def waarnemer(monkeypatch, vacature, concept):
    gemeld = []
    monkeypatch.setattr(waarnemers, "_waarnemers", [lambda pks: gemeld.extend(pks)])
    return gemeld


@pytest.fixture
def workflow(beheerder):
    workflow = Workflow.objects.create(name="Redactie")
    WorkflowTask.objects.create(workflow=workflow, task=GroupApprovalTask.objects.create(name="Akkoord"), sort_order=1)
    WorkflowContentType.objects.create(workflow=workflow, content_type=Vacature.get_content_type())
    return workflow


def _nu(vacature) -> Vacature:
    return Vacature.objects.get(pk=vacature.pk)


# -- publiceren en plannen -----------------------------------------------------------------------


def test_publiceren_in_het_bewerkscherm(concept, scherm, waarnemer):
    na = scherm.publiceer(concept, scherm.open(concept))

    assert na.fase == Fase.OPEN
    assert waarnemer == [concept.pk]


def test_een_concept_bewaren_meldt_niets_en_verandert_niets_aan_de_site(vacature, scherm, waarnemer):
    na = scherm.bewaar(vacature, scherm.open(vacature) | {"titel": "Nog niet"})

    assert (na.titel, na.has_unpublished_changes, waarnemer) == ("Docent natuurkunde", True, [])


def test_een_planning_gaat_af_met_de_opdracht_van_wagtail(concept, scherm, waarnemer, klok):
    scherm.publiceer(concept, scherm.open(concept) | {"go_live_at": "2026-03-05 09:00"})
    gepland = _nu(concept).fase

    klok.shift(timedelta(days=4))
    call_command("publish_scheduled")

    assert (gepland, _nu(concept).fase) == (Fase.GEPLAND, Fase.OPEN)
    assert waarnemer == [concept.pk] * 2


def test_een_planning_met_een_voorbije_sluitdag_houdt_de_andere_niet_tegen(concept, vacature, klok):
    for een in (concept, vacature):
        services.plan(een, open_om=NU + timedelta(days=1), door=None, om=NU)
    laat = _nu(concept).scheduled_revision
    laat.content["sluit_op"] = "2026-03-01"
    laat.save(update_fields=["content"])

    klok.shift(timedelta(days=2))
    call_command("publish_scheduled")

    assert not _nu(concept).is_open((NU + timedelta(days=2)).date())
    assert not vacature.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_een_planning_stoppen_in_het_beheer(concept, client, scherm, waarnemer):
    services.plan(concept, open_om=NU + timedelta(days=1), door=None, om=NU)
    waarnemer.clear()

    client.post(adres("revisions_unschedule", concept.pk, _nu(concept).scheduled_revision.pk))

    assert _nu(concept).fase == Fase.CONCEPT
    assert waarnemer == [concept.pk]


def test_goedkeuren_in_de_moderatie_publiceert(concept, scherm, client, workflow, waarnemer, beheerder):
    concept.save_revision(user=beheerder)
    workflow.start(_nu(concept), beheerder)
    taak = _nu(concept).current_workflow_task_state

    client.post(adres("workflow_action", concept.pk, "approve", taak.pk), {"comment": ""})

    assert _nu(concept).fase == Fase.OPEN
    assert waarnemer == [concept.pk]


def test_goedkeuren_van_wat_niet_klaar_is_geeft_een_zin_en_verandert_niets(concept, client, workflow, beheerder):
    concept.reactie_adres = ""
    concept.save_revision(user=beheerder)
    workflow.start(_nu(concept), beheerder)
    taak = _nu(concept).current_workflow_task_state

    antwoord = client.post(adres("workflow_action", concept.pk, "approve", taak.pk), {"comment": ""}, follow=True)

    assert "Vul het adres in van de pagina waar iemand kan reageren." in antwoord.content.decode()
    assert _nu(concept).fase == Fase.CONCEPT
    assert _nu(concept).workflow_in_progress


def test_een_taak_van_een_andere_vacature_is_onbekend(concept, vacature, client, workflow, beheerder):
    for een in (concept, vacature):
        een.save_revision(user=beheerder)
        workflow.start(_nu(een), beheerder)
    van_een_ander = _nu(vacature).current_workflow_task_state

    antwoord = client.post(adres("workflow_action", concept.pk, "approve", van_een_ander.pk), {"comment": ""})

    assert antwoord.status_code == 404
    assert _nu(concept).fase == Fase.CONCEPT


# -- van de site, verwijderen ----------------------------------------------------------------------


def test_van_de_site_halen_in_het_beheer(vacature, client, scherm, waarnemer):
    client.post(adres("unpublish", vacature.pk))

    assert _nu(vacature).fase == Fase.CONCEPT
    assert waarnemer == [vacature.pk]


def test_een_gesloten_vacature_van_de_site_halen_geeft_een_zin(gesloten, client, scherm):
    antwoord = client.post(adres("unpublish", gesloten.pk), follow=True)

    assert "deze vacature is gesloten" in antwoord.content.decode()
    assert _nu(gesloten).uitkomst == Uitkomst.ELDERS


@pytest.mark.parametrize("methode", ["get", "post"])
def test_wat_op_de_site_stond_verwijdert_niemand(vacature, client, scherm, methode):
    antwoord = getattr(client, methode)(adres("delete", vacature.pk), follow=True)

    assert "kun je haar niet verwijderen" in antwoord.content.decode()
    assert Vacature.objects.filter(pk=vacature.pk).exists()


def test_een_concept_verwijder_je_wel(concept, client, scherm, waarnemer):
    client.post(adres("delete", concept.pk))

    assert not Vacature.objects.filter(pk=concept.pk).exists()
    assert waarnemer == [concept.pk]


def test_meer_tegelijk_verwijderen_slaat_over_wat_op_de_site_stond(concept, vacature, client, scherm, waarnemer):
    bulk = reverse("wagtail_bulk_action", args=["vacatures", "vacature", "delete"])

    client.post(f"{bulk}?id={concept.pk}&id={vacature.pk}", {"id": [concept.pk, vacature.pk]})

    assert list(Vacature.objects.all()) == [vacature]
    assert waarnemer == [concept.pk]


# -- gesloten: bewerken is nog geen heropenen --------------------------------------------------------


def test_een_concept_bij_een_gesloten_vacature_verandert_de_rij_niet(gesloten, scherm):
    na = scherm.bewaar(gesloten, scherm.open(gesloten) | {"titel": "Nieuwe titel"})

    assert (na.titel, na.fase) == ("Docent natuurkunde", Fase.GESLOTEN)
    assert na.get_latest_revision_as_object().titel == "Nieuwe titel"


def test_publiceren_van_een_gesloten_vacature_is_heropenen(gesloten, scherm, waarnemer):
    na = scherm.publiceer(gesloten, scherm.open(gesloten))

    assert (na.fase, na.uitkomst, na.adres) == (Fase.OPEN, "", gesloten.adres)
    assert waarnemer[-1] == gesloten.pk


def test_een_oude_versie_van_een_gesloten_vacature_terugzetten_laat_haar_gesloten(vacature, scherm, beheerder):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Tweede"})
    services.sluit(vacature, uitkomst=Uitkomst.ELDERS, door=None, om=NU)
    eerste = vacature.revisions.order_by("pk").first()
    terugzetten = adres("revisions_revert", vacature.pk, eerste.pk)

    antwoord = scherm.client.post(terugzetten, scherm.open(vacature, terugzetten))

    na = _nu(vacature)
    assert antwoord.status_code == 302
    assert (na.titel, na.fase, na.uitkomst) == ("Tweede", Fase.GESLOTEN, Uitkomst.ELDERS)
    assert na.get_latest_revision_as_object().titel == "Docent natuurkunde"


def test_een_autosave_die_nog_onderweg_was_draait_een_publicatie_niet_terug(concept, beheerder):
    onderweg = _nu(concept)  # geladen voor het publiceren, bewaard erna
    onderweg.titel = "Van de autosave"
    services.publiceer(concept, door=beheerder, om=NU)

    action_registry.get_action_class(Vacature, "edit")(onderweg, user=beheerder).execute()

    na = _nu(concept)
    assert (na.fase, na.titel, na.first_published_at) == (Fase.OPEN, "Docent Frans", NU)
    assert na.get_latest_revision_as_object().titel == "Van de autosave"


# -- de acties die de API gebruikt -------------------------------------------------------------------


def test_de_acties_van_wagtail_zijn_de_onze(vacature, concept, beheerder, waarnemer):
    def actie(naam):
        return action_registry.get_action_class(Vacature, naam)

    concept.save_revision(user=beheerder)
    actie("publish")(_nu(concept).latest_revision, user=beheerder).execute()
    actie("unpublish")(vacature, user=beheerder).execute()

    assert (_nu(concept).fase, _nu(vacature).fase) == (Fase.OPEN, Fase.CONCEPT)
    assert waarnemer == [concept.pk, vacature.pk]
    with pytest.raises(WasOpenbaar):
        actie("delete")(vacature, user=beheerder).execute(skip_permission_checks=True)


def test_een_nieuwe_vacature_via_de_actie_krijgt_een_adres(beheerder, vacature):
    nieuw = Vacature(titel="Docent Duits", bestuur=vacature.bestuur)

    action_registry.get_action_class(Vacature, "create")(nieuw, user=beheerder).execute()

    assert nieuw.adres.startswith("docent-duits-")
    assert _nu(nieuw).fase == Fase.CONCEPT
