"""Wie de map net heeft, kan meteen een opdracht geven: de ingebouwde database komt vanzelf klaar."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def herken(map_, **omgeving):
    schoon = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}
    return subprocess.run(
        [sys.executable, "manage.py", "herken"],
        cwd=ROOT,
        env=schoon | {"REGIOPORTAAL_VAR": str(map_)} | omgeving,
        input="Docent natuurkunde 1e graad\n",
        capture_output=True,
        text=True,
        timeout=300,
    )


def test_buiten_de_demo_zegt_een_opdracht_wat_er_eerst_moet(tmp_path):
    klaar = herken(tmp_path, DEMO="false")

    assert klaar.returncode == 1
    assert "manage.py migrate" in klaar.stderr
    assert "Traceback" not in klaar.stderr


@pytest.mark.werker
def test_in_de_demo_maakt_een_opdracht_de_database_zelf_klaar(tmp_path):
    klaar = herken(tmp_path)

    assert json.loads(klaar.stdout)["vakken"] == ["natuurkunde"]
    assert (tmp_path / "db.sqlite3").exists()
