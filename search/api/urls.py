from django.urls import path

from . import uitleg
from .adressen import api

# Zonder app_name: django-ninja zoekt zijn eigen naam (api-1) bovenaan.
urlpatterns = [path("", uitleg.bladzijde, name="api-uitleg"), path("", api.urls)]
