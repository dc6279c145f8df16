"""Hoeveel vragen een bladzijde aan de database stelt hangt niet af van hoeveel er is."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portaal.demo.fabriek import (
    ClusterFactory,
    DeelnameFactory,
    PartnerschapFactory,
    PartnerschapStatusFactory,
    SchoolFactory,
    VacatureFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.traag]


@pytest.fixture
def partnerschap(noord):
    partnerschap = PartnerschapFactory(naam="ROWF", slug="rowf", regios=[noord])
    PartnerschapStatusFactory(partnerschap=partnerschap)
    return partnerschap


def vul(aantal, *, bestuur, regio, partnerschap, eigen_school):
    cluster = ClusterFactory(partnerschap=partnerschap)
    for _ in range(aantal):
        school = SchoolFactory(regio=regio, bestuur=bestuur, niveaus=["havo", "vwo"])
        DeelnameFactory(school=school, partnerschap=partnerschap, clusters=[cluster])
        VacatureFactory(
            bestuur=bestuur, scholen=[school, eigen_school], uren_van=32, uit_bron=True, niveaus=["havo"],
            vakken=[("natuurkunde", "eerstegraads"), ("natuurkunde", "tweedegraads")],
        )  # fmt: skip


@pytest.fixture
def met_bewaarde_schil(settings):
    """Zoals in het product: de schil van een bladzijde is al eens gelezen."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "vragen"}}
    cache.clear()
    yield
    cache.clear()


def vragen(client, adres):
    """Het tweede bezoek: wat een proces maar één keer opzoekt (content types, de schil) telt niet mee."""
    client.get(adres)
    with CaptureQueriesContext(connection) as opname:
        client.get(adres)
    return len(opname)


BLADZIJDEN = {
    "/": 13,
    "/scholen/": 1,
    "/besturen/": 1,
    "/opleidingsscholen/": 1,
    "/scholen/het-zeekasteel/": 9,
    "/besturen/stichting-duin/": 8,
    "/opleidingsscholen/rowf/": 13,
    "/leraar-worden/": 6,
    "/sitemap.xml": 18,
}


def test_veertig_vacatures_kosten_niet_meer_vragen_dan_elf(
    client, met_bewaarde_schil, noord, zuid, bestuur, school_in_noord, partnerschap
):
    spelers = {"bestuur": bestuur, "regio": noord, "partnerschap": partnerschap, "eigen_school": school_in_noord}
    vul(11, **spelers)  # meer dan op een bladzijde past: het aantal wordt dan geteld
    bij_elf = {adres: vragen(client, adres) for adres in BLADZIJDEN}

    vul(29, **spelers)

    assert {adres: vragen(client, adres) for adres in BLADZIJDEN} == bij_elf == BLADZIJDEN


@pytest.mark.parametrize(("gesloten", "verwacht"), [(False, 10), (True, 9)], ids=["open", "gesloten"])
def test_een_vacature_kost_evenveel_vragen_met_een_als_met_tien_scholen(
    client, met_bewaarde_schil, gesloten, verwacht, bestuur, school_in_noord
):
    vast = {"bestuur": bestuur, "gesloten": gesloten}
    een = VacatureFactory(scholen=[school_in_noord], vakken=["duits"], **vast)
    veel = VacatureFactory(scholen=SchoolFactory.create_batch(10), vakken=["duits", "frans"], **vast)
    VacatureFactory.create_batch(6, bestuur=bestuur, scholen=[school_in_noord], vakken=["duits"], uren_van=32)

    assert vragen(client, een.get_absolute_url()) == verwacht
    assert vragen(client, veel.get_absolute_url()) == verwacht
