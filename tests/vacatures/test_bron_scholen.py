"""Welke school een bron bedoelt: alleen als het zeker is, nooit op gelijkenis."""

from datetime import date

import pytest

from portaal.demo.fabriek import BestuurFactory, SchoolBestuurFactory, SchoolFactory
from vacatures.bronnen.aanbod import Aanbod, Plek
from vacatures.bronnen.plaatsen import Kaart
from vacatures.bronnen.scholen import Scholen

pytestmark = pytest.mark.django_db
OP = date(2026, 11, 2)


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def zeekasteel(bestuur):
    return SchoolFactory(
        bestuur=bestuur, naam="Het Zeekasteel", straat="Weg", huisnummer="12", postcode="1621AB", plaats="Hoorn"
    )


@pytest.fixture
def buren(bestuur, zeekasteel):
    """Een tweede school van het bestuur in dezelfde straat."""
    return SchoolFactory(
        bestuur=bestuur, naam="De Vuurtoren", straat="Weg", huisnummer="14-a", postcode="1621AB", plaats="Hoorn"
    )


def keuze(bestuur, *plekken, organisatie="", standaard=None, op=OP):
    aanbod = Aanbod(sleutel="V", titel="Docent", organisatie=organisatie, plekken=plekken)
    return Scholen(bestuur, op=op, standaard=standaard).kies(aanbod)


# -- geweigerd ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plek",
    [
        Plek(naam="Zeekasteel"),  # bijna is niet gelijk
        Plek(naam="Het Zeekasteel 2"),
        Plek(naam="Het Zeekasteel", plaats="Alkmaar"),  # de plaats spreekt het tegen
        Plek(naam="De Vuurtoren", plaats="Hoorn"),  # de naam van een school van het bestuur in een andere plaats
        Plek(postcode="1621"),
        Plek(postcode="1621AC", straat="Weg 12"),
        Plek(naam="Locatie Oost"),
    ],
)
def test_wat_niet_zeker_is_wordt_een_vraag(bestuur, zeekasteel, plek):
    SchoolFactory(bestuur=bestuur, naam="De Vuurtoren", plaats="Alkmaar")

    gekozen = keuze(bestuur, plek)

    assert gekozen.scholen == ()
    assert gekozen.onbekend


def test_een_school_van_een_ander_bestuur_wordt_nooit_gekozen(zeekasteel):
    assert keuze(BestuurFactory(), Plek(naam="Het Zeekasteel", postcode="1621AB", straat="Weg 12")).scholen == ()


def test_een_school_die_op_die_dag_bij_een_ander_bestuur_hoort_telt_niet(bestuur):
    school = SchoolFactory(naam="Het Baken")
    SchoolBestuurFactory(school=school, bestuur=bestuur, van="2020-08-01", tot="2026-08-01")

    assert keuze(bestuur, Plek(naam="Het Baken")).scholen == ()
    assert keuze(bestuur, Plek(naam="Het Baken"), op=date(2026, 7, 31)).scholen == (school.pk,)


def test_twee_scholen_met_dezelfde_naam_in_dezelfde_plaats_zijn_een_vraag(bestuur, zeekasteel):
    SchoolFactory(bestuur=bestuur, naam="Het Zeekasteel", slug="tweede", plaats="Hoorn")

    assert keuze(bestuur, Plek(naam="Het Zeekasteel", plaats="Hoorn")).scholen == ()


def test_twee_scholen_op_een_postcode_zonder_huisnummer_zijn_een_vraag(bestuur, zeekasteel, buren):
    assert keuze(bestuur, Plek(postcode="1621 AB")).scholen == ()


# -- zeker ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "plek",
    [
        Plek(postcode="1621 AB"),  # de enige van het bestuur op deze postcode
        Plek(postcode="1621ab", straat="Weg 12"),
        Plek(naam="het zeekasteel"),
        Plek(naam="Het Zeekasteel", plaats="hoorn"),
    ],
)
def test_wat_zeker_is_wordt_de_school(bestuur, zeekasteel, plek):
    assert keuze(bestuur, plek).scholen == (zeekasteel.pk,)


@pytest.mark.parametrize(("straat", "nummer"), [("Weg 12", 0), ("Weg 14a", 1), ("Weg 14 A", 1), ("Weg 14", 1)])
def test_het_huisnummer_kiest_tussen_twee_scholen_op_een_postcode(bestuur, zeekasteel, buren, straat, nummer):
    assert keuze(bestuur, Plek(postcode="1621AB", straat=straat)).scholen == ([zeekasteel, buren][nummer].pk,)


def test_de_naam_van_de_organisatie_telt_als_die_precies_een_school_is(bestuur, zeekasteel):
    assert keuze(bestuur, Plek(plaats="Hoorn"), organisatie="Het Zeekasteel").scholen == (zeekasteel.pk,)


def test_meer_plekken_zijn_meer_scholen_en_voor_de_onbekende_een_vraag(bestuur, zeekasteel, buren):
    gekozen = keuze(bestuur, Plek(naam="Het Zeekasteel"), Plek(naam="De Vuurtoren"), Plek(plaats="Den Helder"))

    assert gekozen.scholen == (zeekasteel.pk, buren.pk)
    assert gekozen.onbekend == "Den Helder"


def test_de_standaardschool_geldt_als_niets_anders_past(bestuur, zeekasteel, buren):
    assert keuze(bestuur, Plek(plaats="Hoorn"), standaard=buren.pk).scholen == (buren.pk,)
    assert keuze(bestuur, Plek(naam="Het Zeekasteel"), standaard=buren.pk).scholen == (zeekasteel.pk,)


# -- waar, als de school niet bekend is ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plek", "plaats", "gemeente", "lat"),
    [
        (Plek(postcode="1011 AB", plaats="Amsterdam"), "Amsterdam", "0363", 52.37),
        (Plek(postcode="1011"), "Amsterdam", "0363", 52.37),
        (Plek(postcode="1620 AA", plaats="Hoorn"), "Hoorn", "0405", 52.6),  # postbus: het midden van 162
        (Plek(plaats="Hoorn"), "Hoorn", "0405", 52.6),
        (Plek(plaats="'s-Gravenhage"), "'s-Gravenhage", "0518", 52.1),
        (Plek(plaats="Den Haag"), "Den Haag", "0518", 52.1),
        (Plek(plaats="Onbekendplaats"), "Onbekendplaats", None, None),
        (Plek(postcode="10178", plaats="Berlin", land="DE"), "Berlin", None, None),
        (Plek(naam="Locatie Oost"), "", None, None),
    ],
)
def test_de_plaats_bij_benadering(plek, plaats, gemeente, lat):
    punt = Kaart().punt((plek,))

    assert (punt.plaatsnaam, punt.gemeente) == (plaats, gemeente)
    assert punt.lat == (pytest.approx(lat, abs=0.12) if lat else None)


def test_de_eerste_plek_die_wij_kennen_telt():
    assert Kaart().punt((Plek(plaats="Onbekendplaats"), Plek(plaats="Hoorn"))).plaatsnaam == "Hoorn"
