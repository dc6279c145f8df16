"""Inlezen uit DUO: op vestigingscode, de naam is van de redactie, en een tweede keer verandert niets."""

import json
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import ModelLogEntry

from portaal.demo.fabriek import RegioFactory, SchoolBestuurFactory, SchoolFactory
from regio.bronnen.duo import PlanVeranderd, lees_in, maak_plan
from regio.bronnen.duo_bestand import DuoBestand, DuoSchool, lees
from regio.gegevens import MAP
from regio.models import Bestuur, Gemeente, School, SchoolBestuur

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

BESTANDEN = Path(__file__).parent / "bestanden"
UITTREKSEL = BESTANDEN / "duo-vestigingen-vo.csv"
BESTUREN = BESTANDEN / "duo-besturen.csv"
DAG = date(2026, 11, 23)


def duo_school(**velden):
    gewoon = {
        "regel": 2, "code": "16CX00", "naam": "Regius College voor vwo havo", "plaats": "SCHAGEN", "sector": "vo",
        "straat": "Hofstraat", "huisnummer": "1", "postcode": "1741AB", "gemeentecode": "0441", "gemeente": "SCHAGEN",
        "denominatie": "Openbaar", "website": "https://regius.nl", "niveaus": ("havo", "vwo"),
        "bestuursnummer": "41442",
    }  # fmt: skip
    return DuoSchool(**gewoon | velden)


def inlezen(*rijen, op=DAG, door=None, **opties):
    return lees_in(DuoBestand(scholen=list(rijen)), op=op, door=door, **opties)


@pytest.fixture
def magister():
    return Bestuur.objects.create(nummer="41442", naam="Stichting Magister", slug="magister")


@pytest.fixture
def ingelezen(magister):
    inlezen(duo_school())
    return School.objects.get()


# -- een nieuwe school -------------------------------------------------------------------------


def test_een_nieuwe_school_krijgt_alles_wat_duo_weet(ingelezen):
    school = School.objects.met_bestuur(op=DAG).get()

    assert (school.naam, school.duo_naam) == ("Regius College", "Regius College voor vwo havo")
    assert (school.adres, school.postcode, school.plaats) == ("Hofstraat 1", "1741AB", "Schagen")
    assert (school.gemeente.naam, school.denominatie, school.website) == ("Schagen", "Openbaar", "https://regius.nl")
    assert school.niveaunamen == "havo, vwo"
    assert school.bestuur_op_dag.naam == "Stichting Magister"
    assert abs(school.lat - 52.79) < 0.1
    assert abs(school.lon - 4.79) < 0.1


def test_met_een_punt_in_het_bestand_telt_dat(magister):
    inlezen(duo_school(punt=(52.5, 4.5)))

    assert (School.objects.get().lat, School.objects.get().lon) == (52.5, 4.5)


@pytest.mark.parametrize(
    ("gemeenten_van_regios", "verwacht"),
    [([["0441"]], 0), ([["0441"], ["0441"]], None), ([["0405"]], None), ([], None)],
    ids=["precies een regio", "twee regio's", "een andere gemeente", "geen regio"],
)
def test_de_regio_volgt_uit_de_gemeente_als_er_precies_een_is(magister, gemeenten_van_regios, verwacht):
    regios = [RegioFactory(gemeenten=Gemeente.objects.filter(pk__in=codes)) for codes in gemeenten_van_regios]

    inlezen(duo_school())

    assert School.objects.get().regio == (None if verwacht is None else regios[verwacht])


def test_een_regio_die_er_al_staat_blijft(magister):
    RegioFactory(gemeenten=Gemeente.objects.filter(pk="0441"))
    eigen = RegioFactory()
    SchoolFactory(code="16CX00", regio=eigen)

    inlezen(duo_school())

    assert School.objects.get().regio == eigen


