"""Gegeven alleen een adres vindt de verkenning de bron: langs de leverancier, de pagina, haar links en de sitemap."""

import json
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.vacatures.bronserver import bronserver, feed, job, jobposting
from vacatures.bronnen.document import Document
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.bronnen.soort import Soort
from vacatures.bronnen.soorten import alle_soorten
from vacatures.bronnen.verkennen import verken

OP = date(2026, 3, 2)
STUKJES = (
    b"<html>", b"<a href='", b"/vacatures/", b"docent'>", b"</a>", b"<base href='",
    b"<script type='application/ld+json'>",
    b'{"@type":"JobPosting","title":"Docent"}', b"</script>", b"<rss>", b"<item>", b"<title>Docent", b"</title>",
    b"</item></rss>", b"<urlset><url><loc>", b"</loc></url></urlset>", b"//x.recruitee.com/", b"wp-content/",
    b"http://[",
    b'{"offers":[', b"]}", b"\xff", b"\x00", b"PK\x03\x04", b"titel;school\n",
    b"<link rel=alternate type=application/rss+xml href=",
)  # fmt: skip


class NepHaler:
    """Antwoordt op elk adres hetzelfde."""

    grenzen = Grenzen()

    def __init__(self, inhoud):
        self.inhoud = inhoud

    def haal(self, adres, *, token=""):
        return Document(adres, self.inhoud)

    def controleer_robots(self, adres):
        return None


KORT = Grenzen(seconden=2, pauze=0, herhaal_na=0)


@pytest.fixture
def site():
    with bronserver() as server:
        yield server


@pytest.fixture
def kijk(site):
    """Verken een adres van de server op deze machine."""

    def _kijk(pad="/", **extra):
        with Haler(KORT, uitzonderingen=[site.host]) as haler:
            return verken(site.adres(pad), haler, op=OP, **extra)

    return _kijk


def pagina(inhoud="", kop=""):
    return f"<!doctype html><html><head><title>Bestuur</title>{kop}</head><body>{inhoud}</body></html>"


def rss(*titels, link="https://werkenbij.example/vacature"):
    items = "".join(
        f"<item><title>{titel}</title><guid>{nr}</guid><link>{link}/{nr}</link></item>"
        for nr, titel in enumerate(titels)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>'


def offers(*titels):
    return json.dumps({"offers": [{"id": nr, "title": titel, "city": "Hoorn"} for nr, titel in enumerate(titels)]})


# -- wat niets oplevert ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("geplakt", "zin"),
    [
        pytest.param("", "Plak het adres", id="niets"),
        pytest.param("   ", "Plak het adres", id="alleen spaties"),
        pytest.param("onze vacatures", "geen webadres", id="woorden"),
        pytest.param("hr@school.example", "e-mailadres", id="een e-mailadres"),
        pytest.param("javascript:alert(1)", "geen webadres", id="een script"),
        pytest.param("file:///etc/passwd", "geen webadres", id="een bestand"),
        pytest.param("http://[", "geen geldig adres", id="half"),
        pytest.param("http://jan:geheim@school.example/", "naam of wachtwoord", id="met wachtwoord"),
        pytest.param("http://school.example:99999/", "geen geldig adres", id="poort die niet bestaat"),
        pytest.param("http://127.0.0.1/", "geen openbaar adres", id="deze machine"),
        pytest.param("localhost:8000", "geen openbaar adres", id="deze machine bij naam"),
        pytest.param("http://[::1]/feed", "geen openbaar adres", id="deze machine in IPv6"),
        pytest.param("http://169.254.169.254/latest/meta-data", "geen openbaar adres", id="dienst van de wolk"),
        pytest.param("https://school.example/" + "a" * 600, "te lang", id="te lang"),
    ],
)
def test_een_adres_dat_niet_kan_geeft_een_zin(geplakt, zin):
    with Haler(KORT, uitzonderingen=[]) as haler:
        verkenning = verken(geplakt, haler, op=OP)

    assert not verkenning.is_gevonden
    assert zin in " ".join(verkenning.meldingen)


