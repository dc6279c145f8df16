"""De lege testdatabase: eenmaal gemigreerd, en daarna alleen nog gekopieerd.

Alle migraties met de naslag kosten een kwart minuut; een kopie van het resultaat kost milliseconden. De mal
staat in `build/testdatabase/` onder een vingerafdruk van alles wat haar inhoud bepaalt.
"""

import fcntl
import functools
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAP = ROOT / "build" / "testdatabase"
BEPALEND = (
    "*/migrations/*.py",
    "site/*/migrations/*.py",
    "site/regio/gegevens/*",
    "site/regio/constraints.py",
    "site/paginas/apps.py",
    "site/paginas/beginpaginas.py",
    "search/engines/ingebouwd/opslag.py",
    "search/taal/*.py",
    "site/portaal/settings/base.py",
    "requirements.txt",
)


@functools.cache
def mal() -> Path:
    """Het gemigreerde bestand, voor dit proces vast. Van meer processen maakt er één het, als het er nog niet is."""
    MAP.mkdir(parents=True, exist_ok=True)
    with open(MAP / "slot", "w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        bestand = MAP / f"{vingerafdruk()}.sqlite3"
        if not bestand.exists():
            _maak(bestand)
    return bestand


def vingerafdruk() -> str:
    """Verandert zodra een migratie, de naslag of een vastgelegd pakket verandert."""
    som = hashlib.sha256()
    for pad in _bepalende_bestanden():
        som.update(str(pad.relative_to(ROOT)).encode() + b"\0" + pad.read_bytes())
    return som.hexdigest()[:16]


def kopieer(naar: Path) -> Path:
    """Zet een verse kopie van de mal op `naar`; een oude database daar verdwijnt, met haar WAL.

    Een nieuw bestand en geen overschreven oud: een thread kan de oude nog open hebben, en SQLite geeft dan een
    "disk I/O error" aan wie het overschreven bestand opent.
    """
    bron = mal()
    naar.parent.mkdir(parents=True, exist_ok=True)
    nieuw = naar.with_name(f"{naar.name}.nieuw")
    shutil.copyfile(bron, nieuw)
    for staart in ("-wal", "-shm"):  # een oude WAL naast een nieuw bestand maakt de database stuk
        naar.with_name(naar.name + staart).unlink(missing_ok=True)
    nieuw.replace(naar)
    return naar


def _bepalende_bestanden() -> Iterator[Path]:
    for patroon in BEPALEND:
        yield from sorted(pad for pad in ROOT.glob(patroon) if pad.is_file())


def _maak(bestand: Path) -> None:
    _gooi_oude_weg()
    half = bestand.with_suffix(".half")
    omgeving = os.environ | {"DJANGO_SETTINGS_MODULE": "portaal.settings.test", "DATABASE_URL": f"sqlite:///{half}"}
    subprocess.run([sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity", "0"], env=omgeving, check=True)
    half.rename(bestand)


def _gooi_oude_weg() -> None:
    """Halve bestanden, en mallen van langer dan een dag geleden: een andere testloop kan een jongere nog gebruiken."""
    gisteren = time.time() - 24 * 3600
    for pad in MAP.iterdir():
        if ".half" in pad.name or (".sqlite3" in pad.name and pad.stat().st_mtime < gisteren):
            pad.unlink()
