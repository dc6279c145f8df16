"""De run: een tweede keer verandert niets, niets sluit te vroeg (regel 8), wat een mens wijzigde blijft (regel 9)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from portaal.demo.fabriek import BeheerderFactory, BestuurFactory, BronFactory, SchoolFactory
from tests.vacatures.bronserver import bronserver, feed, job
from vacatures import services, waarnemers
from vacatures.bronnen.beurt import BronBezig
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.models import BronRun, Uitkomst, Vacature, Vraag
from vacatures.vergrendelen import vergrendel

pytestmark = pytest.mark.django_db

BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
VIER = [job(f"V-{i}", f"Docent {vak}") for i, vak in enumerate(["natuurkunde", "Duits", "wiskunde", "Engels"], start=1)]


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def bron(bestuur):
    return BronFactory(
        bestuur=bestuur, adres="https://werkenbij.example/feed.xml", soort="indeed", is_gezaghebbend=True
    )


@pytest.fixture
def lees(bron):
    """Lees een document als deze bron, elke keer een uur later (of `dagen` later)."""
    klok = {"om": BEGIN}

    def lees_weer(inhoud, *, dagen=0, welke=None, **rest):
        klok["om"] += timedelta(hours=1, days=dagen)
        om = klok["om"]
        deze = welke or bron
        deze.refresh_from_db()
        document = Document(adres=deze.adres, inhoud=inhoud.encode())
        haler = Haler(Grenzen(seconden=0.3, pauze=0, herhaal_na=0), uitzonderingen=[])
        return importeer(deze, op=timezone.localdate(om), om=om, document=document, haler=haler, **rest)

    return lees_weer


def open_sleutels():
    return sorted(Vacature.objects.open(BEGIN.date()).values_list("bronsleutel", flat=True))


def vacature(sleutel):
    return Vacature.objects.get(bronsleutel=sleutel)


# -- idempotent ---------------------------------------------------------------------------------------


def test_een_eerste_run_zet_de_vacatures_op_de_site_en_een_tweede_verandert_niets(lees):
    eerst = lees(feed(*VIER))
    rijen = list(Vacature.objects.order_by("pk").values("pk", "adres", "titel", "bronhash", "last_published_at"))

    daarna = lees(feed(*VIER))

    assert (eerst.nieuw, eerst.uitkomst) == (4, BronRun.Uitkomst.GOED)
    assert (daarna.ongewijzigd, daarna.nieuw, daarna.uitkomst) == (4, 0, BronRun.Uitkomst.ONGEWIJZIGD)
    assert (
        list(Vacature.objects.order_by("pk").values("pk", "adres", "titel", "bronhash", "last_published_at")) == rijen
    )


def test_een_nieuw_stempel_in_het_document_is_geen_wijziging(lees):
    lees(feed(*VIER))

    verslag = lees(feed(*VIER, stempel="Tue, 03 Nov 2026 06:00:00 GMT"))

    assert (verslag.ongewijzigd, verslag.gewijzigd) == (4, 0)


def test_een_gewijzigd_item_wordt_bijgewerkt_en_de_andere_niet_aangeraakt(lees):
    lees(feed(*VIER))
    adres = vacature("V-1").adres

    verslag = lees(feed(job("V-1", "Docent scheikunde 0,6 fte"), *VIER[1:]))

    v = vacature("V-1")
    assert (verslag.gewijzigd, verslag.ongewijzigd) == (1, 3)
    assert (v.titel, str(v.fte_tot), v.adres) == ("Docent scheikunde 0,6 fte", "0.6000", adres)
    assert [r.vak.slug for r in v.vakregels.all()] == ["scheikunde"]


def test_een_onveranderde_run_kost_niet_meer_vragen_bij_meer_items(lees, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    veel = [job(f"N-{i}") for i in range(60)]
    lees(feed(*veel))
    with CaptureQueriesContext(connection) as bij_zestig:
        lees(feed(*veel, stempel="later"))
    andere = BronFactory(soort="indeed", is_gezaghebbend=True)
    lees(feed(*veel[:3]), welke=andere)
    with CaptureQueriesContext(connection) as bij_drie:
        lees(feed(*veel[:3], stempel="later"), welke=andere)

    assert len(bij_zestig) <= len(bij_drie) + 2


def test_wie_meekijkt_krijgt_elke_gewijzigde_vacature_en_geen_andere(lees, monkeypatch):
    gemeld = []
    monkeypatch.setattr(waarnemers, "_waarnemers", [gemeld.extend])
    lees(feed(*VIER))
    assert sorted(gemeld) == sorted(Vacature.objects.values_list("pk", flat=True))
    gemeld.clear()

    lees(feed(job("V-1", "Anders"), *VIER[1:]))

    assert gemeld == [vacature("V-1").pk]


def test_een_bron_wordt_nooit_twee_keer_tegelijk_gelezen(lees, bron):
    type(bron).objects.filter(pk=bron.pk).update(bezig_sinds=BEGIN + timedelta(minutes=55))

    with pytest.raises(BronBezig):
        lees(feed(*VIER))

    assert not Vacature.objects.exists()


def test_een_slot_van_een_run_die_niet_meer_leeft_houdt_niets_tegen(lees, bron):
    type(bron).objects.filter(pk=bron.pk).update(bezig_sinds=BEGIN - timedelta(hours=1))

    assert lees(feed(*VIER)).nieuw == 4
    bron.refresh_from_db()
    assert bron.bezig_sinds is None


def test_twee_bronnen_met_dezelfde_sleutel_zijn_twee_vacatures(lees, bestuur):
    lees(feed(VIER[0]))

    lees(feed(VIER[0]), welke=BronFactory(bestuur=bestuur, soort="indeed"))

    assert Vacature.objects.filter(bronsleutel="V-1").count() == 2


# -- regel 8: er sluit niets te vroeg ---------------------------------------------------------------------


@pytest.mark.regels
def test_een_keer_ontbreken_sluit_niets_en_twee_keer_wel(lees):
    lees(feed(*VIER))

    eerste = lees(feed(*VIER[:3]))
    assert (eerste.gesloten, open_sleutels()) == (0, ["V-1", "V-2", "V-3", "V-4"])
    tweede = lees(feed(*VIER[:3]))

    assert (tweede.gesloten, open_sleutels()) == (1, ["V-1", "V-2", "V-3"])
    assert vacature("V-4").uitkomst == Uitkomst.BRON


@pytest.mark.regels
@pytest.mark.parametrize(
    "tussendoor",
    [
        pytest.param("<html></html>", id="een webpagina"),
        pytest.param(feed(), id="leeg"),
        pytest.param(feed(*VIER[:3], job("", "Zonder sleutel")), id="niet volledig"),
        pytest.param(feed(VIER[0]), id="te veel weg"),
    ],
)
def test_twee_keer_gemist_telt_alleen_in_twee_goede_runs_achter_elkaar(lees, tussendoor):
    lees(feed(*VIER))
    lees(feed(*VIER[:3]))

    lees(tussendoor)
    daarna = lees(feed(*VIER[:3]))

    assert (daarna.gesloten, open_sleutels()) == (0, ["V-1", "V-2", "V-3", "V-4"])
    assert lees(feed(*VIER[:3])).gesloten == 1  # en dan pas


@pytest.mark.regels
def test_een_bron_die_niet_gezaghebbend_is_sluit_nooit(lees, bron):
    type(bron).objects.filter(pk=bron.pk).update(is_gezaghebbend=False)
    lees(feed(*VIER))

    for _keer in range(4):
        lees(feed(*VIER[:3]))

    assert open_sleutels() == ["V-1", "V-2", "V-3", "V-4"]


@pytest.mark.regels
def test_een_rss_feed_is_nooit_gezaghebbend_ook_niet_als_het_vinkje_aan_staat(lees, bestuur):
    rss = BronFactory(bestuur=bestuur, soort="rss", is_gezaghebbend=True)
    items = [f"<item><title>Docent {i}</title><guid>g-{i}</guid></item>" for i in range(4)]
    lees(f"<rss><channel>{''.join(items)}</channel></rss>", welke=rss)

    for _keer in range(3):
        lees(f"<rss><channel>{''.join(items[:3])}</channel></rss>", welke=rss)

    assert len(open_sleutels()) == 4


@pytest.mark.regels
def test_nieuwe_vacatures_maken_een_te_groot_verlies_niet_alsnog_klein(lees, bron):
    lees(feed(*VIER))
    anders = [job(f"N-{i}", "Docent Frans") for i in range(8)]

    uitkomsten = [lees(feed(VIER[0], *anders)).uitkomst for _keer in range(4)]

    assert uitkomsten == [BronRun.Uitkomst.WACHT] * 4  # HR heeft nog niets gezegd
    assert not Vacature.objects.filter(uitkomst=Uitkomst.BRON).exists()
    assert Vraag.objects.get(soort=Vraag.Soort.KRIMP, beantwoord_om=None).gegeven == "3/4"


@pytest.mark.regels
def test_een_run_die_de_vacature_zag_maar_niet_afkwam_breekt_de_reeks_van_twee(lees, monkeypatch):
    from vacatures.bronnen import run

    class Weg(BaseException):
        """De werker is weg, midden in de run."""

    def sneuvel(*args):
        raise Weg

    lees(feed(*VIER))
    lees(feed(*VIER[1:]))
    with monkeypatch.context() as even:
        even.setattr(run.Run, "_pas_toe", sneuvel)
        with pytest.raises(Weg):
            lees(feed(*VIER))

    lees(feed(*VIER[1:]))

    assert vacature("V-1").live
    lees(feed(*VIER[1:]))
    assert vacature("V-1").uitkomst == Uitkomst.BRON  # tegenproef: nu wel twee keer achter elkaar


@pytest.mark.regels
@pytest.mark.parametrize(
    ("over", "wacht"), [(2, False), (1, True)], ids=["precies de helft weg", "meer dan de helft weg"]
)
def test_meer_dan_de_helft_weg_wacht_op_hr(lees, bron, over, wacht):
    lees(feed(*VIER))

    verslagen = [lees(feed(*VIER[:over])) for _keer in range(3)]

    assert (verslagen[0].uitkomst == BronRun.Uitkomst.WACHT) is wacht
    assert (len(open_sleutels()) == 4) is wacht
    assert Vraag.objects.filter(bron=bron, soort=Vraag.Soort.KRIMP, beantwoord_om=None).count() == wacht


@pytest.mark.regels
def test_als_de_bron_weer_heel_is_vervalt_de_vraag_over_krimp(lees, bron):
    lees(feed(*VIER))
    lees(feed(VIER[0]))

    lees(feed(*VIER))

    assert not Vraag.objects.filter(bron=bron, soort=Vraag.Soort.KRIMP, beantwoord_om=None).exists()


@pytest.mark.regels
def test_wat_een_mens_sloot_opent_de_bron_niet(lees):
    lees(feed(*VIER))
    services.sluit(vacature("V-1"), uitkomst=Uitkomst.INTERN, door=BeheerderFactory(), om=BEGIN)

    lees(feed(*VIER, stempel="later"))
    lees(feed(job("V-1", "Nieuwe titel"), *VIER[1:]))

    assert open_sleutels() == ["V-2", "V-3", "V-4"]
    assert vacature("V-1").uitkomst == Uitkomst.INTERN


@pytest.mark.regels
def test_een_verlopen_vacature_gaat_weer_open_als_de_bron_haar_verlengt(lees):
    lees(feed(job("V-1", expirationdate="05-11-2026"), *VIER[1:]))
    services.sluit_verlopen(op=date(2026, 11, 8), om=BEGIN)
    assert vacature("V-1").uitkomst == Uitkomst.VERLOPEN

    verslag = lees(feed(job("V-1", expirationdate="30-11-2026"), *VIER[1:]))

    assert (verslag.heropend, vacature("V-1").sluit_op, vacature("V-1").live) == (1, date(2026, 11, 30), True)


@pytest.mark.regels
@pytest.mark.parametrize(
    ("sluitdag", "verborgen"), [("", 1), ("30-06-2027", 0)], ids=["zonder sluitdag", "met sluitdag"]
)
def test_zestig_dagen_niet_gezien_zonder_sluitdag_is_uit_beeld_met_een_vraag_aan_hr(lees, bron, sluitdag, verborgen):
    type(bron).objects.filter(pk=bron.pk).update(is_gezaghebbend=False)
    lees(feed(job("V-9", expirationdate=sluitdag), *VIER))

    assert lees(feed(*VIER), dagen=59).verborgen == 0
    verslag = lees(feed(*VIER), dagen=2)

    assert verslag.verborgen == verborgen
    assert (
        Vraag.objects.filter(vacature__bronsleutel="V-9", soort=Vraag.Soort.WEG, beantwoord_om=None).count()
        == verborgen
    )
    assert vacature("V-9").gesloten_om is None


@pytest.mark.regels
@pytest.mark.parametrize(("status", "verborgen"), [(404, 1), (410, 1), (200, 0), (500, 0), (403, 0)])
def test_alleen_een_pagina_die_echt_weg_is_gaat_uit_beeld_en_komt_terug_op_hetzelfde_adres(bestuur, status, verborgen):
    with bronserver() as server:
        bron = BronFactory(bestuur=bestuur, adres=server.adres(), soort="indeed")

        def lees(uur):
            bron.refresh_from_db()
            haler = Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[server.host])
            return importeer(bron, op=BEGIN.date(), om=BEGIN + timedelta(hours=uur), haler=haler)

        alles = feed(*VIER, job("V-9", url=server.adres("/v/9")))
        server.geef("/feed", alles)
        server.geef("/v/9", "pagina", status=status)
        lees(0)
        adres = vacature("V-9").adres

        server.geef("/feed", feed(*VIER))
        assert lees(1).verborgen == verborgen
        server.geef("/feed", alles)
        terug = lees(2)

        assert (terug.heropend, terug.nieuw) == (verborgen, 0)
        assert "V-9" in open_sleutels()
        assert vacature("V-9").adres == adres


# -- regel 9: wat een mens wijzigde blijft ------------------------------------------------------------------


@pytest.mark.regels
def test_een_vastgelegd_veld_blijft_en_toont_wat_de_bron_zegt(lees):
    lees(feed(*VIER))
    v = vacature("V-1")
    v.titel = "Docent natuurkunde op onze nieuwe locatie"
    vergrendel(v, ["titel"])
    v.save()

    lees(feed(job("V-1", "Leraar natuurkunde", city="Alkmaar"), *VIER[1:]))

    v = vacature("V-1")
    assert v.titel == "Docent natuurkunde op onze nieuwe locatie"
    assert v.bronwaarden["titel"] == "Leraar natuurkunde"
    assert v.plaatsnaam == "Alkmaar"  # wat niet vastligt volgt de bron


@pytest.mark.regels
def test_een_school_die_hr_koos_blijft_en_is_geen_vraag_meer(lees, bestuur):
    lees(feed(*VIER))
    school = SchoolFactory(bestuur=bestuur, plaats="Den Helder")
    v = vacature("V-1")
    v.scholen.set([school])
    vergrendel(v, ["scholen"])
    v.save()

    lees(feed(job("V-1", "Andere titel"), *VIER[1:]))

    assert list(vacature("V-1").scholen.all()) == [school]
    assert not vacature("V-1").vragen.filter(soort="school", beantwoord_om=None).exists()


@pytest.mark.regels
def test_een_concept_houdt_wat_de_mens_schreef_en_krijgt_wat_de_bron_wijzigde(lees):
    lees(feed(*VIER))
    concept = vacature("V-1")
    concept.titel = "Mijn titel"
    vergrendel(concept, ["titel"])
    concept.save_revision(clean=False)

    lees(feed(job("V-1", "Titel van de bron", description="<p>Nieuwe tekst.</p>"), *VIER[1:]))

    v = vacature("V-1")
    concept = v.get_latest_revision_as_object()
    assert (v.titel, v.tekst) == ("Titel van de bron", "<p>Nieuwe tekst.</p>")
    assert (concept.titel, concept.tekst) == ("Mijn titel", "<p>Nieuwe tekst.</p>")


# -- waar, wie en wanneer ---------------------------------------------------------------------------------------


def test_zonder_bekende_school_staat_zij_onder_het_bestuur_bij_benadering_met_een_vraag(lees, bestuur):
    lees(feed(job("V-1", postalcode="1624 NP", company="Het Verzonnen Lyceum")))

    v = vacature("V-1")
    assert v.bestuur == bestuur
    assert v.is_bij_benadering
    assert (v.plaatsnaam, v.gemeente.naam) == ("Hoorn", "Hoorn")
    assert v.lat == pytest.approx(52.65, abs=0.1)
    assert "1624 NP" in v.vragen.get(soort="school").gegeven


def test_een_onbekende_plaats_heeft_geen_punt_en_staat_wel_open(lees):
    lees(feed(job("V-1", city="Onbekendplaats")))

    assert (vacature("V-1").plaatsnaam, vacature("V-1").lat, open_sleutels()) == ("Onbekendplaats", None, ["V-1"])


def test_een_nieuwe_vacature_waarvan_de_bron_zegt_dat_zij_dicht_is_komt_er_niet_op(lees, bron):
    verslag = lees(feed(job("V-1", expirationdate="01-11-2026"), job("V-2", expirationdate="02-11-2026")))

    assert (verslag.nieuw, verslag.afgewezen, open_sleutels()) == (1, 1, ["V-2"])
    assert "sluitdag is voorbij" in bron.afwijzingen.get().reden


@pytest.mark.parametrize(
    ("geplaatst", "verwacht"),
    [
        ("Thu, 29 Oct 2026 22:30:00 GMT", datetime(2026, 10, 29, 22, 30, tzinfo=UTC)),
        ("", BEGIN + timedelta(hours=1)),
        ("Thu, 29 Oct 2099 22:30:00 GMT", BEGIN + timedelta(hours=1)),  # de toekomst is nog niet gebeurd
    ],
)
def test_geplaatst_is_wanneer_het_bestuur_haar_plaatste_en_anders_nu(lees, geplaatst, verwacht):
    lees(feed(job("V-1", date=geplaatst)))

    assert vacature("V-1").first_published_at == verwacht


def test_uren_van_de_bron_gaan_voor_uren_uit_de_tekst(lees, bestuur):
    bron = BronFactory(bestuur=bestuur, soort="recruitee")

    lees('{"offers": [{"id": 7, "title": "Docent Duits, 16-20 uur", "min_hours": 24, "max_hours": 32}]}', welke=bron)

    assert (vacature("7").uren_van, vacature("7").uren_tot) == (24, 32)


def test_een_docent_zonder_vak_is_een_vraag_en_een_concierge_niet(lees):
    lees(feed(job("V-1", "Docent gezocht"), job("V-2", "Conciërge")))

    assert vacature("V-1").vragen.filter(soort="vak").exists()
    assert not vacature("V-2").vragen.filter(soort="vak").exists()


@pytest.mark.parametrize(
    ("tekst", "per_direct", "begint_op"),
    [
        ("<p>Wij zoeken per direct een collega. Ingangsdatum: 1 december 2026.</p>", False, date(2026, 12, 1)),
        ("<p>Wij zoeken per direct een collega.</p>", True, None),
    ],
)
def test_per_direct_en_een_dag_worden_de_dag_want_allebei_kan_niemand_bewaren(lees, tekst, per_direct, begint_op):
    lees(feed(job("V-1", "Docent natuurkunde", description=tekst)))

    rij = vacature("V-1")
    assert (rij.per_direct, rij.begint_op) == (per_direct, begint_op)
    rij.clean()
