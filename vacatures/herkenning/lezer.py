"""Van invoer naar feiten: eerst de titel, dan de velden, dan de tekst. Wat eerder staat, wint."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from . import beloning, contract, datums, fte, graad, niveau, omvang, schaal, welkom
from .functie import DOCENT, LESGEVEND, ZONDER_GRAAD, Baan, baan_uit
from .regel import Groep
from .thesaurus import Thesaurus
from .typen import DREMPEL, Herkend, HerkendVak, Invoer, Vondst
from .vaklezing import Vaklezing

# De volgorde van regio.gegevens.GRADEN; een test vergelijkt ze.
GRAADVOLGORDE = (
    "eerstegraads", "tweedegraads", "beperkt_tweedegraads", "groepsleerkracht", "pdg", "ongegradeerd",
    "geschiktheidsverklaring", "in_opleiding",
)  # fmt: skip

VOLTIJD_VANAF_UREN = 32  # per week; wie ernaast minder uren noemt, bedoelt met "fulltime" iets anders


def herken(invoer: Invoer, thesaurus: Thesaurus, op: date) -> Herkend:
    """Alles wat met zekerheid in de invoer staat. Zuiver: dezelfde invoer, thesaurus en dag geven hetzelfde antwoord.

    `op` is de dag van lezen; zij geeft een dag zonder jaar zijn jaar.
    """
    return _Lezing(invoer, thesaurus, op).herkend()


_OMVANG = {feit: Groep(r for r in omvang.REGELS if r.feit == feit) for feit in ("lesuren", "lesminuten", "uren")}
_WELKOM = Groep((*welkom.REGELS, *datums.PER_DIRECT))
_SALARIS = Groep(beloning.SALARIS)


class _Lezing(Vaklezing):
    """Eén vacature; elke methode leest één soort feit."""

    @cached_property
    def _welkom(self) -> dict[str, Any]:
        """Per feit de eerste vondst, waar die ook staat: wie één keer welkom heet, is welkom."""
        gevonden: dict[str, Vondst] = {}
        for laag in self._lagen:
            for zone in laag:
                for v in _WELKOM(zone):
                    gevonden.setdefault(v.feit, v)
        self.vondsten += gevonden.values()
        return {feit: v.waarde for feit, v in gevonden.items()}

    # -- de feiten -----------------------------------------------------------------------------------
    def herkend(self) -> Herkend:
        niveaus = self._niveaus()
        baan = baan_uit(self.titel, self.thesaurus)
        graden = self._graden(baan)
        gevonden_vakken, is_lesbaan = self._vakken(baan, niveaus, {v.waarde for v in graden})
        lesuren, uren, lesminuten = (
            self._een(_OMVANG["lesuren"]),
            self._een(_OMVANG["uren"]),
            self._een(_OMVANG["lesminuten"]),
        )
        fte = self._fte(uren, len(gevonden_vakken))
        salaris = self._een(_SALARIS) or (None, None)
        functie = self._functie(baan, is_lesbaan)
        soort = self._contract(functie)
        if baan.vondst and functie in graad.IS_IN_OPLEIDING:
            graden = [replace(baan.vondst, feit="graad", waarde="in_opleiding", zekerheid=0.9)]
            self.vondsten += graden
        elif self._welkom.get("lio_welkom") and functie in LESGEVEND:
            graden = self._met_opleiding(graden)
        lio_welkom = functie == "docent-lio" or self._studenten_welkom or bool(self._welkom.get("lio_welkom"))
        zij_welkom = functie == "zij-instromer" or bool(self._welkom.get("zij_instromers_welkom"))
        self._afgeleid(baan, functie=functie, contract=soort, lio_welkom=lio_welkom, zij_instromers_welkom=zij_welkom)
        (lesuren_van, lesuren_tot), (uren_van, uren_tot) = lesuren or (None, None), uren or (None, None)
        return Herkend(
            titel=self.gegeven_titel,
            vakken=self._met_graad(gevonden_vakken, graden),
            graad=_op_volgorde({v.waarde for v in graden}, GRAADVOLGORDE),
            fte_van=fte[0], fte_tot=fte[1],
            lesuren_van=lesuren_van, lesuren_tot=lesuren_tot, lesminuten=lesminuten,
            uren_van=uren_van, uren_tot=uren_tot,
            schaal=self._een(schaal.lees) or "",
            salaris_van=salaris[0], salaris_tot=salaris[1],
            functie=functie,
            contract=soort,
            niveaus=niveaus,
            per_direct=bool(self._welkom.get("per_direct")),
            begint_op=self._een(lambda zone: datums.begint_op(zone, self.op)),
            sluit_op=self._een(lambda zone: datums.sluit_op(zone, self.op)),
            inductie_jaren=self._welkom.get("inductie_jaren"),
            zij_instromers_welkom=zij_welkom,
            lio_welkom=lio_welkom,
            vondsten=tuple(self.vondsten),
        )  # fmt: skip

    def _met_opleiding(self, graden: list[Vondst]) -> list[Vondst]:
        """Waar een lio welkom is, mag iemand komen die nog in opleiding is."""
        if any(v.waarde == "in_opleiding" for v in graden):
            return graden
        lio = next(v for v in self.vondsten if v.feit == "lio_welkom")
        self.vondsten.append(replace(lio, feit="graad", waarde="in_opleiding"))
        return [*graden, self.vondsten[-1]]

    def _afgeleid(self, baan: Baan, **feiten: Any) -> None:
        """Wat uit een ander feit volgt, stond waar dat stond: "LIO Engels" zegt ook het contract, "Wiskunde 0,8 fte" de functie."""
        waar = baan.vondst or next((v for v in self.vondsten if v.feit in ("graad", "vak")), None)
        genoemd = {(v.feit, v.waarde) for v in self.vondsten}
        self.vondsten += [
            replace(waar, feit=feit, waarde=waarde, zekerheid=0.9)
            for feit, waarde in feiten.items()
            if waar and waarde and (feit, waarde) not in genoemd
        ]

    def _niveaus(self) -> tuple[str, ...]:
        for laag in self._lagen:
            gevonden = [v for zone in laag for v in niveau.niveaus(zone)]
            if gevonden:
                self.vondsten += gevonden
                return _op_volgorde({v.waarde for v in gevonden}, niveau.VOLGORDE)
        return ()

    def _graden(self, baan: Baan) -> list[Vondst]:
        """De graden uit de eerste laag die er een noemt, met "in opleiding" van waar dan ook."""
        graden: list[Vondst] = []
        opleiding: list[Vondst] = []
        for laag in self._lagen:
            gelezen = [v for zone in laag for v in graad.lees(zone)]
            self._voorstel(v for v in gelezen if v.zekerheid < DREMPEL)
            gevonden = [v for v in gelezen if v.zekerheid >= DREMPEL]
            opleiding += [v for v in gevonden if v.waarde == "in_opleiding" or v.feit != "graad"]
            graden = graden or [v for v in gevonden if v.feit == "graad" and v.waarde != "in_opleiding"]
        if (
            baan.slug and baan.slug not in LESGEVEND
        ):  # "hbo-opleiding, een bevoegdheid is niet nodig": een zorgcoordinator
            self._voorstel(v for v in opleiding if v.feit == "graad")
            opleiding = [v for v in opleiding if v.feit != "graad"]
        if baan.slug in ZONDER_GRAAD:
            self._voorstel(graden)
            self._studenten_welkom = False
            return []
        self.vondsten += [*graden, *opleiding]
        self._studenten_welkom = any(v.feit == "lio_welkom" for v in opleiding)
        return sorted([*graden, *(v for v in opleiding if v.feit == "graad")], key=lambda v: v.van)

    def _met_graad(self, gevonden: Sequence[Vondst], graden: Sequence[Vondst]) -> tuple[HerkendVak, ...]:
        """Elk vak met zijn graad. Staan zij om en om in de titel, dan hoort elke graad bij het vak ernaast."""
        alle = _op_volgorde({v.waarde for v in graden}, GRAADVOLGORDE)
        in_titel = bool(gevonden and graden) and all(v.veld == "titel" for v in (*gevonden, *graden))
        if not in_titel:
            return tuple(HerkendVak(v.waarde, alle) for v in gevonden)
        groepen = _om_en_om(sorted([*gevonden, *graden], key=lambda v: v.van))
        if len(groepen) < 2:
            return tuple(HerkendVak(v.waarde, alle) for v in gevonden)
        return tuple(
            HerkendVak(v.waarde, _op_volgorde({g.waarde for g in groep if g.feit == "graad"}, GRAADVOLGORDE))
            for groep in groepen
            for v in groep
            if v.feit == "vak"
        )

    def _fte(self, uren: Any, aantal_vakken: int) -> tuple[Any, Any]:
        """Een getal gaat voor "fulltime", dat een bron vaak bij elke vacature zet; in een titel is het gezegd."""
        for laag in self._lagen:
            if gevonden := [v for zone in laag for v in fte.lees(zone)]:
                return self._fte_uit(gevonden, aantal_vakken)
            if laag[0] is self.titel and (voltijd := fte.voltijd(laag)):
                return self._voltijd(voltijd)
        if uren is None or uren[0] is None or uren[0] >= VOLTIJD_VANAF_UREN:
            for laag in self._lagen:
                if voltijd := fte.voltijd(laag):
                    return self._voltijd(voltijd)
        return None, None

    def _fte_uit(self, gevonden: Sequence[Vondst], aantal_vakken: int) -> tuple[Any, Any]:
        keuze = fte.kies(gevonden, vakken=aantal_vakken)
        if keuze is None and (totaal := fte.totaal([self.tekst])):
            self.vondsten.append(totaal)
            return totaal.waarde
        if keuze is None:
            self._voorstel(gevonden)
        elif keuze != fte.MEERVOUD:
            self.vondsten += [v for v in gevonden if v.waarde == keuze][:1] or gevonden
            return keuze
        return None, None

    def _voltijd(self, voltijd: Vondst) -> tuple[Any, Any]:
        self.vondsten.append(replace(voltijd, feit="fte"))
        return voltijd.waarde

    def _functie(self, baan: Baan, is_lesbaan: bool) -> str | None:
        if baan.vondst is not None:
            self.vondsten.append(baan.vondst)
            return baan.slug
        if baan.is_ander:
            return None
        return baan.slug or (DOCENT if is_lesbaan else None)

    def _contract(self, functie: str | None) -> str:
        if functie == "docent-lio":
            return "lio"
        algemeen: Vondst | None = None
        for laag in self._lagen:
            gevonden = [v for zone in laag for v in contract.lees(zone)]
            if not gevonden:
                continue
            keuze = contract.kies(gevonden)
            if keuze is None and algemeen is None:
                self._voorstel(gevonden)
                return ""
            if keuze is None or keuze.waarde in contract.ALGEMEEN:
                algemeen = algemeen or keuze
            elif keuze.waarde == contract.VERVANGING:  # wie vervangt en uitzicht op vast heeft, heeft uitzicht op vast
                algemeen = keuze if algemeen is None or algemeen.waarde in contract.ALGEMEEN else algemeen
            elif algemeen is None or algemeen.waarde != contract.VERVANGING or keuze.waarde == contract.RANG[0]:
                algemeen = keuze
                break
        if algemeen is not None:
            self.vondsten.append(algemeen)
            return algemeen.waarde
        return "zij-instroom" if functie == "zij-instromer" else ""


def _op_volgorde(waarden: set[Any], volgorde: Sequence[str]) -> tuple[str, ...]:
    return tuple(w for w in volgorde if w in waarden)


def _om_en_om(rij: Sequence[Vondst]) -> list[list[Vondst]]:
    """Verdeel vakken en graden in groepen: na het tweede soort begint met het eerste soort een nieuwe groep."""
    begin = rij[0].feit
    groepen: list[list[Vondst]] = [[]]
    for vorige, v in zip([None, *rij], rij, strict=False):
        if vorige is not None and v.feit == begin and vorige.feit != begin:
            groepen.append([])
        groepen[-1].append(v)
    return groepen
