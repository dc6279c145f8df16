"""Van een ingevuld formulier op een kaart naar het antwoord, en de zin die zegt wat er gebeurde."""

from collections.abc import Callable
from datetime import datetime

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vacatures.beoordelen import antwoorden
from vacatures.beoordelen.vragen import PastNiet
from vacatures.bronnen.koppelingen import woord_van
from vacatures.models import Uitkomst, Vraag

Soort = Vraag.Soort
OPENT_OF_SLUIT = (Soort.DUBBEL, Soort.KRIMP, Soort.WEG, Soort.NAKIJKEN)


def recht_voor(soort: str) -> str:
    """Wat van of op de site haalt vraagt hetzelfde recht als sluiten; de andere antwoorden zijn wijzigingen."""
    return "publish" if soort in OPENT_OF_SLUIT else "change"


def beantwoord(vraag: Vraag, invoer: QueryDict, *, door, om: datetime) -> str:
    """Doe wat de mens koos en zeg wat er gebeurde. Raises Weigering."""
    return VERWERKERS[Soort(vraag.soort)](vraag, invoer, door=door, om=om)


def _pks(invoer: QueryDict, naam: str) -> list[int]:
    """Wat er aangevinkt is; leeg alleen als er "geen" gekozen is. Raises PastNiet."""
    gekozen = [int(waarde) for waarde in invoer.getlist(naam) if waarde.isdecimal() and len(waarde) < 19]
    geen = "geen" in invoer
    if geen and gekozen:
        raise PastNiet(_("Je koos iets én “geen”. Haal een van de twee weg."))
    if not geen and not gekozen:
        raise PastNiet(_("Kies eerst een antwoord."))
    return gekozen


def _school(vraag, invoer, *, door, om) -> str:
    onthoud = invoer.get("bereik") != "een"
    aantal = antwoorden.kies_school(vraag, _pks(invoer, "scholen"), door=door, om=om, onthoud=onthoud)
    return ngettext(
        "Dank je. %(n)d vacature kreeg dit antwoord.", "Dank je. %(n)d vacatures kregen dit antwoord.", aantal
    ) % {"n": aantal} + _onthouden(vraag, onthoud)


def _vak(vraag, invoer, *, door, om) -> str:
    onthoud = invoer.get("bereik") != "een"
    aantal = antwoorden.kies_vak(vraag, _pks(invoer, "vakken"), door=door, om=om, onthoud=onthoud)
    return ngettext(
        "Dank je. %(n)d vacature kreeg dit antwoord.", "Dank je. %(n)d vacatures kregen dit antwoord.", aantal
    ) % {"n": aantal} + _onthouden(vraag, onthoud)


def _onthouden(vraag: Vraag, onthoud: bool) -> str:
    woord = woord_van(vraag) if onthoud else ""
    return " " + _("Wij onthouden het voor “%(woord)s”.") % {"woord": woord} if woord else ""


def _weg(vraag, invoer, *, door, om) -> str:
    besluit = invoer.get("besluit", "")
    titel = {"titel": vraag.vacature.titel}
    if besluit == "open":
        antwoorden.nog_open(vraag, door=door, om=om)
        return _("“%(titel)s” is weer te vinden.") % titel
    antwoorden.is_gesloten(vraag, _uitkomst(besluit), door=door, om=om)
    return _("“%(titel)s” is gesloten.") % titel


def _uitkomst(waarde: str) -> Uitkomst:
    if waarde not in Uitkomst.values:
        raise PastNiet(_("Kies eerst een antwoord."))
    return Uitkomst(waarde)


def _krimp(vraag, invoer, *, door, om) -> str:
    if _besluit(invoer, "weg", "stuk") == "stuk":
        antwoorden.bron_is_stuk(vraag, door=door, om=om)
        return _("Er sluit niets. Verandert het aantal, dan vragen wij het je opnieuw.")
    aantal = antwoorden.bevestig_krimp(vraag, door=door, om=om)
    return ngettext("%(n)d vacature is gesloten.", "%(n)d vacatures zijn gesloten.", aantal) % {"n": aantal}


def _dubbel(vraag, invoer, *, door, om) -> str:
    titel = {"titel": vraag.vacature.titel}
    if _besluit(invoer, "dezelfde", "twee") == "twee":
        antwoorden.het_zijn_er_twee(vraag, door=door, om=om)
        vraag.vacature.refresh_from_db(fields=["dubbel_van"])
        if vraag.vacature.dubbel_van_id:
            return _("“%(titel)s” lijkt ook op een derde vacature. Daarover staat er nu een nieuwe vraag.") % titel
        return _("“%(titel)s” staat nu ook op de site.") % titel
    antwoorden.het_is_dezelfde(vraag, door=door, om=om)
    return _("“%(titel)s” blijft uit beeld, zolang de andere open is.") % titel


def _slot(vraag, invoer, *, door, om) -> str:
    overnemen = [naam.removeprefix("veld-") for naam, waarde in invoer.items() if waarde == "bron"]
    aantal = antwoorden.beslis_slot(vraag, overnemen, door=door, om=om)
    if not aantal:
        return _("Alles blijft zoals het hier staat.")
    return ngettext(
        "%(n)d veld volgt de bron weer.", "%(n)d velden volgen de bron weer.", aantal
    ) % {"n": aantal}  # fmt: skip


def _nakijken(vraag, invoer, *, door, om) -> str:
    titel = {"titel": vraag.vacature.titel}
    if _besluit(invoer, "klopt", "geen-vacature") == "klopt":
        antwoorden.het_klopt(vraag, door=door, om=om)
        return _("“%(titel)s” klopt. Wij noemen haar niet meer onzeker.") % titel
    antwoorden.geen_vacature(vraag, door=door, om=om)
    return _("“%(titel)s” is van de site en komt niet terug.") % titel


def _besluit(invoer: QueryDict, *mogelijk: str) -> str:
    if (besluit := invoer.get("besluit", "")) not in mogelijk:
        raise PastNiet(_("Kies eerst een antwoord."))
    return besluit


VERWERKERS: dict[Soort, Callable[..., str]] = {
    Soort.SCHOOL: _school, Soort.VAK: _vak, Soort.WEG: _weg, Soort.KRIMP: _krimp, Soort.DUBBEL: _dubbel,
    Soort.SLOT: _slot, Soort.NAKIJKEN: _nakijken,
}  # fmt: skip
