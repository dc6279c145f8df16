"""Wat HR beantwoordde, weet de volgende run: hij verandert er niets meer aan, en vergeten is weer vragen."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from portaal.demo.fabriek import BestuurFactory, BronFactory, RedacteurFactory, SchoolFactory
from regio.models import Vak
from tests.vacatures.bronserver import feed, job
from vacatures.beoordelen import antwoorden
from vacatures.beoordelen.ongedaan import maak_ongedaan
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.models import Afwijzing, BronRun, Koppeling, Uitkomst, Vacature, Vraag

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
OOST = {"city": "Hoorn", "company": "Locatie Oost"}


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def school(bestuur):
    """Een van de twee in Hoorn: de plaats alleen zegt dus niet welke."""
    SchoolFactory(bestuur=bestuur, plaats="Hoorn")
    return SchoolFactory(bestuur=bestuur, plaats="Hoorn")


@pytest.fixture
def bron(bestuur):
    return BronFactory(
        bestuur=bestuur, adres="https://werkenbij.example/feed.xml", soort="indeed", is_gezaghebbend=True
    )


@pytest.fixture
def andere_bron(bestuur):
    return BronFactory(bestuur=bestuur, adres="https://elders.example/feed.xml", soort="indeed")


@pytest.fixture
def hr():
    return RedacteurFactory()


@pytest.fixture
def lees():
    klok = {"om": BEGIN}

    def lees_weer(bron, *items):
        klok["om"] += timedelta(hours=1)
        bron.refresh_from_db()
        document = Document(adres=bron.adres, inhoud=feed(*items).encode())
        haler = Haler(Grenzen(seconden=0.3, pauze=0, herhaal_na=0), uitzonderingen=[])
        return importeer(bron, op=timezone.localdate(klok["om"]), om=klok["om"], document=document, haler=haler)

    return lees_weer


def vacature(sleutel) -> Vacature:
    return Vacature.objects.get(bronsleutel=sleutel)


def open_vraag(sleutel, soort) -> Vraag | None:
    return Vraag.objects.filter(vacature__bronsleutel=sleutel, soort=soort, beantwoord_om__isnull=True).first()


def test_een_gekozen_school_blijft_en_geldt_ook_voor_wat_nieuw_is(lees, bron, school, hr):
    eerste = job("V-1", "Docent Duits", **OOST)
    lees(bron, eerste)
    antwoorden.kies_school(open_vraag("V-1", "school"), [school.pk], door=hr, om=BEGIN)
    na_het_antwoord = vacature("V-1").bronwaarden

    verslag = lees(bron, eerste, job("V-2", "Docent Frans", **OOST))

    assert verslag.gewijzigd == 0
    assert vacature("V-1").bronwaarden == na_het_antwoord
    assert list(vacature("V-2").scholen.all()) == [school]
    assert open_vraag("V-2", "school") is None


@pytest.mark.parametrize("gekozen", ["de school", "geen vaste school"])
def test_een_vergeten_school_wordt_opnieuw_gevraagd(lees, bron, school, hr, gekozen):
    lees(bron, job("V-1", "Docent Duits", **OOST))
    scholen = {"de school": [school.pk], "geen vaste school": []}[gekozen]
    antwoorden.kies_school(open_vraag("V-1", "school"), scholen, door=hr, om=BEGIN)
    lees(bron, job("V-1", "Docent Duits", **OOST))
    assert open_vraag("V-1", "school") is None

    Koppeling.objects.all().delete()
    lees(bron, job("V-1", "Docent Duits", **OOST))

    assert open_vraag("V-1", "school") is not None
    assert not vacature("V-1").scholen.exists()


def test_een_antwoord_voor_deze_ene_overleeft_de_volgende_run(lees, bron, school, hr):
    lees(bron, job("V-1", "Docent Duits", **OOST))
    antwoorden.kies_school(open_vraag("V-1", "school"), [school.pk], door=hr, om=BEGIN, onthoud=False)

    lees(bron, job("V-1", "Docent Duits, nu met een langere titel", **OOST), job("V-2", "Docent Frans", **OOST))

    assert list(vacature("V-1").scholen.all()) == [school]
    assert open_vraag("V-1", "school") is None
    assert open_vraag("V-2", "school") is not None


def test_een_teruggedraaid_antwoord_is_bij_de_volgende_run_nog_een_vraag(lees, bron, school, hr):
    lees(bron, job("V-1", "Docent Duits", **OOST))
    vraag = open_vraag("V-1", "school")
    antwoorden.kies_school(vraag, [school.pk], door=hr, om=BEGIN)
    maak_ongedaan(vraag, door=hr, om=BEGIN)

    lees(bron, job("V-1", "Docent Duits", **OOST))

    assert open_vraag("V-1", "school") == vraag


@pytest.mark.parametrize("titel", ["Docent gezocht eerstegraads", "Docent LB eerstegraads"])
def test_een_gekozen_vak_blijft_ook_als_het_item_verandert(lees, bron, hr, titel):
    lees(bron, job("V-1", titel))
    vraag = open_vraag("V-1", "vak")
    vak = Vak.objects.get(slug="levensbeschouwing")
    antwoorden.kies_vak(vraag, [vak.pk], door=hr, om=BEGIN)
    gekozen = [(r.vak, r.graad_id) for r in vacature("V-1").vakregels.all()]

    lees(bron, job("V-1", f"{titel} per direct"))

    assert gekozen == [(vak, "eerstegraads")]
    assert [(r.vak, r.graad_id) for r in vacature("V-1").vakregels.all()] == gekozen
    assert open_vraag("V-1", "vak") is None


def test_dezelfde_baan_uit_twee_bronnen_staat_er_een_keer_tot_hr_beslist(lees, bron, andere_bron, bestuur):
    lees(bron, job("V-1", "Docent natuurkunde 0,8 fte", city="Hoorn"))

    lees(andere_bron, job("X-1", "Natuurkundedocent (0,8 fte)", city="Hoorn"))

    assert vacature("X-1").dubbel_van == vacature("V-1")
    assert [v.bronsleutel for v in Vacature.objects.open(BEGIN.date())] == ["V-1"]
    assert open_vraag("X-1", "dubbel") is not None


def test_een_besluit_over_een_dubbele_overleeft_runs_van_beide_bronnen(lees, bron, andere_bron, hr):
    lees(bron, job("V-1", "Docent natuurkunde 0,8 fte", city="Hoorn"))
    lees(andere_bron, job("X-1", "Natuurkundedocent (0,8 fte)", city="Hoorn"))
    antwoorden.het_zijn_er_twee(open_vraag("X-1", "dubbel"), door=hr, om=BEGIN)

    lees(bron, job("V-1", "Docent natuurkunde, 0,8 fte", city="Hoorn"))
    lees(andere_bron, job("X-1", "Natuurkundedocent, 0,8 fte", city="Hoorn"))

    assert Vacature.objects.open(BEGIN.date()).count() == 2
    assert open_vraag("X-1", "dubbel") is None


def test_een_weggelegde_afwijzing_blijft_weg_tot_de_reden_verandert(lees, bron, hr):
    goed = job("V-1", "Docent Duits")
    lees(bron, goed, job("V-2", ""))
    antwoorden.laat_maar(Afwijzing.objects.get(), door=hr, om=BEGIN)

    lees(bron, goed, job("V-2", ""))
    assert Afwijzing.objects.get().genegeerd_door == hr

    Afwijzing.objects.update(reden="Een andere reden van vroeger.")
    lees(bron, goed, job("V-2", "", city="Alkmaar"))
    assert Afwijzing.objects.get().genegeerd_om is None


def test_krimp_bevestigd_sluit_en_een_kapotte_bron_vraagt_pas_bij_een_ander_aantal(lees, bron, hr):
    vier = [job(f"V-{n}", f"Docent {vak}") for n, vak in enumerate(["Duits", "Frans", "Engels", "wiskunde"])]
    lees(bron, *vier)
    lees(bron, vier[0])
    krimp = Vraag.objects.get(soort="krimp")
    antwoorden.bron_is_stuk(krimp, door=hr, om=BEGIN)

    assert lees(bron, vier[0]).uitkomst == BronRun.Uitkomst.WACHT
    assert not Vraag.objects.filter(soort="krimp", beantwoord_om__isnull=True).exists()
    assert Vacature.objects.filter(live=True).count() == 4

    maak_ongedaan(krimp, door=hr, om=BEGIN)
    assert antwoorden.bevestig_krimp(krimp, door=hr, om=BEGIN + timedelta(days=1)) == 3
    assert Vacature.objects.filter(uitkomst=Uitkomst.BRON).count() == 3
