"""Wat iemand met een zoekvraag bedoelt: vak, plaats, niveau, omvang, contract; en wat in haar woorden hetzelfde is.

Niets daarvan verbergt een vacature: wat begrepen is telt mee in de volgorde en staat er als filter bij om te kiezen.
"""

from .plannen import Begrepen, Begrip, begrijp

__all__ = ["Begrepen", "Begrip", "begrijp"]
