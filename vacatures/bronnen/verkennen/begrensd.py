"""Een haler die na zoveel verzoeken of zoveel seconden ophoudt, en niets twee keer haalt."""

import time
from dataclasses import replace

from django.utils.translation import gettext as _

from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.ophalen import Haler

SECONDEN_PER_VERZOEK = 5.0  # een site die trager is, is ook te traag om elk uur te lezen
POGINGEN = 3  # robots.txt, het verzoek, en nog eens: zo lang kan één keer halen duren
HERHAAL_NA = 0.3


class GrensBereikt(BronFout):
    """De verkenning heeft genoeg gevraagd van deze site, of genoeg van ons geduld."""

    def __init__(self) -> None:
        super().__init__(_("Wij stopten met zoeken: dit duurde te lang of vroeg te veel van de site."))


class Begrensd:
    """Haalt zoals de `Haler` erachter, met diens regels. Duurt nooit meer dan een paar seconden langer dan `seconden`.

    Een deel (`deel`) deelt alles met het geheel en heeft daarbinnen een eigen, kleiner aantal verzoeken.
    """

    def __init__(self, haler: Haler, *, verzoeken: int, seconden: float) -> None:
        self._haler, self._over = haler, verzoeken
        self._einde = time.monotonic() + seconden
        self._gehaald: dict[str, Document | BronFout] = {}
        self._nagekeken: set[str] = set()
        self._geheel: Begrensd | None = None
        self.geweigerd = 0  # pagina's die wij wel kennen en niet meer haalden

    def deel(self, verzoeken: int) -> "Begrensd":
        deel = Begrensd(self._haler, verzoeken=verzoeken, seconden=0)
        deel._einde, deel._gehaald, deel._nagekeken, deel._geheel = self._einde, self._gehaald, self._nagekeken, self
        return deel

    @property
    def is_op(self) -> bool:
        return self._over <= 0 or self._rest < 1 or (self._geheel is not None and self._geheel.is_op)

    @property
    def _rest(self) -> float:
        return self._einde - time.monotonic()

    def haal(self, adres: str, *, vorige: Document | None = None, token: str = "", is_pagina: bool = False) -> Document:
        """Raises BronFout, waaronder GrensBereikt."""
        if adres not in self._gehaald or (is_pagina and adres not in self._nagekeken):
            if self.is_op:
                self.geweigerd += 1
                raise GrensBereikt
            self._gehaald[adres] = self._haal_echt(adres, token=token, is_pagina=is_pagina)
        gehaald = self._gehaald[adres]
        if isinstance(gehaald, BronFout):
            raise gehaald
        return gehaald

    def _haal_echt(self, adres: str, *, token: str, is_pagina: bool) -> Document | BronFout:
        bekend = self._gehaald.get(adres)
        gewoon = self._haler.grenzen
        seconden = min(gewoon.seconden, SECONDEN_PER_VERZOEK, max(self._rest / POGINGEN, 0.5))
        self._haler.grenzen = replace(gewoon, seconden=seconden, herhaal_na=min(gewoon.herhaal_na, HERHAAL_NA))
        try:
            if is_pagina:
                self._nagekeken.add(adres)
                self._haler.controleer_robots(adres)
            if bekend is not None:
                return bekend
            self._tel()
            return self._haler.haal(adres, token=token)
        except BronFout as fout:
            return fout
        finally:
            self._haler.grenzen = gewoon

    def _tel(self) -> None:
        self._over -= 1
        if self._geheel is not None:
            self._geheel._tel()
