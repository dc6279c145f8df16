"""Personio: alle vacatures in één XML, dezelfde soms in meer talen; en hoe een adres of pagina daarheen leidt."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.vacatures.feedlezing import IETS_ANDERS, STREKEN, document, lees, lees_bestand, op_sleutel, rij
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_met_naam, soort_van

FEED = "https://bedenksels.jobs.personio.de/xml?language=nl"
PERSONIO = soort_met_naam("personio")
EN, NL = "<language>en</language><name>Math</name>", "<language>nl</language><name>Wiskunde</name>"
TEACHER, DOCENT = "<name>Teacher for the team</name>", "<name>Docent voor het team</name>"


@pytest.fixture(scope="module")
def lezing():
    return lees_bestand("personio/college.xml", FEED)


def feed(*posities, kop=""):
    return f"{kop}<workzag-jobs>{''.join(f'<position>{p}</position>' for p in posities)}</workzag-jobs>"


def een(inhoud, adres=FEED):
    (aanbod,) = lees(document(feed(inhoud), adres)).aanbod
    return aanbod


# -- wat geen Personio is -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("inhoud", "zin"), IETS_ANDERS)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, zin):
    with pytest.raises(DocumentOnleesbaar, match=zin):
        lees(document(inhoud), "personio")


@pytest.mark.parametrize(("doctype", "gebruik"), STREKEN)
def test_een_document_met_eigen_entiteiten_wordt_geweigerd(doctype, gebruik):
    with pytest.raises(DocumentOnleesbaar, match=r"eigen entiteiten|stuk"):
        lees(document(feed(f"<id>1</id><name>{gebruik}</name>", kop=doctype)), "personio")


def test_de_wortel_is_genoeg_om_haar_te_herkennen():
    assert soort_van(document(feed())).naam == "personio"


# -- veld voor veld -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sleutel", "veld", "verwacht"),
    [
        rij("de Nederlandse van de twee", "410001", "titel", "Docent natuurkunde (1e graad)"),
        rij("entiteiten van XML", "410002", "titel", "Conciërge & facilitair medewerker"),
        rij(
            "blokken met een kop, een leeg blok niet", "410001", "tekst",
            "<h2>Wat ga je doen?</h2>\n<p>Je geeft les aan havo en vwo. Wij zoeken een <strong>eerstegraads</strong> "
            "docent.</p><ul><li>16 tot 20 lesuren</li></ul>\n<p>Reageren vóór 20 november.</p>",
        ),
        rij("zonder tekst", "410002", "tekst", ""),
        rij("opmaak zonder CDATA", "410004", "tekst", "<h2>Over ons</h2>\n<p>Een kleine school.</p>"),
        rij("adres van de pagina", "410001", "adres", "https://bedenksels.jobs.personio.de/job/410001"),
        rij("reageren", "410001", "reactie_adres", "https://bedenksels.jobs.personio.de/job/410001"),
        rij("gemaakt, met zone", "410001", "geplaatst_om", datetime(2026, 10, 24, 22, 30, tzinfo=UTC)),
        rij("zonder zone is Amsterdam", "410002", "geplaatst_om", datetime(2026, 11, 1, 8, tzinfo=UTC)),
        rij("31 februari", "410004", "geplaatst_om", None),
        rij("een sluitdag kent Personio niet", "410001", "sluit_op", None),
        rij("uren kent Personio niet", "410001", "uren_van", None),
        rij("onderdeel", "410001", "organisatie", "Stichting De Bedenksels"),
        rij("zonder onderdeel", "410002", "organisatie", ""),
        rij(
            "alle plekken, elk een keer", "410001", "plekken",
            (Plek(naam="Bedenksel College"), Plek(naam="Verzinsel Lyceum")),
        ),
        rij("een plaats als plek", "410002", "plekken", (Plek(naam="Schagen"),)),
        rij("een lege plek is er geen", "410004", "plekken", ()),
        rij(
            "afdeling, categorie en trefwoorden", "410001", "trefwoorden",
            ("Bètavakken", "Onderwijzend personeel", "natuurkunde", "havo", "vwo"),
        ),
        rij("lege afdeling", "410002", "trefwoorden", ()),
        rij("contract en omvang", "410001", "dienstverband", ("vaste aanstelling", "parttime")),
        rij("een woord van het bestuur", "410002", "dienstverband", ("werkervaringsplek", "fulltime of parttime")),
        rij("inhuur", "410004", "dienstverband", ("zzp", "fulltime")),
        rij("salaris als tekst", "410001", "salaris", "EUR 3622 - 6181.50 per maand"),
        rij("salaris per maand", "410001", "salaris_van", Decimal(3622)),
        rij("salaris tot", "410001", "salaris_tot", Decimal("6181.50")),
        rij("salaris per jaar als tekst", "410002", "salaris", "EUR 32000 - 40000 per jaar"),
        rij("salaris per jaar rekenen wij niet om", "410002", "salaris_van", None),
        rij("geen salaris", "410004", "salaris", ""),
    ],
)  # fmt: skip
def test_elk_veld_van_een_vacature(lezing, sleutel, veld, verwacht):
    assert getattr(op_sleutel(lezing)[sleutel], veld) == verwacht


def test_een_dubbele_sleutel_telt_stil_als_een_en_een_slecht_item_houdt_de_andere_niet_tegen(lezing):
    assert list(op_sleutel(lezing)) == ["410001", "410002", "410004"]
    assert [(o.sleutel, o.reden.split(".")[0]) for o in lezing.onbruikbaar] == [
        ("", "Er is geen sleutel"),
        ("410003", "Er is geen titel"),
    ]
    assert lezing.onbruikbaar[0].ruw["name"] == "Docent zonder sleutel"


def test_het_voorbeeld_van_de_leverancier_telt_een_keer():
    lezing = lees_bestand("voorbeelden/personio.xml")

    assert [a.sleutel for a in lezing.aanbod] == ["1834171"]
    assert lezing.is_volledig


@pytest.mark.parametrize(
    ("een", "ander", "titel"),
    [
        rij("de taal staat erbij", EN, NL, "Wiskunde"),
        rij("alleen bij de andere taal", "<language>de</language><name>Mathe</name>", DOCENT, "Docent voor het team"),
        rij("aan de woorden te zien", TEACHER, DOCENT, "Docent voor het team"),
        rij("in de andere volgorde", DOCENT, TEACHER, "Docent voor het team"),
        rij("Duits", "<name>Lehrer für das Team</name>", DOCENT, "Docent voor het team"),
        rij("zonder titel telt niet", "<name/>", TEACHER, "Teacher for the team"),
        rij("niets te kiezen", "<name>Docent A</name>", "<name>Docent B</name>", "Docent A"),
    ],
)
def test_van_een_vacature_in_meer_talen_telt_de_nederlandse(een, ander, titel):
    (aanbod,) = lees(document(feed(f"<id>1</id>{een}", f"<id> 1 </id>{ander}"))).aanbod

    assert aanbod.titel == titel


def test_de_taal_mag_ook_in_een_attribuut_staan():
    xml = (
        '<workzag-jobs><position xml:lang="en"><id>1</id><name>Docent voor het team</name></position>'
        '<position xml:lang="nl-NL"><id>1</id><name>Teacher</name></position></workzag-jobs>'
    )

    assert [a.titel for a in lees(document(xml)).aanbod] == ["Teacher"]


@pytest.mark.parametrize(
    ("inhoud", "adres", "verwacht"),
    [
        rij("een eigen adres", "<jobUrl>https://werk.example/1</jobUrl>", FEED, "https://werk.example/1"),
        rij("de oude host", "", "https://bedenksels-jobs.personio.de/xml", "https://bedenksels.jobs.personio.de/job/1"),
        rij("een ander land", "", "https://b.jobs.personio.com/xml", "https://b.jobs.personio.com/job/1"),
        rij("van schijf", "", "/tmp/personio.xml", ""),
        rij("achter een ander adres", "", "https://www.bedenksels.example/personio.xml", ""),
    ],
)
def test_de_pagina_van_een_vacature_volgt_uit_de_host_en_de_sleutel(inhoud, adres, verwacht):
    assert een(f"<id>1</id><name>Docent</name>{inhoud}", adres).adres == verwacht


def test_een_sleutel_met_een_pad_erin_maakt_geen_adres():
    assert een("<id>../../login</id><name>Docent</name>").adres == ""


def test_duizend_keer_dezelfde_sleutel_kost_geen_tijd():
    lang = f"<id>1</id><name>Docent</name><jobDescriptions>{'het een van ' * 100_000}</jobDescriptions>"

    assert len(lees(document(feed(lang, *["<id>1</id><name>Teacher</name>"] * 1000))).aanbod) == 1


# -- vinden -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adres", "feed"),
    [
        rij("de feed", "https://bedenksels.jobs.personio.de/xml", FEED),
        rij("de site", "https://bedenksels.jobs.personio.de", FEED),
        rij("een vacature", "https://bedenksels.jobs.personio.de/job/410001?display=nl#apply", FEED),
        rij("com", "https://b.jobs.personio.com/", "https://b.jobs.personio.com/xml?language=nl"),
        rij("nl", "https://b.jobs.personio.nl/", "https://b.jobs.personio.nl/xml?language=nl"),
        rij("de oude schrijfwijze", "https://bedenksels-jobs.personio.de/", FEED),
        rij("hoofdletters, zonder https", "Bedenksels.Jobs.Personio.de/job/1", FEED),
        rij("het beheer van het bestuur", "https://bedenksels.personio.de/", ""),
        rij("Personio zelf", "https://www.personio.nl/", ""),
        rij("de handleiding", "https://support.personio.de/hc/nl", ""),
        rij("lijkt erop", "https://b.jobs.personio.de.elders.example/", ""),
        rij("geen adres", "http://[", ""),
        rij("een ander", "https://werkenbij.example/xml", ""),
    ],
)
def test_van_elk_adres_bij_personio_naar_de_feed(adres, feed):
    assert PERSONIO.feedadres(adres) == feed


@pytest.mark.parametrize(
    ("inhoud", "feeds"),
    [
        rij("een iframe", '<iframe id="personio-iframe" src="https://bedenksels.jobs.personio.de/"></iframe>', [FEED]),
        rij("een link", "<a href='https://bedenksels.jobs.personio.de/job/1?language=nl'>Docent</a>", [FEED]),
        rij("in een script", r'<script>feed("https:\/\/bedenksels.jobs.personio.de\/xml")</script>', [FEED]),
        rij(
            "elk een keer",
            "<a href='//bedenksels.jobs.personio.de/job/1'>1</a><a href='//Bedenksels.jobs.personio.de'>2</a>",
            [FEED],
        ),
        rij("alleen Personio zelf", '<a href="https://www.personio.nl/">Werving door Personio</a>', []),
        rij("een ander domein", '<a href="https://b.jobs.personio.de-elders.example/">x</a>', []),
        rij("niets", "<p>Kom werken</p>", []),
    ],
)  # fmt: skip
def test_een_pagina_van_het_bestuur_verraadt_de_feed(inhoud, feeds):
    pagina = document(f"<!doctype html><html><body>{inhoud}</body></html>", "https://www.bedenksels.example/werken-bij")

    assert list(PERSONIO.sporen(pagina)) == feeds
