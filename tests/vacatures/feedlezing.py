"""Een document lezen zoals een run dat doet, zonder internet, voor de tests van de soorten in XML."""

import pytest

from tests.vacatures.soortproef import DOCUMENTEN, document, lees
from vacatures.bronnen.document import document_van_bestand

__all__ = ["IETS_ANDERS", "STREKEN", "document", "lees", "lees_bestand", "op_sleutel", "rij"]


def lees_bestand(pad, adres=""):
    """Het bestand uit `documenten/`, alsof het van dit adres kwam."""
    van_schijf = document_van_bestand(DOCUMENTEN / pad)
    return lees(document(van_schijf.inhoud, adres or van_schijf.adres))


def op_sleutel(lezing):
    return {aanbod.sleutel: aanbod for aanbod in lezing.aanbod}


def rij(reden, *waarden):
    """Een rij van een tabel, met de reden als naam van de test."""
    return pytest.param(*waarden, id=reden)


# Documenten die in elke soort XML geprobeerd zijn om een server over te halen of plat te leggen.
STREKEN = [
    rij("een bestand van onze schijf", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
    rij("een adres in ons netwerk", '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1/">]>', "&a;"),
    rij("een zelfgemaakt teken", '<!DOCTYPE x [<!ENTITY nbsp "hallo">]>', "&nbsp;"),
    rij("een miljard keer lachen", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>', "&b;"),
    rij("een parameter", '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;]>', "x"),
]
# Wat er in plaats van een feed kan komen, met een woord uit de zin die HR dan leest.
IETS_ANDERS = [
    rij("een webpagina", "<!doctype html><html><body>Niet gevonden</body></html>", "webpagina"),
    rij("een andere XML", "<onbekend/>", "Dit is geen"),
    rij("JSON", '{"offers": []}', "stuk"),
    rij("kale tekst", "Er ging iets mis", "stuk"),
    rij("halverwege opgehouden", "<jobs><job><title>Doc", "stuk"),
    rij("leeg", "  ", "leeg"),
]
