"""DUO's bestanden inlezen: eerst een plan dat zegt wat er verandert, dan in één keer uitvoeren.

De sleutel is de vestigingscode, nooit de naam. De schoolnaam is van de redactie: alleen een nieuwe school krijgt er
een. Elk ander veld volgt DUO zolang er staat wat DUO de vorige keer zei (`School.duo_waarden`); wat een redacteur
veranderde blijft. Een school die niet in het bestand staat blijft zoals zij is. Tweemaal inlezen verandert niets.
"""

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from regio.models import Bestuur, School
from regio.services import vrij_adresdeel, zet_bestuur

from .duo_bestand import DuoBestand, DuoSchool, Melding
from .namen import leesbare_naam
from .naslag import Naslag

TEKSTVELDEN = ("duo_naam", "straat", "huisnummer", "postcode", "plaats", "denominatie", "website", "telefoon")
# Hier weet een redacteur het beter dan DUO (een denominatie is daar "Bijzonder"): wat er al stond blijft.
EERST_DE_REDACTIE = {"denominatie", "website", "telefoon", "punt"}
NIEUW, GEWIJZIGD, ONGEWIJZIGD = "nieuw", "gewijzigd", "ongewijzigd"


class PlanVeranderd(Exception):
    """Tussen het voorbeeld en de bevestiging is er iets veranderd; wat nu zou gebeuren is nog niet getoond."""


@dataclass
class Stap:
    """Wat er met één vestiging gebeurt. `wijzigingen`: veld naar (oud, nieuw); `blijft`: veld naar wat DUO zegt."""

    rij: DuoSchool
    school: School
    wijzigingen: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    blijft: dict[str, Any] = field(default_factory=dict)
    duo_waarden: dict[str, Any] = field(default_factory=dict)
    is_nieuw: bool = False

    @property
    def wat(self) -> str:
        return NIEUW if self.is_nieuw else GEWIJZIGD if self.wijzigingen else ONGEWIJZIGD


@dataclass
class BestuurStap:
    """Een bestuur dat erbij komt, of zijn naam of KvK-nummer krijgt."""

    bestuur: Bestuur
    wijzigingen: dict[str, tuple[str, str]]
    is_nieuw: bool

    @property
    def wat(self) -> str:
        return NIEUW if self.is_nieuw else GEWIJZIGD if self.wijzigingen else ONGEWIJZIGD


@dataclass
class Plan:
    scholen: list[Stap] = field(default_factory=list)
    besturen: list[BestuurStap] = field(default_factory=list)
    problemen: list[Melding] = field(default_factory=list)
    opmerkingen: list[Melding] = field(default_factory=list)
    vragen: list[Melding] = field(default_factory=list)
    niet_in_bestand: list[School] = field(default_factory=list)
    buiten_gemeenten: int = 0

    def met(self, wat: str) -> list:
        stappen: list[Stap | BestuurStap] = [*self.besturen, *self.scholen]
        return [stap for stap in stappen if stap.wat == wat]

    @property
    def verandert_iets(self) -> bool:
        return bool(self.met(NIEUW) or self.met(GEWIJZIGD))

    @property
    def tellingen(self) -> dict[str, int]:
        """Aantallen rijen van het bestand; besturen die een schoolbestand terloops noemt staan apart."""
        rijen = [stap.wat for stap in self.scholen] or [stap.wat for stap in self.besturen]
        return {
            "nieuw": rijen.count(NIEUW),
            "gewijzigd": rijen.count(GEWIJZIGD),
            "ongewijzigd": rijen.count(ONGEWIJZIGD),
            "nieuwe_besturen": sum(stap.is_nieuw for stap in self.besturen) if self.scholen else 0,
            "problemen": len(self.problemen),
            "vragen": len(self.vragen),
            "niet_in_bestand": len(self.niet_in_bestand),
            "buiten_gemeenten": self.buiten_gemeenten,
        }

    @property
    def vingerafdruk(self) -> str:
        """Gelijk als er hetzelfde zou gebeuren."""
        scholen = [(stap.rij.code, stap.wat, stap.wijzigingen) for stap in self.scholen]
        besturen = [(stap.bestuur.nummer, stap.wat, stap.wijzigingen) for stap in self.besturen]
        return hashlib.sha256(json.dumps([scholen, besturen], default=str).encode()).hexdigest()


