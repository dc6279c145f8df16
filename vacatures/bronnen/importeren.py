"""De run: halen, ontleden, herkennen, vergelijken, toepassen, verslag doen.

Wat er ook met een bron is: een run verliest en verdubbelt geen vacature, en een tweede run verandert niets meer.
"""

import logging
import time
from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from django.db import transaction
from django.utils.translation import gettext as _

from vacatures.models import Bron, BronRun, Vacature

from . import afwezig
from .beurt import BeurtVerloren, beurt, houd_beurt
from .document import BronFout, Document, DocumentLeeg
from .geheugen import zelden_opruimen
from .ophalen import GeenAntwoord, Haler
from .rapport import Verslag, begin_run, sluit_run_af, vorige_run_mislukte
from .run import Run

logger = logging.getLogger(__name__)
Uitkomst = BronRun.Uitkomst


def importeer(
    bron: Bron, *, op: date, om: datetime, document: Document | None = None, haler: Haler | None = None,
    met_records: bool = False,
) -> Verslag:  # fmt: skip
    """Lees de bron en breng de vacatures bij. Een fout van de bron is een verslag, geen exception.

    `document` is er al (een bestand); anders wordt het adres van de bron gehaald. Met `met_records` staat elk item
    in het verslag met wat er herkend is; dat kost tijd, en slaat de snelle weg voor een gelijk document over.
    Raises BronBezig.
    """
    begin = time.monotonic()
    with beurt(bron, om=om), zelden_opruimen():
        breekt_reeks = vorige_run_mislukte(bron)
        run = begin_run(bron, om)

        def leg_vast(schrijf: Callable[[], Verslag]) -> Verslag:
            """Alles van deze run in één transactie: wie hier uitvalt, laat de oude stand achter."""
            with transaction.atomic():
                houd_beurt(bron, om=om)
                if breekt_reeks:
                    afwezig.vergeet_gemist(bron)
                verslag = schrijf()
                sluit_run_af(run, verslag, duur=time.monotonic() - begin)
            return verslag

        try:
            with haler or Haler() as echte_haler:
                deze = Run(bron, echte_haler, op=op, om=om, met_records=met_records)
                werk = deze.bereid_voor(document)
            verslag = leg_vast(partial(deze.schrijf, werk))
        except BeurtVerloren as fout:
            verslag = Verslag(Uitkomst.MISLUKT, soort=bron.soort, melding=str(fout))
            sluit_run_af(run, verslag, duur=time.monotonic() - begin)
        except BronFout as fout:
            verslag = leg_vast(partial(_mislukt, bron, fout, om=om))
        except Exception:
            melding = _("Er ging iets mis bij ons. Wij kijken ernaar.")
            sluit_run_af(run, Verslag(Uitkomst.MISLUKT, melding=melding), duur=time.monotonic() - begin)
            raise
    logger.info("bron %s: %s, %s", bron.pk, verslag.uitkomst, verslag.samenvatting)
    return verslag


def proef(bron: Bron, document: Document, *, op: date, om: datetime, haler: Haler) -> Verslag:
    """Wat een run met dit document zou doen; er wordt niets geschreven. `bron` hoeft niet bewaard te zijn.

    Raises BronFout.
    """
    return Run(bron, haler, op=op, om=om, met_records=True).proef(document)


def _mislukt(bron: Bron, fout: BronFout, *, om: datetime) -> Verslag:
    """Er verandert niets, behalve dat twee keer gemist weer van voren begint."""
    if afwezig.vergeet_gemist(bron):
        Bron.objects.filter(pk=bron.pk).update(documenthash="", etag="", last_modified="")
    verborgen = 0
    if isinstance(fout, GeenAntwoord) and fout.status in (404, 410):
        # De bron is zelf de pagina van een vacature, en die is weg.
        zelf = Vacature.objects.filter(bron=bron, bron_adres=bron.adres, live=True, verborgen_om__isnull=True)
        verborgen = afwezig.verberg_met_vraag(bron, list(zelf.values_list("pk", flat=True)), om=om)
        if verborgen:  # komt zij onveranderd terug, dan moet zij weer in beeld
            Bron.objects.filter(pk=bron.pk).update(documenthash="", etag="", last_modified="")
    uitkomst = Uitkomst.LEEG if isinstance(fout, DocumentLeeg) else Uitkomst.MISLUKT
    return Verslag(uitkomst, soort=bron.soort, verborgen=verborgen, melding=str(fout))
