"""Wat vacatures aan Wagtail toevoegen: stappen in het logboek en eigen acties. De schermen staan in `beheer/`."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet

from .acties import ACTIES
from .beheer import beoordelen, gezondheid
from .beheer.bewerken import STAPKNOPPEN
from .beheer.bron_toevoegen.adressen import ADRESSEN as BRON_TOEVOEGEN
from .beheer.lijsten import VacatureGroep
from .beheer.stappen import StapKnop
from .beheer.verwijderen import VerwijderSelectie
from .beheer.waarden import veldnaam
from .beoordelen.paren import Besluit
from .models import Uitkomst, Vacature, Vraag

register_snippet(VacatureGroep)
hooks.register("register_bulk_action", VerwijderSelectie, order=1000)
hooks.register("register_admin_urls", lambda: BRON_TOEVOEGEN)
hooks.register("register_admin_urls", lambda: beoordelen.ADRESSEN)
hooks.register("register_admin_menu_item", beoordelen.menu)
hooks.register("register_admin_urls", lambda: gezondheid.ADRESSEN)
hooks.register("construct_homepage_panels", gezondheid.paneel_op_startpagina)
hooks.register("insert_global_admin_css", gezondheid.stijl)
hooks.register("after_create_snippet", beoordelen.meld_dubbel)
hooks.register("after_edit_snippet", beoordelen.meld_dubbel)


@hooks.register("register_log_actions")
def registreer_stappen(actions):
    actions.register_action("vacatures.verberg", _("Verbergen"), _("Verborgen: wacht op antwoord of zij nog open is"))
    actions.register_action(
        "vacatures.uitgangspunt", _("Uitgangspunt"), _("Zoals zij was voordat iemand haar hier bewerkte")
    )
    actions.register_action("vacatures.toon", _("Weer tonen"), _("Weer te zien op de site"))
    actions.register_action(
        "vacatures.dubbel", _("Mogelijk dubbel"), _("Misschien dezelfde als een andere: wacht op antwoord")
    )

    @actions.register_action("vacatures.niet_dubbel")
    class NietDubbel(LogFormatter):
        label = _("Niet meer dubbel")

        def format_message(self, log_entry):
            if log_entry.data.get("besluit") == Besluit.VERSCHILLEND:
                return _("Niet dezelfde als de andere: weer te zien op de site")
            return _("Een van de twee is niet meer open: deze wacht niet meer op een antwoord")

    actions.register_action("vacatures.laat_maar", _("Laat maar"), _("Een afgewezen item hoeft niet op de site"))
    actions.register_action(
        "vacatures.met_open_sollicitaties", _("Open sollicitaties"), _("Open sollicitaties komen op de site")
    )
    actions.register_action("vacatures.teruggedraaid", _("Terugdraaien"), _("Een antwoord is teruggedraaid"))

    @actions.register_action("vacatures.beantwoord")
    class Beantwoorden(LogFormatter):
        label = _("Vraag beantwoorden")

        def format_message(self, log_entry):
            soort = log_entry.data.get("vraag", "")
            naam = Vraag.Soort(soort).label if soort in Vraag.Soort.values else soort
            return _("Beantwoord: %(vraag)s") % {"vraag": naam}

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


@hooks.register("construct_snippet_action_menu")
def noem_intrekken_bij_onze_naam(menu_items, request, context):
    """Naast "Sluiten" zegt "Publicatie intrekken" te weinig over het verschil."""
    if context["model"] is Vacature:
        for item in menu_items:
            if item.name == "action-unpublish":
                item.label = _("Van de site halen")


def _registreer_knop(plek: int, naam: str, icoon: str, tekst) -> None:
    knop = StapKnop(naam, icoon, tekst, order=22 + plek)
    hooks.register("register_snippet_action_menu_item", lambda model: knop if model is Vacature else None)


for _plek, (_stap, _naam, _icoon, _tekst) in enumerate(STAPKNOPPEN):
    _registreer_knop(_plek, _naam, _icoon, _tekst)
