"""De bouwstenen van een pagina van de redactie. Elk blok heeft zijn sjabloon en een voorbeeld."""

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from regio.models import Vak
from vacatures.models import Vacature

OPMAAK = ["bold", "italic", "link", "ol", "ul", "document-link"]


def vakkeuzes():
    return list(Vak.objects.order_by("naam", "pk").values_list("slug", "naam"))


class KopBlok(blocks.CharBlock):
    class Meta:
        label = _("Tussenkop")
        icon = "title"
        template = "paginas/blokken/kop.html"
        preview_value = "Zo word je leraar"
        description = _("Een kop boven een stuk tekst.")


class TekstBlok(blocks.RichTextBlock):
    class Meta:
        label = _("Tekst")
        icon = "pilcrow"
        template = "paginas/blokken/tekst.html"
        preview_value = "<p>Je kunt op drie manieren leraar worden. <b>Welke past bij jou?</b></p>"
        description = _("Lopende tekst. Houd alinea's kort.")


class LijstBlok(blocks.ListBlock):
    class Meta:
        label = _("Lijst")
        icon = "list-ul"
        template = "paginas/blokken/lijst.html"
        preview_value = ["Je volgt een opleiding.", "Je loopt stage.", "Je begint."]
        description = _("Een rij korte punten.")


class UitklapBlok(blocks.StructBlock):
    vraag = blocks.CharBlock(label=_("Vraag"), max_length=150)
    antwoord = blocks.RichTextBlock(label=_("Antwoord"), features=OPMAAK)

    class Meta:
        label = _("Vraag met antwoord")
        icon = "help"
        template = "paginas/blokken/uitklap.html"
        preview_value = {"vraag": "Wat kost de opleiding?", "antwoord": "<p>Dat hangt af van je vooropleiding.</p>"}
        description = _("Het antwoord klapt open als iemand op de vraag klikt.")


class KnopBlok(blocks.StructBlock):
    tekst = blocks.CharBlock(label=_("Tekst"), max_length=60, help_text=_("Zeg wat er gebeurt: Bekijk de vacatures."))
    pagina = blocks.PageChooserBlock(label=_("Pagina op deze site"), required=False)
    adres = blocks.URLBlock(label=_("Of een adres elders"), required=False)

    class Meta:
        label = _("Knop")
        icon = "link"
        template = "paginas/blokken/knop.html"
        preview_value = {"tekst": "Bekijk de opleidingen", "adres": "https://www.onderwijsloket.com/"}
        description = _("Een knop naar een pagina of een andere site.")

    def clean(self, value):
        waarde = super().clean(value)
        if bool(waarde.get("pagina")) == bool(waarde.get("adres")):
            fout = ValidationError(_("Kies een pagina óf vul een adres in, niet allebei."))
            raise blocks.StructBlockValidationError(block_errors={"pagina": fout})
        return waarde


class AfbeeldingBlok(blocks.StructBlock):
    afbeelding = ImageBlock(label=_("Afbeelding"))
    bijschrift = blocks.CharBlock(label=_("Bijschrift"), required=False, max_length=200)

    class Meta:
        label = _("Afbeelding")
        icon = "image"
        template = "paginas/blokken/afbeelding.html"
        preview_value = {"bijschrift": "Een practicumlokaal"}
        description = _("Een foto met wat erop staat.")


class OproepBlok(blocks.StructBlock):
    """Hoeveel vacatures er nu bij een vak open zijn, met de weg ernaartoe."""

    vak = blocks.ChoiceBlock(label=_("Vak"), choices=vakkeuzes)
    tekst = blocks.CharBlock(label=_("Tekst"), required=False, max_length=200)

    class Meta:
        label = _("Vacatures bij een vak")
        icon = "search"
        template = "paginas/blokken/oproep.html"
        preview_value = {"vak": "natuurkunde", "tekst": "Natuurkunde is een tekortvak."}
        description = _("Toont hoeveel vacatures er nu bij dit vak zijn, en linkt ernaartoe.")

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context=parent_context)
        regio = getattr((parent_context or {}).get("request"), "regio", None)
        open_ = Vacature.objects.open(timezone.localdate()).filter(vakregels__vak__slug=value["vak"]).distinct()
        context["aantal"] = (open_.in_regio(regio) if regio else open_).count()
        context["vak"] = Vak.objects.filter(slug=value["vak"]).first()
        return context


BLOKKEN = [
    ("kop", KopBlok()),
    ("tekst", TekstBlok(features=OPMAAK)),
    ("lijst", LijstBlok(blocks.CharBlock(label=_("Punt"), max_length=250))),
    ("uitklap", UitklapBlok()),
    ("knop", KnopBlok()),
    ("afbeelding", AfbeeldingBlok()),
    ("oproep", OproepBlok()),
]
