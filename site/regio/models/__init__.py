from .onderwijs import Functie, FunctieTerm, Graad, LandelijkTekort, MeegeleverdeTerm, Niveau, Sector, Vak, VakTerm
from .opleiding import InstituutDeelname, Lerarenopleiding, Opleiding
from .organisatie import Bestuur, School, SchoolBestuur
from .partnerschap import Cluster, Deelname, Deelnamestatus, Partnerschap, PartnerschapStatus
from .plaats import Gemeente, Plaats, Postcode, Regio

__all__ = [
    "Bestuur",
    "Cluster",
    "Deelname",
    "Deelnamestatus",
    "Functie",
    "FunctieTerm",
    "Gemeente",
    "Graad",
    "InstituutDeelname",
    "LandelijkTekort",
    "Lerarenopleiding",
    "MeegeleverdeTerm",
    "Niveau",
    "Opleiding",
    "Partnerschap",
    "PartnerschapStatus",
    "Plaats",
    "Postcode",
    "Regio",
    "School",
    "SchoolBestuur",
    "Sector",
    "Vak",
    "VakTerm",
]
