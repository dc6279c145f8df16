"""Wat er binnen zou komen: een proef van de run, in woorden die in de sessie passen."""

from datetime import date, datetime
from typing import Any, cast

from django.utils.translation import gettext as _

from regio.models import Bestuur, Graad, School, Vak
from vacatures.bronnen.importeren import proef
from vacatures.bronnen.ophalen import Haler
from vacatures.bronnen.rapport import Record, Verslag
from vacatures.bronnen.run import haal_document
from vacatures.bronnen.soorten import soort_met_naam
from vacatures.bronnen.verkennen.begrensd import Begrensd, GrensBereikt
from vacatures.models import Bron, Vraag

MAX_VERZOEKEN = 20
MAX_SECONDEN = 18.0  # een webserver wacht niet eeuwig op een bladzijde
MAX_REGELS = 200  # op het scherm; de tellingen gaan over alles


def nieuwe_bron(bestuur: Bestuur, kandidaat: dict[str, Any], naam: str = "") -> Bron:
    return Bron(
        bestuur=bestuur, naam=naam[:120], adres=kandidaat["adres"], soort=kandidaat["soort"],
        linkpatroon=kandidaat["linkpatroon"],
    )  # fmt: skip


def doe_proef(bron: Bron, haler: Haler, *, op: date, om: datetime) -> dict[str, Any]:
    """Wat een run nu zou doen. Er wordt niets geschreven. Raises BronFout."""
    begrensd = Begrensd(haler, verzoeken=MAX_VERZOEKEN, seconden=MAX_SECONDEN)
    document = haal_document(bron, cast(Haler, begrensd))
    verslag = proef(bron, document, op=op, om=om, haler=cast(Haler, begrensd))
    komt = [record for record in verslag.records if record.actie != "afgewezen"]
    afgewezen = [record for record in verslag.records if record.actie == "afgewezen"]
    woorden = Woorden()
    return {
        "aantal": len(komt),
        "nog": begrensd.geweigerd,
        "afgewezen": len(afgewezen),
        "vragen": sum(bool(record.feiten.get("vragen")) for record in komt),
        "komt": [woorden.van(record) for record in komt[:MAX_REGELS]],
        "komt_niet": [
            {"titel": r.titel or r.sleutel or _("zonder titel"), "reden": r.reden} for r in afgewezen[:MAX_REGELS]
        ],
        "meldingen": _meldingen(verslag),
        "gezaghebbend": _is_gezaghebbend(bron, verslag, begrensd),
    }


def _meldingen(verslag: Verslag) -> list[str]:
    zelf = str(GrensBereikt())
    return [zin for zin in verslag.melding.splitlines() if zin != zelf][:5]


def _is_gezaghebbend(bron: Bron, verslag: Verslag, begrensd: Begrensd) -> bool:
    """Het voorstel: aan als dit alles van de bron is, en zij een feed van een leverancier is en geen pagina."""
    soort = soort_met_naam(bron.soort)
    return soort.mag_gezaghebbend and not soort.is_pagina and verslag.is_volledig and not begrensd.geweigerd


class Woorden:
    """Namen bij de sleutels die in een verslag staan; eenmaal gelezen voor de hele tabel."""

    def __init__(self) -> None:
        self.vakken = dict(Vak.objects.values_list("slug", "naam"))
        self.graden = dict(Graad.objects.values_list("slug", "naam"))
        self.scholen = dict(School.objects.values_list("code", "naam"))

    def van(self, record: Record) -> dict[str, Any]:
        feiten = record.feiten
        return {
            "titel": record.titel,
            "vak": ", ".join(self.vakken.get(slug, slug) for slug in feiten.get("vakken", ())),
            "graad": ", ".join(self.graden.get(slug, slug) for slug in feiten.get("graad", ())),
            "omvang": omvang(feiten),
            "school": ", ".join(self.scholen.get(code, code) for code in feiten.get("scholen", ())),
            "plaats": feiten.get("plaats") or "",
            "gegevens": feiten.get("gegevens", {}),
            "sluit_op": feiten.get("sluit_op") or "",
            "vragen": {
                soort: str(Vraag.Soort(soort).label) for soort in feiten.get("vragen", ()) if soort in Vraag.Soort
            },
            "bestaat": record.actie != "nieuw",
        }


def omvang(feiten) -> str:
    """De omvang zoals zij er staat: fte, anders uren, anders lessen."""
    for naam, eenheid in (("fte", _("fte")), ("uren", _("uur per week")), ("lesuren", _("lessen"))):
        van, tot = feiten.get(f"{naam}_van"), feiten.get(f"{naam}_tot")
        getallen = list(dict.fromkeys(_getal(g) for g in (van, tot) if g is not None))
        if getallen:
            tot = _(" tot ")
            return f"{tot.join(getallen)} {eenheid}"
    return ""


def _getal(waarde: float) -> str:
    return f"{waarde:g}".replace(".", ",")
