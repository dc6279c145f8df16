"""De bestanden van de demo halen zoals de site ze zelf zou uitserveren, zonder dat zij hoeft te draaien."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from vacatures.bronnen.document import Document
from vacatures.bronnen.ophalen import GeenAntwoord

from .uitserveren import content_type, paden, vul_in

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
        if pad not in paden(self.map):
            raise GeenAntwoord(adres, 404)
        inhoud = vul_in(self.map / pad, op=self.dag, basis=settings.WAGTAILADMIN_BASE_URL)
        return Document(adres=adres, inhoud=inhoud, content_type=content_type(pad), charset="utf-8")
