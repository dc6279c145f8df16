"""Synoniemen waarmee een nieuwe site begint."""

import csv
from pathlib import Path
from typing import Any

MAP = Path(__file__).parent


def laad_synoniemen(model: Any) -> None:
    """Vul de tabel als zij leeg is. Kolommen: woorden (met | ertussen), eenrichting (ja of leeg), noot."""
    if model.objects.exists():
        return
    with (MAP / "synoniemen.csv").open(encoding="utf-8", newline="") as f:
        model.objects.bulk_create(
            model(
                woorden=rij["woorden"].replace("|", "\n"),
                is_eenrichting=rij["eenrichting"] == "ja",
                noot=rij["noot"],
            )
            for rij in csv.DictReader(f, delimiter=";")
        )
