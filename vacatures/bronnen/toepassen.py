"""Nieuwe en gewijzigde vacatures naar de database: in partijen, elke partij in één transactie.

Lukt een partij niet, dan gaat elk item ervan alleen: één item dat de database weigert, kost alleen zichzelf.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from vacatures.models import Bron, Vacature, VacatureVak, Vraag
from vacatures.services import nieuw_adres
from vacatures.veldwaarden import als_json
from vacatures.vergrendelen import neem_over_uit_bron, werk_concept_bij
from vacatures.waarnemers import meld

from .aanbod import Onbruikbaar
from .waarden import Uitgelezen

logger = logging.getLogger(__name__)
PARTIJ = 500
RELATIES = ("scholen", "niveaus", "vakregels")
T = TypeVar("T")
# Wat een vreemde waarde in één item kan veroorzaken; al het andere is een fout van ons en stopt de run.
ITEMFOUTEN = (DatabaseError, ValueError, OverflowError, ArithmeticError)


def maak_nieuwe(bron: Bron, nieuwe: Iterable[Uitgelezen], *, om: datetime) -> Iterator[Uitgelezen | Onbruikbaar]:
    """Zet ze op de site. Geeft per item zichzelf terug, of waarom het niet kon."""
    return _in_partijen(nieuwe, lambda partij: _maak(bron, partij, om), lambda u: u)


def werk_bij(
    bron: Bron, gewijzigde: Sequence[tuple[int, Uitgelezen]], *, om: datetime
) -> Iterator[tuple[Uitgelezen, bool] | Onbruikbaar]:
    """Neem over wat de bron nu zegt, behalve wat een mens vastlegde. Geeft per item of er iets veranderde."""
    anders: set[int] = set()
    uitslag = _in_partijen(gewijzigde, lambda partij: anders.update(_werk_bij(bron, partij, om)), lambda paar: paar[1])
    pks = {id(u): pk for pk, u in gewijzigde}
    for stuk in uitslag:
        yield stuk if isinstance(stuk, Onbruikbaar) else (stuk, pks[id(stuk)] in anders)


def _in_partijen(
    dingen: Iterable[T], doe: Callable[[Sequence[T]], object], item_van: Callable[[T], Uitgelezen]
) -> Iterator[Uitgelezen | Onbruikbaar]:
    stroom = iter(dingen)
    while partij := list(islice(stroom, PARTIJ)):
        try:
            with transaction.atomic():
                doe(partij)
        except ITEMFOUTEN:
            logger.exception("partij van %s gaat item voor item", len(partij))
            yield from _een_voor_een(partij, doe, item_van)
        else:
            yield from map(item_van, partij)


def _een_voor_een(
    partij: Sequence[T], doe: Callable[[Sequence[T]], object], item_van: Callable[[T], Uitgelezen]
) -> Iterator[Uitgelezen | Onbruikbaar]:
    for ding in partij:
        uitgelezen = item_van(ding)
        try:
            with transaction.atomic():
                doe([ding])
        except ITEMFOUTEN:
            logger.exception("item %s is niet op te slaan", uitgelezen.aanbod.sleutel)
            reden = _("Dit item is niet op te slaan: een waarde past niet. Bekijk het bij de bron.")
            yield Onbruikbaar(uitgelezen.aanbod.sleutel, reden, uitgelezen.aanbod.ruw)
        else:
            yield uitgelezen


# -- nieuw ------------------------------------------------------------------------------------------
def _maak(bron: Bron, partij: Sequence[Uitgelezen], om: datetime) -> None:
    vacatures = Vacature.objects.bulk_create([_nieuwe_vacature(bron, u, om) for u in partij])
    paren = list(zip(vacatures, partij, strict=True))
    VacatureVak.objects.bulk_create(
        [
            VacatureVak(vacature_id=v.pk, vak_id=vak, graad_id=graad)
            for v, u in paren
            for vak, graad in u.waarden["vakregels"]
        ]
    )
    Scholen, Niveaus = Vacature.scholen.through, Vacature.niveaus.through
    Scholen.objects.bulk_create(
        [Scholen(vacature_id=v.pk, school_id=pk) for v, u in paren for pk in u.waarden["scholen"]]
    )
    Niveaus.objects.bulk_create(
        [Niveaus(vacature_id=v.pk, niveau_id=n) for v, u in paren for n in u.waarden["niveaus"]]
    )
    Vraag.objects.bulk_create(
        [
            Vraag(bron=bron, vacature_id=v.pk, soort=soort, gegeven=gegeven, gesteld_om=om)
            for v, u in paren
            for soort, gegeven in u.vragen.items()
        ]
    )
    meld([v.pk for v in vacatures])


def _nieuwe_vacature(bron: Bron, u: Uitgelezen, om: datetime) -> Vacature:
    a = u.aanbod
    velden = {veld: waarde for veld, waarde in u.waarden.items() if veld not in RELATIES}
    velden |= {f"{veld}_id": velden.pop(veld) for veld in ("functie", "gemeente")}
    return Vacature(
        **velden,
        adres=nieuw_adres(a.titel),
        bestuur_id=bron.bestuur_id,
        bron=bron,
        bronsleutel=a.sleutel,
        bron_adres=a.adres,
        bronhash=u.vingerafdruk,
        bronwaarden={veld: als_json(veld, waarde) for veld, waarde in u.waarden.items()},
        laatst_gezien_om=om,
        live=True,
        has_unpublished_changes=False,
        # Wanneer het bestuur haar plaatste, als het dat zegt: zo staat het nieuwste bovenaan, ook na een eerste run.
        first_published_at=min(a.geplaatst_om, om) if a.geplaatst_om else om,
        last_published_at=om,
    )


# -- gewijzigd ---------------------------------------------------------------------------------------
def _werk_bij(bron: Bron, partij: Sequence[tuple[int, Uitgelezen]], om: datetime) -> set[int]:
    """De pk's die echt veranderden. Een nieuwe vingerafdruk met dezelfde waarden schrijft alleen de vingerafdruk."""
    rijen = Vacature.objects.select_for_update().in_bulk([pk for pk, _u in partij])
    anders: set[int] = set()
    for pk, u in partij:
        rij = rijen[pk]
        nieuw = {veld: als_json(veld, waarde) for veld, waarde in u.waarden.items()}
        rij.bronhash = u.vingerafdruk
        if nieuw == rij.bronwaarden and rij.bron_adres == u.aanbod.adres:
            rij.save(update_fields=["bronhash"])
            continue
        rij.bron_adres = u.aanbod.adres
        velden = neem_over_uit_bron(rij, nieuw)
        rij.save(update_fields=[*velden, "bronwaarden", "bronhash", "bron_adres"])
        werk_concept_bij(rij)
        stel_vragen(bron, rij, u.vragen, om=om)
        anders.add(pk)
    meld(sorted(anders))
    return anders


def stel_vragen(bron: Bron, rij: Vacature, vragen: Mapping[str, str], *, om: datetime) -> None:
    """Houd de open vragen gelijk met wat wij niet weten; wat een mens vastlegde is geen vraag meer."""
    vast = {"school": "scholen", "vak": "vakregels"}
    nodig = {soort: gegeven for soort, gegeven in vragen.items() if vast[soort] not in rij.vergrendelde_velden}
    open_ = rij.vragen.filter(soort__in=vast, beantwoord_om__isnull=True)
    open_.exclude(soort__in=nodig).update(beantwoord_om=om)
    al_gesteld = set(open_.values_list("soort", flat=True))
    Vraag.objects.bulk_create(
        [
            Vraag(bron=bron, vacature=rij, soort=soort, gegeven=gegeven, gesteld_om=om)
            for soort, gegeven in nodig.items()
            if soort not in al_gesteld
        ]
    )
