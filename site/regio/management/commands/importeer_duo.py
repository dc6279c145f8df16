"""Lees een bestand van DUO in: vestigingen (beide vormen) of besturen.

Met --proef verandert er niets en zie je wat er zou gebeuren.
"""

import json
from dataclasses import asdict
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from regio.bronnen.duo import ONGEWIJZIGD, Plan, Stap, lees_in, maak_plan
from regio.bronnen.duo_bestand import OnbekendBestand, lees
from regio.models import Gemeente, Regio


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("bestand", help="CSV-bestand van DUO")
        parser.add_argument("--proef", action="store_true", help="verander niets, zeg alleen wat er zou gebeuren")
        parser.add_argument("--json", action="store_true", help="een JSON-object per regel, de tellingen als laatste")
        parser.add_argument("--regio", help="adresdeel van een regio: nieuwe scholen alleen uit haar gemeenten")

    def handle(self, *, bestand, proef, regio, **opties):
        dag = timezone.localdate()
        try:
            gelezen = lees(Path(bestand).read_bytes())
        except OSError as fout:
            raise CommandError(f"{bestand} is niet te openen. Controleer het pad en de rechten.") from fout
        except OnbekendBestand as fout:
            raise CommandError(f"{bestand}: {fout}") from fout
        gemeenten = self._gemeenten(regio)
        if proef:
            plan = maak_plan(gelezen, op=dag, gemeenten=gemeenten)
        else:
            plan = lees_in(gelezen, op=dag, door=None, gemeenten=gemeenten)
        (self._als_json if opties["json"] else self._als_tekst)(plan, proef)

    def _gemeenten(self, regio: str | None) -> set[str] | None:
        if regio is None:
            return None
        if not Regio.objects.filter(slug=regio).exists():
            bekend = ", ".join(Regio.objects.order_by("slug").values_list("slug", flat=True)) or "nog geen"
            raise CommandError(f"Er is geen regio “{regio}”. Bekend: {bekend}.")
        return set(Gemeente.objects.filter(regios__slug=regio).values_list("pk", flat=True))

    def _als_json(self, plan: Plan, proef: bool) -> None:
        for stap in [*plan.besturen, *plan.scholen]:
            self._regel(_stap_json(stap))
        for soort in ("problemen", "opmerkingen", "vragen"):
            for melding in getattr(plan, soort):
                self._regel({"soort": soort, **asdict(melding)})
        self._regel({"proef": proef, **plan.tellingen, "niet_in_bestand_codes": [s.code for s in plan.niet_in_bestand]})

    def _regel(self, object_: dict) -> None:
        self.stdout.write(json.dumps(object_, ensure_ascii=False, default=str))

    def _als_tekst(self, plan: Plan, proef: bool) -> None:
        for stap in [*plan.besturen, *plan.scholen]:
            if stap.wat != ONGEWIJZIGD:
                self.stdout.write(f"{stap.wat}: {_wie(stap)} ({', '.join(sorted(stap.wijzigingen))})")
        koppen = {"problemen": "Overgeslagen", "opmerkingen": "Let op", "vragen": "Vraag"}
        for soort, kop in koppen.items():
            for melding in getattr(plan, soort):
                self.stdout.write(f"{kop}, regel {melding.regel}: {melding.tekst}")
        if plan.niet_in_bestand:
            codes = ", ".join(school.code for school in plan.niet_in_bestand[:20])
            self.stdout.write(f"Niet in het bestand, blijft staan ({len(plan.niet_in_bestand)}): {codes}")
        t = plan.tellingen
        self.stdout.write(
            f"{'Proef, er is niets veranderd. ' if proef else ''}Nieuw: {t['nieuw']}, gewijzigd: {t['gewijzigd']}, "
            f"ongewijzigd: {t['ongewijzigd']}, overgeslagen: {t['problemen']}, vragen: {t['vragen']}, "
            f"nieuwe besturen: {t['nieuwe_besturen']}, buiten de gemeenten: {t['buiten_gemeenten']}."
        )


def _wie(stap) -> str:
    if isinstance(stap, Stap):
        return f"{stap.rij.code} {stap.school.naam or stap.rij.naam}"
    return f"bestuur {stap.bestuur.nummer}"


def _stap_json(stap) -> dict:
    wijzigingen = {veld: {"oud": oud, "nieuw": nieuw} for veld, (oud, nieuw) in stap.wijzigingen.items()}
    if isinstance(stap, Stap):
        return {
            "soort": "school",
            "code": stap.rij.code,
            "wat": stap.wat,
            "wijzigingen": wijzigingen,
            "blijft": stap.blijft,
        }
    return {"soort": "bestuur", "nummer": stap.bestuur.nummer, "wat": stap.wat, "wijzigingen": wijzigingen}
