"""Bron toevoegen: een adres plakken, kiezen, nakijken en bevestigen. Niets gaat verloren en niets gebeurt dubbel."""

import json
from unittest import mock

import pytest
import time_machine
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import ModelLogEntry

from portaal.demo.fabriek import BeheerderFactory, BestuurFactory, BronFactory, GebruikerFactory
from tests.vacatures.bronserver import bronserver, feed, job
from vacatures import tasks
from vacatures.bronnen.ophalen import GeenAntwoord
from vacatures.models import Bron, Vacature

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
BEGIN = "/admin/bronnen/toevoegen/"


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel("2026-03-02T09:00:00Z", tick=True) as reiziger:
        yield reiziger


@pytest.fixture
def site(settings):
    with bronserver() as server:
        settings.BRON_UITZONDERINGEN = [server.host]
        server.geef(
            "/feed.xml", feed(job("V-1", "Docent natuurkunde 0,8 fte"), job("V-2", "Docent Frans eerstegraads"))
        )
        yield server


@pytest.fixture
def bestuur():
    return BestuurFactory(naam="Stichting De Haven")


@pytest.fixture
def beheerder(client):
    beheerder = BeheerderFactory()
    client.force_login(beheerder)
    return beheerder


@pytest.fixture
def taken(monkeypatch):
    """Welke bronnen een worker zou gaan lezen."""
    gestuurd = []
    monkeypatch.setattr(tasks.haal_bron_op, "delay", gestuurd.append)
    return gestuurd


@pytest.fixture
def zoek(client, site, bestuur, beheerder):
    def _zoek(pad="/feed.xml", **extra):
        return client.post(BEGIN, {"adres": site.adres(pad), "bestuur": bestuur.pk, "naam": "", **extra})

    return _zoek


@pytest.fixture
def kies(client, zoek):
    """Tot en met het voorbeeld; geeft het adres ervan."""

    def _kies(nr=0, **extra):
        keuze = zoek(**extra)
        return client.post(keuze.url, {"kandidaat": nr}).url

    return _kies


INSTELLINGEN = {"naam": "Onze vacatures", "is_gezaghebbend": "on", "voltijd": "36.86", "contact_email": ""}


def tekst(antwoord) -> str:
    return antwoord.content.decode()


# -- wie er niet in mag ------------------------------------------------------------------------------------


def test_zonder_aanmelden_kom_je_er_niet_in(client):
    assert client.get(BEGIN).url.startswith("/admin/login/")


def test_zonder_recht_op_bronnen_kom_je_er_niet_in(client, site, bestuur):
    gebruiker = GebruikerFactory()
    gebruiker.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(gebruiker)

    antwoord = client.post(BEGIN, {"adres": site.adres("/feed.xml"), "bestuur": bestuur.pk})

    assert antwoord.status_code == 302
    assert antwoord.url == reverse("wagtailadmin_home")
    assert site.paden == []


def test_met_dat_recht_wel(client):
    gebruiker = GebruikerFactory()
    gebruiker.user_permissions.add(*Permission.objects.filter(codename__in=["access_admin", "add_bron"]))
    client.force_login(gebruiker)

    assert client.get(BEGIN).status_code == 200


def test_wat_een_ander_zocht_zie_je_niet(client, zoek):
    keuze = zoek().url
    client.force_login(BeheerderFactory())

    assert client.get(keuze).url == BEGIN


def test_een_formulier_van_een_andere_site_doet_niets(client, site, bestuur, beheerder):
    client.handler.enforce_csrf_checks = True

    antwoord = client.post(BEGIN, {"adres": site.adres("/feed.xml"), "bestuur": bestuur.pk})

    assert antwoord.status_code == 403
    assert site.paden == []


# -- het adres -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "zin"),
    [
        pytest.param("", "verplicht", id="leeg"),
        pytest.param("hr@school.example", "e-mailadres", id="een e-mailadres"),
        pytest.param("file:///etc/passwd", "geen webadres", id="een bestand"),
    ],
)
def test_een_adres_dat_geen_adres_is_geeft_een_zin_bij_het_veld(client, bestuur, beheerder, adres, zin):
    antwoord = client.post(BEGIN, {"adres": adres, "bestuur": bestuur.pk, "naam": "Bewaar mij"})

    assert zin in tekst(antwoord)
    assert "Bewaar mij" in tekst(antwoord)


