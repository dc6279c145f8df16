"""xlsx (Office Open XML): de bladen, de gedeelde teksten, en welke opmaak een datum is."""

import posixpath
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from math import isfinite

from django.utils.translation import gettext as _

from vacatures.bronnen.document import DocumentOnleesbaar

from .blad import MAX_CEL, MAX_CELLEN, MAX_KOLOMMEN, Blad, Cel, Rij, begrensd, te_groot
from .xmlstroom import Gebeurtenis, gebeurtenissen
from .zipmap import Zipmap, met_wachtwoord

WERKBOEK = "xl/workbook.xml"
_DATUMS = {*range(14, 18), 22, *range(27, 37), *range(50, 59)}  # vaste nummers in ECMA-376, 18.8.30
_GEEN_OPMAAK = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_VAK = re.compile(r"([A-Z]{1,3})\d+")
FOUT_ZONDER_WAARDE = "#GEEN WAARDE"  # een formule die nooit uitgerekend is


def bladen_uit_xlsx(zipmap: Zipmap) -> Iterator[Blad]:
    """Raises DocumentOnleesbaar als het geen xlsx is."""
    if "xl/workbook.bin" in zipmap:
        raise DocumentOnleesbaar(_("Dit is een binair Excel-bestand (.xlsb). Kies Opslaan als, en dan .xlsx."))
    if "EncryptedPackage" in zipmap:
        raise met_wachtwoord()
    if WERKBOEK not in zipmap:
        raise DocumentOnleesbaar(
            _("Dit is geen werkblad. Lever een bestand van Excel (.xlsx), LibreOffice (.ods) of een csv.")
        )
    werkboek = _Werkboek(zipmap)
    for naam, deel in werkboek.zichtbaar:
        yield Blad(naam, partial(_rijen, werkboek, deel))


class _Werkboek:
    """Wat alle bladen delen; gelezen zodra een blad erom vraagt."""

    def __init__(self, zipmap: Zipmap) -> None:
        self.zipmap = zipmap
        self.zichtbaar: list[tuple[str, str]] = []
        self.begin = date(1899, 12, 30)
        doelen = self._doelen()
        for g in self._delen(WERKBOEK):
            if g.naam == "workbookPr" and g.velden.get("date1904") in {"1", "true"}:
                self.begin = date(1904, 1, 1)
            if g.naam == "sheet" and g.velden.get("state", "visible") == "visible":
                deel = doelen.get(g.velden.get("id", ""), "")
                if deel in zipmap and "chartsheet" not in deel:
                    self.zichtbaar.append((g.velden.get("name", "")[:60], deel))
        self._teksten: list[str] | None = None
        self._datumstijlen: set[int] | None = None

    @property
    def teksten(self) -> list[str]:
        if self._teksten is None:
            self._teksten = (
                list(_teksten(gebeurtenissen(self.zipmap.stukken("xl/sharedStrings.xml"))))
                if "xl/sharedStrings.xml" in self.zipmap
                else []
            )
        return self._teksten

    @property
    def datumstijlen(self) -> set[int]:
        """De nummers van opmaak (`s` van een cel) die een dag tonen."""
        if self._datumstijlen is None:
            self._datumstijlen = set(self._lees_stijlen())
        return self._datumstijlen

    def _lees_stijlen(self) -> Iterator[int]:
        eigen: dict[str, str] = {}
        nummer, in_cellen = -1, False
        for g in self._delen("xl/styles.xml", met_eind=True):
            if g.naam == "cellXfs":
                in_cellen = g.soort == "begin"
            elif g.soort == "begin" and g.naam == "numFmt":
                eigen[g.velden.get("numFmtId", "")] = g.velden.get("formatCode", "")
            elif g.soort == "begin" and g.naam == "xf" and in_cellen:
                nummer += 1
                soort = g.velden.get("numFmtId", "")
                if _is_datum(eigen[soort]) if soort in eigen else soort.isdecimal() and int(soort) in _DATUMS:
                    yield nummer

    def _doelen(self) -> dict[str, str]:
        """Van het kenmerk van een blad naar het deel waar het in staat."""
        return {
            g.velden.get("Id", ""): posixpath.normpath(posixpath.join("/xl", g.velden.get("Target", ""))).lstrip("/")
            for g in self._delen("xl/_rels/workbook.xml.rels")
            if g.naam == "Relationship"
        }

    def _delen(self, naam: str, *, met_eind: bool = False) -> Iterator[Gebeurtenis]:
        if naam not in self.zipmap:
            return
        for g in gebeurtenissen(self.zipmap.stukken(naam)):
            if g.soort == "begin" or (met_eind and g.soort == "eind"):
                yield g


