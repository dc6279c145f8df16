"""De partnerschappen van de studie (Kohnstamm Instituut): wat er openbaar over bekend is, als gegevens.

Scholen en besturen zijn verzonnen; de namen van de partnerschappen, hun clusters en de lerarenopleidingen die de
studie noemt zijn echt. Waar de studie geen dag noemt, is de dag verzonnen. Wat een status betekent, staat in drie
schakelaars: (opleiding telt, mag plaatsen, is zichtbaar).
"""

from dataclasses import dataclass

Schakelaars = tuple[bool, bool, bool]
ALLES: Schakelaars = (True, True, True)
ALLEEN_ZICHTBAAR: Schakelaars = (False, False, True)
NIETS: Schakelaars = (False, False, False)


@dataclass(frozen=True, slots=True)
class Gegeven:
    slug: str
    naam: str
    voluit: str
    regio: str
    penvoerder: str  # bestuursnummer
    tekst: str
    statussen: tuple[tuple[str, str, str | None], ...]  # status, van, tot
    deelnamestatussen: tuple[tuple[str, str, Schakelaars], ...]  # eigen woord, soort, schakelaars
    clusters: tuple[tuple[str, str], ...] = ()


PARTNERSCHAPPEN = (
    Gegeven(
        slug="rpo-rijnmond",
        naam="RPO Rijnmond",
        voluit="Regionaal samenwerken voor het Professionaliseren en Opleiden van leraren in Rijnmond",
        regio="rijnmond",
        penvoerder="99902",
        tekst="Vo en mbo leiden samen op, in drie clusters. Elk cluster heeft eigen schoolopleiders dicht bij huis.",
        statussen=(
            ("orienterend", "2008-01-01", "2015-01-01"),
            ("aspirant", "2015-01-01", "2019-01-01"),
            ("erkend", "2019-01-01", None),
        ),
        deelnamestatussen=(
            ("partnerschool", "partner", ALLES),
            ("aspirant-school", "samenwerkend", ALLEEN_ZICHTBAAR),
            ("toetredende school", "kandidaat", NIETS),
        ),
        clusters=(
            ("NWN", "Nieuwe Waterweg Noord"),
            ("ROOZZ", "Regionaal Overleg Openbare scholen Zuid-Holland-Zuid"),
            ("VPR", "Voorne-Putten/Rozenburg"),
        ),
    ),
    Gegeven(
        slug="rowf",
        naam="ROWF",
        voluit="Regionale (Academische) Opleidingsschool West-Friesland",
        regio="noord-holland-noord",
        penvoerder="99913",
        tekst="Twaalf scholen in West-Friesland die met zes lerarenopleidingen opleiden, samen met AONHW.",
        statussen=(("aspirant", "2006-01-01", "2015-01-01"), ("erkend", "2015-01-01", None)),
        deelnamestatussen=(("opleidingsschool", "partner", ALLES), ("kandidaat-partner", "kandidaat", NIETS)),
    ),
    Gegeven(
        slug="aonhw",
        naam="AONHW",
        voluit="Academische Opleidingsschool Noord-Holland West",
        regio="noord-holland-noord",
        penvoerder="99915",
        tekst="Zeven scholen waar opleiden en onderzoek samengaan, en die nauw samenwerken met ROWF.",
        statussen=(("aspirant", "2006-01-01", "2015-01-01"), ("erkend", "2015-01-01", None)),
        deelnamestatussen=(
            ("academische school", "partner", ALLES),
            ("volgschool", "volgend", ALLES),
            ("kandidaat-school", "kandidaat", NIETS),
        ),
    ),
    Gegeven(
        slug="frosk",
        naam="FROSK",
        voluit="Fryske Opliedings Skoalle",
        regio="friesland",
        penvoerder="99918",
        tekst="Openbare en christelijke scholen groeien stap voor stap naar één opleidingsschool voor heel Friesland.",
        statussen=(("orienterend", "2014-01-01", "2016-01-01"), ("aspirant", "2016-01-01", None)),
        deelnamestatussen=(("deelnemende school", "partner", ALLES), ("school in verkenning", "kandidaat", NIETS)),
        clusters=(("POM", "Pompeblêd (openbaar)"), ("FRI", "Fricolore (christelijk/interconfessioneel)")),
    ),
    Gegeven(
        slug="partnerschap-2",
        naam="Partnerschap 2",
        voluit="Partnerschap 2 (Part 2), vo en mbo in Twente",
        regio="twente",
        penvoerder="99923",
        tekst="Vo-scholen en een roc. Nieuwe scholen komen er stap voor stap bij, volgens een protocol met een audit.",
        statussen=(("aspirant", "2015-08-01", "2019-01-01"), ("erkend", "2019-01-01", None)),
        deelnamestatussen=(
            ("kandidaat", "kandidaat", NIETS),
            ("samenwerkingsschool", "samenwerkend", ALLEEN_ZICHTBAAR),
            ("volgschool", "volgend", ALLES),
            ("partner", "partner", ALLES),
            ("niet toelaatbaar", "geen", NIETS),
        ),
    ),
)

# slug, naam, provincie, gemeenten (leeg: alle van de provincie), inleiding
REGIOS = (
    (
        "rijnmond",
        "Rijnmond",
        "Zuid-Holland",
        "Rotterdam|Schiedam|Vlaardingen|Maassluis|Nissewaard|Voorne aan Zee|Capelle aan den IJssel|"
        "Krimpen aan den IJssel|Ridderkerk|Barendrecht|Albrandswaard|Hoeksche Waard|Goeree-Overflakkee|"
        "Lansingerland|Dordrecht|Zwijndrecht|Hendrik-Ido-Ambacht",
        "Van Rotterdam tot de eilanden: scholen in de stad, in de haven en in de polder.",
    ),
    (
        "noord-holland-noord",
        "Noord-Holland-Noord",
        "Noord-Holland",
        "Den Helder|Schagen|Hollands Kroon|Texel|Alkmaar|Dijk en Waard|Bergen (NH.)|Castricum|Heiloo|Uitgeest|"
        "Medemblik|Enkhuizen|Stede Broec|Drechterland|Hoorn|Koggenland|Opmeer",
        "West-Friesland, Alkmaar en de Kop: lesgeven tussen twee zeeën.",
    ),
    ("friesland", "Friesland", "Fryslân", "", "Scholen van de Wadden tot de wouden, en vaak in twee of drie talen."),
    (
        "twente",
        "Twente",
        "Overijssel",
        "Almelo|Borne|Dinkelland|Enschede|Haaksbergen|Hellendoorn|Hengelo|Hof van Twente|Losser|Oldenzaal|"
        "Rijssen-Holten|Tubbergen|Twenterand|Wierden",
        "Vo en mbo dicht bij elkaar, van Rijssen tot de grens.",
    ),
)
