"""Toevoegen, bewerken en terugzetten van een vacature. Wat een dienst weigert wordt een zin, nooit een foutpagina."""

from django.contrib.admin.utils import quote
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lui
from wagtail.admin import messages
from wagtail.admin.views.generic import RevisionsRevertMixin
from wagtail.admin.widgets.button import Button
from wagtail.models import TaskState
from wagtail.snippets.views import snippets

from regio.models import Bestuur
from vacatures.acties import bewaar_uitgangspunt
from vacatures.levensloop import Stap, WasOpenbaar, Weigering, mag
from vacatures.models import Vacature
from vacatures.services import haal_van_de_site, stop_planning, verwijder

STAPKNOPPEN = (
    # stap, naam van het adres, icoon, wat er op de knop staat
    (Stap.SLUIT, "sluit", "lock", _lui("Sluiten")),
    (Stap.HEROPEN, "heropen", "lock-open", _lui("Heropenen")),
    (Stap.TOON, "toon", "view", _lui("Weer tonen")),
)


def stappen_voor(vacature: Vacature) -> list[tuple[str, str, str]]:
    """(naam van het adres, icoon, tekst) van de knoppen die bij de fase van deze vacature horen."""
    fase = vacature.fase
    return [
        (naam, icoon, str(tekst))
        for stap, naam, icoon, tekst in STAPKNOPPEN
        if mag(stap, fase) and (stap != Stap.TOON or vacature.verborgen_om is not None)
    ]


class Geweigerd:
    """Vangt wat een dienst weigert en brengt de mens met die zin terug naar de vacature."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Weigering as weigering:
            messages.error(request, str(weigering))
            vacature = getattr(self, "object", None)
            viewset = Vacature.snippet_viewset
            if vacature is None or vacature.pk is None:
                return redirect(viewset.get_url_name("list"))
            return redirect(viewset.get_url_name("edit"), quote(vacature.pk))


class Toevoegen(snippets.CreateView):
    """Eerst het bestuur: daarvan hangt af welke scholen je kunt kiezen."""

    def get(self, request, *args, **kwargs):
        if not request.GET.get("bestuur"):
            return self._kies_bestuur(request)
        return super().get(request, *args, **kwargs)

    def get_initial(self):
        return {**super().get_initial(), "bestuur": self.request.GET.get("bestuur", "")}

    def _kies_bestuur(self, request):
        return TemplateResponse(
            request,
            "vacatures/beheer/kies_bestuur.html",
            {"besturen": Bestuur.objects.order_by("naam", "pk"), "header_title": _("Nieuwe vacature")},
        )


class Bewerken(snippets.EditView):
    def is_valid(self, form):
        """Wie bewaart terwijl een ander intussen bewaarde, hoort dat eerst; Wagtail zegt het alleen bij autosave."""
        if not self.expects_json_response and self.is_out_of_date:
            form.is_valid()
            self.produced_error_code = "invalid_revision"
            self.produced_error_message = _(
                "Iemand anders heeft deze vacature intussen gewijzigd. Kijk in de geschiedenis wat er veranderde. "
                "Bewaar je nu nog eens, dan komt jouw versie in de plaats van die van de ander."
            )
            return False
        return super().is_valid(form)

    def workflow_action_action(self):
        with transaction.atomic():
            return super().workflow_action_action()

    @cached_property
    def header_more_buttons(self):
        knoppen = [*super().header_more_buttons]
        adressen = Vacature.snippet_viewset
        if self.user_has_permission("publish"):
            knoppen += [
                Button(tekst, url=reverse(adressen.get_url_name(naam), args=[quote(self.object.pk)]), icon_name=icoon)
                for naam, icoon, tekst in stappen_voor(self.object)
            ]
        if self.object.first_published_at is not None:
            knoppen.append(
                Button(
                    _("Bekijk op de site"), url=self.object.get_absolute_url(), icon_name="link-external", priority=5
                )
            )
        return knoppen


class Terugzetten(RevisionsRevertMixin):
    """Een oude versie terughalen is een nieuw concept; de rij blijft wat er openbaar over gezegd is."""

    def save_instance(self):
        if self.object.first_published_at is None:
            return super().save_instance()
        bewaar_uitgangspunt(self.form.instance)
        vacature = self.form.save(commit=False)
        self.has_content_changes = self.form.has_changed()
        self.new_revision = vacature.save_revision(
            user=self.request.user, log_action=True, previous_revision=self.revision, clean=False
        )
        return vacature


class VanDeSiteHalen(snippets.UnpublishView):
    def unpublish(self):
        haal_van_de_site(self.object, door=self.request.user, om=timezone.now())


class Verwijderen(snippets.DeleteView):
    def get(self, request, *args, **kwargs):
        if self.object.first_published_at is not None:
            raise WasOpenbaar
        return super().get(request, *args, **kwargs)

    def delete_action(self):
        verwijder(self.object, door=self.request.user)


class PlanningStoppen(snippets.RevisionsUnscheduleView):
    def post(self, request, *args, **kwargs):
        stop_planning(self.object, door=request.user, om=timezone.now())
        messages.success(request, self.get_success_message(), buttons=self.get_success_buttons())
        return redirect(self.get_next_url())


class Moderatie:
    """Een besluit in de moderatie geldt voor deze vacature, en geheel of niet."""

    def get_task_state(self):
        return get_object_or_404(TaskState.objects.for_instance(self.object), pk=self.task_state_id).specific

    def dispatch(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().dispatch(request, *args, **kwargs)


class ModeratieActie(Moderatie, snippets.WorkflowActionView):
    pass


class ModeratieGegevens(Moderatie, snippets.CollectWorkflowActionDataView):
    pass
