"""Documenten ophalen: alleen van openbare adressen, begrensd, beleefd, en met een zin als het niet lukt."""

import gzip
import time

import httpcore
import pytest

from tests.vacatures.bronserver import bronserver
from vacatures.bronnen import adressen, netwerk
from vacatures.bronnen.adressen import AdresNietToegestaan, NietBereikbaar, is_openbaar, ontleed
from vacatures.bronnen.beleefd import Wachtrij
from vacatures.bronnen.document import Document
from vacatures.bronnen.ophalen import (
    GeenAntwoord,
    Grenzen,
    Haler,
    RobotsVerbod,
    TeGroot,
    TeTraag,
    TeVaakDoorverwezen,
    _zelfde_server,
)
from vacatures.bronnen.robots import Robots

SNEL = Grenzen(seconden=0.6, bytes=50_000, pauze=0, herhaal_na=0)


@pytest.fixture
def server():
    with bronserver() as server:
        yield server


@pytest.fixture
def haler(server):
    with Haler(SNEL, uitzonderingen=[server.host]) as haler:
        yield haler


def antwoordt_als(monkeypatch, *ips):
    """De naamserver geeft deze adressen; dat is het enige dat het gebouw verlaat."""
    monkeypatch.setattr(adressen, "los_op", lambda host, poort, *, binnen: list(ips))


# -- wat geweigerd wordt ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1", "10.0.0.5", "172.16.3.4", "192.168.1.1",  # privé en de machine zelf
        "169.254.169.254",  # de gegevensdienst van een cloud
        "100.64.0.1",  # CGNAT
        "0.0.0.0", "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.18.0.1",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "ff02::1", "fec0::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:8.8.8.8",  # IPv4 verstopt in IPv6
        "2002:7f00:1::", "64:ff9b::7f00:1", "2001:0:1::1", "::127.0.0.1",  # 6to4, NAT64, Teredo, compatibel
        "geen-ip",
    ],
)  # fmt: skip
def test_een_adres_dat_niet_van_het_openbare_internet_is_telt_niet(ip):
    assert not is_openbaar(ip)


@pytest.mark.parametrize("ip", ["8.8.8.8", "145.97.20.1", "2a00:1450:400e::200e"])
def test_een_adres_op_het_openbare_internet_telt_wel(ip):
    assert is_openbaar(ip)


@pytest.mark.parametrize(
    "adres",
    [
        "file:///etc/passwd", "ftp://voorbeeld.nl/feed", "gopher://voorbeeld.nl", "javascript:alert(1)", "feed.xml",
        "http://", "http://naam:geheim@voorbeeld.nl/", "http://voorbeeld.nl:0/", "http://[::1", "",
    ],
)  # fmt: skip
def test_wat_geen_gewoon_webadres_is_wordt_geweigerd(adres):
    with pytest.raises(AdresNietToegestaan):
        ontleed(adres)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f000001", "127.1"])
def test_de_eigen_machine_is_geen_bron_hoe_zij_ook_geschreven_is(host):
    with Haler(SNEL, uitzonderingen=[]) as haler, pytest.raises((AdresNietToegestaan, NietBereikbaar)) as fout:
        haler.haal(f"http://{host}:9/feed")

    assert fout.type is AdresNietToegestaan or "niet te vinden" in str(fout.value)


def test_een_naam_met_een_openbaar_en_een_prive_adres_wordt_geweigerd(monkeypatch):
    antwoordt_als(monkeypatch, "8.8.8.8", "10.0.0.1")

    with Haler(SNEL) as haler, pytest.raises(AdresNietToegestaan):
        haler.haal("http://half.example/")


@pytest.mark.chaos
def test_een_naam_die_na_het_nakijken_naar_binnen_wijst_wordt_bij_het_verbinden_geweigerd(monkeypatch, server):
    vragen = iter([["8.8.8.8"], ["127.0.0.1"]])
    monkeypatch.setattr(adressen, "los_op", lambda host, poort, *, binnen: next(vragen))

    with Haler(SNEL) as haler, pytest.raises(AdresNietToegestaan):
        haler.haal(f"http://draai.example:{server.host.rpartition(':')[2]}/feed")

    assert server.verzoeken == []


