"""Een zoekvraag van buiten de site: voor de API en de widget, waar geen mens meeleest.

De bladzijde laat weg wat niet kan en zegt dat erbij. Een programma leest die zin niet, en een widget voor één bestuur
zou zonder dat bestuur ineens de vacatures van iedereen tonen. Daarom is hier elke fout een weigering.
"""

from dataclasses import dataclass, fields, replace
from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Site

from regio.models import Regio, School
from vacatures.models import Vacature

from .zoeken import Antwoord, zoek
from .zoekvraag import (
    ALLE_REGIOS,
    FACETTEN,
    MAX_KEUZES,
    MAX_PAGINA,
    MAX_TEKENS,
    MAX_WAARDE_TEKENS,
    PER_PAGINA,
    STRALEN_KM,
    Volgorde,
    Zoekvraag,
)

MEERVOUDIG = frozenset(veld.name for veld in fields(Zoekvraag) if isinstance(veld.default, tuple))
VAN_DE_SITE = tuple(veld.name for veld in fields(Zoekvraag))
PARAMETERS = (*VAN_DE_SITE, "school", "aantal")
MAX_AANTAL = 100
MAX_DIEP = MAX_PAGINA * PER_PAGINA  # verder dan de site bladert, bladert niemand
ALLES = 2_000  # meer vacatures heeft geen bestuur tegelijk open


class FouteParameter(Exception):
    """Deze parameter of haar waarde kan niet. `naam` is die in het adres, `melding` een zin voor een mens."""

    def __init__(self, naam: str, melding: str) -> None:
        super().__init__(melding)
        self.naam, self.melding = naam[:60], melding


@dataclass(frozen=True, slots=True)
class Buitenvraag:
    """`school` is een slug: dan telt alleen wat op die school open is. `aantal` is per pagina."""

    vraag: Zoekvraag
    aantal: int
    school: str = ""


# -- lezen ---------------------------------------------------------------------------------------
def lees(gegeven: QueryDict, *, aantal: int = PER_PAGINA, hooguit: int = MAX_AANTAL) -> Buitenvraag:
    """De vraag in een adres; `aantal` is wat geldt als het er niet in staat. Leeg is niet gegeven.

    Raises FouteParameter bij de eerste die niet kan.
    """
    gevuld = {}
    for naam, waarden in gegeven.lists():
        if naam not in PARAMETERS:
            raise FouteParameter(naam, _onbekende_naam(naam))
        if nuttig := [w for w in waarden if w.strip()]:
            gevuld[naam] = nuttig
            _past(naam, nuttig)
    per_pagina = _getal("aantal", gevuld, standaard=aantal, hooguit=hooguit)
    pagina = _getal("pagina", gevuld, standaard=1, hooguit=MAX_PAGINA)
    if pagina > 1 and pagina * per_pagina > MAX_DIEP:
        raise FouteParameter("pagina", _("Zo ver bladeren kan niet. Maak de vraag kleiner met een filter."))
    _keuzes(gevuld)
    schoon = QueryDict(mutable=True)
    for naam in VAN_DE_SITE:
        schoon.setlist(naam, gevuld.get(naam, []))
    vraag, _meldingen = Zoekvraag.van_querydict(schoon)
    return Buitenvraag(vraag, per_pagina, gevuld.get("school", [""])[0].strip())


def _onbekende_naam(naam: str) -> str:
    return _("De parameter “%(naam)s” kennen we niet. Wel: %(namen)s.") % {
        "naam": naam[:60],
        "namen": ", ".join(PARAMETERS),
    }


def _past(naam: str, waarden: list[str]) -> None:
    hoeveel = MAX_KEUZES if naam in MEERVOUDIG else 1
    if len(waarden) > hoeveel:
        melding = _("De parameter “%(naam)s” mag hooguit %(hoeveel)d keer in het adres staan.")
        raise FouteParameter(naam, melding % {"naam": naam, "hoeveel": hoeveel})
    lengte = MAX_TEKENS.get(naam, MAX_WAARDE_TEKENS)
    if any(len(waarde.strip()) > lengte for waarde in waarden):
        melding = _("De parameter “%(naam)s” is te lang: hooguit %(lengte)d tekens.")
        raise FouteParameter(naam, melding % {"naam": naam, "lengte": lengte})


def _getal(naam: str, gevuld: dict[str, list[str]], *, standaard: int, hooguit: int) -> int:
    if naam not in gevuld:
        return standaard
    tekst = gevuld[naam][0].strip()
    getal = int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 9 else 0
    if not 1 <= getal <= hooguit:
        melding = _("De parameter “%(naam)s” is een heel getal van 1 t/m %(hooguit)d.")
        raise FouteParameter(naam, melding % {"naam": naam, "hooguit": hooguit})
    return getal


