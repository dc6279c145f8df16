"""Wat woorden in een vraag kunnen betekenen: vakken, functies, niveaus, plaatsen, en wat de redactie gelijk noemt.

Alles staat op stammen, zoals in de index. Eén woordenboek per stand van de naslag, per proces.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from django.db import connection

from regio.gegevens import zoeknaam
from regio.models import Functie, FunctieTerm, Niveau, Plaats, School, Vak, VakTerm
from regio.models.onderwijs import TermBereik
from search.engines.ingebouwd import opslag
from search.models import Synoniem
from search.taal import ontleed

Sleutel = tuple[str, ...]
T = TypeVar("T")
MEESTE_STAMMEN = 7  # "bedrijfseconomie, ondernemerschap en financiële zelfredzaamheid" en nog wat

# Woorden voor een niveau naast zijn eigen naam; een niveau kan meer slugs zijn.
NIVEAUWOORDEN = {
    "vmbo": ("vmbo-bk", "vmbo-gt"),
    "mavo": ("vmbo-gt",),
    "vmbo-t": ("vmbo-gt",),
    "vmbo tl": ("vmbo-gt",),
    "vmbo kader": ("vmbo-bk",),
    "vmbo basis": ("vmbo-bk",),
    "basis kader": ("vmbo-bk",),
    "gymnasium": ("vwo",),
    "atheneum": ("vwo",),
    "praktijkonderwijs": ("pro",),
    "praktijkschool": ("pro",),
    "roc": ("mbo",),
    "middelbaar beroepsonderwijs": ("mbo",),
    "basisonderwijs": ("po",),
    "basisschool": ("po",),
    "primair onderwijs": ("po",),
    "po": ("po",),
    "speciaal onderwijs": ("vso",),
    "speciaal voortgezet onderwijs": ("vso",),
}
GRAADWOORDEN = {
    "eerstegraads": ("eerstegraads",),
    "eerste graads": ("eerstegraads",),
    "eerste graad": ("eerstegraads",),
    "1e graads": ("eerstegraads",),
    "1egraads": ("eerstegraads",),
    "1e graad": ("eerstegraads",),
    "1ste graads": ("eerstegraads",),
    "tweedegraads": ("tweedegraads",),
    "tweede graads": ("tweedegraads",),
    "tweede graad": ("tweedegraads",),
    "2e graads": ("tweedegraads",),
    "2egraads": ("tweedegraads",),
    "2e graad": ("tweedegraads",),
    "2de graads": ("tweedegraads",),
    "pabo": ("groepsleerkracht",),
    "pdg": ("pdg",),
    "onbevoegd": ("ongegradeerd", "in_opleiding"),
    "ongegradeerd": ("ongegradeerd",),
}
# Functie "docent" is bij een vak vanzelfsprekend: wie "docent natuurkunde" zoekt, zoekt natuurkunde.
VANZELFSPREKEND = frozenset({"docent"})


class Woordenboek:
    """`vakken`, `functies`, `niveaus`, `graden`: stammen -> slugs. `synoniemen`: stammen -> wat er gelijk aan is."""

    def __init__(self) -> None:
        self.namen = {
            "vak": dict(Vak.objects.values_list("slug", "naam")),
            "functie": dict(Functie.objects.values_list("slug", "naam")),
        }
        self.vakken = _sleutels(Vak.objects.values_list("naam", "slug"))
        vrij = VakTerm.objects.filter(bereik=TermBereik.VRIJ).order_by("pk")
        self.vakken |= {
            sleutel: slug
            for sleutel, slug in _sleutels(vrij.values_list("term", "vak__slug")).items()
            if sleutel not in self.vakken
        }
        self.codes = _eenduidig(
            VakTerm.objects.filter(bereik=TermBereik.VAKVELD).order_by("pk").values_list("term", "vak__slug")
        )
        self.functies = _sleutels(FunctieTerm.objects.order_by("-pk").values_list("term", "functie__slug"))
        self.functies |= _sleutels(_losse_namen(Functie.objects.values_list("naam", "slug")))
        niveaus = [(naam, (slug,)) for slug, naam in Niveau.objects.values_list("slug", "naam")]
        niveaus += [(slug, (slug,)) for slug in Niveau.objects.values_list("slug", flat=True)]
        self.niveaus = _sleutels([*niveaus, *NIVEAUWOORDEN.items()])
        self.graden = _sleutels(GRAADWOORDEN.items())
        self.plaatsen = frozenset(Plaats.objects.values_list("zoeknaam", flat=True))
        eigen = School.objects.filter(vacatures__isnull=False).values_list("plaats", flat=True).distinct()
        self.eigen_plaatsen = frozenset(map(zoeknaam, eigen)) - {""}
        self.synoniemen = _synoniemen(Synoniem.objects.order_by("pk"))


def woordenboek() -> Woordenboek:
    return _voor(opslag.stand_van_nu(connection))


@lru_cache(maxsize=2)
def _voor(stand: str | int) -> Woordenboek:
    return Woordenboek()


def _sleutels(paren: Iterable[tuple[str, T]]) -> dict[Sleutel, T]:
    gevonden: dict[Sleutel, T] = {}
    for term, waarde in paren:
        if sleutel := tuple(ontleed(term)):
            gevonden[sleutel] = waarde
    return gevonden


def _eenduidig(paren: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Afkortingen (gevouwen) die voor één vak staan."""
    vakken: dict[str, set[str]] = defaultdict(set)
    for term, slug in paren:
        vakken[term.lower()].add(slug)
    return {term: slugs.pop() for term, slugs in vakken.items() if len(slugs) == 1}


def _losse_namen(paren: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """ "Rector / directeur" zijn twee namen, en wat tussen haakjes staat er nog een."""
    return [
        (deel.strip(" )"), slug)
        for naam, slug in paren
        for deel in naam.replace("(", "/").split("/")
        if deel.strip(" )")
    ]


def _synoniemen(regels: Iterable[Synoniem]) -> dict[Sleutel, tuple[Sleutel, ...]]:
    gelijk: dict[Sleutel, list[Sleutel]] = defaultdict(list)
    for regel in regels:
        sleutels = [tuple(ontleed(woord)) for woord in regel.lijst]
        for sleutel in sleutels[:1] if regel.is_eenrichting else sleutels:
            gelijk[sleutel] += [ander for ander in sleutels if ander and ander != sleutel]
    return {sleutel: tuple(dict.fromkeys(anderen)) for sleutel, anderen in gelijk.items() if sleutel}
