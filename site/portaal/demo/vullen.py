"""Vult de demo: de wereld, de accounts, en de vacatures langs de echte importer uit de eigen bronbestanden."""

import csv
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Replace
from django.utils import timezone
from wagtail.models import Site

from gebruikers.models import Gebruiker
from regio.models import Bestuur, Sector
from vacatures.bronnen.importeren import importeer
from vacatures.models import Bron, Uitkomst, Vacature
from vacatures.services import publiceer, sluit, sluit_verlopen
from vacatures.vergrendelen import vergrendel

from .fabriek import BeheerderFactory, BronFactory, RedacteurFactory
from .gegevens import rijen
from .halen import PAD, Haler
from .uitserveren import EERDER, NU, eerste_dag, onthoud_eerste_dag
from .wereld import bouw
from .ziek import is_dood, maak_ziek

BEHEERDER, REDACTEUR = "beheerder@demo.example", "redacteur@demo.example"
WACHTWOORD = "demo-regio-2026"
ROC = ("99910", "99924")
EERDER_DAGEN = 21
VERLENGD = "JB-202"  # in de bron van het jobboard
MINUTEN_TUSSEN_BRONNEN = 2  # de worker leest ze na elkaar, niet alle 25 tegelijk


def is_gevuld() -> bool:
    """De beheerder komt als laatste: bestaat dat account, dan staat alles er."""
    return Gebruiker.objects.filter(email=BEHEERDER).exists()


def vul(*, om: datetime) -> None:
    """Alles of niets: een halve demo bestaat niet."""
    vandaag = timezone.localdate(om)
    with transaction.atomic():
        bouw(Site.objects.get(is_default_site=True))
        redacteur = RedacteurFactory(email=REDACTEUR, password=WACHTWOORD, first_name="Rens", last_name="Redacteur")
        bronnen = _maak_bronnen(om)
        tweede = _maak_tweede_bronnen(om, na=len(bronnen))
        _lees_verleden(bronnen, tweede, vandaag, redacteur, om)
        lees_alles(om=om, dag=vandaag)
        maak_ziek(om=om, dag=vandaag)
        BeheerderFactory(email=BEHEERDER, password=WACHTWOORD, first_name="Bea", last_name="Beheerder")
        onthoud_eerste_dag(vandaag)


def _maak_bronnen(om: datetime) -> dict[str, Bron]:
    besturen = {b.nummer: b for b in Bestuur.objects.filter(nummer__startswith="999")}
    return {
        rij["bestuur"]: BronFactory(
            bestuur=besturen[rij["bestuur"]],
            naam=f"Vacatures van {besturen[rij['bestuur']].naam}",
            adres=_adres(rij["pad"]),
            soort=rij["soort"],
            is_gezaghebbend=rij["gezaghebbend"] == "ja",
            standaard_sector=Sector.MBO if rij["bestuur"] in ROC else Sector.VO,
            volgende_run_om=om + timedelta(minutes=nr * MINUTEN_TUSSEN_BRONNEN),
        )
        for nr, rij in enumerate(rijen("bronnen.csv"), start=5)
    }


def _maak_tweede_bronnen(om: datetime, *, na: int) -> list[Bron]:
    """Bronnen waar een mens iets over te zeggen heeft; zij staan in `maken/tweede.py`."""
    return [
        BronFactory(
            bestuur=Bestuur.objects.get(nummer=rij["bestuur"]),
            naam=rij["naam"],
            adres=_adres(rij["pad"]),
            soort=rij["soort"],
            is_gezaghebbend=rij["gezaghebbend"] == "ja",
            linkpatroon=rij["linkpatroon"],
            standaard_sector=Sector.VO,
            volgende_run_om=om + timedelta(minutes=nr * MINUTEN_TUSSEN_BRONNEN),
        )
        for nr, rij in enumerate(rijen("bronnen_tweede.csv"), start=5 + na)
    ]


def _adres(pad: str) -> str:
    return f"{settings.WAGTAILADMIN_BASE_URL}{PAD}{pad}"


