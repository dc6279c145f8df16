"""De bronnen van de demo: wat in het echt op de sites van de besturen staat."""

from django.urls import path

from .uitserveren import bron

app_name = "demo"
urlpatterns = [path("bronnen/<path:pad>", bron, name="bron")]
