"""De antwoorden op wat er in "Te beoordelen" staat. Elk weigert met een zin wat niet past.

Ook `kies_school` en `kies_vak` horen hierbij; zij staan in `onthouden`.
"""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from vacatures.bronnen import afwezig
from vacatures.models import NOG_OPEN, Afwijzing, Bron, Uitkomst, Vacature, Vraag
from vacatures.services import sluit, toon
from vacatures.vergrendelen import ontgrendel, vergrendeling

from .dubbelen import VANZELF, maak_los, open_vragen, zoek_dubbelen
from .onthouden import kies_school, kies_vak
from .paren import Besluit
from .vragen import PastNiet, op_slot, sluit_vraag, vacature_van

__all__ = [
    "beslis_slot", "bevestig_krimp", "bron_is_stuk", "geen_vacature", "het_is_dezelfde", "het_klopt",
    "het_zijn_er_twee", "is_gesloten", "kies_school", "kies_vak", "laat_maar", "nog_open", "wel_op_de_site",
]  # fmt: skip
Soort = Vraag.Soort


# -- misschien dezelfde ------------------------------------------------------------------------------
@transaction.atomic
def het_is_dezelfde(vraag: Vraag, *, door, om: datetime) -> int:
    """Zij blijft uit beeld zolang de oudste open is. Een ander item uit dezelfde bron kan het dan niet ook zijn."""
    vraag = op_slot(vraag, Soort.DUBBEL)
    rij = _wachtende(vraag)
    sluit_vraag(vraag, {"besluit": Besluit.DEZELFDE}, door=door, om=om)
    broers = Vacature.objects.select_for_update().filter(dubbel_van=vraag.andere_id, bron=rij.bron_id)
    wachtend = open_vragen([v.pk for v in broers] if rij.bron_id else []).values_list("vacature", flat=True)
    los = [v for v in broers if v.pk in set(wachtend)]
    maak_los(los, om=om, besluit=Besluit.VERSCHILLEND, door=door)
    zoek_dubbelen([v.pk for v in los], op=timezone.localdate(om), om=om)
    return 1 + len(los)


@transaction.atomic
def het_zijn_er_twee(vraag: Vraag, *, door, om: datetime) -> int:
    """Zij komt op de site. Over dit paar vragen wij niets meer; lijkt zij nog op een derde, dan over die."""
    vraag = op_slot(vraag, Soort.DUBBEL)
    rij = _wachtende(vraag)
    maak_los([rij], om=om, besluit=Besluit.VERSCHILLEND, door=door)
    zoek_dubbelen([rij.pk], op=timezone.localdate(om), om=om)
    return 1


def _wachtende(vraag: Vraag) -> Vacature:
    rij = Vacature.objects.select_for_update().get(pk=vraag.vacature_id)
    if rij.dubbel_van_id is None or rij.dubbel_van_id != vraag.andere_id:
        raise PastNiet(_("Deze twee horen niet meer bij elkaar. Laad de bladzijde opnieuw."))
    return rij


# -- nog open? ---------------------------------------------------------------------------------------
@transaction.atomic
def nog_open(vraag: Vraag, *, door, om: datetime) -> int:
    vraag = op_slot(vraag, Soort.WEG)
    sluit_vraag(vraag, {"besluit": NOG_OPEN}, door=door, om=om)
    toon(vacature_van(vraag), door=door, om=om)
    return 1


@transaction.atomic
def is_gesloten(vraag: Vraag, uitkomst: Uitkomst, *, door, om: datetime) -> int:
    """Raises PastNiet bij een uitkomst die alleen een bron of de klok kan weten."""
    vraag = op_slot(vraag, Soort.WEG)
    if uitkomst in VANZELF:
        raise PastNiet(_("Kies hoe het is afgelopen."))
    sluit_vraag(vraag, {"besluit": "gesloten", "uitkomst": uitkomst}, door=door, om=om)
    sluit(vacature_van(vraag), uitkomst=uitkomst, door=door, om=om)
    return 1


# -- veel ineens weg ---------------------------------------------------------------------------------
@transaction.atomic
def bevestig_krimp(vraag: Vraag, *, door, om: datetime) -> int:
    """Zij zijn echt weg: zij sluiten nu. Geeft terug hoeveel."""
    vraag = op_slot(vraag, Soort.KRIMP)
    if vraag.bron is None:
        raise PastNiet(_("Deze vraag hoort niet bij een bron."))
    gesloten = afwezig.bevestig_krimp(vraag.bron, door=door, om=om)
    sluit_vraag(vraag, {"besluit": "weg"}, door=door, om=om)
    return gesloten


