"""Wat een site over haar pagina's vraagt (robots.txt, RFC 9309): wij lezen alleen wat mag."""

from collections.abc import Iterator
from urllib.parse import quote, unquote

NAAM = "regioportaal"


class Robots:
    """De regels van één site voor ons. De langste regel die past beslist; bij gelijke lengte wint toestaan."""

    def __init__(self, tekst: str = "") -> None:
        groepen = _groepen(tekst)
        self._regels = groepen.get(NAAM, groepen.get("*", []))

    def mag(self, pad: str) -> bool:
        """Of het pad (met de vraag erachter) gelezen mag worden."""
        pad = _gelijk(pad or "/")
        passend = [(len(patroon), toegestaan) for toegestaan, patroon in self._regels if _past(patroon, pad)]
        return max(passend, default=(0, True))[1]


def _groepen(tekst: str) -> dict[str, list[tuple[bool, str]]]:
    groepen: dict[str, list[tuple[bool, str]]] = {}
    namen: list[str] = []
    in_regels = False
    for veld, waarde in _velden(tekst):
        if veld == "user-agent":
            namen = [] if in_regels else namen
            in_regels = False
            namen.append(waarde.lower().split("/")[0])
            groepen.setdefault(namen[-1], [])
        elif veld in {"allow", "disallow"}:
            in_regels = True
            for naam in namen:
                if waarde:  # een lege Disallow verbiedt niets
                    groepen[naam].append((veld == "allow", _gelijk(waarde)))
    return groepen


def _velden(tekst: str) -> Iterator[tuple[str, str]]:
    for regel in tekst[:500_000].lstrip("\ufeff").splitlines():
        veld, scheiding, waarde = regel.split("#")[0].partition(":")
        if scheiding:
            yield veld.strip().lower(), waarde.strip()


def _past(patroon: str, pad: str) -> bool:
    """Elk stuk tussen de sterren op zijn eerste plek: een regex zou zich op veel sterren stuk kunnen zoeken."""
    begin, *midden = patroon.removesuffix("$").split("*")
    if not pad.startswith(begin):
        return False
    plek = len(begin)
    for deel in midden[:-1] if patroon.endswith("$") else midden:
        plek = pad.find(deel, plek)
        if plek < 0:
            return False
        plek += len(deel)
    if not patroon.endswith("$"):
        return True
    return pad.endswith(midden[-1]) and len(pad) - len(midden[-1]) >= plek if midden else pad == begin


def _gelijk(pad: str) -> str:
    """Eén schrijfwijze voor gecodeerde tekens, zoals RFC 9309 vraagt."""
    return quote(unquote(pad), safe="/*$?&=%:;,+@!~'()")
