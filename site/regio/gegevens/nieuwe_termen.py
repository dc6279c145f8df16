"""Nieuwe schrijfwijzen uit termen_bij.csv naar een database die er al was: na elke `migrate`, elke term één keer.

Wat eenmaal aangeboden is staat in `MeegeleverdeTerm`. Haalt een redacteur zo'n term weg, dan blijft hij weg; wat zij
zelf schreef verandert nooit.
"""

from django.apps import apps as nu

from . import GEEN_FUNCTIE, _bereik, _delen, rijen

MODELLEN = {"vak": ("Vak", "VakTerm"), "functie": ("Functie", "FunctieTerm")}


def na_migrate(sender, apps=nu, **kwargs) -> None:
    """Ook na een `migrate` naar vroeger, toen dit er nog niet was."""
    try:
        modellen = {naam: apps.get_model("regio", naam) for paar in MODELLEN.values() for naam in paar}
        modellen["MeegeleverdeTerm"] = apps.get_model("regio", "MeegeleverdeTerm")
    except LookupError:
        return
    bied_aan(modellen)


def bied_aan(modellen: dict) -> int:
    """Geef elke term die nog niet aangeboden was. Geeft terug hoeveel er echt bij kwamen."""
    al = set(modellen["MeegeleverdeTerm"].objects.values_list("soort", "slug", "term"))
    nieuw = [sleutel for sleutel in _meegeleverd() if sleutel not in al]
    return sum(_bied_aan(modellen, soort, slug, term) for soort, slug, term in nieuw)


def _meegeleverd() -> list[tuple[str, str, str]]:
    alle = [(r["soort"], r["slug"], term) for r in rijen("termen_bij.csv") for term in _delen(r["termen"])]
    return [sleutel for sleutel in alle if sleutel[0] != "functie" or sleutel[2] not in GEEN_FUNCTIE]


def _bied_aan(modellen: dict, soort: str, slug: str, term: str) -> bool:
    van, term_van = MODELLEN[soort]
    eigenaar = modellen[van].objects.filter(slug=slug).first()
    if eigenaar is None:  # een redacteur verwijderde dit vak, of het is er nog niet
        return False
    termen = modellen[term_van].objects.filter(**{soort: eigenaar})
    is_er = term.casefold() in {t.casefold() for t in termen.values_list("term", flat=True)}
    if not is_er:
        extra = {"bereik": _bereik(term, is_duo_code=False)} if soort == "vak" else {}
        modellen[term_van].objects.create(**{soort: eigenaar}, term=term, **extra)
    modellen["MeegeleverdeTerm"].objects.create(soort=soort, slug=slug, term=term)
    return not is_er
