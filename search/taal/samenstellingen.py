"""Samenstellingen uit de school in hun delen: natuurkundedocent is natuurkunde en docent.

Alleen wat een vak, niveau of groep is met iemand of iets waar dat bij hoort. Een gewone woordenlijst splitst te veel
(gelder + land, verantwoorde + lijk), en "basisschool" in basis en school vindt elke tekst.
"""

from functools import lru_cache

# Wat voorop staat, gevouwen, met het woord waarvoor het staat als dat anders is.
VOOR = {
    **{
        woord: woord
        for woord in (
            "nederlands", "engels", "duits", "frans", "spaans", "fries", "latijn", "grieks", "italiaans", "russisch",
            "chinees", "turks", "arabisch", "wiskunde", "rekenen", "natuurkunde", "scheikunde", "biologie",
            "informatica", "techniek", "geschiedenis", "aardrijkskunde", "economie", "bedrijfseconomie", "filosofie",
            "godsdienst", "levensbeschouwing", "maatschappijleer", "maatschappijkunde", "muziek", "tekenen",
            "handvaardigheid", "kunst", "dans", "drama", "theater", "gym", "gymnastiek", "sport", "verpleegkunde",
            "pedagogiek", "horeca", "bouw", "zorg", "ict", "havo", "vwo", "vmbo", "mbo", "gymnasium", "onderbouw",
            "bovenbouw", "brugklas", "kleuter", "peuter", "nask", "ckv", "nt2", "isk", "lio", "toa", "burgerschap",
            "motorvoertuigen", "elektrotechniek", "metaal", "logistiek", "anw", "invaller", "vak", "onderwijs",
            "klassen", "groeps", "praktijk", "vakantie",
        )
    },
    "reken": "rekenen",
    "teken": "tekenen",
    "kunstgeschiedenis": "kunst geschiedenis",
    "groep": "groep",
    "inval": "invaller",
    "invals": "invaller",
    "natuurscheikunde": "nask",
    "exacte": "exact",
    "talen": "talen",
}  # fmt: skip
# Wat achteraan staat: iemand, of iets dat over dat vak gaat.
ACHTER = frozenset(
    {
        "docent", "docente", "docenten", "docentes", "leraar", "leraren", "lerares", "leraressen", "leerkracht",
        "leerkrachten", "juf", "juffen", "meester", "meesters", "onderwijzer", "onderwijzers", "instructeur",
        "instructeurs", "assistent", "assistente", "assistenten", "ondersteuner", "ondersteuners", "begeleider",
        "begeleiders", "coordinator", "coordinatoren", "leider", "leiders", "mentor", "mentoren", "coach", "coaches",
        "opleider", "opleiders", "medewerker", "medewerkers", "student", "studenten", "teamleider", "teamleiders",
        "les", "lessen", "onderwijs", "vacature", "vacatures", "baan", "banen", "sectie", "afdeling", "lokaal",
        "practicum", "stage", "vervanger", "vervanging", "invaller", "invallers", "kracht", "krachten",
    }
)  # fmt: skip
TUSSEN = ("", "s", "en", "e", "n")
# Wat een eigen woord is, al lijkt het een samenstelling.
HEEL = frozenset({"onderwijsassistent", "klassenassistent", "vakbegeleider", "praktijkles", "invallers"})
KORTSTE_ACHTER = 3


@lru_cache(maxsize=50_000)
def delen(woord: str) -> tuple[str, ...]:
    """De delen van een gevouwen woord; leeg als het er geen twee zijn."""
    if len(woord) < 6 or woord in HEEL:
        return ()
    for plek in range(len(woord) - KORTSTE_ACHTER, 2, -1):
        achter = woord[plek:]
        if achter in ACHTER and (voor := _voor(woord[:plek])):
            return (*voor.split(), achter)
    return ()


def _voor(woord: str) -> str:
    for tussen in TUSSEN:
        kaal = woord.removesuffix(tussen) if tussen else woord
        if (kaal != woord or not tussen) and kaal in VOOR:
            return VOOR[kaal]
    return ""
