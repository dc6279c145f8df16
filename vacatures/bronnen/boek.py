"""Wat er tijdens een run met elk item gebeurt, bijgehouden voor het verslag."""

from collections import Counter
from dataclasses import replace

from .aanbod import Onbruikbaar
from .rapport import Record
from .scholen import Scholen
from .schrijfwijzen import regel
from .waarden import Uitgelezen


class Boek:
    """Tellingen, afwijzingen, en met `met_records` elk item met wat er herkend is."""

    def __init__(self, scholen: Scholen, *, met_records: bool) -> None:
        self.scholen, self.met_records = scholen, met_records
        self.telling: Counter[str] = Counter()
        self.records: list[Record] = []
        self.afgewezen: list[Onbruikbaar] = []
        self.stuk = 0  # items waar wij zelf op vastliepen: die verdienen de volgende keer een nieuwe kans

    def tel(self, stuk: Uitgelezen | Onbruikbaar, actie: str) -> None:
        if isinstance(stuk, Onbruikbaar):
            self.stuk += 1
            self.wijs_af(stuk)
            return
        self.telling[actie] += 1
        if self.met_records:
            self.records.append(Record(stuk.aanbod.sleutel, stuk.aanbod.titel, actie, feiten=self._feiten(stuk)))

    def wijs_af(self, onbruikbaar: Onbruikbaar, u: Uitgelezen | None = None) -> None:
        self.afgewezen.append(onbruikbaar)
        if self.met_records:
            ruw = onbruikbaar.ruw if isinstance(onbruikbaar.ruw, dict) else {}
            titel = u.aanbod.titel if u else regel(ruw.get("title"))
            feiten = self._feiten(u) if u else {}
            self.records.append(Record(onbruikbaar.sleutel, titel, "afgewezen", onbruikbaar.reden, feiten))

    def _feiten(self, u: Uitgelezen) -> dict[str, object]:
        """Wat `herken` erover zegt, met de waarden die de vacature echt krijgt."""
        echt = (
            "uren_van",
            "uren_tot",
            "fte_van",
            "fte_tot",
            "salaris_van",
            "salaris_tot",
            "schaal",
            "sluit_op",
            "begint_op",
        )
        herkend = replace(u.herkend, **{veld: u.waarden[veld] for veld in echt}).als_json()
        plaats = u.waarden["plaatsnaam"] or next((p.plaats for p in u.aanbod.plekken if p.plaats), "")
        herkend.pop("titel", None)
        return herkend | {
            "scholen": self.scholen.codes(u.waarden["scholen"]), "plaats": plaats or None,
            "sector": u.waarden["sector"] or None, "adres": u.aanbod.adres or None, "vragen": list(u.vragen),
            "gegevens": {soort: vraag.gegeven for soort, vraag in u.vragen.items() if vraag.gegeven},
        }  # fmt: skip
