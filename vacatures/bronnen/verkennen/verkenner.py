"""De volgorde van zoeken: de zekerste en goedkoopste vragen eerst, en ophouden als het duidelijk is."""

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import urljoin, urlsplit

from django.utils.translation import gettext as _

from vacatures.bronnen.adressen import AdresNietToegestaan, NietBereikbaar
from vacatures.bronnen.document import BronFout, Document
from vacatures.bronnen.jsonld import boom_van, verwijzingen
from vacatures.bronnen.ophalen import GeenAntwoord, Haler
from vacatures.bronnen.soort import Soort
from vacatures.bronnen.soorten import alle_soorten

from . import sporen
from .adres import mogelijke_adressen
from .begrensd import Begrensd, GrensBereikt
from .kandidaat import MISSCHIEN, WAARSCHIJNLIJK, ZEKER, Kandidaat, Verkenning, op_volgorde
from .proberen import Proever
from .sporen import Spoor

MAX_VERZOEKEN = 20
MAX_SECONDEN = 25.0
MAX_PROEVEN = 8  # leveranciers en feeds op één pagina
MAX_WERKPAGINAS = 3
MAX_PAGINA_BYTES = 2 * 1024 * 1024  # een gewone pagina is 100 kB; wij lopen elke link ervan na
FEEDPAD = (".xml", ".json", ".rss", ".atom", ".csv", ".xlsx", ".ods", "/feed", "/feed/", "/rss", "/rss/")
JOBPOSTING, PAGINA = "jobposting", "pagina"


def verken(
    adres: str, haler: Haler, *, op: date, soorten: Mapping[str, Soort] | None = None, seconden: float = MAX_SECONDEN
) -> Verkenning:
    """Zoek de bronnen achter een adres zoals iemand het plakt. Raises niets: wat mislukt staat in een melding."""
    try:
        adressen = mogelijke_adressen(adres)
    except BronFout as fout:
        return Verkenning(meldingen=(str(fout),))
    begrensd = Begrensd(haler, verzoeken=MAX_VERZOEKEN, seconden=seconden)
    return Verkenner(begrensd, alle_soorten() if soorten is None else soorten, op=op).verken(adressen)


