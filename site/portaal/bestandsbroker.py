"""Een Celery-broker zonder server: een bericht is een bestand (adres `bestand://`).

Kombu heeft zelf een bestandstransport, maar dat verliest berichten: het maakt het bestand en schrijft het
daarna pas vol, en een bericht bij een gestopte worker komt niet terug. Dit transport verandert drie dingen:

- een bericht verschijnt in één stap (schrijven naast de wachtrij, dan hernoemen);
- wie een bericht pakt, verplaatst het naar een eigen map onder `onderweg/` en houdt daar een slot op. Het
  besturingssysteem laat dat slot los zodra het proces weg is, ook na kill -9; wie dan langskomt legt alles terug;
- een bericht verdwijnt pas als de taak klaar gemeld is. Een taak kan dus tweemaal komen, maar gaat niet verloren.
"""

import fcntl
import logging
import os
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from typing import IO, Any, ClassVar

from kombu.transport import filesystem, virtual
from kombu.utils.json import dumps, loads

logger = logging.getLogger(__name__)

OPRUIMEN_NA_S = 5  # zo lang blijft werk van een gestopt proces hooguit liggen terwijl er een ander luistert


class EigenMap:
    """De map van dit proces onder `onderweg/`; bestaat voor anderen pas als het slot vast zit."""

    _van_proces: "EigenMap | None" = None

    def __init__(self, onderweg: Path) -> None:
        self.pad = onderweg / uuid.uuid4().hex
        nieuw = self.pad.with_name(f".{self.pad.name}")
        nieuw.mkdir(parents=True)
        self.slot = _op_slot(nieuw / "slot", "w")
        nieuw.rename(self.pad)

    @classmethod
    def van(cls, onderweg: Path) -> "EigenMap":
        eigen = cls._van_proces
        if eigen is None or eigen.pad.parent != onderweg:
            eigen = cls._van_proces = cls(onderweg)
        return eigen

    @classmethod
    def vergeet(cls) -> None:
        """Na een fork: het slot is van de ouder. Zou het kind het openhouden, dan overleefde het zijn eigenaar."""
        if cls._van_proces is not None:
            cls._van_proces.slot.close()
            cls._van_proces = None


os.register_at_fork(after_in_child=EigenMap.vergeet)


