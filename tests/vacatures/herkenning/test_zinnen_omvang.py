"""Omvang uit zinnen zoals vacatures ze schrijven, per reden. Eigen zinnen: geen ervan staat in de gelabelde set."""

from decimal import Decimal

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
    *rijen(
        "van het team of de school",
        (None, None),
        "De sectie heeft 4,3 fte en zes gezichten.",
        "Het team van acht collega's (5,4 fte) kijkt naar je uit.",
        "Je geeft leiding aan 3 medewerkers (2,4 fte).",
        "Onze afdeling telt 0,9 fte aan toa's.",
    ),
    *rijen(
        "een rekenbasis",
        (None, None),
        "Salaris tussen € 3.300 en € 5.200 bruto per maand (1,0 fte).",
        "Een volledige baan is 1,0 fte met 25 lessen.",
        "Vanaf 0,6 fte krijg je een laptop van de zaak.",
        "Wie fulltime werkt, heeft 12 weken vakantie.",
        "Salaris € 3.622 - € 5.520, fulltime.",
    ),
    *rijen(
        "later of bij een ander",
        (None, None),
        "Op termijn kan de baan uitgroeien tot 0,8 fte.",
        "Naast jou werkt Anja, zij werkt 0,6 fte.",
        "We zoeken ook een docent Duits voor 0,4 fte.",
        "Minder dan 0,4 fte is niet mogelijk.",
    ),
    *rijen(
        "meer plaatsen",
        (None, None),
        "Wij zoeken twee conciërges voor 0,8 fte.",
        "Twee banen van elk 0,6 fte.",
        "Er is 0,6 fte per plek beschikbaar.",
    ),
    *rijen(
        "procenten van iets anders",
        (None, None),
        "93% van onze leerlingen slaagt.",
        "Je krijgt 20% lesreductie en 8% vakantiegeld.",
        "Thuiswerken kan tot 40%.",
        "Je besteedt 60% van je tijd aan lesgeven.",
        "Fulltime of parttime, wij denken mee.",
    ),
    *rijen(
        "wat eromheen staat is iets anders",
        (0.6, 0.6),
        "Wij bieden 0,6 fte, op termijn uit te breiden tot 0,8 fte.",
        "We zoeken een docent voor 0,6 fte; de sectie bestaat uit 8 docenten (6,2 fte).",
        "Geen 0,8 fte maar 0,6 fte.",
        "De baan is 0,6 fte, waarvan 0,1 fte voor het mentoraat.",
    ),
    *rijen(
        "een ander getal staat voor het kopje",
        (0.62, 0.62),
        "Leerjaren: 1 t/m 4 Fte: 0,62 Graad: 1 of 2",
    ),
    *rijen("vier cijfers", (0.4, 0.4), "Wtf: 0,4000", "Deeltijdfactor: 0,4000"),
    *rijen(
        "procenten van de baan",
        (0.8, 0.8),
        "Je werkt vier dagen, 80 procent.",
        "Werktijd 80 procent.",
        "Je krijgt 80 procent van een volledige baan.",
        "80% | LB | 1 augustus",
        "Je bent voor 80% aangesteld.",
    ),
    *rijen(
        "voltijd als de omvang",
        (1.0, 1.0),
        "Functieomvang 100%.",
        "Functieomvang: fulltime.",
        "Fulltime, schaal 8.",
        "Voltijd, LB.",
    ),
    *rijen("tot een volle baan", (0.6, 1.0), "0,6 fte tot fulltime.", "1,0 fte (0,6 is bespreekbaar)."),
    *rijen(
        "het geheel en de delen",
        (0.8, 0.8),
        "0,8 fte (lesgeven 0,6 fte en mentoraat 0,2 fte).",
        "Decanaat 0,3 fte plus lessen tot een totaal van 0,8 fte.",
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
    *rijen("meer plaatsen", (None, None), "Docent Frans (2x) 0,8 fte", "Docent Frans 2 vacatures 0,6 fte"),
    *rijen("de uitbreiding is nog niets", (0.6, 0.6), "Docent Frans 0,6 fte (uitbreiding naar 0,8 fte mogelijk)"),
]


@pytest.mark.parametrize(("titel", "fte"), FTE_IN_TITEL)
def test_omvang_in_een_titel(gelezen, titel, fte):
    assert (
        tuple(w if w is None else float(w) for w in (gelezen(titel=titel).fte_van, gelezen(titel=titel).fte_tot)) == fte
    )


@pytest.mark.parametrize(
    ("dienstverband", "tekst", "fte"),
    [
        pytest.param("FULL_TIME", "Wij bieden 0,8 fte.", 0.8, id="een getal gaat voor fulltime uit de bron"),
        pytest.param("FULL_TIME", "Een fijne school.", 1.0, id="zonder getal is fulltime de omvang"),
    ],
)
def test_fulltime_uit_de_bron_wijkt_voor_een_getal(lees, dienstverband, tekst, fte):
    assert float(lees("Docent wiskunde", dienstverband=(dienstverband,), tekst=tekst).fte_van) == fte


@pytest.mark.parametrize(
    ("tekst", "fte"),
    [
        pytest.param("Een fijne school.", None, id="twee delen zonder totaal"),
        pytest.param("De totale aanstelling bedraagt 0,4 fte.", Decimal("0.4"), id="de tekst noemt het totaal"),
    ],
)
def test_delen_in_een_titel_wachten_op_het_totaal(gelezen, tekst, fte):
    omvang = gelezen(tekst, titel="Docent LEVO (0,3) tevens identiteitscoördinator (0,1)").fte_van

    assert omvang == fte
