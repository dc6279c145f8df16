"""Wat er in een cel staat: een dag, een getal, een reeks, een adres; en zo niet, wat HR dan kan schrijven."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from . import schrijfwijzen, tijden
from .bladen import Cel

_FORMULEFOUT = re.compile(r"#(?:N/?[AB]|REF!?|VERW!|WAARDE!|VALUE!|DEEL/0!|DIV/0!|NAAM\?|NAME\?|LEEG!|NULL!|GETAL!|NUM!"
                          r"|GEEN WAARDE|SPILL!|OVERLOOP!)", re.IGNORECASE)  # fmt: skip
_NIETS = {"", "-", "--", "n v t", "nvt", "n.v.t.", "geen", "onbekend", "n.n.b.", "nnb", "n.t.b.", "ntb", "x", "?"}
_EERSTE, _LAATSTE = date(2000, 1, 1), date(2099, 12, 31)
LAAGSTE_SALARIS = 500  # euro per maand; wat eronder staat is per uur
_EXCEL_NUL = date(1899, 12, 30)
_KORT_JAAR = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})")
_AANEEN = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_LIJKT_DAG = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2,4})")
_VOORAF = re.compile(
    r"^(?:m\.?i\.?v\.?|met ingang van|per|vanaf|t/m|tot en met|op|uiterlijk|voor|tot)\s+", re.IGNORECASE
)
_GETAL = r"\d+(?:[.,]\d+)?"
_REEKS = re.compile(rf"({_GETAL})(?:(?:\s*(?:-|–|—|t/m|tot en met|tot|à|/)\s*)({_GETAL}))?")


class CelFout(Exception):
    """In een cel staat iets wat daar niet kan; de tekst zegt wat er mis is en wat er wel kan."""


def tekst(cel: Cel | None) -> str:
    """Wat er te lezen staat: 4101.0 is 4101, en 31-12-2026 een dag. Raises CelFout bij een formule die mislukte."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float):
        return str(int(cel)) if cel.is_integer() and abs(cel) < 1e15 else f"{cel:.10g}".replace(".", ",")
    if isinstance(cel, date):
        return cel.strftime("%d-%m-%Y")
    if _FORMULEFOUT.fullmatch(cel.strip()):
        raise CelFout(
            _(
                "de formule geeft geen waarde (%(fout)s). Zet er gewone tekst neer, of bewaar het bestand opnieuw in "
                "Excel."
            )
            % {"fout": cel.strip()}
        )
    return cel.strip()


def dag(cel: Cel | None) -> date | None:
    """Een dag, hoe ook geschreven; leeg of "n.v.t." is None. Raises CelFout."""
    gelezen = _dag(cel)
    if gelezen is not None and not _EERSTE <= gelezen <= _LAATSTE:
        raise _geen_dag(tekst(cel))
    return gelezen


def _dag(cel: Cel | None) -> date | None:
    if isinstance(cel, datetime):
        return cel.date()
    if isinstance(cel, date):
        return cel
    geschreven = tekst(cel)
    if geschreven.lower() in _NIETS:
        return None
    if re.fullmatch(r"[3-7]\d{4}(?:,\d+)?", geschreven):  # een dag die als getal bewaard is
        return _EXCEL_NUL + timedelta(days=int(geschreven[:5]))
    kaal = _VOORAF.sub("", geschreven)
    try:
        if gevonden := _AANEEN.fullmatch(kaal):
            return date(int(gevonden[1]), int(gevonden[2]), int(gevonden[3]))
        if gevonden := _KORT_JAAR.fullmatch(kaal):
            return date(2000 + int(gevonden[3]), int(gevonden[2]), int(gevonden[1]))
    except ValueError as fout:
        raise _geen_dag(geschreven) from fout
    gelezen = tijden.dag(kaal)
    if gelezen is None:
        raise _geen_dag(geschreven)
    return gelezen


def _geen_dag(geschreven: str) -> CelFout:
    zin = _("'%(cel)s' is geen dag. Schrijf bijvoorbeeld %(zo)s.")
    return CelFout(zin % {"cel": geschreven[:40], "zo": _bedoeld(geschreven)})


def _bedoeld(geschreven: str) -> str:
    """De laatste dag van de maand die er staat ("31-02-2026" wordt 28-02-2026); anders zomaar een dag."""
    gevonden = _LIJKT_DAG.search(geschreven)
    if gevonden and 1 <= int(gevonden[2]) <= 12 and len(gevonden[3]) == 4 and 2000 <= int(gevonden[3]) <= 2099:
        laatste = monthrange(int(gevonden[3]), int(gevonden[2]))[1]
        return f"{min(max(int(gevonden[1]), 1), laatste):02}-{int(gevonden[2]):02}-{gevonden[3]}"
    return "20-11-2026"


