"""Een open sollicitatie is geen vacature: zij komt niet op de site, tenzij HR dat voor de bron anders wil."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from portaal.demo.fabriek import BronFactory, GebruikerFactory, RedacteurFactory
from tests.vacatures.bronserver import feed, job
from vacatures.beoordelen import wachtrij
from vacatures.beoordelen.antwoorden import laat_maar, wel_op_de_site
from vacatures.beoordelen.vragen import PastNiet
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer, proef
from vacatures.bronnen.opensollicitatie import is_open_sollicitatie
from vacatures.bronnen.ophalen import Haler
from vacatures.models import Afwijzing, Bron, Vacature

NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
INHOUD = feed(job("V-1", "Docent wiskunde"), job("V-2", "Open sollicitatie docenten")).encode()


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def bron(db):
    return BronFactory(adres="https://werkenbij.example/feed.xml", soort="indeed", is_gezaghebbend=True)


@pytest.fixture
def lees(bron):
    """Lees hetzelfde document, elke keer een uur later."""
    klok = {"om": NU}

    def lees_weer(inhoud=INHOUD):
        klok["om"] += timedelta(hours=1)
        bron.refresh_from_db()
        document = Document(adres=bron.adres, inhoud=inhoud)
        return importeer(bron, op=timezone.localdate(klok["om"]), om=klok["om"], document=document, haler=Haler())

    return lees_weer


def titels():
    return sorted(Vacature.objects.open(timezone.localdate(NU)).values_list("titel", flat=True))


# -- wat het is en wat niet ------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("titel", "verwacht", "reden"),
    [
        ("Open sollicitatie", True, "zo heet zij meestal"),
        ("Open sollicitaties onderwijs", True, "meervoud"),
        ("OPEN-SOLLICITATIE - docent Nederlands", True, "ook met een vak erbij is er geen baan open"),
        ("Spontane sollicitatie", True, "het Vlaamse woord"),
        ("Solliciteer open bij ROC Drielanden", True, "als opdracht"),
        ("Staat jouw vacature er niet bij?", True, "een vraag aan de bezoeker"),
        ("Geen passende vacature gevonden?", True, "een vraag aan de bezoeker"),
        ("Open application", True, "in een Engelstalig systeem"),
        ("Docent wiskunde", False, "een gewone baan"),
        ("Docent open leercentrum", False, "open is hier iets anders"),
        ("Docent Frans (geen open sollicitaties)", False, "zij zegt juist van niet"),
        ("Invalpool basisvaardigheden", False, "een invalpool is werk dat er is"),
    ],
)
def test_alleen_de_titel_zegt_of_het_een_open_sollicitatie_is(titel, verwacht, reden):
    assert is_open_sollicitatie(titel) is verwacht, reden


# -- een run ---------------------------------------------------------------------------------------------
def test_een_open_sollicitatie_komt_niet_op_de_site_en_staat_in_te_beoordelen(lees, bron):
    verslag = lees()

    assert titels() == ["Docent wiskunde"]
    assert (verslag.nieuw, verslag.afgewezen) == (1, 1)
    (afwijzing,) = wachtrij.afwijzingen(wachtrij.Keuze())
    assert (afwijzing.sleutel, afwijzing.soort) == ("V-2", Afwijzing.Soort.OPEN_SOLLICITATIE)
    assert afwijzing.reden == "Open sollicitatie: dit is geen vacature."


def test_een_proef_zegt_het_vooraf(bron):
    verslag = proef(bron, Document(adres=bron.adres, inhoud=INHOUD), op=NU.date(), om=NU, haler=Haler())

    assert [(r.titel, r.actie) for r in verslag.records if r.actie == "afgewezen"] == [
        ("Open sollicitatie docenten", "afgewezen")
    ]


def test_wie_haar_weglegt_krijgt_er_geen_vraag_meer_over(lees, bron):
    lees()
    laat_maar(bron.afwijzingen.get(), door=RedacteurFactory(), om=NU)

    lees()

    assert not wachtrij.afwijzingen(wachtrij.Keuze()).exists()
    assert titels() == ["Docent wiskunde"]


def test_wil_hr_haar_wel_dan_leest_de_bron_hetzelfde_document_opnieuw_en_onthoudt_het(lees, bron):
    lees()
    aantal = wel_op_de_site(bron.afwijzingen.get(), door=RedacteurFactory(), om=NU)

    verslag = lees()

    assert (aantal, verslag.nieuw, verslag.afgewezen) == (1, 1, 0)
    assert titels() == ["Docent wiskunde", "Open sollicitatie docenten"]
    assert not bron.afwijzingen.exists()


def test_wat_al_op_de_site_stond_blijft_staan_als_hr_ze_niet_meer_wil(lees, bron):
    Bron.objects.filter(pk=bron.pk).update(met_open_sollicitaties=True)
    lees()
    Bron.objects.filter(pk=bron.pk).update(met_open_sollicitaties=False)

    lees()
    lees(feed(job("V-1", "Docent wiskunde"), job("V-2", "Open sollicitatie docenten, ook mbo")).encode())

    assert titels() == ["Docent wiskunde", "Open sollicitatie docenten, ook mbo"]


def test_een_ander_bezwaar_is_niet_weg_te_klikken(bron):
    afwijzing = Afwijzing.objects.create(bron=bron, sleutel="x", reden="Er is geen titel.", gezien_om=NU)

    with pytest.raises(PastNiet, match="alleen bij de bron"):
        wel_op_de_site(afwijzing, door=RedacteurFactory(), om=NU)

    bron.refresh_from_db()
    assert not bron.met_open_sollicitaties


# -- het scherm ------------------------------------------------------------------------------------------
@pytest.mark.traag
@pytest.mark.parametrize("mag_publiceren", [False, True])
def test_alleen_wie_mag_publiceren_zet_ze_op_de_site(client, lees, bron, mag_publiceren):
    lees()
    gebruiker = GebruikerFactory()
    namen = ["change_vacature", *(["publish_vacature"] if mag_publiceren else [])]
    gebruiker.user_permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"),
        *Permission.objects.filter(content_type__app_label="vacatures", codename__in=namen),
    )
    client.force_login(gebruiker)
    bladzijde = client.get("/admin/te-beoordelen/").content.decode()

    adres = reverse("vacatures_beoordelen_laat_maar", args=[bron.afwijzingen.get().pk])
    client.post(adres, {"besluit": "wel"})

    bron.refresh_from_db()
    assert ("Toch op de site" in bladzijde) is mag_publiceren
    assert bron.met_open_sollicitaties is mag_publiceren
