"""Welke banen de demo heeft: vakken naar de verhouding van STAMOS (2015), verdeeld over scholen waar zij passen."""

import csv
import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from portaal.demo.gegevens import adres_van, rijen
from regio.gegevens import rijen as naslag

MAP = Path(__file__).parent
AANTAL_DOCENTEN = 170  # banen met een vak uit de tabel; de rest staat in andere.toml
EILANDSCHOOL = "99BP00"  # haar bron is één pagina met één vacature
BOVENBOUW = {"havo", "vwo"}
VMBO_BK = {
    "profiel-pie", "profiel-bwi", "profiel-mt", "profiel-zw", "profiel-eo", "profiel-groen", "profiel-hbr",
    "profiel-dp",
}  # fmt: skip
HAVO_VWO_VAKKEN = {"scheikunde", "natuurkunde", "bedrijfseconomie", "informatica", "kunst-algemeen", "spaans"}
VMBO_VAKKEN = {"nask", "techniek", "nt2", "rekenen"}
ALLE_VO = {"vmbo-bk", "vmbo-gt", "havo", "vwo"}


@dataclass(frozen=True, slots=True)
class School:
    code: str
    naam: str
    plaats: str
    postcode: str
    straat: str
    bestuur: str
    niveaus: tuple[str, ...]
    denominatie: str
    partnerschap: str
    kenmerk: str


@dataclass(slots=True)
class Plan:
    """Eén baan voordat er een tekst bij is."""

    scholen: list[School]
    vakken: list[str]
    soort: str = "gewoon"  # gewoon, lio, zij, vervanging, ander
    gegevens: dict[str, Any] = field(default_factory=dict)
    rol: str = "open"  # of hoe zij eindigde: weg, verlopen, vervuld

    @property
    def bestuur(self) -> str:
        return self.scholen[0].bestuur


def toml(bestand: str) -> dict[str, Any]:
    return tomllib.loads((MAP / bestand).read_text(encoding="utf-8"))


def scholen() -> list[School]:
    return [_school(r) for r in rijen("scholen.csv")]


def _school(r: dict[str, str]) -> School:
    adres = adres_van(r["code"], r["pc4"])
    return School(
        code=r["code"],
        naam=r["naam"],
        plaats=r["plaats"],
        postcode=f"{adres['postcode'][:4]} {adres['postcode'][4:]}",
        straat=f"{adres['straat']} {adres['huisnummer']}",
        bestuur=r["bestuur"],
        niveaus=tuple(r["niveaus"].split("|")),
        denominatie=r["denominatie"],
        partnerschap=r["partnerschap"],
        kenmerk=r["kenmerk"],
    )


def vakken_naar_gewicht(aantal: int) -> Iterator[str]:
    """Zoveel vakken, in de verhouding van de vacatures van 2015 (STAMOS), binnen een groep naar vakken.toml."""
    groepen = toml("vakken.toml")["groepen"]
    gewicht = {r["vakgebied"]: int(r["vacatures_2015"]) for r in naslag("vacatures_vo_docenten_naar_vak_2013-2015.csv")}
    per_groep = _verdeel(aantal, {g: gewicht[g] for g in groepen})
    for groep, verdeling in groepen.items():
        for vak, keer in _verdeel(per_groep[groep], verdeling).items():
            yield from [vak] * keer


def _verdeel(aantal: int, gewichten: dict[str, int]) -> dict[str, int]:
    """Grootste resten: de delen zijn samen precies `aantal`."""
    totaal = sum(gewichten.values())
    exact = {naam: aantal * gewicht / totaal for naam, gewicht in gewichten.items()}
    deel = {naam: int(waarde) for naam, waarde in exact.items()}
    for naam in sorted(exact, key=lambda n: deel[n] - exact[n])[: aantal - sum(deel.values())]:
        deel[naam] += 1
    return deel


