"""Lees titels van de standaardinvoer, één per regel, en geef per regel één JSON-object met wat erin herkend is."""

import json
import sys
from dataclasses import asdict
from datetime import date

from django.utils import timezone

from regio.opdrachten import OpdrachtMetNaslag
from vacatures.herkenning import Invoer, herken, thesaurus


class Command(OpdrachtMetNaslag):
    help = __doc__ + " Na een tab mag de tekst van de vacature staan."

    def add_arguments(self, parser):
        parser.add_argument("--op", type=date.fromisoformat, help="lees alsof het deze dag is (jjjj-mm-dd)")
        parser.add_argument("--vondsten", action="store_true", help="geef ook waar elk feit stond en hoe zeker het is")

    def handle(self, **opties):
        woorden, op = thesaurus(), opties["op"] or timezone.localdate()
        for regel in getattr(sys.stdin, "buffer", sys.stdin):
            if isinstance(regel, bytes):
                regel = regel.decode("utf-8", errors="replace")  # een verkeerde tekenset is geen reden om te stoppen
            titel, _tab, tekst = regel.rstrip("\r\n").partition("\t")
            gelezen = herken(Invoer(titel.removeprefix("\ufeff"), tekst=tekst), woorden, op)
            uit = gelezen.als_json()
            if opties["vondsten"]:
                uit["vondsten"] = [{**asdict(v), "waarde": str(v.waarde)} for v in gelezen.vondsten]
            self.stdout.write(json.dumps(uit, ensure_ascii=False))
