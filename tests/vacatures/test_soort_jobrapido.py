"""XML zoals Jobrapido die vraagt: familie van Indeed, met eigen namen en de dag vóór de maand."""

from datetime import UTC, date, datetime

import pytest

from tests.vacatures.bronserver import feed as indeed_feed
from tests.vacatures.bronserver import job as indeed_job
from tests.vacatures.feedlezing import IETS_ANDERS, STREKEN, document, lees, lees_bestand, op_sleutel, rij
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_met_naam, soort_van


@pytest.fixture(scope="module")
def lezing():
    return lees_bestand("jobrapido/bestuur.xml")


def feed(*jobs, kop=""):
    return f"{kop}<source><jobs>{''.join(f'<job>{j}</job>' for j in jobs)}</jobs></source>"


def een(inhoud):
    vacature = f"<reference_id>1</reference_id><title>Docent</title><publishdate>01/10/2026</publishdate>{inhoud}"
    (aanbod,) = lees(document(feed(vacature)), "jobrapido").aanbod
    return aanbod


# -- wat geen Jobrapido is -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        *IETS_ANDERS,
        rij("van uitzendbureau.nl", "<jobs><job><jobId>1</jobId><jobTitle>x</jobTitle></job></jobs>", "Jobrapido"),
    ],
)  # fmt: skip
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, zin):
    with pytest.raises(DocumentOnleesbaar, match=zin):
        lees(document(inhoud), "jobrapido")


@pytest.mark.parametrize(("doctype", "gebruik"), STREKEN)
def test_een_document_met_eigen_entiteiten_wordt_geweigerd(doctype, gebruik):
    with pytest.raises(DocumentOnleesbaar, match=r"eigen entiteiten|stuk"):
        lees(document(feed(f"<reference_id>1</reference_id><title>{gebruik}</title>", kop=doctype)), "jobrapido")


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        rij("een feed voor Indeed", indeed_feed(indeed_job()), "indeed"),
        rij("Indeed met een geleende naam", indeed_feed(indeed_job(expirydate="30/11/2026")), "indeed"),
        rij("Indeed met twee geleende namen", indeed_feed(indeed_job(expirydate="1", publishdate="2")), "indeed"),
        rij("alleen een sleutel", feed("<reference_id>1</reference_id><title>x</title>"), "indeed"),
        rij("sleutel en dag", feed("<reference_id>1</reference_id><publishdate>1</publishdate>"), "jobrapido"),
        rij("twee dagen", feed("<publishdate>1</publishdate><expirydate>2</expirydate>"), "jobrapido"),
        rij(
            "zonder <source>",
            "<jobs><job><reference_id>1</reference_id><expirydate>1</expirydate></job></jobs>",
            "jobrapido",
        ),
    ],
)
def test_wie_hem_leest(inhoud, soort):
    assert soort_van(document(inhoud)).naam == soort


def test_hij_kan_gezaghebbend_zijn_want_hij_hoort_alles_te_hebben():
    assert soort_met_naam("jobrapido").mag_gezaghebbend


