"""De stand van een bron: de regels, zonder vragen aan de database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vacatures.bronnen.beurt import SLOT_OUD_NA
from vacatures.models import BronRun

Uitkomst = BronRun.Uitkomst
GOEDE_UITKOMSTEN = (Uitkomst.GOED, Uitkomst.ONGEWIJZIGD)
MISLUKT_OP_RIJ = 3  # één keer is een site die even weg was; drie keer lost zich niet vanzelf op
ZONDER_GOEDE_RUN = timedelta(hours=24)
GEDULD = timedelta(minutes=30)  # zo lang mag een taak in de rij staan voordat wij aan de werker twijfelen


class Stand(TextChoices):
    """In de volgorde waarin een mens ernaar moet kijken."""

    STORING = "storing", _("storing")
    WACHT = "wacht", _("wacht op jou")
    STIL = "stil", _("niet gelezen")
    LEEG = "leeg", _("leeg")
    HAPEREND = "haperend", _("hapert")
    NIEUW = "nieuw", _("nieuw")
    GEZOND = "gezond", _("gezond")
    UIT = "uit", _("uit")


@dataclass(frozen=True, slots=True)
class Feiten:
    """Wat je van een bron moet weten om haar stand te kennen.

    `uitkomsten`: van de laatste runs, de nieuwste eerst; leeg ("") is een run die nog loopt of nooit af kwam.
    `storing_sinds`: het begin van de eerste run na de laatste goede; None na een goede run.
    """

    is_actief: bool = True
    leest_vanzelf: bool = True  # een bestand leest alleen een mens, met de opdracht
    elke_minuten: int = 60
    volgende_run_om: datetime | None = None
    bezig_sinds: datetime | None = None
    laatste_run_om: datetime | None = None
    uitkomsten: Sequence[str] = ()
    storing_sinds: datetime | None = None
    heeft_open: bool = False


@dataclass(frozen=True, slots=True)
class Uitleg:
    """Wat er aan de hand is, en wat iemand van het bestuur of de redactie nu doet."""

    wat: str | Promise
    doe: str | Promise = ""


def stand_van(feiten: Feiten, *, om: datetime) -> Stand:
    if not feiten.is_actief:
        return Stand.UIT
    if is_stil(feiten, om=om):
        return Stand.STIL
    uitkomsten = _afgelopen(feiten, om=om)
    if not uitkomsten:
        return Stand.NIEUW
    return _naar_uitkomst(uitkomsten, feiten, om=om)


def is_bezig(feiten: Feiten, *, om: datetime) -> bool:
    """Er leest nu iemand. Een slot dat te oud is, is van een werker die ermee ophield."""
    return feiten.bezig_sinds is not None and feiten.bezig_sinds > om - SLOT_OUD_NA


def is_stil(feiten: Feiten, *, om: datetime) -> bool:
    """Er had een run moeten zijn: de klok plande niets, of de werker begon niet aan wat gepland was."""
    if not feiten.leest_vanzelf or is_bezig(feiten, om=om):
        return False
    niet_gepland = feiten.volgende_run_om is not None and feiten.volgende_run_om < om - GEDULD
    uiterlijk = 2 * timedelta(minutes=feiten.elke_minuten) + GEDULD
    niet_begonnen = feiten.laatste_run_om is not None and feiten.laatste_run_om < om - uiterlijk
    return niet_gepland or niet_begonnen


def vraagt_aandacht(stand: Stand, *, heeft_open: bool) -> bool:
    """Of een mens er nu iets mee moet. Een lege bron zonder vacatures op de site klopt gewoon."""
    return stand in (Stand.STORING, Stand.WACHT, Stand.STIL) or (stand == Stand.LEEG and heeft_open)


def _afgelopen(feiten: Feiten, *, om: datetime) -> list[str]:
    """De uitkomsten zonder de run die nu loopt; wat nooit af kwam is mislukt."""
    uitkomsten = list(feiten.uitkomsten)
    if uitkomsten and not uitkomsten[0] and is_bezig(feiten, om=om):
        uitkomsten = uitkomsten[1:]
    return [uitkomst or Uitkomst.MISLUKT for uitkomst in uitkomsten]


def _naar_uitkomst(uitkomsten: list[str], feiten: Feiten, *, om: datetime) -> Stand:
    laatste = uitkomsten[0]
    if laatste == Uitkomst.WACHT:
        return Stand.WACHT
    if laatste in GOEDE_UITKOMSTEN:
        return Stand.GEZOND
    # Wie op HR wachtte werd nog wel gelezen: die tijd telt niet als storing.
    is_lang = feiten.storing_sinds is not None and feiten.storing_sinds <= om - ZONDER_GOEDE_RUN
    is_lang = is_lang and Uitkomst.WACHT not in uitkomsten
    if laatste == Uitkomst.LEEG:
        return Stand.STORING if is_lang and feiten.heeft_open else Stand.LEEG
    op_rij = len(list(takewhile(lambda uitkomst: uitkomst == Uitkomst.MISLUKT, uitkomsten)))
    return Stand.STORING if op_rij >= MISLUKT_OP_RIJ or is_lang else Stand.HAPEREND


UITLEG = {
    Stand.STORING: Uitleg(
        _("Wij kunnen deze bron niet meer lezen. De vacatures blijven staan tot hun sluitdag."),
        _("Bekijk de bron zelf. Klopt het adres niet meer? Pas het aan. Anders: vraag de leverancier ernaar."),
    ),
    Stand.WACHT: Uitleg(
        _("Er is ineens veel uit de bron verdwenen. Er sluit niets tot jij zegt dat het klopt."),
        _("Beantwoord de vraag over deze bron in Te beoordelen."),
    ),
    Stand.STIL: Uitleg(
        _("Deze bron had gelezen moeten worden, en dat is niet gebeurd. Dat ligt aan deze site en niet aan de bron."),
        _("Vraag de beheerder of het achtergrondwerk draait."),
    ),
    Stand.LEEG: Uitleg(
        _("De bron is te lezen, maar er staat geen enkele vacature in. Er verandert niets."),
        _("Heeft het bestuur nu geen vacatures? Sluit dan wat hier nog open staat. Zo niet: vraag de leverancier."),
    ),
    Stand.HAPEREND: Uitleg(
        _("De laatste keer lukte het lezen niet. Wij proberen het vanzelf opnieuw."),
        _("Je hoeft nu niets te doen."),
    ),
    Stand.NIEUW: Uitleg(_("Deze bron is nog niet gelezen. Dat gebeurt vanzelf, meestal binnen een paar minuten.")),
    Stand.GEZOND: Uitleg(_("Het lezen gaat goed.")),
    Stand.UIT: Uitleg(
        _("Deze bron staat uit: wij lezen haar niet. Haar vacatures blijven staan tot hun sluitdag."),
        _("Zet de bron weer aan als je wilt dat wij haar lezen."),
    ),
}
