"""Geef groepen die al redactie waren het recht op onthouden antwoorden: dat kwam er later bij.

Eén keer: haalt een beheerder het daarna weg, dan blijft het weg. Een groep is redactie als zij de rechten heeft die
`vacatures.rechten.geef_redactie_rechten` tot dan toe gaf.
"""

from django.db import migrations

WAS_REDACTIE = ("change_bron", "view_bronrun", "view_vraag")
ERBIJ = {"view_koppeling": "Can view onthouden antwoord", "delete_koppeling": "Can delete onthouden antwoord"}


def geef(apps, schema_editor):
    Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    groepen = Group.objects.all()
    for codenaam in WAS_REDACTIE:
        groepen = groepen.filter(permissions__codename=codenaam, permissions__content_type__app_label="vacatures")
    groepen = list(groepen)
    if not groepen:
        return
    # Django maakt de rechten pas na de laatste migratie; zo zijn zij er al.
    soort, _nieuw = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="vacatures", model="koppeling"
    )
    rechten = [
        Permission.objects.get_or_create(content_type=soort, codename=codenaam, defaults={"name": naam})[0]
        for codenaam, naam in ERBIJ.items()
    ]
    for groep in groepen:
        groep.permissions.add(*rechten)


class Migration(migrations.Migration):
    dependencies = [
        ("vacatures", "0007_open_sollicitaties"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(geef, migrations.RunPython.noop)]
