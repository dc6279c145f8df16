"""Wat iemand ook in een adres zet: een bladzijde, een uitleg of een 404, en nooit een fout van ons."""

from urllib.parse import quote, quote_from_bytes, urlencode

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

pytestmark = [pytest.mark.django_db, pytest.mark.fuzz]

# De database is per test, niet per voorbeeld: de bladzijden lezen alleen.
lezen = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

PADEN = ["/scholen/{}/", "/besturen/{}/", "/opleidingsscholen/{}/", "/vacature/{}/", "/{}/", "/sitemap-{}.xml"]
BLADZIJDEN = ["/", "/scholen/", "/besturen/", "/opleidingsscholen/", "/scholen/het-zeekasteel/", "/privacy/"]
GOED = {200, 400, 404}
tekst = st.text(st.characters(codec="utf-8"), max_size=80)
waarde = st.one_of(tekst, st.sampled_from(["noord", "alle", "nl", "en", "\0", "'", "../../etc/passwd", "%00", "1e999"]))


def vraag(client, adres, **kwargs):
    return client.get(adres, follow=True, **kwargs)


@pytest.mark.parametrize("pad", PADEN)
@lezen
@given(ruw=st.binary(min_size=1, max_size=60))
@example(ruw=b"\0")
@example(ruw=b"\xff\xfe")
@example(ruw="é".encode())
@example(ruw=b"..%2f..%2fetc")
def test_een_willekeurig_pad_geeft_nooit_een_fout_van_ons(client, school_in_noord, pad, ruw):
    antwoord = vraag(client, pad.format(quote_from_bytes(ruw, safe="")))

    assert antwoord.status_code in GOED
    assert "<h1" in antwoord.content.decode()


@pytest.mark.parametrize("bladzijde", BLADZIJDEN)
@lezen
@given(
    parameters=st.dictionaries(st.one_of(st.sampled_from(["regio", "taal", "pagina", "q"]), tekst), waarde, max_size=4)
)
def test_willekeurige_parameters_geven_nooit_een_fout_van_ons(client, school_in_noord, zuid, bladzijde, parameters):
    antwoord = vraag(client, f"{bladzijde}?{urlencode(parameters)}")

    assert antwoord.status_code in GOED
    assert "<h1" in antwoord.content.decode()


@lezen
@given(ruw=st.binary(max_size=60))
def test_een_willekeurige_zoekreeks_geeft_nooit_een_fout_van_ons(client, school_in_noord, ruw):
    antwoord = client.get("/", QUERY_STRING=ruw.decode("latin-1"))

    assert antwoord.status_code in GOED


@lezen
@given(
    vandaan=st.one_of(tekst.map(quote), tekst, st.just("http://testserver/vacatures/?q=%FF")), koekje=tekst.map(quote)
)
def test_willekeurige_kopregels_geven_nooit_een_fout_van_ons(client, vacature_in_noord, vandaan, koekje):
    client.cookies["regio"] = koekje
    client.cookies["django_language"] = koekje

    antwoord = vraag(client, vacature_in_noord.get_absolute_url(), headers={"referer": vandaan})

    assert antwoord.status_code == 200
