"""Mogelijk dubbele vacatures: nooit stil samengevoegd. De oudste blijft te zien, de andere wacht op een mens.

`dubbel_van` wijst altijd naar een vacature die open is en zelf nergens naar wijst. Is de oudste niet meer open, dan
komt de andere vanzelf op de site: een baan gaat zo niet verloren.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime

from django.db import models, transaction
from django.utils import timezone
from wagtail.log_actions import log

from vacatures.models import Uitkomst, Vacature, Vraag
from vacatures.waarnemers import meld

from .lijkenis import lees_kenmerken
from .paren import Besluit, Koppel, Paar, Stand, koppel, zoek_paren

PER_KEER = 500
VANZELF = (Uitkomst.BRON, Uitkomst.VERLOPEN)
"""Zo sluiten een run en de klok. Dat zegt niets over de vacature die dezelfde is: haar eigen bron heeft haar nog."""


@transaction.atomic
def zoek_dubbelen(pks: Collection[int], *, op: date, om: datetime) -> int:
    """Zoek bij vacatures die net op de site kwamen of veranderden wat er misschien al stond. Geeft terug hoeveel.

    De jongste van een paar krijgt `dubbel_van` en is daarmee niet meer open; HR krijgt de vraag. Zonder andere bron bij
    het bestuur kost dit twee vragen aan de database, hoeveel het er ook zijn.
    """
    besturen = _met_meer_bronnen(_besturen_van(pks), op)
    if not besturen:
        return 0
    alle = lees_kenmerken(Vacature.objects.open(op).filter(bestuur__in=besturen))
    besluiten = besluiten_over(Vraag.objects.filter(vacature__bestuur__in=besturen))
    paren = list(zoek_paren(alle, set(pks), _stand(besturen, besluiten)))
    return sum(_verberg(paren[i : i + PER_KEER], besluiten, op=op, om=om) for i in range(0, len(paren), PER_KEER))


def nu_open(rij: Vacature, *, om: datetime) -> None:
    """Zij komt (weer) op de site: misschien staat zij er al."""
    zoek_dubbelen([rij.pk], op=timezone.localdate(om), om=om)


def niet_meer_open(rij: Vacature, *, om: datetime, door=None) -> None:
    """Zij gaat van de site: zij wijst nergens meer naar, en wat naar haar wees komt weer op de site."""
    if rij.dubbel_van_id is not None:
        maak_los([rij], om=om, besluit=Besluit.VERVALLEN, door=door)
    geef_vrij([rij.pk], om=om, door=door)


@transaction.atomic
def geef_vrij(pks: Collection[int], *, om: datetime, door=None) -> int:
    """Deze vacatures zijn niet meer open: wat daar dezelfde van was of leek, komt weer op de site.

    Geeft terug hoeveel. Lijken die op elkaar, dan wacht er daarvan opnieuw een op HR.
    """
    los = list(Vacature.objects.select_for_update().filter(dubbel_van__in=pks).order_by("pk"))
    maak_los(los, om=om, besluit=Besluit.VERVALLEN, door=door)
    zoek_dubbelen([rij.pk for rij in los], op=timezone.localdate(om), om=om)
    return len(los)


def maak_los(rijen: Collection[Vacature], *, om: datetime, besluit: Besluit, door=None) -> None:
    """Laat deze vacatures nergens meer naar wijzen; hun open vraag is beantwoord. De rijen zijn al op slot."""
    if not rijen:
        return
    pks = [rij.pk for rij in rijen]
    Vacature.objects.filter(pk__in=pks).update(dubbel_van=None)
    open_vragen(pks).update(beantwoord_om=om, beantwoord_door=door, antwoord={"besluit": besluit})
    for rij in rijen:
        log(rij, "vacatures.niet_dubbel", user=door, data={"andere": rij.dubbel_van_id, "besluit": str(besluit)})
        rij.dubbel_van = None
    meld(pks)


def dezelfde_als(vacature: Vacature) -> list[Vacature]:
    """De vacatures waarvan een mens zei dat zij dezelfde zijn als deze, en die nog leven."""
    besluiten = besluiten_over(Vraag.objects.filter(models.Q(andere=vacature) | models.Q(vacature=vacature)))
    rijen = Vacature.objects.filter(dubbel_van=vacature, live=True).order_by("pk")
    return [rij for rij in rijen if besluiten.get(koppel(rij.pk, vacature.pk)) == Besluit.DEZELFDE]


def open_vragen(pks: Collection[int]) -> models.QuerySet[Vraag]:
    return Vraag.objects.filter(vacature__in=pks, soort=Vraag.Soort.DUBBEL, beantwoord_om__isnull=True)


def besluiten_over(vragen: models.QuerySet[Vraag]) -> dict[Koppel, str]:
    """Per paar wat een mens er het laatst over zei; wie van de twee de oudste was, doet er niet toe."""
    beantwoord = vragen.filter(soort=Vraag.Soort.DUBBEL, beantwoord_om__isnull=False, andere__isnull=False)
    rijen = beantwoord.order_by("beantwoord_om", "pk").values_list("vacature", "andere", "antwoord")
    gezegd = (Besluit.DEZELFDE, Besluit.VERSCHILLEND)
    return {
        koppel(een, ander): antwoord["besluit"] for een, ander, antwoord in rijen if antwoord.get("besluit") in gezegd
    }


def _besturen_van(pks: Collection[int]) -> set[int]:
    pks = sorted(pks)
    stukken = (pks[i : i + PER_KEER] for i in range(0, len(pks), PER_KEER))
    return {
        bestuur
        for stuk in stukken
        for bestuur in Vacature.objects.filter(pk__in=stuk).order_by().values_list("bestuur", flat=True).distinct()
    }


def _met_meer_bronnen(besturen: Collection[int], op: date) -> list[int]:
    """De besturen met open vacatures uit meer dan één hoek; met de hand is er ook een."""
    paren = Vacature.objects.open(op).filter(bestuur__in=besturen).order_by().values_list("bestuur", "bron").distinct()
    hoeken = defaultdict(set)
    for bestuur, bron in paren:
        hoeken[bestuur].add(bron)
    return sorted(bestuur for bestuur, bronnen in hoeken.items() if len(bronnen) > 1)


def _stand(besturen: Collection[int], besluiten: dict[Koppel, str]) -> Stand:
    """Wat er nu al naar elkaar wijst."""
    stand = Stand(besluiten)
    rijen = Vacature.objects.filter(bestuur__in=besturen, dubbel_van__isnull=False).order_by("pk")
    for pk, oudste, bron in rijen.values_list("pk", "dubbel_van", "bron"):
        stand.aangewezen.add(oudste)
        if bron is not None and besluiten.get(koppel(pk, oudste)) == Besluit.DEZELFDE:
            stand.vergeven.add((oudste, bron))
    return stand


def _verberg(paren: list[Paar], besluiten: dict[Koppel, str], *, op: date, om: datetime) -> int:
    """Leg deze paren vast, met de rijen op slot: wie intussen sloot doet niet meer mee."""
    pks = {k.pk for paar in paren for k in paar}
    rijen = {rij.pk: rij for rij in Vacature.objects.select_for_update().filter(pk__in=pks).order_by("pk")}
    zeker = [
        (rijen[jong.pk], rijen[oud.pk])
        for jong, oud in paren
        if all(k.pk in rijen and rijen[k.pk].is_open(op) for k in (jong, oud))
    ]
    for jong, oud in zeker:
        jong.dubbel_van = oud
    Vacature.objects.bulk_update([jong for jong, _oud in zeker], ["dubbel_van"])
    Vraag.objects.bulk_create(
        Vraag(
            bron_id=jong.bron_id, vacature=jong, andere=oud, soort=Vraag.Soort.DUBBEL, gegeven=jong.titel, gesteld_om=om
        )
        for jong, oud in zeker
        if besluiten.get(koppel(jong.pk, oud.pk)) != Besluit.DEZELFDE
    )
    for jong, oud in zeker:
        log(jong, "vacatures.dubbel", data={"andere": oud.pk})
    meld([jong.pk for jong, _oud in zeker])
    return len(zeker)
