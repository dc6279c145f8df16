from django.urls import path

from .views import besturen, opleidingsscholen, scholen

app_name = "paginas"
urlpatterns = [
    path("scholen/", scholen.lijst, name="scholen"),
    path("scholen/<slug:slug>/", scholen.een, name="school"),
    path("besturen/", besturen.lijst, name="besturen"),
    path("besturen/<slug:slug>/", besturen.een, name="bestuur"),
    path("opleidingsscholen/", opleidingsscholen.lijst, name="opleidingsscholen"),
    path("opleidingsscholen/<slug:slug>/", opleidingsscholen.een, name="opleidingsschool"),
]
