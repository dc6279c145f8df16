"""Bouwt de regio's, besturen, scholen en partnerschappen van de demo, met hun geschiedenis, uit `gegevens/`."""

from collections import defaultdict
from zlib import crc32

from django.utils.text import slugify
from wagtail.models import Site

from regio.models import Bestuur, Gemeente, Partnerschap, Postcode, Regio, School

from .fabriek import (
    BestuurFactory,
    ClusterFactory,
    DeelnameFactory,
    DeelnamestatusFactory,
    InstituutDeelnameFactory,
    LerarenopleidingFactory,
    PartnerschapFactory,
    PartnerschapStatusFactory,
    RegioFactory,
    SchoolBestuurFactory,
    SchoolFactory,
)
from .gegevens import adres_van, rijen
from .partnerschappen import PARTNERSCHAPPEN, REGIOS, Gegeven

OPRICHTING = "2001-08-01"
SPREIDING_GRADEN = 0.004  # tot zo'n 400 meter van het midden van de postcode, zodat scholen niet op elkaar vallen


def bouw(site: Site) -> None:
    """Roep aan op een database zonder de demo; alles of niets is aan de aanroeper."""
    regios = {slug: _regio(site, slug, *rest) for slug, *rest in REGIOS}
    besturen = {r["nummer"]: _bestuur(r) for r in rijen("besturen.csv")}
    scholen = _scholen(besturen, regios)
    partnerschappen = {p.slug: _partnerschap(p, regios, besturen) for p in PARTNERSCHAPPEN}
    _deelnames(partnerschappen, scholen)
    _lerarenopleidingen(partnerschappen)


def _regio(site: Site, slug: str, naam: str, provincie: str, gemeenten: str, inleiding: str) -> Regio:
    van_regio = Gemeente.objects.filter(provincie=provincie)
    if gemeenten:
        van_regio = van_regio.filter(naam__in=gemeenten.split("|"))
    return RegioFactory(slug=slug, naam=naam, site=site, inleiding=inleiding, gemeenten=van_regio)


def _bestuur(rij: dict[str, str]) -> Bestuur:
    return BestuurFactory(nummer=rij["nummer"], naam=rij["naam"], slug=slugify(rij["naam"]), tekst=rij["tekst"])


def _scholen(besturen: dict[str, Bestuur], regios: dict[str, Regio]) -> dict[str, School]:
    alle = list(rijen("scholen.csv"))
    postcodes = Postcode.objects.select_related("gemeente").in_bulk([r["pc4"] for r in alle])
    regio_van = {g.pk: regio for regio in regios.values() for g in regio.gemeenten.all()}
    eerder = defaultdict(list)
    for periode in rijen("schoolbesturen_eerder.csv"):
        eerder[periode["code"]].append(periode)
    scholen = {}
    for rij in alle:
        postcode = postcodes[rij["pc4"]]
        school = scholen[rij["code"]] = _school(rij, postcode, regio_van.get(postcode.gemeente_id))
        for periode in eerder[school.code]:
            bestuur = besturen[periode["bestuur"]]
            SchoolBestuurFactory(school=school, bestuur=bestuur, van=periode["van"], tot=periode["tot"])
        van = max((periode["tot"] for periode in eerder[school.code]), default=OPRICHTING)
        SchoolBestuurFactory(school=school, bestuur=besturen[rij["bestuur"]], van=van)
    return scholen


def _school(rij: dict[str, str], postcode: Postcode, regio: Regio | None) -> School:
    niveaus = rij["niveaus"].split("|")
    toeval = crc32(rij["code"].encode())
    return SchoolFactory(
        code=rij["code"],
        sector=niveaus[0] if niveaus[0] in {"mbo", "vso"} else "vo",
        naam=rij["naam"],
        slug=slugify(rij["naam"]),
        **adres_van(rij["code"], rij["pc4"]),
        plaats=rij["plaats"],
        gemeente=postcode.gemeente,
        regio=regio,
        lat=round(postcode.lat + (toeval % 1000 / 500 - 1) * SPREIDING_GRADEN, 5),
        lon=round(postcode.lon + (toeval // 1000 % 1000 / 500 - 1) * SPREIDING_GRADEN, 5),
        denominatie=rij["denominatie"],
        tekst=f"{rij['kenmerk']}.",
        niveaus=niveaus,
    )


def _partnerschap(gegeven: Gegeven, regios: dict[str, Regio], besturen: dict[str, Bestuur]) -> Partnerschap:
    partnerschap = PartnerschapFactory(
        slug=gegeven.slug,
        naam=gegeven.naam,
        voluit=gegeven.voluit,
        penvoerder=besturen[gegeven.penvoerder],
        tekst=gegeven.tekst,
        regios=[regios[gegeven.regio]],
    )
    for status, van, tot in gegeven.statussen:
        PartnerschapStatusFactory(partnerschap=partnerschap, status=status, van=van, tot=tot)
    for volgorde, (naam, soort, (telt, plaatst, zichtbaar)) in enumerate(gegeven.deelnamestatussen):
        DeelnamestatusFactory(
            partnerschap=partnerschap,
            naam=naam,
            soort=soort,
            opleiding_telt=telt,
            mag_plaatsen=plaatst,
            is_zichtbaar=zichtbaar,
            volgorde=volgorde,
        )
    for code, naam in gegeven.clusters:
        ClusterFactory(partnerschap=partnerschap, code=code, naam=naam)
    return partnerschap


def _deelnames(partnerschappen: dict[str, Partnerschap], scholen: dict[str, School]) -> None:
    statussen = {(p.slug, s.naam): s for p in partnerschappen.values() for s in p.deelnamestatussen.all()}
    clusters = {(p.slug, c.code): c for p in partnerschappen.values() for c in p.clusters.all()}
    nu = (rij | {"tot": None, "besloten_door": ""} for rij in rijen("scholen.csv") if rij["partnerschap"])
    for rij in (*rijen("deelnames_eerder.csv"), *nu):
        slug = rij["partnerschap"]
        DeelnameFactory(
            partnerschap=partnerschappen[slug],
            school=scholen[rij["code"]],
            status=statussen[slug, rij["status"]],
            van=rij["van"],
            tot=rij["tot"],
            besloten_door=rij["besloten_door"],
            clusters=[clusters[slug, code] for code in rij["clusters"].split("|") if code],
        )


def _lerarenopleidingen(partnerschappen: dict[str, Partnerschap]) -> None:
    instituten = {}
    for rij in rijen("lerarenopleidingen.csv"):
        naam = rij["naam"]
        if naam not in instituten:
            instituten[naam] = LerarenopleidingFactory(
                naam=naam, slug=slugify(naam), soort=rij["soort"], plaats=rij["plaats"]
            )
        InstituutDeelnameFactory(
            lerarenopleiding=instituten[naam],
            partnerschap=partnerschappen[rij["partnerschap"]],
            van=rij["van"],
            tot=rij["tot"] or None,
        )
