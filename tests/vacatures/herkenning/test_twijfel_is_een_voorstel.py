"""Wat een vak of graad lijkt en het misschien niet is, is een voorstel aan HR; ernaast staat steeds wat wel een feit is."""

import pytest

from vacatures.herkenning import DREMPEL

# titel, velden, tekst, vakken, en wat van de rest een voorstel is
VAK = [
    # een tag is vaak de afdeling
    ("Docent", ("Docent", "Vormgeving"), "Per direct zoeken wij een collega.", "", "profiel-mvi"),
    ("Docent", ("Sport",), "Kom jij ons team versterken?", "", "lichamelijke-opvoeding"),
    ("Docent", ("Sport",), "Je geeft sport aan klas 1 en 2.", "lichamelijke-opvoeding", ""),
    ("Docent onderbouw", ("Wiskunde",), "Kom jij ons team versterken?", "wiskunde", ""),
    ("Docent", ("Vormgeving",), "Team Vormgeving zoekt iemand. Het gaat om lessen Engels.", "engels", ""),
    (
        "Kerndocent praktijkonderwijs",
        ("Praktijkonderwijs",),
        "Je geeft Nederlands en rekenen.",
        "praktijkonderwijs",
        "",
    ),
    # wie een groep heeft, geeft alle vakken
    ("Leerkracht groep 7", (), "Je kunt een gymles geven.", "", "lichamelijke-opvoeding"),
    ("Docent", (), "Je kunt een gymles geven.", "lichamelijke-opvoeding", ""),
    ("Leerkracht bovenbouw", (), "Je geeft muziek aan je eigen groep.", "", "muziek"),
    ("Vakleerkracht muziek", (), "Je geeft muziek aan groep 3 tot en met 8.", "muziek", ""),
    # in de tekst genoemd, en niet het vak van de baan
    ("Docent", (), "Of je nu docent wiskunde of economie bent: kom praten.", "", "wiskunde economie"),
    ("Docent", (), "Wij zoeken een docent wiskunde of economie.", "wiskunde economie", ""),
    ("Docent brugklas", (), "Je hoeft geen lessen wiskunde te geven.", "", "wiskunde"),
    ("Docent", (), "De lessen Spaans zijn vervallen.", "", "spaans"),
    ("Docent mavo", (), "Je hebt een bevoegdheid in een avo-vak (Engels, wiskunde).", "", "engels wiskunde"),
    # breder dan één vak
    ("Leerkracht vso, arbeidstoeleiding", (), "", "", "praktijkonderwijs"),
    ("Docent arbeidstoeleiding praktijkonderwijs", (), "", "praktijkonderwijs", ""),
    # een later woord in de titel
    ("Docent groen: bloem, groen en vormgeving", (), "", "profiel-groen", ""),
    ("Docent groen en vormgeving", (), "", "profiel-groen profiel-mvi", ""),
    ("TOA science/groen praktijk", (), "", "mens-en-natuur", ""),
    ("TOA science/groen", (), "", "mens-en-natuur profiel-groen", ""),
    ("Docent Nederlands Horeca & Toerisme", (), "", "nederlands", ""),
    ("Docent Nederlands en Horeca", (), "", "nederlands profiel-hbr", ""),
    ("Docent Engels (vakgroep talen: Engels, Duits, Frans)", (), "", "engels", ""),
    ("Leerkracht groep 5 met specialisatie rekenen", (), "", "", ""),
]


@pytest.mark.parametrize(("titel", "velden", "tekst", "vakken", "voorstellen"), VAK)
def test_een_vak_dat_er_alleen_bij_staat_is_geen_feit(lees, titel, velden, tekst, vakken, voorstellen):
    gelezen = lees(titel, velden=velden, tekst=tekst)

    assert {v.slug for v in gelezen.vakken} == set(vakken.split())
    assert {v.waarde for v in gelezen.voorstellen if v.feit == "vak"} == set(voorstellen.split())


GRAAD = [
    # van een collega of van de eigen mensen
    ("Onze collega Tom haalde vorig jaar zijn eerstegraads bevoegdheid.", ""),
    ("De vacature ontstaat doordat onze tweedegraads collega eerstegraads wordt.", ""),
    ("Wij stimuleren tweedegraads docenten om verder te studeren.", ""),
    ("Wij zoeken tweedegraads docenten die verder willen kijken.", "tweedegraads"),
    ("Wij leiden zelf tweedegraads docenten op.", ""),
    ("Voor tweedegraads docenten is er een studiebudget.", ""),
    ("De vacature is alleen voor tweedegraads docenten.", "tweedegraads"),
    ("Wij investeren in jou: pdg, master of een andere opleiding.", ""),
    ("Onze onderwijsassistenten studeren voor de pabo.", ""),
    # een wens, ook verderop in de zin
    ("U geeft les in een vak waarvoor u eerstegraads bevoegd bent; dat is gewenst, niet vereist.", ""),
    ("U geeft les in een vak waarvoor u eerstegraads bevoegd bent.", "eerstegraads"),
    ("Dat u ooit een PDG hebt behaald, waarderen wij.", ""),
    ("Met een eerstegraads bevoegdheid word je ingeschaald in LC.", ""),
    ("Eerstegraads docenten zijn zeldzaam; een tweedegraads bevoegdheid is genoeg.", "tweedegraads"),
    # toch een eis
    ("Een tweedegraads bevoegdheid, of een pabodiploma plus interesse in het vak.", "tweedegraads groepsleerkracht"),
    ("De voorkeur gaat uit naar een eerstegraads docent, maar een tweedegraads mag ook.", "eerstegraads tweedegraads"),
    ("Tweedegraads is niet genoeg: de school wil een eerstegraads docent.", "eerstegraads"),
    ("Uiteraard ben je eerstegraads bevoegd.", "eerstegraads"),
    ("| Graad | 1e | Uren | 0,9 fte |", "eerstegraads"),
    ("Een relevante opleiding en een tweedegraads bevoegdheid.", "tweedegraads"),
    # nog niet bevoegd
    ("Je bent eerstegraads bevoegd, of je bent op weg naar je eerstegraads.", "eerstegraads in_opleiding"),
    ("Nog geen bevoegdheid? Wij betalen je opleiding.", "in_opleiding"),
    ("Nog geen bevoegdheid? Als zij-instromer ben je welkom, wij betalen je opleiding.", ""),
    ("Je hebt een lesbevoegdheid en hebt de technasiumscholing gevolgd of wilt die volgen.", ""),
    ("Zonder bevoegdheid kan het als u de PDG- of lerarenopleiding al volgt.", "in_opleiding"),
    ("Je studeert graag en bevoegd ben je al.", ""),
    ("Je volgt als bevoegd docent nascholing.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("zin", "graden"), GRAAD)
def test_een_graad_is_een_feit_als_de_baan_haar_vraagt(gelezen, zin, graden):
    assert set(gelezen(zin).graad) == set(graden.split())


FUNCTIES = [
    ("Docent biologie", "in_opleiding", True),
    ("Zorgcoördinator", "in_opleiding", False),
    ("Teamleider havo", "in_opleiding", False),
]


@pytest.mark.parametrize(("titel", "graad", "is_feit"), FUNCTIES)
def test_nog_niet_bevoegd_is_alleen_bij_wie_lesgeeft_een_feit(gelezen, titel, graad, is_feit):
    herkend = gelezen("Een lesbevoegdheid is niet nodig; een opleiding volg je bij ons.", titel)

    zeker = [v.zekerheid >= DREMPEL for v in herkend.vondsten if v.waarde == graad]
    assert (graad in herkend.graad, zeker) == (is_feit, [is_feit])
