"""De vormen van de API, zoals zij in OpenAPI beschreven staan. Een veld erbij mag; een veld weg of anders is versie 2.

Alleen wat ook op de site staat. Contactpersonen en mailadressen staan er niet in: wie reageert, doet dat via de site.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from ninja import Schema
from pydantic import ConfigDict, Field, create_model

from search.van_buiten import MAX_AANTAL, PARAMETERS
from search.zoekvraag import MAX_KEUZES, MAX_PAGINA, MAX_TEKENS, PER_PAGINA, STANDAARD_KM, STRALEN_KM, Volgorde


class Vorm(Schema):
    model_config = ConfigDict(extra="forbid", frozen=True)


# -- de vraag ------------------------------------------------------------------------------------
def _meer(uitleg: str, voorbeeld: str) -> tuple[Any, Any]:
    grens: dict[str, Any] = {"maxItems": MAX_KEUZES}
    uitleg = f"{uitleg} Mag vaker: dan telt elk ervan."
    return list[str], Field([], description=uitleg, examples=[[voorbeeld]], json_schema_extra=grens)


def _tekst(uitleg: str, naam: str, *voorbeelden: str) -> Any:
    grens: dict[str, Any] = {"maxLength": MAX_TEKENS[naam]}
    return Field("", description=uitleg, examples=list(voorbeelden), json_schema_extra=grens)


def _getal(uitleg: str, standaard: int, hooguit: int) -> tuple[Any, Any]:
    grenzen: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": hooguit, "default": standaard}
    return str, Field("", description=uitleg, json_schema_extra=grenzen)


def _keuze(uitleg: str, keuzes: Sequence[str | int], standaard: str | int) -> tuple[Any, Any]:
    soort = "integer" if isinstance(standaard, int) else "string"
    grenzen: dict[str, Any] = {"type": soort, "enum": list(keuzes), "default": standaard}
    return str, Field("", description=uitleg, json_schema_extra=grenzen)


BESCHREVEN: dict[str, Any] = {
    "q": (str, _tekst("Woorden: een vak, functie, school, wat dan ook.", "q", "natuurkunde deeltijd")),
    "vak": _meer("Slug van een vak.", "natuurkunde"),
    "graad": _meer("Welke bevoegdheid volstaat.", "tweedegraads"),
    "niveau": _meer("Slug van een soort onderwijs.", "havo"),
    "functie": _meer("Slug van een functie.", "docent"),
    "contract": _meer("Soort contract.", "vast"),
    "fte": _meer("Omvang: tot-0.4, 0.4-0.7 of vanaf-0.7.", "vanaf-0.7"),
    "bestuur": _meer("Slug van een schoolbestuur.", "stichting-de-dijk"),
    "partnerschap": _meer("Slug van een opleidingsschool.", "opleidingsschool-noord"),
    "waar": (str, _tekst("Postcode of plaats waar omheen gezocht wordt.", "waar", "1621", "Hoorn")),
    "km": _keuze("Straal in kilometers, hemelsbreed. Alleen samen met waar.", STRALEN_KM, STANDAARD_KM),
    "letterlijk": _meer("Een woord uit q dat niet uitgelegd mag worden.", "meester"),
    "regio": (str, _tekst("Slug van een regio op deze site, of alle.", "regio", "alle")),
    "volgorde": _keuze(
        "Zonder woorden is relevantie hetzelfde als nieuwste; afstand kan alleen met waar.",
        [str(v) for v in Volgorde],
        str(Volgorde.RELEVANTIE),
    ),
    "school": (str, Field("", description="Slug van een school: alleen wat daar open is, en dan zonder facetten.")),
    "pagina": _getal("Welke pagina.", 1, MAX_PAGINA),
    "aantal": _getal("Hoeveel vacatures per pagina.", PER_PAGINA, MAX_AANTAL),
}
# Alleen de beschrijving: het lezen gebeurt in `search.van_buiten`, voor de API en de widget hetzelfde.
Parameters: Any = create_model("Parameters", __base__=Schema, **{naam: BESCHREVEN[naam] for naam in PARAMETERS})


# -- het antwoord ----------------------------------------------------------------------------------
class Benoemd(Vorm):
    slug: str
    naam: str


class Bestuur(Benoemd):
    website: str | None = None


class School(Benoemd):
    code: str = Field(
        description="Vestigingsnummer van DUO (BRIN en twee cijfers), of een sleutel van een mbo-college."
    )
    plaats: str
    postcode: str | None = None
    lat: float | None = None
    lon: float | None = None
    adres: str = Field(description="Haar bladzijde op deze site.")


class Bereik(Vorm):
    """Van en tot en met; een van de twee kan onbekend zijn."""

    van: float | None = None
    tot: float | None = None


class Vacature(Vorm):
    id: str = Field(description="Verandert nooit, ook niet met de titel.")
    titel: str
    adres: str = Field(description="De bladzijde op deze site.")
    reageren_adres: str = Field(
        description="Waar iemand reageert: bij het bestuur, of op de bladzijde van de vacature."
    )
    geplaatst_op: date | None
    gewijzigd_om: datetime | None
    sluit_op: date | None = Field(description="De laatste dag om te reageren; die dag telt nog mee, tot middernacht.")
    bestuur: Bestuur
    scholen: list[School]
    plaats: str | None = Field(description="Van de school, of als die niet bekend is van de bron.")
    km: float | None = Field(description="Hemelsbreed tot de dichtstbijzijnde school; alleen bij een vraag met waar.")
    sector: str | None = Field(description="vo, vso, mbo of po.")
    niveaus: list[Benoemd]
    functie: Benoemd | None
    vakken: list[Benoemd]
    graden: list[Benoemd] = Field(description="Elk van deze bevoegdheden volstaat.")
    fte: Bereik | None
    lessen_per_week: Bereik | None
    uren_per_week: Bereik | None
    schaal: str | None
    salaris: Bereik | None = Field(description="Euro bruto per maand bij een volle baan.")
    contract: str | None
    begint_op: date | None
    per_direct: bool
    plaatsen: int
    begeleiding_starters: bool
    zij_instromers_welkom: bool
    lio_welkom: bool
    is_onzeker: bool = Field(description="Van een bladzijde zonder opmaak gelezen: titel en dagen zijn een vermoeden.")


class VacatureMetTekst(Vacature):
    tekst: str = Field(description="HTML van het bestuur, opgeschoond: alinea's, lijsten, koppen, nadruk en links.")


class Facetwaarde(Vorm):
    waarde: str = Field(description="Wat in het adres komt.")
    naam: str
    aantal: int = Field(description="Wat een keuze oplevert; de keuze in dit facet zelf telt daarin niet mee.")
    gekozen: bool


class Facet(Vorm):
    parameter: str
    naam: str
    waarden: list[Facetwaarde]


class Plaats(Vorm):
    """Waar omheen gezocht is."""

    naam: str
    lat: float
    lon: float
    is_benadering: bool


class Vacaturelijst(Vorm):
    dag: date = Field(description="De dag in Amsterdam waarop dit gold.")
    totaal: int
    pagina: int
    paginas: int
    aantal: int = Field(description="Hoeveel er per pagina staan.")
    zelf: str
    vorige: str | None
    volgende: str | None
    site: str = Field(description="Dezelfde vraag op de site.")
    plaats: Plaats | None
    meldingen: list[str] = Field(description="Zinnen voor een mens, zoals over een plaats die geschat is.")
    vacatures: list[Vacature]
    facetten: list[Facet]


class Probleem(Vorm):
    """RFC 9457."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = Field(description="Een Nederlandse zin die zegt wat er niet kan.")
    parameter: str | None = Field(None, description="Welke parameter het is.")
