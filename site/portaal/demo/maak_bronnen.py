"""Maakt `bronnen/` en `eerder/` opnieuw: `python -m portaal.demo.maak_bronnen`. Zelfde uitkomst bij elke keer draaien.

`bronnen/` is wat de besturen nu uitserveren. `eerder/` is wat een paar van hen drie weken eerder anders lieten zien:
daarin staan ook banen die intussen weg, verlopen of vervuld zijn. Wat toen hetzelfde was staat alleen in `bronnen/`.
"""

import random
import shutil
from pathlib import Path

from .gegevens import rijen
from .maken.plan import Plan, afgelopen, plannen, schrijf_csv
from .maken.tekst import Baan, Schrijver
from .maken.tweede import tweede_bronnen
from .maken.vormen import VORMEN, Bestanden, pagina

MAP = Path(__file__).parent
EERDER_DAGEN = 21
MET_VERLEDEN = ["99902", "99904", "99912", "99913", "99918", "99920", "99923"]
LIJST_MET_VERLEDEN = ["99916"]  # van wat hier weg is zegt de bron het niet: dan vraagt de site het
ZAAD = 2026
CSS = """:root{color-scheme:light dark;font:1.05rem/1.6 Georgia,serif}
body{margin:0 auto;max-width:42rem;padding:0 1rem 3rem}
.demo{background:#fde68a;color:#422006;margin:0 -1rem;padding:.5rem 1rem;font-family:system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between}
header{border-bottom:1px solid;margin-bottom:1.5rem}
header a{padding:1rem 0}
h1{font-size:1.6rem;line-height:1.25}
h3{margin-bottom:0}
"""
UITLEG = """<h1>Hier verlaat je het regioportaal</h1>
<p>In het echt staat op deze plek de vacature op de site van het bestuur zelf, met een knop om te reageren.</p>
<p>In deze demo zijn school, bestuur en vacature verzonnen. Je kunt hier dus niet solliciteren.</p>"""


def main() -> None:
    toeval = random.Random(ZAAD)  # noqa: S311  verzonnen teksten, geen geheim
    besturen = {r["nummer"]: r["naam"] for r in rijen("besturen.csv")}
    vormen = {r["bestuur"]: r["vorm"] for r in rijen("bronnen.csv")}
    schrijver = Schrijver(toeval)
    per_bestuur: dict[str, list[Baan]] = {nummer: [] for nummer in besturen}

    def schrijf(plannen: list[Plan]) -> None:
        for plan in plannen:
            banen = per_bestuur[plan.bestuur]
            banen.append(_baan(schrijver, plan, len(banen), vormen[plan.bestuur]))

    schrijf([*plannen(toeval), *afgelopen(toeval, MET_VERLEDEN)])
    schrijf(afgelopen(toeval, LIJST_MET_VERLEDEN))
    nu: Bestanden = {"bestuur.css": CSS, "vacature.html": pagina("Vacature", "het bestuur", UITLEG)}
    eerder: Bestanden = {}
    for nummer, banen in per_bestuur.items():
        maak = VORMEN[vormen[nummer]]
        nu |= maak(nummer, besturen[nummer], [b for b in banen if b.plan.rol == "open"])
        if nummer in [*MET_VERLEDEN, *LIJST_MET_VERLEDEN]:
            eerder |= maak(nummer, besturen[nummer], _van_toen(banen))
    tweede_nu, tweede_eerder = tweede_bronnen(schrijver, per_bestuur, besturen)
    alles_nu = nu | tweede_nu
    _schrijf(MAP / "bronnen", alles_nu)
    anders = {pad: inhoud for pad, inhoud in (eerder | tweede_eerder).items() if alles_nu.get(pad) != inhoud}
    _schrijf(MAP / "eerder", anders)
    vervuld = [[n, b.sleutel] for n, banen in per_bestuur.items() for b in banen if b.plan.rol == "vervuld"]
    schrijf_csv(MAP / "eerder" / "vervuld.csv", ["bestuur", "sleutel"], vervuld)


def _van_toen(banen: list[Baan]) -> list[Baan]:
    """Wat er al stond, en minstens vijf die er nog staan: verdwijnt meer dan de helft, dan wacht de importer op HR."""
    nog_open = sorted((b for b in banen if b.plan.rol == "open"), key=lambda b: b.geplaatst)
    al_lang = [b for b in nog_open if b.geplaatst <= -EERDER_DAGEN]
    return [*max(al_lang, nog_open[:5], key=len), *(b for b in banen if b.plan.rol != "open")]


def _baan(schrijver: Schrijver, plan: Plan, volgnummer: int, vorm: str) -> Baan:
    nummer = int(plan.bestuur) % 100
    sleutel = str(1_000_000 + nummer * 1000 + volgnummer) if vorm == "recruitee" else f"D{nummer:02}-{volgnummer + 101}"
    baan = schrijver.baan(plan, sleutel, f"vacatures@bestuur{nummer:02}.example")
    if plan.rol != "open":
        baan.geplaatst -= EERDER_DAGEN
    return baan


def _schrijf(map_: Path, bestanden: Bestanden) -> None:
    shutil.rmtree(map_, ignore_errors=True)
    for pad, inhoud in bestanden.items():
        doel = map_ / pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(inhoud, encoding="utf-8")


if __name__ == "__main__":
    main()
