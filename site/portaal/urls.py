"""Alle adressen. Wagtail staat onderaan: wat geen eigen adres heeft, is een pagina van de redactie."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from search import widget

from . import sitemaps, views

urlpatterns = [
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemaps.alles, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.deel, name="sitemap-deel"),
    path("favicon.ico", RedirectView.as_view(url=settings.STATIC_URL + "img/merk.svg", permanent=True)),
    path("admin/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
]
urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
urlpatterns += [
    path("vacatures/", include("search.urls")),
    path("api/v1/", include("search.api.urls")),
    path("widget/", widget.lijst, name="widget"),
    path("widget-maken/", widget.maken, name="widget-maken"),
    path("", include("vacatures.urls")),
    path("", include("paginas.urls")),
    path("demo/", include("portaal.demo.urls")),
    path("", include(wagtail_urls)),
]
