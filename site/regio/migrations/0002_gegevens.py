"""Laad de naslag die met het product meekomt."""

from functools import partial

from django.db import migrations

from regio.gegevens import laad_onderwijs, laad_plaatsen


def laad(apps, schema_editor):
    model = partial(apps.get_model, "regio")
    laad_plaatsen(model)
    laad_onderwijs(model)


class Migration(migrations.Migration):
    dependencies = [("regio", "0001_initial")]
    operations = [migrations.RunPython(laad, migrations.RunPython.noop)]
