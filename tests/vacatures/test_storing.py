"""Eén bericht per storing: wanneer het klaarstaat, aan wie het gaat, en dat het er nooit twee worden."""

import smtplib
from datetime import UTC, datetime, timedelta

import pytest

from portaal.demo.fabriek import BeheerderFactory, BestuurFactory, BronFactory, VacatureFactory
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import GeenAntwoord
from vacatures.gezondheid import storing
from vacatures.models import Bron, BronRun
from vacatures.tasks import meld_storingen

pytestmark = pytest.mark.django_db
OM = datetime(2026, 11, 3, 8, 12, tzinfo=UTC)  # 09:12 in Amsterdam
UUR = timedelta(hours=1)
MELDING = "De site van het bestuur antwoordt niet. Klopt het adres nog?"


@pytest.fixture
def bron():
    duin = BestuurFactory(naam="Stichting Duin & Zee")
    return BronFactory(bestuur=duin, naam="Werken bij Duin", contact_email="hr@duin.example")


@pytest.fixture
def run(bron):
    """Leest de bron met deze uitkomst; elke volgende een uur later."""
    om = OM

    def _run(uitkomst, *, bron=bron, na=UUR):
        nonlocal om
        gedaan = BronRun.objects.create(bron=bron, begonnen_om=om, klaar_om=om, uitkomst=uitkomst, melding=MELDING)
        om += na
        storing.na_run(bron.pk, gedaan)
        bron.refresh_from_db()
        return gedaan

    return _run


def verstuur(om=OM + timedelta(days=30)):
    return [storing.meld(pk, om=om) for pk in storing.te_melden(om=om)]


# -- geen bericht ----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("uitkomsten", "reden"),
    [
        (["goed"], "er is niets"),
        (["mislukt", "mislukt"], "hapert nog maar"),
        (["mislukt", "mislukt", "ongewijzigd", "mislukt", "mislukt"], "nooit drie op rij"),
        (["leeg", "leeg", "leeg", "leeg"], "leeg, en er stond niets van op de site"),
        (["mislukt", "mislukt", "mislukt", "goed"], "alweer voorbij voordat de post ging"),
    ],
)
def test_zonder_storing_gaat_er_geen_bericht_uit(bron, run, mailoutbox, uitkomsten, reden):
    for uitkomst in uitkomsten:
        run(uitkomst)

    assert verstuur() == []
    assert mailoutbox == []


def test_een_bron_die_uit_staat_stuurt_niets(bron, run, mailoutbox):
    Bron.objects.filter(pk=bron.pk).update(is_actief=False)
    for uitkomst in ["mislukt"] * 4:
        run(uitkomst)

    verstuur()

    assert mailoutbox == []


def test_wie_na_de_storing_wordt_uitgezet_stuurt_niets_meer(bron, run, mailoutbox):
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    Bron.objects.filter(pk=bron.pk).update(is_actief=False)

    verstuur()

    assert mailoutbox == []


def test_een_run_die_haar_beurt_verloor_maakt_van_een_goede_bron_geen_zieke(bron, run):
    laat = BronRun.objects.create(bron=bron, begonnen_om=OM - UUR, uitkomst="mislukt")
    run("goed")

    storing.na_run(bron.pk, laat)

    bron.refresh_from_db()
    assert bron.storing_sinds is None


def test_tweemaal_na_dezelfde_run_verandert_niets(bron, run):
    wacht = run("wacht")
    eerst = Bron.objects.values().get(pk=bron.pk)

    storing.na_run(bron.pk, wacht)

    assert Bron.objects.values().get(pk=bron.pk) == eerst


# -- één bericht -----------------------------------------------------------------------------------
def test_de_derde_mislukte_run_zet_een_bericht_klaar_en_weet_sinds_wanneer(bron, run):
    for uitkomst in ["goed", "mislukt", "mislukt"]:
        run(uitkomst)
    assert bron.storing_melden_om is None
    assert bron.storing_sinds == OM + UUR

    derde = run("mislukt")

    assert bron.storing_melden_om == derde.begonnen_om
    assert bron.storing_sinds == OM + UUR
    assert bron.storing_gemeld_om is None