def test_een_adres_in_het_eigen_netwerk_wordt_niet_gehaald(client, site, bestuur, beheerder, settings):
    settings.BRON_UITZONDERINGEN = []

    antwoord = client.post(BEGIN, {"adres": site.adres("/feed.xml"), "bestuur": bestuur.pk})

    assert "geen openbaar adres" in tekst(antwoord)
    assert site.paden == []


def test_een_adres_zonder_vacatures_zegt_dat_en_bewaart_wat_je_invulde(zoek, site):
    site.geef("/leeg", "<!doctype html><html><body><p>Welkom</p></body></html>")

    antwoord = zoek("/leeg", naam="Bewaar mij")

    assert "geen vacatures" in tekst(antwoord)
    assert "kun je kiezen welke links vacatures zijn" in tekst(antwoord)
    assert "Bewaar mij" in tekst(antwoord)
    assert site.adres("/leeg") in tekst(antwoord)


def test_het_formulier_is_vooraf_te_vullen(client, beheerder):
    assert 'value="school.example"' in tekst(client.get(BEGIN, {"adres": "school.example"}))


# -- kiezen ---------------------------------------------------------------------------------------------------


def test_wat_gevonden_is_staat_er_met_aantal_en_voorbeelden(client, zoek):
    bladzijde = tekst(client.get(zoek().url))

    assert "XML zoals voor Indeed" in bladzijde
    assert "2 vacatures" in bladzijde
    assert "Docent natuurkunde 0,8 fte, Hoorn" in bladzijde


def test_opnieuw_laden_haalt_niets_opnieuw(client, zoek, site):
    keuze = zoek().url
    aantal = len(site.paden)

    client.get(keuze)
    client.get(keuze)

    assert len(site.paden) == aantal


def test_een_titel_met_opmaak_wordt_niet_uitgevoerd(client, kies, site):
    site.geef(
        "/feed.xml", feed(job("V-1", "Docent &lt;img src=x onerror=alert(1)&gt; Duits <script>alert(2)</script>"))
    )

    bladzijde = tekst(client.get(kies()))

    assert "Docent" in bladzijde
    assert "<img src=x" not in bladzijde
    assert "<script>alert" not in bladzijde


def test_een_bron_die_er_al_is_staat_er_zo_bij(client, zoek, site, bestuur):
    BronFactory(bestuur=bestuur, adres=site.adres("/feed.xml"))

    bladzijde = tekst(client.get(zoek().url))

    assert "Deze bron is er al" in bladzijde
    assert "Laat zien wat er binnenkomt" not in bladzijde


@pytest.mark.parametrize(
    "anders", [pytest.param("", id="precies zo"), pytest.param("?utm_source=mail", id="met een volger erachter")]
)
def test_dezelfde_bron_voor_hetzelfde_bestuur_komt_er_niet_nog_eens_bij(client, kies, site, bestuur, taken, anders):
    voorbeeld = kies()
    eerste = BronFactory(bestuur=bestuur, adres=site.adres(f"/feed.xml{anders}"))

    bladzijde = tekst(client.get(voorbeeld))
    antwoord = client.post(voorbeeld, INSTELLINGEN, follow=True)

    assert "Deze bron is er al voor Stichting De Haven" in bladzijde
    assert f"/bron/edit/{eerste.pk}/" in bladzijde
    assert "Voeg de bron toe" not in bladzijde
    assert "Deze bron was er al. Er is niets veranderd." in tekst(antwoord)
    assert Bron.objects.get() == eerste


