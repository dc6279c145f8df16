"""Wat je met een vacature kunt doen. Elke functie: op slot en controleren, veranderen, loggen, melden."""

import secrets
from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.log_actions import log

from .levensloop import Fase, controleer_stap
from .models import Uitkomst, Vacature
from .waarnemers import meld

ADRES_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"  # zonder tekens die op elkaar lijken, en zonder woorden


def nieuw_adres(titel: str) -> str:
    """Adresdeel voor een nieuwe vacature: leesbaar, en uniek door zes willekeurige tekens (30^6)."""
    staart = "".join(secrets.choice(ADRES_LETTERS) for _ in range(6))
    return f"{slugify(titel)[:80].strip('-') or 'vacature'}-{staart}"


@transaction.atomic
def publiceer_revisie(vacature: Vacature, revision, *, door, **opties) -> None:
    """Zet de revisie op de site, nu of op haar go_live_at. Wordt door Wagtails beheer en planning aangeroepen.

    Raises StapNietToegestaan.
    """
    rij = Vacature.objects.select_for_update().get(pk=vacature.pk)
    straks = revision.as_object().go_live_at
    naar = Fase.GEPLAND if straks and straks > timezone.now() and not rij.live else Fase.OPEN
    controleer_stap(rij.fase, naar)
    if rij.gesloten_om is not None:
        Vacature.objects.filter(pk=rij.pk).update(gesloten_om=None, uitkomst="", verborgen_om=None)
    PublishRevisionAction(revision, user=door, **_zonder(opties, "skip_permission_checks")).execute(
        skip_permission_checks=opties.get("skip_permission_checks", False)
    )
    meld([vacature.pk])


@transaction.atomic
def haal_van_de_site(vacature: Vacature, *, door, verlopen: bool = False, log_action=True) -> None:
    """Terug naar concept: niet gesloten, maar ook niet meer te zien."""
    rij = Vacature.objects.select_for_update().get(pk=vacature.pk)
    controleer_stap(rij.fase, Fase.CONCEPT)
    UnpublishAction(vacature, set_expired=verlopen, user=door, log_action=log_action).execute(
        skip_permission_checks=True
    )
    meld([vacature.pk])


@transaction.atomic
def sluit(vacature: Vacature, *, uitkomst: Uitkomst, door, om: datetime) -> Vacature:
    """Sluit een open vacature met haar uitkomst. Het adres blijft bestaan en zegt dat zij gesloten is.

    Raises StapNietToegestaan.
    """
    rij = Vacature.objects.select_for_update().get(pk=vacature.pk)
    controleer_stap(rij.fase, Fase.GESLOTEN)
    Vacature.objects.filter(pk=rij.pk).update(live=False, gesloten_om=om, uitkomst=uitkomst, verborgen_om=None)
    log(rij, "vacatures.sluit", user=door, data={"uitkomst": uitkomst})
    meld([rij.pk])
    rij.refresh_from_db()
    return rij


@transaction.atomic
def heropen(vacature: Vacature, *, door, om: datetime, sluit_op: date | None = None) -> Vacature:
    """Zet een gesloten vacature weer open, op hetzelfde adres. `sluit_op` is een nieuwe laatste dag, of geen.

    Raises StapNietToegestaan.
    """
    rij = Vacature.objects.select_for_update().get(pk=vacature.pk)
    controleer_stap(rij.fase, Fase.OPEN)
    Vacature.objects.filter(pk=rij.pk).update(
        live=True, gesloten_om=None, uitkomst="", verborgen_om=None, gemist=0, sluit_op=sluit_op, last_published_at=om
    )
    log(rij, "vacatures.heropen", user=door)
    meld([rij.pk])
    rij.refresh_from_db()
    return rij


@transaction.atomic
def verberg(pks: Collection[int], *, om: datetime) -> int:
    """Haal vacatures uit beeld tot HR zegt of zij nog open zijn; zij sluiten niet. Geeft terug hoeveel."""
    aantal = Vacature.objects.filter(pk__in=pks, live=True, verborgen_om__isnull=True).update(verborgen_om=om)
    meld(pks)
    return aantal


def sluit_verlopen(*, op: date, om: datetime) -> int:
    """Sluit alles waarvan de sluitdag vóór `op` ligt. Open was het al niet meer; dit legt de uitkomst vast."""
    pks = list(Vacature.objects.verlopen(op).order_by("pk").values_list("pk", flat=True))
    for pk in pks:
        sluit(Vacature(pk=pk), uitkomst=Uitkomst.VERLOPEN, door=None, om=om)
    return len(pks)


def _zonder(opties: dict, *namen: str) -> dict:
    return {naam: waarde for naam, waarde in opties.items() if naam not in namen}
