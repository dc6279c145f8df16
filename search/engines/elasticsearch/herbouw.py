"""Een nieuwe index vullen naast de oude, en dan in één keer wisselen.

Intussen gaat elke wijziging naar allebei (`om_bij_te_houden`). Waar het vullen gebleven is staat in de database:
wie gedood wordt, gaat later verder. Er wordt pas gewisseld als een rij proefvragen klopt. Eén oude index blijft.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from search.engines.basis import Voortgang
from search.engines.ingebouwd.naslag import Naslag
from search.indexeren import PER_KEER
from search.models import IndexInAanbouw
from vacatures.models import Vacature
from vacatures.querysets import zichtbaar_q

from . import wachtrij
from .inrichting import INSTELLINGEN, alias, is_van_nu, mapping, nieuwe_naam

GESTRAND_NA = timedelta(minutes=5)
BEWAARD = 1  # oude indexen om naar terug te kunnen


class HerbouwMislukt(Exception):
    """De nieuwe index klopt niet met de database; de oude blijft in gebruik."""


class Herbouw:
    def __init__(self, client: Any, voorvoegsel: str, naslag: Naslag) -> None:
        self.client, self.voorvoegsel, self.naslag = client, voorvoegsel, naslag
        self.alias = alias(voorvoegsel)

    # -- stand -------------------------------------------------------------------------------------
    def achter_alias(self) -> list[str]:
        if not self.client.indices.exists_alias(name=self.alias):
            return []
        return sorted(self.client.indices.get_alias(name=self.alias).body)

    def in_aanbouw(self) -> IndexInAanbouw | None:
        """Die nog bestaat en van de ontleding van nu is."""
        rij = IndexInAanbouw.objects.filter(alias=self.alias).first()
        if rij and is_van_nu(rij.index, self.voorvoegsel) and self.client.indices.exists(index=rij.index):
            return rij
        return None

    def om_bij_te_houden(self) -> list[str]:
        """Waar een wijziging heen moet. Een index van een andere inrichting kent onze velden niet."""
        rij = self.in_aanbouw()
        van_nu = [index for index in self.achter_alias() if is_van_nu(index, self.voorvoegsel)]
        return [*van_nu, *([rij.index] if rij and rij.index not in van_nu else [])]

    def is_nodig(self) -> bool:
        """Er is geen index van de ontleding van nu, of het vullen is gestrand; en niemand is ermee bezig."""
        rij = IndexInAanbouw.objects.filter(alias=self.alias).first()
        if rij is None:
            return not any(is_van_nu(index, self.voorvoegsel) for index in self.achter_alias())
        return rij.gezien_om < timezone.now() - GESTRAND_NA

    # -- bouwen --------------------------------------------------------------------------------------
    def bouw(self, voortgang: Voortgang | None = None, *, hervat: bool = False) -> int:
        """Geeft terug hoeveel vacatures erin staan. Raises HerbouwMislukt."""
        rij = (self.in_aanbouw() if hervat else None) or self._begin(timezone.now())
        totaal = Vacature.objects.filter(zichtbaar_q()).count()
        for klaar, laatste in self._vul(rij):
            IndexInAanbouw.objects.filter(pk=rij.pk).update(tot_en_met=laatste, klaar=klaar, gezien_om=timezone.now())
            if voortgang:
                voortgang(min(klaar, totaal), totaal)
        self.client.indices.put_settings(index=rij.index, settings={"refresh_interval": None})
        self._haal_in(rij.index)
        try:
            self._controleer(rij.index)
        except HerbouwMislukt:
            rij.delete()
            self.client.indices.delete(index=rij.index)
            raise
        self._wissel(rij)
        return self._aantal(rij.index)

    def _begin(self, om: datetime) -> IndexInAanbouw:
        index = nieuwe_naam(self.voorvoegsel, om)
        instellingen = INSTELLINGEN | {"refresh_interval": "-1"}
        self.client.indices.create(index=index, settings=instellingen, mappings=mapping())
        rij, _nieuw = IndexInAanbouw.objects.update_or_create(
            alias=self.alias, defaults={"index": index, "tot_en_met": 0, "klaar": 0, "gezien_om": om}
        )
        return rij

    def _vul(self, rij: IndexInAanbouw) -> Iterator[tuple[int, int]]:
        klaar, laatste = rij.klaar, rij.tot_en_met
        zichtbaar = Vacature.objects.filter(zichtbaar_q()).order_by("pk")
        while pks := list(zichtbaar.filter(pk__gt=laatste).values_list("pk", flat=True)[:PER_KEER]):
            if mislukt := wachtrij.schrijf(self.client, pks, [rij.index], self.naslag):
                raise HerbouwMislukt(f"geweigerd: {sorted(mislukt)[:10]}")
            klaar, laatste = klaar + len(pks), pks[-1]
            yield klaar, laatste

    def _haal_in(self, index: str) -> None:
        """Wat tijdens het vullen veranderde stond op de rij en ging naar allebei; wat nu nog wacht moet ook mee."""
        self.client.indices.refresh(index=index)
        wachtrij.verstuur(self.client, self.om_bij_te_houden, self.naslag)
        self.client.indices.refresh(index=index)

    # -- controleren en wisselen -----------------------------------------------------------------------
    def _aantal(self, index: str) -> int:
        return self.client.count(index=index, query={"bool": {"must_not": [{"term": {"is_weg": True}}]}})["count"]

    def _controleer(self, index: str) -> None:
        for naam, in_index, in_database in self._proefvragen(index):
            if in_index != in_database and not wachtrij.wacht_er_iets():
                raise HerbouwMislukt(f"{naam}: {in_index} in de index en {in_database} in de database")

    def _proefvragen(self, index: str) -> Iterator[tuple[str, int, int]]:
        """Vragen waarvan de database het antwoord ook weet: alles, per functie en per vak."""
        zichtbaar = Vacature.objects.filter(zichtbaar_q())
        yield "alle vacatures", self._aantal(index), zichtbaar.count()
        for facet, veld in (("vak", "vakregels__vak"), ("functie", "functie"), ("bestuur", "bestuur")):
            for pk in list(self.naslag.slugs[facet])[:20]:
                gevonden = self.client.count(index=index, query={"term": {facet: str(pk)}})["count"]
                yield f"{facet} {pk}", gevonden, zichtbaar.filter(Q(**{veld: pk})).distinct().count()

    def _wissel(self, rij: IndexInAanbouw) -> None:
        oud = self.achter_alias()
        weg = [{"remove": {"index": index, "alias": self.alias}} for index in oud if index != rij.index]
        self.client.indices.update_aliases(actions=[*weg, {"add": {"index": rij.index, "alias": self.alias}}])
        rij.delete()
        alle = sorted(self.client.indices.get(index=f"{self.alias}-*", expand_wildcards="open").body)
        blijft = {rij.index, *(oud[-BEWAARD:])}
        for index in alle:
            if index not in blijft:
                self.client.indices.delete(index=index)
