from django.urls import path

from . import feeds, views

app_name = "search"
urlpatterns = [
    path("", views.resultaten, name="resultaten"),
    path("feed.atom", feeds.vacatures, name="feed"),
    path("sluitdagen.ics", feeds.agenda, name="agenda"),
]
