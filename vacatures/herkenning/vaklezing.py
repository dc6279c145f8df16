"""De vakken van één vacature: uit de titel, en staat daar geen vak, uit de velden of de tekst.

Wat alleen de afdeling kan zijn, of een voorbeeld van wat een groepsleerkracht geeft, is een voorstel en geen feit.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from . import vakken, vakken_elders
from .functie import MET_TEKST, Baan
from .lagen import Lagen
from .typen import Vondst


class Vaklezing(Lagen):
    """Het deel van een lezing dat over vakken gaat."""

    def _vakken(self, baan: Baan, niveaus: tuple[str, ...], graden: set[str]) -> tuple[list[Vondst], bool]:
        """(vakken, is een lesbaan)."""
        sector = {"is_mbo": "mbo" in niveaus, "is_vo": bool(set(niveaus) - {"mbo"})}
        if baan.is_ander or (baan.slug and not baan.kan_vak_hebben):
            return [], False
        hits = vakken.uit_titel(self.titel, self.thesaurus, **sector)
        is_lesbaan = baan.is_lesgevend or (
            baan.slug is None
            and (bool(graden) or vakken.is_alleen_vak(self.titel, hits) or self._zegt_de_tekst_het(hits, sector))
        )
        if not (is_lesbaan or baan.slug):
            self._voorstel(vakken.als_vondsten(self.titel, hits))
            return [], False
        hits += vakken_elders.bevestigde_codes(self.titel, self.tekst, self.thesaurus)
        if any(not h.is_zwak for h in hits):
            return self._neem(vakken.als_vondsten(self.titel, [h for h in hits if not h.is_zwak])), is_lesbaan
        gevonden = self._vakken_buiten_de_titel(hits, sector, is_lesbaan=is_lesbaan, baan=baan, graden=graden)
        if not gevonden and baan.slug != "schoolopleider":  # "docent praktijkonderwijs": als er geen vak bij staat
            eigen = [h for h in hits if is_lesbaan or h.slug == "nt2"]  # een assistent in de ISK werkt in NT2
            gevonden = self._neem_of_stel_voor(eigen, niveaus)
        if not gevonden:
            self._voorstel(vakken.als_vondsten(self.titel, vakken_elders.vermoeden(self.titel, self.thesaurus)))
        return gevonden, is_lesbaan

    def _zegt_de_tekst_het(self, hits: Sequence[vakken.Hit], sector: dict[str, bool]) -> bool:
        """ "Wie wil er bij ons gym geven?" met "docent lichamelijke opvoeding" in de tekst is een lesbaan."""
        genoemd = {h.slug for h in hits if not h.is_zwak}
        return bool(genoemd) and genoemd <= vakken_elders.van_deze_baan(self.tekst, self.thesaurus, **sector)

    def _vakken_buiten_de_titel(
        self, hits: Sequence[vakken.Hit], sector: dict[str, bool], *, is_lesbaan: bool, baan: Baan, graden: set[str]
    ) -> list[Vondst]:
        """`hits` zijn de zwakke woorden van de titel: een tag of "docent praktijkonderwijs" die er een noemt, gaat voor de tekst."""
        if gevonden := self._vakken_uit_velden(sector, "vakveld"):
            return gevonden
        if gevonden := self._vakken_uit_velden(sector, "veld", alleen={h.slug for h in hits}):
            return gevonden
        if is_lesbaan and (genoemd := [h for h in hits if h.tekst in vakken.GENOEMD]):
            return self._neem(vakken.als_vondsten(self.titel, genoemd))
        if not (baan.slug in MET_TEKST or is_lesbaan):
            return self._vakken_uit_velden(sector, "veld")
        is_groep = vakken.is_groepsleerkracht(self.titel) or graden - {"in_opleiding"} == {"groepsleerkracht"}
        return self._vakken_uit_tekst(sector, is_groep=is_groep) or self._vakken_uit_velden(sector, "veld")

    def _neem_of_stel_voor(self, hits: Sequence[vakken.Hit], niveaus: tuple[str, ...]) -> list[Vondst]:
        """ "Docent kunstvakken" en "arbeidstoeleiding" buiten het praktijkonderwijs zeggen nog niet welk vak het is."""
        zeker = [h for h in hits if h.tekst not in vakken.BREED or (h.slug == "praktijkonderwijs" and "pro" in niveaus)]
        self._voorstel(vakken.als_vondsten(self.titel, [h for h in hits if h not in zeker]))
        return self._neem(vakken.als_vondsten(self.titel, zeker))

    def _vakken_uit_velden(self, sector: dict[str, bool], soort: str, alleen: set[str] | None = None) -> list[Vondst]:
        """`alleen`: niets als het veld niet een van deze noemt."""
        gelezen = [(z, *vakken_elders.uit_veld(z, self.thesaurus, **sector)) for z in self.velden if z.veld == soort]
        for kandidaten in ([g for g in gelezen if g[2]], gelezen):
            hits = [(zone, hit) for zone, in_zone, _geheel in kandidaten for hit in in_zone]
            slugs = {hit.slug for _zone, hit in hits}
            if not (slugs and kandidaten[0][2]) or (alleen is not None and not slugs & alleen):
                continue
            vondsten = [v for zone, hit in hits for v in vakken.als_vondsten(zone, [hit])]
            gevonden = list({v.waarde: v for v in reversed(vondsten)}.values())
            if soort == "vakveld" or slugs & self._genoemde_vakken:
                return self._neem(gevonden)
            if not any(vakken.is_ook_afdeling(hit, self.thesaurus) for _zone, hit in hits):
                return self._neem(gevonden)
            self._voorstel(gevonden)  # "Sport" zegt nog geen lichamelijke opvoeding, "Vormgeving" geen MVI
        return []

    @cached_property
    def _genoemde_vakken(self) -> set[str]:
        """Elk vak dat in de titel of de tekst voorkomt, in welke rol ook."""
        return {
            term.slug
            for zone in (self.titel, self.tekst)
            for treffer in vakken.treffers(zone, self.thesaurus)
            for term in treffer.termen
        }

    def _vakken_uit_tekst(self, sector: dict[str, bool], *, is_groep: bool) -> list[Vondst]:
        """Wie een groep heeft, geeft alle vakken: wat daarvan genoemd wordt is een voorbeeld."""
        zeker, mogelijk = vakken_elders.uit_tekst(self.tekst, self.thesaurus, **sector) if self.tekst.vouw else ([], [])
        if is_groep:
            zeker, mogelijk = [], [*zeker, *mogelijk]
        self._voorstel(vakken.als_vondsten(self.tekst, mogelijk, zekerheid=0.5))
        return self._neem(vakken.als_vondsten(self.tekst, zeker))

    def _neem(self, gevonden: Iterable[Vondst]) -> list[Vondst]:
        nieuw = sorted(gevonden, key=lambda v: v.van)
        self.vondsten += nieuw
        return nieuw
