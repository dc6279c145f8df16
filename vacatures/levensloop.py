"""De levensloop van een vacature: welke fase mag op welke volgen. Diensten vragen het hier, en nergens anders."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Fase(models.TextChoices):
    CONCEPT = "concept", _("concept")
    GEPLAND = "gepland", _("gepland")
    OPEN = "open", _("open")
    GESLOTEN = "gesloten", _("gesloten")


# van -> wat er direct op mag volgen
STAPPEN: dict[str, frozenset[str]] = {
    Fase.CONCEPT: frozenset({Fase.GEPLAND, Fase.OPEN}),
    Fase.GEPLAND: frozenset({Fase.CONCEPT, Fase.GEPLAND, Fase.OPEN}),
    # Open op open: een bewerking van een vacature die al op de site staat.
    Fase.OPEN: frozenset({Fase.OPEN, Fase.CONCEPT, Fase.GESLOTEN}),
    # Heropenen: zelfde vacature, zelfde adres.
    Fase.GESLOTEN: frozenset({Fase.OPEN, Fase.GEPLAND}),
}


class StapNietToegestaan(Exception):
    """De vacature is in een fase van waaruit deze stap niet kan."""

    def __init__(self, van: str, naar: str) -> None:
        self.van, self.naar = van, naar
        super().__init__(
            _("Een vacature die %(van)s is, kan niet %(naar)s worden.")
            % {"van": Fase(van).label, "naar": Fase(naar).label}
        )


def controleer_stap(van: str, naar: str) -> None:
    """Raises StapNietToegestaan als `naar` niet op `van` mag volgen."""
    if naar not in STAPPEN[van]:
        raise StapNietToegestaan(van, naar)