def test_verbonden_wordt_met_precies_het_nagekeken_adres(monkeypatch):
    antwoordt_als(monkeypatch, "203.0.112.7")
    verbonden = []

    class Nep(httpcore.SyncBackend):
        def connect_tcp(self, host, port, **rest):
            verbonden.append((host, port))
            raise httpcore.ConnectError("nep")

    with Haler(SNEL) as haler:
        haler._netwerk._tcp = Nep()
        with pytest.raises(NietBereikbaar):
            haler.haal("https://werkenbij.example/feed")

    assert set(verbonden) == {("203.0.112.7", 443)}


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost:{poort}"])
def test_een_uitzondering_geldt_alleen_voor_precies_die_host_en_poort(server, host):
    server.geef("/feed", "feed")
    anders = host.format(poort=server.host.rpartition(":")[2])

    with Haler(SNEL, uitzonderingen=[anders]) as haler, pytest.raises(AdresNietToegestaan):
        haler.haal(server.adres())


def test_met_de_uitzondering_komt_het_document_binnen(server, haler):
    server.geef("/feed", "feed", Content_Type="text/xml; charset=iso-8859-1")

    document = haler.haal(server.adres())

    assert (document.inhoud, document.content_type, document.charset) == (b"feed", "text/xml", "iso-8859-1")


@pytest.mark.chaos
@pytest.mark.parametrize(
    "doel",
    ["http://127.0.0.1:{poort}/geheim", "http://localhost:{poort}/geheim", "/geheim", "http://10.0.0.1/geheim",
     "http://169.254.169.254/latest/meta-data/", "http://[::ffff:127.0.0.1]:{poort}/geheim", "file:///etc/passwd"],
)  # fmt: skip
def test_een_doorverwijzing_naar_binnen_wordt_geweigerd_ook_naar_een_uitzondering(server, haler, doel):
    server.geef("/geheim", "geheim")
    server.geef("/feed", status=302, Location=doel.format(poort=server.host.rpartition(":")[2]))

    with pytest.raises(AdresNietToegestaan):
        haler.haal(server.adres())

    assert server.paden == ["/feed"]


def _volg_zonder_grens(monkeypatch):
    monkeypatch.setattr("vacatures.bronnen.ophalen.openbare_ips", lambda *a, **k: ["127.0.0.1"])
    monkeypatch.setattr(netwerk, "openbare_ips", lambda *a, **k: ["127.0.0.1"])


def test_een_gewone_doorverwijzing_wordt_gevolgd(monkeypatch, server, haler):
    _volg_zonder_grens(monkeypatch)
    server.geef("/feed", status=301, Location="/nieuw")
    server.geef("/nieuw", "feed")

    assert haler.haal(server.adres()).adres == server.adres("/nieuw")


def test_rondjes_doorverwijzen_houdt_op(monkeypatch, server, haler):
    _volg_zonder_grens(monkeypatch)
    server.geef("/feed", status=302, Location="/feed")

    with pytest.raises(TeVaakDoorverwezen):
        haler.haal(server.adres())

    assert len(server.paden) == 6


# -- grenzen ----------------------------------------------------------------------------------------


@pytest.mark.chaos
def test_een_antwoord_zonder_einde_houdt_op_bij_de_grens(server, haler):
    def eindeloos(h):
        h.send_response(200)
        h.end_headers()
        while not server.stop.is_set():
            h.wfile.write(b"x" * 10_000)

    server.antwoorden["/feed"] = eindeloos

    with pytest.raises(TeGroot):
        haler.haal(server.adres())


@pytest.mark.chaos
@pytest.mark.parametrize("deel", ["kop", "inhoud"])
def test_een_antwoord_dat_druppelt_houdt_op_als_de_tijd_om_is(server, deel):
    def druppel(h):
        h.wfile.write(b"HTTP/1.1 200 OK\r\n" + (b"Content-Length: 900\r\n\r\n" if deel == "inhoud" else b""))
        while not server.stop.wait(0.03):
            h.wfile.write(b"x")
            h.wfile.flush()

    server.antwoorden["/feed"] = druppel
    begin = time.monotonic()

    with Haler(Grenzen(seconden=0.3, pauze=0), uitzonderingen=[server.host]) as haler, pytest.raises(TeTraag):
        haler.haal(server.adres())

    assert time.monotonic() - begin < 1.5


@pytest.mark.chaos
def test_een_klein_pakje_dat_enorm_uitvouwt_is_te_groot(server, haler):
    server.geef("/feed", gzip.compress(b"0" * 20_000_000), Content_Encoding="gzip")

    with pytest.raises(TeGroot):
        haler.haal(server.adres())


def test_een_ingepakt_document_komt_uitgepakt_binnen(server, haler):
    server.geef("/feed", gzip.compress(b"<source/>" * 1000), Content_Encoding="gzip")

    assert haler.haal(server.adres()).inhoud == b"<source/>" * 1000


