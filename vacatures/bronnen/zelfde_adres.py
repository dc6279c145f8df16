"""Welke bronnen lezen dit adres al? Twee keer lezen is elke vacature twee keer op de site."""

from urllib.parse import urlsplit

from vacatures.models import Bron

from .links import vaste_sleutel


def bron_van_dit_bestuur(bron: Bron) -> Bron | None:
    """De andere bron van dit bestuur op dit adres, hoe het ook geschreven is (https, www, een schuine streep)."""
    return next((b for b in _op_dit_adres(bron) if b.bestuur_id == bron.bestuur_id), None)


def bronnen_van_een_ander(bron: Bron) -> list[Bron]:
    """De bronnen van andere besturen die hetzelfde lezen. Van één pagina kunnen twee besturen andere links lezen."""
    alle = _op_dit_adres(bron)
    return [b for b in alle if b.bestuur_id != bron.bestuur_id and b.linkpatroon == bron.linkpatroon]


def _op_dit_adres(bron: Bron) -> list[Bron]:
    try:
        host = (urlsplit(bron.adres).hostname or "").removeprefix("www.")
    except ValueError:
        return []
    anders = Bron.objects.filter(adres__icontains=host).exclude(pk=bron.pk).select_related("bestuur").order_by("pk")
    sleutel = vaste_sleutel(bron.adres)
    return [b for b in anders if vaste_sleutel(b.adres) == sleutel] if host else []
