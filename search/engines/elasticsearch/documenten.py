"""Een vacature als document voor Elasticsearch: gewone woordenboeken, want bij duizenden scheelt dat de helft."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import Any

from search.engines.ingebouwd.naslag import Naslag
from search.indexeren import Document, documenten

BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECONDE = datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=UTC) - BEGIN
Opdracht = dict[str, Any]


def opdrachten(pks: Collection[int], versie: int, index: str, naslag: Naslag) -> Iterator[Opdracht]:
    """Voor elke vacature één schrijfopdracht; wie niet te vinden mag zijn krijgt een grafsteen.

    `versie` moet getrokken zijn vóór dit lezen: wie later leest, wint.
    """
    over = set(pks)
    for document in documenten(pks):
        over.discard(document.pk)
        yield _opdracht(document.pk, versie, index, _als_bron(document, naslag))
    for pk in sorted(over):
        yield _opdracht(pk, versie, index, {"pk": pk, "is_weg": True})


def _opdracht(pk: int, versie: int, index: str, bron: dict[str, Any]) -> Opdracht:
    return {
        "_op_type": "index", "_index": index, "_id": str(pk), "version": versie, "version_type": "external",
        "_source": bron,
    }  # fmt: skip


def _als_bron(d: Document, naslag: Naslag) -> dict[str, Any]:
    ligging = naslag.ligging((None,) * 11 + (",".join(map(str, d.scholen)), d.gemeente, d.lat, d.lon))
    bron = {
        "pk": d.pk,
        "geplaatst": (d.geplaatst_om - BEGIN) // MICROSECONDE,
        "sluit_op": d.sluit_op and d.sluit_op.isoformat(),
        "plek": [{"lat": lat, "lon": lon} for lat, lon in ligging.punten],
        "school": [str(pk) for pk in d.scholen],
        "gemeente": d.gemeente,
        "vak": [str(pk) for pk in d.vakken],
        "graad": list(d.graden),
        "niveau": list(d.niveaus),
        "functie": d.functie and str(d.functie),
        "contract": d.contract,
        "fte": list(d.fte),
        "bestuur": str(d.bestuur),
        "kenmerk": list(d.kenmerken),
        "titel": d.titel,
        "vak_woorden": d.vak,
        "organisatie": d.organisatie,
        "tekst": d.tekst,
    }
    return {veld: waarde for veld, waarde in bron.items() if waarde not in (None, "", [])}
