"""Mogelijk dubbele vacatures: de oudste is te zien, de andere wacht op HR; er gaat nooit een baan verloren."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ModelLogEntry

from portaal.demo.fabriek import BestuurFactory, BronFactory, RedacteurFactory, SchoolFactory, VacatureFactory
from regio.models import Functie, Vak
from search.engines import motor
from search.vraagplan import Vraagplan
from search.zoekvraag import ALLE_REGIOS, Zoekvraag
from vacatures import services
from vacatures.beoordelen.dubbelen import zoek_dubbelen
from vacatures.models import Uitkomst, Vacature, VacatureVak, Vraag

pytestmark = pytest.mark.django_db
OP = date(2026, 3, 2)
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EERDER = NU - timedelta(days=3)


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def school(bestuur):
    return SchoolFactory(bestuur=bestuur, plaats="Hoorn")


@pytest.fixture
def bron(bestuur):
    return BronFactory(bestuur=bestuur)


@pytest.fixture
def andere_bron(bestuur):
    return BronFactory(bestuur=bestuur)


@pytest.fixture
def vacature(bestuur, school):
    """Maakt een vacature natuurkunde van 0,8 fte op de school, van `bron` en op de site sinds `om`."""
    teller = iter(range(1000))

    def maak(bron=None, om=EERDER, **anders):
        velden = {
            "bestuur": bestuur, "scholen": [school], "vakken": ["natuurkunde"], "titel": "Docent natuurkunde",
            "fte_van": Decimal("0.8"), "first_published_at": om, "last_published_at": om,
        } | anders  # fmt: skip
        if bron is not None:
            velden |= {"bron": bron, "bronsleutel": f"s{next(teller)}"}
        return VacatureFactory(**velden)

    return maak


@pytest.fixture
def oudste(vacature, bron):
    return vacature(bron)


def zoek(*vacatures) -> int:
    return zoek_dubbelen([v.pk for v in vacatures], op=OP, om=NU)


def is_te_zien(vacature) -> bool:
    """Op de site én in de zoekmachine."""
    in_database = Vacature.objects.open(OP).filter(pk=vacature.pk).exists()
    hits = motor().zoek(Vraagplan(Zoekvraag(regio=ALLE_REGIOS)), OP, aantal=100).hits
    in_index = vacature.pk in [hit.pk for hit in hits]
    assert in_database == in_index
    return in_database


def open_vraag(vacature):
    return Vraag.objects.filter(vacature=vacature, soort=Vraag.Soort.DUBBEL, beantwoord_om__isnull=True).first()


# -- geen dubbele -----------------------------------------------------------------------------------------
def test_twee_uit_een_bron_zijn_nooit_dubbel(oudste, vacature, bron):
    nieuw = vacature(bron, om=NU)

    assert zoek(nieuw) == 0
    assert is_te_zien(nieuw)


def test_twee_met_de_hand_zijn_nooit_dubbel(vacature):
    vacature(om=EERDER)
    nieuw = vacature(om=NU)

    assert zoek(nieuw) == 0


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"fte_van": Decimal("0.6")}, "0,2 fte minder is een andere baan"),
        ({"vakken": ["scheikunde"]}, "een ander vak"),
        ({"vakken": []}, "zonder vak weten wij niet of het dezelfde baan is"),
        ({"first_published_at": NU + timedelta(days=20)}, "weken later geplaatst"),
        (
            {"first_published_at": NU + timedelta(days=20), "sluit_op": date(2026, 6, 1)},
            "weken later, en alleen van deze is de laatste dag bekend",
        ),
        ({"scholen": []}, "geen school en geen plaats: dan weten wij niet waar"),
        ({"scholen": [], "plaatsnaam": "Alkmaar"}, "een andere plaats"),
    ],
)
def test_wat_op_een_punt_echt_verschilt_is_geen_dubbele(oudste, vacature, andere_bron, anders, waarom):
    nieuw = vacature(andere_bron, om=NU, **anders)

    assert zoek(nieuw) == 0, waarom
    assert is_te_zien(nieuw)


def test_een_andere_school_van_het_bestuur_is_een_andere_baan(oudste, vacature, andere_bron, bestuur):
    nieuw = vacature(andere_bron, om=NU, scholen=[SchoolFactory(bestuur=bestuur, plaats="Hoorn")])

    assert zoek(nieuw) == 0


def test_van_een_ander_bestuur_is_nooit_dubbel(oudste, vacature, school):
    elders = BestuurFactory()
    nieuw = vacature(BronFactory(bestuur=elders), om=NU, bestuur=elders)

    assert zoek(nieuw) == 0


def test_een_gesloten_vacature_houdt_niets_tegen(oudste, vacature, andere_bron):
    services.sluit(oudste, uitkomst=Uitkomst.ELDERS, door=None, om=NU)
    nieuw = vacature(andere_bron, om=NU)

    assert zoek(nieuw) == 0
    assert is_te_zien(nieuw)


def test_zonder_vak_en_zonder_functie_lijkt_niets_op_elkaar(vacature, bron, andere_bron):
    vacature(bron, vakken=[], functie=None)
    nieuw = vacature(andere_bron, om=NU, vakken=[], functie=None)

    assert zoek(nieuw) == 0


# -- wel een dubbele ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({}, "alles gelijk"),
        ({"titel": "Natuurkundedocent gezocht"}, "de titel telt niet"),
        ({"fte_van": Decimal("0.85")}, "0,05 fte verschil is een andere schrijfwijze"),
        ({"fte_van": Decimal("0.5"), "fte_tot": Decimal("0.8")}, "de omvang overlapt"),
        ({"fte_van": None}, "een onbekende omvang spreekt niets tegen"),
        ({"vakken": ["natuurkunde", "wiskunde"]}, "een van de vakken is gelijk"),
        ({"scholen": [], "plaatsnaam": "Hoorn"}, "de school is niet bekend, de plaats wel"),
        ({"first_published_at": EERDER - timedelta(days=14)}, "veertien dagen telt nog"),
    ],
)
def test_dezelfde_baan_uit_een_andere_bron_wacht_op_hr(oudste, vacature, andere_bron, anders, waarom):
    nieuw = vacature(andere_bron, om=NU, **anders)

    assert zoek(nieuw) == 1, waarom

    nieuw.refresh_from_db()
    assert nieuw.dubbel_van == oudste
    assert open_vraag(nieuw).andere == oudste
    assert is_te_zien(oudste)
    assert not is_te_zien(nieuw)


def test_met_de_laatste_dag_dichtbij_telt_de_plaatsing_niet(vacature, bron, andere_bron):
    vacature(bron, sluit_op=date(2026, 4, 1), first_published_at=NU - timedelta(days=60))
    nieuw = vacature(andere_bron, om=NU, sluit_op=date(2026, 4, 15))

    assert zoek(nieuw) == 1


def test_zonder_vak_telt_de_functie(vacature, bron, andere_bron):
    conrector = Functie.objects.order_by("slug").first()
    vacature(bron, vakken=[], functie=conrector)
    nieuw = vacature(andere_bron, om=NU, vakken=[], functie=conrector)

    assert zoek(nieuw) == 1


def test_tweemaal_zoeken_vraagt_maar_een_keer(oudste, vacature, andere_bron):
    nieuw = vacature(andere_bron, om=NU)
    zoek(nieuw)

    assert zoek(nieuw) == 0
    assert Vraag.objects.filter(vacature=nieuw).count() == 1


def test_er_komt_geen_ketting(oudste, vacature, andere_bron, bestuur):
    tweede = vacature(andere_bron, om=NU)
    zoek(tweede)
    derde = vacature(BronFactory(bestuur=bestuur), om=NU + timedelta(hours=1))

    zoek(derde)

    derde.refresh_from_db()
    assert derde.dubbel_van == oudste


def test_wie_al_aangewezen_wordt_gaat_niet_zelf_wijzen(vacature, bron, andere_bron, bestuur):
    """De aangewezene lijkt pas later, na een wijziging, op een nog oudere: dan wacht die oudere op HR."""
    oudere = vacature(bron, om=EERDER - timedelta(days=1), vakken=["scheikunde"])
    aangewezen = vacature(andere_bron)
    zoek(vacature(BronFactory(bestuur=bestuur), om=NU))
    VacatureVak.objects.filter(vacature=oudere).update(vak=Vak.objects.get(slug="natuurkunde"))

    zoek(oudere)

    assert Vacature.objects.get(pk=oudere.pk).dubbel_van == aangewezen
    assert Vacature.objects.get(pk=aangewezen.pk).dubbel_van is None


def test_een_gelijke_titel_gaat_voor_een_oudere(vacature, bron, andere_bron):
    vacature(bron, titel="Docent natuurkunde onderbouw")
    gelijk = vacature(bron, titel="Docent natuurkunde bovenbouw", om=EERDER + timedelta(hours=1))
    nieuw = vacature(andere_bron, titel="docent Natuurkunde bovenbouw", om=NU)

    zoek(nieuw)

    nieuw.refresh_from_db()
    assert nieuw.dubbel_van == gelijk


def test_zonder_andere_bron_kost_het_twee_vragen_hoeveel_het_er_ook_zijn(vacature, bron, django_assert_num_queries):
    nieuw = [vacature(bron, om=NU) for _ in range(5)]

    with CaptureQueriesContext(connection) as vragen:
        assert zoek(*nieuw) == 0

    selecties = [v for v in vragen.captured_queries if v["sql"].startswith("SELECT")]
    assert len(selecties) == 2


def test_het_aantal_vragen_groeit_niet_met_wat_er_lijkt(vacature, bron, andere_bron):
    def aantal_vragen(hoeveel, dag) -> int:
        for n in range(hoeveel):
            vacature(bron, titel=f"Docent {dag} {n}")
        nieuw = [vacature(andere_bron, om=NU, titel=f"Docent {dag} {n}") for n in range(hoeveel)]
        with CaptureQueriesContext(connection) as vragen:
            assert zoek(*nieuw) == hoeveel
        selecties = [v["sql"] for v in vragen.captured_queries if v["sql"].startswith("SELECT")]
        return len([sql for sql in selecties if "django_content_type" not in sql])  # dat vraagt elke logregel

    assert aantal_vragen(1, "a") == aantal_vragen(5, "b")


# -- met de hand -------------------------------------------------------------------------------------------
def test_wie_met_de_hand_publiceert_wat_er_al_staat_is_de_jongste(vacature, oudste):
    concept = vacature(live=False, om=None)

    services.publiceer(concept, door=RedacteurFactory(), om=NU)

    assert concept.dubbel_van_id == oudste.pk
    assert is_te_zien(oudste)
    assert not is_te_zien(concept)


def test_een_concept_met_revisie_net_zo(vacature, oudste):
    concept = vacature(live=False, om=None)
    revisie = Vacature.objects.get(pk=concept.pk).save_revision()

    services.publiceer_revisie(concept, revisie, door=RedacteurFactory(), om=NU)

    assert Vacature.objects.get(pk=concept.pk).dubbel_van_id == oudste.pk


def test_een_bewerking_van_wat_al_op_de_site_staat_verdwijnt_niet_ineens(vacature, oudste):
    met_de_hand = vacature(om=NU - timedelta(days=1))
    revisie = Vacature.objects.get(pk=met_de_hand.pk).save_revision()

    services.publiceer_revisie(met_de_hand, revisie, door=RedacteurFactory(), om=NU)

    assert is_te_zien(met_de_hand)


# -- er gaat geen baan verloren ----------------------------------------------------------------------------
@pytest.fixture
def nieuw(oudste, vacature, andere_bron):
    """Wacht op HR: misschien dezelfde als `oudste`."""
    nieuw = vacature(andere_bron, om=NU)
    zoek(nieuw)
    return nieuw


WEG = {
    "uit de bron verdwenen": lambda v: services.sluit(v, uitkomst=Uitkomst.BRON, door=None, om=NU),
    "sluitdag voorbij": lambda v: services.sluit(v, uitkomst=Uitkomst.VERLOPEN, door=None, om=NU),
    "verborgen": lambda v: services.verberg([v.pk], om=NU),
    "van de site gehaald": lambda v: services.haal_van_de_site(v, door=None, om=NU),
    "door een mens gesloten": lambda v: services.sluit(v, uitkomst=Uitkomst.ELDERS, door=RedacteurFactory(), om=NU),
}


@pytest.mark.parametrize("hoe", WEG)
def test_gaat_de_oudste_weg_dan_komt_de_andere_op_de_site(oudste, nieuw, hoe):
    WEG[hoe](oudste)

    assert is_te_zien(nieuw)
    assert not is_te_zien(oudste)
    assert open_vraag(nieuw) is None


def test_sluit_de_oudste_terwijl_twee_anderen_wachten_dan_wacht_er_nog_een(oudste, nieuw, vacature, bestuur):
    derde = vacature(BronFactory(bestuur=bestuur), om=NU + timedelta(minutes=1))
    zoek(derde)

    services.sluit(oudste, uitkomst=Uitkomst.BRON, door=None, om=NU)

    assert is_te_zien(nieuw)
    derde.refresh_from_db()
    assert derde.dubbel_van == nieuw


def test_sluit_de_jongste_dan_is_de_vraag_weg(oudste, nieuw):
    services.sluit(nieuw, uitkomst=Uitkomst.BRON, door=None, om=NU)

    nieuw.refresh_from_db()
    assert nieuw.dubbel_van is None
    assert open_vraag(nieuw) is None
    assert is_te_zien(oudste)


def test_komt_de_oudste_terug_dan_wacht_zij_op_hr(oudste, nieuw):
    services.sluit(oudste, uitkomst=Uitkomst.BRON, door=None, om=NU)

    services.heropen(oudste, door=None, om=NU + timedelta(days=1))

    oudste.refresh_from_db()
    assert oudste.dubbel_van == nieuw
    assert is_te_zien(nieuw)


def test_wat_gebeurde_staat_in_de_geschiedenis(oudste, nieuw):
    services.sluit(oudste, uitkomst=Uitkomst.BRON, door=None, om=NU)

    acties = [regel.action for regel in ModelLogEntry.objects.for_instance(nieuw).order_by("pk")]
    assert acties == ["vacatures.dubbel", "vacatures.niet_dubbel"]


# -- de bladzijde ------------------------------------------------------------------------------------------
def test_het_adres_van_een_dubbele_brengt_je_naar_wie_er_al_stond(client, oudste, nieuw):
    antwoord = client.get(nieuw.get_absolute_url())

    assert antwoord.status_code == 302
    assert antwoord.url == oudste.get_absolute_url()


def test_de_zoekpagina_en_de_feed_tonen_er_een(client, oudste, nieuw):
    for adres in ("/vacatures/", "/vacatures/feed.atom"):
        inhoud = client.get(adres).content.decode()
        assert oudste.get_absolute_url() in inhoud
        assert nieuw.get_absolute_url() not in inhoud
