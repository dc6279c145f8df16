"""SmartRecruiters: een lijst in bladzijden, en per vacature een tweede vraag om de tekst."""

from datetime import UTC, date, datetime

import pytest

from tests.vacatures.soortproef import Web, document, lees, lees_bestand, pagina, redenen
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_met_naam, soort_van

SMARTRECRUITERS = soort_met_naam("smartrecruiters")
FEED = "https://api.smartrecruiters.com/v1/companies/Verzonnen/postings"


def baan(nummer, **velden):
    return {"id": str(nummer), "name": f"Docent {nummer}", "releasedDate": "2026-10-24T22:30:00.000Z"} | velden


def met_tekst(nummer, tekst="<p>Kom werken.</p>", **velden):
    secties = {"jobDescription": {"title": "De baan", "text": tekst}}
    return baan(nummer, jobAd={"sections": secties}, **velden)


def lijst(*banen, totaal=None, **velden):
    return {
        "offset": 0,
        "limit": 100,
        "totalFound": len(banen) if totaal is None else totaal,
        "content": list(banen),
    } | velden


def web_met(*nummers):
    web = Web()
    for nummer in nummers:
        web.zet(f"{FEED}/{nummer}", met_tekst(nummer))
    return web


# -- wat niet deugt ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (
            '{"message": "Company not found", "errors": []}',
            "SmartRecruiters geeft een fout in plaats van vacatures: Company not found",
        ),
        ('{"errors": [{"code": "RESOURCE_NOT_FOUND"}]}', "RESOURCE_NOT_FOUND"),
        ("<!doctype html><html><body>Log in</body></html>", "webpagina"),
        ('{"content": {"id": 1}}', "geen antwoord van SmartRecruiters"),
        ("[1, 2]", "geen antwoord van SmartRecruiters"),
        ('{"content": [', "geen geldige JSON"),
    ],
)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, reden):
    with pytest.raises(DocumentOnleesbaar, match=reden):
        lees(document(inhoud), "smartrecruiters")


def test_een_slecht_item_houdt_de_andere_niet_tegen():
    lezing = lees_bestand("smartrecruiters/postings.json")

    assert [a.titel for a in lezing.aanbod] == ["Docent economie", "Nederlands in het buitenland", "Conciërge"]
    assert redenen(lezing) == [
        ("744000100000001", "Deze sleutel staat er meer dan eens in"),
        ("", "Er is geen sleutel"),
        ("744000100000008", "Er is geen titel"),
        ("", "Dit item is geen vacature"),
    ]
    assert not lezing.is_volledig


@pytest.mark.parametrize("sleutel", ["744000100000005", "744000100000006"])
def test_een_vacature_voor_eigen_mensen_of_die_gesloten_is_telt_als_afwezig(sleutel):
    assert sleutel not in lees_bestand("smartrecruiters/postings.json").gezien


# -- elk veld ---------------------------------------------------------------------------------------------------


def test_een_vacature_met_alle_velden():
    economie = lees_bestand("smartrecruiters/postings.json").aanbod[0]

    assert economie.sleutel == "744000100000001"
    assert economie.tekst == (
        "<h3>Over ons</h3><p>Wij zijn een school.</p>\n<h3>De baan zelf</h3><p>Je geeft les aan havo en vwo.</p>\n"
        "<ul><li>Eerstegraads</li></ul>\n<h3>Meer weten?</h3><p>Bel ons.</p>\n<h3>Slot</h3><p>Tot ziens.</p>"
    )
    assert economie.adres == "https://jobs.smartrecruiters.com/VerzonnenOnderwijs/744000100000001-docent-economie"
    assert economie.reactie_adres == f"{economie.adres}?oga=true"
    assert economie.geplaatst_om == datetime(2026, 10, 24, 22, 30, tzinfo=UTC)
    assert economie.sluit_op == date(2026, 11, 19)  # reageren vóór de 20e
    assert economie.organisatie == "Stichting Verzonnen Onderwijs"
    assert economie.plekken == (Plek("Locatie Oost", "Bedachtlaan 12", "1741 AB", "Schagen", "NL"),)
    assert economie.vakvelden == ("EC", "M&O")
    assert economie.trefwoorden == ("Onderwijzend personeel", "Onderwijs", "Ervaren", "Ondernemend leren")
    assert economie.dienstverband == ("Vast", "0,8 fte")  # Full-time naast 0,8 fte zegt niets
    assert economie.schaal == "LB"