def _lees_verleden(
    bronnen: dict[str, Bron], tweede: list[Bron], vandaag: date, redacteur: Gebruiker, om: datetime
) -> None:
    """Wat een paar besturen drie weken geleden lieten zien, en wat daar sindsdien van werd."""
    toen = om - timedelta(days=EERDER_DAGEN)
    alle = [*bronnen.values(), *tweede]
    met_verleden = [bron for bron in alle if (EERDER / bron.adres.partition(PAD)[2]).is_file()]
    for bron in met_verleden:
        importeer(bron, op=timezone.localdate(toen), om=toen, haler=Haler(EERDER, vandaag))
    with (EERDER / "vervuld.csv").open(encoding="utf-8", newline="") as f:
        for rij in csv.DictReader(f, delimiter=";"):
            vacature = Vacature.objects.get(bron=bronnen[rij["bestuur"]], bronsleutel=rij["sleutel"])
            sluit(vacature, uitkomst=Uitkomst.VIA_REGIO, door=redacteur, om=om - timedelta(days=6))
    _verleng(Vacature.objects.get(bron__in=tweede, bronsleutel=VERLENGD), redacteur, om - timedelta(days=9))
    sluit_verlopen(op=vandaag, om=om - timedelta(days=1))
    # Twee keer achter elkaar gemist is gesloten: dit is de eerste keer, lees_alles de tweede.
    for bron in met_verleden:
        importeer(bron, op=vandaag, om=om - timedelta(hours=1), haler=Haler(NU, vandaag))


def _verleng(vacature: Vacature, redacteur: Gebruiker, om: datetime) -> None:
    """Een mens geeft deze vacature een week langer, zoals in het beheer. Daarna noemt de bron weer een andere dag."""
    concept = vacature.get_latest_revision_as_object()
    concept.sluit_op += timedelta(days=7)
    vergrendel(concept, ["sluit_op"])
    concept.save_revision(user=redacteur, log_action=True)
    publiceer(vacature, door=redacteur, om=om)


def lees_alles(*, om: datetime, dag: date) -> None:
    """Lees elke bron van de demo die te lezen is; `dag` is de eerste dag van de demo. Raises BronBezig."""
    for bron in Bron.objects.filter(adres__contains=PAD).select_related("bestuur").order_by("pk"):
        if not is_dood(bron):
            importeer(bron, op=timezone.localdate(om), om=om, haler=Haler(NU, dag))


def verhuis(*, om: datetime) -> int:
    """Zet de bronnen op het huidige adres van de site, en lees ze opnieuw. Geeft terug hoeveel er verhuisden.

    Raises BronBezig als de site intussen draait; haar worker leest ze dan zelf.
    """
    bronnen = Bron.objects.filter(adres__contains=PAD).exclude(adres__startswith=_adres(""))
    verhuisd = list(bronnen)
    for bron in verhuisd:
        _verhuis_vacatures(bron)
        Bron.objects.filter(pk=bron.pk).update(adres=_adres(bron.adres.partition(PAD)[2]), volgende_run_om=om)
    if verhuisd:
        lees_alles(om=om, dag=eerste_dag())
        maak_ziek(om=om, dag=eerste_dag())
    return len(verhuisd)


def _verhuis_vacatures(bron: Bron) -> None:
    """Ook wat niet meer in de bron staat verhuist mee; en van een pagina zonder opmaak is het adres de sleutel."""
    van, naar = urlsplit(bron.adres).netloc, urlsplit(settings.WAGTAILADMIN_BASE_URL).netloc
    velden = ("bronsleutel", "bron_adres", "reactie_adres")
    bron.vacatures.update(**{veld: Replace(veld, Value(van), Value(naar)) for veld in velden})


def zet_site() -> None:
    """De site weet waar zij staat, zodat adressen in feeds en mail kloppen."""
    delen = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    host = "localhost" if delen.hostname == "127.0.0.1" else delen.hostname
    poort = delen.port or (443 if delen.scheme == "https" else 80)
    site = Site.objects.get(is_default_site=True)
    if (site.hostname, site.port) != (host, poort):
        site.hostname, site.port = host, poort
        site.save()