def test_een_regio_die_de_redactie_weghaalde_komt_niet_terug(magister):
    RegioFactory(gemeenten=Gemeente.objects.filter(pk="0441"))
    inlezen(duo_school())
    School.objects.update(regio=None)

    inlezen(duo_school())

    assert School.objects.get().regio is None


def test_twee_vestigingen_met_dezelfde_naam_krijgen_elk_een_eigen_webadres(magister):
    inlezen(duo_school(), duo_school(code="16CX01"))

    assert set(School.objects.values_list("slug", flat=True)) == {"regius-college", "regius-college-2"}


# -- nog een keer ------------------------------------------------------------------------------


def test_een_tweede_keer_verandert_niets(ingelezen):
    logboek = ModelLogEntry.objects.count()

    plan = inlezen(duo_school(), op=DAG + timedelta(days=30))

    assert (plan.tellingen["nieuw"], plan.tellingen["gewijzigd"], plan.tellingen["ongewijzigd"]) == (0, 0, 1)
    assert ModelLogEntry.objects.count() == logboek
    assert SchoolBestuur.objects.count() == 1


@pytest.mark.parametrize("bestand", [UITTREKSEL, MAP / "nl_scholen_vo_vso_2024-11.csv"], ids=["van DUO", "bewerkt"])
def test_beide_bestanden_een_tweede_keer(bestand):
    inhoud = lees(bestand.read_bytes().replace(b"\r\n", b"\n")[:60_000].rpartition(b"\n")[0])
    eerste = lees_in(inhoud, op=DAG, door=None)

    tweede = lees_in(inhoud, op=DAG + timedelta(days=1), door=None)

    assert eerste.tellingen["nieuw"] == School.objects.count() >= 8
    assert tweede.tellingen | {"ongewijzigd": 0} == dict.fromkeys(tweede.tellingen, 0)


def test_de_bewerkte_lijst_na_die_van_duo_maakt_geen_dubbele(magister):
    lees_in(lees(UITTREKSEL.read_bytes()), op=DAG, door=None)
    bewerkt = lees((MAP / "nl_scholen_vo_vso_2024-11.csv").read_bytes())
    codes = set(School.objects.values_list("code", flat=True))
    plan = lees_in(DuoBestand(scholen=[s for s in bewerkt.scholen if s.code in codes]), op=DAG, door=None)

    assert plan.tellingen["nieuw"] == 0
    assert School.objects.count() == 9


# -- wie gaat voor -----------------------------------------------------------------------------


def test_de_naam_is_van_de_redactie(ingelezen):
    School.objects.update(naam="Regius Schagen", slug="regius-schagen")

    inlezen(duo_school(naam="Regius Scholengroep"))

    school = School.objects.get()
    assert (school.naam, school.slug, school.duo_naam) == ("Regius Schagen", "regius-schagen", "Regius Scholengroep")


def test_een_school_met_een_andere_naam_is_dezelfde_school_en_met_een_andere_code_niet(ingelezen):
    inlezen(duo_school(naam="Heel anders"), duo_school(code="17CX00"))

    assert set(School.objects.values_list("code", flat=True)) == {"16CX00", "17CX00"}


def test_een_veld_volgt_duo(ingelezen):
    plan = inlezen(duo_school(straat="Nieuwstraat", website="https://nieuw.nl", niveaus=("vwo",)))

    school = School.objects.get()
    assert (school.straat, school.website, school.niveaunamen) == ("Nieuwstraat", "https://nieuw.nl", "vwo")
    assert plan.scholen[0].wijzigingen == {
        "straat": ("Hofstraat", "Nieuwstraat"),
        "website": ("https://regius.nl", "https://nieuw.nl"),
        "niveaus": (["havo", "vwo"], ["vwo"]),
    }


