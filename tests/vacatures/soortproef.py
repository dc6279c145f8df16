"""Gereedschap voor de proeven van één soort: een document lezen, en bladzijden en pagina's zonder internet."""

import json
from pathlib import Path

from vacatures.bronnen.document import BronFout, Document, document_van_bestand
from vacatures.bronnen.lezen import lees_bron
from vacatures.bronnen.soorten import soort_met_naam, soort_van

DOCUMENTEN = Path(__file__).parent / "documenten"


class Web:
    """Geeft per adres een document, en onthoudt wat er gevraagd is. Wat er niet staat is onbereikbaar."""

    def __init__(self):
        self.paginas = {}
        self.gevraagd = []

    def zet(self, adres, inhoud):
        self.paginas[adres] = inhoud
        return self

    def haal(self, adres, **rest):
        self.gevraagd.append(adres)
        if adres not in self.paginas:
            raise BronFout(f"{adres} is niet te bereiken.")
        return document(self.paginas[adres], adres)


def document(inhoud, adres="https://werkenbij.example/vacatures", **rest):
    if not isinstance(inhoud, str | bytes):
        inhoud = json.dumps(inhoud)
    return Document(adres=adres, inhoud=inhoud.encode() if isinstance(inhoud, str) else inhoud, **rest)


def lees(doc, soort=None, web=None):
    return lees_bron(doc, soort_met_naam(soort) if soort else soort_van(doc), web or Web())


def lees_bestand(pad):
    return lees(document_van_bestand(DOCUMENTEN / pad))


def pagina(pad, adres):
    return document((DOCUMENTEN / pad).read_bytes(), adres)


def redenen(lezing):
    return [(o.sleutel, o.reden.split(".")[0].split(";")[0]) for o in lezing.onbruikbaar]