def dag_of_woorden(cel: Cel | None) -> tuple[date | None, str]:
    """Voor een ingangsdatum: een dag, of woorden zoals "per direct". Raises CelFout als het een dag hoort te zijn."""
    try:
        return dag(cel), ""
    except CelFout:
        woorden = tekst(cel)
        if _LIJKT_DAG.search(woorden) or re.fullmatch(r"[\d\s.,/-]+", woorden):
            raise
        return None, woorden[:120]


def reeks(cel: Cel | None, *, hooguit: int, als: str) -> tuple[Decimal, Decimal] | None:
    """(van, tot) uit "16", "16-24" of "16 tot 24 uur"; woorden zijn None. Raises CelFout boven `hooguit`, en bij 0."""
    geschreven = tekst(cel)
    gevonden = _REEKS.search(geschreven)
    if gevonden is None:
        return None
    van, tot = _decimaal(gevonden[1]), _decimaal(gevonden[2] or gevonden[1])
    if not 0 < van <= tot <= hooguit:
        raise CelFout(_("'%(cel)s' kan niet. Schrijf bijvoorbeeld %(zo)s.") % {"cel": geschreven[:40], "zo": als})
    return van, tot


def aantal(cel: Cel | None, *, hooguit: int) -> int | None:
    """Een heel getal vanaf 1; leeg is None. Raises CelFout."""
    geschreven = tekst(cel)
    if geschreven and not (geschreven.isdecimal() and 1 <= int(geschreven[:9]) <= hooguit):
        raise CelFout(_("'%(cel)s' is geen aantal. Schrijf een heel getal, bijvoorbeeld 2.") % {"cel": geschreven[:40]})
    return int(geschreven[:9]) if geschreven else None


def bedrag(cel: Cel | None, *, hooguit: int) -> Decimal | None:
    """Euro per maand; woorden zijn None. Raises CelFout buiten 500 tot en met `hooguit`."""
    geschreven = tekst(cel)
    gelezen = Decimal(str(cel)) if isinstance(cel, float) else schrijfwijzen.getal(geschreven)
    if gelezen is not None and not LAAGSTE_SALARIS <= gelezen <= hooguit:
        raise CelFout(_("'%(cel)s' is geen salaris per maand. Schrijf bijvoorbeeld 3622.") % {"cel": geschreven[:40]})
    return gelezen.quantize(Decimal("0.01")) if gelezen is not None else None


def fte(cel: Cel | None, *, in_procenten: bool = False) -> str:
    """De omvang zoals de herkenning haar leest: "0,6 - 0,8 fte", of de woorden van de cel. Raises CelFout.

    Een getal van 10 tot en met 100 is alleen een percentage als de cel of de kolom dat zegt: 24 kan ook uren zijn.
    """
    geschreven = tekst(cel)
    kaal = re.sub(r"\s*(?:fte|wtf)\.?\s*", " ", geschreven, flags=re.IGNORECASE).strip()
    procent = in_procenten or "%" in kaal
    gevonden = _REEKS.fullmatch(re.sub(r"\s*%", "", kaal))
    if gevonden is None:
        return "" if geschreven.lower() in _NIETS else geschreven[:120]
    van, tot = _decimaal(gevonden[1]), _decimaal(gevonden[2] or gevonden[1])
    if procent and tot > 1:
        van, tot = van / 100, tot / 100
    if not 0 < van <= tot <= 1:
        raise CelFout(
            _("'%(cel)s' is geen omvang van één baan. Schrijf bijvoorbeeld 0,6 of 0,6-0,8, of zet uren erbij: 24 uur.")
            % {"cel": geschreven[:40]}
        )
    return f"{_komma(van)} fte" if van == tot else f"{_komma(van)} - {_komma(tot)} fte"


def email(cel: Cel | None) -> str:
    """Raises CelFout."""
    geschreven = re.sub(r"^mailto:", "", tekst(cel), flags=re.IGNORECASE)
    adres = schrijfwijzen.email(geschreven)
    if not adres and geschreven.lower() not in _NIETS:
        raise CelFout(_("'%(cel)s' is geen e-mailadres. Schrijf bijvoorbeeld hr@school.nl.") % {"cel": geschreven[:40]})
    return adres


def webadres(cel: Cel | None) -> str:
    """Ook zonder https:// ervoor. Raises CelFout."""
    geschreven = tekst(cel)
    if geschreven.lower() in _NIETS:
        return ""
    heel = geschreven if "://" in geschreven else f"https://{geschreven}"
    adres = schrijfwijzen.webadres(heel)
    if not adres or not re.match(r"https?://[^/\s]+\.[^/\s]+", adres):
        raise CelFout(
            _("'%(cel)s' is geen webadres. Schrijf bijvoorbeeld https://www.school.nl/vacature.")
            % {"cel": geschreven[:40]}
        )
    return adres


def _decimaal(geschreven: str) -> Decimal:
    return Decimal(geschreven.replace(",", "."))


def _komma(getal: Decimal) -> str:
    return f"{getal.normalize():f}".replace(".", ",")
