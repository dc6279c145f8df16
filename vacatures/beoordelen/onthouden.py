"""Op welke school of welk vak een woord van een bron slaat. Eenmaal gezegd geldt het voor alles met dat woord.

Het antwoord gaat door dezelfde deur als een run: wat een mens op een vacature vastlegde, blijft staan.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from regio.gegevens import zoeknaam
from regio.models import Graad, School, Vak
from vacatures.bronnen.koppelingen import woord_van
from vacatures.models import Koppeling, Vacature, Vraag
from vacatures.vergrendelen import laat_los, neem_over_uit_bron, vergrendel, werk_concept_bij
from vacatures.waarnemers import meld

from .dubbelen import zoek_dubbelen
from .vragen import PastNiet, op_slot, sluit_vraag, vacature_van

GEEN_PLAATS = {"plaatsnaam": "", "gemeente": None, "lat": None, "lon": None}
VELD: dict[str, str] = {Vraag.Soort.SCHOOL: "scholen", Vraag.Soort.VAK: "vakregels"}
Waarden = dict[str, Any]


@transaction.atomic
def kies_school(vraag: Vraag, scholen: Collection[int], *, door, om: datetime, onthoud: bool = True) -> int:
    """Op deze scholen is het; leeg is: geen vaste school. Geeft terug hoeveel vacatures het antwoord kregen.

    Zonder `onthoud` geldt het voor deze ene: dat de bron "Hoorn" zegt hoeft niet altijd dezelfde school te zijn.
    Raises AlBeantwoord; PastNiet bij een school die niet bij het bestuur hoort.
    """
    vraag = op_slot(vraag, Vraag.Soort.SCHOOL)
    eigen = School.objects.van_bestuur(_bestuur(vraag), op=timezone.localdate(om))
    gekozen = list(eigen.filter(pk__in=scholen).order_by("pk"))
    if len(gekozen) != len(set(scholen)):
        raise PastNiet(_("Kies alleen scholen van dit bestuur."))
    woord = woord_van(vraag) if onthoud else ""
    return _beantwoord(vraag, woord, gekozen, lambda waarden, _vraag: _met_scholen(waarden, gekozen), door=door, om=om)


@transaction.atomic
def kies_vak(vraag: Vraag, vakken: Collection[int], *, door, om: datetime, onthoud: bool = True) -> int:
    """Over deze vakken gaat het; leeg is: geen vak. Geeft terug hoeveel vacatures het antwoord kregen.

    Zonder `onthoud` geldt het voor deze ene.
    Raises AlBeantwoord; PastNiet bij een vak dat niet bestaat.
    """
    vraag = op_slot(vraag, Vraag.Soort.VAK)
    gekozen = list(Vak.objects.filter(pk__in=vakken).order_by("pk"))
    if len(gekozen) != len(set(vakken)):
        raise PastNiet(_("Dit vak bestaat niet meer. Laad de bladzijde opnieuw en kies er een uit de lijst."))
    graden = set(Graad.objects.filter(als_eis=True).values_list("slug", flat=True))

    def verander(waarden: Waarden, deze: Vraag) -> Waarden:
        return _met_vakken(waarden, gekozen, [graad for graad in deze.voorstel.get("graad", ()) if graad in graden])

    return _beantwoord(vraag, woord_van(vraag) if onthoud else "", gekozen, verander, door=door, om=om)


@transaction.atomic
def vergeet(vraag: Vraag, *, door, om: datetime) -> int:
    """Draai het antwoord terug, ook bij de vacatures die het meekregen, en stel de vraag weer."""
    samen = Vraag.objects.select_for_update().filter(
        bron=vraag.bron, soort=vraag.soort, beantwoord_om=vraag.beantwoord_om, beantwoord_door=door
    )
    weer_open = Vraag.objects.filter(bron=vraag.bron, soort=vraag.soort, beantwoord_om__isnull=True)
    samen = samen.exclude(vacature__in=weer_open.values("vacature"))
    if not vraag.antwoord.get("vast"):
        woord = woord_van(vraag)
        Koppeling.objects.filter(bron=vraag.bron, soort=vraag.soort, sleutel=zoeknaam(woord)[:300]).delete()
    rijen = list(samen.order_by("pk"))
    for rij in _op_slot(rijen):
        deze = next(v for v in rijen if v.vacature_id == rij.pk)
        if deze.antwoord.get("vast"):
            laat_los(rij, [VELD[vraag.soort]])
        _schrijf(rij, {**rij.bronwaarden, **deze.antwoord.get("was", {})})
        log(rij, "vacatures.teruggedraaid", user=door, data={"vraag": vraag.soort})
    samen.update(beantwoord_om=None, beantwoord_door=None, antwoord={})
    meld([v.vacature_id for v in rijen if v.vacature_id])
    return len(rijen)


def zelfde_vragen(vraag: Vraag, woord: str) -> list[Vraag]:
    """Elke open vraag van dezelfde bron over dit woord; zonder woord alleen deze vraag."""
    sleutel = zoeknaam(woord)
    if not sleutel:
        return [vraag]
    open_ = Vraag.objects.select_for_update(of=("self",)).select_related("vacature").filter(
        bron=vraag.bron_id, soort=vraag.soort, beantwoord_om__isnull=True
    )  # fmt: skip
    return [v for v in open_.order_by("pk") if zoeknaam(woord_van(v)) == sleutel]


def _beantwoord(
    vraag: Vraag, woord: str, gekozen: list, verander: Callable[[Waarden, Vraag], Waarden], *, door, om: datetime
) -> int:
    vragen = zelfde_vragen(vraag, woord)
    if woord:
        _onthoud(vraag, woord, gekozen, door=door, om=om)
    rijen = {rij.pk: rij for rij in _op_slot(vragen)}
    for deze in vragen:
        rij = rijen[deze.vacature_id]
        nieuw = verander(rij.bronwaarden, deze)
        was = {veld: rij.bronwaarden.get(veld) for veld in nieuw if nieuw[veld] != rij.bronwaarden.get(veld)}
        _schrijf(rij, nieuw, vast="" if woord else VELD[vraag.soort])
        antwoord = {"gekozen": [ding.pk for ding in gekozen], "was": was, "vast": not woord}
        sluit_vraag(deze, antwoord, door=door, om=om)
    meld(sorted(rijen))
    zoek_dubbelen(sorted(rijen), op=timezone.localdate(om), om=om)
    return len(vragen)


def _onthoud(vraag: Vraag, woord: str, gekozen: list, *, door, om: datetime) -> None:
    koppeling, _nieuw = Koppeling.objects.update_or_create(
        bron=vraag.bron, soort=vraag.soort, sleutel=zoeknaam(woord)[:300],
        defaults={"gegeven": woord[:300], "besloten_door": door, "besloten_om": om},
    )  # fmt: skip
    (koppeling.scholen if vraag.soort == Vraag.Soort.SCHOOL else koppeling.vakken).set(gekozen)


def _op_slot(vragen: list[Vraag]) -> list[Vacature]:
    pks = [v.vacature_id for v in vragen]
    return list(Vacature.objects.select_for_update().filter(pk__in=pks).order_by("pk"))


def _schrijf(rij: Vacature, waarden: Waarden, *, vast: str = "") -> None:
    """Zoals een run het doet. Zonder woord om te onthouden ligt het antwoord vast: de bron weet het niet beter."""
    velden = neem_over_uit_bron(rij, waarden)
    if vast:
        vergrendel(rij, [vast])
    rij.save(update_fields=[*velden, "bronwaarden", "vergrendelde_velden"])
    werk_concept_bij(rij)


def _met_scholen(waarden: Waarden, gekozen: list[School]) -> Waarden:
    """Bij wat al zeker was. Met een school is de plaats geen schatting meer, en zegt zij de sector."""
    pks = sorted({*waarden.get("scholen", ()), *(school.pk for school in gekozen)})
    if not pks:
        return dict(waarden)
    sectoren = set(School.objects.filter(pk__in=pks).values_list("sector", flat=True))
    sector = {"sector": sectoren.pop()} if len(sectoren) == 1 else {}
    return {**waarden, **GEEN_PLAATS, **sector, "scholen": pks}


def _met_vakken(waarden: Waarden, gekozen: list[Vak], graden: list[str]) -> Waarden:
    regels = [tuple(regel) for regel in waarden.get("vakregels", ())]
    bekend = {vak for vak, _graad in regels}
    mogelijk: list[str | None] = [*graden] or [None]
    regels += [(vak.pk, graad) for vak in gekozen if vak.pk not in bekend for graad in mogelijk]
    return {**waarden, "vakregels": [list(regel) for regel in regels]}


def _bestuur(vraag: Vraag):
    return vraag.bron.bestuur if vraag.bron is not None else vacature_van(vraag).bestuur
