"""Greenhouse: het hele bord in één antwoord, met eigen velden van het bestuur en HTML die gecodeerd is."""

import json
from datetime import UTC, date, datetime

import pytest

from tests.vacatures.soortproef import DOCUMENTEN, document, lees, lees_bestand, pagina, redenen
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.opschonen import schoon
from vacatures.bronnen.soorten import soort_met_naam, soort_van

GREENHOUSE = soort_met_naam("greenhouse")
FEED = "https://boards-api.greenhouse.io/v1/boards/{}/jobs?content=true"


def baan(**velden):
    return {"id": 1, "title": "Docent", "absolute_url": "https://boards.greenhouse.io/verzonnen/jobs/1"} | velden


def bord(*banen, **velden):
    return {"jobs": list(banen)} | velden


def lees_een(**velden):
    (aanbod,) = lees(document(bord(baan(**velden)))).aanbod
    return aanbod


def met_eigen_veld(naam, waarde):
    return lees_een(metadata=[{"id": 1, "name": naam, "value": waarde}])


# -- wat niet deugt ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (
            '{"status": 404, "error": "Job not found"}',
            "Greenhouse geeft een fout in plaats van vacatures: Job not found",
        ),
        ("<!doctype html><html><body>Log in</body></html>", "webpagina"),
        ('{"departments": []}', "geen antwoord van Greenhouse"),
        ('{"jobs": {"id": 1}}', "geen antwoord van Greenhouse"),
        ("[1, 2]", "geen antwoord van Greenhouse"),
        ('{"jobs": [', "geen geldige JSON"),
    ],
)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, reden):
    with pytest.raises(DocumentOnleesbaar, match=reden):
        lees(document(inhoud), "greenhouse")


def test_een_slecht_item_houdt_de_andere_niet_tegen():
    lezing = lees_bestand("greenhouse/jobs.json")

    assert [a.sleutel for a in lezing.aanbod] == ["7001001", "7001003", "7001004"]
    assert redenen(lezing) == [
        ("7001001", "Deze sleutel staat er meer dan eens in"),
        ("", "Er is geen sleutel"),
        ("7001006", "Er is geen titel"),
        ("", "Dit item is geen vacature"),
    ]
    assert not lezing.is_volledig


# -- elk veld ---------------------------------------------------------------------------------------------------


def test_een_vacature_met_alle_velden():
    wiskunde = lees_bestand("greenhouse/jobs.json").aanbod[0]

    assert wiskunde.titel == "Docent bovenbouw"
    assert wiskunde.tekst == "<p>Je geeft les aan havo &amp; vwo.</p><ul><li>Eerstegraads</li></ul>"
    assert wiskunde.adres == "https://job-boards.eu.greenhouse.io/verzonnenscholen/jobs/7001001"
    assert wiskunde.reactie_adres == wiskunde.adres
    assert wiskunde.geplaatst_om == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert wiskunde.gewijzigd_om == datetime(2026, 10, 26, 12, 50, 1, tzinfo=UTC)
    assert wiskunde.sluit_op == date(2026, 11, 30)  # half zeven 's avonds in New York is hier al de volgende dag
    assert wiskunde.begint_op == date(2027, 1, 1)
    assert wiskunde.organisatie == "Stichting Verzonnen Scholen"
    assert wiskunde.plekken == (Plek("Locatie Oost", "Bedachtlaan 12", "1741 AB", "Schagen"),)
    assert wiskunde.vakvelden == ("WI", "Natuurkunde")
    assert wiskunde.trefwoorden == (
        "Onderwijzend personeel", "Bèta", "Zij-instromers welkom", "Bètaplein", "1e of 2e graads",
    )  # fmt: skip
    assert wiskunde.dienstverband == ("Tijdelijk met uitzicht op vast", "0,6 - 0,8 fte", "18 lesuren")
    assert (wiskunde.uren_van, wiskunde.uren_tot) == (24, 32)
    assert (wiskunde.schaal, wiskunde.salaris) == ("LC", "3622 - 6181")
    assert (wiskunde.contact_naam, wiskunde.contact_email) == ("A. Verzonnen", "hr@verzonnenscholen.example")
    assert wiskunde.contact_telefoon == "0224 000 000"


def test_velden_van_een_ander_type_zijn_niet_gezegd_en_een_baan_over_de_grens_houdt_haar_land():
    _wiskunde, buitenland, concierge = lees_bestand("greenhouse/jobs.json").aanbod

    assert (buitenland.geplaatst_om, buitenland.gewijzigd_om, buitenland.sluit_op) == (None, None, None)
    assert buitenland.plekken == (Plek(plaats="London", land="UK"), Plek(plaats="Gent", land="België"))
    assert schoon(buitenland.tekst) == "<p>Twee keer gecodeerd.</p>"
    assert buitenland.salaris == "Per maand 3000 - 4500"
    assert (concierge.titel, concierge.adres, concierge.tekst) == ("Conciërge (24 uur)", "", "")
    assert concierge.plekken == (Plek(plaats="Den Helder", land="Nederland"), Plek(naam="Locatie West"))
    assert concierge.trefwoorden == ("los",)


