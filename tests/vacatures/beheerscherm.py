"""Het bewerkscherm van Wagtail zoals een browser het ziet: openen, iets wijzigen, opsturen."""

from django.urls import reverse

from vacatures.models import Vacature


def adres(naam: str, *args) -> str:
    return reverse(Vacature.snippet_viewset.get_url_name(naam), args=args)


class Scherm:
    def __init__(self, client):
        self.client = client

    def open(self, vacature, url: str = "") -> dict:
        """Wat er in het scherm staat als je het opent, als formulier om op te sturen."""
        antwoord = self.client.get(url or adres("edit", vacature.pk))
        formulier = antwoord.context["form"]
        velden = [*formulier]
        for regels in formulier.formsets.values():
            velden += [*regels.management_form, *(veld for regel in regels.forms for veld in regel)]
        gegevens = {veld.html_name: _als_invoer(veld) for veld in velden}
        revisie = {
            "loaded_revision_id": antwoord.context["object"].latest_revision_id,
            "loaded_revision_created_at": antwoord.context["loaded_revision_created_at"],
        }
        return {naam: waarde for naam, waarde in {**gegevens, **revisie}.items() if waarde is not None}

    def stuur(self, vacature, gegevens, **extra):
        return self.client.post(adres("edit", vacature.pk), {**gegevens, **extra})

    def bewaar(self, vacature, gegevens, **extra) -> Vacature:
        antwoord = self.stuur(vacature, gegevens, **extra)
        assert antwoord.status_code == 302, antwoord.context["form"].errors
        return Vacature.objects.get(pk=vacature.pk)

    def publiceer(self, vacature, gegevens) -> Vacature:
        return self.bewaar(vacature, gegevens, **{"action-publish": "ja"})


def _als_invoer(veld):
    waarde = veld.value()
    if veld.name == "tekst":
        return veld.field.widget.format_value(waarde)
    if veld.name == "tags":
        return ""
    if waarde is False:
        return None  # een vakje dat uit staat stuurt niets
    if hasattr(waarde, "isoformat"):
        return waarde.isoformat()
    return [getattr(deel, "pk", deel) for deel in waarde] if isinstance(waarde, list) else waarde
