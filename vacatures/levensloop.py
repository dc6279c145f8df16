"""De levensloop van een vacature: welke stap mag vanuit welke fase, en waar kom je dan uit.

Dit is de enige tabel. Diensten vragen het hier voordat zij iets veranderen; het beheer vraagt hier welke knop er staat.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Fase(models.TextChoices):
    CONCEPT = "concept", _("concept")
    GEPLAND = "gepland", _("gepland")
    OPEN = "open", _("open")
    GESLOTEN = "gesloten", _("gesloten")


class Stap(models.TextChoices):
    PLAN = "plan", _("plannen")
    PUBLICEER = "publiceer", _("publiceren")
    HAAL_VAN_DE_SITE = "haal-van-de-site", _("van de site halen")
    SLUIT = "sluit", _("sluiten")
    HEROPEN = "heropen", _("heropenen")
    HEROPEN_STRAKS = "heropen-straks", _("later heropenen")
    VERBERG = "verberg", _("verbergen")
    TOON = "toon", _("weer tonen")
    VERWIJDER = "verwijder", _("verwijderen")


@dataclass(frozen=True)
class Regel:
    van: frozenset[str]
    naar: Fase | None  # None: de vacature is weg
    wanneer: Promise  # de zin voor wie het toch probeert


def _regel(van: set[str], naar: Fase | None, wanneer: Promise) -> Regel:
    return Regel(frozenset(van), naar, wanneer)


F = Fase
STAPPEN: dict[Stap, Regel] = {
    Stap.PLAN: _regel({F.CONCEPT, F.GEPLAND}, F.GEPLAND, _("Plannen kan zolang zij niet op de site staat.")),
    # Open op open: een bewerking van een vacature die al op de site staat, nu of gepland.
    Stap.PUBLICEER: _regel(
        {F.CONCEPT, F.GEPLAND, F.OPEN}, F.OPEN, _("Publiceren kan zolang zij niet gesloten is. Heropen haar eerst.")
    ),
    Stap.HAAL_VAN_DE_SITE: _regel(
        {F.GEPLAND, F.OPEN}, F.CONCEPT, _("Van de site halen kan alleen als zij open of gepland is.")
    ),
    Stap.SLUIT: _regel({F.OPEN}, F.GESLOTEN, _("Sluiten kan alleen als zij open is.")),
    # Heropenen is dezelfde vacature op hetzelfde adres.
    Stap.HEROPEN: _regel({F.GESLOTEN}, F.OPEN, _("Heropenen kan alleen als zij gesloten is.")),
    Stap.HEROPEN_STRAKS: _regel({F.GESLOTEN}, F.GEPLAND, _("Heropenen kan alleen als zij gesloten is.")),
    # Verborgen is geen fase: zij blijft open tot HR zegt dat zij dat niet meer is, maar is niet te vinden.
    Stap.VERBERG: _regel({F.OPEN}, F.OPEN, _("Verbergen kan alleen als zij open is.")),
    Stap.TOON: _regel({F.OPEN}, F.OPEN, _("Weer tonen kan alleen als zij open is.")),
    Stap.VERWIJDER: _regel({F.CONCEPT}, None, _("Verwijderen kan alleen bij een concept.")),
}


class Weigering(Exception):
    """Een dienst doet dit nu niet; de tekst zegt een mens waarom en wat dan wel kan."""


class StapNietToegestaan(Weigering):
    """De vacature is in een fase van waaruit deze stap niet kan."""

    def __init__(self, stap: Stap, van: Fase) -> None:
        self.stap, self.van = stap, van
        super().__init__(
            _("Dat kan nu niet: deze vacature is %(fase)s. %(wanneer)s")
            % {"fase": Fase(van).label, "wanneer": STAPPEN[stap].wanneer}
        )


class WasOpenbaar(Weigering):
    """De vacature stond ooit op de site en kan daarom niet weg."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Deze vacature stond op de site. Daarom kun je haar niet verwijderen: wie haar adres heeft, moet "
                "kunnen lezen dat zij er niet meer is. Sluit haar, of haal haar van de site."
            )
        )


def mag(stap: Stap, van: Fase) -> bool:
    return van in STAPPEN[stap].van


def controleer_stap(stap: Stap, van: Fase) -> None:
    """Raises StapNietToegestaan als deze stap niet kan vanuit de fase `van`."""
    if not mag(stap, van):
        raise StapNietToegestaan(stap, van)