@transaction.atomic
def lees_in(
    bestand: DuoBestand, *, op: date, door, gemeenten: Collection[str] | None = None, verwacht: str | None = None
) -> Plan:
    """Voer uit wat `maak_plan` zegt, alles of niets. `verwacht` is de vingerafdruk van het getoonde plan.

    `op` is de dag waarop een gewisseld bestuur ingaat. Raises PlanVeranderd.
    """
    list(School.objects.select_for_update().filter(code__in=[rij.code for rij in bestand.scholen]).values("pk"))
    plan = maak_plan(bestand, op=op, gemeenten=gemeenten)
    if verwacht is not None and plan.vingerafdruk != verwacht:
        raise PlanVeranderd
    for stap in plan.besturen:
        if stap.wat != ONGEWIJZIGD:
            _sla_bestuur_op(stap, door=door)
    besturen = {bestuur.nummer: bestuur for bestuur in Bestuur.objects.all()}
    bezet = set(School.objects.values_list("slug", flat=True))
    for schoolstap in plan.scholen:
        if schoolstap.wijzigingen or schoolstap.duo_waarden != schoolstap.school.duo_waarden:
            _sla_school_op(schoolstap, besturen, bezet, door=door, op=op)
    return plan


def maak_plan(bestand: DuoBestand, *, op: date, gemeenten: Collection[str] | None = None) -> Plan:
    """Zeg wat inlezen zou veranderen; verandert zelf niets.

    `gemeenten`: CBS-codes; een nieuwe school daarbuiten blijft weg, een bestaande doet altijd mee.
    """
    plan = Plan(problemen=list(bestand.problemen), opmerkingen=list(bestand.opmerkingen))
    for bestuursrij in bestand.besturen:
        plan.besturen.append(_bestuurstap(bestuursrij))
    if bestand.scholen:
        _plan_scholen(plan, bestand.scholen, op, gemeenten)
    return plan


def _plan_scholen(plan: Plan, rijen: list[DuoSchool], op: date, gemeenten: Collection[str] | None) -> None:
    naslag = Naslag()
    scholen = {s.code: s for s in School.objects.met_bestuur(op=op).select_related("regio").prefetch_related("niveaus")}
    for rij in rijen:
        school = scholen.get(rij.code)
        if school is None and gemeenten is not None and rij.gemeentecode not in gemeenten:
            plan.buiten_gemeenten += 1
            continue
        plan.scholen.append(_schoolstap(rij, school, naslag, plan))
    codes, sectoren = {rij.code for rij in rijen}, {rij.sector for rij in rijen}
    plan.niet_in_bestand = sorted(
        (s for s in scholen.values() if s.code not in codes and s.sector in sectoren and "-" not in s.code),
        key=lambda s: s.code,
    )
    _plan_onbekende_besturen(plan)


def _waarden(rij: DuoSchool, school: School, naslag: Naslag, plan: Plan) -> dict[str, Any]:
    """Wat het bestand over de school zegt; een leeg veld zegt niets en staat er niet in."""
    gemeente = naslag.gemeente(rij)
    if gemeente is None and (rij.gemeentecode or rij.gemeente):
        plan.opmerkingen.append(
            Melding(
                rij.regel, _("gemeente “%(gemeente)s” is onbekend") % {"gemeente": rij.gemeente or rij.gemeentecode}
            )
        )
    waarden: dict[str, Any] = {veld: getattr(rij, veld, "") for veld in TEKSTVELDEN}
    waarden |= {
        "duo_naam": rij.naam,
        "plaats": naslag.plaats(rij.plaats, gemeente),
        "gemeente": gemeente,
        "regio": naslag.regio(gemeente),
        "niveaus": sorted(rij.niveaus),
        "punt": list(_punt(rij, school, naslag) or ()),
        "bestuur": rij.bestuursnummer,
    }
    return {veld: waarde for veld, waarde in waarden.items() if waarde}


def _punt(rij: DuoSchool, school: School, naslag: Naslag) -> tuple[float, float] | None:
    """Uit het bestand, en anders uit de postcode als de school nog geen punt heeft of verhuist."""
    verhuist = bool(rij.postcode) and rij.postcode[:4] != school.postcode[:4]
    return rij.punt or (naslag.punt(rij.postcode) if school.lat is None or verhuist else None)


def _huidig(school: School) -> dict[str, Any]:
    waarden: dict[str, Any] = {veld: getattr(school, veld) for veld in TEKSTVELDEN}
    if school.pk is None:
        return waarden
    return waarden | {
        "gemeente": school.gemeente_id,
        "regio": school.regio_id,
        "niveaus": sorted(niveau.pk for niveau in school.niveaus.all()),
        "punt": [] if school.lat is None else [school.lat, school.lon],
        "bestuur": school.bestuursnummer,
    }


def _schoolstap(rij: DuoSchool, bestaand: School | None, naslag: Naslag, plan: Plan) -> Stap:
    school = bestaand or School(code=rij.code, sector=rij.sector)
    stap = Stap(rij, school, duo_waarden=dict(school.duo_waarden), is_nieuw=bestaand is None)
    huidig, vorige = _huidig(school), school.duo_waarden
    for veld, nieuw in _waarden(rij, school, naslag, plan).items():
        nu = huidig.get(veld)
        stap.duo_waarden[veld] = nieuw
        if nieuw == nu:
            continue
        if _volgt_duo(veld, nu, nieuw, vorige):
            stap.wijzigingen[veld] = (nu, nieuw)
        elif veld != "regio":
            stap.blijft[veld] = nieuw
            if vorige.get(veld) not in (None, nieuw):
                plan.vragen.append(_vraag_afwijking(rij, veld, nu, nieuw))
    return stap


