"""SETU (HR-XML PositionOpeningNL 1.1): berichten in een omslag, waarvan per vacature het laatste telt."""

import time
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from tests.vacatures.feedlezing import IETS_ANDERS, STREKEN, document, lees, lees_bestand, op_sleutel, rij
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import DocumentOnleesbaar
from vacatures.bronnen.soorten import soort_van

NS = 'xmlns="http://ns.hr-xml.org/2007-04-15"'


@pytest.fixture(scope="module")
def lezing():
    return lees_bestand("setu/omslag.xml")


def bericht(profiel="", sleutel="V-1", status="x:put", titel="Docent", rest="", taal=""):
    lang = f' xml:lang="{taal}"' if taal else ""
    return (
        f'<PositionOpeningNL{lang}><PositionRecordInfo><Id idOwner="owner"><IdValue>{sleutel}</IdValue></Id>'
        f"<Status>{status}</Status></PositionRecordInfo><PositionProfileNL><PositionDetail><FunctionName>"
        f"<Name>{titel}</Name></FunctionName>{profiel}</PositionDetail></PositionProfileNL>{rest}</PositionOpeningNL>"
    )


def omslag(*berichten, kop=""):
    return f"{kop}<Berichten {NS}>{''.join(berichten)}</Berichten>"


def een(profiel="", rest=""):
    (aanbod,) = lees(document(omslag(bericht(profiel, rest=rest)))).aanbod
    return aanbod


# -- wat geen SETU is --------------------


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [*IETS_ANDERS, rij("een lege omslag", omslag(), "PositionOpeningNL")],
)
def test_een_ander_document_wordt_geweigerd_met_de_reden(inhoud, zin):
    with pytest.raises(DocumentOnleesbaar, match=zin):
        lees(document(inhoud), "setu")


@pytest.mark.parametrize(("doctype", "gebruik"), STREKEN)
def test_een_document_met_eigen_entiteiten_wordt_geweigerd(doctype, gebruik):
    with pytest.raises(DocumentOnleesbaar, match=r"eigen entiteiten|stuk"):
        lees(document(omslag(bericht(titel=gebruik), kop=doctype)), "setu")


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        rij("een bericht zonder omslag", bericht(), "setu"),
        rij("een omslag", omslag(bericht()), "setu"),
        rij("een pagina over de standaard", f"<html><body>{bericht()}</body></html>", "jobposting"),
        rij("een feed die hem noemt", "<rss><channel><title>PositionOpeningNL</title></channel></rss>", "rss"),
    ],
)  # fmt: skip
def test_wie_hem_leest(inhoud, soort):
    assert soort_van(document(inhoud)).naam == soort


# -- veld voor veld --------------------


