"""De voorpagina: eerst zoeken, dan wat er is. Alles wat telt volgt de regio en de dag."""

from datetime import UTC, datetime, timedelta

import pytest

from portaal.demo.fabriek import VacatureFactory

pytestmark = pytest.mark.django_db


def test_een_lege_site_zegt_wat_je_kunt_doen(client):
    antwoord = client.get("/")

    assert antwoord.status_code == 200
    assert "Er zijn hier nu geen open vacatures" in antwoord.content.decode()


def test_gesloten_verlopen_en_concept_tellen_niet(client, vacature_in_noord, bestuur, vandaag):
    VacatureFactory(bestuur=bestuur, gesloten=True)
    VacatureFactory(bestuur=bestuur, concept=True)
    VacatureFactory(bestuur=bestuur, sluit_op=vandaag - timedelta(days=1))

    tellers = client.get("/").context["tellers"]

    assert tellers == {"vacatures": 1, "scholen": 1, "besturen": 1}


def test_de_tellers_volgen_de_gekozen_regio(client, vacature_in_noord, vacature_in_zuid):
    assert client.get("/?regio=alle").context["tellers"]["vacatures"] == 2
    assert client.get("/?regio=noord").context["tellers"] == {"vacatures": 1, "scholen": 1, "besturen": 1}


def test_een_vacature_met_twee_graden_telt_eenmaal_bij_haar_vak(client, school_in_noord, bestuur):
    graden = [("natuurkunde", "eerstegraads"), ("natuurkunde", "tweedegraads")]
    VacatureFactory(bestuur=bestuur, scholen=[school_in_noord], vakken=graden)

    ingangen = client.get("/").context["ingangen"]

    assert [(i.slug, i.naam, i.aantal) for i in ingangen] == [("natuurkunde", "Natuurkunde", 1)]


def test_de_ingangen_volgen_de_gekozen_regio(client, vacature_in_noord, vacature_in_zuid):
    assert [i.slug for i in client.get("/?regio=zuid").context["ingangen"]] == ["duits"]


def test_net_binnen_toont_de_zes_nieuwste_met_de_nieuwste_voorop(client, bestuur, noord, zuid):
    for dag in range(1, 8):
        VacatureFactory(bestuur=bestuur, titel=f"Dag {dag}", first_published_at=datetime(2026, 3, dag, tzinfo=UTC))

    nieuwste = client.get("/").context["nieuwste"]

    assert [v.titel for v in nieuwste] == ["Dag 7", "Dag 6", "Dag 5", "Dag 4", "Dag 3", "Dag 2"]


def test_de_redactie_schrijft_de_kop(client, wagtailsite):
    home = wagtailsite.root_page.specific
    home.kop = "Werk in de polder"
    home.save_revision().publish()

    assert "<h1>Werk in de polder</h1>" in client.get("/").content.decode()


def test_het_zoekveld_staat_in_het_eerste_formulier_en_werkt_met_get(client, noord, zuid):
    tekst = client.get("/").content.decode()

    assert '<form class="zoek met-regio" role="search" action="/vacatures/"' in tekst
    assert 'name="q"' in tekst
    assert 'name="waar"' in tekst
    assert '<select name="regio">' in tekst


def test_elke_bladzijde_van_de_demo_zegt_dat_het_een_demo_is(client, settings):
    settings.DEMO = True
    assert "Dit is een demonstratie" in client.get("/").content.decode()

    settings.DEMO = False
    assert "Dit is een demonstratie" not in client.get("/").content.decode()


def test_een_gekozen_regio_stelt_zich_voor(client, noord, zuid):
    noord.inleiding = "Werken tussen de dijken."
    noord.save()

    assert "Werken tussen de dijken." in client.get("/?regio=noord").content.decode()
    assert "Werken tussen de dijken." not in client.get("/?regio=zuid").content.decode()
