"""Wat je met een vacature kunt doen. Elke functie: op slot en controleren, veranderen, loggen, melden.

Elke deur van Wagtail (bewerken, plannen, moderatie, terugzetten, in bulk, de API) komt hier uit: via
`Vacature.publish()` en `.unpublish()`, of via de acties in `acties.py`.
"""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.log_actions import log

from .adresdeel import kies_blijvend_adres, nieuw_adres
from .beoordelen import dubbelen
from .levensloop import Fase, Stap, WasOpenbaar, controleer_stap
from .models import NOG_OPEN, VAN_DE_RIJ, Uitkomst, Vacature, Vraag
from .publicatie import NietKlaar, bezwaren
from .veldwaarden import als_json
from .vergrendelen import komende_revisies, vergrendel, volg_de_bron
from .waarnemers import meld


@transaction.atomic
def maak(vacature: Vacature, *, door) -> Vacature:
    """Bewaar een nieuwe vacature als concept. Zij krijgt een adresdeel als zij er nog geen heeft."""
    vacature.adres = vacature.adres or nieuw_adres(vacature.titel)
    vacature.live = False
    vacature.save()
    log(vacature, "wagtail.create", user=door, content_changed=True)
    return vacature


@transaction.atomic
def publiceer(vacature: Vacature, *, door, om: datetime) -> Vacature:
    """Zet de vacature nu op de site: haar nieuwste concept, of de rij zoals zij is (een import heeft geen concept).

    Raises StapNietToegestaan; NietKlaar als een mens (`door`) het doet en er iets ontbreekt.
    """
    rij = _op_slot(vacature)
    if rij.has_unpublished_changes and rij.latest_revision:
        _zonder_planning(rij.latest_revision)
        publiceer_revisie(rij, rij.latest_revision, door=door, om=om, skip_permission_checks=True)
    else:
        controleer_stap(Stap.PUBLICEER, rij.fase)
        _controleer_inhoud(rij, door=door, op=timezone.localdate(om))
        kies_blijvend_adres(rij, rij.titel)
        rij.live, rij.last_published_at, rij.verborgen_om = True, om, None
        rij.first_published_at = rij.first_published_at or om
        rij.save(update_fields=["adres", "live", "first_published_at", "last_published_at", "verborgen_om"])
        log(rij, "wagtail.publish", user=door, content_changed=False)
        meld([rij.pk])
        dubbelen.nu_open(rij, om=om)
    return _bijgewerkt(vacature)


@transaction.atomic
def plan(vacature: Vacature, *, open_om: datetime, door, om: datetime) -> Vacature:
    """Laat de vacature op `open_om` vanzelf op de site komen. Raises StapNietToegestaan, NietKlaar."""
    rij = _op_slot(vacature)
    concept = rij.get_latest_revision_as_object()
    concept.go_live_at = open_om
    revisie = concept.save_revision(user=door, log_action=True)
    publiceer_revisie(rij, revisie, door=door, om=om, skip_permission_checks=True)
    return _bijgewerkt(vacature)


@transaction.atomic
def publiceer_revisie(
    vacature: Vacature, revisie, *, door, om: datetime, skip_permission_checks=False, **opties
) -> None:
    """Zet de revisie op de site, nu of op haar go_live_at; een gesloten vacature gaat daarmee weer open.

    Velden die in de revisie niet vastliggen krijgen de nieuwste waarde van de bron.
    `opties` zijn die van Wagtails PublishRevisionAction: changed, log_action, previous_revision.
    Raises StapNietToegestaan; NietKlaar als een mens (`door`) het doet en er iets ontbreekt.
    """
    rij = _op_slot(vacature)
    revisie = rij.revisions.get(pk=revisie.pk)
    revisie.content_object = rij  # wat van de rij is (VAN_DE_RIJ) komt uit de vergrendelde rij
    inhoud = revisie.as_object()
    straks = inhoud.go_live_at is not None and inhoud.go_live_at > om
    was, was_open = rij.fase, rij.is_open(timezone.localdate(om))
    controleer_stap(_stap_van_publiceren(was, straks), was)
    _controleer_inhoud(inhoud, door=door, op=timezone.localdate(inhoud.go_live_at if straks else om))

    if volg_de_bron(inhoud):
        revisie.content = inhoud.serializable_data()
        revisie.save(update_fields=["content"])
    kies_blijvend_adres(rij, inhoud.titel)
    rij.gesloten_om, rij.uitkomst, rij.verborgen_om = None, "", None
    if straks and rij.live and rij.live_revision_id is None:
        # Een import staat zonder revisie op de site. Wagtail zou haar eraf halen tot go_live_at. Niet bewaard.
        rij.live_revision = revisie
    PublishRevisionAction(revisie, user=door, **opties).execute(skip_permission_checks=skip_permission_checks)
    if was == Fase.GESLOTEN and not straks:
        log(rij, "vacatures.heropen", user=door)
    _beantwoord(rij, om)
    meld([rij.pk])
    if not was_open and not straks:
        dubbelen.nu_open(rij, om=om)
    _bijgewerkt(vacature)


