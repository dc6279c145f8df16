"""Sorteren en bladeren: elke vacature komt precies één keer langs, in een vaste volgorde."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from portaal.demo.fabriek import VacatureFactory

pytestmark = pytest.mark.django_db

BEGIN = datetime(2026, 2, 1, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_een_pagina_voorbij_de_laatste_toont_de_laatste_en_zegt_dat(antwoord_op):
    VacatureFactory.create_batch(21)

    antwoord = antwoord_op("pagina=9")

    assert (antwoord.vraag.pagina, len(antwoord.resultaat.hits)) == (2, 1)
    assert "pagina 2" in antwoord.meldingen[0]


def test_nieuwste_eerst_en_bij_gelijke_tijd_het_hoogste_nummer(titels):
    VacatureFactory(titel="eerste", first_published_at=BEGIN)
    VacatureFactory(titel="later", first_published_at=BEGIN + timedelta(hours=1))
    VacatureFactory(titel="gelijk met eerste", first_published_at=BEGIN)

    assert titels() == ["later", "gelijk met eerste", "eerste"]


def test_wat_het_eerst_sluit_staat_voor_en_zonder_sluitdag_achteraan(titels):
    VacatureFactory(titel="zonder")
    VacatureFactory(titel="over een week", sluit_op=date(2026, 3, 9))
    VacatureFactory(titel="vandaag", sluit_op=date(2026, 3, 2))

    assert titels("volgorde=sluit") == ["vandaag", "over een week", "zonder"]


@pytest.mark.parametrize("query", ["", "q=docent", "volgorde=sluit", "q=docent&volgorde=nieuwste"])
def test_bladeren_laat_alles_precies_een_keer_zien(antwoord_op, query):
    gemaakt = {v.pk for v in VacatureFactory.create_batch(45)}

    paginas = [antwoord_op(f"{query}&pagina={nummer}").resultaat.hits for nummer in (1, 2, 3)]

    assert [len(hits) for hits in paginas] == [20, 20, 5]
    assert {hit.pk for hits in paginas for hit in hits} == gemaakt
