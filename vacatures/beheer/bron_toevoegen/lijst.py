"""De knoppen boven de lijst met bronnen: eerst zoeken vanaf een adres; zelf invullen kan ook."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button, HeaderButton

from vacatures.beheer.uitvoer import MetVeiligeCsv


class BronIndex(MetVeiligeCsv):
    @cached_property
    def add_button(self):
        return HeaderButton(_("Bron toevoegen"), url=reverse("bron_toevoegen"), icon_name="plus")

    @cached_property
    def header_more_buttons(self):
        zelf = [Button(_("Zelf invullen"), url=self.add_url, icon_name="edit", priority=5)] if self.add_url else []
        return [*super().header_more_buttons, *zelf]
