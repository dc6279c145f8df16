"""Laad of ververs plaatsen, postcodes, vakken, functies en landelijke tekorten. Vaker draaien kan geen kwaad."""

from functools import partial

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction

from regio.gegevens import laad_onderwijs, laad_plaatsen


class Command(BaseCommand):
    help = __doc__

    @transaction.atomic
    def handle(self, **opties):
        model = partial(apps.get_model, "regio")
        laad_plaatsen(model)
        laad_onderwijs(model)
        self.stdout.write("Plaatsen, postcodes, vakken, functies en tekorten zijn geladen.")
