"""Van tekst naar woorden om op te zoeken. Elke zoekmachine gebruikt deze ene ontleding, bij het vullen en het vragen.

Zo hangt een antwoord niet af van wat een server onder Nederlands verstaat.
"""

from hashlib import sha256
from inspect import getsource

import Stemmer

from . import samenstellingen, uitzonderingen, woorden
from .samenstellingen import delen
from .woorden import MAX_WOORD_TEKENS, STOPWOORDEN, WOORD, als_veld, ontleed, stam, vouw

__all__ = ["MAX_WOORD_TEKENS", "STOPWOORDEN", "VERSIE", "WOORD", "als_veld", "delen", "ontleed", "stam", "vouw"]

# Verandert mee met elke regel van de ontleding en met de stemmers: een index van een andere versie hoort overnieuw.
VERSIE = sha256(
    "\n".join(
        [Stemmer.version(), *(getsource(module) for module in (woorden, samenstellingen, uitzonderingen))]
    ).encode()
).hexdigest()[:12]
