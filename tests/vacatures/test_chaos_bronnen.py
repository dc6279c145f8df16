"""Bronnen die stuk, half, leeg, traag of vijandig zijn: er raakt geen vacature kwijt en er komt er geen dubbel."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from portaal.demo.fabriek import BronFactory
from tests.vacatures.bronserver import bronserver, feed, job
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.models import Afwijzing, BronRun, Uitkomst, Vacature

pytestmark = [pytest.mark.django_db, pytest.mark.chaos]

BEGIN = datetime(2026, 11, 2, 8, tzinfo=UTC)
SNEL = Grenzen(seconden=0.4, bytes=200_000, pauze=0, herhaal_na=0)
DRIE = [job("V-1", "Docent natuurkunde"), job("V-2", "Docent Duits"), job("V-3", "Conciërge")]
BOM = "\ufeff"
ENTITEITEN = (
    '<?xml version="1.0"?><!DOCTYPE source [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
    "<source><job><title>&c;</title><referencenumber>V-1</referencenumber></job></source>"
)
VAN_BUITEN = (
    '<?xml version="1.0"?><!DOCTYPE source [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<source><job><title>&x;</title><referencenumber>V-1</referencenumber></job></source>"
)


@pytest.fixture
def server():
    with bronserver() as server:
        server.geef("/feed", feed(*DRIE))
        yield server


@pytest.fixture
def bron(server):
    return BronFactory(adres=server.adres(), soort="indeed", is_gezaghebbend=True)


@pytest.fixture
def lees(bron, server):
    """Lees de bron nog eens, elke keer een uur later."""
    uren = iter(range(1000))

    def lees_weer():
        om = BEGIN + timedelta(hours=next(uren))
        bron.refresh_from_db()
        haler = Haler(SNEL, uitzonderingen=[server.host])
        return importeer(bron, op=timezone.localdate(om), om=om, haler=haler)

    return lees_weer


def open_adressen():
    return dict(Vacature.objects.open(BEGIN.date()).order_by("bronsleutel").values_list("bronsleutel", "adres"))


def _druppel(server):
    def druppel(h):
        h.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<source>")
        while not server.stop.wait(0.05):
            h.wfile.write(b" ")
            h.wfile.flush()

    server.antwoorden["/feed"] = druppel


def _eindeloos(server):
    def eindeloos(h):
        h.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n<source>")
        while not server.stop.is_set():
            h.wfile.write(b"<job></job>" * 1000)

    server.antwoorden["/feed"] = eindeloos


ONHEIL = {
    "HTTP 500": lambda s: s.geef("/feed", "<html>Internal Server Error</html>", status=500),
    "HTTP 404": lambda s: s.geef("/feed", "weg", status=404),
    "webpagina met status 200": lambda s: s.geef("/feed", "<!DOCTYPE html><html><body>Onderhoud</body></html>"),
    "webpagina zonder doctype": lambda s: s.geef("/feed", "<html><head></head></html>"),
    "leeg": lambda s: s.geef("/feed", ""),
    "alleen witruimte": lambda s: s.geef("/feed", " \r\n\t "),
    "leeg maar geldig": lambda s: s.geef("/feed", feed()),
    "half": lambda s: s.geef("/feed", feed(*DRIE)[:-150]),
    "half, precies na een item": lambda s: s.geef("/feed", feed(*DRIE).removesuffix("</source>")),
    "JSON in plaats van XML": lambda s: s.geef("/feed", '{"offers": []}'),
    "een andere feed": lambda s: s.geef("/feed", "<rss><channel></channel></rss>"),
    "tekenset die niet klopt": lambda s: s.geef("/feed", feed(job("V-1", "Conciërge")).encode("cp1252")),
    "tekenset die niet bestaat": lambda s: s.geef("/feed", feed(*DRIE, kop='<?xml version="1.0" encoding="utf-9"?>')),
    "entiteiten die uitvouwen": lambda s: s.geef("/feed", ENTITEITEN),
    "entiteit van buiten": lambda s: s.geef("/feed", VAN_BUITEN),
    "zonder einde": _eindeloos,
    "druppelend": _druppel,
    "doorverwijzing naar de eigen machine": lambda s: s.geef("/feed", status=302, Location=s.adres("/elders")),
    "doorverwijzing naar een privé-adres": lambda s: s.geef("/feed", status=302, Location="http://10.0.0.1/feed"),
    "alleen items zonder sleutel": lambda s: s.geef("/feed", feed(job(""), job(" "))),
    "alleen items zonder titel": lambda s: s.geef("/feed", feed(job("X-1", None), job("X-2", ""))),
}


@pytest.mark.parametrize("onheil", ONHEIL.values(), ids=ONHEIL.keys())
def test_na_drie_keer_onheil_staat_alles_nog_open_op_hetzelfde_adres(server, lees, onheil):
    lees()
    eerst = open_adressen()

    onheil(server)
    verslagen = [lees(), lees(), lees()]

    assert sorted(eerst) == ["V-1", "V-2", "V-3"]
    assert open_adressen() == eerst
    assert [v.gesloten for v in verslagen] == [0, 0, 0]

    server.geef("/feed", feed(*DRIE))
    daarna = lees()

    assert (daarna.nieuw, daarna.ongewijzigd, Vacature.objects.count()) == (0, 3, 3)


@pytest.mark.parametrize("onheil", ["HTTP 500", "half", "leeg", "druppelend", "entiteiten die uitvouwen"])
def test_de_run_zegt_in_een_zin_wat_er_mis_is(server, bron, lees, onheil):
    ONHEIL[onheil](server)

    lees()

    run = BronRun.objects.get()
    assert run.uitkomst in (BronRun.Uitkomst.MISLUKT, BronRun.Uitkomst.LEEG)
    assert run.melding.endswith(".")
    assert run.klaar_om is not None


VORMEN = {
    "BOM": lambda: (BOM + feed(*DRIE)).encode(),
    "BOM en witruimte": lambda: (BOM + "\r\n  " + feed(*DRIE)).encode(),
    "UTF-16": lambda: feed(*DRIE, kop='<?xml version="1.0" encoding="utf-16"?>').encode("utf-16"),
    "windows-1252": lambda: feed(*DRIE, kop='<?xml version="1.0" encoding="windows-1252"?>').encode("cp1252"),
    "zegt latin-1 en is UTF-8": lambda: feed(*DRIE, kop='<?xml version="1.0" encoding="iso-8859-1"?>').encode(),
    "besturingsteken": lambda: feed(job("V-1", "Docent\x0b natuurkunde"), *DRIE[1:]).encode(),
    "spatie voor de sleutel": lambda: feed(job("  V-1 "), *DRIE[1:]).encode(),
    "vaste spatie en BOM in de sleutel": lambda: feed(job("\u00a0V-1\ufeff"), *DRIE[1:]).encode(),
    "regeleinde in de sleutel": lambda: feed(job("\nV-1\n"), *DRIE[1:]).encode(),
    "sleutel dubbel": lambda: feed(*DRIE, job("V-2", "Een andere titel")).encode(),
}


@pytest.mark.parametrize("vorm", VORMEN.values(), ids=VORMEN.keys())
def test_een_andere_vorm_van_hetzelfde_geeft_dezelfde_drie_vacatures(server, lees, vorm):
    lees()
    eerst = open_adressen()

    server.geef("/feed", vorm())
    verslag = lees()

    assert verslag.nieuw == 0
    assert open_adressen() == eerst


def test_van_een_dubbele_sleutel_telt_de_eerste_en_de_andere_wordt_gemeld(server, bron, lees):
    server.geef("/feed", feed(job("V-1", "De eerste"), job("V-1", "De tweede")))

    verslag = lees()

    assert list(Vacature.objects.values_list("titel", flat=True)) == ["De eerste"]
    assert (verslag.nieuw, verslag.afgewezen) == (1, 1)
    assert "meer dan eens" in Afwijzing.objects.get(bron=bron, sleutel="V-1").reden


def test_een_item_zonder_titel_of_sleutel_houdt_de_andere_niet_tegen(server, bron, lees):
    server.geef("/feed", feed(job("A", None), job("B", " "), job("", "Zonder sleutel"), job("C", "Docent Frans")))

    verslag = lees()

    assert list(Vacature.objects.values_list("bronsleutel", flat=True)) == ["C"]
    assert verslag.afgewezen == 3
    assert set(bron.afwijzingen.exclude(sleutel__startswith="zonder").values_list("sleutel", flat=True)) == {"A", "B"}


def test_een_bekende_vacature_die_haar_titel_verliest_blijft_open(server, lees):
    lees()

    server.geef("/feed", feed(job("V-1", None), *DRIE[1:]))
    for _keer in range(3):
        lees()

    assert sorted(open_adressen()) == ["V-1", "V-2", "V-3"]


def test_een_item_zonder_datum_is_gewoon_een_vacature(lees):
    assert lees().nieuw == 3
    assert set(Vacature.objects.values_list("sluit_op", flat=True)) == {None}


def test_wat_weg_was_en_terugkomt_staat_op_hetzelfde_adres(server, lees):
    lees()
    eerst = open_adressen()
    server.geef("/feed", feed(*DRIE[:2]))
    lees()
    lees()
    assert sorted(open_adressen()) == ["V-1", "V-2"]

    server.geef("/feed", feed(*DRIE))
    verslag = lees()

    assert (verslag.heropend, verslag.nieuw) == (1, 0)
    assert open_adressen() == eerst
    assert not Vacature.objects.filter(uitkomst=Uitkomst.BRON).exists()


def test_wat_de_database_weigert_kost_alleen_zichzelf(monkeypatch, server, lees):
    from vacatures.bronnen import waarden

    def te_veel(aanbod, herkend):
        gewoon = echt(aanbod, herkend)
        return gewoon | ({"lesminuten": -5} if aanbod.sleutel == "V-2" else {})

    echt = waarden._omvang
    monkeypatch.setattr(waarden, "_omvang", te_veel)

    verslag = lees()

    assert sorted(open_adressen()) == ["V-1", "V-3"]
    assert (verslag.nieuw, verslag.afgewezen) == (2, 1)


def test_een_item_waar_de_herkenning_op_vastloopt_kost_alleen_zichzelf_en_lukt_later_alsnog(monkeypatch, lees):
    from vacatures.bronnen import waarden

    echt = waarden.herken

    def struikel(invoer, *rest):
        if "Duits" in invoer.titel:
            raise RuntimeError("struikel")
        return echt(invoer, *rest)

    monkeypatch.setattr(waarden, "herken", struikel)
    verslag = lees()
    assert (verslag.nieuw, verslag.afgewezen) == (2, 1)

    monkeypatch.setattr(waarden, "herken", echt)

    assert lees().nieuw == 1
    assert not Afwijzing.objects.exists()


def test_een_run_die_halverwege_stopt_maakt_het_vorige_document_niet_tot_niets_veranderd(monkeypatch, server, lees):
    from vacatures.bronnen import run

    lees()
    server.geef("/feed", feed(job("V-1", "Docent scheikunde"), *DRIE[1:]))
    with monkeypatch.context() as even:
        even.setattr(run.Run, "_verwerk_afwezigheid", lambda *args: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            lees()

    server.geef("/feed", feed(*DRIE))
    lees()

    assert Vacature.objects.get(bronsleutel="V-1").titel == "Docent natuurkunde"


def test_een_getal_dat_niet_bestaat_in_een_afgewezen_item_houdt_de_andere_niet_tegen(server):
    offers = '{"offers": [{"id": "", "title": "x", "n": 1e999}, {"id": 2, "title": "Docent Duits"}]}'
    server.geef("/offers", offers)
    bron = BronFactory(adres=server.adres("/offers"), soort="recruitee")

    verslag = importeer(bron, op=BEGIN.date(), om=BEGIN, haler=Haler(SNEL, uitzonderingen=[server.host]))

    assert (verslag.nieuw, verslag.afgewezen) == (1, 1)
    assert Afwijzing.objects.get().ruw["n"] == "inf"


def test_een_bron_met_meer_items_dan_kan_krijgt_een_zin_en_verandert_niets(monkeypatch, server, lees):
    from vacatures.bronnen import lezen

    lees()
    monkeypatch.setattr(lezen, "MAX_ITEMS", 3)
    server.geef("/feed", feed(*DRIE, job("V-4", "Docent Frans")))

    verslag = lees()

    assert (verslag.uitkomst, verslag.nieuw) == (BronRun.Uitkomst.MISLUKT, 0)
    assert "meer dan 3 items" in verslag.melding
    assert sorted(open_adressen()) == ["V-1", "V-2", "V-3"]


@pytest.mark.parametrize("tekenset", ["punycode", "idna", "unicode_escape"])
def test_een_tekenset_die_er_geen_is_wordt_geweigerd(server, lees, tekenset):
    server.geef("/feed", feed(*DRIE, kop=""), Content_Type=f"text/xml; charset={tekenset}")

    verslag = lees()

    assert verslag.uitkomst == BronRun.Uitkomst.MISLUKT
    assert tekenset in verslag.melding


def test_de_werker_stopt_een_taak_voordat_een_ander_het_slot_van_de_bron_overneemt(settings):
    from vacatures.bronnen.beurt import SLOT_OUD_NA

    assert 0 < settings.CELERY_TASK_TIME_LIMIT < SLOT_OUD_NA.total_seconds()
