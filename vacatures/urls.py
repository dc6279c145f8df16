from django.urls import path

from . import views

app_name = "vacatures"
urlpatterns = [path("vacature/<slug:adres>/", views.vacature, name="vacature")]
