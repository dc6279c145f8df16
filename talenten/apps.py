from django.apps import AppConfig


class TalentenConfig(AppConfig):
    name = "talenten"
    verbose_name = "Talenten"
