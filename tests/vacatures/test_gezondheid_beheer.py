"""De gezondheid van een bron in het beheer: wie haar ziet, wat er staat, de knop "Nu lezen" en het paneel."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from portaal.demo.fabriek import BestuurFactory, BronFactory, GebruikerFactory, VacatureFactory
from vacatures.models import Bron, BronRun, Vraag
from vacatures.rechten import geef_redactie_rechten
from vacatures.tasks import haal_bron_op, plan_bronnen

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LIJST = "wagtailsnippets_vacatures_bron:list"


@pytest.fixture(autouse=True)
def _klok():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def toegang():
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


@pytest.fixture
def redacteur(toegang):
    groep = Group.objects.create(name="Redactie van de test")
    groep.permissions.add(toegang)
    geef_redactie_rechten(groep)
    redacteur = GebruikerFactory()
    redacteur.groups.add(groep)
    return redacteur


@pytest.fixture
def kijker(toegang):
    """Mag bronnen zien en niets wijzigen."""
    kijker = GebruikerFactory()
    zien = Permission.objects.get(content_type__app_label="vacatures", codename="view_bron")
    kijker.user_permissions.add(toegang, zien)
    return kijker


@pytest.fixture
def buitenstaander(toegang):
    buitenstaander = GebruikerFactory()
    buitenstaander.user_permissions.add(toegang)
    return buitenstaander


@pytest.fixture
def bron():
    return BronFactory(naam="Werken bij Duin", bestuur=BestuurFactory(naam="Stichting Duin"), volgende_run_om=NU)


@pytest.fixture
def gepland(monkeypatch):
    """Welke bronnen de klok een taak gaf, en hoe vaak de klok geroepen is."""
    taken = {"plan": 0, "bronnen": []}
    monkeypatch.setattr(haal_bron_op, "delay", taken["bronnen"].append)
    monkeypatch.setattr(plan_bronnen, "delay", lambda: taken.update(plan=taken["plan"] + 1))
    return taken


def run(bron, uitkomst, geleden=timedelta(minutes=30), **velden):
    om = NU - geleden
    return BronRun.objects.create(
        bron=bron, begonnen_om=om, klaar_om=om + timedelta(seconds=3.4), uitkomst=uitkomst, **velden
    )


def storing(bron):
    for uren in (3, 2, 1):
        run(bron, "mislukt", timedelta(hours=uren), melding="De site antwoordt met fout 503. Vraag de leverancier.")
    Bron.objects.filter(pk=bron.pk).update(storing_sinds=NU - timedelta(hours=3), volgende_run_om=NU)


def pagina(bron):
    return reverse("vacatures_gezondheid", args=[bron.pk])


def html(client, adres):
    return client.get(adres).content.decode()


# -- wie -----------------------------------------------------------------------------------------
def test_zonder_recht_op_bronnen_is_de_bladzijde_er_niet_net_als_een_bron_die_niet_bestaat(
    client, bron, buitenstaander
):
    client.force_login(buitenstaander)

    geweigerd, onbekend = client.get(pagina(bron)), client.get(reverse("vacatures_gezondheid", args=[999_999]))

    assert (geweigerd.status_code, onbekend.status_code) == (404, 404)


def test_wie_niet_is_aangemeld_gaat_naar_de_deur(client, bron):
    assert client.get(pagina(bron)).status_code == 302


def test_wie_alleen_mag_kijken_ziet_de_stand_en_krijgt_geen_knoppen(client, bron, kijker):
    client.force_login(kijker)

    tekst = html(client, pagina(bron))

    assert "Werken bij Duin" in tekst
    assert "Nu lezen" not in tekst
    assert "Bron bewerken" not in tekst


def test_wie_niet_mag_wijzigen_kan_niet_laten_lezen(client, bron, kijker, redacteur, gepland):
    adres = reverse("vacatures_gezondheid_nu", args=[bron.pk])
    client.force_login(kijker)
    assert client.post(adres).status_code == 404

    client.force_login(redacteur)
    assert client.post(adres).status_code == 302


def test_kijken_laat_niets_lezen(client, bron, redacteur, gepland, django_capture_on_commit_callbacks):
    client.force_login(redacteur)

    with django_capture_on_commit_callbacks(execute=True):
        client.get(pagina(bron))
        antwoord = client.get(reverse("vacatures_gezondheid_nu", args=[bron.pk]))

    assert antwoord.status_code == 405
    assert gepland["plan"] == 0


# -- nu lezen --------------------------------------------------------------------------------------
def test_nu_lezen_maakt_de_bron_aan_de_beurt_en_twee_keer_geeft_een_run(
    client, bron, redacteur, gepland, django_capture_on_commit_callbacks
):
    Bron.objects.filter(pk=bron.pk).update(volgende_run_om=NU + timedelta(minutes=50))
    client.force_login(redacteur)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("vacatures_gezondheid_nu", args=[bron.pk]))
        client.post(reverse("vacatures_gezondheid_nu", args=[bron.pk]))
    assert gepland["plan"] == 2
    with django_capture_on_commit_callbacks(execute=True):
        plan_bronnen()
        plan_bronnen()

    assert gepland["bronnen"] == [bron.pk]


def test_een_bron_die_uit_staat_wordt_ook_met_de_hand_niet_gelezen(
    client, bron, redacteur, gepland, django_capture_on_commit_callbacks
):
    Bron.objects.filter(pk=bron.pk).update(is_actief=False)
    client.force_login(redacteur)

    with django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(reverse("vacatures_gezondheid_nu", args=[bron.pk]), follow=True)

    assert gepland["plan"] == 0
    assert "staat uit of is geen webadres" in antwoord.content.decode()
    assert ">Nu lezen<" not in antwoord.content.decode()


# -- wat er staat ------------------------------------------------------------------------------------
def test_een_storing_zegt_sinds_wanneer_wat_er_misging_en_wat_je_doet(client, bron, redacteur):
    run(bron, "goed", timedelta(hours=4), is_volledig=True)
    storing(bron)
    client.force_login(redacteur)

    tekst = html(client, pagina(bron))

    for deel in (
        "storing", "sinds 23 november 2026 07:00", "De site antwoordt met fout 503. Vraag de leverancier.",
        "Bekijk de bron zelf. Klopt het adres niet meer?", "23 november 2026 06:00",
    ):  # fmt: skip
        assert deel in tekst


def test_een_gezonde_bron_toont_haar_runs_met_alle_tellingen(client, bron, redacteur):
    tellingen = {"gelezen": 101, "nieuw": 102, "gewijzigd": 103, "ongewijzigd": 104, "heropend": 105}
    tellingen |= {"gesloten": 106, "verborgen": 107, "afgewezen": 108}
    run(bron, "goed", is_volledig=True, **tellingen)
    client.force_login(redacteur)

    tekst = html(client, pagina(bron))

    assert [aantal for aantal in tellingen.values() if f"<td>{aantal}</td>" not in tekst] == []
    assert "3,4 s" in tekst
    assert "Het lezen gaat goed." in tekst


def test_het_verloop_is_een_lijn_met_dezelfde_getallen_in_een_tabel_en_een_daling_valt_op(client, bron, redacteur):
    run(bron, "goed", timedelta(days=10), gelezen=30)
    run(bron, "goed", gelezen=15)
    client.force_login(redacteur)

    tekst = html(client, pagina(bron))

    assert "Van 30 vacatures op 13 november" in tekst
    assert "<td>30</td>" in tekst
    assert "Deze bron daalt" in tekst


def test_na_een_dag_is_er_nog_geen_lijn(client, bron, redacteur):
    run(bron, "goed", gelezen=15)
    client.force_login(redacteur)

    assert "Na twee dagen lezen" in html(client, pagina(bron))


def test_open_vragen_zijn_een_klik_ver_en_wat_afloopt_staat_erbij(client, bron, redacteur):
    run(bron, "goed")
    dag = NU.date()
    uit_bron = {"bestuur": bron.bestuur, "bron": bron}
    morgen = VacatureFactory(**uit_bron, bronsleutel="a", titel="Docent dichtbij", sluit_op=dag + timedelta(days=14))
    VacatureFactory(**uit_bron, bronsleutel="b", titel="Docent ver weg", sluit_op=dag + timedelta(days=15))
    VacatureFactory(**uit_bron, bronsleutel="c", titel="Docent zonder einde")
    Vraag.objects.create(bron=bron, vacature=morgen, soort=Vraag.Soort.VAK, gesteld_om=NU)
    client.force_login(redacteur)

    tekst = html(client, pagina(bron))

    assert f"/te-beoordelen/?bron={bron.pk}&amp;soort=vak" in tekst
    assert "Docent dichtbij" in tekst
    assert "Docent ver weg" not in tekst
    assert "1 open vacature heeft geen sluitdag" in tekst


def test_de_bladzijde_kost_een_vast_aantal_vragen(client, bron, redacteur, django_assert_max_num_queries):
    for n in range(30):
        run(bron, "goed", timedelta(days=n, minutes=5), gelezen=n)
        VacatureFactory(bestuur=bron.bestuur, bron=bron, bronsleutel=str(n), sluit_op=NU.date())
    client.force_login(redacteur)
    client.get(pagina(bron))

    with django_assert_max_num_queries(40):
        client.get(pagina(bron))


# -- de lijst en het paneel ----------------------------------------------------------------------------
@pytest.fixture
def gezond(bron):
    gezond = BronFactory(naam="Aaa altijd goed", bestuur=BestuurFactory(naam="Aaa"), volgende_run_om=NU)
    run(gezond, "goed")
    return gezond


def test_in_de_lijst_staat_wie_ziek_is_bovenaan(client, bron, gezond, redacteur):
    storing(bron)
    client.force_login(redacteur)

    tekst = html(client, reverse(LIJST))

    assert tekst.index("Werken bij Duin") < tekst.index("Aaa altijd goed")
    assert f'href="{pagina(bron)}"' in tekst


@pytest.mark.parametrize(
    ("stand", "wel", "niet"), [("storing", "Werken bij", "Aaa alt"), ("gezond", "Aaa alt", "Werken bij")]
)
def test_de_lijst_is_te_filteren_op_stand(client, bron, gezond, redacteur, stand, wel, niet):
    storing(bron)
    client.force_login(redacteur)

    antwoord = client.get(reverse(LIJST), {"stand": stand})
    namen = [str(rij) for rij in antwoord.context["object_list"]]

    assert [naam for naam in namen if naam.startswith(wel)]
    assert not [naam for naam in namen if naam.startswith(niet)]


def test_het_paneel_zegt_welke_bron_stuk_is(client, bron, gezond, redacteur):
    storing(bron)
    client.force_login(redacteur)

    tekst = html(client, reverse("wagtailadmin_home"))

    assert "Bronnen die je aandacht vragen" in tekst
    assert "Werken bij Duin" in tekst
    assert "Aaa altijd goed" not in tekst


def test_gaat_alles_goed_dan_is_er_geen_paneel(client, gezond, redacteur):
    client.force_login(redacteur)

    assert "aandacht vragen" not in html(client, reverse("wagtailadmin_home"))


def test_wie_geen_bronnen_mag_zien_ziet_geen_paneel(client, bron, buitenstaander):
    storing(bron)
    client.force_login(buitenstaander)

    assert "Werken bij Duin" not in html(client, reverse("wagtailadmin_home"))
