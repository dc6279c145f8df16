"""Een verzonnen land om op te meten: zoveel vacatures bij duizend besturen en achtduizend scholen.

Alles komt uit één vast zaad. Woorden volgen een Zipf-verdeling: een paar heel gewone, en een lange staart.
"""

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import accumulate, product

from wagtail.models import Site

from regio.models import (
    Bestuur,
    Deelname,
    Deelnamestatus,
    Functie,
    Gemeente,
    Graad,
    Niveau,
    Partnerschap,
    Plaats,
    Regio,
    School,
    Vak,
)
from search.engines import motor
from vacatures.models import Contract, Vacature, VacatureVak

DAG = date(2026, 3, 2)
BESTUREN, SCHOLEN, PARTNERSCHAPPEN, REGIOS_OP_SITE = 1_000, 8_000, 60, 4
WOORDEN_PER_TEKST = 150
GEWONE_WOORDEN = [
    "de", "het", "een", "en", "van", "in", "op", "voor", "met", "je", "wij", "onze", "school", "leerlingen",
    "onderwijs", "team", "ontwikkeling", "begeleiding", "lessen", "havo", "vwo", "vmbo", "ervaring",
    "enthousiast", "samenwerken", "mentor", "bevoegdheid", "salaris", "functie", "sollicitatie", "brief",
    "reageren", "informatie", "wiskunde", "natuurkunde", "nederlands", "engels", "docent", "leraar", "werk",
    "plezier", "ruimte", "kwaliteit",
]  # fmt: skip


def bouw(aantal: int) -> None:
    """Vul de (lege) database met `aantal` open vacatures en indexeer ze."""
    toeval = random.Random(7)
    regios = _regios()
    besturen = Bestuur.objects.bulk_create(
        Bestuur(nummer=f"{10_000 + i}", naam=f"Stichting {_naam(toeval)} {i}", slug=f"stichting-{i}")
        for i in range(BESTUREN)
    )
    scholen = _scholen(toeval, regios)
    _deelnames(toeval, scholen)
    vacatures = _vacatures(toeval, aantal, besturen, scholen)
    motor().indexeer([v.pk for v in vacatures])


@cache
def twintig() -> list[int]:
    """De pk's van twintig vacatures, één keer opgezocht."""
    return list(Vacature.objects.order_by("pk").values_list("pk", flat=True)[:20])


def _regios() -> dict[str, Regio]:
    """Een regio per provincie, vier ervan op de site: zoveel heeft de demo er ook."""
    site = Site.objects.get()
    provincies = sorted(set(Gemeente.objects.values_list("provincie", flat=True)))
    regios = {}
    for nummer, provincie in enumerate(provincies):
        op_site = site if nummer < REGIOS_OP_SITE else None
        regios[provincie] = Regio.objects.create(naam=provincie, slug=f"regio-{nummer}", site=op_site)
        regios[provincie].gemeenten.set(Gemeente.objects.filter(provincie=provincie))
    return regios


def _scholen(toeval, regios) -> list[School]:
    plaatsen = list(Plaats.objects.select_related("gemeente").order_by("pk"))
    gekozen = toeval.choices(plaatsen, weights=[p.aantal_postcodes for p in plaatsen], k=SCHOLEN)
    return School.objects.bulk_create(
        School(
            code=f"{i // 67600 + 10}{_letters(i // 100)}{i % 100:02}",
            naam=f"{_naam(toeval)} {toeval.choice(['College', 'Lyceum', 'Scholengemeenschap'])}",
            slug=f"school-{i}",
            plaats=plaats.naam,
            gemeente=plaats.gemeente,
            regio=regios[plaats.gemeente.provincie],
            lat=plaats.lat + toeval.uniform(-0.03, 0.03),
            lon=plaats.lon + toeval.uniform(-0.05, 0.05),
        )
        for i, plaats in enumerate(gekozen)
    )


def _deelnames(toeval, scholen: list[School]) -> None:
    for i in range(PARTNERSCHAPPEN):
        partnerschap = Partnerschap.objects.create(naam=f"Opleidingsschool {i}", slug=f"opleidingsschool-{i}")
        status = Deelnamestatus.objects.create(partnerschap=partnerschap, naam="partner", soort="partner")
        Deelname.objects.bulk_create(
            Deelname(partnerschap=partnerschap, school=school, status=status, van=date(2020, 8, 1))
            for school in toeval.sample(scholen, 30)
        )


