"""De teksten waarmee een nieuwe site begint. Daarna zijn zij van de redactie: niets zet ze terug."""

HOME = {
    "title": "Voorpagina",
    "kop": "Alle banen voor de klas in de regio, op één plek",
    "inleiding": "Van elke school en elk bestuur. Zoek op vak, en op hoe ver je wilt reizen.",
}


def kop(tekst: str) -> tuple[str, str]:
    return "kop", tekst


def tekst(*alineas: str) -> tuple[str, str]:
    return "tekst", "".join(f"<p>{alinea}</p>" for alinea in alineas)


def lijst(*punten: str) -> tuple[str, list[str]]:
    return "lijst", list(punten)


def uitklap(vraag: str, antwoord: str) -> tuple[str, dict[str, str]]:
    return "uitklap", {"vraag": vraag, "antwoord": f"<p>{antwoord}</p>"}


def knop(naam: str, adres: str) -> tuple[str, dict]:
    return "knop", {"tekst": naam, "pagina": None, "adres": adres}


LERAAR_WORDEN = [
    tekst(
        "Er zijn meer wegen naar de klas dan je denkt. Welke bij jou past, hangt af van wat je al gedaan hebt"
        " en van het soort school waar je wilt werken."
    ),
    kop("Welke bevoegdheid heb je nodig?"),
    tekst(
        "<b>Eerstegraads</b>: je mag lesgeven in alle klassen, ook in de bovenbouw van havo en vwo.",
        "<b>Tweedegraads</b>: je mag lesgeven in het vmbo, het mbo en de onderbouw van havo en vwo.",
        "Bij elke vacature staat welke bevoegdheid volstaat. Je kunt er ook op zoeken.",
    ),
    kop("Drie wegen"),
    lijst(
        "Een lerarenopleiding aan een hogeschool (tweedegraads) of een universiteit (eerstegraads).",
        "Zij-instroom: je werkt al ergens anders, en leert het vak terwijl je lesgeeft.",
        "In het mbo: een pedagogisch-didactisch getuigschrift (PDG) naast je werk als docent.",
    ),
    kop("Veelgestelde vragen"),
    uitklap(
        "Wat is een opleidingsschool?",
        "Een groep scholen en lerarenopleidingen die samen leraren opleiden. Je leert het vak daar grotendeels op"
        " school, met begeleiding van een schoolopleider.",
    ),
    uitklap(
        "Moet ik een baan aannemen voordat ik mijn diploma heb?",
        "Nee. Scholen die mensen zoeken bieden studenten soms al vroeg een baan aan. Dat lijkt mooi, maar je studie"
        " duurt er vaak langer door. Bespreek het eerst met je opleiding. Een lio-baan is daar een uitzondering op:"
        " die hoort bij je opleiding.",
    ),
    uitklap(
        "Krijg ik begeleiding als ik begin?",
        "Ja. In het voortgezet onderwijs heb je als starter recht op begeleiding, drie jaar lang. Bij veel vacatures"
        " staat hoe een school dat doet.",
    ),
    kop("Weten wat bij jou past?"),
    tekst("Het Onderwijsloket helpt je gratis verder, ook als je nog twijfelt."),
    knop("Naar het Onderwijsloket", "https://www.onderwijsloket.com/"),
]

OVER = [
    tekst(
        "Vacatures van scholen stonden tot nu toe op de site van elk bestuur apart. Wie in de regio wilde werken,"
        " moest ze allemaal langs. Hier staan ze bij elkaar.",
    ),
    kop("Waar komen de vacatures vandaan?"),
    tekst(
        "Van de besturen zelf. Wij lezen een paar keer per dag wat zij op hun eigen site zetten. Bij elke vacature"
        " staat wanneer wij haar daar het laatst zagen. Is een vacature gesloten, dan zie je dat hier ook.",
    ),
    kop("Wat kost het?"),
    tekst("Niets. Zoeken kan zonder account."),
    kop("Klopt er iets niet?"),
    tekst("Mail ons. Het adres staat onderaan elke bladzijde."),
]

