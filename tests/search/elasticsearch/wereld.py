"""Een wereld van vacatures waarin elk filter iets te kiezen heeft. Alles is volgorde en niets toeval."""

from datetime import date, timedelta
from decimal import Decimal

from portaal.demo.fabriek import (
    GEPUBLICEERD_OM,
    BestuurFactory,
    DeelnameFactory,
    PartnerschapFactory,
    RegioFactory,
    SchoolFactory,
    VacatureFactory,
)
from regio.models import Functie, Gemeente

DAG = date(2026, 3, 2)
AANTAL = 90
VAKKEN = ("natuurkunde", "wiskunde", "nederlands", "biologie", "muziek")
GRADEN = ("eerstegraads", "tweedegraads", None)
NIVEAUS = (("havo",), ("havo", "vwo"), ("mbo",), ())
CONTRACTEN = ("vast", "tijdelijk", "", "lio")
FTES = ((None, None), ("0.3", "0.5"), ("0.8", "1.0"), ("0.2", None), ("0.4", "0.4"), ("0.6", "0.8"), ("0.3", "0.9"))
FUNCTIES = ("docent", "mentor", None, "docent")
PLEKKEN = (
    ("Hoorn", 52.6424, 5.0602),
    ("Enkhuizen", 52.7036, 5.2917),
    ("Alkmaar", 52.6324, 4.7534),
    ("Utrecht", 52.09, 5.12),
)
TITELS = (
    "Docent {vak}", "{vak}docent in Hoorn", "Leraar {vak} havo", "Docent wiskunde en natuurkunde", "Mentor klas 1",
    "Lio {vak}", "Teamleider onderbouw",
)  # fmt: skip
TEKSTEN = (
    "<p>Wij zoeken een docent wiskunde voor een vast contract.</p>",
    "<p>Een baan van <b>0,6 fte</b> in Hoorn, te beginnen morgen.</p>",
    "<p>Natuurkundedocent gezocht op een fijn college in Alkmaar; tijdelijk.</p>",
    "",
)
WAARDEN = {
    "vak": VAKKEN,
    "graad": GRADEN[:2],
    "niveau": ("havo", "vwo", "mbo"),
    "functie": ("docent", "mentor"),
    "contract": ("vast", "tijdelijk", "lio"),
    "fte": ("tot-0.4", "0.4-0.7", "vanaf-0.7"),
    "bestuur": ("bestuur-0", "bestuur-1", "bestuur-2"),
    "partnerschap": ("rowf", "oud"),
}


def bouw_wereld() -> None:
    besturen = [BestuurFactory(naam=f"Stichting {n}", slug=f"bestuur-{n}") for n in range(3)]
    regio = RegioFactory(naam="Noord", slug="noord", gemeenten=[Gemeente.objects.get(naam="Hoorn")])
    scholen = [
        SchoolFactory(naam=f"College {plaats}", plaats=plaats, lat=lat, lon=lon, regio=regio if n < 2 else None)
        for n, (plaats, lat, lon) in enumerate(PLEKKEN)
    ]
    rowf, oud = PartnerschapFactory(naam="ROWF", slug="rowf"), PartnerschapFactory(naam="Oud", slug="oud")
    DeelnameFactory(school=scholen[0], partnerschap=rowf)
    DeelnameFactory(school=scholen[2], partnerschap=rowf, van=DAG)
    DeelnameFactory(school=scholen[1], partnerschap=oud, tot=DAG)
    functies = {f.slug: f for f in Functie.objects.all()}
    for n in range(AANTAL):
        _vacature(n, besturen, scholen, functies)


def _vacature(n, besturen, scholen, functies) -> None:
    vak = VAKKEN[n % 5]
    van, tot = (deel and Decimal(deel) for deel in FTES[n % 7])
    VacatureFactory(
        titel=TITELS[n % 7].format(vak=vak.capitalize()),
        tekst=TEKSTEN[n % 4],
        bestuur=besturen[n % 3],
        vakken=[(vak, GRADEN[n % 3]), (VAKKEN[(n + 1) % 5], GRADEN[n // 3 % 3])][: n % 3],
        niveaus=NIVEAUS[n // 2 % 4],
        functie=functies.get(FUNCTIES[n // 5 % 4]),
        contract=CONTRACTEN[n // 3 % 4],
        fte_van=van,
        fte_tot=tot,
        scholen=[scholen[n % 4], scholen[(n + 1) % 4]][: n % 3],
        plaatsnaam="" if n % 3 else "Hoorn",
        gemeente=None if n % 6 else Gemeente.objects.get(naam="Hoorn"),
        sluit_op=None if n % 4 == 0 else DAG + timedelta(days=n % 40 - 12),
        first_published_at=GEPUBLICEERD_OM + timedelta(hours=n // 3),  # steeds drie tegelijk
        lio_welkom=n % 5 == 0,
        per_direct=n % 8 == 0,
        live=n % 17 != 0,
    )
