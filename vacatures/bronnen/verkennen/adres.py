"""Van wat iemand plakt naar een webadres: met of zonder https://, met spaties, of midden in een zin."""

import re
from urllib.parse import urldefrag, urlsplit

from django.utils.translation import gettext as _

from vacatures.bronnen.adressen import ontleed
from vacatures.bronnen.document import BronFout
from vacatures.bronnen.schrijfwijzen import webadres

MAX_TEKENS = 2000  # wat iemand plakt; ons langste adres is 500
_MET_SCHEMA = re.compile(r"(?:feed:)?(?:https?|feed|webcal)://[^\s<>\"']+", re.IGNORECASE)
_ANDER_SCHEMA = re.compile(r"\b(?:ftp|file|gopher|ldap|javascript|data|tel|sftp|ssh|about)\s*:", re.IGNORECASE)
_NAAM = re.compile(
    r"(?<![\w@.-])(?:(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}|\d{1,3}(?:\.\d{1,3}){3}|localhost)(?::\d{1,5})?(?:[/?#][^\s<>\"']*)?(?!@)"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.")
_STAART = ".,;:!)]}»”’"


class GeenAdres(BronFout):
    """In wat er geplakt is, staat geen webadres."""


def mogelijke_adressen(geplakt: str) -> list[str]:
    """De adressen om te proberen, het beste eerst. Raises GeenAdres, AdresNietToegestaan."""
    tekst = " ".join(geplakt[:MAX_TEKENS].replace("\u200b", "").split())
    tekst = re.sub(r"(:)\s*(//)\s+", r"\1\2", tekst)
    gevonden = _MET_SCHEMA.search(tekst)
    if gevonden:
        adres = re.sub(r"^(?:feed:(?=https?:)|(?:feed|webcal)(?=:))", "", gevonden[0], flags=re.IGNORECASE)
        keuzes = [f"https{adres}"] if adres.startswith(":") else [adres]
    else:
        naam = _naam_in(tekst)
        keuzes = [f"https://{naam}", f"http://{naam}"]
    return _met_www([_schoon(keuze) for keuze in keuzes])


def _naam_in(tekst: str) -> str:
    """De naam van een site met wat erachter staat, zonder https://."""
    if not tekst:
        raise GeenAdres(_("Plak het adres van de pagina met vacatures, of van de feed."))
    zonder = tekst.lstrip("/ ")
    gevonden = None if _ANDER_SCHEMA.search(tekst) else _NAAM.search(zonder)
    if gevonden is None and "@" not in tekst and not _ANDER_SCHEMA.search(tekst):
        gevonden = _NAAM.fullmatch(zonder.replace(" ", ""))
    if gevonden is None and _EMAIL.search(tekst):
        raise GeenAdres(_("Dit is een e-mailadres. Plak het webadres van de pagina met vacatures."))
    if gevonden is None:
        raise GeenAdres(
            _("Hier staat geen webadres in. Plak het adres uit de balk van je browser, zoals https://www.school.nl.")
        )
    return gevonden[0]


def _schoon(adres: str) -> str:
    ontleed(adres)
    schoon = webadres(urldefrag(adres.rstrip(_STAART))[0])
    if not schoon:
        raise GeenAdres(_("Dit adres is te lang, of er staan tekens in die niet in een webadres horen."))
    ontleed(schoon)
    return schoon


def _met_www(adressen: list[str]) -> list[str]:
    """Een kale naam als school.nl bestaat soms alleen met www ervoor; dat proberen wij het laatst."""
    delen = urlsplit(adressen[0])
    naam = delen.hostname or ""
    if naam.count(".") != 1 or naam.replace(".", "").isdigit():
        return adressen
    return [*adressen, delen._replace(netloc=f"www.{delen.netloc}").geturl()]
