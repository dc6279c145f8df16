"""Naslag die met het product meekomt: plaatsen, vakken, functies, landelijke tekorten.

De laders krijgen een functie die een model bij zijn naam geeft, zodat een migratie en een opdracht dezelfde
lader gebruiken. Zij voegen toe wat ontbreekt en laten staan wat een redacteur veranderde; alleen plaatsen en
postcodes, die niemand bewerkt, worden ververst.
"""

import csv
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

MAP = Path(__file__).parent
Model = Callable[[str], Any]


def rijen(bestand: str) -> Iterator[dict[str, str]]:
    """Rijen van een CSV uit deze map: UTF-8, puntkomma, met kopregel."""
    with (MAP / bestand).open(encoding="utf-8", newline="") as f:
        yield from csv.DictReader(f, delimiter=";")


def zoeknaam(naam: str) -> str:
    """Kleine letters, zonder accenten, streepjes en apostrofs: "'s-Gravenhage" en "s gravenhage" zijn gelijk."""
    plat = unicodedata.normalize("NFKD", naam.lower())
    tekens = (t if t.isalnum() else " " for t in plat if not unicodedata.combining(t))
    return " ".join("".join(tekens).split())


def laad_plaatsen(model: Model) -> None:
    """Gemeenten, plaatsen en postcodes. Bron: GeoNames, CC BY 4.0."""
    Gemeente, Plaats, Postcode = model("Gemeente"), model("Plaats"), model("Postcode")
    Gemeente.objects.bulk_create(
        [
            Gemeente(code=r["gemeentecode"], naam=r["gemeente"], provincie=r["provincie"], lat=r["lat"], lon=r["lon"])
            for r in rijen("nl_gemeenten.csv")
        ],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["naam", "provincie", "lat", "lon"],
    )
    Plaats.objects.bulk_create(
        [
            Plaats(
                naam=r["plaats"],
                zoeknaam=zoeknaam(r["plaats"]),
                gemeente_id=r["gemeentecode"],
                lat=r["lat"],
                lon=r["lon"],
                aantal_postcodes=len(r["pc4s"].split("|")),
            )
            for r in rijen("nl_plaatsen.csv")
        ],
        update_conflicts=True,
        unique_fields=["naam", "gemeente"],
        update_fields=["zoeknaam", "lat", "lon", "aantal_postcodes"],
        batch_size=500,
    )
    Postcode.objects.bulk_create(
        [
            Postcode(
                pc4=r["pc4"],
                plaatsnaam=r["plaatsen"].split("|")[0],
                gemeente_id=r["gemeentecode"],
                lat=r["lat"],
                lon=r["lon"],
            )
            for r in rijen("nl_pc4.csv")
        ],
        update_conflicts=True,
        unique_fields=["pc4"],
        update_fields=["plaatsnaam", "gemeente", "lat", "lon"],
        batch_size=500,
    )


