"""Een echte Elasticsearch, één voor alle testprocessen; elk proces heeft zijn eigen indexen."""

import os

import pytest

from gereedschap.gedeelde_zoekserver import gedeelde_server
from search.engines import motor
from search.engines.elasticsearch.motor import ElasticMotor


@pytest.fixture(scope="session")
def zoekserver():
    with gedeelde_server() as adres:
        yield adres


@pytest.fixture
def voorvoegsel():
    return f"test-{os.environ.get('TESTMAP', 'hoofd')}-{os.environ.get('PYTEST_XDIST_WORKER', 'alleen')}-{os.getpid()}"


@pytest.fixture
def elastic(db, zoekserver, voorvoegsel):
    """De machine met een index van wat er op dit moment in de database staat; na afloop is die weg."""
    machine = ElasticMotor(zoekserver, voorvoegsel)
    yield machine
    machine.verbinding.voor_bulk().indices.delete(index=f"{voorvoegsel}-*")


@pytest.fixture
def ingebouwd():
    return motor("embedded")
