"""De tabellen van de ingebouwde zoekmachine. Alleen op SQLite; elders staan zij in een eigen bestand."""

from django.db import migrations


def maak(apps, schema_editor):
    from search.engines.ingebouwd import opslag

    if opslag.doet_mee(schema_editor.connection):
        opslag.leg_aan(schema_editor.connection)


def verwijder(apps, schema_editor):
    from search.engines.ingebouwd import opslag

    if opslag.doet_mee(schema_editor.connection):
        opslag.verwijder_tabellen(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("vacatures", "0001_initial"), ("regio", "0002_gegevens")]
    operations = [migrations.RunPython(maak, verwijder)]