# Volgorde en woorden: Onderwijsloket, "Welke bevoegdheden zijn er?".
GRADEN = [
    ("eerstegraads", "eerstegraads", True),
    ("tweedegraads", "tweedegraads", True),
    ("beperkt_tweedegraads", "beperkt tweedegraads", True),
    ("groepsleerkracht", "groepsleerkracht (pabo)", True),
    ("pdg", "PDG (mbo)", True),
    ("ongegradeerd", "ongegradeerd", True),
    ("geschiktheidsverklaring", "geschiktheidsverklaring (zij-instroom)", False),
    ("in_opleiding", "in opleiding", True),
]
NIVEAUS = [
    ("pro", "praktijkonderwijs", "vo"),
    ("vmbo-bk", "vmbo basis/kader", "vo"),
    ("vmbo-gt", "vmbo gemengd/theoretisch (mavo)", "vo"),
    ("havo", "havo", "vo"),
    ("vwo", "vwo", "vo"),
    ("vso", "voortgezet speciaal onderwijs", "vso"),
    ("mbo", "mbo", "mbo"),
]
# NaSk telt ook als verwant aan natuurkunde en scheikunde, enzovoort: wie het een zoekt, wil het ander vaak zien.
VERWANT = [
    ("nask", "natuurkunde"), ("nask", "scheikunde"), ("mens-en-natuur", "nask"), ("mens-en-natuur", "biologie"),
    ("mens-en-natuur", "natuurkunde"), ("wiskunde", "rekenen"), ("economie", "bedrijfseconomie"),
    ("economie", "profiel-eo"), ("maatschappijleer", "maatschappijwetenschappen"),
    ("geschiedenis", "mens-en-maatschappij"),
    ("aardrijkskunde", "mens-en-maatschappij"), ("nederlands", "nt2"), ("latijn", "klassieke-talen"),
    ("grieks", "klassieke-talen"), ("latijn", "grieks"), ("lichamelijke-opvoeding", "bsm"), ("techniek", "pgp"),
    ("techniek", "profiel-pie"), ("techniek", "profiel-bwi"), ("techniek", "profiel-mt"),
    ("techniek", "onderzoek-en-ontwerpen"),
    ("gezondheidszorg-en-welzijn", "profiel-zw"), ("verzorging", "profiel-zw"), ("tekenen", "handvaardigheid"),
    ("tekenen", "kunst-algemeen"), ("ckv", "kunst-algemeen"), ("informatica", "profiel-mvi"),
    ("burgerschap-mbo", "maatschappijleer"), ("anw", "nlt"),
]  # fmt: skip


def laad_onderwijs(model: Model) -> None:
    """Graden, niveaus, vakken met termen, functies met termen, landelijke tekorten."""
    for volgorde, (slug, naam, als_eis) in enumerate(GRADEN):
        model("Graad").objects.get_or_create(
            slug=slug, defaults={"naam": naam, "volgorde": volgorde, "als_eis": als_eis}
        )
    for volgorde, (slug, naam, sector) in enumerate(NIVEAUS):
        model("Niveau").objects.get_or_create(
            slug=slug, defaults={"naam": naam, "volgorde": volgorde, "sector": sector}
        )
    _laad_vakken(model)
    _laad_functies(model)
    _laad_tekorten(model)


def _delen(cel: str) -> list[str]:
    return [deel.strip() for deel in cel.split("|") if deel.strip()]


# Schoolsoorten, talen van instructie en opleidingen: in een titel zegt zo'n woord niet welk vak het is.
# En de verzamelnaam "overig" is geen vak waar een titel over gaat.
ALLEEN_VAKVELD = {
    "ICT",
    "TTO",
    "ALO",
    "INF",
    "tweetalig onderwijs",
    "mentoraat",
    "studievaardigheden",
    "maatwerk",
    "Overige vakken",
}
# Gewone woorden die te veel anders kunnen betekenen om een functie te zijn ("stagecoördinator", "assistent conciërge").
GEEN_FUNCTIE = {"coordinator", "assistent", "CvB", "ad-er", "schoonmaak"}


def _bereik(term: str, *, is_duo_code: bool) -> str:
    """Waar een term telt: een code van DUO, een code van één of twee tekens, of een afkorting van drie letters
    die geen hoofdletters heeft (Nat, Ges) telt alleen in een vakveld. M&O en NT2 zijn geen codes van twee letters.
    """
    tekens = [t for t in term if t.isalnum()]
    kort = len(tekens) <= 2 and "&" not in term
    afgekort = len(tekens) == 3 and not term.isupper() and "&" not in term and term != "gym"
    return "vakveld" if is_duo_code or kort or afgekort or term in ALLEEN_VAKVELD else "vrij"


def _termen_bij(soort: str) -> dict[str, list[str]]:
    """Schrijfwijzen die de twee thesauri niet noemen en die in vacatures wel voorkomen (eigen werk)."""
    return {r["slug"]: _delen(r["termen"]) for r in rijen("termen_bij.csv") if r["soort"] == soort}


