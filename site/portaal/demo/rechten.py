"""Wat de redactie van een regio mag: bladzijden, beelden en documenten, en alles over de regio en haar vacatures."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from regio.rechten import geef_redactie_rechten as regio_rechten
from vacatures.rechten import geef_redactie_rechten as vacature_rechten

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
        regio_rechten(groep)
        vacature_rechten(groep)
        _geef_bladzijden(groep)
        _geef_verzamelingen(groep)
    return groep


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
