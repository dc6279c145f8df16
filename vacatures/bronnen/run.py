"""Eén keer lezen van één bron, in twee helften: eerst alles uitrekenen, dan alles schrijven.

`bereid_voor` haalt, ontleedt, herkent en kijkt pagina's na, en schrijft niets. `schrijf` draait in één transactie en
rekent niets meer uit wat vooraf kon: wie er middenin uitvalt, laat de oude stand achter, en het slot van de database
is kort. Wat intussen door een mens gesloten of veranderd is, ziet `schrijf` omdat hij de stand opnieuw leest.
"""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import blake2b

from django.utils.translation import gettext as _

from vacatures import herkenning
from vacatures.beoordelen.dubbelen import zoek_dubbelen
from vacatures.models import Bron, BronRun, Vacature

from . import afwezig, opensollicitatie
from .aanbod import Aanbod, Onbruikbaar
from .boek import Boek
from .document import Document, DocumentLeeg
from .lezen import Lezing, lees_bron
from .ophalen import Haler
from .rapport import Verslag, bewaar_afwijzingen, maak_verslag
from .slotvragen import sluit_slotvragen
from .soort import Soort
from .soorten import soort_met_naam, soort_voor
from .termijn import Termijn
from .toepassen import Klaar, maak_klaar, maak_nieuwe, werk_bij
from .vergelijken import Bekend, Verschil, bekende_vacatures, ontbrekend, vergelijk, zout_van
from .waarden import Naslag, Uitgelezen

logger = logging.getLogger(__name__)
Uitkomst = BronRun.Uitkomst
PER_KEER = 500


def haal_document(bron: Bron, haler: Haler, *, vorige: Document | None = None) -> Document:
    """Het document op het adres van de bron. Met een patroon voor links is zij een pagina. Raises BronFout."""
    is_pagina = soort_met_naam(bron.soort).is_pagina if bron.soort else bool(bron.linkpatroon)
    return haler.haal(bron.adres, vorige=vorige, token=bron.token, is_pagina=is_pagina)


@dataclass
class Werk:
    """Wat een run gaat schrijven. Zonder `lezing` is het document gelijk aan het vorige."""

    soort: Soort
    document: Document | None = None
    lezing: Lezing | None = None
    nieuw: list[Klaar] = field(default_factory=list)
    anders: list[Klaar] = field(default_factory=list)
    gezien: list[str] = field(default_factory=list)  # sleutels van bekende vacatures die er nog in staan
    weg: list[int] = field(default_factory=list)  # hun pagina is er niet meer; alleen als de bron niet gezaghebbend is


