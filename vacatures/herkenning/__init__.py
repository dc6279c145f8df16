"""Lees een vacature zoals een mens in het onderwijs haar leest: vak, graad, omvang, schaal, contract en dagen.

Eén zuivere functie over tabellen van regels, voor elke soort bron dezelfde. Per soort feit een module met haar tabel;
`lezer` brengt ze samen. Wat er niet eenduidig staat, blijft leeg: dat is een vraag aan HR. Een school raadt zij nooit.
"""

import hashlib
from pathlib import Path

from .lezer import herken
from .thesaurus import Thesaurus, thesaurus
from .typen import DREMPEL, Herkend, HerkendVak, Invoer, Vondst


def _versie() -> str:
    """Vingerafdruk van de regels zelf: wie een regel wijzigt, hoeft aan geen nummer te denken."""
    bronnen = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"\0".join(bron.read_bytes() for bron in bronnen)).hexdigest()[:12]


REGELVERSIE = _versie()

__all__ = ["DREMPEL", "REGELVERSIE", "Herkend", "HerkendVak", "Invoer", "Thesaurus", "Vondst", "herken", "thesaurus"]
