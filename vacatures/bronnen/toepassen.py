"""Nieuwe en gewijzigde vacatures naar de database: in partijen, elke partij op een eigen savepoint.

Lukt een partij niet, dan gaat elk item ervan alleen: één item dat de database weigert, kost alleen zichzelf.
`maak_klaar` rekent alles vooraf uit; wat daarna komt gebeurt in de ene transactie van de run en is alleen schrijven.
"""

import logging
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from vacatures.adresdeel import nieuw_adres
from vacatures.models import Bron, Vacature, VacatureVak, Vraag
from vacatures.veldwaarden import als_json, lees_waarde
from vacatures.vergrendelen import neem_over_uit_bron, werk_concept_bij
from vacatures.waarnemers import meld

from .aanbod import Onbruikbaar
from .slotvragen import stel_slotvraag
from .termijn import Termijn
from .vragen import nieuwe_vraag, werk_vragen_bij
from .waarden import Uitgelezen

logger = logging.getLogger(__name__)
PARTIJ = 500
RELATIES = ("scholen", "niveaus", "vakregels")
# Wat een vreemde waarde in één item kan veroorzaken; al het andere is een fout van ons en stopt de run.
ITEMFOUTEN = (DatabaseError, ValueError, OverflowError, ArithmeticError)


@dataclass
class Klaar:
    """Een item waaraan niets meer te rekenen valt. Voor een nieuw item de rij, voor een bekend item zijn pk."""

    u: Uitgelezen
    bronwaarden: dict[str, Any]
    vacature: Vacature | None = None
    pk: int | None = None
    is_anders: bool = True  # een nieuwe vingerafdruk met dezelfde waarden is geen wijziging

    @property
    def rij_pk(self) -> int | None:
        return self.vacature.pk if self.vacature is not None else self.pk


Uitslag = Klaar | Onbruikbaar


def maak_klaar(bron: Bron, u: Uitgelezen, *, om: datetime, pk: int | None = None) -> Uitslag:
    """Reken uit wat er geschreven wordt; geeft de reden terug als een waarde nergens in past."""
    try:
        bronwaarden = {veld: als_json(veld, waarde) for veld, waarde in u.waarden.items()}
        vacature = _nieuwe_vacature(bron, u, bronwaarden, om) if pk is None else None
    except ITEMFOUTEN:
        return _past_niet(u)
    return Klaar(u, bronwaarden, vacature, pk)


def maak_nieuwe(bron: Bron, nieuwe: Sequence[Klaar], *, om: datetime, termijn: Termijn) -> Iterator[Uitslag]:
    """Zet ze op de site. Geeft per item zichzelf terug, of waarom het niet kon."""
    return _in_partijen(nieuwe, lambda partij: _maak(bron, partij, om), termijn)


def werk_bij(bron: Bron, gewijzigde: Sequence[Klaar], *, om: datetime, termijn: Termijn) -> Iterator[Uitslag]:
    """Neem over wat de bron nu zegt, behalve wat een mens vastlegde. `is_anders` zegt daarna of er iets veranderde."""
    return _in_partijen(gewijzigde, lambda partij: _werk_bij(bron, partij, om), termijn)


def _in_partijen(
    dingen: Sequence[Klaar], doe: Callable[[Sequence[Klaar]], object], termijn: Termijn
) -> Iterator[Uitslag]:
    for begin in range(0, len(dingen), PARTIJ):
        termijn.controleer()
        partij = dingen[begin : begin + PARTIJ]
        try:
            with transaction.atomic():
                doe(partij)
        except ITEMFOUTEN:
            logger.exception("partij van %s gaat item voor item", len(partij))
            yield from _een_voor_een(partij, doe)
        else:
            yield from partij


def _een_voor_een(partij: Sequence[Klaar], doe: Callable[[Sequence[Klaar]], object]) -> Iterator[Uitslag]:
    for ding in partij:
        try:
            with transaction.atomic():
                doe([ding])
        except ITEMFOUTEN:
            yield _past_niet(ding.u)
        else:
            yield ding


def _past_niet(u: Uitgelezen) -> Onbruikbaar:
    """Binnen een except: zet de fout in het logboek en geef de zin voor HR."""
    logger.exception("item %s is niet op te slaan", u.aanbod.sleutel)
    reden = _("Dit item is niet op te slaan: een waarde past niet. Bekijk het bij de bron.")
    return Onbruikbaar(u.aanbod.sleutel, reden, u.aanbod.ruw)


