"""Wat overal geldt. Alles wat per installatie verschilt staat in het eerste blok en komt uit de omgeving."""

from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[3]
env = environ.Env()
environ.Env.read_env(ROOT / ".env")

# -- per installatie ---------------------------------------------------------------------------
VAR = Path(env("REGIOPORTAAL_VAR", default=str(ROOT / "var")))  # database, wachtrij, mailbox, bestanden
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", default="alleen-voor-ontwikkeling-en-demo")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
DATABASE = env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")
BROKER_URL = env("BROKER_URL", default="bestand://")
POORT = env.int("PORT", default=8000)
WAGTAILADMIN_BASE_URL = env("BASIS_URL", default=f"http://127.0.0.1:{POORT}")
CONTACT_EMAIL = env("CONTACT_EMAIL", default="redactie@regioportaal.example")
# Elke pagina zegt het als dit een demonstratie is.
DEMO = env.bool("DEMO", default=False)
# Uitzonderingen op "bronnen alleen van openbare adressen": exacte host:poort, alleen voor de eigen demobronnen.
# Leeg in productie; `check --deploy` faalt anders (vacatures/checks.py).
BRON_UITZONDERINGEN = env.list("BRON_UITZONDERINGEN", default=[])
# Zo lang wachten wij tussen twee verzoeken aan dezelfde host.
BRON_PAUZE_SECONDEN = env.float("BRON_PAUZE_SECONDEN", default=1.0)

for _map in ("", "static", "media", "mailbox", "wachtrij", "onderweg", "control"):
    (VAR / _map).mkdir(parents=True, exist_ok=True)

# -- Django ------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "portaal",
    "paginas",
    "search",
    "talenten",
    "vacatures",
    "regio",
    "gebruikers",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_celery_beat",
    "lucide",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portaal.middleware.SchoneInvoer",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "portaal.middleware.GekozenTaal",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "portaal.middleware.GekozenRegio",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]
ROOT_URLCONF = "portaal.urls"
WSGI_APPLICATION = "portaal.wsgi.application"
AUTH_USER_MODEL = "gebruikers.Gebruiker"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portaal.context.site",
            ],
            "builtins": ["lucide.templatetags.lucide", "django.templatetags.static", "django.templatetags.i18n"],
        },
    }
]

# WAL + IMMEDIATE: gemeten nul vergrendelfouten met vier schrijvende processen, waar de standaard er
# duizenden had. Verbindingen blijven open: dat verdubbelt het aantal lijstpagina's per seconde.
DATABASES = {"default": {**DATABASE, "CONN_MAX_AGE": None}}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    # Na een herstart van de server maakt het volgende verzoek zelf een nieuwe verbinding, in plaats van een fout.
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "site" / "portaal" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # Wagtails formulieren met veel regels

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR / "mailbox"
EMAIL_TIMEOUT = 20  # seconden; een mailserver die zwijgt houdt de werker niet vast
DEFAULT_FROM_EMAIL = CONTACT_EMAIL

# -- Wagtail -----------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Regioportaal"
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # geen verzoek naar derden, geen adres dat wij weggeven
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
TAGGIT_CASE_INSENSITIVE = True

# -- Zoeken ------------------------------------------------------------------------------------
# Zonder adres zoekt de ingebouwde machine; met adres is zij er voor als Elasticsearch niet antwoordt.
ELASTICSEARCH_URL = env("ELASTICSEARCH_URL", default="")
ELASTICSEARCH_INDEX = env("ELASTICSEARCH_INDEX", default="regioportaal")  # het begin van de naam van elke index

# -- Achtergrondwerk ---------------------------------------------------------------------------
CELERY_BROKER_URL = BROKER_URL
if BROKER_URL == "bestand://":
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(VAR / "wachtrij"),
        "data_folder_out": str(VAR / "wachtrij"),
        "processed_folder": str(VAR / "onderweg"),
        "control_folder": str(VAR / "control"),
        "polling_interval": 0.2,
    }
CELERY_RESULT_BACKEND = None
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
# Een document waar een lezer in blijft hangen kost één taak, niet de werker; korter dan het slot van een bron.
CELERY_TASK_TIME_LIMIT = 14 * 60
CELERY_WORKER_PREFETCH_MULTIPLIER = 8
CELERY_BEAT_SYNC_EVERY = 1
CELERY_BEAT_SCHEDULER = "django_celery_beat.schedulers:DatabaseScheduler"
CELERY_TIMEZONE = TIME_ZONE
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE = {
    "plan-bronnen": {"task": "vacatures.plan_bronnen", "schedule": 60.0},
    "publiceer-geplande": {"task": "vacatures.publiceer_geplande", "schedule": 60.0},
    "sluit-verlopen": {"task": "vacatures.sluit_verlopen", "schedule": 900.0},
    "meld-storingen": {"task": "vacatures.meld_storingen", "schedule": 60.0},
    "werk-zoekindex-bij": {"task": "search.werk_index_bij", "schedule": 60.0},
}

# -- Beveiliging -------------------------------------------------------------------------------
# Het beheer van Wagtail heeft eigen scripts in de bladzijde; daar geldt deze regel niet (EXCLUDE).
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],  # het voorbeeld naast een bewerkscherm is een frame van onszelf
    },
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
LOGIN_URL = "/admin/login/"
WAGTAILADMIN_USER_LOGIN_FORM = "gebruikers.forms.Aanmeldformulier"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"scherm": {"class": "logging.StreamHandler", "formatter": "regel"}},
    "root": {"handlers": ["scherm"], "level": "WARNING"},
    "loggers": {"vacatures": {"level": "INFO"}, "search": {"level": "INFO"}},
}
