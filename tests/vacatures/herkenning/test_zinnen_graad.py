"""Bevoegdheid uit zinnen zoals vacatures ze schrijven, per reden. Eigen zinnen: geen ervan staat in de gelabelde set."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

GRAAD_IN_TEKST = [
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("tweedegraads", "in_opleiding"),
        "Je hebt een tweedegraads bevoegdheid of bent bezig deze te halen.",
        "Je bent in het bezit van een tweedegraads bevoegdheid of je bent hiervoor in opleiding.",
        "Je hebt een tweedegraads bevoegdheid, of je bent bereid deze op korte termijn te halen.",
        "Je bent tweedegraads bevoegd of derdejaars student aan de lerarenopleiding.",
        "Je hebt een bevoegdheid (2e graads) of rondt je lerarenopleiding dit jaar af.",
        "Ben je nog student aan de lerarenopleiding? Ook dan nodigen we je uit. Bevoegdheid: tweedegraads.",
        "Je bent tweedegraads bevoegd, of zit in de laatste fase van je studie.",
        "Je hebt een tweedegraads bevoegdheid of bent op weg daarnaartoe: studerend mag ook.",
        "Tweedegraads bevoegdheid (of in opleiding daartoe).",
        "Tweedegraads of wil je dat worden? Dan praten we graag.",
    ),
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("eerstegraads", "in_opleiding"),
        "Je bent eerstegraads bevoegd of bijna bevoegd.",
    ),
    *rijen(
        "deze graden volstaan",
        ("eerstegraads", "tweedegraads"),
        "Je beschikt over een eerste- dan wel tweedegraads lesbevoegdheid.",
        "We zoeken een bevoegde docent (1e of 2e graads).",
        "Of je nu eerste- of tweedegraads bent: je bent welkom.",
    ),
    *rijen(
        "deze graden volstaan",
        ("tweedegraads", "groepsleerkracht"),
        "Bevoegdheid: tweedegraads of pabo.",
    ),
    *rijen(
        "deze graden volstaan",
        ("tweedegraads", "pdg"),
        "Je hebt een tweedegraads bevoegdheid of PDG.",
    ),
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("pdg", "in_opleiding"),
        "Een PDG is nodig, of je bent bereid dit traject te volgen.",
    ),
    *rijen(
        "deze graad volstaat",
        ("tweedegraads",),
        "Tweedegraads bevoegd; eerstegraads is mooi meegenomen.",
        "Een tweedegraads bevoegdheid is vereist, een PDG is niet voldoende.",
        "Je bent tenminste tweedegraads bevoegd.",
        "Tweedegraads bevoegd. Geen pabo.",
    ),
    *rijen(
        "deze graad volstaat",
        ("eerstegraads",),
        "Een eerstegraads bevoegdheid is een must.",
        "Je hebt een 1e graads bevoegdheid wiskunde.",
        "De eerste graad is nodig vanwege het examen.",
    ),
    *rijen(
        "wens, vooruitzicht of over anderen",
        (),
        "We geven les aan studenten van niveau 4 en begeleiden laatstejaars leerlingen.",
        "Onze studenten zitten in het laatste jaar van hun opleiding.",
        "Je begeleidt studenten van de lerarenopleiding.",
        "Wij betalen je studie als je eerstegraads wilt worden.",
        "Door te studeren kun je doorgroeien naar eerstegraads docent.",
        "We werken samen met de pabo in de stad.",
        "Een eerstegraadsbevoegdheid heeft de voorkeur.",
        "Je bent bereid om buiten kantoortijden te werken.",
        "Je hebt een EHBO-diploma of bent bereid dat te halen.",
        "Interesse in een carrière als docent? Wij leiden op tot tweedegraads docent.",
        "De sectie bestaat uit zes docenten met veel ervaring; stagiairs en studenten horen erbij.",
    ),
    *rijen(
        "alleen wie nog studeert",
        ("in_opleiding",),
        "Ook studenten van de lerarenopleiding mogen reageren.",
        "Ben je bevoegd of bijna klaar met je opleiding? Reageer dan.",
        "Nog in opleiding? Vierdejaars studenten zijn van harte welkom.",
        "Je hebt nog geen bevoegdheid maar wilt die wel halen.",
    ),
    *rijen(
        "deze graad volstaat",
        ("beperkt_tweedegraads",),
        "Een beperkt tweedegraads bevoegdheid volstaat.",
    ),
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("eerstegraads", "tweedegraads", "in_opleiding"),
        "Je hebt een eerste- of tweedegraadsbevoegdheid, of je bent bijna afgestudeerd.",
    ),
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("tweedegraads", "groepsleerkracht", "in_opleiding"),
        "Je hebt een pabo-diploma of tweedegraads bevoegdheid of bent bereid die te behalen.",
    ),
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("tweedegraads", "pdg", "in_opleiding"),
        "Tweedegraads bevoegdheid of PDG, dan wel bereidheid die te halen.",
    ),
]


@pytest.mark.parametrize(("zin", "graden"), GRAAD_IN_TEKST)
def test_graad_in_een_zin(gelezen, zin, graden):
    assert gelezen(zin).graad == graden


GRAAD_IN_TITEL = [
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("eerstegraads", "in_opleiding"),
        "Docent Duits (1e graads of bezig)",
        "Eerstegraads docent Duits of student",
    ),
    *rijen(
        "bevoegd, of nog bezig of bereid",
        ("tweedegraads", "in_opleiding"),
        "Docent Duits 2e graads of in opleiding",
    ),
    *rijen(
        "alleen wie nog studeert",
        ("in_opleiding",),
        "Docent Duits (ook studerend)",
        "Docent Duits, bevoegd of bijna bevoegd",
    ),
]


@pytest.mark.parametrize(("titel", "graden"), GRAAD_IN_TITEL)
def test_graad_in_een_titel(gelezen, titel, graden):
    assert gelezen(titel=titel).graad == graden
