"""Wat nog naar Elasticsearch moet: een rij in de transactie van de wijziging, die weg is als de server haar heeft.

De server krijgt van elke vacature wat er op het moment van lezen in de database staat, met een versie die vóór het
lezen getrokken is. Wie later las heeft een hogere versie; een late schrijfopdracht wordt dus terecht geweigerd (409).
"""

import logging
from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.db import transaction
from django.db.models import F

from search.engines.ingebouwd.naslag import Naslag
from search.models import Indexeeropdracht, Indexstand
from vacatures.models import Vacature
from vacatures.querysets import zichtbaar_q

from .documenten import opdrachten

log = logging.getLogger(__name__)
PER_KEER = 500
MEESTE_POGINGEN = 5


def zet(pks: Collection[int]) -> None:
    """In de lopende transactie."""
    Indexeeropdracht.objects.bulk_create([Indexeeropdracht(vacature=pk) for pk in pks], batch_size=PER_KEER)


def wacht_er_iets() -> bool:
    """Of de server nog niet alles weet. Wat steeds geweigerd werd telt niet mee: anders stond alles stil."""
    return Indexeeropdracht.objects.filter(pogingen__lt=MEESTE_POGINGEN).exists()


def zet_wat_verschilt(client: Any, index: str) -> int:
    """Herstel voor wat buiten onze diensten om veranderde, zoals een vacature die in de database verwijderd is."""
    levend = {"bool": {"must_not": [{"term": {"is_weg": True}}]}}
    zichtbaar = Vacature.objects.filter(zichtbaar_q())
    if client.count(index=index, query=levend)["count"] == zichtbaar.count():
        return 0
    from elasticsearch.helpers import scan

    bekend = {
        int(hit["_id"]) for hit in scan(client, index=index, query={"query": levend, "_source": False}, size=5_000)
    }
    verschil = bekend ^ set(zichtbaar.values_list("pk", flat=True))
    zet(sorted(verschil))
    return len(verschil)


def trek_versie() -> int:
    with transaction.atomic():
        Indexstand.objects.get_or_create(pk=1)
        Indexstand.objects.filter(pk=1).update(versie=F("versie") + 1)
        return Indexstand.objects.values_list("versie", flat=True).get(pk=1)


def verstuur(client: Any, indexen: Callable[[], list[str]], naslag: Naslag) -> int:
    """Stuur wat er wacht naar elk van de indexen, en haal het van de rij. Geeft terug hoeveel opdrachten.

    `indexen` wordt pas na het lezen van de rij gevraagd: een index die daarna begint leest de wijziging zelf.
    """
    verstuurd = 0
    laatste = Indexeeropdracht.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    vanaf = 0
    while rijen := list(
        Indexeeropdracht.objects.filter(pk__gt=vanaf, pk__lte=laatste)
        .order_by("pk")
        .values_list("pk", "vacature")[:PER_KEER]
    ):
        vanaf = rijen[-1][0]
        naar = indexen()
        if not naar:
            break
        mislukt = schrijf(client, {pk for _rij, pk in rijen}, naar, naslag, zichtbaar=True)
        goed = [rij for rij, pk in rijen if pk not in mislukt]
        Indexeeropdracht.objects.filter(pk__in=goed).delete()
        Indexeeropdracht.objects.filter(pk__in=[rij for rij, pk in rijen if pk in mislukt]).update(
            pogingen=F("pogingen") + 1
        )
        verstuurd += len(goed)
    return verstuurd


def schrijf(
    client: Any, pks: Collection[int], indexen: Iterable[str], naslag: Naslag, *, zichtbaar: bool = False
) -> set[int]:
    """Schrijf de stand van nu; geeft terug wat geweigerd werd. Raises TransportError als de server er niet is."""
    from elasticsearch.helpers import streaming_bulk

    versie, mislukt = trek_versie(), set()
    doen = [o for index in indexen for o in opdrachten(pks, versie, index, naslag)]
    for goed, per_soort in streaming_bulk(
        client, doen, chunk_size=PER_KEER, raise_on_error=False, max_retries=3, initial_backoff=0.2, refresh=zichtbaar
    ):
        antwoord = per_soort["index"]
        if not goed and antwoord["status"] != 409:
            mislukt.add(int(antwoord["_id"]))
            log.error("elasticsearch weigert vacature %s: %s", antwoord["_id"], antwoord.get("error"))
    return mislukt
