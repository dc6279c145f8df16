"""HTML van een bron als een rij blokken: alinea's, koppen en lijstpunten, met daarbinnen alleen opmaak van tekst.

Wagtails tekstbewerker kan niets anders lezen en struikelt over de rest, zoals <b><p>...</p></b> of een los lijstpunt.
De tekst blijft altijd staan; een lijst in een lijst wordt één lijst.
"""

import re
from html import escape
from html.parser import HTMLParser

KOPPEN = {"h2", "h3", "h4"}
LIJSTEN = {"ul", "ol"}
OPMAAK = {"b", "strong", "i", "em", "a"}


class _Lezer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blokken: list[tuple[str, str]] = []  # (p, h2..h4, ul of ol; de opgemaakte tekst)
        self.soort = "p"
        self.lijsten: list[str] = []
        self.in_punt = False
        self.opmaak: list[tuple[str, str]] = []  # (naam, begintag); leeg als zij hier niet telt
        self.stukken: list[str] = []
        self.heeft_tekst = False

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self._schrijf("<br/>")
        elif tag in OPMAAK:
            self._begin_opmaak(tag, dict(attrs))
        elif tag in LIJSTEN:
            self._einde_blok()
            self.lijsten.append(tag)
        elif tag == "li":
            self._einde_blok()
            self.in_punt = True
        elif tag == "p" or tag in KOPPEN:
            self._nieuwe_alinea(tag)

    def handle_endtag(self, tag):
        if tag in OPMAAK:
            self._einde_opmaak(tag)
        elif tag in LIJSTEN:
            self._einde_blok()
            self.in_punt = False
            if self.lijsten:
                self.lijsten.pop()
        elif tag == "li":
            self._einde_blok()
            self.in_punt = False
        elif tag == "p" or tag in KOPPEN:
            if not self.in_punt:
                self._einde_blok()
            self.soort = "p"

    def handle_data(self, data):
        tekst = re.sub(r"\s+", " ", data)
        if tekst.strip():
            self.heeft_tekst = True
            self._schrijf(escape(tekst, quote=False))
        elif self.stukken:
            self._schrijf(tekst)

    def _nieuwe_alinea(self, tag: str) -> None:
        if not self.in_punt:
            self._einde_blok()
            self.soort = tag
        elif self.heeft_tekst:  # twee alinea's in een lijstpunt zijn twee regels
            self._schrijf("<br/>")

    def _begin_opmaak(self, tag: str, attrs: dict) -> None:
        begin = f"<{tag}>"
        if tag == "a":
            begin = f'<a href="{escape(attrs["href"])}">' if attrs.get("href") else ""
        if any(naam == tag and al for naam, al in self.opmaak):
            begin = ""
        self.opmaak.append((tag, begin))
        if self.stukken:
            self.stukken.append(begin)

    def _einde_opmaak(self, tag: str) -> None:
        if tag in [naam for naam, _begin in self.opmaak]:
            naam, begin = self.opmaak.pop()
            if self.stukken and begin:
                self.stukken.append(f"</{naam}>")

    def _schrijf(self, stuk: str) -> None:
        if not self.stukken:
            self.stukken = [begin for _naam, begin in self.opmaak if begin] or [""]
        self.stukken.append(stuk)

    def _einde_blok(self) -> None:
        if self.heeft_tekst:
            sluit = [f"</{naam}>" for naam, begin in reversed(self.opmaak) if begin]
            soort = self.lijsten[-1] if self.lijsten else "ul" if self.in_punt else self.soort
            self.blokken.append((soort, "".join(self.stukken + sluit).strip()))
        self.stukken, self.heeft_tekst = [], False

    def close(self):
        super().close()
        self._einde_blok()


def in_blokken(html: str) -> str:
    """Dezelfde tekst als nette XHTML: alleen p, h2-h4, ul/ol met li, br, en opmaak van tekst."""
    lezer = _Lezer()
    lezer.feed(html)
    lezer.close()
    uit, lijst = [], ""
    for soort, tekst in lezer.blokken:
        in_lijst = soort if soort in LIJSTEN else ""
        if lijst != in_lijst:
            uit.append((f"</{lijst}>" if lijst else "") + (f"<{in_lijst}>" if in_lijst else ""))
            lijst = in_lijst
        uit.append(f"<li>{tekst}</li>" if in_lijst else f"<{soort}>{tekst}</{soort}>")
    return "".join(uit) + (f"</{lijst}>" if lijst else "")
