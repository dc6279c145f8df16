"""De site is Nederlands, ook in een Engelse browser; een andere taal is een keuze, als er een vertaling van is."""

import struct

import pytest

from portaal.middleware import vertaalde_talen

LEGE_VERTALING = struct.pack("<7I", 0x950412DE, 0, 0, 28, 28, 0, 28)  # een .mo zonder teksten

pytestmark = pytest.mark.django_db


@pytest.fixture
def met_engels(settings, tmp_path):
    """Er ligt een (lege) Engelse vertaling."""
    bestand = tmp_path / "en" / "LC_MESSAGES" / "django.mo"
    bestand.parent.mkdir(parents=True)
    bestand.write_bytes(LEGE_VERTALING)
    settings.LOCALE_PATHS = [tmp_path]
    vertaalde_talen.cache_clear()
    yield
    vertaalde_talen.cache_clear()


@pytest.fixture
def zonder_vertaling(settings, tmp_path):
    settings.LOCALE_PATHS = [tmp_path]
    vertaalde_talen.cache_clear()
    yield
    vertaalde_talen.cache_clear()


def test_zonder_vertaling_is_er_niets_te_kiezen(client, zonder_vertaling):
    """Anders zou een schermlezer Nederlandse tekst met een Engelse stem voorlezen."""
    antwoord = client.get("/?taal=en")

    assert '<html lang="nl">' in antwoord.content.decode()
    assert "django_language" not in antwoord.cookies
    assert "?taal=" not in antwoord.content.decode()


def test_een_taal_die_er_niet_is_doet_niets(client, met_engels):
    antwoord = client.get("/?taal=xx")

    assert antwoord.headers["Content-Language"] == "nl"
    assert "django_language" not in antwoord.cookies


def test_een_engelse_browser_krijgt_nederlands(client, met_engels):
    antwoord = client.get("/", headers={"accept-language": "en"})

    assert antwoord.headers["Content-Language"] == "nl"
    assert '<html lang="nl">' in antwoord.content.decode()


def test_wie_engels_kiest_houdt_engels(client, met_engels):
    antwoord = client.get("/?taal=en")

    assert antwoord.headers["Content-Language"] == "en"
    assert antwoord.cookies["django_language"].value == "en"
    assert client.get("/").headers["Content-Language"] == "en"


def test_de_keuze_staat_onderaan(client, met_engels):
    assert 'href="?taal=en" lang="en"' in client.get("/").content.decode()
