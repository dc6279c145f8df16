"""Homerun: Atom van het bestuur, met zijn fouten; en hoe een adres of pagina naar die feed leidt."""

from datetime import UTC, datetime

import pytest

from tests.vacatures.feedlezing import IETS_ANDERS, STREKEN, document, lees, lees_bestand, op_sleutel, rij
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_met_naam, soort_van

ATOM = "http://www.w3.org/2005/Atom"
BASIS = "https://feed.homerun.co/bedenksels"
HOMERUN = soort_met_naam("homerun")


@pytest.fixture(scope="module")
def lezing():
    return lees_bestand("homerun/scholengroep.atom.xml", BASIS)


def feed(*entries, kop='<?xml version="1.0" encoding="UTF-8"?>'):
    return f'{kop}<feed xmlns="{ATOM}"><title>De Bedenksels</title>{"".join(entries)}</feed>'


def entry(velden, sleutel="job_A1"):
    return f"<entry><id>{sleutel}</id><title>Docent Duits</title>{velden}</entry>"


# -- wat geen Homerun is ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("inhoud", "zin"), IETS_ANDERS)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, zin):
    with pytest.raises(DocumentOnleesbaar, match=zin):
        lees(document(inhoud), "homerun")


@pytest.mark.parametrize(("doctype", "gebruik"), STREKEN)
def test_een_document_met_eigen_entiteiten_wordt_geweigerd(doctype, gebruik):
    kwaad = feed(entry(f"<summary>{gebruik}</summary>"), kop=doctype)

    with pytest.raises(DocumentOnleesbaar, match=r"eigen entiteiten|stuk"):
        lees(document(kwaad), "homerun")


@pytest.mark.parametrize(
    "inhoud",
    [
        rij("een blog", feed("<entry><id>tag:blog,2026:1</id><title>Nieuws</title></entry>")),
        rij("een blog over honkbal", feed("<entry><id>1</id><title>Wat een homerun</title></entry>")),
        rij("een eigen feed met een afdeling", feed("<entry><id>1</id><department>Vmbo</department></entry>")),
        rij("RSS", "<rss><channel><item><title>x</title><guid>job_1</guid></item></channel></rss>"),
    ],
)
def test_een_gewone_feed_blijft_van_de_algemene_lezer(inhoud):
    assert soort_van(document(inhoud)).naam == "rss"


@pytest.mark.parametrize(
    ("inhoud", "adres"),
    [
        rij("het adres zegt het", feed("<entry><id>1</id></entry>"), BASIS),
        rij("de sleutel", feed(entry("")), "https://werkenbij.example/feed"),
        rij("de sleutel in CDATA", feed(entry("", "<![CDATA[job_9]]>")), "https://werkenbij.example/feed"),
        rij("een naam in een veld", feed(entry("<location> <name>Oost</name></location>", "7")), "/tmp/feed.xml"),
        rij("een link", feed(entry('<link href="https://school.homerun.co/x"/>', "7")), "https://werkenbij.example/f"),
    ],
)
def test_een_feed_van_homerun_gaat_voor_op_de_algemene_lezer(inhoud, adres):
    assert soort_van(document(inhoud, adres)).naam == "homerun"


