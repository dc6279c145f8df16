"""Een zoekvraag komt van een adres en gaat er zonder verlies weer heen; wat niet kan wordt een zin, nooit een fout."""

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from search.zoekvraag import FACETTEN, MAX_PAGINA, STRALEN_KM, Volgorde, Zoekvraag

tekst = st.text(max_size=60)
waarden = st.lists(st.text(max_size=30), max_size=4).map(tuple)
zoekvragen = st.builds(
    Zoekvraag,
    q=tekst,
    waar=tekst,
    regio=tekst,
    km=st.sampled_from((0, *STRALEN_KM)),
    volgorde=st.sampled_from(Volgorde),
    pagina=st.integers(-5, MAX_PAGINA + 5),
    **dict.fromkeys(FACETTEN, waarden),
)


@pytest.mark.parametrize(
    ("query", "woord_in_melding", "waarom"),
    [
        ("pagina=-1", "pagina", "voor de eerste"),
        ("pagina=0", "pagina", "de eerste is 1"),
        ("pagina=abc", "pagina", "geen getal"),
        ("pagina=1e3", "pagina", "geen geheel getal"),
        (f"pagina={MAX_PAGINA + 1}", "pagina", "verder dan wij bladeren"),
        ("pagina=" + "9" * 5000, "pagina", "langer dan Python als getal leest"),
        ("waar=Hoorn&km=abc", "afstand", "geen getal"),
        ("waar=Hoorn&km=-5", "afstand", "negatief"),
        ("waar=Hoorn&km=20", "25 km", "niet een van de keuzes: de eerstvolgende"),
        ("waar=Hoorn&km=9999999", "afstand", "verder dan Nederland lang is"),
        ("volgorde=duurste", "volgorde", "bestaat niet"),
        ("volgorde=afstand", "postcode of plaats", "afstand tot niets"),
        ("q=" + "a" * 201, "te lang", "langer dan het zoekveld"),
    ],
)
def test_een_waarde_die_niet_kan_geeft_een_zin_en_de_rest_blijft_staan(query, woord_in_melding, waarom):
    vraag, meldingen = Zoekvraag.van_querydict(QueryDict(query + "&vak=natuurkunde"))

    assert len(meldingen) == 1, waarom
    assert woord_in_melding in meldingen[0]
    assert vraag.vak == ("natuurkunde",)


@pytest.mark.parametrize(
    "query",
    ["", "q=", "q=natuurkunde&waar=Hoorn&km=25&pagina=2&volgorde=afstand", "km=25", "pagina=1", "km=&volgorde="],
)
def test_wat_wel_kan_geeft_geen_melding(query):
    assert Zoekvraag.van_querydict(QueryDict(query))[1] == []


@pytest.mark.parametrize(
    ("query", "verwacht"),
    [
        ("q=&waar=&km=15&volgorde=relevantie&pagina=1", ""),
        ("vak=wiskunde&vak=biologie&vak=wiskunde", "vak=biologie&vak=wiskunde"),
        ("q=++docent+++natuurkunde+", "q=docent+natuurkunde"),
        ("km=25", ""),
        ("waar=Hoorn&km=15", "waar=Hoorn"),
        ("pagina=2&q=a", "q=a&pagina=2"),
        ("regio=alle", "regio=alle"),
    ],
)
def test_gelijke_vragen_hebben_hetzelfde_korte_adres(query, verwacht):
    assert Zoekvraag.van_querydict(QueryDict(query))[0].als_query() == verwacht


@pytest.mark.fuzz
@settings(deadline=None)  # een drukke machine is geen fout
@given(zoekvragen)
def test_van_vraag_naar_adres_en_terug_gaat_niets_verloren(vraag):
    assert Zoekvraag.van_querydict(QueryDict(vraag.als_query())) == (vraag, [])


def test_een_andere_keuze_begint_weer_op_de_eerste_pagina():
    vraag = Zoekvraag(vak=("biologie", "wiskunde"), waar="Hoorn", km=25, pagina=3)

    assert vraag.zonder("vak", "wiskunde") == Zoekvraag(vak=("biologie",), waar="Hoorn", km=25)
    assert vraag.zonder("waar") == Zoekvraag(vak=("biologie", "wiskunde"))
    assert vraag.met(pagina=4).pagina == 4


def test_zonder_woorden_staan_de_nieuwste_vooraan_en_met_woorden_de_beste():
    assert Zoekvraag().geldende_volgorde == Volgorde.NIEUWSTE
    assert Zoekvraag(q="wiskunde").geldende_volgorde == Volgorde.RELEVANTIE
    assert Zoekvraag(q="wiskunde", volgorde=Volgorde.SLUIT).geldende_volgorde == Volgorde.SLUIT
