"""Wat de redactie van een regio mag: bladzijden, beelden en documenten, en alles over de regio en haar vacatures."""

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

NAAM = "Redactie"
BLADZIJDEN = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
VERZAMELINGEN = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
}


def redactiegroep() -> Group:
    """De groep, met haar rechten. Bestaat zij al, dan blijft zij zoals een beheerder haar maakte."""
    groep, nieuw = Group.objects.get_or_create(name=NAAM)
    if nieuw:
        groep.permissions.set(_modelrechten())
        _geef_bladzijden(groep)
        _geef_verzamelingen(groep)
    return groep


def _modelrechten():
    modellen = [*apps.get_app_config("regio").get_models(), *apps.get_app_config("vacatures").get_models()]
    soorten = ContentType.objects.get_for_models(*modellen).values()
    toegang = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    return [*Permission.objects.filter(content_type__in=soorten), *toegang]


def _geef_bladzijden(groep: Group) -> None:
    wortel = Page.get_first_root_node()
    rechten = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=BLADZIJDEN)
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=groep, page=wortel, permission=recht) for recht in rechten
    )


def _geef_verzamelingen(groep: Group) -> None:
    wortel = Collection.get_first_root_node()
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=groep, collection=wortel, permission=recht)
        for app, namen in VERZAMELINGEN.items()
        for recht in Permission.objects.filter(content_type__app_label=app, codename__in=namen)
    )
