"""Antwoorden die een ander mag bewaren zolang zij niet veranderd zijn."""

import hashlib

from django.http import HttpRequest, HttpResponseBase
from django.http.response import HttpResponse
from django.utils.cache import get_conditional_response

# Bewaren mag, maar vraag elke keer of het nog klopt: een gesloten vacature is overal op hetzelfde moment weg.
BEWAREN = "public, max-age=0, must-revalidate"


def met_etag(request: HttpRequest, inhoud: bytes, content_type: str) -> HttpResponseBase:
    """De inhoud met haar vingerafdruk, of 304 als de vrager die al heeft."""
    etag = f'"{hashlib.sha256(inhoud).hexdigest()[:32]}"'
    kop = {"ETag": etag, "Cache-Control": BEWAREN}
    response = HttpResponse(inhoud, content_type=content_type, headers=kop)
    return get_conditional_response(request, etag=etag, response=response) or response
