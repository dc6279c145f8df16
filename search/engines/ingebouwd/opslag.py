"""De tabellen van de ingebouwde zoekmachine: alle SQL staat hier.

- `search_tekst`: FTS5 over al ontlede woorden. Een gewone tabel, want alleen die kan op SQLite 3.40 een rij bijwerken.
- `search_rij`: één smalle rij per vacature die te vinden mag zijn: alles waarop gefilterd, geteld en gesorteerd wordt.
- `search_stand`: één rij met een willekeurig getal dat bij elke wijziging anders wordt. Een proces dat een ander getal
  ziet, leest opnieuw. Willekeurig en geen teller: na een rollback komt een waarde dan nooit terug met andere inhoud.

- `search_wijziging`: van welke stand naar welke, en wat er anders werd; een proces haalt dan alleen dat op. De keten
  moet sluitend zijn: na een rollback, een grote wijziging of een andere naam leest het alles opnieuw.
- `search_vuil`: scholen, besturen, vakken en functies die anders gingen heten. Hun naam staat in de woorden van
  vacatures; een taak werkt die elke minuut bij.

Wat elders in de database verandert en in een antwoord te zien is (deelnames, namen, de plek van een school) zet met
een trigger dezelfde stand om, langs welke weg de wijziging ook kwam. De acties van die triggers noemen alleen onze
eigen tabellen: anders kan Django een tabel van een ander niet meer opnieuw opbouwen. Wordt zo'n tabel opnieuw
opgebouwd, dan verdwijnen haar triggers; daarom draait `leg_aan` na elke `migrate` (zie apps.py).
"""

import json
import secrets
from collections.abc import Iterable, Sequence
from hashlib import sha256
from time import monotonic
from typing import Any

from search import taal

VERSIE = "lower(hex(randomblob(8)))"

TABELLEN = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_tekst USING fts5("
    "titel, vak, organisatie, tekst, tokenize='unicode61 remove_diacritics 0')",
    "CREATE TABLE IF NOT EXISTS search_rij ("
    "id INTEGER PRIMARY KEY, geplaatst_om TEXT NOT NULL, sluit_op TEXT, bestuur INTEGER, functie INTEGER, "
    "contract TEXT NOT NULL, fte TEXT NOT NULL, vakken TEXT NOT NULL, graden TEXT NOT NULL, niveaus TEXT NOT NULL, "
    "kenmerken TEXT NOT NULL, scholen TEXT NOT NULL, gemeente TEXT, lat REAL, lon REAL)",
    "CREATE TABLE IF NOT EXISTS search_stand ("
    "id INTEGER PRIMARY KEY CHECK (id = 1), versie TEXT NOT NULL, taal TEXT NOT NULL, naslag TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS search_wijziging ("
    "nummer INTEGER PRIMARY KEY AUTOINCREMENT, van TEXT NOT NULL, naar TEXT NOT NULL, vacature INTEGER NOT NULL)",
    "CREATE INDEX IF NOT EXISTS search_wijziging_van ON search_wijziging (van)",
    "CREATE TABLE IF NOT EXISTS search_vuil (soort TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (soort, id))",
    f"INSERT OR IGNORE INTO search_stand VALUES (1, {VERSIE}, '', {VERSIE})",  # noqa: S608  onze eigen uitdrukking
)
RIJ_KOLOMMEN = 15
TEKST_KOLOMMEN = 5
EIGEN_TABELLEN = ("search_tekst", "search_rij", "search_stand", "search_wijziging", "search_vuil")
MEEST_BIJGEHOUDEN = 200  # een grotere wijziging leest een proces liever in een keer opnieuw
WIJZIGINGEN_BEWAARD = 5_000
NASLAG_S = 5.0  # hoe oud namen en deelnames mogen zijn waar geen triggers zijn die het zeggen

# Tabellen van anderen waaruit een antwoord ook bestaat: namen, deelnames, waar een school ligt en in welke regio.
BEWAAKT = (
    "regio_bestuur",
    "regio_deelname",
    "regio_deelnamestatus",
    "regio_functie",
    "regio_functieterm",
    "regio_graad",
    "regio_niveau",
    "regio_partnerschap",
    "regio_regio",
    "regio_regio_gemeenten",
    "regio_school",
    "regio_vak",
    "regio_vakterm",
    "search_synoniem",
)
# Tabellen waarvan woorden in de index staan: (tabel, wanneer, soort, kolom met het nummer, alleen als dit verandert).
IN_WOORDEN = (
    ("regio_school", "UPDATE", "school", "id", ("naam", "plaats", "lat", "lon", "gemeente_id")),
    ("regio_bestuur", "UPDATE", "bestuur", "id", ("naam",)),
    ("regio_vak", "UPDATE", "vak", "id", ("naam",)),
    ("regio_functie", "UPDATE", "functie", "id", ("naam",)),
    *(("regio_vakterm", wanneer, "vak", "vak_id", ()) for wanneer in ("INSERT", "UPDATE", "DELETE")),
    *(("regio_functieterm", wanneer, "functie", "functie_id", ()) for wanneer in ("INSERT", "UPDATE", "DELETE")),
)
# Wat verandert als woorden anders ontleed worden of de tabellen andere kolommen krijgen; dan hoort de index overnieuw.
TAAL = sha256("\n".join((taal.VERSIE, *TABELLEN)).encode()).hexdigest()[:16]
NIEUWE_STAND = f"UPDATE search_stand SET versie = {VERSIE}"  # noqa: S608


