"""Opdrachten die de naslag (vakken, plaatsen) nodig hebben."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection


class OpdrachtMetNaslag(BaseCommand):
    """Een opdracht die ook op een verse map werkt: de ingebouwde database maakt zij zo nodig zelf klaar."""

    def execute(self, *args, **opties):
        if "regio_vak" not in connection.introspection.table_names():
            self._maak_klaar()
        return super().execute(*args, **opties)

    def _maak_klaar(self):
        """Raises CommandError waar migreren een besluit van een beheerder is."""
        if not settings.DEMO or connection.vendor != "sqlite":
            raise CommandError("De database is nog leeg. Draai eerst: manage.py migrate")
        self.stderr.write("Database klaarzetten (eenmalig, een halve minuut)...")
        call_command("migrate", interactive=False, verbosity=0)