def test_een_lange_storing_is_een_bericht(bron, run, mailoutbox):
    for uitkomst in ["mislukt"] * 60:
        run(uitkomst)
        verstuur()

    assert len(mailoutbox) == 1


def test_na_een_goede_run_is_alles_vergeten_en_meldt_een_nieuwe_storing_zich_weer(bron, run, mailoutbox):
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    verstuur()

    run("ongewijzigd")
    assert (bron.storing_sinds, bron.storing_gemeld_om, bron.storing_melden_om) == (None, None, None)
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    verstuur()

    assert len(mailoutbox) == 2


def test_wachten_op_hr_meldt_zich_meteen_en_een_keer(bron, run, mailoutbox):
    for uitkomst in ["wacht", "mislukt", "mislukt", "mislukt", "wacht", "wacht"]:
        run(uitkomst)
        verstuur()

    assert len(mailoutbox) == 1
    assert mailoutbox[0].subject == "Er is veel verdwenen uit de vacatures van Stichting Duin & Zee: klopt dat?"


def test_terug_uit_een_storing_met_meer_dan_de_helft_weg_is_iets_anders_en_een_eigen_bericht(bron, run, mailoutbox):
    for uitkomst in ["mislukt", "mislukt", "mislukt", "wacht", "mislukt", "wacht"]:
        run(uitkomst)
        verstuur()

    assert [bericht.subject.split()[0] for bericht in mailoutbox] == ["Wij", "Er"]


def test_een_dag_leeg_terwijl_er_vacatures_op_de_site_staan_is_een_storing(bron, run, mailoutbox):
    VacatureFactory(bestuur=bron.bestuur, bron=bron, bronsleutel="a")
    run("leeg", na=timedelta(hours=23))
    run("leeg", na=UUR)
    assert verstuur() == []

    run("leeg")

    assert verstuur() == [True]
    assert len(mailoutbox) == 1


# -- aan wie, en wat er staat ------------------------------------------------------------------------
def test_het_bericht_zegt_welke_bron_sinds_wanneer_wat_er_misging_en_wat_je_doet(bron, run, mailoutbox, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://vacatures.example"
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)

    verstuur()

    [bericht] = mailoutbox
    assert bericht.to == ["hr@duin.example"]
    assert bericht.subject == "Wij kunnen de vacatures van Stichting Duin & Zee niet meer lezen"
    for deel in (
        "Werken bij Duin", bron.adres, "3 november 2026 09:12", MELDING, "Bekijk de bron zelf.",
        f"https://vacatures.example/admin/vacatures/gezondheid/{bron.pk}/", "blijven staan tot hun sluitdag",
    ):  # fmt: skip
        assert deel in bericht.body


def test_een_bericht_over_wachten_vraagt_om_een_antwoord(run, mailoutbox):
    run("wacht")

    verstuur()

    assert "Beantwoord de vraag over deze bron in Te beoordelen." in mailoutbox[0].body
    assert "minder dan de helft" in mailoutbox[0].body


def test_zonder_eigen_adres_krijgen_de_actieve_beheerders_het(bron, run, mailoutbox):
    Bron.objects.filter(pk=bron.pk).update(contact_email="")
    BeheerderFactory(email="bea@regio.example")
    BeheerderFactory(email="weg@regio.example", is_active=False)
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)

    verstuur()

    assert [bericht.to for bericht in mailoutbox] == [["bea@regio.example"]]


def test_zonder_iemand_om_te_schrijven_blijft_het_bericht_wachten(bron, run, mailoutbox):
    Bron.objects.filter(pk=bron.pk).update(contact_email="")
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    later = OM + timedelta(days=1)

    assert verstuur(later) == [False]

    Bron.objects.filter(pk=bron.pk).update(contact_email="hr@duin.example")
    assert verstuur(later) == []
    assert verstuur(later + storing.OPNIEUW_NA) == [True]


