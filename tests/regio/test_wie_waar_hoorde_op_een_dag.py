"""Elk tijdvak is [van, tot): de eerste dag telt mee, de dag `tot` niet meer."""

from datetime import date

import pytest

from portaal.demo.fabriek import (
    ClusterFactory,
    DeelnameFactory,
    DeelnamestatusFactory,
    InstituutDeelnameFactory,
    PartnerschapStatusFactory,
    SchoolBestuurFactory,
    SchoolFactory,
)
from regio.models import (
    Bestuur,
    Deelname,
    Deelnamestatus,
    Lerarenopleiding,
    Partnerschap,
    PartnerschapStatus,
    School,
)

pytestmark = pytest.mark.django_db

DAG = date(2026, 6, 1)
# Een tijdvak van 1 januari 2026 tot 1 januari 2027.
GRENZEN = pytest.mark.parametrize(
    ("dag", "hoort_erbij"),
    [
        pytest.param(date(2025, 12, 31), False, id="de dag ervoor nog niet"),
        pytest.param(date(2026, 1, 1), True, id="de eerste dag telt mee"),
        pytest.param(date(2026, 12, 31), True, id="de laatste hele dag telt mee"),
        pytest.param(date(2027, 1, 1), False, id="de dag tot telt niet mee"),
    ],
)


@pytest.fixture
def bij_bestuur(school, bestuur):
    return SchoolBestuurFactory(school=school, bestuur=bestuur, van=date(2026, 1, 1), tot=date(2027, 1, 1))


@GRENZEN
def test_een_school_hoort_bij_haar_bestuur_van_begin_tot_eind(bij_bestuur, school, bestuur, dag, hoort_erbij):
    assert School.objects.van_bestuur(bestuur, op=dag).exists() is hoort_erbij
    assert School.objects.zonder_bestuur(op=dag).exists() is not hoort_erbij
    assert Bestuur.objects.van_school(school, op=dag).exists() is hoort_erbij
    assert School.objects.met_bestuur(op=dag).get().bestuur_op_dag == (bestuur if hoort_erbij else None)


@GRENZEN
def test_een_school_doet_mee_van_begin_tot_eind(deelname, rowf, school, dag, hoort_erbij):
    assert School.objects.van_partnerschap(rowf, op=dag).exists() is hoort_erbij
    assert School.objects.zonder_partnerschap(op=dag).exists() is not hoort_erbij
    assert Partnerschap.objects.van_school(school, op=dag).exists() is hoort_erbij
    assert Deelname.objects.op(dag).exists() is hoort_erbij
    assert School.objects.die_mogen_plaatsen(rowf, op=dag).exists() is hoort_erbij
    assert School.objects.waar_opleiding_telt(rowf, op=dag).exists() is hoort_erbij
    assert deelname.geldt_op(dag) is hoort_erbij


@GRENZEN
def test_een_partnerschap_heeft_zijn_status_van_begin_tot_eind(rowf, dag, hoort_erbij):
    status = PartnerschapStatusFactory(partnerschap=rowf, van=date(2026, 1, 1), tot=date(2027, 1, 1))

    assert Partnerschap.objects.met_status(op=dag).get().status_op_dag == (status if hoort_erbij else None)
    assert Partnerschap.objects.bestaand(op=dag).exists() is hoort_erbij


@GRENZEN
def test_een_lerarenopleiding_doet_mee_van_begin_tot_eind(rowf, dag, hoort_erbij):
    InstituutDeelnameFactory(partnerschap=rowf, van=date(2026, 1, 1), tot=date(2027, 1, 1))

    assert Lerarenopleiding.objects.van_partnerschap(rowf, op=dag).exists() is hoort_erbij


@GRENZEN
def test_besturen_van_een_partnerschap_en_andersom_op_een_dag(deelname, rowf, school, bestuur, dag, hoort_erbij):
    SchoolBestuurFactory(school=school, bestuur=bestuur)

    assert Bestuur.objects.van_partnerschap(rowf, op=dag).exists() is hoort_erbij
    assert Partnerschap.objects.van_bestuur(bestuur, op=dag).exists() is hoort_erbij


def test_bij_een_fusie_wisselt_het_bestuur_op_de_dag_zelf(bij_bestuur, school, bestuur, ander_bestuur):
    SchoolBestuurFactory(school=school, bestuur=ander_bestuur, van=date(2027, 1, 1))

    assert School.objects.met_bestuur(op=date(2026, 12, 31)).get().bestuur_op_dag == bestuur
    assert School.objects.met_bestuur(op=date(2027, 1, 1)).get().bestuur_op_dag == ander_bestuur