def _vacatures(toeval, aantal, besturen, scholen) -> list[Vacature]:
    vakken, functies = list(Vak.objects.order_by("pk")[:49]), list(Functie.objects.order_by("pk"))
    docent = next(f for f in functies if f.slug == "docent")
    graden, niveaus = list(Graad.objects.order_by("volgorde")), list(Niveau.objects.order_by("pk"))
    contracten = list(Contract)[:5]
    schrijf = _schrijver(toeval)
    eigen_vakken = [toeval.sample(vakken, 2 if toeval.random() < 0.12 else 1) for _ in range(aantal)]
    vacatures = Vacature.objects.bulk_create(
        (_vacature(toeval, i, eigen_vakken[i], besturen, functies, docent, contracten, schrijf) for i in range(aantal)),
        batch_size=500,
    )
    VacatureVak.objects.bulk_create(
        (
            VacatureVak(vacature=v, vak=vak, graad=toeval.choice(graden[:3]))
            for v, eigen in zip(vacatures, eigen_vakken, strict=True)
            for vak in eigen
        ),
        batch_size=500,
    )
    koppel = Vacature.scholen.through.objects.bulk_create
    koppel(
        (
            Vacature.scholen.through(vacature=v, school=school)
            for v in vacatures
            for school in toeval.sample(scholen, 2 if toeval.random() < 0.05 else 1)
        ),
        batch_size=500,
    )
    Vacature.niveaus.through.objects.bulk_create(
        (
            Vacature.niveaus.through(vacature=v, niveau=niveau)
            for v in vacatures
            for niveau in toeval.sample(niveaus, toeval.randint(1, 3))
        ),
        batch_size=500,
    )
    return vacatures


def _vacature(toeval, i, eigen_vakken, besturen, functies, docent, contracten, schrijf) -> Vacature:
    geeft_les = toeval.random() < 0.67
    functie = docent if geeft_les else toeval.choice(functies)
    fte = Decimal(toeval.randint(4, 20)) / 20
    vak = " en ".join(v.naam for v in eigen_vakken)
    titel = f"{'Docent' if geeft_les else functie.naam} {vak}"
    if i % 4 == 0:
        titel = f"{eigen_vakken[0].naam}docent"  # een samenstelling, zoals scholen ze schrijven
    geplaatst = datetime(2026, 3, 1, tzinfo=UTC) - timedelta(minutes=toeval.randint(0, 60 * 24 * 60))
    return Vacature(
        titel=titel[:160],
        adres=f"vacature-{i}",
        tekst=schrijf(),
        bestuur=toeval.choice(besturen),
        functie=functie,
        contract=toeval.choice(contracten),
        fte_van=fte,
        fte_tot=min(fte + Decimal("0.2"), Decimal(1)),
        schaal="LB",
        sector="vo",
        live=True,
        first_published_at=geplaatst,
        last_published_at=geplaatst,
        sluit_op=DAG + timedelta(days=toeval.randint(0, 60)) if toeval.random() < 0.8 else None,
        zij_instromers_welkom=toeval.random() < 0.3,
        inductie_jaren=3 if toeval.random() < 0.2 else None,
        reactie_adres=f"https://werkenbij.example/{i}",
    )


def _schrijver(toeval):
    lettergrepen = [
        "ba",
        "den",
        "ker",
        "lo",
        "mis",
        "ge",
        "wer",
        "stel",
        "rin",
        "tor",
        "vaar",
        "hui",
        "zen",
        "pol",
        "dra",
    ]
    staart = ["".join(delen) for delen in product(lettergrepen, repeat=4)][:60_000]
    toeval.shuffle(staart)
    gewicht_staart = list(accumulate(1 / (rang + 10) for rang in range(len(staart))))
    gewicht_gewoon = list(accumulate(1 / (rang + 3) for rang in range(len(GEWONE_WOORDEN))))

    def schrijf() -> str:
        gewoon = toeval.choices(GEWONE_WOORDEN, cum_weights=gewicht_gewoon, k=WOORDEN_PER_TEKST * 2 // 5)
        rest = toeval.choices(staart, cum_weights=gewicht_staart, k=WOORDEN_PER_TEKST * 3 // 5)
        woorden = gewoon + rest
        toeval.shuffle(woorden)
        return f"<p>{' '.join(woorden)}</p>"

    return schrijf


def _naam(toeval) -> str:
    eerste = ["Zee", "Dijk", "West", "Berg", "Wilgen", "Molen", "Heide", "Linden", "Konings", "Vecht", "Maas", "Ster"]
    tweede = ["kasteel", "wijk", "horst", "kamp", "hof", "poort", "veld", "brug", "zicht", "oever"]
    return toeval.choice(eerste) + toeval.choice(tweede)


def _letters(n: int) -> str:
    return chr(65 + n // 26 % 26) + chr(65 + n % 26)
