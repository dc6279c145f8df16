"""Lever: een kale lijst, een tekst in stukken, tijden in milliseconden en bladzijden zonder totaal."""

from datetime import UTC, datetime

import pytest

from tests.vacatures.soortproef import Web, document, lees, lees_bestand, pagina, redenen
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_met_naam, soort_van

LEVER = soort_met_naam("lever")
FEED = "https://api.lever.co/v0/postings/verzonnen?mode=json"
FEED_EU = "https://api.eu.lever.co/v0/postings/verzonnenlyceum?mode=json"
HOSTED = "https://jobs.lever.co/verzonnen/{}"


def baan(nummer=1, **velden):
    adres = HOSTED.format(nummer)
    return {
        "id": f"id-{nummer}",
        "text": "Docent",
        "hostedUrl": adres,
        "applyUrl": f"{adres}/apply",
        "categories": {},
    } | velden


def banen(van, tot):
    return [baan(n) for n in range(van, tot)]


def lees_een(**velden):
    (aanbod,) = lees(document([baan(**velden)])).aanbod
    return aanbod


# -- wat niet deugt ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (
            '{"ok": false, "error": "Document not found"}',
            "Lever geeft een fout in plaats van vacatures: Document not found",
        ),
        ("<!doctype html><html><body>Log in</body></html>", "webpagina"),
        ("[1, 2]", "geen antwoord van Lever"),
        ('{"text": "Docent"}', "geen antwoord van Lever"),
        ("[{", "geen geldige JSON"),
    ],
)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, reden):
    with pytest.raises(DocumentOnleesbaar, match=reden):
        lees(document(inhoud), "lever")


def test_een_slecht_item_houdt_de_andere_niet_tegen():
    lezing = lees_bestand("lever/postings.json")

    assert [a.sleutel[-1] for a in lezing.aanbod] == ["1", "2", "3"]
    assert redenen(lezing) == [
        ("a1b2c3d4-0001-4000-8000-000000000001", "Deze sleutel staat er meer dan eens in"),
        ("", "Er is geen sleutel"),
        ("a1b2c3d4-0007-4000-8000-000000000007", "Er is geen titel"),
        ("", "Dit item is geen vacature"),
    ]
    assert not lezing.is_volledig


def test_een_vacature_voor_eigen_mensen_telt_als_afwezig():
    gezien = lees_bestand("lever/postings.json").gezien

    assert not {s for s in gezien if s.startswith(("a1b2c3d4-0004", "a1b2c3d4-0005"))}


# -- elk veld ---------------------------------------------------------------------------------------------------


def test_een_vacature_met_alle_velden():
    scheikunde = lees_bestand("lever/postings.json").aanbod[0]

    assert scheikunde.titel == "Docent scheikunde"
    assert scheikunde.tekst == (
        "<div>Je geeft les aan havo en vwo.</div>\n"
        "<h3>Wat vragen wij?</h3><ul><li>Eerstegraads bevoegdheid</li><li>Geduld</li></ul>\n"
        "<p>Zonder kop</p>\n<p>Solliciteer voor 1 december.</p>\n<p>Schaal LC.</p>"
    )
    assert scheikunde.adres == "https://jobs.eu.lever.co/verzonnenlyceum/a1b2c3d4-0001-4000-8000-000000000001"
    assert scheikunde.reactie_adres == f"{scheikunde.adres}/apply"
    assert scheikunde.geplaatst_om == datetime(2026, 10, 24, 22, 30, tzinfo=UTC)
    assert scheikunde.gewijzigd_om == datetime(2026, 10, 26, 8, 0, tzinfo=UTC)
    assert scheikunde.plekken == (
        Plek(plaats="Schagen", land="NL"),
        Plek(naam="Locatie Oost", plaats="Utrecht", land="NL"),
        Plek(plaats="Gent", land="België"),
    )
    assert scheikunde.trefwoorden == ("Scheikunde", "Onderwijs", "Eerstegraads", "bèta")
    assert scheikunde.dienstverband == ("Tijdelijk, 0,6 - 0,8 fte",)
    assert (scheikunde.salaris_van, scheikunde.salaris_tot) == (3622, 6181)


