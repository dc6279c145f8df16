"""De waarde van een veld van een vacature als JSON: zo staat zij in `bronwaarden`, en zo vergelijken wij haar.

Eén schrijfwijze per waarde: 0.80 en 0.8 fte zijn gelijk, en van scholen en vakken telt de volgorde niet.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import models

from regio.models import Niveau, School

from .models import Vacature, VacatureVak

# Velden die samen één ding zeggen: wie er een vastlegt, legt ze samen vast. Anders kan de bron er met de andere
# helft iets onmogelijks van maken (fte 0,9 tot 0,8).
GROEPEN: tuple[tuple[str, ...], ...] = (
    ("fte_van", "fte_tot"),
    ("lesuren_van", "lesuren_tot"),
    ("uren_van", "uren_tot"),
    ("salaris_van", "salaris_tot"),
    ("begint_op", "per_direct"),
    ("reactiewijze", "reactie_adres", "reactie_email"),
    ("plaatsnaam", "gemeente", "lat", "lon"),
)
LOSSE_VELDEN = (
    "titel", "tekst", "scholen", "sector", "niveaus", "functie", "vakregels", "lesminuten", "schaal", "contract",
    "sluit_op", "plaatsen", "inductie", "inductie_jaren", "zij_instromers_welkom", "lio_welkom",
    "contact_naam", "contact_email", "contact_telefoon",
)  # fmt: skip
BRONVELDEN: tuple[str, ...] = LOSSE_VELDEN + tuple(veld for groep in GROEPEN for veld in groep)
"""Wat een bron kan vullen en een mens dus kan vastleggen."""
# Per soort veld het type dat `to_python` teruggeeft zoals het is.
_KLAAR = {
    models.CharField: str, models.TextField: str, models.URLField: str, models.EmailField: str, models.DateField: date,
    models.BooleanField: bool, models.DecimalField: Decimal, models.FloatField: float,
    models.PositiveSmallIntegerField: int,
}  # fmt: skip


def met_groep(velden: Iterable[str]) -> set[str]:
    """De velden, en wat ermee samen één ding zegt."""
    velden = set(velden)
    return velden.union(*(groep for groep in GROEPEN if velden & set(groep)))


def als_json(veld: str, waarde: Any) -> Any:
    """De ene schrijfwijze van een waarde. `waarde` mag een modelwaarde zijn of al JSON.

    scholen: School of pk; niveaus: Niveau of slug; vakregels: paren (Vak of pk, Graad of slug of None).
    """
    if veld in ("scholen", "niveaus"):
        return sorted({_pk(ding) for ding in waarde or ()})
    if veld == "vakregels":
        paren = {(_pk(vak), _pk(graad) if graad else None) for vak, graad in waarde or ()}
        return [list(paar) for paar in sorted(paren, key=lambda paar: (paar[0], paar[1] or ""))]
    field = _velden()[veld]
    if isinstance(field, models.ForeignKey):
        return _pk(waarde) if waarde else None
    if waarde is None:
        return None
    if type(waarde) is not _KLAAR.get(type(field)):  # een import brengt per item dertig waarden die al goed zijn
        waarde = field.to_python(waarde)
    if isinstance(waarde, Decimal):
        return format(waarde.normalize(), "f")
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, str):
        return waarde.replace("\r\n", "\n").strip()  # een formulier maakt van elk regeleinde \r\n
    return waarde


@cache
def _velden() -> dict[str, models.Field]:
    return {field.name: field for field in Vacature._meta.get_fields() if isinstance(field, models.Field)}


def lees_waarde(vacature: Vacature, veld: str) -> Any:
    """Wat de vacature (rij, of concept in het geheugen) bij dit veld heeft, als JSON."""
    if veld in ("scholen", "niveaus"):
        return als_json(veld, getattr(vacature, veld).all())
    if veld == "vakregels":
        return als_json(veld, [(regel.vak_id, regel.graad_id) for regel in vacature.vakregels.all()])
    return als_json(veld, getattr(vacature, Vacature._meta.get_field(veld).attname))


def zet_waarde(vacature: Vacature, veld: str, waarde: Any) -> None:
    """Zet de waarde op de vacature in het geheugen; `vacature.save()` schrijft ook scholen, niveaus en vakregels."""
    waarde = als_json(veld, waarde)
    if veld == "scholen":
        vacature.scholen.set(School.objects.filter(pk__in=waarde))
    elif veld == "niveaus":
        vacature.niveaus.set(Niveau.objects.filter(pk__in=waarde))
    elif veld == "vakregels":
        bestaand = {(regel.vak_id, regel.graad_id): regel for regel in vacature.vakregels.all()}
        paren = [tuple(paar) for paar in waarde]
        vacature.vakregels.set([bestaand.get(paar) or VacatureVak(vak_id=paar[0], graad_id=paar[1]) for paar in paren])
    else:
        field = Vacature._meta.get_field(veld)
        setattr(vacature, field.attname, waarde if isinstance(field, models.ForeignKey) else field.to_python(waarde))


def _pk(ding: Any) -> Any:
    return ding.pk if isinstance(ding, models.Model) else ding
