"""De bladzijde met resultaten: van een antwoord naar wat het sjabloon toont. Geen vragen aan de database."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from .vinkjes import vinkjes
from .zoeken import Antwoord, Uitweg
from .zoekresultaat import Facetwaarde
from .zoekvraag import FACETTEN, PER_PAGINA, STRALEN_KM, Volgorde, Zoekvraag

DIRECT_ZICHTBAAR = 8  # daarna staat de rest achter "Meer"
HOOGUIT_PER_FACET = 60  # meer vinkjes leest niemand; een naam zoeken gaat sneller in het zoekveld
FACETNAMEN = {
    "vak": gettext_lazy("Vak"),
    "graad": gettext_lazy("Bevoegdheid"),
    "niveau": gettext_lazy("Soort onderwijs"),
    "functie": gettext_lazy("Functie"),
    "contract": gettext_lazy("Contract"),
    "fte": gettext_lazy("Omvang"),
    "bestuur": gettext_lazy("Bestuur"),
    "partnerschap": gettext_lazy("Opleidingsschool"),
}


@dataclass(frozen=True, slots=True)
class Facet:
    sleutel: str
    naam: str
    vinkjes: SafeString
    meer: SafeString  # leeg als alles al te zien is
    niet_getoond: int


@dataclass(frozen=True, slots=True)
class Verwijzing:
    tekst: str
    adres: str


def adres(vraag: Zoekvraag) -> str:
    query = vraag.als_query()
    return reverse("search:resultaten") + (f"?{query}" if query else "")


def feedadres(vraag: Zoekvraag) -> str:
    """De feed staat altijd op nieuwste eerst en kent geen pagina's; een lezer heeft geen gekozen regio."""
    return _adres_zonder_volgorde("search:feed", vraag)


def agenda_adres(vraag: Zoekvraag) -> str:
    """De sluitdagen bij deze vraag, voor in een agenda."""
    return _adres_zonder_volgorde("search:agenda", vraag)


def _adres_zonder_volgorde(naam: str, vraag: Zoekvraag) -> str:
    query = vraag.met(volgorde=Volgorde.RELEVANTIE).als_query()
    return reverse(naam) + (f"?{query}" if query else "")


def facetten(antwoord: Antwoord) -> Iterator[Facet]:
    """De facetten waar iets te kiezen valt."""
    for sleutel in FACETTEN:
        waarden = antwoord.resultaat.facetten.get(sleutel, ())
        if waarden:
            eerst, later = _verdeel(waarden)
            getoond = later[: HOOGUIT_PER_FACET - DIRECT_ZICHTBAAR]
            niet_getoond = len(later) - len(getoond)
            yield Facet(
                sleutel, str(FACETNAMEN[sleutel]), vinkjes(sleutel, eerst), vinkjes(sleutel, getoond), niet_getoond
            )


def _verdeel(waarden: tuple[Facetwaarde, ...]) -> tuple[list[Facetwaarde], list[Facetwaarde]]:
    """De eerste acht, en wat gekozen is ook als het verderop staat."""
    later = waarden[DIRECT_ZICHTBAAR:]
    eerst = [*waarden[:DIRECT_ZICHTBAAR], *(w for w in later if w.gekozen)]
    return eerst, [w for w in later if not w.gekozen]


def kop(antwoord: Antwoord, regio) -> str:
    """ "13 vacatures natuurkunde bij Hoorn"."""
    aantal = antwoord.resultaat.totaal
    vacatures = ngettext("%(aantal)d vacature", "%(aantal)d vacatures", aantal) % {"aantal": aantal}
    delen = [vacatures if aantal else _("Geen vacatures")]
    if onderwerp := _onderwerp(antwoord):
        delen.append(pgettext("achter het aantal vacatures", "%(onderwerp)s") % {"onderwerp": onderwerp})
    if antwoord.rond:
        delen.append(_("bij %(plaats)s") % {"plaats": antwoord.rond.naam})
    elif regio:
        delen.append(_("in %(regio)s") % {"regio": regio.naam})
    return " ".join(delen)


def _onderwerp(antwoord: Antwoord) -> str:
    if antwoord.vraag.q:
        return antwoord.vraag.q
    if len(antwoord.vraag.vak) == 1:
        naam = _naam(antwoord, "vak", antwoord.vraag.vak[0])
        return naam if naam.isupper() else naam[:1].lower() + naam[1:]
    return ""


def _naam(antwoord: Antwoord, facet: str, waarde: str) -> str:
    return next((w.naam for w in antwoord.resultaat.facetten.get(facet, ()) if w.waarde == waarde), waarde)


def chips(antwoord: Antwoord, vraag: Zoekvraag) -> Iterator[Verwijzing]:
    """Elke keuze met het adres van dezelfde vraag zonder die keuze."""
    for facet, waarde in antwoord.vraag.keuzes:
        yield Verwijzing(_naam(antwoord, facet, waarde), adres(vraag.zonder(facet, waarde)))
    if antwoord.rond:
        tekst = _("binnen %(km)d km van %(plaats)s") % {"km": vraag.straal_km, "plaats": antwoord.rond.naam}
        yield Verwijzing(tekst, adres(vraag.zonder("waar")))


def volgordes(vraag: Zoekvraag) -> list[tuple[str, str, bool]]:
    """(waarde, naam, gekozen): alleen wat bij deze vraag iets betekent. Leeg is de standaard."""
    keuzes = [(Volgorde.RELEVANTIE, _("Beste eerst"))] if vraag.q else []
    keuzes += [(Volgorde.NIEUWSTE, _("Nieuwste")), (Volgorde.SLUIT, _("Sluit het eerst"))]
    if vraag.waar:
        keuzes.append((Volgorde.AFSTAND, _("Dichtbij")))
    geldend = vraag.geldende_volgorde
    return [("" if i == 0 else str(v), naam, v == geldend) for i, (v, naam) in enumerate(keuzes)]


def stralen(vraag: Zoekvraag) -> list[tuple[int, bool]]:
    return [(km, km == vraag.straal_km) for km in STRALEN_KM]


def paginas(antwoord: Antwoord) -> int:
    return -(-antwoord.resultaat.totaal // PER_PAGINA)


UITWEGTEKSTEN = {
    "km": gettext_lazy("Zoek tot %(waarde)s km ver"),
    "waar": gettext_lazy("Zoek in plaats van bij %(waarde)s overal"),
    "vak": gettext_lazy("Bekijk ook %(waarde)s"),
    "filters": gettext_lazy("Zoek zonder filters"),
    "q": gettext_lazy("Zoek zonder “%(waarde)s”"),
    "regio": gettext_lazy("Zoek in alle regio's"),
}


def uitwegen(gevonden: Iterable[Uitweg], in_adres: Zoekvraag) -> list[tuple[str, str, int]]:
    """(tekst, adres, aantal). Een regio die niet in het adres stond komt er ook hier niet in."""
    return [
        (
            UITWEGTEKSTEN[u.soort] % {"waarde": u.waarde},
            adres(u.vraag if u.soort == "regio" else u.vraag.met(regio=in_adres.regio)),
            u.aantal,
        )
        for u in gevonden
    ]


def mag_in_zoekmachines(vraag: Zoekvraag) -> bool:
    """De lijst zelf en die per vak; elke andere combinatie is dezelfde inhoud in een andere volgorde."""
    return vraag.met(vak=(), regio="") == Zoekvraag() and len(vraag.vak) <= 1 and vraag.pagina == 1
