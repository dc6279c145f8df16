"""Vul de demoregio: partnerschappen, besturen, scholen en vacatures. Is zij er al, dan verandert er niets."""

import logging
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from portaal.demo import vullen
from regio.models import Bestuur, Partnerschap, School
from vacatures.bronnen.beurt import BronBezig
from vacatures.models import Bron, Vacature


class Command(BaseCommand):
    help = __doc__

    def handle(self, **opties):
        if not settings.DEMO:
            raise CommandError(
                "Dit is geen demo: er komen geen verzonnen scholen en geen bekende wachtwoorden in deze database. "
                "Wil je een demo, zet dan DEMO=true in de omgeving."
            )
        begin, om = time.monotonic(), timezone.now()
        logging.getLogger("vacatures.bronnen").setLevel(logging.WARNING)  # geen regel per bron; hieronder staat de som
        try:
            self.vul(begin, om)
        except BronBezig as fout:
            raise CommandError(f"{fout} Draait de site nog? Stop haar, of laat haar worker de bronnen lezen.") from fout

    def vul(self, begin, om):
        vullen.zet_site()
        if not vullen.is_gevuld():
            self.zeg("De demoregio vullen...")
            vullen.vul(om=om)
            self.zeg(f"De demo is gevuld in {time.monotonic() - begin:.0f} s: {samenvatting(timezone.localdate(om))}.")
        elif aantal := vullen.verhuis(om=om):
            self.zeg(f"De demo was al gevuld; {aantal} bronnen staan nu op {settings.WAGTAILADMIN_BASE_URL}.")
        else:
            self.zeg(f"De demo was al gevuld: {samenvatting(timezone.localdate(om))}.")

    def zeg(self, tekst):
        self.stdout.write(tekst)
        self.stdout.flush()


def samenvatting(dag) -> str:
    open_ = Vacature.objects.open(dag).count()
    return (
        f"{Partnerschap.objects.count()} partnerschappen, {Bestuur.objects.count()} besturen, "
        f"{School.objects.count()} werkplekken, {Bron.objects.count()} bronnen, {open_} open vacatures "
        f"en {Vacature.objects.filter(gesloten_om__isnull=False).count()} gesloten"
    )
