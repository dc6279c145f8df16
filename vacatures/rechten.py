"""Wat de redactie van de hele site aan vacatures en bronnen mag. HR van één bestuur is iets anders."""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from .models import Afwijzing, Bron, BronRun, Koppeling, Tag, Vacature, Vraag

REDACTIE: dict[type[Model], tuple[str, ...]] = {
    Vacature: ("add", "change", "delete", "view", "publish", "lock", "unlock"),
    Tag: ("add", "change", "delete", "view"),
    # Een bron met vacatures verwijderen kan niet; een lege of foute wel.
    Bron: ("add", "change", "delete", "view"),
    # Een antwoord onthouden gebeurt in "Te beoordelen"; hier is alleen terugnemen.
    Koppeling: ("view", "delete"),
    # Deze rijen schrijft alleen een run.
    BronRun: ("view",),
    Afwijzing: ("view",),
    Vraag: ("view",),
}


def geef_redactie_rechten(group: Group) -> None:
    """Geef de groep de rechten van de redactie op vacatures, bronnen en trefwoorden. Tweemaal mag."""
    for model, acties in REDACTIE.items():
        namen = [f"{actie}_{model._meta.model_name}" for actie in acties]
        soort = ContentType.objects.get_for_model(model)
        group.permissions.add(*Permission.objects.filter(content_type=soort, codename__in=namen))