def test_leest_een_ander_bestuur_dit_adres_al_dan_staat_dat_er_voor_je_bevestigt(client, zoek, kies, site, taken):
    ander = BronFactory(bestuur__naam="Stichting De Wal", adres=site.adres("/feed.xml"))
    assert "Stichting De Wal leest dit adres ook al." in tekst(client.get(zoek().url))
    voorbeeld = kies()

    bladzijde = tekst(client.get(voorbeeld))
    zonder_vinkje = client.post(voorbeeld, INSTELLINGEN)

    assert "bij Stichting De Wal en bij Stichting De Haven" in bladzijde
    assert f"/bron/edit/{ander.pk}/" in bladzijde
    assert "Zet hier een vinkje als dat zo hoort." in tekst(zonder_vinkje)
    assert Bron.objects.get() == ander

    client.post(voorbeeld, {**INSTELLINGEN, "toch": "on"})
    assert Bron.objects.count() == 2


def test_twee_besturen_met_andere_links_op_een_pagina_is_geen_waarschuwing_waard(client, kies, site):
    BronFactory(bestuur__naam="Stichting De Wal", adres=site.adres("/feed.xml"), linkpatroon="/wal/*")

    assert "Stichting De Wal" not in tekst(client.get(kies()))


@pytest.mark.parametrize("nr", ["", "7", "-1", "x", "99999999999999999999"])
def test_een_kandidaat_die_er_niet_is_is_er_niet(client, zoek, nr):
    assert client.post(zoek().url, {"kandidaat": nr}).status_code == 404


def test_valt_de_bron_intussen_weg_dan_staat_alles_er_nog(client, zoek, site):
    keuze = zoek().url
    site.geef("/feed.xml", b"", status=404)

    antwoord = client.post(keuze, {"kandidaat": 0}, follow=True)

    assert "bestaat niet (status 404)" in tekst(antwoord)
    assert "XML zoals voor Indeed" in tekst(antwoord)


def test_wat_verlopen_is_begint_opnieuw_met_een_zin(client, beheerder):
    antwoord = client.get(f"{BEGIN}onbekend1234/", follow=True)

    assert "verlopen" in tekst(antwoord)
    assert antwoord.redirect_chain[-1][0] == BEGIN


def test_van_een_pagina_zonder_opmaak_kies_je_welke_links_vacatures_zijn(client, zoek, site):
    lijst = "".join(f'<a href="/vacatures/{vak}">Docent {vak}</a>' for vak in ("duits", "frans"))
    site.geef("/vacatures", f"<!doctype html><html><body>{lijst}</body></html>")

    bladzijde = tekst(client.get(zoek("/vacatures").url))

    assert "Welke links zijn vacatures?" in bladzijde
    assert "/vacatures/*" in bladzijde


def test_achter_een_werken_bij_pagina_staat_een_leverancier_en_haar_feed_wordt_de_bron(client, kies, site, taken):
    site.geef(
        "/werken-bij/",
        '<!doctype html><html><head><link rel="stylesheet" href="https://careers.recruiteecdn.com/s.css"></head>'
        "<body><h1>Werken bij De Haven</h1><a href='/contact'>Contact</a></body></html>",
    )
    aanbod = [{"id": nr, "title": titel, "city": "Hoorn"} for nr, titel in enumerate(("Docent Duits", "Docent Frans"))]
    site.geef("/api/offers/", json.dumps({"offers": aanbod}))
    voorbeeld = kies(pad="/werken-bij/")

    bladzijde = tekst(client.get(voorbeeld))
    client.post(voorbeeld, INSTELLINGEN)

    bron = Bron.objects.get()
    assert "Recruitee" in bladzijde
    assert "Docent Frans" in bladzijde
    assert (bron.soort, bron.adres) == ("recruitee", site.adres("/api/offers/"))


def test_dat_een_adres_dat_wij_zelf_bedachten_er_niet_is_staat_nergens(client, site, bestuur, beheerder):
    site.geef("/", '<!doctype html><html><body><a href="/vacatures-oud">Vacatures</a></body></html>')
    site.geef("/vacatures-oud", b"", status=404)

    bladzijde = tekst(client.post(BEGIN, {"adres": site.adres("/"), "bestuur": bestuur.pk}, follow=True))

    assert "/vacatures-oud" in site.paden
    assert "404" not in bladzijde


