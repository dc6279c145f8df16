"""Wanneer een storing begint en eindigt, en het ene bericht dat erover uitgaat.

Een storing is alles tussen twee goede runs. Zij wordt één keer gemeld; komt de bron terug met meer dan de helft weg,
dan is dat iets anders (HR moet kiezen) en volgt nog één bericht.
"""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

from django.db import transaction

from vacatures.models import Bron, BronRun

from .bericht import stuur
from .overzicht import feiten_van, met_feiten
from .stand import GOEDE_UITKOMSTEN, Stand, stand_van

logger = logging.getLogger(__name__)
TE_MELDEN = (Stand.STORING, Stand.WACHT)
CLAIM_DUURT = timedelta(minutes=5)  # langer dan EMAIL_TIMEOUT: daarna leeft wie verstuurde niet meer
OPNIEUW_NA = timedelta(minutes=10)
HOOGUIT_PER_KEER = 50


@transaction.atomic
def na_run(bron_pk: int, run: BronRun) -> None:
    """Werk de storing van de bron bij na een run die klaar en bewaard is. In de transactie van de run. Tweemaal mag.

    Is er al een nieuwere begonnen (deze verloor haar beurt), dan beslist die.
    """
    bron = Bron.objects.select_for_update().get(pk=bron_pk)
    if BronRun.objects.filter(bron=bron, begonnen_om__gt=run.begonnen_om).exists():
        return
    if run.uitkomst in GOEDE_UITKOMSTEN:
        if bron.storing_sinds is not None:
            _begin(bron, sinds=None)
        return
    if bron.storing_sinds is None or _vraagt_nu_een_keuze(bron, run):
        _begin(bron, sinds=run.begonnen_om)
    is_gemeld = bron.storing_gemeld_om is not None or bron.storing_melden_om is not None
    if not is_gemeld and _stand_na(bron_pk, om=run.begonnen_om) in TE_MELDEN:
        bron.storing_melden_om = run.begonnen_om
        bron.save(update_fields=["storing_melden_om"])


def te_melden(*, om: datetime) -> list[int]:
    """De bronnen waarover nog een bericht uit moet, wie het langst wacht eerst."""
    wachtend = Bron.objects.filter(storing_melden_om__lte=om, is_actief=True)
    return list(wachtend.order_by("storing_melden_om", "pk").values_list("pk", flat=True)[:HOOGUIT_PER_KEER])


def meld(bron_pk: int, *, om: datetime) -> bool:
    """Verstuur het bericht over deze storing. False: een ander is ermee bezig, of het lukte niet en komt later weer.

    Wie het moment vooruit zet, verstuurt; sterft die, dan loopt het vanzelf af en is een ander aan de beurt.
    """
    bron = Bron.objects.select_related("bestuur").filter(pk=bron_pk, storing_melden_om__lte=om).first()
    if bron is None or not _zet_vooruit(bron, van=bron.storing_melden_om, tot=om + CLAIM_DUURT):
        return False
    try:
        stuur(bron)
    except Exception:  # één bericht dat niet uit kan houdt de andere niet tegen; het staat in het logboek
        logger.exception("bron %s: het bericht over de storing ging niet uit", bron.pk)
        _zet_vooruit(bron, van=om + CLAIM_DUURT, tot=om + OPNIEUW_NA)
        return False
    mijn = Bron.objects.filter(pk=bron.pk, storing_melden_om=om + CLAIM_DUURT)
    mijn.update(storing_melden_om=None, storing_gemeld_om=om)
    return True


def _zet_vooruit(bron: Bron, *, van: datetime | None, tot: datetime) -> bool:
    return bool(Bron.objects.filter(pk=bron.pk, storing_melden_om=van).update(storing_melden_om=tot))


def _begin(bron: Bron, *, sinds: datetime | None) -> None:
    """Een nieuwe storing, waar nog niets over gemeld is; None: er is geen storing meer."""
    bron.storing_sinds, bron.storing_gemeld_om, bron.storing_melden_om = sinds, None, None
    bron.save(update_fields=["storing_sinds", "storing_gemeld_om", "storing_melden_om"])


def _vraagt_nu_een_keuze(bron: Bron, run: BronRun) -> bool:
    """De bron is weer te lezen, en nu is meer dan de helft weg. Hapert zij daarna, dan blijft dit dezelfde storing."""
    if run.uitkomst != BronRun.Uitkomst.WACHT:
        return False
    eerder = BronRun.objects.filter(bron=bron, uitkomst=BronRun.Uitkomst.WACHT, begonnen_om__gte=bron.storing_sinds)
    return not eerder.exclude(pk=run.pk).exists()


def _stand_na(bron_pk: int, *, om: datetime) -> Stand:
    """Er is net gelezen: stil kan de bron niet zijn, wat de klok ook van plan was."""
    bron = met_feiten(Bron.objects.filter(pk=bron_pk), om=om).get()
    return stand_van(replace(feiten_van(bron), leest_vanzelf=False), om=om)
