"""Willekeurige bomen met de namen van de leveranciers: een lezing of een zin, en nooit een item dat ons verrast."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vacatures.feedlezing import document, lees
from vacatures.bronnen.document import BronFout
from vacatures.bronnen.soorten import alle_soorten

pytestmark = pytest.mark.fuzz
RUSTIG = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SOORTEN = {
    "homerun": ("feed", "entry id title link description location name department type updated author city"),
    "personio": ("workzag-jobs", "position id name office additionalOffices jobDescriptions jobDescription value "
                 "schedule keywords salaryInformation min max type currencyCode createdAt"),
    "jobrapido": ("source", "jobs job reference_id title location postalcode publishdate expirydate url email"),
    "uitzendbureau": ("jobs", "job jobId jobTitle jobDescription jobLocation locationPlace jobOffer offerContract "
                      "contractHours hoursMin hoursMax hoursDescription jobBranch branchPlace branchName"),
    "setu": ("PositionOpeningNL", "PositionOpeningNL PositionRecordInfo Id IdValue Status PositionProfileNL HowToApply "
             "PositionDetail PhysicalLocation PostalAddress HoursPerWeek Minimum SalaryScale Scale BasePay StartDate"),
}  # fmt: skip
TEKST = st.sampled_from(
    ["", " ", "1", "Docent", "32-40", "31-02-2026", "9" * 40, "&lt;p&gt;x", "&nbsp;", "&", "é\u200b"]
)


def boom(wortel, namen):
    """Een boom met deze namen, op elke plek."""
    naam = st.sampled_from(namen)
    blad = st.builds(lambda n, t: f"<{n}>{t}</{n}>", naam, TEKST)
    tak = st.recursive(
        blad,
        lambda kern: st.builds(
            lambda n, t, delen: f"<{n}>{t}{''.join(delen)}</{n}>", naam, TEKST, st.lists(kern, max_size=4)
        ),
        max_leaves=20,
    )
    return st.lists(tak, max_size=4).map(lambda delen: f"<{wortel}>{''.join(delen)}</{wortel}>")


@pytest.mark.parametrize("soort", SOORTEN)
@RUSTIG
@given(data=st.data())
def test_een_willekeurige_boom_geeft_een_lezing_of_een_zin(soort, data):
    wortel, namen = SOORTEN[soort]
    doc = document(data.draw(boom(wortel, namen.split())))

    assert 0 <= alle_soorten()[soort].lijkt(doc) <= 100
    try:
        lezing = lees(doc, soort)
    except BronFout:
        return
    assert all(a.sleutel and a.titel for a in lezing.aanbod)
    assert not [o.reden for o in lezing.onbruikbaar if "niet te lezen" in o.reden]
