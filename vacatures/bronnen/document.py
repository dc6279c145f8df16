"""Wat een bron antwoordde: bytes met hun herkomst, en de tekst die erin staat."""

import codecs
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from django.utils.translation import gettext as _

MAX_BYTES = 20 * 1024 * 1024  # een feed met 10.000 vacatures is ongeveer 15 MB

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # vóór UTF-16: de eerste twee bytes zijn gelijk
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_VERKLAARD = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([A-Za-z0-9._-]{1,40})""", re.IGNORECASE)
_PROLOOG = re.compile(r"<\?.*?\?>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>|\s+", re.IGNORECASE | re.DOTALL)
_WORTEL = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
# Besturingstekens mogen niet in XML en komen toch voor (geplakt uit een tekstverwerker); zij betekenen niets.
BESTURINGSTEKENS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Geen tekenset van een document, wel traag: punycode kost het kwadraat van de lengte.
GEEN_TEKENSET = ("punycode", "idna", "unicode-escape", "raw-unicode-escape")
EEN_BYTE_TEKENSETS = ("iso8859-1", "iso8859-15", "cp1252", "ascii")


class BronFout(Exception):
    """Iets wat met een bron mis kan gaan. De tekst is een Nederlandse zin die zegt wat je kunt doen."""


class DocumentOnleesbaar(BronFout):
    """Er kwam iets, maar niet wat een bron van deze soort geeft: stuk, half, een webpagina, of gevaarlijk."""


class DocumentLeeg(DocumentOnleesbaar):
    """Het document heeft geen inhoud."""

    def __init__(self, zin: str = "") -> None:
        leeg = _("Het document is leeg. Er verandert niets; kijk op het adres of er nog vacatures staan.")
        super().__init__(zin or leeg)


@dataclass(frozen=True)
class Document:
    """Een opgehaald of van schijf gelezen document. `adres` is waar het vandaan komt, na doorverwijzingen."""

    adres: str
    inhoud: bytes
    content_type: str = ""
    charset: str = ""  # volgens de server
    status: int = 200
    etag: str = ""
    last_modified: str = ""

    @property
    def is_ongewijzigd(self) -> bool:
        """De server zegt dat er niets veranderd is sinds de vorige keer (304); er is dan geen inhoud."""
        return self.status == 304

    @cached_property
    def tekst(self) -> str:
        """De inhoud als tekst, zonder BOM, witruimte vooraan en besturingstekens. Raises DocumentOnleesbaar."""
        tekst = BESTURINGSTEKENS.sub("", self._ontcijferd().lstrip("\ufeff \t\r\n"))
        if not tekst.strip():
            raise DocumentLeeg
        return tekst

    @cached_property
    def tekst_of_westers(self) -> str:
        """Als `tekst`, voor een soort die haar tekenset niet kan noemen (csv): wat geen UTF-8 is, is Windows-1252."""
        if any(self.inhoud.startswith(bom) for bom, _naam in _BOMS):
            return self.tekst
        tekst = BESTURINGSTEKENS.sub("", _een_byte_of_utf8(self.inhoud))
        if not tekst.strip():
            raise DocumentLeeg
        return tekst

    @property
    def is_ingepakt(self) -> bool:
        """Geen tekst maar een bestand van een kantoorpakket (zip of het oude Office): te herkennen aan de bytes."""
        return self.inhoud.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))

    @cached_property
    def begin(self) -> str:
        """De eerste tekens, om goedkoop te zien wat voor document het is; fouten in de tekenset tellen hier niet."""
        naam = next((n for bom, n in _BOMS if self.inhoud.startswith(bom)), "utf-8")
        return self.inhoud[:8000].decode(naam, errors="replace").lstrip("\ufeff \t\r\n")

    @cached_property
    def wortel(self) -> str:
        """Naam van het eerste element in kleine letters, zonder voorvoegsel; leeg als het geen XML of HTML is."""
        rest, begin = self.begin, 0
        while stuk := _PROLOOG.match(rest, begin):
            begin = stuk.end()
        gevonden = _WORTEL.match(rest, begin)
        return gevonden[1].lower() if gevonden else ""

    @property
    def is_html(self) -> bool:
        kop = self.begin[:200].lower()
        return kop.startswith("<!doctype html") or self.wortel in {"html", "head", "body", "div", "p", "script", "h1"}

    @property
    def is_json(self) -> bool:
        return self.begin[:1] in {"{", "["}

    def _ontcijferd(self) -> str:
        for bom, naam in _BOMS:
            if self.inhoud.startswith(bom):
                return _decodeer(self.inhoud[len(bom) :], naam)
        kop = self.inhoud[:2000]
        verklaard = _VERKLAARD.search(kop) or (self.charset == "" and _META.search(kop))
        naam = verklaard[1].decode("ascii") if verklaard else self.charset or "utf-8"
        return _decodeer(self.inhoud, naam)


def document_van_bestand(pad: str | Path) -> Document:
    """Lees een bestand als document. Raises DocumentOnleesbaar als het er niet is of te groot is."""
    pad = Path(pad)
    soort = {".json": "application/json", ".html": "text/html", ".csv": "text/csv"}.get(pad.suffix.lower(), "")
    try:
        if pad.stat().st_size > MAX_BYTES:
            raise DocumentOnleesbaar(_("Het bestand %(pad)s is groter dan 20 MB. Splits het.") % {"pad": pad})
        return Document(adres=str(pad.resolve()), inhoud=pad.read_bytes(), content_type=soort)
    except (OSError, ValueError) as fout:
        raise DocumentOnleesbaar(
            _("Het bestand %(pad)s is niet te lezen. Controleer het pad en de rechten.") % {"pad": pad}
        ) from fout


def _decodeer(inhoud: bytes, naam: str) -> str:
    try:
        bekend = codecs.lookup(naam).name
        if bekend in EEN_BYTE_TEKENSETS:
            return _een_byte_of_utf8(inhoud)
        if bekend in GEEN_TEKENSET:
            raise LookupError(bekend)
        return inhoud.decode(bekend)
    except (LookupError, UnicodeError, AttributeError, ValueError) as fout:
        raise DocumentOnleesbaar(
            _(
                "De tekenset klopt niet: het document zegt dat het %(naam)s is, maar is zo niet te lezen. "
                "Vraag de leverancier om UTF-8."
            )
            % {"naam": naam[:40]}
        ) from fout


def _een_byte_of_utf8(inhoud: bytes) -> str:
    """Bytes die geldig UTF-8 zijn, zijn het vrijwel zeker ook, wat de kop ook zegt."""
    try:
        return inhoud.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return inhoud.decode("cp1252")
    except UnicodeDecodeError:
        return inhoud.decode("latin-1")
