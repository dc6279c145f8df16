"""Maak de gegevens klaar om te draaien: migraties die er nog niet zijn, en de demoregio als die leeg is."""

import logging
import shutil
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from portaal.starter import KanNietStarten, neem_slot

GEGEVENS = ("media", "mailbox", "wachtrij", "onderweg", "control")


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--opnieuw", action="store_true", help="gooi eerst alle gegevens van de demo weg")

    def handle(self, *, opnieuw, **opties):
        if opnieuw:
            self.gooi_weg()
        if migraties_te_doen():
            self.zeg("Database klaarzetten (de eerste keer duurt dit een halve minuut)...")
            call_command("migrate", interactive=False, verbosity=0)
        if settings.DEMO:
            logging.getLogger("vacatures.bronnen").setLevel(logging.WARNING)  # 25 bronnen hoeven niet elk een regel
            call_command("vul_demo", stdout=self.stdout)

    def gooi_weg(self):
        """Raises CommandError buiten de demo, of terwijl de site draait."""
        if not settings.DEMO or connection.vendor != "sqlite":
            raise CommandError("Dit is geen demo op SQLite: hier gooi ik niets weg.")
        try:
            slot = neem_slot(Path(settings.VAR) / "draai.slot", settings.POORT)
        except KanNietStarten as reden:
            raise CommandError(str(reden)) from reden
        with slot:
            connection.close()
            for staart in ("", "-wal", "-shm"):
                Path(f"{settings.DATABASES['default']['NAME']}{staart}").unlink(missing_ok=True)
            for naam in GEGEVENS:
                shutil.rmtree(settings.VAR / naam, ignore_errors=True)
                (settings.VAR / naam).mkdir()

    def zeg(self, tekst):
        self.stdout.write(tekst)
        self.stdout.flush()


def migraties_te_doen() -> bool:
    uitvoerder = MigrationExecutor(connection)
    return bool(uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()))
