"""Een open sollicitatie is geen vacature: er is geen baan open, en wie zoekt heeft er tussen de banen niets aan.

Alleen de titel telt: in de tekst van een echte vacature staat vaak dat je ook open mag solliciteren. Wil een bestuur ze
toch op de site, dan onthoudt de bron dat (`Bron.met_open_sollicitaties`).
"""

import re

from django.utils.translation import gettext as _

from vacatures.models import Afwijzing

from .aanbod import Aanbod, Onbruikbaar

_OPEN = re.compile(
    r"(?<!geen )\b(?:open|spontane) sollicitaties?\b|\bsolliciteer open\b|\bopen inschrijving\b"
    r"|\b(?:open|spontaneous|unsolicited) application\b"
    r"|\bgeen (?:passende|geschikte) (?:vacature|baan|functie)\b"
    r"|\b(?:vacature|baan|functie)\b.{0,20}\bniet (?:er )?(?:bij|tussen)\b",
    re.IGNORECASE,
)


def is_open_sollicitatie(titel: str) -> bool:
    return bool(_OPEN.search(" ".join(titel.replace("-", " ").split())))


def weiger(aanbod: Aanbod) -> Onbruikbaar:
    reden = _("Open sollicitatie: dit is geen vacature.")
    return Onbruikbaar(aanbod.sleutel, reden, aanbod.ruw, Afwijzing.Soort.OPEN_SOLLICITATIE)
