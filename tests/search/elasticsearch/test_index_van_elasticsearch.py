"""De index op de server: wat verandert gaat via de rij, een nieuwe komt in één keer, en wat stokt herstelt vanzelf."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from portaal.demo.fabriek import SchoolFactory, VacatureFactory
from regio.models import School
from search.engines.basis import ZoekmachineWeg
from search.engines.elasticsearch import wachtrij
from search.engines.elasticsearch.herbouw import HerbouwMislukt
from search.engines.elasticsearch.terugval import MetTerugval
from search.models import Indexeeropdracht, IndexInAanbouw
from search.vraagplan import Vraagplan
from search.zoekresultaat import Middelpunt
from search.zoekvraag import Zoekvraag
from vacatures.models import Vacature

pytestmark = [pytest.mark.elasticsearch, pytest.mark.django_db]


class Gedood(BaseException):
    """Alsof het proces hier ophoudt."""


@pytest.fixture
def gevonden(elastic, dag):
    def pks():
        return {hit.pk for hit in elastic.zoek(Vraagplan(Zoekvraag()), dag).hits}

    return pks


def verander(machine, vacature, **velden):
    Vacature.objects.filter(pk=vacature.pk).update(**velden)
    machine.indexeer([vacature.pk])


def test_een_index_die_er_niet_is_geeft_zoekmachine_weg_en_bijwerken_maakt_haar(elastic, gevonden):
    vacature = VacatureFactory()
    with pytest.raises(ZoekmachineWeg, match="NotFound"):
        gevonden()

    elastic.werk_bij()

    assert gevonden() == {vacature.pk}


def test_een_wijziging_staat_na_versturen_in_de_index_en_niet_meer_op_de_rij(elastic, gevonden):
    blijft, gaat = VacatureFactory(), VacatureFactory()
    elastic.herbouw()
    verander(elastic, gaat, live=False)
    nieuw = VacatureFactory()
    elastic.indexeer([nieuw.pk])

    assert elastic.verstuur() == 2

    assert gevonden() == {blijft.pk, nieuw.pk}
    assert not Indexeeropdracht.objects.exists()


def test_een_late_oudere_schrijfopdracht_brengt_niets_terug(elastic, op_de_server, gevonden):
    vacature = VacatureFactory()
    elastic.herbouw()
    oud = wachtrij.trek_versie()
    verander(elastic, vacature, live=False)
    elastic.verstuur()

    laat = op_de_server.options(ignore_status=409).index(
        index=elastic.alias, id=vacature.pk, document={"pk": vacature.pk, "geplaatst": 1}, version=oud,
        version_type="external", refresh=True,
    )  # fmt: skip

    assert laat["status"] == 409
    assert gevonden() == set()


def test_een_onbekend_veld_wordt_geweigerd(elastic, op_de_server):
    elastic.herbouw()

    antwoord = op_de_server.options(ignore_status=400).index(index=elastic.alias, id=1, document={"toevallig": 1})

    assert antwoord["error"]["type"] == "strict_dynamic_mapping_exception"


def test_gedood_midden_in_een_herbouw_gaat_verder_en_verliest_niets(elastic, gevonden, monkeypatch):
    monkeypatch.setattr("search.engines.elasticsearch.herbouw.PER_KEER", 2)
    vacatures = [VacatureFactory() for _n in range(5)]
    elastic.herbouw()
    keren = []

    def dood(klaar, totaal):
        keren.append(klaar)
        if klaar == 4:
            raise Gedood

    with pytest.raises(Gedood):
        elastic.herbouw(dood)
    verander(elastic, vacatures[0], live=False)  # al gevuld in de index in aanbouw
    elastic.verstuur()
    assert gevonden() == {v.pk for v in vacatures[1:]}
    aanbouw = IndexInAanbouw.objects.get()
    assert (aanbouw.klaar, keren) == (4, [2, 4])

    IndexInAanbouw.objects.update(gezien_om=timezone.now() - timedelta(minutes=6))
    elastic.werk_bij()

    assert elastic.herbouw_van().achter_alias() == [aanbouw.index]
    assert gevonden() == {v.pk for v in vacatures[1:]}
    assert not IndexInAanbouw.objects.exists()


def test_een_herbouw_die_nog_loopt_wordt_niet_nog_eens_begonnen(elastic):
    elastic.herbouw()
    IndexInAanbouw.objects.create(alias=elastic.alias, index="x", gezien_om=timezone.now())

    assert not elastic.herbouw_van().is_nodig()


def test_een_index_die_niet_klopt_komt_niet_in_gebruik(elastic, monkeypatch, gevonden):
    vacatures = [VacatureFactory() for _n in range(3)]
    elastic.herbouw()
    oud = elastic.herbouw_van().achter_alias()
    monkeypatch.setattr(wachtrij, "schrijf", lambda *args, **kwargs: set())

    with pytest.raises(HerbouwMislukt, match="alle vacatures: 0 in de index en 3"):
        elastic.herbouw()

    assert elastic.herbouw_van().achter_alias() == oud
    assert gevonden() == {v.pk for v in vacatures}


def test_er_blijft_een_oude_index_om_naar_terug_te_kunnen(elastic, op_de_server):
    VacatureFactory()
    namen = []
    for _keer in range(3):
        elastic.herbouw()
        namen += elastic.herbouw_van().achter_alias()

    assert sorted(op_de_server.indices.get(index=f"{elastic.alias}-*").body) == namen[1:]


def test_een_andere_ontleding_maakt_vanzelf_een_nieuwe_index(elastic, monkeypatch, gevonden):
    vacature = VacatureFactory()
    elastic.herbouw()
    oud = elastic.herbouw_van().achter_alias()
    monkeypatch.setattr("search.taal.VERSIE", "anders")

    elastic.werk_bij()

    assert elastic.herbouw_van().achter_alias() != oud
    assert gevonden() == {vacature.pk}


def test_een_vacature_die_uit_de_database_verdwijnt_gaat_bij_het_bijwerken_ook_uit_de_index(elastic, gevonden):
    blijft, weg = VacatureFactory(), VacatureFactory()
    elastic.herbouw()
    Vacature.objects.filter(pk=weg.pk).delete()
    assert gevonden() == {blijft.pk, weg.pk}

    elastic.werk_bij()

    assert gevonden() == {blijft.pk}


def test_wat_steeds_geweigerd_wordt_houdt_de_rest_niet_op(elastic, gevonden, monkeypatch):
    goed, fout = VacatureFactory(), VacatureFactory()
    elastic.herbouw()
    echt = wachtrij.opdrachten

    def met_een_fout(pks, *args):
        for opdracht in echt(pks, *args):
            bij = {"toevallig": 1} if opdracht["_id"] == str(fout.pk) else {}
            yield opdracht | {"_source": opdracht["_source"] | bij}

    monkeypatch.setattr(wachtrij, "opdrachten", met_een_fout)
    elastic.indexeer([goed.pk, fout.pk])
    for _keer in range(wachtrij.MEESTE_POGINGEN):
        elastic.verstuur()

    assert [rij.vacature for rij in Indexeeropdracht.objects.all()] == [fout.pk]
    assert not wachtrij.wacht_er_iets()


def test_een_school_die_verhuist_is_na_het_bijwerken_op_haar_nieuwe_plek_te_vinden(elastic, ingebouwd, dag):
    school = SchoolFactory(lat=52.64, lon=5.06)
    VacatureFactory(scholen=[school])
    elastic.herbouw()
    machine = MetTerugval(elastic, ingebouwd)
    bij_alkmaar = Vraagplan(Zoekvraag(waar="Alkmaar", km=5), rond=Middelpunt(52.63, 4.75, "Alkmaar"))
    assert elastic.zoek(bij_alkmaar, dag).totaal == 0

    School.objects.filter(pk=school.pk).update(lat=52.63, lon=4.75)
    machine.werk_bij()

    assert elastic.zoek(bij_alkmaar, dag).totaal == 1


def test_de_opdracht_herindexeer_zegt_eerst_wat_zij_zou_doen_en_toont_dan_haar_voortgang(
    elastic, monkeypatch, op_de_server
):
    VacatureFactory()
    monkeypatch.setattr("search.management.commands.herindexeer.motor", lambda naam: elastic)
    uit = StringIO()

    call_command("herindexeer", engine="elasticsearch", droog=True, stdout=uit)
    assert "1 vacatures" in uit.getvalue()
    assert not op_de_server.indices.get(index=f"{elastic.alias}-*").body

    call_command("herindexeer", engine="elasticsearch", hervat=True, stdout=uit)
    assert "1 van 1 vacatures" in uit.getvalue()
    assert elastic.herbouw_van().achter_alias()