@transaction.atomic
def haal_van_de_site(vacature: Vacature, *, door, om: datetime, log_action=True) -> Vacature:
    """Terug naar concept: niet gesloten, maar ook niet meer te zien. Een planning vervalt.

    Raises StapNietToegestaan.
    """
    rij = _op_slot(vacature)
    controleer_stap(Stap.HAAL_VAN_DE_SITE, rij.fase)
    had_concept = rij.has_unpublished_changes
    _maak_planning_ongedaan(rij, door=door)
    UnpublishAction(rij, user=door, log_action=log_action).execute(skip_permission_checks=True)
    # Wagtail zet dit altijd aan, en toont daarna de laatste revisie; die kan ouder zijn dan de rij die de bron volgde.
    Vacature.objects.filter(pk=rij.pk).update(has_unpublished_changes=had_concept, verborgen_om=None)
    dubbelen.niet_meer_open(rij, om=om, door=door)
    meld([rij.pk])
    return _bijgewerkt(vacature)


@transaction.atomic
def stop_planning(vacature: Vacature, *, door, om: datetime) -> Vacature:
    """Wat gepland stond komt niet vanzelf op de site. Het concept blijft, en wat nu open is blijft open."""
    rij = _op_slot(vacature)
    if rij.fase == Fase.GEPLAND:
        return haal_van_de_site(rij, door=door, om=om)
    _maak_planning_ongedaan(rij, door=door)
    meld([rij.pk])
    return _bijgewerkt(vacature)


@transaction.atomic
def sluit(vacature: Vacature, *, uitkomst: Uitkomst, door, om: datetime) -> Vacature:
    """Sluit een open vacature met haar uitkomst. Het adres blijft bestaan en zegt dat zij gesloten is.

    Een gepland of ingediend concept vervalt als plan, niet als tekst: anders ging zij vanzelf weer open.
    Wat volgens een mens dezelfde vacature is, sluit mee; tenzij een bron of de klok sluit.
    Raises StapNietToegestaan.
    """
    rij = _op_slot(vacature)
    controleer_stap(Stap.SLUIT, rij.fase)
    _maak_planning_ongedaan(rij, door=door)
    if rij.latest_revision_id and (in_behandeling := rij.current_workflow_state):
        in_behandeling.cancel(user=door)
    Vacature.objects.filter(pk=rij.pk).update(
        live=False, live_revision=None, gesloten_om=om, uitkomst=uitkomst, verborgen_om=None
    )
    log(rij, "vacatures.sluit", user=door, data={"uitkomst": str(uitkomst)})
    _beantwoord(rij, om)
    if uitkomst not in dubbelen.VANZELF:
        for dezelfde in dubbelen.dezelfde_als(rij):
            sluit(dezelfde, uitkomst=uitkomst, door=door, om=om)
    dubbelen.niet_meer_open(rij, om=om, door=door)
    meld([rij.pk])
    return _bijgewerkt(vacature)


@transaction.atomic
def heropen(vacature: Vacature, *, door, om: datetime, sluit_op: date | None = None) -> Vacature:
    """Zet een gesloten vacature weer open, op hetzelfde adres. `sluit_op` is de nieuwe laatste dag, of geen.

    Doet een mens (`door`) dit met een andere dag dan de bron zegt, dan ligt die dag vast.
    Raises StapNietToegestaan; NietKlaar als de nieuwe laatste dag al voorbij is.
    """
    rij = _op_slot(vacature)
    controleer_stap(Stap.HEROPEN, rij.fase)
    _zet_sluitdag(rij, sluit_op, door=door)
    _controleer_inhoud(rij, door=door, op=timezone.localdate(om))
    rij.live, rij.gesloten_om, rij.uitkomst, rij.verborgen_om, rij.gemist = True, None, "", None, 0
    rij.last_published_at = om
    rij.save()
    for revisie in komende_revisies(rij):
        concept = revisie.as_object()
        _zet_sluitdag(concept, sluit_op, door=door)
        revisie.content = concept.serializable_data()
        revisie.save(update_fields=["content"])
    if door is not None and rij.bron_id:
        _onthoud_open(rij, door=door, om=om)
    log(rij, "vacatures.heropen", user=door, data={"sluit_op": sluit_op.isoformat() if sluit_op else None})
    meld([rij.pk])
    dubbelen.nu_open(rij, om=om)
    return _bijgewerkt(vacature)


@transaction.atomic
def verberg(pks: Collection[int], *, om: datetime, door=None) -> int:
    """Haal vacatures uit beeld tot HR zegt of zij nog open zijn; zij sluiten niet. Geeft terug hoeveel."""
    rijen = list(
        Vacature.objects.select_for_update().filter(pk__in=pks, live=True, verborgen_om__isnull=True).order_by("pk")
    )
    for rij in rijen:
        controleer_stap(Stap.VERBERG, rij.fase)
        log(rij, "vacatures.verberg", user=door)
    Vacature.objects.filter(pk__in=[rij.pk for rij in rijen]).update(verborgen_om=om)
    dubbelen.geef_vrij([rij.pk for rij in rijen], om=om)
    meld([rij.pk for rij in rijen])
    return len(rijen)


