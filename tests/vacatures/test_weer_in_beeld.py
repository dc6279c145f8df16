"""Wat uit beeld was en terugkomt, blijft terug: wat HR open noemde, en een pagina die even weg was."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from portaal.demo.fabriek import BestuurFactory, BronFactory, RedacteurFactory, SchoolFactory
from tests.vacatures.bronserver import bronserver, feed, job
from vacatures import services
from vacatures.beoordelen import antwoorden
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.models import Vacature, Vraag

pytestmark = [pytest.mark.django_db, pytest.mark.regels]
BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
VIER = [job(f"V-{i}", f"Docent {vak}") for i, vak in enumerate(["natuurkunde", "Duits", "wiskunde", "Engels"], start=1)]
NEGEN = job("V-9", "Docent muziek")


@pytest.fixture
def hr():
    return RedacteurFactory()


def lees(bron, *items, om):
    bron.refresh_from_db()
    document = Document(adres=bron.adres, inhoud=feed(*items, stempel=str(om)).encode())
    haler = Haler(Grenzen(seconden=0.3, pauze=0, herhaal_na=0), uitzonderingen=[])
    return importeer(bron, op=timezone.localdate(om), om=om, document=document, haler=haler)


def nog_open(hr, *, om):
    antwoorden.nog_open(Vraag.objects.get(soort=Vraag.Soort.WEG, beantwoord_om=None), door=hr, om=om)


@pytest.fixture
def weer_open(hr):
    """V-9 stond 61 dagen niet in de bron, en HR zei dat zij nog open is: (bron, het moment daarvan)."""
    bron = BronFactory(soort="indeed", is_gezaghebbend=False, adres="https://werkenbij.example/feed.xml")
    lees(bron, *VIER, NEGEN, om=BEGIN)
    om = BEGIN + timedelta(days=61)
    assert lees(bron, *VIER, om=om).verborgen == 1
    nog_open(hr, om=om)
    return bron, om


@pytest.mark.parametrize(
    ("uren", "verborgen", "waarom"),
    [
        (1, 0, "de volgende run weet niet meer dan HR"),
        (24 * 59, 0, "ook bijna zestig dagen later niet"),
        (24 * 61, 1, "na nog eens zestig dagen is het weer een vraag"),
    ],
)
def test_wat_hr_nog_open_noemt_verdwijnt_niet_bij_de_volgende_run(weer_open, uren, verborgen, waarom):
    bron, om = weer_open

    assert lees(bron, *VIER, om=om + timedelta(hours=uren)).verborgen == verborgen, waarom


@pytest.fixture
def pagina():
    """Een bron die zelf de pagina van haar enige vacature is, en een functie die haar leest."""
    with bronserver() as server:
        bron = BronFactory(adres=server.adres(), soort="indeed")
        server.geef("/feed", feed(job("V-1", url=server.adres())), ETag='"een"')

        def lees_weer(uur):
            bron.refresh_from_db()
            haler = Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[server.host])
            return importeer(bron, op=BEGIN.date(), om=BEGIN + timedelta(hours=uur), haler=haler)

        lees_weer(0)
        yield server, lees_weer


def test_een_pagina_die_even_weg_was_en_onveranderd_terugkomt_is_weer_te_zien(pagina):
    server, lees_weer = pagina
    inhoud = server.antwoorden["/feed"]
    server.geef("/feed", "weg", status=404)
    assert lees_weer(1).verborgen == 1

    server.antwoorden["/feed"] = inhoud

    assert lees_weer(2).heropend == 1
    assert Vacature.objects.open(BEGIN.date()).count() == 1


def test_een_pagina_die_weg_is_en_die_hr_open_noemt_blijft_te_zien(pagina, hr):
    server, lees_weer = pagina
    server.geef("/feed", "weg", status=404)
    assert lees_weer(1).verborgen == 1
    nog_open(hr, om=BEGIN + timedelta(hours=1, minutes=5))

    assert lees_weer(2).verborgen == 0
    assert Vacature.objects.open(BEGIN.date()).count() == 1


def test_stond_zij_sindsdien_weer_in_de_bron_dan_is_ontbreken_opnieuw_een_vraag(pagina, hr):
    server, lees_weer = pagina
    inhoud = server.antwoorden["/feed"]
    server.geef("/feed", "weg", status=404)
    lees_weer(1)
    nog_open(hr, om=BEGIN + timedelta(hours=1, minutes=5))
    server.antwoorden["/feed"] = inhoud
    lees_weer(2)

    server.geef("/feed", "weg", status=404)

    assert lees_weer(3).verborgen == 1


def test_wie_een_verborgen_vacature_publiceert_krijgt_haar_niet_naast_haar_dubbele(hr):
    om = timezone.now()
    bestuur = BestuurFactory()
    SchoolFactory(bestuur=bestuur, plaats="Hoorn")
    for naam, uur in (("een", 0), ("twee", 1)):
        bron = BronFactory(bestuur=bestuur, soort="indeed", adres=f"https://{naam}.example/feed.xml")
        lees(bron, job(naam, "Docent natuurkunde", url=f"https://{naam}.example/v"), om=om + timedelta(hours=uur))
    een, twee = (Vacature.objects.get(bronsleutel=naam) for naam in ("een", "twee"))
    assert twee.dubbel_van == een
    services.verberg([een.pk], om=om)
    assert list(Vacature.objects.open(om.date())) == [twee]

    een.refresh_from_db()
    een.titel = "Docent natuurkunde en mentor"
    een.save_revision(user=hr)
    services.publiceer(Vacature.objects.get(pk=een.pk), door=hr, om=om)

    assert Vacature.objects.open(om.date()).count() == 1
    assert Vraag.objects.filter(soort=Vraag.Soort.DUBBEL, beantwoord_om=None).count() == 1


@pytest.mark.parametrize(("door_een_mens", "live"), [(True, True), (False, False)])
def test_wat_een_mens_heropent_sluit_de_bron_die_haar_niet_noemt_niet_weer(hr, door_een_mens, live):
    bron = BronFactory(soort="indeed", is_gezaghebbend=True, adres="https://werkenbij.example/feed.xml")
    uren = iter(range(10))
    lees(bron, *VIER, NEGEN, om=BEGIN + timedelta(hours=next(uren)))
    lees(bron, *VIER, om=BEGIN + timedelta(hours=next(uren)))
    lees(bron, *VIER, om=BEGIN + timedelta(hours=next(uren)))
    rij = Vacature.objects.get(bronsleutel="V-9")
    assert not rij.live

    services.heropen(rij, door=hr if door_een_mens else None, om=BEGIN + timedelta(hours=next(uren)))
    lees(bron, *VIER, om=BEGIN + timedelta(hours=next(uren)))
    lees(bron, *VIER, om=BEGIN + timedelta(hours=next(uren)))

    assert Vacature.objects.get(bronsleutel="V-9").live is live
