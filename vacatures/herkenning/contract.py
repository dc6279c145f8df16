"""Soort contract. Van bijzonder naar gewoon: wie "tijdelijk met uitzicht op vast" zegt, zegt ook "tijdelijk" en "vast".

De eerste soort uit RANG die voorkomt geldt, behalve vast naast tijdelijk zonder verband: dan spreekt de tekst zichzelf
tegen en blijft het leeg.
"""

from collections.abc import Sequence

from .getal import BAAN
from .regel import KORT, TEKST, TITEL, Regel, rx
from .typen import Vondst

_VAST = rf"(?:vaste?|permanente?)[ -]{BAAN}|onbepaalde[ ]tijd|in[ ]vaste[ ]dienst|(?:dienstverband|contract\w{{0,6}}|aanstelling)[ ]?:[ ]?vast\b"
_NIET = rx(r"\b(?:geen|niet|zonder)\b(?:[ ]\w{1,12}){0,3}[ ]?$")
_NIET_NA = rx(r"^(?:[ ]\w{1,12}){0,3}[ ](?:niet|geen)\b")
_VERLOF = r"(?:zwangerschap|bevalling|ziekte|ouderschap|verlof|langdurig|afwezig|uitval|sabbatical)"

REGELS: tuple[Regel, ...] = (
    Regel("contract", rx(r"(?:uitzicht|zicht|kans|optie|mogelijkheid|mogelijkheden|perspectief|intentie|vooruitzicht)[ ]?(?:op|tot|naar|voor)[ ](?:een[ ])?(?:\w{1,14}[ ]){0,4}?"
                         r"(?:vast|onbepaalde[ ]tijd)"), ("vast", "onbepaalde"), "uitzicht-op-vast", niet_na=_NIET, venster=(100, 30)),
    Regel("contract", rx(rf"(?:tijdelijk\w{{0,2}}|bepaalde[ ]tijd|jaarcontract|een[ ]jaar)\b[^.\n]{{0,80}}(?:waarna|daarna|vervolgens|omgezet|gevolgd[ ]door|overgaan)[^.\n]{{0,60}}(?:{_VAST}|vast\b)"),
          ("waarna", "daarna", "vervolgens", "omgezet", "gevolgd", "overgaan"), "uitzicht-op-vast",
          venster=(120, 100)),
    Regel("contract", rx(rf"(?:{_VAST})[ ]na[ ](?:een|1|twee|2|goed|gebleken|wederzijds)\b"), ("vast", "onbepaalde"), "uitzicht-op-vast", niet_na=_NIET, venster=(100, 30)),
    Regel("contract", rx(r"bij[ ](?:goed|wederzijds|gebleken)[^.\n]{0,50}(?:vast|onbepaalde[ ]tijd)"), ("vast", "onbepaalde"), "uitzicht-op-vast"),
    Regel("contract", rx(rf"(?:zwangerschaps?|ziekte|verlof|tijdelijke[ ])-?[ ]?vervang\w{{2,4}}|(?<![a-z])vervang(?:ing|er|ster|end|ende)\b|vervangings(?:vacature|baan|aanstelling)|\binval(?:ler|docent|leraar|"
                         rf"leerkracht|kracht|pool)\w{{0,2}}|\b{_VERLOF}\w{{0,9}}(?:verlof|vervanging)|\b(?:zwangerschaps?|bevallings?|ouderschaps?|ziekte)-?[ ]?verlof|(?:ivm|i\.v\.m\.?|wegens|vanwege)[ ](?:\w{{1,12}}[ ])?{_VERLOF}"),
          ("vervang", "inval", "verlof", "ziekte", "zwanger", "afwezig", "uitval", "sabbatical"), "vervanging", waar=KORT, niet_na=_NIET),
    Regel("contract", rx(rf"\bter[ ](?:tijdelijke[ ])?vervanging|\b(?:ivm|i\.v\.m\.?|in[ ]verband[ ]met|wegens|vanwege)[ ](?:\w{{1,12}}[ ]){{0,3}}(?:{_VERLOF})|(?:zwangerschaps?|ziekte|verlof)-?vervanging"
                         rf"|\b(?:betreft|gaat[ ]om|is|zoeken)[ ](?:hier[ ])?(?:een[ ])?(?:tijdelijke[ ])?(?:vervanging\b(?![ ]van[ ](?:les|de[ ]les))|vervangings?(?:vacature|baan))|vervangingsvacature|zwangerschapsverlof|tijdelijke[ ]vervanging"),
          ("vervang", "verlof", "ziekte", "zwanger", "afwezig", "uitval", "sabbatical"), "vervanging", waar=TEKST, niet_na=_NIET,
          niet_voor=rx(r"^[^.]{0,40}(?:regel|rooster|doorbetaald|vergoed|regeling|aanvull)")),
    Regel("contract", rx(r"leerarbeidsovereenkomst|leer-?arbeids?-?(?:contract|overeenkomst)|lio-?[ ]?(?:contract|overeenkomst|aanstelling|baan)"), ("leer", "lio"), "lio", niet_na=_NIET),
    Regel("contract", rx(r"zij-?[ ]?instroom-?[ ]?(?:contract|traject|baan|aanstelling)"), ("instroom",), "zij-instroom", waar=TITEL),
    Regel("contract", rx(r"\bdetachering|\bdetacherings\w{0,8}|\bgedetacheerd"), ("detache",), "detachering", niet_na=_NIET, niet_voor=_NIET_NA),
    Regel("contract", rx(r"\bpayroll\w{0,9}|\buitzend(?:ing|kracht|basis|contract|overeenkomst|baan|werk)|\bzzp\w{0,2}\b|\binterim\b|\binhuur\b|\bfreelance\w{0,2}|\bcontractor"),
          ("payroll", "uitzend", "zzp", "interim", "inhuur", "freelance", "contractor"), "inhuur", waar=KORT, niet_na=_NIET, niet_voor=_NIET_NA),
    Regel("contract", rx(r"\b(?:op|via)[ ](?:een[ ])?(?:payroll|uitzend|zzp|freelance|interim|inhuur)-?(?:basis|contract|overeenkomst|constructie)?|\buitzend(?:contract|overeenkomst)|\bpayroll(?:contract|overeenkomst)"),
          ("payroll", "uitzend", "zzp", "interim", "inhuur", "freelance"), "inhuur", waar=TEKST, niet_na=_NIET, niet_voor=_NIET_NA),
    Regel("contract", rx(rf"{_VAST}"), ("vast", "permanent", "onbepaalde"), "vast", niet_na=_NIET, venster=(25, 25)),
    Regel("contract", rx(r"(?<![\w-])vaste?\b(?![ ](?:team|dag|uren|moment|lokaal|locatie|plek|waarde|onderdeel|kern))|\bpermanent\b"), ("vast", "permanent"), "vast", waar=KORT,
          niet_na=rx(r"(?:uitzicht|zicht|kans|optie|geen|niet)\b[^.]{0,25}$")),
    Regel("contract", rx(rf"tijdelijke?[ -]{BAAN}|(?<!on)bepaalde[ ]tijd|\bjaarcontract|\bvoor[ ](?:de[ ]duur[ ]van[ ])?(?:een|1)[ ](?:school)?jaar\b|\bvoor[ ]de[ ]duur[ ]van[ ](?:een|dit|het)[ ](?:school)?jaar"
                         rf"|\baanstelling[ ]tot[ ](?:en[ ]met[ ])?(?:1|31|het[ ]einde)|\bfixed[ ]term"), ("tijdelijk", "bepaalde", "jaar", "aanstelling", "fixed"), "tijdelijk", niet_na=_NIET, venster=(25, 30)),
    Regel("contract", rx(r"\btijdelijke?\b|\btemporary\b|\btot[ ](?:het[ ])?einde?[ ](?:van[ ]het[ ])?schooljaar|\btot[ ](?:aan[ ])?de[ ]zomervakantie"), ("tijdelijk", "temporary", "tot "), "tijdelijk", waar=KORT),
)  # fmt: skip

RANG = ("uitzicht-op-vast", "lio", "zij-instroom", "vervanging", "detachering", "inhuur")


def kies(vondsten: Sequence[Vondst]) -> Vondst | None:
    """De bijzonderste soort; None als er niets stond of als vast en tijdelijk naast elkaar staan."""
    soorten = {v.waarde: v for v in reversed(vondsten)}
    for soort in RANG:
        if soort in soorten:
            return soorten[soort]
    return next(iter(soorten.values())) if len(soorten) == 1 else None
