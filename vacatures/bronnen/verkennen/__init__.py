"""Gegeven alleen een adres: welke bron zit hierachter? Voor de opdracht `verken` en het scherm "Bron toevoegen".

Elke kandidaat is echt gehaald en gelezen. De verkenning vraagt weinig van een site en duurt kort; de regels van de
haler (alleen openbare adressen, één verzoek per seconde, robots.txt voor pagina's) gelden gewoon.
"""

from .kandidaat import Kandidaat, Verkenning, Voorbeeld
from .verkenner import verken

__all__ = ["Kandidaat", "Verkenning", "Voorbeeld", "verken"]