@pytest.mark.parametrize(
    "inhoud",
    [
        pytest.param(b"", id="leeg"),
        pytest.param(b"\x00\xff\xfe\x00" * 50, id="geen tekst"),
        pytest.param(b"<html>", id="lege pagina"),
        pytest.param(b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><rss>&a;</rss>", id="entiteiten"),
        pytest.param(b"<rss><channel><item>", id="half"),
        pytest.param(b'{"offers": [', id="halve json"),
        pytest.param(b"[" * 5000, id="diep"),
        pytest.param(b"<a href='http://[::'>vacatures</a>" * 100, id="kapotte links"),
        pytest.param(b"<html><base href='javascript:x'><a href='//'>vacature</a>", id="kapotte basis"),
        pytest.param(b"\x1f\x8b\x08\x00", id="half ingepakt"),
    ],
)
def test_een_vijandig_antwoord_geeft_een_zin_en_geen_fout(site, kijk, inhoud):
    site.geef("/", inhoud)

    verkenning = kijk()

    assert not verkenning.is_gevonden
    assert verkenning.meldingen


def test_een_pagina_die_niet_gelezen_mag_worden_wordt_niet_gelezen(site, kijk):
    site.geef("/robots.txt", "User-agent: *\nDisallow: /vacatures")
    site.geef("/vacatures", jobposting())

    verkenning = kijk("/vacatures")

    assert not verkenning.is_gevonden
    assert "robots.txt" in verkenning.meldingen[0]
    assert "/vacatures" not in site.paden


def test_dezelfde_pagina_die_wel_mag_levert_haar_vacature(site, kijk):
    site.geef("/robots.txt", "User-agent: *\nDisallow: /prive")
    site.geef("/vacatures", jobposting("Docent Duits"))

    (kandidaat,) = kijk("/vacatures").kandidaten

    assert (kandidaat.soort, kandidaat.aantal) == ("jobposting", 1)


@pytest.mark.parametrize("pad", ["/feed.xml", "/vacatures/feed/", "/api/v1/banen"])
def test_een_feed_die_het_bestuur_opgeeft_is_geen_pagina(site, kijk, pad):
    site.geef("/robots.txt", "User-agent: *\nDisallow: /")
    site.geef(pad, rss("Docent Duits"))

    assert kijk(pad).is_gevonden


def test_een_feed_met_nieuws_is_geen_bron(site, kijk):
    site.geef("/", pagina(kop='<link rel="alternate" type="application/rss+xml" href="/feed">'))
    site.geef("/feed", rss("Open dag groot succes", "Sportdag verplaatst", link="https://school.example/nieuws"))

    assert not kijk().is_gevonden


def test_een_doorverwijzing_naar_deze_machine_wordt_niet_gevolgd(site, kijk):
    site.geef("/", b"", status=302, Location=site.adres("/geheim"))
    site.geef("/geheim", offers("Docent"))

    verkenning = kijk()

    assert not verkenning.is_gevonden
    assert "geen openbaar adres" in verkenning.meldingen[0]


def test_een_pagina_van_tientallen_megabytes_wordt_niet_nagelopen(site, kijk):
    site.geef("/", pagina('<a href="/vacatures/duits">Docent Duits</a>' * 100_000))
    site.geef("/vacatures/duits", jobposting("Docent Duits"))

    verkenning = kijk()

    assert "te groot" in verkenning.meldingen[0]
    assert "/vacatures/duits" not in site.paden


@pytest.mark.fuzz
@given(
    st.one_of(
        st.binary(max_size=400),
        st.lists(st.sampled_from(STUKJES), max_size=25).map(b"".join),
    ),
)
@example(b"<html\x80")
def test_geen_enkel_antwoord_verrast_de_verkenning(inhoud):
    verkenning = verken("https://school.example/", NepHaler(inhoud), op=OP)

    assert verkenning.kandidaten or verkenning.meldingen


def test_een_pagina_in_een_andere_tekenset_dan_zij_zegt_geeft_een_melding():
    verkenning = verken("https://school.example/", NepHaler(b"<html\x80"), op=OP)

    assert "tekenset" in verkenning.meldingen[0]


# -- het adres is de feed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "soort", "titels"),
    [
        pytest.param(offers("Docent Duits"), "recruitee", ["Docent Duits"], id="Recruitee"),
        pytest.param(feed(job(titel="Docent Frans")), "indeed", ["Docent Frans"], id="XML voor Indeed"),
        pytest.param(rss("Docent Grieks"), "rss", ["Docent Grieks"], id="RSS"),
        pytest.param(jobposting("Docent Latijn"), "jobposting", ["Docent Latijn"], id="een vacature"),
    ],
)
def test_een_feed_wordt_aan_haar_inhoud_herkend(site, kijk, inhoud, soort, titels):
    site.geef("/iets", inhoud)

    (kandidaat,) = kijk("/iets").kandidaten

    assert kandidaat.soort == soort
    assert [v.titel for v in kandidaat.voorbeelden] == titels


