"""Hoe feiten van een vacature in woorden heten: omvang, salaris, bevoegdheid, dagen. Zonder vragen aan de database."""

import re
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

BIJNA_DAGEN = 3  # vanaf hier is de tijd kort: de enige plek waar "bijna" een betekenis krijgt
NIEUW_DAGEN = 3
TAALGROEPEN = {"talen", "klassieke talen"}  # vakgroepen waarvan de vakken een eigennaam zijn


def getal(waarde) -> str:
    """0,8 en 12: zonder nullen die niets zeggen, met een komma."""
    tekst = f"{waarde:f}"
    return number_format(tekst.rstrip("0").rstrip(".") if "." in tekst else tekst)


def reeks(van, tot) -> str:
    """ "0,6 – 0,8", of één getal als er geen of hetzelfde einde is. Leeg als er niets is."""
    if van is None and tot is None:
        return ""
    if van is None or tot is None or van == tot:
        return getal(tot if van is None else van)
    return f"{getal(van)} – {getal(tot)}"


def _tot(van, tot, eenheid: str) -> str:
    tekst = reeks(van, tot)
    if not tekst:
        return ""
    metend = f"{tekst} {eenheid}"
    return _("tot %(omvang)s") % {"omvang": metend} if van is None else metend


def fte(vacature) -> str:
    """Fte met twee cijfers hooguit: 0,4615 fte is op een kaart 0,46 fte."""
    van, tot = (None if w is None else round(Decimal(w), 2) for w in (vacature.fte_van, vacature.fte_tot))
    if van is not None and van == tot == 1:
        return _("1,0 fte")
    return _tot(van, tot, "fte")


def lessen(vacature) -> str:
    tekst = _tot(vacature.lesuren_van, vacature.lesuren_tot, _("lessen per week"))
    if tekst and vacature.lesminuten:
        return _("%(lessen)s van %(minuten)d minuten") % {"lessen": tekst, "minuten": vacature.lesminuten}
    return tekst


def uren(vacature) -> str:
    return _tot(vacature.uren_van, vacature.uren_tot, _("uur per week"))


def omvang(vacature) -> str:
    """Het eerste dat bekend is: fte, anders uren met een geschatte fte ("ca."), anders lessen."""
    if bekend := fte(vacature):
        return bekend
    if vacature.uren_van is None and vacature.uren_tot is None:
        return _tot(vacature.lesuren_van, vacature.lesuren_tot, _("lessen"))
    uur = _tot(vacature.uren_van, vacature.uren_tot, _("uur"))
    if geschat := vacature.uren_als_fte:
        tekst = reeks(*(round(Decimal(w), 1) for w in geschat))
        return _("ca. %(fte)s fte (%(uren)s)") % {"fte": tekst, "uren": uur}
    return uur


def euro(bedrag) -> str:
    """€ 3.622, of met centen als die er zijn."""
    heel = bedrag == bedrag.to_integral_value()
    return "€ " + number_format(bedrag, decimal_pos=0 if heel else 2, force_grouping=True, use_l10n=True)


def salaris(vacature) -> str:
    """Bruto per maand bij een volle baan."""
    van, tot = vacature.salaris_van, vacature.salaris_tot
    if van is not None and tot is not None and van != tot:
        return f"{euro(van)} – {euro(tot).removeprefix('€ ')}"
    if van is not None:
        return euro(van) if van == tot else _("vanaf %(bedrag)s") % {"bedrag": euro(van)}
    return _("tot %(bedrag)s") % {"bedrag": euro(tot)} if tot is not None else ""


def kort(naam: str) -> str:
    """Een vaknaam zonder toelichting tussen haakjes: "Bedrijfseconomie (BECO, vroeger M&O)" is op een kaart te lang."""
    return re.sub(r"\s*\([^)]*\)$", "", naam)


def vaknaam(vak) -> str:
    """Midden in een zin: "natuurkunde", maar "Nederlands", want een taal houdt haar hoofdletter."""
    naam = kort(vak.naam)
    if vak.vakgroep in TAALGROEPEN and vak.slug != "klassieke-talen":
        return naam
    return naam[:1].lower() + naam[1:]


def schaal(vacature) -> str:
    """LB spreekt voor zich; 10 alleen niet."""
    return _("schaal %(schaal)s") % {"schaal": vacature.schaal} if vacature.schaal[:1].isdigit() else vacature.schaal


def breekbaar(tekst: str) -> str:
    """Met een onzichtbare plek om af te breken na elke schuine streep, voor smalle kolommen."""
    return tekst.replace("/", "/\u200b")


def opsomming(delen: list[str], *, en: str = "") -> str:
    """ "a, b en c"."""
    if len(delen) < 2:
        return "".join(delen)
    voegwoord = en or _("en")  # niet in de f-string: daar vindt makemessages hem niet
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"


def graden(namen: list[str]) -> str:
    """ "eerste- of tweedegraads": elk van deze bevoegdheden volstaat."""
    if namen == ["eerstegraads", "tweedegraads"]:
        return _("eerste- of tweedegraads")
    return opsomming(namen, en=_("of"))


def dag(d: date, *, op: date) -> str:
    """29 november; met het jaar als dat een ander jaar is dan `op`."""
    return date_format(d, "j F" if d.year == op.year else "j F Y")


def sluiting(vacature, *, op: date) -> tuple[str, bool]:
    """(wat er over de sluitdag te zeggen is, of de tijd kort is)."""
    if vacature.sluit_op is None:
        return "", False
    over = (vacature.sluit_op - op).days
    if over < 0:
        return _("Gesloten"), False
    if over == 0:
        return _("Sluit vandaag"), True
    if over == 1:
        return _("Sluit morgen"), True
    if over <= BIJNA_DAGEN:
        return ngettext("Nog %(n)d dag", "Nog %(n)d dagen", over) % {"n": over}, True
    return _("Reageren kan t/m %(dag)s") % {"dag": dag(vacature.sluit_op, op=op)}, False


def afstand(km: float | None) -> str:
    """Hemelsbreed, in hele kilometers: preciezer is schijn."""
    if km is None:
        return ""
    return _("%(km)d km") % {"km": round(km)} if km >= 1 else _("minder dan 1 km")