def test_velden_van_een_ander_type_zijn_niet_gezegd_en_een_baan_over_de_grens_houdt_haar_land():
    _scheikunde, londen, teamleider = lees_bestand("lever/postings.json").aanbod

    assert londen.plekken == (Plek(plaats="London", land="GB"),)
    assert londen.tekst == "<p>Kom werken.</p>\n\n<p>Bij &lt;ons&gt;.</p><p>Je geeft les.</p>"
    assert (londen.geplaatst_om, londen.dienstverband, londen.trefwoorden) == (None, (), ())
    assert (londen.reactie_adres, londen.salaris_van) == (londen.adres, None)
    assert (teamleider.titel, teamleider.tekst, teamleider.adres) == ("Teamleider onderbouw", "", "")
    assert (teamleider.geplaatst_om, teamleider.plekken, teamleider.salaris) == (None, (), "")


@pytest.mark.parametrize(
    ("waarde", "om"),
    [
        (1792881000000, datetime(2026, 10, 24, 22, 30, tzinfo=UTC)),
        ("1792881000999", datetime(2026, 10, 24, 22, 30, tzinfo=UTC)),
        ("2026-10-24T22:30:00Z", datetime(2026, 10, 24, 22, 30, tzinfo=UTC)),
        (1792881000, None),  # seconden: dat zou 1970 zijn
        (99999999999999, None),
        (-1, None),
        (1792881000000.5, None),
        ({}, None),
    ],
)
def test_een_moment_is_in_milliseconden(waarde, om):
    assert lees_een(createdAt=waarde).geplaatst_om == om


@pytest.mark.parametrize(
    ("loon", "van", "woorden"),
    [
        (
            {"min": 3622, "max": 6181, "currency": "EUR", "interval": "per-month-salary"},
            3622,
            "3622 - 6181 - EUR - per-month-salary",
        ),
        (
            {"min": 43000, "max": 70000, "currency": "EUR", "interval": "per-year-salary"},
            None,
            "43000 - 70000 - EUR - per-year-salary",
        ),
        (
            {"min": 3622, "max": 6181, "currency": "GBP", "interval": "per-month-salary"},
            None,
            "3622 - 6181 - GBP - per-month-salary",
        ),
        (None, None, "Schaal LB"),
    ],
)
def test_alleen_euro_per_maand_is_een_getal(loon, van, woorden):
    aanbod = lees_een(salaryRange=loon, salaryDescriptionPlain="Schaal LB")

    assert (aanbod.salaris_van, aanbod.salaris) == (van, woorden)


# -- bladzijden -------------------------------------------------------------------------------------------------


def test_een_volle_bladzijde_vraagt_om_de_volgende_en_een_korte_is_de_laatste():
    tweede = "https://api.lever.co/v0/postings/verzonnen?mode=json&skip=100&limit=100"
    web = Web().zet(tweede, banen(100, 130))

    lezing = lees(document(banen(0, 100), FEED), web=web)

    assert (len(lezing.aanbod), lezing.is_volledig, web.gevraagd) == (130, True, [tweede])


def test_alles_in_een_keer_is_een_bladzijde():
    web = Web()

    lezing = lees(document(banen(0, 130), FEED), web=web)

    assert (len(lezing.aanbod), lezing.is_volledig, web.gevraagd) == (130, True, [])


def test_precies_honderd_met_niets_erachter_is_volledig():
    web = Web().zet("https://api.lever.co/v0/postings/verzonnen?mode=json&skip=100&limit=100", [])

    lezing = lees(document(banen(0, 100), FEED), web=web)

    assert (len(lezing.aanbod), lezing.is_volledig) == (100, True)


