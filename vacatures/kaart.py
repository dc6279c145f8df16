"""Een vacature in een lijst: vier regels, altijd in dezelfde volgorde."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import woorden
from .models import Contract, Vacature

MERKJES_HOOGUIT = 2  # meer maakt een lijst onleesbaar
KORT_CONTRACT = {Contract.UITZICHT_OP_VAST: gettext_lazy("uitzicht op vast"), Contract.LIO: gettext_lazy("lio")}


@dataclass(frozen=True, slots=True)
class Regel:
    """De vier regels van een kaart, altijd in deze volgorde: titel, waar, feiten, merkjes met de sluitdag."""

    titel: str
    adres: str
    waar: str
    feiten: tuple[str, ...]
    merkjes: tuple[str, ...]
    sluit: str
    is_bijna: bool


def regel_van(vacature: Vacature, *, op: date, km: float | None = None) -> Regel:
    """Vraagt niets aan de database als de vacature uit `Vacature.objects.voor_lijst()` komt."""
    sluit, is_bijna = woorden.sluiting(vacature, op=op)
    return Regel(
        titel=vacature.titel,
        adres=adres_van(vacature),
        waar="\u00a0· ".join(deel for deel in (*_waar(vacature), woorden.afstand(km)) if deel),
        feiten=tuple(feit for feit in _feiten(vacature) if feit),
        merkjes=tuple(merkjes(vacature))[:MERKJES_HOOGUIT],
        sluit=_met_nieuw(vacature, sluit, op=op),
        is_bijna=is_bijna,
    )


def adres_van(vacature: Vacature) -> str:
    """Leeg bij een concept dat nog geen adres heeft."""
    return reverse("vacatures:vacature", args=[vacature.adres]) if vacature.adres else ""


def naam_van_bestuur(vacature: Vacature) -> str:
    return vacature.bestuur.naam if vacature.bestuur_id else ""


def _waar(vacature: Vacature) -> tuple[str, str]:
    scholen = sorted(vacature.scholen.all(), key=lambda school: (school.naam, school.pk))
    if not scholen:
        plaats = vacature.plaatsnaam
        return naam_van_bestuur(vacature), _("%(plaats)s, bij benadering") % {"plaats": plaats} if plaats else ""
    plaatsen = list(dict.fromkeys(school.plaats for school in scholen))
    return _kort_rijtje([school.naam for school in scholen]), _kort_rijtje(plaatsen)


def _kort_rijtje(namen: list[str]) -> str:
    if len(namen) <= 2:
        return woorden.opsomming(namen)
    return _("%(eerste)s en %(aantal)d andere") % {"eerste": namen[0], "aantal": len(namen) - 1}


def _feiten(vacature: Vacature) -> tuple[str, ...]:
    return (
        _vak_of_functie(vacature),
        woorden.graden(graadnamen(vacature)),
        woorden.omvang(vacature),
        woorden.schaal(vacature),
        _contract(vacature),
    )


def _contract(vacature: Vacature) -> str:
    """Op een kaart zo kort als men het zegt; de bladzijde heeft het hele woord."""
    if not vacature.contract:
        return ""
    return str(KORT_CONTRACT.get(contract := Contract(vacature.contract)) or contract.label)


def vakken(vacature: Vacature) -> list:
    """De vakken, elk één keer, in de volgorde van de regels."""
    return list({regel.vak_id: regel.vak for regel in vacature.vakregels.all() if regel.vak_id}.values())


def graadnamen(vacature: Vacature) -> list[str]:
    """De graden die volstaan, de hoogste eerst, elk één keer."""
    graden = {r.graad_id: r.graad for r in vacature.vakregels.all() if r.graad_id}
    return [graad.naam for graad in sorted(graden.values(), key=lambda graad: graad.volgorde)]


def _vak_of_functie(vacature: Vacature) -> str:
    namen = [woorden.vaknaam(vak) for vak in vakken(vacature)]
    if namen:
        return _kort_rijtje(namen)
    return vacature.functie.naam if vacature.functie else ""


def merkjes(vacature: Vacature) -> list[str]:
    """Wat bijzonder is aan deze vacature, het belangrijkste eerst."""
    return list(_merkjes(vacature))


def _merkjes(vacature: Vacature) -> Iterator[str]:
    if vacature.inductie_jaren:
        yield _("Begeleiding %(jaren)s jaar") % {"jaren": vacature.inductie_jaren}
    elif vacature.inductie:
        yield _("Begeleiding voor starters")
    if vacature.zij_instromers_welkom:
        yield _("Zij-instromers welkom")
    if vacature.lio_welkom:
        yield _("Lio's welkom")


def _met_nieuw(vacature: Vacature, sluit: str, *, op: date) -> str:
    geplaatst = geplaatst_op(vacature)
    if geplaatst is None or (op - geplaatst).days >= woorden.NIEUW_DAGEN:
        return sluit
    nieuw = _("Nieuw")
    return f"{nieuw} · {sluit[0].lower()}{sluit[1:]}" if sluit else nieuw


def geplaatst_op(vacature: Vacature) -> date | None:
    """De dag in Amsterdam waarop de vacature voor het eerst op de site stond."""
    om = vacature.first_published_at or vacature.aangemaakt_om
    return timezone.localdate(om) if om else None