def test_wat_de_redactie_veranderde_blijft_staan_ook_als_duo_niets_nieuws_zegt(ingelezen):
    School.objects.update(denominatie="rooms-katholiek", straat="Hofstraat (ingang achter)", website="")

    plan = inlezen(duo_school())

    school = School.objects.get()
    assert (school.denominatie, school.straat, school.website) == ("rooms-katholiek", "Hofstraat (ingang achter)", "")
    assert plan.tellingen["gewijzigd"] == 0


def test_verandert_duo_wat_de_redactie_ook_veranderde_dan_is_dat_een_vraag(ingelezen):
    School.objects.update(straat="Hofstraat (ingang achter)")

    plan = inlezen(duo_school(straat="Nieuwstraat"))
    nogmaals = inlezen(duo_school(straat="Nieuwstraat"))

    assert School.objects.get().straat == "Hofstraat (ingang achter)"
    assert "DUO zegt bij straat nu “Nieuwstraat”" in plan.vragen[0].tekst
    assert nogmaals.vragen == []


def test_een_leeg_veld_bij_duo_wist_niets(ingelezen):
    inlezen(duo_school(website="", denominatie="", straat=""))

    school = School.objects.get()
    assert (school.website, school.denominatie, school.straat) == ("https://regius.nl", "Openbaar", "Hofstraat")


def test_een_school_die_de_redactie_zelf_maakte_krijgt_duos_adres_maar_houdt_haar_denominatie(magister):
    SchoolFactory(code="16CX00", naam="Regius", straat="Oude weg", denominatie="rooms-katholiek")

    inlezen(duo_school())

    school = School.objects.get()
    assert (school.naam, school.straat, school.denominatie) == ("Regius", "Hofstraat", "rooms-katholiek")


def test_een_verplaatste_speld_blijft_staan_tot_de_school_verhuist(ingelezen):
    School.objects.update(lat=52.1, lon=4.1)
    inlezen(duo_school())
    zelfde_postcode = School.objects.get().lat
    School.objects.update(lat=None, lon=None)
    School.objects.update(duo_waarden={})
    inlezen(duo_school(postcode="1621AB", plaats="HOORN", gemeentecode="0405"))

    assert zelfde_postcode == 52.1
    assert abs(School.objects.get().lon - 5.06) < 0.05


def test_een_verhuizing_verplaatst_de_speld(ingelezen):
    inlezen(duo_school(postcode="1621AB", plaats="HOORN", gemeentecode="0405"))

    assert abs(School.objects.get().lon - 5.06) < 0.05


def test_een_school_die_niet_in_het_bestand_staat_blijft_en_wordt_gemeld(ingelezen):
    SchoolFactory(code="25PW-techniek", sector="mbo")

    plan = inlezen(duo_school(code="17CX00"))

    assert [school.code for school in plan.niet_in_bestand] == ["16CX00"]
    assert School.objects.count() == 3


def test_een_onbekende_gemeente_is_een_opmerking_en_geen_storing(magister):
    plan = inlezen(duo_school(gemeentecode="9999", gemeente="Nergens"))

    assert School.objects.get().gemeente is None
    assert plan.opmerkingen[0].tekst == "gemeente “Nergens” is onbekend"


def test_zonder_gemeentenummer_telt_de_naam(magister):
    inlezen(duo_school(gemeentecode=""))

    assert School.objects.get().gemeente_id == "0441"


def test_een_postbuspostcode_ligt_bij_haar_buren(magister):
    inlezen(duo_school(postcode="1740ZZ"))

    assert abs(School.objects.get().lat - 52.8) < 0.2


def test_alleen_nieuwe_scholen_uit_de_gevraagde_gemeenten_komen_erbij(ingelezen):
    plan = inlezen(
        duo_school(straat="Nieuwstraat"),
        duo_school(code="17CX00", gemeentecode="0405"),
        duo_school(code="18CX00", gemeentecode="0106"),
        gemeenten={"0405"},
    )

    assert set(School.objects.values_list("code", flat=True)) == {"16CX00", "17CX00"}
    assert School.objects.get(code="16CX00").straat == "Nieuwstraat"
    assert plan.tellingen["buiten_gemeenten"] == 1


