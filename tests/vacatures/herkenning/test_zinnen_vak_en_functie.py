"""Vak en functie uit titels zoals vacatures ze schrijven. Eigen titels: geen ervan staat in de gelabelde set."""

import pytest

VAK = [
    # geen vak: leiding, ondersteuning of niets genoemd
    ("Teamleider Zorg en Welzijn", ""),
    ("Docent onderbouw", ""),
    ("Conciërge techniek", ""),
    ("Rector gymnasium", ""),
    ("Roostermaker wiskunde", ""),
    # een vak; wat erbij staat is een schoolsoort, afdeling of eigenschap
    ("Leraar Nederlands (bovenbouw vwo)", "nederlands"),
    ("Docent Engels – tto", "engels"),
    ("Wiskundedocent", "wiskunde"),
    ("Docent nask 1 en 2", "nask"),
    ("Docent NaSk (natuur- en scheikunde) vmbo", "nask"),
    ("Docent Z&W", "profiel-zw"),
    ("Docent profiel Zorg en Welzijn", "profiel-zw"),
    ("Vakdocent Produceren, Installeren & Energie", "profiel-pie"),
    ("Docent HBR (koken)", "profiel-hbr"),
    ("Docent Media, Vormgeving en ICT", "profiel-mvi"),
    ("Gymdocent gezocht", "lichamelijke-opvoeding"),
    ("Docent bewegingsonderwijs vso", "lichamelijke-opvoeding"),
    ("Docent godsdienst/levensbeschouwing", "levensbeschouwing"),
    ("Docent klassieke talen", "klassieke-talen"),
    ("Docent beeldende vorming", "tekenen"),
    ("Docent O&O (technasium)", "onderzoek-en-ontwerpen"),
    ("Docent informatica havo/vwo", "informatica"),
    ("Docent NT2", "nt2"),
    ("Docent Nederlands als tweede taal", "nt2"),
    ("Docent rekenen", "rekenen"),
    ("Docent Burgerschap mbo", "burgerschap-mbo"),
    ("Docent Verpleegkunde", "gezondheidszorg-en-welzijn"),
    ("Docent Spaans", "spaans"),
    ("Docent maatschappijleer (0,4 fte)", "maatschappijleer"),
    ("Docent economie havo bovenbouw, LC", "economie"),
    ("Docent Nederlands op Techniek College Rijnmond", "nederlands"),
    ("Docent wiskunde - sector Economie", "wiskunde"),
    ("Scheikundedocent met liefde voor biologie", "scheikunde"),
    ("Docent techniek en technologie", "techniek"),
    ("TOA biologie", "biologie"),
    ("Muziekdocent m/v", "muziek"),
    ("Docent handvaardigheid/textiele werkvormen", "handvaardigheid"),
    ("Docent drama (theater)", "drama"),
    ("Leraar aardrijkskunde tweetalig", "aardrijkskunde"),
    ("Docent Frans mavo/havo (vervanging)", "frans"),
    ("Invaldocent Engels", "engels"),
    ("Docent Mens & Maatschappij", "mens-en-maatschappij"),
    ("Docent mens en natuur", "mens-en-natuur"),
    ("Docent Fries", "fries"),
    ("Docent praktijkonderwijs", "praktijkonderwijs"),
    ("Docent PrO Nederlands", "nederlands"),
    ("Docent groen vmbo", "profiel-groen"),
    ("Docent Mobiliteit en Transport", "profiel-mt"),
    ("Docent Economie en Ondernemen vmbo", "profiel-eo"),
    ("Docent praktijkgericht programma", "pgp"),
    ("Docent MAW", "maatschappijwetenschappen"),
    ("Docent wiskunde A en C", "wiskunde"),
    # een schoolsoort is bij een assistent geen vak, de ISK wel
    ("Onderwijsassistent praktijkonderwijs", ""),
    ("Onderwijsassistent ISK", "nt2"),
    ("Wis- en natuurkundedocent", "wiskunde natuurkunde"),
    # een wens, een profiel van havo of vwo, of het vak van een ander
    ("Docent natuurkunde, wiskunde is een pre", "natuurkunde"),
    ("Docent Economie & Maatschappij", ""),
    ("Docent geschiedenis naast onze docent maatschappijleer", "geschiedenis"),
    ("Docent economie i.v.m. vertrek docent Duits", "economie"),
    ("Docent geschiedenis (vervanging docent economie)", "geschiedenis"),
    # geen functie in de titel, wel een lesbaan
    ("Sectie biologie zoekt collega", "biologie"),
    ("Vakgroep Engels zoekt versterking", "engels"),
    ("Kunst (beeldend) / tekenen", "tekenen"),
    # meer vakken, in de volgorde van de titel
    ("Docent wis-, natuur- en scheikunde", "wiskunde natuurkunde scheikunde"),
    ("Docent geschiedenis en/of aardrijkskunde", "geschiedenis aardrijkskunde"),
    ("Docent natuurkunde & wiskunde", "natuurkunde wiskunde"),
    ("Docent biologie/nask", "biologie nask"),
    ("Docent D&P / E&O", "profiel-dp profiel-eo"),
    ("Docent filosofie en levensbeschouwing", "filosofie levensbeschouwing"),
    ("Docent bedrijfseconomie/economie", "bedrijfseconomie economie"),
    ("Docent Latijn en Grieks", "latijn grieks"),
    ("Docent CKV en muziek", "ckv muziek"),
    ("Docent Nederlands en Loopbaan & Burgerschap mbo", "nederlands burgerschap-mbo"),
    ("Docent maatschappijleer/geschiedenis", "maatschappijleer geschiedenis"),
    ("TOA natuurkunde en scheikunde", "natuurkunde scheikunde"),
    ("Docent wiskunde/rekenen", "wiskunde rekenen"),
    ("Docent natuurkunde (en NLT)", "natuurkunde nlt"),
]


