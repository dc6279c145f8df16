"""Wie zich aanmeldt. Rollen (wie mag wat, bij welk bestuur) staan niet hier maar in `regio`."""

from django.contrib.auth.base_user import BaseUserManager
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class GebruikerManager(BaseUserManager):
    """Maakt gebruikers aan met een e-mailadres in plaats van een gebruikersnaam."""

    use_in_migrations = True

    def _maak(self, email, password, **velden):
        if not email:
            raise ValueError("Een gebruiker heeft een e-mailadres nodig.")
        gebruiker = self.model(email=self.normalize_email(email).lower(), **velden)
        gebruiker.set_password(password)
        gebruiker.save(using=self._db)
        return gebruiker

    def create_user(self, email, password=None, **velden):
        return self._maak(email, password, **{"is_staff": False, "is_superuser": False, **velden})

    def create_superuser(self, email, password=None, **velden):
        return self._maak(email, password, **{**velden, "is_staff": True, "is_superuser": True})

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


class Gebruiker(AbstractUser):
    """Een account. Meldt zich aan met het e-mailadres, hoofdletters maken niet uit."""

    username = None
    email = models.EmailField(_("e-mailadres"), unique=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []
    objects = GebruikerManager()

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        constraints = [models.UniqueConstraint(Lower("email"), name="gebruiker_email_eenmaal")]

    def __str__(self):
        # Logs en lijsten krijgen geen namen; het beheer toont get_full_name.
        return f"gebruiker {self.pk}"
