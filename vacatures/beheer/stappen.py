"""Sluiten, heropenen en weer tonen: GET vraagt om bevestiging, POST doet het."""

from django import forms
from django.contrib.admin.utils import quote, unquote
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _nu
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.snippets.action_menu import ActionMenuItem

from regio.beheer.dagveld import Dagveld
from vacatures.levensloop import controleer_stap
from vacatures.models import Uitkomst, Vacature
from vacatures.publicatie import NietKlaar
from vacatures.services import heropen, sluit, toon

from .bewerken import STAPKNOPPEN, stappen_voor
from .dubbelmelding import waarschuw_bij_dubbel

# Wat een mens kan kiezen; de andere uitkomsten legt het product zelf vast.
KEUZES = [Uitkomst.VIA_REGIO, Uitkomst.ELDERS, Uitkomst.INTERN, Uitkomst.INGETROKKEN]


class SluitFormulier(forms.Form):
    uitkomst = forms.ChoiceField(
        label=_("Hoe is het afgelopen?"),
        choices=[(keuze.value, keuze.label) for keuze in KEUZES],
        widget=forms.RadioSelect,
        help_text=_("De vacature gaat van de site. Haar adres blijft bestaan en zegt dat zij gesloten is."),
    )


class HeropenFormulier(forms.Form):
    sluit_op = forms.DateField(
        label=_("Nieuwe laatste dag om te reageren"),
        required=False,
        widget=Dagveld,
        help_text=_(
            "Die dag telt nog mee. Leeg: open tot je haar sluit. De vacature krijgt hetzelfde adres als eerst."
        ),
    )


class StapView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Eén stap van de levensloop. De dienst beslist of het mag; deze view vraagt, en zegt wat er gebeurde."""

    model = Vacature
    permission_required = "publish"
    template_name = "vacatures/beheer/stap.html"
    form_class = forms.Form
    index_url_name = None
    edit_url_name = None
    stap = None
    knop = ""
    gelukt = ""

    def setup(self, request, *args, pk, **kwargs):
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(Vacature, pk=unquote(str(pk)))

    def get(self, request, *args, **kwargs):
        controleer_stap(self.stap, self.object.fase)
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            self.doe(form.cleaned_data)
        except NietKlaar as fout:
            for veld, zin in fout.bezwaren.items():
                form.add_error(veld if veld in form.fields else None, zin)
            return self.form_invalid(form)
        if not waarschuw_bij_dubbel(self.request, self.object):
            messages.success(self.request, self.gelukt % {"titel": self.object.titel})
        return redirect(self.terug_naar())

    def terug_naar(self) -> str:
        return reverse(self.edit_url_name, args=[quote(self.object.pk)])

    def get_page_subtitle(self):
        return self.object.titel

    def get_breadcrumbs_items(self):
        return [
            {"url": reverse(self.index_url_name), "label": _nu("Vacatures")},
            {"url": self.terug_naar(), "label": self.object.titel},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(vacature=self.object, knop=self.knop, terug=self.terug_naar(), **kwargs)


class SluitView(StapView):
    stap, page_title, knop = STAPKNOPPEN[0][0], _("Vacature sluiten"), _("Sluit de vacature")
    gelukt = _("“%(titel)s” is gesloten.")
    form_class = SluitFormulier
    header_icon = "lock"

    def doe(self, gegevens):
        sluit(self.object, uitkomst=Uitkomst(gegevens["uitkomst"]), door=self.request.user, om=timezone.now())


class HeropenView(StapView):
    stap, page_title, knop = STAPKNOPPEN[1][0], _("Vacature heropenen"), _("Heropen de vacature")
    gelukt = _("“%(titel)s” staat weer open.")
    form_class = HeropenFormulier
    header_icon = "lock-open"

    def get_initial(self):
        """De dag die er al stond, als die nog kan."""
        dag = self.object.sluit_op
        return {"sluit_op": dag if dag and dag >= timezone.localdate() else None}

    def doe(self, gegevens):
        heropen(self.object, door=self.request.user, om=timezone.now(), sluit_op=gegevens["sluit_op"])


class ToonView(StapView):
    stap, page_title, knop = STAPKNOPPEN[2][0], _("Vacature weer tonen"), _("Toon de vacature weer")
    gelukt = _("“%(titel)s” is weer te vinden.")
    header_icon = "view"

    def doe(self, gegevens):
        toon(self.object, door=self.request.user, om=timezone.now())


class StapKnop(ActionMenuItem):
    """Dezelfde stappen in het menu onder het bewerkscherm."""

    def __init__(self, naam: str, icoon: str, tekst, order: int) -> None:
        super().__init__(order=order)
        self.name, self.icon_name, self.label, self.adres = f"action-{naam}", icoon, tekst, naam

    def is_shown(self, context):
        if context["view"] != "edit" or not context["request"].user.has_perm("vacatures.publish_vacature"):
            return False
        return self.adres in [naam for naam, _icoon, _tekst in stappen_voor(context["instance"])]

    def get_url(self, parent_context):
        vacature = parent_context["instance"]
        return reverse(vacature.snippet_viewset.get_url_name(self.adres), args=[quote(vacature.pk)])
