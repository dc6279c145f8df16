"""Een echte Elasticsearch, één voor alle testprocessen; elk proces heeft zijn eigen indexen."""

import os

import pytest

from gereedschap.gedeelde_zoekserver import gedeelde_server
from search.engines import motor
from search.engines.elasticsearch.motor import ElasticMotor
from search.engines.elasticsearch.verbinding import Verbinding


@pytest.fixture(scope="session")
def zoekserver():
    with gedeelde_server() as adres:
        yield adres


@pytest.fixture
def voorvoegsel():
    return f"test-{os.environ.get('TESTMAP', 'hoofd')}-{os.environ.get('PYTEST_XDIST_WORKER', 'alleen')}-{os.getpid()}"


@pytest.fixture
def op_de_server(zoekserver):
    """Buiten het product om: wat er echt op de server staat."""
    return Verbinding(zoekserver).voor_bulk()


@pytest.fixture
def elastic(db, zoekserver, voorvoegsel, op_de_server):
    """De machine, nog zonder index; wat zij maakt is na afloop weg."""
    yield ElasticMotor(zoekserver, voorvoegsel)
    for index in op_de_server.indices.get(index=f"{voorvoegsel}-*").body:
        op_de_server.indices.delete(index=index)


@pytest.fixture
def ingebouwd():
    return motor("embedded")
