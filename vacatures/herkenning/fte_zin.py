"""Is een genoemde omvang die van deze baan? Wat er links en rechts van het getal in de zin staat, zegt het.

Links telt een woord met alles tot aan het getal: "de sectie heeft ... 4,3 fte", "op termijn ... 0,8 fte". De woorden
staan in een register op hun eerste letters, want bijna elke zin heeft er geen.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from .regel import rx

_EERSTE = 3  # letters waarop het register zoekt
_WOORD = re.compile(r"[a-z€]{1,40}")

_PLOEG = "team sectie vaksectie school afdeling vakgroep dienst bureau locatie vestiging organisatie college lyceum gymnasium stichting formatie staf"
_WERKERS = "docenten leraren leerkrachten collega's medewerkers mensen personen leden personeelsleden teamleden vakgenoten toa's concierges koppen gezichten man"
_VOL = "(?:volledige|voltijdse?|full-?time|hele|normale)"

# (de woorden waarmee het begint, wat er dan volgt tot aan het getal)
_ANDERMANS = (
    # het team of de hele school
    (_PLOEG.split(), r"\b(?![^.;]{0,80}(?:plek|plaats|ruimte|vacature|vacant|baan|behoefte|zoek|\bje\b))(?:[ ][\w&'-]{1,14}){0,4}[ ](?:heeft|telt|omvat|bestaat[ ]uit|bestaan[ ]uit|is|draait[ ]op|werkt[ ]met)\b[^;]{0,40}"),
    (_PLOEG.split(), r"[ ]van[ ](?:ruim[ ]|ongeveer[ ]|circa[ ]|zo'n[ ])?(?:\w{1,10}[ ]\w{1,14}[ ,(]{1,2})?"),
    (_WERKERS.split(), r"[ ]?(?:[,(]|[ ]samen|[ ]met|[ ]goed[ ]voor|[ ]op|[ ]in|[ ]vullen|[ ]verdelen|[ ]delen|[ ]vormen|[ ]hebben){1,2}[^.;|]{0,25}"),
    (("leiding aan", "leidinggevende aan", "leiding over", "aansturing van", "stuurt", "aansturen"), r"\b[^.;|]{0,70}"),
    (("in totaal werken", "in totaal zijn"), r"[ ][^.;|]{0,40}"),
    # de rekenbasis van een salaris of een volle baan
    (("bij",), rf"[ ](?:een[ ])?(?:(?:minimaal|maximaal|meer|dan|{_VOL}|dienstverband|aanstelling|betrekking|omvang|werktijdfactor|benoeming|baan|functie|van|met)[ ,]{{0,2}}){{0,5}}\(?"),
    (("basis van", "obv", "o.b.v.", "gebaseerd op", "uitgaande van", "gelden voor"), r"(?:[ ]een)?(?:[ ]\w{1,15}){0,3}[ ]?[(:,]?[ ]?"),
    (("van", "op", "per"), rf"[ ](?:een[ ])?{_VOL}[ ]\w{{1,15}}[ ]?\(?"),
    (("volledige", "voltijd", "voltijds", "voltijdse", "fulltime"), r"[ ]?\w{0,15}[ ](?:is|=|telt|bedraagt|betekent|staat[ ]gelijk[ ]aan)[ ]?"),
    (("cao",), r"\W{0,2}"),
    (("fulltimer", "voltijder"), r"\w{0,2}\b[^;|]{0,25}"),
    # later, of als het meezit
    (("uit te breiden", "uitbreid", "uitgroei", "uitloop", "groei", "doorgroei", "oplop", "verhog", "verhoogd", "ophog"), r"\w{0,4}\b[^,;(|]{0,30}"),
    (("op termijn", "op den duur", "later", "volgend jaar", "volgend schooljaar", "het jaar erop", "daarna", "straks", "aangevuld"), r"\b[^,;(|]{0,30}"),
    (("na een", "na 1", "na het eerste"), r"[ ](?:school)?jaar\b[^,;|]{0,25}"),
    (("uitbreiding", "meer"), r"\b[^;|]{0,12}\b(?:naar|tot|met)[ ](?:max\w{0,5}[ ]|een[ ])?"),
    # een deel van de baan
    (("waarvan", "inclusief", "incl", "exclusief", "excl", "plus", "extra", "bovenop", "daarbovenop"), r"\.?(?:[ ]\w{1,12}){0,2}[ ]?"),
    (("taakuren", "ontwikkeltijd", "taken", "lestaak"), r"[ ]?[(:]?[ ]?"),
    # een ander, of een andere vacature
    (("werkt", "werkte", "had", "deed"), r"(?<!je[ ]werkt)(?<!jij[ ]werkt)(?<!u[ ]werkt)(?<!kandidaat[ ]werkt)(?<!docent[ ]werkt)[ ](?:nu[ ]|zelf[ ]|voor[ ]|nog[ ]){0,2}"),
    (("ook", "daarnaast", "tevens", "verder", "eveneens", "nog"), r"\b[^.;|]{0,40}\b(?:zoek\w{0,3}|vacatures?|gezocht|vacant)\b[^.;|]{0,50}"),
    (("zoek",), r"\w{0,3}[ ](?:\w{2,3}[ ])?(?:ook|daarnaast)[ ](?:nog[ ])?[^.;|]{0,50}"),
    # grenzen van iets anders, of juist niet
    (("geen", "niet", "meer dan", "minder dan", "liever", "onder de", "boven de"), r"(?:[ ]meer|[ ]minder)?(?:[ ]dan)?[ ]?"),
)  # fmt: skip
_TOTAAL = (
    (("samen", "totaal", "totale", "opgeteld", "alles bij elkaar", "bij elkaar"), r"(?:(?<=totale)[ ]\w{3,15})?(?:[ ](?:is|dat|goed|voor|dus|komt|op|van|een|bedraagt|omvat|krijg|je|werk|aanstelling|baan|betrekking)){0,5}[ ]?:?[ ]?"),
)  # fmt: skip
_ELK = ((("elk", "ieder", "allebei", "beide", "beiden"), r"[ ](?:van[ ]|voor[ ](?:een[ ])?)?"),)
# "25 lessen is 1,0 fte": een volle baan, en niet deze.
_VOL_IS = (
    (("lessen", "lesuren", "uur", "uren", "minuten"), r"(?:[ ]per[ ]week)?[ ]?(?:=|is|zijn|staan[ ]voor)[ ]"),
    (("€", "euro", "bruto"), r"[^;|]{0,45}\(?"),
)

_ELK_NA = rx(r"^[ ](?:elk\b|ieder\b|per[ ](?:plek|plaats|vacature|persoon|docent|functie|baan))")
_NIET_ERVOOR = rx(
    rf"^[ )]{{0,2}}(?:=|staat[ ]gelijk|ontwikkel|taak|cao|in[ ]de[ ]cao|is[ ](?:gelijk|\d\d|een[ ]volledige|ook[ ]mogelijk|mogelijk|bespreekbaar|eventueel)|kan[ ]ook|mag[ ]ook|(?:{'|'.join(_WERKERS.split())})\b|personeel|werkdruk|is[ ](?:fulltime|voltijd)|extra|mentor|lesreductie|vrijstelling|vrijgesteld|verlof|vermindering|later|op[ ]termijn)"
    r"|^[ )]{0,2}(?:krijg|ontvang|kom[ ]je|kunt[ ]je)|^[ ](?:voor|aan|t\.b\.v\.|ten[ ]behoeve[ ]van)[ ](?:het[ ]|de[ ]|een[ ]|je[ ])?(?:mentor|taken|taak|coordin|decan|ontwikkel|werkdruk|scholing|studie|kartrekk)"
)

Register = dict[str, list[re.Pattern[str]]]


def _register(wendingen: Iterable[tuple[Iterable[str], str]]) -> Register:
    register: Register = defaultdict(list)
    for woorden, rest in wendingen:
        per_begin = defaultdict(list)
        for woord in woorden:
            per_begin[_WOORD.match(woord)[0][:_EERSTE]].append(re.escape(woord))  # type: ignore[index]
        for begin, keus in per_begin.items():
            register[begin].append(rx(rf"(?:{'|'.join(sorted(keus, key=len, reverse=True))}){rest}$"))
    return dict(register)


_PER_SOORT = {
    naam: _register(rijen)
    for naam, rijen in (("andermans", _ANDERMANS), ("totaal", _TOTAAL), ("elk", _ELK), ("vol", _VOL_IS))
}


def _staat(soort: str, links: str) -> int | None:
    """Waar in `links` een wending van deze soort begint."""
    register = _PER_SOORT[soort]
    for woord in _WOORD.finditer(links):
        for patroon in register.get(woord[0][:_EERSTE], ()):
            if patroon.match(links, woord.start()):
                return woord.start()
    return None


def is_elk(links: str, rechts: str) -> bool:
    """ "twee banen van elk 0,6 fte", "0,6 fte per plek": meer dan een plaats."""
    return _staat("elk", links) is not None or bool(_ELK_NA.match(rechts))


def is_totaal(links: str) -> bool:
    """ "samen 0,9 fte" van deze baan, en niet "zes docenten, samen 4,2 fte"."""
    plek = _staat("totaal", links)
    return plek is not None and _staat("andermans", links[:plek]) is None


def is_van_iets_anders(links: str, rechts: str, *, is_vol: bool) -> bool:
    if _NIET_ERVOOR.match(rechts) or _staat("andermans", links) is not None:
        return True
    return is_vol and _staat("vol", links) is not None