# -- veld voor veld -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sleutel", "veld", "verwacht"),
    [
        rij("twee keer gecodeerde titel", "job_NAT1", "titel", "Docent natuurkunde & NaSk (1e graad), 0,6 - 0,8 fte"),
        rij("entiteit die niet in XML hoort, en een losse &", "job_FRA2", "titel", "Docent Frans – vmbo & havo"),
        rij(
            "opmaak in CDATA", "job_NAT1", "tekst",
            "<h2>Jouw vak</h2><p>Je geeft les aan <b>havo 4</b>.</p><ul><li>24 lesuren</li></ul>",
        ),
        rij("zonder beschrijving de samenvatting", "job_FRA2", "tekst", "Zwangerschapsvervanging per 1 januari."),
        rij(
            "opmaak als elementen", "job_TL3", "tekst",
            '<div><p>Je leidt een <em>team</em> &amp; geeft <a href="https://bedenksels.example/les">les</a>.</p></div>',
        ),
        rij("adres zonder volger", "job_NAT1", "adres", "https://bedenksels.homerun.co/docent-natuurkunde"),
        rij("reageren op de pagina", "job_NAT1", "reactie_adres", "https://bedenksels.homerun.co/docent-natuurkunde"),
        rij("adres ten opzichte van de feed", "job_FRA2", "adres", "https://feed.homerun.co/docent-frans"),
        rij("onmogelijk adres", "job_TL3", "adres", ""),
        rij("tijd zonder zone is Amsterdam", "job_NAT1", "gewijzigd_om", datetime(2026, 7, 13, 6, 46, 19, tzinfo=UTC)),
        rij("tijd met zone", "job_FRA2", "gewijzigd_om", datetime(2026, 11, 2, 9, 15, tzinfo=UTC)),
        rij("31 februari", "job_TL3", "gewijzigd_om", None),
        rij("bewerkt is niet geplaatst", "job_NAT1", "geplaatst_om", None),
        rij("wie haar schreef", "job_NAT1", "organisatie", "Scholengroep De Bedenksels"),
        rij("zonder schrijver de feed", "job_FRA2", "organisatie", "Scholengroep De Bedenksels"),
        rij("twee plekken", "job_NAT1", "plekken", (Plek(naam="Locatie Oost"), Plek(naam="Locatie West"))),
        rij("een adres als naam", "job_FRA2", "plekken", (Plek("", "Bedachtlaan 12", "1741 AB", "Schagen"),)),
        rij("naam en adres", "job_TL3", "plekken", (Plek("Den Helder", "", "1781 AA", "Den Helder", "NL"),)),
        rij("afdeling", "job_NAT1", "trefwoorden", ("Bètavakken",)),
        rij("lege afdeling", "job_FRA2", "trefwoorden", ()),
        rij("soort", "job_NAT1", "dienstverband", ("Part-time",)),
        rij("lege soort", "job_FRA2", "dienstverband", ()),
        rij("salaris", "job_NAT1", "salaris", "schaal LC, min. 3.600 max. 6.000 bruto per maand"),
        rij("een sluitdag kent Homerun niet", "job_NAT1", "sluit_op", None),
    ],
)  # fmt: skip
def test_elk_veld_van_een_vacature(lezing, sleutel, veld, verwacht):
    assert getattr(op_sleutel(lezing)[sleutel], veld) == verwacht


def test_wat_er_stond_is_terug_te_lezen(lezing):
    ruw = op_sleutel(lezing)["job_NAT1"].ruw

    assert ruw["location"] == [{"name": "Locatie Oost"}, {"name": "Locatie West"}]
    assert ruw["updated"] == "2026-07-13 08:46:19"


def test_een_slecht_item_houdt_de_andere_niet_tegen(lezing):
    assert list(op_sleutel(lezing)) == ["job_NAT1", "job_FRA2", "job_TL3"]
    assert [(o.sleutel, o.reden.split(".")[0]) for o in lezing.onbruikbaar] == [
        ("job_FRA2", "Deze sleutel staat er meer dan eens in; alleen de eerste telt"),
        ("", "Er is geen <id>"),
        ("job_LEEG", "Er is geen titel"),
    ]
    assert not lezing.is_volledig


def test_een_voorvoegsel_voor_elk_element_maakt_niet_uit():
    (assistent,) = lees_bestand("homerun/voorvoegsel.atom.xml").aanbod

    assert assistent.tekst == "<p>Je helpt in de klas.</p>"
    assert (assistent.plekken, assistent.trefwoorden) == ((Plek(naam="Schagen"),), ("Ondersteuning",))