PRIVACY = [
    tekst("Je kunt hier zoeken en lezen zonder dat wij weten wie je bent."),
    kop("Welke cookies gebruiken we?"),
    tekst("Alleen cookies die nodig zijn om de site te laten werken. Daarom vragen we geen toestemming."),
    lijst(
        "regio: welke regio je koos. Blijft een jaar.",
        "django_language: welke taal je koos. Blijft een jaar.",
        "sessionid en csrftoken: alleen als je inlogt. Zij zorgen dat je ingelogd blijft en dat niemand anders"
        " namens jou iets verstuurt.",
    ),
    kop("Volgen we je?"),
    tekst(
        "Nee. We gebruiken geen programma's van anderen om bezoekers te volgen, en laden geen lettertypen, kaarten"
        " of filmpjes van andere sites.",
    ),
    kop("Als je reageert"),
    tekst(
        "De knop Reageer brengt je naar de site of het e-mailadres van het bestuur. Wat je daar invult, gaat naar"
        " het bestuur en niet langs ons.",
    ),
    kop("Vragen"),
    tekst("Mail ons. Het adres staat onderaan elke bladzijde."),
]

TOEGANKELIJKHEID = [
    tekst("Iedereen moet hier een baan kunnen vinden, ook wie niet goed ziet, geen muis gebruikt of snel moe wordt."),
    kop("Wat we nastreven"),
    tekst(
        "We volgen de richtlijnen WCAG 2.2 op niveau AA. Bij elke wijziging controleert een programma elke soort"
        " bladzijde, op een telefoon en op een groot scherm, licht en donker.",
    ),
    lijst(
        "Alles werkt met alleen een toetsenbord.",
        "Alles werkt zonder JavaScript.",
        "Bij 400 % vergroting hoef je niet opzij te schuiven.",
        "Je instelling voor een donker scherm, meer contrast of minder beweging wordt gevolgd.",
    ),
    kop("Wat we nog niet weten"),
    tekst(
        "Een onderzoek door een onafhankelijk bureau is nog niet gedaan. De teksten van vacatures schrijven scholen"
        " zelf."
    ),
    kop("Loop je ergens tegenaan?"),
    tekst("Mail ons wat er niet lukt en op welke bladzijde. Het adres staat onderaan."),
]

BRONNEN = [
    tekst("Deze site gebruikt gegevens van anderen, met dank:"),
    lijst(
        "Postcodecoördinaten: GeoNames, CC BY 4.0.",
        "Scholen en besturen: Dienst Uitvoering Onderwijs (DUO), CC0.",
        "Tekorten per vak: Ministerie van OCW en Centerdata, CC0.",
        "Vakken en hun afkortingen: vakcodes van DUO, CC0, en eigen werk.",
        "Pictogrammen: Lucide, ISC-licentie.",
    ),
    kop("Afstanden"),
    tekst(
        "Afstanden zijn hemelsbreed, van het midden van je postcodegebied of plaats tot de school. Over de weg is het"
        " verder."
    ),
]

# titel, adresdeel, in het hoofdmenu, inleiding, inhoud
PAGINAS = [
    ("Leraar worden", "leraar-worden", True, "Hoe je voor de klas komt, en wat je daarvoor nodig hebt.", LERAAR_WORDEN),
    ("Over deze site", "over", False, "Alle vacatures van alle schoolbesturen in de regio, op één plek.", OVER),
    ("Privacy", "privacy", False, "Wat we van je weten: zo weinig mogelijk.", PRIVACY),
    ("Toegankelijkheid", "toegankelijkheid", False, "Deze site is er voor iedereen.", TOEGANKELIJKHEID),
    ("Bronnen en licenties", "bronnen", False, "Waar onze gegevens vandaan komen.", BRONNEN),
]
