"""De vaste keuzes van een vacature."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Contract(models.TextChoices):
    VAST = "vast", _("vast")
    UITZICHT_OP_VAST = "uitzicht-op-vast", _("tijdelijk met uitzicht op vast")
    TIJDELIJK = "tijdelijk", _("tijdelijk")
    VERVANGING = "vervanging", _("vervanging")
    LIO = "lio", _("leerarbeidsovereenkomst (lio)")
    ZIJ_INSTROOM = "zij-instroom", _("zij-instroom")
    DETACHERING = "detachering", _("detachering")
    INHUUR = "inhuur", _("uitzendwerk of zzp")


class Reactiewijze(models.TextChoices):
    SITE = "site", _("via deze site")
    LINK = "link", _("via een link")
    EMAIL = "e-mail", _("per e-mail")


class Uitkomst(models.TextChoices):
    """Hoe een vacature eindigde. Leeg zolang zij niet gesloten is of niemand het nog zei."""

    VIA_REGIO = "via-de-regio", _("vervuld via de regio")
    ZONDER_PROCEDURE = "zonder-procedure", _("vervuld zonder sollicitatieprocedure")
    ELDERS = "elders", _("vervuld via een andere weg")
    INTERN = "intern", _("intern vervuld")
    INGETROKKEN = "ingetrokken", _("ingetrokken")
    VERLOPEN = "verlopen", _("sluitdag voorbij")
    BRON = "weg-uit-bron", _("niet meer op de site van het bestuur")
