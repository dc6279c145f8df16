"""Een echte PostgreSQL voor één opdracht: `python -m gereedschap.postgres OPDRACHT...`.

Maakt een leeg cluster in een tijdelijke map, start het op een vrije poort van deze machine alleen, draait de opdracht
met DATABASE_URL erbij, en ruimt alles weer op: ook bij Ctrl-C, en (op Linux) ook als dit proces zelf gedood wordt.
Alleen de standaardbibliotheek.
"""

import contextlib
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from gereedschap.knecht import als, knecht, vrije_poort

# Waar de servers staan als ze niet op PATH staan: Debian en Ubuntu, dan Homebrew.
MAPPEN = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin")
# PostgreSQL weigert root; een van deze bezit dan de map en het proces.
KNECHTEN = ("postgres", "nobody")
STOPSEIN = "INT"
# Sorteren zoals een Nederlander, met ICU, en dus overal hetzelfde (compose.yaml maakt zijn cluster ook zo).
AANLEG = ("--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=nl")
# Wat hierin staat hoeft een stroomstoring niet te overleven.
HAAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "jit=off", "max_wal_size=2GB")
STARTTIJD_S = 60.0


def vind() -> str | None:
    """Het pad van de server `postgres`, met initdb ernaast; de nieuwste als er meer zijn."""
    op_path = shutil.which("postgres")
    mappen = [Path(op_path).resolve().parent] if op_path else []
    for patroon in MAPPEN:
        mappen += sorted(Path("/").glob(patroon.lstrip("/")), reverse=True)
    heel = (map_ for map_ in mappen if (map_ / "postgres").exists() and (map_ / "initdb").exists())
    return next((str(map_ / "postgres") for map_ in heel), None)


@contextlib.contextmanager
def cluster() -> Iterator[str]:
    """Het adres (een DATABASE_URL) van een draaiende, lege PostgreSQL; na afloop is er niets meer van over."""
    server = vind()
    if server is None:
        raise FileNotFoundError("Er is geen PostgreSQL: `make onderdelen` zegt wat te doen")
    wie = knecht(*KNECHTEN)
    with tempfile.TemporaryDirectory(prefix="regioportaal-postgres-", ignore_cleanup_errors=True) as naam:
        map_, wachtwoord, poort = Path(naam), secrets.token_urlsafe(16), vrije_poort()
        if wie:
            os.chown(map_, wie.pw_uid, wie.pw_gid)
        _leg_aan(Path(server), map_, wachtwoord, wie)
        proces = _start(server, map_, poort, wie)
        try:
            _wacht_tot_open(proces, map_)
            yield f"postgres://proef:{wachtwoord}@127.0.0.1:{poort}/postgres"
        finally:
            _stop(proces)


def _leg_aan(server: Path, map_: Path, wachtwoord: str, wie: pwd.struct_passwd | None) -> None:
    geheim = map_ / "geheim"
    geheim.write_text(wachtwoord)
    if wie:
        os.chown(geheim, wie.pw_uid, wie.pw_gid)
    subprocess.run(
        [
            *als(wie, stopsein=STOPSEIN),
            str(server.parent / "initdb"), "--pgdata", str(map_ / "data"), "--username=proef",
            "--auth=scram-sha-256", f"--pwfile={geheim}", "--no-sync", *AANLEG,
        ],
        check=True, stdout=subprocess.DEVNULL, cwd=map_,
    )  # fmt: skip


def _start(server: str, map_: Path, poort: int, wie: pwd.struct_passwd | None) -> subprocess.Popen:
    """In een eigen sessie: een Ctrl-C is voor de opdracht, en pas daarna gaat de database dicht."""
    opties = ["listen_addresses=127.0.0.1", f"port={poort}", "unix_socket_directories=", "timezone=UTC", *HAAST]
    opdracht = [
        *als(wie, stopsein=STOPSEIN),
        server,
        "-D",
        str(map_ / "data"),
        *(deel for optie in opties for deel in ("-c", optie)),
    ]
    with open(map_ / "log", "wb") as log:
        return subprocess.Popen(opdracht, cwd=map_, stdout=log, stderr=log, start_new_session=True)


def _wacht_tot_open(proces: subprocess.Popen, map_: Path) -> None:
    """Zoals pg_ctl: de laatste regel van postmaster.pid zegt `ready` zodra er verbonden kan worden."""
    stand = map_ / "data" / "postmaster.pid"
    einde = time.monotonic() + STARTTIJD_S
    while not (stand.exists() and stand.read_text().rstrip().endswith("ready")):
        if proces.poll() is not None or time.monotonic() > einde:
            raise RuntimeError(f"PostgreSQL start niet:\n{(map_ / 'log').read_text()}")
        time.sleep(0.05)


def _stop(proces: subprocess.Popen) -> None:
    """Eerst netjes (verbindingen worden verbroken), dan meteen, dan met geweld."""
    for sein, geduld_s in ((signal.SIGINT, 30), (signal.SIGQUIT, 10), (signal.SIGKILL, 10)):
        if proces.poll() is None:
            proces.send_signal(sein)
            with contextlib.suppress(subprocess.TimeoutExpired):
                proces.wait(geduld_s)


def draai(opdracht: list[str]) -> int:
    """De opdracht met DATABASE_URL; een Ctrl-C of SIGTERM gaat naar haar toe en daarna sluit de database."""
    with cluster() as adres:
        proces = subprocess.Popen(opdracht, env=os.environ | {"DATABASE_URL": adres})
        signal.signal(signal.SIGINT, lambda *_: None)  # die kreeg zij van de terminal zelf al
        signal.signal(signal.SIGTERM, lambda *_: proces.terminate())
        return proces.wait()


def main() -> int:
    if vind():
        return draai(sys.argv[1:])
    print("NIET GEDRAAID: wat op een echte PostgreSQL hoort te draaien. `make onderdelen` zegt wat te doen.")
    return 1 if os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