def test_staat_een_vacature_er_ook_in_het_nederlands_dan_telt_alleen_die():
    assert "7001002" not in lees_bestand("greenhouse/jobs.json").gezien


@pytest.mark.parametrize(
    "engels",
    [
        {"internal_job_id": 2, "language": "en"},  # een andere baan
        {"internal_job_id": 1, "language": "en", "location": {"name": "Gent"}},  # dezelfde baan op een andere plek
        {"language": "en"},  # welke baan het is, is niet te zeggen
        {"internal_job_id": 1, "language": None},
    ],
)
def test_een_vacature_in_een_andere_taal_die_geen_vertaling_is_blijft(engels):
    lezing = lees(document(bord(baan(id=1, internal_job_id=1, language="nl"), baan(id=2, **engels))))

    assert lezing.gezien == {"1", "2"}


@pytest.mark.parametrize(
    ("naam", "waarde", "veld", "verwacht"),
    [
        ("FTE", 0.8, "dienstverband", ("0.8 fte",)),
        ("WTF", "0,5 tot 0,7", "dienstverband", ("0,5 tot 0,7 fte",)),
        ("FTE", "0,8 fte of meer", "dienstverband", ("0,8 fte of meer",)),
        ("Omvang", "0,6", "dienstverband", ("omvang 0,6",)),
        ("Employment Type", "Regular", "dienstverband", ("Regular",)),
        ("Salarisschaal", "LB/LC", "schaal", "LB/LC"),
        ("Schaal", "10", "schaal", "10"),
        ("Schaal", "LB, dat is maximaal 5.500", "schaal", ""),  # geen schaal maar een zin: die leest de herkenning
        ("Schaal", "LB, dat is maximaal 5.500", "salaris", "LB, dat is maximaal 5.500"),
        ("Schoolvak", "Nederlands; Duits", "vakvelden", ("Nederlands", "Duits")),
        ("Vakgebied", "HR", "vakvelden", ()),  # daarin staat bij leveranciers een beroep
        ("Bevoegdheid", "eerstegraads", "trefwoorden", ("eerstegraads",)),
        ("Uren per week", 32, "uren_van", 32),
        ("Uren per week", "16-24", "uren_tot", 24),
        ("Uren per week", "in overleg", "uren_van", None),
        ("Max. uren", "36", "uren_tot", 36),
        ("Uren", 400, "uren_van", None),
        ("Sluitingsdatum", "30-11-2026", "sluit_op", date(2026, 11, 30)),
        ("Reageren voor", "20 november 2026", "sluit_op", date(2026, 11, 19)),
        ("Startdatum", "per direct", "begint_op", None),
        ("School", "Locatie Oost", "plekken", (Plek(naam="Locatie Oost"),)),
        ("Zij-instromers welkom", True, "trefwoorden", ("Zij-instromers welkom",)),
        ("Zij-instromers welkom", False, "trefwoorden", ()),
        ("E-mail contactpersoon", "bel even", "contact_email", ""),
        ("Onbekend", {"label": "iets"}, "trefwoorden", ("iets",)),
        ("Onbekend", [["a"], {"b": 1}], "trefwoorden", ("a",)),
    ],
)
def test_een_eigen_veld_van_het_bestuur_wordt_gelezen_op_zijn_naam(naam, waarde, veld, verwacht):
    assert getattr(met_eigen_veld(naam, waarde), veld) == verwacht


@pytest.mark.parametrize(
    ("velden", "plekken"),
    [
        ({"location": {"name": "Schagen, Noord-Holland"}}, (Plek(plaats="Schagen"),)),
        ({"location": {"name": "Locatie Oost, Utrecht"}}, (Plek(naam="Locatie Oost", plaats="Utrecht"),)),
        ({"location": {"name": "Schagen; Den Helder"}}, (Plek(plaats="Schagen"), Plek(plaats="Den Helder"))),
        ({"location": {"name": "Remote"}}, ()),
        ({"location": "Hoorn"}, (Plek(plaats="Hoorn"),)),
        (
            {"location": {"name": "Hoorn"}, "offices": [{"name": "Locatie Noord", "location": None}]},
            (Plek(naam="Locatie Noord", plaats="Hoorn"),),
        ),
        (
            {
                "location": {"name": "London, UK"},
                "offices": [{"name": "London", "location": "London, England, United Kingdom"}],
            },
            (Plek(plaats="London", land="United Kingdom"),),
        ),
        (
            {"location": {"name": "Hoorn"}, "metadata": [{"name": "Vestiging", "value": "Het Lyceum"}]},
            (Plek(naam="Het Lyceum", plaats="Hoorn"),),
        ),
    ],
)
def test_de_plek_komt_van_het_kantoor_en_anders_uit_de_vrije_tekst(velden, plekken):
    assert lees_een(**velden).plekken == plekken


