"""Zinnen die anders gebouwd zijn dan die van de tabellen: de lezer kijkt naar wat een zin zegt, niet naar haar letters."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

CONTRACT = [
    *rijen(
        "spreekt zichzelf tegen of laat de keus",
        "",
        "Een vaste baan behoort tot de mogelijkheden, een tijdelijke ook: jij kiest.",
        "Een vast contract is er voor wie bevoegd is; anderen beginnen tijdelijk.",
        "Je krijgt een eigen lokaal met vaste computers en een vaste dag vrij.",
        "We zijn tijdelijk gehuisvest in een noodgebouw.",
        "Dat je hier met plezier werkt, staat vast.",
    ),
    *rijen(
        "vast, zonder omweg",
        "vast",
        "We gaan graag een vaste verbintenis met je aan, meteen vanaf de eerste dag.",
        "Een contract voor onbepaalde tijd, met een proeftijd van een maand.",
        "Wij kennen geen proefjaar: je krijgt een vast contract als je komt.",
        "Vast, want het is een structurele taak.",
    ),
    *rijen(
        "vast na een begin, of onder een voorwaarde",
        "uitzicht-op-vast",
        "Je krijgt eerst een contract voor een jaar. Gaat het goed, dan krijg je daarna een vaste aanstelling.",
        "Er is ruimte voor een vaste benoeming, al doen we het eerste half jaar op tijdelijke basis.",
        "Het eerste contract is voor zeven maanden, het derde is vast.",
        "We starten met een tijdelijk contract; vast kan, maar hangt af van de leerlingen.",
        "Vast of tijdelijk: vast, na een proefjaar.",
        "Tijdelijke arbeidsovereenkomst met mogelijkheid tot omzetting.",
    ),
    *rijen(
        "tijdelijk, en vast komt er niet of misschien",
        "tijdelijk",
        "We kunnen geen vaste aanstelling bieden: het contract eindigt op 31 juli 2028.",
        "We werken met contracten van een half jaar, die we verlengen als het kan.",
        "We bieden een aanstelling voor 0,65 fte met een looptijd van twee jaar.",
        "Een contract tot 1 augustus 2027, daarna bekijken we of vast kan.",
    ),
    *rijen(
        "iemand is er een tijd niet",
        "vervanging",
        "Collega Floor verwacht een baby. Van 1 april tot de zomer zoeken we iemand voor haar klassen.",
        "Vervanging van een collega die een half jaar reist, van 1 april tot 1 oktober.",
    ),
    *rijen("payroll", "inhuur", "24 uur per week, schaal 9. Payroll via onze partner."),
]


@pytest.mark.parametrize(("zin", "contract"), CONTRACT)
def test_wat_een_zin_over_het_contract_zegt(gelezen, zin, contract):
    assert gelezen(zin).contract == contract
