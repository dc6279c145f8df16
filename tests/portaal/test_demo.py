"""Wat de demoregio belooft, in getallen. Zij wordt één keer gevuld voor dit hele bestand, en daarna teruggedraaid."""

import re
from collections import Counter
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.db.models import Count, F
from django.test import override_settings
from django.utils import timezone
from wagtail.models import Site

from gebruikers.models import Gebruiker
from portaal.demo import uitserveren, vullen, ziek
from portaal.demo.partnerschappen import PARTNERSCHAPPEN
from regio.gegevens import rijen as naslag
from regio.models import (
    Bestuur,
    Deelname,
    InstituutDeelname,
    Lerarenopleiding,
    Partnerschap,
    Regio,
    School,
    SchoolBestuur,
)
from vacatures.beoordelen import wachtrij
from vacatures.bronnen.importeren import importeer
from vacatures.gezondheid.overzicht import met_stand
from vacatures.gezondheid.stand import Stand
from vacatures.models import Afwijzing, Bron, BronRun, Contract, Uitkomst, Vacature, Vraag

pytestmark = pytest.mark.traag

BASIS = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker, tmp_path_factory):
    """De gevulde demo; geeft terug wat de opdracht zei."""
    scherm = StringIO()
    zoals_de_demo = override_settings(VAR=tmp_path_factory.mktemp("var"), DEMO=True, WAGTAILADMIN_BASE_URL=BASIS)
    with zoals_de_demo, django_db_blocker.unblock(), transaction.atomic():
        call_command("vul_demo", stdout=scherm)
        yield scherm.getvalue()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _gevuld(demo):
    """Elke test hier kijkt naar de gevulde demo, en draait terug wat hij zelf verandert."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def vandaag():
    return timezone.localdate()


@pytest.fixture
def open_vacatures(vandaag):
    return Vacature.objects.open(vandaag)


def tellingen():
    modellen = (Bestuur, School, SchoolBestuur, Deelname, Lerarenopleiding, Bron, BronRun, Vacature, Vraag, Gebruiker)
    return {model.__name__: model.objects.count() for model in modellen}


# -- vullen ------------------------------------------------------------------------------------------
def test_buiten_de_demo_weigert_de_opdracht_met_een_zin_die_zegt_wat_te_doen(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match="zet dan DEMO=true"):
        call_command("vul_demo", stdout=StringIO())


def test_de_opdracht_zegt_in_het_nederlands_wat_er_nu_staat(demo):
    assert re.search(r"De demo is gevuld in \d+ s: 5 partnerschappen, 25 besturen, 105 werkplekken", demo)


def test_een_tweede_keer_vullen_verandert_niets(demo):
    vooraf, scherm = tellingen(), StringIO()

    call_command("vul_demo", stdout=scherm)

    assert tellingen() == vooraf
    assert scherm.getvalue().startswith("De demo was al gevuld: 5 partnerschappen")


def test_op_een_andere_poort_verhuizen_de_bronnen_mee_en_blijft_elke_vacature_wie_zij_was(settings):
    wie = set(Vacature.objects.values_list("pk", "adres", "live"))
    scherm = StringIO()

    settings.WAGTAILADMIN_BASE_URL = "http://127.0.0.1:8123"
    call_command("vul_demo", stdout=scherm)

    assert "28 bronnen staan nu op http://127.0.0.1:8123" in scherm.getvalue()
    assert set(Vacature.objects.values_list("pk", "adres", "live")) == wie
    assert not Bron.objects.exclude(adres__startswith="http://127.0.0.1:8123/demo/bronnen/").exists()
    assert not Vacature.objects.filter(live=True, reactie_adres__startswith=BASIS).exists()
    assert Site.objects.get(is_default_site=True).port == 8123


def test_opnieuw_lezen_van_elke_bron_meldt_alles_ongewijzigd(vandaag):
    leesbaar = Bron.objects.exclude(bestuur__nummer=ziek.DOOD)
    for bron in leesbaar:
        importeer(bron, op=vandaag, om=timezone.now(), haler=vullen.Haler(uitserveren.NU, vandaag))

    laatste = [bron.runs.order_by("-pk").first() for bron in leesbaar]
    assert {(r.nieuw, r.gewijzigd, r.gesloten, r.heropend) for r in laatste} == {(0, 0, 0, 0)}
    weg = Vacature.objects.filter(verborgen_om__isnull=False).count() + 4  # vier van een werkblad wachten op HR
    assert sum(r.ongewijzigd for r in laatste) == Vacature.objects.filter(live=True, bron__in=leesbaar).count() - weg


# -- de wereld ---------------------------------------------------------------------------------------
def test_de_demo_is_zo_groot_als_een_echte_regio():
    assert School.objects.count() >= 95
    assert Bestuur.objects.count() == 25
    assert Bestuur.objects.get(nummer="99901").naam == "Demobestuur"


def test_elke_school_heeft_vandaag_een_bestuur_een_regio_een_plek_op_de_kaart_en_een_niveau(vandaag):
    met_bestuur = SchoolBestuur.objects.op(vandaag).values("school")

    assert not School.objects.exclude(pk__in=met_bestuur).exists()
    assert not School.objects.filter(regio=None).exists()
    assert not School.objects.filter(lat=None).exists()
    assert not School.objects.filter(niveaus=None).exists()


def test_elk_bestuur_heeft_vandaag_een_school_en_een_bron(vandaag):
    besturen = Bestuur.objects.annotate(bronnen_=Count("bronnen"))

    assert not besturen.filter(bronnen_=0).exists()
    assert not besturen.exclude(pk__in=SchoolBestuur.objects.op(vandaag).values("bestuur")).exists()


def test_geen_enkele_school_draagt_een_echte_naam_of_code():
    echt = list(naslag("nl_scholen_vo_vso_2024-11.csv"))
    echte_namen = "\n".join(rij["naam"].lower() for rij in echt)
    scholen = list(School.objects.all())

    assert len(echt) > 2000
    assert [s.naam for s in scholen if s.naam.lower() in echte_namen] == []
    assert not {s.code[:4] for s in scholen} & {rij["brin"] for rij in echt}


@pytest.mark.parametrize("slug", ["rijnmond", "noord-holland-noord", "friesland", "twente"])
def test_elke_regio_staat_op_de_site_met_open_vacatures_en_een_partnerschap(slug, open_vacatures):
    regio = Regio.objects.van_site(Site.objects.get(is_default_site=True)).get(slug=slug)

    assert regio.partnerschappen.exists()
    assert open_vacatures.in_regio(regio).count() >= 25


@pytest.mark.parametrize(
    ("slug", "scholen", "besturen", "instituten", "reden"),
    [
        ("rpo-rijnmond", 35, 9, 3, "9 besturen en 35 locaties, vo en mbo"),
        ("rowf", 12, 4, 6, "12 scholen en 6 instituten"),
        ("aonhw", 7, 3, 5, "7 scholen en 5 instituten"),
        ("frosk", 13, 4, 2, "5 scholengroepen in twee groepen"),
        ("partnerschap-2", 29, 3, 2, "14 vo-locaties, 11 mbo-colleges, 4 locaties in toetreding"),
    ],
)
def test_elk_partnerschap_van_de_studie_heeft_zijn_omvang(slug, scholen, besturen, instituten, reden, vandaag):
    partnerschap = Partnerschap.objects.get(slug=slug)
    leden = School.objects.van_partnerschap(partnerschap, op=vandaag)

    werkgevers = SchoolBestuur.objects.op(vandaag).filter(school__in=leden).values("bestuur").distinct()
    assert (leden.count(), werkgevers.count()) == (scholen, besturen), reden
    assert InstituutDeelname.objects.op(vandaag).filter(partnerschap=partnerschap).count() == instituten, reden


def test_een_partnerschap_staat_erin_met_de_eigen_woorden_en_schakelaars():
    gegeven = {
        (p.slug, naam): (soort, schakelaars)
        for p in PARTNERSCHAPPEN
        for naam, soort, schakelaars in p.deelnamestatussen
    }

    staat_er = {
        (p.slug, s.naam): (s.soort, (s.opleiding_telt, s.mag_plaatsen, s.is_zichtbaar))
        for p in Partnerschap.objects.all()
        for s in p.deelnamestatussen.all()
    }

    assert staat_er == gegeven
    assert staat_er["partnerschap-2", "samenwerkingsschool"] == ("samenwerkend", (False, False, True))


def test_de_colleges_van_het_roc_zitten_in_alle_drie_de_clusters_van_rijnmond(vandaag):
    deelnames = Deelname.objects.op(vandaag).filter(partnerschap__slug="rpo-rijnmond", school__sector="mbo")

    assert [{c.code for c in d.clusters.all()} for d in deelnames] == [{"NWN", "ROOZZ", "VPR"}] * 5


def test_frosk_is_aspirant_sinds_2016_en_groeit_uit_twee_groepen(vandaag):
    frosk = Partnerschap.objects.get(slug="frosk")
    status = frosk.statussen.all().op(vandaag).get()

    assert (status.status, status.van) == ("aspirant", date(2016, 1, 1))
    assert {c.code for c in frosk.clusters.all()} == {"POM", "FRI"}
    leden = School.objects.van_partnerschap(frosk, op=vandaag)
    assert len({school.brin for school in leden}) == 5


def test_de_eenpitter_is_vandaag_samenwerkingsschool_en_was_eerst_kandidaat(vandaag):
    locaties = Deelname.objects.filter(school__code__startswith="99CF")

    nu = locaties.op(vandaag).values_list("status__naam", flat=True)
    toen = locaties.op(date(2019, 9, 1)).values_list("status__naam", flat=True)
    assert (list(nu), list(toen)) == (["samenwerkingsschool"] * 4, ["kandidaat"] * 4)


# -- de geschiedenis ---------------------------------------------------------------------------------
def test_een_school_ging_over_naar_een_ander_bestuur_en_dat_zit_nu_in_twee_partnerschappen(vandaag):
    school = School.objects.get(code="99BF00")
    op = lambda dag: school.besturen.all().op(dag).get().bestuur  # noqa: E731

    assert (op(date(2021, 7, 31)).nummer, op(date(2021, 8, 1)).nummer) == ("99915", "99912")
    scholen = School.objects.van_bestuur(Bestuur.objects.get(nummer="99912"), op=vandaag)
    deelnames = Deelname.objects.op(vandaag).filter(school__in=scholen)
    assert set(deelnames.values_list("partnerschap__slug", flat=True)) == {"rowf", "aonhw"}


def test_een_volgschool_werd_partner():
    deelnames = Deelname.objects.filter(school__code="99CA02").order_by("van")

    assert [(d.status.soort, d.van, d.tot) for d in deelnames] == [
        ("volgend", date(2019, 8, 1), date(2021, 8, 1)),
        ("partner", date(2021, 8, 1), None),
    ]


def test_een_school_die_stopte_deed_mee_tot_de_dag_dat_zij_stopte(vandaag):
    deelname = Deelname.objects.get(school__code="99BN00")

    assert deelname.geldt_op(date(2021, 7, 31))
    assert not deelname.geldt_op(vandaag)


def test_een_lerarenopleiding_zat_in_alle_partnerschappen():
    kompas = Lerarenopleiding.objects.get(slug="hogeschool-het-kompas-verzonnen")

    assert kompas.deelnames.values("partnerschap").distinct().count() == Partnerschap.objects.count()


# -- de vacatures ------------------------------------------------------------------------------------
def test_alle_vacatures_kwamen_uit_een_bron_en_alleen_van_het_jobboard_is_er_iets_afgewezen(open_vacatures):
    assert open_vacatures.count() >= 150
    assert not Vacature.objects.filter(bron=None).exists()
    # Een feed waar iets uit verdween wordt twee keer gelezen; de tweede keer is het document gelijk.
    leesbaar = BronRun.objects.exclude(bron__bestuur__nummer__in=(ziek.DOOD, ziek.HAPERT))
    gewoon = leesbaar.exclude(bron__naam__in=("Jobboard", "Werkblad van het secretariaat"))
    assert set(gewoon.values_list("uitkomst", "afgewezen")) == {("goed", 0), ("ongewijzigd", 0)}


def test_van_elke_soort_vraag_is_er_een_te_beoordelen():
    aantallen = wachtrij.tel(wachtrij.Keuze())

    assert set(aantallen) == {*Vraag.Soort.values, wachtrij.AFWIJZING}
    assert min(aantallen.values()) >= 1


def test_elke_vraag_van_de_demo_kwam_zoals_in_het_echt(vandaag):
    vraag = {v.soort: v for v in Vraag.objects.filter(soort__in=("dubbel", "slot", "weg", "krimp", "nakijken"))}

    assert vraag["dubbel"].vacature.dubbel_van == vraag["dubbel"].andere
    assert vraag["dubbel"].andere.is_open(vandaag)
    assert not vraag["dubbel"].vacature.is_open(vandaag)
    assert vraag["slot"].vacature.vergrendelde_velden == ["sluit_op"]
    assert vraag["weg"].vacature.verborgen_om is not None
    assert vraag["krimp"].gegeven == "4/6"
    assert vraag["nakijken"].vacature.is_onzeker
    assert {a.sleutel: a.soort for a in Afwijzing.objects.all()} == {"JB-203": "open", "JB-204": "", "JB-205": ""}


def test_drie_bronnen_laten_zien_wat_er_gebeurt_als_lezen_niet_lukt(client):
    standen = met_stand(Bron.objects.all(), om=timezone.now()).values_list("bestuur__nummer", "stand")
    assert {nummer: stand for nummer, stand in standen if stand != Stand.GEZOND} == {
        ziek.DOOD: Stand.STORING, ziek.HAPERT: Stand.HAPEREND, "99904": Stand.WACHT
    }  # fmt: skip

    vacature = Vacature.objects.filter(bron__bestuur__nummer=ziek.DOOD, live=True).first()
    assert "Toen stond deze vacature er nog." in client.get(vacature.get_absolute_url()).content.decode()


def test_elke_vorm_van_bron_doet_mee():
    adressen = Bron.objects.values_list("adres", flat=True)

    staarten = Counter(adres.rsplit("/", 1)[1] for adres in adressen)
    assert set(staarten) == {
        "offers.json", "indeed.xml", "feed.xml", "atom.xml", "vacatures.html", "sitemap.xml", "vacature.html",
        "vacatures.csv", "werken-bij.html",
    }  # fmt: skip
    assert not Bron.objects.filter(is_gezaghebbend=True, soort="rss").exists()


def test_er_zijn_gesloten_vacatures_van_elke_soort():
    gesloten = Counter(Vacature.objects.exclude(gesloten_om=None).values_list("uitkomst", flat=True))

    assert sum(gesloten.values()) >= 20
    assert set(gesloten) == {Uitkomst.VIA_REGIO, Uitkomst.VERLOPEN, Uitkomst.BRON}
    assert min(gesloten.values()) >= 5


def test_de_vakken_liggen_in_de_verhouding_van_de_landelijke_cijfers(open_vacatures):
    paren = set(open_vacatures.values_list("vakregels__vak__slug", "pk"))  # een vak met twee graden telt één keer
    per_vak = Counter(vak for vak, _pk in paren)
    talen = sum(per_vak[taal] for taal in ("engels", "duits", "frans", "spaans", "fries"))

    assert talen > per_vak["nederlands"] > per_vak["natuurkunde"] > per_vak["geschiedenis"] > 0
    assert talen > per_vak["wiskunde"] > per_vak["biologie"] > per_vak["latijn"] > 0
    assert len(per_vak) >= 35


def test_er_is_iets_voor_iedereen(open_vacatures):
    assert set(open_vacatures.values_list("vakregels__graad", flat=True)) >= {
        "eerstegraads",
        "tweedegraads",
        "pdg",
        None,
    }
    soorten = {Contract.VAST, Contract.UITZICHT_OP_VAST, Contract.TIJDELIJK, Contract.VERVANGING}
    assert set(open_vacatures.values_list("contract", flat=True)) >= {*soorten, Contract.LIO, Contract.ZIJ_INSTROOM}
    assert set(open_vacatures.values_list("functie__categorie", flat=True)) >= {"OP", "OOP", "leiding"}
    assert set(open_vacatures.values_list("sector", flat=True)) == {"vo", "vso", "mbo"}
    assert open_vacatures.filter(sluit_op=None).count() >= 20
    assert open_vacatures.filter(per_direct=True).exists()
    assert open_vacatures.annotate(n=Count("scholen")).filter(n__gt=1).exists()
    assert open_vacatures.filter(scholen__deelnames=None, scholen__isnull=False).exists()


def test_een_onbekende_school_is_een_vraag_aan_hr_en_staat_toch_op_de_kaart(open_vacatures):
    onbekend = open_vacatures.filter(scholen=None)

    assert 5 <= onbekend.count() <= 30
    assert onbekend.filter(gemeente=None).count() == 0
    assert onbekend.exclude(vragen__soort="school", vragen__gegeven__gt="").count() == 0


def test_bijna_alles_is_herkend_en_geen_school_is_er_een_van_een_ander_bestuur(open_vacatures, vandaag):
    docenten = open_vacatures.filter(functie__slug="docent")
    eigen = SchoolBestuur.objects.op(vandaag).values("school", "bestuur")

    assert docenten.filter(vakregels=None).count() <= docenten.count() * 0.05
    assert open_vacatures.filter(functie=None).count() <= 2
    paren = set(open_vacatures.exclude(scholen=None).values_list("scholen", "bestuur"))
    assert paren <= {(rij["school"], rij["bestuur"]) for rij in eigen}


def test_geen_twee_vacatures_lezen_hetzelfde():
    teksten = Counter(Vacature.objects.values_list("tekst", flat=True))

    assert max(teksten.values()) == 1


def test_wat_na_de_sluitdag_komt_is_echt_voorbij(vandaag):
    over_een_half_jaar = vandaag + timedelta(days=180)

    straks = Vacature.objects.open(over_een_half_jaar)
    assert straks.count() < Vacature.objects.open(vandaag).count() / 2
    assert not straks.exclude(sluit_op=None).filter(sluit_op__lt=F("first_published_at")).exists()


# -- de bladzijden -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "adres",
    [
        "/",
        "/vacatures/",
        "/vacatures/?q=natuurkunde&regio=twente",
        "/scholen/",
        "/besturen/demobestuur/",
        "/opleidingsscholen/rpo-rijnmond/",
        "/bestaat-niet/",
    ],
)
def test_elke_bladzijde_zegt_dat_het_een_demo_is(client, settings, adres):
    met = client.get(adres).content.decode()
    settings.DEMO = False
    zonder = client.get(adres).content.decode()

    assert "Dit is een demonstratie" in met
    assert "Dit is een demonstratie" not in zonder


# -- de accounts -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("email", "beheert_alles", "reden"),
    [
        ("beheerder@demo.example", True, "mag alles"),
        ("redacteur@demo.example", False, "mag bladzijden, regio en vacatures, geen accounts"),
    ],
)
def test_de_demo_heeft_een_account_voor_elke_rol(client, email, beheert_alles, reden):
    assert client.login(username=email, password="demo-regio-2026"), reden
    assert client.get("/admin/").status_code == 200, reden
    account = Gebruiker.objects.get(email=email)
    assert account.has_perm("regio.change_school"), reden
    assert account.has_perm("vacatures.change_vacature"), reden
    assert account.has_perm("gebruikers.add_gebruiker") is beheert_alles, reden
