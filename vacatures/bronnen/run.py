"""Eén keer lezen van één bron: van document tot bijgewerkte vacatures."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from hashlib import blake2b

from django.utils.translation import gettext as _

from vacatures import herkenning
from vacatures.models import Bron, BronRun, Vacature

from . import afwezig
from .aanbod import Aanbod, Onbruikbaar
from .boek import Boek
from .document import Document, DocumentLeeg
from .lezen import Lezing, lees_bron
from .ophalen import Haler
from .rapport import Verslag, bewaar_afwijzingen, maak_verslag
from .soort import Soort
from .soorten import soort_met_naam, soort_voor
from .toepassen import maak_nieuwe, werk_bij
from .vergelijken import Bekend, Verschil, bekende_vacatures, vergelijk, zout_van
from .waarden import Naslag, Uitgelezen

logger = logging.getLogger(__name__)
Uitkomst = BronRun.Uitkomst


def haal_document(bron: Bron, haler: Haler, *, vorige: Document | None = None) -> Document:
    """Het document op het adres van de bron. Raises BronFout."""
    is_pagina = bool(bron.soort) and soort_met_naam(bron.soort).is_pagina
    return haler.haal(bron.adres, vorige=vorige, token=bron.token, is_pagina=is_pagina)


class Run:
    """Eén keer lezen van één bron."""

    def __init__(self, bron: Bron, haler: Haler, *, op: date, om: datetime, met_records: bool) -> None:
        self.bron, self.haler, self.op, self.om = bron, haler, op, om
        self.met_records = met_records
        self.thesaurus = herkenning.thesaurus()
        self.naslag = Naslag(bron, self.thesaurus, op=op)
        self.zout = zout_van((
            herkenning.REGELVERSIE, self.thesaurus.versie, bron.voltijd, bron.standaard_sector, bron.bestuur_id,
            self.naslag.scholen.vingerafdruk,
        ))  # fmt: skip
        self.boek = Boek(self.naslag.scholen, met_records=met_records)
        self.vorige_om = self._vorige_goede_run()

    # -- de run zelf ----------------------------------------------------------------------------------
    def doe(self, document: Document | None) -> Verslag:
        if document is None:
            document = haal_document(self.bron, self.haler, vorige=self._vorige_document())
            if document.is_ongewijzigd:
                return self._niets_veranderd()
        soort = soort_voor(self.bron, document)
        if soort.haal is None and not self.met_records and self.bron.documenthash == self._documenthash(document):
            return self._niets_veranderd()
        lezing = self._lees(document, soort)
        return self._verwerk(document, soort, lezing)

    def _verwerk(self, document: Document, soort: Soort, lezing: Lezing) -> Verslag:
        bekend = bekende_vacatures(self.bron)
        verschil = vergelijk(lezing, bekend, zout=self.zout)
        for onbruikbaar in lezing.onbruikbaar:
            self.boek.wijs_af(onbruikbaar)
        self._vergeet_document()
        is_heel_gelukt = self._pas_toe(verschil)
        gevolg = self._verwerk_afwezigheid(soort, lezing, verschil, bekend)
        self.boek.telling["gesloten"], self.boek.telling["verborgen"] = gevolg.gesloten, gevolg.verborgen
        self._reken_afgewezen(is_volledig=lezing.is_volledig)
        telt = self.bron.is_gezaghebbend and soort.mag_gezaghebbend
        mag_overslaan = is_heel_gelukt and not gevolg.wacht and soort.haal is None and (lezing.is_volledig or not telt)
        self._onthoud(document if mag_overslaan else None, soort)
        meldingen = [*lezing.meldingen, *self._zinnen_over(gevolg, verschil.ontbreekt)]
        return maak_verslag(
            Uitkomst.WACHT if gevolg.wacht else Uitkomst.GOED, self.boek.telling, soort=soort.naam,
            gelezen=lezing.aantal, is_volledig=lezing.is_volledig, meldingen=meldingen, records=self.boek.records,
        )  # fmt: skip

    def _pas_toe(self, verschil: Verschil) -> bool:
        """Schrijf wat nieuw, anders en terug is. Geeft terug of elk item het redde."""
        anders = [(oud.pk, u) for oud, u in self._lees_anders(verschil)]
        for stuk in maak_nieuwe(self.bron, self._lees_nieuw(verschil), om=self.om):
            self.boek.tel(stuk, "nieuw")
        for uitslag in werk_bij(self.bron, anders, om=self.om):
            if isinstance(uitslag, Onbruikbaar):
                self.boek.tel(uitslag, "")
            else:
                self.boek.tel(uitslag[0], "gewijzigd" if uitslag[1] else "ongewijzigd")
        self._tel_gelijk(verschil.gelijk)
        gezien = [*(oud for oud, _aanbod, _afdruk in verschil.anders), *(oud for oud, _aanbod in verschil.gelijk)]
        self.boek.telling["heropend"] = afwezig.laat_terugkeren(gezien, op=self.op, om=self.om)
        weg = {oud.pk for oud in verschil.ontbreekt}
        self._gezien(Vacature.objects.filter(bron=self.bron), behalve=weg)
        return not self.boek.stuk

    def _verwerk_afwezigheid(
        self, soort: Soort, lezing: Lezing, verschil: Verschil, bekend: dict[str, Bekend]
    ) -> afwezig.Afwezigheid:
        if not (self.bron.is_gezaghebbend and soort.mag_gezaghebbend):
            return self._niet_gezaghebbend(verschil.ontbreekt)
        if not lezing.is_volledig or not lezing.aanbod:
            afwezig.vergeet_gemist(self.bron)
            return afwezig.Afwezigheid()
        return afwezig.verwerk_gezaghebbend(
            self.bron, verschil.ontbreekt, list(bekend.values()), op=self.op, om=self.om
        )

    def _niet_gezaghebbend(self, ontbreekt: Sequence[Bekend]) -> afwezig.Afwezigheid:
        afwezig.vergeet_gemist(self.bron)
        return afwezig.verwerk_niet_gezaghebbend(self.bron, ontbreekt, self.haler, vorige_om=self.vorige_om, om=self.om)

    def _niets_veranderd(self) -> Verslag:
        """Hetzelfde document, gelezen met dezelfde regels: alles is zoals het was, ook wat al ontbrak."""
        bekend = bekende_vacatures(self.bron)
        ontbreekt = [v for v in bekend.values() if not self._stond_er_de_vorige_keer_in(v)]
        self._gezien(Vacature.objects.filter(bron=self.bron), behalve={v.pk for v in ontbreekt})
        soort = soort_met_naam(self.bron.soort)
        if self.bron.is_gezaghebbend and soort.mag_gezaghebbend:
            gevolg = afwezig.verwerk_gezaghebbend(self.bron, ontbreekt, list(bekend.values()), op=self.op, om=self.om)
        else:
            gevolg = self._niet_gezaghebbend(ontbreekt)
        if gevolg.wacht:
            self._onthoud(None, soort)
        self.boek.telling.update(
            ongewijzigd=len(bekend) - len(ontbreekt), gesloten=gevolg.gesloten, verborgen=gevolg.verborgen,
            afgewezen=self.bron.afwijzingen.count(),
        )  # fmt: skip
        return maak_verslag(
            Uitkomst.WACHT if gevolg.wacht else Uitkomst.ONGEWIJZIGD, self.boek.telling, soort=soort.naam,
            gelezen=self.boek.telling["ongewijzigd"] + self.boek.telling["afgewezen"], is_volledig=True,
            meldingen=self._zinnen_over(gevolg, ontbreekt),
        )  # fmt: skip

    def _stond_er_de_vorige_keer_in(self, v: Bekend) -> bool:
        return bool(self.vorige_om and v.laatst_gezien_om and v.laatst_gezien_om >= self.vorige_om)

    # -- een proef --------------------------------------------------------------------------------------
    def proef(self, document: Document) -> Verslag:
        """Wat `doe` met dit document zou doen; schrijft niets."""
        soort = soort_voor(self.bron, document)
        lezing = self._lees(document, soort)
        verschil = vergelijk(lezing, bekende_vacatures(self.bron), zout=self.zout)
        for onbruikbaar in lezing.onbruikbaar:
            self.boek.wijs_af(onbruikbaar)
        for u in self._lees_nieuw(verschil):
            self.boek.tel(u, "nieuw")
        for _oud, u in self._lees_anders(verschil):
            self.boek.tel(u, "gewijzigd")
        self._tel_gelijk(verschil.gelijk)
        self._reken_afgewezen(is_volledig=None)
        return maak_verslag(
            Uitkomst.GOED, self.boek.telling, soort=soort.naam, gelezen=lezing.aantal,
            is_volledig=lezing.is_volledig, meldingen=lezing.meldingen, records=self.boek.records,
        )  # fmt: skip

    # -- stukken ----------------------------------------------------------------------------------------
    def _lees(self, document: Document, soort: Soort) -> Lezing:
        lezing = lees_bron(document, soort, self.haler)
        if not lezing.aantal:
            raise DocumentLeeg(_("Er staat geen enkele vacature in de bron. Klopt dat? Er verandert niets."))
        return lezing

    def _lees_nieuw(self, verschil: Verschil) -> Iterator[Uitgelezen]:
        for aanbod, afdruk in verschil.nieuw:
            u = self._lees_item(aanbod, afdruk)
            if u is None:
                continue
            # Alleen wat de bron zelf als sluitdag geeft is zeker genoeg om iets niet op te nemen. Een dag uit de
            # tekst kan verkeerd gelezen zijn: dan staat zij er als verlopen, en kan HR dat zien.
            if aanbod.sluit_op is not None and aanbod.sluit_op < self.op:
                reden = _("De sluitdag is voorbij (%(dag)s).") % {"dag": aanbod.sluit_op.strftime("%d-%m-%Y")}
                self.boek.wijs_af(Onbruikbaar(aanbod.sleutel, reden, aanbod.ruw), u)
            else:
                yield u

    def _lees_anders(self, verschil: Verschil) -> Iterator[tuple[Bekend, Uitgelezen]]:
        for oud, aanbod, afdruk in verschil.anders:
            if (u := self._lees_item(aanbod, afdruk)) is not None:
                yield oud, u

    def _lees_item(self, aanbod: Aanbod, afdruk: str) -> Uitgelezen | None:
        try:
            return self.naslag.lees(aanbod, afdruk)
        except Exception:  # één item waar wij niet uit komen mag de andere niet tegenhouden; het staat in het logboek
            logger.exception("bron %s: item %s is niet te lezen", self.bron.pk, aanbod.sleutel)
            reden = _("Dit item konden wij niet verwerken. Bekijk het bij de bron.")
            self.boek.tel(Onbruikbaar(aanbod.sleutel, reden, aanbod.ruw), "")
            return None

    def _tel_gelijk(self, gelijk: Iterable[tuple[Bekend, Aanbod]]) -> None:
        for oud, aanbod in gelijk:
            u = self._lees_item(aanbod, oud.vingerafdruk) if self.met_records else None
            if u is not None:
                self.boek.tel(u, "ongewijzigd")
            else:
                self.boek.telling["ongewijzigd"] += 1

    def _reken_afgewezen(self, *, is_volledig: bool | None) -> None:
        """Tel en bewaar de afwijzingen; bij een proef (None) alleen tellen."""
        self.boek.telling["afgewezen"] = len(self.boek.afgewezen)
        if is_volledig is not None:
            bewaar_afwijzingen(self.bron, self.boek.afgewezen, om=self.om, is_volledig=is_volledig)

    def _gezien(self, rijen, *, behalve: set[int]) -> None:
        """Alles wat er nu in staat is gezien; één vraag, hoeveel het er ook zijn."""
        if len(behalve) <= 500:
            rijen.exclude(pk__in=behalve).update(laatst_gezien_om=self.om, gemist=0)
            return
        pks = [pk for pk in rijen.order_by("pk").values_list("pk", flat=True) if pk not in behalve]
        for i in range(0, len(pks), 500):
            rijen.filter(pk__in=pks[i : i + 500]).update(laatst_gezien_om=self.om, gemist=0)

    # -- wat wij van de vorige keer weten ---------------------------------------------------------------
    def _vorige_goede_run(self) -> datetime | None:
        if self.bron.pk is None:
            return None
        goed = BronRun.objects.filter(bron=self.bron, uitkomst__in=(Uitkomst.GOED, Uitkomst.ONGEWIJZIGD))
        return goed.order_by("-pk").values_list("begonnen_om", flat=True).first()

    def _documenthash(self, document: Document) -> str:
        return f"{blake2b(document.inhoud, digest_size=20).hexdigest()}:{self.zout}"

    def _vorige_document(self) -> Document | None:
        """Alleen als een gelijk document ook echt niets zou veranderen mag de server "niet gewijzigd" zeggen."""
        b = self.bron
        if self.met_records or not b.documenthash.endswith(f":{self.zout}") or not (b.etag or b.last_modified):
            return None
        return Document(adres=b.adres, inhoud=b"", etag=b.etag, last_modified=b.last_modified)

    def _vergeet_document(self) -> None:
        """Vóór het schrijven: stopt de run halverwege, dan is het vorige document niet meer "niets veranderd"."""
        if self.bron.documenthash:
            Bron.objects.filter(pk=self.bron.pk).update(documenthash="", etag="", last_modified="")

    def _onthoud(self, document: Document | None, soort: Soort) -> None:
        """Onthoud het document om het de volgende keer te kunnen overslaan, of vergeet het juist."""
        b = self.bron
        b.soort = b.soort or soort.naam
        b.documenthash = self._documenthash(document) if document else ""
        b.etag, b.last_modified = (document.etag, document.last_modified) if document else ("", "")
        b.save(update_fields=["soort", "documenthash", "etag", "last_modified"])

    def _zinnen_over(self, gevolg: afwezig.Afwezigheid, ontbreekt: Sequence[Bekend]) -> list[str]:
        zinnen = []
        if gevolg.wacht:
            weg = sum(v.is_open(self.op) for v in ontbreekt)
            zin = _(
                "Er zijn ineens %(weg)d open vacatures uit de bron verdwenen, meer dan de helft. "
                "Er sluit niets tot HR zegt dat het klopt."
            )
            zinnen.append(zin % {"weg": weg})
        if gevolg.verborgen:
            zin = _("%(aantal)d keer is een vacature uit beeld gehaald; HR krijgt de vraag of zij nog open is.")
            zinnen.append(zin % {"aantal": gevolg.verborgen})
        return zinnen
