"""De zoekvraag: wat iemand zoekt, los van hoe het gevonden wordt. Van een adres en terug zonder verlies."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from urllib.parse import urlencode

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _


class Volgorde(StrEnum):
    RELEVANTIE = "relevantie"
    NIEUWSTE = "nieuwste"
    SLUIT = "sluit"
    AFSTAND = "afstand"


# Facetten: meer keuzes binnen een facet zijn "of", tussen facetten "en". Waarden zijn slugs of codes.
FACETTEN = ("vak", "graad", "niveau", "functie", "contract", "fte", "bestuur", "partnerschap")

STRALEN_KM = (5, 10, 15, 25, 35, 50, 100)
STANDAARD_KM = 15  # een half uur fietsen of een kwartier rijden
PER_PAGINA = 20
ALLE_REGIOS = "alle"

# Grenzen aan wat wij uit een adres lezen: ruim voor mensen, krap voor wie de site wil laten zwoegen.
MAX_TEKENS = {"q": 200, "waar": 80, "regio": 80}
MAX_WAARDE_TEKENS = 120
MAX_KEUZES = 40  # per facet
MAX_PAGINA = 1_000


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """Eén zoekvraag. De namen van de velden zijn de namen van de parameters in het adres.

    Een zoekvraag maakt zichzelf eenduidig: keuzes staan op volgorde en één keer, en wat de standaard is blijft weg.
    Gelijke vragen hebben daardoor hetzelfde adres.
    """

    q: str = ""
    vak: tuple[str, ...] = ()
    graad: tuple[str, ...] = ()
    niveau: tuple[str, ...] = ()
    functie: tuple[str, ...] = ()
    contract: tuple[str, ...] = ()
    fte: tuple[str, ...] = ()  # vakjes: "tot-0.4", "0.4-0.7", "vanaf-0.7"
    bestuur: tuple[str, ...] = ()
    partnerschap: tuple[str, ...] = ()
    waar: str = ""  # postcode of plaats
    km: int = 0  # straal; 0 is de standaard bij een plaats
    letterlijk: tuple[str, ...] = ()  # woorden in `q` die wij niet mogen uitleggen
    regio: str = ""  # "alle" is elke regio, ook waar een regio de standaard is
    volgorde: Volgorde = Volgorde.RELEVANTIE
    pagina: int = 1

    def __post_init__(self) -> None:
        zet = object.__setattr__  # zo mag een frozen dataclass zichzelf bij het maken eenduidig maken
        for naam, lengte in MAX_TEKENS.items():
            zet(self, naam, _schoon(getattr(self, naam), lengte))
        for facet in (*FACETTEN, "letterlijk"):
            waarden = getattr(self, facet)
            if waarden:
                schoon = {_schoon(w, MAX_WAARDE_TEKENS) for w in waarden} - {""}
                zet(self, facet, tuple(sorted(schoon)[:MAX_KEUZES]))
        if not self.waar or self.km == STANDAARD_KM or self.km not in STRALEN_KM:
            zet(self, "km", 0)
        if self.volgorde == Volgorde.AFSTAND and not self.waar:
            zet(self, "volgorde", Volgorde.RELEVANTIE)
        zet(self, "pagina", min(max(1, self.pagina), MAX_PAGINA))

    # -- van en naar een adres -------------------------------------------------------------------
    @classmethod
    def van_querydict(cls, gegeven: "MultiValueDict[str, str]") -> "tuple[Zoekvraag, list[str]]":
        """De zoekvraag in een adres, met een zin voor elke waarde die niet kon. Geeft nooit een fout."""
        meldingen: list[str] = []
        waarden: dict[str, object] = {f: tuple(gegeven.getlist(f)) for f in (*FACETTEN, "letterlijk")}
        for naam, lengte in MAX_TEKENS.items():
            waarden[naam] = _tekst(gegeven.get(naam) or "", lengte, meldingen)
        waarden["km"] = _straal(gegeven.get("km"), meldingen)
        waarden["pagina"] = _pagina(gegeven.get("pagina"), meldingen)
        waarden["volgorde"] = _volgorde(gegeven.get("volgorde"), str(waarden["waar"]), meldingen)
        return cls(**waarden), meldingen  # type: ignore[arg-type]

    def als_query(self) -> str:
        """De vraag als query string, zonder wat de standaard is."""
        delen: list[tuple[str, str]] = []
        for veld in fields(self):
            waarde = getattr(self, veld.name)
            if waarde == veld.default:
                continue
            delen += [(veld.name, w) for w in waarde] if isinstance(waarde, tuple) else [(veld.name, str(waarde))]
        return urlencode(delen)

    # -- andere vragen die op deze lijken ----------------------------------------------------------
    def met(self, **velden: object) -> "Zoekvraag":
        """Dezelfde vraag met andere velden, weer op de eerste pagina als die er niet bij staat."""
        return replace(self, **({"pagina": 1} | velden))  # type: ignore[arg-type]

    def zonder(self, veld: str, waarde: str | None = None) -> "Zoekvraag":
        """Dezelfde vraag zonder dit veld, of bij een facet zonder deze ene keuze."""
        if waarde is None:
            return self.met(**{veld: _STANDAARD[veld]})
        return self.met(**{veld: tuple(w for w in getattr(self, veld) if w != waarde)})

    # -- wat ervan waar is -------------------------------------------------------------------------
    @property
    def straal_km(self) -> int:
        return self.km or STANDAARD_KM

    @property
    def keuzes(self) -> tuple[tuple[str, str], ...]:
        """Elke gekozen facetwaarde, als (facet, waarde)."""
        return tuple((f, w) for f in FACETTEN for w in getattr(self, f))

    @property
    def geldende_volgorde(self) -> Volgorde:
        """Zonder woorden zegt relevantie niets; dan staan de nieuwste vooraan. Voor het lijstje met volgordes."""
        if self.volgorde == Volgorde.RELEVANTIE and not self.q:
            return Volgorde.NIEUWSTE
        return self.volgorde


_STANDAARD = {veld.name: veld.default for veld in fields(Zoekvraag)}


def _schoon(tekst: str, lengte: int) -> str:
    """Zonder tekens die niemand typt (NUL, regeleinden, halve surrogaten), met enkele spaties, hooguit zo lang.

    Een letter en haar losse accent worden één teken: op een losse zou een woord breken.
    """
    tekst = unicodedata.normalize("NFC", tekst)
    zichtbaar = tekst if tekst.isprintable() else "".join(t if t.isprintable() else " " for t in tekst)
    return " ".join(zichtbaar.split())[:lengte].rstrip()


def _tekst(waarde: str, lengte: int, meldingen: list[str]) -> str:
    if len(waarde.strip()) > lengte:
        meldingen.append(
            _("Je zoektekst is te lang; we zochten met de eerste %(aantal)d tekens. Gebruik minder woorden.")
            % {"aantal": lengte}
        )
    return waarde


def _getal(waarde: str | None) -> int | None:
    try:
        return int(waarde) if waarde and len(waarde) < 12 else None
    except ValueError:
        return None


def _straal(waarde: str | None, meldingen: list[str]) -> int:
    km = _getal(waarde)
    if not waarde or not waarde.strip() or km in STRALEN_KM:
        return km or 0
    keuze = next((s for s in STRALEN_KM if km is not None and 0 < km <= s), STANDAARD_KM)
    meldingen.append(
        _("Deze afstand kennen we niet; we zochten binnen %(km)d km. Kies %(keuzes)s of %(laatste)d km.")
        % {"km": keuze, "keuzes": _opsomming(STRALEN_KM[:-1]), "laatste": STRALEN_KM[-1]}
    )
    return keuze


def _pagina(waarde: str | None, meldingen: list[str]) -> int:
    pagina = _getal(waarde)
    if not waarde or not waarde.strip() or (pagina is not None and 1 <= pagina <= MAX_PAGINA):
        return pagina or 1
    meldingen.append(_("Deze pagina bestaat niet; dit is de eerste. Blader onderaan verder."))
    return 1


def _volgorde(waarde: str | None, waar: str, meldingen: list[str]) -> Volgorde:
    try:
        volgorde = Volgorde(waarde) if waarde else Volgorde.RELEVANTIE
    except ValueError:
        meldingen.append(_("Deze volgorde kennen we niet. Kies een andere in het lijstje boven de vacatures."))
        return Volgorde.RELEVANTIE
    if volgorde == Volgorde.AFSTAND and not _schoon(waar, MAX_TEKENS["waar"]):
        meldingen.append(_("Sorteren op afstand kan pas met een plaats. Vul een postcode of plaats in."))
    return volgorde


def _opsomming(getallen: Iterable[int]) -> str:
    return ", ".join(map(str, getallen))