def test_de_gekozen_links_komen_in_de_bron(client, kies, site, taken):
    inhoud = "<p>Wij zoeken een docent die houdt van talen en die graag met jonge mensen werkt op onze school.</p>" * 3
    lijst = "".join(f'<a href="/vacatures/{vak}">Docent {vak}</a>' for vak in ("duits", "frans"))
    site.geef("/vacatures", f"<!doctype html><html><body>{lijst}</body></html>")
    site.geef(
        "/vacatures/duits", f"<!doctype html><html><body><main><h1>Docent Duits</h1>{inhoud}</main></body></html>"
    )

    client.post(kies(pad="/vacatures"), INSTELLINGEN)

    bron = Bron.objects.get()
    assert (bron.soort, bron.linkpatroon, bron.is_gezaghebbend) == ("pagina", "/vacatures/*", False)


# -- nakijken --------------------------------------------------------------------------------------------------


def test_het_voorbeeld_toont_vak_graad_omvang_en_vragen(client, kies):
    bladzijde = tekst(client.get(kies()))

    assert "Natuurkunde" in bladzijde
    assert "0,8 fte" in bladzijde
    assert "eerstegraads" in bladzijde
    assert "Op welke school is dit?" in bladzijde


def test_bij_de_vraag_staat_wat_de_bron_zegt(client, kies, site):
    site.geef("/feed.xml", feed(job("V-1", streetaddress="Kade 3", postalcode="1621 AB")))

    assert "Kade 3, 1621 AB Hoorn" in tekst(client.get(kies()))


def test_het_voorbeeld_zegt_wat_er_niet_op_komt_en_waarom(client, kies, site):
    site.geef("/feed.xml", feed(job("V-1"), job("V-2", "Docent Frans", expirationdate="2026-03-01")))

    bladzijde = tekst(client.get(kies()))

    assert "1 item komt er niet op" in bladzijde
    assert "De sluitdag is voorbij (01-03-2026)" in bladzijde


@pytest.mark.parametrize(("sluit_op", "staat_er"), [("2026-03-01", True), ("2099-03-01", False)])
def test_komt_er_niets_binnen_dan_staat_dat_er_voor_je_kiest(client, kies, site, sluit_op, staat_er):
    site.geef("/feed.xml", feed(job("V-1", expirationdate=sluit_op)))

    bladzijde = tekst(client.get(kies()))

    assert ("Met deze keuze komt er nu niets op de site" in bladzijde) is staat_er
    assert ("Voeg de bron toch toe" in bladzijde) is staat_er
    assert ("Voeg de bron toe en lees haar" in bladzijde) is not staat_er


def test_nakijken_schrijft_niets(client, kies):
    client.get(kies())

    assert not Bron.objects.exists()
    assert not Vacature.objects.exists()


def test_zonder_te_kiezen_is_er_niets_na_te_kijken(client, zoek):
    keuze = zoek().url

    assert client.get(f"{keuze}0/").url == keuze


def test_een_feed_met_alles_is_naar_ons_voorstel_gezaghebbend(client, kies):
    assert client.get(kies()).context["formulier"]["is_gezaghebbend"].value() is True


def test_een_rss_feed_kan_niet_gezaghebbend_worden(client, kies, site, taken):
    site.geef("/feed.xml", "<rss><channel><item><title>Docent Duits</title><guid>1</guid></item></channel></rss>")

    client.post(kies(), INSTELLINGEN)

    assert Bron.objects.get().is_gezaghebbend is False


def test_een_fout_in_de_instellingen_bewaart_wat_je_invulde(client, kies):
    antwoord = client.post(kies(), {**INSTELLINGEN, "contact_email": "geen adres"})

    assert antwoord.status_code == 200
    assert "Onze vacatures" in tekst(antwoord)
    assert not Bron.objects.exists()


# -- bevestigen -------------------------------------------------------------------------------------------------


