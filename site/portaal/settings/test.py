"""De tests. Elk verschil met base heeft zijn reden erbij."""

import os

from .base import *  # noqa: F403
from .base import DATABASES, ROOT

DEBUG = False
SECRET_KEY = "test"  # noqa: S105 - geen geheim
DEMO = True
VAR = ROOT / "build" / "test" / os.environ.get("TESTMAP", "hoofd")  # los van het product en van een tweede testloop
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = VAR / "media"
# Een bestand, zodat `pytest --reuse-db` de migraties niet telkens opnieuw draait; nooit dat van het product zelf.
VAR.mkdir(parents=True, exist_ok=True)
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(VAR / "test.sqlite3")}
DATABASES["default"]["CONN_MAX_AGE"] = 0
# bcrypt is met opzet traag; voor honderden testgebruikers is dat verspild.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CELERY_BROKER_URL = "memory://"
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = {}
BRON_UITZONDERINGEN: list[str] = []
BRON_PAUZE_SECONDEN = 0.0  # de tests van de pauze zetten hem zelf
# Wat een test schrijft moet de volgende bladzijde meteen zien, en niet pas als iets verlopen is.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
ELASTICSEARCH_URL = ""  # de tests van Elasticsearch kiezen haar zelf
