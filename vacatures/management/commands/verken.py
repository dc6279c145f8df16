"""Zoek welke bron achter een adres zit: de feed, de pagina of de leverancier. Er wordt niets bewaard.

manage.py verken werkenbij.voorbeeld.nl
manage.py verken https://www.voorbeeld.nl/vacatures --json
"""

import json
import sys
from argparse import RawDescriptionHelpFormatter

from django.utils import timezone
from django.utils.translation import gettext as _

from regio.opdrachten import OpdrachtMetNaslag
from vacatures.bronnen.ophalen import Haler
from vacatures.bronnen.verkennen import Kandidaat, Verkenning, verken


class Command(OpdrachtMetNaslag):
    help = __doc__

    def create_parser(self, *args, **kwargs):
        return super().create_parser(*args, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser):
        parser.add_argument("adres", metavar="ADRES", help="Het adres zoals je het plakt; https:// mag ontbreken.")
        parser.add_argument("--json", action="store_true", help="Eén JSON-object met alle kandidaten.")

    def handle(self, *, adres, **opties):
        with Haler() as haler:
            verkenning = verken(adres, haler, op=timezone.localdate())
        if opties["json"]:
            self.stdout.write(json.dumps(_als_json(verkenning), ensure_ascii=False, indent=2))
        else:
            self._toon(verkenning)
        if not verkenning.is_gevonden:
            sys.exit(1)

    def _toon(self, verkenning: Verkenning) -> None:
        for nr, kandidaat in enumerate(verkenning.kandidaten, start=1):
            self._toon_kandidaat(nr, kandidaat)
        for melding in verkenning.meldingen:
            self.stderr.write(melding)

    def _toon_kandidaat(self, nr: int, kandidaat: Kandidaat) -> None:
        self.stdout.write(f"{nr}. {kandidaat.label} [{kandidaat.soort}] {kandidaat.adres}")
        self.stdout.write(f"   {kandidaat.uitleg} ({kandidaat.hoe_zeker})")
        if kandidaat.linkpatroon:
            self.stdout.write("   " + _("De links: %(patroon)s") % {"patroon": kandidaat.linkpatroon})
        self.stdout.write(f"   {kandidaat.fout or kandidaat.hoeveel}")
        for voorbeeld in kandidaat.voorbeelden:
            self.stdout.write(f"     - {', '.join(filter(None, (voorbeeld.titel, voorbeeld.plaats)))}")


def _als_json(verkenning: Verkenning) -> dict:
    return {
        "adres": verkenning.adres,
        "kandidaten": [kandidaat.als_json() for kandidaat in verkenning.kandidaten],
        "meldingen": list(verkenning.meldingen),
    }
