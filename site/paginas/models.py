"""De pagina's die de redactie zelf schrijft, en wat zij over de hele site zegt."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from .blocks import BLOKKEN


class HomePagina(Page):
    """De voorpagina: zoeken eerst, dan wat er is. Tellers, vakken en nieuwste vacatures komen vanzelf."""

    kop = models.CharField(_("kop"), max_length=120, help_text=_("De eerste zin die iemand leest."))
    inleiding = models.TextField(_("inleiding"), blank=True, max_length=400, help_text=_("Hooguit twee zinnen."))
    inhoud = StreamField(BLOKKEN, blank=True, verbose_name=_("inhoud onderaan"))

    content_panels = [*Page.content_panels, FieldPanel("kop"), FieldPanel("inleiding"), FieldPanel("inhoud")]
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["paginas.InhoudPagina"]
    template = "paginas/home.html"

    class Meta:
        verbose_name = _("voorpagina")
        verbose_name_plural = _("voorpagina's")

    def get_context(self, request, *args, **kwargs):
        from .voorpagina import cijfers

        context = super().get_context(request, *args, **kwargs)
        return {**context, **cijfers(getattr(request, "regio", None))}


class InhoudPagina(Page):
    """Een pagina met tekst: uitleg, privacy, bronnen. Met "tonen in menu's" staat zij in het hoofdmenu."""

    inleiding = models.TextField(_("inleiding"), blank=True, max_length=400, help_text=_("Waar gaat deze pagina over?"))
    inhoud = StreamField(BLOKKEN, blank=True, verbose_name=_("inhoud"))

    content_panels = [*Page.content_panels, FieldPanel("inleiding"), FieldPanel("inhoud")]
    search_fields = [*Page.search_fields, index.SearchField("inleiding"), index.SearchField("inhoud")]
    parent_page_types = ["paginas.HomePagina", "paginas.InhoudPagina"]
    subpage_types = ["paginas.InhoudPagina"]
    template = "paginas/inhoud.html"

    class Meta:
        verbose_name = _("pagina met tekst")
        verbose_name_plural = _("pagina's met tekst")


@register_setting(icon="cog")
class SiteInstellingen(BaseSiteSetting):
    """Wat op elke bladzijde van een site staat."""

    naam = models.CharField(_("naam van de site"), max_length=60, default="Voor de klas")
    voettekst = models.TextField(
        _("tekst onderaan"), blank=True, max_length=300, default="Alle banen op scholen in de regio, van elk bestuur."
    )
    email = models.EmailField(_("e-mail voor bezoekers"), blank=True, help_text=_("Voor vragen en fouten."))

    class Meta:
        verbose_name = _("site-instellingen")
        verbose_name_plural = _("site-instellingen")
