"""Wat is nieuw, wat is anders, wat is terug en wat ontbreekt: de lezing naast wat er al stond."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from vacatures.models import Bron, Uitkomst, Vacature

from .aanbod import Aanbod
from .lezen import Lezing

DOOR_ONS_GESLOTEN = frozenset({Uitkomst.BRON, Uitkomst.VERLOPEN})
"""Zo sluit een run of de klok. Wat een mens sloot, opent een bron nooit meer."""


class Bekend(NamedTuple):
    """Een vacature die al uit deze bron kwam."""

    sleutel: str
    pk: int
    vingerafdruk: str
    live: bool
    verborgen_om: datetime | None
    uitkomst: str
    gemist: int
    sluit_op: date | None
    laatst_gezien_om: datetime | None
    bron_adres: str

    def is_open(self, op: date) -> bool:
        """Zoals `Vacature.is_open`, maar een mogelijke dubbele telt hier mee: de bron heeft haar wel degelijk."""
        return self.live and self.verborgen_om is None and (self.sluit_op is None or self.sluit_op >= op)

    @property
    def kan_terug(self) -> bool:
        return (self.live and self.verborgen_om is not None) or (not self.live and self.uitkomst in DOOR_ONS_GESLOTEN)


@dataclass
class Verschil:
    nieuw: list[tuple[Aanbod, str]] = field(default_factory=list)  # met vingerafdruk
    anders: list[tuple[Bekend, Aanbod, str]] = field(default_factory=list)
    gelijk: list[tuple[Bekend, Aanbod]] = field(default_factory=list)
    ontbreekt: list[Bekend] = field(default_factory=list)


def bekende_vacatures(bron: Bron) -> dict[str, Bekend]:
    if bron.pk is None:
        return {}
    rijen = Vacature.objects.filter(bron=bron).order_by("pk").values_list(
        "bronsleutel", "pk", "bronhash", "live", "verborgen_om", "uitkomst", "gemist", "sluit_op",
        "laatst_gezien_om", "bron_adres",
    )  # fmt: skip
    return {rij[0]: Bekend(*rij) for rij in rijen}


def vergelijk(lezing: Lezing, bekend: dict[str, Bekend], *, zout: str) -> Verschil:
    verschil = Verschil()
    for aanbod in lezing.aanbod:
        afdruk = vingerafdruk(aanbod, zout)
        oud = bekend.get(aanbod.sleutel)
        if oud is None:
            verschil.nieuw.append((aanbod, afdruk))
        elif oud.vingerafdruk == afdruk:
            verschil.gelijk.append((oud, aanbod))
        else:
            verschil.anders.append((oud, aanbod, afdruk))
    verschil.ontbreekt = ontbrekend(lezing, bekend)
    return verschil


def ontbrekend(lezing: Lezing, bekend: dict[str, Bekend]) -> list[Bekend]:
    """Wat er niet in staat, ook niet als item waar wij niets mee konden."""
    gezien = lezing.gezien
    return [oud for sleutel, oud in bekend.items() if sleutel not in gezien]


def vingerafdruk(aanbod: Aanbod, zout: str) -> str:
    """Van alles wat het item ons zegt, en van de regels en instellingen waarmee wij het lezen.

    `ruw` telt niet: daarin staan tellers die elk uur anders zijn. Ook `gewijzigd_om` niet: wij doen er niets mee.
    """
    a = aanbod
    delen = (
        zout, a.sleutel, a.titel, a.tekst, a.adres, a.reactie_adres, a.reactie_email,
        a.geplaatst_om and a.geplaatst_om.timestamp(),
        a.sluit_op and a.sluit_op.toordinal(), a.begint_op and a.begint_op.toordinal(), a.organisatie,
        [(p.naam, p.straat, p.postcode, p.plaats, p.land, p.code) for p in a.plekken], a.vakvelden, a.trefwoorden,
        a.dienstverband,
        str(a.uren_van), str(a.uren_tot), a.schaal, a.salaris, str(a.salaris_van), str(a.salaris_tot),
        a.contact_naam, a.contact_email, a.contact_telefoon, a.is_onzeker, a.plaatsen,
    )  # fmt: skip
    return hashlib.blake2b(repr(delen).encode("utf-8", "backslashreplace"), digest_size=16).hexdigest()


def zout_van(delen: Iterable[object]) -> str:
    """Vingerafdruk van regels en instellingen: verandert er een, dan is elk item een nieuwe blik waard."""
    # str: een keuze die net gezet is en dezelfde uit de database zijn gelijk
    return hashlib.blake2b("\x1f".join(map(str, delen)).encode(), digest_size=8).hexdigest()
