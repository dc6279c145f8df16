"""Dagen, wie welkom is en begeleiding uit zinnen zoals vacatures ze schrijven, per reden. Eigen zinnen: geen ervan staat in de gelabelde set."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

SLUITDAG = [
    *rijen(
        "de dag om te reageren",
        "2026-03-20",
        "Reageren voor 20 maart.",
        "Je kunt reageren tot en met 20 maart 2026.",
        "Stuur je motivatie en cv uiterlijk vrijdag 20 maart naar mw. A. de Boer.",
        "Sluitingsdatum: 20-03-2026",
        "De sollicitatietermijn loopt tot en met 20 maart.",
        "Interesse? Mail ons dan voor 20 maart a.s.",
        "Wij ontvangen je brief graag vóór 20 maart.",
        "Solliciteren kan t/m 20 maart. De aanstelling is tot 1 juni.",
        "Reacties voor 20 maart 2026; eerste gesprekken op 25 maart.",
        "De vacature staat open tot 20 maart.",
        "Deadline 20 maart 2026",
        "Wij sluiten de vacature op 20 maart.",
        "Op 20 maart sluit de vacature.",
        "Uiterste inzenddatum 20 maart.",
        "Inleveren van je brief: 20 maart is de laatste dag.",
        "De reactietermijn eindigt op 20 maart 2026.",
        "Wanneer reageer je? Tot 20 maart.",
        "Uiterlijk 20 maart reageren.",
        "Laat vóór 20 maart van je horen.",
        "Kandidaten melden zich t/m 20 maart.",
        "Reacties, niet later dan de 20e maart, aan de rector.",
        "Schrijf ons voor de voorjaarsvakantie (20 maart).",
        "Mail je brief voor de vakantie, uiterlijk 20 maart.",
    ),
    *rijen(
        "over iets anders dan reageren",
        "",
        "De gesprekken vinden plaats op 20 maart.",
        "De aanstelling loopt tot 20 maart.",
        "Wij zoeken een vervanger tot 1 juni.",
        "De open dag is op 20 maart.",
        "Voor 20 maart heeft de school een nieuw gebouw.",
        "Gesprekken houden wij voor de meivakantie (24 april).",
        "Tot de meivakantie, 24 april, werkt Anja je in.",
    ),
]


@pytest.mark.parametrize(("zin", "dag"), SLUITDAG)
def test_sluitdag(gelezen, zin, dag):
    assert str(gelezen(zin).sluit_op or "") == dag


BEGINDAG = [
    *rijen(
        "de dag van beginnen",
        "2026-08-01",
        "De functie gaat in op 1 augustus.",
        "Startdatum: 1 augustus 2026 (of eerder).",
        "Wij zoeken per 1 augustus een collega.",
        "Je start op 1 augustus 2026.",
        "Voor het schooljaar 2026/2027 zoeken wij een docent.",
        "Met ingang van het nieuwe schooljaar 2026-2027.",
        "Een benoeming voor het cursusjaar 2026-2027.",
        "Startmoment: 1 augustus.",
        "De rector treedt aan op 1 augustus 2026.",
        "0,8 fte | LB | 1 augustus 2026 | reageren t/m 29 maart",
        "Functie LC, 1 augustus 2026, dienstverband voor een jaar.",
        "We zien graag dat je op 1 augustus start.",
        "Wanneer begin je? 1 augustus 2026.",
        "Begin na de zomer: onze eerste werkdag is 1 augustus.",
        "Gaat in na de examens, op 1 augustus. Startdag 1 augustus.",
        "Je begint uiterlijk 1 augustus.",
        "Haar lessen komen vrij op 1 augustus.",
        "Vervanging van Bianca: 1 augustus t/m 26 november.",
    ),
    *rijen(
        "de dag van beginnen",
        "2026-04-13",
        "Wij zoeken van 13 april tot aan de zomervakantie een docent.",
    ),
    *rijen(
        "over iets anders dan deze baan",
        "",
        "Sinds 1 augustus 2024 zijn wij één school.",
        "Onze school verhuist per 1 september naar een nieuw gebouw; open dag vanaf 10 maart.",
        "De gesprekken zijn vanaf 9 maart.",
        "Reageren kan vanaf 1 maart.",
        "Onze conciërge gaat per 1 april met pensioen.",
        "De aanstelling stopt per 1 februari 2027.",
        "Op 1 oktober start de nieuwbouw.",
        "Op 24 augustus beginnen de lessen weer.",
        "Een aanstelling tot het eind van schooljaar 2026-2027.",
        "Fleur werkt je in vanaf 28 september.",
    ),
]


@pytest.mark.parametrize(("zin", "dag"), BEGINDAG)
def test_begindag(gelezen, zin, dag):
    assert str(gelezen(zin).begint_op or "") == dag


PER_DIRECT = [
    *rijen(
        "meteen beginnen",
        True,
        "Wij zoeken per direct een docent.",
        "Ingangsdatum: zo spoedig mogelijk.",
        "Start: z.s.m.",
        "Je kunt direct beginnen.",
        "Starten kan direct.",
        "Je kunt gelijk komen.",
        "Beschikbaarheid: onmiddellijk.",
        "Wij zoeken met spoed een docent.",
    ),
    *rijen(
        "over iets anders",
        False,
        "We nemen zo spoedig mogelijk contact met je op.",
        "Neem direct contact op.",
        "Per omgaande bellen mag: Renske.",
        "Leerlingen komen met spoed naar de balie.",
        "Je kunt niet meteen beginnen zonder VOG.",
    ),
]


@pytest.mark.parametrize(("zin", "waar"), PER_DIRECT)
def test_per_direct(gelezen, zin, waar):
    assert gelezen(zin).per_direct is waar


ZIJ_INSTROMERS_WELKOM = [
    *rijen(
        "welkom",
        True,
        "Zij-instromers zijn van harte welkom.",
        "Ook als zij-instromer kun je bij ons terecht.",
        "Wil je de overstap maken naar het onderwijs? Wij bieden een zij-instroomtraject.",
    ),
    *rijen(
        "niet welkom of over begeleiden",
        False,
        "We nemen geen zij-instromers aan.",
        "Je begeleidt zij-instromers en starters.",
    ),
]


@pytest.mark.parametrize(("zin", "waar"), ZIJ_INSTROMERS_WELKOM)
def test_zij_instromers_welkom(gelezen, zin, waar):
    assert gelezen(zin).zij_instromers_welkom is waar


LIO_WELKOM = [
    *rijen(
        "welkom",
        True,
        "Ook lio'ers kunnen reageren.",
    ),
    *rijen(
        "over begeleiden",
        False,
        "Je begeleidt lio's en stagiairs.",
    ),
]


@pytest.mark.parametrize(("zin", "waar"), LIO_WELKOM)
def test_lio_welkom(gelezen, zin, waar):
    assert gelezen(zin).lio_welkom is waar


INDUCTIE = [
    *rijen(
        "jaren begeleiding",
        3,
        "Starters volgen een inductieprogramma van drie jaar.",
        "Ons driejarige inductietraject helpt je op weg.",
    ),
    *rijen(
        "jaren begeleiding",
        2,
        "Als startende docent krijg je twee jaar begeleiding.",
    ),
]


@pytest.mark.parametrize(("zin", "jaren"), INDUCTIE)
def test_inductie_jaren(gelezen, zin, jaren):
    assert gelezen(zin).inductie_jaren == jaren
