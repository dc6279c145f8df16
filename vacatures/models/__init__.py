from .bron import Bron, BronRun
from .keuzes import Contract, Reactiewijze, Uitkomst
from .trefwoord import GetagdeVacature, Tag
from .vacature import VAN_DE_RIJ, Vacature
from .vakregel import VacatureVak
from .vraag import NOG_OPEN, Afwijzing, Koppeling, Vraag

__all__ = [
    "NOG_OPEN",
    "VAN_DE_RIJ",
    "Afwijzing",
    "Bron",
    "BronRun",
    "Contract",
    "GetagdeVacature",
    "Koppeling",
    "Reactiewijze",
    "Tag",
    "Uitkomst",
    "Vacature",
    "VacatureVak",
    "Vraag",
]
