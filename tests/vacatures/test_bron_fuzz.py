"""Willekeurige bytes als document: er komt een lezing of een zin uit, nooit iets anders."""

import contextlib
import json
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.vacatures.bronserver import feed, job
from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.lezen import MAX_PLEKKEN, lees_bron
from vacatures.bronnen.opschonen import schoon
from vacatures.bronnen.robots import Robots
from vacatures.bronnen.schrijfwijzen import getal, regel, sleutel, webadres
from vacatures.bronnen.soorten import alle_soorten, soort_van
from vacatures.bronnen.tijden import dag, moment

pytestmark = pytest.mark.fuzz
RUSTIG = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

NAMEN = [
    "@type",
    "@graph",
    "title",
    "identifier",
    "jobLocation",
    "address",
    "baseSalary",
    "value",
    "offers",
    "id",
    "locations",
    "salary",
    "url",
    "description",
    "validThrough",
    "employmentType",
    "tags",
    "translations",
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda kern: st.lists(kern, max_size=4) | st.dictionaries(
        st.sampled_from(NAMEN),
        kern, max_size=5),
    max_leaves=25,
)  # fmt: skip
STUKJES = st.sampled_from(
    [b"<source>", b"<job>", b"</job>", b"<title>Docent</title>", b"<rss><channel>", b"<item>", b"<feed>", b"<entry>"]
    + [b"<!DOCTYPE x [", b"<!ENTITY a 'b'>", b"]>", b"&a;", b"<html>", b'<script type="application/ld+json">']
    + [b'{"@type":"JobPosting"}', b"</script>", b'{"offers":[', b"{}", b"]}", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00"]
    + [
        b'<?xml version="1.0" encoding="utf-16"?>',
        b"<![CDATA[",
        b"]]>",
        b"<urlset><url><loc>http://a/</loc></url></urlset>",
    ]
    + [b"\xe9", b"<id>1</id>", b"<a href='http://[::1'>", b"<link rel=next href=//>"]
)


class GeenInternet:
    def haal(self, adres, **rest):
        raise BronFout("geen internet in deze test")


def lees_met_alles(inhoud, **rest):
    """Met elke soort, en met de soort die er zelf uitkomt."""
    for soort in (*alle_soorten().values(), None):
        document = Document(adres="https://werkenbij.example/feed", inhoud=inhoud, **rest)
        try:
            lezing = lees_bron(document, soort or soort_van(document), GeenInternet())
        except BronFout:
            continue
        assert all(a.sleutel and a.titel for a in lezing.aanbod)
        assert all(o.reden for o in lezing.onbruikbaar)


@RUSTIG
@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "latin-1", "utf-7", "utf-9", "base64", "\x00"]))
@example(b"", "")
@example(b"[" * 100_000, "")
@example(b"<a>" * 50_000, "")
@example(b'{"@type":' * 5_000, "")
@example(b'<?xml version="1.0" encoding="zip"?><source/>', "")
def test_willekeurige_bytes_geven_een_lezing_of_een_zin(inhoud, charset):
    lees_met_alles(inhoud, charset=charset)


@RUSTIG
@given(st.lists(STUKJES, max_size=14).map(b"".join))
def test_stukjes_van_echte_documenten_geven_een_lezing_of_een_zin(inhoud):
    lees_met_alles(inhoud)


@RUSTIG
@given(JSON)
def test_willekeurige_json_geeft_een_lezing_of_een_zin(waarde):
    lees_met_alles(json.dumps(waarde).encode())
    lees_met_alles(json.dumps({"offers": [waarde]}).encode())
    blok = json.dumps([{"@type": "JobPosting", "title": waarde}, waarde])
    pagina = f'<html><script type="application/ld+json">{blok}</script></html>'
    lees_met_alles(pagina.encode())


@RUSTIG
@given(st.integers(min_value=1, max_value=600))
def test_een_feed_die_ergens_ophoudt_is_heel_of_onleesbaar(tot):
    heel = feed(job("V-1"), job("V-2")).encode()
    document = Document(adres="https://werkenbij.example/feed", inhoud=heel[: min(tot, len(heel) - 1)])

    with pytest.raises(BronFout):
        lees_bron(document, alle_soorten()["indeed"], GeenInternet())


@RUSTIG
@given(st.text(max_size=200))
@example("9" * 60)
@example("&#99999999999;")
@example("<" * 200)
def test_elke_tekst_is_te_lezen_als_regel_dag_getal_adres_en_opmaak(tekst):
    assert "\x00" not in regel(tekst) + sleutel(tekst) + webadres(tekst)
    assert dag(tekst) is None or dag(tekst).year >= 1990
    assert moment(tekst) is None or moment(tekst).tzinfo is not None
    assert getal(tekst) is None or getal(tekst) >= 0
    assert "<script" not in schoon(tekst)
    assert Robots(tekst).mag("/") in (True, False)


VEEL = 1_000_000
VIJANDIG = {
    "attributen": "<html><a " + " ".join(f"a{i}" for i in range(VEEL)) + ">JobPosting</a></html>",
    "attributen met waarde": "<html><a " + " ".join(f'a{i}="1"' for i in range(VEEL)) + ">JobPosting</a></html>",
    "open aanhalingstekens": "<html>JobPosting" + "<a b=\"'" * (VEEL // 5),
    "diepe nesting": "<html>JobPosting" + "<div>" * VEEL,
    "groot getal": '{"offers": [{"id": 1, "title": "x", "min_hours": ' + "9" * 4000 + "}]}",
    "veel plekken": json.dumps(
        {"offers": [{"id": 1, "title": "Docent", "locations": [{"name": f"L{i}"} for i in range(100_000)]}]}
    ),
}


@pytest.mark.parametrize("inhoud", VIJANDIG.values(), ids=VIJANDIG.keys())
def test_een_vijandig_document_kost_geen_tijd(inhoud):
    begin = time.process_time()

    for soort in (*alle_soorten().values(), None):
        document = Document(adres="https://werkenbij.example/feed", inhoud=inhoud.encode())
        with contextlib.suppress(BronFout):
            lezing = lees_bron(document, soort or soort_van(document), GeenInternet())
            assert max((len(a.plekken) for a in lezing.aanbod), default=0) <= MAX_PLEKKEN

    assert time.process_time() - begin < 60  # alle soorten samen, op een trage machine
