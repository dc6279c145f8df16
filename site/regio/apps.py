from django.apps import AppConfig


class RegioConfig(AppConfig):
    name = "regio"
    verbose_name = "Regio"

    def ready(self):
        from .beheer import dagveld

        dagveld.registreer()