@pytest.mark.chaos
@pytest.mark.parametrize(
    ("inhoud", "koppen"),
    [
        (b"half", {"Content_Length": 1000}),  # de server belooft meer dan er komt
        (gzip.compress(b"0123456789" * 500)[:20], {"Content_Encoding": "gzip"}),
        (gzip.compress(b"<source>") + gzip.compress(b"</source>"), {"Content_Encoding": "gzip"}),  # alleen het eerste
        (b"geen gzip", {"Content_Encoding": "gzip"}),
        (b"onbekend", {"Content_Encoding": "br"}),
    ],
    ids=["korter dan beloofd", "halve gzip", "twee delen", "geen gzip", "onbekende inpakking"],
)
def test_een_antwoord_dat_halverwege_afbreekt_is_geen_document(server, haler, inhoud, koppen):
    def breek_af(h):
        h.send_response(200)
        for naam, waarde in {"Content_Length": len(inhoud), **koppen}.items():
            h.send_header(naam.replace("_", "-"), str(waarde))
        h.end_headers()
        h.wfile.write(inhoud)

    server.antwoorden["/feed"] = breek_af

    with pytest.raises(NietBereikbaar):
        haler.haal(server.adres())


# -- antwoorden -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("status", "keren"), [(404, 1), (410, 1), (401, 1), (429, 1), (500, 2), (503, 2)])
def test_alleen_een_tijdelijke_fout_wordt_een_keer_herhaald(server, haler, status, keren):
    server.geef("/feed", "<html>fout</html>", status=status)

    with pytest.raises(GeenAntwoord) as fout:
        haler.haal(server.adres())

    assert (fout.value.status, len(server.paden)) == (status, keren)


def test_een_tweede_poging_kan_lukken(server, haler):
    def eerst_stuk(h):
        server.geef("/feed", "feed")
        h.send_error(503)

    server.antwoorden["/feed"] = eerst_stuk

    assert haler.haal(server.adres()).inhoud == b"feed"


def test_wie_wij_zijn_en_hoe_wij_te_bereiken_zijn_staat_in_elk_verzoek(server, haler, settings):
    server.geef("/feed", "feed")

    haler.haal(server.adres())

    assert settings.CONTACT_EMAIL in server.verzoeken[0][1]["User-Agent"]


def test_de_server_mag_zeggen_dat_er_niets_veranderd_is(server, haler):
    server.geef("/feed", status=304)
    vorige = Document(adres="", inhoud=b"", etag='"abc"', last_modified="Mon, 02 Nov 2026 06:00:00 GMT")

    assert haler.haal(server.adres(), vorige=vorige).is_ongewijzigd
    koppen = server.verzoeken[0][1]
    assert (koppen["If-None-Match"], koppen["If-Modified-Since"]) == (vorige.etag, vorige.last_modified)


@pytest.mark.chaos
def test_een_etag_met_vreemde_tekens_gaat_niet_mee_terug_en_houdt_niets_tegen(server, haler):
    server.geef("/feed", "<rss/>", ETag='"caf\xe9"', Last_Modified="Mon, 02 Nov 2026 06:00:00 GMT")
    eerste = haler.haal(server.adres())

    tweede = haler.haal(server.adres(), vorige=eerste)

    assert tweede.inhoud == b"<rss/>"
    assert "If-None-Match" not in server.verzoeken[-1][1]
    assert server.verzoeken[-1][1]["If-Modified-Since"] == "Mon, 02 Nov 2026 06:00:00 GMT"


@pytest.mark.chaos
@pytest.mark.parametrize("doel", ["//[", "http://xn--a/"])
def test_een_doorverwijzing_naar_een_adres_dat_niet_bestaat_krijgt_een_zin(server, haler, doel):
    server.geef("/feed", status=302, Location=doel)

    with pytest.raises(NietBereikbaar, match="niet te bereiken"):
        haler.haal(server.adres())


def test_een_sleutel_met_vreemde_tekens_krijgt_een_zin(server, haler):
    with pytest.raises(NietBereikbaar, match="niet te bereiken"):
        haler.haal(server.adres(), token="sleutél")


