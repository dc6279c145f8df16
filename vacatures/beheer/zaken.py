"""Wat er op een kaart van "Te beoordelen" staat: wat de bron zegt, wat wij vermoeden, en waaruit je kiest."""

import json
from collections.abc import Iterable
from datetime import date
from functools import cached_property

from django.contrib.admin.utils import quote
from django.db.models import Max
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regio.gegevens import zoeknaam
from regio.models import School, Vak
from vacatures import woorden
from vacatures.bronnen.koppelingen import woord_van
from vacatures.models import Afwijzing, Bron, Vacature, Vraag
from vacatures.vergrendelen import vergrendeling

from .stappen import KEUZES
from .uitvoer import scholen_in_woorden
from .waarden import LEEG, in_woorden

ZO_TE_OVERZIEN = 8  # meer keuzes dan dit staan achter "Een andere"
MAX_RUW_TEKENS = 20_000
MAX_WEG = 10
WAAR = {
    "titel": gettext_lazy("in de titel"),
    "vakveld": gettext_lazy("in het veld voor het vak"),
    "veld": gettext_lazy("in een veld ernaast"),
    "schaal": gettext_lazy("in het veld voor de schaal"),
    "dienstverband": gettext_lazy("in het veld voor het dienstverband"),
    "tekst": gettext_lazy("in de tekst"),
}
Soort = Vraag.Soort


class Naslag:
    """Waaruit je kiest, voor alle kaarten van een bladzijde eenmaal gelezen."""

    def __init__(self, op: date) -> None:
        self.op = op
        self._scholen: dict[int, list[School]] = {}

    def scholen(self, bestuur) -> list[School]:
        if bestuur.pk not in self._scholen:
            eigen = School.objects.van_bestuur(bestuur, op=self.op).order_by("naam", "pk")
            self._scholen[bestuur.pk] = list(eigen.defer("tekst"))
        return self._scholen[bestuur.pk]

    @cached_property
    def vakken(self) -> list[Vak]:
        return list(Vak.objects.order_by("naam", "pk"))


def kaart(vraag: Vraag, aantal: int, naslag: Naslag) -> dict:
    """Alles wat `beoordelen/kaart.html` en de kaart van deze soort nodig hebben."""
    vacature = vraag.vacature
    vast = {
        "vraag": vraag, "soort": vraag.soort, "aantal": aantal, "vacature": vacature, "bron": vraag.bron,
        "anker": f"zaak-{vraag.pk}", "bewerk": bewerkadres(vacature) if vacature else "",
        "bestuur": vacature.bestuur if vacature else vraag.bron.bestuur, "woord": woord_van(vraag),
        "gelezen": gelezen(vraag.voorstel.get("vondsten", ())),
        "waar": scholen_in_woorden(vacature) if vacature else "",
        "antwoordadres": reverse("vacatures_beoordelen_antwoord", args=[vraag.pk]),
        "sjabloon": f"vacatures/beheer/beoordelen/{vraag.soort}.html",
    }  # fmt: skip
    return vast | EIGEN[Soort(vraag.soort)](vraag, naslag)


def kaart_afwijzing(afwijzing: Afwijzing) -> dict:
    ruw = json.dumps(afwijzing.ruw, indent=2, ensure_ascii=False, default=str)
    ruwe = {str(naam).lower(): waarde for naam, waarde in afwijzing.ruw.items()}
    zonder = _("Zonder titel (%(sleutel)s)") % {"sleutel": afwijzing.sleutel}
    titel = next((str(ruwe[k]) for k in ("title", "titel", "name", "naam") if ruwe.get(k)), "")
    return {
        "soort": "afwijzing", "afwijzing": afwijzing, "bron": afwijzing.bron, "bestuur": afwijzing.bron.bestuur,
        "anker": f"afwijzing-{afwijzing.pk}", "titel": Truncator(titel).chars(160) or zonder,
        "ruw": ruw[:MAX_RUW_TEKENS], "is_afgekapt": len(ruw) > MAX_RUW_TEKENS,
        "antwoordadres": reverse("vacatures_beoordelen_laat_maar", args=[afwijzing.pk]),
        "sjabloon": "vacatures/beheer/beoordelen/afwijzing.html", "mag": True,
    }  # fmt: skip


def bewerkadres(ding: Vacature | Bron) -> str:
    return reverse(type(ding).snippet_viewset.get_url_name("edit"), args=[quote(ding.pk)])


def gelezen(vondsten: Iterable[dict]) -> list[dict]:
    """Waar wij het lazen en hoe zeker, in woorden."""
    return [
        {
            "citaat": v.get("citaat", ""), "waarde": v.get("waarde", ""),
            "waar": WAAR.get(v.get("veld", ""), v.get("veld", "")),
            "procent": round(float(v.get("zekerheid") or 0) * 100),
        }
        for v in vondsten if isinstance(v, dict)
    ]  # fmt: skip


