"""De PostgreSQL van de tests: zij is er zolang de opdracht draait, en daarna is er niets meer van over."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from gereedschap import postgres
from gereedschap.processen import nakomelingen, nog_in_leven

ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.postgres, pytest.mark.traag]

ZEG_HET_ADRES = "import os, sys; print(os.environ['DATABASE_URL'], flush=True); sys.stdin.read()"


@pytest.fixture
def tijdelijk(tmp_path, monkeypatch):
    """Waar het cluster komt te staan; ook de gebruiker die de server draait kan erbij."""
    for map_ in (tmp_path, *tmp_path.parents[:3]):
        if map_.name.startswith("pytest-of-") or "pytest-of-" in str(map_.parent):
            map_.chmod(0o711)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def draaiend(tijdelijk):
    """De starter, terwijl zijn opdracht op de database wacht; alle processen eronder; het adres."""
    opdracht = [sys.executable, "-m", "gereedschap.postgres", sys.executable, "-c", ZEG_HET_ADRES]
    starter = subprocess.Popen(
        opdracht,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Draaien de tests op de achtergrond, dan staat Ctrl-C uit en erft alles eronder dat.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    adres = starter.stdout.readline().strip()
    delen = nakomelingen(starter.pid)
    yield starter, delen, adres
    for pid in nog_in_leven(delen | {starter.pid}):
        os.kill(pid, signal.SIGKILL)
    starter.wait()
    starter.stdin.close()
    starter.stdout.close()


def wacht_tot_weg(delen: set[int]) -> None:
    einde = time.monotonic() + 30
    while nog_in_leven(delen):
        assert time.monotonic() < einde, f"Deze leven nog: {nog_in_leven(delen)}"
        time.sleep(0.1)


def versie(adres: str) -> str:
    with psycopg.connect(adres) as verbinding:
        return verbinding.execute("SHOW server_version").fetchone()[0]


def test_de_opdracht_krijgt_een_echte_server_die_sorteert_zoals_wij(tijdelijk):
    with postgres.cluster() as adres, psycopg.connect(adres) as verbinding:
        woorden = verbinding.execute("SELECT w FROM unnest(ARRAY['Zoë', 'één', 'aap', 'Eend']) w ORDER BY w").fetchall()

    assert [woord for (woord,) in woorden] == ["aap", "één", "Eend", "Zoë"]


def test_zonder_het_wachtwoord_komt_niemand_erin(tijdelijk):
    with postgres.cluster() as adres:
        assert versie(adres)
        with pytest.raises(psycopg.OperationalError, match="password"):
            versie(adres.replace("@", "x@"))


def test_de_uitkomst_van_de_opdracht_is_die_van_het_geheel(tijdelijk):
    opdracht = [sys.executable, "-m", "gereedschap.postgres", sys.executable, "-c", "raise SystemExit(7)"]

    assert subprocess.run(opdracht, cwd=ROOT, timeout=60).returncode == 7
    assert list(tijdelijk.iterdir()) == []


@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM])
def test_na_een_gewone_stop_is_alles_weg_ook_de_map(draaiend, tijdelijk, sein):
    starter, delen, adres = draaiend
    assert versie(adres)

    os.killpg(starter.pid, sein)  # zoals een terminal doet: de opdracht en wij krijgen het allebei

    starter.wait(timeout=60)
    wacht_tot_weg(delen)
    assert list(tijdelijk.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux kent een stopsein voor als de ouder sterft")
def test_kill_9_van_de_starter_laat_geen_server_achter(draaiend):
    starter, delen, adres = draaiend
    assert versie(adres)

    starter.kill()
    starter.stdin.close()

    wacht_tot_weg(delen)


def test_zonder_postgres_staat_er_wat_te_doen_en_is_het_op_de_bouwserver_een_fout(monkeypatch, capsys):
    monkeypatch.setattr(postgres, "vind", lambda: None)
    monkeypatch.delenv("CI", raising=False)
    thuis = postgres.main()
    monkeypatch.setenv("CI", "true")
    bouwserver = postgres.main()

    assert (thuis, bouwserver) == (0, 1)
    assert "make onderdelen" in capsys.readouterr().out
