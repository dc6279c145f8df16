"""Zet de echte onderdelen klaar waar de tests tegen draaien (`make onderdelen`).

Waar het mag (root, of sudo zonder wachtwoord) met apt; anders staat er wat er ontbreekt en hoe je eraan komt.
Alleen de standaardbibliotheek: dit draait ook voordat er een virtuele omgeving is. Een nieuw onderdeel is een
regel in ONDERDELEN.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from gereedschap import postgres, zoekserver

CHROMIUM = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def vind_chromium() -> str | None:
    """Het pad van de browser; de omgevingsvariabele CHROMIUM gaat voor."""
    kandidaten = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else CHROMIUM
    return next((pad for naam in kandidaten if (pad := shutil.which(naam))), None)


@dataclass(frozen=True)
class Onderdeel:
    """Een echt onderdeel, en de tests (`merk`) die er niet zonder kunnen."""

    naam: str
    merk: str
    tests: str
    vind: Callable[[], str | None]
    apt: tuple[str, ...]
    uitleg: str


ONDERDELEN = (
    Onderdeel(
        naam="chromium",
        merk="e2e",
        tests="browsertests",
        vind=vind_chromium,
        apt=("chromium",),
        uitleg=(
            "Debian: `sudo apt-get install chromium`. macOS: `brew install --cask chromium`, of installeer Google "
            "Chrome. Ubuntu: installeer Google Chrome (chromium is daar een snap). Elders: CHROMIUM=/pad/naar/chromium."
        ),
    ),
    Onderdeel(
        naam="postgres",
        merk="postgres",
        tests="tests op PostgreSQL",
        vind=postgres.vind,
        apt=("postgresql",),
        uitleg="Debian en Ubuntu: `sudo apt-get install postgresql`. macOS: `brew install postgresql`. Elders: zet de "
        "map met `postgres` en `initdb` (versie 15 of nieuwer) op PATH. Er hoeft niets te draaien.",
    ),
    Onderdeel(
        naam="elasticsearch",
        merk="elasticsearch",
        tests="tests op Elasticsearch",
        vind=zoekserver.vind,
        apt=("maven", "default-jre-headless"),
        uitleg="Zet ELASTICSEARCH_URL op het adres van een lege, of start Docker. Zonder Docker: Java 17 of nieuwer "
        "met Maven. Debian en Ubuntu: `sudo apt-get install maven default-jre-headless`. macOS: `brew install maven`.",
    ),
)


def installeer(pakketten: list[str]) -> bool:
    """Met apt, als dat zonder vragen mag. Geeft terug of het geprobeerd en gelukt is."""
    ervoor = _zonder_wachtwoord()
    if ervoor is None or not shutil.which("apt-get"):
        return False
    stil = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    bijwerken = [*ervoor, "apt-get", "update", "-qq"]
    zetten = [*ervoor, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *pakketten]
    return all(subprocess.run(opdracht, env=stil).returncode == 0 for opdracht in (bijwerken, zetten))


def _zonder_wachtwoord() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def main() -> int:
    weg = [onderdeel for onderdeel in ONDERDELEN if not onderdeel.vind()]
    if weg:
        print("Ik installeer:", ", ".join(onderdeel.naam for onderdeel in weg), flush=True)
        installeer([pakket for onderdeel in weg for pakket in onderdeel.apt])
    for onderdeel in ONDERDELEN:
        pad = onderdeel.vind()
        print(f"{onderdeel.naam}: {pad}" if pad else f"{onderdeel.naam} ONTBREEKT. {onderdeel.uitleg}")
    ontbreekt = any(not onderdeel.vind() for onderdeel in ONDERDELEN)
    return 1 if ontbreekt and os.environ.get("CI") == "true" else 0


if __name__ == "__main__":
    sys.exit(main())
