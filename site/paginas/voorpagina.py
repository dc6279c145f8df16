"""Wat er op de voorpagina vanzelf staat: tellers, ingangen per vak, de nieuwste vacatures."""

from dataclasses import dataclass

from django.db.models import Count
from django.utils import timezone

from regio.models import Regio
from vacatures.models import Vacature, VacatureVak
from vacatures.querysets import open_q
from vacatures.woorden import kort


@dataclass(frozen=True, slots=True)
class Ingang:
    slug: str
    naam: str
    aantal: int


NIEUWSTE = 6
INGANGEN = 11  # met "alle vakken" erbij vult dat drie rijen van vier


def cijfers(regio: Regio | None) -> dict:
    op = timezone.localdate()
    open_ = Vacature.objects.open(op)
    if regio:
        open_ = open_.in_regio(regio)
    return {
        "op": op,
        "tellers": {
            "vacatures": open_.count(),
            "scholen": open_.exclude(scholen=None).values("scholen").distinct().count(),
            "besturen": open_.values("bestuur").distinct().count(),
        },
        "ingangen": _per_vak(regio, op=op),
        "nieuwste": open_.voor_lijst().order_by("-first_published_at", "-pk")[:NIEUWSTE],
    }


def _per_vak(regio: Regio | None, *, op):
    """De vakken met de meeste open vacatures; een vacature met twee graden bij één vak telt één keer."""
    regels = VacatureVak.objects.filter(open_q(op, "vacature__"))
    if regio:
        regels = regels.filter(vacature__in=Vacature.objects.in_regio(regio))
    geteld = regels.values_list("vak__slug", "vak__naam").annotate(aantal=Count("vacature", distinct=True))
    return [
        Ingang(slug, kort(naam), aantal) for slug, naam, aantal in geteld.order_by("-aantal", "vak__naam")[:INGANGEN]
    ]
