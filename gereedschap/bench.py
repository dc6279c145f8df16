"""`make bench`: draai alle metingen, toon ze als tabel en schrijf ze naar build/bench.json.

Een meting is een functie `metingen()` in tests/bench/bench_*.py die een lijst geeft van `naam`, `gemeten`, `doel`
en `ok`. Elke module draait in een eigen proces met een eigen lege database, zodat de ene de andere niet opwarmt of
volschrijft. Wat telt zijn verhoudingen binnen één loop; de machine mag dus traag zijn.
"""

import importlib
import json
import os
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

from gereedschap import testdatabase

ROOT = Path(__file__).resolve().parents[1]
UITKOMST = ROOT / "build" / "bench.json"
VELDEN = ("naam", "gemeten", "doel", "ok")


def main(alleen: list[str]) -> int:
    modules = [pad for pad in sorted((ROOT / "tests" / "bench").glob("bench_*.py")) if not alleen or pad.stem in alleen]
    rijen = [rij for module in modules for rij in meet(module)]
    UITKOMST.parent.mkdir(exist_ok=True)
    UITKOMST.write_text(json.dumps(rijen, ensure_ascii=False, indent=1) + "\n")
    print(tabel(rijen))
    return 0 if rijen and all(rij["ok"] for rij in rijen) else 1


def meet(module: Path) -> list[dict[str, Any]]:
    """Draai één module in een eigen proces. Loopt die stuk, dan is dat een meting die haar doel niet haalt."""
    print(f"Meten: {module.stem}...", flush=True)
    with tempfile.TemporaryDirectory() as map_:
        database = testdatabase.kopieer(Path(map_) / "bench.sqlite3")
        uitvoer = Path(map_) / "uitkomst.json"
        omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "portaal.settings.test",
            "DATABASE_URL": f"sqlite:///{database}",
            "TESTMAP": "bench",
        }
        opdracht = [sys.executable, "-m", "gereedschap.bench", "--module", str(module), str(uitvoer)]
        klaar = subprocess.run(opdracht, cwd=ROOT, env=omgeving)
        if klaar.returncode:
            return [{"naam": module.stem, "gemeten": "gestopt met een fout", "doel": "een uitkomst", "ok": False}]
        return json.loads(uitvoer.read_text())


def in_eigen_proces(module: Path, uitvoer: Path) -> int:
    import django

    django.setup()
    try:
        geladen = importlib.import_module(f"tests.bench.{module.stem}")
        rijen = [{veld: rij[veld] for veld in VELDEN} for rij in geladen.metingen()]
    except Exception:
        traceback.print_exc()
        return 1
    uitvoer.write_text(json.dumps(rijen, default=str))
    return 0


def tabel(rijen: list[dict[str, Any]]) -> str:
    koppen = ("naam", "gemeten", "doel", "gehaald")
    cellen = [(rij["naam"], getal(rij["gemeten"]), getal(rij["doel"]), "ja" if rij["ok"] else "NEE") for rij in rijen]
    breedtes = [max(len(str(rij[k])) for rij in (koppen, *cellen)) for k in range(4)]
    regels = ["  ".join(str(cel).ljust(b) for cel, b in zip(rij, breedtes, strict=True)) for rij in (koppen, *cellen)]
    regels.insert(1, "  ".join("-" * b for b in breedtes))
    return "\n".join(["", *(regel.rstrip() for regel in regels), ""])


def getal(waarde: Any) -> str:
    return f"{waarde:.3g}" if isinstance(waarde, float) else str(waarde)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--module"]:
        sys.exit(in_eigen_proces(Path(sys.argv[2]), Path(sys.argv[3])))
    sys.exit(main(sys.argv[1:]))
