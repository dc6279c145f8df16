"""Een echte Elasticsearch: `python -m gereedschap.zoekserver` start er een, noemt haar adres en stopt bij Ctrl-C.

Een adres in ELASTICSEARCH_URL gaat voor; dan wordt er niets gestart. Anders Docker, als dat draait. Anders het artefact
uit Maven: dezelfde server zonder de modules die wij niet gebruiken, in een tijdelijke map en alleen voor deze machine.
Van de server blijft niets over, op Linux ook niet als dit proces zelf gedood wordt. Alleen de standaardbibliotheek.
"""

import contextlib
import functools
import json
import os
import pwd
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from gereedschap.knecht import als, knecht, vrije_poort

VERSIE = "8.19.3"
ARTEFACT = f"org.elasticsearch.distribution.integ-test-zip:elasticsearch:{VERSIE}:zip"
JAVA_VANAF = 17
ROOT = Path(__file__).resolve().parents[1]
MAP = ROOT / "build" / "elasticsearch"
# Elasticsearch weigert root; een van deze bezit dan de map en het proces.
KNECHTEN = ("elasticsearch", "nobody")
STOPSEIN = "TERM"
GEHEUGEN = "-Xms512m -Xmx512m"
STARTTIJD_S = 120.0
INSTELLINGEN = {
    "discovery.type": "single-node",
    "xpack.security.enabled": "false",
    "cluster.routing.allocation.disk.threshold_enabled": "false",  # een volle schijf van een ander is geen reden
}


