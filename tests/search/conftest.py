"""De spelers van het zoeken: een vaste dag, en de zoekmachine."""

from datetime import date

import pytest
from django.http import QueryDict

from search.engines import motor
from search.zoeken import zoek
from search.zoekvraag import Zoekvraag

DAG = date(2026, 3, 2)


@pytest.fixture
def dag():
    return DAG


@pytest.fixture
def vraag_aan_motor():
    """Zoek met een query string; geeft het resultaat van de zoekmachine zelf."""

    def vraag(query="", op=DAG):
        return motor().zoek(Zoekvraag.van_querydict(QueryDict(query))[0], op)

    return vraag


@pytest.fixture
def antwoord_op():
    """Zoek zoals de site het doet: met plaats, controle van keuzes en meldingen."""

    def antwoord(query="", op=DAG):
        return zoek(Zoekvraag.van_querydict(QueryDict(query))[0], op=op)

    return antwoord


def titels(resultaat):
    """De titels van de hits, in volgorde."""
    from vacatures.models import Vacature

    rijen = Vacature.objects.in_bulk([hit.pk for hit in resultaat.hits])
    return [rijen[hit.pk].titel for hit in resultaat.hits]
