"""Wat niet meer in de bron staat (regel 8): sluiten alleen als het zeker is, anders verbergen en HR vragen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from vacatures.models import Bron, Uitkomst, Vacature, Vraag
from vacatures.services import heropen, sluit, toon, verberg

from .document import BronFout
from .ophalen import GeenAntwoord, Haler
from .vergelijken import DOOR_ONS_GESLOTEN, Bekend

KEREN_GEMIST = 2  # goede, volledige runs achter elkaar
MAX_VERLOREN = 0.5  # meer weg dan dit deel van wat open was: eerst HR
DAGEN_ONGEZIEN = 60
MAX_NAKIJKEN = 25  # pagina's per run om te zien of zij nog bestaan; beleefd, en de rest komt een volgende keer


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
    """Na een goede, volledige run: een tweede keer gemist is gesloten."""
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
    Vacature.objects.filter(pk__in=eerste_keer).update(gemist=1)
    return Afwezigheid(gesloten=len(weg) - len(eerste_keer))


def verwerk_niet_gezaghebbend(
    bron: Bron, ontbreekt: Sequence[Bekend], haler: Haler, *, vorige_om: datetime | None, om: datetime
) -> Afwezigheid:
    """Een pagina die weg is, of 60 dagen niet gezien zonder sluitdag: uit beeld, met een vraag aan HR."""
    zichtbaar = [v for v in ontbreekt if v.live and v.verborgen_om is None]
    grens = om - timedelta(days=DAGEN_ONGEZIEN)
    weg = [v.pk for v in zichtbaar if v.sluit_op is None and v.laatst_gezien_om and v.laatst_gezien_om < grens]
    na_te_kijken = [v for v in zichtbaar if v.pk not in weg and v.bron_adres and _is_aan_de_beurt(v, vorige_om, om)]
    weg += [v.pk for v in na_te_kijken[:MAX_NAKIJKEN] if _pagina_is_weg(v.bron_adres, haler)]
    return Afwezigheid(verborgen=verberg_met_vraag(bron, weg, om=om))


def verberg_met_vraag(bron: Bron, pks: Sequence[int], *, om: datetime) -> int:
    """Uit beeld tot HR zegt of zij nog open is."""
    if not pks:
        return 0
    al = set(
        Vraag.objects.filter(vacature__in=pks, soort=Vraag.Soort.WEG, beantwoord_om__isnull=True).values_list(
            "vacature", flat=True
        )
    )
    nieuw = [Vraag(bron=bron, vacature_id=pk, soort=Vraag.Soort.WEG, gesteld_om=om) for pk in pks if pk not in al]
    Vraag.objects.bulk_create(nieuw)
    return verberg(pks, om=om)


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


def _open_krimp(bron: Bron) -> QuerySet[Vraag]:
    return Vraag.objects.filter(bron=bron, soort=Vraag.Soort.KRIMP, beantwoord_om__isnull=True)


def _krimp_van(bron: Bron) -> int | None:
    """Hoeveel vacatures er open waren toen HR de vraag kreeg die nog openstaat: het laatste getal van "6/10"."""
    gegeven = _open_krimp(bron).values_list("gegeven", flat=True).first()
    return int(gegeven.rpartition("/")[2]) if gegeven else None


def _vraag_krimp(bron: Bron, gegeven: str, om: datetime) -> None:
    if not _open_krimp(bron).update(gegeven=gegeven):
        Vraag.objects.create(bron=bron, soort=Vraag.Soort.KRIMP, gegeven=gegeven, gesteld_om=om)


def _krimp_is_over(bron: Bron, om: datetime) -> None:
    _open_krimp(bron).update(beantwoord_om=om)
