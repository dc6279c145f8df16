"""Het menu "Regio" in het beheer, met de inleespagina voor DUO erin."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from .beheer.duo import DuoInlezen, mag_inlezen
from .beheer.lijsten import RegioGroep

register_snippet(RegioGroep)


@hooks.register("register_admin_urls")
def adressen():
    return [path("regio/duo/", DuoInlezen.as_view(), name="regio_duo")]


class DuoMenuItem(MenuItem):
    def is_shown(self, request):
        return mag_inlezen(request.user)


@hooks.register("regio_menu")
def duo_menu():
    return DuoMenuItem(_("DUO-bestand inlezen"), reverse("regio_duo"), name="regio-duo", icon_name="upload", order=100)


@hooks.register("insert_global_admin_css")
def stijl():
    return format_html('<link rel="stylesheet" href="{}">', static("regio/beheer.css"))


@hooks.register("register_log_actions")
def logboek(acties):
    @acties.register_action("regio.lees_in_duo")
    class LeesInDuo(LogFormatter):
        label = _("Inlezen uit DUO")

        def format_message(self, regel):
            return _("Ingelezen uit een bestand van DUO: %(velden)s") % {
                "velden": ", ".join(regel.data.get("velden", []))
            }
