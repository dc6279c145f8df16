from django.apps import AppConfig


class VacaturesConfig(AppConfig):
    name = "vacatures"
    verbose_name = "Vacatures"

    def ready(self):
        from . import checks  # noqa: F401  registreert zichzelf bij Django
        from .beheer import beleid

        beleid.registreer()
