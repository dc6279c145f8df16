"""Teamtailor: de JSON-feed en de RSS, met de fouten die erin zitten, en hoe een adres of pagina haar verraadt."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.vacatures.soortproef import Web, document, lees, lees_bestand, pagina, redenen
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_met_naam, soort_van

TEAMTAILOR = soort_met_naam("teamtailor")
JSON = "https://werkenbij.verzonnenkust.example/jobs.json"
RSS = "https://werkenbij.verzonnenkust.example/jobs.rss"


def feed(*items, **velden):
    return {"version": "https://jsonfeed.org/version/1.1", "title": "Verzonnen Kust", "items": list(items)} | velden


def item(nummer, **velden):
    url = f"https://werkenbij.verzonnenkust.example/jobs/{nummer}"
    return {
        "id": f"uuid-{nummer}",
        "title": f"Docent {nummer}",
        "url": url,
        "_jobposting": {"@type": "JobPosting"},
    } | velden


def rss(*nummers):
    items = "".join(f"<item><title>Docent {n}</title><guid>uuid-{n}</guid></item>" for n in nummers)
    return f'<rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><title>V</title>{items}</channel></rss>'


# -- wat niet deugt ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        ("<!doctype html><html><body>Log in</body></html>", "webpagina"),
        ('{"error": "Not found"}', "Teamtailor geeft een fout in plaats van vacatures: Not found"),
        ('{"errors": [{"title": "Unauthorized"}]}', "Unauthorized"),
        ('{"items": []}', "geen antwoord van Teamtailor"),  # zonder versie kan het van iedereen zijn
        ('{"version": "https://jsonfeed.org/version/1.1"}', "geen antwoord van Teamtailor"),
        ("[1, 2]", "geen antwoord van Teamtailor"),
        ('{"version": "https://jsonf', "geen geldige JSON"),
        ("<feed/>", "geen RSS van Teamtailor"),
        ("<rss/>", "geen RSS van Teamtailor"),
        ("<rss><channel>", "stuk of maar half"),
    ],
)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, reden):
    with pytest.raises(DocumentOnleesbaar, match=reden):
        lees(document(inhoud), "teamtailor")


@pytest.mark.parametrize("bestand", ["teamtailor/jobs.json", "teamtailor/jobs.rss.xml"])
def test_een_slecht_item_houdt_de_andere_niet_tegen(bestand):
    lezing = lees_bestand(bestand)

    eigen = "1f0c2a52-000{}-4e7b-9d5a-0c6d4e1a000{}"
    assert {reden for _sleutel, reden in redenen(lezing)} >= {
        "Deze sleutel staat er meer dan eens in", "Er is geen sleutel", "Er is geen titel",
    }  # fmt: skip
    assert (eigen.format(5, 5), "Er is geen titel") in redenen(lezing)
    assert lezing.aanbod[0].titel == "Docent natuurkunde (0,6 - 0,8 fte)"
    assert not lezing.is_volledig


# -- de JSON-feed ---------------------------------------------------------------------------------------------


def test_de_json_geeft_elk_veld():
    natuurkunde = lees_bestand("teamtailor/jobs.json").aanbod[0]

    assert natuurkunde.sleutel == "1f0c2a52-0001-4e7b-9d5a-0c6d4e1a0001"
    assert natuurkunde.tekst == "<p>Je geeft les aan havo en vwo.</p>"
    assert natuurkunde.adres == natuurkunde.reactie_adres == (
        "https://werkenbij.verzonnenkust.example/jobs/5101-docent-natuurkunde"
    )  # fmt: skip
    assert natuurkunde.geplaatst_om == datetime(
        2026, 10, 24, 22, 30, tzinfo=UTC
    )  # 0.30 uur, de nacht dat de klok teruggaat
    assert natuurkunde.gewijzigd_om == datetime(2026, 10, 26, 8, 0, tzinfo=UTC)
    assert natuurkunde.sluit_op == date(2026, 11, 30)  # 23.30 uur UTC op de 29e is hier de 30e
    assert natuurkunde.organisatie == "Verzonnen Kust College"
    assert natuurkunde.plekken == (
        Plek(straat="Bedachtlaan 12", postcode="1741 AB", plaats="Schagen", land="NL"),
        Plek(straat="Duinweg 4", postcode="1781 AA", plaats="Den Helder", land="NL"),
    )
    assert natuurkunde.trefwoorden == ("Natuurkunde", "Bovenbouw", "7")
    assert natuurkunde.dienstverband == ("tijdelijk",)
    assert (natuurkunde.salaris_van, natuurkunde.salaris_tot) == (Decimal("3622"), Decimal("6181"))


def test_velden_van_een_ander_type_zijn_niet_gezegd_en_een_baan_over_de_grens_houdt_haar_land():
    _natuurkunde, gent, frans, concierge = lees_bestand("teamtailor/jobs.json").aanbod

    assert gent.adres == "https://werkenbij.verzonnenkust.example/jobs/5102-dutch-teacher"
    assert gent.tekst.startswith("&amp;lt;p")  # content_html was geen tekst; opschonen zet de codering terug
    assert gent.geplaatst_om == datetime(2026, 10, 20, 6, 0, tzinfo=UTC)
    assert (gent.sluit_op, gent.plekken) == (None, (Plek(postcode="9000", plaats="Gent", land="BE"),))
    assert gent.organisatie == "Scholengroep Verzonnen Kust"
    assert (frans.sleutel, frans.titel) == ("5103", "Docent Frans (vervanging)")  # regelscheider is een spatie
    assert (concierge.tekst, concierge.plekken) == ("", ())


def test_het_echte_voorbeeld_wordt_gelezen_met_de_plek_in_elk_land():
    madrid, scandinavie = lees_bestand("voorbeelden/teamtailor-jobs.json").aanbod

    assert madrid.sleutel == "20fafb7d-f013-4061-b6de-2894b3e0838b"
    assert madrid.geplaatst_om == datetime(2026, 2, 4, 8, 26, 20, tzinfo=UTC)
    assert [p.land for p in (*madrid.plekken, *scandinavie.plekken)] == ["ES", "SE", "DK"]


def test_een_lege_feed_is_geen_fout():
    assert lees(document(feed()), "teamtailor").aantal == 0


# -- de RSS -----------------------------------------------------------------------------------------------------


def test_de_rss_geeft_elk_veld_en_dezelfde_sleutel_als_de_json():
    natuurkunde, concierge = lees_bestand("teamtailor/jobs.rss.xml").aanbod

    assert natuurkunde.sleutel == lees_bestand("teamtailor/jobs.json").aanbod[0].sleutel
    assert natuurkunde.tekst == "<p>Je geeft les aan havo en vwo. R&amp;D hoort erbij.</p>"
    assert natuurkunde.adres == "https://werkenbij.verzonnenkust.example/jobs/5101-docent-natuurkunde"  # zonder volger
    assert natuurkunde.geplaatst_om == datetime(2026, 10, 24, 22, 30, tzinfo=UTC)
    assert natuurkunde.organisatie == "Scholengroep Verzonnen Kust"
    assert natuurkunde.plekken == (
        Plek("Locatie Oost", "Bedachtlaan 12", "1741 AB", "Schagen", "Netherlands"),
        Plek("Partner school", "", "9000", "Gent", "Belgium"),
    )
    assert natuurkunde.trefwoorden == ("Onderwijzend personeel", "Natuurkunde")
    assert concierge.sleutel == concierge.adres == "https://werkenbij.verzonnenkust.example/jobs/5104-concierge"
    assert (concierge.geplaatst_om, concierge.plekken, concierge.trefwoorden) == (None, (), ())


# -- bladzijden -------------------------------------------------------------------------------------------------


def test_de_json_wordt_gevolgd_tot_de_laatste_bladzijde_en_blijft_op_de_eigen_site():
    web = Web().zet(f"{JSON}?page=2&per_page=100", feed(item(2)))
    eerste = feed(item(1), next_url="https://verzonnenkust.teamtailor.com/jobs.json?page=2&per_page=100")

    lezing = lees(document(eerste, JSON), web=web)

    assert [a.sleutel for a in lezing.aanbod] == ["uuid-1", "uuid-2"]
    assert lezing.is_volledig
    assert web.gevraagd == [f"{JSON}?page=2&per_page=100"]


@pytest.mark.parametrize(
    ("volgende", "tweede", "melding"),
    [
        (JSON, None, "al gelezen"),  # de volgende bladzijde is de bladzijde zelf
        (f"{JSON}?page=2", feed(item(1), next_url=f"{JSON}?page=3"), "steeds dezelfde"),
        (f"{JSON}?page=2", "<!doctype html><html></html>", "webpagina"),
        (f"{JSON}?page=2", '{"error": "Te druk"}', "Te druk"),
        (f"{JSON}?page=9", None, "niet te bereiken"),
    ],
)
def test_een_bladzijde_die_niet_deugt_maakt_de_lezing_onvolledig_en_kost_niets_van_de_andere(volgende, tweede, melding):
    web = Web().zet(f"{JSON}?page=2", tweede)

    lezing = lees(document(feed(item(1), next_url=volgende), JSON), web=web)

    assert [a.sleutel for a in lezing.aanbod] == ["uuid-1"]
    assert not lezing.is_volledig
    assert melding in lezing.meldingen[0]


def test_de_rss_wordt_per_honderd_doorgevraagd_en_is_nooit_volledig():
    web = Web().zet(f"{RSS}?offset=100&per_page=100", rss(*range(100, 130)))

    lezing = lees(document(rss(*range(100)), RSS), web=web)

    assert len(lezing.aanbod) == 130
    assert web.gevraagd == [f"{RSS}?offset=100&per_page=100"]
    assert (lezing.meldingen, lezing.is_volledig) == ([], False)


def test_een_rss_die_de_vraag_om_meer_niet_kent_stopt():
    web = Web().zet(f"{RSS}?offset=100&per_page=100", rss(*range(100)))

    lezing = lees(document(rss(*range(100)), RSS), web=web)

    assert (len(lezing.aanbod), len(lezing.onbruikbaar)) == (100, 0)
    assert "steeds dezelfde" in lezing.meldingen[0]


@pytest.mark.parametrize(
    ("adres", "heel"),
    [
        (JSON, True),
        (f"{JSON}?per_page=50", True),
        (f"{JSON}?department=Onderwijs", False),  # bij een selectie noemt de feed geen volgende bladzijde
        (f"{JSON}?page=2", False),
    ],
)
def test_alleen_de_hele_json_is_volledig(adres, heel):
    assert lees(document(feed(item(1)), adres)).is_volledig is heel


def test_achter_een_bestand_wordt_niets_opgehaald():
    web = Web()

    lezing = lees(document(feed(item(1), next_url=f"{JSON}?page=2"), "/map/jobs.json"), web=web)

    assert (len(lezing.aanbod), lezing.is_volledig, web.gevraagd) == (1, False, [])


# -- herkennen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (feed(item(1)), "teamtailor"),
        (feed(item(1, content_html="x" * 9000)), "teamtailor"),  # het merkteken komt pas na een lange tekst
        (rss(1), "teamtailor"),
        ("<rss><channel><item><title>Docent</title></item></channel></rss>", "rss"),
        ([{"@type": "JobPosting", "title": "Docent"}], "jobposting"),
        ({"offers": [{"id": 1, "title": "Docent", "status": "published"}]}, "recruitee"),
    ],
)
def test_de_feed_wordt_herkend_en_neemt_niets_van_een_andere_soort_af(inhoud, soort):
    assert soort_van(document(inhoud)).naam == soort


@pytest.mark.parametrize(
    ("adres", "verwacht"),
    [
        ("https://verzonnenkust.teamtailor.com", "https://verzonnenkust.teamtailor.com/jobs.json"),
        ("verzonnenkust.teamtailor.com/jobs", "https://verzonnenkust.teamtailor.com/jobs.json"),
        (
            "https://verzonnenkust.na.teamtailor.com/nl/jobs/51-docent",
            "https://verzonnenkust.na.teamtailor.com/jobs.json",
        ),
        ("https://verzonnenkust.teamtailor.com/jobs.rss?offset=100", "https://verzonnenkust.teamtailor.com/jobs.rss"),
        (
            "https://verzonnenkust.teamtailor.com/jobs.json?department=Onderwijs&page=2",
            "https://verzonnenkust.teamtailor.com/jobs.json?department=Onderwijs",
        ),
        ("https://app.teamtailor.com/companies/x", ""),
        ("https://www.teamtailor.com/nl/", ""),
        ("https://nepteamtailor.com/jobs", ""),
        ("https://teamtailor.com.verzonnen.example/jobs", ""),
        ("http://[::1", ""),
        ("mailto:hr@verzonnenkust.teamtailor.com", ""),
    ],
)
def test_een_adres_bij_teamtailor_leidt_naar_de_feed(adres, verwacht):
    assert TEAMTAILOR.feedadres(adres) == verwacht


def test_een_site_op_het_eigen_domein_wordt_herkend():
    site = pagina("teamtailor/werkenbij.html", "https://werkenbij.verzonnenkust.example/nl/jobs")

    assert list(TEAMTAILOR.sporen(site)) == [JSON, "https://verzonnenkust.teamtailor.com/jobs.json"]


@pytest.mark.parametrize(
    "inhoud",
    [
        '<html><link rel="stylesheet" href="https://assets-aws.teamtailor-cdn.com/site.css"></html>',
        "<html><script async src='//assets-aws.teamtailor-cdn.com/site.js'></script></html>",
        '<html><body data-controller="careersite--ready"><a href="https://app.teamtailor.com/">Inloggen</a></html>',
    ],
)
def test_elk_merkteken_van_een_eigen_site_is_genoeg(inhoud):
    assert list(TEAMTAILOR.sporen(document(inhoud, "https://werkenbij.verzonnenkust.example/"))) == [JSON]


@pytest.mark.parametrize(
    "inhoud",
    [
        '<html><link rel="preconnect" href="https://images.teamtailor-cdn.com"></html>',
        '<html><img src="https://images.teamtailor-cdn.com/foto.jpg"></html>',
        '<html><script src="https://scripts.teamtailor-cdn.com/widgets/eu-pink/jobs.js"></script></html>',
        "<html><p>Wij werken met Teamtailor.</p></html>",
    ],
)
def test_een_pagina_die_teamtailor_alleen_noemt_is_geen_site_van_teamtailor(inhoud):
    assert list(TEAMTAILOR.sporen(document(inhoud, "https://verzonnen.example/"))) == []
