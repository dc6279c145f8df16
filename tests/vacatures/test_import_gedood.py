"""Een werker die midden in het schrijven van een import wordt gedood, laat de oude of de nieuwe stand achter.

Een echt proces op een echt bestand van SQLite, gedood met SIGKILL: het kan niets meer opruimen.
"""

import os
import select
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from gereedschap import testdatabase
from tests.vacatures.bronserver import feed, job

pytestmark = [pytest.mark.chaos, pytest.mark.traag]

OUD = [job(f"V-{i}", f"Docent Duits {i}") for i in range(150)]
# Honderd anders, vijftig weg, tweehonderd nieuw.
NIEUW = [job(f"V-{i}", f"Docent natuurkunde {i} 0,6 fte") for i in range(100)] + [
    job(f"N-{i}", f"Docent Frans {i}") for i in range(200)
]
IMPORT = """
import sys
import django
django.setup()
from datetime import datetime
from vacatures import waarnemers
from vacatures.bronnen import importeren, toepassen
from vacatures.bronnen.document import Document
from vacatures.models import Bron

pad, om, waar = sys.argv[1], datetime.fromisoformat(sys.argv[2]), sys.argv[3]

def sta_stil(*args, **rest):
    print("NU", flush=True)
    sys.stdin.read()

toepassen.PARTIJ = 50
MELDINGEN = {"eerste partij": 1, "halverwege": 4, "laatste partij": 6}
geteld = []

def tel(pks):
    geteld.append(pks)
    if len(geteld) == MELDINGEN.get(waar):
        sta_stil()

waarnemers.registreer(tel)
if waar == "verslag":
    importeren.sluit_run_af = sta_stil
if waar == "klaar":
    importeren.logger.info = sta_stil
bron = Bron.objects.get()
importeren.importeer(bron, op=om.date(), om=om, document=Document(adres=bron.adres, inhoud=open(pad, "rb").read()))
print("KLAAR", flush=True)
"""
WERELD = """
import django
django.setup()
from portaal.demo.fabriek import BronFactory
BronFactory(soort="indeed", is_gezaghebbend=True)
"""
STAND = {
    "vacatures": "SELECT bronsleutel, titel, live, gemist, laatst_gezien_om FROM vacatures_vacature ORDER BY 1",
    "vakregels": "SELECT v.bronsleutel, r.vak_id, r.graad_id FROM vacatures_vacaturevak r "
    "JOIN vacatures_vacature v ON v.id = r.vacature_id ORDER BY 1, 2, 3",
    "vragen": "SELECT v.bronsleutel, q.soort, q.beantwoord_om FROM vacatures_vraag q "
    "JOIN vacatures_vacature v ON v.id = q.vacature_id ORDER BY 1, 2",
    "index": "SELECT v.bronsleutel, t.titel, t.vak FROM search_tekst t "
    "JOIN vacatures_vacature v ON v.id = t.rowid ORDER BY 1",
    "geheugen": "SELECT documenthash <> '', soort FROM vacatures_bron",
}


class Wereld:
    """Een database in een bestand, en processen die er een import op doen."""

    def __init__(self, map_: Path, van: "Wereld | None" = None) -> None:
        self.map, self.bestand = map_, map_ / "echt.sqlite3"
        self.omgeving = os.environ | {
            "DJANGO_SETTINGS_MODULE": "portaal.settings.test",
            "DATABASE_URL": f"sqlite:///{self.bestand}",
        }
        if van is not None:
            with sqlite3.connect(van.bestand) as oud, sqlite3.connect(self.bestand) as nieuw:
                oud.backup(nieuw)
            return
        testdatabase.kopieer(self.bestand)
        subprocess.run([sys.executable, "-c", WERELD], env=self.omgeving, check=True)

    def start(self, items, om, waar="") -> subprocess.Popen:
        pad = self.map / "feed.xml"
        pad.write_text(feed(*items))
        return subprocess.Popen(
            [sys.executable, "-c", IMPORT, str(pad), om, waar], env=self.omgeving, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def lees(self, items, om) -> None:
        uit, _fout = self.start(items, om).communicate(timeout=60)
        assert "KLAAR" in uit

    def dood(self, items, om, waar) -> None:
        """Doodt de import zodra hij bij `waar` is."""
        proces = self.start(items, om, waar)
        assert select.select([proces.stdout], [], [], 60)[0]
        assert proces.stdout.readline() == "NU\n"
        proces.send_signal(signal.SIGKILL)
        assert proces.wait(timeout=10) == -signal.SIGKILL
        proces.stdin.close()
        proces.stdout.close()

    def stand(self) -> dict[str, list[tuple]]:
        with sqlite3.connect(self.bestand) as verbinding:
            return {naam: verbinding.execute(vraag).fetchall() for naam, vraag in STAND.items()}

    def vraag(self, sql: str) -> list[tuple]:
        with sqlite3.connect(self.bestand) as verbinding:
            return verbinding.execute(sql).fetchall()


@pytest.fixture(scope="module")
def oude_wereld(tmp_path_factory):
    """Hierin is alleen de eerste feed gelezen; wie verder wil, maakt een kopie."""
    wereld = Wereld(tmp_path_factory.mktemp("oud"))
    wereld.lees(OUD, "2026-11-02T08:00:00+00:00")
    return wereld


@pytest.fixture(scope="module")
def standen(oude_wereld, tmp_path_factory):
    """De oude en de nieuwe stand, van een wereld waarin niemand sterft."""
    ongestoord = Wereld(tmp_path_factory.mktemp("ongestoord"), oude_wereld)
    ongestoord.lees(NIEUW, "2026-11-02T09:00:00+00:00")
    return oude_wereld.stand(), ongestoord.stand()


@pytest.fixture
def wereld(oude_wereld, tmp_path):
    return Wereld(tmp_path, oude_wereld)


@pytest.mark.parametrize("waar", ["eerste partij", "halverwege", "laatste partij", "verslag"])
def test_gedood_voor_het_einde_van_het_schrijven_staat_er_de_oude_stand(wereld, standen, waar):
    oud, _nieuw = standen

    wereld.dood(NIEUW, "2026-11-02T09:00:00+00:00", waar)

    assert wereld.stand() == oud
    assert wereld.vraag("SELECT uitkomst FROM vacatures_bronrun ORDER BY id") == [("goed",), ("",)]


def test_gedood_na_het_schrijven_staat_er_de_nieuwe_stand(wereld, standen):
    _oud, nieuw = standen

    wereld.dood(NIEUW, "2026-11-02T09:00:00+00:00", "klaar")

    assert wereld.stand() == nieuw


def test_de_volgende_run_na_een_gedode_geeft_alsnog_de_nieuwe_stand(wereld, standen):
    _oud, nieuw = standen
    wereld.dood(NIEUW, "2026-11-02T08:30:00+00:00", "halverwege")

    wereld.lees(NIEUW, "2026-11-02T09:00:00+00:00")  # het slot van de gedode run is dan oud

    assert wereld.stand() == nieuw
    uitkomsten = wereld.vraag("SELECT uitkomst, nieuw, melding <> '' FROM vacatures_bronrun ORDER BY id")
    assert uitkomsten == [("goed", 150, 0), ("mislukt", 0, 1), ("goed", 200, 0)]
