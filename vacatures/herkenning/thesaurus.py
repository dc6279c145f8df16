"""De woorden voor vakken en functies, klaar om op te zoeken. Het enige hier dat de database leest."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from .tekst import vouw

_WOORD = re.compile(r"[a-z0-9]+|&")
MAX_WOORDEN = 9  # langer dan de langste naam van een vak


@dataclass(frozen=True, slots=True)
class Term:
    """Woorden die samen één ding noemen. `met_schuin`: alleen met een / ertussen ("natuurkunde/scheikunde")."""

    woorden: tuple[str, ...]
    geschreven: str
    slug: str
    is_vrij: bool = True
    met_schuin: bool = False
    zonder_schuin: bool = False  # rekenen-wiskunde is één vak, rekenen/wiskunde zijn er twee

    @property
    def is_korte_code(self) -> bool:
        """Afkorting in drie hoofdletters of minder: in lopende tekst telt die alleen in hoofdletters."""
        return len(self.geschreven) <= 3 and self.geschreven.isupper()


Index = Mapping[str, tuple[Term, ...]]  # eerste woord -> termen, de langste eerst


@dataclass(frozen=True, slots=True, eq=False)
class Thesaurus:
    vakken: Index
    functies: Index
    vakgroep: Mapping[str, str]  # slug van het vak -> groep
    versie: str  # verandert met elke term


def thesaurus() -> Thesaurus:
    """Alle vakken en functies uit de database, in vier vragen. Haal hem één keer per run op."""
    from regio.models import Functie, FunctieTerm, Vak, VakTerm
    from regio.models.onderwijs import TermBereik

    vakken = list(Vak.objects.order_by("pk").values_list("slug", "naam", "vakgroep"))
    vakwoorden = [
        *((slug, deel, True) for slug, naam, _groep in vakken for deel in _delen(naam)),
        *(
            (slug, term, bereik == TermBereik.VRIJ)
            for slug, term, bereik in VakTerm.objects.order_by("vak_id", "pk").values_list(
                "vak__slug", "term", "bereik"
            )
        ),
    ]
    functies = list(Functie.objects.order_by("pk").values_list("slug", "naam"))
    functiewoorden = [
        *((slug, deel) for slug, naam in functies for deel in _delen(naam)),
        *FunctieTerm.objects.order_by("functie_id", "pk").values_list("functie__slug", "term"),
    ]
    return bouw(vakwoorden, functiewoorden, {slug: groep for slug, _naam, groep in vakken})


def bouw(
    vakwoorden: Iterable[tuple[str, str, bool]], functiewoorden: Iterable[tuple[str, str]], vakgroep: Mapping[str, str]
) -> Thesaurus:
    """Een thesaurus uit gewone rijen: (vak, schrijfwijze, telt in vrije tekst) en (functie, schrijfwijze)."""
    vakwoorden, functiewoorden = list(vakwoorden), list(functiewoorden)
    vakken = [term for slug, tekst, vrij in vakwoorden for term in _termen(slug, tekst, is_vrij=vrij)]
    functies = [
        Term(woorden, tekst, slug)
        for slug, tekst in functiewoorden
        for term in _termen(slug, tekst)
        for woorden in _verbogen(term.woorden)
    ]
    kern = repr((vakwoorden, functiewoorden, sorted(vakgroep.items())))
    return Thesaurus(_index(vakken), _index(functies), dict(vakgroep), hashlib.sha256(kern.encode()).hexdigest()[:12])


def _delen(naam: str) -> list[str]:
    """De namen in een naam: "Tekenen / beeldende vorming" zijn er twee; wat tussen haakjes staat, heeft eigen termen."""
    kern = re.sub(r"\([^()]*\)", "", naam)
    return [deel.strip() for deel in kern.split(" / ") if deel.strip()]


def _termen(slug: str, tekst: str, *, is_vrij: bool = True) -> list[Term]:
    """De schrijfwijzen van één term: & en "en" zijn gelijk tussen woorden ("Economie & Ondernemen")."""
    woorden = tuple(_WOORD.findall(vouw(tekst)))
    if not woorden or len(woorden) > MAX_WOORDEN:
        return []
    is_code = all(len(woord) == 1 for woord in woorden)  # M&O, niet "m en o"
    keuzes = [("&", "en") if woord in ("&", "en") and not is_code else (woord,) for woord in woorden]
    schuin = re.search(r"\w/\w", tekst) is not None
    streep = re.search(r"\w-\w", tekst) is not None
    return [Term(vorm, tekst, slug, is_vrij, schuin, streep) for vorm in product(*keuzes)]


def _verbogen(woorden: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Meervoud en vrouwelijke vorm van het laatste woord: docenten, docente, teamleiders, leraren."""
    *begin, laatste = woorden
    vormen = {laatste, laatste + "s", laatste + "en", laatste + "e"}
    vormen |= {laatste[:-2] + "ren", laatste[:-2] + "res"} if laatste.endswith("leraar") else set()
    return [(*begin, vorm) for vorm in sorted(vormen)] if len(laatste) > 2 else [woorden]


def _index(termen: Iterable[Term]) -> Index:
    verzameld: dict[str, dict[Term, None]] = defaultdict(dict)
    for term in termen:
        verzameld[term.woorden[0]][term] = None
    return {woord: tuple(sorted(lijst, key=lambda t: -len(t.woorden))) for woord, lijst in verzameld.items()}