@transaction.atomic
def bron_is_stuk(vraag: Vraag, *, door, om: datetime) -> int:
    """Zij zijn niet weg: er sluit niets. Verandert het aantal, dan vragen wij het opnieuw."""
    sluit_vraag(op_slot(vraag, Soort.KRIMP), {"besluit": "stuk"}, door=door, om=om)
    return 0


# -- de bron zegt iets anders ------------------------------------------------------------------------
@transaction.atomic
def beslis_slot(vraag: Vraag, overnemen: Collection[str], *, door, om: datetime) -> int:
    """Neem deze velden van de bron over; de andere blijven zoals een mens ze vastlegde. Geeft terug hoeveel velden.

    Raises PastNiet bij een veld dat niet vastligt.
    """
    vraag = op_slot(vraag, Soort.SLOT)
    rij = Vacature.objects.select_for_update().get(pk=vraag.vacature_id)
    if vreemd := set(overnemen) - {groep[0] for groep in vergrendeling(rij)}:
        raise PastNiet(
            _("Dit ligt niet meer vast: %(velden)s. Ververs de bladzijde.") % {"velden": ", ".join(sorted(vreemd))}
        )
    sluit_vraag(vraag, {"overgenomen": sorted(overnemen)}, door=door, om=om)
    if overnemen:
        ontgrendel(rij, overnemen, door=door)
    return len(set(overnemen))


# -- van een pagina zonder opmaak gelezen ------------------------------------------------------------
@transaction.atomic
def het_klopt(vraag: Vraag, *, door, om: datetime) -> int:
    vraag = op_slot(vraag, Soort.NAKIJKEN)
    Vacature.objects.filter(pk=vraag.vacature_id).update(is_onzeker=False)
    sluit_vraag(vraag, {"besluit": "klopt"}, door=door, om=om)
    return 1


@transaction.atomic
def geen_vacature(vraag: Vraag, *, door, om: datetime) -> int:
    """Zij sluit als ingetrokken. Wat een mens sluit, opent een bron nooit meer: zij komt niet terug."""
    vraag = op_slot(vraag, Soort.NAKIJKEN)
    sluit_vraag(vraag, {"besluit": "geen vacature"}, door=door, om=om)
    sluit(vacature_van(vraag), uitkomst=Uitkomst.INGETROKKEN, door=door, om=om)
    return 1


# -- afgewezen items ---------------------------------------------------------------------------------
@transaction.atomic
def laat_maar(afwijzing: Afwijzing, *, door, om: datetime) -> int:
    """Het hoeft niet op de site. Een nieuwe run vraagt er niet meer om zolang de reden dezelfde is."""
    rij = Afwijzing.objects.select_for_update().get(pk=afwijzing.pk)
    if rij.genegeerd_om is not None:
        raise PastNiet(_("Dit item stond al niet meer in de lijst."))
    rij.genegeerd_om, rij.genegeerd_door = om, door
    rij.save(update_fields=["genegeerd_om", "genegeerd_door"])
    log(rij.bron, "vacatures.laat_maar", user=door, data={"sleutel": rij.sleutel})
    return 0


@transaction.atomic
def wel_op_de_site(afwijzing: Afwijzing, *, door, om: datetime) -> int:
    """Open sollicitaties van deze bron horen op de site, ook de volgende; de bron is meteen weer aan de beurt.

    Geeft terug hoeveel er nu wachten op die run. Raises PastNiet bij een item dat om iets anders geweigerd werd.
    """
    rij = Afwijzing.objects.select_for_update(of=("self",)).select_related("bron").get(pk=afwijzing.pk)
    if rij.soort != Afwijzing.Soort.OPEN_SOLLICITATIE:
        raise PastNiet(_("Dit item is alleen bij de bron te veranderen."))
    if rij.genegeerd_om is not None:
        raise PastNiet(_("Dit item stond al niet meer in de lijst."))
    Bron.objects.filter(pk=rij.bron_id).update(met_open_sollicitaties=True, volgende_run_om=om)
    samen = Afwijzing.objects.filter(bron=rij.bron_id, soort=rij.soort, genegeerd_om__isnull=True)
    aantal = samen.update(genegeerd_om=om, genegeerd_door=door)
    log(rij.bron, "vacatures.met_open_sollicitaties", user=door)
    return aantal