class Run:
    """Eén keer lezen van één bron."""

    def __init__(
        self, bron: Bron, haler: Haler, *, op: date, om: datetime, met_records: bool, termijn: Termijn | None = None
    ) -> None:
        self.bron, self.haler, self.op, self.om = bron, haler, op, om
        self.met_records, self.termijn = met_records, termijn or Termijn()
        self.thesaurus = herkenning.thesaurus()
        self.naslag = Naslag(bron, self.thesaurus, op=op)
        self.zout = zout_van((
            herkenning.REGELVERSIE, self.thesaurus.versie, bron.voltijd, bron.standaard_sector, bron.bestuur_id,
            self.naslag.scholen.vingerafdruk, self.naslag.koppelingen.vingerafdruk,
        ))  # fmt: skip
        self.boek = Boek(self.naslag.scholen, met_records=met_records)
        self.vorige_om = self._vorige_goede_run()

    # -- uitrekenen: er wordt niets geschreven ----------------------------------------------------------
    def bereid_voor(self, document: Document | None) -> Werk:
        """Raises BronFout."""
        if document is None:
            document = haal_document(self.bron, self.haler, vorige=self._vorige_document())
            if document.is_ongewijzigd:
                return self._niets_veranderd()
        soort = soort_voor(self.bron, document)
        if soort.haal is None and not self.met_records and self.bron.documenthash == self._documenthash(document):
            return self._niets_veranderd()
        lezing = self._lees(document, soort)
        verschil = vergelijk(lezing, bekende_vacatures(self.bron), zout=self.zout)
        for onbruikbaar in lezing.onbruikbaar:
            self.boek.wijs_af(onbruikbaar)
        werk = Werk(soort, document, lezing)
        werk.nieuw = list(self._klaar((None, u) for u in self._lees_nieuw(verschil)))
        werk.anders = list(self._klaar((oud.pk, u) for oud, u in self._lees_anders(verschil)))
        self._tel_gelijk(verschil.gelijk)
        bekend = [*(oud for oud, _aanbod, _afdruk in verschil.anders), *(oud for oud, _aanbod in verschil.gelijk)]
        werk.gezien = [oud.sleutel for oud in bekend]
        werk.weg = self._zoek_weg(soort, verschil.ontbreekt)
        return werk

    def _niets_veranderd(self) -> Werk:
        """Hetzelfde document, gelezen met dezelfde regels: alles is zoals het was, ook wat al ontbrak."""
        soort = soort_met_naam(self.bron.soort)
        bekend = bekende_vacatures(self.bron).values()
        return Werk(soort, weg=self._zoek_weg(soort, [v for v in bekend if not self._stond_er_de_vorige_keer_in(v)]))

    def _zoek_weg(self, soort: Soort, ontbreekt: Sequence[Bekend]) -> list[int]:
        if self._is_gezaghebbend(soort):
            return []
        return afwezig.zoek_weg(ontbreekt, self.haler, vorige_om=self.vorige_om, om=self.om, termijn=self.termijn)

    def _klaar(self, stukken: Iterable[tuple[int | None, Uitgelezen]]) -> Iterator[Klaar]:
        for pk, u in stukken:
            uitslag = maak_klaar(self.bron, u, om=self.om, pk=pk)
            if isinstance(uitslag, Onbruikbaar):
                self.boek.tel(uitslag, "")
            else:
                yield uitslag

    def _is_gezaghebbend(self, soort: Soort) -> bool:
        return self.bron.is_gezaghebbend and soort.mag_gezaghebbend

    def _stond_er_de_vorige_keer_in(self, v: Bekend) -> bool:
        return bool(self.vorige_om and v.laatst_gezien_om and v.laatst_gezien_om >= self.vorige_om)

    # -- schrijven: binnen één transactie ---------------------------------------------------------------
    def schrijf(self, werk: Werk) -> Verslag:
        """Raises DuurtTeLang."""
        if self.bron.is_gezaghebbend:  # wie dat tijdens het lezen uitzette, wil dat er niets meer sluit
            self.bron.refresh_from_db(fields=["is_gezaghebbend"])
        verslag = self._schrijf_gelijk(werk) if werk.lezing is None else self._schrijf_lezing(werk, werk.lezing)
        sluit_slotvragen(self.bron, om=self.om)
        return verslag

    def _schrijf_lezing(self, werk: Werk, lezing: Lezing) -> Verslag:
        bekend = bekende_vacatures(self.bron)  # vóór wat nieuw is: dat mag een verlies niet kleiner laten lijken
        veranderd = self._pas_toe(werk)
        self.boek.telling["heropend"] = afwezig.laat_terugkeren(
            (bekend[sleutel] for sleutel in werk.gezien if sleutel in bekend), op=self.op, om=self.om
        )
        ontbreekt = ontbrekend(lezing, bekend)
        self._gezien(behalve={oud.pk for oud in ontbreekt})
        zoek_dubbelen(veranderd, op=self.op, om=self.om)
        gevolg = self._verwerk_afwezigheid(werk, ontbreekt, bekend)
        self._reken_afgewezen(is_volledig=lezing.is_volledig)
        telt = lezing.is_volledig or not self._is_gezaghebbend(werk.soort)
        mag_overslaan = not self.boek.stuk and not gevolg.wacht and werk.soort.haal is None and telt
        self._onthoud(werk.document if mag_overslaan else None, werk.soort)
        return self._verslag(
            Uitkomst.GOED, gevolg, ontbreekt, werk.soort, gelezen=lezing.aantal, is_volledig=lezing.is_volledig,
            meldingen=lezing.meldingen,
        )  # fmt: skip

    def _schrijf_gelijk(self, werk: Werk) -> Verslag:
        bekend = bekende_vacatures(self.bron)
        ontbreekt = [v for v in bekend.values() if not self._stond_er_de_vorige_keer_in(v)]
        self._gezien(behalve={v.pk for v in ontbreekt})
        gevolg = self._verwerk_afwezigheid(werk, ontbreekt, bekend)
        if gevolg.wacht:
            self._onthoud(None, werk.soort)
        afgewezen = self.bron.afwijzingen.count()
        self.boek.telling.update(ongewijzigd=len(bekend) - len(ontbreekt), afgewezen=afgewezen)
        gelezen = self.boek.telling["ongewijzigd"] + afgewezen
        return self._verslag(Uitkomst.ONGEWIJZIGD, gevolg, ontbreekt, werk.soort, gelezen=gelezen, is_volledig=True)

    def _pas_toe(self, werk: Werk) -> list[int]:
        """Schrijf wat nieuw en anders is. Geeft de pk's terug van wat er veranderde."""
        veranderd = []
        for schrijf, stukken, actie in ((maak_nieuwe, werk.nieuw, "nieuw"), (werk_bij, werk.anders, "gewijzigd")):
            for uitslag in schrijf(self.bron, stukken, om=self.om, termijn=self.termijn):
                if isinstance(uitslag, Onbruikbaar):
                    self.boek.tel(uitslag, "")
                    continue
                self.boek.tel(uitslag.u, actie if uitslag.is_anders else "ongewijzigd")
                if uitslag.is_anders and uitslag.rij_pk is not None:
                    veranderd.append(uitslag.rij_pk)
        return veranderd

    def _verwerk_afwezigheid(
        self, werk: Werk, ontbreekt: Sequence[Bekend], bekend: dict[str, Bekend]
    ) -> afwezig.Afwezigheid:
        if not self._is_gezaghebbend(werk.soort):
            afwezig.vergeet_gemist(self.bron)
            return afwezig.Afwezigheid(verborgen=afwezig.verberg_met_vraag(self.bron, werk.weg, om=self.om))
        if werk.lezing is not None and not (werk.lezing.is_volledig and werk.lezing.aanbod):
            afwezig.vergeet_gemist(self.bron)
            return afwezig.Afwezigheid()
        return afwezig.verwerk_gezaghebbend(self.bron, ontbreekt, list(bekend.values()), op=self.op, om=self.om)

    def _verslag(
        self, uitkomst: Uitkomst, gevolg: afwezig.Afwezigheid, ontbreekt: Sequence[Bekend], soort: Soort, *,
        gelezen: int, is_volledig: bool, meldingen: Sequence[str] = (),
    ) -> Verslag:  # fmt: skip
        self.boek.telling.update(gesloten=gevolg.gesloten, verborgen=gevolg.verborgen)
        return maak_verslag(
            Uitkomst.WACHT if gevolg.wacht else uitkomst, self.boek.telling, soort=soort.naam, gelezen=gelezen,
            is_volledig=is_volledig, meldingen=[*meldingen, *self._zinnen_over(gevolg, ontbreekt)],
            records=self.boek.records,
        )  # fmt: skip

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
        lezing = lees_bron(document, soort, self.haler, termijn=self.termijn)
        if not lezing.aantal:
            raise DocumentLeeg(_("Er staat geen enkele vacature in de bron. Klopt dat? Er verandert niets."))
        return lezing

    def _lees_nieuw(self, verschil: Verschil) -> Iterator[Uitgelezen]:
        for aanbod, afdruk in verschil.nieuw:
            u = self._lees_item(aanbod, afdruk)
            if u is None:
                continue
            if not self.bron.met_open_sollicitaties and opensollicitatie.is_open_sollicitatie(aanbod.titel):
                self.boek.wijs_af(opensollicitatie.weiger(aanbod), u)
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
        self.termijn.controleer()
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

    def _gezien(self, *, behalve: set[int]) -> None:
        """Alles wat er nu in staat is gezien; één vraag, hoeveel het er ook zijn."""
        rijen = Vacature.objects.filter(bron=self.bron)
        if len(behalve) <= PER_KEER:
            rijen.exclude(pk__in=behalve).update(laatst_gezien_om=self.om, gemist=0)
            return
        pks = [pk for pk in rijen.order_by("pk").values_list("pk", flat=True) if pk not in behalve]
        for i in range(0, len(pks), PER_KEER):
            rijen.filter(pk__in=pks[i : i + PER_KEER]).update(laatst_gezien_om=self.om, gemist=0)

    # -- wat wij van de vorige keer weten ---------------------------------------------------------------
    def _vorige_goede_run(self) -> datetime | None:
        if self.bron.pk is None:
            return None
        goed = BronRun.objects.filter(bron=self.bron, uitkomst__in=(Uitkomst.GOED, Uitkomst.ONGEWIJZIGD))
        return goed.order_by("-pk").values_list("begonnen_om", flat=True).first()

    @property
    def _documentzout(self) -> str:
        """Met wat bepaalt hoe het document gelezen wordt: een ander adres of een andere soort is een nieuwe blik."""
        b = self.bron
        return zout_van((
            self.zout, b.adres, b.soort, b.linkpatroon, b.is_gezaghebbend, b.met_open_sollicitaties,
        ))  # fmt: skip

    def _documenthash(self, document: Document) -> str:
        return f"{blake2b(document.inhoud, digest_size=20).hexdigest()}:{self._documentzout}"

    def _vorige_document(self) -> Document | None:
        """Alleen als een gelijk document ook echt niets zou veranderen mag de server "niet gewijzigd" zeggen."""
        b = self.bron
        if self.met_records or not b.documenthash.endswith(f":{self._documentzout}") or not (b.etag or b.last_modified):
            return None
        return Document(adres=b.adres, inhoud=b"", etag=b.etag, last_modified=b.last_modified)

    def _onthoud(self, document: Document | None, soort: Soort) -> None:
        """Onthoud het document om het de volgende keer te kunnen overslaan, of vergeet het juist."""
        b = self.bron
        if not b.soort and Bron.objects.filter(pk=b.pk, soort="").update(soort=soort.naam):  # een mens kan intussen
            b.soort = soort.naam  # een soort gekozen hebben
        b.documenthash = self._documenthash(document) if document else ""
        b.etag, b.last_modified = (document.etag, document.last_modified) if document else ("", "")
        b.save(update_fields=["documenthash", "etag", "last_modified"])

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
