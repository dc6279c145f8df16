"""Een fabriek maakt het kleinste ding dat de database en de modellen goedkeuren."""

from datetime import date

import pytest

from portaal.demo import fabriek
from vacatures import waarnemers
from vacatures.models import Vacature

pytestmark = pytest.mark.django_db
FABRIEKEN = [
    fabriek.RegioFactory, fabriek.BestuurFactory, fabriek.SchoolFactory, fabriek.SchoolBestuurFactory,
    fabriek.PartnerschapFactory, fabriek.PartnerschapStatusFactory, fabriek.ClusterFactory,
    fabriek.DeelnamestatusFactory, fabriek.DeelnameFactory, fabriek.LerarenopleidingFactory,
    fabriek.OpleidingFactory, fabriek.InstituutDeelnameFactory, fabriek.BronFactory, fabriek.VacatureFactory,
    fabriek.GebruikerFactory, fabriek.BeheerderFactory, fabriek.RedacteurFactory,
]  # fmt: skip


@pytest.mark.parametrize("maker", FABRIEKEN, ids=lambda maker: maker.__name__)
def test_wat_een_fabriek_maakt_is_geldig_en_twee_keer_kan_ook(maker):
    een, ander = maker(), maker()

    een.refresh_from_db()
    een.full_clean()
    assert een.pk != ander.pk


def test_een_vacature_van_de_fabriek_is_open_en_de_zoekindex_weet_ervan(monkeypatch):
    gemeld = []
    monkeypatch.setattr(waarnemers, "_waarnemers", [gemeld.extend])

    vacature = fabriek.VacatureFactory()

    assert list(Vacature.objects.open(op=date(2026, 11, 23))) == [vacature]
    assert gemeld == [vacature.pk]


@pytest.mark.parametrize("soort", ["concept", "gesloten"])
def test_een_concept_of_gesloten_vacature_van_de_fabriek_is_niet_open(soort):
    vacature = fabriek.VacatureFactory(**{soort: True})

    vacature.full_clean()
    assert vacature.fase == soort
    assert not Vacature.objects.open(op=date(2026, 11, 23)).exists()


def test_vakken_scholen_en_niveaus_staan_na_de_fabriek_in_de_database():
    school = fabriek.SchoolFactory(niveaus=["havo"])
    pk = fabriek.VacatureFactory(
        vakken=["wiskunde", ("natuurkunde", "eerstegraads")], scholen=[school], niveaus=["havo", "vwo"]
    ).pk

    vacature = Vacature.objects.get(pk=pk)
    regels = {(regel.vak.slug, regel.graad_id) for regel in vacature.vakregels.all()}
    assert regels == {("wiskunde", None), ("natuurkunde", "eerstegraads")}
    assert list(vacature.scholen.all()) == [school]
    assert {n.slug for n in vacature.niveaus.all()} == {"havo", "vwo"}
    assert [n.slug for n in school.niveaus.all()] == ["havo"]


def test_een_school_met_bestuur_hoort_er_vandaag_bij():
    bestuur = fabriek.BestuurFactory()
    school = fabriek.SchoolFactory(bestuur=bestuur)

    assert school.besturen.get().bestuur == bestuur


def test_een_deelname_met_clusters_krijgt_ze_in_de_database():
    cluster = fabriek.ClusterFactory()
    deelname = fabriek.DeelnameFactory(partnerschap=cluster.partnerschap, clusters=[cluster])

    deelname.refresh_from_db()
    assert list(deelname.clusters.all()) == [cluster]


def test_een_redacteur_komt_in_het_beheer_en_een_gewone_gebruiker_niet(client):
    redacteur, gebruiker = fabriek.RedacteurFactory(), fabriek.GebruikerFactory()

    assert redacteur.has_perms(["wagtailadmin.access_admin", "regio.change_school", "vacatures.change_vacature"])
    assert not gebruiker.has_perm("wagtailadmin.access_admin")
    assert client.login(username=redacteur.email, password=fabriek.WACHTWOORD)
