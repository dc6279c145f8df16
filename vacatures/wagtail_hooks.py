"""Wat vacatures aan Wagtail toevoegen: stappen in het logboek en eigen acties. De schermen staan in `beheer/`."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from .acties import ACTIES
from .models import Uitkomst, Vacature


@hooks.register("register_log_actions")
def registreer_stappen(actions):
    actions.register_action("vacatures.verberg", _("Verbergen"), _("Verborgen: wacht op antwoord of zij nog open is"))
    actions.register_action("vacatures.toon", _("Weer tonen"), _("Weer te zien op de site"))

    @actions.register_action("vacatures.sluit")
    class Sluiten(LogFormatter):
        label = _("Sluiten")

        def format_message(self, log_entry):
            uitkomst = log_entry.data.get("uitkomst", "")
            naam = Uitkomst(uitkomst).label if uitkomst in Uitkomst.values else uitkomst
            return _("Gesloten: %(uitkomst)s") % {"uitkomst": naam}

    @actions.register_action("vacatures.heropen")
    class Heropenen(LogFormatter):
        label = _("Heropenen")

        def format_message(self, log_entry):
            if dag := log_entry.data.get("sluit_op"):
                return _("Heropend, reageren kan t/m %(dag)s") % {"dag": dag}
            return _("Heropend")

    @actions.register_action("vacatures.ontgrendel")
    class Ontgrendelen(LogFormatter):
        label = _("De bron volgen")

        def format_message(self, log_entry):
            velden = [veldnaam(veld) for veld in log_entry.data.get("velden", [])]
            return _("Volgt de bron weer: %(velden)s") % {"velden": ", ".join(velden)}


@hooks.register("register_actions")
def registreer_acties(actions):
    for actie in ACTIES:
        actions.register(Vacature, actie)


def veldnaam(veld: str) -> str:
    """De naam van een veld zoals een mens die op het scherm ziet."""
    return str(_("vakken") if veld == "vakregels" else Vacature._meta.get_field(veld).verbose_name)
