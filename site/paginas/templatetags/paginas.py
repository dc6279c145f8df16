from django import template

from regio.models import PartnerschapStatus

register = template.Library()


@register.filter
def statuslabel(status: str) -> str:
    """De status van een partnerschap in woorden."""
    return str(PartnerschapStatus.Status(status).label)
