"""Van het antwoord van een leverancier tot de vacature op de site, en van een echte server die bladzijden geeft."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from portaal.demo.fabriek import BestuurFactory, BronFactory, SchoolFactory
from tests.vacatures.bronserver import bronserver
from tests.vacatures.soortproef import DOCUMENTEN, document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.lezen import lees_bron
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.bronnen.soorten import soort_van
from vacatures.models import Bron, Vacature

BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
BESTANDEN = {
    "teamtailor": "jobs.json",
    "greenhouse": "jobs.json",
    "lever": "postings.json",
    "smartrecruiters": "postings.json",
}


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def oost(bestuur):
    return SchoolFactory(bestuur=bestuur, naam="Locatie Oost", postcode="1741AB", huisnummer="12", plaats="Schagen")


@pytest.fixture
def lees(bestuur):
    def lees(soort, uur=0):
        bron = Bron.objects.filter(soort=soort).first() or BronFactory(bestuur=bestuur, soort=soort)
        om = BEGIN + timedelta(hours=uur)
        inhoud = (DOCUMENTEN / soort / BESTANDEN[soort]).read_bytes()
        with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[]) as haler:
            return importeer(bron, op=om.date(), om=om, document=document(inhoud, f"/map/{soort}.json"), haler=haler)

    return lees


@pytest.fixture
def server():
    with bronserver() as server:
        yield server


def lees_van(server, pad):
    with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[server.host]) as haler:
        doc = haler.haal(server.adres(pad))
        return lees_bron(doc, soort_van(doc), haler)


def stand():
    """Alles wat er van elke vacature vastligt, behalve wanneer zij het laatst gezien is."""
    velden = [veld.attname for veld in Vacature._meta.concrete_fields if veld.name != "laatst_gezien_om"]
    return list(Vacature.objects.order_by("pk").values(*velden))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("soort", "aantal"), [("teamtailor", 4), ("greenhouse", 3), ("lever", 3), ("smartrecruiters", 3)]
)
def test_wat_goed_is_komt_op_de_site_en_een_tweede_keer_verandert_niets(lees, soort, aantal):
    lees(soort)
    eerst = stand()

    lees(soort, uur=1)

    assert len(eerst) == aantal
    assert stand() == eerst


@pytest.mark.django_db
def test_de_eigen_velden_van_greenhouse_worden_feiten_van_de_vacature(lees, oost):
    lees("greenhouse")

    wiskunde = Vacature.objects.get(bronsleutel="7001001")
    assert (wiskunde.fte_van, wiskunde.fte_tot, wiskunde.schaal) == (Decimal("0.6"), Decimal("0.8"), "LC")
    assert (wiskunde.uren_van, wiskunde.uren_tot, wiskunde.lesuren_van) == (24, 32, 18)
    assert (wiskunde.salaris_van, wiskunde.salaris_tot, wiskunde.contract) == (3622, 6181, "uitzicht-op-vast")
    assert wiskunde.zij_instromers_welkom
    assert {r.vak.slug for r in wiskunde.vakregels.all()} == {"wiskunde", "natuurkunde"}
    assert list(wiskunde.scholen.all()) == [oost]


def test_teamtailor_van_een_echte_server_met_twee_bladzijden(server):
    def bladzijde(nummer, **velden):
        items = [{"id": f"uuid-{nummer}", "title": "Docent", "_jobposting": {"@type": "JobPosting"}}]
        return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items} | velden)

    server.geef("/jobs.json", bladzijde(1, next_url="https://elders.example/jobs.json?page=2"))
    server.geef("/jobs.json?page=2", bladzijde(2))

    lezing = lees_van(server, "/jobs.json")

    assert (lezing.gezien, lezing.is_volledig) == ({"uuid-1", "uuid-2"}, True)


def test_smartrecruiters_van_een_echte_server_met_de_tekst_per_vacature(server):
    pad = "/v1/companies/Verzonnen/postings"
    baan = {"id": "7", "name": "Docent", "releasedDate": "2026-10-24T22:30:00Z"}
    server.geef(pad, json.dumps({"totalFound": 1, "content": [baan]}))
    server.geef(f"{pad}/7", json.dumps(baan | {"jobAd": {"sections": {"jobDescription": {"text": "<p>Kom.</p>"}}}}))

    lezing = lees_van(server, pad)

    assert ([a.tekst for a in lezing.aanbod], lezing.is_volledig) == (["<p>Kom.</p>"], True)
