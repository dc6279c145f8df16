"""De sitemap: elke bladzijde die een zoekmachine mag kennen. Wat gesloten is staat er niet in."""

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import index, sitemap
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from paginas.views.opleidingsscholen import met_status
from regio.models import Bestuur, Partnerschap, School
from regio.models.tijdvak import geldig_q
from vacatures.models import Vacature

ADRESSEN_HOOGUIT = 50_000  # grens van sitemaps.org per bestand


class Vacatures(Sitemap):
    def items(self):
        open_ = Vacature.objects.open(timezone.localdate())
        return open_.order_by("pk").only("pk", "adres", "last_published_at", "aangemaakt_om")

    def lastmod(self, vacature):
        return vacature.last_published_at or vacature.aangemaakt_om


class _OpSlug(Sitemap):
    naam = ""  # van het adres

    def location(self, ding):
        return reverse(self.naam, args=[ding.slug])


class Scholen(_OpSlug):
    naam = "paginas:school"

    def items(self):
        return School.objects.order_by("pk").only("pk", "slug")


class Besturen(_OpSlug):
    naam = "paginas:bestuur"

    def items(self):
        met_school = Bestuur.objects.filter(geldig_q(timezone.localdate(), "schoolbesturen__"))
        return met_school.distinct().order_by("pk").only("pk", "slug")


class Opleidingsscholen(_OpSlug):
    naam = "paginas:opleidingsschool"

    def items(self):
        return met_status(Partnerschap.objects.all(), op=timezone.localdate()).order_by("pk").only("pk", "slug")


class Lijsten(Sitemap):
    def items(self):
        return ["search:resultaten", "paginas:scholen", "paginas:besturen", "paginas:opleidingsscholen"]

    def location(self, naam):
        return reverse(naam)


class Paginas(Sitemap):
    """De pagina's van de redactie op deze site."""

    def __init__(self, site: Site):
        self.site = site

    def items(self):
        return self.site.root_page.get_descendants(inclusive=True).live().public().order_by("path").defer_streamfields()

    def location(self, pagina: Page):
        return pagina.relative_url(self.site) or "/"

    def lastmod(self, pagina: Page):
        return pagina.last_published_at


def _delen(request) -> dict:
    site = Site.find_for_request(request)
    redactie = {"paginas": Paginas(site)} if site else {}
    andere = (Lijsten, Vacatures, Scholen, Besturen, Opleidingsscholen)
    return redactie | {soort.__name__.lower(): soort for soort in andere}


@require_safe
def alles(request):
    """Alles in één bestand, of een inhoudsopgave als dat er te veel zouden zijn."""
    delen = _delen(request)
    aantal = sum((deel() if isinstance(deel, type) else deel).paginator.count for deel in delen.values())
    if aantal > ADRESSEN_HOOGUIT:
        return index(request, delen, sitemap_url_name="sitemap-deel")
    return sitemap(request, delen)


@require_safe
def deel(request, section):
    return sitemap(request, _delen(request), section=section)
