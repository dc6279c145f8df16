"""Wat voor elk verzoek geldt: schone invoer, de gekozen taal, de gekozen regio."""

import logging
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.contrib import messages
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _

from .schil import schil_van

log = logging.getLogger(__name__)

REGIO = "regio"  # naam van de parameter én van het koekje
ALLE_REGIOS = "alle"
TAAL = "taal"
JAAR_SECONDEN = 365 * 24 * 60 * 60
FORMULIER = "application/x-www-form-urlencoded"
KWETSBAAR = re.compile(r"/admin/(bulk/|snippets/choose/[^/]+/[^/]+/create/)")
MAX_PAD = 1_000  # ons langste adres is een tiende; Python weigert getallen van meer dan 4.300 cijfers met een fout


class _Doorgeef:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)


class SchoneInvoer(_Doorgeef):
    """Weigert invoer die geen tekst is, voordat zij een database of een sjabloon bereikt.

    Een nulteken laat PostgreSQL struikelen, en bytes die geen UTF-8 zijn worden anders stil een vraagteken.
    """

    def __call__(self, request):
        if len(request.path_info) > MAX_PAD:
            return _weiger(request, _("Het adres is te lang."))
        if not _is_tekst(request):
            return _weiger(request, _("Het adres of formulier bevat tekens die geen tekst zijn."))
        return self.get_response(request)

    def process_exception(self, request, exception):
        """Twee adressen van Wagtails beheer vallen om als iemand eraan sleutelt; dat is invoer, geen storing."""
        if isinstance(exception, (ValueError, TypeError, AttributeError)) and KWETSBAAR.match(request.path_info):
            log.warning("geknoeid adres in het beheer: %s", request.path_info, exc_info=exception)
            return _weiger(request, _("Het adres of formulier is niet heel. Ga terug en probeer het opnieuw."))
        return None


def _weiger(request, reden: str):
    return render(request, "400.html", {"reden": reden}, status=400)


def _is_tekst(request) -> bool:
    delen = [
        request.path_info.encode("utf-8", "surrogatepass"),
        request.META.get("QUERY_STRING", "").encode("latin-1", "replace"),
    ]
    if request.method == "POST" and request.content_type == FORMULIER:
        delen.append(request.body)
    return all(_is_schoon(unquote_to_bytes(deel)) for deel in delen)


def _is_schoon(ruw: bytes) -> bool:
    try:
        return "\0" not in ruw.decode("utf-8")
    except UnicodeDecodeError:
        return False


class GekozenTaal(_Doorgeef):
    """Nederlands, tenzij iemand zelf anders koos. De taal van de browser telt niet: de vacatures zijn Nederlands."""

    def __call__(self, request):
        talen = dict(vertaalde_talen())
        gevraagd = request.GET.get(TAAL, "")
        taal = gevraagd if gevraagd in talen else request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        if taal not in talen:
            taal = settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = taal
        with translation.override(taal):  # wat een volgend verzoek in dit proces niet meer merkt
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language())
        if gevraagd in talen:
            _zet_koekje(response, settings.LANGUAGE_COOKIE_NAME, gevraagd)
        return response


@cache
def vertaalde_talen() -> tuple[tuple[str, str], ...]:
    """De talen die te kiezen zijn: het Nederlands van de bron, en elke taal waarvan een vertaling meekomt."""
    return tuple(
        (code, naam) for code, naam in settings.LANGUAGES if code == settings.LANGUAGE_CODE or _is_vertaald(code)
    )


def _is_vertaald(code: str) -> bool:
    return any((Path(map_) / code / "LC_MESSAGES" / "django.mo").exists() for map_ in settings.LOCALE_PATHS)


class GekozenRegio(_Doorgeef):
    """Zet `request.regios` (die van deze site) en `request.regio` (de gekozen, of None), en onthoudt een keuze."""

    def __call__(self, request):
        request.regio, request.regios = None, ()
        if request.path.startswith(_zonder_schil()):
            return self.get_response(request)
        request.schil = schil_van(request, op=timezone.localdate())
        request.regios = request.schil.regios
        gevraagd = request.GET.get(REGIO)
        request.regio = _kies(request, gevraagd)
        response = self.get_response(request)
        patch_vary_headers(response, ["Cookie"])
        return _onthoud(request, response, gevraagd)


def _zonder_schil() -> tuple[str, ...]:
    # De API en de widget zijn voor andere sites: geen koekje, en voor iedereen hetzelfde antwoord.
    return (settings.STATIC_URL, settings.MEDIA_URL, "/admin/", "/documenten/", "/api/v1/vacatures", "/widget/")


def _kies(request, gevraagd: str | None):
    regios = {regio.slug: regio for regio in request.regios}
    if len(regios) == 1:
        # Kent de hele installatie één regio, dan hoort elke vacature erbij, ook net over de gemeentegrens.
        return None if request.schil.is_enige_regio else next(iter(regios.values()))
    if gevraagd == ALLE_REGIOS:
        return None
    if gevraagd and gevraagd not in regios:
        messages.info(request, _("Die regio kennen we niet. Kies bovenaan een regio uit de lijst."))
        gevraagd = None
    return regios.get(gevraagd or request.COOKIES.get(REGIO, ""))


def _onthoud(request, response, gevraagd: str | None):
    if len(request.regios) < 2 or not gevraagd:
        return response
    if gevraagd == ALLE_REGIOS:
        response.delete_cookie(REGIO, samesite="Lax")
    elif request.regio is not None and request.regio.slug == gevraagd:
        _zet_koekje(response, REGIO, gevraagd)
    return response


def _zet_koekje(response, naam: str, waarde: str) -> None:
    """Een functioneel koekje: alleen wat de bezoeker zelf koos, een jaar lang."""
    response.set_cookie(
        naam, waarde, max_age=JAAR_SECONDEN, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )
