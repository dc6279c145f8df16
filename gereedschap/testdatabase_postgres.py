"""De lege testdatabase op PostgreSQL: eenmaal gemigreerd, en daarna CREATE DATABASE ... TEMPLATE.

Zoals `testdatabase` voor SQLite. De server staat in DATABASE_URL; de database die daarin genoemd wordt blijft leeg.
"""

import os
import subprocess
import sys

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from gereedschap import testdatabase

SLOT = 3_101_977  # van wie de mal maakt; elk getal is goed


def kopieer(naam: str) -> str:
    """Een verse kopie van de mal onder deze naam; een oude met die naam verdwijnt, ook als iemand haar open heeft."""
    with _server() as server:
        mal = _mal(server)
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(naam), sql.Identifier(mal)))
    return naam


def verwijder(naam: str) -> None:
    with _server() as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(naam)))


def adres(naam: str) -> str:
    """De DATABASE_URL van deze database, op dezelfde server."""
    delen = conninfo_to_dict(os.environ["DATABASE_URL"])
    return "postgres://{user}:{password}@{host}:{port}/".format(**delen) + naam


def _server() -> psycopg.Connection:
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)


def _mal(server: psycopg.Connection) -> str:
    """De naam van de gemigreerde database. Van meer processen maakt er één haar, als zij er nog niet is."""
    naam = f"mal_{testdatabase.vingerafdruk()}"
    server.execute("SELECT pg_advisory_lock(%s)", [SLOT])
    try:
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [naam]).fetchone():
            _maak(server, naam)
    finally:
        server.execute("SELECT pg_advisory_unlock(%s)", [SLOT])
    return naam


def _maak(server: psycopg.Connection, naam: str) -> None:
    half = f"{naam}_half"
    server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(half)))
    server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(half)))
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "portaal.settings.test", "DATABASE_URL": adres(half)}
    opdracht = [sys.executable, str(testdatabase.ROOT / "manage.py"), "migrate", "--verbosity", "0"]
    subprocess.run(opdracht, env=omgeving, check=True)
    server.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(half), sql.Identifier(naam)))
