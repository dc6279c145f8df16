from django.apps import AppConfig


class VacaturesConfig(AppConfig):
    name = "vacatures"
    verbose_name = "Vacatures"

    def ready(self):
        from .beheer import beleid

        beleid.registreer()
