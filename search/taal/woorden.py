"""Woorden en hun stam.

Hoofdletters en accenten vallen weg; daarna gaan de twee Nederlandse stemmers van Snowball na elkaar. Elk van de
twee mist gewone paren (Kraaij-Pohlmann Nederlands/Nederlandse, Porter les/lessen en vacature/vacatures); samen, met een
korte lijst uitzonderingen, brengen zij bij elkaar wat een school als één woord ziet.
"""

import re
import unicodedata

import Stemmer

from .samenstellingen import delen
from .uitzonderingen import UITZONDERINGEN

WOORD = re.compile(r"[^\W_]+")
MAX_WOORD_TEKENS = 40
# Woorden die over de vacature niets zeggen. Kort gehouden: een schoolnaam kan uit gewone woorden bestaan.
STOPWOORDEN = frozenset(
    {
        "aan", "als", "bij", "dan", "dat", "de", "die", "door", "een", "en", "er", "het", "in", "is", "je", "jij",
        "jouw", "met", "naar", "of", "om", "ons", "onze", "ook", "op", "over", "te", "ten", "ter", "tot", "uit", "van",
        "voor", "we", "wij", "worden", "wordt", "zijn",
    }
)  # fmt: skip
CACHE_WOORDEN = 200_000  # ongeveer 30 MB; daarna begint de cache opnieuw


# Tussen de woorden van een veld en de delen van hun samenstellingen: een zin loopt daar niet overheen.
GRENS = "xgrensx"


class _Stammen(dict):
    """Woord -> stam, eenmaal per proces berekend: de stemmers kosten 1,6 us, het opzoeken een tiende daarvan."""

    def __init__(self) -> None:
        self._kraaij_pohlmann = Stemmer.Stemmer("dutch", 0).stemWord
        self._porter = Stemmer.Stemmer("dutch_porter", 0).stemWord

    def __missing__(self, woord: str) -> str:
        if len(self) >= CACHE_WOORDEN:
            self.clear()
        plat = vouw(woord)[:MAX_WOORD_TEKENS]
        self[woord] = gestemd = "" if plat in STOPWOORDEN else self._stem(plat)
        return gestemd

    def _stem(self, plat: str) -> str:
        plat = UITZONDERINGEN.get(plat, plat)
        if plat.endswith("!"):
            return plat[:-1]
        return self._porter(self._kraaij_pohlmann(plat)) or plat


class _Delen(dict):
    """Woord -> stammen van zijn delen, voor een woord dat een samenstelling is; anders leeg."""

    def __missing__(self, woord: str) -> tuple[str, ...]:
        if len(self) >= CACHE_WOORDEN:
            self.clear()
        self[woord] = gesplitst = tuple(stam for deel in delen(vouw(woord)) if (stam := _stammen[deel]))
        return gesplitst


def vouw(tekst: str) -> str:
    """Kleine letters zonder accenten: "Coördinator" en "coordinator" zijn gelijk."""
    if tekst.isascii():
        return tekst.lower()
    plat = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(t for t in plat if not unicodedata.combining(t))


_stammen = _Stammen()
_delen = _Delen()


def stam(woord: str) -> str:
    """De stam van één woord; leeg voor een stopwoord."""
    return _stammen[woord]


def ontleed(tekst: str) -> list[str]:
    """De zoekwoorden van een tekst, op volgorde; stopwoorden doen niet mee en samenstellingen blijven heel."""
    if not tekst.isascii():
        tekst = unicodedata.normalize("NFC", tekst)  # anders valt een los accent als woordgrens
    return [gestemd for woord in WOORD.findall(tekst) if (gestemd := _stammen[woord])]


def als_veld(tekst: str) -> str:
    """Wat er van een tekst in de index komt: de zoekwoorden op volgorde, en daarachter de delen van samenstellingen."""
    if not tekst.isascii():
        tekst = unicodedata.normalize("NFC", tekst)
    gevonden = WOORD.findall(tekst)
    heel = [gestemd for woord in gevonden if (gestemd := _stammen[woord])]
    gesplitst = dict.fromkeys(deel for woord in gevonden for deel in _delen[woord])
    bij = [GRENS, *gesplitst] if gesplitst else ()
    return " ".join([*heel, *bij])
