"""De spelers: een site met twee regio's, elk met een school en een open vacature."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site

from portaal.demo.fabriek import BestuurFactory, RegioFactory, SchoolFactory, VacatureFactory


@pytest.fixture
def wagtailsite(db):
    return Site.objects.get(is_default_site=True)


@pytest.fixture
def vandaag():
    return timezone.localdate()


@pytest.fixture
def noord(wagtailsite):
    return RegioFactory(naam="Noord", slug="noord", site=wagtailsite)


@pytest.fixture
def zuid(wagtailsite):
    return RegioFactory(naam="Zuid", slug="zuid", site=wagtailsite)


@pytest.fixture
def bestuur(db):
    return BestuurFactory(naam="Stichting Duin", slug="stichting-duin")


@pytest.fixture
def school_in_noord(noord, bestuur):
    return SchoolFactory(naam="Het Zeekasteel", slug="het-zeekasteel", plaats="Hoorn", regio=noord, bestuur=bestuur)


@pytest.fixture
def school_in_zuid(zuid):
    return SchoolFactory(naam="De Kreek", slug="de-kreek", plaats="Brielle", regio=zuid, bestuur=BestuurFactory())


@pytest.fixture
def vacature_in_noord(school_in_noord, bestuur, vandaag):
    return VacatureFactory(
        titel="Docent natuurkunde",
        bestuur=bestuur,
        scholen=[school_in_noord],
        vakken=[("natuurkunde", "eerstegraads")],
        sluit_op=vandaag + timedelta(days=20),
    )


@pytest.fixture
def vacature_in_zuid(school_in_zuid):
    return VacatureFactory(titel="Docent Duits", scholen=[school_in_zuid], vakken=["duits"])
