from .bron import Afwijzing, Bron, BronRun, Vraag
from .keuzes import Contract, Reactiewijze, Uitkomst
from .trefwoord import GetagdeVacature, Tag
from .vacature import VAN_DE_RIJ, Vacature
from .vakregel import VacatureVak

__all__ = [
    "VAN_DE_RIJ",
    "Afwijzing",
    "Bron",
    "BronRun",
    "Contract",
    "GetagdeVacature",
    "Reactiewijze",
    "Tag",
    "Uitkomst",
    "Vacature",
    "VacatureVak",
    "Vraag",
]