def _triggers() -> Iterable[tuple[str, str]]:
    for tabel in BEWAAKT:
        for soort in ("INSERT", "UPDATE", "DELETE"):
            naam = f"search_stand_{tabel}_{soort.lower()}"
            yield naam, f"AFTER {soort} ON {tabel} BEGIN {NIEUWE_STAND}, naslag = {VERSIE}; END"
    for tabel, wanneer, soort, kolom, velden in IN_WOORDEN:
        anders = " OR ".join(f"OLD.{veld} IS NOT NEW.{veld}" for veld in velden)
        rij = "OLD" if wanneer == "DELETE" else "NEW"
        yield (
            f"search_vuil_{tabel}_{wanneer.lower()}",
            f"AFTER {wanneer} ON {tabel} {f'WHEN {anders}' if anders else ''} BEGIN "  # noqa: S608
            f"INSERT OR IGNORE INTO search_vuil VALUES ('{soort}', {rij}.{kolom}); END",
        )
    yield (
        "search_vacature_weg",
        "AFTER DELETE ON vacatures_vacature BEGIN DELETE FROM search_rij WHERE id = OLD.id; "  # noqa: S608
        f"DELETE FROM search_tekst WHERE rowid = OLD.id; {NIEUWE_STAND}; END",
    )


def doet_mee(connection) -> bool:
    """Of deze database de tabellen kan hebben."""
    return connection.vendor == "sqlite"


def stand_van_nu(connection) -> str | int:
    """Verandert als een naam verandert; waar onze tabellen er niet zijn, elke NASLAG_S seconden."""
    return naslagstand(connection) if doet_mee(connection) else int(monotonic() / NASLAG_S)


def leg_aan(connection) -> None:
    """Leg aan wat er nog niet is: onze tabellen, en triggers op de tabellen van anderen die er al zijn."""
    with connection.cursor() as cursor:
        for sql in TABELLEN:
            cursor.execute(sql)
        tabellen = set(connection.introspection.table_names(cursor))
        for naam, wanneer in _triggers():
            if wanneer.split(" ON ")[1].split()[0] in tabellen:
                cursor.execute(f"CREATE TRIGGER IF NOT EXISTS {naam} {wanneer}")


def verwijder_tabellen(connection) -> None:
    with connection.cursor() as cursor:
        for naam, _wanneer in _triggers():
            cursor.execute(f"DROP TRIGGER IF EXISTS {naam}")
        for tabel in EIGEN_TABELLEN:
            cursor.execute(f"DROP TABLE IF EXISTS {tabel}")


# -- schrijven -----------------------------------------------------------------------------------
def vervang(connection, pks: Sequence[int], rijen: Sequence[tuple], teksten: Sequence[tuple]) -> None:
    """Haal `pks` weg, schrijf wat ervoor in de plaats komt en zet de stand om. In de lopende transactie."""
    with connection.cursor() as cursor:
        vraagtekens = ",".join(["%s"] * len(pks))
        cursor.execute(f"DELETE FROM search_tekst WHERE rowid IN ({vraagtekens})", pks)  # noqa: S608  alleen tekens
        cursor.execute(f"DELETE FROM search_rij WHERE id IN ({vraagtekens})", pks)  # noqa: S608
        cursor.executemany(f"INSERT INTO search_rij VALUES ({_plekken(RIJ_KOLOMMEN)})", rijen)  # noqa: S608
        cursor.executemany(
            "INSERT INTO search_tekst (rowid, titel, vak, organisatie, tekst) "  # noqa: S608
            f"VALUES ({_plekken(TEKST_KOLOMMEN)})",
            teksten,
        )
        _zet_stand_om(cursor, pks)


def _zet_stand_om(cursor, pks: Sequence[int]) -> None:
    if len(pks) > MEEST_BIJGEHOUDEN:
        cursor.execute(NIEUWE_STAND)
        return
    cursor.execute("SELECT versie FROM search_stand")
    van, naar = cursor.fetchone()[0], secrets.token_hex(8)
    cursor.execute("UPDATE search_stand SET versie = %s", [naar])
    cursor.executemany(
        "INSERT INTO search_wijziging (van, naar, vacature) VALUES (%s, %s, %s)", [(van, naar, pk) for pk in pks]
    )


