"""Omvang en contract in een vraag: "deeltijd", "halve baan", "0,6", "3 dagen", "vaste baan"."""

import re
from decimal import Decimal

from search.indexeren import FTE_VAKJES
from vacatures.models import Contract

DEELTIJD = ("tot-0.4", "0.4-0.7")
# Gevouwen uitdrukkingen, zonder stemmen: "vast" is iets anders dan "vaste" in een schoolnaam.
OMVANG = {
    **dict.fromkeys(("deeltijd", "parttime", "part time", "part-time", "deeltijds", "parttimebaan"), DEELTIJD),
    **dict.fromkeys(("voltijd", "fulltime", "full time", "full-time", "hele baan", "volledige baan"), ("vanaf-0.7",)),
    **dict.fromkeys(("halve baan", "halftime", "half time", "halve dagen"), ("0.4-0.7",)),
    **dict.fromkeys(("kleine baan", "paar uur", "enkele uren", "bijbaan"), ("tot-0.4",)),
    "1 dag": ("tot-0.4",),
    **dict.fromkeys(("2 dagen", "twee dagen"), ("tot-0.4", "0.4-0.7")),
    **dict.fromkeys(("3 dagen", "drie dagen"), ("0.4-0.7",)),
    **dict.fromkeys(("4 dagen", "5 dagen", "vier dagen", "vijf dagen"), ("vanaf-0.7",)),
}
VAST = (str(Contract.VAST), str(Contract.UITZICHT_OP_VAST))
CONTRACT = {
    **dict.fromkeys(("vast", "vaste baan", "vast contract", "vaste aanstelling", "vaste benoeming"), VAST),
    **dict.fromkeys(("tijdelijk", "tijdelijke baan", "tijdelijk contract"), (str(Contract.TIJDELIJK),)),
    **dict.fromkeys(("zwangerschapsvervanging", "ziektevervanging"), (str(Contract.VERVANGING),)),
    **dict.fromkeys(("zzp", "freelance", "inhuur", "interim"), (str(Contract.INHUUR),)),
    "detachering": (str(Contract.DETACHERING),),
}
FTE = re.compile(r"^(?:([01])[.,](\d{1,4})|(1|100 ?%|[1-9]\d ?%))(?:fte)?$")


def vakjes(getal: str) -> tuple[str, ...]:
    """De vakjes van een omvang als "0,6", "0.8" of "60%"; leeg als het dat niet is."""
    gelezen = FTE.match(getal)
    if not gelezen or getal == "1":
        return ()
    if gelezen[1]:
        fte = Decimal(f"{gelezen[1]}.{gelezen[2]}")
    else:
        fte = Decimal(gelezen[3].rstrip("% ")) / (1 if gelezen[3] == "1" else 100)
    if not Decimal("0.05") <= fte <= Decimal("1.2"):
        return ()
    return tuple(vakje for vakje, (van, tot) in FTE_VAKJES.items() if van <= fte < tot)
