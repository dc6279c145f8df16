"""Elke soort bron: van document naar neutrale records, met de fouten die er in het echt in zitten."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from tests.vacatures.bronserver import bronserver, feed, job, jobposting
from vacatures.bronnen.aanbod import Aanbod, Onbruikbaar, Plek
from vacatures.bronnen.document import Document, DocumentLeeg, DocumentOnleesbaar, document_van_bestand
from vacatures.bronnen.lezen import lees_bron
from vacatures.bronnen.ophalen import Grenzen, Haler
from vacatures.bronnen.soorten import SoortOnbekend, alle_soorten, soort_met_naam, soort_van

DOCUMENTEN = Path(__file__).parent / "documenten"
VOORBEELDEN = DOCUMENTEN / "voorbeelden"


@pytest.fixture
def haler():
    with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[]) as haler:
        yield haler


@pytest.fixture
def server():
    with bronserver() as server:
        yield server


def document(inhoud, adres="https://werkenbij.example/vacatures", **rest):
    return Document(adres=adres, inhoud=inhoud.encode() if isinstance(inhoud, str) else inhoud, **rest)


def lees(doc, haler, soort=None):
    return lees_bron(doc, soort_met_naam(soort) if soort else soort_van(doc), haler)


def lees_van(server, pad="/"):
    with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[server.host]) as haler:
        doc = haler.haal(server.adres(pad))
        return lees_bron(doc, soort_met_naam("jobposting"), haler)


# -- de soort vinden ------------------------------------------------------------------------------------


def test_elke_module_in_soorten_is_een_soort():
    modules = {m.stem for m in (Path(__file__).parents[2] / "vacatures/bronnen/soorten").glob("[a-z]*.py")}

    assert set(alle_soorten()) == modules


@pytest.mark.parametrize(
    ("bestand", "soort", "goed", "onbruikbaar"),
    [
        ("voorbeelden/recruitee-offers.json", "recruitee", 2, 0),
        ("voorbeelden/jobposting.json", "jobposting", 1, 0),
        ("voorbeelden/jobposting-pagina.html", "jobposting", 1, 0),
        ("voorbeelden/indeed.xml", "indeed", 3, 0),
        ("voorbeelden/wordpress.rss.xml", "rss", 2, 0),
        ("voorbeelden/homerun.atom.xml", "homerun", 2, 1),  # één entry heeft geen sleutel
        ("recruitee.json", "recruitee", 2, 3),
        ("werkenbij.rss.xml", "rss", 2, 1),
        ("oud.rdf", "rss", 1, 0),
        ("homerun.atom.xml", "homerun", 1, 1),
        ("homerun/scholengroep.atom.xml", "homerun", 3, 3),
        ("homerun/voorvoegsel.atom.xml", "homerun", 1, 0),
        ("voorbeelden/personio.xml", "personio", 1, 0),
        ("personio/college.xml", "personio", 3, 2),
        ("jobrapido/bestuur.xml", "jobrapido", 3, 3),
        ("uitzendbureau/scholen.xml", "uitzendbureau", 3, 3),
        ("setu/omslag.xml", "setu", 2, 2),
        ("setu/een.xml", "setu", 1, 0),
    ],
)
def test_elk_document_wordt_vanzelf_herkend_en_gelezen(haler, bestand, soort, goed, onbruikbaar):
    doc = document_van_bestand(DOCUMENTEN / bestand)

    lezing = lees(doc, haler)

    assert soort_van(doc).naam == soort
    assert (len(lezing.aanbod), len(lezing.onbruikbaar)) == (goed, onbruikbaar)


@pytest.mark.parametrize("inhoud", ["zomaar tekst", '{"iets": 1}', "<onbekend/>", "a;b;c"])
def test_wat_niemand_herkent_vraagt_om_een_keuze(inhoud):
    with pytest.raises(SoortOnbekend, match="kies dan bij de bron de soort") as fout:
        soort_van(document(inhoud))

    assert "jobposting" not in str(fout.value)  # zo noemt alleen de code haar


def test_een_bestand_dat_er_niet_is_krijgt_een_zin(tmp_path):
    with pytest.raises(DocumentOnleesbaar, match="niet te lezen"):
        document_van_bestand(tmp_path / "weg.xml")


@pytest.mark.parametrize("soort", ["indeed", "recruitee", "rss"])
@pytest.mark.parametrize(
    "inhoud", ["<!doctype html><html></html>", "<html>", "{", "<source><job>", "<a/>", "[1, 2]", "12"]
)
def test_een_document_van_een_andere_soort_is_onleesbaar(haler, soort, inhoud):
    with pytest.raises(DocumentOnleesbaar):
        lees(document(inhoud), haler, soort)


# -- Recruitee ------------------------------------------------------------------------------------------


def test_recruitee_leest_het_nederlands_de_uren_de_plek_en_de_dagen_in_utc(haler):
    natuurkunde, concierge = lees(document_van_bestand(DOCUMENTEN / "recruitee.json"), haler).aanbod

    assert (natuurkunde.sleutel, natuurkunde.titel) == ("4101", "Docent natuurkunde")
    assert natuurkunde.tekst.startswith("<p>Je geeft les aan havo en vwo.</p>")
    assert natuurkunde.geplaatst_om == datetime(2026, 10, 24, 22, 30, tzinfo=UTC)
    assert natuurkunde.sluit_op == date(2026, 11, 30)  # 23.00 uur UTC op de 29e is hier de 30e
    assert (natuurkunde.uren_van, natuurkunde.uren_tot) == (16, 24)
    assert (natuurkunde.salaris_van, natuurkunde.salaris_tot) == (3622, 6181)
    assert natuurkunde.plekken == (Plek("Locatie Oost", "Bedachtlaan 12", "1741 AB", "Schagen", "NL"),)
    assert natuurkunde.trefwoorden[:2] == ("natuurkunde", "LC")
    assert natuurkunde.reactie_adres.endswith("/c/new")
    assert (concierge.uren_van, concierge.uren_tot, concierge.sluit_op) == (32, 36, None)


def test_een_aanbieding_die_niet_openbaar_is_telt_als_afwezig(haler):
    assert "4103" not in lees(document_van_bestand(DOCUMENTEN / "recruitee.json"), haler).gezien


# -- Indeed -----------------------------------------------------------------------------------------------


def test_indeed_leest_alles_wat_er_staat(haler):
    eerste, tweede, derde = lees(document_van_bestand(VOORBEELDEN / "indeed.xml"), haler).aanbod

    assert eerste.sluit_op == date(2026, 11, 30)
    assert eerste.adres == "https://werkenbij.voorbeeldbestuur.example/vacature/118?x=1"  # zonder volger
    assert eerste.plekken[0].postcode == "1624 NP"
    assert (tweede.sluit_op, tweede.plekken[0].plaats) == (None, "'s-Gravenhage")
    assert (derde.titel, derde.geplaatst_om) == ("Conciërge", None)


def test_indeed_leest_ook_de_vorm_met_een_lijst_jobs_en_andere_namen(haler):
    xml = (
        "<source><jobs><job><reference_id>J1</reference_id><title>Docent Duits</title><website>https://a.example/1</website>"
        "<location>Hoorn</location><publishdate>19/10/2026</publishdate><expirydate>30/11/2026</expirydate></job></jobs></source>"
    )

    (aanbod,) = lees(document(xml), haler).aanbod

    assert (aanbod.sleutel, aanbod.adres, aanbod.sluit_op) == ("J1", "https://a.example/1", date(2026, 11, 30))
    assert aanbod.plekken[0].plaats == "Hoorn"


# -- RSS en Atom --------------------------------------------------------------------------------------------


def test_rss_neemt_de_guid_en_anders_de_link_als_sleutel(haler):
    lezing = lees(
        Document(
            adres="https://werkenbij.verzonnen.example/feed", inhoud=(DOCUMENTEN / "werkenbij.rss.xml").read_bytes()
        ),
        haler,
    )

    wiskunde, zonder_guid = lezing.aanbod
    assert wiskunde.titel == "Docent wiskunde – 24 lesuren"
    assert wiskunde.tekst == "<h1>Wij</h1><p>De hele tekst.</p>"
    assert wiskunde.trefwoorden == ("Wiskunde", "Onderbouw")
    assert wiskunde.geplaatst_om == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert wiskunde.plekken == (Plek(postcode="1741 AB", plaats="Schagen"),)
    assert zonder_guid.sleutel == "https://werkenbij.verzonnen.example/vacature/2"
    assert [o.reden[:19] for o in lezing.onbruikbaar] == ["Er is geen sleutel."]


def test_atom_leest_de_plek_van_homerun_en_een_tijd_zonder_zone_als_amsterdam(haler):
    (engels,) = lees(document_van_bestand(DOCUMENTEN / "homerun.atom.xml"), haler).aanbod

    assert (engels.sleutel, engels.adres) == ("job_ENG1", "https://verzonnen.example/docent-engels")
    assert engels.plekken == (Plek(naam="Locatie West"),)
    assert engels.gewijzigd_om == datetime(2026, 10, 13, 6, 46, 19, tzinfo=UTC)
    assert engels.geplaatst_om is None  # updated is de laatste bewerking, niet de plaatsing


def test_rss_en_atom_mogen_nooit_gezaghebbend_zijn():
    assert {"rss", "homerun"} <= {s.naam for s in alle_soorten().values() if not s.mag_gezaghebbend}
    assert alle_soorten()["indeed"].mag_gezaghebbend


# -- JobPosting -------------------------------------------------------------------------------------------


def test_een_pagina_met_graph_een_lijst_types_een_kapot_blok_en_dubbel_gecodeerde_tekst(haler):
    lezing = lees(document_van_bestand(VOORBEELDEN / "jobposting-pagina.html"), haler)

    (duits,) = lezing.aanbod
    assert duits.sleutel == duits.adres == "https://www.verzonnencollege.example/vacatures/docent-duits/"
    assert duits.sluit_op == date(2026, 11, 29)
    assert (duits.salaris_van, duits.salaris_tot) == (Decimal("3622"), Decimal("6181"))
    assert [p.plaats for p in duits.plekken] == ["Schagen", "Den Helder"]
    assert not lezing.is_volledig  # één pagina zegt niets over de andere


@pytest.mark.parametrize(
    ("velden", "sleutel"),
    [
        ({"identifier": {"@type": "PropertyValue", "value": 7}}, "7"),
        ({"identifier": " V-1 "}, "V-1"),
        ({"identifier": [{"value": ""}, {"value": "V-2"}]}, "V-2"),
        ({"identifier": {}, "url": "/vacature/9"}, "https://werkenbij.example/vacature/9"),
        ({}, "https://werkenbij.example/vacatures"),
    ],
)
def test_de_sleutel_is_de_eigen_sleutel_en_anders_het_adres(haler, velden, sleutel):
    (aanbod,) = lees(document(jobposting(**velden)), haler).aanbod

    assert aanbod.sleutel == sleutel


@pytest.mark.parametrize(
    ("locatie", "plek"),
    [
        ("Den Helder", Plek(plaats="Den Helder")),
        (
            {"@type": "Place", "address": "Bedachtlaan 12, 1741 AB Schagen"},
            Plek("", "Bedachtlaan 12", "1741 AB", "Schagen"),
        ),
        ({"address": {"addressLocality": "Hoorn", "addressCountry": {"name": "NL"}}}, Plek(plaats="Hoorn", land="NL")),
        ({"address": [{"addressLocality": ["Hoorn"]}]}, Plek(plaats="Hoorn")),
    ],
)
def test_een_plek_mag_op_alle_manieren_geschreven_zijn(haler, locatie, plek):
    (aanbod,) = lees(document(jobposting(jobLocation=locatie)), haler).aanbod

    assert aanbod.plekken == (plek,)


@pytest.mark.parametrize(
    ("loon", "verwacht"),
    [
        (
            {"currency": "EUR", "value": {"minValue": "3.622", "maxValue": "6.181,50", "unitText": "MONTH"}},
            (3622, Decimal("6181.50")),
        ),
        ({"currency": "EUR", "value": {"value": 3000, "unitText": "MONTH"}}, (3000, 3000)),
        ({"currency": "EUR", "value": {"minValue": 40000, "unitText": "YEAR"}}, (None, None)),  # niet omrekenen
        ({"currency": "USD", "value": {"value": 3000, "unitText": "MONTH"}}, (None, None)),
        ("marktconform", (None, None)),
        ([], (None, None)),
    ],
)
def test_alleen_een_bedrag_in_euro_per_maand_is_een_getal(haler, loon, verwacht):
    (aanbod,) = lees(document(jobposting(baseSalary=loon)), haler).aanbod

    assert (aanbod.salaris_van, aanbod.salaris_tot) == verwacht


def test_een_kapot_blok_met_een_vacature_wordt_gemeld(haler):
    pagina = jobposting().replace(
        "</head>", '<script type="application/ld+json">{"@type": "JobPosting", </script></head>'
    )

    lezing = lees(document(pagina), haler)

    assert (len(lezing.aanbod), len(lezing.onbruikbaar)) == (1, 1)


def test_een_json_lijst_kan_alles_zijn_en_een_enkele_vacature_niet(haler):
    een = {"@type": "JobPosting", "title": "Docent", "identifier": "1"}

    assert lees(document(json.dumps([een, een | {"identifier": "2"}])), haler).is_volledig
    assert not lees(document(json.dumps(een)), haler).is_volledig


def test_een_lijstpagina_leest_de_paginas_waarnaar_zij_verwijst(server):
    anders = (
        '<a href="https://elders.example/vacature/3">Elders</a><a href="/cv.pdf">pdf</a><a href="mailto:a@b.nl">m</a>'
    )
    eigen = '<a href="/over">Over</a><a href="vacature/1#top">Een</a><a href="/vacature/2">Twee</a>'
    server.geef("/", f"<html>{eigen}{anders}</html>")
    server.geef("/vacature/1", jobposting("Docent Duits", identifier="D1"))
    server.geef("/vacature/2", jobposting("Docent Frans", identifier="F1"))

    lezing = lees_van(server)

    assert [a.titel for a in lezing.aanbod] == ["Docent Duits", "Docent Frans"]
    assert not lezing.is_volledig  # een lijst kan er meer hebben dan zij toont
    assert "/over" not in server.paden


def test_een_lijstpagina_zonder_woorden_over_werk_probeert_alle_verwijzingen_en_de_volgende_bladzijde(server):
    server.geef("/", '<html><a href="/docent-duits">Een</a><a rel="next" href="/2">Verder</a></html>')
    server.geef("/2", '<html><a href="/docent-frans">Twee</a><a rel="next" href="/2">Verder</a></html>')
    server.geef("/docent-duits", jobposting("Docent Duits"))
    server.geef("/docent-frans", jobposting("Docent Frans"))

    assert {a.titel for a in lees_van(server).aanbod} == {"Docent Duits", "Docent Frans"}


def test_een_sitemap_is_volledig_als_elke_pagina_te_lezen_was(server):
    adressen = "".join(f"<url><loc>{server.adres(f'/vacature/{i}')}</loc></url>" for i in (1, 2))
    server.geef(
        "/", f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{adressen}</urlset>'
    )
    server.geef("/vacature/1", jobposting("Docent Duits"))
    server.geef("/vacature/2", jobposting("Docent Frans"))

    heel = lees_van(server)
    server.geef("/vacature/2", "stuk", status=500)
    half = lees_van(server)

    assert (len(heel.aanbod), heel.is_volledig) == (2, True)
    assert (len(half.aanbod), half.is_volledig) == (1, False)


def test_een_sitemap_van_sitemaps(server):
    server.geef("/", f"<sitemapindex><sitemap><loc>{server.adres('/vacatures.xml')}</loc></sitemap></sitemapindex>")
    server.geef("/vacatures.xml", f"<urlset><url><loc>{server.adres('/baan/1')}</loc></url></urlset>")
    server.geef("/baan/1", jobposting("Docent Duits"))

    assert [a.titel for a in lees_van(server).aanbod] == ["Docent Duits"]


@pytest.mark.parametrize(
    ("kaarten", "is_volledig", "waarom"),
    [
        (("/vacatures.xml", "/leeg.xml"), True, "alles is gelezen"),
        (("/vacatures.xml", "/leeg.xml", "/nog-een.xml"), False, "meer sitemaps dan wij lezen"),
        (("/vacatures.xml", "/diep.xml"), False, "een sitemap van sitemaps van sitemaps lezen wij niet"),
    ],
)
def test_een_sitemap_die_wij_niet_helemaal_lezen_is_niet_volledig(server, monkeypatch, kaarten, is_volledig, waarom):
    monkeypatch.setattr("vacatures.bronnen.soorten.jobposting.MAX_LIJSTEN", 2)
    index = "".join(f"<sitemap><loc>{server.adres(pad)}</loc></sitemap>" for pad in kaarten)
    server.geef("/", f"<sitemapindex>{index}</sitemapindex>")
    server.geef("/vacatures.xml", f"<urlset><url><loc>{server.adres('/baan/1')}</loc></url></urlset>")
    server.geef("/diep.xml", f"<sitemapindex><sitemap><loc>{server.adres('/v.xml')}</loc></sitemap></sitemapindex>")
    server.geef("/leeg.xml", "<urlset></urlset>")
    server.geef("/baan/1", jobposting("Docent Duits"))

    lezing = lees_van(server)

    assert ([a.titel for a in lezing.aanbod], lezing.is_volledig) == (["Docent Duits"], is_volledig), waarom


def test_paginas_die_er_niet_meer_bij_konden_maken_een_sitemap_onvolledig(server, monkeypatch):
    """Ook als de eerste over werk leken te gaan en er geen vacature tussen zat."""
    monkeypatch.setattr("vacatures.bronnen.soorten.jobposting.MAX_PAGINAS", 2)
    paden = ("/vacatures", "/docent-duits", "/docent-frans")
    adressen = "".join(f"<url><loc>{server.adres(pad)}</loc></url>" for pad in paden)
    server.geef("/", f"<urlset>{adressen}</urlset>")
    server.geef("/vacatures", "<html>De lijst</html>")
    server.geef("/docent-duits", jobposting("Docent Duits"))
    server.geef("/docent-frans", jobposting("Docent Frans"))

    lezing = lees_van(server)

    assert ([a.titel for a in lezing.aanbod], lezing.is_volledig) == (["Docent Duits"], False)


def test_een_pagina_waar_nergens_een_vacature_achter_zit_is_leeg(server):
    server.geef("/", '<html><a href="/vacature/1">Een</a></html>')
    server.geef("/vacature/1", "<html>Niets</html>")

    with pytest.raises(DocumentLeeg, match="JobPosting"):
        lees_van(server)


def test_een_pagina_die_robots_verbiedt_wordt_overgeslagen_en_maakt_de_lezing_onvolledig(server):
    server.geef("/robots.txt", "User-agent: *\nDisallow: /vacature/2")
    server.geef(
        "/",
        f"<urlset><url><loc>{server.adres('/vacature/1')}</loc></url><url><loc>{server.adres('/vacature/2')}</loc></url></urlset>",
    )
    server.geef("/vacature/1", jobposting("Docent Duits"))
    server.geef("/vacature/2", jobposting("Geheim"))

    lezing = lees_van(server)

    assert [a.titel for a in lezing.aanbod] == ["Docent Duits"]
    assert not lezing.is_volledig
    assert "/vacature/2" not in server.paden


# -- elk item apart --------------------------------------------------------------------------------------------


def test_een_item_dat_niet_te_lezen_is_houdt_de_andere_niet_tegen(haler, monkeypatch):
    from vacatures.bronnen.soorten import indeed

    def plek(**velden):
        raise ValueError("stuk")

    gezond = lees(document(feed(job("A"))), haler).aanbod
    monkeypatch.setattr(indeed, "plek", plek)

    (stuk,) = lees(document(feed(job("A"))), haler).onbruikbaar

    assert isinstance(gezond[0], Aanbod)
    assert isinstance(stuk, Onbruikbaar)


def test_een_te_lange_titel_wordt_op_een_woord_afgebroken(haler):
    (aanbod,) = lees(document(feed(job("A", "Docent " + "natuurkunde " * 30))), haler).aanbod

    assert len(aanbod.titel) <= 160
    assert aanbod.titel.endswith("natuurkunde…")
