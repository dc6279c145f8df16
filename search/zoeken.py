"""Een zoekvraag van buiten beantwoorden: plaats bepalen, keuzes controleren, vragen, en zeggen wat niet kon.

De bladzijde, de feed en de opdracht `zoek` gaan alle drie hierdoor.
"""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from regio.models import Vak

from .begrijpen import Begrepen, begrijp
from .engines import motor
from .engines.basis import Motor
from .plaatsbepaling import bepaal
from .zoekresultaat import Middelpunt, Zoekresultaat
from .zoekvraag import ALLE_REGIOS, FACETTEN, PER_PAGINA, STRALEN_KM, Zoekvraag


@dataclass(frozen=True, slots=True)
class Antwoord:
    """`vraag` is de vraag zoals zij beantwoord is: zonder keuzes die niet bestaan en zonder onbekende plaats."""

    vraag: Zoekvraag
    resultaat: Zoekresultaat
    rond: Middelpunt | None
    meldingen: tuple[str, ...]
    begrepen: tuple[Begrepen, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitweg:
    """Een vraag die wel iets vindt. `soort` zegt wat er anders aan is, `waarde` wat ervoor in de plaats kwam."""

    soort: str  # "km", "waar", "vak", "filters", "q", "regio"
    waarde: str
    vraag: Zoekvraag
    aantal: int


def zoek(vraag: Zoekvraag, *, op: date, aantal: int = PER_PAGINA, machine: Motor | None = None) -> Antwoord:
    """Beantwoord de vraag voor die dag, met de machine van deze installatie of met deze. Raises ZoekmachineWeg."""
    meldingen: list[str] = []
    machine = machine or motor()
    if vraag.keuzes or vraag.regio not in ("", ALLE_REGIOS):
        vraag = _alleen_wat_bestaat(vraag, machine.namen(), meldingen)
    vraag, rond = _met_plaats(vraag, meldingen)
    begrip = begrijp(vraag, rond)
    resultaat = machine.zoek(begrip.plan, op, aantal=aantal)
    if vraag.pagina > 1 and not resultaat.hits and resultaat.totaal:
        laatste = -(-resultaat.totaal // aantal)
        meldingen.append(
            _("Pagina %(pagina)d bestaat niet; dit is de laatste, pagina %(laatste)d.")
            % {"pagina": vraag.pagina, "laatste": laatste}
        )
        vraag = vraag.met(pagina=laatste)
        resultaat = machine.zoek(replace(begrip.plan, vraag=vraag), op, aantal=aantal)
    return Antwoord(vraag, resultaat, rond, tuple(meldingen), begrip.begrepen)


def _alleen_wat_bestaat(vraag: Zoekvraag, namen: dict[str, dict[str, object]], meldingen: list[str]) -> Zoekvraag:
    anders: dict[str, object] = {}
    for facet in FACETTEN:
        gekozen = getattr(vraag, facet)
        onbekend = [w for w in gekozen if w not in namen[facet]]
        if onbekend:
            anders[facet] = tuple(w for w in gekozen if w in namen[facet])
            meldingen.append(
                _("Het filter “%(waarde)s” kennen we niet en telt niet mee. Kies een filter uit de lijst.")
                % {"waarde": "”, “".join(onbekend[:3])}
            )
    if vraag.regio not in ("", ALLE_REGIOS) and vraag.regio not in namen["regio"]:
        anders["regio"] = ""
        meldingen.append(_("Die regio kennen we niet, dus we zochten overal. Kies bovenaan een regio uit de lijst."))
    return vraag.met(**anders, pagina=vraag.pagina) if anders else vraag


def _met_plaats(vraag: Zoekvraag, meldingen: list[str]) -> tuple[Zoekvraag, Middelpunt | None]:
    if not vraag.waar:
        return vraag, None
    rond, melding = bepaal(vraag.waar, regio=vraag.regio)
    if melding:
        meldingen.append(melding)
    return (vraag if rond else vraag.met(waar="", pagina=vraag.pagina)), rond


def uitwegen(antwoord: Antwoord, *, op: date) -> list[Uitweg]:
    """Vragen die dicht bij deze liggen en wél iets vinden, met hoeveel: voor als er niets gevonden is."""
    vraag = antwoord.vraag
    mogelijk: list[tuple[str, str, Zoekvraag]] = []
    if antwoord.rond:
        wijder = [km for km in STRALEN_KM if km > vraag.straal_km]
        mogelijk += [("km", str(km), vraag.met(km=km)) for km in wijder]
        mogelijk.append(("waar", vraag.waar, vraag.zonder("waar")))
    for slug, naam in _verwante_vakken(vraag.vak):
        mogelijk.append(("vak", naam, vraag.met(vak=(slug,))))
    if vraag.keuzes:
        mogelijk.append(("filters", "", vraag.met(**dict.fromkeys(FACETTEN, ()))))
    if vraag.q:
        mogelijk.append(("q", vraag.q, vraag.met(q="")))
    if vraag.regio not in ("", ALLE_REGIOS):
        mogelijk.append(("regio", "", vraag.met(regio=ALLE_REGIOS)))
    plannen = [begrijp(v, antwoord.rond if v.waar else None).plan for _soort, _waarde, v in mogelijk]
    totalen = motor().tel(plannen, op)
    gevonden = [Uitweg(*m, aantal) for m, aantal in zip(mogelijk, totalen, strict=True) if aantal]
    eerste_straal = next((u for u in gevonden if u.soort == "km"), None)
    return [u for u in gevonden if u.soort != "km" or u is eerste_straal]


def _verwante_vakken(slugs: tuple[str, ...]) -> list[tuple[str, str]]:
    if not slugs:
        return []
    verwant = Vak.objects.filter(verwant__slug__in=slugs).exclude(slug__in=slugs).distinct().order_by("naam", "pk")
    return list(verwant.values_list("slug", "naam")[:4])