def _laad_vakken(model: Model) -> None:
    Vak, VakTerm = model("Vak"), model("VakTerm")
    bij = _termen_bij("vak")
    for r in rijen("vakken_thesaurus.csv"):
        vak, nieuw = Vak.objects.get_or_create(
            slug=r["slug"], defaults={"naam": r["naam"], "vakgroep": r["vakgroep"], "noot": r["noot"] or ""}
        )
        if not nieuw:
            continue
        woorden = _delen(r["synoniemen_en_varianten"]) + _delen(r["andere_afkortingen"]) + bij.get(vak.slug, [])
        termen = {t: _bereik(t, is_duo_code=False) for t in woorden if t != "docent Nederlands"}
        for code in _delen(r["duo_afkortingen"]):
            termen.setdefault(code, "vakveld")
        VakTerm.objects.bulk_create([VakTerm(vak=vak, term=t, bereik=b) for t, b in termen.items()])
    vakken = {v.slug: v for v in Vak.objects.all()}
    for een, ander in VERWANT:
        vakken[een].verwant.add(vakken[ander])
        vakken[ander].verwant.add(vakken[een])  # in een migratie is de relatie niet vanzelf wederzijds


def _laad_functies(model: Model) -> None:
    Functie, FunctieTerm = model("Functie"), model("FunctieTerm")
    soorten = {"OP": "OP", "OP/OOP": "OOP", "OOP": "OOP", "OOP/OBP": "OOP", "leiding": "leiding"}
    bij = _termen_bij("functie")
    for r in rijen("functies_thesaurus.csv"):
        functie, nieuw = Functie.objects.get_or_create(
            slug=r["slug"],
            defaults={
                "naam": r["naam"],
                "categorie": soorten[r["categorie"]],
                "schalen": r["gebruikelijke_schalen"].replace("|", "/"),
            },
        )
        if nieuw:
            termen = dict.fromkeys(
                t for t in _delen(r["synoniemen"]) + bij.get(functie.slug, []) if t not in GEEN_FUNCTIE
            )
            FunctieTerm.objects.bulk_create([FunctieTerm(functie=functie, term=t) for t in termen])


# Namen in de tabel van OCW -> onze vakken.
TEKORT_VAKKEN = {
    "Nederlands": ["nederlands"],
    "Wiskunde": ["wiskunde"],
    "Beroepsgerichte vakken vmbo": [
        "profiel-bwi", "profiel-pie", "profiel-mt", "profiel-mvi", "profiel-mat", "profiel-zw", "profiel-eo",
        "profiel-hbr", "profiel-groen", "profiel-dp",
    ],
    "Engels": ["engels"],
    "Duits": ["duits"],
    "Lichamelijke Opvoeding": ["lichamelijke-opvoeding"],
    "Economie (avo)": ["economie"],
    "CKV, kunstvakken": ["ckv", "kunst-algemeen", "tekenen", "handvaardigheid", "muziek", "drama", "dans"],
    "Biologie": ["biologie"],
    "Frans": ["frans"],
    "Natuurkunde": ["natuurkunde"],
    "Aardrijkskunde": ["aardrijkskunde"],
    "Maatschappijleer": ["maatschappijleer"],
    "Natuurkunde-Scheikunde (NASK)": ["nask"],
    "Techniek (avo)": ["techniek"],
    "Geschiedenis": ["geschiedenis"],
    "Scheikunde": ["scheikunde"],
    "Levensbeschouwing": ["levensbeschouwing"],
    "Informatica": ["informatica"],
    "Klassieke talen": ["latijn", "grieks", "klassieke-talen"],
    "Gezondheidszorg en Welzijn (avo)": ["gezondheidszorg-en-welzijn"],
}  # fmt: skip


def _laad_tekorten(model: Model) -> None:
    vakken = {v.slug: v for v in model("Vak").objects.all()}
    for r in rijen("tekorten_vo_naar_vak_okt2023.csv"):
        slugs = TEKORT_VAKKEN.get(r["vak"], [])
        for slug in slugs:
            model("LandelijkTekort").objects.get_or_create(
                vak=vakken[slug],
                peildatum=date(2023, 10, 1),
                defaults={
                    "procent": r["tekort_pct"],
                    # Een cijfer voor een groep vakken zegt niets over de fte van één ervan.
                    "fte": int(r["tekort_fte"]) if r["tekort_fte"] and len(slugs) == 1 else None,
                    "bron": "OCW/Centerdata, peildatum 1 oktober 2023",
                },
            )
