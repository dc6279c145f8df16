"""Welke links op een pagina vacatures kunnen zijn: groepen met hetzelfde begin, om het bestuur uit te laten kiezen."""

import re
from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from .document import Document
from .jsonld import boom_van
from .links import Link, links_van, vaste_sleutel

_PAD_OVER_WERK = re.compile(r"vacature|/jobs?\b|/job-|werken-?bij|/banen|/baan\b|functies", re.IGNORECASE)
_TEKST_OVER_WERK = re.compile(
    r"\b(?:docent\w*|lera(?:ar|res)\w*|leerkracht\w*|instructeur|conci[eë]rge|teamleider|rector|directeur|mentor|coach|toa"
    r"|onderwijsassistent|medewerker|beleidsadviseur|adviseur|administrateur|coördinator|decaan|intern begeleider|lio"
    r"|zij-?instromer|fte|wtf|vacature)\b",
    re.IGNORECASE,
)
_GEEN_WERK = re.compile(r"nieuws|agenda|contact|privacy|cookie|login|inloggen|over-?ons|sitemap|disclaimer|/tag/"
                        r"|/categor|/page/|/author/|/wp-", re.IGNORECASE)  # fmt: skip
VOORBEELDEN = 5
MAX_GROEPEN = 12


@dataclass(frozen=True)
class Linkgroep:
    """Links met hetzelfde patroon. `lijkt_vacature`: adres of teksten gaan over werk."""

    patroon: str
    aantal: int
    voorbeelden: tuple[Link, ...]
    lijkt_vacature: bool


def linkgroepen(document: Document) -> list[Linkgroep]:
    """Wat op vacatures lijkt eerst, dan de grootste groep. Raises DocumentOnleesbaar als de tekst niet te lezen is."""
    boom = boom_van(document)
    if boom is None:
        return []
    zelf = vaste_sleutel(document.adres)
    per_patroon: dict[str, list[Link]] = defaultdict(list)
    for link in links_van(boom, document.adres):
        if vaste_sleutel(link.adres) != zelf:
            for patroon in _patronen(link.adres):
                per_patroon[patroon].append(link)
    groepen = [_groep(patroon, links) for patroon, links in _zonder_omhulsels(per_patroon).items()]
    zinnig = [g for g in groepen if g.aantal > 1 or g.lijkt_vacature]
    return sorted(zinnig, key=lambda g: (not g.lijkt_vacature, -g.aantal, g.patroon))[:MAX_GROEPEN]


def _groep(patroon: str, links: list[Link]) -> Linkgroep:
    met_tekst = [link for link in links if link.tekst] or links
    over_werk = sum(bool(_TEKST_OVER_WERK.search(link.tekst)) for link in links)
    in_pad = bool(_PAD_OVER_WERK.search(patroon)) and not _GEEN_WERK.search(patroon)
    return Linkgroep(patroon, len(links), tuple(met_tekst[:VOORBEELDEN]), in_pad or over_werk * 2 > len(links))


def _patronen(adres: str) -> list[str]:
    """Elke map boven het adres, de eerste woorden van de naam bovenin de site, of de vraag met een nummer."""
    delen = urlsplit(adres)
    pad = delen.path or "/"
    for naam, waarde in parse_qsl(delen.query):
        if any(teken.isdigit() for teken in waarde):
            return [f"{pad}?{naam}=*"]
    stukken = [stuk for stuk in pad.split("/") if stuk]
    if len(stukken) == 1:
        eerste, streep, rest = stukken[0].partition("-")
        return [f"/{eerste}-*"] if streep and rest and not _GEEN_WERK.search(f"/{stukken[0]}") else []
    return ["/" + "/".join(stukken[:n]) + "/*" for n in range(1, len(stukken))]


def _zonder_omhulsels(per_patroon: dict[str, list[Link]]) -> dict[str, list[Link]]:
    """Van /over/ en /over/werken/ met dezelfde links alleen de nauwste; van een map met één link alleen de ruimere."""

    def is_omhulsel(patroon: str) -> bool:
        begin, aantal = patroon.removesuffix("*"), len(per_patroon[patroon])
        return any(
            ander != patroon and ander.startswith(begin) and len(links) == aantal and aantal > 1
            for ander, links in per_patroon.items()
        )

    def is_los(patroon: str) -> bool:
        ouder = "/".join(patroon.split("/")[:-2]) + "/*"
        return len(per_patroon[patroon]) == 1 and len(per_patroon.get(ouder, [])) > 1

    return {p: links for p, links in per_patroon.items() if not is_omhulsel(p) and not is_los(p)}
