"""Van andermans tekst naar iets waar regels op passen: zonder HTML, met enkele spaties, en gevouwen.

Elk patroon van deze map telt op die vorm: na `schoon` staan er nooit twee spaties achter elkaar en is een regeleinde
een grens. Daarom hoeft geen patroon een onbegrensde herhaling te hebben, en kost vijandige tekst niet meer dan gewone.
"""

import html
import re
import unicodedata
from bisect import bisect_right
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from .sporen import sporen_van

MAX_TITEL = 400  # tekens; de titel van een vacature is korter dan een tweet
MAX_VELD = 300
MAX_TEKST = 20_000  # tekens na het opschonen; daarna komt in een vacature niets nieuws
MAX_RUW = 200_000

_ONZICHTBAAR = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# Een script dat niet sluit, neemt de rest mee: elk begin vindt een einde, dus één keer lezen is genoeg.
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1[^<>]{0,50}>?|\Z)", re.I | re.S)
_BLOK = re.compile(r"</?(?:p|li|br|div|ul|ol|tr|td|th|table|dl|dt|dd|h[1-6]|section|article|hr)\b[^<>]{0,1000}>", re.I)
_TAG = re.compile(r"<[a-z!/?][^<>]{0,1000}>", re.I)
_ALINEA = re.compile(r"\n[ \t]*(?=[\n\u2022*\-\u00b7])|(?<=[.:;!?])[ \t]*\n")
# Na een voorletter of een afkorting ("dhr. K. Verwoerdt") loopt de zin door.
_ZINSEINDE = re.compile(
    r"[.!?](?<![ .][A-Za-z]\.)(?<!dhr\.)(?<!mevr\.)(?<! mw\.)(?<! dr\.)(?<!drs\.)(?<!t\.a\.v\.) (?=[A-Z\"'(])|\n"
)
_WOORD = re.compile(r"[a-z0-9]+|&")


def schoon(ruw: str, maximum: int) -> str:
    """Gewone tekst: geen tags, entiteiten als teken, enkele spaties, een regeleinde per alinea of lijstpunt."""
    tekst = ruw[:MAX_RUW]
    if "<" in tekst:
        tekst = _BLOK.sub("\x00", _SCRIPT.sub(" ", tekst).replace("\n", " "))
        tekst = _TAG.sub("", tekst)
    elif "\n" in tekst:
        tekst = _ALINEA.sub("\x00", tekst.replace("\r", ""))
    if "&" in tekst:
        tekst = html.unescape(tekst)
    if not tekst.isascii():
        tekst = _ONZICHTBAAR.sub("", unicodedata.normalize("NFKC", tekst))
    regels = (" ".join(regel.split()) for regel in tekst.split("\x00"))
    return "\n".join(regel for regel in regels if regel)[:maximum]


class _Vouwtabel(dict[int, str]):
    """Elk teken naar één klein teken zonder accent: de gevouwen tekst is precies even lang als de tekst zelf."""

    def __missing__(self, code: int) -> str:
        klein = unicodedata.normalize("NFKD", chr(code).lower())
        self[code] = teken = klein[0] if klein and klein[0].isascii() else chr(code)
        return teken


_VOUW = _Vouwtabel(
    {ord(streep): "-" for streep in "\u2010\u2011\u2012\u2013\u2014\u2212"}
    | {ord(komma): "'" for komma in "\u2018\u2019`\u00b4"}
)


def vouw(tekst: str) -> str:
    """Kleine letters zonder accenten, met dezelfde lengte."""
    return tekst.lower() if tekst.isascii() else tekst.translate(_VOUW)


class Woord(NamedTuple):
    tekst: str
    van: int
    tot: int