# -- twee werkers, en post die niet gaat ---------------------------------------------------------------
@pytest.fixture
def kapotte_post():
    """De mailserver weigert, tot `heel()`."""

    def weiger(self, fail_silently=False):
        raise smtplib.SMTPServerDisconnected("weg")

    with pytest.MonkeyPatch.context() as kapot:
        kapot.setattr("django.core.mail.EmailMessage.send", weiger)
        yield kapot.undo


def test_lukt_het_versturen_niet_dan_komt_het_later_nog_een_keer(bron, run, mailoutbox, kapotte_post):
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    later = OM + timedelta(days=1)
    assert verstuur(later) == [False]
    bron.refresh_from_db()
    assert bron.storing_gemeld_om is None

    kapotte_post()

    assert verstuur(later + timedelta(minutes=9)) == []
    assert verstuur(later + timedelta(minutes=10)) == [True]
    bron.refresh_from_db()
    assert bron.storing_gemeld_om == later + timedelta(minutes=10)
    assert len(mailoutbox) == 1


def test_twee_werkers_versturen_samen_een_bericht(bron, run, mailoutbox, monkeypatch):
    """De tweede werker leest dezelfde rij voordat de eerste klaar is."""
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    later, tweede = OM + timedelta(days=1), []
    echt = storing.stuur

    def stuur(bron):
        tweede.append(storing.meld(bron.pk, om=later))
        tweede.append(storing._zet_vooruit(bron, van=bron.storing_melden_om, tot=later))
        echt(bron)

    monkeypatch.setattr(storing, "stuur", stuur)

    assert storing.meld(bron.pk, om=later) is True
    assert tweede == [False, False]
    assert len(mailoutbox) == 1
    assert storing.te_melden(om=later + timedelta(days=9)) == []


def test_sterft_de_werker_onder_het_versturen_dan_doet_een_ander_het_met_hetzelfde_kenmerk(
    bron, run, mailoutbox, monkeypatch
):
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
    later = OM + timedelta(days=1)
    echt = storing.stuur

    def stuur_en_sterf(bron):
        echt(bron)
        raise KeyboardInterrupt

    monkeypatch.setattr(storing, "stuur", stuur_en_sterf)
    with pytest.raises(KeyboardInterrupt):
        storing.meld(bron.pk, om=later)
    monkeypatch.setattr(storing, "stuur", echt)

    assert verstuur(later + timedelta(minutes=4)) == []
    assert verstuur(later + storing.CLAIM_DUURT) == [True]
    assert len({bericht.extra_headers["Message-ID"] for bericht in mailoutbox}) == 1


def test_de_taak_verstuurt_alles_wat_klaarstaat(bron, run, mailoutbox):
    andere = BronFactory(contact_email="hr@ander.example")
    for uitkomst in ["mislukt"] * 3:
        run(uitkomst)
        run(uitkomst, bron=andere)

    meld_storingen()
    meld_storingen()

    assert sorted(bericht.to[0] for bericht in mailoutbox) == ["hr@ander.example", "hr@duin.example"]


# -- in de run ---------------------------------------------------------------------------------------
class Dood:
    """Een haler die nooit antwoord krijgt."""

    def __enter__(self):
        return self

    def __exit__(self, *fout):
        return None

    def haal(self, adres, **opties):
        raise GeenAntwoord(adres, 503)


def test_drie_mislukte_lezingen_van_een_echte_bron_zetten_het_bericht_klaar(bron):
    for n in range(3):
        importeer(bron, op=OM.date(), om=OM + n * UUR, haler=Dood())

    bron.refresh_from_db()
    assert bron.storing_sinds == OM
    assert bron.storing_melden_om == OM + 2 * UUR


def test_een_lezing_die_bij_ons_misging_telt_mee(bron, monkeypatch):
    monkeypatch.setattr(Dood, "haal", lambda *a, **kw: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        importeer(bron, op=OM.date(), om=OM, haler=Dood())

    bron.refresh_from_db()
    assert bron.storing_sinds == OM
