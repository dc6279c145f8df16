"""Wat niet meer in de bron staat (regel 8): sluiten alleen als het zeker is, anders verbergen en HR vragen."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet

from vacatures.models import NOG_OPEN, Bron, BronRun, Uitkomst, Vacature, Vraag
from vacatures.services import heropen, sluit, toon, verberg

from .document import BronFout
from .ophalen import GeenAntwoord, Haler
from .termijn import Termijn
from .vergelijken import DOOR_ONS_GESLOTEN, Bekend

KEREN_GEMIST = 2  # goede, volledige runs achter elkaar
MAX_VERLOREN = 0.5  # meer weg dan dit deel van wat open was: eerst HR
DAGEN_ONGEZIEN = 60
MAX_NAKIJKEN = 25  # pagina's per run om te zien of zij nog bestaan; beleefd, en de rest komt een volgende keer

PER_KEER = 500
GELDIG = (BronRun.Uitkomst.GOED, BronRun.Uitkomst.ONGEWIJZIGD, BronRun.Uitkomst.WACHT)
BRON_IS_STUK = "stuk"  # het antwoord van HR op de vraag over krimp (vacatures.beoordelen.antwoorden)


@dataclass(frozen=True)
class Afwezigheid:
    gesloten: int = 0
    verborgen: int = 0
    wacht: bool = False  # te veel verdwenen: HR moet het zeggen


def te_veel_weg(ontbreekt: Iterable[Bekend], bekend: Iterable[Bekend], *, op: date, van: int | None = None) -> bool:
    """Of er meer dan de helft van de open vacatures verdwenen is.

    `van` is hoeveel het er waren toen HR de vraag kreeg: wat er daarna bij kwam maakt het verlies niet kleiner.
    """
    weg = sum(v.is_open(op) for v in ontbreekt)
    totaal = sum(v.is_open(op) for v in bekend)
    return weg > min(totaal, totaal if van is None else van) * MAX_VERLOREN


def verwerk_gezaghebbend(
    bron: Bron, ontbreekt: Sequence[Bekend], bekend: Sequence[Bekend], *, op: date, om: datetime
) -> Afwezigheid:
    """Na een goede, volledige run: een tweede keer gemist is gesloten, behalve wat een mens sindsdien open noemde."""
    gezegd = _zegt_open(om).filter(bron=bron).exclude(beantwoord_om__lte=F("vacature__laatst_gezien_om"))
    open_volgens_hr = set(gezegd.values_list("vacature", flat=True))
    ontbreekt = [v for v in ontbreekt if v.pk not in open_volgens_hr]
    van = _krimp_van(bron)
    if te_veel_weg(ontbreekt, bekend, op=op, van=van):
        vergeet_gemist(bron)
        totaal = sum(v.is_open(op) for v in bekend) if van is None else van
        _vraag_krimp(bron, f"{sum(v.is_open(op) for v in ontbreekt)}/{totaal}", om)
        return Afwezigheid(wacht=True)
    _krimp_is_over(bron, om)
    weg = [v for v in ontbreekt if v.live]
    for v in weg:
        if v.gemist + 1 >= KEREN_GEMIST:
            sluit(Vacature(pk=v.pk), uitkomst=Uitkomst.BRON, door=None, om=om)
    eerste_keer = [v.pk for v in weg if v.gemist + 1 < KEREN_GEMIST]
    for stuk in _stukken(eerste_keer):
        Vacature.objects.filter(pk__in=stuk).update(gemist=1)
    return Afwezigheid(gesloten=len(weg) - len(eerste_keer))


@transaction.atomic
def bevestig_krimp(bron: Bron, *, door, om: datetime) -> int:
    """HR zegt dat zij echt weg zijn: sluit wat in de laatste goede en volledige run ontbrak, en niets anders.

    Wat een latere run nog zag, blijft open; wat terugkomt, opent op hetzelfde adres. Geeft terug hoeveel er sloten.
    """
    Bron.objects.select_for_update().get(pk=bron.pk)
    laatste = BronRun.objects.filter(bron=bron, uitkomst__in=GELDIG, is_volledig=True).order_by("-pk").first()
    if laatste is None or laatste.uitkomst != BronRun.Uitkomst.WACHT:
        return 0
    weg = Vacature.objects.filter(bron=bron, live=True, laatst_gezien_om__lt=laatste.begonnen_om).order_by("pk")
    for rij in weg:
        sluit(rij, uitkomst=Uitkomst.BRON, door=door, om=om)
    return len(weg)


def zoek_weg(
    ontbreekt: Sequence[Bekend], haler: Haler, *, vorige_om: datetime | None, om: datetime, termijn: Termijn
) -> list[int]:
    """Van wat ontbreekt in een bron die niet gezaghebbend is: 60 dagen ongezien zonder sluitdag, of pagina weg.

    Haalt pagina's op: doe dit buiten een transactie.
    """
    zichtbaar = [v for v in ontbreekt if v.live and v.verborgen_om is None]
    grens = om - timedelta(days=DAGEN_ONGEZIEN)
    lang = {v.pk for v in zichtbaar if v.sluit_op is None and v.laatst_gezien_om and v.laatst_gezien_om < grens}
    na_te_kijken = [v for v in zichtbaar if v.pk not in lang and v.bron_adres and _is_aan_de_beurt(v, vorige_om, om)]
    weg = sorted(lang)
    for v in na_te_kijken[:MAX_NAKIJKEN]:
        termijn.controleer()
        if _pagina_is_weg(v.bron_adres, haler):
            weg.append(v.pk)
    return weg


def verberg_met_vraag(bron: Bron, pks: Collection[int], *, om: datetime) -> int:
    """Uit beeld tot HR zegt of zij nog open is. Wat intussen al uit beeld of gesloten is, blijft zoals het is.

    Zei HR dat zij nog open is en stond zij sindsdien niet in de bron, dan vragen wij het pas na 60 dagen weer.
    """
    verborgen = 0
    zegt_open = _zegt_open(om).filter(vacature=OuterRef("pk")).exclude(beantwoord_om__lte=OuterRef("laatst_gezien_om"))
    for stuk in _stukken(sorted(pks)):
        rijen = Vacature.objects.filter(~Exists(zegt_open), pk__in=stuk, live=True, verborgen_om__isnull=True)
        zichtbaar = set(rijen.order_by("pk").values_list("pk", flat=True))
        gevraagd = Vraag.objects.filter(vacature__in=zichtbaar, soort=Vraag.Soort.WEG, beantwoord_om__isnull=True)
        nieuw = zichtbaar - set(gevraagd.values_list("vacature", flat=True))
        Vraag.objects.bulk_create(
            Vraag(bron=bron, vacature_id=pk, soort=Vraag.Soort.WEG, gesteld_om=om) for pk in sorted(nieuw)
        )
        verborgen += verberg(sorted(zichtbaar), om=om)
    return verborgen


def _zegt_open(om: datetime) -> QuerySet[Vraag]:
    """Wat een mens de laatste 60 dagen nog open noemde."""
    sinds = om - timedelta(days=DAGEN_ONGEZIEN)
    return Vraag.objects.filter(soort=Vraag.Soort.WEG, antwoord__besluit=NOG_OPEN, beantwoord_om__gt=sinds)


def laat_terugkeren(terug: Iterable[Bekend], *, op: date, om: datetime) -> int:
    """Wat terug is in de bron, staat weer open op hetzelfde adres. Geeft terug hoeveel."""
    return sum(_keert_terug(v, op=op, om=om) for v in terug if v.kan_terug)


def vergeet_gemist(bron: Bron) -> bool:
    """Een run die niet telt breekt de reeks: twee keer gemist moet twee goede runs achter elkaar zijn.

    Geeft terug of er een reeks brak; dan moet het document de volgende keer opnieuw gelezen worden.
    """
    return bool(Vacature.objects.filter(bron=bron, gemist__gt=0).update(gemist=0))


def _keert_terug(v: Bekend, *, op: date, om: datetime) -> bool:
    """De rij is al bijgewerkt: haar sluitdag is die van nu."""
    rij = Vacature.objects.get(pk=v.pk)
    if rij.sluit_op is not None and rij.sluit_op < op:
        return False
    if rij.live and rij.verborgen_om is not None:
        toon(rij, door=None, om=om)
        return True
    if rij.live or rij.uitkomst not in DOOR_ONS_GESLOTEN:
        return False
    heropen(rij, door=None, om=om, sluit_op=rij.sluit_op)
    return True


def _is_aan_de_beurt(v: Bekend, vorige_om: datetime | None, om: datetime) -> bool:
    """De eerste keer dat zij ontbreekt, en daarna hooguit eens per dag."""
    if vorige_om is None or v.laatst_gezien_om is None or v.laatst_gezien_om >= vorige_om:
        return True
    return (om - v.laatst_gezien_om).days > (vorige_om - v.laatst_gezien_om).days


def _pagina_is_weg(adres: str, haler: Haler) -> bool:
    """Alleen een uitdrukkelijk 404 of 410 telt; elke andere fout zegt niets over de vacature."""
    try:
        haler.haal(adres, is_pagina=True)
    except GeenAntwoord as fout:
        return fout.status in (404, 410)
    except BronFout:
        return False
    return False


def _krimp(bron: Bron) -> Vraag | None:
    """De vraag over het verlies waar de bron nog niet van hersteld is: open, of HR zei dat de bron stuk is."""
    laatste = Vraag.objects.filter(bron=bron, soort=Vraag.Soort.KRIMP).order_by("-pk").first()
    if laatste is None or laatste.beantwoord_om is None:
        return laatste
    is_stuk = laatste.antwoord.get("besluit") == BRON_IS_STUK and not laatste.antwoord.get("hersteld")
    return laatste if is_stuk else None


def _krimp_van(bron: Bron) -> int | None:
    """Hoeveel vacatures er open waren toen HR de vraag voor het eerst kreeg: het laatste getal van "6/10"."""
    krimp = _krimp(bron)
    return int(krimp.gegeven.rpartition("/")[2]) if krimp else None


def _vraag_krimp(bron: Bron, gegeven: str, om: datetime) -> None:
    """Eén vraag tegelijk. Zei HR dat de bron stuk is, dan vragen wij het pas weer bij een ander aantal."""
    krimp = _krimp(bron)
    if krimp is None or (krimp.beantwoord_om is not None and krimp.gegeven != gegeven):
        Vraag.objects.create(bron=bron, soort=Vraag.Soort.KRIMP, gegeven=gegeven, gesteld_om=om)
    elif krimp.gegeven != gegeven:
        Vraag.objects.filter(pk=krimp.pk).update(gegeven=gegeven)


def _krimp_is_over(bron: Bron, om: datetime) -> None:
    krimp = _krimp(bron)
    if krimp is None:
        return
    if krimp.beantwoord_om is None:
        krimp.beantwoord_om = om
    krimp.antwoord = {**krimp.antwoord, "hersteld": True}
    krimp.save(update_fields=["beantwoord_om", "antwoord"])


def _stukken(pks: Sequence[int]) -> Iterator[Sequence[int]]:
    """Niet meer nummers in één vraag dan elke database aankan."""
    return (pks[i : i + PER_KEER] for i in range(0, len(pks), PER_KEER))
