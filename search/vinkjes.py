"""De vinkjes van de filters als HTML.

Gewoonlijk staat HTML in een sjabloon. Hier niet: een bladzijde heeft er tweehonderd, en via het sjabloon kostten zij
meer dan de zoekmachine en de twintig vacatures samen. Wat van een waarde vaststaat wordt eenmaal gemaakt en bewaard.
"""

from collections.abc import Iterable
from functools import lru_cache

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from .zoekresultaat import Facetwaarde


@lru_cache(maxsize=20_000)
def _delen(facet: str, waarde: str, naam: str) -> tuple[str, str]:
    """Wat voor en na " checked" komt, tot aan het aantal. Alleen hier komt tekst van anderen in de HTML."""
    voor = format_html('<label><input type="checkbox" form="zoek" name="{}" value="{}"', facet, waarde)
    return str(voor), str(format_html(">{}<span>", naam))


def vinkjes(facet: str, waarden: Iterable[Facetwaarde]) -> SafeString:
    delen = []
    for waarde, aantal, gekozen, naam in waarden:
        voor, na = _delen(facet, waarde, naam)
        delen.append(f"{voor}{' checked' if gekozen else ''}{na}{aantal:d}</span></label>")
    return mark_safe("".join(delen))  # noqa: S308  elk deel komt uit format_html of is een getal
