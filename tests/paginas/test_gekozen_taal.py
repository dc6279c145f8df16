"""De site is Nederlands, ook in een Engelse browser; Engels is een keuze."""

import pytest

pytestmark = pytest.mark.django_db


def test_een_engelse_browser_krijgt_nederlands(client):
    antwoord = client.get("/", headers={"accept-language": "en"})

    assert antwoord.headers["Content-Language"] == "nl"
    assert '<html lang="nl">' in antwoord.content.decode()


def test_wie_engels_kiest_houdt_engels(client):
    antwoord = client.get("/?taal=en")

    assert antwoord.headers["Content-Language"] == "en"
    assert antwoord.cookies["django_language"].value == "en"
    assert client.get("/").headers["Content-Language"] == "en"


def test_een_taal_die_er_niet_is_doet_niets(client):
    antwoord = client.get("/?taal=xx")

    assert antwoord.headers["Content-Language"] == "nl"
    assert "django_language" not in antwoord.cookies
