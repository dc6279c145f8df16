"""Elke zoekvraag heeft een agenda met sluitdagen."""

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from portaal.demo.fabriek import VacatureFactory
from search import ical

AGENDA = "/vacatures/sluitdagen.ics"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, dag):
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: dag)


def dagen(response):
    return Calendar.from_ical(response.content).walk("VEVENT")


# -- de bladzijde ----------------------------------------------------------------------------------
@pytest.mark.django_db
def test_zonder_sluitdag_of_na_sluiting_staat_er_niets_in(client):
    VacatureFactory()
    VacatureFactory(sluit_op="2026-03-01")
    VacatureFactory(sluit_op="2026-03-09", gesloten=True)

    response = client.get(AGENDA)

    assert dagen(response) == []
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert Calendar.from_ical(response.content).walk("VTIMEZONE")  # een agenda zonder enig onderdeel is ongeldig


@pytest.mark.django_db
def test_elke_sluitdag_is_een_hele_dag_de_eerste_vooraan(client, school_in_hoorn):
    later = VacatureFactory(titel="Docent muziek", sluit_op="2026-03-20")
    eerst = VacatureFactory(titel="Docent wiskunde; 0,8 fte, Hoorn", sluit_op="2026-03-02", scholen=[school_in_hoorn])

    een, twee = dagen(client.get(AGENDA))

    assert (een["DTSTART"].dt, een["DTEND"].dt) == (date(2026, 3, 2), date(2026, 3, 3))
    assert een["SUMMARY"] == "Laatste dag: Docent wiskunde; 0,8 fte, Hoorn"
    assert een["LOCATION"] == "Het Zeekasteel, Hoorn"
    assert een["URL"] == f"http://testserver{eerst.get_absolute_url()}"
    assert [d["UID"] for d in (een, twee)] == [f"{eerst.adres}@testserver", f"{later.adres}@testserver"]


@pytest.mark.django_db
def test_de_agenda_volgt_de_zoekvraag(client):
    VacatureFactory(titel="Wel", vakken=["natuurkunde"], sluit_op="2026-03-09")
    VacatureFactory(titel="Niet", vakken=["muziek"], sluit_op="2026-03-09")

    assert [d["SUMMARY"] for d in dagen(client.get(f"{AGENDA}?vak=natuurkunde&pagina=9"))] == ["Laatste dag: Wel"]


@pytest.mark.django_db
def test_een_andere_sluitdag_verschuift_dezelfde_dag(client):
    vacature = VacatureFactory(sluit_op="2026-03-09")
    (eerst,) = dagen(client.get(AGENDA))
    vacature.sluit_op = date(2026, 3, 16)
    vacature.save()
    from vacatures.waarnemers import meld

    meld([vacature.pk])

    (daarna,) = dagen(client.get(AGENDA))

    assert daarna["UID"] == eerst["UID"]
    assert daarna["DTSTART"].dt == date(2026, 3, 16)


@pytest.mark.django_db
def test_ongewijzigd_is_304(client):
    VacatureFactory(sluit_op="2026-03-09")
    eerste = client.get(AGENDA)

    weer = client.get(AGENDA, HTTP_IF_NONE_MATCH=eerste["ETag"])

    assert (eerste.status_code, weer.status_code, weer.content) == (200, 304, b"")


# -- het formaat -----------------------------------------------------------------------------------
DAG = ical.Dag(
    sleutel="docent-1",
    op=date(2026, 12, 31),
    titel="Docent",
    tekst="",
    plek="",
    adres="https://regio.example/vacature/docent-1/",
    gewijzigd_om=datetime(2026, 1, 1, tzinfo=UTC),
)


def agenda_met(**velden):
    from dataclasses import replace

    return ical.agenda("Sluitdagen", [replace(DAG, **velden)], afzender="regio.example", taal="nl")


@pytest.mark.parametrize(
    ("tekst", "leest_als"),
    [
        ("a;b,c\\d", "a;b,c\\d"),
        ("regel\nBEGIN:VEVENT", "regel\nBEGIN:VEVENT"),
        ("met\r\neinde\rtwee", "met\neinde\ntwee"),
        ("bel\x07 en nul\x00", "bel en nul"),
        ("é" * 200, "é" * 200),
        ("🎻" * 50, "🎻" * 50),
    ],
)
def test_wat_iemand_ook_in_een_titel_zet_een_ander_leest_hetzelfde(tekst, leest_als):
    (dag,) = Calendar.from_ical(agenda_met(titel=tekst)).walk("VEVENT")

    assert dag["SUMMARY"] == leest_als


@pytest.mark.fuzz
@given(titel=st.text(max_size=300), plek=st.text(max_size=80))
def test_elke_regel_is_hooguit_75_bytes_en_geen_teken_breekt(titel, plek):
    inhoud = agenda_met(titel=titel.encode("utf-8", "replace").decode(), plek=plek.encode("utf-8", "replace").decode())
    regels = inhoud.split(b"\r\n")

    assert max(len(regel) for regel in regels) <= 75
    assert [regel.decode() for regel in regels][-1] == ""
    assert b"\n" not in inhoud.replace(b"\r\n", b"")
    assert len(Calendar.from_ical(inhoud).walk("VEVENT")) == 1


def test_een_adres_houdt_zijn_kommas_en_krijgt_geen_regeleinde():
    (dag,) = Calendar.from_ical(agenda_met(adres="https://a.example/?x=1,2;3\r\nX-KWAAD:1")).walk("VEVENT")

    assert dag["URL"] == "https://a.example/?x=1,2;3X-KWAAD:1"
