"""Aanmelden met woorden die de lezer kent."""

from django.contrib.auth.forms import AuthenticationForm
from wagtail.admin.forms.auth import LoginForm


class Aanmeldformulier(LoginForm):
    """Wagtail geeft zijn wachtwoordveld geen label; dat van Django is wel vertaald."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label
