"""Wat iemand plakt is zelden een kaal adres; wij maken er een van, of zeggen waarom dat niet gaat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.soorten import alle_soorten
from vacatures.bronnen.soorten.recruitee import feedadres, sporen
from vacatures.bronnen.verkennen.adres import mogelijke_adressen


@pytest.mark.parametrize(
    ("geplakt", "verwacht"),
    [
        pytest.param("https://www.school.nl/vacatures", "https://www.school.nl/vacatures", id="zoals het hoort"),
        pytest.param("  https://www.school.nl/  ", "https://www.school.nl/", id="spaties eromheen"),
        pytest.param("www.school.nl", "https://www.school.nl", id="zonder schema"),
        pytest.param("werkenbij.school.nl/vacatures?x=1", "https://werkenbij.school.nl/vacatures?x=1", id="met vraag"),
        pytest.param("Zie https://www.school.nl/vacatures.", "https://www.school.nl/vacatures", id="in een zin"),
        pytest.param("onze site is www.school.nl, zie daar", "https://www.school.nl", id="in een zin zonder schema"),
        pytest.param("<https://www.school.nl/a>", "https://www.school.nl/a", id="uit een mail"),
        pytest.param("https:// www.school.nl", "https://www.school.nl", id="spatie na het schema"),
        pytest.param("www. school .nl", "https://www.school.nl", id="spaties in de naam"),
        pytest.param("feed://school.nl/feed", "https://school.nl/feed", id="feed in plaats van https"),
        pytest.param("feed:https://school.nl/feed", "https://school.nl/feed", id="feed voor https"),
        pytest.param("https://school.nl/a#b", "https://school.nl/a", id="anker"),
        pytest.param("https://school.nl/a?utm_source=x", "https://school.nl/a", id="volger"),
        pytest.param("HTTPS://School.NL/A", "HTTPS://School.NL/A", id="hoofdletters"),
        pytest.param("//school.nl/a", "https://school.nl/a", id="zonder schema maar met streepjes"),
    ],
)
def test_van_wat_geplakt_is_naar_een_adres(geplakt, verwacht):
    assert mogelijke_adressen(geplakt)[0] == verwacht


def test_zonder_schema_proberen_wij_ook_http_en_www():
    assert mogelijke_adressen("school.nl") == ["https://school.nl", "http://school.nl", "https://www.school.nl"]


def test_met_schema_blijft_het_bij_dat_schema():
    assert mogelijke_adressen("http://www.school.nl") == ["http://www.school.nl"]


@pytest.mark.fuzz
@given(st.text(max_size=300))
def test_elke_tekst_geeft_een_adres_of_een_zin(tekst):
    adressen, zin = _adressen_of_zin(tekst)

    assert bool(adressen) != bool(zin)
    assert all(adres.lower().startswith(("http://", "https://")) for adres in adressen)


def _adressen_of_zin(tekst):
    try:
        return mogelijke_adressen(tekst), ""
    except BronFout as fout:
        return [], str(fout)


# -- Recruitee -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        pytest.param("https://www.recruitee.com/", "", id="de leverancier zelf"),
        pytest.param("https://app.recruitee.com/", "", id="haar programma"),
        pytest.param("https://recruitee.com.example/", "", id="een andere host"),
        pytest.param("https://school.example/vacatures", "", id="iets anders"),
        pytest.param("https://haven.recruitee.com", "https://haven.recruitee.com/api/offers/", id="de site"),
        pytest.param(
            "https://haven.recruitee.com/o/duits", "https://haven.recruitee.com/api/offers/", id="een vacature"
        ),
        pytest.param("https://haven.example/api/offers/", "https://haven.example/api/offers/", id="eigen domein"),
    ],
)
def test_van_elk_adres_bij_recruitee_naar_de_feed(adres, verwacht):
    assert feedadres(adres) == verwacht


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        pytest.param("<html><p>Wij gebruiken recruitee.com</p></html>", [], id="alleen het woord"),
        pytest.param(
            '<html><script src="https://careers.recruiteecdn.com/a.js"></script></html>',
            ["https://haven.example/api/offers/"],
            id="haar script",
        ),
    ],
)
def test_een_eigen_domein_met_recruitee_erachter(inhoud, verwacht):
    assert sporen(Document("https://haven.example/vacatures", inhoud.encode())) == verwacht


# -- elke soort ------------------------------------------------------------------------------------------

VREEMD = [
    "",
    "x",
    "http://",
    "https://[::1]/",
    "https://a.example/%ff?x=%",
    "https://" + "a." * 60 + "nl/" + "b/" * 100,
]


@pytest.mark.parametrize("adres", VREEMD)
@pytest.mark.parametrize("soort", alle_soorten())
def test_geen_soort_struikelt_over_een_vreemd_adres(soort, adres):
    assert alle_soorten()[soort].feedadres(adres) == ""


@pytest.mark.parametrize("inhoud", [b"", b"<html>", b"\xff\xfe\x00", b"<a href='http://['>x</a>"])
@pytest.mark.parametrize("soort", alle_soorten())
def test_geen_soort_struikelt_over_een_vreemde_pagina(soort, inhoud):
    assert list(alle_soorten()[soort].sporen(Document("https://school.example/", inhoud))) == []
