"""De soorten bronnen. Een soort erbij is een module hier met een `SOORT`; zij wordt vanzelf gevonden."""

import pkgutil
from functools import cache
from importlib import import_module

from django.utils.translation import gettext as _

from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.soort import Soort
from vacatures.models import Bron


class SoortOnbekend(BronFout):
    """Geen enkele soort herkent het document, of de genoemde soort bestaat niet."""


@cache
def alle_soorten() -> dict[str, Soort]:
    """Elke soort bij haar naam."""
    modules = (import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    return {m.SOORT.naam: m.SOORT for m in sorted(modules, key=lambda m: m.SOORT.naam)}


def soort_met_naam(naam: str) -> Soort:
    """Raises SoortOnbekend."""
    try:
        return alle_soorten()[naam]
    except KeyError as fout:
        raise SoortOnbekend(
            _("De soort %(naam)s bestaat niet. Kies bij de bron een andere, of laat de soort leeg.")
            % {"naam": naam[:40]}
        ) from fout


def soort_voor(bron: Bron, document: Document) -> Soort:
    """De soort van de bron met haar instellingen, of anders die het document herkent. Raises SoortOnbekend."""
    if bron.soort:
        soort = soort_met_naam(bron.soort)
    else:  # wie zegt welke links vacatures zijn, bedoelt een pagina
        soort = soort_met_naam("pagina") if bron.linkpatroon and document.is_html else soort_van(document)
    return soort.met_linkpatroon(bron.linkpatroon) if soort.met_linkpatroon else soort


def soort_van(document: Document) -> Soort:
    """De soort die het document het best herkent. Raises SoortOnbekend, DocumentOnleesbaar als het leeg is."""
    kans, soort = max(((s.lijkt(document), s) for s in alle_soorten().values()), key=lambda paar: paar[0])
    if not kans:
        assert document.is_ingepakt or document.tekst  # leeg of onleesbaar heeft een eigen melding
        raise SoortOnbekend(
            _(
                "Wij herkennen niet wat voor document dit is. Controleer het adres. Weet je bij welke leverancier het "
                "hoort, kies dan bij de bron de soort."
            )
        )
    return soort
