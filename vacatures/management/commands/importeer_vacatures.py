"""Lees de vacatures van een adres of bestand in. Zonder --soort wordt de soort vanzelf herkend.

manage.py importeer_vacatures --bron https://voorbeeld.recruitee.com/api/offers/ --bestuur 99901
manage.py importeer_vacatures --bron feed.xml --proef --json
"""

import json
from argparse import RawDescriptionHelpFormatter
from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from regio.models import Bestuur
from regio.opdrachten import OpdrachtMetNaslag
from vacatures.bronnen.document import BronFout, Document, document_van_bestand
from vacatures.bronnen.importeren import importeer, proef
from vacatures.bronnen.ophalen import Haler
from vacatures.bronnen.rapport import Verslag
from vacatures.bronnen.run import haal_document
from vacatures.bronnen.soorten import alle_soorten
from vacatures.models import Bron


class Command(OpdrachtMetNaslag):
    help = __doc__

    def create_parser(self, *args, **kwargs):
        return super().create_parser(*args, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser):
        parser.add_argument("--bron", required=True, metavar="ADRES|BESTAND", help="Webadres of pad van een bestand.")
        parser.add_argument("--soort", default="", help="Soort bron; zonder wordt zij herkend.")
        parser.add_argument("--bestuur", default="", metavar="NR", help="Bestuursnummer van 5 cijfers.")
        parser.add_argument("--proef", action="store_true", help="Laat zien wat er zou gebeuren; schrijf niets.")
        parser.add_argument("--json", action="store_true", help="Eén JSON-object per record, een per regel.")
        parser.add_argument("--gezaghebbend", action="store_true", help="Wat niet meer in de bron staat, is gesloten.")

    def handle(self, **opties):
        om = timezone.now()
        try:
            verslag = self._lees(opties, om=om)
        except BronFout as fout:
            raise CommandError(str(fout)) from fout
        self._toon(verslag, opties)
        if not verslag.is_gelukt:
            raise CommandError(verslag.melding)

    def _lees(self, opties, *, om):
        bron = self._bron(opties)
        op = timezone.localdate(om)
        if opties["proef"]:
            with Haler() as haler:
                return proef(bron, self._document(bron, haler), op=op, om=om, haler=haler)
        document = None if _is_webadres(bron.adres) else document_van_bestand(bron.adres)
        return importeer(self._bewaard(bron, opties), op=op, om=om, document=document, met_records=opties["json"])

    def _document(self, bron: Bron, haler: Haler) -> Document:
        return haal_document(bron, haler) if _is_webadres(bron.adres) else document_van_bestand(bron.adres)

    def _bron(self, opties) -> Bron:
        """De bron van dit bestuur op dit adres, of een nieuwe die nog niet bewaard is."""
        adres = opties["bron"] if _is_webadres(opties["bron"]) else str(Path(opties["bron"]).resolve())
        if opties["soort"] and opties["soort"] not in alle_soorten():
            zin = _("De soort %(naam)s bestaat niet. Kies uit: %(soorten)s.")
            raise CommandError(zin % {"naam": opties["soort"][:40], "soorten": ", ".join(alle_soorten())})
        bestuur = self._bestuur(opties)
        bron = Bron.objects.filter(bestuur=bestuur, adres=adres).first() if bestuur else None
        bron = bron or Bron(bestuur=bestuur, adres=adres)
        bron.soort = opties["soort"] or bron.soort
        return bron

    def _bestuur(self, opties) -> Bestuur | None:
        nummer = opties["bestuur"]
        if not nummer:
            if opties["proef"]:
                return None
            raise CommandError(_("Geef met --bestuur het nummer van het bestuur, of kijk eerst met --proef."))
        try:
            return Bestuur.objects.get(nummer=nummer)
        except Bestuur.DoesNotExist as fout:
            raise CommandError(
                _("Er is geen bestuur met nummer %(nummer)s. Maak het aan in het beheer onder Regio, Besturen.")
                % {"nummer": nummer}
            ) from fout

    def _bewaard(self, bron: Bron, opties) -> Bron:
        if opties["gezaghebbend"]:
            bron.is_gezaghebbend = True
        if len(bron.adres) > 500:
            raise CommandError(_("Het adres van de bron is langer dan 500 tekens."))
        bron.save()
        return bron

    def _toon(self, verslag: Verslag, opties) -> None:
        if opties["json"]:
            for record in verslag.records:
                self.stdout.write(json.dumps(record.als_json(), ensure_ascii=False, default=str))
        uit = self.stderr if opties["json"] else self.stdout
        if opties["proef"]:
            uit.write(_("Proef: er is niets veranderd."))
        if verslag.is_gelukt and verslag.melding:
            uit.write(verslag.melding)
        if verslag.is_gelukt:
            uit.write(f"[{verslag.soort}] {verslag.samenvatting}")
        if not opties["json"]:
            for record in verslag.records:
                uit.write(f"  {record.actie:<12} {record.sleutel:<24.24} {record.titel} {record.reden}".rstrip())


def _is_webadres(tekst: str) -> bool:
    return tekst.lower().startswith(("http://", "https://")) or "://" in tekst