def test_een_feed_die_stuk_is_zegt_wat_eraan_mankeert(site, kijk):
    site.geef("/feed.xml", "<rss><channel><item><title>Docent")

    verkenning = kijk("/feed.xml")

    assert not verkenning.is_gevonden
    assert "stuk of maar half" in verkenning.meldingen[0]


def test_wat_voorbij_is_wordt_geteld(site, kijk):
    site.geef("/feed.xml", feed(job("A", expirationdate="2026-03-01"), job("B", expirationdate="2026-03-02")))

    (kandidaat,) = kijk("/feed.xml").kandidaten

    assert (kandidaat.aantal, kandidaat.verlopen) == (2, 1)


def test_er_komen_hooguit_vijf_voorbeelden_met_hun_plaats(site, kijk):
    site.geef("/feed.xml", feed(*(job(f"V-{nr}", f"Docent {nr}") for nr in range(9))))

    (kandidaat,) = kijk("/feed.xml").kandidaten

    assert kandidaat.aantal == 9
    assert [(v.titel, v.plaats) for v in kandidaat.voorbeelden[:2]] == [("Docent 0", "Hoorn"), ("Docent 1", "Hoorn")]
    assert len(kandidaat.voorbeelden) == 5


# -- een pagina waar een bron achter zit ------------------------------------------------------------------


def test_een_site_op_een_eigen_domein_verraadt_recruitee(site, kijk):
    site.geef("/vacatures", pagina(kop='<link rel="stylesheet" href="https://careers.recruiteecdn.com/site.css">'))
    site.geef("/api/offers/", offers("Docent Duits", "Docent Frans"))

    (kandidaat,) = kijk("/vacatures").kandidaten

    assert (kandidaat.soort, kandidaat.adres, kandidaat.aantal) == ("recruitee", site.adres("/api/offers/"), 2)
    assert kandidaat.hoe_zeker == "zeker"


def _leverancier(site):
    """Recruitee, maar op deze machine, zodat een verwijzing naar een leverancier te volgen is."""
    echt = alle_soorten()["recruitee"]
    return {
        "recruitee": Soort(
            naam="recruitee", label="Recruitee", lijkt=echt.lijkt, lees=echt.lees,
            feedadres=lambda adres: site.adres("/klant/offers") if "klant.leverancier.example" in adres else "",
        )
    }  # fmt: skip


@pytest.mark.parametrize(
    "inhoud",
    [
        pytest.param('<a href="https://klant.leverancier.example/o/1">Werken bij</a>', id="een link"),
        pytest.param('<iframe src="https://klant.leverancier.example/embed"></iframe>', id="een iframe"),
        pytest.param('<script src="//klant.leverancier.example/w.js"></script>', id="een script zonder schema"),
        pytest.param('<script>w({"u":"https:\\/\\/klant.leverancier.example\\/x"})</script>', id="in een script"),
    ],
)
def test_een_verwijzing_naar_een_leverancier_leidt_naar_haar_feed(site, kijk, inhoud):
    site.geef("/", pagina(inhoud))
    site.geef("/klant/offers", offers("Docent Duits"))

    (kandidaat,) = kijk(soorten=_leverancier(site)).kandidaten

    assert (kandidaat.adres, kandidaat.aantal) == (site.adres("/klant/offers"), 1)


def test_een_leverancier_die_slecht_antwoordt_staat_erbij_met_de_reden(site, kijk):
    site.geef("/", pagina('<a href="https://klant.leverancier.example/">Werken bij</a>'))
    site.geef("/klant/offers", b"", status=401)

    verkenning = kijk(soorten=_leverancier(site))

    assert not verkenning.is_gevonden
    assert "sleutel" in verkenning.kandidaten[0].fout