def test_een_gestopt_partnerschap_bestaat_niet_meer(rowf):
    PartnerschapStatusFactory(partnerschap=rowf, status=PartnerschapStatus.Status.GESTOPT)

    assert not Partnerschap.objects.bestaand(op=DAG).exists()


@pytest.mark.parametrize(
    ("schakelaar", "vraag"),
    [("mag_plaatsen", "die_mogen_plaatsen"), ("opleiding_telt", "waar_opleiding_telt")],
)
@pytest.mark.parametrize("stand", [True, False])
def test_de_schakelaar_van_de_status_beslist(school, rowf, schakelaar, vraag, stand):
    andere_schakelaars = {"mag_plaatsen": not stand, "opleiding_telt": not stand}
    status = DeelnamestatusFactory(partnerschap=rowf, **andere_schakelaars | {schakelaar: stand})
    DeelnameFactory(partnerschap=rowf, school=school, status=status)

    assert getattr(School.objects, vraag)(rowf, op=DAG).exists() is stand
    assert getattr(Deelname.objects.op(DAG), vraag)().exists() is stand


def test_een_onzichtbare_deelnemer_doet_mee_maar_wordt_niet_getoond(school, rowf):
    status = DeelnamestatusFactory(partnerschap=rowf, is_zichtbaar=False, soort=Deelnamestatus.Soort.KANDIDAAT)
    DeelnameFactory(partnerschap=rowf, school=school, status=status)

    assert School.objects.van_partnerschap(rowf, op=DAG).exists()
    assert not School.objects.van_partnerschap(rowf, op=DAG, zichtbaar=True).exists()


def test_een_regeling_kan_meer_partnerschappen_als_doel_hebben(school, andere_school, rowf, aonhw):
    DeelnameFactory(partnerschap=rowf, school=school)
    DeelnameFactory(partnerschap=aonhw, school=andere_school)

    assert set(School.objects.die_mogen_plaatsen([rowf, aonhw], op=DAG)) == {school, andere_school}
    assert set(School.objects.die_mogen_plaatsen(rowf, op=DAG)) == {school}


def test_een_mbo_college_zit_in_alle_clusters_en_komt_er_een_keer_uit(rowf):
    west, oost = ClusterFactory.create_batch(2, partnerschap=rowf)
    college = SchoolFactory(sector="mbo", code="25PW-techniek")
    DeelnameFactory(partnerschap=rowf, school=college, clusters=[west, oost])

    assert list(School.objects.van_cluster(west, op=DAG)) == [college]
    assert list(School.objects.van_cluster(oost, op=DAG)) == [college]
    assert list(School.objects.van_partnerschap(rowf, op=DAG)) == [college]


def test_vestigingen_horen_bij_elkaar_onder_hun_brin(school, andere_school):
    SchoolFactory(code="17CX00")

    assert set(School.objects.van_scholengemeenschap("16CX")) == {school, andere_school}
    assert school.brin == "16CX"


@pytest.mark.parametrize(
    ("van", "tot", "deelt_een_dag"),
    [
        pytest.param(date(2025, 1, 1), date(2026, 1, 1), False, id="eindigt op de eerste dag"),
        pytest.param(date(2025, 1, 1), date(2026, 1, 2), True, id="deelt de eerste dag"),
        pytest.param(date(2026, 12, 31), date(2028, 1, 1), True, id="deelt de laatste dag"),
        pytest.param(date(2027, 1, 1), None, False, id="begint op de dag tot"),
        pytest.param(date(2025, 1, 1), None, True, id="begint eerder en loopt door"),
    ],
)
def test_een_deelname_overlapt_een_opleidingsperiode(deelname, van, tot, deelt_een_dag):
    assert Deelname.objects.overlapt(van, tot).exists() is deelt_een_dag


def test_wie_waar_hoorde_kost_even_veel_vragen_bij_een_school_als_bij_dertig(deelname, django_assert_num_queries):
    DeelnameFactory.create_batch(29)

    with django_assert_num_queries(3):
        rijen = [
            (s.bestuur_op_dag, [d.partnerschap.naam for d in s.deelnames_op_dag]) for s in School.objects.op_dag(DAG)
        ]

    assert len(rijen) == 30


def test_zonder_naar_een_dag_te_vragen_zegt_een_school_niets_over_haar_bestuur(school):
    with pytest.raises(AttributeError):
        _ = School.objects.get().bestuur_op_dag
