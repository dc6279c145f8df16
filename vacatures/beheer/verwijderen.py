"""Meer vacatures tegelijk verwijderen: dezelfde dienst, en wat ooit op de site stond slaat hij over."""

from wagtail.snippets.bulk_actions.delete import DeleteBulkAction

from vacatures.models import Vacature
from vacatures.services import verwijder


class VerwijderSelectie(DeleteBulkAction):
    models = [Vacature]

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        for vacature in objects:
            verwijder(vacature, door=user)
        return len(objects), 0
