"""Wagtails acties op een vacature (bewerkscherm, bulk, API), die elk bij onze diensten uitkomen.

Geregistreerd in `wagtail_hooks.py` met `register_actions`; zo is er geen deur om de levensloop heen.
"""

from django.utils import timezone
from wagtail.actions.create import CreateAction
from wagtail.actions.delete import DeleteAction
from wagtail.actions.edit import EditAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction

from .models import VAN_DE_RIJ, Vacature
from .services import haal_van_de_site, nieuw_adres, verwijder


class MaakVacature(CreateAction):
    def _save_instance(self):
        self.instance.adres = self.instance.adres or nieuw_adres(self.instance.titel)
        super()._save_instance()


class BewerkVacature(EditAction):
    """Een concept van een vacature die ooit op de site stond, verandert de rij niet, ook niet als zij gesloten is.

    Wagtail doet dat alleen zolang iets live is. Onze rij is wat er openbaar over gezegd is (en wat heropenen terugzet).
    """

    def _save_instance(self):
        # Op slot en opnieuw gelezen: een autosave die nog onderweg was, mag een publicatie ertussen niet terugdraaien.
        rij = Vacature.objects.select_for_update().get(pk=self.instance.pk)
        for veld in (*VAN_DE_RIJ, "live", "first_published_at", "has_unpublished_changes", "latest_revision_id"):
            setattr(self.instance, veld, getattr(rij, veld))
        if rij.first_published_at is None:
            super()._save_instance()
            return
        bewaar_uitgangspunt(self.instance)
        if self.form:
            self.instance = self.form.save(commit=False)


class PubliceerVacature(PublishRevisionAction):
    def execute(self, skip_permission_checks=False):
        self.check(skip_permission_checks=skip_permission_checks)
        self.revision.content_object.publish(
            self.revision,
            user=self.user,
            changed=self.changed,
            log_action=self.log_action,
            previous_revision=self.previous_revision,
            skip_permission_checks=True,
        )


class HaalVacatureVanDeSite(UnpublishAction):
    def execute(self, skip_permission_checks=False):
        self.check(skip_permission_checks=skip_permission_checks)
        haal_van_de_site(self.object, door=self.user, om=timezone.now(), log_action=self.log_action)


class VerwijderVacature(DeleteAction):
    def execute(self, skip_permission_checks=False):
        self.check(skip_permission_checks=skip_permission_checks)
        verwijder(self.instance, door=self.user)


ACTIES = (MaakVacature, BewerkVacature, PubliceerVacature, HaalVacatureVanDeSite, VerwijderVacature)


def bewaar_uitgangspunt(vacature: Vacature) -> None:
    """Vóór de eerste bewerking van een import: wat de bron ervan maakte wordt een versie, om naar terug te kijken."""
    if vacature.latest_revision_id is None:
        rij = Vacature.objects.get(pk=vacature.pk)
        revisie = rij.save_revision(changed=False, clean=False, log_action="vacatures.uitgangspunt")
        if rij.live:
            Vacature.objects.filter(pk=rij.pk).update(live_revision=revisie)
            vacature.live_revision = revisie
        vacature.latest_revision = revisie
