"""Een antwoord terugdraaien, waar dat kan zonder dat er iets verloren gaat."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from vacatures.models import Afwijzing, Vacature, Vraag
from vacatures.waarnemers import meld

from .onthouden import vergeet
from .paren import Besluit
from .vragen import PastNiet, vacature_van

ZONDER_GEVOLG: dict[str, set[str]] = {Vraag.Soort.NAKIJKEN: {"klopt"}, Vraag.Soort.KRIMP: {"stuk"}}
"""Antwoorden die niets openden of sloten."""


def kan_ongedaan(vraag: Vraag) -> bool:
    """Wat sloot, openging of overgenomen werd heeft een eigen weg terug, op de bladzijde van de vacature."""
    if vraag.soort in (Vraag.Soort.SCHOOL, Vraag.Soort.VAK):
        return "gekozen" in vraag.antwoord
    if vraag.soort == Vraag.Soort.SLOT:
        return vraag.antwoord.get("overgenomen") == []
    besluit = vraag.antwoord.get("besluit")
    if vraag.soort == Vraag.Soort.DUBBEL:
        return besluit in (Besluit.DEZELFDE, Besluit.VERSCHILLEND)
    if vraag.antwoord.get("hersteld"):  # de bron kwam intussen zelf weer goed
        return False
    return besluit in ZONDER_GEVOLG.get(vraag.soort, set())


@transaction.atomic
def maak_ongedaan(vraag: Vraag, *, door, om: datetime) -> int:
    """Stel de vraag weer, zoals vóór het antwoord. Alleen wie antwoordde kan dat. Raises PastNiet."""
    rij = Vraag.objects.select_for_update().get(pk=vraag.pk)
    if rij.beantwoord_om is None or rij.beantwoord_door_id != door.pk or not kan_ongedaan(rij) or _is_weer_gesteld(rij):
        raise PastNiet(_("Dit is niet meer terug te draaien."))
    if rij.soort in (Vraag.Soort.SCHOOL, Vraag.Soort.VAK):
        return vergeet(rij, door=door, om=om)
    if rij.soort == Vraag.Soort.DUBBEL:
        _wijs_weer_aan(rij, om)
    if rij.soort == Vraag.Soort.NAKIJKEN:
        Vacature.objects.filter(pk=rij.vacature_id).update(is_onzeker=True)
    rij.beantwoord_om, rij.beantwoord_door, rij.antwoord = None, None, {}
    rij.save(update_fields=["beantwoord_om", "beantwoord_door", "antwoord"])
    if rij.vacature is not None:
        log(rij.vacature, "vacatures.teruggedraaid", user=door, data={"vraag": rij.soort})
    return 1


@transaction.atomic
def toch_bekijken(afwijzing: Afwijzing, *, door) -> int:
    """Zet een afgewezen item terug in de lijst."""
    Afwijzing.objects.filter(pk=afwijzing.pk).update(genegeerd_om=None, genegeerd_door=None)
    return 0


def _is_weer_gesteld(vraag: Vraag) -> bool:
    """Over deze vacature (of bron) staat dezelfde vraag intussen opnieuw open."""
    return Vraag.objects.filter(
        bron=vraag.bron_id, vacature=vraag.vacature_id, soort=vraag.soort, beantwoord_om__isnull=True
    ).exists()


def _wijs_weer_aan(vraag: Vraag, om: datetime) -> None:
    """Weer misschien dezelfde, als de oudste nog open is en zelf nergens naar wijst."""
    rijen = Vacature.objects.select_for_update().in_bulk([vraag.vacature_id, vraag.andere_id])
    jong, oud = rijen[vacature_van(vraag).pk], rijen[vraag.andere_id]
    kan = jong.live and oud.is_open(timezone.localdate(om)) and not jong.dubbelen.exists()
    if not kan or jong.dubbel_van_id not in (None, oud.pk):
        raise PastNiet(_("Dit is niet meer terug te draaien: een van de twee is intussen veranderd."))
    Vacature.objects.filter(pk=jong.pk).update(dubbel_van=oud)
    meld([jong.pk])
