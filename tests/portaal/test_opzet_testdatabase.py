"""De kopie van de testdatabase: heel, en los van wie de vorige nog open heeft."""

import sqlite3

from gereedschap import testdatabase


def test_een_nieuwe_kopie_werkt_ook_als_een_ander_de_vorige_nog_open_heeft(tmp_path):
    pad = testdatabase.kopieer(tmp_path / "kopie.sqlite3")
    blijver = sqlite3.connect(pad)
    blijver.execute("PRAGMA journal_mode=WAL")
    blijver.execute("DELETE FROM regio_vakterm")
    blijver.commit()

    testdatabase.kopieer(pad)

    verse = sqlite3.connect(pad)
    verse.execute("PRAGMA journal_mode=WAL")
    assert verse.execute("SELECT count(*) FROM regio_vakterm").fetchone()[0] > 0
    verse.close()
    blijver.close()