class Verkenner:
    """Eén verkenning: wat er gevonden is, en wat er al geprobeerd is."""

    def __init__(self, haler: Begrensd, soorten: Mapping[str, Soort], *, op: date) -> None:
        self.haler, self.soorten = haler, soorten
        self.proever = Proever(haler, soorten, op=op)
        self.kandidaten: list[Kandidaat] = []
        self.meldingen: list[str] = []
        self.geprobeerd: set[str] = set()
        self.paginas: list[Document] = []

    def verken(self, adressen: list[str]) -> Verkenning:
        self._volg(sporen.van_adres(adressen[0], self.soorten.values(), _("Dit adres hoort bij %(soort)s.")))
        if not self.is_duidelijk:
            document = self._haal_eerste(adressen)
            if document is not None:
                self._bekijk(document)
        return self._uitkomst(adressen[0])

    @property
    def is_duidelijk(self) -> bool:
        """Er is een bron waar alles in staat; verder vragen heeft geen zin."""
        return any(k.is_goed and k.zekerheid >= ZEKER for k in self.kandidaten)

    @property
    def is_gevonden(self) -> bool:
        return any(k.is_goed for k in self.kandidaten)

    def _haal_eerste(self, adressen: list[str]) -> Document | None:
        fouten: list[BronFout] = []
        for adres in adressen:
            try:
                return self.haler.haal(adres, is_pagina=not _lijkt_feed(adres))
            except (NietBereikbaar, AdresNietToegestaan) as fout:
                fouten.append(fout)
            except BronFout as fout:
                fouten.append(fout)
                break
        # Van een naam die wij op meer manieren probeerden zegt de eerste poging het meest.
        self.meldingen.append(str(fouten[-1] if not isinstance(fouten[-1], NietBereikbaar) else fouten[0]))
        return None

    # -- wat er achter het adres zit ------------------------------------------------------------------
    def _bekijk(self, document: Document) -> None:
        try:
            if not document.is_html:
                self._lees_feed(document)
                return
            _weiger_te_groot(document)
            self._bekijk_pagina(document)
        except BronFout as fout:
            self.meldingen.append(str(fout))
            return
        if not self.is_gevonden:
            self._bekijk_werkpaginas(document)
        if not self.is_duidelijk:
            self._bekijk_sitemap(document)
        if not self.is_duidelijk:
            self._volg(sporen.van_wordpress(document))
        if not self.is_gevonden:
            self._bekijk_linkgroepen()

    def _lees_feed(self, document: Document) -> None:
        """Raises BronFout als het geen feed is, of een die stuk is."""
        self.geprobeerd.add(document.adres)
        is_kaart = document.wortel in {"urlset", "sitemapindex"}
        zin = _("Het adres is zelf een sitemap.") if is_kaart else _("Het adres is zelf een feed.")
        if kandidaat := self.proever.proef(document, Spoor(document.adres, zin, ZEKER)):
            self.kandidaten.append(kandidaat)

    def _bekijk_pagina(self, pagina: Document) -> None:
        """Wat de pagina zelf laat zien en noemt."""
        soorten = self.soorten.values()
        self.paginas.append(pagina)
        self._volg(sporen.van_merktekens(pagina, soorten))
        self._volg(sporen.van_verwijzingen(pagina, soorten))
        if self.is_duidelijk:
            return
        self._volg(sporen.van_feedlinks(pagina))
        self._lees_pagina(pagina)

    def _lees_pagina(self, pagina: Document) -> None:
        """Vacatures in de pagina zelf of op de pagina's waar zij naar verwijst (JobPosting)."""
        if JOBPOSTING not in self.soorten or pagina.adres in self.geprobeerd:
            return
        self.geprobeerd.add(pagina.adres)
        op_pagina = b"JobPosting" in pagina.inhoud
        if not op_pagina and not _verwijst_naar_werk(pagina):
            return
        zin = _("Op de pagina staan vacatures zoals zoekmachines ze lezen (JobPosting).")
        achter = _("De pagina verwijst naar vacatures die zoekmachines kunnen lezen (JobPosting).")
        spoor = Spoor(pagina.adres, zin if op_pagina else achter, WAARSCHIJNLIJK + 5, JOBPOSTING)
        try:
            kandidaat = self.proever.proef(pagina, spoor)
        except BronFout:
            return
        if kandidaat is not None:
            self.kandidaten.append(kandidaat)
            if op_pagina and kandidaat.aantal == 1:
                self._bekijk_ouder(pagina.adres)

    def _bekijk_ouder(self, adres: str) -> None:
        """Iemand plakte één vacature: de lijst waar zij in staat is de bron."""
        if boven := sporen.ouder(adres):
            meldingen = list(self.meldingen)
            self._bekijk_werkpagina(boven)
            self.meldingen = meldingen  # dat die pagina er niet is, hoeft niemand te weten

    def _bekijk_werkpaginas(self, pagina: Document) -> None:
        for adres in sporen.werkpaginas(pagina)[:MAX_WERKPAGINAS]:
            self._bekijk_werkpagina(adres)
            if self.is_gevonden:
                return

    def _bekijk_werkpagina(self, adres: str) -> None:
        uitleg = _("De pagina verwijst naar %(soort)s: %(adres)s.")
        self._volg(sporen.van_adres(adres, self.soorten.values(), uitleg))
        if self.is_duidelijk or adres in self.geprobeerd:
            return
        try:
            pagina = self.haler.haal(adres, is_pagina=True)
            if pagina.is_html:
                _weiger_te_groot(pagina)
                self._bekijk_pagina(pagina)
        except GeenAntwoord:
            pass  # een link van de pagina die nergens heen gaat: dit adres plakte niemand
        except BronFout as fout:
            self.meldingen.append(str(fout))

    # -- sitemap ----------------------------------------------------------------------------------------
    def _bekijk_sitemap(self, pagina: Document) -> None:
        """Hooguit één index diep, en alleen als er vacatures in lijken te staan die ook op de pagina staan."""
        gevonden = {adres for adres in _pagina_links(pagina) if sporen.gaat_over_werk(adres)}
        for adres in self._sitemaps(pagina.adres)[:3]:
            for kaart, adressen in self._kaarten(adres):
                over_werk = [a for a in adressen if sporen.gaat_over_werk(a)]
                if not over_werk or (self.is_gevonden and not gevonden.intersection(over_werk)):
                    continue
                zin = _("In de sitemap van de site staan %(n)d pagina's over werk.") % {"n": len(over_werk)}
                self._volg([Spoor(kaart, zin, WAARSCHIJNLIJK + 10, JOBPOSTING, is_gok=True)])
                return

    def _sitemaps(self, adres: str) -> list[str]:
        try:
            robots = self.haler.haal(urljoin(adres, "/robots.txt"))
            genoemd = sporen.sitemaps_in(robots.inhoud[:100_000].decode("utf-8", "replace"))
        except BronFout:
            genoemd = []
        zelfde = [a for a in genoemd if urlsplit(a).hostname == urlsplit(adres).hostname]
        return sorted(zelfde, key=lambda a: not sporen.gaat_over_werk(a)) or [urljoin(adres, "/sitemap.xml")]

    def _kaarten(self, adres: str) -> Iterable[tuple[str, list[str]]]:
        try:
            is_index, adressen = sporen.adressen_van_sitemap(self.haler.haal(adres))
        except BronFout:
            return
        if not is_index:
            yield adres, adressen
            return
        for kaart in sorted(adressen, key=lambda a: not sporen.gaat_over_werk(a))[:3]:
            try:
                is_index, binnen = sporen.adressen_van_sitemap(self.haler.haal(kaart))
            except BronFout:
                continue
            if not is_index:
                yield kaart, binnen

    # -- een pagina zonder opmaak --------------------------------------------------------------------------
    def _bekijk_linkgroepen(self) -> None:
        """Links die bij elkaar horen: een mens wijst aan welke vacatures zijn. Vraagt niets meer aan de site."""
        if PAGINA not in self.soorten or not self.paginas:
            return
        per_pagina = [(pagina, self.proever.linkgroepen(pagina)) for pagina in self.paginas]
        over_werk = [groepen for _pagina, groepen in per_pagina if any(k.zekerheid >= MISSCHIEN for k in groepen)]
        # Lijkt nergens iets op werk, dan kan alleen wie plakte het zeggen, van de pagina die zij plakte.
        self.kandidaten += over_werk[0] if over_werk else per_pagina[0][1]

    # -- stukken ----------------------------------------------------------------------------------------
    def _volg(self, gevonden: Iterable[Spoor]) -> None:
        proeven = 0
        for spoor in gevonden:
            if spoor.adres in self.geprobeerd:
                continue
            if self.haler.is_op or proeven >= MAX_PROEVEN:
                return
            proeven += 1
            self.geprobeerd.add(spoor.adres)
            if kandidaat := self.proever.volg(spoor):
                self.kandidaten.append(kandidaat)

    def _uitkomst(self, adres: str) -> Verkenning:
        kandidaten = op_volgorde([kandidaat for kandidaat in self.kandidaten if kandidaat.past_in_een_bron])
        if self.haler.is_op and not self.is_gevonden:
            self.meldingen.append(str(GrensBereikt()))
        is_gevonden = any(k.is_goed and k.zekerheid >= MISSCHIEN for k in kandidaten)
        if not is_gevonden and (self.paginas or not self.meldingen):
            self.meldingen.append(
                _(
                    "Wij vonden op %(adres)s geen vacatures die wij kunnen lezen. Plak het adres van de pagina waar de "
                    "links naar de vacatures staan: dan kun je kiezen welke links vacatures zijn. Of vraag de "
                    "leverancier van de site om een feed."
                )
                % {"adres": adres[:200]}
            )
        return Verkenning(adres, kandidaten, tuple(dict.fromkeys(self.meldingen)))


def _lijkt_feed(adres: str) -> bool:
    """Een feed die het bestuur zelf opgeeft is geen pagina: daar geldt robots.txt niet voor."""
    pad = urlsplit(adres).path.lower()
    return pad.endswith(FEEDPAD) or "/api/" in pad


def _weiger_te_groot(pagina: Document) -> None:
    """Raises BronFout."""
    if len(pagina.inhoud) > MAX_PAGINA_BYTES:
        raise BronFout(
            _("%(adres)s is te groot voor een pagina met vacatures. Plak het adres van de lijst.")
            % {"adres": pagina.adres[:200]}
        )


def _pagina_links(pagina: Document) -> list[str]:
    boom = boom_van(pagina)
    return [] if boom is None else verwijzingen(boom, pagina.adres)


def _verwijst_naar_werk(pagina: Document) -> bool:
    return any(sporen.gaat_over_werk(adres) for adres in _pagina_links(pagina))
