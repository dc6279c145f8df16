"""De stukken van een getypte vraag: woorden, zinnen tussen aanhalingstekens, en wat achter een min staat."""

import re
from dataclasses import dataclass

from search.taal import WOORD

MAX_STUKKEN = 12
AANHALING = re.compile(r"[“”„‟«»]")
STUK = re.compile(r'(?P<min>(?<!\S)[-−])?(?:"(?P<zin>[^"]*)"|(?P<los>[^\s"]+))')


@dataclass(frozen=True, slots=True)
class Stuk:
    tekst: str
    is_zin: bool = False
    is_niet: bool = False


def lees(q: str) -> list[Stuk]:
    """De stukken op volgorde. Een aanhalingsteken dat niet sluit telt niet; een min midden in een woord evenmin."""
    plat = AANHALING.sub('"', q)
    if plat.count('"') % 2:
        plat = plat[::-1].replace('"', " ", 1)[::-1]
    stukken = []
    for gevonden in STUK.finditer(plat):
        tekst = gevonden["zin"] if gevonden["zin"] is not None else gevonden["los"]
        if WOORD.search(tekst):
            stukken.append(Stuk(tekst.strip(), gevonden["zin"] is not None, bool(gevonden["min"])))
    return stukken[:MAX_STUKKEN]
