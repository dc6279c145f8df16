"""De tweede bron van drie besturen. Daarin staat alles waar een mens iets over te zeggen heeft.

- een jobboard met een baan die ook in de eigen feed staat, een baan waarvan de sluitdag verschoof, en drie items
  die niet op de site kunnen;
- een pagina zonder opmaak;
- een werkblad waar drie weken geleden drie keer zoveel in stond.
"""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from html import escape

from django.utils.text import slugify

from .plan import Plan, scholen
from .tekst import Baan, Schrijver
from .vormen import Bestanden, adres_van, indeed, is_onbekend, pagina

JOBBOARD, PAGINA, WERKBLAD = "99920", "99908", "99904"
VERLENGD_DAGEN = 14  # zoveel later sluit de baan van het jobboard dan zij drie weken geleden zei
MaakBaan = Callable[[str, str, str], Baan]


def tweede_bronnen(schrijver: Schrijver, eerste: dict[str, list[Baan]], namen: dict[str, str]) -> tuple[Bestanden, ...]:
    """(wat zij nu uitserveren, wat zij drie weken eerder lieten zien). `eerste`: de banen van de eerste bronnen."""

    def maak(bestuur: str, vak: str, sleutel: str) -> Baan:
        school = next(s for s in scholen() if s.bestuur == bestuur)
        return replace(schrijver.baan(Plan([school], [vak]), sleutel, f"vacatures@bestuur{bestuur[-2:]}.example"))

    nu, toen = _jobboard(maak, eerste[JOBBOARD], namen[JOBBOARD])
    blad_nu, blad_toen = _werkblad(maak)
    return {**nu, **_pagina(maak, namen[PAGINA]), **blad_nu}, {**toen, **blad_toen}


# -- een jobboard ------------------------------------------------------------------------------------
def _jobboard(maak: MaakBaan, eigen: list[Baan], naam: str) -> tuple[Bestanden, Bestanden]:
    ook_hier = next(b for b in eigen if b.plan.vakken and b.plan.rol == "open" and not is_onbekend(b))
    verlengd = replace(maak(JOBBOARD, "engels", "JB-202"), geplaatst=-25)
    verlengd = _sluit(verlengd, 40)
    banen = [
        replace(ook_hier, sleutel="JB-201", html=f"<p>Deze vacature plaatsten wij voor {naam}.</p>{ook_hier.html}"),
        verlengd,
        replace(
            maak(JOBBOARD, "frans", "JB-203"), titel="Open sollicitatie", sluit=None,
            html=f"<p>Staat jouw baan er niet bij? {naam} maakt graag kennis. Stuur ons een open sollicitatie.</p>",
        ),
        replace(maak(JOBBOARD, "duits", "JB-204"), titel=""),
        _sluit(maak(JOBBOARD, "biologie", "JB-205"), -3),
    ]  # fmt: skip
    return indeed(JOBBOARD, naam, banen), indeed(JOBBOARD, naam, [_sluit(verlengd, 40 - VERLENGD_DAGEN)])


def _sluit(b: Baan, dag: int) -> Baan:
    """Dezelfde baan met een andere laatste dag, ook waar de tekst haar noemt."""
    return replace(b, sluit=dag, html=b.html.replace(f"{{dag:{b.sluit or 0:+d}:nl}}", f"{{dag:{dag:+d}:nl}}"))


# -- een pagina zonder opmaak ------------------------------------------------------------------------
def _pagina(maak: MaakBaan, naam: str) -> Bestanden:
    banen = [maak(PAGINA, vak, f"P-{nr}") for nr, vak in enumerate(("muziek", "scheikunde", "geschiedenis"), start=301)]
    pad = {b.sleutel: f"werken-bij/{slugify(b.titel)[:50].strip('-')}.html" for b in banen}
    links = "".join(f'<li><a href="{pad[b.sleutel]}">{escape(b.titel)}</a></li>\n' for b in banen)
    lijst = pagina("Werken bij", naam, f"<h1>Werken bij {escape(naam)}</h1>\n<ul>\n{links}</ul>")
    return {
        f"{PAGINA}/werken-bij.html": lijst,
        **{f"{PAGINA}/{pad[b.sleutel]}": pagina(b.titel, naam, _kaal(b)) for b in banen},
    }


def _kaal(b: Baan) -> str:
    feiten = {"School": b.scholen[0].naam, "Plaats": b.scholen[0].plaats, "Omvang": b.omvang}
    if b.sluit is not None:
        feiten["Reageren tot en met"] = f"{{dag:{b.sluit:+d}:nl}}"
    regels = "".join(f"<dt>{naam}</dt><dd>{escape(waarde)}</dd>" for naam, waarde in feiten.items())
    return f"<h1>{escape(b.titel)}</h1>\n<dl>{regels}</dl>\n{b.html}"


# -- een werkblad ------------------------------------------------------------------------------------
VAKKEN = ("wiskunde", "engels", "nederlands", "biologie", "duits", "economie")
NOG_OVER = 2


def _werkblad(maak: MaakBaan) -> tuple[Bestanden, Bestanden]:
    banen = [_sluit(maak(WERKBLAD, vak, f"W-{nr}"), 30 + nr % 10) for nr, vak in enumerate(VAKKEN, start=401)]
    pad = f"{WERKBLAD}/vacatures.csv"
    return {pad: _csv(banen[:NOG_OVER])}, {pad: _csv(banen)}


def _csv(banen: list[Baan]) -> str:
    blad = io.StringIO()
    schrijver = csv.writer(blad, delimiter=";", lineterminator="\n")
    schrijver.writerow(["Vacaturenummer", "Titel", "School", "Postcode", "Plaats", "Omvang", "Sluitdatum",
                        "Omschrijving", "Link"])  # fmt: skip
    for b in banen:
        s, sluit = b.scholen[0], f"{{dag:{b.sluit:+d}:dmj}}"
        schrijver.writerow([b.sleutel, b.titel, s.naam, s.postcode, s.plaats, b.omvang, sluit, _plat(b.html),
                            adres_van(WERKBLAD, b.sleutel)])  # fmt: skip
    return blad.getvalue()


def _plat(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())
