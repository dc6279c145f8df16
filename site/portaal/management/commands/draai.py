"""Start het hele product met één opdracht: web, worker en beat. Ctrl-C stopt alles; een lopende taak mag eerst af."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from portaal.starter import KanNietStarten, Starter, Uitgevallen, controleer_poort, neem_slot

GEDULD_S = 120  # een import van een grote feed duurt tot een minuut; daarna is er iets mis


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--poort", type=int, default=settings.POORT, help="waar de site luistert (8000)")
        parser.add_argument(
            "--geduld", type=float, default=GEDULD_S, help="seconden die een taak krijgt om af te maken"
        )

    def handle(self, *, poort, geduld, **opties):
        try:
            slot = neem_slot(Path(settings.VAR) / "draai.slot", poort)
            controleer_poort(poort)
        except KanNietStarten as reden:
            raise CommandError(str(reden)) from reden
        try:
            with slot, Starter(poort, slot=slot, geduld_s=geduld) as starter:
                status = starter.wacht_op_site()
                if status is not None:
                    self.zeg(self.welkom(poort, status))
                    starter.draai_tot_stop()
                self.zeg("\nStoppen... een lopende taak mag eerst af. (Nog eens Ctrl-C: meteen.)")
        except Uitgevallen as reden:
            raise CommandError(str(reden)) from reden
        self.zeg("Gestopt.")

    def zeg(self, tekst):
        self.stdout.write(tekst)
        self.stdout.flush()

    def welkom(self, poort, status):
        regels = [
            "",
            f"  De site staat op  http://127.0.0.1:{poort}",
            f"  Beheer            http://127.0.0.1:{poort}/admin/",
        ]
        if status >= 400:
            regels.append(f"  Let op: de voorpagina geeft status {status}.")
        if settings.DEMO:
            regels += [f"  Aanmelden als     {wie}" for wie in demo_aanmeldingen()]
        return "\n".join([*regels, "  Stoppen           Ctrl-C", ""])


def demo_aanmeldingen():
    """De accounts die de demo maakt, met hun rol en wachtwoord."""
    from portaal.demo.vullen import BEHEERDER, REDACTEUR, WACHTWOORD

    return [
        f"{wie}  ({rol}, wachtwoord {WACHTWOORD})" for wie, rol in ((BEHEERDER, "beheerder"), (REDACTEUR, "redacteur"))
    ]
