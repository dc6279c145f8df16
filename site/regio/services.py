"""Wat je met de gegevens van een regio kunt doen."""

from datetime import date

from django.db import models, transaction
from django.utils.text import slugify

from .models import Bestuur, Deelnamestatus, Partnerschap, School, SchoolBestuur

# (woord, soort, opleiding telt, mag plaatsen, is zichtbaar). Woorden en volgorde: bijlage 2 van de studie van het
# Kohnstamm Instituut; de schakelaars zijn een voorstel, de stuurgroep van het partnerschap beslist.
STANDAARDSTATUSSEN = [
    ("kandidaat", Deelnamestatus.Soort.KANDIDAAT, False, False, False),
    ("samenwerkingsschool", Deelnamestatus.Soort.SAMENWERKEND, False, False, True),
    ("volgschool", Deelnamestatus.Soort.VOLGEND, True, True, True),
    ("partner", Deelnamestatus.Soort.PARTNER, True, True, True),
    ("niet toelaatbaar", Deelnamestatus.Soort.GEEN, False, False, False),
]


@transaction.atomic
def geef_standaardstatussen(partnerschap: Partnerschap) -> list[Deelnamestatus]:
    """Geef een partnerschap zonder eigen lijst de gebruikelijke vijf deelnamestatussen."""
    if Deelnamestatus.objects.filter(partnerschap=partnerschap).exists():
        return []
    return Deelnamestatus.objects.bulk_create(
        Deelnamestatus(
            partnerschap=partnerschap,
            naam=naam,
            soort=soort,
            opleiding_telt=telt,
            mag_plaatsen=plaatst,
            is_zichtbaar=zichtbaar,
            volgorde=volgorde,
        )
        for volgorde, (naam, soort, telt, plaatst, zichtbaar) in enumerate(STANDAARDSTATUSSEN)
    )


def vrij_adresdeel(model: type[models.Model], naam: str, *, bezet: set[str] | None = None) -> str:
    """Adresdeel uit een naam, met een volgnummer als het bezet is. `bezet` spaart bij veel namen een vraag per naam."""
    ruimte_voor_volgnummer = 5
    lengte = (model._meta.get_field("slug").max_length or 50) - ruimte_voor_volgnummer  # type: ignore[union-attr]
    basis = slugify(naam)[:lengte].strip("-") or str(model._meta.model_name)
    if bezet is None:
        bezet = set(model._default_manager.filter(slug__startswith=basis).values_list("slug", flat=True))
    nummer, vrij = 1, basis
    while vrij in bezet:
        nummer += 1
        vrij = f"{basis}-{nummer}"
    return vrij


@transaction.atomic
def zet_bestuur(school: School, bestuur: Bestuur, *, op: date) -> SchoolBestuur:
    """Laat de school vanaf `op` bij dit bestuur horen: het vorige eindigt die dag, een gepland volgend blijft staan.

    Begon het vorige ook op `op`, dan was dat een vergissing van dezelfde dag en wordt het vervangen.
    """
    rijen = SchoolBestuur.objects.select_for_update().filter(school=school)
    nu = rijen.op(op).first()
    if nu and nu.bestuur_id == bestuur.pk:
        return nu
    if nu and nu.van == op:
        nu.bestuur = bestuur
        nu.save()
        return nu
    if nu:
        nu.tot = op  # eerst krimpen: de database weigert overlap
        nu.save()
    volgende = rijen.toekomstig(op).order_by("van").first()
    return SchoolBestuur.objects.create(school=school, bestuur=bestuur, van=op, tot=volgende and volgende.van)
