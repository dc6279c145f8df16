"""Een ongewijzigde feed van 10.000 items lezen kost hooguit een tiende van de eerste keer.

Twee gevallen: precies dezelfde bytes, en (zoals veel leveranciers doen) dezelfde vacatures met een nieuwe
lastBuildDate erboven, zodat het document anders is en elk item opnieuw vergeleken moet worden.
"""

import itertools
import statistics
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from portaal.demo.fabriek import BestuurFactory, BronFactory
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.models import Bron, Vacature

AANTAL = 10_000
BEURTEN = 3
DOEL = 0.10
NU = datetime(2026, 11, 16, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
ADRES = "https://werkenbij.voorbeeldbestuur.example/indeed.xml"

VAKKEN = ("natuurkunde", "Nederlands", "wiskunde", "Duits", "informatica", "lichamelijke opvoeding", "NaSk", "Frans")
PLAATSEN = (("Hoorn", "1624NP"), ("Rotterdam", "3011AD"), ("Leeuwarden", "8911HE"), ("Alkmaar", "1811KH"))
ZINNEN = (
    "Op onze school werken wij met kleine teams rond de leerling.",
    "Je geeft les in de onderbouw en de bovenbouw van havo en vwo.",
    "Starters krijgen drie jaar een eigen coach en minder lessen.",
    "Wij zoeken iemand met een eerstegraads bevoegdheid, of die bijna haalt.",
    "Je werkt samen met twee vakgenoten en een technisch onderwijsassistent.",
    "Het gebouw staat op vijf minuten lopen van het station.",
    "Een lesuur duurt bij ons vijftig minuten.",
)


def metingen() -> list[dict]:
    bron = BronFactory(bestuur=BestuurFactory(nummer="90001"), adres=ADRES, soort="", is_gezaghebbend=True)
    feed = maak_feed(gebouwd=NU)
    klok = itertools.count(1)

    eerste = lees(bron, feed, uur=next(klok), nieuw=AANTAL)
    gelijk, nieuwe_kop = [], []
    for _ in range(BEURTEN):  # om en om, zodat een drukke machine beide raakt
        uur = next(klok)
        gelijk.append(lees(bron, feed, uur=uur, nieuw=0))
        feed = maak_feed(gebouwd=NU + timedelta(hours=uur))
        nieuwe_kop.append(lees(bron, feed, uur=next(klok), nieuw=0))

    assert Vacature.objects.filter(bron=bron).count() == AANTAL
    return [
        rij("dezelfde bytes", eerste, statistics.median(gelijk)),
        rij("alleen lastBuildDate anders", eerste, statistics.median(nieuwe_kop)),
    ]


def rij(wat: str, eerste: float, daarna: float) -> dict:
    verhouding = daarna / eerste
    return {
        "naam": f"import van {AANTAL} ongewijzigde items, {wat} ({daarna:.2f} s na {eerste:.1f} s)",
        "gemeten": round(verhouding, 4),
        "doel": f"<= {DOEL:.2f} x de eerste import",
        "ok": verhouding <= DOEL,
    }


def lees(bron: Bron, feed: bytes, *, uur: int, nieuw: int) -> float:
    """Seconden voor één run, zoals de achtergrondtaak hem doet. Faalt als de run iets anders deed dan verwacht."""
    bron = Bron.objects.get(pk=bron.pk)
    om = NU + timedelta(hours=uur)
    begin = time.perf_counter()
    verslag = importeer(bron, op=om.date(), om=om, document=Document(adres=ADRES, inhoud=feed))
    duur = time.perf_counter() - begin
    run = bron.runs.order_by("-begonnen_om", "-pk")[0]
    assert (run.nieuw, run.ongewijzigd, run.gesloten) == (nieuw, AANTAL - nieuw, 0), verslag.samenvatting
    return duur


def maak_feed(*, gebouwd: datetime) -> bytes:
    items = "".join(maak_item(nummer) for nummer in range(AANTAL))
    kop = f"<publisher>Voorbeeldbestuur</publisher><lastBuildDate>{gebouwd:%a, %d %b %Y %H:%M:%S %z}</lastBuildDate>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n<source>{kop}{items}</source>'.encode()


def maak_item(nummer: int) -> str:
    plaats, postcode = PLAATSEN[nummer % len(PLAATSEN)]
    vak, graad = VAKKEN[nummer % len(VAKKEN)], 1 + nummer % 2
    tekst = "".join(f"<p>{ZINNEN[(nummer + k * 3) % len(ZINNEN)]} (afdeling {nummer // 7 + k})</p>" for k in range(10))
    velden = {
        "title": f"Docent {vak} ({graad}e graad) - 0,{4 + nummer % 5} fte - LC",
        "date": f"{NU - timedelta(days=nummer % 30):%a, %d %b %Y}",
        "referencenumber": f"VB-2026-{nummer}",
        "url": f"https://werkenbij.voorbeeldbestuur.example/vacature/{nummer}",
        "company": "Het Verzonnen Lyceum",
        "city": plaats,
        "country": "NL",
        "postalcode": postcode,
        "description": tekst,
        "jobtype": "parttime",
        "expirationdate": f"{NU + timedelta(days=10 + nummer % 50):%d-%m-%Y}",
    }
    inhoud = "".join(f"<{naam}><![CDATA[{waarde}]]></{naam}>" for naam, waarde in velden.items())
    return f"<job>{inhoud}</job>\n"
