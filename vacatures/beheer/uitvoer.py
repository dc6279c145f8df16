"""Een vacature in de lijst en in een uitgevoerd bestand: per kolom wat er staat."""

from django.utils.translation import gettext as _nu
from wagtail.snippets.views.snippets import IndexView

from vacatures.levensloop import Fase
from vacatures.models import Vacature

FORMULE = ("=", "+", "-", "@", "\t", "\r")


class MetVeiligeCsv(IndexView):
    """Een titel of sleutel komt van een bron: in een csv mag zij geen formule worden (in een xlsx is zij al tekst)."""

    def preprocess_field_value(self, field, value, export_format):
        gelezen = super().preprocess_field_value(field, value, export_format)
        is_formule = export_format == self.FORMAT_CSV and isinstance(gelezen, str) and gelezen.startswith(FORMULE)
        return f"'{gelezen}" if is_formule else gelezen


def fase_in_woorden(vacature: Vacature) -> str:
    """De fase, met wat je er nog bij moet weten."""
    if vacature.fase == Fase.GESLOTEN:
        return f"{vacature.fase.label}: {vacature.get_uitkomst_display()}" if vacature.uitkomst else vacature.fase.label
    if vacature.verborgen_om is not None:
        return _nu("verborgen, wacht op antwoord")
    if vacature.fase == Fase.OPEN and vacature.has_unpublished_changes:
        return _nu("open, met een concept")
    return str(vacature.fase.label)


def scholen_in_woorden(vacature: Vacature) -> str:
    namen = sorted(school.naam for school in vacature.scholen.all())
    if not namen:
        return _nu("%(plaats)s (bij benadering)") % {"plaats": vacature.plaatsnaam} if vacature.plaatsnaam else ""
    return (
        namen[0] if len(namen) == 1 else _nu("%(eerste)s en %(n)d andere") % {"eerste": namen[0], "n": len(namen) - 1}
    )


def _vakken(vacature: Vacature) -> str:
    return ", ".join(sorted({regel.vak.naam for regel in vacature.vakregels.all()}))


UITVOER = {
    "titel": lambda v: v.titel,
    "bestuursnummer": lambda v: v.bestuur.nummer,
    "bestuur": lambda v: v.bestuur.naam,
    "scholen": lambda v: ", ".join(sorted(school.naam for school in v.scholen.all())),
    "vestigingscodes": lambda v: ", ".join(sorted(school.code for school in v.scholen.all())),
    "vakken": _vakken,
    "functie": lambda v: str(v.functie or ""),
    "fase": lambda v: str(v.fase.label),
    "uitkomst": lambda v: str(v.get_uitkomst_display()),
    "fte_van": lambda v: v.fte_van,
    "fte_tot": lambda v: v.fte_tot,
    "contract": lambda v: str(v.get_contract_display()),
    "sluit_op": lambda v: v.sluit_op,
    "bron": lambda v: str(v.bron or ""),
    "bronsleutel": lambda v: v.bronsleutel,
    "adres": lambda v: v.get_absolute_url(),
}
