"""De ingebouwde manier van draaien (`make run`): SQLite, bestandsbroker, mailbox in een map, geen enkele server."""

from .base import *  # noqa: F403
from .base import POORT, env

DEMO = env.bool("DEMO", default=True)
# De demo leest de feeds die zij zelf uitserveert, en alleen die.
BRON_UITZONDERINGEN = env.list("BRON_UITZONDERINGEN", default=[f"127.0.0.1:{POORT}"])
# Een gewone opslag: het manifest vraagt een collectstatic na elke wijziging, en die is hier niet nodig.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
