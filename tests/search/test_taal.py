"""De ontleding brengt vormen van een woord bij elkaar, en houdt wat anders is uit elkaar."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.taal import MAX_WOORD_TEKENS, ontleed


@pytest.mark.parametrize(
    ("een", "ander"),
    [("wiskunde", "natuurkunde"), ("docent", "directeur"), ("engels", "duits"), ("havo", "vwo"), ("mbo", "vmbo")],
)
def test_verschillende_woorden_blijven_verschillend(een, ander):
    assert ontleed(een) != ontleed(ander)


@pytest.mark.parametrize(
    ("een", "ander", "waarom"),
    [
        ("docent", "docenten", "beide stemmers"),
        ("natuurkunde", "natuurkundig", "beide stemmers"),
        ("Nederlands", "Nederlandse", "alleen Porter"),
        ("les", "lessen", "alleen Kraaij-Pohlmann"),
        ("vacature", "vacatures", "alleen Kraaij-Pohlmann"),
        ("leraar", "LERAREN", "hoofdletters"),
        ("Coördinator", "coordinator", "accent"),
        ("cafe\u0301", "café", "een los accent"),
        ("ﬁets", "fiets", "een ligatuur"),
    ],
)
def test_vormen_van_een_woord_komen_bij_elkaar(een, ander, waarom):
    assert ontleed(een) == ontleed(ander), waarom


def test_stopwoorden_en_leestekens_vallen_weg_en_de_volgorde_blijft():
    assert ontleed("De docent, voor (vwo/havo): wiskunde!") == ["docent", "vwo", "havo", *ontleed("wiskunde")]


@pytest.mark.fuzz
@settings(deadline=None)
@given(st.text(max_size=200))
def test_elke_tekst_geeft_woorden_zonder_tekens_met_betekenis_voor_de_database(tekst):
    woorden = ontleed(tekst)

    assert "" not in woorden
    assert not [
        woord for woord in woorden if set(woord) & set(" \"'*:^(){}+-\x00") or len(woord) > 3 * MAX_WOORD_TEKENS
    ]