def test_een_feed_zonder_vacatures_is_leeg_en_geen_fout():
    lezing = lees(document(feed(), BASIS))

    assert (lezing.aantal, lezing.is_volledig) == (0, True)


@pytest.mark.parametrize(
    ("codering", "verklaard"),
    [
        rij("zegt latin-1, is utf-8", "utf-8", "ISO-8859-1"),
        rij("latin-1", "latin-1", "ISO-8859-1"),
        rij("utf-16", "utf-16", "UTF-16"),
    ],
)
def test_een_verkeerd_genoemde_tekenset_die_nog_te_lezen_is(codering, verklaard):
    kop = f'<?xml version="1.0" encoding="{verklaard}"?>'

    (aanbod,) = lees(document(feed(entry("<summary>Conciërge</summary>"), kop=kop).encode(codering)), "homerun").aanbod

    assert aanbod.tekst == "Conciërge"


def test_een_tekenset_die_niet_klopt_wordt_geweigerd():
    with pytest.raises(DocumentOnleesbaar, match="De tekenset klopt niet"):
        lees(document(feed(entry("<summary>Conciërge</summary>")).encode("latin-1")), "homerun")


# -- vinden ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "feed"),
    [
        rij("de feed", "https://feed.homerun.co/bedenksels", BASIS),
        rij("de site", "https://bedenksels.homerun.co", BASIS),
        rij("een vacature", "https://bedenksels.homerun.co/docent-frans/nl?x=1#a", BASIS),
        rij("hoofdletters", "HTTPS://Bedenksels.Homerun.CO/", BASIS),
        rij("zonder https", "bedenksels.homerun.co/docent-frans", BASIS),
        rij("Homerun zelf", "https://www.homerun.co/", ""),
        rij("het beheer", "https://app.homerun.co/bedenksels", ""),
        rij("bestanden", "https://cdn.homerun.co/logo.png", ""),
        rij("de feed zonder naam", "https://feed.homerun.co/", ""),
        rij("een naam die geen naam is", "https://feed.homerun.co/..%2f", ""),
        rij("lijkt erop", "https://bedenksels.homerun.co.elders.example/", ""),
        rij("nog een", "https://nep-homerun.co/", ""),
        rij("een ander", "https://werkenbij.example/feed", ""),
        rij("geen adres", "http://[", ""),
    ],
)
def test_van_elk_adres_bij_homerun_naar_de_feed(adres, feed):
    assert HOMERUN.feedadres(adres) == feed


@pytest.mark.parametrize(
    ("inhoud", "feeds"),
    [
        rij("een link", '<a href="https://bedenksels.homerun.co/docent-frans">Frans</a>', [BASIS]),
        rij("de feed in de kop", '<link rel="alternate" href="//feed.homerun.co/bedenksels">', [BASIS]),
        rij("zonder pad", "<a href='https://bedenksels.homerun.co'>Vacatures</a>", [BASIS]),
        rij("in een script", r'<script>{"url": "https:\/\/bedenksels.homerun.co\/x"}</script>', [BASIS]),
        rij(
            "elk een keer, in volgorde",
            "<iframe src='https://b.homerun.co/'></iframe><a href='https://a.homerun.co/1'>1</a><a href='https://b.homerun.co/2'>2</a>",
            ["https://feed.homerun.co/b", "https://feed.homerun.co/a"],
        ),
        rij("alleen bestanden en de oude widget", '<script src="https://cdn.homerun.co/w.js"></script>'
            '<script src="https://homerun.co/embed/abc123/widget.js"></script>', []),
        rij("een ander domein", '<a href="https://x.homerun.co.elders.example/">x</a>', []),
        rij("niets", "<p>Kom werken</p>", []),
    ],
)  # fmt: skip
def test_een_pagina_van_het_bestuur_verraadt_de_feed(inhoud, feeds):
    pagina = document(f"<!doctype html><html><body>{inhoud}</body></html>", "https://www.bedenksels.example/werken-bij")

    assert list(HOMERUN.sporen(pagina)) == feeds
