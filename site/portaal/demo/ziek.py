"""Twee bronnen van de demo waar iets mee is, zodat het beheer en de site laten zien wat er dan gebeurt.

De ene is verhuisd en al dagen niet te lezen; de andere was de laatste keer even weg en komt vanzelf terug.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import GeenAntwoord
from vacatures.models import Bron

from .halen import Haler
from .uitserveren import NU

DOOD, HAPERT = "99919", "99922"  # nummers van besturen
FEED, VERDWENEN = "99919/feed.xml", "99919/oude-site/feed.xml"  # wat er was, en waar nu niets meer staat
GELEZEN_DAGEN, MISLUKT_UREN = (16, 11, 7, 4), (50, 26, 2)  # hoe lang geleden


@dataclass(frozen=True)
class ToenNog(Haler):
    """Geeft wat er stond toen de bron nog niet verhuisd was."""

    def haal(self, adres: str, **opties) -> Document:
        return super().haal(adres.replace(VERDWENEN, FEED), **opties)


@dataclass(frozen=True)
class EvenWeg(Haler):
    def haal(self, adres: str, **opties) -> Document:
        raise GeenAntwoord(adres, 503)


def maak_ziek(*, om: datetime, dag: date) -> None:
    """Roep aan als de andere bronnen gelezen zijn; `dag` is de eerste dag van de demo. Raises BronBezig."""
    dood = Bron.objects.select_related("bestuur").get(bestuur__nummer=DOOD)
    if not dood.adres.endswith(VERDWENEN):
        dood.adres = dood.adres.replace(FEED, VERDWENEN)
        dood.save(update_fields=["adres"])
    for dagen in GELEZEN_DAGEN:
        _lees(dood, om - timedelta(days=dagen), ToenNog(NU, dag))
    for uren in MISLUKT_UREN:
        _lees(dood, om - timedelta(hours=uren), Haler(NU, dag))
    # Eens per dag gelezen: zo hapert zij nog als je morgen kijkt.
    morgen = om + timedelta(hours=23)
    Bron.objects.filter(bestuur__nummer=HAPERT).update(elke_minuten=24 * 60, volgende_run_om=morgen)
    _lees(Bron.objects.select_related("bestuur").get(bestuur__nummer=HAPERT), om, EvenWeg(NU, dag))


def is_dood(bron: Bron) -> bool:
    return bron.adres.endswith((FEED, VERDWENEN))


def _lees(bron: Bron, om: datetime, haler: Haler) -> None:
    importeer(bron, op=timezone.localdate(om), om=om, haler=haler)