@pytest.mark.parametrize(("titel", "vakken"), VAK)
def test_vak_in_een_titel(gelezen, titel, vakken):
    assert [v.slug for v in gelezen(titel=titel).vakken] == vakken.split()


VAK_MET_TEKST = [
    ("Docent", "Voor onze sectie Duits zoeken we een docent Duits.", "duits"),
    (
        "Docent talen",
        "Wij zoeken een docent Duits voor havo en vwo. Je werkt samen met de docenten Frans en Engels.",
        "duits",
    ),
    ("Docent mvt", "Je geeft Engels aan de onderbouw.", "engels"),
    (
        "Vakdocent bovenbouw",
        "Heb jij hart voor natuurkunde en wil je ons vak doorgeven? Wij zoeken een docent natuurkunde.",
        "natuurkunde",
    ),
    ("Docent LO", "Je geeft lichamelijke opvoeding aan alle klassen.", "lichamelijke-opvoeding"),
    ("Docent LO/BSM", "Wij zoeken een docent lichamelijke opvoeding.", "lichamelijke-opvoeding bsm"),
    ("Docent LO", "Je bent sportief.", ""),
    ("Docent gezocht", "Op korte termijn zoeken wij een wiskundedocent voor 20 lessen.", "wiskunde"),
    ("Docent economie ", " Lyceum Wiskundelaan", "economie"),
    # een titel zonder functie, waarvan de tekst zegt dat het een lesbaan is
    ("Wiskunde om van te houden", "Wij zoeken een docent wiskunde.", "wiskunde"),
    ("Wiskunde om van te houden", "Informatieavond voor ouders.", ""),
    # de baan, hoe ver het vak ook van het werkwoord staat
    ("Docent avo vso", "Jij geeft ze economie en aardrijkskunde en bent hun mentor.", "economie aardrijkskunde"),
    ("Docent", "Vak: Duits. Omvang: 0,6 fte.", "duits"),
    ("Docent", "Wij zoeken een docent voor 0,6 fte wiskunde.", "wiskunde"),
    ("Docent", "Kun jij boeiend vertellen? Dan is geschiedenis geven bij ons iets voor jou.", "geschiedenis"),
    ("Docent", "Als docent natuurkunde werk je samen met de docent scheikunde.", "natuurkunde"),
    # het vak van iemand die weggaat of er even niet is
    ("Docent", "Onze docent aardrijkskunde is ziek. Jij neemt haar lessen over.", "aardrijkskunde"),
    ("Docent", "Onze docent muziek gaat met pensioen.", "muziek"),
    # het vak van iemand anders
    ("Docent", "Informatie bij Jan Smit, docent geschiedenis.", ""),
    ("Docent", "Contact: mevrouw Van Dalen, teamleider en docent Frans, 06-12345678.", ""),
    ("Docent", "Je krijgt een coach, een docent Engels met twintig jaar ervaring.", ""),
    ("Docent", "Onze docent Frans vertelt: het is hier fijn werken.", ""),
    ("Docent", "Je collega geeft wiskunde; jij geeft scheikunde.", "scheikunde"),
    # een andere vacature, of een keuze van leerlingen
    ("Docent", "We hebben ook een vacature voor een docent Spaans.", ""),
    ("Docent", "Je geeft het vak biologie aan klas 1. Ook vacatures: docent Frans, docent Duits.", "biologie"),
    ("Docent", "Leerlingen kiezen bij ons tussen de vakken muziek, tekenen en drama.", ""),
    # de basis van een groepsleerkracht is geen vak
    ("Leerkracht groep 5", "Je geeft rekenen en taal aan 24 kinderen.", ""),
    ("Leraar praktijkonderwijs groep 1", "Je geeft rekenen, taal en leefstijl.", "praktijkonderwijs"),
]


