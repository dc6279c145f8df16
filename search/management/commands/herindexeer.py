"""Vul de zoekindex opnieuw uit de database. De site blijft intussen antwoorden met de oude index."""

from django.core.management.base import BaseCommand, CommandError

from search.engines import motor
from search.engines.basis import ZoekmachineWeg
from vacatures.models import Vacature
from vacatures.querysets import zichtbaar_q


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("--engine", choices=["embedded", "elasticsearch"], default="embedded")
        parser.add_argument("--droog", action="store_true", help="zeg wat er zou gebeuren en doe niets")
        parser.add_argument("--hervat", action="store_true", help="ga verder waar een afgebroken keer gebleven was")

    def handle(self, engine="embedded", droog=False, hervat=False, **opties):
        if droog:
            aantal = Vacature.objects.filter(zichtbaar_q()).count()
            self.stdout.write(f"Er zouden {aantal} vacatures in een nieuwe index van {engine} komen.")
            return
        opties_van_machine = {"hervat": True} if hervat and engine == "elasticsearch" else {}
        try:
            aantal = motor(engine).herbouw(self._voortgang, **opties_van_machine)
        except ZoekmachineWeg as fout:
            raise CommandError(f"De zoekmachine antwoordt niet: {fout}") from fout
        self.stdout.write(f"De zoekindex is opnieuw gevuld: {aantal} vacatures.")

    def _voortgang(self, klaar, totaal):
        self.stdout.write(f"{klaar} van {totaal} vacatures")
