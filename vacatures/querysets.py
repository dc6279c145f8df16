"""Welke vacatures: de woorden waarmee de rest van het product om vacatures vraagt."""

from datetime import date

from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Revision

from regio.models import Deelname
from regio.models.tijdvak import geldig_q

from .levensloop import Fase


def zichtbaar_q(voorvoegsel: str = "") -> Q:
    """Open, los van de dag: op de site, niet verborgen, en niet mogelijk dezelfde als een vacature die er al stond."""
    v = voorvoegsel
    return Q(**{f"{v}live": True, f"{v}verborgen_om__isnull": True, f"{v}dubbel_van__isnull": True})


def open_q(op: date, voorvoegsel: str = "") -> Q:
    """Wat "open" is, en de enige plek die het zegt: zichtbaar, en `op` is hooguit de sluitdag.

    De sluitdag telt mee tot het eind van die dag in Amsterdam; `op` is dus een Amsterdamse dag.
    """
    v = voorvoegsel
    return zichtbaar_q(v) & (Q(**{f"{v}sluit_op__isnull": True}) | Q(**{f"{v}sluit_op__gte": op}))


class VacatureQuerySet(QuerySet):
    def open(self, op: date):
        """Vacatures die een bezoeker op die dag kan vinden; de sluitdag zelf telt mee."""
        return self.filter(open_q(op))

    def ooit_open(self):
        """Vacatures die ooit op de site stonden: hun adres blijft bestaan, ook na sluiting."""
        return self.filter(first_published_at__isnull=False)

    def verlopen(self, op: date):
        """Staat nog op de site terwijl de sluitdag voorbij is."""
        return self.filter(live=True, sluit_op__lt=op)

    def met_planning(self):
        """Met `is_gepland`, zodat `fase` en Wagtails status in een lijst geen vraag per rij kosten."""
        revisies = Revision.objects.filter(
            base_content_type=self.model.get_base_content_type(),
            object_id=Cast(OuterRef("pk"), CharField()),
            approved_go_live_at__isnull=False,
        )
        return self.annotate(is_gepland=Exists(revisies))

    def in_fase(self, fase: str):
        """Dezelfde indeling als `Vacature.fase` (een test vergelijkt ze)."""
        if fase == Fase.GESLOTEN:
            return self.filter(gesloten_om__isnull=False)
        if fase == Fase.OPEN:
            return self.filter(live=True, gesloten_om__isnull=True)
        return self.met_planning().filter(live=False, gesloten_om__isnull=True, is_gepland=fase == Fase.GEPLAND)

    def van_bestuur(self, bestuur):
        return self.filter(bestuur=bestuur)

    def met_vak(self, vak):
        """Een van de vakregels is dit vak, met welke graad ook."""
        return self.filter(
            Exists(self.model.vakregels.rel.related_model.objects.filter(vacature=OuterRef("pk"), vak=vak))
        )

    def van_school(self, school):
        return self.filter(scholen=school)

    def van_partnerschap(self, partnerschap, *, op: date):
        """Vacatures op scholen die op die dag in dit partnerschap meededen en als deelnemer getoond worden."""
        deelname = Deelname.objects.filter(
            geldig_q(op), school__vacatures=OuterRef("pk"), partnerschap=partnerschap, status__is_zichtbaar=True
        )
        return self.filter(Exists(deelname))

    def in_regio(self, regio):
        """Op een school van de regio, of zonder bekende school in een gemeente van de regio."""
        return self.filter(Q(scholen__regio=regio) | Q(scholen__isnull=True, gemeente__regios=regio)).distinct()

    def voor_lijst(self):
        """Alles wat een regel in een lijst toont, in een vast aantal vragen aan de database."""
        return self.select_related("bestuur", "functie", "bron").prefetch_related(
            "scholen", "vakregels__vak", "vakregels__graad"
        )
