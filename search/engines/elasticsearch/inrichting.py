"""Hoe de index eruitziet en hoe hij heet. Elk tekstveld bevat al ontlede woorden; de server splitst op spaties."""

from datetime import datetime
from hashlib import sha256
from json import dumps
from typing import Any

from search import taal

MEESTE_HITS = 100_000  # verder bladeren kan niet; de site gaat tot 20.000

_WOORDEN = {"type": "text", "analyzer": "whitespace", "norms": False}
# Woorden van meer velden bij elkaar, per laag van search.vraagplan; alleen óf een woord er staat.
_LAAG = {**_WOORDEN, "index_options": "docs"}
LAAGVELD = {"overal": "laag_overal", "organisatie": "laag_organisatie", "vak": "laag_vak", "titel": "titel"}
VELDEN_VAN_LAAG = {
    "overal": ("titel", "vak_woorden", "organisatie", "tekst"),
    "organisatie": ("titel", "vak_woorden", "organisatie"),
    "vak": ("titel", "vak_woorden"),
    "titel": ("titel",),
}
SLEUTEL = {"type": "keyword"}

VELDEN: dict[str, dict[str, Any]] = {
    "pk": {"type": "long"},
    "is_weg": {"type": "boolean"},  # een grafsteen: zo kan een late, oudere schrijfopdracht niets terugbrengen
    "geplaatst": {"type": "long"},  # microseconden: een datum van Elasticsearch kent er maar duizendsten
    "sluit_op": {"type": "date", "format": "strict_date"},
    "plek": {"type": "geo_point"},
    "school": SLEUTEL,
    "gemeente": SLEUTEL,
    **dict.fromkeys(("vak", "graad", "niveau", "functie", "contract", "fte", "bestuur", "kenmerk"), SLEUTEL),
    **{
        veld: {
            **_WOORDEN,
            "copy_to": [LAAGVELD[laag] for laag, in_ in VELDEN_VAN_LAAG.items() if veld in in_ and laag != "titel"],
        }
        for veld in ("titel", "vak_woorden", "organisatie", "tekst")
    },
    **{LAAGVELD[laag]: _LAAG for laag in ("overal", "organisatie", "vak")},
}
INSTELLINGEN = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "max_result_window": MEESTE_HITS}


def mapping() -> dict[str, Any]:
    """Streng: een veld dat wij niet kennen is een fout en geen nieuw veld."""
    from elasticsearch.dsl import Mapping  # pas hier: zonder adres hoort de client niet geladen te worden

    inrichting = Mapping()
    inrichting.meta("dynamic", "strict")
    for naam, opties in VELDEN.items():
        inrichting.field(naam, opties["type"], **{optie: w for optie, w in opties.items() if optie != "type"})
    return inrichting.to_dict()


def vingerafdruk() -> str:
    """Verandert met de ontleding en met elk veld; een index van een andere vingerafdruk hoort overnieuw."""
    return sha256(dumps([taal.VERSIE, VELDEN], sort_keys=True).encode()).hexdigest()[:12]


def alias(voorvoegsel: str) -> str:
    return f"{voorvoegsel}-vacatures"


def nieuwe_naam(voorvoegsel: str, om: datetime) -> str:
    return f"{alias(voorvoegsel)}-{vingerafdruk()}-{om:%Y%m%d%H%M%S%f}"


def is_van_nu(index: str, voorvoegsel: str) -> bool:
    return index.startswith(f"{alias(voorvoegsel)}-{vingerafdruk()}-")