@pytest.mark.parametrize(
    ("sleutel", "veld", "verwacht"),
    [
        rij("naam van de functie", "BD-2026-7", "titel", "Docent scheikunde (eerstegraads)"),
        rij("entiteit en losse & die niet in XML horen", "BD-2026-9", "titel", "Zorgcoördinator & mentor"),
        rij("blok met kop", "BD-2026-7", "tekst", "<h2>Over de functie</h2>\n<p>Je geeft les aan <b>vwo 5</b>.</p>"),
        rij("zonder tekst", "BD-2026-9", "tekst", ""),
        rij("pagina", "BD-2026-7", "adres", "https://werkenbij.bedenksels.example/bd-7"),
        rij("formulier", "BD-2026-7", "reactie_adres", "https://werkenbij.bedenksels.example/bd-7/reageer"),
        rij("reageren per mail", "BD-2026-7", "reactie_email", "werk@bedenksels.example"),
        rij("begin van de publicatie", "BD-2026-7", "geplaatst_om", datetime(2026, 10, 31, 23, tzinfo=UTC)),
        rij("eind van de publicatie", "BD-2026-7", "sluit_op", date(2026, 12, 13)),
        rij("begin van het werk", "BD-2026-7", "begint_op", date(2027, 8, 1)),
        rij("31 februari", "BD-2026-9", "begint_op", None),
        rij("organisatie", "BD-2026-7", "organisatie", "Bedenksel College"),
        rij(
            "een adres met toevoeging, en alleen een gemeente", "BD-2026-7", "plekken",
            (Plek("Locatie Oost", "Bedachtlaan 12 a", "1741 AB", "Schagen", "NL"), Plek(plaats="Hollands Kroon")),
        ),
        rij("nummer dat er al stond", "BD-2026-9", "plekken", (Plek(straat="Dorpsweg 3", plaats="Hoorn"),)),
        rij(
            "trefwoorden zonder codes en talen", "BD-2026-7", "trefwoorden",
            ("scheikunde", "vwo", "bovenbouw", "lerarenopleiding scheikunde", "bevoegdheid eerstegraads"),
        ),
        rij("contract en per direct", "BD-2026-7", "dienstverband", ("tijdelijk met uitzicht op vast", "per direct")),
        rij("vast, via een ander", "BD-2026-9", "dienstverband", ("vaste aanstelling", "detachering")),
        rij("uren van", "BD-2026-7", "uren_van", Decimal(24)),
        rij("uren tot", "BD-2026-7", "uren_tot", Decimal(32)),
        rij("een reeks in een veld", "BD-2026-9", "uren_van", Decimal(32)),
        rij("een reeks in een veld, tot", "BD-2026-9", "uren_tot", Decimal(40)),
        rij("schaal", "BD-2026-7", "schaal", "LC"),
        rij("aantal plaatsen", "BD-2026-7", "plaatsen", 2),
        rij("het woord schaal staat erbij", "BD-2026-9", "schaal", "10"),
        rij("salaris", "BD-2026-7", "salaris", "cao vo schaal LC, EUR 3.622 - 6181,50 per maand"),
        rij("salaris per maand", "BD-2026-7", "salaris_van", Decimal(3622)),
        rij("salaris tot", "BD-2026-7", "salaris_tot", Decimal("6181.50")),
        rij("salaris per uur als tekst", "BD-2026-9", "salaris", "schaal 10, EUR 18 - 24 per uur"),
        rij("salaris per uur rekenen wij niet om", "BD-2026-9", "salaris_van", None),
        rij("wie", "BD-2026-7", "contact_naam", "Jo Verzonnen"),
        rij("waar", "BD-2026-7", "contact_email", "jo@bedenksels.example"),
        rij("telefoon", "BD-2026-7", "contact_telefoon", "0224 000 000"),
    ],
)  # fmt: skip
def test_elk_veld_van_een_vacature(lezing, sleutel, veld, verwacht):
    assert getattr(op_sleutel(lezing)[sleutel], veld) == verwacht


def test_hoeveel_plaatsen_er_zijn_staat_in_het_ruwe_item(lezing):
    ruw = op_sleutel(lezing)["BD-2026-7"].ruw

    assert ruw["NumberToFill"] == "2"
    assert ruw["PositionProfileNL"]["PositionDetail"]["SalaryScale"] == {"Scale": "LC", "SalarySystem": "cao vo"}


def test_wat_weg_is_telt_als_afwezig_en_een_slecht_item_houdt_de_andere_niet_tegen(lezing):
    assert list(op_sleutel(lezing)) == ["BD-2026-7", "BD-2026-9"]
    assert [(o.sleutel, o.reden.split(".")[0]) for o in lezing.onbruikbaar] == [
        ("", "Er is geen sleutel"),
        ("BD-2026-10", "Er is geen titel"),
    ]
    assert "BD-2026-8" not in lezing.gezien


