"""De vragen aan HR over één item: stellen wat wij niet weten, en sluiten wat de bron zelf beantwoordt."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from vacatures.models import Bron, Vacature, Vraag

from .waarden import Open

Soort = Vraag.Soort
# Per soort vraag het veld dat een mens kan vastleggen; daarna is het geen vraag meer.
VAN_EEN_ITEM = {Soort.SCHOOL.value: "scholen", Soort.VAK.value: "vakregels", Soort.NAKIJKEN.value: ""}


def nieuwe_vraag(bron: Bron, vacature_pk: int, soort: str, open_: Open, om: datetime) -> Vraag:
    return Vraag(
        bron=bron, vacature_id=vacature_pk, soort=soort, gegeven=open_.gegeven, voorstel=dict(open_.voorstel),
        gesteld_om=om,
    )  # fmt: skip


def werk_vragen_bij(bron: Bron, stukken: Sequence[tuple[Vacature, Mapping[str, Open], bool]], *, om: datetime) -> None:
    """Houd de open vragen gelijk met wat wij niet weten. Per stuk: de rij, wat open is, en of het item veranderde.

    Nakijken vragen wij alleen van een item dat veranderde: wat HR al nakeek blijft nagekeken.
    """
    al_open: dict[int, dict[str, Vraag]] = defaultdict(dict)
    rijen = Vraag.objects.filter(
        vacature__in=[rij.pk for rij, _v, _a in stukken], soort__in=VAN_EEN_ITEM, beantwoord_om__isnull=True
    )
    for vraag in rijen:
        al_open[vraag.vacature_id or 0][vraag.soort] = vraag
    nieuw, anders, klaar = [], [], []
    for rij, vragen, is_anders in stukken:
        nodig = {s: v for s, v in vragen.items() if VAN_EEN_ITEM[s] not in rij.vergrendelde_velden}
        oud = al_open[rij.pk]
        klaar += [vraag.pk for soort, vraag in oud.items() if soort not in nodig]
        anders += [vraag for soort, vraag in oud.items() if soort in nodig and _vul_aan(vraag, nodig[soort])]
        nieuw += [
            nieuwe_vraag(bron, rij.pk, soort, open_, om)
            for soort, open_ in nodig.items()
            if soort not in oud and (is_anders or soort != Soort.NAKIJKEN)
        ]
    Vraag.objects.filter(pk__in=klaar).update(beantwoord_om=om)
    Vraag.objects.bulk_update(anders, ["gegeven", "voorstel"])
    Vraag.objects.bulk_create(nieuw)


def _vul_aan(vraag: Vraag, open_: Open) -> bool:
    """Zet in de vraag wat de bron nu zegt. Geeft terug of dat iets anders is."""
    if (vraag.gegeven, vraag.voorstel) == (open_.gegeven, open_.voorstel):
        return False
    vraag.gegeven, vraag.voorstel = open_.gegeven, dict(open_.voorstel)
    return True
