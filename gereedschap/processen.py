"""Welke processen onder een ander hangen, en of zij er nog zijn (Linux en macOS, met `ps`)."""

import subprocess


def nakomelingen(pid: int) -> set[int]:
    """Alle kinderen, kleinkinderen enzovoort van het proces, op dit moment."""
    ouders = {kind: ouder for kind, ouder, _ in _tabel()}
    gevonden: set[int] = set()
    nieuw = {pid}
    while nieuw:
        nieuw = {kind for kind, ouder in ouders.items() if ouder in nieuw} - gevonden
        gevonden |= nieuw
    return gevonden


def nog_in_leven(pids: set[int]) -> set[int]:
    """Welke van deze processen nog draaien; een zombie is al gestopt en telt niet."""
    return {pid for pid, _, staat in _tabel() if pid in pids and not staat.startswith("Z")}


def _tabel() -> list[tuple[int, int, str]]:
    uitvoer = subprocess.run(["ps", "-axo", "pid=,ppid=,stat="], check=True, capture_output=True, text=True).stdout
    rijen = (regel.split() for regel in uitvoer.splitlines())
    return [(int(pid), int(ouder), staat) for pid, ouder, staat in rijen]