def vind() -> str | None:
    """Waar de server vandaan komt: een adres, "docker" of de programma's waarmee wij haar zelf starten."""
    if adres := os.environ.get("ELASTICSEARCH_URL"):
        return adres
    if _docker_draait():
        return "docker"
    mvn, java = shutil.which("mvn"), _java()
    heeft_bestanden = _uitgepakt().exists() or mvn
    return f"{mvn or _uitgepakt()} met {java}" if java and heeft_bestanden else None


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Het adres van een Elasticsearch die antwoordt."""
    if adres := os.environ.get("ELASTICSEARCH_URL"):
        wacht_tot_klaar(adres)
        yield adres.rstrip("/")
    elif _docker_draait():
        with _in_docker() as adres:
            yield adres
    elif vind():
        with _uit_artefact() as adres:
            yield adres
    else:
        raise FileNotFoundError("Er is geen Elasticsearch: `make onderdelen` zegt wat te doen")


def antwoordt(adres: str) -> bool:
    """Of er nu een cluster is dat vragen aankan."""
    try:
        with urllib.request.urlopen(f"{adres.rstrip('/')}/_cluster/health", timeout=5) as antwoord:
            return json.load(antwoord)["status"] in ("green", "yellow")
    except (urllib.error.URLError, OSError, ValueError, KeyError):
        return False


def wacht_tot_klaar(adres: str, proces: subprocess.Popen | None = None) -> None:
    einde = time.monotonic() + STARTTIJD_S
    while not antwoordt(adres):
        if time.monotonic() > einde or (proces and proces.poll() is not None):
            raise RuntimeError(f"Elasticsearch op {adres} antwoordt niet")
        time.sleep(0.2)


def haal() -> None:
    """Het artefact op zijn plek, als deze machine dat nodig heeft; daarna kan de server zonder netwerk starten."""
    if os.environ.get("ELASTICSEARCH_URL") or _docker_draait() or _uitgepakt().exists():
        return
    MAP.mkdir(parents=True, exist_ok=True)
    mvn = [shutil.which("mvn") or "mvn", "-q", "-B", "-Dstyle.color=never"]
    subprocess.run([*mvn, "dependency:get", f"-Dartifact={ARTEFACT}", "-Dtransitive=false"], check=True, cwd=MAP)
    with tempfile.TemporaryDirectory(dir=MAP) as naam:
        subprocess.run(
            [*mvn, "-o", "dependency:copy", f"-Dartifact={ARTEFACT}", f"-DoutputDirectory={naam}"], check=True, cwd=MAP
        )
        # unpack_archive vergeet welke bestanden uitgevoerd mogen worden; wij starten ze daarom met hun eigen programma.
        shutil.unpack_archive(Path(naam) / f"elasticsearch-{VERSIE}.zip", naam)
        (Path(naam) / f"elasticsearch-{VERSIE}").rename(_uitgepakt())


def _uitgepakt() -> Path:
    return MAP / f"elasticsearch-{VERSIE}"


# -- Docker --------------------------------------------------------------------------------------
@functools.cache
def _docker_draait() -> bool:
    if not shutil.which("docker"):
        return False
    with contextlib.suppress(subprocess.TimeoutExpired):
        return subprocess.run(["docker", "info"], capture_output=True, timeout=20).returncode == 0
    return False


@contextlib.contextmanager
def _in_docker() -> Iterator[str]:
    poort, naam = vrije_poort(), f"regioportaal-zoekserver-{secrets.token_hex(4)}"
    instellingen = [deel for sleutel, waarde in INSTELLINGEN.items() for deel in ("-e", f"{sleutel}={waarde}")]
    opdracht = [
        "docker", "run", "--rm", "--name", naam, "-p", f"127.0.0.1:{poort}:9200", "-e", f"ES_JAVA_OPTS={GEHEUGEN}",
        "-e", "ingest.geoip.downloader.enabled=false", *instellingen, f"elasticsearch:{VERSIE}",
    ]  # fmt: skip
    proces = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        adres = f"http://127.0.0.1:{poort}"
        wacht_tot_klaar(adres, proces)
        yield adres
    finally:
        subprocess.run(["docker", "rm", "--force", naam], capture_output=True)
        _stop(proces)


# -- het artefact --------------------------------------------------------------------------------
@contextlib.contextmanager
def _uit_artefact() -> Iterator[str]:
    haal()
    wie = knecht(*KNECHTEN)
    with tempfile.TemporaryDirectory(prefix="regioportaal-zoekserver-", ignore_cleanup_errors=True) as naam:
        map_, poort = Path(naam), vrije_poort()
        huis = _uitgepakt()
        if wie and not _leesbaar(huis, wie):  # een map van root onder /root: de knecht kan er niet bij
            huis = Path(shutil.copytree(huis, map_ / "huis"))
        shutil.copytree(huis / "config", map_ / "config")
        (map_ / "config" / "elasticsearch.yml").write_text(_instellingen(map_, poort))
        _geef(map_, wie)
        proces = _start(huis, map_, wie)
        adres = f"http://127.0.0.1:{poort}"
        try:
            try:
                wacht_tot_klaar(adres, proces)
            except RuntimeError as fout:
                raise RuntimeError(f"{fout}:\n{(map_ / 'log').read_text()[-4000:]}") from None
            yield adres
        finally:
            _stop(proces)


def _instellingen(map_: Path, poort: int) -> str:
    """Als elasticsearch.yml; JSON is ook YAML."""
    plek = {"http.port": poort, "network.host": "127.0.0.1", "transport.port": "0"}
    paden = {"path.data": str(map_ / "data"), "path.logs": str(map_ / "logs")}
    return json.dumps({**INSTELLINGEN, **plek, **paden}, indent=1)


def _start(huis: Path, map_: Path, wie: pwd.struct_passwd | None) -> subprocess.Popen:
    """In een eigen sessie: een Ctrl-C is voor wie de server gebruikt, en pas daarna gaat zij dicht."""
    omgeving = {
        "PATH": os.environ["PATH"], "HOME": str(map_), "ES_TMPDIR": str(map_ / "tmp"), "ES_JAVA_HOME": str(_java()),
        "ES_PATH_CONF": str(map_ / "config"), "ES_JAVA_OPTS": GEHEUGEN,
    }  # fmt: skip
    with open(map_ / "log", "wb") as log:
        return subprocess.Popen(
            [*als(wie, stopsein=STOPSEIN), "bash", str(huis / "bin" / "elasticsearch")],
            cwd=map_, env=omgeving, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip


def _java() -> Path | None:
    """De map van een Java die nieuw genoeg is."""
    gegeven = [Path(os.environ[naam]) for naam in ("ES_JAVA_HOME", "JAVA_HOME") if os.environ.get(naam)]
    op_path = [Path(pad).resolve().parents[1]] if (pad := shutil.which("java")) else []
    elders = [
        *Path("/usr/lib/jvm").glob("*"),
        *Path("/opt/homebrew/opt").glob("openjdk*/libexec/openjdk.jdk/Contents/Home"),
    ]
    return next(
        (map_ for map_ in (*gegeven, *op_path, *sorted(elders, reverse=True)) if _versie(map_) >= JAVA_VANAF), None
    )


@functools.cache
def _versie(java: Path) -> int:
    if not (java / "bin" / "java").exists():
        return 0
    tekst = subprocess.run([java / "bin" / "java", "-version"], capture_output=True, text=True).stderr
    gevonden = re.search(r'version "(\d+)', tekst)
    return int(gevonden[1]) if gevonden else 0


# -- gebruikers en processen -----------------------------------------------------------------------
def _geef(map_: Path, wie: pwd.struct_passwd | None) -> None:
    for naam in ("data", "logs", "tmp"):
        (map_ / naam).mkdir()
    if wie:
        for pad in (map_, *map_.rglob("*")):
            os.chown(pad, wie.pw_uid, wie.pw_gid)


def _leesbaar(map_: Path, wie: pwd.struct_passwd) -> bool:
    return subprocess.run([*als(wie, stopsein=STOPSEIN), "test", "-r", str(map_ / "bin")], cwd="/").returncode == 0


def _stop(proces: subprocess.Popen) -> None:
    for sein, geduld_s in ((signal.SIGTERM, 30), (signal.SIGKILL, 10)):
        if proces.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(proces.pid, sein)
            with contextlib.suppress(subprocess.TimeoutExpired):
                proces.wait(geduld_s)


def _haal_of_zeg_het() -> int:
    try:
        if vind():
            haal()
            return 0
    except (subprocess.CalledProcessError, OSError, shutil.ReadError) as fout:
        print(f"Elasticsearch ophalen lukt niet: {fout}. Probeer het later opnieuw, of zet ELASTICSEARCH_URL.")
    return 1 if os.environ.get("CI") == "true" else 0


def main(opties: list[str]) -> int:
    if "--haal" in opties:
        return _haal_of_zeg_het()
    if not vind():
        print("Er is geen Elasticsearch: `make onderdelen` zegt wat te doen.")
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with server() as adres, contextlib.suppress(KeyboardInterrupt):
        print(
            f"Elasticsearch staat klaar; Ctrl-C stopt haar. Gebruik haar met:\nexport ELASTICSEARCH_URL={adres}",
            flush=True,
        )
        while True:
            time.sleep(3600)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
