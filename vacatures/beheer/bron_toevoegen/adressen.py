"""Waar de schermen staan."""

from django.urls import path

from .views import Begin, Kies, Kijk, Klaar

ADRESSEN = [
    path("bronnen/toevoegen/", Begin.as_view(), name="bron_toevoegen"),
    path("bronnen/toevoegen/<slug:sleutel>/", Kies.as_view(), name="bron_toevoegen_kies"),
    path("bronnen/toevoegen/<slug:sleutel>/<int:nr>/", Kijk.as_view(), name="bron_toevoegen_kijk"),
    path("bronnen/toegevoegd/<int:pk>/", Klaar.as_view(), name="bron_toegevoegd"),
]
