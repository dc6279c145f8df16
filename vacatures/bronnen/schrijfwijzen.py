"""Hoe bronnen een regel tekst, een sleutel, een getal en een adres opschrijven."""

import html
import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

_VUIL = re.compile("[\x00-\x1f\x7f-\x9f\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]")
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
_ENTITEIT = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,24}\d?);", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


MAX_ONTHOUDEN = 1000  # tekens


def regel(waarde: Any, hooguit: int = 500) -> str:
    """Eén regel gewone tekst: zonder opmaak, onzichtbare tekens en dubbele spaties."""
    if not isinstance(waarde, str):
        waarde = "" if waarde is None or isinstance(waarde, (dict, list, bool)) else str(waarde)
    if len(waarde) > MAX_ONTHOUDEN:  # duizenden zulke teksten zouden het geheugen van een werker vullen
        return _regel.__wrapped__(waarde, hooguit)
    return _regel(waarde, hooguit) if waarde else ""


@lru_cache(maxsize=5000)  # in een feed staan dezelfde plaatsen, postcodes en soorten duizenden keren
def _regel(tekst: str, hooguit: int) -> str:
    if "&" in tekst and _ENTITEIT.search(tekst):
        tekst = html.unescape(tekst)
    if "<" in tekst:
        tekst = _TAG.sub(" ", tekst)
    if _VUIL.search(tekst):
        tekst = _ONZICHTBAAR.sub("", tekst)
    return " ".join(tekst.split())[:hooguit].strip()


def sleutel(waarde: Any) -> str:
    """De sleutel van een item zonder witruimte of onzichtbare tekens eromheen: " VB-1" en "VB-1" zijn dezelfde."""
    if waarde is None or isinstance(waarde, (dict, list, bool)):
        return ""
    return " ".join(_ONZICHTBAAR.sub("", str(waarde)).split())[:255].strip()


# -- getallen -----------------------------------------------------------------------------------
_GETAL = re.compile(r"\d[\d.,\s]*")
_DUIZENDTALLEN = re.compile(r"\d{1,3}(?:[.,]\d{3})+")


def getal(waarde: Any) -> Decimal | None:
    """Een getal zoals Nederlanders en machines het schrijven: "3.622", "3.622,50", "€ 3622.5,-" en 3622."""
    if waarde is None or isinstance(waarde, (bool, dict, list)):
        return None
    gevonden = _GETAL.search(str(waarde)[:60])
    if not gevonden:
        return None
    tekst = re.sub(r"\s", "", gevonden[0]).rstrip(".,")
    if not isinstance(waarde, (int, float)) and _DUIZENDTALLEN.fullmatch(tekst):
        tekst = re.sub(r"[.,]", "", tekst)
    elif "," in tekst:
        punt_eerst = tekst.rfind(".") < tekst.rfind(",")
        tekst = tekst.replace(".", "").replace(",", ".") if punt_eerst else tekst.replace(",", "")
    try:
        return Decimal(tekst)
    except InvalidOperation:
        return None


_BEDRAG = re.compile(r"(?<![\d.,])\d{1,2}[.,]?\d{3}(?:[.,]\d{2})?(?![\d.,]?\d)")
_NIET_PER_MAAND = re.compile(r"jaar|uur|dag|week|year|hour|annum|annual", re.IGNORECASE)


def maandbedragen(tekst: str) -> tuple[Decimal | None, Decimal | None]:
    """(van, tot) uit een veld waarin alleen een salaris staat: "schaal LC, min. 3.600 max. 6.000 bruto p/m"."""
    if _NIET_PER_MAAND.search(tekst):
        return None, None
    bedragen = [b for stuk in _BEDRAG.findall(tekst) if (b := tussen(getal(stuk), 1000, 20_000)) is not None]
    return (min(bedragen), max(bedragen)) if len(bedragen) == 2 else (None, None)


def tussen(waarde: Decimal | None, laag: int, hoog: int) -> Decimal | None:
    """Het getal, als het binnen de grenzen valt; wat onmogelijk is, heeft de bron niet gezegd."""
    return waarde if waarde is not None and laag <= waarde <= hoog else None


def plaatsen(waarde: Any) -> int | None:
    """Hoeveel mensen er gezocht worden, van 1 tot en met 50; al het andere is niet gezegd."""
    aantal = tussen(getal(waarde), 1, 50)
    return int(aantal) if aantal is not None and aantal == int(aantal) else None


# -- adressen -------------------------------------------------------------------------------------
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_VOLGER = re.compile(r"(?<=[?&])(?:utm_[a-z]+|gclid|fbclid)=[^&#]*&?")


def webadres(waarde: Any) -> str:
    """Een http(s)-adres zonder volgers erin, of leeg."""
    tekst = regel(waarde, 2000).replace(" ", "%20")
    if not tekst.lower().startswith(("http://", "https://")) or re.search(r"""["'<>\\^`{|}]""", tekst):
        return ""
    tekst = _VOLGER.sub("", tekst).rstrip("?&")
    return tekst if len(tekst) <= 500 else ""


def email(waarde: Any) -> str:
    gevonden = _EMAIL.fullmatch(regel(waarde, 254).removeprefix("mailto:"))
    return gevonden[0] if gevonden else ""
