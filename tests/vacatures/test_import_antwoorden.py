"""Wat HR eenmaal zei telt bij de volgende run mee, en wat de bron niet zegt wordt één vraag."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from portaal.demo.fabriek import BeheerderFactory, BestuurFactory, BronFactory, SchoolFactory
from regio.gegevens import zoeknaam
from regio.models import Vak
from tests.vacatures.bronserver import feed, job
from vacatures import tasks
from vacatures.bronnen import afwezig, lezen, toepassen
from vacatures.bronnen.aanbod import Onbruikbaar
from vacatures.bronnen.document import Document
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.koppelingen import woord_van
from vacatures.bronnen.rapport import bewaar_afwijzingen
from vacatures.models import Afwijzing, Bron, BronRun, Koppeling, Uitkomst, Vacature, Vraag
from vacatures.vergrendelen import vergrendel

pytestmark = pytest.mark.django_db
BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
VIER = [job(f"V-{i}", f"Docent {vak}") for i, vak in enumerate(["natuurkunde", "Duits", "wiskunde", "Engels"], start=1)]


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def bron(bestuur):
    return BronFactory(bestuur=bestuur, soort="recruitee")


@pytest.fixture
def xml(bestuur):
    return BronFactory(bestuur=bestuur, soort="indeed", is_gezaghebbend=True)


@pytest.fixture
def lees():
    uren = iter(range(1, 1000))

    def lees_weer(bron, inhoud):
        om = BEGIN + timedelta(hours=next(uren))
        bron.refresh_from_db()
        document = Document(adres=bron.adres, inhoud=inhoud.encode())
        return importeer(bron, op=timezone.localdate(om), om=om, document=document)

    return lees_weer


def offer(nummer=1, titel="Docent Duits", **velden):
    return {"id": nummer, "title": titel, "description": "<p>Kom.</p>"} | velden


def offers(*items):
    return json.dumps({"offers": items})


def onthoud(bron, soort, gegeven, *, scholen=(), vakken=()):
    koppeling = Koppeling.objects.create(
        bron=bron, soort=soort, gegeven=gegeven, sleutel=zoeknaam(gegeven), besloten_om=BEGIN
    )
    koppeling.scholen.set(scholen)
    koppeling.vakken.set(Vak.objects.filter(slug__in=vakken))
    return koppeling


def open_vragen(soort):
    return Vraag.objects.filter(soort=soort, beantwoord_om__isnull=True)


def van_locatie(naam, nummer=1):
    return offer(nummer, locations=[{"name": naam, "city": "Hoorn"}])


# -- scholen ---------------------------------------------------------------------------------------------


def test_een_onbekende_locatie_wordt_een_vraag_met_het_woord_van_de_bron(lees, bron, bestuur):
    SchoolFactory.create_batch(2, bestuur=bestuur)

    lees(bron, offers(van_locatie("Locatie Oost")))

    vraag = open_vragen("school").get()
    assert "Locatie Oost" in vraag.gegeven
    assert woord_van(vraag) == "Locatie Oost"


def test_een_onthouden_locatie_is_de_school_en_de_vraag_is_weg(lees, bron, bestuur):
    oost, _west = SchoolFactory.create_batch(2, bestuur=bestuur)
    lees(bron, offers(van_locatie("Locatie Oost"), van_locatie("Locatie West", 2)))
    onthoud(bron, "school", "locatie oost", scholen=[oost])

    verslag = lees(bron, offers(van_locatie("Locatie Oost"), van_locatie("Locatie West", 2)))

    assert (verslag.gewijzigd, verslag.ongewijzigd) == (1, 1)
    assert list(Vacature.objects.get(bronsleutel="1").scholen.all()) == [oost]
    assert [woord_van(v) for v in open_vragen("school")] == ["Locatie West"]


def test_geen_enkele_school_is_ook_een_antwoord(lees, bron, bestuur):
    SchoolFactory.create_batch(2, bestuur=bestuur)
    lees(bron, offers(van_locatie("Bestuursbureau")))
    onthoud(bron, "school", "Bestuursbureau")

    lees(bron, offers(van_locatie("Bestuursbureau")))

    assert not open_vragen("school").exists()
    assert not Vacature.objects.get().scholen.exists()


def test_een_antwoord_geldt_alleen_voor_zijn_eigen_bron(lees, bron, bestuur):
    oost, _west = SchoolFactory.create_batch(2, bestuur=bestuur)
    onthoud(BronFactory(bestuur=bestuur), "school", "Locatie Oost", scholen=[oost])

    lees(bron, offers(van_locatie("Locatie Oost")))

    assert open_vragen("school").exists()


def test_postcode_met_huisnummer_gaat_voor_een_onthouden_naam(lees, bron, bestuur):
    op_adres, ander = (
        SchoolFactory(bestuur=bestuur, postcode=postcode, huisnummer="12") for postcode in ("1621AB", "1622CD")
    )
    onthoud(bron, "school", "Locatie Oost", scholen=[ander])
    plek = {"name": "Locatie Oost", "city": "Hoorn", "postal_code": "1621 AB", "street": "Weg 12"}

    lees(bron, offers(offer(locations=[plek])))

    assert list(Vacature.objects.get().scholen.all()) == [op_adres]


# -- vakken ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("titel", "verwacht"),
    [
        ("Docent Leerplein 0,8 fte", ["techniek"]),
        ("Docent leerpleinen", []),  # geen heel woord
        ("Docent Leerplein natuurkunde", ["natuurkunde"]),  # de herkenning is zeker en gaat voor
        ("Conciërge Leerplein", []),  # geen lesbaan
    ],
)
def test_een_onthouden_woord_is_een_vak_waar_wij_er_zelf_geen_zeker_wisten(lees, bron, titel, verwacht):
    slug = {"techniek": Vak.objects.exclude(slug="natuurkunde").order_by("slug")[0].slug}
    onthoud(bron, "vak", "Leerplein", vakken=slug.values())

    lees(bron, offers(offer(titel=titel)))

    gevonden = Vacature.objects.get().vakregels.values_list("vak__slug", flat=True)
    assert list(gevonden) == [slug.get(vak, vak) for vak in verwacht]


def test_een_vakvraag_zegt_wat_erop_leek_en_gaat_over_dat_woord(lees, bron):
    lees(bron, offers(offer(titel="Docent MA")))

    vraag = open_vragen("vak").get()
    assert vraag.voorstel["vondsten"][0].keys() >= {"waarde", "veld", "citaat", "zekerheid"}
    assert woord_van(vraag) == "MA"


def test_een_vakvraag_zonder_woord_is_niet_te_onthouden(lees, bron):
    lees(bron, offers(offer(titel="Docent gezocht")))

    assert woord_van(open_vragen("vak").get()) == ""


# -- slot en nakijken --------------------------------------------------------------------------------------


def test_wat_een_slot_tegenhoudt_is_een_vraag_tot_de_bron_weer_hetzelfde_zegt(lees, xml):
    lees(xml, feed(*VIER))
    v = Vacature.objects.get(bronsleutel="V-1")
    v.titel = "Onze titel"
    vergrendel(v, ["titel"])
    v.save()
    lees(xml, feed(*VIER, stempel="later"))
    assert not open_vragen("slot").exists()  # de bron zegt niets nieuws

    lees(xml, feed(job("V-1", "Nieuwe titel"), *VIER[1:]))
    lees(xml, feed(job("V-1", "Nog een titel"), *VIER[1:]))
    assert open_vragen("slot").get().gegeven == "titel"

    lees(xml, feed(job("V-1", "Onze titel"), *VIER[1:]))
    assert not open_vragen("slot").exists()
    assert Vacature.objects.get(bronsleutel="V-1").titel == "Onze titel"


def test_een_onzeker_item_kijkt_hr_eenmaal_na_tot_het_verandert(lees, monkeypatch, xml):
    echt = lezen._begrensd
    monkeypatch.setattr(lezen, "_begrensd", lambda aanbod: lezen.replace(echt(aanbod), is_onzeker=True))
    lees(xml, feed(VIER[0]))
    assert Vacature.objects.get().is_onzeker
    open_vragen("nakijken").update(beantwoord_om=BEGIN)
    Vacature.objects.update(is_onzeker=False)

    onthoud(xml, "vak", "iets anders")  # elk item wordt opnieuw gelezen
    lees(xml, feed(VIER[0], stempel="later"))
    assert not open_vragen("nakijken").exists()
    assert not Vacature.objects.get().is_onzeker

    lees(xml, feed(job("V-1", "Docent scheikunde")))
    assert open_vragen("nakijken").count() == 1
    assert Vacature.objects.get().is_onzeker


# -- krimp -------------------------------------------------------------------------------------------------


@pytest.mark.regels
def test_na_ja_weg_sluit_alleen_wat_in_de_laatste_goede_run_ontbrak(lees, xml):
    lees(xml, feed(*VIER))
    lees(xml, feed(VIER[0]))
    lees(xml, "<html>onderhoud</html>")

    gesloten = afwezig.bevestig_krimp(xml, door=BeheerderFactory(), om=BEGIN + timedelta(days=1))

    assert gesloten == 3
    assert list(Vacature.objects.filter(live=True).values_list("bronsleutel", flat=True)) == ["V-1"]
    assert lees(xml, feed(*VIER)).heropend == 3  # en wat terugkomt, gaat weer open


@pytest.mark.regels
def test_zonder_krimp_sluit_een_bevestiging_niets(lees, xml):
    lees(xml, feed(*VIER))
    lees(xml, feed(*VIER[:3]))

    assert afwezig.bevestig_krimp(xml, door=BeheerderFactory(), om=BEGIN + timedelta(days=1)) == 0
    assert Vacature.objects.filter(live=True).count() == 4


@pytest.mark.regels
def test_zei_hr_dat_de_bron_stuk_is_dan_sluit_er_niets_en_vragen_wij_het_niet_weer(lees, xml):
    lees(xml, feed(*VIER))
    lees(xml, feed(VIER[0]))
    open_vragen("krimp").update(beantwoord_om=BEGIN, antwoord={"besluit": "stuk"})
    anders = [job(f"N-{i}", "Docent Frans") for i in range(8)]

    uitkomsten = [lees(xml, feed(VIER[0], *anders)).uitkomst for _keer in range(3)]

    assert uitkomsten == [BronRun.Uitkomst.WACHT] * 3
    assert not open_vragen("krimp").exists()
    assert not Vacature.objects.filter(uitkomst=Uitkomst.BRON).exists()


# -- één keer, op tijd, en geteld ---------------------------------------------------------------------------


def test_een_run_die_te_lang_duurt_mislukt_met_een_zin_en_verandert_niets(lees, monkeypatch, xml):
    lees(xml, feed(*VIER))
    echt = toepassen._maak

    def traag(*args):
        echt(*args)
        monkeypatch.setattr("vacatures.bronnen.termijn.time.monotonic", lambda: 1e9)

    monkeypatch.setattr(toepassen, "PARTIJ", 1)
    monkeypatch.setattr(toepassen, "_maak", traag)

    verslag = lees(xml, feed(*VIER, job("N-1"), job("N-2")))

    assert (verslag.uitkomst, Vacature.objects.count()) == (BronRun.Uitkomst.MISLUKT, 4)
    assert "10 minuten" in BronRun.objects.latest("pk").melding


def test_wie_zijn_beurt_verloor_schrijft_niets(lees, monkeypatch, xml):
    from vacatures.bronnen.run import Run

    echt = Run.bereid_voor

    def verlies(self, document):
        werk = echt(self, document)
        Bron.objects.update(bezig_sinds=BEGIN + timedelta(days=1))
        return werk

    monkeypatch.setattr(Run, "bereid_voor", verlies)

    assert lees(xml, feed(*VIER)).uitkomst == BronRun.Uitkomst.MISLUKT
    assert not Vacature.objects.exists()


def test_een_run_telt_wat_uit_beeld_ging(lees, xml):
    Bron.objects.update(is_gezaghebbend=False)
    lees(xml, feed(*VIER))
    Vacature.objects.filter(bronsleutel="V-4").update(laatst_gezien_om=BEGIN - timedelta(days=61), bron_adres="")

    lees(xml, feed(*VIER[:3]))

    assert BronRun.objects.latest("pk").verborgen == 1


@pytest.mark.parametrize(
    ("stand", "gestuurd"),
    [
        pytest.param({}, 1, id="vrij"),
        pytest.param({"gevraagd_om": timedelta(minutes=30)}, 0, id="wacht nog"),
        pytest.param({"gevraagd_om": timedelta(hours=4)}, 1, id="de taak ging verloren"),
        pytest.param({"bezig_sinds": timedelta(minutes=5)}, 0, id="loopt nog"),
        pytest.param({"bezig_sinds": timedelta(hours=1)}, 1, id="de werker is er niet meer"),
    ],
)
def test_een_bron_waarvan_de_vorige_taak_nog_wacht_of_loopt_krijgt_er_geen_bij(
    monkeypatch, xml, stand, gestuurd, django_capture_on_commit_callbacks
):
    verstuurd = []
    monkeypatch.setattr(tasks.haal_bron_op, "delay", verstuurd.append)
    nu = timezone.now()
    Bron.objects.update(**{veld: nu - geleden for veld, geleden in stand.items()})

    with django_capture_on_commit_callbacks(execute=True):
        tasks.plan_bronnen()

    assert len(verstuurd) == gestuurd
    assert Bron.objects.get().volgende_run_om > nu


@pytest.mark.parametrize(("reden", "genegeerd"), [("Geen titel.", True), ("De sluitdag is voorbij.", False)])
def test_een_genegeerd_item_komt_terug_met_een_andere_reden(xml, reden, genegeerd):
    Afwijzing.objects.create(bron=xml, sleutel="V-1", reden="Geen titel.", gezien_om=BEGIN, genegeerd_om=BEGIN)

    bewaar_afwijzingen(xml, [Onbruikbaar("V-1", reden)], om=BEGIN + timedelta(hours=1), is_volledig=True)

    assert (Afwijzing.objects.get().genegeerd_om is not None) is genegeerd
