"""De redactie kan bij elke lijst van het menu Regio, en wie geen rechten heeft niet."""

import csv
import io
from datetime import date

import openpyxl
import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from portaal.demo.fabriek import (
    DeelnameFactory,
    GebruikerFactory,
    LerarenopleidingFactory,
    RegioFactory,
    SchoolFactory,
)
from regio.models import Functie as Functies
from regio.models import Gemeente, Graad, LandelijkTekort, Niveau, Plaats, Postcode, Vak

pytestmark = [pytest.mark.traag, pytest.mark.django_db, pytest.mark.matrix]

LIJSTEN = [
    "school", "bestuur", "partnerschap", "deelname", "lerarenopleiding", "regio", "vak", "functie", "graad",
    "niveau", "landelijktekort", "gemeente", "plaats", "postcode",
]  # fmt: skip
BLADZIJDEN = [(lijst, soort) for lijst in LIJSTEN for soort in ("list", "add", "edit", "history", "usage")]


@pytest.fixture
def een_van_elk(deelname, bestuur):
    eerste = {
        "school": deelname.school, "bestuur": bestuur, "partnerschap": deelname.partnerschap, "deelname": deelname,
        "lerarenopleiding": LerarenopleidingFactory(), "regio": RegioFactory(),
        "vak": Vak.objects.get(slug="natuurkunde"), "functie": Functies.objects.first(),
        "graad": Graad.objects.get(pk="tweedegraads"), "niveau": Niveau.objects.get(pk="havo"),
        "landelijktekort": LandelijkTekort.objects.first(), "gemeente": Gemeente.objects.first(),
        "plaats": Plaats.objects.first(), "postcode": Postcode.objects.get(pk="1621"),
    }  # fmt: skip
    return {lijst: ding.pk for lijst, ding in eerste.items()}


def adres(lijst, soort, een_van_elk):
    args = [een_van_elk[lijst]] if soort in ("edit", "history", "usage") else []
    return reverse(f"wagtailsnippets_regio_{lijst}:{soort}", args=args)


@pytest.mark.parametrize(("lijst", "soort"), BLADZIJDEN)
def test_een_redacteur_kan_bij_elke_bladzijde(redacteur, een_van_elk, lijst, soort):
    antwoord = redacteur.get(adres(lijst, soort, een_van_elk))

    assert antwoord.status_code == 200


@pytest.mark.parametrize(("lijst", "soort"), BLADZIJDEN)
def test_wie_wel_in_het_beheer_mag_maar_niet_in_de_regio_komt_nergens(client, een_van_elk, lijst, soort):
    buitenstaander = GebruikerFactory()
    buitenstaander.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(buitenstaander)

    antwoord = client.get(adres(lijst, soort, een_van_elk))

    assert antwoord.status_code == 302
    assert antwoord.url == reverse("wagtailadmin_home")


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_elke_rij_van_een_lijst_leidt_naar_haar_formulier(redacteur, een_van_elk, lijst):
    antwoord = redacteur.get(adres(lijst, "list", een_van_elk))

    eerste = antwoord.context["object_list"][0]
    formulier = reverse(f"wagtailsnippets_regio_{lijst}:edit", args=[eerste.pk])
    assert f'href="{formulier}"' in antwoord.content.decode()


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_wie_niet_aangemeld_is_moet_zich_aanmelden(client, een_van_elk, lijst):
    antwoord = client.get(adres(lijst, "list", een_van_elk))

    assert antwoord.status_code == 302
    assert antwoord.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_elke_lijst_gaat_als_csv_naar_een_rekenblad(redacteur, een_van_elk, lijst):
    antwoord = redacteur.get(adres(lijst, "list", een_van_elk), {"export": "csv"})

    rijen = list(csv.reader(io.StringIO(antwoord.getvalue().decode())))
    assert antwoord["Content-Type"] == "text/csv"
    assert len(rijen) >= 2
    assert len(set(map(len, rijen))) == 1


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_elke_lijst_gaat_als_xlsx_naar_een_rekenblad(redacteur, een_van_elk, lijst):
    antwoord = redacteur.get(adres(lijst, "list", een_van_elk), {"export": "xlsx"})

    blad = openpyxl.load_workbook(io.BytesIO(antwoord.getvalue())).active
    assert blad.max_row >= 2


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_zoeken_naar_wat_er_niet_is_geeft_een_lege_lijst(redacteur, een_van_elk, lijst):
    antwoord = redacteur.get(adres(lijst, "list", een_van_elk), {"q": "xqzv"})

    assert antwoord.status_code == 200
    assert antwoord.context["paginator"].count == 0


