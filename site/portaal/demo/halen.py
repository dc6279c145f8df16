"""De bestanden van de demo halen zoals de site ze zelf zou uitserveren, zonder dat zij hoeft te draaien."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from vacatures.bronnen.document import Document
from vacatures.bronnen.ophalen import GeenAntwoord

from .uitserveren import NU, content_type, paden, vul_in

PAD = "/demo/bronnen/"


@dataclass(frozen=True)
class Haler:
    """Wat de importer van een haler vraagt. `map` is nu of eerder, `dag` de eerste dag van de demo."""

    map: Path
    dag: date

    def __enter__(self):
        return self

    def __exit__(self, *fout):
        return None

    def haal(self, adres: str, *, vorige=None, token: str = "", is_pagina: bool = False) -> Document:
        """Raises GeenAntwoord als het bestand er niet is."""
        pad = urlsplit(adres).path.removeprefix(PAD)
        map_ = self.map if pad in paden(self.map) else NU  # wat toen hetzelfde was staat alleen bij nu
        if pad not in paden(map_):
            raise GeenAntwoord(adres, 404)
        inhoud = vul_in(map_ / pad, op=self.dag, basis=settings.WAGTAILADMIN_BASE_URL)
        return Document(adres=adres, inhoud=inhoud, content_type=content_type(pad), charset="utf-8")
