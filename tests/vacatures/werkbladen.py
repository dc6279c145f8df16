"""Werkbladen maken: xlsx met openpyxl, ods en kapotte bestanden met de hand."""

import zipfile
from io import BytesIO

from openpyxl import Workbook

from vacatures.bronnen.document import Document

KOP = ("Kenmerk", "Titel", "School", "Vak", "Fte", "Sluitdatum")
RIJ = ("V-1", "Docent natuurkunde", "Het Duin", "natuurkunde", "0,8", "20-11-2026")
ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAAMRUIMTEN = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
_BLAD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def document(inhoud, **rest):
    return Document(adres="https://duinzand.example/vacatures", inhoud=inhoud, **rest)


def csv(*rijen, teken=";", tekenset="utf-8", **rest):
    tekst = "\r\n".join(teken.join(rij) for rij in rijen)
    return document(tekst.encode(tekenset), **rest)


def xlsx(*rijen, vul=None):
    """Een blad met deze rijen; `vul` mag het werkboek daarna nog veranderen."""
    boek = Workbook()
    boek.active.title = "Vacatures"
    for rij in rijen:
        boek.active.append(rij)
    if vul is not None:
        vul(boek)
    uit = BytesIO()
    boek.save(uit)
    return document(uit.getvalue())


def zip_van(delen, *, gecomprimeerd=True):
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED if gecomprimeerd else zipfile.ZIP_STORED) as z:
        for naam, inhoud in delen.items():
            z.writestr(naam, inhoud)
    return uit.getvalue()


def xlsx_met_de_hand(blad, *, kop="", **delen):
    """Een xlsx met precies deze XML als blad; `delen` vervangt of voegt toe."""
    werkboek = (
        f'{kop}<workbook xmlns="{_BLAD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    verband = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
    )
    inhoud = {
        "xl/workbook.xml": werkboek,
        "xl/_rels/workbook.xml.rels": verband,
        "xl/worksheets/sheet1.xml": f'{kop}<worksheet xmlns="{_BLAD}">{blad}</worksheet>',
    }
    return document(zip_van(inhoud | delen))


def inline(vak, tekst):
    return f'<c r="{vak}" t="inlineStr"><is><t>{tekst}</t></is></c>'


def ods(tabellen, *, stijlen="", **delen):
    inhoud = (
        f"<office:document-content {_NAAMRUIMTEN}><office:automatic-styles>{stijlen}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tabellen}</office:spreadsheet></office:body></office:document-content>"
    )
    return document(zip_van({"mimetype": ODS, "content.xml": inhoud} | delen))


def ods_rij(*cellen, keer=1):
    stukken = "".join(
        c if c.startswith("<") else f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cellen
    )
    return f'<table:table-row table:number-rows-repeated="{keer}">{stukken}</table:table-row>'


def ods_tabel(naam, *rijen, stijl="gewoon"):
    return f'<table:table table:name="{naam}" table:style-name="{stijl}">{"".join(rijen)}</table:table>'