@pytest.mark.parametrize(("titel", "tekst", "vakken"), VAK_MET_TEKST)
def test_een_titel_zonder_vak_of_met_een_code_krijgt_het_uit_de_tekst(gelezen, titel, tekst, vakken):
    assert [v.slug for v in gelezen(tekst, titel).vakken] == vakken.split()


FUNCTIE = [
    # niet op de lijst van functies
    ("Leerlingbegeleider", None),
    ("Jongerenwerker", None),
    ("Communicatiemedewerker", None),
    ("Schoolpsycholoog", None),
    ("Medewerker mediatheek", None),
    # de eerste die genoemd wordt, of waar het vakgebied bij hoort
    ("Enthousiaste leerkracht groep 2 ISK", "docent"),
    ("Teamleider bovenbouw havo", "teamleider"),
    ("Conrector", "conrector"),
    ("TOA", "toa"),
    ("Adviseur HR & Recruitment", "hr"),
    ("Systeembeheerder ICT", "ict"),
    ("Medewerker facilitaire dienst / conciërge", "conciërge"),
    ("Medewerker roosterbureau", "roostermaker"),
    ("Managementassistent schoolleiding", "roostermaker"),
    ("Intern begeleider vso", "zorgcoordinator"),
    ("Orthopedagoog", "zorgcoordinator"),
    ("Decaan vmbo", "decaan"),
    ("Schoolopleider (docent)", "schoolopleider"),
    ("Praktijkinstructeur bouw", "instructeur"),
    ("Bestuurder", "bestuurder"),
    ("Directeur vso-school De Brug", "schoolleider"),
    ("Onderwijsassistent / klassenassistent", "onderwijsassistent"),
    ("Lerarenondersteuner wiskunde", "leraarondersteuner"),
    ("LIO-plek geschiedenis", "docent-lio"),
    ("Zij-instroomtraject docent techniek", "zij-instromer"),
    ("Docent of instructeur techniek", "docent"),
]


@pytest.mark.parametrize(("titel", "functie"), FUNCTIE)
def test_functie_in_een_titel(gelezen, titel, functie):
    assert gelezen(titel=titel).functie == functie
