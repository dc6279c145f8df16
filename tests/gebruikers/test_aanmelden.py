"""Het aanmeldscherm is het eerste wat een collega ziet."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_het_aanmeldscherm_is_in_het_nederlands(client):
    html = client.get(reverse("wagtailadmin_login")).content.decode()

    assert "Wachtwoord" in html
    assert "Password" not in html
    assert "Wagtail</h1>" not in html