@pytest.mark.parametrize(
    ("van", "naar", "mee"),
    [
        ("https://a.example/x", "https://a.example/y", True),
        ("http://a.example/x", "https://a.example/x", True),  # naar veiliger
        ("https://a.example/x", "http://a.example/x", False),  # dan leest iemand onderweg mee
        ("https://a.example/x", "https://a.example:8443/x", False),  # een andere server op die machine
        ("https://a.example/x", "https://b.example/x", False),
    ],
)
def test_de_sleutel_gaat_alleen_mee_naar_dezelfde_server_en_niet_onversleuteld(van, naar, mee):
    assert _zelfde_server(van, naar) is mee


def test_de_sleutel_gaat_mee_naar_de_bron_en_niet_naar_een_ander(monkeypatch, server, haler):
    _volg_zonder_grens(monkeypatch)
    poort = server.host.rpartition(":")[2]
    server.geef("/feed", status=302, Location=f"http://elders.example:{poort}/daar")
    server.geef("/daar", "feed")

    haler.haal(server.adres(), token="geheim")

    assert [k.get("X-Careers-Sites-Token") for _pad, k in server.verzoeken] == ["geheim", None]


# -- beleefd ----------------------------------------------------------------------------------------------


def test_een_pagina_die_robots_verbiedt_wordt_niet_gelezen(server, haler):
    server.geef("/robots.txt", "User-agent: *\nDisallow: /intern")
    server.geef("/intern/1", "pagina")

    with pytest.raises(RobotsVerbod):
        haler.haal(server.adres("/intern/1"), is_pagina=True)

    assert server.paden == ["/robots.txt"]


def test_een_feed_die_het_bestuur_zelf_gaf_wordt_gelezen_ook_als_robots_haar_verbiedt(server, haler):
    server.geef("/robots.txt", "User-agent: *\nDisallow: /")
    server.geef("/feed", "feed")

    assert haler.haal(server.adres()).inhoud == b"feed"


def test_robots_wordt_een_keer_per_run_gelezen_en_hoeft_er_niet_te_zijn(server, haler):
    server.geef("/a", "a")
    server.geef("/b", "b")

    haler.haal(server.adres("/a"), is_pagina=True)
    haler.haal(server.adres("/b"), is_pagina=True)

    assert server.paden == ["/robots.txt", "/a", "/b"]


@pytest.mark.parametrize(
    ("tekst", "pad", "mag"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /\nAllow: /vacatures", "/vacatures/1", True),  # de langste regel beslist
        ("User-agent: *\nDisallow: /\nAllow: /vacatures", "/intern", False),
        ("User-agent: anders\nDisallow: /", "/a", True),
        ("User-agent: regioportaal\nDisallow: /\n\nUser-agent: *\nDisallow:", "/a", False),  # onze naam gaat voor
        ("User-agent: *\nDisallow: /*?print", "/a?print=1", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
        ("\ufeffUser-agent: *\nDisallow: /a # uitleg", "/a", False),
    ],
)
def test_robots_regels(tekst, pad, mag):
    assert Robots(tekst).mag(pad) is mag


@pytest.mark.parametrize(
    ("patroon", "pad", "mag"),
    [
        ("/*a", "/xxa", False),
        ("/*a$", "/xxab", True),  # $ is het eind
        ("/*a$", "/axxa", False),  # de laatste a telt, niet de eerste
        ("/a*b*c", "/axxbxx", True),
        ("/a*b*c", "/a1b2c3", False),
        ("/a$", "/a", False),
        ("/a$", "/ab", True),
        ("/ab*b$", "/ab", True),  # een teken telt niet twee keer
    ],
)
def test_robots_sterren_en_het_eind(patroon, pad, mag):
    assert Robots(f"User-agent: *\nDisallow: {patroon}").mag(pad) is mag


@pytest.mark.chaos
def test_een_regel_van_robots_met_veel_sterren_kost_geen_tijd():
    robots = Robots("User-agent: *\nDisallow: /" + "*a" * 12 + "*b")
    begin = time.process_time()

    assert robots.mag("/" + "a" * 29)
    assert time.process_time() - begin < 1  # met een regex was dit 8 seconden, en keer twee per teken erbij


def test_tussen_twee_verzoeken_aan_dezelfde_host_zit_de_pauze_ook_voor_een_ander_proces(tmp_path):
    begin = time.monotonic()

    Wachtrij(tmp_path, pauze=0.15).wacht("a.example")
    Wachtrij(tmp_path, pauze=0.15).wacht("a.example")

    assert time.monotonic() - begin >= 0.14


def test_een_andere_host_wacht_niet(tmp_path):
    rij = Wachtrij(tmp_path, pauze=5)
    begin = time.monotonic()

    rij.wacht("a.example")
    rij.wacht("b.example")

    assert time.monotonic() - begin < 1
