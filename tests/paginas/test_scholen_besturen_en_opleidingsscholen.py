"""De bladzijden van scholen, besturen en opleidingsscholen: wie nu bij wie hoort, en wat er open is."""

from datetime import timedelta

import pytest

from portaal.demo.fabriek import (
    BestuurFactory,
    ClusterFactory,
    DeelnameFactory,
    DeelnamestatusFactory,
    InstituutDeelnameFactory,
    LerarenopleidingFactory,
    PartnerschapFactory,
    PartnerschapStatusFactory,
    SchoolBestuurFactory,
    SchoolFactory,
    VacatureFactory,
)
from regio.models import PartnerschapStatus

pytestmark = pytest.mark.django_db


@pytest.fixture
def partnerschap(noord):
    partnerschap = PartnerschapFactory(naam="ROWF", slug="rowf", regios=[noord])
    PartnerschapStatusFactory(partnerschap=partnerschap)
    return partnerschap


@pytest.mark.parametrize("adres", ["/scholen/bestaat-niet/", "/besturen/bestaat-niet/", "/opleidingsscholen/nee/"])
def test_een_onbekend_adres_is_een_vriendelijke_404(client, adres):
    antwoord = client.get(adres)

    assert antwoord.status_code == 404
    assert "Deze bladzijde is er niet" in antwoord.content.decode()


@pytest.mark.parametrize("adres", ["/scholen/", "/besturen/", "/opleidingsscholen/"])
def test_een_lege_lijst_zegt_wat_je_kunt_doen(client, db, adres):
    antwoord = client.get(adres)

    assert antwoord.status_code == 200
    assert "Kies bovenaan een andere regio" in antwoord.content.decode()


def test_een_school_toont_haar_open_vacatures_en_geen_andere(client, school_in_noord, vacature_in_noord, bestuur):
    VacatureFactory(titel="Al gesloten", bestuur=bestuur, scholen=[school_in_noord], gesloten=True)
    VacatureFactory(titel="Elders", bestuur=bestuur, scholen=[SchoolFactory()])

    antwoord = client.get("/scholen/het-zeekasteel/")

    assert [v.titel for v in antwoord.context["vacatures"]] == ["Docent natuurkunde"]
    assert "Elders" not in antwoord.content.decode()


def test_een_school_zonder_vacatures_wijst_verder(client, school_in_noord):
    tekst = client.get("/scholen/het-zeekasteel/").content.decode()

    assert "Nu geen open vacatures" in tekst
    assert 'href="/vacatures/"' in tekst


def test_een_school_noemt_het_bestuur_van_vandaag(client, school_in_noord, bestuur, vandaag):
    vorige = school_in_noord.besturen.get()
    vorige.tot = vandaag
    vorige.save()
    SchoolBestuurFactory(school=school_in_noord, bestuur=BestuurFactory(naam="Nieuw Bestuur"), van=vandaag)

    tekst = client.get("/scholen/het-zeekasteel/").content.decode()

    assert "Nieuw Bestuur" in tekst
    assert "Stichting Duin" not in tekst


def test_een_school_noemt_alleen_deelnames_die_nu_gelden_en_zichtbaar_zijn(
    client, school_in_noord, partnerschap, vandaag
):
    verborgen = DeelnamestatusFactory(partnerschap__naam="Stil", is_zichtbaar=False)
    DeelnameFactory(school=school_in_noord, partnerschap=verborgen.partnerschap, status=verborgen)
    DeelnameFactory(school=school_in_noord, partnerschap=PartnerschapFactory(naam="Vroeger"), tot=vandaag)
    DeelnameFactory(school=school_in_noord, partnerschap=partnerschap)

    tekst = client.get("/scholen/het-zeekasteel/").content.decode()

    assert "ROWF" in tekst
    assert "Stil" not in tekst
    assert "Vroeger" not in tekst