@pytest.mark.parametrize(
    ("veld", "verwacht"),
    [
        rij("titel", "titel", "Instructeur techniek (mbo)"),
        rij("organisatie", "organisatie", "College De Verzinning"),
        rij("geldig vanaf", "geplaatst_om", datetime(2026, 11, 10, 23, tzinfo=UTC)),
        rij("geldig tot", "sluit_op", date(2026, 12, 15)),
        rij("link", "adres", "https://werkenbij.verzinning.example/2448257"),
        rij(
            "plekken", "plekken",
            (Plek(straat="Bedachtlaan 12", postcode="1741AB", plaats="Schagen"), Plek(plaats="Den Helder")),
        ),
        rij("tekst", "tekst", "<h2>Tekst</h2>\n<p>Kom kijken.</p>"),
    ],
)  # fmt: skip
def test_een_bericht_in_het_internationale_hr_xml(veld, verwacht):
    (aanbod,) = lees_bestand("setu/een.xml").aanbod

    assert getattr(aanbod, veld) == verwacht


# -- berichten --------------------


@pytest.mark.parametrize(
    ("berichten", "titels"),
    [
        rij("het laatste telt", [bericht(titel="Oud"), bericht(titel="Nieuw")], ["Nieuw"]),
        rij("weg", [bericht(), bericht(status="x:delete")], []),
        rij("uitgezet", [bericht(), bericht(status="x:deactivate")], []),
        rij("weg, in hoofdletters", [bericht(), bericht(status=" X:Delete ")], []),
        rij("weg, zonder x:", [bericht(), bericht(status="delete")], []),
        rij("weg en terug", [bericht(status="x:delete"), bericht(titel="Terug")], ["Terug"]),
        rij("gewijzigd", [bericht(titel="Oud"), bericht(status="x:edit", titel="Nieuw")], ["Nieuw"]),
        rij("zonder status", [bericht(status="")], ["Docent"]),
        rij("een ander is weg", [bericht(), bericht(sleutel="V-2", status="x:delete")], ["Docent"]),
        rij("Nederlands voor Engels", [bericht(taal="nl"), bericht(titel="Teacher", taal="en")], ["Docent"]),
        rij("Nederlands na Engels", [bericht(titel="Teacher", taal="en"), bericht(taal="nl-NL")], ["Docent"]),
        rij("twee keer Engels", [bericht(titel="Old", taal="en"), bericht(titel="New", taal="en")], ["New"]),
    ],
)  # fmt: skip
def test_van_elke_vacature_telt_het_laatste_bericht(berichten, titels):
    assert [a.titel for a in lees(document(omslag(*berichten))).aanbod] == titels


@pytest.mark.parametrize(
    ("status", "is_heel"),
    [
        rij("alles opnieuw", "x:put", True),
        rij("met wat weg is", "x:delete", True),
        rij("een wijziging", "x:edit", False),
        rij("een verlenging", "x:prolong", False),
        rij("weer aan", "x:activate", False),
        rij("uit", "x:deactivate", True),
    ],
)
def test_een_document_met_wijzigingen_zegt_niets_over_wat_er_niet_in_staat(status, is_heel):
    assert lees(document(omslag(bericht(), bericht(sleutel="V-2", status=status)))).is_volledig is is_heel


@pytest.mark.parametrize(
    ("sleutels", "verwacht"),
    [
        rij("die van de eigenaar", [("publicist", "P"), ("Owner", "E")], "E"),
        rij("eigenaar leeg", [("owner", ""), ("recruiter", "R")], "R"),
        rij("een rol die niet bestaat", [("", " 7 ")], "7"),
    ],
)  # fmt: skip
def test_de_sleutel_is_die_van_de_eigenaar(sleutels, verwacht):
    ids = "".join(f'<Id idOwner="{rol}"><IdValue>{waarde}</IdValue></Id>' for rol, waarde in sleutels)
    xml = bericht().replace('<Id idOwner="owner"><IdValue>V-1</IdValue></Id>', ids)

    assert [a.sleutel for a in lees(document(xml)).aanbod] == [verwacht]


# -- schrijfwijzen --------------------


