"""De database zelf weigert: ook buiten formulieren, `clean` en `save` om."""

from datetime import date

import pytest
from django.db import DataError, IntegrityError, connection, transaction

from portaal.demo.fabriek import (
    BestuurFactory,
    DeelnamestatusFactory,
    InstituutDeelnameFactory,
    OpleidingFactory,
    PartnerschapFactory,
    SchoolFactory,
)
from regio.models import (
    Bestuur,
    Deelname,
    InstituutDeelname,
    Opleiding,
    PartnerschapStatus,
    School,
    SchoolBestuur,
    Vak,
)

pytestmark = [pytest.mark.django_db, pytest.mark.regels]

JAAR = (date(2026, 1, 1), date(2027, 1, 1))


@pytest.fixture(params=["deelname", "schoolbestuur", "partnerschapstatus", "instituutdeelname"])
def maak(request, rowf, school, bestuur, partner):
    """Een functie die binnen dezelfde groep een rij met een tijdvak maakt, nog niet opgeslagen."""
    instituut = InstituutDeelnameFactory(van=date(1990, 1, 1), tot=date(1991, 1, 1))
    makers = {
        "deelname": lambda van, tot: Deelname(partnerschap=rowf, school=school, status=partner, van=van, tot=tot),
        "schoolbestuur": lambda van, tot: SchoolBestuur(school=school, bestuur=bestuur, van=van, tot=tot),
        "partnerschapstatus": lambda van, tot: PartnerschapStatus(partnerschap=rowf, status="erkend", van=van, tot=tot),
        "instituutdeelname": lambda van, tot: InstituutDeelname(
            lerarenopleiding=instituut.lerarenopleiding, partnerschap=instituut.partnerschap, van=van, tot=tot
        ),
    }
    return makers[request.param]


OVERLAPPEND = [
    pytest.param(*JAAR, id="hetzelfde tijdvak"),
    pytest.param(date(2026, 12, 31), date(2028, 1, 1), id="een dag gedeeld aan het eind"),
    pytest.param(date(2025, 1, 1), date(2026, 1, 2), id="een dag gedeeld aan het begin"),
    pytest.param(date(2026, 3, 1), date(2026, 4, 1), id="erbinnen"),
    pytest.param(date(2025, 1, 1), None, id="open eind eroverheen"),
]
AANSLUITEND = [
    pytest.param(date(2027, 1, 1), None, id="begint op de dag tot"),
    pytest.param(date(2025, 1, 1), date(2026, 1, 1), id="eindigt op de eerste dag"),
    pytest.param(date(2028, 1, 1), date(2029, 1, 1), id="met een gat ertussen"),
]


@pytest.mark.parametrize(("van", "tot"), OVERLAPPEND)
def test_twee_rijen_overlappen_nooit_ook_niet_met_bulk_create(maak, van, tot):
    type(maak(*JAAR)).objects.bulk_create([maak(*JAAR)])

    with pytest.raises(IntegrityError, match="overlap"), transaction.atomic():
        type(maak(*JAAR)).objects.bulk_create([maak(van, tot)])


@pytest.mark.parametrize(("van", "tot"), OVERLAPPEND)
def test_ook_een_update_maakt_geen_overlap(maak, van, tot):
    model = type(maak(*JAAR))
    model.objects.bulk_create([maak(*JAAR), maak(date(2040, 1, 1), date(2041, 1, 1))])
    late = model.objects.filter(van=date(2040, 1, 1))

    with pytest.raises(IntegrityError, match="overlap"), transaction.atomic():
        late.update(van=van, tot=tot)


@pytest.mark.parametrize(("van", "tot"), AANSLUITEND)
def test_aansluitende_tijdvakken_mogen(maak, van, tot):
    type(maak(*JAAR)).objects.bulk_create([maak(*JAAR), maak(van, tot)])


def test_twee_tijdvakken_zonder_einde_overlappen_altijd(maak):
    type(maak(*JAAR)).objects.bulk_create([maak(date(2020, 1, 1), None)])

    with pytest.raises(IntegrityError, match="overlap"), transaction.atomic():
        type(maak(*JAAR)).objects.bulk_create([maak(date(2035, 1, 1), None)])


@pytest.mark.parametrize("tot", [date(2026, 1, 1), date(2025, 12, 31)])
def test_een_tijdvak_eindigt_na_zijn_begin(maak, tot):
    with pytest.raises(IntegrityError, match="datums"), transaction.atomic():
        type(maak(*JAAR)).objects.bulk_create([maak(date(2026, 1, 1), tot)])


def test_een_school_mag_tegelijk_in_twee_partnerschappen(deelname, school, aonhw):
    status = DeelnamestatusFactory(partnerschap=aonhw)

    Deelname.objects.bulk_create([Deelname(partnerschap=aonhw, school=school, status=status, van=JAAR[0])])


def test_een_rij_die_zichzelf_niet_verandert_botst_niet_met_zichzelf(deelname):
    assert Deelname.objects.filter(pk=deelname.pk).update(van=deelname.van, tot=None) == 1


