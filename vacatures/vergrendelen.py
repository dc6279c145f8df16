"""Wat een mens aan een vacature uit een bron wijzigt, blijft staan: dat veld volgt de bron niet meer (regel 9).

De vastgelegde velden (`vergrendelde_velden`) horen bij de inhoud, dus ook bij een concept. Zo volgt de site de
bron tot een mens zijn concept publiceert, en verliest het concept niets aan wat de bron intussen zei:

- de rij (wat op de site staat) neemt van de bron over wat op de rij niet vastligt: `neem_over_uit_bron`;
- elk concept dat nog gepubliceerd kan worden, neemt over wat in dat concept niet vastligt: `werk_concept_bij`;
- publiceren zet de velden die in het concept niet vastliggen op de nieuwste waarde van de bron.

Een run doet per gewijzigd item, met de rij op slot (`select_for_update`):

    gewijzigd = neem_over_uit_bron(vacature, waarden)
    vacature.save(update_fields=[*gewijzigd, "bronwaarden", ...])
    werk_concept_bij(vacature)
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from .models import Vacature
from .veldwaarden import BRONVELDEN, GROEPEN, als_json, lees_waarde, met_groep, zet_waarde
from .waarnemers import meld


def vergrendel(vacature: Vacature, velden: Iterable[str]) -> None:
    """Leg de velden vast, in het geheugen. Velden die samen één ding zeggen gaan samen."""
    _zet_vergrendeld(vacature, set(vacature.vergrendelde_velden) | met_groep(velden))


def neem_over_uit_bron(vacature: Vacature, waarden: Mapping[str, Any]) -> set[str]:
    """Onthoud wat de bron zegt en neem over wat niet vastligt, in het geheugen. Geeft de gewijzigde velden terug.

    `waarden`: veld (uit `BRONVELDEN`) -> waarde, zoals `veldwaarden.als_json` ze leest; een leeg veld hoort er met
    zijn lege waarde in. Wat niet in `waarden` staat, daar gaat de bron niet over: dat blijft zoals het is.
    """
    vacature.bronwaarden = {veld: als_json(veld, waarde) for veld, waarde in waarden.items()}
    return volg_de_bron(vacature)


def volg_de_bron(vacature: Vacature) -> set[str]:
    """Zet elk veld dat niet vastligt op wat de bron het laatst zei, in het geheugen. Geeft de gewijzigde terug."""
    gewijzigd = {
        veld
        for veld, waarde in vacature.bronwaarden.items()
        if veld in BRONVELDEN and veld not in vacature.vergrendelde_velden and lees_waarde(vacature, veld) != waarde
    }
    for veld in gewijzigd:
        zet_waarde(vacature, veld, vacature.bronwaarden[veld])
    return gewijzigd


def werk_concept_bij(vacature: Vacature) -> None:
    """Laat elk concept dat nog op de site kan komen de bron volgen, op wat daarin vastligt na.

    De rij is al bewaard: een concept neemt `bronwaarden` van de rij. Zonder concepten kost dit geen vraag.
    """
    if vacature.latest_revision_id is None:
        return
    for revisie in komende_revisies(vacature):
        concept = revisie.as_object()
        if volg_de_bron(concept):
            revisie.content = concept.serializable_data()
            revisie.save(update_fields=["content"])


def komende_revisies(vacature: Vacature) -> list:
    """De revisies die nog op de site kunnen komen: het nieuwste concept, en wat gepland staat."""
    gepland = list(vacature.revisions.filter(approved_go_live_at__isnull=False).order_by("pk"))
    if vacature.has_unpublished_changes and vacature.latest_revision not in gepland:
        gepland.append(vacature.latest_revision)
    return gepland


@transaction.atomic
def ontgrendel(vacature: Vacature, velden: Collection[str], *, door) -> set[str]:
    """Laat de velden los: rij en concepten nemen de waarde van de bron over. Geeft terug wat er los is."""
    rij = Vacature.objects.select_for_update().get(pk=vacature.pk)
    los = met_groep(velden) & set(rij.vergrendelde_velden)
    laat_los(rij, velden)
    rij.save()
    for revisie in komende_revisies(rij):
        concept = revisie.as_object()
        laat_los(concept, velden)
        revisie.content = concept.serializable_data()
        revisie.save(update_fields=["content"])
    log(rij, "vacatures.ontgrendel", user=door, data={"velden": sorted(los)})
    meld([rij.pk])
    return los


def vergrendeling(vacature: Vacature) -> list[tuple[str, ...]]:
    """De vastgelegde velden, met bij elkaar wat samen vastligt."""
    vast = set(vacature.vergrendelde_velden)
    samen = [groep for groep in GROEPEN if vast & set(groep)]
    in_groep = {veld for groep in samen for veld in groep}
    return [(veld,) for veld in vacature.vergrendelde_velden if veld not in in_groep] + samen


def laat_los(vacature: Vacature, velden: Iterable[str]) -> None:
    """Leg de velden niet langer vast en neem de waarde van de bron over, in het geheugen."""
    _zet_vergrendeld(vacature, set(vacature.vergrendelde_velden) - met_groep(velden))
    volg_de_bron(vacature)


def _zet_vergrendeld(vacature: Vacature, velden: set[str]) -> None:
    vacature.vergrendelde_velden = [veld for veld in BRONVELDEN if veld in velden]
