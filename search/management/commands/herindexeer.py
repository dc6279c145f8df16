"""Vul de zoekindex opnieuw uit de database. De site blijft intussen antwoorden met de oude index."""

from django.core.management.base import BaseCommand

from search.engines import motor


class Command(BaseCommand):
    help = __doc__

    def handle(self, **opties):
        aantal = motor().herbouw(lambda klaar, totaal: self.stdout.write(f"{klaar} van {totaal} vacatures"))
        self.stdout.write(f"De zoekindex is opnieuw gevuld: {aantal} vacatures.")