def test_zoeken_vindt_een_school_op_haar_vestigingscode(redacteur, een_van_elk):
    SchoolFactory(naam="Een heel andere school")

    antwoord = redacteur.get(adres("school", "list", een_van_elk), {"q": "16cx00"})

    assert [school.code for school in antwoord.context["object_list"]] == ["16CX00"]


def test_de_lijst_van_scholen_stelt_even_veel_vragen_bij_tien_als_bij_veertig_scholen(
    redacteur, een_van_elk, django_assert_max_num_queries
):
    SchoolFactory.create_batch(9)
    redacteur.get(adres("school", "list", een_van_elk))
    with django_assert_max_num_queries(60) as weinig:
        redacteur.get(adres("school", "list", een_van_elk))
    DeelnameFactory.create_batch(30)
    with django_assert_max_num_queries(60) as veel:
        redacteur.get(adres("school", "list", een_van_elk))

    assert len(veel) == len(weinig)


def test_een_redacteur_kan_een_school_filteren_op_partnerschap_bestuur_en_wat_ontbreekt(
    redacteur, een_van_elk, bestuur
):
    los = SchoolFactory(code="17CX00", bestuur=bestuur)
    lijst = adres("school", "list", een_van_elk)

    def codes(**filter_):
        return [school.code for school in redacteur.get(lijst, filter_).context["object_list"]]

    assert codes(bestuur=bestuur.pk) == [los.code]
    assert codes(partnerschap=een_van_elk["partnerschap"]) == ["16CX00"]
    assert codes(ontbreekt="partnerschap") == [los.code]
    assert codes(ontbreekt="bestuur") == ["16CX00"]


def test_het_venster_om_een_school_te_kiezen_zoekt_op_code_en_plaats_en_toont_ze(redacteur, een_van_elk):
    SchoolFactory(code="17CX00", naam="Regius College", slug="regius-schagen", plaats="Schagen")
    venster = reverse("wagtailsnippetchoosers_regio_school:choose_results")

    antwoord = redacteur.get(venster, {"q": "regius schagen"})

    assert [school.code for school in antwoord.context["results"]] == ["17CX00"]
    assert "17CX00" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("naslag", "mag"),
    [("gemeente", False), ("plaats", False), ("postcode", False), ("school", True)],
)
def test_een_redacteur_verwijdert_scholen_maar_geen_kaart_van_nederland(redacteur, een_van_elk, naslag, mag):
    antwoord = redacteur.get(reverse(f"wagtailsnippets_regio_{naslag}:delete", args=[een_van_elk[naslag]]))

    assert (antwoord.status_code == 200) is mag


def test_een_bestuur_met_scholen_is_niet_te_verwijderen(redacteur, bestuur):
    SchoolFactory(bestuur=bestuur)

    antwoord = redacteur.post(reverse("wagtailsnippets_regio_bestuur:delete", args=[bestuur.pk]))

    assert antwoord.status_code in (302, 403)
    bestuur.refresh_from_db()  # bestaat nog


def test_een_bestuur_zonder_scholen_is_wel_te_verwijderen(redacteur, bestuur):
    redacteur.post(reverse("wagtailsnippets_regio_bestuur:delete", args=[bestuur.pk]))

    assert not type(bestuur).objects.filter(pk=bestuur.pk).exists()


def test_de_uitvoer_van_deelnames_noemt_code_status_en_dagen(redacteur, een_van_elk):
    antwoord = redacteur.get(adres("deelname", "list", een_van_elk), {"export": "csv"})

    rij = next(csv.DictReader(io.StringIO(antwoord.getvalue().decode())))
    assert rij["Vestigingscode"] == "16CX00"
    assert rij["Soort"] == "partner"
    assert date.fromisoformat(rij["Vanaf"]) == date(2026, 1, 1)
