"""Wat een bezoeker moet weten voordat zij op een vacature afgaat: hoe oud, en hoe zeker, wat wij van de bron lazen."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from vacatures import woorden
from vacatures.models import BronRun, Vacature

OUD_NA = timedelta(hours=48)
Uitkomst = BronRun.Uitkomst
# Ook leeg is gelezen: de site deed het, alleen stond deze vacature er niet.
GELEZEN = (Uitkomst.GOED, Uitkomst.ONGEWIJZIGD, Uitkomst.WACHT, Uitkomst.LEEG)


@dataclass(frozen=True, slots=True)
class Kanttekening:
    """Eén zin, met waar de lezer het zelf kan nakijken (of niets), en of zij al zegt wanneer wij het laatst keken."""

    tekst: str
    adres: str = ""
    zegt_wanneer: bool = False


def kanttekeningen(vacature: Vacature, *, om: datetime) -> list[Kanttekening]:
    alle = (_onzeker(vacature), _niet_gelezen(vacature, om=om))
    return [kanttekening for kanttekening in alle if kanttekening is not None]


def niet_gelezen_sinds(vacature: Vacature, *, om: datetime) -> datetime | None:
    """Wanneer deze vacature het laatst in haar bron stond, als die sindsdien niet meer te lezen was; anders None.

    Een bron die maar eens per week gelezen wordt is na twee dagen nog niet oud.
    """
    gezien = vacature.laatst_gezien_om
    if vacature.bron is None or gezien is None:
        return None
    if gezien > om - max(OUD_NA, 2 * timedelta(minutes=vacature.bron.elke_minuten)):
        return None
    later_gelezen = BronRun.objects.filter(bron=vacature.bron, uitkomst__in=GELEZEN, begonnen_om__gt=gezien)
    return None if later_gelezen.exists() else gezien


def _niet_gelezen(vacature: Vacature, *, om: datetime) -> Kanttekening | None:
    sinds = niet_gelezen_sinds(vacature, om=om)
    if sinds is None or vacature.bron is None:
        return None
    dag = woorden.dag(timezone.localdate(sinds), op=timezone.localdate(om))
    if vacature.bron.is_actief:
        zin = _("Wij konden de site van het bestuur sinds %(dag)s niet lezen. Toen stond deze vacature er nog.")
    else:
        zin = _("Wij lezen de site van het bestuur sinds %(dag)s niet meer. Toen stond deze vacature er nog.")
    return Kanttekening(zin % {"dag": dag}, _webadres(vacature), zegt_wanneer=True)


def _onzeker(vacature: Vacature) -> Kanttekening | None:
    if not vacature.is_onzeker:
        return None
    zin = _("Titel, tekst en dagen lazen wij van een pagina van het bestuur. Kijk daar of het klopt.")
    return Kanttekening(zin, _webadres(vacature))


def _webadres(vacature: Vacature) -> str:
    """Wat een bron als adres opgeeft is invoer van een ander: alleen het web telt."""
    return vacature.bron_adres if vacature.bron_adres.startswith(("https://", "http://")) else ""
