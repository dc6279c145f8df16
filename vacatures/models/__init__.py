from .bron import Afwijzing, Bron, BronRun, Vraag
from .vacature import Contract, GetagdeVacature, Reactiewijze, Tag, Uitkomst, Vacature, VacatureVak

__all__ = [
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
