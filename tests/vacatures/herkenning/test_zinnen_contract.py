"""Contract uit zinnen zoals vacatures ze schrijven, per reden. Eigen zinnen: geen ervan staat in de gelabelde set."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

CONTRACT_IN_TEKST = [
    *rijen(
        "een hoop, een vervolg of vast na een termijn",
        "uitzicht-op-vast",
        "Je krijgt eerst een contract van een jaar; als het bevalt, krijg je daarna een vaste aanstelling.",
        "Een tijdelijke aanstelling van een jaar die bij goed functioneren kan worden omgezet in vast.",
        "We beginnen met een jaarcontract, met de intentie om samen verder te gaan.",
        "Aanstelling voor één jaar met perspectief op een vaste benoeming.",
        "Je start op een jaarcontract en bij wederzijdse tevredenheid volgt een vast contract.",
        "Tijdelijk, maar we hopen dat je blijft: vast is mogelijk na een jaar.",
        "Een dienstverband voor de duur van een jaar (met mogelijkheid tot verlenging voor onbepaalde tijd).",
        "In eerste instantie voor een jaar, bij gebleken geschiktheid voor onbepaalde tijd.",
        "Eerst een jaar tijdelijk, daarna bij goed functioneren een aanstelling in vaste dienst.",
        "De benoeming is voor een jaar met zicht op een vast dienstverband.",
        "Jaarcontract met uitzicht op onbepaalde tijd.",
        "Contract: 1 jaar, met kans op vast.",
        "De eerste aanstelling is tijdelijk voor een jaar en kan daarna worden omgezet naar een vast dienstverband.",
        "Dienstverband: tijdelijk (1 jaar), bij goed functioneren verlenging voor onbepaalde tijd.",
    ),
    *rijen(
        "een termijn of een laatste dag",
        "tijdelijk",
        "Een aanstelling voor de periode van 1 augustus 2026 tot 1 februari 2027.",
        "Het gaat om een tijdelijke functie tot en met 31 juli 2027.",
        "Je krijgt een contract voor het schooljaar 2026-2027.",
        "De aanstelling is voor een schooljaar, verlenging is mogelijk.",
        "Contractduur: één jaar.",
        "Een dienstverband voor bepaalde tijd.",
        "Je werkt 0,6 fte, tijdelijk tot het einde van het schooljaar.",
        "De aanstelling loopt tot 1 augustus 2027.",
        "Benoeming voor vijf jaar, met mogelijkheid tot herbenoeming.",
        "Het betreft een functie voor een periode van twee jaar.",
    ),
    *rijen(
        "iemand is er even niet",
        "vervanging",
        "Wegens het zwangerschapsverlof van onze collega zoeken we een docent.",
        "Onze docent gaat met verlof; jij neemt haar lessen over.",
        "In verband met langdurige ziekte van een collega zoeken we tijdelijk versterking.",
        "Jij vervangt onze collega die langdurig ziek is.",
        "Het is een vervangingsbaan tot de zomervakantie.",
        "We zoeken iemand die de lessen waarneemt van een zieke collega.",
        "Ter vervanging van een collega met ouderschapsverlof zoeken we een docent.",
        "De vacature ontstaat door ziekte van onze docent.",
        "Onze collega is met zwangerschapsverlof. Tijdelijk contract van maart tot juli.",
    ),
    *rijen(
        "gaat niet over dit contract",
        "",
        "Onze docent gaat met pensioen en wij zoeken iemand die haar klassen overneemt.",
        "Je regelt de vervanging bij ziekte van collega's.",
        "Je vervangt de teamleider bij afwezigheid.",
        "Je komt in een vast team en hebt een vaste werkplek.",
        "We zijn tijdelijk gehuisvest in een noodgebouw.",
        "Goede regelingen voor ouderschapsverlof en een fietsplan.",
        "We werken niet met detacheringsbureaus of zzp'ers.",
    ),
    *rijen(
        "vast vanaf het begin",
        "vast",
        "Je krijgt meteen een vaste aanstelling.",
        "Dienstverband: vast.",
        "Wij bieden een contract voor onbepaalde tijd.",
        "We bieden een vaste benoeming van 0,8 fte.",
        "Een baan voor onbepaalde tijd, want we hebben je nodig.",
        "Na de proeftijd heb je gewoon een vast contract vanaf dag één.",
    ),
    *rijen(
        "detachering",
        "detachering",
        "Je wordt voor een jaar gedetacheerd vanuit je eigen bestuur.",
    ),
    *rijen(
        "inhuur",
        "inhuur",
        "We zoeken een docent op zzp-basis.",
    ),
    *rijen(
        "andere woorden voor vast",
        "vast",
        "Aanstelling zonder einddatum.",
        "Aanstelling zonder proeftijd voor onbepaalde duur.",
        "Vaste baan, per direct beschikbaar.",
        "Contractduur onbepaald.",
        "This is a permanent position.",
    ),
    *rijen(
        "andere woorden voor tijdelijk",
        "tijdelijk",
        "Jaarbenoeming, LB.",
        "Je krijgt een jaaraanstelling.",
        "Gewoon bepaalde tijd, tot en met 31 juli 2027.",
        "Drie dagen, schaal 5, t/m juli 2027.",
        "Voorlopig voor een jaar, want de school verhuist.",
        "Omvang 65 %, LB, looptijd 12 maanden.",
        "Contract: 12 months, 0.5 fte.",
    ),
    *rijen(
        "andere woorden voor uitzicht op vast",
        "uitzicht-op-vast",
        "Vast zodra je bevoegd bent.",
        "Tijdelijk, en na een jaar voorgoed als we blij zijn met elkaar.",
        "We starten met een jaarcontract en willen je daarna graag houden.",
        "Jaarcontract, met de bedoeling het om te zetten in vast.",
        "Tijdelijk voor zeven maanden, met vast erachter.",
        "We offer a one-year contract with a view to permanent.",
    ),
    *rijen(
        "misschien, van een ander, of een andere vraag",
        "",
        "Mogelijk vast contract bij aanvang.",
        "Onze vorige docent had een tijdelijk contract.",
        "De school groeit en is tijdelijk in twee gebouwen gevestigd.",
        "Sollicitaties kunt u tot en met 6 maart richten aan de directeur.",
        "Wij zoeken een vervanger voor onze rector, die met pensioen gaat.",
        "Je kunt ook als zzp'er komen.",
    ),
    *rijen("een factuur", "inhuur", "Je werkt als freelancer: we huren je in op factuurbasis."),
    *rijen("verlof in een woord", "vervanging", "Tijdelijk i.v.m. studieverlof van een collega (een jaar)."),
    *rijen(
        "leerarbeid",
        "lio",
        "Je krijgt een leerarbeidsovereenkomst.",
    ),
]


@pytest.mark.parametrize(("zin", "contract"), CONTRACT_IN_TEKST)
def test_contract_in_een_zin(gelezen, zin, contract):
    assert gelezen(zin).contract == contract


CONTRACT_IN_TITEL = [
    *rijen(
        "iemand is er even niet",
        "vervanging",
        "Docent Engels (vervanging wegens ziekte)",
        "Docent Engels i.v.m. bevallingsverlof",
        "Tijdelijke vervanger biologie",
    ),
    *rijen(
        "een termijn of een laatste dag",
        "tijdelijk",
        "Docent Engels tot 1 augustus",
        "Docent Engels t/m 31 juli 2027",
        "Docent Engels voor 6 maanden",
        "Docent Engels (jaarcontract)",
    ),
    *rijen(
        "een hoop, een vervolg of vast na een termijn",
        "uitzicht-op-vast",
        "Docent Engels (tijdelijk, vast mogelijk)",
    ),
    *rijen(
        "vast vanaf het begin",
        "vast",
        "Docent Engels – vaste baan",
    ),
]


@pytest.mark.parametrize(("titel", "contract"), CONTRACT_IN_TITEL)
def test_contract_in_een_titel(gelezen, titel, contract):
    assert gelezen(titel=titel).contract == contract


UITZICHT = "Daarna hebben we de intentie om je aansluitend een vaste aanstelling te geven."


@pytest.mark.parametrize(
    ("tekst", "contract"), [(UITZICHT, "uitzicht-op-vast"), ("Je krijgt een coach.", "vervanging")]
)
def test_wie_vervangt_en_uitzicht_op_vast_heeft_heeft_uitzicht_op_vast(gelezen, tekst, contract):
    assert gelezen(tekst, "Docent Nederlands (zwangerschapsverlof)").contract == contract
