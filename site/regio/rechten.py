"""Wat de redactie met de gegevens van een regio mag."""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

# Komen met het product mee: een redacteur verbetert er hooguit een, en verwijdert er geen.
NASLAG = ("gemeente", "plaats", "postcode")


def geef_redactie_rechten(groep: Group) -> None:
    """Geef de groep toegang tot het beheer en tot alles onder "Regio". Vaker aanroepen kan geen kwaad."""
    van_regio = Q(content_type__app_label="regio")
    niet = van_regio & Q(content_type__model__in=NASLAG, codename__startswith="delete_")
    toegang = Q(content_type__app_label="wagtailadmin", codename="access_admin")
    groep.permissions.add(*Permission.objects.filter(van_regio | toegang).exclude(niet))
