"""Een kleine Celery-app op de bestandsbroker, voor de tests ervan: een taak laat zien wanneer zij begon en klaar was.

De map komt uit PROEFMAP. Draait in eigen processen, los van het product.
"""

import os
import sys
import time
import uuid
from pathlib import Path

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

TRANSPORT_ALIASES["bestand"] = "portaal.bestandsbroker:Transport"
MAP = Path(os.environ["PROEFMAP"])

app = Celery("proefwerk", broker="bestand://")
app.conf.update(
    broker_transport_options={
        "data_folder_in": str(MAP / "wachtrij"),
        "data_folder_out": str(MAP / "wachtrij"),
        "processed_folder": str(MAP / "onderweg"),
        "control_folder": str(MAP / "control"),
        "polling_interval": 0.05,
    },
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=8,
)


@app.task(name="proef")
def proef(naam: str, duur_s: float = 0) -> None:
    (MAP / "begonnen" / f"{naam}.{uuid.uuid4().hex}").touch()
    time.sleep(duur_s)
    (MAP / "klaar" / f"{naam}.{uuid.uuid4().hex}").touch()


if __name__ == "__main__":  # proefwerk.py NAAM AANTAL: een producent
    for nummer in range(int(sys.argv[2])):
        proef.delay(f"{sys.argv[1]}-{nummer}")