@pytest.mark.parametrize(
    ("uren", "verwacht"),
    [
        rij("van en tot", "<Minimum>16</Minimum><Maximum>24</Maximum>", (16, 24)),
        rij("komma", "<Minimum>16,5</Minimum><Maximum>24</Maximum>", (Decimal("16.5"), 24)),
        rij("een reeks", "<Minimum>32-40</Minimum>", (32, 40)),
        rij("zonder elementen", "24 uur", (24, None)),
        rij("per maand of jaar: te veel voor een week", "<Minimum>120</Minimum><Maximum>160</Maximum>", (None, None)),
        rij("leeg", "<Minimum/><Maximum/>", (None, None)),
    ],
)
def test_uren_zijn_per_week(uren, verwacht):
    aanbod = een(f"<HoursPerWeek>{uren}</HoursPerWeek>")

    assert (aanbod.uren_van, aanbod.uren_tot) == verwacht


@pytest.mark.parametrize(
    ("regel", "nummer", "erbij", "straat"),
    [
        rij("straat, nummer en toevoeging", "Laan", "1", "b", "Laan 1 b"),
        rij("nummer stond er al", "Laan 1", "1", "", "Laan 1"),
        rij("met toevoeging eraan vast", "Laan 1b", "1", "b", "Laan 1b"),
        rij("een ander nummer", "Plein 1945", "5", "", "Plein 1945 5"),
        rij("zonder nummer", "Laan 1", "", "", "Laan 1"),
        rij("een toevoeging zonder nummer zegt niets", "Laan", "", "b", "Laan"),
    ],
)
def test_een_straat_met_huisnummer(regel, nummer, erbij, straat):
    delen = f"<AddressLine>{regel}</AddressLine><BuildingNumber>{nummer}</BuildingNumber><Unit>{erbij}</Unit>"
    adres = f"<PostalAddress><DeliveryAddress>{delen}</DeliveryAddress></PostalAddress>"

    assert een(f"<PhysicalLocation>{adres}</PhysicalLocation>").plekken == (Plek(straat=straat),)


@pytest.mark.parametrize(
    ("einde", "sluit", "dag"),
    [
        rij("een sluitdag gaat voor", "2026-12-31", "2026-12-01", date(2026, 12, 1)),
        rij("eind van de publicatie", "31-12-2026", "", date(2026, 12, 31)),
        rij("een sluitdag die niet bestaat", "2026-12-31", "31-02-2026", date(2026, 12, 31)),
        rij("niets", "", "", None),
    ],
)
def test_de_laatste_dag(einde, sluit, dag):
    publicatie = f"<AdvertisementInfoNL><EndDate>{einde}</EndDate></AdvertisementInfoNL>"
    reageren = f"<ApplicationInformationNL><ClosingDate>{sluit}</ClosingDate></ApplicationInformationNL>"

    assert een(rest=publicatie + reageren).sluit_op == dag


def test_zonder_organisatie_en_contact_telt_wie_de_vacature_heeft():
    eigenaar = (
        "<PositionSupplierNL><EntityName>Bureau</EntityName><Role>recruiter</Role></PositionSupplierNL>"
        "<PositionSupplierNL><EntityName>De Bedenksels</EntityName><ContactName>Sam</ContactName><Role>owner</Role>"
        "</PositionSupplierNL>"
    )

    aanbod = een(rest=eigenaar)

    assert (aanbod.organisatie, aanbod.contact_naam) == ("De Bedenksels", "Sam")


# -- wat pijn moet doen --------------------


def test_een_bericht_in_een_bericht_is_er_geen():
    binnen = bericht(sleutel="V-2")

    assert [a.sleutel for a in lees(document(omslag(bericht(rest=binnen)))).aanbod] == ["V-1"]


def test_een_document_dat_eindeloos_genest_is_wordt_geweigerd():
    with pytest.raises(DocumentOnleesbaar, match="te ingewikkeld"):
        lees(document(omslag("<PositionOpeningNL>" * 5000 + "</PositionOpeningNL>" * 5000)))


def test_een_groot_document_kost_geen_tijd():
    velden = "<PhysicalLocation><Area><Value>Hoorn</Value></Area></PhysicalLocation>" * 20
    groot = omslag(*(bericht(velden, sleutel=f"V-{i}") for i in range(500)))
    begin = time.process_time()

    assert len(lees(document(groot)).aanbod) == 500
    assert time.process_time() - begin < 5  # zonder namenlijst per bericht was dit een veelvoud
