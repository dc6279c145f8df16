"""Synoniemen van de redactie, en de tabellen van de index opnieuw: zij kregen andere kolommen."""

from django.db import migrations, models


def opnieuw(apps, schema_editor):
    from search.engines.ingebouwd import opslag

    if opslag.doet_mee(schema_editor.connection):
        opslag.leg_opnieuw_aan(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_tabellen")]
    operations = [
        migrations.CreateModel(
            name="Synoniem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "woorden",
                    models.TextField(
                        help_text="Eén woord of uitdrukking per regel. Wie één ervan zoekt, vindt ook de andere.",
                        verbose_name="woorden",
                    ),
                ),
                (
                    "is_eenrichting",
                    models.BooleanField(
                        default=False,
                        help_text="Aan: wie het eerste woord zoekt vindt ook de andere, maar niet andersom.",
                        verbose_name="alleen vanaf het eerste woord",
                    ),
                ),
                ("noot", models.CharField(blank=True, max_length=200, verbose_name="noot")),
            ],
            options={"verbose_name": "synoniem", "verbose_name_plural": "synoniemen"},
        ),
        migrations.RunPython(opnieuw, migrations.RunPython.noop),
    ]
