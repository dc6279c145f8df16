"""Soort contract. Van bijzonder naar gewoon: wie "tijdelijk met uitzicht op vast" zegt, zegt ook "tijdelijk" en "vast".

De eerste soort uit RANG die voorkomt geldt, behalve vast naast tijdelijk zonder verband: dan spreekt de tekst zichzelf
tegen en blijft het leeg.
"""

from collections.abc import Iterable, Sequence

from . import contract_zin
from .contract_zin import AANTAL, DAGWOORD, MAAND, TERMIJN
from .getal import BAAN
from .regel import KORT, TEKST, TITEL, Groep, Regel, rx
from .tekst import Zone
from .typen import Vondst

_VAST = rf"(?<!binnen[ ]een[ ])(?:vaste?|permanente?)[ -](?:{BAAN}|plek|plaats)|onbepaalde[ ]tijd|in[ ]vaste[ ]dienst|(?:dienstverband|contract\w{{0,6}}|aanstelling|benoeming)[ ]?:[ ]?vast\b"
_NIET = rx(r"\b(?:geen|niet|zonder)\b(?:[ ]\w{1,12}){0,3}[ ]?$")
_NIET_NA = rx(r"^(?:[ ]\w{1,12}){0,3}[ ](?:niet|geen)\b")
_VERLOF = r"(?:zwanger|bevalling|ziekte|ouderschap|\w{0,12}verlof|langdurig|afwezig|uitval|sabbatical|wereldreis|detachering[ ]van|revalid)"
_MAANDEN = ("jan", "feb", "maa", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_HOOP = r"(?:uitzicht|vooruitzicht|zicht|kans|optie|mogelijkhe\w{2,4}|perspectief|intentie|bedoeling|voornemen|streven|doel|inzet)"
_DAARNA = r"(?:waarna|daarna|vervolgens|omgezet|omzetten|om[ ]te[ ]zetten|gevolgd[ ]door|overgaan|volgt)"
_TIJDELIJK = r"(?:tijdelijk\w{0,2}|bepaalde[ ]tijd|jaarcontract|halfjaarcontract|een[ ]jaar|eerste[ ]jaar|proefjaar|proefperiode)"
_OVERNEMEN = r"(?:(?:neem|neemt|nemen)[ ](?:jij[ ]|je[ ]|u[ ])?(?:haar|zijn|hun|de)[ ]\w{3,12}[ ](?:waar|over)\b|(?:haar|zijn|diens)[ ]\w{3,12}\b[^.\n]{0,60}\b(?:over|waar)(?:neemt|nemen|te[ ]nemen)\b)"

# Iemand is er een tijd niet: vervanging als zelfstandig naamwoord, een geboorte, "tijdens haar verlof", "tot zij terug is".
_AFWEZIG = (
    r"\bvervanging[ ](?:van[ ](?:een|onze|haar|de|mevrouw|mw\.|dhr\.|collega)\b(?![ ]les)|wegens|vanwege|i\.?v\.?m|in[ ]verband|tijdens|langdurig|\w{0,14}verlof)|(?:aard|reden|soort|betreft|dienstverband|contract|aanstelling)[ ]?:?[ ](?:een[ ])?vervanging\b"
    r"|\b(?:collega|\w{0,14}docente?|\w{0,10}leraar|lerares|leerkracht|haar|hem|conrector|mentor)\b[^.\n]{0,45}[ ](?:te[ ])?vervangen\b|\b(?:krijgt|verwacht|verwachten|kreeg)[ ](?:in[ ]\w{3,9}[ ])?(?:een[ ]|haar[ ]|hun[ ]|zijn[ ])?(?:\w{1,8}[ ])?(?:tweeling|baby|kind|kindje)\b"
    r"|\b(?:is|in)[ ](?:zwanger|verwachting)\b|\b(?:gaat|is)[ ]met[ ](?:\w{1,14}[ ]){0,2}\w{0,16}verlof\b|\btijdens[ ](?:het|de|haar|zijn|hun)[ ](?:\w{0,16}verlof|afwezigheid|ziekte)"
    r"|\bwaarneming\b|\bonze[ ]\w{3,20}[ ]is[ ](?:al[ ])?(?:\w{1,10}[ ])?ziek\b|\bzwangere[ ](?:collega|docent)|\bvervangingspool|\b(?:maternity|parental|sick)[ ](?:leave|cover)|\btot[ ](?:haar|zijn|diens)[ ](?:terugkeer|herstel)|\btot(?:dat)?[ ](?:zij|hij|ze|de[ ]collega|onze[ ]collega)[ ](?:weer[ ])?(?:terug|hersteld|beter)"
)
_OF_DIENST = rx(
    _NIET_NA.pattern
    + r"|^[^.]{0,60}(?:in[ ]dienst|of[ ](?:een[ ])?(?:dienstverband|aanstelling))|^[^.]{0,45}(?:behoort|ook[ ](?:mogelijk|bespreekbaar|een[ ]optie)|mogelijk\b|kan[ ]ook)"
)
_IN_DIENST_OF = r"|\b(?:in[ ]dienst|dienstverband|aanstelling|contract)\b[^.;\n]{0,20}\bof[ ](?:\w{1,8}[ ]){0,2}$"
_GEEN_DUUR = rx(_NIET.pattern + r"|\b(?:reage|sollic|reacti|stuur)[^.;\n]{0,40}$")
_LEEFTIJD = rx(r"^[ ](?:ervaring|geleden|oud\b|oude)")

REGELS: tuple[Regel, ...] = (
    # -- uitzicht op vast: een hoop, een vervolg, of vast na een termijn of bij goed functioneren
    Regel("contract", rx(rf"{_HOOP}\b[ ]?(?:(?:op|tot|naar|voor|is|om|een|de|deze|dit|je|daarna|dan|samen|verder|te|gaan|in|het|\w{{1,14}}-?)[ ]){{0,8}}(?:vast|onbepaalde[ ]tijd)"), ("vast", "onbepaalde"),
          "uitzicht-op-vast", niet_na=_NIET, venster=(110, 20)),
    Regel("contract", rx(r"\bvast(?:e[ ]\w{3,14})?[ ](?:(?:is|blijft)[ ](?:het|ons)[ ](?:doel|uitgangspunt|streven)|(?:is[ ]|wordt[ ]|daarna[ ])?mogelijk)"), ("vast",), "uitzicht-op-vast", venster=(1, 45)),
    Regel("contract", rx(rf"{_TIJDELIJK}\b[^.\n]{{0,40}}{_HOOP}\b[^.\n]{{0,30}}\bverder[ ]te[ ]gaan"), ("verder",), "uitzicht-op-vast", venster=(120, 20)),
    Regel("contract", rx(rf"{_TIJDELIJK}\b[^.\n]{{0,80}}{_DAARNA}[^.\n]{{0,60}}(?:{_VAST}|vast\b)"), ("vast", "onbepaalde"), "uitzicht-op-vast", niet_na=_NIET, venster=(160, 25)),
    Regel("contract", rx(rf"(?:{_VAST}|\bvast)[ ](?:(?:wordt|mogelijk|volgt|krijg|je)[ ]){{0,3}}na[ ](?:een|1|twee|2|drie|zes|goed|gebleken|wederzijds|proef|afloop|het[ ](?:eerste|behalen|proef))"),
          ("vast", "onbepaalde"), "uitzicht-op-vast", niet_na=_NIET, venster=(25, 70)),
    Regel("contract", rx(rf"\bna[ ](?![^.]{{0,30}}(?:gesprek|kennismak|procedure|proefles|sollicit))(?:(?:een|1|twee|2|drie|zes|dat|dit|het|goed|gebleken|afloop|je|een[ ]\w{{3,12}})\b[^.,;\n]{{0,60}})[,]?[ ](?:\w{{1,12}}[ ]){{0,4}}(?:{_VAST}|vast\b)"), ("vast", "onbepaalde"),
          "uitzicht-op-vast", niet_na=_NIET, venster=(110, 25)),
    Regel("contract", rx(rf"\bbij[ ](?:goed|wederzijds|gebleken|voldoende)[^.\n]{{0,110}}(?:{_VAST}|\bvast\b)"), ("vast", "onbepaalde"), "uitzicht-op-vast", venster=(150, 25)),
    Regel("contract", rx(rf"(?:{_VAST})[ ]na[ ]?\w{{0,6}}[ ]?proef|(?:{_VAST})[^.\n]{{0,20}}(?:als|wanneer|mits|zodra)[ ](?:het|je|we)\b"), ("vast", "onbepaalde"), "uitzicht-op-vast", niet_na=_NIET, venster=(25, 50)),
    # -- vervanging
    Regel("contract", rx(rf"(?:zwangerschaps?|ziekte|verlof|tijdelijke[ ])-?[ ]?vervang\w{{2,4}}|(?<![a-z])vervang(?:ing|er|ster|end|ende)\b|vervangings(?:vacature|baan|aanstelling|benoeming|functie)|\binval(?:ler|docent|leraar|"
                         rf"leerkracht|kracht|pool)\w{{0,2}}|\b{_VERLOF}\w{{0,9}}(?:verlof|vervanging)|\b(?:zwangerschaps?|bevallings?|ouderschaps?|ziekte)-?[ ]?verlof|(?:ivm|i\.v\.m\.?|wegens|vanwege)[ ](?:\w{{1,12}}[ ])?{_VERLOF}"),
          ("vervang", "inval", "verlof", "ziekte", "zwanger", "afwezig", "uitval", "sabbatical"), "vervanging", waar=KORT, niet_na=_NIET),
    Regel("contract", rx(rf"\bter[ ](?:tijdelijke[ ])?vervanging|\b(?:ivm|i\.v\.m\.?|in[ ]verband[ ]met|wegens|vanwege|door)[ ](?:(?:de|het|een|\w{{1,5}}de|\w{{3,12}}[ ]?)[ ]){{0,3}}(?:{_VERLOF})|(?:zwangerschaps?|ziekte|verlof)-?vervanging"
                         rf"|\b(?:betreft|gaat[ ]om|is|zoeken)[ ](?:hier[ ])?(?:een[ ])?(?:tijdelijke[ ])?(?:vervanging\b(?![ ]van[ ](?:les|de[ ]les))|vervangings?(?:vacature|baan))|vervangingsvacature|zwangerschaps-?[ ]?(?:en[ ]bevallings)?verlof"
                         rf"|\bzieke[ ](?:collega|docent|leraar)|\b(?:collega|docent|leraar)[ ](?:die|is)\b[^.\n]{{0,30}}\bziek\b|(?:met|op)[ ](?:\w{{1,12}}-?[ ]){{0,3}}(?:zwangerschaps|bevallings|ouderschaps|ziekte)?verlof|tijdelijke[ ]vervanging|vervangings(?:benoeming|aanstelling|functie)"),
          ("vervang", "verlof", "ziekte", "zwanger", "afwezig", "uitval", "sabbatical", "langdurig", "revalid", "ziek"), "vervanging", waar=TEKST, niet_na=_NIET,
          niet_voor=rx(r"^[^.]{0,40}(?:regel|rooster|doorbetaald|vergoed|aanvull)|^[^.]{0,60}\b(?:pensioen|vertrek\w{0,2}|andere[ ]baan)\b")),
    Regel("contract", rx(r"\b(?:een|als|de|onze)[ ](?:tijdelijke[ ])?(?:vervanger|vervangster|invaller|invalster|invaldocent|invalkracht|vervangende[ ]\w{3,20})\b|\bvervang[ ](?:jij|je|u)[ ](?:haar|hem|onze|een|deze)\b|\bvervangt[ ](?:onze|haar|hem|een[ ]collega)\b|\bdie[ ](?:haar|hem|onze[ ]\w{3,14})[ ]vervangt"),
          ("vervang", "inval"), "vervanging", waar=TEKST, niet_na=_NIET, niet_voor=rx(r"^[^.]{0,40}(?:bij[ ]afwezig|regel|rooster|waar[ ]nodig)|^[^.]{0,60}\b(?:pensioen|vertrek\w{0,2}|andere[ ]baan)\b"), venster=(25, 30)),
    Regel("contract", rx(_AFWEZIG), ("vervang", "tweeling", "baby", "kind", "zwanger", "verwachting", "verlof", "tijdens", "waarne", "terugkeer", "terug", "ziek", "vervang", "maternity", "parental", "sick"), "vervanging", waar=TEKST, niet_na=rx(_NIET.pattern + r"|\b(?:regel|verzorg|organiseer|coordineer|plan)\w{0,3}\b[^.]{0,30}$"),
          niet_voor=rx(r"^[^.]{0,40}(?:lessen|regel|rooster|doorbetaald|vergoed|aanvull)|^[^.]{0,60}\b(?:pensioen|vertrek\w{0,2}|andere[ ]baan)\b"), venster=(50, 70)),
    Regel("contract", rx(_OVERNEMEN), ("over", "waar"), "vervanging", waar=TEKST, niet_na=rx(r"\b(?:pensioen|vertrek\w{0,4}|andere[ ]baan|geen|niet)\b[^\n]{0,60}$"), venster=(100, 20)),
    Regel("contract", rx(r"leerarbeidsovereenkomst|leer-?arbeids?-?(?:contract|overeenkomst)|lio-?[ ]?(?:contract|overeenkomst|aanstelling|baan)"), ("leerarbeid", "leer-arbeid", "lio"), "lio", niet_na=_NIET,
          niet_voor=rx(r"^[ ](?:werken|mogelijk|is[ ]mogelijk|kan)")),
    Regel("contract", rx(r"(?:overeenkomst|contract|aanstelling|dienstverband)[ ](?:voor|als|in)[ ](?:een[ ])?zij-?[ ]?instro\w{2,4}"), ("instro",), "zij-instroom"),
    Regel("contract", rx(r"zij-?[ ]?instroom-?[ ]?(?:contract|traject|baan|aanstelling)"), ("instroom",), "zij-instroom", waar=TITEL),
    Regel("contract", rx(r"\bdetachering|\bdetacherings\w{0,8}|\bgedetacheerd"), ("detache",), "detachering", niet_na=rx(_NIET.pattern + r"|\b(?:collega|docent)[ ](?:die|is)\b[^.]{0,50}$" + _IN_DIENST_OF), niet_voor=_OF_DIENST),
    Regel("contract", rx(r"\bpayroll\w{0,9}|\buitzend(?:ing|kracht|basis|contract|overeenkomst|baan|werk)|\bzzp\w{0,2}\b|\binterim\b|\binhuur\b|\bfreelance\w{0,2}|\bcontractor"),
          ("payroll", "uitzend", "zzp", "interim", "inhuur", "freelance", "contractor"), "inhuur", waar=KORT, niet_na=_NIET, niet_voor=_NIET_NA),
    Regel("contract", rx(r"\bje[ ]werkt[ ]als[ ](?:freelancer|zzp)|\bfactuurbasis|\bopdrachtovereenkomst|\bhuren[ ]je[ ]in\b|\b(?:op|via)[ ](?:een[ ])?(?:payroll|uitzend|zzp|freelance|interim|inhuur)-?(?:basis|contract|overeenkomst|constructie)?|\buitzend(?:contract|overeenkomst)|\bpayroll\w{0,14}|\bvia[ ](?:een|ons|het)[ ](?:uitzend|payroll|detacherings)bureau"),
          ("payroll", "uitzend", "zzp", "interim", "inhuur", "huren", "freelance", "factuur", "opdrachtovereenkomst", "bureau"), "inhuur", waar=TEKST, niet_na=rx(_NIET.pattern + _IN_DIENST_OF), niet_voor=_OF_DIENST),
    # -- vast
    Regel("contract", rx(rf"{_VAST}"), ("vast", "permanent", "onbepaalde"), "vast", niet_na=rx(_NIET.pattern + r"|\bbinnen[ ](?:een|je|jouw)[ ](?:\w{3,10}[ ])?$"), venster=(25, 25)),
    Regel("contract", rx(r"(?<![\w-])vaste?\b(?![ ](?:team|dag|uren|moment|lokaal|locatie|plek|waarde|onderdeel|kern|gezicht|groep|collega|aanspreek))|\bpermanent\b"), ("vast", "permanent"), "vast", waar=KORT,
          niet_na=rx(r"(?:uitzicht|zicht|kans|optie|geen|niet)\b[^.]{0,25}$")),
    # -- tijdelijk
    Regel("contract", rx(rf"tijdelijke?[ -]{BAAN}|(?<!on)bepaalde[ ]tijd|\b(?:half)?jaarcontract|\bfixed[ ]term"), ("tijdelijk", "bepaalde", "jaarcontract", "fixed"), "tijdelijk", niet_na=_NIET, venster=(12, 20)),
    Regel("contract", rx(rf"\bvoor[ ](?:de[ ]duur[ ]van[ ]|de[ ]periode[ ]van[ ])?(?:een|1)[ ](?:school)?jaar\b|\bvoor[ ]de[ ](?:duur|periode)[ ]van[ ](?:\w{{1,10}}[ ])?(?:{TERMIJN}|schooljaar|\d)|\b(?:contract)?duur[ ]?:?[ ]{TERMIJN}"
                         rf"|\b{BAAN}s?\b(?:[ ](?:is|van|geldt|loopt|geschiedt))?(?:[ ](?:in[ ]eerste[ ]instantie|vooralsnog|aanvankelijk|eerst))?[ ]?:?[ ]?(?:(?:van|voor)[ ])?(?:een[ ]periode[ ]van[ ])?{TERMIJN}"),
          ("jaar", "jaren", "maand", "duur", "periode"), "tijdelijk", niet_na=_GEEN_DUUR, niet_voor=_LEEFTIJD, venster=(60, 35)),
    Regel("contract", rx(rf"\b(?:{BAAN}|fte|uur|omvang)\b[^.;\n]{{0,30}}\b(?:tot|t/m|tot[ ]en[ ]met)[ ]{DAGWOORD}"), ("tot ", "t/m"), "tijdelijk", niet_na=_GEEN_DUUR, venster=(55, 30)),
    Regel("contract", rx(rf"\b{BAAN}[ ]?:?[ ](?:van[ ])?\d{{1,2}}(?:[ ]{MAAND}|[-/]\d)"), _MAANDEN, "tijdelijk", niet_na=_GEEN_DUUR, venster=(35, 1)),
    Regel("contract", rx(rf"\btijdelijke?\b|\btijd\.|\btemporary\b|\btot[ ](?:het[ ])?einde?[ ](?:van[ ]het[ ])?schooljaar|\btot[ ](?:aan[ ])?de[ ](?:zomer|kerst|mei)|\b(?:tot|t/m|tot[ ]en[ ]met)[ ]\d{{1,2}}(?:[ ]{MAAND}|[-/]\d{{1,2}}[-/])|\bvoor[ ]{AANTAL}[ ](?:maanden|jaar)\b"),
          ("tijd", "temporary", "tot ", "t/m", "maanden", "jaar"), "tijdelijk", waar=KORT, niet_na=rx(r"\b(?:reage|sollic|reacti)[^.;\n]{0,40}$")),
)  # fmt: skip

# "Tijdelijk" in een veld of titel is vaak een vinkje; zegt de tekst waarom (vervanging, uitzicht op vast), dan geldt dat.
ALGEMEEN = ("tijdelijk", "vast")
VERVANGING = "vervanging"
RANG = ("uitzicht-op-vast", "lio", "zij-instroom", "vervanging", "detachering", "inhuur")


def kies(vondsten: Sequence[Vondst]) -> Vondst | None:
    """De bijzonderste soort; None als er niets stond of als vast en tijdelijk naast elkaar staan."""
    soorten = {v.waarde: v for v in reversed(vondsten)}
    for soort in RANG:
        if soort in soorten:
            return soorten[soort]
    return next(iter(soorten.values())) if len(soorten) == 1 else None


def lees(zone: Zone) -> list[Vondst]:
    """Korte velden met de tabel; in de tekst leest `contract_zin` vast en tijdelijk, en de tabel de rest."""
    if zone.veld != "tekst":
        return _KORT(zone)
    return [*_BIJZONDER(zone), *contract_zin.lees(zone)]


def op_rang(regels: Iterable[Regel]) -> list[Regel]:
    """De bijzonderste soort eerst: is die gevonden, dan hoeft de rest niet meer."""
    return sorted(regels, key=lambda r: RANG.index(r.waarde) if r.waarde in RANG else len(RANG))


_KORT = Groep(op_rang(r for r in REGELS if r.waar & KORT), genoeg=RANG)
_BIJZONDER = Groep(op_rang(r for r in REGELS if "tekst" in r.waar and r.waarde in RANG[1:]), genoeg=RANG)