def kort_in(connection) -> None:
    """Houd van wat er veranderde alleen het laatste: wie verder achterloopt, leest alles opnieuw."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM search_wijziging WHERE nummer <= (SELECT max(nummer) FROM search_wijziging) - %s",
            [WIJZIGINGEN_BEWAARD],
        )


def leg_opnieuw_aan(connection) -> None:
    """Begin met lege tabellen, ook als hun kolommen intussen anders zijn."""
    verwijder_tabellen(connection)
    leg_aan(connection)


def is_bij(connection) -> None:
    """Wat erin staat is met de ontleding van nu gemaakt."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE search_stand SET taal = %s", [TAAL])


def neem_vuil(connection) -> dict[str, list[int]]:
    """Haal van de lijst welke scholen, besturen, vakken en functies anders heten. In de lopende transactie."""
    vuil: dict[str, list[int]] = {}
    for soort, nummer in _alles(connection, "SELECT soort, id FROM search_vuil ORDER BY soort, id"):
        vuil.setdefault(soort, []).append(nummer)
    if vuil:
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM search_vuil")
    return vuil


def ruim_op(connection) -> None:
    """Voeg de stukken van de index samen: na een herbouw zoekt dat sneller."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_tekst(search_tekst) VALUES ('optimize')")


def _plekken(aantal: int) -> str:
    return ",".join(["%s"] * aantal)


KOLOMMEN = (
    "id, geplaatst_om, sluit_op, bestuur, functie, contract, fte, vakken, graden, niveaus, kenmerken, scholen, "
    "gemeente, lat, lon"
)


# -- lezen ---------------------------------------------------------------------------------------
def stand(connection) -> tuple[str, str]:
    """(versie, taal): welke inhoud, en met welke ontleding zij gemaakt is."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT versie, taal FROM search_stand")
        return cursor.fetchone()


def naslagstand(connection) -> str:
    """Wordt anders als er in een tabel van BEWAAKT iets verandert."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT naslag FROM search_stand")
        return cursor.fetchone()[0]


def alle_rijen(connection) -> list[tuple]:
    """Alle rijen, de oudste eerst; bij gelijke tijd het laagste nummer eerst."""
    return _alles(
        connection,
        f"SELECT {KOLOMMEN} FROM search_rij ORDER BY geplaatst_om, id",  # noqa: S608  onze eigen kolommen
    )


def rijen_met(connection, pks: Sequence[int]) -> list[tuple]:
    """De rijen van deze vacatures, in dezelfde volgorde als `alle_rijen`."""
    sql = f"SELECT {KOLOMMEN} FROM search_rij WHERE id IN ({_plekken(len(pks))}) ORDER BY geplaatst_om, id"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, list(pks))
        return cursor.fetchall()


def gewijzigd_sinds(connection, stand: str, nu: str) -> list[int] | None:
    """Wat er tussen deze standen anders werd; None als dat niet sluitend te zeggen is."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT van, naar, vacature FROM search_wijziging WHERE nummer >= "
            "(SELECT min(nummer) FROM search_wijziging WHERE van = %s) ORDER BY nummer",
            [stand],
        )
        stappen = cursor.fetchall()
    vorige, bij, pks = None, stand, []
    for van, naar, vacature in stappen:
        if van != vorige:
            if van != bij:
                return None
            vorige, bij = van, naar
        pks.append(vacature)
    return list(dict.fromkeys(pks)) if bij == nu else None


def rijen_van(connection, sql: str) -> list[tuple]:
    """Naslag die het geheugen erbij leest (zie ingebouwd_geheugen.NASLAG)."""
    return _alles(connection, sql)


# Waar een woord in moet staan, per laag van vraagplan.LAGEN.
FILTER = {
    "overal": "",
    "organisatie": "{titel vak organisatie} : ",
    "vak": "{titel vak} : ",
    "titel": "titel : ",
}


def treffers(connection, gevraagd: Iterable[str]) -> list[list[list[int]]]:
    """Per FTS-uitdrukking en per laag de nummers van de rijen die passen, in één vraag aan de database.

    `json_group_array` is gemeten twee keer zo snel als de rijen een voor een halen.
    """
    uitdrukkingen = list(gevraagd)
    if not uitdrukkingen:
        return []
    deel = "SELECT %s, json_group_array(rowid) FROM search_tekst WHERE search_tekst MATCH %s"
    vragen = [laag + f"({uitdrukking})" for uitdrukking in uitdrukkingen for laag in FILTER.values()]
    parameters: list[Any] = [p for nummer, vraag in enumerate(vragen) for p in (nummer, vraag)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([deel] * len(vragen)), parameters)
        gevonden = dict(cursor.fetchall())
    lijsten = [json.loads(gevonden[nummer]) for nummer in range(len(vragen))]
    return [lijsten[i : i + len(FILTER)] for i in range(0, len(lijsten), len(FILTER))]


def _alles(connection, sql: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()
