from django.apps import AppConfig
from django.db.models.signals import post_migrate


class PaginasConfig(AppConfig):
    name = "paginas"
    verbose_name = "Paginas"

    def ready(self):
        post_migrate.connect(vul_paginaindex, sender=self)


def vul_paginaindex(using, **kwargs) -> None:
    """Zet pagina's die een migratie maakte in Wagtails zoekindex: die volgt signalen, en een migratie geeft ze niet."""
    from wagtail.models import Page
    from wagtail.search import index
    from wagtail.search.models import IndexEntry

    entries = IndexEntry.objects.using(using).filter(content_type__app_label="paginas")
    if using == "default" and not entries.exists():
        for pagina in Page.objects.filter(content_type__app_label="paginas").specific():
            index.insert_or_update_object(pagina)