def _keuzes(gevuld: dict[str, list[str]]) -> None:
    """Een waarde uit een vaste lijst, en wat alleen met een plaats iets betekent."""
    for naam, lijst in (("km", [str(km) for km in STRALEN_KM]), ("volgorde", [str(v) for v in Volgorde])):
        if naam in gevuld and gevuld[naam][0] not in lijst:
            melding = _("De parameter “%(naam)s” is een van: %(keuzes)s.")
            raise FouteParameter(naam, melding % {"naam": naam, "keuzes": ", ".join(lijst)})
    if "waar" not in gevuld and "km" in gevuld:
        raise FouteParameter("km", _("“km” telt pas met een plaats. Geef ook “waar”, of laat “km” weg."))
    if "waar" not in gevuld and gevuld.get("volgorde") == [str(Volgorde.AFSTAND)]:
        raise FouteParameter("volgorde", _("Sorteren op afstand kan pas met een plaats. Geef ook “waar”."))


# -- beantwoorden ----------------------------------------------------------------------------------
def beantwoord(buiten: Buitenvraag, request: HttpRequest, *, op: date) -> Antwoord:
    """Raises FouteParameter als iets uit de vraag niet bestaat, ZoekmachineWeg als er nu niet te zoeken valt."""
    vraag = buiten.vraag.met(regio=_regio(buiten.vraag.regio, request), pagina=buiten.vraag.pagina)
    if buiten.school:
        school = School.objects.filter(slug=buiten.school).only("pk").first()
        if school is None:
            raise FouteParameter("school", _("Deze school kennen we niet. Kijk in het adres van haar bladzijde."))
        antwoord = zoek_bij_school(vraag, school, op=op, aantal=buiten.aantal)
    else:
        antwoord = zoek(vraag, op=op, aantal=buiten.aantal)
    _alles_kon(vraag, antwoord)
    return antwoord


def _regio(gevraagd: str, request: HttpRequest) -> str:
    """De regio uit het adres, en anders die van deze site. Een koekje telt niet: een ander ziet hetzelfde antwoord."""
    slugs = list(Regio.objects.van_site(Site.find_for_request(request)).values_list("slug", flat=True))
    if gevraagd not in ("", ALLE_REGIOS, *slugs):
        raise FouteParameter("regio", _("Deze regio staat niet op deze site."))
    if len(slugs) == 1:
        # Kent de hele installatie één regio, dan hoort elke vacature erbij, ook net over de gemeentegrens.
        return ALLE_REGIOS if Regio.objects.count() == 1 else slugs[0]
    return gevraagd or ALLE_REGIOS


def zoek_bij_school(vraag: Zoekvraag, school: School, *, op: date, aantal: int) -> Antwoord:
    """Wat de vraag vindt op deze school, in dezelfde volgorde. Zonder facetten.

    De zoekmachines kennen geen filter op school. Wij vragen hun om alles van de besturen die er nu iets open hebben, en
    houden over wat op deze school is; `open` zegt dus ook hier wat open is.
    """
    hier = dict(Vacature.objects.open(op).van_school(school).values_list("pk", "bestuur__slug"))
    besturen = set(hier.values())
    if vraag.bestuur:
        besturen &= set(vraag.bestuur)
    antwoord = zoek(vraag.met(bestuur=tuple(besturen) or vraag.bestuur), op=op, aantal=ALLES)
    hits = [hit for hit in antwoord.resultaat.hits if besturen and hit.pk in hier]
    begin = (vraag.pagina - 1) * aantal
    resultaat = replace(antwoord.resultaat, totaal=len(hits), hits=tuple(hits[begin : begin + aantal]), facetten={})
    bestuur = vraag.bestuur if besturen else antwoord.vraag.bestuur
    return replace(antwoord, vraag=antwoord.vraag.met(bestuur=bestuur, pagina=vraag.pagina), resultaat=resultaat)


def _alles_kon(vraag: Zoekvraag, antwoord: Antwoord) -> None:
    """Wat de zoekmachine wegliet bestond niet."""
    for facet in FACETTEN:
        if onbekend := sorted(set(getattr(vraag, facet)) - set(getattr(antwoord.vraag, facet))):
            melding = _("De parameter “%(naam)s” kent geen “%(waarde)s”.")
            raise FouteParameter(facet, melding % {"naam": facet, "waarde": onbekend[0]})
    if vraag.waar and antwoord.rond is None:
        raise FouteParameter("waar", " ".join(antwoord.meldingen))
    if vraag.pagina > 1 and (antwoord.vraag.pagina != vraag.pagina or not antwoord.resultaat.hits):
        raise FouteParameter("pagina", _("Zoveel pagina's zijn er niet. Begin bij 1 en volg “volgende”."))
