"""csv: puntkomma, komma, tab of streep; UTF-8 of Windows-1252; met regeleinden binnen een cel."""

import csv
import re
from collections.abc import Iterator
from functools import partial
from io import StringIO

from django.utils.translation import gettext as _

from vacatures.bronnen.document import Document, DocumentOnleesbaar

from .blad import MAX_CEL, MAX_KOLOMMEN, Blad, Cel, Rij, begrensd

SCHEIDING = ";,\t|"
_SEP = re.compile(r"\s*\"?sep=([;,|\t])\"?\s*\r?\n", re.IGNORECASE)  # de regel waarmee Excel het scheidingsteken leert


def bladen_uit_csv(document: Document) -> Iterator[Blad]:
    """Eén blad per scheidingsteken dat erin voorkomt: welke het is, blijkt aan de kop. Raises DocumentOnleesbaar."""
    tekst = document.tekst_of_westers
    gezegd = _SEP.match(tekst)
    if gezegd:
        tekst = tekst[gezegd.end() :]
    for teken in gezegd[1] if gezegd else [t for t in SCHEIDING if t in tekst[:50_000]]:
        yield Blad("", partial(_rijen, tekst, teken))


@begrensd
def _rijen(tekst: str, teken: str) -> Iterator[Rij]:
    """Een aanhalingsteken dat niet dichtgaat slokt de rest van het bestand op; daarom streng."""
    lezer = csv.reader(StringIO(tekst, newline=""), delimiter=teken, strict=True)
    nummer = 0
    try:
        for nummer, cellen in enumerate(lezer, start=1):
            gevuld: dict[int, Cel] = {i: cel[:MAX_CEL] for i, cel in enumerate(cellen[:MAX_KOLOMMEN]) if cel.strip()}
            if gevuld:
                yield Rij(nummer, gevuld)
    except csv.Error as fout:
        raise DocumentOnleesbaar(
            _(
                "In rij %(rij)d klopt een aanhalingsteken niet, of gaat het niet dicht. Verdubbel een aanhalingsteken "
                "dat in een cel staat, of lever het bestand als .xlsx."
            )
            % {"rij": nummer + 1}
        ) from fout
