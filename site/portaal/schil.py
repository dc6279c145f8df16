"""De schil: wat om elke bladzijde heen staat. Eén keer gelezen en dan kort bewaard, zodat zij geen vragen kost."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.core.cache import cache
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from paginas.models import SiteInstellingen
from regio.models import Bestuur, InstituutDeelname, PartnerschapStatus, Regio
from regio.models.tijdvak import geldig_q

BEWAAR_SECONDEN = 30  # zo lang duurt het hooguit voordat een wijziging van de redactie overal te zien is


@dataclass(frozen=True, slots=True)
class Punt:
    naam: str
    adres: str


@dataclass(frozen=True, slots=True)
class Schil:
    naam: str
    voettekst: str
    email: str
    regios: tuple[Regio, ...] = ()
    is_enige_regio: bool = False  # deze installatie kent maar één regio: dan valt er niets te kiezen of te filteren
    menupaginas: tuple[Punt, ...] = ()
    voetpaginas: tuple[Punt, ...] = ()
    besturen: int = 0
    opleidingsscholen: int = 0
    lerarenopleidingen: int = 0

    @property
    def samenwerking(self) -> str:
        """Leeg zolang er nog niemand samenwerkt."""
        if not (self.besturen and self.opleidingsscholen and self.lerarenopleidingen):
            return ""
        return _(
            "Een samenwerking van %(besturen)d besturen, %(opleidingsscholen)d opleidingsscholen"
            " en %(lerarenopleidingen)d lerarenopleidingen."
        ) % {
            "besturen": self.besturen,
            "opleidingsscholen": self.opleidingsscholen,
            "lerarenopleidingen": self.lerarenopleidingen,
        }


def schil_van(request, *, op: date) -> Schil:
    """De schil van de site waar dit verzoek bij hoort."""
    sleutel = f"schil:{request.get_host()}"
    schil = cache.get(sleutel)
    if schil is None:
        schil = _lees(Site.find_for_request(request), op=op)
        cache.set(sleutel, schil, BEWAAR_SECONDEN)
    return schil


def _lees(site: Site | None, *, op: date) -> Schil:
    if site is None:  # geen site ingericht: de bladzijden blijven bereikbaar
        return Schil(naam=settings.WAGTAIL_SITE_NAME, voettekst="", email="")
    instellingen = SiteInstellingen.for_site(site)
    menu, voet = _paginas(site)
    return Schil(
        naam=instellingen.naam,
        voettekst=instellingen.voettekst,
        email=instellingen.email or settings.CONTACT_EMAIL,
        regios=tuple(Regio.objects.van_site(site)),
        is_enige_regio=Regio.objects.count() == 1,
        menupaginas=menu,
        voetpaginas=voet,
        **_tellers(op),
    )


def _paginas(site: Site) -> tuple[tuple[Punt, ...], tuple[Punt, ...]]:
    """Pagina's direct onder de voorpagina: eerst die in het menu, dan de andere, in de volgorde van de redactie."""
    paginas = Page.objects.child_of(site.root_page).live().public().order_by("path")
    punten = [(p.show_in_menus, Punt(p.title, p.relative_url(site) or "/")) for p in paginas]
    return tuple(p for in_menu, p in punten if in_menu), tuple(p for in_menu, p in punten if not in_menu)


def _tellers(op: date) -> dict[str, int]:
    gestopt = Q(status=PartnerschapStatus.Status.GESTOPT)
    return {
        "besturen": Bestuur.objects.filter(geldig_q(op, "schoolbesturen__")).distinct().count(),
        "opleidingsscholen": PartnerschapStatus.objects.op(op).exclude(gestopt).count(),
        "lerarenopleidingen": InstituutDeelname.objects.op(op).values("lerarenopleiding").distinct().count(),
    }
