"""Een werkblad dat stuk, dicht, reusachtig of gevaarlijk is: begrensd gelezen, of geweigerd met een zin."""

import tracemalloc
import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.vacatures.werkbladen import (
    KOP,
    ODS,
    RIJ,
    csv,
    document,
    inline,
    ods,
    ods_rij,
    ods_tabel,
    xlsx,
    xlsx_met_de_hand,
    zip_van,
)
from vacatures.bronnen.bladen import MAX_RIJEN
from vacatures.bronnen.document import BronFout, DocumentOnleesbaar
from vacatures.bronnen.lezen import lees_bron
from vacatures.bronnen.soorten import soort_met_naam, soort_van

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
ENTITEITEN = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BUITEN = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
KOPRIJ = f'<row r="1">{inline("A1", "Titel")}{inline("B1", "School")}</row>'
GOED = f'<row r="2">{inline("A2", "Docent")}{inline("B2", "Het Duin")}</row>'
MANIFEST_MET_SLOT = {"META-INF/manifest.xml": f"<manifest>{ODS}<encryption-data/></manifest>"}


def lees(doc):
    return lees_bron(doc, soort_met_naam("werkblad"), haler=None)


def met_wachtwoord_in_zip():
    inhoud = bytearray(zip_van({"xl/workbook.xml": "<a/>"}))
    inhoud[6] |= 1  # in het deel zelf
    inhoud[inhoud.index(b"PK\x01\x02") + 8] |= 1  # in de inhoudsopgave
    return document(bytes(inhoud))


@pytest.mark.parametrize(
    ("doc", "zin"),
    [
        pytest.param(document(OLE), "oud Excel-bestand", id="xls"),
        pytest.param(
            document(OLE + "EncryptedPackage".encode("utf-16-le")), "zonder wachtwoord", id="xlsx met wachtwoord"
        ),
        pytest.param(ods("", **MANIFEST_MET_SLOT), "zonder wachtwoord", id="ods met wachtwoord"),
        pytest.param(met_wachtwoord_in_zip(), "zonder wachtwoord", id="zip met wachtwoord"),
        pytest.param(document(zip_van({"xl/workbook.bin": "x"})), ".xlsb", id="xlsb"),
        pytest.param(document(zip_van({"word/document.xml": "<a/>"})), "geen werkblad", id="docx"),
        pytest.param(document(zip_van({"mimetype": "text", "content.xml": "<a/>"})), "geen werkblad", id="odt"),
        pytest.param(document(b"PK\x03\x04 en dan niets"), "stuk of maar half", id="afgebroken zip"),
        pytest.param(document(xlsx(KOP, RIJ).inhoud[:-400]), "stuk of maar half", id="half aangekomen"),
        pytest.param(xlsx_met_de_hand(f"<sheetData>{KOPRIJ}"), "Het werkblad is stuk", id="halve XML"),
        pytest.param(xlsx_met_de_hand("<sheetData/>", kop=ENTITEITEN), "eigen entiteiten", id="entiteiten"),
        pytest.param(xlsx_met_de_hand("<sheetData/>", kop=BUITEN), "eigen entiteiten", id="entiteit van schijf"),
        pytest.param(ods("", **{"content.xml": f"{ENTITEITEN}<x>&b;</x>"}), "eigen entiteiten", id="entiteiten in ods"),
    ],
)
def test_wat_niet_te_lezen_is_krijgt_een_zin_die_zegt_wat_je_kunt_doen(doc, zin):
    assert soort_van(doc).naam == "werkblad"
    with pytest.raises(DocumentOnleesbaar, match=zin):
        lees(doc)


def test_een_zipbom_wordt_niet_uitgepakt():
    bom = xlsx_met_de_hand(f"<sheetData>{KOPRIJ}{GOED}</sheetData>", **{"xl/media/plaatje.bin": b"\0" * 30_000_000})

    assert len(bom.inhoud) < 100_000
    with pytest.raises(DocumentOnleesbaar, match="uitgepakt te groot"):
        lees(bom)


def test_een_zip_die_over_haar_grootte_liegt_geeft_niet_meer_dan_zij_zegt():
    bom = bytearray(xlsx_met_de_hand(f"<sheetData>{KOPRIJ}{GOED}{' ' * 5_000_000}</sheetData>").inhoud)
    with zipfile.ZipFile(BytesIO(bytes(bom))) as z:
        echt = z.getinfo("xl/worksheets/sheet1.xml").file_size
    plek = bytes(bom).rindex(echt.to_bytes(4, "little"))
    bom[plek : plek + 4] = (2000).to_bytes(4, "little")  # in de inhoudsopgave

    with pytest.raises(DocumentOnleesbaar, match=r"is stuk"):
        lees(document(bytes(bom)))


def test_duizenden_delen_in_een_zip_worden_niet_gelezen():
    with pytest.raises(DocumentOnleesbaar, match="uitgepakt te groot"):
        lees(xlsx_met_de_hand("", **{f"xl/deel{i}.xml": "" for i in range(2_500)}))


def test_een_blad_dat_zegt_zo_groot_als_het_kan_te_zijn_kost_geen_geheugen():
    blad = (
        f'<dimension ref="A1:XFD1048576"/><sheetData>{KOPRIJ}{GOED}'
        f'<row r="1048576">{inline("XFD1048576", "x")}</row></sheetData>'
    )
    doc = xlsx_met_de_hand(blad)

    tracemalloc.start()
    lezing = lees(doc)
    _nu, top = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert [a.titel for a in lezing.aanbod] == ["Docent"]
    assert top < 5_000_000


@pytest.mark.parametrize(
    "doc",
    [
        pytest.param(csv(["Titel", "School"], *[["Docent", "Het Duin"]] * (MAX_RIJEN + 1)), id="csv"),
        pytest.param(
            ods(ods_tabel("Blad", ods_rij("Titel", "School"), ods_rij("Docent", "Het Duin", keer=1_000_000_000))),
            id="ods",
        ),
    ],
)
def test_meer_rijen_dan_wij_lezen_wordt_geweigerd(doc):
    with pytest.raises(DocumentOnleesbaar, match="meer dan 20000 rijen"):
        lees(doc)


def test_meer_cellen_dan_wij_lezen_wordt_geweigerd(monkeypatch):
    monkeypatch.setattr("vacatures.bronnen.bladen.xlsx.MAX_CELLEN", 1000)
    leeg = '<row><c s="1"/><c s="1"/></row>'

    with pytest.raises(DocumentOnleesbaar, match="meer dan 1000 cellen"):
        lees(xlsx_met_de_hand(f"<sheetData>{KOPRIJ}{GOED}{leeg * 600}</sheetData>"))
    assert lees(xlsx_met_de_hand(f"<sheetData>{KOPRIJ}{GOED}{leeg * 400}</sheetData>")).aantal == 1


@pytest.mark.parametrize("getal", ["inf", "nan", "1e400", "-5", "9" * 400])
def test_een_getal_dat_geen_getal_is_breekt_niets(getal):
    cel = f'<c r="C2"><v>{getal}</v></c>'
    rij = f'<row r="2">{inline("A2", "Docent")}{inline("B2", "Het Duin")}{cel}</row>'
    lezing = lees(
        xlsx_met_de_hand(f"<sheetData>{KOPRIJ.replace('</row>', inline('C1', 'Fte') + '</row>')}{rij}</sheetData>")
    )

    assert lezing.aantal == 1


# -- willekeur ------------------------------------------------------------------------------------------------
RUSTIG = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CELLEN = st.one_of(
    st.none(), st.booleans(), st.floats(), st.integers(-(2**60), 2**60), st.datetimes(), st.text(max_size=30),
    st.sampled_from(["Titel", "School", "Fte", "Sluitdatum", "31-02-2026", "0,8", "Totaal", "80%", "#N/B", "t/m",
                     "1-1-26"]),
)  # fmt: skip


def lezing_of_zin(doc):
    try:
        lezing = lees(doc)
    except BronFout:
        return
    assert all(a.sleutel and a.titel for a in lezing.aanbod)
    assert all(o.reden for o in lezing.onbruikbaar)


ONGESCHONDEN = xlsx(KOP, RIJ).inhoud  # eenmaal: in het bestand staat hoe laat het gemaakt is


@pytest.mark.fuzz
@RUSTIG
@given(st.data())
def test_een_werkblad_met_verminkte_bytes_geeft_een_lezing_of_een_zin(data):
    inhoud = bytearray(ONGESCHONDEN)
    for _keer in range(data.draw(st.integers(1, 8))):
        inhoud[data.draw(st.integers(4, len(inhoud) - 1))] = data.draw(st.integers(0, 255))

    lezing_of_zin(document(bytes(inhoud)))


@pytest.mark.fuzz
@RUSTIG
@given(st.lists(st.lists(CELLEN, max_size=7), max_size=6))
@example([[float("nan"), float("inf"), -1.5]])
def test_willekeurige_cellen_geven_een_lezing_of_een_zin(rijen):
    kop = ["Titel", "School", "Fte", "Uren", "Sluitdatum", "Startdatum", "Salaris min"]
    tekst = [";".join('"' + str(c).replace('"', '""') + '"' for c in rij) for rij in (kop, *rijen)]

    lezing_of_zin(document("\n".join(tekst).encode("utf-8", "replace")))


@pytest.mark.fuzz
@RUSTIG
@given(st.text(alphabet="<>/=\"' crvtsowX1A&;#x", max_size=120))
def test_willekeurige_xml_als_blad_geeft_een_lezing_of_een_zin(stukken):
    lezing_of_zin(xlsx_met_de_hand(f"<sheetData>{KOPRIJ}{stukken}</sheetData>"))
    lezing_of_zin(ods(ods_tabel("Blad", ods_rij("Titel", "School"), stukken)))
