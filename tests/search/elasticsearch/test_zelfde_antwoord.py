"""Elasticsearch en de ingebouwde machine geven hetzelfde antwoord: totaal, aantallen per filter en volgorde."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.begrijpen import begrijp
from search.zoeken import zoek
from search.zoekvraag import FACETTEN, STRALEN_KM, Zoekvraag
from tests.search.elasticsearch.wereld import DAG, WAARDEN, bouw_wereld

pytestmark = [pytest.mark.elasticsearch, pytest.mark.motor, pytest.mark.django_db]

VRAGEN = (
    ("", "alles, de nieuwste eerst"),
    ("q=natuurkunde", "een vak"),
    ("q=natuurkundedocent deeltijd omgeving Hoorn", "samenstelling, omvang en een plaats die weegt"),
    ("q=docent wiskunde havo", "meer groepen en een niveau"),
    ("q=docent", "alleen een woord dat bijna overal staat"),
    ('q="docent wiskunde"', "een zin"),
    ("q=docent -wiskunde", "een woord dat niet mag"),
    ('q=-"docent wiskunde" natuurkunde', "een zin die niet mag"),
    ("q=leraar natuurkunde Hoorn college vast contract morgen", "vier van de zes woorden is genoeg"),
    ("q=Hoorn", "alleen een plaats"),
    ("q=deeltijd", "alleen een voorkeur"),
    ("waar=Hoorn&km=25", "binnen een straal, de nieuwste eerst"),
    ("q=docent&waar=Hoorn&km=25", "bij gelijke punten de dichtstbijzijnde"),
    ("q=docent&waar=Hoorn&km=50&volgorde=afstand", "op afstand"),
    ("volgorde=sluit", "op sluitdag"),
    ("q=wiskunde&volgorde=nieuwste", "op datum, met woorden"),
    ("vak=wiskunde&vak=natuurkunde", "twee waarden van een filter"),
    ("vak=wiskunde&niveau=havo&fte=0.4-0.7", "drie filters"),
    ("partnerschap=rowf", "een partnerschap op die dag"),
    ("pagina=2", "de tweede pagina"),
    ("regio=noord", "een regio"),
    ("q=lio", "een kenmerk"),
    ("q=xyzzy", "niets"),
)


@pytest.fixture
def wereld(db, elastic):
    bouw_wereld()
    elastic.herbouw()


def antwoorden(query, op, elastic, ingebouwd):
    vraag = query if isinstance(query, Zoekvraag) else Zoekvraag.van_querydict(QueryDict(query))[0]
    return [zoek(vraag, op=op, machine=machine).resultaat for machine in (elastic, ingebouwd)]


def test_elke_vraag_heeft_op_beide_machines_hetzelfde_antwoord(wereld, elastic, ingebouwd):
    paren = {waarom: antwoorden(query, DAG, elastic, ingebouwd) for query, waarom in VRAGEN}

    assert {waarom: van_server for waarom, (van_server, _) in paren.items()} == {
        w: van_ons for w, (_, van_ons) in paren.items()
    }
    # de controle: de wereld is groot genoeg om verschil te kunnen zien
    assert max(van_ons.totaal for _, van_ons in paren.values()) > 50
    assert sum(van_ons.totaal > 0 for _, van_ons in paren.values()) > len(VRAGEN) - 4
    assert {van_server.motor for van_server, _ in paren.values()} == {"elasticsearch"}


def test_tellen_gaat_ook_op_beide_gelijk(wereld, elastic, ingebouwd):
    plannen = [begrijp(Zoekvraag.van_querydict(QueryDict(query))[0]).plan for query, _waarom in VRAGEN]

    assert elastic.tel(plannen, DAG) == ingebouwd.tel(plannen, DAG)


WOORDEN = ("docent", "wiskunde", "natuurkunde", "havo", "Hoorn", "deeltijd", "leraar", "mentor", "-tijdelijk", "lio")
vragen = st.builds(
    Zoekvraag,
    q=st.lists(
        st.sampled_from(WOORDEN),
        max_size=5,
    ).map(" ".join),
    waar=st.sampled_from(["", "", "Hoorn", "1811"]),
    km=st.sampled_from((0, *STRALEN_KM)),
    volgorde=st.sampled_from(["relevantie", "nieuwste", "sluit", "afstand"]),
    pagina=st.integers(1, 3),
    **{facet: st.lists(st.sampled_from(WAARDEN[facet]), max_size=2).map(tuple) for facet in FACETTEN},
)


@pytest.mark.fuzz
@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(vraag=vragen, dagen=st.integers(-30, 30))
def test_hetzelfde_antwoord_op_elke_combinatie(vraag, dagen, wereld, elastic, ingebouwd):
    van_server, van_ons = antwoorden(vraag, DAG + timedelta(days=dagen), elastic, ingebouwd)

    assert van_server == van_ons
