"""Wat HR eenmaal over een woord van een bron zei, en wat dat woord bij een vraag is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from regio.gegevens import zoeknaam
from vacatures.models import Bron, Koppeling, Vraag

Pks = tuple[int, ...]


@dataclass(frozen=True)
class Koppelingen:
    """De antwoorden van één bron, eenmaal uit de database. Per woord (`zoeknaam`) de scholen of de vakken.

    Geen enkele school of vak is ook een antwoord: het is er geen, en wij vragen het niet meer.
    """

    scholen: Mapping[str, Pks] = field(default_factory=dict)
    vakken: Mapping[str, Pks] = field(default_factory=dict)

    @property
    def vingerafdruk(self) -> str:
        """Verandert met elk antwoord: dan verdient elk item van de bron een nieuwe blik."""
        return repr((sorted(self.scholen.items()), sorted(self.vakken.items())))

    def school(self, woord: str) -> Pks | None:
        """De scholen bij dit woord; None als niemand er iets over zei."""
        return self.scholen.get(zoeknaam(woord)) if self.scholen and woord else None

    def vakken_in(self, teksten: Iterable[str]) -> Pks | None:
        """De vakken van elk woord dat als heel woord in een van de teksten staat; None als er geen bij staat."""
        if not self.vakken:
            return None
        gezocht = [f" {zoeknaam(tekst)} " for tekst in teksten]
        gevonden = [vakken for woord, vakken in self.vakken.items() if any(f" {woord} " in tekst for tekst in gezocht)]
        return tuple(dict.fromkeys(pk for vakken in gevonden for pk in vakken)) if gevonden else None


def koppelingen_van(bron: Bron) -> Koppelingen:
    """Twee vragen aan de database per soort, hoeveel antwoorden het er ook zijn; een bron die niet bewaard is, geen."""
    if bron.pk is None:
        return Koppelingen()
    return Koppelingen(
        _per_woord(bron, Koppeling.Soort.SCHOOL, "scholen"), _per_woord(bron, Koppeling.Soort.VAK, "vakken")
    )


def woord_van(vraag: Vraag) -> str:
    """Het woord van de bron waar deze vraag over gaat: wie hem beantwoordt, beantwoordt alles met dat woord.

    Leeg als er geen woord is om te onthouden; het antwoord geldt dan alleen voor deze vacature.
    """
    woord = vraag.voorstel.get("woord", "")
    return woord if isinstance(woord, str) and zoeknaam(woord) else ""


def _per_woord(bron: Bron, soort: str, wat: str) -> dict[str, Pks]:
    rijen = Koppeling.objects.filter(bron=bron, soort=soort).order_by("pk").prefetch_related(wat)
    return {k.sleutel: tuple(sorted(ding.pk for ding in getattr(k, wat).all())) for k in rijen}