def test_een_bestuur_toont_de_scholen_van_vandaag_en_zijn_open_vacatures(client, bestuur, vacature_in_noord, vandaag):
    SchoolBestuurFactory(school=SchoolFactory(naam="Overgegaan"), bestuur=bestuur, tot=vandaag)

    antwoord = client.get("/besturen/stichting-duin/")

    assert [s.naam for s in antwoord.context["scholen"]] == ["Het Zeekasteel"]
    assert [v.titel for v in antwoord.context["vacatures"]] == ["Docent natuurkunde"]


def test_een_bestuur_zonder_scholen_staat_niet_in_de_lijst(client, school_in_noord, vandaag):
    SchoolBestuurFactory(bestuur=BestuurFactory(naam="Opgeheven"), tot=vandaag)

    tekst = client.get("/besturen/").content.decode()

    assert "Stichting Duin" in tekst
    assert "Opgeheven" not in tekst


def test_de_besturen_van_een_regio_zijn_die_met_een_school_daar(client, school_in_noord, school_in_zuid, bestuur):
    besturen = client.get("/besturen/?regio=noord").context["besturen"]

    assert [(b.naam, b.scholen) for b in besturen] == [("Stichting Duin", 1)]


def test_meer_dan_tien_vacatures_gaan_verder_bij_de_resultaten(client, bestuur):
    for _ in range(11):
        VacatureFactory(bestuur=bestuur)

    antwoord = client.get("/besturen/stichting-duin/")

    assert (len(antwoord.context["vacatures"]), antwoord.context["aantal"]) == (10, 11)
    assert 'href="/vacatures/?bestuur=stichting-duin"' in antwoord.content.decode()


def test_een_opleidingsschool_toont_status_instituten_clusters_en_scholen_van_nu(
    client, partnerschap, school_in_noord, vandaag
):
    cluster = ClusterFactory(partnerschap=partnerschap, naam="Cluster West")
    DeelnameFactory(school=school_in_noord, partnerschap=partnerschap, clusters=[cluster])
    hogeschool = LerarenopleidingFactory(naam="Hogeschool Duin")
    InstituutDeelnameFactory(partnerschap=partnerschap, lerarenopleiding=hogeschool)
    InstituutDeelnameFactory(
        partnerschap=partnerschap, lerarenopleiding=LerarenopleidingFactory(naam="Vertrokken"), tot=vandaag
    )

    tekst = client.get("/opleidingsscholen/rowf/").content.decode()

    assert "Erkende opleidingsschool" in tekst
    assert "Hogeschool Duin" in tekst
    assert "Cluster West" in tekst
    assert "Het Zeekasteel" in tekst
    assert "Vertrokken" not in tekst


def test_een_school_die_niet_als_deelnemer_getoond_wordt_staat_er_niet(client, partnerschap, school_in_noord):
    stil = DeelnamestatusFactory(partnerschap=partnerschap, is_zichtbaar=False)
    DeelnameFactory(school=school_in_noord, partnerschap=partnerschap, status=stil)

    antwoord = client.get("/opleidingsscholen/rowf/")

    assert "Het Zeekasteel" not in antwoord.content.decode()
    assert list(antwoord.context["deelnames"]) == []


def test_een_opleidingsschool_toont_de_vacatures_van_haar_scholen(
    client, partnerschap, school_in_noord, vacature_in_noord, vacature_in_zuid
):
    DeelnameFactory(school=school_in_noord, partnerschap=partnerschap)

    vacatures = client.get("/opleidingsscholen/rowf/").context["vacatures"]

    assert [v.titel for v in vacatures] == ["Docent natuurkunde"]


def test_een_gestopte_opleidingsschool_staat_niet_in_de_lijst(client, partnerschap, noord, vandaag):
    PartnerschapStatusFactory(
        partnerschap=PartnerschapFactory(naam="Gestopt", regios=[noord]),
        status=PartnerschapStatus.Status.GESTOPT,
        van=vandaag - timedelta(days=1),
    )

    namen = [p.naam for p in client.get("/opleidingsscholen/").context["partnerschappen"]]

    assert namen == ["ROWF"]


def test_een_opleidingsschool_zonder_status_staat_er_wel(client, noord):
    PartnerschapFactory(naam="Jong", regios=[noord])

    assert [p.naam for p in client.get("/opleidingsscholen/").context["partnerschappen"]] == ["Jong"]
