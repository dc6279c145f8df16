"""JobPosting zoals Google die leest, veld voor veld; en wat een bron schrijft blijft binnen de JSON.

De lijst van velden: developers.google.com/search/docs/appearance/structured-data/job-posting.
"""

import json
from datetime import date
from decimal import Decimal

import pytest

from portaal.demo.fabriek import BestuurFactory, BronFactory, SchoolFactory, VacatureFactory
from regio.models import Functie, Gemeente
from vacatures.jsonld import eind_van_de_dag, jobposting
from vacatures.models import Contract, Reactiewijze

pytestmark = pytest.mark.django_db

ADRES = "https://voordeklas.example/vacature/docent/"


@pytest.fixture
def bestuur():
    return BestuurFactory(naam="Stichting Duin", website="https://duin.example/")


@pytest.fixture
def hoorn():
    return SchoolFactory(
        naam="Het Zeekasteel", straat="Krijtlaan", huisnummer="7a", postcode="1621AB", plaats="Hoorn",
        gemeente=Gemeente.objects.get(naam="Hoorn"), lat=52.64, lon=5.06,
    )  # fmt: skip


@pytest.fixture
def volle_vacature(bestuur, hoorn):
    return VacatureFactory(
        titel="Docent natuurkunde", adres="docent", tekst="<p>Je geeft <b>les</b>.</p>", bestuur=bestuur,
        scholen=[hoorn, SchoolFactory(naam="De Dijk", plaats="Enkhuizen", lat=52.7, lon=5.3)],
        vakken=[("natuurkunde", "eerstegraads")], functie=Functie.objects.get(slug="docent"), sector="vo",
        fte_van=Decimal("0.6"), fte_tot=Decimal(1), salaris_van=3622, salaris_tot=Decimal("6181.50"),
        contract=Contract.TIJDELIJK, sluit_op=date(2026, 11, 29), begint_op=date(2027, 2, 1), plaatsen=2,
    )  # fmt: skip


def van(**velden):
    return jobposting(VacatureFactory(**velden), adres=ADRES)


VELDEN = [
    ("title", "Docent natuurkunde", "verplicht"),
    ("description", "<p>Je geeft <b>les</b>.</p>", "verplicht, als HTML"),
    ("datePosted", "2026-01-05", "verplicht, ISO 8601"),
    (
        "hiringOrganization",
        {"@type": "Organization", "name": "Stichting Duin", "sameAs": "https://duin.example/"},
        "verplicht: het bestuur is de werkgever",
    ),
    ("validThrough", "2026-11-29T23:59:59+01:00", "aanbevolen: het eind van de sluitdag in Amsterdam"),
    ("employmentType", ["FULL_TIME", "PART_TIME", "TEMPORARY"], "aanbevolen: een lijst"),
    (
        "identifier",
        {"@type": "PropertyValue", "name": "Stichting Duin", "value": "docent"},
        "aanbevolen: de eigen sleutel",
    ),
    (
        "baseSalary",
        {
            "@type": "MonetaryAmount",
            "currency": "EUR",
            "value": {"@type": "QuantitativeValue", "unitText": "MONTH", "minValue": 3622.0, "maxValue": 6181.5},
        },
        "aanbevolen: getallen, geen tekst",
    ),
    ("directApply", False, "aanbevolen: reageren gaat via de site van het bestuur"),
    (
        "educationRequirements",
        [{"@type": "EducationalOccupationalCredential", "credentialCategory": "postgraduate degree"}],
        "bèta: een eerstegraads bevoegdheid is een master",
    ),
    ("workHours", "0,6 – 1 fte", "schema.org"),
    ("industry", "voortgezet onderwijs", "schema.org"),
    ("jobStartDate", "2027-02-01", "schema.org"),
    ("totalJobOpenings", 2, "schema.org"),
    ("url", ADRES, "schema.org"),
]


@pytest.mark.parametrize(("veld", "waarde", "reden"), VELDEN, ids=[f"{veld}: {reden}" for veld, _, reden in VELDEN])
def test_elk_veld_dat_google_vraagt(volle_vacature, veld, waarde, reden):
    assert jobposting(volle_vacature, adres=ADRES)[veld] == waarde


def test_elke_school_is_een_plaats_met_volledig_adres_en_coordinaten(volle_vacature):
    plekken = jobposting(volle_vacature, adres=ADRES)["jobLocation"]

    assert {plek["name"] for plek in plekken} == {"Het Zeekasteel", "De Dijk"}
    assert next(plek for plek in plekken if plek["name"] == "Het Zeekasteel") == {
        "@type": "Place",
        "name": "Het Zeekasteel",
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Krijtlaan 7a",
            "addressLocality": "Hoorn",
            "addressRegion": "Noord-Holland",
            "postalCode": "1621 AB",
            "addressCountry": "NL",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": 52.64, "longitude": 5.06},
    }


def test_zonder_school_is_de_plaats_die_van_de_bron():
    plekken = van(plaatsnaam="Schagen", lat=52.79, lon=4.8)["jobLocation"]

    assert plekken == [
        {
            "@type": "Place",
            "name": "Schagen",
            "address": {"@type": "PostalAddress", "addressLocality": "Schagen", "addressCountry": "NL"},
            "geo": {"@type": "GeoCoordinates", "latitude": 52.79, "longitude": 4.8},
        }
    ]


def test_zonder_enige_plaats_blijft_het_land_over():
    adres = van()["jobLocation"][0]["address"]

    assert adres == {"@type": "PostalAddress", "addressCountry": "NL"}


