"""De kaart: vier regels, altijd in dezelfde volgorde, en geen vraag aan de database."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.template import engines
from django.utils import timezone

from portaal.demo.fabriek import BestuurFactory, BronFactory, SchoolFactory, VacatureFactory
from vacatures.kaart import regel_van
from vacatures.models import Contract, Vacature

pytestmark = pytest.mark.django_db

DAG = date(2026, 11, 23)


def regel(km=None, op=DAG, **velden):
    pk = VacatureFactory(**velden).pk
    return regel_van(Vacature.objects.voor_lijst().get(pk=pk), op=op, km=km)


def test_de_vier_regels_van_een_volle_vacature():
    kaart = regel(
        km=3.2, titel="Docent natuurkunde bovenbouw", adres="docent",
        scholen=[SchoolFactory(naam="Het Zeekasteel", plaats="Hoorn")], vakken=[("natuurkunde", "eerstegraads")],
        fte_van=Decimal("0.6"), fte_tot=Decimal("0.8"), schaal="LC", contract=Contract.VAST,
        inductie_jaren=3, sluit_op=date(2026, 11, 29),
    )  # fmt: skip

    assert kaart.titel == "Docent natuurkunde bovenbouw"
    assert kaart.adres == "/vacature/docent/"
    assert kaart.waar == "Het Zeekasteel\u00a0· Hoorn\u00a0· 3 km"
    assert kaart.feiten == ("natuurkunde", "eerstegraads", "0,6 – 0,8 fte", "LC", "vast")
    assert kaart.merkjes == ("Begeleiding 3 jaar",)
    assert kaart.sluit == "Reageren kan t/m 29 november"
    assert not kaart.is_bijna


SLUIT = [
    (DAG - timedelta(days=1), "Gesloten", False, "voorbij"),
    (DAG, "Sluit vandaag", True, "de laatste dag zelf"),
    (DAG + timedelta(days=1), "Sluit morgen", True, "morgen"),
    (DAG + timedelta(days=2), "Nog 2 dagen", True, "bijna"),
    (DAG + timedelta(days=3), "Nog 3 dagen", True, "de laatste dag die bijna heet"),
    (DAG + timedelta(days=4), "Reageren kan t/m 27 november", False, "ruim"),
    (date(2027, 1, 5), "Reageren kan t/m 5 januari 2027", False, "een ander jaar staat erbij"),
    (None, "", False, "geen sluitdag"),
]


@pytest.mark.parametrize(("sluit_op", "tekst", "is_bijna", "reden"), SLUIT, ids=[reden for *_, reden in SLUIT])
def test_hoe_lang_reageren_nog_kan(sluit_op, tekst, is_bijna, reden):
    kaart = regel(sluit_op=sluit_op)

    assert (kaart.sluit, kaart.is_bijna) == (tekst, is_bijna)


def test_een_vacature_van_deze_week_is_nieuw():
    gisteren = timezone.now() - timedelta(days=1)

    kaart = regel(op=timezone.localdate(), first_published_at=gisteren, sluit_op=timezone.localdate())

    assert kaart.sluit == "Nieuw · sluit vandaag"


def school(naam, plaats="Hoorn"):
    return SchoolFactory(naam=naam, plaats=plaats)


def test_twee_scholen_staan_er_allebei():
    assert regel(scholen=[school("A"), school("B", "Schagen")]).waar == "A en B\u00a0· Hoorn en Schagen"


def test_meer_dan_twee_scholen_worden_samengevat():
    assert regel(scholen=[school("A"), school("B"), school("C")]).waar == "A en 2 andere\u00a0· Hoorn"


def test_zonder_school_staan_bestuur_en_een_geschatte_plaats():
    kaart = regel(bestuur=BestuurFactory(naam="Stichting Duin"), plaatsnaam="Schagen")

    assert kaart.waar == "Stichting Duin\u00a0· Schagen, bij benadering"


AFSTAND = [(0.0, "minder dan 1 km"), (0.99, "minder dan 1 km"), (1.0, "1 km"), (12.4, "12 km"), (12.6, "13 km")]


@pytest.mark.parametrize(("km", "tekst"), AFSTAND)
def test_een_afstand_staat_in_hele_kilometers(km, tekst):
    assert regel(km=km, scholen=[school("A")]).waar == f"A\u00a0· Hoorn\u00a0· {tekst}"


OMVANG = [
    ({"fte_van": Decimal("0.5"), "fte_tot": Decimal("0.5")}, "0,5 fte", "een getal"),
    ({"fte_van": Decimal(1), "fte_tot": Decimal(1)}, "1,0 fte", "een volle baan"),
    ({"fte_van": Decimal("0.8"), "fte_tot": Decimal(1)}, "0,8 – 1 fte", "tot een volle baan"),
    ({"fte_tot": Decimal("0.6")}, "tot 0,6 fte", "alleen een bovengrens"),
    ({"fte_van": Decimal("0.4615")}, "0,46 fte", "afgerond op een kaart"),
    ({"lesuren_van": 12, "lesuren_tot": 16}, "12 – 16 lessen", "alleen lessen: nooit omgerekend"),
    ({"uren_van": 32}, "32 uur", "uren zonder bron: geen fte"),
    ({"fte_van": Decimal("0.5"), "uren_van": 32}, "0,5 fte", "wat de bron als fte geeft gaat voor"),
]


@pytest.mark.parametrize(("velden", "tekst", "reden"), OMVANG, ids=[reden for *_, reden in OMVANG])
def test_de_omvang_is_het_eerste_dat_bekend_is(velden, tekst, reden):
    assert regel(**velden).feiten == (tekst,)


def test_uren_met_een_bron_worden_ongeveer_fte():
    bestuur = BestuurFactory()
    bron = BronFactory(bestuur=bestuur, voltijd="40")

    assert regel(bestuur=bestuur, bron=bron, bronsleutel="1", uren_van=32).feiten == ("ca. 0,8 fte (32 uur)",)


def test_hooguit_twee_merkjes():
    kaart = regel(inductie="Een coach.", zij_instromers_welkom=True, lio_welkom=True)

    assert kaart.merkjes == ("Begeleiding voor starters", "Zij-instromers welkom")


def test_een_vak_met_twee_graden_staat_er_eenmaal():
    kaart = regel(vakken=[("natuurkunde", "tweedegraads"), ("natuurkunde", "eerstegraads")])

    assert kaart.feiten == ("natuurkunde", "eerste- of tweedegraads")


def test_twintig_kaarten_vragen_niets_aan_de_database(django_assert_num_queries):
    for n in range(20):
        VacatureFactory(scholen=[school(f"A{n}")], vakken=["duits"], uren_van=32, uit_bron=True)
    rijen = list(Vacature.objects.voor_lijst())
    sjabloon = engines["django"].from_string(
        "{% for v in rijen %}"
        '{% include "onderdelen/vacaturekaart.html" with vacature=v op=op km=2.0 kop="h2" %}'
        "{% endfor %}"
    )

    with django_assert_num_queries(0):
        html = sjabloon.render({"rijen": rijen, "op": DAG})

    assert html.count("<h2>") == 20


@pytest.mark.parametrize("veld", ["titel", "schaal"])
def test_wat_een_bron_schrijft_blijft_tekst(veld):
    vacature = Vacature.objects.voor_lijst().get(pk=VacatureFactory(**{veld: "<b>x</b>"}).pk)

    html = engines["django"].from_string('{% include "onderdelen/vacaturekaart.html" %}').render({"vacature": vacature})

    assert "<b>" not in html
    assert "&lt;b&gt;" in html


VAKNAMEN = [
    (["natuurkunde"], "natuurkunde", "een gewoon vak met een kleine letter"),
    (["nederlands"], "Nederlands", "een taal met een hoofdletter"),
    (["nederlands", "geschiedenis"], "Nederlands en geschiedenis", "samen"),
    (["klassieke-talen"], "klassieke talen", "geen eigennaam"),
    (["bedrijfseconomie"], "bedrijfseconomie", "zonder de toelichting"),
]


@pytest.mark.parametrize(("vakken", "tekst", "reden"), VAKNAMEN, ids=[reden for *_, reden in VAKNAMEN])
def test_een_vak_staat_er_zoals_in_een_zin(vakken, tekst, reden):
    assert regel(vakken=vakken).feiten == (tekst,)


def test_een_schaal_die_een_getal_is_zegt_dat_het_een_schaal_is():
    assert regel(schaal="10").feiten == ("schaal 10",)
    assert regel(schaal="LC").feiten == ("LC",)