class Verdeler:
    """Kiest steeds een passende school met de minste banen, zodat elke school aan de beurt komt."""

    def __init__(self, toeval: random.Random) -> None:
        self.toeval, self.scholen, self.stand = toeval, scholen(), Counter()

    def kies(self, past) -> School:
        passend = [s for s in self.scholen if past(s) and not (s.code == EILANDSCHOOL and self.stand[s.code])]
        minst = min(self.stand[s.code] for s in passend)
        school = self.toeval.choice([s for s in passend if self.stand[s.code] == minst])
        self.stand[school.code] += 1
        return school


def _niveaus_van(vak: str) -> set[str]:
    if vak in {"latijn", "grieks"}:
        return {"vwo"}
    if vak == "praktijkonderwijs":
        return {"pro", "vso"}
    if vak in VMBO_BK:
        return {"vmbo-bk"}
    if vak in VMBO_VAKKEN:
        return {"vmbo-bk", "vmbo-gt"}
    return BOVENBOUW if vak in HAVO_VWO_VAKKEN else ALLE_VO


def _past_bij(vak: str):
    niveaus = _niveaus_van(vak)

    def past(school: School) -> bool:
        if vak == "fries" and school.partnerschap != "frosk":
            return False
        if vak == "levensbeschouwing" and school.denominatie == "openbaar":
            return False
        return bool(niveaus & set(school.niveaus))

    return past


def _past_bij_lijst(waar: list[str]):
    def past(school: School) -> bool:
        return bool(set(waar) & {*school.niveaus, school.code})

    return past


def plannen(toeval: random.Random) -> list[Plan]:
    """Alle open banen, in een vaste willekeurige volgorde."""
    verdeler = Verdeler(toeval)
    alle = [Plan([verdeler.kies(_past_bij(vak))], [vak]) for vak in vakken_naar_gewicht(AANTAL_DOCENTEN)]
    toeval.shuffle(alle)
    soorten = ["lio"] * 9 + ["zij"] * 8 + ["vervanging"] * 20
    for plan, soort in zip(alle, soorten, strict=False):
        plan.soort = soort
    _meer_scholen(alle[60:70], verdeler.scholen)
    for gegevens in toml("andere.toml")["baan"]:
        for _keer in range(gegevens.get("keer", 1)):
            school = verdeler.kies(_past_bij_lijst(gegevens["waar"]))
            alle.append(Plan([school], gegevens.get("vakken", []), "ander", gegevens))
    toeval.shuffle(alle)
    return alle


def _meer_scholen(lijst: list[Plan], alle: list[School]) -> None:
    """Banen op twee scholen van hetzelfde bestuur, als die er is."""
    for plan in lijst:
        eerste = plan.scholen[0]
        ander = [
            s for s in alle if s.bestuur == eerste.bestuur and s != eerste and set(s.niveaus) & set(eerste.niveaus)
        ]
        plan.scholen += ander[:1]


def afgelopen(toeval: random.Random, besturen: list[str]) -> list[Plan]:
    """Per bestuur vijf banen die er niet meer zijn: twee verdwenen, twee verlopen, één vervuld via de regio."""
    alle = scholen()
    gevonden = []
    for bestuur in besturen:
        eigen = [s for s in alle if s.bestuur == bestuur and ALLE_VO & set(s.niveaus)]
        for rol in ("weg", "weg", "verlopen", "verlopen", "vervuld"):
            vak = toeval.choice(["engels", "nederlands", "wiskunde", "biologie", "economie", "geschiedenis", "duits"])
            gevonden.append(Plan([toeval.choice(eigen)], [vak], rol=rol))
    return gevonden


def schrijf_csv(pad: Path, kop: list[str], inhoud: list[list[str]]) -> None:
    with pad.open("w", encoding="utf-8", newline="") as f:
        schrijver = csv.writer(f, delimiter=";", lineterminator="\n")
        schrijver.writerows([kop, *inhoud])
