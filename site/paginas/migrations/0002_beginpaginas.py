"""De voorpagina en de eerste pagina's van een nieuwe site, in plaats van de welkomstpagina van Wagtail."""

from django.db import migrations
from django.utils import timezone

from paginas.beginpaginas import HOME, PAGINAS

WORTEL, WELKOM, HOME_PAD = "0001", "00010001", "00010002"


def maak(apps, schema_editor):
    Page, Site = apps.get_model("wagtailcore", "Page"), apps.get_model("wagtailcore", "Site")
    if Site.objects.exclude(root_page__path=WELKOM).exists():
        return  # al ingericht
    vast = {
        "locale": apps.get_model("wagtailcore", "Locale").objects.first(),
        "first_published_at": timezone.now(),
        "last_published_at": timezone.now(),
    }
    home = apps.get_model("paginas", "HomePagina").objects.create(
        **HOME, **vast, draft_title=HOME["title"], slug="voorpagina", url_path="/voorpagina/",
        content_type=_type(apps, "homepagina"), path=HOME_PAD, depth=2, numchild=len(PAGINAS),
    )  # fmt: skip
    for nr, (titel, slug, in_menu, inleiding, inhoud) in enumerate(PAGINAS, start=1):
        apps.get_model("paginas", "InhoudPagina").objects.create(
            **vast, title=titel, draft_title=titel, slug=slug, url_path=f"/voorpagina/{slug}/",
            show_in_menus=in_menu, inleiding=inleiding, inhoud=inhoud,
            content_type=_type(apps, "inhoudpagina"), path=f"{HOME_PAD}{nr:04}", depth=3, numchild=0,
        )  # fmt: skip
    if not Site.objects.update(root_page=home.page_ptr):
        Site.objects.create(hostname="localhost", port=80, root_page=home.page_ptr, is_default_site=True)
    Page.objects.filter(path=WELKOM).delete()


def _type(apps, model):
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label="paginas", model=model)[0]


class Migration(migrations.Migration):
    dependencies = [("paginas", "0001_begin"), ("wagtailcore", "0098_apitoken")]
    operations = [migrations.RunPython(maak, migrations.RunPython.noop)]