# -- veld voor veld ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sleutel", "veld", "verwacht"),
    [
        rij("een losse & in CDATA", "BD-0101", "titel", "Docent economie & bedrijfseconomie (2e graad)"),
        rij("entiteiten die niet in XML horen", "BD-0102", "titel", "Onderwijsassistent – 32 uur"),
        rij("nog een", "BD-0104", "titel", "Conciërge"),
        rij(
            "geneste opmaak in CDATA", "BD-0101", "tekst",
            "<div><p>Je geeft les.</p><p>Salaris &lt; 6.000, dus <b>schaal LB</b>.</p></div>",
        ),
        rij("lege tekst", "BD-0102", "tekst", ""),
        rij("adres zonder volger", "BD-0101", "adres", "https://werkenbij.bedenksels.example/vacature?id=1&taal=nl"),
        rij("anders de website, zonder https", "BD-0102", "adres", "https://www.bedenksels.example/vacatures/oa"),
        rij("een script is geen adres", "BD-0104", "adres", ""),
        rij("reageren", "BD-0101", "reactie_adres", "https://werkenbij.bedenksels.example/vacature?id=1&taal=nl"),
        rij("reageren per mail", "BD-0101", "reactie_email", "hr@bedenksels.example"),
        rij("5 november, niet 11 mei", "BD-0101", "geplaatst_om", datetime(2026, 11, 4, 23, tzinfo=UTC)),
        rij("1 december, niet 12 januari", "BD-0101", "sluit_op", date(2026, 12, 1)),
        rij("een jaar van twee cijfers", "BD-0102", "geplaatst_om", datetime(2026, 10, 18, 22, tzinfo=UTC)),
        rij("31 februari", "BD-0102", "sluit_op", None),
        rij("maand 13 wordt niet omgedraaid", "BD-0104", "geplaatst_om", None),
        rij("een dag als in ISO", "BD-0104", "sluit_op", date(2026, 11, 30)),
        rij("wie werft", "BD-0101", "organisatie", "Bedenksel College"),
        rij("plaats, postcode en land", "BD-0101", "plekken", (Plek(postcode="1624 NP", plaats="Hoorn", land="NL"),)),
        rij("meer plaatsen, elk een keer, zonder de ene postcode", "BD-0102", "plekken",
            (Plek(plaats="Schagen"), Plek(plaats="Den Helder"))),
        rij("een heel adres", "BD-0104", "plekken", (Plek("", "Bedachtlaan 12", "1741 AB", "Schagen"),)),
        rij("categorie en opleiding", "BD-0101", "trefwoorden", ("Onderwijs", "hbo", "universiteit")),
        rij("meer soorten in een veld", "BD-0101", "dienstverband", ("fulltime", "parttime")),
        rij("salaris", "BD-0101", "salaris", "schaal LB"),
        rij("contact", "BD-0101", "contact_email", "hr@bedenksels.example"),
    ],
)  # fmt: skip
def test_elk_veld_van_een_vacature(lezing, sleutel, veld, verwacht):
    assert getattr(op_sleutel(lezing)[sleutel], veld) == verwacht


def test_een_slecht_item_houdt_de_andere_niet_tegen(lezing):
    assert list(op_sleutel(lezing)) == ["BD-0101", "BD-0102", "BD-0104"]
    assert [(o.sleutel, o.reden.split(".")[0]) for o in lezing.onbruikbaar] == [
        ("BD-0102", "Deze sleutel staat er meer dan eens in; alleen de eerste telt"),
        ("", "Er is geen sleutel"),
        ("BD-0103", "Er is geen titel"),
    ]


@pytest.mark.parametrize(
    ("geschreven", "dag"),
    [
        rij("zoals gevraagd", "19/10/2026", date(2026, 10, 19)),
        rij("zonder nul", "9/1/2026", date(2026, 1, 9)),
        rij("met streepjes", "19-10-2026", date(2026, 10, 19)),
        rij("met punten", "19.10.2026", date(2026, 10, 19)),
        rij("met een tijd", "19/10/2026 23:59", date(2026, 10, 19)),
        rij("voluit", "19 oktober 2026", date(2026, 10, 19)),
        rij("RFC 822", "Mon, 19 Oct 2026", date(2026, 10, 19)),
        rij("bestaat niet", "31/02/2026", None),
        rij("maand voor dag", "10/19/2026", None),
        rij("leeg", "", None),
        rij("een woord", "binnenkort", None),
    ],
)
def test_een_dag_mag_op_alle_manieren_geschreven_zijn(geschreven, dag):
    assert een(f"<expirydate>{geschreven}</expirydate>").sluit_op == dag


@pytest.mark.parametrize(
    ("inhoud", "plekken"),
    [
        rij("meer elementen", "<location>Hoorn</location><location>Schagen</location>", ("Hoorn", "Schagen")),
        rij("een rechte streep", "<location>Hoorn | Schagen</location>", ("Hoorn", "Schagen")),
        rij("met de provincie", "<location>Hoorn, Noord-Holland</location>", ("Hoorn",)),
        rij("onder de naam van Indeed", "<city>Hoorn</city>", ("Hoorn",)),
        rij("een leeg element", "<location/>", ()),
    ],
)
def test_een_plaats_mag_op_alle_manieren_geschreven_zijn(inhoud, plekken):
    assert tuple(p.plaats for p in een(inhoud).plekken) == plekken


def test_alleen_een_postcode_is_ook_een_plek():
    assert een("<postalcode>1741 AB</postalcode>").plekken == (Plek(postcode="1741 AB"),)
