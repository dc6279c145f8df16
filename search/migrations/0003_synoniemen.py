"""De synoniemen waarmee elke regio begint; de redactie verandert ze zoals zij wil."""

from django.db import migrations


def laad(apps, schema_editor):
    from search.gegevens import laad_synoniemen

    laad_synoniemen(apps.get_model("search", "Synoniem"))


class Migration(migrations.Migration):
    dependencies = [("search", "0002_synoniem")]
    operations = [migrations.RunPython(laad, migrations.RunPython.noop)]
