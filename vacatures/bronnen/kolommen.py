"""Kolomnamen van een werkblad: hoe HR-afdelingen ze noemen, en in welke rij ze staan."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from regio.gegevens import zoeknaam

from .bladen import Rij

# veld -> namen, de beste vooraan: staan er twee in een blad, dan telt de eerste uit deze lijst.
NAMEN: dict[str, tuple[str, ...]] = {
    "kenmerk": ("kenmerk", "vacaturenummer", "vacature nummer", "vacature nr", "vacaturenr", "vacature id",
                "referentie", "referentienummer", "referentie nummer", "ref", "ref nr", "reference",
                "reference number", "id", "job id", "vacaturecode", "dossiernummer", "nummer", "nr", "code"),
    "titel": ("titel", "vacaturetitel", "titel vacature", "titel van de vacature", "functietitel", "vacature",
              "naam vacature", "vacaturenaam", "title", "job title", "functienaam", "functiebenaming", "functie"),
    "functie": ("functiegroep", "functiesoort", "functiecategorie", "functiefamilie", "soort functie", "categorie",
                "afdeling", "sectie", "team"),
    "tekst": ("omschrijving", "vacaturetekst", "tekst", "tekst vacature", "functieomschrijving", "beschrijving",
              "vacatureomschrijving", "taakomschrijving", "toelichting", "inhoud", "description", "text"),
    "eisen": ("functie eisen", "functieeisen", "eisen", "profiel", "wij vragen", "gevraagd", "requirements"),
    "aanbod": ("wij bieden", "arbeidsvoorwaarden", "aanbod", "geboden"),
    "school": ("school", "schoolnaam", "naam school", "organisatie", "instelling", "werkgever", "company"),
    "locatie": ("locatie", "vestiging", "schoollocatie", "naam locatie", "locatienaam", "vestigingsnaam",
                "naam vestiging", "werklocatie", "standplaats school", "location"),
    "vestigingscode": ("vestigingscode", "vestigingsnummer", "vestigingsnr", "brin", "brincode", "brin code",
                       "brinnummer", "brin nummer", "brin nr", "brin6", "brin vestiging", "brin vestigingscode",
                       "schoolcode"),
    "straat": ("straat", "straatnaam", "adres", "straat en huisnummer", "bezoekadres", "street", "address"),
    "huisnummer": ("huisnummer", "huisnr", "huis nr", "nr huis"),
    "toevoeging": ("toevoeging", "huisnummertoevoeging", "huisnummer toevoeging"),
    "postcode": ("postcode", "pc", "post code", "zip", "zipcode", "postal code"),
    "plaats": ("plaats", "plaatsnaam", "woonplaats", "vestigingsplaats", "standplaats", "werkplaats", "gemeente",
               "stad", "city"),
    "vak": ("vak", "vakken", "schoolvak", "vakgebied", "vak ken", "leervak", "onderwijsvak", "subject"),
    "bevoegdheid": ("bevoegdheid", "graad", "gevraagde bevoegdheid", "bevoegdheidseis", "onderwijsbevoegdheid",
                    "bevoegdheid graad", "opleiding", "vereiste bevoegdheid"),
    "niveau": ("niveau", "niveaus", "schoolniveau", "onderwijsniveau", "schoolsoort", "onderwijssoort",
               "onderwijstype", "leerweg", "level"),
    "fte": ("fte", "wtf", "werktijdfactor", "aantal fte", "omvang fte", "omvang in fte", "fte omvang",
            "betrekkingsomvang", "aanstellingsomvang", "deeltijdfactor", "omvang", "formatie", "omvang wtf"),
    "fte_van": ("fte van", "fte min", "fte minimaal", "fte vanaf", "min fte", "minimale fte", "wtf van", "wtf min"),
    "fte_tot": ("fte tot", "fte tot en met", "fte t m", "fte max", "fte maximaal", "max fte", "maximale fte",
                "wtf tot", "wtf max"),
    "percentage": ("percentage", "omvang percentage", "deeltijdpercentage", "fte percentage", "werktijd percentage",
                   "aanstellingspercentage"),
    "uren": ("uren", "uren per week", "aantal uren", "uren pw", "uur per week", "werkuren", "arbeidsduur",
             "contracturen", "aantal uren per week", "hours", "hours per week"),
    "uren_van": ("uren van", "uren min", "uren minimaal", "uren vanaf", "min uren", "minimum uren",
                 "uren per week van", "uren per week min", "minimaal aantal uren"),
    "uren_tot": ("uren tot", "uren tot en met", "uren t m", "uren max", "uren maximaal", "max uren", "maximum uren",
                 "uren per week tot", "uren per week tot en met", "uren per week max", "maximaal aantal uren"),
    "lesuren": ("lesuren", "lessen", "aantal lesuren", "aantal lessen", "lesuren per week", "lessen per week"),
    "schaal": ("schaal", "salarisschaal", "functieschaal", "loonschaal", "inschaling", "scale"),
    "salaris": ("salaris", "salarisindicatie", "salaris indicatie", "bruto salaris", "brutosalaris", "beloning",
                "salary"),
    "salaris_van": ("salaris van", "salaris min", "salaris minimaal", "salaris vanaf", "min salaris",
                    "minimum salaris"),
    "salaris_tot": ("salaris tot", "salaris max", "salaris maximaal", "salaris t m", "salaris tot en met",
                    "max salaris", "maximum salaris"),
    "contract": ("contract", "dienstverband", "contractvorm", "soort contract", "soort dienstverband",
                 "contractsoort", "type dienstverband", "type contract", "contracttype", "aanstelling",
                 "soort aanstelling", "vast tijdelijk", "employment type"),
    "begint_op": ("ingangsdatum", "startdatum", "begindatum", "per", "ingang", "ingaand op", "ingaande", "begint op",
                  "datum ingang", "datum in dienst", "aanvang", "aanvangsdatum", "beschikbaar per", "met ingang van",
                  "start date"),
    "sluit_op": ("sluitdatum", "sluitingsdatum", "reageren tot en met", "reageren t m", "reageren tot",
                 "reageren voor", "reactiedatum", "reactietermijn", "sluit op", "datum sluiting",
                 "uiterste reactiedatum", "deadline", "einddatum", "einddatum publicatie", "open tot",
                 "open tot en met", "solliciteren tot", "closing date", "uiterste datum", "online tot", "vervaldatum"),
    "geplaatst_op": ("publicatiedatum", "plaatsingsdatum", "geplaatst op", "datum plaatsing", "gepubliceerd op",
                     "datum publicatie", "geplaatst", "publicatie", "online vanaf", "publication date", "date posted"),
    "contact_naam": ("contactpersoon", "contact", "naam contactpersoon", "contact persoon", "contactnaam",
                     "informatie bij", "meer informatie bij", "contact person"),
    "contact_email": ("e mail", "email", "mail", "e mailadres", "emailadres", "mailadres", "e mail contactpersoon",
                      "email contactpersoon", "contact email", "contact e mail", "e mailadres contactpersoon"),
    "contact_telefoon": ("telefoon", "telefoonnummer", "tel", "tel nr", "mobiel", "telefoon contactpersoon", "phone",
                         "telefoonnummer contactpersoon", "telnr"),
    "adres": ("link", "url", "website", "webadres", "vacaturelink", "link naar vacature", "link vacature",
              "webpagina", "vacature url", "pagina", "internetadres"),
    "reageren": ("solliciteren via", "solliciteren", "reageren via", "sollicitatielink", "sollicitatie link",
                 "link om te solliciteren", "sollicitatie adres", "sollicitatieadres", "sollicitatie e mail",
                 "e mail sollicitatie", "reactieadres", "apply url", "sollicitatie url"),
    "plaatsen": ("plaatsen", "aantal plaatsen", "aantal vacatures", "aantal posities", "aantal", "openstaand"),
    "trefwoorden": ("trefwoorden", "tags", "bijzonderheden", "opmerking", "opmerkingen"),
}  # fmt: skip
_PLAATS_VAN = {naam: (veld, rang) for veld, namen in NAMEN.items() for rang, naam in enumerate(namen)}
_TUSSEN_HAAKJES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
ZOEK_RIJEN = 30  # boven de kop staan soms een titel, een logo en een datum
NODIG = ("Titel", "Kenmerk", "School", "Vak", "Sluitdatum")


@dataclass(frozen=True)
class Kop:
    """De rij met kolomnamen: welk veld in welke kolom staat, en welke kolommen wij niet kennen."""

    nummer: int
    kolom: dict[str, int]
    namen: dict[int, str]
    onbekend: tuple[str, ...] = field(default=())

    def naam(self, veld: str) -> str:
        """Zoals het blad deze kolom noemt; anders zoals wij haar noemen."""
        return self.namen.get(self.kolom.get(veld, -1), "") or veld.replace("_", " ").capitalize()

    def is_herhaling(self, rij: Rij) -> bool:
        """Sommige bladen herhalen de kop boven elke bladzijde."""
        return len(rij.cellen) > 1 and all(self.namen.get(i) == _kort(cel) for i, cel in rij.cellen.items())


def veld_van(naam: str) -> tuple[str, int] | None:
    """(veld, rang) van een kolomnaam; wat tussen haakjes staat telt alleen als het helpt."""
    heel = zoeknaam(naam)
    zonder = zoeknaam(_TUSSEN_HAAKJES.sub(" ", naam))
    if "%" in naam and _PLAATS_VAN.get(zonder, ("", 0))[0] == "fte":
        return "percentage", 0
    return _PLAATS_VAN.get(heel) or _PLAATS_VAN.get(zonder)


def vind_kop(rijen: Iterable[Rij]) -> Kop | None:
    """De rij met een titel en de meeste bekende namen, bovenin het blad. Raises DocumentOnleesbaar bij het lezen."""
    koppen = (_kop(rij) for rij in islice(rijen, ZOEK_RIJEN))
    bruikbaar = [kop for kop in koppen if "titel" in kop.kolom and len(kop.kolom) >= 2]
    return max(bruikbaar, key=lambda kop: len(kop.kolom), default=None)


def _kop(rij: Rij) -> Kop:
    beste: dict[str, tuple[int, int]] = {}
    namen = {i: _kort(cel) for i, cel in sorted(rij.cellen.items())}
    for i, naam in namen.items():
        if gevonden := veld_van(naam):
            veld, rang = gevonden
            verliezer = max(beste.get(veld, (-1, -1)), (rang, i)) if veld in beste else None
            beste[veld] = min(beste.get(veld, (rang, i)), (rang, i))
            if veld == "titel" and verliezer is not None:  # "Titel" en "Functie" naast elkaar
                beste.setdefault("functie", verliezer)
    kolom = {veld: i for veld, (_rang, i) in beste.items()}
    return Kop(rij.nummer, kolom, namen, tuple(naam for i, naam in namen.items() if i not in kolom.values()))


def _kort(cel: object) -> str:
    return " ".join(str(cel).split())[:60]