# -- het bestuur -------------------------------------------------------------------------------


def tijdvakken():
    return [
        (rij.bestuur.nummer, rij.van, rij.tot)
        for rij in SchoolBestuur.objects.select_related("bestuur").order_by("van")
    ]


def test_een_ander_bestuur_gaat_in_op_de_dag_van_het_inlezen(ingelezen, bestuur):
    later = DAG + timedelta(days=10)

    inlezen(duo_school(bestuursnummer=bestuur.nummer), op=later)

    assert tijdvakken() == [("41442", DAG, later), (bestuur.nummer, later, None)]


def test_een_ander_bestuur_op_dezelfde_dag_vervangt_het(ingelezen, bestuur):
    inlezen(duo_school(bestuursnummer=bestuur.nummer))

    assert tijdvakken() == [(bestuur.nummer, DAG, None)]


def test_een_geplande_fusie_blijft_gepland(school, bestuur, ander_bestuur, magister):
    SchoolBestuurFactory(school=school, bestuur=bestuur, van=date(2020, 8, 1), tot=date(2027, 8, 1))
    SchoolBestuurFactory(school=school, bestuur=ander_bestuur, van=date(2027, 8, 1))

    inlezen(duo_school())

    assert tijdvakken() == [
        (bestuur.nummer, date(2020, 8, 1), DAG),
        ("41442", DAG, date(2027, 8, 1)),
        (ander_bestuur.nummer, date(2027, 8, 1), None),
    ]


def test_een_bestuur_dat_de_redactie_koos_blijft_zolang_duo_hetzelfde_zegt(ingelezen, bestuur):
    SchoolBestuur.objects.update(bestuur=bestuur)

    inlezen(duo_school(), op=DAG + timedelta(days=1))

    assert tijdvakken() == [(bestuur.nummer, DAG, None)]


def test_een_bestand_zonder_bestuursnummers_laat_het_bestuur_staan(ingelezen):
    inlezen(duo_school(bestuursnummer=""), op=DAG + timedelta(days=1))

    assert tijdvakken() == [("41442", DAG, None)]


def test_een_onbekend_bestuur_komt_erbij_met_een_vraag_om_zijn_naam():
    plan = inlezen(duo_school(), duo_school(code="16CX01"))

    assert Bestuur.objects.zonder_naam().get().naam == "Bestuur 41442"
    assert [vraag.tekst for vraag in plan.vragen] == [
        "Bestuur 41442 is nieuw en heet voorlopig “Bestuur 41442”. Vul de naam in onder Regio, Besturen."
    ]
    assert plan.tellingen["nieuwe_besturen"] == 1


def test_het_besturenbestand_geeft_een_bestuur_zonder_naam_er_een_en_laat_andere_namen_staan():
    inlezen(duo_school())
    eigen_naam = Bestuur.objects.create(nummer="13586", naam="Singelland", slug="singelland")

    plan = lees_in(lees(BESTUREN.read_bytes()), op=DAG, door=None)
    nogmaals = lees_in(lees(BESTUREN.read_bytes()), op=DAG, door=None)

    magister = Bestuur.objects.get(nummer="41442")
    eigen_naam.refresh_from_db()
    assert (magister.naam, magister.slug) == ("Stichting RSG Magister Alvinus", "stichting-rsg-magister-alvinus")
    assert (eigen_naam.naam, eigen_naam.kvk) == ("Singelland", "01080096")
    assert (plan.tellingen["nieuw"], plan.tellingen["gewijzigd"]) == (21, 2)
    assert nogmaals.tellingen["ongewijzigd"] == 23


# -- alles of niets ----------------------------------------------------------------------------


