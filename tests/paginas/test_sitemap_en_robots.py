"""Wat zoekmachines mogen kennen: wat open is en wat blijft; niet wat gesloten is."""

from datetime import timedelta

import pytest

from portaal import sitemaps
from portaal.demo.fabriek import VacatureFactory

pytestmark = pytest.mark.django_db


def test_gesloten_verlopen_en_concept_staan_niet_in_de_sitemap(client, bestuur, vandaag):
    VacatureFactory(adres="open", bestuur=bestuur)
    VacatureFactory(adres="dicht", bestuur=bestuur, gesloten=True)
    VacatureFactory(adres="voorbij", bestuur=bestuur, sluit_op=vandaag - timedelta(days=1))
    VacatureFactory(adres="concept", bestuur=bestuur, concept=True)

    tekst = client.get("/sitemap.xml").content.decode()

    assert "<loc>http://testserver/vacature/open/</loc><lastmod>" in tekst
    assert "dicht" not in tekst
    assert "voorbij" not in tekst
    assert "concept" not in tekst


def test_een_pagina_die_de_redactie_weghaalt_verdwijnt(client, wagtailsite):
    assert "/leraar-worden/" in client.get("/sitemap.xml").content.decode()

    wagtailsite.root_page.get_children().get(slug="leraar-worden").unpublish()

    assert "/leraar-worden/" not in client.get("/sitemap.xml").content.decode()


def test_elk_adres_in_de_sitemap_bestaat(client, vacature_in_noord):
    tekst = client.get("/sitemap.xml").content.decode()
    adressen = [deel.split("</loc>")[0] for deel in tekst.split("<loc>http://testserver")[1:]]

    statussen = {adres: client.get(adres, follow=True).status_code for adres in adressen}

    assert len(adressen) > 10
    assert set(statussen.values()) == {200}


def test_te_veel_adressen_worden_een_inhoudsopgave(client, vacature_in_noord, monkeypatch):
    monkeypatch.setattr(sitemaps, "ADRESSEN_HOOGUIT", 3)

    tekst = client.get("/sitemap.xml").content.decode()

    assert "<sitemapindex" in tekst
    assert "http://testserver/sitemap-vacatures.xml" in tekst
    assert "/vacature/" in client.get("/sitemap-vacatures.xml").content.decode()


def test_een_deel_dat_er_niet_is_geeft_404(client, db):
    assert client.get("/sitemap-niets.xml").status_code == 404


def test_robots_noemt_de_sitemap_en_weert_combinaties_van_filters(client, db):
    antwoord = client.get("/robots.txt")

    assert antwoord.headers["Content-Type"].startswith("text/plain")
    regels = antwoord.content.decode().splitlines()
    assert "Sitemap: http://testserver/sitemap.xml" in regels
    assert "Disallow: /vacatures/*&" in regels
    assert "Disallow: /" not in regels


def test_een_demo_komt_niet_in_een_zoekmachine(client, settings, db):
    settings.DEMO = True
    assert '<meta name="robots" content="noindex">' in client.get("/").content.decode()

    settings.DEMO = False
    assert "noindex" not in client.get("/").content.decode()
