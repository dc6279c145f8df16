"""Alle adressen. Wagtail staat onderaan: wat geen eigen adres heeft, is een pagina van de redactie."""

from django.conf import settings
from django.conf.urls.static import static
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documenten/", include(wagtaildocs_urls)),
]
urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)
urlpatterns += [
    path("vacatures/", include("search.urls")),
    path("", include("vacatures.urls")),
    path("", include("paginas.urls")),
    path("", include(wagtail_urls)),
]
