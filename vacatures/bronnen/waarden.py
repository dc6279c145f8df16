"""Van neutraal record naar de velden van een vacature: wat de bron zegt gaat voor, en de herkenning vult aan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from regio.models import Functie, Graad, Niveau, Vak
from vacatures.herkenning import Herkend, Invoer, Thesaurus, herken
from vacatures.models import Bron, Contract, Reactiewijze, Vraag

from .aanbod import Aanbod
from .koppelingen import Koppelingen, koppelingen_van
from .opschonen import schoon
from .plaatsen import Kaart, Punt
from .scholen import Keuze, Scholen
from .schrijfwijzen import maandbedragen

MAX_VONDSTEN = 10  # vermoedens bij een vraag; meer leest niemand
IN_EEN_VELD = ("titel", "vakveld", "veld")  # daar zoeken wij een onthouden woord, niet in de lopende tekst


@dataclass(frozen=True)
class Open:
    """Wat wij over dit item niet weten: wat de bron zegt, en wat wij vermoeden."""

    gegeven: str = ""
    voorstel: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Uitgelezen:
    """Een item met alles wat wij ervan weten. `waarden`: veld van Vacature -> waarde, zoals `veldwaarden` ze leest."""

    aanbod: Aanbod
    vingerafdruk: str
    herkend: Herkend
    waarden: Mapping[str, Any]
    vragen: Mapping[str, Open]  # per soort vraag


class Naslag:
    """Wat één run nodig heeft om items te lezen; eenmaal uit de database, daarna geen vraag meer per item."""

    def __init__(self, bron: Bron, thesaurus: Thesaurus, *, op: date) -> None:
        self.bron, self.thesaurus, self.op = bron, thesaurus, op
        bestuur = bron.bestuur if bron.bestuur_id else None
        self.koppelingen: Koppelingen = koppelingen_van(bron)
        self.scholen = Scholen(bestuur, op=op, standaard=bron.standaard_school_id, koppelingen=self.koppelingen)
        self.kaart = Kaart()

    @cached_property
    def vakken(self) -> dict[str, int]:
        return dict(Vak.objects.values_list("slug", "pk"))

    @cached_property
    def functies(self) -> dict[str, tuple[int, str]]:
        return {slug: (pk, soort) for slug, pk, soort in Functie.objects.values_list("slug", "pk", "categorie")}

    @cached_property
    def graden(self) -> set[str]:
        return set(Graad.objects.filter(als_eis=True).values_list("slug", flat=True))

    @cached_property
    def niveaus(self) -> dict[str, str]:
        return dict(Niveau.objects.values_list("slug", "sector"))

    def lees(self, aanbod: Aanbod, vingerafdruk: str) -> Uitgelezen:
        """Maak de velden van de vacature. Vraagt niets aan de database."""
        tekst = schoon(aanbod.tekst)
        herkend = herken(_invoer(aanbod, tekst), self.thesaurus, self.op)
        keuze = self.scholen.kies(aanbod)
        punt = Punt() if keuze.scholen else self.kaart.punt(aanbod.plekken)
        niveaus = [n for n in herkend.niveaus if n in self.niveaus]
        regels, gezegd = self._vakregels(herkend), None
        if not regels and self._kan_vak_hebben(herkend):
            gezegd = self.koppelingen.vakken_in((aanbod.titel, *aanbod.vakvelden, *aanbod.trefwoorden))
            regels = [(vak, graad) for vak in gezegd or () for graad in self._graden(herkend.graad)]
        waarden = {
            "titel": aanbod.titel,
            "tekst": tekst,
            "scholen": keuze.scholen,
            "sector": self._sector(keuze, niveaus),
            "niveaus": niveaus,
            "functie": self.functies.get(herkend.functie or "", (None, ""))[0],
            "vakregels": regels,
            "contract": herkend.contract if herkend.contract in Contract.values else "",
            "schaal": (aanbod.schaal or herkend.schaal)[:20],
            "sluit_op": aanbod.sluit_op or herkend.sluit_op,
            "begint_op": aanbod.begint_op or herkend.begint_op,
            # Een dag zegt meer dan "per direct"; allebei kan het formulier niet bewaren.
            "per_direct": herkend.per_direct and (aanbod.begint_op or herkend.begint_op) is None,
            "inductie_jaren": herkend.inductie_jaren,
            "zij_instromers_welkom": herkend.zij_instromers_welkom,
            "lio_welkom": herkend.lio_welkom,
            "contact_naam": aanbod.contact_naam,
            "contact_email": aanbod.contact_email,
            "contact_telefoon": aanbod.contact_telefoon,
            "plaatsnaam": punt.plaatsnaam,
            "gemeente": punt.gemeente,
            "lat": punt.lat,
            "lon": punt.lon,
            **({"plaatsen": aanbod.plaatsen} if aanbod.plaatsen else {}),
            **_omvang(aanbod, herkend),
            **_reageren(aanbod, self.bron),
        }
        vragen = self._vragen(aanbod, keuze, herkend, weet_vak=bool(regels) or gezegd is not None)
        return Uitgelezen(aanbod, vingerafdruk, herkend, waarden, vragen)

    def _sector(self, keuze: Keuze, niveaus: list[str]) -> str:
        sectoren = {self.niveaus[n] for n in niveaus}
        uit_niveau = sectoren.pop() if len(sectoren) == 1 else ""
        return self.scholen.sector(keuze.scholen) or uit_niveau or self.bron.standaard_sector

    def _vakregels(self, herkend: Herkend) -> list[tuple[int, str | None]]:
        regels = [
            (self.vakken[vak.slug], graad)
            for vak in herkend.vakken
            if vak.slug in self.vakken
            for graad in self._graden(vak.graden)
        ]
        return list(dict.fromkeys(regels))

    def _graden(self, graden: Iterable[str]) -> list[str | None]:
        """De graden die als eis bij een vak kunnen staan; zonder graad één regel zonder."""
        gekend: list[str | None] = [g for g in graden if g in self.graden]
        return gekend or [None]

    def _kan_vak_hebben(self, herkend: Herkend) -> bool:
        return herkend.functie is None or self._is_onderwijzend(herkend)

    def _is_onderwijzend(self, herkend: Herkend) -> bool:
        return self.functies.get(herkend.functie or "", (None, ""))[1] == Functie.Categorie.OP

    def _vragen(self, aanbod: Aanbod, keuze: Keuze, herkend: Herkend, *, weet_vak: bool) -> dict[str, Open]:
        vragen: dict[str, Open] = {}
        if keuze.onbekend:
            vragen[Vraag.Soort.SCHOOL.value] = Open(keuze.onbekend, {"woord": keuze.woord})
        if not weet_vak and self._is_onderwijzend(herkend):
            vragen[Vraag.Soort.VAK.value] = _open_vak(aanbod, herkend)
        if aanbod.is_onzeker:
            vragen[Vraag.Soort.NAKIJKEN.value] = Open()
        return vragen


def _open_vak(aanbod: Aanbod, herkend: Herkend) -> Open:
    """Wat op een vak leek, met waar het stond; het woord om te onthouden is het eerste uit een veld."""
    vondsten = [v for v in herkend.voorstellen if v.feit == "vak"][:MAX_VONDSTEN]
    woord = next(iter([*(v.citaat for v in vondsten if v.veld in IN_EEN_VELD), *aanbod.vakvelden]), "")[:300]
    gelezen = [
        {"feit": v.feit, "waarde": str(v.waarde), "veld": v.veld, "citaat": v.citaat, "zekerheid": v.zekerheid}
        for v in vondsten
    ]
    return Open(woord, {"woord": woord, "graad": list(herkend.graad), "vondsten": gelezen})


def _invoer(aanbod: Aanbod, tekst: str) -> Invoer:
    return Invoer(
        titel=aanbod.titel,
        vakvelden=aanbod.vakvelden,
        velden=aanbod.trefwoorden,
        tekst=tekst,
        dienstverband=aanbod.dienstverband,
        schaal=aanbod.schaal or aanbod.salaris,
    )


def _omvang(aanbod: Aanbod, herkend: Herkend) -> dict[str, Any]:
    """fte, lessen, uren en salaris; een reeks komt in haar geheel uit de bron, of in haar geheel uit de tekst."""
    uren = _reeks(aanbod.uren_van, aanbod.uren_tot) or _reeks(herkend.uren_van, herkend.uren_tot)
    salaris = (
        _reeks(aanbod.salaris_van, aanbod.salaris_tot)
        or _reeks(*maandbedragen(aanbod.salaris))
        or _reeks(herkend.salaris_van, herkend.salaris_tot)
    )
    fte = _reeks(*(_fte(f) for f in (herkend.fte_van, herkend.fte_tot)))
    lesuren = _reeks(herkend.lesuren_van, herkend.lesuren_tot)
    reeksen = {"fte": fte, "lesuren": lesuren, "uren": uren, "salaris": salaris}
    velden = {
        f"{naam}_{i}": w
        for naam, reeks in reeksen.items()
        for i, w in zip(("van", "tot"), reeks or (None, None), strict=True)
    }
    return velden | {"lesminuten": herkend.lesminuten}


def _reeks(van: Decimal | None, tot: Decimal | None) -> tuple[Decimal | None, Decimal | None] | None:
    """(van, tot) op volgorde; None als er niets staat."""
    if van is None and tot is None:
        return None
    if van is not None and tot is not None and van > tot:
        return tot, van
    return van, tot


def _fte(waarde: Decimal | None) -> Decimal | None:
    """Alleen een fte die bestaat; de database laat een andere niet toe."""
    return waarde if waarde is not None and 0 < waarde <= 1 else None


def _reageren(aanbod: Aanbod, bron: Bron) -> dict[str, str]:
    adres = aanbod.reactie_adres or aanbod.adres
    if not adres and not aanbod.reactie_email and bron.adres.startswith(("http://", "https://")):
        adres = bron.adres  # dan ten minste waar wij haar vonden
    per_mail = bool(aanbod.reactie_email) and not adres
    wijze = Reactiewijze.EMAIL if per_mail else Reactiewijze.LINK
    return {"reactiewijze": wijze.value, "reactie_adres": adres, "reactie_email": aanbod.reactie_email}