def test_velden_van_een_ander_type_zijn_niet_gezegd_en_een_baan_over_de_grens_houdt_haar_land():
    _economie, gent, concierge = lees_bestand("smartrecruiters/postings.json").aanbod

    assert gent.plekken == (Plek(plaats="Gent", land="België"),)
    assert (gent.geplaatst_om, gent.organisatie, gent.adres) == (None, "", "")
    assert gent.dienstverband == ("tijdelijk",)
    assert concierge.sleutel == "b1c2d3e4-0004-4000-8000-000000000004"
    assert concierge.adres == f"https://jobs.smartrecruiters.com/VerzonnenOnderwijs/{concierge.sleutel}"
    assert concierge.plekken == (Plek(plaats="Schagen", land="NL"), Plek(plaats="Den Helder", land="NL"))
    assert concierge.dienstverband == ("Parttime, 24 uur",)


def test_staat_een_vacature_er_ook_in_het_nederlands_dan_telt_alleen_die():
    assert "744000100000002" not in lees_bestand("smartrecruiters/postings.json").gezien


# -- bladzijden en teksten ----------------------------------------------------------------------------------------


def test_de_tekst_komt_van_het_adres_van_de_vacature():
    web = web_met(1, 2)

    lezing = lees(document(lijst(baan(1), baan(2)), FEED), web=web)

    assert [a.tekst for a in lezing.aanbod] == ["<h3>De baan</h3><p>Kom werken.</p>"] * 2
    assert (lezing.is_volledig, web.gevraagd) == (True, [f"{FEED}/1", f"{FEED}/2"])


