"""Een werkblad met een vacature per rij: xlsx, ods of csv, met kolommen in elke volgorde.

Een upload of een bestand op een webadres kan gezaghebbend zijn: een werkblad is altijd de hele lijst.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vacatures.bronnen.bladen import Blad, Rij, bladen, lijkt_op_werkmap
from vacatures.bronnen.document import BronFout, Document, DocumentOnleesbaar
from vacatures.bronnen.kolommen import NODIG, Kop, vind_kop
from vacatures.bronnen.soort import Item, Soort
from vacatures.bronnen.vacaturerij import Gelezen, lees_rij

_TOTAAL = re.compile(r"(?:sub|eind)?tota(?:al|len)\b|aantal vacatures\b|som\b", re.IGNORECASE)
_GEEN_CSV = ("<", "{", "[", "%PDF")


def lijkt(document: Document) -> int:
    if document.is_ingepakt:
        return 90 if lijkt_op_werkmap(document) else 20  # wat het wel is, zegt het lezen
    if document.is_html or document.begin.startswith(_GEEN_CSV):
        return 0
    try:
        met_kop = any(vind_kop(blad.rijen()) for blad in bladen(document))
    except BronFout:
        met_kop = False
    return 85 if met_kop else 40 if document.content_type == "text/csv" else 0


def lees(document: Document) -> Iterator[Item]:
    kop, blad = _met_kop(document)
    inhoud = [rij for rij in blad.rijen() if rij.nummer > kop.nummer and not kop.is_herhaling(rij)]
    gelezen = [lees_rij(rij, kop, blad.naam) for rij in _vacatures(inhoud, kop)]
    return _zonder_dubbele(gelezen, kop)


def zegt(document: Document) -> Iterator[str]:
    """Welk blad gelezen is, als er een keuze was, en welke kolommen wij niet kennen."""
    kop, blad = _met_kop(document)
    if document.is_ingepakt:
        yield _("Gelezen: blad '%(blad)s', met de kolomnamen in rij %(rij)d.") % {"blad": blad.naam, "rij": kop.nummer}
    if kop.onbekend:
        namen = ", ".join(kop.onbekend[:15])
        yield _("Deze kolommen kennen wij niet: %(namen)s. Wat erin staat, bewaren wij bij het item.") % {
            "namen": namen
        }


def _met_kop(document: Document) -> tuple[Kop, Blad]:
    """Het eerste blad met een kop; bij csv het scheidingsteken dat de meeste kolommen geeft."""
    gevonden: list[tuple[Kop, Blad]] = []
    namen = []
    for blad in bladen(document):
        namen.append(blad.naam)
        kop = vind_kop(blad.rijen())
        if kop is not None:
            gevonden.append((kop, blad))
            if document.is_ingepakt:
                break
    if not gevonden:
        raise _geen_kop([naam for naam in namen if naam])
    return max(gevonden, key=lambda paar: len(paar[0].kolom))


def _geen_kop(namen: list[str]) -> DocumentOnleesbaar:
    waar = _("in de bladen %(namen)s") % {"namen": ", ".join(namen[:10])} if namen else _("in dit bestand")
    return DocumentOnleesbaar(
        _(
            "Er is %(waar)s geen rij met kolomnamen gevonden. Zet bovenaan een rij met ten minste Titel en nog een van "
            "deze namen: %(nodig)s. Of gebruik ons voorbeeldbestand."
        )
        % {"waar": waar, "nodig": ", ".join(NODIG[1:])}
    )


def _vacatures(rijen: list[Rij], kop: Kop) -> Iterator[Rij]:
    """Zonder totalen en losse opmerkingen."""
    for rij in rijen:
        eerste = str(next(iter(dict(sorted(rij.cellen.items())).values())))
        heeft_titel = kop.kolom["titel"] in rij.cellen
        bekend = sum(i in rij.cellen for i in kop.kolom.values())
        if _TOTAAL.match(eerste.strip()) and not (heeft_titel and bekend > 3):
            continue
        if not heeft_titel and (len(rij.cellen) == 1 or all(isinstance(c, float) for c in rij.cellen.values())):
            continue
        yield rij


def _zonder_dubbele(gelezen: list[Gelezen], kop: Kop) -> Iterator[Item]:
    """Een eigen kenmerk telt de eerste keer; een sleutel die wij zelf maakten mag maar één keer voorkomen."""
    rijen: dict[str, list[int]] = defaultdict(list)
    for g in gelezen:
        rijen[g.item.sleutel].append(g.nummer)
    gemaakt = Counter(g.item.sleutel for g in gelezen if not g.heeft_kenmerk)
    al: set[str] = set()
    for g in gelezen:
        sleutel = g.item.sleutel
        if sleutel and gemaakt[sleutel] and len(rijen[sleutel]) > 1:
            yield g.onbruikbaar(
                _(
                    "Rijen %(rijen)s hebben dezelfde titel, school en vak. Geef elke vacature in een kolom Kenmerk een "
                    "eigen nummer, of voeg de rijen samen."
                )
                % {"rijen": ", ".join(map(str, rijen[sleutel][:10]))}
            )
        elif sleutel and sleutel in al:
            yield g.onbruikbaar(
                _(
                    "Rij %(rij)d, kolom %(kolom)s: '%(sleutel)s' staat ook in rij %(andere)d. Geef elke vacature een "
                    "eigen kenmerk."
                )
                % {"rij": g.nummer, "kolom": kop.naam("kenmerk"), "sleutel": sleutel[:60], "andere": rijen[sleutel][0]}
            )
        else:
            yield g.item
        al.add(sleutel)


SOORT = Soort(
    naam="werkblad", label=gettext_lazy("Werkblad (Excel, LibreOffice of csv)"), lijkt=lijkt, lees=lees, zegt=zegt
)
