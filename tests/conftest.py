"""Wat elke test kan gebruiken: de database, en wat er gebeurt als een echt onderdeel ontbreekt."""

import os
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connections
from xdist.scheduler import LoadScopeScheduling

from gereedschap import testdatabase, testdatabase_postgres
from gereedschap.onderdelen import ONDERDELEN

NIET_GEDRAAID = "NIET GEDRAAID"


# -- de database -------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def django_db_setup(request, django_test_environment, django_db_blocker):
    """Een eigen kopie van de gemigreerde mal voor elk testproces, in plaats van telkens alle migraties."""
    werker = getattr(request.config, "workerinput", {}).get("workerid", "alleen")
    if connections["default"].vendor == "postgresql":
        kopie = testdatabase_postgres.kopieer(f"test_{Path(settings.VAR).name}_{werker}")
    else:
        kopie = str(testdatabase.kopieer(Path(settings.VAR) / f"test-{werker}.sqlite3"))
    with django_db_blocker.unblock():
        connections["default"].close()
        settings.DATABASES["default"]["NAME"] = connections["default"].settings_dict["NAME"] = kopie
    yield
    with django_db_blocker.unblock():
        connections.close_all()
    if connections["default"].vendor == "postgresql":
        testdatabase_postgres.verwijder(kopie)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Een test met echte transacties laat een leeggemaakte database achter: zet de naslag terug."""
    uitkomst = yield
    if _met_echte_transacties(item):
        naam = connections["default"].settings_dict["NAME"]
        connections.close_all()
        if connections["default"].vendor == "postgresql":
            testdatabase_postgres.kopieer(naam)
        else:
            testdatabase.kopieer(Path(naam))
    return uitkomst


def _met_echte_transacties(item) -> bool:
    merk = item.get_closest_marker("django_db")
    met_merk = merk is not None and bool(merk.kwargs.get("transaction") or (merk.args and merk.args[0]))
    return met_merk or bool({"transactional_db", "live_server"} & set(getattr(item, "fixturenames", ())))


# -- verdelen over processen -------------------------------------------------------------------


class PerBestand(LoadScopeScheduling):
    """De tests van één bestand blijven bij elkaar; alle browsertests ook, want die delen één draaiend product.

    Een eigen verdeler: de groepen van xdist 3.8 (`xdist_group`) doen onder pytest 9.2 niets.
    """

    def _split_scope(self, nodeid):
        return "tests/e2e" if nodeid.startswith("tests/e2e/") else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config, log):
    return PerBestand(config, log)


# -- echte onderdelen --------------------------------------------------------------------------


def pytest_runtest_setup(item):
    """Zonder het echte onderdeel draait de test niet, en dat staat er duidelijk; op de bouwserver is het een fout."""
    for onderdeel in ONDERDELEN:
        if item.get_closest_marker(onderdeel.merk) and not onderdeel.vind():
            reden = f"{NIET_GEDRAAID}: {onderdeel.tests} (geen {onderdeel.naam}): `make onderdelen` zegt wat te doen"
            if os.environ.get("CI") == "true":
                pytest.fail(reden, pytrace=False)
            pytest.skip(reden)


def pytest_terminal_summary(terminalreporter):
    redenen: dict[str, int] = {}
    for verslag in terminalreporter.stats.get("skipped", []):
        reden = str(verslag.longrepr[2] if isinstance(verslag.longrepr, tuple) else verslag.longrepr)
        if NIET_GEDRAAID in reden:
            reden = reden[reden.index(NIET_GEDRAAID) :]
            redenen[reden] = redenen.get(reden, 0) + 1
    for reden, aantal in redenen.items():
        terminalreporter.write_sep("!", f"{reden} [{aantal} tests]", red=True, bold=True)
