"""Elke zoekvraag heeft een Atom-feed met dezelfde parameters."""

from datetime import datetime, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

import feedparser
import pytest
from django.utils import timezone
from lxml import etree

from portaal.demo.fabriek import VacatureFactory
from search.engines.ingebouwd import opslag

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
OM = datetime(2026, 2, 1, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, dag):
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: dag)


def test_een_feed_zonder_vacatures_is_geldig_en_verandert_niet_vanzelf(client):
    eerste, tweede = client.get("/vacatures/feed.atom?q=niets"), client.get("/vacatures/feed.atom?q=niets")

    assert eerste.status_code == 200
    assert eerste["ETag"] == tweede["ETag"]
    assert etree.fromstring(eerste.content).find(f"{ATOM}updated").text


def test_foute_invoer_geeft_een_gewone_feed(client):
    VacatureFactory()

    assert len(feedparser.parse(client.get("/vacatures/feed.atom?pagina=abc&vak=tovenarij").content).entries) == 1


def test_de_feed_vindt_wat_de_bladzijde_vindt_de_nieuwste_eerst(client):
    VacatureFactory(titel="Oud", vakken=["natuurkunde"], first_published_at=OM)
    VacatureFactory(titel="Nieuw", vakken=["natuurkunde"], first_published_at=OM + timedelta(days=1))
    VacatureFactory(titel="Ander vak", vakken=["muziek"])

    feed = feedparser.parse(client.get("/vacatures/feed.atom?vak=natuurkunde&volgorde=sluit").content)

    assert not feed.bozo
    assert [item.title for item in feed.entries] == ["Nieuw", "Oud"]


def test_elk_item_heeft_een_vast_kenmerk_een_dag_en_volledige_adressen(client):
    vacature = VacatureFactory(first_published_at=OM, last_published_at=OM + timedelta(hours=1))

    response = client.get("/vacatures/feed.atom")
    (item,) = feedparser.parse(response.content).entries

    assert response["Content-Type"].startswith("application/atom+xml")
    assert item.link == item.id == f"http://testserver{vacature.get_absolute_url()}"
    assert item.published == "2026-02-01T09:00:00+01:00" or item.published == "2026-02-01T08:00:00+00:00"
    assert item.updated > item.published


def test_ongewijzigd_kost_de_lezer_geen_tweede_keer_de_inhoud(client):
    VacatureFactory()
    eerste = client.get("/vacatures/feed.atom")

    weer = client.get("/vacatures/feed.atom", HTTP_IF_NONE_MATCH=eerste["ETag"])
    VacatureFactory()
    gewijzigd = client.get("/vacatures/feed.atom", HTTP_IF_NONE_MATCH=eerste["ETag"])

    assert (weer.status_code, weer.content) == (304, b"")
    assert gewijzigd.status_code == 200


def test_het_aantal_vragen_hangt_niet_af_van_het_aantal_vacatures(client, met_cache, django_assert_num_queries):
    VacatureFactory.create_batch(30, vakken=["natuurkunde"])
    client.get("/vacatures/feed.atom")

    with django_assert_num_queries(5):
        client.get("/vacatures/feed.atom")


def test_de_titel_en_de_sluitdag_zijn_voor_mensen_geschreven(client):
    VacatureFactory(titel="Docent wiskunde", vakken=["wiskunde"], sluit_op="2026-03-11")

    feed = feedparser.parse(client.get("/vacatures/feed.atom?q=Docent+in+Hoorn&vak=wiskunde").content)
    (item,) = feedparser.parse(client.get("/vacatures/feed.atom?q=wiskunde").content).entries

    assert feed.feed.title == "Vacature Docent in Hoorn"
    assert "reageren t/m 11 maart 2026" in item.summary


@pytest.mark.parametrize("adres", ["/vacatures/feed.atom", "/vacatures/sluitdagen.ics"])
def test_zonder_zoekmachine_krijgt_een_lezer_geen_vacatures_bij_een_andere_vraag(client, monkeypatch, adres):
    VacatureFactory(titel="Docent wiskunde", sluit_op="2026-03-11")
    assert client.get(f"{adres}?q=wiskunde").status_code == 200
    monkeypatch.setattr(opslag, "doet_mee", lambda connection: False)

    with mock.patch("search.feeds.log"):
        response = client.get(f"{adres}?q=muziek")

    assert response.status_code == 503
    assert response["Retry-After"] == "120"
    assert "wiskunde" not in response.content.decode()
    assert "over een paar minuten opnieuw" in response.content.decode()
