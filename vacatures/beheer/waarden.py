"""Een vastgelegde waarde en wat de bron zegt, in woorden voor het bewerkscherm."""

from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from regio.models import Functie, Gemeente, Graad, Niveau, School, Vak
from vacatures.models import Vacature
from vacatures.veldwaarden import lees_waarde
from vacatures.woorden import getal

LEEG = "–"
_MODELLEN = {"functie": Functie, "gemeente": Gemeente}


def veldnaam(veld: str) -> str:
    return str(_("vakken") if veld == "vakregels" else Vacature._meta.get_field(veld).verbose_name)


def in_woorden(vacature: Vacature, velden: tuple[str, ...]) -> dict[str, str]:
    """Namen van de velden, wat er hier staat, en wat de bron het laatst zei."""
    zichtbaar = [veld for veld in velden if veld not in ("lat", "lon")]
    hier = {veld: lees_waarde(vacature, veld) for veld in zichtbaar}
    return {
        "naam": ", ".join(veldnaam(veld) for veld in zichtbaar),
        "hier": _samen(hier),
        "bron": _samen({veld: vacature.bronwaarden.get(veld) for veld in zichtbaar}),
    }


def _samen(waarden: dict) -> str:
    woorden = [woord for veld, waarde in waarden.items() if (woord := _woord(veld, waarde)) != LEEG]
    return " · ".join(woorden) or LEEG


def _woord(veld: str, waarde) -> str:
    if waarde in (None, "", []):
        return LEEG
    if veld == "vakregels":
        return ", ".join(_vak(vak, graad) for vak, graad in waarde)
    if veld in ("scholen", "niveaus"):
        model = School if veld == "scholen" else Niveau
        return ", ".join(model.objects.filter(pk__in=waarde).order_by("naam", "pk").values_list("naam", flat=True))
    if veld in _MODELLEN:
        return str(_MODELLEN[veld].objects.filter(pk=waarde).first() or LEEG)
    return _los_woord(veld, waarde)


def _vak(vak: int, graad: str | None) -> str:
    naam = Vak.objects.filter(pk=vak).values_list("naam", flat=True).first() or LEEG
    return f"{naam} ({Graad.objects.get(pk=graad)})" if graad else naam


def _los_woord(veld: str, waarde) -> str:
    field = Vacature._meta.get_field(veld)
    waarde = field.to_python(waarde)
    soort = field.get_internal_type()
    if soort == "BooleanField":
        return _("ja") if waarde else _("nee")
    if soort == "DateField":
        return date_format(waarde, "j F Y")
    if soort == "DecimalField":
        return getal(waarde)
    if field.choices:
        return str(dict(field.flatchoices).get(waarde, waarde))
    return Truncator(strip_tags(str(waarde))).chars(200)