class Channel(filesystem.Channel):
    _opgeruimd_om = 0.0
    _zonder_bevestiging: frozenset[str] = frozenset()

    @property
    def wachtrij(self) -> Path:
        return Path(self.data_folder_in)

    @property
    def onderweg(self) -> Path:
        return Path(self.processed_folder)

    # -- plaatsen en pakken --------------------------------------------------------------------

    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:  # type: ignore[override]
        naam = f"{time.time_ns():020d}_{uuid.uuid4().hex}.{queue}.msg"
        _schrijf(self.wachtrij / naam, dumps(payload))

    def _get(self, queue: str, timeout: float | None = None) -> dict[str, Any]:
        mijn = EigenMap.van(self.onderweg).pad
        self._ruim_af_en_toe_op()
        for naam in sorted(os.listdir(self.wachtrij)):
            if naam.partition(".")[2] == f"{queue}.msg" and (bericht := self._pak(naam, mijn)):
                if queue in self._zonder_bevestiging:
                    self._weg(bericht["properties"])
                return bericht
        raise Empty

    def _pak(self, naam: str, mijn: Path) -> dict[str, Any] | None:
        """Hernoemen lukt er precies één. None als een ander eerder was, of als het bestand geen bericht is."""
        try:
            (self.wachtrij / naam).rename(mijn / naam)
        except FileNotFoundError:
            return None
        try:
            bericht = loads((mijn / naam).read_text())
            bericht["properties"]["bestand"] = str(mijn / naam)
            (
                bericht["properties"]["delivery_tag"],
                bericht["properties"]["delivery_info"]["exchange"],
            )  # wat kombu vraagt
        except (ValueError, KeyError, TypeError):
            logger.error("Onleesbaar bericht overgeslagen: %s", naam)  # kan na een stroomstoring
            (mijn / naam).rename(self.wachtrij / f"{naam}.onleesbaar")
            return None
        return bericht

    # -- klaar melden --------------------------------------------------------------------------

    def basic_consume(self, queue: str, no_ack: bool, *args: Any, **kwargs: Any) -> Any:
        if no_ack:
            self._zonder_bevestiging |= {queue}
        return super().basic_consume(queue, no_ack, *args, **kwargs)

    def basic_get(self, queue: str, no_ack: bool = False, **kwargs: Any) -> Any:
        bericht = super().basic_get(queue, no_ack=no_ack, **kwargs)
        if bericht is not None and no_ack:
            self._weg(bericht.properties)
        return bericht

    def basic_ack(self, delivery_tag: str, multiple: bool = False) -> None:
        bericht = self._onbevestigd(delivery_tag)
        super().basic_ack(delivery_tag, multiple)
        if bericht is not None:
            self._weg(bericht.properties)

    def basic_reject(self, delivery_tag: str, requeue: bool = False) -> None:
        bericht = self._onbevestigd(delivery_tag)
        super().basic_reject(delivery_tag, requeue)  # met requeue gaat het via _restore
        if bericht is not None:
            self._weg(bericht.properties)

    def _restore(self, message: Any) -> None:
        """Eerst opnieuw plaatsen, dan pas weggooien: liever tweemaal dan niet."""
        bestand = message.properties.pop("bestand", None)
        super()._restore(message)
        self._weg({"bestand": bestand})

    def _onbevestigd(self, delivery_tag: str) -> Any:
        try:
            return self.qos.get(delivery_tag)
        except KeyError:
            return None

    @staticmethod
    def _weg(properties: dict[str, Any]) -> None:
        if bestand := properties.pop("bestand", None):
            Path(bestand).unlink(missing_ok=True)

    # -- terugleggen wat een gestopt proces liet liggen ------------------------------------------

    def _ruim_af_en_toe_op(self) -> None:
        if time.monotonic() - Channel._opgeruimd_om > OPRUIMEN_NA_S:
            Channel._opgeruimd_om = time.monotonic()
            for map_ in self.onderweg.glob("[!.]*"):
                self._leg_terug(map_)

    def _leg_terug(self, map_: Path) -> None:
        try:
            with _op_slot(map_ / "slot", "r", wachten=False):
                for bericht in map_.glob("*.msg"):
                    bericht.rename(self.wachtrij / bericht.name)
                (map_ / "slot").unlink()
                map_.rmdir()
        except OSError:
            return  # het proces leeft nog, of een ander legt dit al terug

    # -- welke wachtrij bij welk doel hoort: kombu schrijft dit bestand niet in één stap -----------

    def _queue_bind(self, exchange: str, routing_key: str | None, pattern: str | None, queue: str | None) -> None:
        regel = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        with self._tabel(exchange) as tabel:
            if regel not in tabel:
                tabel.insert(0, regel)

    def _delete(self, queue: str, exchange: str, routing_key: str, pattern: str, *args: Any, **kwargs: Any) -> None:
        self._purge(queue)
        regel = filesystem.exchange_queue_t(routing_key or "", pattern or "", queue or "")
        with self._tabel(exchange) as tabel:
            if regel in tabel:
                tabel.remove(regel)

    @contextmanager
    def _tabel(self, exchange: str) -> Iterator[list[Any]]:
        bestand: Path = self._exchange_file(exchange)  # type: ignore[attr-defined]
        with _op_slot(bestand.with_suffix(".slot"), "w"):
            tabel = self.get_table(exchange)
            oud = list(tabel)
            yield tabel
            if tabel != oud:
                _schrijf(bestand, dumps(tabel))


def _op_slot(pad: Path, modus: str, *, wachten: bool = True) -> IO[str]:
    """Open het bestand met een slot dat vrijkomt bij sluiten. Raises OSError als het vast zit zonder `wachten`."""
    bestand = open(pad, modus)  # noqa: SIM115 - wie het vraagt, houdt het open
    try:
        fcntl.flock(bestand, fcntl.LOCK_EX if wachten else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        bestand.close()
        raise
    return bestand


def _schrijf(pad: Path, tekst: str) -> None:
    tijdelijk = pad.with_name(f"{pad.name}.{uuid.uuid4().hex}.tmp")
    tijdelijk.write_text(tekst)
    tijdelijk.rename(pad)


class Transport(filesystem.Transport):
    Channel = Channel
    global_state = virtual.BrokerState()
    driver_type = driver_name = "bestand"
    default_connection_params: ClassVar[dict[str, Any]] = {}  # anders waarschuwt kombu dat er geen hostnaam is