class Zone:
    """Eén veld van de invoer, opgeschoond. `plat` en `vouw` hebben dezelfde plaatsen; `sporen` zijn de trefwoorden."""

    def __init__(self, veld: str, plat: str) -> None:
        self.veld = veld  # titel, vakveld, veld, dienstverband, schaal of tekst
        self.plat = plat
        self.vouw = vouw(plat)
        self.spoorwoorden, self.sporen = sporen_van(self.vouw)
        self.gelezen: dict[object, Any] = {}  # wat een groep regels hier las
        self._vensters: dict[tuple[int, int, int], list[tuple[int, int]]] = {}

    @classmethod
    def van(cls, veld: str, ruw: str, maximum: int) -> "Zone":
        return cls(veld, schoon(ruw, maximum))

    @classmethod
    def kort(cls, veld: str, ruw: str, maximum: int) -> "Zone":
        """Een kort veld. Een bron vult haar velden steeds met dezelfde paar woorden: die worden onthouden."""
        return _onthouden(veld, ruw[: 4 * maximum], maximum)

    @cached_property
    def woorden(self) -> list[Woord]:
        return [Woord(m[0], m.start(), m.end()) for m in _WOORD.finditer(self.vouw)]

    @cached_property
    def grenzen(self) -> list[int]:
        """Waar een zin of regel begint; een punt zonder hoofdletter erna ("o.b.v. 0,8") is geen einde."""
        return [0, *(m.end() for m in _ZINSEINDE.finditer(self.plat)), len(self.plat)]

    @cached_property
    def zinnen(self) -> list[tuple[int, int, int]]:
        """(van, tot, trefwoorden) van elke zin waar een trefwoord in staat."""
        grenzen, gevonden = self.grenzen, []
        begin, eind, samen = 0, -1, 0
        for van, _tot, bits in self.spoorwoorden:
            if van < eind:
                samen |= bits
                continue
            if samen:
                gevonden.append((begin, eind, samen))
            nummer = bisect_right(grenzen, van)
            begin, samen = grenzen[nummer - 1], bits
            eind = grenzen[nummer] if nummer < len(grenzen) else len(self.vouw)
        if samen:
            gevonden.append((begin, eind, samen))
        return gevonden

    def vensters(self, spoor: int, voor: int, na: int) -> list[tuple[int, int]]:
        """Stukken (van, tot) rond de woorden met een van deze trefwoorden, samengevoegd en op hele woorden.

        Een patroon hoeft in een lange tekst alleen te kijken waar zijn trefwoord staat: dat scheelt een factor tien.
        """
        raak = self.sporen & spoor  # regels met andere trefwoorden waarvan dezelfde voorkomen, delen hun vensters
        sleutel = (raak, voor, na)
        bekend = self._vensters.get(sleutel)
        if bekend is None:
            bekend = self._vensters[sleutel] = self._zoek_vensters(raak, voor, na)
        return bekend

    def _zoek_vensters(self, raak: int, voor: int, na: int) -> list[tuple[int, int]]:
        if not raak:
            return []
        gevonden = []
        begin = eind = -1
        for van, tot, bits in self.spoorwoorden:
            if bits & raak:
                if eind < 0 or van - voor > eind:
                    if eind >= 0:
                        gevonden.append(self._heel(begin, eind))
                    begin = van - voor
                eind = tot + na
        gevonden.append(self._heel(begin, eind))
        return gevonden

    def _heel(self, van: int, tot: int) -> tuple[int, int]:
        vouw = self.vouw
        spatie = vouw.find(" ", tot, tot + 40)
        if van > 0 and vouw[van - 1] not in " \n":  # midden in een woord
            van = vouw.rfind(" ", max(0, van - 40), van) + 1 or van
        return max(van, 0), spatie if spatie >= 0 else tot

    def links(self, plek: int, lengte: int = 60) -> str:
        """Wat er voor deze plek staat, binnen de zin."""
        begin = self.grenzen[max(0, bisect_right(self.grenzen, plek) - 1)]
        return self.vouw[max(begin, plek - lengte) : plek]

    def rechts(self, plek: int, lengte: int = 60) -> str:
        """Wat er na deze plek staat, binnen de zin."""
        nummer = bisect_right(self.grenzen, plek)
        eind = self.grenzen[nummer] if nummer < len(self.grenzen) else len(self.vouw)
        return self.vouw[plek : min(eind, plek + lengte)]


@lru_cache(maxsize=2_000)
def _onthouden(veld: str, ruw: str, maximum: int) -> Zone:
    return Zone.van(veld, ruw, maximum)