def _is_datum(code: str) -> bool:
    """Een opmaak met dagen of jaren erin; "mm:ss" is een duur en geen dag."""
    kaal = _GEEN_OPMAAK.sub("", code.split(";")[0]).lower()
    return kaal not in {"general", "standaard", "standard"} and bool(re.search(r"[dyj]", kaal))


def _teksten(stroom: Iterator[Gebeurtenis]) -> Iterator[str]:
    """Elke gedeelde tekst; uitspraakhulp (rPh) hoort er niet bij."""
    delen: list[str] = []
    in_tekst, in_uitspraak = False, False
    for g in stroom:
        if g.soort == "tekst":
            if in_tekst and not in_uitspraak:
                delen.append(g.naam)
        elif g.naam == "t":
            in_tekst = g.soort == "begin"
        elif g.naam == "rPh":
            in_uitspraak = g.soort == "begin"
        elif g.naam == "si":
            if g.soort == "eind":
                yield "".join(delen)[:MAX_CEL]
            delen = []


@begrensd
def _rijen(werkboek: _Werkboek, deel: str) -> Iterator[Rij]:
    nummer, kolom, gezien = 0, -1, 0
    cellen: dict[int, Cel] = {}
    velden: dict[str, str] = {}
    delen: list[str] = []
    binnen, heeft_formule = "", False
    for g in gebeurtenissen(werkboek.zipmap.stukken(deel)):
        if g.soort == "tekst":
            if binnen in {"v", "t"}:
                delen.append(g.naam)
        elif g.soort == "begin":
            if g.naam == "row":
                nummer, kolom, cellen = _geheel(g.velden.get("r"), nummer + 1), -1, {}
            elif g.naam == "c":
                kolom, velden, delen, heeft_formule = _kolom(g.velden.get("r", ""), kolom + 1), g.velden, [], False
                gezien += 1
            heeft_formule = heeft_formule or g.naam == "f"
            binnen = g.naam
        else:
            binnen = ""
            if g.naam == "c" and kolom < MAX_KOLOMMEN:
                waarde = _waarde("".join(delen)[:MAX_CEL], velden, werkboek)
                if waarde is None and heeft_formule and velden.get("t") != "str":
                    waarde = FOUT_ZONDER_WAARDE
                if waarde is not None:
                    cellen[kolom] = waarde
            elif g.naam == "row" and cellen:
                yield Rij(nummer, cellen)
            elif g.naam == "sheetData":
                return
        if gezien > MAX_CELLEN:
            raise te_groot(_("meer dan %(aantal)d cellen") % {"aantal": MAX_CELLEN})


def _waarde(tekst: str, velden: dict[str, str], werkboek: _Werkboek) -> Cel | None:
    if not tekst.strip():
        return None
    match velden.get("t", "n"):
        case "s":
            plaats = _geheel(tekst, -1)
            return (werkboek.teksten[plaats] or None) if 0 <= plaats < len(werkboek.teksten) else None
        case "b":
            return tekst.strip() == "1"
        case "n":
            return _getal(tekst, velden.get("s", ""), werkboek)
    return tekst  # str, inlineStr, een fout (#N/B) of een dag in ISO (d)


def _getal(tekst: str, stijl: str, werkboek: _Werkboek) -> Cel:
    try:
        getal = float(tekst)
    except ValueError:
        return tekst
    if not isfinite(getal):
        return tekst
    if _geheel(stijl, -1) in werkboek.datumstijlen and 1 <= getal < 100_000:
        return datetime.combine(werkboek.begin, datetime.min.time()) + timedelta(seconds=round(getal * 86_400))
    return getal


def _kolom(vak: str, anders: int) -> int:
    """Van "AB12" naar 27."""
    gevonden = _VAK.fullmatch(vak.upper())
    if gevonden is None:
        return anders
    nummer = 0
    for letter in gevonden[1]:
        nummer = nummer * 26 + ord(letter) - 64
    return nummer - 1


def _geheel(tekst: str | None, anders: int) -> int:
    return int(tekst) if tekst is not None and tekst.isascii() and tekst.isdecimal() and len(tekst) < 10 else anders
