"""Omvang uit zinnen zoals vacatures ze schrijven, per reden. Eigen zinnen: geen ervan staat in de gelabelde set."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

FTE_IN_TEKST = [
    *rijen(
        "een bereik",
        (0.6, 0.8),
        "De omvang is 0,6 tot 0,8 fte.",
        "Een baan van 0,6 à 0,8 fte.",
        "Aanstelling van 60 tot 80 procent.",
    ),
    *rijen(
        "een bereik",
        (0.5, 1.0),
        "Minimaal 0,5 en maximaal 1,0 fte.",
    ),
    *rijen(
        "open bereik",
        (0.8, None),
        "Minimaal 0,8 fte, meer is bespreekbaar.",
    ),
    *rijen(
        "open bereik",
        (None, 0.7),
        "Maximaal 0,7 fte.",
    ),
    *rijen(
        "een getal",
        (0.8, 0.8),
        "Een werktijdfactor van 0,8.",
        "De omvang van de betrekking is 0,8 fte (20 lessen).",
        "Salaris € 3.301 - € 5.030 bij 1 fte; de functie is 0,8 fte.",
    ),
    *rijen(
        "een getal",
        (0.7, 0.7),
        "Wij zoeken een docent voor 0,7 fte. Het team telt 24 fte.",
    ),
    *rijen(
        "een getal",
        (0.9, 0.9),
        "Je werkt 0,4 fte op locatie Noord en 0,5 fte op locatie Zuid, samen 0,9 fte.",
    ),
    *rijen(
        "geen omvang van deze baan",
        (None, None),
        "Bij een fulltime aanstelling van 1,0 fte verdien je maximaal € 5.000.",
        "Op school werken 60 mensen (45 fte).",
    ),
    *rijen(
        "een getal",
        (0.5, 0.5),
        "Een halve baan (0,5 fte).",
    ),
    *rijen(
        "een bereik",
        (0.6, 1.0),
        "Een baan tussen 0,6 en 1 fte.",
    ),
    *rijen(
        "een getal",
        (0.6, 0.6),
        "Omvang dienstverband: 0,6.",
    ),
    *rijen(
        "een getal",
        (0.2, 0.2),
        "Het gaat om 0,2 fte.",
    ),
    *rijen(
        "een getal",
        (1.0, 1.0),
        "Het is een voltijdbaan.",
        "We bieden een fulltime functie.",
    ),
]


@pytest.mark.parametrize(("zin", "fte"), FTE_IN_TEKST)
def test_omvang_in_een_zin(gelezen, zin, fte):
    assert tuple(w if w is None else float(w) for w in (gelezen(zin).fte_van, gelezen(zin).fte_tot)) == fte


FTE_IN_TITEL = [
    *rijen(
        "een bereik",
        (0.4, 0.6),
        "Docent Frans 0,4-0,6",
    ),
    *rijen(
        "een getal",
        (0.5, 0.5),
        "Docent Frans (0.5)",
    ),
    *rijen(
        "een bereik",
        (0.8, 1.0),
        "Docent Frans 0,8-1 fte",
        "Docent Frans 0.8 - 1.0 FTE",
    ),
    *rijen(
        "een getal",
        (0.8, 0.8),
        "Docent Frans 80%",
        "Docent Frans - 80 % - LB",
    ),
    *rijen(
        "een getal",
        (0.6, 0.6),
        "Docent Frans wtf 0,6",
        "Docent Frans - 0,6000 WTF",
    ),
    *rijen(
        "een getal",
        (1.0, 1.0),
        "Docent Frans fulltime",
    ),
    *rijen(
        "geen omvang van deze baan",
        (None, None),
        "Docent Frans (fulltime of parttime)",
        "Docent Frans 24 lesuren",
        "Docent Frans 16 tot 20 uur",
        "3 docenten Frans 0,8 fte",
        "Docent Frans 2 x 0,6 fte",
        "Docent Frans v. 2.0",
    ),
    *rijen(
        "een getal",
        (0.75, 0.75),
        "Docent Frans,0.75FTE",
    ),
    *rijen(
        "een bereik",
        (0.4, 0.5),
        "Docent Frans ± 0,4 à 0,5 FTE",
    ),
    *rijen(
        "een getal",
        (0.7, 0.7),
        "Docent Frans v.a. 1-3-2026, 0,7",
    ),
    *rijen(
        "open bereik",
        (None, 1.0),
        "Roostermaker max. 1,0 fte",
    ),
]


@pytest.mark.parametrize(("titel", "fte"), FTE_IN_TITEL)
def test_omvang_in_een_titel(gelezen, titel, fte):
    assert (
        tuple(w if w is None else float(w) for w in (gelezen(titel=titel).fte_van, gelezen(titel=titel).fte_tot)) == fte
    )
