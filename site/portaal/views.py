"""Wat de site als geheel aanbiedt: de regels voor zoekmachines."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

# Eén filter is een bladzijde waard (alle vacatures natuurkunde); combinaties zijn er duizenden en zeggen niets nieuws.
ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: {resultaten}*&
Disallow: /*?regio=
Disallow: /*?taal=

Sitemap: {sitemap}
"""


@require_safe
def robots(request):
    tekst = ROBOTS.format(
        resultaten=reverse("search:resultaten"), sitemap=request.build_absolute_uri(reverse("sitemap"))
    )
    return HttpResponse(tekst, content_type="text/plain; charset=utf-8")
