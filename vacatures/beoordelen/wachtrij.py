"""Wat er te beoordelen is. Vragen over hetzelfde woord van een bron zijn samen één zaak: je antwoordt maar eenmaal."""

from dataclasses import dataclass

from django.db.models import Case, CharField, Count, F, Min, Q, QuerySet, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext_lazy as _

from vacatures.models import Afwijzing, Vraag

AFWIJZING = "afwijzing"
SOORTEN = {
    Vraag.Soort.DUBBEL: _("Misschien dezelfde"),
    Vraag.Soort.KRIMP: _("Veel ineens weg"),
    Vraag.Soort.WEG: _("Nog open?"),
    Vraag.Soort.SCHOOL: _("School onbekend"),
    Vraag.Soort.VAK: _("Vak onbekend"),
    Vraag.Soort.NAKIJKEN: _("Nakijken"),
    Vraag.Soort.SLOT: _("Bron zegt iets anders"),
    AFWIJZING: _("Niet opgenomen"),
}
"""In deze volgorde: eerst wat nu niet te zien is terwijl het misschien open is."""
MET_WOORD = (Vraag.Soort.SCHOOL, Vraag.Soort.VAK)


@dataclass(frozen=True, slots=True)
class Keuze:
    """Van welk bestuur en welke bron; leeg is alle."""

    bestuur: int | None = None
    bron: int | None = None


def tel(keuze: Keuze) -> dict[str, int]:
    """Hoeveel zaken er per soort open zijn, in de volgorde van `SOORTEN`."""
    vragen = _open(keuze).order_by().values("soort").annotate(n=Count(_zaak(), distinct=True))
    aantallen = {rij["soort"]: rij["n"] for rij in vragen}
    aantallen[AFWIJZING] = afwijzingen(keuze).order_by().count()
    return {str(soort): aantallen.get(soort, 0) for soort in SOORTEN}


def zaken(soort: str, keuze: Keuze) -> QuerySet:
    """Per zaak een dict met `vraag` (de pk van de eerste) en `aantal` vacatures; de langst wachtende eerst."""
    groepen = _open(keuze).filter(soort=soort).annotate(zaak=_zaak()).order_by().values("zaak")
    return groepen.annotate(vraag=Min("pk"), aantal=Count("pk")).order_by("vraag").values("vraag", "aantal")


def vragen_met_alles(pks: list[int]) -> dict[int, Vraag]:
    """De vragen met wat hun kaart toont."""
    vragen = Vraag.objects.select_related(
        "bron__bestuur", "vacature__bestuur", "vacature__bron", "vacature__functie", "andere__bron", "andere__functie"
    ).prefetch_related(
        "vacature__scholen", "vacature__vakregels__vak", "vacature__vakregels__graad",
        "andere__scholen", "andere__vakregels__vak", "andere__vakregels__graad",
    )  # fmt: skip
    return vragen.in_bulk(pks)


def afwijzingen(keuze: Keuze) -> QuerySet[Afwijzing]:
    """Wat niet op de site kon komen en waarvan niemand zei dat het zo goed is; het nieuwste eerst."""
    rijen = Afwijzing.objects.filter(genegeerd_om__isnull=True).select_related("bron__bestuur")
    if keuze.bestuur is not None:
        rijen = rijen.filter(bron__bestuur=keuze.bestuur)
    if keuze.bron is not None:
        rijen = rijen.filter(bron=keuze.bron)
    return rijen.order_by("-gezien_om", "-pk")


def _open(keuze: Keuze) -> QuerySet[Vraag]:
    """Open vragen die er nu toe doen: over een vacature die gesloten of van de site is, hoef je niets te weten."""
    vragen = Vraag.objects.filter(Q(vacature__isnull=True) | Q(vacature__live=True), beantwoord_om__isnull=True)
    if keuze.bestuur is not None:
        vragen = vragen.filter(Q(bron__bestuur=keuze.bestuur) | Q(vacature__bestuur=keuze.bestuur))
    if keuze.bron is not None:
        vragen = vragen.filter(bron=keuze.bron)
    return vragen


def _zaak() -> Case:
    """Bron en woord, of anders de vraag zelf."""
    met_woord = Q(soort__in=MET_WOORD, voorstel__has_key="woord") & ~Q(voorstel__woord="")
    bron = Cast(F("bron"), CharField())
    woord = Cast(KeyTextTransform("woord", "voorstel"), CharField())  # PostgreSQL plakt alleen gelijke soorten aaneen
    return Case(
        When(met_woord, then=Concat(Value("w"), bron, Value("|"), woord)),
        default=Concat(Value("v"), Cast(F("pk"), CharField())),
        output_field=CharField(),
    )