@pytest.mark.parametrize("veld", ["validThrough", "baseSalary", "educationRequirements", "workHours", "industry"])
def test_wat_niet_bekend_is_staat_er_niet(veld):
    assert veld not in van()


def test_zonder_tekst_beschrijft_de_vacature_zichzelf(bestuur):
    beschrijving = van(titel="Docent <Frans>", bestuur=bestuur, tekst="<p> </p>", schaal="LC")["description"]

    assert beschrijving == "<p>Docent &lt;Frans&gt;</p><p>Stichting Duin, LC</p>"


EINDE = [
    (date(2026, 7, 1), "2026-07-01T23:59:59+02:00", "zomertijd"),
    (date(2026, 11, 29), "2026-11-29T23:59:59+01:00", "wintertijd"),
    (date(2026, 3, 29), "2026-03-29T23:59:59+02:00", "de dag waarop de klok vooruit ging"),
    (date(2026, 10, 25), "2026-10-25T23:59:59+01:00", "de dag waarop de klok terug ging"),
]


@pytest.mark.parametrize(("dag", "einde", "reden"), EINDE, ids=[reden for *_, reden in EINDE])
def test_een_sluitdag_telt_tot_zijn_eind_in_amsterdam(dag, einde, reden):
    assert eind_van_de_dag(dag).isoformat() == einde


DIENSTVERBAND = [
    ({"fte_van": Decimal(1), "fte_tot": Decimal(1)}, ["FULL_TIME"], "een volle baan"),
    ({"fte_van": Decimal("0.5"), "fte_tot": Decimal("0.5")}, ["PART_TIME"], "een halve baan"),
    ({"fte_van": Decimal("0.8"), "fte_tot": Decimal(1)}, ["FULL_TIME", "PART_TIME"], "beide kan"),
    ({"fte_tot": Decimal("0.6")}, ["PART_TIME"], "alleen een bovengrens"),
    ({"fte_van": Decimal("0.6")}, ["PART_TIME"], "alleen een ondergrens"),
    ({"contract": Contract.VERVANGING}, ["TEMPORARY"], "vervanging"),
    ({"contract": Contract.INHUUR}, ["CONTRACTOR"], "zzp"),
    ({}, ["OTHER"], "niets gezegd"),
]


@pytest.mark.parametrize(("velden", "soorten", "reden"), DIENSTVERBAND, ids=[reden for *_, reden in DIENSTVERBAND])
def test_het_dienstverband_in_de_woorden_van_google(velden, soorten, reden):
    assert van(**velden)["employmentType"] == soorten


SALARIS = [
    ({"salaris_van": 3622, "salaris_tot": 3622}, {"value": 3622.0}, "één bedrag"),
    ({"salaris_van": 3622}, {"minValue": 3622.0}, "alleen een ondergrens"),
    ({"salaris_tot": 6181}, {"maxValue": 6181.0}, "alleen een bovengrens"),
]


@pytest.mark.parametrize(("velden", "waarde", "reden"), SALARIS, ids=[reden for *_, reden in SALARIS])
def test_een_salaris_is_altijd_een_getal_per_maand(velden, waarde, reden):
    soort = {"@type": "QuantitativeValue", "unitText": "MONTH"}

    assert van(**velden)["baseSalary"]["value"] == soort | waarde


UREN = [(32, ["PART_TIME"], "32 van de 40"), (40, ["FULL_TIME"], "een volle week")]


@pytest.mark.parametrize(("uren", "soorten", "reden"), UREN, ids=[reden for *_, reden in UREN])
def test_zonder_fte_zeggen_de_uren_of_het_een_volle_baan_is(bestuur, uren, soorten, reden):
    bron = BronFactory(bestuur=bestuur, voltijd="40")

    assert van(bestuur=bestuur, bron=bron, bronsleutel="1", uren_van=uren)["employmentType"] == soorten


def test_uren_zonder_voltijdbasis_zeggen_niet_of_het_een_volle_baan_is():
    assert van(uren_van=40)["employmentType"] == ["OTHER"]


def test_wie_op_deze_site_reageert_reageert_direct():
    assert van(reactiewijze=Reactiewijze.SITE)["directApply"] is True


def test_een_vacature_uit_een_bron_houdt_de_sleutel_van_het_bestuur():
    vacature = VacatureFactory(uit_bron=True, bronsleutel="DUIN-42")

    assert jobposting(vacature, adres=ADRES)["identifier"]["value"] == "DUIN-42"


# -- in de bladzijde -----------------------------------------------------------------------------------

KWAAD = [
    "</script><script>alert(1)</script>",
    "<!-- <script>",
    "]]>",
    "a\u2028b\u2029c",
    "\\u003C/script>",
    '"},"x":{"',
]


def _jsonld(antwoord):
    tekst = antwoord.content.decode()
    assert tekst.count('<script type="application/ld+json">') == 1
    return tekst.split('<script type="application/ld+json">')[1].split("</script>")[0]


@pytest.mark.parametrize("kwaad", KWAAD)
def test_vijandige_tekst_blijft_binnen_de_json(client, kwaad):
    VacatureFactory(adres="kwaad", titel=kwaad[:160], plaatsnaam=kwaad)

    ruw = _jsonld(client.get("/vacature/kwaad/"))

    assert json.loads(ruw)["title"] == kwaad
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(ruw)


def test_de_bladzijde_heeft_de_json_met_haar_eigen_adres(client, volle_vacature):
    volle_vacature.sluit_op = None
    volle_vacature.save()

    gegevens = json.loads(_jsonld(client.get("/vacature/docent/")))

    assert gegevens["@type"] == "JobPosting"
    assert gegevens["url"] == "http://testserver/vacature/docent/"
