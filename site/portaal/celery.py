"""Celery voor het product. Zonder server draait het op de bestandsbroker (`bestand://`)."""

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portaal.settings.dev")
TRANSPORT_ALIASES["bestand"] = "portaal.bestandsbroker:Transport"

app = Celery("portaal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