@pytest.mark.django_db(transaction=True)
def test_een_deelname_heeft_een_status_van_haar_eigen_partnerschap(rowf, school):
    vreemde_status = DeelnamestatusFactory(partnerschap=PartnerschapFactory(naam="Elders"))

    with pytest.raises(IntegrityError, match=r"FOREIGN KEY|deelname_status_van_eigen_partnerschap"):
        Deelname.objects.bulk_create([Deelname(partnerschap=rowf, school=school, status=vreemde_status, van=JAAR[0])])

    assert not Deelname.objects.exists()


def test_ook_een_update_naar_de_status_van_een_ander_wordt_geweigerd(deelname, aonhw):
    vreemde_status = DeelnamestatusFactory(partnerschap=aonhw)

    with pytest.raises(IntegrityError):
        _geef_status(deelname, vreemde_status)


def _geef_status(deelname, status):
    """Controleert aan het eind van het blok, waar een echte transactie dat bij het vastleggen doet."""
    with transaction.atomic():
        Deelname.objects.filter(pk=deelname.pk).update(status=status)
        connection.check_constraints()


CODES = [
    pytest.param("vo", "16CX00", True, id="vestiging"),
    pytest.param("vso", "01UC23", True, id="vestiging in het vso"),
    pytest.param("mbo", "25PW00", True, id="een mbo-vestiging mag ook een vestigingscode hebben"),
    pytest.param("mbo", "25PW-techniek", True, id="mbo-college"),
    pytest.param("mbo", "25PW-techniek-en-ict-2", True, id="mbo-college met streepjes"),
    pytest.param("vo", "25PW-techniek", False, id="een eigen sleutel is alleen voor mbo"),
    pytest.param("mbo", "25PW-", False, id="sleutel zonder naam"),
    pytest.param("mbo", "25PW-Techniek", False, id="sleutel met hoofdletter"),
    pytest.param("mbo", "25PW--techniek", False, id="dubbel streepje"),
    pytest.param("vo", "16CX", False, id="alleen een BRIN"),
    pytest.param("vo", "16cx00", False, id="kleine letters"),
    pytest.param("vo", "16CX000", False, id="te lang"),
    pytest.param("vo", "X16CX00", False, id="iets ervoor"),
    pytest.param("vo", "16CX00\n", False, id="regeleinde erachter"),
    pytest.param("vo", "1,6E+03", False, id="door een rekenblad verhaspeld"),
]


@pytest.mark.parametrize(("sector", "code", "mag"), CODES)
def test_een_school_heeft_een_vestigingscode_of_een_mbo_sleutel(sector, code, mag):
    school = School(sector=sector, code=code, naam="School", slug="school", plaats="Hoorn")

    assert _lukt(lambda: School.objects.bulk_create([school])) is mag


@pytest.mark.parametrize(
    ("nummer", "mag"),
    [("41442", True), ("00001", True), ("4144", False), ("414422", False), ("4144A", False), ("41442\n", False)],
)
def test_een_bestuursnummer_heeft_vijf_cijfers(nummer, mag):
    bestuur = Bestuur(nummer=nummer, naam="Bestuur", slug="bestuur")

    assert _lukt(lambda: Bestuur.objects.bulk_create([bestuur])) is mag


@pytest.mark.parametrize(
    ("lat", "lon", "mag"),
    [(52.6, 5.0, True), (None, None, True), (52.6, None, False), (None, 5.0, False), (91, 5.0, False)],
)
def test_een_punt_op_de_kaart_is_heel_of_er_is_geen(lat, lon, mag):
    school = School(code="16CX00", naam="School", slug="school", plaats="Hoorn", lat=lat, lon=lon)

    assert _lukt(lambda: School.objects.bulk_create([school])) is mag


def test_dezelfde_opleiding_staat_er_niet_twee_keer_ook_niet_zonder_vak():
    een = OpleidingFactory()

    nogmaals = Opleiding(lerarenopleiding=een.lerarenopleiding, soort=een.soort, graad=een.graad)
    met_vak = Opleiding(
        lerarenopleiding=een.lerarenopleiding, soort=een.soort, graad=een.graad, vak=Vak.objects.get(slug="duits")
    )

    assert _lukt(lambda: Opleiding.objects.bulk_create([nogmaals])) is False
    assert _lukt(lambda: Opleiding.objects.bulk_create([met_vak])) is True


def test_twee_scholen_hebben_niet_dezelfde_code(school):
    with pytest.raises(IntegrityError), transaction.atomic():
        SchoolFactory(code=school.code)


def test_twee_besturen_hebben_niet_hetzelfde_nummer(bestuur):
    with pytest.raises(IntegrityError), transaction.atomic():
        BestuurFactory(nummer=bestuur.nummer)


def _lukt(doe) -> bool:
    try:
        with transaction.atomic():
            doe()
    except (IntegrityError, DataError):  # PostgreSQL noemt een te lange tekst een DataError
        return False
    return True
