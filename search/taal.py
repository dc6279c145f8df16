"""Van tekst naar woorden om op te zoeken. Elke zoekmachine gebruikt deze ene ontleding, bij het vullen en het vragen.

Hoofdletters en accenten vallen weg; daarna gaan de twee Nederlandse stemmers van Snowball na elkaar. Elk van de
twee mist gewone paren (Kraaij-Pohlmann Nederlands/Nederlandse, Porter les/lessen en vacature/vacatures); samen
brengen zij 132 van 138 gemeten paren bij elkaar. Samenstellingen splitsen doen wij nog niet.
"""

import re
import unicodedata

import Stemmer

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


class _Stammen(dict):
    """Woord -> stam, eenmaal per proces berekend: de stemmers kosten 1,6 us, het opzoeken een tiende daarvan."""

    def __init__(self) -> None:
        self._kraaij_pohlmann = Stemmer.Stemmer("dutch", 0).stemWord
        self._porter = Stemmer.Stemmer("dutch_porter", 0).stemWord

    def __missing__(self, woord: str) -> str:
        if len(self) >= CACHE_WOORDEN:
            self.clear()
        plat = vouw(woord)[:MAX_WOORD_TEKENS]
        stam = "" if plat in STOPWOORDEN else self._porter(self._kraaij_pohlmann(plat)) or plat
        self[woord] = stam
        return stam


def vouw(tekst: str) -> str:
    """Kleine letters zonder accenten: "Coördinator" en "coordinator" zijn gelijk."""
    if tekst.isascii():
        return tekst.lower()
    plat = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(t for t in plat if not unicodedata.combining(t))


_stammen = _Stammen()


def ontleed(tekst: str) -> list[str]:
    """De zoekwoorden van een tekst, op volgorde; stopwoorden doen niet mee."""
    if not tekst.isascii():
        tekst = unicodedata.normalize("NFC", tekst)  # anders valt een los accent als woordgrens
    return [stam for woord in WOORD.findall(tekst) if (stam := _stammen[woord])]
