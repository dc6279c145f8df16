"""Wat een verkenning oplevert: de bronnen die achter een adres zitten, en wat er niet lukte."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

ZEKER, WAARSCHIJNLIJK, MISSCHIEN, GEEN_IDEE = 90, 60, 30, 5


@dataclass(frozen=True)
class Voorbeeld:
    """Eén vacature zoals zij er staat, zodat een mens ziet of het klopt."""

    titel: str
    plaats: str = ""
    adres: str = ""


@dataclass(frozen=True)
class Kandidaat:
    """Een bron die gevonden, gehaald en gelezen is. Met `fout` is zij herkend, en antwoordde zij slecht.

    `zekerheid` loopt van 0 tot 100. `nog` zijn pagina's die wij kennen en tijdens het verkennen niet meer lazen.
    """

    soort: str
    label: str
    adres: str
    uitleg: str
    zekerheid: int = MISSCHIEN
    aantal: int = 0
    nog: int = 0
    verlopen: int = 0
    voorbeelden: tuple[Voorbeeld, ...] = ()
    fout: str = ""
    linkpatroon: str = ""
    titels: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def is_goed(self) -> bool:
        return not self.fout and self.aantal > 0

    @property
    def past_in_een_bron(self) -> bool:
        """Zo lang mogen het adres en het patroon van een bron zijn."""
        return len(self.adres) <= 500 and len(self.linkpatroon) <= 200

    @property
    def hoeveel(self) -> str:
        """Het aantal in woorden: "12 vacatures", of "8 bekeken, naar schatting 30"."""
        if self.linkpatroon:
            return ngettext("%(n)d link", "%(n)d links", self.aantal) % {"n": self.aantal}
        if self.nog:
            return _("%(gelezen)d bekeken, naar schatting %(samen)d vacatures") % {
                "gelezen": self.aantal,
                "samen": self.aantal + self.nog,
            }
        return ngettext("%(n)d vacature", "%(n)d vacatures", self.aantal) % {"n": self.aantal}

    @property
    def hoe_zeker(self) -> str:
        if self.zekerheid >= ZEKER:
            return _("zeker")
        if self.zekerheid >= WAARSCHIJNLIJK:
            return _("waarschijnlijk")
        return _("misschien") if self.zekerheid >= MISSCHIEN else _("weten wij niet")

    def als_json(self) -> dict[str, Any]:
        return {
            "soort": self.soort, "label": self.label, "adres": self.adres, "linkpatroon": self.linkpatroon,
            "aantal": self.aantal, "nog": self.nog, "verlopen": self.verlopen, "zekerheid": self.zekerheid,
            "uitleg": self.uitleg, "fout": self.fout,
            "voorbeelden": [{"titel": v.titel, "plaats": v.plaats, "adres": v.adres} for v in self.voorbeelden],
        }  # fmt: skip


@dataclass(frozen=True)
class Verkenning:
    """`adres` is wat wij van het geplakte maakten. Zonder kandidaten zegt een melding waarom."""

    adres: str = ""
    kandidaten: tuple[Kandidaat, ...] = ()
    meldingen: tuple[str, ...] = ()

    @property
    def is_gevonden(self) -> bool:
        return any(k.is_goed and k.zekerheid >= MISSCHIEN for k in self.kandidaten)


def op_volgorde(kandidaten: list[Kandidaat]) -> tuple[Kandidaat, ...]:
    """De beste eerst, en dezelfde vacatures één keer: wat fout antwoordde komt achteraan."""
    gezien: set[frozenset[str]] = set()
    uniek = []
    for kandidaat in sorted(kandidaten, key=_rang):
        if kandidaat.is_goed and kandidaat.titels in gezien:
            continue
        gezien.add(kandidaat.titels)
        uniek.append(kandidaat)
    return tuple(uniek)


def _rang(k: Kandidaat) -> tuple[bool, int, int, str]:
    return (not k.is_goed, -k.zekerheid, -(k.aantal + k.nog), k.adres)
