"""Niveaus. Vmbo zonder meer zijn beide vmbo-niveaus; onder- en bovenbouw zeggen geen niveau."""

import re

from .regel import rx, vanaf_begin, vondst
from .sporen import spoor
from .tekst import Zone
from .typen import Vondst

VOLGORDE = ("pro", "vmbo-bk", "vmbo-gt", "havo", "vwo", "vso", "mbo")
_LADDER = ("vmbo-bk", "vmbo-gt", "havo", "vwo")  # voor "vmbo t/m havo"
_LEERWEG = (
    r"(?:basis(?:beroeps\w{0,12})?|kader(?:beroeps\w{0,12})?|theoretische?(?:[ ]leerweg)?|gemengde?(?:[ ]leerweg)?|bbl|kbl|bb|kb|tl|gl|gtl|bkgt|kgt|bkg|bk|gt|kt|"
    r"gemengd|beroepsgericht|b|k|g|t)(?![a-z0-9&])(?!'s)"
)
_TUSSEN = r"(?:[ ]?[-/,+&(][ ]?|[ ](?:en|of|&)[ ]|[ ])"
_VMBO = rf"(?P<vmbo>vmbo)(?P<leerweg>(?:{_TUSSEN}{_LEERWEG}(?!/m)){{0,6}})"
_NAMEN = (
    rf"{_VMBO}|(?P<bk>basis-?[ ]?(?:/|en|&|-)[ ]?kader\w{{0,20}}|\b(?:bbl?[ ]?/[ ]?kbl?)\b|\bbbl\b|\bkbl\b)|(?P<gt>mavo|vmbot|vmbotl|\bgl[ ]?/[ ]?tl\b|\btl\b(?![ ]?-?(?:lamp|buis)))"
    r"|(?P<havo>havo)|(?P<vwo>vwo|gymnasium|atheneum|gymnasia)|(?P<vso>vso|voortgezet[ ]speciaal[ ]onderwijs)|(?P<pro>praktijkonderwijs|praktijkschool|\bpro(?=[ ]?[/)]|$|[ ]-))"
    r"|(?P<mbo>mbo|middelbaar[ ]beroepsonderwijs|\broc\b)"
)
_PATROON = rx(rf"\b(?:{_NAMEN})(?![a-z])")
_BEGIN = rx(
    r"v(?:mbo|wo|so|oortg)|basis|bb|kb|mavo|gl|tl|havo|gymn|athen|pr(?:akt|o)|mbo|midd|roc"
)  # waarmee elk ervan begint
_BIJ = spoor((
    "vmbo", "mavo", "havo", "vwo", "gymnasi", "atheneum", "vso", "mbo", "speciaal", "praktijk", "pro", "kader", "tl", "bbl", "kbl",
    "bb/", "beroepsonderwijs", "roc",
))  # fmt: skip
_TEM = re.compile(r"[ ]?(?:t/m|tot en met)[ ]?$")
# In lopende tekst zijn de niveaus meestal die van de school; alleen naast lesgeven zijn ze die van de baan.
_LES = rx(
    r"\bles(?:sen|geef\w{0,2}|gev\w{1,3}|uren)?\b|\bklas(?:sen)?\b|onderbouw|bovenbouw|bevoegd|\bdocent|\bleraar|\bleerkracht"
)
_DIPLOMA = rx(r"werk-?[ ]?(?:en[ ]denk)?niveau|opleiding[ ]op|diploma|denkniveau|afgeronde?|minimaal|lerarenopleiding")


def niveaus(zone: Zone) -> list[Vondst]:
    """Elk genoemd niveau als vondst; "mavo t/m vwo" zijn ook de niveaus ertussen."""
    gevonden: list[Vondst] = []
    vorige: tuple[tuple[str, ...], int] = ((), -1)
    if not zone.sporen & _BIJ:
        return gevonden
    for treffer in (
        m for van, tot in zone.vensters(_BIJ, 30, 80) for m in vanaf_begin(_BEGIN, _PATROON, zone.vouw, van, tot)
    ):
        soorten = _soorten(treffer)
        if zone.veld == "tekst" and not _over_de_baan(zone, treffer):
            continue
        if vorige[0] and _TEM.match(zone.vouw[vorige[1] : treffer.start()]):
            soorten = _ladder(vorige[0], soorten)
        gevonden += [vondst("niveaus", soort, zone, treffer.start(), treffer.end()) for soort in soorten]
        vorige = soorten, treffer.end()
    return gevonden


def _over_de_baan(zone: Zone, treffer: re.Match[str]) -> bool:
    links, rechts = zone.links(treffer.start(), 70), zone.rechts(treffer.end(), 40)
    return bool(_LES.search(links) or _LES.search(rechts)) and not (_DIPLOMA.search(links) or _DIPLOMA.search(rechts))


def _ladder(van: tuple[str, ...], tot: tuple[str, ...]) -> tuple[str, ...]:
    if van[0] not in _LADDER or tot[-1] not in _LADDER:
        return tot
    begin, eind = _LADDER.index(van[0]), _LADDER.index(tot[-1])
    return _LADDER[begin : eind + 1] if begin <= eind else tot


def _soorten(treffer: re.Match[str]) -> tuple[str, ...]:
    if not treffer["vmbo"]:
        naam = treffer.lastgroup or ""
        return ({"bk": "vmbo-bk", "gt": "vmbo-gt"}.get(naam, naam),)
    letters = set(re.findall(r"[a-z]+", treffer["leerweg"] or "")) - {"en", "of", "leerweg"}
    eerste = {
        letter
        for woord in letters
        for letter in (
            woord
            if len(woord) < 5 and woord not in ("bbl", "kbl", "tl", "gl", "gtl")
            else woord[0:2]
            if woord == "gtl"
            else woord[0]
        )
    }
    soorten = tuple(s for s, bij in (("vmbo-bk", {"b", "k"}), ("vmbo-gt", {"g", "t"})) if eerste & bij)
    return soorten or ("vmbo-bk", "vmbo-gt")
