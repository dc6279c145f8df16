"""Plaatsen, vakken, functies en tekorten komen met het product mee en zijn er na de eerste migratie."""

from datetime import date
from functools import partial

import pytest
from django.apps import apps

from regio.gegevens import laad_onderwijs, laad_plaatsen, zoeknaam
from regio.models import (
    Functie,
    Gemeente,
    Graad,
    LandelijkTekort,
    Niveau,
    Plaats,
    Postcode,
    Vak,
    VakTerm,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("model", "aantal"),
    [(Gemeente, 342), (Plaats, 2500), (Postcode, 4085), (Vak, 61), (Functie, 18), (Graad, 8), (Niveau, 7)],
)
def test_alles_is_er(model, aantal):
    assert model.objects.count() == aantal


@pytest.mark.parametrize(
    ("pc4", "plaats", "gemeente"),
    [("1621", "Hoorn", "Hoorn"), ("1741", "Schagen", "Schagen"), ("9401", "Assen", "Assen")],
)
def test_een_postcode_weet_waar_zij_ligt(pc4, plaats, gemeente):
    postcode = Postcode.objects.select_related("gemeente").get(pk=pc4)

    assert (postcode.plaatsnaam, postcode.gemeente.naam) == (plaats, gemeente)
    assert 50 < postcode.lat < 54
    assert 3 < postcode.lon < 8


def test_een_plaatsnaam_kan_in_meer_gemeenten_voorkomen():
    assert Plaats.objects.filter(naam="Beek").count() == 3


@pytest.mark.parametrize(
    ("geschreven", "gezocht"),
    [("'s-Gravenhage", "s gravenhage"), ("Súdwest-Fryslân", "sudwest fryslan"), ("  HOORN ", "hoorn")],
)
def test_accenten_streepjes_en_hoofdletters_tellen_niet_bij_zoeken(geschreven, gezocht):
    assert zoeknaam(geschreven) == gezocht


@pytest.mark.parametrize(
    ("vak", "term", "bereik"),
    [
        ("natuurkunde", "na", "vakveld"),
        ("economie", "ec", "vakveld"),
        ("lichamelijke-opvoeding", "gymnastiek", "vrij"),
        ("nask", "NaSk", "vrij"),
    ],
)
def test_een_afkorting_van_twee_letters_telt_alleen_in_een_vakveld(vak, term, bereik):
    termen = VakTerm.objects.filter(vak__slug=vak, term__iexact=term)

    assert {t.bereik for t in termen} == {bereik}


def test_een_verwant_vak_is_van_twee_kanten_verwant():
    nask, natuurkunde = Vak.objects.get(slug="nask"), Vak.objects.get(slug="natuurkunde")

    assert natuurkunde in nask.verwant.all()
    assert nask in natuurkunde.verwant.all()


@pytest.mark.parametrize(
    ("vak", "procent", "fte"),
    [("techniek", "10.3", True), ("nederlands", "9.6", True), ("latijn", "4.0", False)],
)
def test_het_landelijk_tekort_noemt_zijn_bron(vak, procent, fte):
    tekort = LandelijkTekort.objects.get(vak__slug=vak, peildatum=date(2023, 10, 1))

    assert str(tekort.procent) == procent
    assert "Centerdata" in tekort.bron
    assert (tekort.fte is not None) <= fte


def test_opnieuw_laden_voegt_niets_toe_en_laat_het_werk_van_de_redactie_staan():
    Vak.objects.filter(slug="duits").update(naam="Duitse taal")
    aantal = VakTerm.objects.count()
    model = partial(apps.get_model, "regio")

    laad_plaatsen(model)
    laad_onderwijs(model)

    assert Vak.objects.get(slug="duits").naam == "Duitse taal"
    assert VakTerm.objects.count() == aantal
    assert Postcode.objects.count() == 4085
