"""ods (OpenDocument): een cel of rij kan zeggen hoe vaak zij herhaald wordt; lege herhalingen slaan wij over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial

from django.utils.translation import gettext as _

from vacatures.bronnen.document import DocumentOnleesbaar

from .blad import MAX_CEL, MAX_CELLEN, MAX_KOLOMMEN, MAX_RIJEN, Blad, Cel, Rij, begrensd, te_groot
from .xmlstroom import Gebeurtenis, gebeurtenissen
from .zipmap import Zipmap, met_wachtwoord

INHOUD, MANIFEST = "content.xml", "META-INF/manifest.xml"
CELLEN = {"table-cell", "covered-table-cell"}


def bladen_uit_ods(zipmap: Zipmap) -> Iterator[Blad]:
    """Raises DocumentOnleesbaar als het geen ods is."""
    if b"encryption-data" in zipmap.heel(MANIFEST)[:1_000_000]:
        raise met_wachtwoord()
    if b"opendocument.spreadsheet" not in zipmap.heel("mimetype")[:100] + zipmap.heel(MANIFEST)[:100_000]:
        raise DocumentOnleesbaar(_("Dit is geen werkblad. Lever een bestand dat eindigt op .xlsx, .ods of .csv."))
    for plaats, naam in _zichtbaar(zipmap):
        yield Blad(naam, partial(_rijen, zipmap, plaats))


def _zichtbaar(zipmap: Zipmap) -> list[tuple[int, str]]:
    """(volgnummer, naam) van elk blad dat niet verborgen is."""
    verborgen, stijl, plaats, diepte = set(), "", -1, 0
    gevonden = []
    for g in gebeurtenissen(zipmap.stukken(INHOUD)):
        if g.naam == "table" and g.soort != "tekst":
            diepte += 1 if g.soort == "begin" else -1
            if g.soort == "begin" and diepte == 1:
                plaats += 1
                if g.velden.get("style-name", "-") not in verborgen:
                    gevonden.append((plaats, g.velden.get("name", "")[:60]))
        elif g.soort == "begin" and g.naam == "style":
            stijl = g.velden.get("name", "")
        elif g.soort == "begin" and g.naam == "table-properties" and g.velden.get("display") == "false":
            verborgen.add(stijl)
    return gevonden


@dataclass
class _Stand:
    """Waar het lezen van een blad is."""

    nummer: int = 0
    herhaal: int = 1
    kolom: int = 0
    cellen: dict[int, Cel] = field(default_factory=dict)
    velden: dict[str, str] = field(default_factory=dict)
    delen: list[str] = field(default_factory=list)
    in_alinea: int = 0
    in_opmerking: int = 0
    gezien: int = 0


@begrensd
def _rijen(zipmap: Zipmap, plaats: int) -> Iterator[Rij]:
    blad, diepte, stand = -1, 0, _Stand()
    for g in gebeurtenissen(zipmap.stukken(INHOUD)):
        if g.naam == "table" and g.soort != "tekst":
            diepte += 1 if g.soort == "begin" else -1
            blad += g.soort == "begin" and diepte == 1
            if blad == plaats and diepte == 0:
                return
        elif blad != plaats or diepte != 1:
            continue  # een ander blad, of een tabel in een cel
        elif g.soort == "tekst":
            if stand.in_alinea and not stand.in_opmerking:
                stand.delen.append(g.naam)
        elif g.soort == "begin":
            _begin(stand, g)
        elif g.naam == "table-row":
            yield from _rij(stand)
        else:
            _eind(stand, g.naam)


def _begin(stand: _Stand, g: Gebeurtenis) -> None:
    if g.naam == "table-row":
        stand.herhaal, stand.kolom, stand.cellen = _keer(g, "number-rows-repeated"), 0, {}
    elif g.naam in CELLEN:
        stand.velden, stand.delen = g.velden, []
        stand.gezien += 1
        if stand.gezien > MAX_CELLEN:
            raise te_groot(_("meer dan %(aantal)d cellen") % {"aantal": MAX_CELLEN})
    elif g.naam == "annotation":
        stand.in_opmerking += 1
    elif g.naam == "p":
        stand.in_alinea += 1
        if stand.delen and not stand.in_opmerking:
            stand.delen.append("\n")
    elif g.naam in {"s", "tab", "line-break"} and stand.in_alinea and not stand.in_opmerking:
        stand.delen.append("\n" if g.naam == "line-break" else " ")


def _eind(stand: _Stand, naam: str) -> None:
    if naam == "annotation":
        stand.in_opmerking -= 1
    elif naam == "p":
        stand.in_alinea -= 1
    elif naam in CELLEN:
        keer = _keer(Gebeurtenis("", "", stand.velden), "number-columns-repeated")
        waarde = _waarde(stand.velden, "".join(stand.delen)[:MAX_CEL])
        if waarde is not None:
            stand.cellen |= dict.fromkeys(range(stand.kolom, min(stand.kolom + keer, MAX_KOLOMMEN)), waarde)
        stand.kolom += keer


def _rij(stand: _Stand) -> Iterator[Rij]:
    if stand.cellen:
        for i in range(min(stand.herhaal, MAX_RIJEN + 1)):
            yield Rij(stand.nummer + 1 + i, stand.cellen)
    stand.nummer += stand.herhaal


def _keer(g: Gebeurtenis, veld: str) -> int:
    tekst = g.velden.get(veld, "1")
    return max(int(tekst), 1) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 19 else 1


def _waarde(velden: dict[str, str], tekst: str) -> Cel | None:
    soort = velden.get("value-type", "")
    try:
        if soort in {"float", "percentage", "currency"}:
            return float(velden["value"])
        if soort == "date":
            dag = velden["date-value"]
            return datetime.fromisoformat(dag[:19]) if "T" in dag else date.fromisoformat(dag)
        if soort == "boolean":
            return velden["boolean-value"] == "true"
    except (KeyError, ValueError):
        pass  # dan wat er te lezen staat
    return (
        (tekst or velden.get("string-value", ""))[:MAX_CEL]
        if (tekst or velden.get("string-value", "")).strip()
        else None
    )
