"""Geen enkele bladzijde heeft stijl of script in de bladzijde zelf; de browser krijgt de opdracht dat te weigeren."""

import re

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.traag]

BLADZIJDEN = [
    "/", "/scholen/", "/scholen/het-zeekasteel/", "/besturen/", "/besturen/stichting-duin/", "/opleidingsscholen/",
    "/vacatures/", "/leraar-worden/", "/over/", "/privacy/", "/toegankelijkheid/", "/bronnen/",
    "/bestaat-niet/", "/?q=%00",
]  # fmt: skip
VAN_ELDERS = re.compile(
    r"""(?:src|href)=["'](?:https?:)?//(?!testserver)[^"']*["'][^>]*(?:rel=["']stylesheet|></script)"""
)


@pytest.fixture
def bladzijde(client, vacature_in_noord, vacature_in_zuid):
    return lambda adres: client.get(adres, follow=True)


@pytest.mark.parametrize("adres", BLADZIJDEN)
def test_de_browser_mag_alleen_van_onszelf_laden(bladzijde, adres):
    regel = bladzijde(adres).headers["Content-Security-Policy"]

    assert "default-src 'self'" in regel
    assert "unsafe-inline" not in regel
    assert "frame-ancestors 'self'" in regel


@pytest.mark.parametrize("adres", BLADZIJDEN)
def test_er_staat_geen_stijl_of_script_in_de_bladzijde(bladzijde, adres):
    tekst = bladzijde(adres).content.decode()

    assert not re.search(r"\sstyle=", tekst)
    assert not re.search(r"<style", tekst)
    assert not re.search(r"\son[a-z]+=", tekst)
    assert not re.search(r"javascript:", tekst, re.I)
    assert not re.search(r"<script(?![^>]*(?:src=|application/ld\+json))", tekst)
    assert not VAN_ELDERS.search(tekst)


@pytest.mark.parametrize("adres", BLADZIJDEN)
def test_elke_bladzijde_heeft_taal_titel_een_kop_en_een_weg_naar_de_inhoud(bladzijde, adres):
    tekst = bladzijde(adres).content.decode()

    assert '<html lang="nl">' in tekst
    assert re.search(r"<title>[^<]{4,}</title>", tekst)
    assert tekst.count("<h1") == 1
    assert 'id="inhoud"' in tekst


@pytest.mark.parametrize("adres", ["/", "/scholen/het-zeekasteel/", "/leraar-worden/", "/vacatures/"])
def test_een_bezoeker_krijgt_geen_koekjes(bladzijde, adres):
    assert not bladzijde(adres).cookies
