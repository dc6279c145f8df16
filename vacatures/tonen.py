"""De bladzijde van een vacature: wat er staat, in woorden. Ook voor het voorbeeld van een concept in het beheer."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import SplitResult, urlsplit

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _

from regio.models import Deelname, Partnerschap

from . import jsonld, woorden
from .alternatieven import lijkt_op
from .bronnen.opschonen import schoon
from .gezondheid.kanttekening import kanttekeningen
from .kaart import adres_van, geplaatst_op, graadnamen, merkjes, naam_van_bestuur, vakken
from .models import Reactiewijze, Vacature

OOK_HOOGUIT = 3
KOP, KOP_TAG = re.compile(r"<h([1-6])\b"), re.compile(r"<(/?)h([1-6])\b")
ALTERNATIEVEN_HOOGUIT = 6


@dataclass(frozen=True, slots=True)
class Feit:
    naam: str
    waarde: str
    klein: str = ""


@dataclass(frozen=True, slots=True)
class Reageren:
    """Hoe je reageert. Zonder adres is er alleen tekst."""

    adres: str = ""
    is_mail: bool = False


def context_van(vacature: Vacature, *, request, voorbeeld: bool = False) -> dict:
    """Alles wat `vacatures/vacature.html` en `vacatures/gesloten.html` nodig hebben.

    Een concept mag bijna leeg zijn: geen bestuur, geen school, geen vak, geen adres.
    """
    om = timezone.now()
    op = timezone.localdate(om)
    is_open = voorbeeld or vacature.is_open(op)
    notities = kanttekeningen(vacature, om=om)
    return {
        "vacature": vacature,
        "voorbeeld": voorbeeld,
        "op": op,
        "bestuur": vacature.bestuur if vacature.bestuur_id else None,
        "scholen": list(vacature.scholen.all()),
        "vakken": vakken(vacature),
        "tekst": met_koppen_op_volgorde(schoon(vacature.tekst)),  # schoon bij elke deur, en hier voor de zekerheid
        "merkjes": merkjes(vacature),
        "opleidingsscholen": opleidingsscholen(vacature, op=op),
        "feiten": feiten(vacature, op=op),
        "reageren": reageren(vacature),
        "kanttekeningen": notities,
        "gezien": "" if any(n.zegt_wanneer for n in notities) else gezien(vacature.laatst_gezien_om, op=op),
        "terug": terug(vacature, request),
        "sluiting": woorden.sluiting(vacature, op=op),
        "beschrijving": beschrijving(vacature),
        "canoniek": _volledig_adres(vacature, request),
        "waarom": waarom_gesloten(vacature, op=op),
        # Wat wij vermoeden vertellen wij een mens met een kanttekening, en een zoekmachine niet.
        "jsonld": ""
        if voorbeeld or not is_open or vacature.is_onzeker
        else jsonld.als_script(vacature, adres=_volledig_adres(vacature, request)),
        "ook": []
        if voorbeeld
        else lijkt_op(vacature, op=op, hooguit=OOK_HOOGUIT if is_open else ALTERNATIEVEN_HOOGUIT),
    }


def opleidingsscholen(vacature: Vacature, *, op: date) -> QuerySet[Partnerschap]:
    """Waar een school van deze vacature nu leraren opleidt, en dat laat zien."""
    deelnames = Deelname.objects.op(op).filter(
        school__in=[school.pk for school in vacature.scholen.all()],
        status__is_zichtbaar=True,
        status__opleiding_telt=True,
    )
    return Partnerschap.objects.filter(pk__in=deelnames.values("partnerschap")).order_by("naam", "pk")


def met_koppen_op_volgorde(html: str) -> str:
    """De koppen van een ander beginnen onder die van ons (h2) en slaan geen niveau over."""
    niveaus = sorted({int(cijfer) for cijfer in KOP.findall(html)})
    vorige = 1

    def hernoem(treffer: re.Match) -> str:
        nonlocal vorige
        if treffer[1]:  # de sluittag volgt zijn open tag
            return f"</h{vorige}"
        vorige = min(vorige + 1, niveaus.index(int(treffer[2])) + 2)
        return f"<h{vorige}"

    return KOP_TAG.sub(hernoem, html)


def feiten(vacature: Vacature, *, op: date) -> list[Feit]:
    """De feiten waarop iemand beslist, in vaste volgorde; wat niet bekend is staat er niet."""
    graad = woorden.graden(graadnamen(vacature))
    alle = [
        Feit(_("Vak"), woorden.opsomming([woorden.vaknaam(vak) for vak in vakken(vacature)])),
        Feit(_("Functie"), vacature.functie.naam if vacature.functie else ""),
        Feit(_("Bevoegdheid"), graad),
        Feit(_("Onderwijs"), _onderwijs(vacature)),
        *_omvang(vacature),
        _salaris(vacature),
        Feit(_("Contract"), vacature.get_contract_display() if vacature.contract else ""),
        Feit(_("Begin"), _begin(vacature)),
        Feit(_("Plaatsen"), str(vacature.plaatsen) if vacature.plaatsen and vacature.plaatsen > 1 else ""),
        Feit(
            _("Reageren"),
            _("t/m %(dag)s") % {"dag": woorden.dag(vacature.sluit_op, op=op)} if vacature.sluit_op else "",
        ),
        Feit(_("Geplaatst"), woorden.dag(plaats, op=op) if (plaats := geplaatst_op(vacature)) else ""),
    ]
    return [feit for feit in alle if feit.waarde]


def _onderwijs(vacature: Vacature) -> str:
    namen = [niveau.naam for niveau in sorted(vacature.niveaus.all(), key=lambda n: n.volgorde)]
    return woorden.breekbaar(", ".join(namen)) or (vacature.get_sector_display() if vacature.sector else "")


def _omvang(vacature: Vacature) -> list[Feit]:
    """De vier feiten los van elkaar; alleen uren krijgen een geschatte fte erbij, met de voltijdbasis van de bron."""
    klein = ""
    if not woorden.fte(vacature) and vacature.bron and vacature.uren_als_fte:
        geschat = woorden.reeks(*(round(deel, 1) for deel in vacature.uren_als_fte))
        basis = woorden.getal(vacature.bron.voltijd_uren)
        klein = _("ca. %(fte)s fte; een volle baan is hier %(basis)s uur") % {"fte": geschat, "basis": basis}
    return [
        Feit(_("Omvang"), woorden.fte(vacature)),
        Feit(_("Uren"), woorden.uren(vacature), klein),
        Feit(_("Lessen"), woorden.lessen(vacature)),
    ]


def _salaris(vacature: Vacature) -> Feit:
    bedrag = woorden.salaris(vacature)
    per_maand = _("bruto per maand bij een volle baan")
    if vacature.schaal:
        return Feit(
            _("Schaal"), f"{vacature.schaal} ({bedrag})" if bedrag else vacature.schaal, per_maand if bedrag else ""
        )
    return Feit(_("Salaris"), bedrag, per_maand)


def _begin(vacature: Vacature) -> str:
    if vacature.begint_op:
        return date_format(vacature.begint_op, "j F Y")
    return _("per direct") if vacature.per_direct else ""


def reageren(vacature: Vacature) -> Reageren:
    """Waar de knop heen gaat: een link of een mail, en anders de bladzijde van de vacature bij haar bron."""
    if vacature.reactiewijze == Reactiewijze.EMAIL and vacature.reactie_email:
        return Reageren(f"mailto:{vacature.reactie_email}", is_mail=True)
    for adres in (vacature.reactie_adres, vacature.bron_adres):
        if _ontleed(adres).scheme in {"http", "https"}:
            return Reageren(adres)
    return Reageren(f"mailto:{vacature.reactie_email}", is_mail=True) if vacature.reactie_email else Reageren()


def _ontleed(adres: str) -> SplitResult:
    """Een adres dat niet te lezen is, is er geen."""
    try:
        return urlsplit(adres)
    except ValueError:
        return urlsplit("")


def gezien(om: datetime | None, *, op: date) -> str:
    """ "vandaag 06:12", "gisteren 23:40" of "12 november"."""
    if om is None:
        return ""
    lokaal = timezone.localtime(om)
    dagen = (op - lokaal.date()).days
    wanneer = {0: _("vandaag"), 1: _("gisteren")}.get(dagen)
    return f"{wanneer} {time_format(lokaal, 'H:i')}" if wanneer else woorden.dag(lokaal.date(), op=op)


def terug(vacature: Vacature, request) -> dict:
    """De weg terug: naar de zoekvraag waar de bezoeker vandaan kwam, of anders naar het vak."""
    zoekadres = reverse("search:resultaten")
    vandaan = _ontleed(request.headers.get("Referer", ""))
    if vandaan.path == zoekadres and vandaan.netloc == request.get_host():
        return {"naam": _("Terug naar de resultaten"), "adres": f"{zoekadres}?{vandaan.query}"}
    eerste = next(iter(vakken(vacature)), None)
    if eerste is None:
        return {"naam": _("Alle vacatures"), "adres": zoekadres}
    naam = woorden.vaknaam(eerste)
    return {"naam": _("Alle vacatures %(vak)s") % {"vak": naam}, "adres": f"{zoekadres}?vak={eerste.slug}"}


def waarom_gesloten(vacature: Vacature, *, op: date) -> str:
    """Wat een bezoeker mag weten over het einde; hoe zij vervuld is gaat alleen het bestuur aan."""
    if vacature.verborgen_om is not None:
        return _("We zagen haar al een tijd niet meer op de site van het bestuur.")
    if vacature.sluit_op is not None and vacature.sluit_op < op:
        return _("De laatste dag om te reageren was %(dag)s.") % {"dag": woorden.dag(vacature.sluit_op, op=op)}
    if vacature.gesloten_om is not None:
        return _("Het bestuur sloot haar op %(dag)s.") % {
            "dag": woorden.dag(timezone.localdate(vacature.gesloten_om), op=op)
        }
    return ""


def beschrijving(vacature: Vacature) -> str:
    """Eén zin voor zoekmachines en wie de link deelt."""
    scholen = woorden.opsomming([f"{school.naam} ({school.plaats})" for school in vacature.scholen.all()][:2])
    delen = (
        scholen or naam_van_bestuur(vacature),
        woorden.graden(graadnamen(vacature)),
        woorden.omvang(vacature),
        vacature.schaal,
    )
    return f"{vacature.titel}: {' · '.join(deel for deel in delen if deel)}."


def _volledig_adres(vacature: Vacature, request) -> str:
    return request.build_absolute_uri(adres_van(vacature))