def _volgt_duo(veld: str, nu: Any, nieuw: Any, vorige: dict[str, Any]) -> bool:
    """Of DUO dit veld mag zetten. De redactie gaat voor zodra er iets anders staat dan DUO de vorige keer zei."""
    if vorige.get(veld) == nieuw:
        return False  # DUO zegt hetzelfde als toen: het verschil is van de redactie, ook als zij het leegmaakte
    if veld == "regio":
        return nu is None
    if not nu or veld == "duo_naam":
        return True
    if veld not in vorige:
        return veld not in EERST_DE_REDACTIE
    return bool(vorige[veld] == nu)


def _vraag_afwijking(rij: DuoSchool, veld: str, nu: Any, nieuw: Any) -> Melding:
    return Melding(
        rij.regel,
        _(
            "%(code)s: DUO zegt bij %(veld)s nu “%(nieuw)s”, de redactie had “%(nu)s” ingevuld. "
            "Dat blijft staan; klopt het nog?"
        )
        % {"code": rij.code, "veld": veld, "nieuw": nieuw, "nu": nu},
    )


def _bestuurstap(rij) -> BestuurStap:
    """Een bestuur uit het besturenbestand: nieuw, of met een naam waar nog "Bestuur 12345" stond."""
    bestuur = Bestuur.objects.filter(nummer=rij.nummer).first() or Bestuur(nummer=rij.nummer)
    wijzigingen = {}
    if not bestuur.naam or bestuur.naam == _voorlopige_naam(rij.nummer):
        wijzigingen["naam"] = (bestuur.naam, rij.naam)
    if rij.kvk and not bestuur.kvk:
        wijzigingen["kvk"] = (bestuur.kvk, rij.kvk)
    return BestuurStap(bestuur, wijzigingen, is_nieuw=bestuur.pk is None)


def _plan_onbekende_besturen(plan: Plan) -> None:
    nodig = {s.wijzigingen["bestuur"][1]: s.rij.regel for s in reversed(plan.scholen) if "bestuur" in s.wijzigingen}
    bekend = set(Bestuur.objects.filter(nummer__in=nodig).values_list("nummer", flat=True))
    for nummer, regel in sorted(nodig.items()):
        if nummer not in bekend:
            naam = _voorlopige_naam(nummer)
            plan.besturen.append(BestuurStap(Bestuur(nummer=nummer), {"naam": ("", naam)}, is_nieuw=True))
            vraag = _("Bestuur %(nummer)s is nieuw en heet voorlopig “%(naam)s”. Vul de naam in onder Regio, Besturen.")
            plan.vragen.append(Melding(regel, vraag % {"nummer": nummer, "naam": naam}))


def _voorlopige_naam(nummer: str) -> str:
    return f"Bestuur {nummer}"


def _sla_bestuur_op(stap: BestuurStap, *, door) -> None:
    bestuur = stap.bestuur
    voorlopig = slugify(_voorlopige_naam(bestuur.nummer))
    for veld, (_oud, waarde) in stap.wijzigingen.items():
        setattr(bestuur, veld, waarde)
    if bestuur.slug in ("", voorlopig) and bestuur.slug != slugify(bestuur.naam):
        bestuur.slug = vrij_adresdeel(Bestuur, bestuur.naam)
    bestuur.save()
    log(bestuur, "regio.lees_in_duo", user=door, data={"velden": sorted(stap.wijzigingen)})


def _sla_school_op(stap: Stap, besturen: dict[str, Bestuur], bezet: set[str], *, door, op: date) -> None:
    school, waarden = stap.school, {veld: nieuw for veld, (_oud, nieuw) in stap.wijzigingen.items()}
    if school.pk is None:
        school.naam = leesbare_naam(stap.rij.naam)
        school.slug = vrij_adresdeel(School, school.naam, bezet=bezet)
        bezet.add(school.slug)
    for veld in TEKSTVELDEN:
        if veld in waarden:
            setattr(school, veld, waarden[veld])
    school.gemeente_id = waarden.get("gemeente", school.gemeente_id)
    school.regio_id = waarden.get("regio", school.regio_id)
    school.lat, school.lon = waarden.get("punt", (school.lat, school.lon))
    school.duo_waarden = stap.duo_waarden
    school.save()
    if "niveaus" in waarden:
        school.niveaus.set(waarden["niveaus"])
    if "bestuur" in waarden:
        zet_bestuur(school, besturen[waarden["bestuur"]], op=op)
    if waarden:
        log(school, "regio.lees_in_duo", user=door, data={"velden": sorted(waarden)})
