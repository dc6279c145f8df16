"""De twee formulieren: welk adres van welk bestuur, en hoe de bron gelezen moet worden."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regio.models import Bestuur
from vacatures.bronnen.document import BronFout
from vacatures.bronnen.soort import Soort
from vacatures.bronnen.verkennen.adres import mogelijke_adressen
from vacatures.models import Bron


class AdresFormulier(forms.Form):
    adres = forms.CharField(
        label=_("Adres"),
        max_length=500,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}),
        help_text=_(
            "Plak het adres van de pagina met vacatures, van één vacature of van de feed. "
            "Wij zoeken zelf uit hoe het te lezen is."
        ),
    )
    bestuur = forms.ModelChoiceField(
        label=_("Bestuur"),
        queryset=Bestuur.objects.order_by("naam", "pk"),
        empty_label=_("Kies een bestuur"),
        help_text=_("Van wie zijn deze vacatures? Het bestuur is de werkgever."),
    )
    naam = forms.CharField(
        label=_("Naam"),
        max_length=120,
        required=False,
        help_text=_("Hoe je de bron in de lijst herkent. Leeg: het adres."),
    )

    def clean_adres(self):
        """Alleen de vorm; of er iets achter zit, blijkt bij het zoeken."""
        try:
            mogelijke_adressen(self.cleaned_data["adres"])
        except BronFout as fout:
            raise forms.ValidationError(str(fout)) from fout
        return self.cleaned_data["adres"]


class InstellingenFormulier(forms.ModelForm):
    """Wat alleen een mens van de bron weet. De rest volgt uit wat er gevonden is."""

    class Meta:
        model = Bron
        fields = ["naam", "is_gezaghebbend", "voltijd", "contact_email"]
        labels = {
            "is_gezaghebbend": _("Sluit wat er niet meer in staat"),
            "voltijd": _("Een volle baan is"),
            "contact_email": _("Wie krijgt bericht als lezen niet meer lukt?"),
        }
        help_texts = {
            "naam": _("Hoe je de bron in de lijst herkent. Leeg: het adres."),
            "is_gezaghebbend": _(
                "Aan: een vacature die twee keer achter elkaar niet meer in de bron staat, gaat dicht. "
                "Verdwijnt er ineens meer dan de helft, dan vragen wij het eerst. "
                "Uit: zij blijft staan tot haar sluitdag, of tot jij haar sluit."
            ),
            "voltijd": _("Staat er alleen “32 uur”, dan rekenen wij hiermee uit hoeveel fte dat ongeveer is."),
            "contact_email": _("Eén bericht per storing. Leeg: de beheerders van de site."),
        }

    toch = forms.BooleanField(
        label=_("Ja, lees dit adres ook voor dit bestuur"),
        error_messages={"required": _("Een ander bestuur leest dit adres al. Zet hier een vinkje als dat zo hoort.")},
    )

    def __init__(self, *args, soort: Soort, leest_een_ander: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if not soort.mag_gezaghebbend:
            del self.fields["is_gezaghebbend"]
        if not leest_een_ander:
            del self.fields["toch"]
