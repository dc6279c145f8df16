"""Wie waar hoorde op een dag. Elk tijdvak is [van, tot): de dag `van` telt mee, de dag `tot` niet."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from .models.tijdvak import TijdvakQuerySet, geldig_q

if TYPE_CHECKING:
    from .models import Bestuur, Cluster, Partnerschap, Regio, School


def _lijst(partnerschappen) -> list:
    return list(partnerschappen) if isinstance(partnerschappen, (list, tuple, set, QuerySet)) else [partnerschappen]


class BestuurQuerySet(QuerySet):
    def van_school(self, school: "School", *, op: date):
        """Het bestuur waar de school op die dag bij hoorde: een of geen."""
        return self.filter(geldig_q(op, "schoolbesturen__"), schoolbesturen__school=school)

    def van_partnerschap(self, partnerschap: "Partnerschap", *, op: date):
        """Besturen met op die dag ten minste één school die meedeed."""
        from .models import School, SchoolBestuur

        scholen = School.objects.van_partnerschap(partnerschap, op=op).values("pk")
        return self.filter(Exists(SchoolBestuur.objects.op(op).filter(bestuur=OuterRef("pk"), school__in=scholen)))

    def zonder_naam(self):
        """Besturen waarvan een inlezing alleen het nummer kende; hun naam is nog "Bestuur 12345"."""
        return self.filter(naam__regex=r"^Bestuur [0-9]{5}$")


class SchoolQuerySet(QuerySet):
    def op_dag(self, op: date):
        """Scholen met erbij waar zij op die dag hoorden: bestuur en deelnames, in drie vragen aan de database.

        Per school: `bestuur_op_dag` (of None) en `deelnames_op_dag` (een lijst).
        """
        return self.met_bestuur(op=op).met_deelnames(op=op)

    def met_bestuur(self, *, op: date):
        """Geeft elke school haar `bestuur_op_dag`: het bestuur van die dag, of None."""
        from .models import SchoolBestuur

        rijen = SchoolBestuur.objects.op(op).select_related("bestuur")
        return self.prefetch_related(Prefetch("besturen", rijen, to_attr="besturen_op_dag"))

    def met_deelnames(self, *, op: date):
        """Geeft elke school haar `deelnames_op_dag`: haar deelnames van die dag met partnerschap en status."""
        from .models import Deelname

        deelnames = (
            Deelname.objects.op(op).select_related("partnerschap", "status").order_by("partnerschap__naam", "pk")
        )
        return self.prefetch_related(Prefetch("deelnames", deelnames, to_attr="deelnames_op_dag"))

    def van_bestuur(self, bestuur: "Bestuur", *, op: date):
        """Scholen die op die dag bij het bestuur hoorden."""
        return self.filter(Exists(self._schoolbesturen(op).filter(bestuur=bestuur)))

    def zonder_bestuur(self, *, op: date):
        """Scholen die op die dag bij geen bestuur hoorden."""
        return self.filter(~Exists(self._schoolbesturen(op)))

    def van_partnerschap(self, partnerschap: "Partnerschap", *, op: date, zichtbaar: bool = False):
        """Scholen die op die dag meededen, met `zichtbaar` alleen wie als deelnemer getoond wordt."""
        deelnames = self._deelnames(op, partnerschap)
        return self.filter(Exists(deelnames.zichtbaar() if zichtbaar else deelnames))

    def van_cluster(self, cluster: "Cluster", *, op: date):
        """Scholen die op die dag in dit cluster meededen."""
        return self.filter(Exists(self._deelnames(op).filter(clusters=cluster)))

    def zonder_partnerschap(self, *, op: date):
        """Scholen die op die dag in geen enkel partnerschap meededen."""
        return self.filter(~Exists(self._deelnames(op)))

    def waar_opleiding_telt(self, partnerschappen: "Partnerschap | Iterable[Partnerschap]", *, op: date):
        """Scholen waar wie op die dag opgeleid werd, telt als opgeleid in een van deze partnerschappen."""
        return self.filter(Exists(self._deelnames(op, partnerschappen).waar_opleiding_telt()))

    def die_mogen_plaatsen(self, partnerschappen: "Partnerschap | Iterable[Partnerschap]", *, op: date):
        """Scholen die op die dag doel van een regeling van een van deze partnerschappen konden zijn."""
        return self.filter(Exists(self._deelnames(op, partnerschappen).die_mogen_plaatsen()))

    def in_regio(self, regio: "Regio"):
        return self.filter(regio=regio)

    def van_scholengemeenschap(self, brin: str):
        """Alle werkplekken onder een BRIN (4 tekens)."""
        return self.filter(code__startswith=brin)

    def _schoolbesturen(self, op: date):
        from .models import SchoolBestuur

        return SchoolBestuur.objects.op(op).filter(school=OuterRef("pk"))

    def _deelnames(self, op: date, partnerschappen=None):
        from .models import Deelname

        deelnames = Deelname.objects.op(op).filter(school=OuterRef("pk"))
        return deelnames if partnerschappen is None else deelnames.filter(partnerschap__in=_lijst(partnerschappen))


class PartnerschapQuerySet(QuerySet):
    def met_status(self, *, op: date):
        """Geeft elk partnerschap zijn `status_op_dag`: de PartnerschapStatus van die dag, of None."""
        from .models import PartnerschapStatus

        rijen = PartnerschapStatus.objects.op(op)
        return self.prefetch_related(Prefetch("statussen", rijen, to_attr="statussen_op_dag"))

    def bestaand(self, *, op: date):
        """Partnerschappen die op die dag een status hadden en niet gestopt waren."""
        from .models import PartnerschapStatus

        statussen = PartnerschapStatus.objects.op(op).exclude(status=PartnerschapStatus.Status.GESTOPT)
        return self.filter(Exists(statussen.filter(partnerschap=OuterRef("pk"))))

    def van_school(self, school: "School", *, op: date):
        """Partnerschappen waar de school op die dag in meedeed: nul, een of meer."""
        return self._met_deelname(op, school=school)

    def van_bestuur(self, bestuur: "Bestuur", *, op: date):
        """Partnerschappen waar op die dag een school van het bestuur in meedeed."""
        from .models import School

        return self._met_deelname(op, school__in=School.objects.van_bestuur(bestuur, op=op).values("pk"))

    def in_regio(self, regio: "Regio"):
        return self.filter(regios=regio)

    def _met_deelname(self, op: date, **filter_):
        from .models import Deelname

        return self.filter(Exists(Deelname.objects.op(op).filter(partnerschap=OuterRef("pk"), **filter_)))


class DeelnameQuerySet(TijdvakQuerySet):
    """`op(dag)` en `overlapt(van, tot)` zeggen wanneer; de rest zegt wat de status dan inhield."""

    def waar_opleiding_telt(self):
        return self.filter(status__opleiding_telt=True)

    def die_mogen_plaatsen(self):
        return self.filter(status__mag_plaatsen=True)

    def zichtbaar(self):
        return self.filter(status__is_zichtbaar=True)

    def voor_lijst(self):
        return self.select_related("partnerschap", "school", "status").prefetch_related("clusters")


class LerarenopleidingQuerySet(QuerySet):
    def van_partnerschap(self, partnerschap: "Partnerschap", *, op: date):
        """Instituten die op die dag in het partnerschap meededen."""
        return self.filter(geldig_q(op, "deelnames__"), deelnames__partnerschap=partnerschap)
