"""Als het misgaat staat er in gewone taal wat je kunt doen, ook als er van de site zelf niets meer werkt."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.csrf import csrf_protect

from portaal.urls import urlpatterns as gewone_adressen


def _stuk(request):
    raise RuntimeError("stuk")


def _verboden(request):
    raise PermissionDenied


@csrf_protect
def _formulier(request):
    return HttpResponse("goed")


urlpatterns = [path("stuk/", _stuk), path("verboden/", _verboden), path("formulier/", _formulier), *gewone_adressen]
met_stukke_adressen = override_settings(ROOT_URLCONF=__name__)


def test_wat_er_niet_is_geeft_een_404_met_een_zoekveld(client, db):
    antwoord = client.get("/bestaat-niet/")

    assert antwoord.status_code == 404
    assert "Deze bladzijde is er niet" in antwoord.content.decode()
    assert 'role="search"' in antwoord.content.decode()


@met_stukke_adressen
def test_een_fout_van_ons_zegt_dat_het_aan_ons_ligt(db):
    antwoord = Client(raise_request_exception=False).get("/stuk/")

    assert antwoord.status_code == 500
    assert "De fout ligt bij ons" in antwoord.content.decode()
    assert "default-src 'self'" in antwoord.headers["Content-Security-Policy"]


def test_zonder_database_is_er_nog_een_foutbladzijde(db):
    def weg(*_):
        raise RuntimeError("database weg")

    with connection.execute_wrapper(weg):
        antwoord = Client(raise_request_exception=False).get("/")

    assert antwoord.status_code == 500
    assert "De fout ligt bij ons" in antwoord.content.decode()


@met_stukke_adressen
def test_geen_toegang_zegt_wie_kan_helpen(client, db):
    antwoord = client.get("/verboden/")

    assert antwoord.status_code == 403
    assert "vraag het de beheerder" in antwoord.content.decode()


@met_stukke_adressen
def test_een_verlopen_formulier_zegt_hoe_het_wel_lukt(db):
    antwoord = Client(enforce_csrf_checks=True).post("/formulier/", {"a": "b"})

    assert antwoord.status_code == 403
    assert "Het formulier is verlopen" in antwoord.content.decode()


def test_een_onbekende_host_krijgt_niets_van_de_site(client, db):
    assert client.get("/", headers={"host": "kwaad.example"}).status_code == 400


@pytest.mark.parametrize("adres", ["/scholen/", "/besturen/", "/opleidingsscholen/", "/robots.txt", "/sitemap.xml"])
def test_een_lijst_verandert_niets_en_weigert_dus_een_post(client, db, adres):
    assert client.post(adres).status_code == 405
