"""Een spoor echt volgen: halen, zien wat het is, lezen, en er een kandidaat van maken."""

import logging
import re
from collections.abc import Mapping
from datetime import date
from typing import cast

from django.utils.translation import gettext as _

from vacatures.bronnen.aanbod import Aanbod
from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.lezen import Lezing, lees_bron
from vacatures.bronnen.linkgroepen import Linkgroep, linkgroepen
from vacatures.bronnen.ophalen import GeenAntwoord, Haler
from vacatures.bronnen.soort import Soort

from .begrensd import Begrensd
from .kandidaat import GEEN_IDEE, MISSCHIEN, Kandidaat, Voorbeeld
from .sporen import Spoor, gaat_over_werk

logger = logging.getLogger(__name__)
VOORBEELDEN = 5
MAX_GROEPEN = 8
PAGINAS = 6  # van een lijst of sitemap: genoeg om te zien of er vacatures achter zitten
HERKEND = 20  # daaronder zegt `lijkt` alleen "misschien"
_WERK = re.compile(
    r"docent|lera(?:ar|ren)|leerkracht|vacature|medewerker|directeur|rector|conci[eë]rge|instructeur|onderwijsassistent"
    r"|teamleider|zij-?instro|\blio\b|\bfte\b|\bwtf\b|adviseur|beheerder|m/v|baan\b|functie",
    re.IGNORECASE,
)


class NietGelezen(BronFout):
    """Geen enkele soort haalt een vacature uit dit document."""


class Proever:
    """Leest documenten met elke soort die ze herkent; telt en bewaart alleen wat een mens wil zien."""

    def __init__(self, haler: Begrensd, soorten: Mapping[str, Soort], *, op: date) -> None:
        self.haler, self.soorten, self.op = haler, soorten, op

    def volg(self, spoor: Spoor) -> Kandidaat | None:
        """None als het niets is en niemand het hoeft te weten. Raises geen BronFout."""
        try:
            document = self.haler.haal(spoor.adres, is_pagina=self._is_pagina(spoor))
            return self.proef(document, spoor)
        except BronFout as fout:
            return self._mislukt(spoor, fout)

    def proef(self, document: Document, spoor: Spoor) -> Kandidaat | None:
        """Raises BronFout als het document niet te lezen is."""
        soort, lezing, geweigerd = self._lees(document, spoor.soort)
        if spoor.moet_over_werk_gaan and not _over_werk(lezing.aanbod):
            return None
        adres = spoor.adres if spoor.adres.startswith("http") else document.adres
        return Kandidaat(
            soort=soort.naam, label=str(soort.label), adres=adres, uitleg=spoor.uitleg, zekerheid=spoor.zekerheid,
            aantal=len(lezing.aanbod), nog=geweigerd, verlopen=sum(_is_voorbij(a, self.op) for a in lezing.aanbod),
            voorbeelden=tuple(_voorbeeld(aanbod) for aanbod in lezing.aanbod[:VOORBEELDEN]),
            titels=frozenset(aanbod.titel.casefold() for aanbod in lezing.aanbod),
        )  # fmt: skip

    def linkgroepen(self, pagina: Document) -> list[Kandidaat]:
        """De groepen links op een pagina zonder opmaak, elk als kandidaat."""
        soort = self.soorten["pagina"]
        try:
            return [self._van_groep(groep, pagina, soort) for groep in linkgroepen(pagina)[:MAX_GROEPEN]]
        except BronFout:
            return []

    def _van_groep(self, groep: Linkgroep, pagina: Document, soort: Soort) -> Kandidaat:
        zin = _("Links op de pagina die er zo uitzien: %(patroon)s")
        return Kandidaat(
            soort=soort.naam, label=str(soort.label), adres=pagina.adres, linkpatroon=groep.patroon,
            uitleg=zin % {"patroon": groep.patroon}, zekerheid=MISSCHIEN if groep.lijkt_vacature else GEEN_IDEE,
            aantal=groep.aantal, titels=frozenset({f"{pagina.adres} {groep.patroon}"}),
            voorbeelden=tuple(Voorbeeld(link.tekst or link.adres, "", link.adres) for link in groep.voorbeelden),
        )  # fmt: skip

    def _lees(self, document: Document, naam: str) -> tuple[Soort, Lezing, int]:
        eerste: BronFout | None = None
        for soort in [self.soorten[naam]] if naam else self._kansrijk(document):
            deel = self.haler.deel(PAGINAS)
            try:
                lezing = lees_bron(document, soort, cast(Haler, deel))
            except BronFout as fout:
                eerste = eerste or fout
                continue
            except Exception:  # een document van een vreemde; een andere soort leest het misschien wel
                logger.exception("soort %s struikelde over %s", soort.naam, document.adres[:200])
                continue
            if lezing.aanbod:
                return soort, lezing, deel.geweigerd
        raise eerste or NietGelezen(
            _("%(adres)s: hierin staat geen vacature die wij kunnen lezen.") % {"adres": document.adres[:200]}
        )

    def _kansrijk(self, document: Document) -> list[Soort]:
        """De soorten die het document herkennen, de zekerste eerst. Een pagina zonder opmaak is een eigen stap."""
        assert document.is_ingepakt or document.tekst  # leeg of onleesbaar heeft een eigen melding
        kansen = [(s.lijkt(document), s) for s in self.soorten.values() if s.met_linkpatroon is None]
        geordend = sorted(kansen, key=lambda paar: (-paar[0], paar[1].naam))
        grens = 1 if document.is_html else HERKEND
        return [soort for kans, soort in geordend if kans >= grens][:3]

    def _is_pagina(self, spoor: Spoor) -> bool:
        return self.soorten[spoor.soort].is_pagina if spoor.soort else False

    def _mislukt(self, spoor: Spoor, fout: BronFout) -> Kandidaat | None:
        """Een sleutel die ontbreekt is het noemen waard; een gok die nergens heen leidt niet."""
        vraagt_sleutel = isinstance(fout, GeenAntwoord) and fout.status in (401, 403)
        if not spoor.soort or (spoor.is_gok and not vraagt_sleutel):
            return None
        soort = self.soorten[spoor.soort]
        return Kandidaat(
            soort=soort.naam, label=str(soort.label), adres=spoor.adres, uitleg=spoor.uitleg, zekerheid=spoor.zekerheid,
            fout=_zin_over(fout, soort),
        )  # fmt: skip


def _zin_over(fout: BronFout, soort: Soort) -> str:
    """Het adres van de feed bedachten wij zelf: dat het niet bestaat, zegt iets over de naam in wat er geplakt is."""
    if isinstance(fout, GeenAntwoord) and fout.status in (404, 410):
        return _("Bij %(soort)s staat hier niets. Klopt de naam van het bestuur in het adres dat je plakte?") % {
            "soort": soort.label
        }
    return str(fout)


def _over_werk(aanbod: list[Aanbod]) -> bool:
    """Minstens de helft lijkt een vacature; een feed met nieuws is geen bron."""
    passend = sum(bool(gaat_over_werk(a.adres) or _WERK.search(" ".join((a.titel, *a.trefwoorden)))) for a in aanbod)
    return passend * 2 >= len(aanbod)


def _is_voorbij(aanbod: Aanbod, op: date) -> bool:
    return aanbod.sluit_op is not None and aanbod.sluit_op < op


def _voorbeeld(aanbod: Aanbod) -> Voorbeeld:
    plaats = next((p.plaats or p.naam for p in aanbod.plekken if p.plaats or p.naam), "")
    return Voorbeeld(aanbod.titel, plaats, aanbod.adres)
