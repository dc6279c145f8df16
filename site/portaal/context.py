"""Wat elke bladzijde weet."""

from django.conf import settings


def site(request):
    return {"demo": settings.DEMO}