def _school(vraag: Vraag, naslag: Naslag) -> dict:
    """Eerst de scholen in een plaats die de bron noemt. Kiezen doet een mens: er staat er geen aangevinkt."""
    bestuur = vraag.bron.bestuur if vraag.bron else vraag.vacature.bestuur
    genoemd = f" {zoeknaam(vraag.gegeven)} {zoeknaam(vraag.vacature.plaatsnaam)} "
    scholen = naslag.scholen(bestuur)
    voor = [s for s in scholen if zoeknaam(s.plaats) and f" {zoeknaam(s.plaats)} " in genoemd]
    return _verdeeld(scholen, voor)


def _vak(vraag: Vraag, naslag: Naslag) -> dict:
    slugs = {v.get("waarde") for v in vraag.voorstel.get("vondsten", ()) if isinstance(v, dict)}
    voor = [vak for vak in naslag.vakken if vak.slug in slugs]
    return _verdeeld(naslag.vakken, voor) | {"voorgesteld": {vak.pk for vak in voor}}


def _verdeeld(alle: list, voor: list) -> dict:
    if len(alle) <= ZO_TE_OVERZIEN:
        return {"keuzes": alle, "andere": []}
    return {"keuzes": voor, "andere": [ding for ding in alle if ding not in voor]}


def _weg(vraag: Vraag, naslag: Naslag) -> dict:
    return {"uitkomsten": [(keuze.value, keuze.label) for keuze in KEUZES]}


def _krimp(vraag: Vraag, naslag: Naslag) -> dict:
    weg, _streep, van = vraag.gegeven.partition("/")
    titels = list(_ontbreekt(vraag.bron).values_list("titel", flat=True)[: MAX_WEG + 1])
    return {"weg": weg, "van": van, "titels": titels[:MAX_WEG], "en_meer": len(titels) > MAX_WEG}


def _ontbreekt(bron: Bron):
    """Wat de laatste keer niet meer in de bron stond."""
    live = bron.vacatures.filter(live=True)
    laatst = live.aggregate(om=Max("laatst_gezien_om"))["om"]
    return live.filter(laatst_gezien_om__lt=laatst).order_by("titel", "pk") if laatst else live.none()


def _dubbel(vraag: Vraag, naslag: Naslag) -> dict:
    return {
        "andere": vraag.andere, "bewerk_andere": bewerkadres(vraag.andere),
        "regels": vergelijking(vraag.andere, vraag.vacature, naslag.op),
    }  # fmt: skip


def vergelijking(oudste: Vacature, jongste: Vacature, op: date) -> list[dict]:
    """De twee naast elkaar, met waar zij verschillen."""
    een, ander = _feiten(oudste, op), _feiten(jongste, op)
    return [
        {"naam": naam, "een": een[naam] or LEEG, "ander": ander[naam] or LEEG, "anders": een[naam] != ander[naam]}
        for naam in een
        if een[naam] or ander[naam]
    ]


def _feiten(vacature: Vacature, op: date) -> dict[str, str]:
    vakken = sorted({regel.vak.naam for regel in vacature.vakregels.all()})
    graden = sorted({str(regel.graad) for regel in vacature.vakregels.all() if regel.graad})
    geplaatst = vacature.first_published_at
    return {
        _("Titel"): vacature.titel,
        _("Komt uit"): str(vacature.bron) if vacature.bron else _("met de hand gemaakt"),
        _("Waar"): scholen_in_woorden(vacature),
        _("Vak"): ", ".join(vakken),
        _("Bevoegdheid"): ", ".join(graden),
        _("Functie"): str(vacature.functie or ""),
        _("Omvang"): woorden.omvang(vacature),
        _("Contract"): str(vacature.get_contract_display()) if vacature.contract else "",
        _("Geplaatst"): woorden.dag(geplaatst.date(), op=op) if geplaatst else "",
        _("Reageren t/m"): date_format(vacature.sluit_op, "j F Y") if vacature.sluit_op else "",
        _("Tekst"): Truncator(" ".join(strip_tags(vacature.tekst.replace("<", " <")).split())).chars(240),
    }


def _slot(vraag: Vraag, naslag: Naslag) -> dict:
    """Alleen de velden waarin de bron nu echt iets anders zegt."""
    regels = [{"veld": velden[0], **in_woorden(vraag.vacature, velden)} for velden in vergrendeling(vraag.vacature)]
    return {"regels": [regel for regel in regels if regel["hier"] != regel["bron"]]}


def _nakijken(vraag: Vraag, naslag: Naslag) -> dict:
    vacature = vraag.vacature
    feiten = {naam: waarde for naam, waarde in _feiten(vacature, naslag.op).items() if waarde}
    feiten.pop(_("Komt uit"), None)
    return {"feiten": feiten}


EIGEN = {
    Soort.SCHOOL: _school, Soort.VAK: _vak, Soort.WEG: _weg, Soort.KRIMP: _krimp, Soort.DUBBEL: _dubbel,
    Soort.SLOT: _slot, Soort.NAKIJKEN: _nakijken,
}  # fmt: skip
