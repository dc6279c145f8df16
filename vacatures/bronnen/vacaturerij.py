"""Van een rij van een werkblad naar een neutraal record, met per cel die niet klopt wat HR kan doen."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from django.utils.html import escape
from django.utils.translation import gettext as _

from . import cellen
from .aanbod import Aanbod, Onbruikbaar, Plek
from .bladen import Cel, Rij
from .kolommen import Kop
from .plekken import plek, uniek
from .schrijfwijzen import regel, sleutel
from .soort import Item
from .tijden import moment

T = TypeVar("T")
GEEN_DAG: tuple[date | None, str] = (None, "")
MAX_UREN, MAX_LESSEN, MAX_SALARIS = 60, 40, 25_000  # per week, per week, euro per maand
MAX_PLAATSEN = 50


@dataclass(frozen=True)
class Gelezen:
    """Een gelezen rij. `heeft_kenmerk`: de sleutel komt van het bestuur en is niet door ons gemaakt."""

    nummer: int
    heeft_kenmerk: bool
    item: Item

    def onbruikbaar(self, reden: str) -> Onbruikbaar:
        """Ook als er al een andere reden was: die blijft dan staan."""
        return self.item if isinstance(self.item, Onbruikbaar) else Onbruikbaar(self.item.sleutel, reden, self.item.ruw)


def lees_rij(rij: Rij, kop: Kop, blad: str) -> Gelezen:
    lezer = _Rijlezer(rij, kop)
    ruw = lezer.ruw | ({"blad": blad} if blad else {}) | {"rij": rij.nummer}
    aanbod = replace(lezer.aanbod(), ruw=ruw)
    if not aanbod.titel:
        lezer.bezwaar("titel", _("is leeg. Schrijf op wat voor vacature het is, of haal de rij weg."))
    elif len(rij.cellen) == 1 and len(kop.kolom) > 3:
        lezer.bezwaar("titel", _("is als enige gevuld. Vul de andere kolommen in, of haal de rij weg."))
    if lezer.bezwaren:
        return Gelezen(rij.nummer, lezer.heeft_kenmerk, Onbruikbaar(aanbod.sleutel, " ".join(lezer.bezwaren), ruw))
    return Gelezen(rij.nummer, lezer.heeft_kenmerk, aanbod)


class _Rijlezer:
    """Leest cellen van één rij; wat er niet klopt verzamelt zij in `bezwaren`."""

    def __init__(self, rij: Rij, kop: Kop) -> None:
        self.rij, self.kop = rij, kop
        self.bezwaren: list[str] = []
        self.heeft_kenmerk = bool(self.woord("kenmerk"))

    # -- cellen ---------------------------------------------------------------------------------------
    def cel(self, veld: str) -> Cel | None:
        return self.rij.cellen.get(self.kop.kolom.get(veld, -1))

    def lees(self, veld: str, hoe: Callable[[Cel | None], T], anders: T) -> T:
        try:
            return hoe(self.cel(veld))
        except cellen.CelFout as fout:
            self.bezwaar(veld, str(fout))
            return anders

    def bezwaar(self, veld: str, zin: str) -> None:
        begin = _("Rij %(rij)d, kolom %(kolom)s") % {"rij": self.rij.nummer, "kolom": self.kop.naam(veld)}
        heel = f"{begin} {zin}" if zin.startswith("is ") else f"{begin}: {zin}"
        if heel not in self.bezwaren:
            self.bezwaren.append(heel)

    def woord(self, veld: str, hooguit: int = 120) -> str:
        return regel(self.lees(veld, cellen.tekst, ""), hooguit)

    def woorden(self, *velden: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(w for veld in velden if (w := self.woord(veld))))

    @property
    def ruw(self) -> dict[str, Any]:
        """Alles wat er staat onder de naam van zijn kolom, ook wat wij niet kennen."""
        gevonden: dict[str, Any] = {}
        for i, cel in sorted(self.rij.cellen.items()):
            naam = self.kop.namen.get(i) or _("kolom %(nummer)d") % {"nummer": i + 1}
            gevonden[naam if naam not in gevonden else f"{naam} ({i + 1})"] = _leesbaar(cel)
        return gevonden

    # -- het record -----------------------------------------------------------------------------------
    def aanbod(self) -> Aanbod:
        titel = self.woord("titel", 500)
        begint_op, begint_als = self.lees("begint_op", cellen.dag_of_woorden, GEEN_DAG)
        geplaatst_op = self.lees("geplaatst_op", cellen.dag, None)
        reactie_adres, reactie_email = self._reageren()
        uren, salaris = self._reeks("uren", MAX_UREN, "16-24"), self._salaris()
        return Aanbod(
            sleutel=self._sleutel(titel),
            titel=titel,
            tekst=self._tekst(),
            adres=self.lees("adres", cellen.webadres, ""),
            reactie_adres=reactie_adres,
            reactie_email=reactie_email,
            geplaatst_om=moment(geplaatst_op.isoformat()) if geplaatst_op else None,
            sluit_op=self.lees("sluit_op", cellen.dag, None),
            begint_op=begint_op,
            organisatie="" if self.woord("locatie") else self.woord("school"),
            plekken=self._plekken(),
            vakvelden=self.woorden("vak"),
            trefwoorden=self.woorden("bevoegdheid", "niveau", "functie", "trefwoorden"),
            dienstverband=self._dienstverband(begint_als),
            uren_van=uren[0] if uren else None,
            uren_tot=uren[1] if uren else None,
            schaal=self._schaal(),
            salaris=self.woord("salaris", 200),
            salaris_van=salaris[0],
            salaris_tot=salaris[1],
            contact_naam=self.woord("contact_naam"),
            contact_email=self.lees("contact_email", cellen.email, ""),
            contact_telefoon=self.woord("contact_telefoon", 20),
            plaatsen=self.lees("plaatsen", lambda cel: cellen.aantal(cel, hooguit=MAX_PLAATSEN), None),
        )

    def _sleutel(self, titel: str) -> str:
        """Het kenmerk van het bestuur; anders wat bij een vacature niet verandert. Zonder titel is er geen."""
        eigen = sleutel(self.woord("kenmerk", 255))
        if eigen or not titel:
            return eigen
        delen = (titel, self.woord("school"), self.woord("locatie"), self.woord("vestigingscode"), self.woord("vak"))
        return sleutel(" | ".join(deel.lower() for deel in delen if deel))

    def _tekst(self) -> str:
        """Gewone tekst met regels, of HTML; elke kolom die lopende tekst is, met haar naam erboven als er meer zijn."""
        delen = [(veld, t) for veld in ("tekst", "eisen", "aanbod") if (t := self.lees(veld, cellen.tekst, ""))]
        if len(delen) < 2:
            return delen[0][1] if delen else ""
        return "\n".join(f"<h3>{escape(self.kop.naam(veld))}</h3>{_als_html(deel)}" for veld, deel in delen)

    def _reageren(self) -> tuple[str, str]:
        """(adres, e-mail): in "solliciteren via" staat het een of het ander."""
        geschreven = self.woord("reageren", 500)
        if "@" in geschreven and "/" not in geschreven:
            return "", self.lees("reageren", cellen.email, "")
        if " " in geschreven:  # "via de website": een zin en geen adres
            return "", ""
        return self.lees("reageren", cellen.webadres, ""), ""

    def _plekken(self) -> tuple[Plek, ...]:
        school, locatie = self.woord("school", 300), self.woord("locatie", 300)
        code = self.woord("vestigingscode", 20).replace(" ", "").upper()
        straat = " ".join(self.woorden("straat", "huisnummer")) + self.woord("toevoeging", 10)
        postcode, plaats = self.woord("postcode", 12), self.woord("plaats", 80)
        namen = [", ".join(dict.fromkeys(n for n in (school, locatie) if n))]
        if not (straat or postcode or code) and ";" in (locatie or school):
            namen = [naam.strip() for naam in (locatie or school).split(";")]
        plekken = [plek(naam=naam, straat=straat, postcode=postcode, plaats=plaats) for naam in namen]
        return uniek([replace(p, code=code) for p in plekken])

    # -- omvang en geld -------------------------------------------------------------------------------
    def _dienstverband(self, begint_als: str) -> tuple[str, ...]:
        """Fte en lessen hebben geen eigen veld in het record: de herkenning leest ze hier."""
        lessen = self._reeks("lesuren", MAX_LESSEN, "12-16")
        delen = (self._fte(), f"{_kort(*lessen)} lesuren" if lessen else "", self.woord("contract"), begint_als)
        return tuple(deel for deel in delen if deel)

    def _fte(self) -> str:
        if self.cel("percentage") is not None and self.cel("fte") is None:
            return self.lees("percentage", lambda cel: cellen.fte(cel, in_procenten=True), "")
        if self.cel("fte") is not None:
            return self.lees("fte", cellen.fte, "")
        van, tot = self.lees("fte_van", cellen.fte, ""), self.lees("fte_tot", cellen.fte, "")
        return f"{van.removesuffix(' fte')} - {tot}" if van and tot and van != tot else van or tot

    def _reeks(self, veld: str, hooguit: int, zo: str) -> tuple[Decimal, Decimal] | None:
        """Uit één kolom, of uit een kolom "van" en een kolom "tot"."""

        def hoe(cel: Cel | None) -> tuple[Decimal, Decimal] | None:
            return cellen.reeks(cel, hooguit=hooguit, als=zo)

        heel = self.lees(veld, hoe, None)
        van, tot = self.lees(f"{veld}_van", hoe, None), self.lees(f"{veld}_tot", hoe, None)
        if heel is not None or (van is None and tot is None):
            return heel
        laag, hoog = (van or tot or (Decimal(0),))[0], (tot or van or (Decimal(0),))[-1]
        if laag > hoog:
            self.bezwaar(f"{veld}_tot", _("'%(tot)s' is minder dan het begin (%(van)s).") % {"tot": hoog, "van": laag})
            return None
        return laag, hoog

    def _salaris(self) -> tuple[Decimal | None, Decimal | None]:
        def hoe(cel: Cel | None) -> Decimal | None:
            return cellen.bedrag(cel, hooguit=MAX_SALARIS)

        return self.lees("salaris_van", hoe, None), self.lees("salaris_tot", hoe, None)

    def _schaal(self) -> str:
        woorden = self.woord("schaal", 60)
        kort = woorden.lower().removeprefix("salarisschaal").removeprefix("schaal").strip(" :")
        return woorden[len(woorden) - len(kort) :][:20] if kort else ""


def _kort(van: Decimal, tot: Decimal) -> str:
    return f"{van:f}" if van == tot else f"{van:f} - {tot:f}"


def _leesbaar(cel: Cel) -> str:
    try:
        return cellen.tekst(cel)
    except cellen.CelFout:
        return str(cel)


def _als_html(tekst: str) -> str:
    """Gewone tekst uit een cel, met haar regels; wat al HTML is blijft zo (opschonen gebeurt verderop)."""
    if "</" in tekst or "<br" in tekst:
        return tekst
    return "<p>" + escape(tekst).replace("\r\n", "\n").replace("\n", "<br>") + "</p>"
