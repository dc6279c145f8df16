"""Wie mag wat met welke rij. Gewone modelrechten, met wat daarbovenop nooit mag."""

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from vacatures.models import Afwijzing, BronRun, Koppeling, Vacature, Vraag


class VacatureBeleid(ModelPermissionPolicy):
    """Wat ooit op de site stond verwijdert niemand, ook een beheerder niet: haar adres moet blijven antwoorden."""

    def user_has_permission_for_instance(self, user, action, instance):
        return self._mag_ooit(action, instance) and super().user_has_permission_for_instance(user, action, instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        wel = [actie for actie in actions if self._mag_ooit(actie, instance)]
        return super().user_has_any_permission_for_instance(user, wel, instance)

    def _mag_ooit(self, action, instance) -> bool:
        return action != "delete" or instance.first_published_at is None


class AlleenLezen(ModelPermissionPolicy):
    """Alleen een run schrijft deze rijen; een mens kijkt ernaar, met het recht `view`."""

    def user_has_permission(self, user, action):
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return "view" in actions and self.user_has_permission(user, "view")

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission(set(actions) & {"view"})


class AlleenVergeten(ModelPermissionPolicy):
    """Een onthouden antwoord geef je in "Te beoordelen"; hier zie je het, en neem je het terug."""

    MAG = frozenset({"view", "delete"})

    def user_has_permission(self, user, action):
        return action in self.MAG and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, actie) for actie in self.MAG & set(actions))

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission(self.MAG & set(actions))


def registreer() -> None:
    """Bij het starten, voordat iets naar een beleid vraagt."""
    register_permission_policy(Vacature, VacatureBeleid(Vacature))
    register_permission_policy(Koppeling, AlleenVergeten(Koppeling))
    for model in (BronRun, Afwijzing, Vraag):
        register_permission_policy(model, AlleenLezen(model))
