"""Een eerste import is begrensd door de database, en ongewijzigd lezen kost hooguit een tiende daarvan.

Eerst: 10.000 nieuwe items. De maat is een kale `bulk_create` van precies dezelfde rijen met hun relaties. De kale
invoeging krijgt alles kant en klaar: de modellen (met hun nummers, `bronwaarden` en al) en de rijen van de zoekindex
bestaan al voordat de klok loopt. Wat zij doet: één transactie in een even verse kopie van dezelfde database, met
`bulk_create` in partijen van 500 van vacatures, vakregels, scholen, niveaus en vragen, en `executemany` van de twee
tabellen van de zoekindex. Niet: ontleden, opschonen, herkennen, vergelijken, woorden van de index berekenen, melden.

Daarna: ongewijzigd. Precies dezelfde bytes, en (zoals veel leveranciers doen) dezelfde vacatures met een nieuwe
lastBuildDate erboven, zodat het document anders is en elk item opnieuw vergeleken moet worden.
"""

import itertools
import statistics
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import connection, transaction

from gereedschap import testdatabase
from portaal.demo.fabriek import BestuurFactory, BronFactory, SchoolFactory
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.models import Bron, Vacature, VacatureVak, Vraag

AANTAL = 10_000
BEURTEN = 3
PARTIJ = 500
DOEL = 0.10
DOEL_NIEUW = 0.30
RELATIES = (VacatureVak, Vacature.scholen.through, Vacature.niveaus.through, Vraag)
INDEX = {
    "search_rij": "SELECT * FROM search_rij ORDER BY id",
    "search_tekst": "SELECT rowid, titel, vak, organisatie, tekst FROM search_tekst ORDER BY rowid",
}
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
    feed = maak_feed(gebouwd=NU)
    with tempfile.TemporaryDirectory() as map_:
        eerste, kaal = [], []
        for beurt in range(BEURTEN):  # om en om, zodat een drukke machine beide raakt
            kies_verse_database(Path(map_) / f"import-{beurt}.sqlite3")
            bron = maak_wereld()
            eerste.append(lees(bron, feed, uur=0, nieuw=AANTAL))
            rijen, index = alle_rijen()
            kies_verse_database(Path(map_) / f"kaal-{beurt}.sqlite3")
            maak_wereld()
            kaal.append(voeg_kaal_in(rijen, index))

        kies_verse_database(Path(map_) / "ongewijzigd.sqlite3")
        return [rij_nieuw(statistics.median(eerste), statistics.median(kaal)), *meet_ongewijzigd(feed)]


def meet_ongewijzigd(feed: bytes) -> list[dict]:
    bron, klok = maak_wereld(), itertools.count(1)
    eerste = lees(bron, feed, uur=next(klok), nieuw=AANTAL)
    gelijk, nieuwe_kop = [], []
    for _ in range(BEURTEN):
        uur = next(klok)
        gelijk.append(lees(bron, feed, uur=uur, nieuw=0))
        feed = maak_feed(gebouwd=NU + timedelta(hours=uur))
        nieuwe_kop.append(lees(bron, feed, uur=next(klok), nieuw=0))

    assert Vacature.objects.filter(bron=bron).count() == AANTAL
    return [
        rij("dezelfde bytes", eerste, statistics.median(gelijk)),
        rij("alleen lastBuildDate anders", eerste, statistics.median(nieuwe_kop)),
    ]


def maak_wereld() -> Bron:
    """Een bestuur met twee scholen: de helft van de items heeft een school, de andere een vraag."""
    bestuur = BestuurFactory(pk=90_001, nummer="90001")
    for pk, (plaats, postcode) in enumerate(PLAATSEN[:2], start=90_001):
        SchoolFactory(
            pk=pk, bestuur=bestuur, slug=f"bench-{pk}", code=f"99ZZ{pk % 100:02}", plaats=plaats, postcode=postcode
        )
    return BronFactory(pk=90_001, bestuur=bestuur, adres=ADRES, soort="", is_gezaghebbend=True)


def kies_verse_database(pad: Path) -> None:
    connection.close()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = str(testdatabase.kopieer(pad))


def alle_rijen() -> tuple[dict, dict[str, list[tuple]]]:
    """De modellen en de rijen van de index zoals de import ze schreef, klaar om opnieuw in te voegen."""
    rijen = {model: list(model.objects.order_by("pk")) for model in (Vacature, *RELATIES)}
    with connection.cursor() as cursor:
        index = {tabel: cursor.execute(vraag).fetchall() for tabel, vraag in INDEX.items()}
    return rijen, index


def voeg_kaal_in(rijen: dict, index: dict[str, list[tuple]]) -> float:
    """Seconden voor de kale invoeging; zie bovenaan wat zij wel en niet doet."""
    begin = time.perf_counter()
    with transaction.atomic():
        for model, objecten in rijen.items():
            model.objects.bulk_create(objecten, batch_size=PARTIJ)
        with connection.cursor() as cursor:
            for tabel, inhoud in index.items():
                kolommen = "(rowid, titel, vak, organisatie, tekst)" if tabel == "search_tekst" else ""
                plekken = ",".join(["%s"] * len(inhoud[0]))
                cursor.executemany(f"INSERT INTO {tabel} {kolommen} VALUES ({plekken})", inhoud)
    duur = time.perf_counter() - begin
    assert Vacature.objects.count() == AANTAL
    return duur


def rij_nieuw(eerste: float, kaal: float) -> dict:
    return {
        "naam": (
            f"import van {AANTAL} nieuwe items ({eerste:.1f} s, {AANTAL / eerste:.0f}/s) tegen een kale bulk_create "
            f"van dezelfde rijen, relaties en indexrijen ({kaal:.1f} s, {AANTAL / kaal:.0f}/s)"
        ),
        "gemeten": round(kaal / eerste, 4),
        "doel": f">= {DOEL_NIEUW:.2f} x de snelheid van de kale",
        "ok": kaal / eerste >= DOEL_NIEUW,
    }


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
