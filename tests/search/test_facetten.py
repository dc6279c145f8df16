"""Filters: binnen een facet "of", tussen facetten "en", en een facet telt zijn eigen keuze niet mee."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portaal.demo.fabriek import (
    BestuurFactory,
    DeelnameFactory,
    DeelnamestatusFactory,
    PartnerschapFactory,
    RegioFactory,
    SchoolFactory,
    VacatureFactory,
)
from regio.models import Functie, Gemeente
from search.engines import motor
from search.indexeren import fte_vakjes
from search.vraagplan import Vraagplan
from search.zoekvraag import Zoekvraag
from vacatures.models import Vacature

pytestmark = pytest.mark.django_db


def test_een_onbekend_filter_telt_niet_mee_en_dat_staat_erbij(antwoord_op):
    VacatureFactory(vakken=["natuurkunde"])

    antwoord = antwoord_op("vak=tovenarij&contract=levenslang&fte=veel")

    assert antwoord.resultaat.totaal == 1
    assert len(antwoord.meldingen) == 3
    assert "tovenarij" in antwoord.meldingen[0]


def test_een_facet_telt_de_eigen_keuze_niet_mee(aantallen, antwoord_op):
    VacatureFactory(vakken=[("natuurkunde", "eerstegraads")])
    VacatureFactory(vakken=[("natuurkunde", "tweedegraads")])
    VacatureFactory(vakken=[("biologie", "tweedegraads")])

    assert antwoord_op("vak=natuurkunde").resultaat.totaal == 2
    assert aantallen("vak", "vak=natuurkunde") == {"natuurkunde": 2, "biologie": 1}
    assert aantallen("graad", "vak=natuurkunde") == {"eerstegraads": 1, "tweedegraads": 1}
    assert aantallen("vak", "vak=natuurkunde&graad=eerstegraads") == {"natuurkunde": 1}


def test_binnen_een_facet_is_het_of_en_tussen_facetten_en(antwoord_op):
    VacatureFactory(vakken=["natuurkunde"], contract="vast")
    VacatureFactory(vakken=["biologie"], contract="vast")
    VacatureFactory(vakken=["biologie"], contract="tijdelijk")

    assert antwoord_op("vak=natuurkunde&vak=biologie").resultaat.totaal == 3
    assert antwoord_op("vak=natuurkunde&vak=biologie&contract=vast").resultaat.totaal == 2


def test_een_gekozen_waarde_blijft_staan_ook_als_zij_niets_vindt(aantallen):
    VacatureFactory(vakken=["biologie"])

    assert aantallen("vak", "vak=natuurkunde") == {"biologie": 1, "natuurkunde": 0}


def test_een_vacature_met_twee_vakken_telt_bij_beide_en_een_keer_in_het_totaal(aantallen, antwoord_op):
    VacatureFactory(vakken=["natuurkunde", "scheikunde"])

    assert aantallen("vak") == {"natuurkunde": 1, "scheikunde": 1}
    assert antwoord_op("vak=natuurkunde&vak=scheikunde").resultaat.totaal == 1


@pytest.mark.parametrize(
    ("van", "tot", "vakjes", "waarom"),
    [
        (None, None, set(), "zonder fte geen vakje"),
        ("0.3999", "0.3999", {"tot-0.4"}, "net onder de grens"),
        ("0.4", "0.4", {"0.4-0.7"}, "de ondergrens hoort bij het vakje"),
        ("0.3", "0.4", {"tot-0.4", "0.4-0.7"}, "een reeks die de grens raakt"),
        ("0.7", "1", {"vanaf-0.7"}, "de bovengrens van het middelste hoort bij het hoogste"),
        ("0.2", "1", {"tot-0.4", "0.4-0.7", "vanaf-0.7"}, "overal mogelijk"),
        (None, "0.5", {"0.4-0.7"}, "alleen een bovengrens"),
        ("0.8", None, {"vanaf-0.7"}, "alleen een ondergrens"),
        ("1", "1", {"vanaf-0.7"}, "voltijd"),
    ],
)
def test_een_omvang_valt_in_elk_vakje_dat_zij_raakt(van, tot, vakjes, waarom):
    assert set(fte_vakjes(van and Decimal(van), tot and Decimal(tot))) == vakjes, waarom


def test_uren_zijn_geen_fte(aantallen):
    VacatureFactory(uren_van=32, uren_tot=32)

    assert aantallen("fte") == {}


def test_sector_telt_als_niveau_als_de_niveaus_niet_bekend_zijn(aantallen):
    VacatureFactory(sector="mbo")
    VacatureFactory(sector="vso", niveaus=["vso"])
    VacatureFactory(sector="vo")
    VacatureFactory(sector="vo", niveaus=["havo", "vwo"])

    assert aantallen("niveau") == {"havo": 1, "vwo": 1, "vso": 1, "mbo": 1}


def test_functie_contract_en_bestuur_zijn_facetten(aantallen):
    bestuur = BestuurFactory(slug="waterland")
    VacatureFactory(functie=Functie.objects.get(slug="docent"), contract="lio", bestuur=bestuur)

    assert aantallen("functie") == {"docent": 1}
    assert aantallen("contract") == {"lio": 1}
    assert aantallen("bestuur") == {"waterland": 1}


@pytest.mark.parametrize(
    ("op", "aantal", "waarom"),
    [
        (date(2025, 7, 31), 0, "de dag voor het begin"),
        (date(2025, 8, 1), 1, "de eerste dag telt mee"),
        (date(2026, 7, 31), 1, "de laatste dag"),
        (date(2026, 8, 1), 0, "`tot` telt niet meer mee"),
    ],
)
def test_een_partnerschap_telt_de_scholen_die_die_dag_meededen(aantallen, antwoord_op, op, aantal, waarom):
    school = SchoolFactory()
    partnerschap = PartnerschapFactory(slug="rowf")
    DeelnameFactory(school=school, partnerschap=partnerschap, van=date(2025, 8, 1), tot=date(2026, 8, 1))
    VacatureFactory(scholen=[school])
    VacatureFactory()

    assert aantallen("partnerschap", op=op).get("rowf", 0) == aantal, waarom
    assert antwoord_op("partnerschap=rowf", op=op).resultaat.totaal == aantal
    assert antwoord_op(op=op).resultaat.totaal == 2
    assert Vacature.objects.open(op).van_partnerschap(partnerschap, op=op).count() == aantal


def test_een_onzichtbare_deelname_telt_niet_en_een_wijziging_daarvan_meteen(aantallen):
    status = DeelnamestatusFactory(is_zichtbaar=False)
    school = SchoolFactory()
    deelname = DeelnameFactory(school=school, partnerschap=status.partnerschap, status=status)
    VacatureFactory(scholen=[school])
    assert aantallen("partnerschap") == {}

    type(status).objects.filter(pk=status.pk).update(is_zichtbaar=True)
    assert aantallen("partnerschap") == {status.partnerschap.slug: 1}

    deelname.delete()
    assert aantallen("partnerschap") == {}


def test_een_regio_heeft_haar_scholen_en_zonder_school_haar_gemeenten(antwoord_op):
    hoorn = Gemeente.objects.get(naam="Hoorn")
    regio = RegioFactory(slug="nhn", gemeenten=[hoorn])
    VacatureFactory(scholen=[SchoolFactory(regio=regio)])
    VacatureFactory(gemeente=hoorn)
    VacatureFactory(scholen=[SchoolFactory(gemeente=hoorn)])

    assert antwoord_op("regio=nhn").resultaat.totaal == 2
    assert Vacature.objects.in_regio(regio).count() == 2
    assert antwoord_op("regio=alle").resultaat.totaal == 3


VAKKEN, GRADEN, NIVEAUS = ("natuurkunde", "biologie", "muziek"), ("eerstegraads", "tweedegraads"), ("havo", "vwo")
CONTRACTEN = ("vast", "tijdelijk")


@pytest.fixture
def bonte_verzameling():
    for i in range(36):
        VacatureFactory(
            vakken=[(VAKKEN[i % 3], GRADEN[i % 2]), (VAKKEN[(i // 3) % 3], GRADEN[(i + 1) % 2])],
            niveaus=[NIVEAUS[i // 4 % 2]] if i % 5 else NIVEAUS,
            contract=CONTRACTEN[i // 7 % 2],
        )


keuzes = st.fixed_dictionaries(
    {
        "vak": st.sets(st.sampled_from(VAKKEN)).map(tuple),
        "graad": st.sets(st.sampled_from(GRADEN)).map(tuple),
        "niveau": st.sets(st.sampled_from(NIVEAUS)).map(tuple),
        "contract": st.sets(st.sampled_from(CONTRACTEN)).map(tuple),
    }
)
PADEN = {
    "vak": "vakregels__vak__slug",
    "graad": "vakregels__graad",
    "niveau": "niveaus",
    "contract": "contract",
}


def volgens_de_database(dag, keuze, zonder=""):
    rijen = Vacature.objects.open(dag)
    for facet, waarden in keuze.items():
        rijen = rijen.filter(**{f"{PADEN[facet]}__in": waarden}) if waarden and facet != zonder else rijen
    return rijen.distinct()


@pytest.mark.fuzz
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(keuze=keuzes)
def test_totaal_en_aantallen_zijn_die_van_de_database(bonte_verzameling, dag, keuze):
    resultaat = motor().zoek(Vraagplan(Zoekvraag(**keuze)), dag)

    geteld = {f: {w.waarde: w.aantal for w in resultaat.facetten[f] if w.aantal} for f in PADEN}
    verwacht = {
        facet: {
            waarde: aantal
            for waarde in (*VAKKEN, *GRADEN, *NIVEAUS, *CONTRACTEN)
            if (aantal := volgens_de_database(dag, keuze, facet).filter(**{pad: waarde}).distinct().count())
        }
        for facet, pad in (PADEN | {"vak": "vakregels__vak__slug"}).items()
    }
    assert resultaat.totaal == volgens_de_database(dag, keuze).count()
    assert geteld == verwacht
