"""Dagen kiezen in het beheer met het veld van de browser zelf.

Wagtails eigen kalender maakt van 31-02 stilzwijgend 3 maart en haalt weg wat hij niet begrijpt; het veld van de
browser laat zo'n dag niet toe, werkt op een telefoon en zonder script.
"""

from django import forms
from django.db import models
from wagtail.admin.forms.models import register_form_field_override


class Dagveld(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs=attrs, format="%Y-%m-%d")  # zo wil een browser het, in elke taal


def registreer() -> None:
    register_form_field_override(models.DateField, override={"widget": Dagveld})
