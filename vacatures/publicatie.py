"""Wat er aan een vacature moet kloppen voordat een mens haar op de site zet."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from regio.models import Bestuur, School

from .levensloop import Weigering
from .models import Reactiewijze, Vacature


class NietKlaar(Weigering):
    """De vacature kan zo niet op de site. `bezwaren` is per veld de zin die zegt wat er moet gebeuren."""

    def __init__(self, bezwaren: dict) -> None:
        self.bezwaren = bezwaren
        super().__init__(" ".join(str(zin) for zin in bezwaren.values()))


def bezwaren(vacature: Vacature, *, op: date, scholen: Iterable[School] | None = None) -> dict:
    """Per veld waarom deze vacature nog niet op de site kan op de dag `op`, de dag waarop zij erop komt.

    `scholen` geeft een formulier mee dat ze nog niet op de vacature zette.
    """
    scholen = vacature.scholen.all() if scholen is None else scholen
    gevonden = {}
    if not vacature.titel.strip():
        gevonden["titel"] = _("Geef de vacature een titel.")
    if vacature.sluit_op is not None and vacature.sluit_op < op:
        gevonden["sluit_op"] = _(
            "Deze dag is al voorbij als de vacature op de site komt. Kies een latere dag, of laat hem leeg."
        )
    if vacature.reactiewijze == Reactiewijze.LINK and not (vacature.reactie_adres or vacature.bron_adres):
        gevonden["reactie_adres"] = _("Vul het adres in van de pagina waar iemand kan reageren.")
    if vacature.reactiewijze == Reactiewijze.EMAIL and not vacature.reactie_email:
        gevonden["reactie_email"] = _("Vul het e-mailadres in waar iemand naartoe kan reageren.")
    if vreemd := scholen_van_een_ander(scholen, bestuur=vacature.bestuur, op=op):
        gevonden["scholen"] = zin_over_scholen(vreemd, vacature.bestuur)
    return gevonden


def scholen_van_een_ander(scholen: Iterable[School], *, bestuur: Bestuur, op: date) -> list[School]:
    """De scholen die op die dag niet bij dit bestuur hoorden, op naam."""
    pks = {school.pk for school in scholen}
    eigen = set(School.objects.van_bestuur(bestuur, op=op).filter(pk__in=pks).values_list("pk", flat=True))
    return sorted((school for school in scholen if school.pk not in eigen), key=lambda school: (school.naam, school.pk))


def zin_over_scholen(scholen: list[School], bestuur: Bestuur):
    return _("%(scholen)s hoort niet bij %(bestuur)s. Kies alleen scholen van dit bestuur.") % {
        "scholen": ", ".join(str(school) for school in scholen),
        "bestuur": bestuur,
    }