def test_een_feed_die_de_pagina_noemt_wordt_gelezen(site, kijk):
    site.geef("/", pagina(kop='<link rel="alternate" type="application/rss+xml" title="Vacatures" href="/feed">'))
    site.geef("/feed", rss("Docent Duits", "Conciërge"))

    (kandidaat,) = kijk().kandidaten

    assert (kandidaat.soort, kandidaat.aantal) == ("rss", 2)
    assert "Vacatures" in kandidaat.uitleg


def test_een_lijst_met_links_naar_vacatures_wordt_gelezen(site, kijk):
    site.geef("/vacatures", pagina('<a href="/vacatures/duits">Duits</a><a href="/contact">Contact</a>'))
    site.geef("/vacatures/duits", jobposting("Docent Duits"))

    (kandidaat,) = kijk("/vacatures").kandidaten

    assert (kandidaat.soort, kandidaat.adres) == ("jobposting", site.adres("/vacatures"))
    assert "/contact" not in site.paden


def test_van_een_lange_lijst_wordt_een_deel_gelezen_en_de_rest_geschat(site, kijk):
    site.geef("/vacatures", pagina("".join(f'<a href="/vacatures/{nr}">Baan</a>' for nr in range(30))))
    for nr in range(30):
        site.geef(f"/vacatures/{nr}", jobposting(f"Docent {nr}"))

    (kandidaat,) = kijk("/vacatures").kandidaten

    assert kandidaat.aantal == 6
    assert kandidaat.hoeveel == "6 bekeken, naar schatting 30 vacatures"


def test_de_voorpagina_leidt_naar_de_pagina_met_vacatures(site, kijk):
    site.geef("/", pagina('<a href="/over-ons">Over ons</a><a href="/werken-bij">Werken bij ons</a>'))
    site.geef("/werken-bij", pagina('<a href="/werken-bij/duits">Docent Duits</a>'))
    site.geef("/werken-bij/duits", jobposting("Docent Duits"))

    (kandidaat, *_rest) = kijk().kandidaten

    assert (kandidaat.soort, kandidaat.aantal) == ("jobposting", 1)


def test_een_geplakte_vacature_leidt_naar_de_lijst_waar_zij_in_staat(site, kijk):
    site.geef("/vacatures/", pagina('<a href="/vacatures/a">A</a><a href="/vacatures/b">B</a>'))
    site.geef("/vacatures/a", jobposting("Docent Duits"))
    site.geef("/vacatures/b", jobposting("Docent Frans"))

    kandidaten = kijk("/vacatures/a").kandidaten

    assert [(k.adres, k.aantal) for k in kandidaten] == [
        (site.adres("/vacatures/"), 2),
        (site.adres("/vacatures/a"), 1),
    ]


def test_de_sitemap_wordt_gevonden_in_robots(site, kijk):
    site.geef("/", pagina("<p>Welkom</p>"))
    site.geef("/robots.txt", f"User-agent: *\nDisallow:\nSitemap: {site.adres('/kaart.xml')}\n")
    site.geef("/kaart.xml", _index(site.adres("/paginas.xml"), site.adres("/vacatures.xml")))
    site.geef("/vacatures.xml", _urlset(site.adres("/vacature/duits"), site.adres("/contact")))
    site.geef("/vacature/duits", jobposting("Docent Duits"))

    (kandidaat,) = kijk().kandidaten

    assert (kandidaat.soort, kandidaat.adres) == ("jobposting", site.adres("/vacatures.xml"))
    assert "/paginas.xml" not in site.paden


def test_een_sitemap_zonder_vacatures_is_geen_bron(site, kijk):
    site.geef("/", pagina("<p>Welkom</p>"))
    site.geef("/sitemap.xml", _urlset(site.adres("/contact"), site.adres("/over-ons")))

    assert not kijk().is_gevonden
    assert "/contact" not in site.paden


def test_wordpress_heeft_een_feed_die_de_pagina_niet_noemt(site, kijk):
    site.geef("/vacatures/", pagina('<img src="/wp-content/uploads/a.png">'))
    site.geef("/vacatures/feed/", rss("Docent Duits"))

    (kandidaat,) = kijk("/vacatures/").kandidaten

    assert (kandidaat.soort, kandidaat.adres) == ("rss", site.adres("/vacatures/feed/"))


