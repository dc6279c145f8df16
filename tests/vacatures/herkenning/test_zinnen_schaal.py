"""Salarisschaal uit zinnen zoals vacatures ze schrijven, per reden. Eigen zinnen: geen ervan staat in de gelabelde set."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

IN_TEKST = [
    *rijen(
        "geen schaal van deze baan",
        "",
        "Je geeft LB en Nederlands aan eerstejaars.",
        "Het vak levensbeschouwing (LB) geef je in klas 1.",
        "LB-lessen en rekenen geef je samen.",
        "Op een schaal van 1 tot 10 scoren wij een 9.",
        "We werken op kleine schaal 2 dagen per week samen.",
        "We tekenen op schaal 1:20.",
        "Salaris tussen € 3.622 en € 5.520 bruto.",
        "Onze functiemix: 3 LB, 4 LC en 1 LD.",
        "Je stuurt vier coördinatoren in schaal 8 aan.",
    ),
    *rijen(
        "alleen een vooruitzicht",
        "",
        "Doorgroei naar LC behoort tot de mogelijkheden.",
        "Na twee jaar kun je solliciteren op een LC-functie.",
    ),
    *rijen(
        "het hangt van de kandidaat af",
        "",
        "Wie bevoegd is, start in LB; wie dat nog niet is, in schaal 9.",
        "Schaal LB of, zonder bevoegdheid, schaal 9.",
    ),
    *rijen(
        "nu deze, later een andere",
        "LB",
        "Je start in LB en kunt na drie jaar doorgroeien naar LC.",
        "Schaal LB met doorgroei naar LC.",
        "LB, op termijn LC.",
        "Schaal LB. LC na drie jaar.",
        "Je begint in LB, volgend jaar wordt dat LC.",
        "Schaal LB, met kans op LC.",
    ),
    *rijen(
        "een andere voor sommigen of bij een ander",
        "LB",
        "Schaal LB, LC voor wie extra taken oppakt.",
        "Je krijgt LB. Onze collega's in LD helpen je op weg.",
    ),
    *rijen(
        "twee die kunnen",
        "LB/LC",
        "Schaal LB, bij aantoonbare ervaring LC.",
        "Inschaling minimaal LB, maximaal LC.",
        "LB of, met eerstegraads bevoegdheid, LC.",
        "Inschaling: LB (LC bespreekbaar).",
        "LB voor tweedegraads en LC voor eerstegraads bevoegden.",
        "Salaris in LB dan wel LC.",
        "Schaal LB/LC, afhankelijk van ervaring. Je salaris in LB is maximaal € 5.520.",
    ),
    *rijen(
        "anders de lagere",
        "LC/LD",
        "LD, bij 0,8 fte of meer; anders LC.",
        "Schaal LD is mogelijk, anders LC.",
        "De functie is gewaardeerd op LD-niveau; bij de start kan LC van toepassing zijn.",
    ),
    *rijen("drie die kunnen", "LB/LC/LD", "De schaal (LB, LC of LD) hangt af van je ervaring."),
    *rijen("een ander getal ernaast", "15", "Schaal 15, 1 fte.", "Schaal 15 - 1,0 fte - per 1 augustus"),
    *rijen("een ander getal ernaast", "4", "Schaal 4 - 2 dagen per week.", "Schaal 4, 1 augustus 2026."),
    *rijen("een ander getal ernaast", "8", "Schaal 8, 9 uur per week."),
    *rijen("treden", "9", "Schaal 9, trede 1 tot en met 12.", "Schaal 9 (trede 4), max. € 4.100."),
    *rijen("een rij nummers", "8/9/10", "Schaal 8, 9 of 10."),
    *rijen("een rij nummers", "8/9", "Schaal 8 of 9, naar ervaring."),
    *rijen("voluit", "11", "Salarisschaal elf en een eindejaarsuitkering."),
    *rijen("afgekort", "9", "De baan: 0,7 fte, S9, tijdelijk."),
    *rijen("andere woorden", "7", "Functiegroep 7 van de cao."),
    *rijen("andere woorden", "9", "Je wordt ingeschaald in 9."),
    *rijen("andere woorden", "10", "Carrièrepatroon 10."),
]


@pytest.mark.parametrize(("zin", "schaal"), IN_TEKST)
def test_schaal_in_een_zin(gelezen, zin, schaal):
    assert gelezen(zin).schaal == schaal


IN_TITEL = [
    *rijen("alleen mogelijk", "", "Docent natuurkunde | 16 lessen | LD mogelijk"),
    *rijen("nu deze, later een andere", "LC", "Docent Frans LC (doorgroei LD)"),
    *rijen("twee die kunnen", "LB/LC", "Docent Frans LB (LC mogelijk)"),
    *rijen("aan de functie vast", "LB", "LB-docent wiskunde"),
    *rijen("een fte ernaast", "10", "Zorgcoördinator schaal 10, 0,6 fte"),
]


@pytest.mark.parametrize(("titel", "schaal"), IN_TITEL)
def test_schaal_in_een_titel(gelezen, titel, schaal):
    assert gelezen(titel=titel).schaal == schaal


@pytest.mark.parametrize(
    ("vakvelden", "schaal", "gelezen_schaal"),
    [
        pytest.param(("LB",), "", "", id="LB in een vakveld is een vak"),
        pytest.param((), "LB", "LB", id="LB in het schaalveld is een schaal"),
    ],
)
def test_lb_is_alleen_buiten_een_vakveld_een_schaal(lees, vakvelden, schaal, gelezen_schaal):
    assert lees("Docent godsdienst", vakvelden=vakvelden, schaal=schaal).schaal == gelezen_schaal
