"""Hoe lang één run mag duren: wie daarover gaat, stopt met een zin en schrijft niets."""

import time

from django.utils.translation import gettext as _

from .document import BronFout

MAX_RUN_SECONDEN = 10 * 60  # ruim onder de grens van de werker (14 minuten) en het slot van de bron (15)


class DuurtTeLang(BronFout):
    """De run was niet klaar binnen zijn tijd; alles blijft zoals het was."""


class Termijn:
    """Het moment waarop een run klaar moet zijn, op een klok die niet verspringt."""

    def __init__(self, seconden: float = MAX_RUN_SECONDEN) -> None:
        self._seconden = seconden
        self._einde = time.monotonic() + seconden

    def controleer(self) -> None:
        """Raises DuurtTeLang."""
        if time.monotonic() > self._einde:
            raise DuurtTeLang(
                _("Lezen duurde langer dan %(minuten)d minuten. Er verandert niets; vraag om een kleinere feed.")
                % {"minuten": self._seconden // 60}
            )