@pytest.mark.parametrize(
    ("tweede", "melding"),
    [
        (banen(0, 100), "steeds dezelfde"),  # de server kent skip niet
        ("<!doctype html><html></html>", "webpagina"),
        ({"ok": False, "error": "Too many requests"}, "Too many requests"),
    ],
)
def test_een_bladzijde_die_niet_deugt_maakt_de_lezing_onvolledig_en_kost_niets_van_de_andere(tweede, melding):
    web = Web().zet("https://api.lever.co/v0/postings/verzonnen?mode=json&skip=100&limit=100", tweede)

    lezing = lees(document(banen(0, 100), FEED), web=web)

    assert (len(lezing.aanbod), lezing.is_volledig) == (100, False)
    assert melding in lezing.meldingen[0]


def test_een_bron_die_niet_ophoudt_wordt_na_honderd_bladzijden_losgelaten():
    web = Web()
    for skip in range(1, 300):
        web.zet(f"{FEED}&limit=1&skip={skip}", [baan(skip)])

    lezing = lees(document([baan(0)], f"{FEED}&limit=1"), web=web)

    assert (len(lezing.aanbod), len(web.gevraagd), lezing.is_volledig) == (100, 99, False)
    assert "te veel bladzijden" in lezing.meldingen[0]


@pytest.mark.parametrize(
    ("inhoud", "adres", "heel"),
    [
        ([baan()], FEED, True),
        ([], FEED, True),  # een lege lijst is heel; wat dat betekent beslist de run
        ([baan()], f"{FEED}&skip=20", False),
        (baan(), "https://api.lever.co/v0/postings/verzonnen/id-1", False),
    ],
)
def test_de_hele_lijst_is_volledig_en_een_deel_niet(inhoud, adres, heel):
    assert lees(document(inhoud, adres), "lever").is_volledig is heel


# -- herkennen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        ([baan()], "lever"),
        (baan(), "lever"),
        ([baan(description="x" * 9000)], "lever"),
        ([baan(description="JobPosting")], "lever"),
        ([{"@type": "JobPosting", "title": "Docent"}], "jobposting"),
        ({"offers": [{"id": 1, "title": "Docent", "status": "published"}]}, "recruitee"),
    ],
)
def test_het_antwoord_wordt_herkend_en_neemt_niets_van_een_andere_soort_af(inhoud, soort):
    assert soort_van(document(inhoud)).naam == soort


@pytest.mark.parametrize(
    ("adres", "feed"),
    [
        ("https://jobs.lever.co/verzonnen", FEED),
        ("jobs.lever.co/verzonnen/id-1/apply?lever-source=x", FEED),
        ("https://jobs.eu.lever.co/verzonnenlyceum/", FEED_EU),
        ("https://api.eu.lever.co/v0/postings/verzonnenlyceum/id-1", FEED_EU),
        ("https://api.lever.co/v0/postings/verzonnen?skip=20&mode=json", FEED),
        ("https://www.lever.co/verzonnen", ""),
        ("https://jobs.lever.co/", ""),
        ("https://api.lever.co/v1/postings/verzonnen", ""),
        ("https://jobs.lever.co.verzonnen.example/x", ""),
        ("https://jobs.lever.co/..", ""),
    ],
)
def test_een_adres_bij_lever_leidt_naar_de_lijst(adres, feed):
    assert LEVER.feedadres(adres) == feed


def test_een_werkenbij_pagina_met_links_of_het_lijstje_van_lever_wordt_herkend():
    site = pagina("lever/werkenbij.html", "https://werkenbij.verzonnenlyceum.example/")

    assert list(LEVER.sporen(site)) == ["https://api.lever.co/v0/postings/verzonnenmavo?mode=json", FEED_EU]


def test_een_pagina_zonder_lever_heeft_geen_sporen():
    assert list(LEVER.sporen(pagina("greenhouse/werkenbij.html", "https://verzonnen.example/"))) == []