# -- nieuw ------------------------------------------------------------------------------------------
def _maak(bron: Bron, partij: Sequence[Klaar], om: datetime) -> None:
    vacatures = [k.vacature for k in partij if k.vacature is not None]
    for vacature in vacatures:
        vacature.pk = None  # een partij die mislukte kan al nummers gegeven hebben
    Vacature.objects.bulk_create(vacatures)
    paren = list(zip(vacatures, (k.u for k in partij), strict=True))
    Scholen, Niveaus = Vacature.scholen.through, Vacature.niveaus.through
    regels = ((v.pk, vak, graad) for v, u in paren for vak, graad in u.waarden["vakregels"])
    VacatureVak.objects.bulk_create(
        VacatureVak(vacature_id=pk, vak_id=vak, graad_id=graad) for pk, vak, graad in regels
    )
    Scholen.objects.bulk_create(
        Scholen(vacature_id=v.pk, school_id=pk) for v, u in paren for pk in u.waarden["scholen"]
    )
    Niveaus.objects.bulk_create(Niveaus(vacature_id=v.pk, niveau_id=n) for v, u in paren for n in u.waarden["niveaus"])
    Vraag.objects.bulk_create(
        nieuwe_vraag(bron, v.pk, soort, open_, om) for v, u in paren for soort, open_ in u.vragen.items()
    )
    meld([v.pk for v in vacatures])


def _nieuwe_vacature(bron: Bron, u: Uitgelezen, bronwaarden: dict[str, Any], om: datetime) -> Vacature:
    a = u.aanbod
    velden = {veld: waarde for veld, waarde in u.waarden.items() if veld not in RELATIES}
    velden |= {f"{veld}_id": velden.pop(veld) for veld in ("functie", "gemeente")}
    return Vacature(
        **velden,
        adres=nieuw_adres(a.titel),
        bestuur_id=bron.bestuur_id,
        bron_id=bron.pk,
        bronsleutel=a.sleutel,
        bron_adres=a.adres,
        bronhash=u.vingerafdruk,
        bronwaarden=bronwaarden,
        is_onzeker=a.is_onzeker,
        laatst_gezien_om=om,
        live=True,
        has_unpublished_changes=False,
        # Wanneer het bestuur haar plaatste, als het dat zegt: zo staat het nieuwste bovenaan, ook na een eerste run.
        first_published_at=min(a.geplaatst_om, om) if a.geplaatst_om else om,
        last_published_at=om,
    )


# -- gewijzigd ---------------------------------------------------------------------------------------
def _werk_bij(bron: Bron, partij: Sequence[Klaar], om: datetime) -> None:
    """Een nieuwe vingerafdruk met dezelfde waarden schrijft alleen de vingerafdruk, en wat wij nog niet weten."""
    rijen = Vacature.objects.select_for_update().in_bulk([k.pk for k in partij])
    paren = [(rijen[k.pk], k) for k in partij if k.pk in rijen]
    for rij, klaar in paren:
        klaar.is_anders = _is_anders(rij, klaar)
        rij.bronhash = klaar.u.vingerafdruk
    gelijk = [rij for rij, klaar in paren if not klaar.is_anders]
    Vacature.objects.bulk_update(gelijk, ["bronhash"])
    anders = [(rij, klaar) for rij, klaar in paren if klaar.is_anders]
    for rij, klaar in anders:
        _neem_over(bron, rij, klaar, om)
    werk_vragen_bij(bron, [(rij, k.u.vragen, k.is_anders) for rij, k in paren], om=om)
    meld([rij.pk for rij, _klaar in anders])


def _is_anders(rij: Vacature, klaar: Klaar) -> bool:
    """Van een item dat HR nakeek (`is_onzeker` weer uit) is alleen een andere waarde een wijziging."""
    is_zeker_geworden = rij.is_onzeker and not klaar.u.aanbod.is_onzeker
    return is_zeker_geworden or klaar.bronwaarden != rij.bronwaarden or rij.bron_adres != klaar.u.aanbod.adres


def _neem_over(bron: Bron, rij: Vacature, klaar: Klaar, om: datetime) -> None:
    vast = _tegengehouden(rij, klaar.bronwaarden)
    rij.bron_adres, rij.is_onzeker = klaar.u.aanbod.adres, klaar.u.aanbod.is_onzeker
    velden = neem_over_uit_bron(rij, klaar.bronwaarden)
    rij.save(update_fields=[*velden, "bronwaarden", "bronhash", "bron_adres", "is_onzeker"])
    werk_concept_bij(rij)
    if vast:
        stel_slotvraag(bron, rij, vast, om=om)


def _tegengehouden(rij: Vacature, nieuw: dict[str, Any]) -> Collection[str]:
    """De vastgelegde velden waar de bron iets nieuws over zegt dat niet is wat er bij ons staat."""
    return [
        veld
        for veld in rij.vergrendelde_velden
        if veld in nieuw and nieuw[veld] != rij.bronwaarden.get(veld) and nieuw[veld] != lees_waarde(rij, veld)
    ]