def test_gaat_het_halverwege_mis_dan_is_er_niets_ingelezen(magister, monkeypatch):
    monkeypatch.setattr("regio.bronnen.duo.zet_bestuur", _storing)

    with pytest.raises(RuntimeError):
        inlezen(duo_school(bestuursnummer=""), duo_school(code="16CX01"))

    assert not School.objects.exists()


def _storing(*args, **kwargs):
    raise RuntimeError("stroom uit")


def test_een_plan_maken_verandert_niets(magister):
    plan = maak_plan(DuoBestand(scholen=[duo_school()]), op=DAG)

    assert plan.tellingen["nieuw"] == 1
    assert not School.objects.exists()


def test_wat_niet_meer_klopt_met_het_getoonde_wordt_niet_uitgevoerd(ingelezen):
    getoond = maak_plan(DuoBestand(scholen=[duo_school(straat="Nieuwstraat")]), op=DAG)
    School.objects.update(straat="Intussen anders")

    with pytest.raises(PlanVeranderd):
        inlezen(duo_school(straat="Nieuwstraat"), verwacht=getoond.vingerafdruk)

    assert School.objects.get().straat == "Intussen anders"


def test_het_logboek_zegt_wie_wat_inlas(magister, django_user_model):
    redacteur = django_user_model.objects.create_user("redacteur@regio.example")

    inlezen(duo_school(), door=redacteur)

    regel = ModelLogEntry.objects.get(action="regio.lees_in_duo")
    assert regel.user == redacteur
    assert "straat" in regel.data["velden"]


def test_inlezen_kost_niet_per_ongewijzigde_school_een_vraag(magister, django_assert_max_num_queries):
    rijen = [duo_school(code=f"16CX{nummer:02}") for nummer in range(40)]
    inlezen(*rijen)

    with django_assert_max_num_queries(20):
        inlezen(*rijen)


# -- de opdracht -------------------------------------------------------------------------------


def opdracht(*args):
    uit = StringIO()
    call_command("importeer_duo", *map(str, args), stdout=uit)
    return uit.getvalue()


def test_de_opdracht_leest_in_en_telt():
    assert "Nieuw: 9, gewijzigd: 0, ongewijzigd: 0" in opdracht(UITTREKSEL)
    assert "Nieuw: 0, gewijzigd: 0, ongewijzigd: 9" in opdracht(UITTREKSEL)
    assert School.objects.count() == 9


def test_met_proef_verandert_er_niets():
    assert "Proef, er is niets veranderd. Nieuw: 9" in opdracht(UITTREKSEL, "--proef")
    assert not School.objects.exists()
    assert not Bestuur.objects.exists()


def test_met_json_is_elke_regel_een_object():
    objecten = [json.loads(regel) for regel in opdracht(UITTREKSEL, "--json").splitlines()]

    scholen = [ding for ding in objecten if ding.get("soort") == "school"]
    assert len(scholen) == 9
    assert scholen[0]["wijzigingen"]["plaats"] == {"oud": "", "nieuw": "Assen"}
    assert objecten[-1]["nieuw"] == 9


def test_de_opdracht_kan_zich_beperken_tot_een_regio():
    RegioFactory(slug="drenthe-noord", gemeenten=Gemeente.objects.filter(naam="Assen"))

    opdracht(UITTREKSEL, "--regio", "drenthe-noord")

    assert set(School.objects.values_list("plaats", flat=True)) == {"Assen"}


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["/bestaat/niet.csv"], "is niet te openen"),
        ([MAP / "functies_thesaurus.csv"], "mist: VESTIGINGSCODE, PLAATSNAAM"),
        ([UITTREKSEL, "--regio", "atlantis"], "Er is geen regio “atlantis”"),
    ],
    ids=["geen bestand", "een ander bestand", "onbekende regio"],
)
def test_de_opdracht_zegt_in_een_zin_wat_eraan_schort(args, zin):
    with pytest.raises(CommandError, match=zin):
        opdracht(*args)
