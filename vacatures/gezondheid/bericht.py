"""Het bericht aan wie er iets aan kan doen: welke bron, sinds wanneer, wat er misging, wat je nu doet."""

from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from gebruikers.models import Gebruiker
from vacatures.models import Bron, BronRun

from .stand import UITLEG, Stand

SJABLONEN = "vacatures/post"


class GeenOntvanger(Exception):
    """De bron heeft geen adres voor berichten, en er is geen actieve beheerder met een e-mailadres."""


def stuur(bron: Bron) -> None:
    """Raises GeenOntvanger, OSError (ook elke fout van SMTP). Het kenmerk is van de storing: tweemaal is herkenbaar."""
    aan = ontvangers(bron)
    if not aan:
        raise GeenOntvanger(f"bron {bron.pk}")
    with override(settings.LANGUAGE_CODE):
        gegevens = _gegevens(bron)
        onderwerp = " ".join(render_to_string(f"{SJABLONEN}/storing_onderwerp.txt", gegevens).split())
        tekst = render_to_string(f"{SJABLONEN}/storing.txt", gegevens).strip() + "\n"
    EmailMessage(onderwerp, tekst, to=aan, headers={"Message-ID": _kenmerk(bron)}).send()


def ontvangers(bron: Bron) -> list[str]:
    if bron.contact_email:
        return [bron.contact_email]
    beheerders = Gebruiker.objects.filter(is_active=True, is_superuser=True).exclude(email="")
    return list(beheerders.order_by("pk").values_list("email", flat=True))


def _gegevens(bron: Bron) -> dict[str, object]:
    laatste = BronRun.objects.filter(bron=bron).exclude(uitkomst="").order_by("-begonnen_om", "-pk").first()
    wacht = laatste is not None and laatste.uitkomst == BronRun.Uitkomst.WACHT
    pagina = reverse("vacatures_gezondheid", args=[bron.pk])
    return {
        "bron": bron,
        "wacht": wacht,
        "melding": laatste.melding if laatste else "",
        "doe": UITLEG[Stand.WACHT if wacht else Stand.STORING].doe,
        "adres": urljoin(settings.WAGTAILADMIN_BASE_URL, pagina),
    }


def _kenmerk(bron: Bron) -> str:
    sinds = int(bron.storing_sinds.timestamp()) if bron.storing_sinds else 0
    return f"<storing-{bron.pk}-{sinds}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname}>"