def test_bevestigen_maakt_de_bron_en_laat_haar_lezen(
    client, kies, site, bestuur, beheerder, taken, django_capture_on_commit_callbacks
):
    voorbeeld = kies()

    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(voorbeeld, INSTELLINGEN)

    bron = Bron.objects.get()
    assert antwoord.url == reverse("bron_toegevoegd", args=[bron.pk])
    assert (bron.bestuur, bron.adres, bron.soort) == (bestuur, site.adres("/feed.xml"), "indeed")
    assert (bron.naam, bron.is_gezaghebbend) == ("Onze vacatures", True)
    assert taken == [bron.pk]
    assert ModelLogEntry.objects.filter(object_id=str(bron.pk), user=beheerder).count() == 1


def test_tweemaal_bevestigen_maakt_een_bron(client, kies, taken, django_capture_on_commit_callbacks):
    voorbeeld = kies()

    with django_capture_on_commit_callbacks(execute=True):
        eerste = client.post(voorbeeld, INSTELLINGEN)
        tweede = client.post(voorbeeld, {**INSTELLINGEN, "naam": "Andere naam"})

    assert eerste.url == tweede.url
    assert Bron.objects.get().naam == "Onze vacatures"
    assert len(taken) == 1


def test_gaat_de_taak_verloren_dan_leest_de_klok_de_bron(
    client, kies, klok, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(tasks.haal_bron_op, "delay", mock.Mock(side_effect=ConnectionError))
    voorbeeld = kies()
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(voorbeeld, INSTELLINGEN).status_code == 302

    gestuurd = []
    monkeypatch.setattr(tasks.haal_bron_op, "delay", gestuurd.append)
    klok.shift(6 * 60)
    with django_capture_on_commit_callbacks(execute=True):
        tasks.plan_bronnen()

    assert gestuurd == [Bron.objects.get().pk]


def test_zolang_het_lezen_loopt_zegt_de_bladzijde_dat(client, kies, taken):
    antwoord = client.post(kies(), INSTELLINGEN, follow=True)

    assert "Wij lezen de bron" in tekst(antwoord)
    assert "data-ververs" in tekst(antwoord)


def test_na_het_lezen_staan_er_de_tellingen_en_de_vragen(client, kies, taken):
    client.post(kies(), INSTELLINGEN)
    bron = Bron.objects.get()
    tasks.haal_bron_op(bron.pk)

    antwoord = client.get(reverse("bron_toegevoegd", args=[bron.pk]))

    assert "De vacatures staan erop" in tekst(antwoord)
    assert "data-ververs" not in tekst(antwoord)
    assert (antwoord.context["aantal"], antwoord.context["vragen"]) == (2, 2)
    assert f"bron={bron.pk}" in antwoord.context["vacaturelijst"]


def test_kwam_er_niets_op_de_site_dan_zegt_de_bladzijde_dat(client, kies, taken):
    client.post(kies(), INSTELLINGEN)
    bron = Bron.objects.get()
    tasks.haal_bron_op(bron.pk)
    bron.vacatures.update(live=False)

    antwoord = client.get(reverse("bron_toegevoegd", args=[bron.pk]))

    assert "er staat nog niets op de site" in tekst(antwoord)
    assert "De vacatures staan erop" not in tekst(antwoord)
    assert f"{reverse('vacatures_beoordelen')}?bron={bron.pk}" in tekst(antwoord)


def test_mislukt_het_lezen_dan_staat_er_waarom(client, kies, site, taken):
    client.post(kies(), INSTELLINGEN)
    site.geef("/feed.xml", b"", status=404)
    bron = Bron.objects.get()
    tasks.haal_bron_op(bron.pk)

    bladzijde = tekst(client.get(reverse("bron_toegevoegd", args=[bron.pk])))

    assert "Het lezen lukte niet" in bladzijde
    assert str(GeenAntwoord(bron.adres, 404)) in bladzijde


# -- de lijst ---------------------------------------------------------------------------------------------------


def test_de_lijst_met_bronnen_begint_bij_een_adres_en_zelf_invullen_kan_nog(client, beheerder):
    bladzijde = tekst(client.get(reverse(Bron.snippet_viewset.get_url_name("list"))))

    assert BEGIN in bladzijde
    assert reverse(Bron.snippet_viewset.get_url_name("add")) in bladzijde
