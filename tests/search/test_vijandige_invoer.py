"""Wat er ook in het adres staat: de bladzijde en de feed antwoorden met 200, of zeggen duidelijk dat het niet kan."""

from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from portaal.demo.fabriek import VacatureFactory
from search.zoekvraag import FACETTEN

pytestmark = [pytest.mark.django_db, pytest.mark.fuzz]

PARAMETERS = ("q", "waar", "km", "regio", "volgorde", "pagina", *FACETTEN)
LASTIG = st.sampled_from(
    [
        "", " ", "\x00", "'", '"', "%", "%s", "%00", "../../etc/passwd", "<script>", "-1", "0", "1e9", "9" * 400, "NaN",
        "١", "a" * 10_000, "\u202e", "🎻", '" OR 1=1 --', "NEAR(a b)", "*", "{titel}:x", "natuurkunde", "Hoorn", "1621",
        "1621AB", "alle", "afstand", "vanaf-0.7", "é́", "\ud800", "\ufeff", "\r\nSet-Cookie: x=1",
    ]
)  # fmt: skip
waarde = LASTIG | st.text(max_size=40) | st.integers().map(str)
zoekopdracht = st.lists(st.tuples(st.sampled_from(PARAMETERS), waarde), max_size=6)
RUSTIG = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def een_vacature(school_in_hoorn):
    return VacatureFactory(titel="Docent natuurkunde", vakken=["natuurkunde"], scholen=[school_in_hoorn])


def als_query(paren):
    return urlencode([(naam, w.encode("utf-8", "surrogatepass")) for naam, w in paren])


@pytest.mark.parametrize("adres", ["/vacatures/", "/vacatures/feed.atom"])
@RUSTIG
@given(paren=zoekopdracht)
@example(paren=[("waar", "Hoorn"), ("volgorde", "afstand"), ("q", '"natuur'), ("pagina", "9" * 5000)])
@example(paren=[(naam, "\x00") for naam in PARAMETERS])
@example(paren=[("vak", f"vak-{i}") for i in range(300)])
def test_geen_enkele_parameter_breekt_bladzijde_of_feed(een_vacature, client, adres, paren):
    response = client.get(f"{adres}?{als_query(paren)}", follow=True)

    assert response.status_code in (200, 400)


@pytest.mark.parametrize("adres", ["/vacatures/", "/vacatures/feed.atom"])
@RUSTIG
@given(ruw=st.binary(max_size=80))
def test_ook_wat_geen_tekst_is_breekt_niets(een_vacature, client, adres, ruw):
    response = client.get(f"{adres}?{quote(ruw, safe='=&%')}", follow=True)

    assert response.status_code in (200, 400)
