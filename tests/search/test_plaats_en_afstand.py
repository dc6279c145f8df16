"""Zoeken rond een postcode of plaats: hemelsbreed, tot de dichtstbijzijnde school."""

import pytest

from portaal.demo.fabriek import RegioFactory, SchoolFactory, VacatureFactory
from regio.models import Gemeente, Postcode
from search.plaatsbepaling import bepaal

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("waar", ["Nergenshuizen", "0000", "12", "99999", "???", "'; DROP TABLE", "a" * 80])
def test_een_onbekende_plaats_geeft_een_zin_en_de_andere_resultaten(antwoord_op, waar):
    VacatureFactory()

    antwoord = antwoord_op(f"waar={waar}")

    assert antwoord.resultaat.totaal == 1
    assert antwoord.rond is None
    assert "Typ de vier cijfers van een postcode" in antwoord.meldingen[0]


@pytest.mark.parametrize(
    ("waar", "naam"),
    [
        ("1621", "1621 Hoorn"),
        ("1621AB", "1621 Hoorn"),
        ("1621 ab", "1621 Hoorn"),
        (" 1621  AB ", "1621 Hoorn"),
        ("1621 Hoorn", "1621 Hoorn"),
        ("1621 AB Hoorn", "1621 Hoorn"),
        ("Hoorn", "Hoorn"),
        ("hoorn", "Hoorn"),
        ("den haag", "'s-Gravenhage"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("Bergen (NH)", "Bergen (NH)"),
    ],
)
def test_een_postcode_of_plaats_wordt_een_punt(waar, naam):
    punt, melding = bepaal(waar)

    assert (punt.naam, melding) == (naam, "")


def test_een_postbuspostcode_is_bij_benadering():
    bekend = set(Postcode.objects.filter(pc4__startswith="162").values_list("pc4", flat=True))
    onbekend = next(f"162{i}" for i in range(10) if f"162{i}" not in bekend)

    punt, melding = bepaal(onbekend)

    assert punt.is_benadering
    assert "bij benadering" in melding
    assert abs(punt.lat - 52.65) < 0.2


def test_van_twee_plaatsen_met_een_naam_gaat_die_van_de_regio_voor_en_anders_de_grootste():
    limburg = RegioFactory(slug="limburg", gemeenten=Gemeente.objects.filter(provincie="Limburg"))

    assert bepaal("Bergen", regio=limburg.slug)[0].lat < 52
    assert bepaal("Bergen")[0].lat > 52


@pytest.mark.parametrize(
    ("km", "verwacht", "waarom"),
    [
        ("5", ["in Hoorn"], "alleen de plaats zelf"),
        ("", ["in Hoorn"], "zonder straal is het 15 km"),
        ("25", ["in Hoorn", "in Enkhuizen", "in Alkmaar"], "22 km valt erin"),
    ],
)
def test_de_straal_bepaalt_wie_meedoet(
    titels, school_in_hoorn, school_in_enkhuizen, school_in_alkmaar, km, verwacht, waarom
):
    VacatureFactory(titel="in Alkmaar", scholen=[school_in_alkmaar])
    VacatureFactory(titel="in Enkhuizen", scholen=[school_in_enkhuizen])
    VacatureFactory(titel="in Hoorn", scholen=[school_in_hoorn])
    VacatureFactory(titel="zonder plaats")

    assert titels(f"waar=Hoorn&km={km}&volgorde=afstand") == verwacht, waarom


def test_van_meer_scholen_telt_de_dichtstbijzijnde(antwoord_op, school_in_hoorn, school_in_alkmaar):
    VacatureFactory(scholen=[school_in_alkmaar, school_in_hoorn])

    (hit,) = antwoord_op("waar=Hoorn&km=5").resultaat.hits

    assert hit.km < 2


def test_zonder_plaats_in_de_vraag_is_er_geen_afstand(antwoord_op, school_in_hoorn):
    VacatureFactory(scholen=[school_in_hoorn])

    assert antwoord_op().resultaat.hits[0].km is None


def test_binnen_een_trede_staat_dichtbij_voor_ver(titels, school_in_hoorn, school_in_enkhuizen):
    VacatureFactory(titel="Dichtbij, in de tekst", tekst="muziek", scholen=[school_in_hoorn])
    VacatureFactory(titel="Muziek dichtbij", scholen=[school_in_hoorn])
    VacatureFactory(titel="Muziek verder", scholen=[school_in_enkhuizen])

    assert titels("q=muziek&waar=Hoorn&km=25") == ["Muziek dichtbij", "Muziek verder", "Dichtbij, in de tekst"]


def test_zonder_bekende_school_telt_de_plek_van_de_bron_en_anders_de_gemeente(titels):
    VacatureFactory(titel="Eigen plek", lat=52.64, lon=5.06)
    VacatureFactory(titel="Gemeente", gemeente=Gemeente.objects.get(naam="Hoorn"))

    assert sorted(titels("waar=Hoorn&km=10")) == ["Eigen plek", "Gemeente"]


def test_een_school_die_verhuist_is_meteen_op_de_nieuwe_plek_te_vinden(titels, school_in_alkmaar):
    VacatureFactory(titel="Verhuist", scholen=[school_in_alkmaar])
    assert titels("waar=Hoorn&km=5") == []

    type(school_in_alkmaar).objects.filter(pk=school_in_alkmaar.pk).update(lat=52.64, lon=5.06)

    assert titels("waar=Hoorn&km=5") == ["Verhuist"]


def test_een_school_zonder_coordinaten_ligt_in_haar_gemeente(titels):
    VacatureFactory(titel="Nieuw gebouw", scholen=[SchoolFactory(gemeente=Gemeente.objects.get(naam="Hoorn"))])

    assert titels("waar=Hoorn&km=10") == ["Nieuw gebouw"]
