"""Wat de klok en de werker met vacatures doen. Elke taak mag verloren gaan of tweemaal lopen: de database weet het."""

import logging
from datetime import datetime, timedelta
from functools import partial

from celery import shared_task
from django.core.management import call_command
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from .bronnen.beurt import SLOT_OUD_NA, BronBezig
from .bronnen.importeren import importeer
from .gezondheid import storing
from .models import Bron
from .services import sluit_verlopen as sluit_verlopen_vacatures

logger = logging.getLogger(__name__)
MAX_PER_KEER = 100  # meer bronnen tegelijk in de wachtrij maakt niets sneller
VRAAG_OUD_NA = timedelta(hours=3)  # een taak die verloren ging, houdt een bron hooguit zo lang tegen
STAP_MINUTEN = 37  # priem met 60: opeenvolgende bronnen komen ver uit elkaar in het uur


@shared_task(name="vacatures.haal_bron_op")
def haal_bron_op(bron_pk: int) -> None:
    """Lees één bron. Loopt er al een run, dan is er niets te doen."""
    bron = Bron.objects.filter(pk=bron_pk, is_actief=True, adres__startswith="http").select_related("bestuur").first()
    if bron is None:
        logger.info("bron %s is er niet meer of staat uit", bron_pk)
        return
    Bron.objects.filter(pk=bron_pk).update(gevraagd_om=None)
    om = timezone.now()
    try:
        importeer(bron, op=timezone.localdate(om), om=om)
    except BronBezig:
        logger.info("bron %s wordt al gelezen", bron_pk)


@shared_task(name="vacatures.plan_bronnen")
def plan_bronnen() -> None:
    """Geef elke bron die aan de beurt is een taak; hun volgende beurten liggen verspreid over de periode."""
    om = timezone.now()
    aan_de_beurt = Bron.objects.filter(
        Q(volgende_run_om__isnull=True) | Q(volgende_run_om__lte=om), is_actief=True, adres__startswith="http"
    )
    for bron in aan_de_beurt.order_by(F("volgende_run_om").asc(nulls_first=True), "pk")[:MAX_PER_KEER]:
        _plan(bron, om)


@transaction.atomic
def _plan(bron: Bron, om: datetime) -> None:
    """Alleen wie de oude waarde nog vindt stuurt de taak: twee klokken sturen er samen één.

    Wacht of loopt de vorige taak van deze bron nog, dan slaat zij deze beurt over: een trage werker krijgt geen rij.
    """
    eigen = Bron.objects.filter(pk=bron.pk, volgende_run_om=bron.volgende_run_om)
    if bron.volgende_run_om is None:
        eigen = Bron.objects.filter(pk=bron.pk, volgende_run_om__isnull=True)
    if not eigen.update(volgende_run_om=volgende_beurt(bron.pk, bron.elke_minuten, om)):
        return
    wacht = Q(gevraagd_om__gte=om - VRAAG_OUD_NA) | Q(bezig_sinds__gte=om - SLOT_OUD_NA)
    if Bron.objects.exclude(wacht).filter(pk=bron.pk).update(gevraagd_om=om):
        transaction.on_commit(partial(haal_bron_op.delay, bron.pk))


def volgende_beurt(bron_pk: int, elke_minuten: int, om: datetime) -> datetime:
    """Het eerstvolgende moment na `om` op de vaste plek van deze bron in haar periode."""
    periode = max(elke_minuten, 1) * 60
    plek = bron_pk * STAP_MINUTEN * 60 % periode
    wachten = (plek - int(om.timestamp())) % periode
    return om + timedelta(seconds=wachten or periode)


@shared_task(name="vacatures.publiceer_geplande")
def publiceer_geplande() -> None:
    """Zet wat gepland stond op de site (Wagtails eigen opdracht)."""
    call_command("publish_scheduled")


@shared_task(name="vacatures.sluit_verlopen")
def sluit_verlopen() -> None:
    """Sluit vacatures waarvan de sluitdag voorbij is."""
    om = timezone.now()
    aantal = sluit_verlopen_vacatures(op=timezone.localdate(om), om=om)
    logger.info("%s vacatures gesloten na hun sluitdag", aantal)


@shared_task(name="vacatures.meld_storingen")
def meld_storingen() -> None:
    """Verstuur de berichten die klaarstaan over bronnen die niet meer te lezen zijn: één per storing."""
    for bron_pk in storing.te_melden(om=timezone.now()):
        storing.meld(bron_pk, om=timezone.now())  # de klok opnieuw: elk bericht heeft zijn eigen claim