@pytest.mark.parametrize(
    ("reeks", "salaris"),
    [
        (
            {"min_cents": 362200, "max_cents": 618100, "currency_type": "EUR", "title": "Per jaar"},
            "Per jaar 3622 - 6181",
        ),
        ({"min_cents": 362200, "max_cents": 618100, "currency_type": "USD"}, ""),
        ({"min_cents": None, "max_cents": "veel", "currency_type": "EUR"}, ""),
        ("geen reeks", ""),
    ],
)
def test_een_salaris_in_centen_wordt_tekst_in_euro(reeks, salaris):
    assert lees_een(pay_input_ranges=[reeks]).salaris == salaris


@pytest.mark.parametrize(
    ("content", "tekst"),
    [
        ("&lt;p&gt;A &amp;amp; B&lt;/p&gt;", "<p>A &amp; B</p>"),
        ("<p>minder dan &lt; 5</p>", "<p>minder dan &lt; 5</p>"),  # al teruggezet: dan blijft het zoals het is
        (None, ""),
        (["lijst"], ""),
    ],
)
def test_de_tekst_wordt_hooguit_een_keer_teruggezet(content, tekst):
    assert lees_een(content=content).tekst == tekst


# -- volledig ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "heel"),
    [
        (bord(baan(), meta={"total": 1}), True),
        (bord(baan()), True),
        (bord(baan(), meta={"total": 37}), False),  # het bord zegt dat er meer zijn
        (bord(baan(), meta=None), True),
        (baan(internal_job_id=1), False),  # één vacature zegt niets over de andere
    ],
)
def test_het_bord_is_volledig_als_het_geeft_wat_het_zegt_te_hebben(inhoud, heel):
    assert lees(document(inhoud)).is_volledig is heel


def test_het_echte_voorbeeld_wordt_gelezen_en_is_maar_een_deel():
    lezing = lees_bestand("voorbeelden/greenhouse-jobs.json")

    londen = lezing.aanbod[0]
    assert (londen.sleutel, londen.organisatie) == ("8636903002", "Amplitude")
    assert londen.tekst.startswith('<div class="content-intro"><p>Amplitude')
    assert londen.geplaatst_om == datetime(2026, 7, 16, 15, 55, 32, tzinfo=UTC)
    assert londen.plekken == (Plek(plaats="London", land="United Kingdom"),)
    assert (londen.trefwoorden, londen.dienstverband) == (("Solutions Consulting",), ("Regular",))
    assert not lezing.is_volledig


# -- herkennen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (bord(baan()), "greenhouse"),
        (bord(meta={"total": 0}), "greenhouse"),  # een leeg bord
        (baan(internal_job_id=1), "greenhouse"),
        (bord(baan(content="&lt;script&gt;JobPosting&lt;/script&gt;")), "greenhouse"),
        ({"offers": [{"id": 1, "title": "Docent", "status": "published"}]}, "recruitee"),
        ({"@type": "JobPosting", "title": "Docent"}, "jobposting"),
    ],
)
def test_het_antwoord_wordt_herkend_en_neemt_niets_van_een_andere_soort_af(inhoud, soort):
    assert soort_van(document(inhoud)).naam == soort


@pytest.mark.parametrize(
    ("adres", "bord"),
    [
        ("https://boards.greenhouse.io/verzonnen", "verzonnen"),
        ("job-boards.eu.greenhouse.io/verzonnen/jobs/7001001?gh_jid=7001001", "verzonnen"),
        ("https://boards.greenhouse.io/embed/job_board/js?for=verzonnen", "verzonnen"),
        ("https://boards.greenhouse.io/embed/job_app?for=verzonnen&token=12", "verzonnen"),
        ("https://boards-api.greenhouse.io/v1/boards/verzonnen/jobs/12", "verzonnen"),
        ("https://boards-api.greenhouse.io/v1/boards/verzonnen/departments", "verzonnen"),
    ],
)
def test_een_adres_bij_greenhouse_leidt_naar_het_bord(adres, bord):
    assert GREENHOUSE.feedadres(adres) == FEED.format(bord)


@pytest.mark.parametrize(
    "adres",
    [
        "https://www.greenhouse.io/",
        "https://boards.greenhouse.io/",
        "https://boards.greenhouse.io/embed/job_board",
        "https://boards-api.greenhouse.io/v1/",
        "https://boards.greenhouse.io/%2e%2e",
        "https://boards.greenhouse.io.verzonnen.example/x",
        "",
    ],
)
def test_een_ander_adres_leidt_nergens_heen(adres):
    assert GREENHOUSE.feedadres(adres) == ""


def test_een_werkenbij_pagina_met_het_bord_erin_wordt_herkend():
    site = pagina("greenhouse/werkenbij.html", "https://werkenbij.verzonnenscholen.example/")

    assert list(GREENHOUSE.sporen(site)) == [FEED.format("tweedestichting"), FEED.format("verzonnenscholen")]


def test_een_pagina_zonder_greenhouse_heeft_geen_sporen():
    assert list(GREENHOUSE.sporen(pagina("lever/werkenbij.html", "https://verzonnen.example/"))) == []


def test_het_ruwe_item_blijft_bewaard_zoals_het_kwam():
    ruw = json.loads((DOCUMENTEN / "greenhouse/jobs.json").read_text())["jobs"][0]

    assert lees_bestand("greenhouse/jobs.json").aanbod[0].ruw == ruw
