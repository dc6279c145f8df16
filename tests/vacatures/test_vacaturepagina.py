"""De bladzijde van een vacature: open, gesloten (410 met alternatieven) of er niet (404)."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from unittest.mock import ANY

import pytest
from django.utils import timezone

from portaal.demo.fabriek import (
    BestuurFactory,
    BronFactory,
    DeelnameFactory,
    DeelnamestatusFactory,
    PartnerschapFactory,
    SchoolFactory,
    VacatureFactory,
)
from regio.models import Functie
from vacatures.models import Contract, Reactiewijze, Vacature
from vacatures.tonen import met_koppen_op_volgorde

pytestmark = pytest.mark.django_db


@pytest.fixture
def vandaag():
    return timezone.localdate()


@pytest.fixture
def bestuur():
    return BestuurFactory(naam="Stichting Duin", slug="duin")


@pytest.fixture
def zeekasteel(bestuur):
    return SchoolFactory(naam="Het Zeekasteel", slug="het-zeekasteel", plaats="Hoorn", lat=52.64, lon=5.06)


@pytest.fixture
def vacature(bestuur, zeekasteel):
    return VacatureFactory(
        adres="docent", titel="Docent natuurkunde", bestuur=bestuur, scholen=[zeekasteel],
        vakken=[("natuurkunde", "eerstegraads")], tekst="<p>Je geeft les.</p>",
    )  # fmt: skip


def tekst_van(client, adres="docent", **kwargs):
    return client.get(f"/vacature/{adres}/", **kwargs).content.decode()


# -- er niet -------------------------------------------------------------------------------------


def test_een_onbekend_adres_is_er_niet(client):
    assert client.get("/vacature/bestaat-niet/").status_code == 404


def test_een_concept_is_er_niet_ook_niet_voor_wie_het_adres_weet(client, bestuur):
    VacatureFactory(adres="concept", titel="Nog geheim", bestuur=bestuur, concept=True)

    antwoord = client.get("/vacature/concept/")

    assert antwoord.status_code == 404
    assert "Nog geheim" not in antwoord.content.decode()


def test_wat_van_de_site_werd_gehaald_zegt_dat_het_weg_is_en_toont_het_concept_niet(client, vacature):
    Vacature.objects.filter(pk=vacature.pk).update(live=False, titel="Nog geheim")

    antwoord = client.get("/vacature/docent/")

    assert antwoord.status_code == 410
    assert "Nog geheim" not in antwoord.content.decode()


def test_een_vacature_is_alleen_te_lezen(client, vacature):
    assert client.post("/vacature/docent/").status_code == 405


# -- gesloten --------------------------------------------------------------------------------------


def test_na_sluiten_zegt_de_bladzijde_410_en_wat_er_was(client, vacature):
    Vacature.objects.filter(pk=vacature.pk).update(live=False, gesloten_om=datetime(2026, 2, 2, 9, tzinfo=UTC))

    antwoord = client.get("/vacature/docent/")

    assert antwoord.status_code == 410
    assert "Deze vacature is gesloten" in antwoord.content.decode()
    assert "Docent natuurkunde" in antwoord.content.decode()
    assert "Het Zeekasteel" in antwoord.content.decode()


def test_na_de_sluitdag_is_zij_gesloten_ook_voordat_iemand_dat_vastlegde(client, vacature, vandaag):
    Vacature.objects.filter(pk=vacature.pk).update(sluit_op=vandaag - timedelta(days=1))

    assert client.get("/vacature/docent/").status_code == 410


def test_op_de_sluitdag_is_zij_nog_open(client, vacature, vandaag):
    Vacature.objects.filter(pk=vacature.pk).update(sluit_op=vandaag)

    antwoord = client.get("/vacature/docent/")

    assert antwoord.status_code == 200
    assert "Sluit vandaag" in antwoord.content.decode()


def test_wat_lang_niet_gezien_is_staat_niet_open_en_zegt_waarom(client, vacature):
    Vacature.objects.filter(pk=vacature.pk).update(verborgen_om=timezone.now())

    antwoord = client.get("/vacature/docent/")

    assert antwoord.status_code == 410
    assert "al een tijd niet meer" in antwoord.content.decode()


def test_een_gesloten_vacature_nodigt_niet_uit_en_zegt_niets_tegen_zoekmachines(client, vacature, vandaag):
    Vacature.objects.filter(pk=vacature.pk).update(sluit_op=vandaag - timedelta(days=1))

    tekst = tekst_van(client)

    assert "ld+json" not in tekst
    assert "Reageer</a>" not in tekst
    assert vacature.reactie_adres not in tekst


def test_de_alternatieven_zijn_open_eerst_hetzelfde_vak_en_dichtbij(client, vacature, bestuur, vandaag):
    hier = vacature.scholen.get()
    ver = SchoolFactory(naam="Ver", lat=51.44, lon=5.47)
    VacatureFactory(titel="Zelfde vak, ver", scholen=[ver], vakken=["natuurkunde"])
    VacatureFactory(titel="Zelfde vak, hier", scholen=[hier], vakken=["natuurkunde"])
    VacatureFactory(titel="Ander vak, hier", scholen=[hier], vakken=["duits"])
    VacatureFactory(titel="Zelfde vak, dicht", scholen=[hier], vakken=["natuurkunde"], gesloten=True)
    Vacature.objects.filter(pk=vacature.pk).update(sluit_op=vandaag - timedelta(days=1))

    ook = client.get("/vacature/docent/").context["ook"]

    assert [v.titel for v in ook] == ["Zelfde vak, hier", "Zelfde vak, ver", "Ander vak, hier"]


def test_wie_weer_open_gaat_staat_op_hetzelfde_adres(client, vacature, vandaag):
    Vacature.objects.filter(pk=vacature.pk).update(sluit_op=vandaag - timedelta(days=1))
    assert client.get("/vacature/docent/").status_code == 410

    Vacature.objects.filter(pk=vacature.pk).update(sluit_op=vandaag + timedelta(days=9))

    assert client.get("/vacature/docent/").status_code == 200


# -- open ------------------------------------------------------------------------------------------


def test_een_andere_titel_verandert_het_adres_niet(client, vacature):
    vacature.titel = "Leraar natuurkunde en sterrenkunde"
    vacature.save()

    assert "<h1>Leraar natuurkunde en sterrenkunde</h1>" in tekst_van(client)
    assert vacature.get_absolute_url() == "/vacature/docent/"


def test_elke_school_staat_er_met_een_verwijzing(client, vacature):
    vacature.scholen.add(SchoolFactory(naam="De Dijk", slug="de-dijk", plaats="Enkhuizen"))
    vacature.save()

    tekst = tekst_van(client)

    assert '<a href="/scholen/het-zeekasteel/">Het Zeekasteel</a>, Hoorn' in tekst
    assert '<a href="/scholen/de-dijk/">De Dijk</a>, Enkhuizen' in tekst


def test_zonder_school_staat_er_dat_de_plaats_een_schatting_is(client, bestuur):
    VacatureFactory(adres="ergens", bestuur=bestuur, plaatsnaam="Schagen")

    tekst = tekst_van(client, "ergens")

    assert "Schagen (bij benadering" in tekst
    assert '<a href="/besturen/duin/">Stichting Duin</a>' in tekst


def test_met_school_staat_er_geen_bij_benadering(client, vacature):
    assert "bij benadering" not in tekst_van(client)


def feiten(client, adres="docent"):
    return {f.naam: (f.waarde, f.klein) for f in client.get(f"/vacature/{adres}/").context["feiten"]}


def test_de_feiten_staan_er_zoals_zij_gegeven_zijn(client, bestuur):
    VacatureFactory(
        adres="vol", bestuur=bestuur, vakken=[("natuurkunde", "tweedegraads"), ("natuurkunde", "eerstegraads")],
        functie=Functie.objects.get(slug="docent"), niveaus=["vwo", "havo"], sector="vo",
        fte_van=Decimal("0.6"), fte_tot=Decimal("0.8"), lesuren_van=14, lesuren_tot=18, lesminuten=45,
        schaal="LC", salaris_van=3622, salaris_tot=6181, contract=Contract.VAST,
        begint_op="2027-02-01", plaatsen=2, sluit_op="2099-11-29",
    )  # fmt: skip

    assert feiten(client, "vol") == {
        "Vak": ("natuurkunde", ""),
        "Functie": ("Docent / leraar", ""),
        "Bevoegdheid": ("eerste- of tweedegraads", ""),
        "Onderwijs": ("havo, vwo", ""),
        "Omvang": ("0,6 – 0,8 fte", ""),
        "Lessen": ("14 – 18 lessen per week van 45 minuten", ""),
        "Schaal": ("LC (€ 3.622 – 6.181)", "bruto per maand bij een volle baan"),
        "Contract": ("vast", ""),
        "Begin": ("1 februari 2027", ""),
        "Plaatsen": ("2", ""),
        "Reageren": ("t/m 29 november 2099", ""),
        "Geplaatst": ANY,
    }


def test_wat_niet_bekend_is_staat_er_niet(client, bestuur):
    VacatureFactory(adres="kaal", bestuur=bestuur)

    assert set(feiten(client, "kaal")) == {"Geplaatst"}


VOLTIJD = [
    ("36.86", "ca. 0,9 fte; een volle baan is hier 36,86 uur", "cao vo en mbo: 32 / 36,86 = 0,87"),
    ("40", "ca. 0,8 fte; een volle baan is hier 40 uur", "een bron met een werkweek van 40 uur"),
]


@pytest.mark.parametrize(("basis", "klein", "reden"), VOLTIJD, ids=[reden for *_, reden in VOLTIJD])
def test_uren_krijgen_een_geschatte_fte_met_de_voltijdbasis_van_de_bron(client, bestuur, basis, klein, reden):
    bron = BronFactory(bestuur=bestuur, voltijd=basis)
    VacatureFactory(adres="uren", bestuur=bestuur, bron=bron, bronsleutel="1", uren_van=32)

    assert feiten(client, "uren")["Uren"] == ("32 uur per week", klein)


def test_uren_zonder_bron_worden_geen_fte(client, bestuur):
    VacatureFactory(adres="uren", bestuur=bestuur, uren_van=32)

    assert feiten(client, "uren")["Uren"] == ("32 uur per week", "")


def test_lessen_worden_nooit_fte(client, bestuur):
    VacatureFactory(adres="lessen", bestuur=bestuur, bron=BronFactory(bestuur=bestuur), bronsleutel="1", lesuren_van=12)

    assert "Omvang" not in feiten(client, "lessen")


# -- reageren --------------------------------------------------------------------------------------

REAGEREN = [
    ({}, 'href="https://werkenbij.example/hoe" rel="nofollow noopener"', "een link"),
    (
        {"reactiewijze": Reactiewijze.EMAIL, "reactie_email": "hr@duin.example"},
        'href="mailto:hr@duin.example" rel="nofollow noopener"',
        "een e-mail",
    ),
    ({"reactie_adres": ""}, "Hoe je reageert, staat in de tekst", "niets bekend"),
    (
        {"reactie_adres": "javascript:alert(1)"},
        "Hoe je reageert, staat in de tekst",
        "een adres dat geen adres is",
    ),
    ({"reactie_adres": "http://[kapot"}, "Hoe je reageert, staat in de tekst", "een adres dat niet te lezen is"),
    (
        {"reactie_adres": "", "bron_adres": "https://werkenbij.example/bron"},
        'href="https://werkenbij.example/bron"',
        "alleen het adres bij de bron",
    ),
]


@pytest.mark.parametrize(("velden", "verwacht", "reden"), REAGEREN, ids=[reden for *_, reden in REAGEREN])
def test_reageren_gaat_naar_waar_het_bestuur_het_wil(client, bestuur, velden, verwacht, reden):
    VacatureFactory(adres="hoe", bestuur=bestuur, **velden)

    tekst = tekst_van(client, "hoe")

    assert verwacht in tekst
    assert "javascript:" not in tekst


def test_de_pagina_zegt_wanneer_zij_het_laatst_bij_het_bestuur_gezien_is(client, vacature):
    om = timezone.make_aware(datetime.combine(timezone.localdate(), datetime.min.time().replace(hour=6, minute=12)))
    Vacature.objects.filter(pk=vacature.pk).update(laatst_gezien_om=om)

    assert "Laatst gezien op de site van het bestuur: vandaag 06:12." in tekst_van(client)


# -- de weg terug ------------------------------------------------------------------------------------

TERUG = [
    ("", "/vacatures/?vak=natuurkunde", "rechtstreeks binnengekomen"),
    ("http://testserver/vacatures/?q=x&waar=Hoorn", "/vacatures/?q=x&waar=Hoorn", "van de eigen resultaten"),
    ("https://kwaad.example/vacatures/?q=x", "/vacatures/?vak=natuurkunde", "van een andere site"),
    ("http://testserver/privacy/", "/vacatures/?vak=natuurkunde", "van een andere bladzijde"),
    ("http://[kapot/vacatures/", "/vacatures/?vak=natuurkunde", "een adres dat niet te lezen is"),
]


@pytest.mark.parametrize(("vandaan", "terug", "reden"), TERUG, ids=[reden for *_, reden in TERUG])
def test_de_weg_terug_houdt_de_eigen_zoekvraag_vast(client, vacature, vandaan, terug, reden):
    antwoord = client.get("/vacature/docent/", headers={"referer": vandaan})

    assert antwoord.context["terug"]["adres"] == terug


def test_een_vijandige_zoekvraag_in_de_weg_terug_blijft_tekst(client, vacature):
    vandaan = 'http://testserver/vacatures/?q="><script>alert(1)</script>'

    assert "<script>alert" not in tekst_van(client, headers={"referer": vandaan})


# -- vijandige inhoud ----------------------------------------------------------------------------------

VIJANDIG = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><script>alert(1)</script>",
    "{{ 7|add:7 }}",
]


@pytest.mark.parametrize("titel", VIJANDIG)
def test_een_titel_blijft_tekst(client, bestuur, titel):
    VacatureFactory(adres="kwaad", titel=titel, bestuur=bestuur)

    tekst = tekst_van(client, "kwaad")

    assert "<script>alert" not in tekst
    assert "<img src=x" not in tekst
    assert "14" not in tekst.split("<h1>")[1].split("</h1>")[0]


KOPPEN = [
    ("<h3>A</h3><h3>B</h3>", "<h2>A</h2><h2>B</h2>", "begint te laag"),
    ("<h1>A</h1><p>x</p><h2>B</h2>", "<h2>A</h2><p>x</p><h3>B</h3>", "begint met onze eigen kop"),
    ("<h2>A</h2><h4>B</h4><h2>C</h2>", "<h2>A</h2><h3>B</h3><h2>C</h2>", "slaat een niveau over"),
    ("<h4>A</h4><h2>B</h2>", "<h2>A</h2><h2>B</h2>", "begint lager dan het verdergaat"),
    ("<p>h1 <b>en</b> <hr></p>", "<p>h1 <b>en</b> <hr></p>", "geen koppen"),
]


@pytest.mark.parametrize(("van", "naar", "reden"), KOPPEN, ids=[reden for *_, reden in KOPPEN])
def test_de_koppen_van_een_ander_volgen_op_de_onze(van, naar, reden):
    assert met_koppen_op_volgorde(van) == naar


def test_een_vacature_op_een_opleidingsschool_zegt_dat(client, vacature, zeekasteel):
    DeelnameFactory(school=zeekasteel, partnerschap=PartnerschapFactory(naam="ROWF", slug="rowf"))
    verborgen = DeelnamestatusFactory(partnerschap__naam="Stil", is_zichtbaar=False)
    DeelnameFactory(school=zeekasteel, partnerschap=verborgen.partnerschap, status=verborgen)
    DeelnameFactory(school=zeekasteel, partnerschap=PartnerschapFactory(naam="Vroeger"), tot=timezone.localdate())

    opleidingsscholen = client.get("/vacature/docent/").context["opleidingsscholen"]

    assert [p.naam for p in opleidingsscholen] == ["ROWF"]
    assert 'href="/opleidingsscholen/rowf/"' in tekst_van(client)


GEVAARLIJK = [
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">klik</a>',
    '<p style="position:fixed" onclick="alert(1)">x</p>',
    '<iframe src="https://kwaad.example"></iframe>',
    "<form action=https://kwaad.example><input name=wachtwoord></form>",
]


@pytest.mark.parametrize("tekst", GEVAARLIJK)
def test_een_tekst_die_ongeschoond_in_de_database_kwam_doet_niets(client, vacature, tekst):
    Vacature.objects.filter(pk=vacature.pk).update(tekst=f"<p>Les geven.</p>{tekst}")

    inhoud = tekst_van(client).split("<main")[1].split("</main>")[0]

    assert "Les geven." in inhoud
    assert "alert(1)" not in inhoud
    assert "kwaad.example" not in inhoud
    assert "position:fixed" not in inhoud
