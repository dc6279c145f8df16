"""Wat een run deed: voor de opdrachtregel, voor HR en voor de volgende run."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vacatures.gezondheid import storing
from vacatures.models import Afwijzing, Bron, BronRun

from .aanbod import Onbruikbaar
from .ontleden import zonder_gevaar

BEWAAR_RUNS_DAGEN = 90
TELLINGEN = ("nieuw", "gewijzigd", "ongewijzigd", "heropend", "gesloten", "verborgen", "afgewezen")


@dataclass(frozen=True)
class Record:
    """Eén item van de bron en wat ermee gebeurde; `feiten` is wat er herkend is."""

    sleutel: str
    titel: str
    actie: str
    reden: str = ""
    feiten: Mapping[str, Any] = field(default_factory=dict)

    def als_json(self) -> dict[str, Any]:
        return {"sleutel": self.sleutel, "titel": self.titel, "actie": self.actie, "reden": self.reden, **self.feiten}


@dataclass(frozen=True)
class Verslag:
    """De uitkomst van een run. Bij een proef is er niets veranderd."""

    uitkomst: BronRun.Uitkomst
    soort: str = ""
    is_volledig: bool = False
    gelezen: int = 0
    nieuw: int = 0
    gewijzigd: int = 0
    ongewijzigd: int = 0
    heropend: int = 0
    gesloten: int = 0
    verborgen: int = 0
    afgewezen: int = 0
    melding: str = ""
    records: tuple[Record, ...] = ()

    @property
    def is_gelukt(self) -> bool:
        return self.uitkomst not in (BronRun.Uitkomst.MISLUKT, BronRun.Uitkomst.LEEG)

    @property
    def samenvatting(self) -> str:
        """Eén zin: "12 gelezen: 10 nieuw, 2 afgewezen."."""
        delen = [f"{aantal} {_(naam)}" for naam in TELLINGEN if (aantal := getattr(self, naam))]
        kop = ngettext("%(n)d vacature gelezen", "%(n)d vacatures gelezen", self.gelezen) % {"n": self.gelezen}
        return f"{kop}: {', '.join(delen)}." if delen else f"{kop}."


def maak_verslag(
    uitkomst: BronRun.Uitkomst, telling: Counter[str], *, soort: str, gelezen: int, is_volledig: bool,
    meldingen: Iterable[str] = (), records: Iterable[Record] = (),
) -> Verslag:  # fmt: skip
    return Verslag(
        uitkomst=uitkomst, soort=soort, is_volledig=is_volledig, gelezen=gelezen,
        melding="\n".join(dict.fromkeys(meldingen)), records=tuple(records),
        **{naam: telling[naam] for naam in TELLINGEN},
    )  # fmt: skip


def vorige_run_mislukte(bron: Bron) -> bool:
    """Of de vorige run niet af kwam: met een fout, of omdat de werker ermee ophield (dan staat er geen uitkomst)."""
    vorige = BronRun.objects.filter(bron=bron).order_by("-pk").values_list("uitkomst", flat=True).first()
    return vorige in ("", BronRun.Uitkomst.MISLUKT)


def begin_run(bron: Bron, om: datetime) -> BronRun:
    """Wie het slot van de bron heeft: een run zonder uitkomst is dan van een werker die ermee ophield."""
    niet_af = _("Deze run is halverwege gestopt. Er is niets veranderd.")
    BronRun.objects.filter(bron=bron, uitkomst="").update(uitkomst=BronRun.Uitkomst.MISLUKT, melding=niet_af)
    return BronRun.objects.create(bron=bron, begonnen_om=om)


def sluit_run_af(run: BronRun, verslag: Verslag, *, duur: float) -> None:
    """Bewaar het verslag bij de run, werk de storing van de bron bij, en ruim runs op die niemand meer leest."""
    for naam in ("gelezen", "is_volledig", "melding", "uitkomst", *TELLINGEN):
        setattr(run, naam, getattr(verslag, naam))
    run.klaar_om = run.begonnen_om + timedelta(seconds=duur)
    run.save()
    storing.na_run(run.bron_id, run)
    oud = run.begonnen_om - timedelta(days=BEWAAR_RUNS_DAGEN)
    BronRun.objects.filter(bron=run.bron_id, begonnen_om__lt=oud).delete()


def bewaar_afwijzingen(bron: Bron, afgewezen: Iterable[Onbruikbaar], *, om: datetime, is_volledig: bool) -> None:
    """Eén rij per sleutel, met de laatste reden; wat na een volledige run niet meer afgewezen is, verdwijnt."""
    rijen = {(sleutel := _sleutel(o)): Afwijzing(
        bron=bron, sleutel=sleutel, reden=o.reden[:300], soort=o.soort, ruw=zonder_gevaar(dict(o.ruw)),
        gezien_om=om,
    ) for o in afgewezen}  # fmt: skip
    _weer_te_beoordelen(bron, rijen)
    Afwijzing.objects.bulk_create(
        rijen.values(),
        update_conflicts=True,
        unique_fields=["bron", "sleutel"],
        update_fields=["reden", "soort", "ruw", "gezien_om"],
    )
    if is_volledig:
        Afwijzing.objects.filter(bron=bron, gezien_om__lt=om).delete()


def _weer_te_beoordelen(bron: Bron, rijen: Mapping[str, Afwijzing]) -> None:
    """Wat iemand goed zo vond, vraagt met een andere reden opnieuw aandacht."""
    genegeerd = Afwijzing.objects.filter(bron=bron, genegeerd_om__isnull=False).values_list("pk", "sleutel", "reden")
    anders = [pk for pk, sleutel, reden in genegeerd if sleutel in rijen and rijen[sleutel].reden != reden]
    Afwijzing.objects.filter(pk__in=anders).update(genegeerd_om=None, genegeerd_door=None)


def _sleutel(o: Onbruikbaar) -> str:
    """Een item zonder sleutel is alleen aan zijn inhoud te herkennen."""
    return (
        o.sleutel[:255]
        or f"zonder sleutel {sha256(repr((o.reden, o.ruw)).encode('utf-8', 'replace')).hexdigest()[:12]}"
    )