@transaction.atomic
def toon(vacature: Vacature, *, door, om: datetime) -> Vacature:
    """Een verborgen vacature is toch nog open: zij is weer te vinden. Raises StapNietToegestaan."""
    rij = _op_slot(vacature)
    controleer_stap(Stap.TOON, rij.fase)
    Vacature.objects.filter(pk=rij.pk).update(verborgen_om=None, gemist=0)
    log(rij, "vacatures.toon", user=door)
    _beantwoord(rij, om)
    meld([rij.pk])
    dubbelen.nu_open(rij, om=om)
    return _bijgewerkt(vacature)


@transaction.atomic
def verwijder(vacature: Vacature, *, door) -> None:
    """Verwijder een concept dat nooit op de site stond. Wat er ooit stond blijft: zijn adres moet blijven antwoorden.

    Raises StapNietToegestaan, WasOpenbaar.
    """
    rij = _op_slot(vacature)
    if rij.first_published_at is not None:
        raise WasOpenbaar
    controleer_stap(Stap.VERWIJDER, rij.fase)
    pk = rij.pk
    log(rij, "wagtail.delete", user=door, deleted=True)
    rij.delete()
    meld([pk])


def sluit_verlopen(*, op: date, om: datetime) -> int:
    """Sluit alles waarvan de sluitdag vóór `op` ligt. Open was het al niet meer; dit legt de uitkomst vast.

    Geeft terug hoeveel er gesloten zijn. Tweemaal draaien doet niets extra's.
    """
    pks = list(Vacature.objects.verlopen(op).order_by("pk").values_list("pk", flat=True))
    return sum(_sluit_als_verlopen(pk, op=op, om=om) for pk in pks)


def _op_slot(vacature: Vacature) -> Vacature:
    return Vacature.objects.select_for_update().get(pk=vacature.pk)


def _bijgewerkt(vacature: Vacature) -> Vacature:
    """De rij zoals zij nu is; wie `vacature` nog vasthoudt ziet daar ook de nieuwe fase."""
    rij = Vacature.objects.get(pk=vacature.pk)
    for veld in (*VAN_DE_RIJ, "live", "has_unpublished_changes", "first_published_at", "latest_revision_id"):
        setattr(vacature, veld, getattr(rij, veld))
    vacature.__dict__.pop("scheduled_revision", None)  # cached_property van Wagtail
    return rij


def _stap_van_publiceren(fase: Fase, straks: bool) -> Stap:
    if fase == Fase.GESLOTEN:
        return Stap.HEROPEN_STRAKS if straks else Stap.HEROPEN
    return Stap.PLAN if straks and fase != Fase.OPEN else Stap.PUBLICEER


def _controleer_inhoud(vacature: Vacature, *, door, op: date) -> None:
    """Alleen een mens krijgt bezwaren: een planning die afgaat of een import mag niet op één vacature vastlopen."""
    if door is not None and (gevonden := bezwaren(vacature, op=op)):
        raise NietKlaar(gevonden)


def _zonder_planning(revisie) -> None:
    if revisie.content.get("go_live_at"):
        revisie.content["go_live_at"] = None
        revisie.save(update_fields=["content"])


def _maak_planning_ongedaan(rij: Vacature, *, door) -> None:
    for revisie in rij.revisions.filter(approved_go_live_at__isnull=False):
        revisie.approved_go_live_at = None
        revisie.save(user=door, update_fields=["approved_go_live_at"])  # Wagtail logt dit als geannuleerd


def _zet_sluitdag(vacature: Vacature, dag: date | None, *, door) -> None:
    vacature.sluit_op = dag
    if door is not None and vacature.bron_id and als_json("sluit_op", dag) != vacature.bronwaarden.get("sluit_op"):
        vergrendel(vacature, ["sluit_op"])


def _beantwoord(rij: Vacature, om: datetime) -> None:
    """Of zij nog open is, weten wij nu."""
    rij.vragen.filter(soort=Vraag.Soort.WEG, beantwoord_om__isnull=True).update(beantwoord_om=om)


def _onthoud_open(rij: Vacature, *, door, om: datetime) -> None:
    """Een mens zegt dat zij er nog is, ook al noemt de bron haar niet: de volgende run sluit haar dan niet weer."""
    Vraag.objects.create(
        bron_id=rij.bron_id, vacature=rij, soort=Vraag.Soort.WEG, gesteld_om=om, beantwoord_om=om,
        beantwoord_door=door, antwoord={"besluit": NOG_OPEN},
    )  # fmt: skip


def _sluit_als_verlopen(pk: int, *, op: date, om: datetime) -> bool:
    """Sluit deze ene als zij intussen niet verlengd of al gesloten is: één van de twee mag de rest niet ophouden."""
    with transaction.atomic():
        rij = Vacature.objects.select_for_update().verlopen(op).filter(pk=pk).first()
        if rij is not None:
            sluit(rij, uitkomst=Uitkomst.VERLOPEN, door=None, om=om)
    return rij is not None
