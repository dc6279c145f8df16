from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RegioConfig(AppConfig):
    name = "regio"
    verbose_name = "Regio"

    def ready(self):
        from .beheer import dagveld
        from .gegevens.nieuwe_termen import na_migrate

        dagveld.registreer()
        post_migrate.connect(na_migrate, sender=self, dispatch_uid="regio.nieuwe_termen")
