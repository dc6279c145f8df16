"""Wat elke bladzijde weet."""

from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .middleware import ALLE_REGIOS, REGIO, TAAL, vertaalde_talen

# Lijsten die de gekozen regio volgen: wie daar een andere regio kiest, blijft op de lijst.
LIJSTEN = ("search:resultaten", "paginas:scholen", "paginas:besturen", "paginas:opleidingsscholen")


def site(request):
    schil = getattr(request, "schil", None)
    if schil is None:  # beheer, foutbladzijden, bestanden
        return {"demo": settings.DEMO}
    return {
        "demo": settings.DEMO,
        "schil": schil,
        "regio": request.regio,
        "regios": request.regios,
        "regiokeuzes": _regiokeuzes(request),
        "zoekadres": reverse("search:resultaten"),
        "menu": _menu(request),
        "talen": _talen(request),
    }


def _menu(request) -> list[dict]:
    punten = [
        (_("Vacatures"), reverse("search:resultaten")),
        (_("Scholen"), reverse("paginas:scholen")),
        (_("Opleidingsscholen"), reverse("paginas:opleidingsscholen")),
        *((punt.naam, punt.adres) for punt in request.schil.menupaginas),
        (_("Inloggen"), reverse("wagtailadmin_home")),
    ]
    return [{"naam": naam, "adres": adres, "hier": request.path.startswith(adres)} for naam, adres in punten]


def _regiokeuzes(request) -> list[dict]:
    if len(request.regios) < 2:
        return []
    pad, rest = _blijft_hier(request)
    keuzes = [*((regio.slug, regio.naam) for regio in request.regios), (ALLE_REGIOS, _("alle regio's"))]
    gekozen = request.regio.slug if request.regio else ALLE_REGIOS
    return [
        {"naam": naam, "adres": f"{pad}?{urlencode([*rest, (REGIO, slug)])}", "gekozen": slug == gekozen}
        for slug, naam in keuzes
    ]


def _blijft_hier(request) -> tuple[str, list[tuple[str, str]]]:
    """Waar een andere regio heen gaat: dezelfde lijst met dezelfde vraag, of anders de voorpagina."""
    if request.path not in [reverse(naam) for naam in LIJSTEN]:
        return "/", []
    weg = {REGIO, "pagina"}
    return request.path, [(k, w) for k, waarden in request.GET.lists() if k not in weg for w in waarden]


def _talen(request) -> list[dict]:
    """Alleen als er iets te kiezen is."""
    talen = vertaalde_talen()
    if len(talen) < 2:
        return []
    hier = get_language()
    return [{"code": c, "naam": n, "adres": f"?{urlencode({TAAL: c})}", "gekozen": c == hier} for c, n in talen]
