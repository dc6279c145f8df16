"""Een vraag met woorden is te begrijpen op elke database, ook waar de ingebouwde index niet staat."""

import pytest

from search.begrijpen import woordenboek as boek
from search.begrijpen.plannen import begrijp
from search.zoekvraag import Zoekvraag


@pytest.mark.django_db
def test_een_vak_in_de_vraag_is_herkend():
    boek._voor.cache_clear()
    assert "natuurkunde" in repr(begrijp(Zoekvraag(q="natuurkundedocent")))
    assert "natuurkunde" in repr(boek.woordenboek().vakken)
