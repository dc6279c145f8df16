"""Spreadsheets als rijen: xlsx, ods en csv, regel voor regel gelezen en begrensd in tijd en geheugen.

Zelf gelezen, omdat een bestand van een ander komt. python-calamine legt het hele vlak van de eerste tot de laatste
cel in het geheugen: een bestand van 5 kB met alleen de cellen A1 en XFD1048576 breekt er het proces mee af (0.9.1).
openpyxl struikelt over opmaak die wij niet nodig hebben, en leest geen ods.
"""

from collections.abc import Iterator

from vacatures.bronnen.document import Document

from .blad import MAX_KOLOMMEN, MAX_RIJEN, Blad, Cel, Rij
from .csvbestand import bladen_uit_csv
from .ods import bladen_uit_ods
from .xlsx import bladen_uit_xlsx
from .zipmap import IS_OLE, open_map, weiger_ole

__all__ = ["MAX_KOLOMMEN", "MAX_RIJEN", "Blad", "Cel", "Rij", "bladen", "lijkt_op_werkmap"]


def lijkt_op_werkmap(document: Document) -> bool:
    """De namen van de delen staan leesbaar in een zip, ook als de rest ingepakt is."""
    inhoud = document.inhoud
    return inhoud.startswith(IS_OLE) or b"xl/workbook" in inhoud or b"opendocument.spreadsheet" in inhoud[:200]


def bladen(document: Document) -> Iterator[Blad]:
    """De zichtbare bladen, in volgorde. Raises DocumentOnleesbaar, ook tijdens het lezen van een blad."""
    if not document.is_ingepakt:
        yield from bladen_uit_csv(document)
        return
    if document.inhoud.startswith(IS_OLE):
        raise weiger_ole(document.inhoud)
    zipmap = open_map(document.inhoud)
    yield from bladen_uit_ods(zipmap) if "content.xml" in zipmap else bladen_uit_xlsx(zipmap)