def test_wat_de_lijst_zegt_blijft_als_het_adres_van_de_vacature_het_leeg_laat():
    web = Web().zet(f"{FEED}/1", met_tekst(1, releasedDate=None, name=""))

    (aanbod,) = lees(document(lijst(baan(1)), FEED), web=web).aanbod

    assert (aanbod.titel, aanbod.geplaatst_om) == ("Docent 1", datetime(2026, 10, 24, 22, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    ("antwoord", "melding"),
    [
        (None, "geen antwoord"),
        (baan(2), "geen antwoord"),  # een vacature zonder tekst
        (met_tekst(3), "geen antwoord"),  # de tekst van een andere vacature
        ("<!doctype html><html></html>", "webpagina"),
        ({"message": "Too many requests"}, "Too many requests"),
    ],
)
def test_een_tekst_die_niet_te_halen_is_laat_de_vacature_weg_en_maakt_de_lezing_onvolledig(antwoord, melding):
    web = web_met(1).zet(f"{FEED}/2", antwoord)

    lezing = lees(document(lijst(baan(1), baan(2)), FEED), web=web)

    assert ([a.sleutel for a in lezing.aanbod], lezing.is_volledig) == (["1"], False)
    assert melding in lezing.meldingen[0]


def test_na_vijf_teksten_op_rij_die_niet_te_halen_zijn_vragen_wij_niet_verder():
    web = Web()

    lezing = lees(document(lijst(*(baan(n) for n in range(40))), FEED), web=web)

    assert (len(web.gevraagd), lezing.aanbod, lezing.is_volledig) == (5, [], False)
    assert "niet opgehaald" in lezing.meldingen[-1]


def test_een_vertaling_of_een_besloten_vacature_kost_geen_vraag():
    nl, en = ({"refNumber": "R1", "language": {"code": code}} for code in ("nl", "en"))
    web = web_met(1)

    lezing = lees(document(lijst(baan(1, **nl), baan(2, **en), baan(3, visibility="INTERNAL")), FEED), web=web)

    assert (lezing.gezien, web.gevraagd) == ({"1"}, [f"{FEED}/1"])


def test_er_wordt_geteld_wat_er_kwam_en_niet_wat_er_gevraagd_was():
    web = web_met(1, 2, 3).zet(f"{FEED}?limit=100&offset=2", lijst(baan(3), totaal=3, offset=2))

    lezing = lees(document(lijst(baan(1), baan(2), totaal=3), f"{FEED}?limit=100"), web=web)

    assert ([a.sleutel for a in lezing.aanbod], lezing.is_volledig) == (["1", "2", "3"], True)


@pytest.mark.parametrize(
    ("totaal", "tweede", "melding"),
    [
        (3, lijst(totaal=3), "maar geeft er 1"),  # de bron belooft meer dan zij heeft
        (0, None, "maar geeft er 1"),
        (2, lijst(baan(1), totaal=9), "steeds dezelfde"),
        (2, '{"message": "Te druk"}', "Te druk"),
    ],
)
def test_een_totaal_dat_niet_klopt_maakt_de_lezing_onvolledig(totaal, tweede, melding):
    web = web_met(1).zet(f"{FEED}?offset=1", tweede)

    lezing = lees(document(lijst(baan(1), totaal=totaal), FEED), web=web)

    assert ([a.sleutel for a in lezing.aanbod], lezing.is_volledig) == (["1"], False)
    assert melding in lezing.meldingen[0]


@pytest.mark.parametrize(
    ("inhoud", "adres", "heel"),
    [
        (lijst(), FEED, True),
        (lijst(totaal="veel"), FEED, True),
        (lijst(), f"{FEED}?offset=100", False),
        (met_tekst(1), f"{FEED}/1", False),
    ],
)
def test_de_hele_lijst_is_volledig_en_een_deel_niet(inhoud, adres, heel):
    assert lees(document(inhoud, adres), "smartrecruiters").is_volledig is heel


def test_achter_een_bestand_wordt_niets_opgehaald():
    web = Web()

    lezing = lees(document(lijst(baan(1)), "/map/postings.json"), web=web)

    assert ([a.titel for a in lezing.aanbod], web.gevraagd) == (["Docent 1"], [])


# -- herkennen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (lijst(baan(1)), "smartrecruiters"),
        (lijst(), "smartrecruiters"),
        (met_tekst(1), "smartrecruiters"),
        (lijst(met_tekst(1, "JobPosting")), "smartrecruiters"),
        ({"@type": "JobPosting", "title": "Docent"}, "jobposting"),
        ({"offers": [{"id": 1, "title": "Docent", "status": "published"}]}, "recruitee"),
    ],
)
def test_het_antwoord_wordt_herkend_en_neemt_niets_van_een_andere_soort_af(inhoud, soort):
    assert soort_van(document(inhoud, "/map/postings.json")).naam == soort


@pytest.mark.parametrize(
    ("adres", "feed"),
    [
        ("https://careers.smartrecruiters.com/Verzonnen", FEED),
        ("jobs.smartrecruiters.com/Verzonnen/744000100000001-docent-economie?oga=true", FEED),
        ("https://jobs.smartrecruiters.com/oneclick-ui/company/Verzonnen/publication/b1c2", FEED),
        ("https://api.smartrecruiters.com/v1/companies/Verzonnen/postings/744?x=1", FEED),
        ("https://careers.smartrecruiters.com/", ""),
        ("https://jobs.smartrecruiters.com/oneclick-ui/company", ""),
        ("https://www.smartrecruiters.com/Verzonnen", ""),
        ("https://api.smartrecruiters.com/jobs", ""),
        ("https://careers.smartrecruiters.com.verzonnen.example/x", ""),
    ],
)
def test_een_adres_bij_smartrecruiters_leidt_naar_de_lijst(adres, feed):
    assert SMARTRECRUITERS.feedadres(adres) == feed


def test_een_werkenbij_pagina_met_het_lijstje_of_een_link_wordt_herkend():
    site = pagina("smartrecruiters/werkenbij.html", "https://werkenbij.verzonnenonderwijs.example/")

    assert list(SMARTRECRUITERS.sporen(site)) == [
        "https://api.smartrecruiters.com/v1/companies/VerzonnenOnderwijs/postings",
        "https://api.smartrecruiters.com/v1/companies/TweedeStichting/postings",
    ]


def test_een_pagina_zonder_smartrecruiters_heeft_geen_sporen():
    assert list(SMARTRECRUITERS.sporen(pagina("lever/werkenbij.html", "https://verzonnen.example/"))) == []