def test_dezelfde_vacatures_staan_er_een_keer_en_de_rijkste_bron_wint(site, kijk):
    site.geef(
        "/vacatures",
        pagina(
            '<a href="/vacatures/duits">Duits</a>',
            kop='<link rel="alternate" type="application/rss+xml" href="/feed">',
        ),
    )
    site.geef("/feed", rss("Docent Duits"))
    site.geef("/vacatures/duits", jobposting("Docent Duits"))

    kandidaten = kijk("/vacatures").kandidaten

    assert [k.soort for k in kandidaten] == ["jobposting"]


# -- een pagina zonder opmaak -----------------------------------------------------------------------------

VACATURES = "".join(f'<li><a href="/vacatures/docent-{vak}">Docent {vak}</a></li>' for vak in ("duits", "frans"))
MENU = '<a href="/over-ons/wie">Wie wij zijn</a><a href="/over-ons/waar">Waar wij zijn</a>'


def test_zonder_opmaak_komen_de_groepen_links_om_uit_te_kiezen(site, kijk):
    site.geef("/", pagina(f"{MENU}<ul>{VACATURES}</ul>"))

    verkenning = kijk()

    eerste = verkenning.kandidaten[0]
    assert verkenning.is_gevonden
    assert (eerste.soort, eerste.linkpatroon, eerste.aantal) == ("pagina", "/vacatures/*", 2)
    assert [v.titel for v in eerste.voorbeelden] == ["Docent duits", "Docent frans"]


def test_groepen_die_niet_op_werk_lijken_zijn_een_vraag_en_geen_vondst(site, kijk):
    site.geef("/", pagina(MENU))

    verkenning = kijk()

    assert [k.linkpatroon for k in verkenning.kandidaten] == ["/over-ons/*"]
    assert not verkenning.is_gevonden
    assert "geen vacatures" in verkenning.meldingen[-1]


def test_wie_opmaak_heeft_krijgt_geen_groepen_links(site, kijk):
    site.geef("/", pagina(f"{MENU}<ul>{VACATURES}</ul>"))
    site.geef("/vacatures/docent-duits", jobposting("Docent Duits"))

    assert [k.soort for k in kijk().kandidaten] == ["jobposting"]


def test_de_groepen_komen_van_de_pagina_over_werk_en_niet_van_de_voorpagina(site, kijk):
    site.geef("/", pagina(f'{MENU}<a href="/werken-bij">Werken bij ons</a>'))
    site.geef("/werken-bij", pagina(f"{MENU}<ul>{VACATURES}</ul>"))

    eerste = kijk().kandidaten[0]

    assert (eerste.adres, eerste.linkpatroon) == (site.adres("/werken-bij"), "/vacatures/*")


# -- grenzen -------------------------------------------------------------------------------------------


def test_een_verkenning_vraagt_niet_meer_dan_twintig_keer(site, kijk):
    site.geef("/", pagina("".join(f'<a href="/werken-bij/{nr}">Werken bij</a>' for nr in range(200))))
    for nr in range(200):
        site.geef(f"/werken-bij/{nr}", pagina(f'<a href="/vacature/{nr}">Vacature</a>'))

    kijk()

    assert len([pad for pad in site.paden if pad != "/robots.txt"]) <= 20


def test_een_site_die_druppelt_houdt_de_verkenning_niet_op(site, kijk):
    def druppel(afhandelaar):
        afhandelaar.send_response(200)
        afhandelaar.end_headers()
        while not site.stop.wait(0.1):
            afhandelaar.wfile.write(b" ")

    site.antwoorden["/"] = druppel

    verkenning = kijk(seconden=1.5)

    assert "antwoordde niet" in " ".join(verkenning.meldingen)


def _urlset(*adressen):
    return f'<?xml version="1.0"?><urlset>{"".join(f"<url><loc>{a}</loc></url>" for a in adressen)}</urlset>'


def _index(*adressen):
    kaarten = "".join(f"<sitemap><loc>{a}</loc></sitemap>" for a in adressen)
    return f'<?xml version="1.0"?><sitemapindex>{kaarten}</sitemapindex>'
