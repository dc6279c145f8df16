"""XML zoals uitzendbureau.nl die vraagt (jobs 1.0): de tekst is er over velden verdeeld, de uren zijn per week."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.vacatures.feedlezing import IETS_ANDERS, STREKEN, document, lees, lees_bestand, op_sleutel, rij
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_van


@pytest.fixture(scope="module")
def lezing():
    return lees_bestand("uitzendbureau/scholen.xml")


def feed(*jobs, kop=""):
    return f'{kop}<jobs version="1.0">{"".join(f"<job>{j}</job>" for j in jobs)}</jobs>'


def een(inhoud):
    (aanbod,) = lees(document(feed(f"<jobId>1</jobId><jobTitle>Docent</jobTitle>{inhoud}"))).aanbod
    return aanbod


def uren(van="", tot="", zegt=""):
    velden = f"<hoursMin>{van}</hoursMin><hoursMax>{tot}</hoursMax><hoursDescription>{zegt}</hoursDescription>"
    return f"<jobOffer><offerContract><contractHours>{velden}</contractHours></offerContract></jobOffer>"


# -- wat geen jobs 1.0 is --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        *IETS_ANDERS,
        rij("een feed voor Indeed", "<jobs><job><title>Docent</title><id>1</id></job></jobs>", "uitzendbureau"),
        rij("<source>", "<source><job><jobId>1</jobId></job></source>", "uitzendbureau"),
    ],
)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, zin):
    with pytest.raises(DocumentOnleesbaar, match=zin):
        lees(document(inhoud), "uitzendbureau")


@pytest.mark.parametrize(("doctype", "gebruik"), STREKEN)
def test_een_document_met_eigen_entiteiten_wordt_geweigerd(doctype, gebruik):
    with pytest.raises(DocumentOnleesbaar, match=r"eigen entiteiten|stuk"):
        lees(document(feed(f"<jobId>1</jobId><jobTitle>{gebruik}</jobTitle>", kop=doctype)), "uitzendbureau")


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        rij("jobs van een ander", "<jobs><job><id>1</id><title>Docent</title></job></jobs>", "indeed"),
        rij("alleen de sleutel", "<jobs><job><jobId>1</jobId><title>Docent</title></job></jobs>", "indeed"),
        rij("sleutel en titel", feed("<jobId>1</jobId><jobTitle>x</jobTitle>"), "uitzendbureau"),
        rij("kleine letters", feed("<jobid>1</jobid><jobtitle>x</jobtitle>"), "uitzendbureau"),
        rij(
            "met een voorvoegsel",
            '<u:jobs xmlns:u="urn:u"><u:job><u:jobId>1</u:jobId><u:jobTitle>x</u:jobTitle></u:job></u:jobs>',
            "uitzendbureau",
        ),
    ],
)
def test_wie_hem_leest(inhoud, soort):
    assert soort_van(document(inhoud)).naam == soort


# -- veld voor veld ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sleutel", "veld", "verwacht"),
    [
        rij("gecodeerd in CDATA", "6489", "titel", "Docent wiskunde & rekenen"),
        rij(
            "alle teksten onder elkaar, met en zonder opmaak", "6489", "tekst",
            "<p>Je geeft les aan <b>vmbo-t</b>.</p>\n<p>Je bent bevoegd (2e graads).</p>\n<p>BHV is een pré.</p>\n"
            "<p>Een goede begeleiding.</p><p>Inductie van drie jaar.</p>\n<p>Eerst een jaar, daarna vast.</p>\n"
            "<p>Een school aan zee.</p>",
        ),
        rij("lege tekst", "6490", "tekst", ""),
        rij("adres zonder volger", "6489", "adres", "https://werkenbij.bedenksels.example/6489-wiskunde"),
        rij("reageren", "6489", "reactie_adres", "https://werkenbij.bedenksels.example/6489/solliciteer"),
        rij("reageren per mail", "6489", "reactie_email", "jo@bedenksels.example"),
        rij("geen adres is geen adres", "6490", "reactie_email", ""),
        rij("geplaatst, in Amsterdam", "6489", "geplaatst_om", datetime(2026, 10, 22, 22, tzinfo=UTC)),
        rij("31 februari", "6490", "geplaatst_om", None),
        rij("een sluitdag is er niet", "6489", "sluit_op", None),
        rij("de vestiging", "6489", "organisatie", "Bedenksel College"),
        rij("vestiging in dezelfde plaats", "6489", "plekken", (Plek("Bedenksel College", "", "1741AB", "Schagen"),)),
        rij(
            "twee plaatsen, en een bureau dat elders zit", "6490", "plekken",
            (Plek(plaats="Den Helder"), Plek(plaats="Hoorn")),
        ),
        rij("een lege plaats", "6491", "plekken", ()),
        rij("categorie en opleiding", "6489", "trefwoorden", ("Onderwijs", "wiskunde", "hbo lerarenopleiding")),
        rij(
            "contract en omvang", "6489", "dienstverband",
            ("vast", "detachering", "parttime", "24 tot 32,5 uur per week"),
        ),
        rij("uren van", "6489", "uren_van", Decimal(24)),
        rij("uren tot, met een komma", "6489", "uren_tot", Decimal("32.5")),
        rij("een reeks in een veld", "6490", "uren_van", Decimal(32)),
        rij("een reeks in een veld, tot", "6490", "uren_tot", Decimal(40)),
        rij("uren per maand zijn er geen per week", "6491", "uren_tot", None),
        rij("wat er stond blijft leesbaar", "6491", "dienstverband", ("20 tot 40 uur per maand",)),
        rij("salaris", "6489", "salaris", "schaal LB, € 3.622 - € 5.563 per maand"),
        rij("wie", "6489", "contact_naam", "Jo Verzonnen"),
        rij("waar", "6489", "contact_email", "jo@bedenksels.example"),
        rij("telefoon", "6489", "contact_telefoon", "0224-000000"),
    ],
)  # fmt: skip
def test_elk_veld_van_een_vacature(lezing, sleutel, veld, verwacht):
    assert getattr(op_sleutel(lezing)[sleutel], veld) == verwacht


def test_wat_er_stond_is_terug_te_lezen(lezing):
    ruw = op_sleutel(lezing)["6489"].ruw

    assert ruw["alternativeJobId"] == "WIS-076"
    assert ruw["jobLocation"]["locationProvince"] == "Noord-Holland"


def test_een_slecht_item_houdt_de_andere_niet_tegen(lezing):
    assert list(op_sleutel(lezing)) == ["6489", "6490", "6491"]
    assert [(o.sleutel, o.reden.split(".")[0]) for o in lezing.onbruikbaar] == [
        ("6491", "Deze sleutel staat er meer dan eens in; alleen de eerste telt"),
        ("", "Er is geen sleutel"),
        ("6492", "Er is geen titel"),
    ]


@pytest.mark.parametrize(
    ("omvang", "verwacht"),
    [
        rij("van en tot", uren("16", "24"), (16, 24)),
        rij("alleen van", uren("16"), (16, None)),
        rij("alleen tot", uren(tot="24"), (None, 24)),
        rij("een reeks in het eerste veld", uren("32-40"), (32, 40)),
        rij("een reeks in het tweede veld", uren(tot="32 tot 40"), (32, 40)),
        rij("een halve streep", uren("16–20 uur"), (16, 20)),
        rij("per week staat erbij", uren("16", "20", "16-20 uur per week, 3 dagen"), (16, 20)),
        rij("per maand", uren("60", "80", "60-80 uur per maand"), (None, None)),
        rij("per jaar in het veld zelf", uren("40 per jaar"), (None, None)),
        rij("onmogelijk veel", uren("120", "160"), (None, None)),
        rij("nul is niets gezegd", uren("0", "0"), (None, None)),
        rij("een woord", uren("in overleg"), (None, None)),
        rij("niets", "", (None, None)),
    ],
)
def test_uren_zijn_per_week(omvang, verwacht):
    aanbod = een(omvang)

    assert (aanbod.uren_van, aanbod.uren_tot) == verwacht


def test_uren_direct_onder_het_aanbod_tellen_ook():
    direct = uren("16", "24").replace("<offerContract>", "").replace("</offerContract>", "")

    assert een(direct).uren_van == 16
