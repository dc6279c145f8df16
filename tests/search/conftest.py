"""De spelers van het zoeken: een vaste dag, plaatsen op de kaart, en de zoekmachine."""

from datetime import date

import pytest
from django.core.cache import caches
from django.http import QueryDict

from portaal.demo.fabriek import SchoolFactory
from search.zoeken import zoek
from search.zoekvraag import Zoekvraag
from vacatures.models import Vacature

DAG = date(2026, 3, 2)


@pytest.fixture
def dag():
    return DAG


@pytest.fixture
def antwoord_op():
    """Zoek zoals de site het doet: met plaats, controle van keuzes en meldingen."""

    def antwoord(query="", op=DAG, **opties):
        return zoek(Zoekvraag.van_querydict(QueryDict(query))[0], op=op, **opties)

    return antwoord


@pytest.fixture
def titels(antwoord_op):
    """De titels die een query vindt, in volgorde."""

    def gevonden(query="", op=DAG):
        hits = antwoord_op(query, op).resultaat.hits
        rijen = Vacature.objects.in_bulk([hit.pk for hit in hits])
        return [rijen[hit.pk].titel for hit in hits]

    return gevonden


@pytest.fixture
def aantallen(antwoord_op):
    """De aantallen van een facet, als woordenboek."""

    def per_waarde(facet, query="", op=DAG):
        return {w.waarde: w.aantal for w in antwoord_op(query, op).resultaat.facetten[facet]}

    return per_waarde


@pytest.fixture
def met_cache(settings):
    """Een echte cache, zoals het product die heeft; de andere tests doen het zonder."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "zoeken"}}
    yield
    caches["default"].clear()


@pytest.fixture
def school_in_hoorn():
    return SchoolFactory(naam="Het Zeekasteel", plaats="Hoorn", lat=52.6424, lon=5.0602)


@pytest.fixture
def school_in_enkhuizen():
    """16 km van Hoorn."""
    return SchoolFactory(naam="De Dijkschool", plaats="Enkhuizen", lat=52.7036, lon=5.2917)


@pytest.fixture
def school_in_alkmaar():
    """22 km van Hoorn."""
    return SchoolFactory(naam="Westwijk College", plaats="Alkmaar", lat=52.6324, lon=4.7534)
