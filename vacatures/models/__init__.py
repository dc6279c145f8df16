from .bron import Afwijzing, Bron, BronRun, Vraag
from .vacature import VAN_DE_RIJ, Contract, GetagdeVacature, Reactiewijze, Tag, Uitkomst, Vacature, VacatureVak

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
