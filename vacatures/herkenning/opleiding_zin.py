"""Mag ook komen wie nog niet bevoegd is?

Drie soorten zinnen zeggen dat: iemand studeert nog ("bijna klaar met de pabo"), iemand is bereid eraan te beginnen
("of bereid die te halen"), of bevoegd zijn hoeft niet en er is een weg erheen. Alleen wie al studeert is ook een lio.
Studenten van de school zelf, een andere cursus en een hogere graad voor later zeggen het niet.
"""

import re

from .regel import rx, vondst
from .sporen import spoor
from .tekst import Zone
from .typen import Vondst
from .zinnen import Wending, Wendingen, zinnen

ZEKERHEID = 0.95  # maal die van een tekst
VOORSTEL = 0.5
VERVOLG = 110  # tekens van de zinnen na een vraag of na "hoeft niet"

# Alles begint op een woordgrens: een patroon hoeft dan alleen te kijken waar een woord begint.
_BEWIJS = r"\b(?:\w{0,16}bevoegd\w{0,6}|(?:eerste|tweede|[12]e|2de|1ste)-?[ ]?gra\w{1,16}|gr\.|p\.?d\.?g\b|\w{0,16}getuigschrift\w{0,2}|pabo\w{0,8}|(?:onderwijs)?akte\b)"
_STUDIE = r"\b(?:\w{0,12}(?:leraren|docenten|leerkrachten|docent|leraar)-?opleiding\w{0,2}|lerarenstudie|pabo\w{0,9}|alo\b|ulo\b|(?:educatieve[ ]|eerstegraads[ ])?master\w{0,10}|kunstvakopleiding|conservatorium)"
_STUDIE_LOS = rf"(?:{_STUDIE}|\b(?:opleiding|studie|diploma|bul|papieren|papiertje|scholing|pdg-?traject)\b|{_BEWIJS})"
_GAT = r"(?:[\w'/&-]{1,16}[ ]){0,5}?"
_LAATSTE = r"(?:(?:laatste|afrondende|afsluitende|vierde|derde|4e|3e|eind)(?:[ ](?:of|en|/)[ ](?:laatste|vierde|4e))?-?[ ]?(?:studie|opleidings|lio-?)?(?:jaar|fase|semester|periode|deel|loodjes)|afstudeer(?:jaar|fase|traject)|eindfase|afstuderen)"
_JAARS = r"(?:laatste|vierde|derde|4e|3e|ouderej?|ouder)-?[ ]?jaars"
_VERWIJST = r"(?:die|deze|dit|dat|het|ze|hem|hier\w{0,4}|daar\w{0,4}|er\w{2,4}|alsnog|zo)"

# -- wie studeert --
_BEWIJSWOORDEN = ("bevoegd", "graad", "grad", "gr.", "pdg", "p.d.g", "getuigschrift", "pabo", "opleiding", "stud", "master", "alo ", "diploma", "akte", "jaars", "qualif", "bul ", "lerarenstudie")  # fmt: skip
_ZONDER_LERAAR = r"(?![ ]tot[ ](?!(?:\w{1,16}[ ])?\w{0,16}(?:docent|lera|leerkracht|bevoegd|graads)))"
_ZO_GOED_ALS = ("bijna", "binnenkort", "haast", "nagenoeg", "vrijwel", "zo ")
_STUDEERT = Wendingen((
    Wending("jaars", ("jaars",), rx(rf"\b{_JAARS}(?:-?[ ]?\w{{0,20}}-?[ ]?student\w{{0,2}})?\b(?![ ]?(?:leerling|klas|groep|bol|bbl|vwo|havo|mavo|mbo|vmbo))")),
    Wending("jaar", ("laatste", "afrondende", "afsluitende", "vierde", "derde", "4e", "3e", "eind", "afstud"),
            rx(rf"\b(?:student\w{{0,2}}|zit|zitten|bent|ben|ga|gaat|in)[ ](?:\w{{1,12}}[ ]){{0,4}}{_LAATSTE}\b")),
    Wending("student", ("student",), rx(r"\b\w{0,14}student(?:e|en)?\b")),
    Wending("bijna", (*_ZO_GOED_ALS, "net ", "klaar", "afgestudeerd", "gediplomeerd"),
            rx(rf"\b(?:bijna|binnenkort|haast|nagenoeg|vrijwel|zo[ ]goed[ ]als|(?:net[ ]nog|nog[ ]net|net|nog)[ ]niet(?:[ ](?:helemaal|volledig|geheel))?(?=[ ](?:klaar[ ]met|afgestudeerd|gediplomeerd)))\)?[ -](?:(?:je|de|een|jouw|hun|zijn|haar|met|als|in|\(?(?:eerste|tweede|[12]e)-?[ ]?graads)[ ]){{0,3}}(?:bevoegd|afgestudeerd|gediplomeerd|afgerond|behaald|gehaald|binnen\b|op[ ]zak|klaar|{_STUDIE_LOS})"
               r"|\bof[ ](?:\(?bijna|zo[ ]goed[ ]als|net[ ]niet)\)?(?=[ ]?(?:[.,;:?!)]|$))")),
    Wending("af", _ZO_GOED_ALS,
            rx(rf"\b{_STUDIE_LOS}[ ](?:\w{{1,10}}[ ]){{0,2}}(?:bijna|haast|binnenkort|zo[ ]goed[ ]als|nagenoeg)[ ](?:\w{{1,10}}[ ]){{0,2}}(?:af|afgerond\w?|afronden|binnen|klaar|gehaald|behaald|halen|behalen|zak)\b"
               r"|\b(?:nagenoeg|bijna|haast)[ ](?:\w{1,10}[ ]){0,2}(?:afgeronde|voltooide|afgerond)\b")),
    Wending("opleiding", ("opleiding",), rx(rf"\b(?:nog[ ])?in[ ]opleiding\b{_ZONDER_LERAAR}(?![ ](?:bij|van)\b)")),
    Wending("studeer", ("studeer", "studere"), rx(r"\b(?:(?:studeert|studeer)(?![ ](?:graag|mee)\b)|studerend\w{0,2}|aan[ ]het[ ](?:af)?studeren|voor[ ]studeren)\b")),
    Wending("bezig", ("bezig", "druk", "doende"), rx(r"\b(?:bezig|druk|doende)\b(?=[ ,]|$|[.?!)])|\b(?:er|daar|hier)mee[ ]bezig\b")),
    Wending("volgt", ("volgt", "volg ", "doet ", "doe ", "rondt ", "rond ", "afrond", "doorloopt"),
            rx(rf"\b(?:volgt|volg|doet|doe|rondt|rond|afrondt|afrond|doorloopt)\b[ ](?!als\b)(?:(?:je|jij|u|die|deze)[ ])?{_GAT}(?:{_STUDIE_LOS}|\baf\b|nu\b)|\bdie[ ]nu[ ]volgt\b|\bvolgt[ ]die\b")),
    Wending("weg", ("weg ", "zicht", "gevorderd", "halverwege", " hard ", " paar "),
            rx(r"\b(?:op[ ]weg|onderweg)[ ](?:naar|daar|om)\b|\bop[ ]weg[ ]daar\w{4,8}|\bof[ ](?:uit)?zicht[ ](?:daarop|hierop)|\b(?:ver[ ]gevorderd|vergevorderd|halverwege)[ ](?:in|met)\b|\bdaar[ ]hard[ ]aan[ ]werk|\bnog[ ]een[ ]paar[ ](?:studiepunten|vakken|tentamens)\b")),
    Wending("haalt", ("haalt ", "haal "),
            rx(r"\b(?:of|en|dan[ ]wel)[ ](?:je[ ])?(?:be)?haalt?[ ](?:je[ ])?(?:die|deze|dat|dit|hem|het|je[ ]\w{1,16}|een)\b[^.;?!]{0,30}\b(?:dit|in|binnen|uiterlijk|binnenkort|voor|komend|volgend|deze|snel)\b")),
    Wending("hoopt", ("halen",), rx(rf"\b(?:hoopt?|verwacht|denkt?|rekent?[ ]erop)[ ](?:je[ ])?(?:{_VERWIJST}|{_BEWIJS}|je|jouw|een)[ ][^.;?!]{{0,35}}\b(?:be)?halen\b")),
    Wending("af2", ("afstudeer", "studeren", "afronden", "afrondt"),
            rx(r"\b(?:dit|komend|deze|volgend|binnen[ ]een)[ ](?:school|studie|voor|na)?(?:jaar|zomer|semester)[ ](?:\w{1,14}[ ]){0,3}?(?:afstudeer\w{0,2}|af[ ]te[ ]studeren|afronden|afrondt)\b")),
    Wending("start", ("start ", "starten ", "begint ", "begin ", "beginnen ", "inschrijving ", "ingeschreven "),
            rx(rf"\b(?:of|en)[ ](?:je[ ])?(?:start|starten|begint|begin|beginnen|inschrijving|ingeschreven)[ ](?:je[ ])?[^.;?!,]{{0,30}}(?:{_STUDIE})")),
    Wending("die", ("volgt", "volgen", "doet", "doen", "afrond", "studeert", "studeren", "bezig", "halen", "haalt"),
            rx(rf"\b(?:die|wie)\b[^.;?!]{{0,40}}(?:{_STUDIE}|\b(?:diploma|bevoegdheid|opleiding|studie)\b)[^.;?!,]{{0,25}}?\b(?:volgt|volgen|doet|doen|afrondt|afronden|studeert|studeren|bezig|halen|behalen|haalt|behaalt)\b"), met=_BEWIJSWOORDEN),
    Wending("engels", ("working", "about", "training", "teacher"), rx(r"\b(?:working[ ]towards|about[ ]to[ ](?:obtain|graduate|qualify)|in[ ]training|student[ ]teacher)\b")),
))  # fmt: skip
_LATER = rx(
    r"scholing|bereid|gaat[ ]doen|moet[ ](?:be)?halen|binnen[ ](?:twee|drie|vier|\d)[ ]jaar"
)  # wie nog moet beginnen, is nog geen lio
_OVER_LERAAR = rx(rf"{_STUDIE}|{_BEWIJS}|docent|leraar|leerkracht|\blio\b|qualif")
_WELKOM = rx(
    r"welkom|reage|sollicit|schrijf|schrijven|\bmag\b|\bmogen\b|\bkan\b|\bkunnen\b|kun[ ]je|nodigen|uitgenodigd|prima|ook[ ]goed|\bbel|\bmail|contact|in[ ]aanmerking|aan[ ]de[ ]slag|geschikt|kijken[ ]we|gesprek|geen[ ](?:probleem|bezwaar)"
    r"|bespreekbaar|\bmeld|laat[ ](?:het[ ])?(?:je[ ])?\w{0,6}[ ]?weten|spreken[ ]we|maken[ ]we|ook[ ]dan|praten|graag|bieden[ ]we|denken[ ]we|past|interess|meedingen|eveneens|spreken|laat[ ]toch|zien[ ]we|ook[ ](?:plek|plaats|ruimte)|nemen[ ]we"
)
_UITNODIGING = rx(
    r"welkom|reage|sollicit|schrijv|nodigen|uitgenodigd|meedingen|in[ ]aanmerking|aan[ ]de[ ]slag|\bmeld|spreken|kennismaken|kijken[ ]we|geschikt|bespreekbaar"
)
_ALTERNATIEF = rx(
    r"\b(?:of|ofwel|dan[ ]wel|danwel|en/of|ook|anders|maar|mits|als|indien|wie|iemand|ben[ ]je|zit[ ]je|evenals|desnoods|zo[ ]niet)\b|[/(]"
)
_VAN_ANDEREN = rx(
    r"\b(?:begeleid\w{0,4}|begeleiding|onze|lesgeven|lessen|geef|geeft|ontvangen|verwelkom\w{0,3}|les|leren|leert|help\w?|helpen|coach\w{0,2}|train\w{0,2}|opleiden|samen|werken[ ]met|contact|bestaat|telt|telde?n?|\d{1,4}|alle|veel|jaar[ ]\w{1,16}|elk[ ]jaar)\b(?:(?!\b(?:of|ook|ben|bent|als)\b)[^.;:?,]){0,32}$"
    r"|\b(?:geen|niet|kun[ ]je|kunt|kan|wil|wilt|willen|te|gaan|gaat|blijven)[ ](?:(?!maar|of|en|ben|bent|als)\w{1,10}[ ]){0,2}$|\bleerling\w{0,2}\b[^.;?]{0,40}$|\bbestaat[ ]uit\b[^.;?]{0,60}$"
)
_ANDER_BEWIJS = rx(
    r"(?:\bcao\b|instructeur|schoolleid|ehbo|bhv|zwem|trainer|\bcoach|teamleider|examinator|rijbewijs|certificaat|certificering|technasium|dalton|montessori|jenaplan|vrijeschool|nascholing|bijscholing|cambridge|\bad-|associate|overleg|flexib|mentor|\bvca\b|gecertificeerd|\bnt2)\w{0,14}[^.;]{0,50}$"
)
# -- wie bereid is --
_HALEN = r"(?:(?:be)?halen|haalt|behaalt|volgen|doen|verwerven|worden|krijgen|doorlopen|beginnen|starten|gaan|afronden|op[ ]te[ ]gaan)\b"
_BEREID = Wendingen((
    Wending("bereid", ("bereid", " plan", "voornemen", "intentie"),
            rx(rf"\b(?:bereid(?:heid)?|van[ ]plan|voornemens?|het[ ]voornemen|de[ ]intentie)\b(?![ ]om[ ](?:samen|mee))[^.;?!]{{0,75}}?\b{_HALEN}"), met=(*_BEWIJSWOORDEN, "scholing")),
    Wending("wil", ("wil", "ga", "zin ", "ambitie", "word", "moet"),
            rx(rf"\b(?:wil|wilt|willen|gaat|(?<!te[ ])gaan|ga|zin|ambitie|de[ ]wil|wordt|word|moet|moeten)\b[^.;?!]{{0,55}}?\b{_HALEN}"), met=_BEWIJSWOORDEN),
    Wending("nog", ("halen", "haalt", "start", "begin", "word", "traject"),
            rx(r"\b(?:binnenkort|op[ ]korte[ ]termijn|nog|alsnog|binnen[ ](?:\w{1,16}[ ]){1,2}?(?:jaar|tijd|termijn))[ ](?:is[ ])?(?:\w{1,12}[ ]){0,3}te[ ](?:be)?halen\b|\b(?:(?:be)?haalt|start|begint|starten|beginnen)\b|\b(?:wordt|word)\b[^.;?!)]{0,30}[)]|\bgaat?[ ](?:je[ ])?(?:het|een)[ ][\w-]{0,14}traject[ ]in\b"), met=_BEWIJSWOORDEN),
))  # fmt: skip
_EIGEN_BEWIJS = rx(_BEWIJS)
_BEWIJS_RX, _STUDIE_RX = rx(rf"{_BEWIJS}|\bdiploma\b"), rx(rf"{_BEWIJS}|{_STUDIE}|\b(?:{_VERWIJST})\b")
_OBJECT = rx(rf"{_BEWIJS}|{_STUDIE}|\b(?:opleiding|diploma|scholing)\b")
_OF = rx(
    r"\b(?:of|ofwel|dan[ ]wel|danwel|en/of|anders|maar|mits|als|indien|desnoods|niet|geen|evenals|zo[ ]niet|plus|gebrek|ontbre\w{1,4})\b|[/(]|,[ ]dan\b"
)
# -- het hoeft niet --
_HOEFT_NIET = rx(
    rf"\b(?:{_BEWIJS}[^.;?!]{{0,30}}\b(?:niet|geen)\b[^.;?!]{{0,14}}\b(?:nodig|verplicht|noodzakelijk|vereist\w?|voorwaarde|eis|must|per[ ]se)\b|{_BEWIJS}[^.;?!]{{0,14}}\b(?:hoef|hoeft|hoeven)\b[^.;?!]{{0,12}}\b(?:niet|geen)\b"
    rf"|\bhoef\w?[ ](?:je[ ])?(?:dus[ ]|nog[ ]|ook[ ]){{0,2}}(?:niet|geen)[ ][^.;?!]{{0,20}}{_BEWIJS}|\bnog\)?[ ](?:niet|geen)[ ](?:helemaal[ ]|volledig[ ])?(?:{_BEWIJS}|afgestudeerd|diploma)|\bgeen[ ](?:les|onderwijs)?bevoegdheid\b|^(?:zo|nog)[ ]niet\b|^ontbre\w{{1,4}}[ ](?:die|deze|dat)\b|^heb[ ]je[ ](?:die|deze|dat)[ ](?:nog[ ])?niet\b"
    rf"|\bonbevoegd\w{{0,2}}\b(?![ ]collega)|\bzonder[ ](?:\w{{1,10}}[ ])?(?:les|onderwijs)?bevoegdheid\b|\bbevoegd[ ]of[ ](?:nog[ ])?niet\b|\bwel[ ]of[ ](?:nog[ ])?niet[ ]bevoegd|{_BEWIJS}[ ]is[ ](?:mooi|fijn|prettig|handig|een[ ]pre|welkom)[^.;?!]{{0,20}}\bmaar\b)"
)
# Zonder een van deze past _HOEFT_NIET niet; en de zin noemt een bewijs, of begint als antwoord op de zin die het noemt.
_BIJ_HOEFT_NIET = spoor(("niet", "geen", "onbevoegd", "zonder", "maar", "ontbre"))
_ANTWOORD = ("zo niet", "nog niet", "ontbre", "heb je ")
_EEN_WEG = rx(
    r"\b(?:be)?halen\b|\bhaalt\b|\b(?:be)?haal[ ]je|in[ ]dienst\b|opleiding(?!en)|\btraject|\bstudie|\bstuderen|papieren|scholing|pdg-?traject|\bpdg\b|geen[ ](?:probleem|bezwaar)|mag[ ]ook|ook[ ](?:prima|welkom|mogelijk)|(?:mag|kan|kunnen|mogen)[ ](?:ook[ ])?(?:reageren|sollicit|schrijven)|leren[ ]wij|leiden[ ]we"
)
_ZIJ_INSTROOM = rx(r"\bzij-?[ ]?instro")  # zij-instromers welkom is een eigen feit, en niet "in opleiding"
_ERGENS_ANDERS = rx(r"\bvoor[ ](?:nlt|o&o|dit[ ]vak|levensbesch\w{1,16}|kcv|anw)\b|\bhet[ ]vak\b|vervang|collega's")
_BIJ_BEWIJS = spoor(_BEWIJSWOORDEN)
_BIJ = _STUDEERT.spoor | _BEREID.spoor | _BIJ_HOEFT_NIET


def lees(zone: Zone) -> list[Vondst]:
    """Hoogstens één "in opleiding" per zin, met lio als het over studeren gaat."""
    gevonden: list[Vondst] = []
    if not zone.sporen & _BIJ_BEWIJS:
        return gevonden
    for van, tot, sporen in zinnen(zone, _BIJ):
        zin = zone.vouw[van:tot].rstrip()
        soort = _soort(zin, sporen, zone.vouw[tot : tot + VERVOLG], zone.vouw[max(0, van - 90) : van])
        if soort:
            treffer, is_student, zekerheid = soort
            plek = van + treffer.start(), van + treffer.end()
            gevonden.append(vondst("graad", "in_opleiding", zone, *plek, zekerheid))
            if is_student:
                gevonden.append(vondst("lio_welkom", True, zone, *plek, ZEKERHEID))
    return gevonden


def _soort(zin: str, sporen: int, vervolg: str, ervoor: str) -> tuple[re.Match[str], bool, float] | None:
    """(waar het staat, is het iemand die al studeert, hoe zeker)."""
    for soort, treffer in _STUDEERT(zin, sporen):
        if _is_student(soort, zin, treffer, vervolg, ervoor):
            return treffer, not _LATER.search(treffer[0] + zin[treffer.end() : treffer.end() + 20]), ZEKERHEID
    for soort, treffer in _BEREID(zin, sporen):
        if _is_bereid(soort, zin, treffer):
            return treffer, False, ZEKERHEID
    if not (sporen & _BIJ_HOEFT_NIET and (sporen & _BIJ_BEWIJS or zin.startswith(_ANTWOORD))):
        return None
    nodig = _HOEFT_NIET.search(zin)
    if (
        nodig
        and not _ERGENS_ANDERS.search(zin[: nodig.start()])
        and (nodig.start() > 0 or _EIGEN_BEWIJS.search(nodig[0] + ervoor))
        and _EEN_WEG.search(erna := zin[nodig.end() :] + " " + vervolg)
    ):
        return nodig, False, VOORSTEL if _ZIJ_INSTROOM.search(erna) else ZEKERHEID
    return None


def _is_student(soort: str, zin: str, treffer: re.Match[str], vervolg: str, ervoor: str) -> bool:
    links, rechts = zin[: treffer.start()], zin[treffer.end() :]
    if _VAN_ANDEREN.search(links[-60:]) or _over_een_ander_bewijs(links):
        return False
    antwoord = vervolg[:60] if zin.endswith("?") else ""
    om = links[-70:] + treffer[0] + rechts[:70]
    over_leraar = bool(_OVER_LERAAR.search(om))
    if soort == "die":
        return bool(_UITNODIGING.search(rechts))
    if soort == "student":
        return _is_welkome_student(links, treffer[0], rechts, vervolg)
    if soort in ("bezig", "volgt", "weg", "studeer", "jaar", "haalt", "start", "hoopt", "af2"):
        over_leraar = over_leraar or (soort != "bezig" and bool(_BEWIJS_RX.search(ervoor)))
        over_leraar = over_leraar or (soort == "studeer" and not links and bool(_WELKOM.search(antwoord)))
        return over_leraar and _is_keuze(links, treffer[0], rechts, antwoord)
    if soort == "jaars":
        return over_leraar or bool(_WELKOM.search(rechts + vervolg[:60]))
    if soort == "opleiding":
        return _is_keuze(links, treffer[0], rechts, antwoord)
    return (
        over_leraar
        or zin.endswith("?")
        or "student" in links[-25:]
        or ("afgestud" in treffer[0] and bool(_WELKOM.search(rechts)))
    )


_OF_KLAAR = rx(r"^[^.;?!]{0,60}\b(?:of|dan[ ]wel)[ ][^.;?!]{0,30}\b(?:afgerond|bevoegd|behaald|gehaald)\b")


def _is_keuze(links: str, woorden: str, rechts: str, antwoord: str) -> bool:
    """Studeren staat naast bevoegd zijn ("of"), of wie studeert is welkom. "Tweedegraads en studeert door" is het niet."""
    if _OF_KLAAR.search(rechts) or (links.endswith(", ") and rechts.startswith(" of ")):
        return True
    bewijs = _BEWIJS_RX.search(links)
    if bewijs and not _OF.search((links + woorden)[bewijs.end() :]):
        return bool(_WELKOM.search(rechts))
    return bool(not links or _ALTERNATIEF.search(links[-45:] + woorden) or _WELKOM.search(rechts + antwoord))


def _over_een_ander_bewijs(links: str) -> bool:
    ander = _ANDER_BEWIJS.search(links[-80:])
    return ander is not None and not _EIGEN_BEWIJS.search(ander[0])


_LERARENSTUDENT = rx(
    rf"^[ ](?:\w{{1,14}}[ ]){{0,4}}(?:{_STUDIE}|{_LAATSTE}|lerarenopl|minder[ ]dan[ ]een[ ]jaar)|^[ ]die[ ](?:hun|de|een)[ ][^.;?!]{{0,30}}(?:opleiding|studie|master)\b"
)
_OPSOMMING = rx(r"bevoegd|gepension|native|afgestudeerd|invaller|starter")
_NODIGT = rx(r"open[ ]voor|geschikt[ ]voor|welkom|nodigen|(?:plek|plaats|ruimte)[ ]voor|graag")
_OF_STUDENT = rx(
    r"(?:\b(?:of|ook|goede|enthousiaste|een)[ ](?:een[ ]|goede[ ]|enthousiaste[ ]){0,2}|[,:/][ ]?|\bben[ ]je[ ](?:nog[ ])?|\bals[ ])$"
)


def _is_welkome_student(links: str, woord: str, rechts: str, vervolg: str) -> bool:
    van_de_opleiding = bool(_LERARENSTUDENT.search(rechts)) or woord.startswith(("pabo", "alo", "master", "lio"))
    ruim = rechts[:120] + vervolg[:60]
    if van_de_opleiding:
        return bool(
            _WELKOM.search(ruim)
            or _NODIGT.search(links[-40:])
            or _OF_STUDENT.search(links)
            or _OPSOMMING.search(links[-60:])
        )
    return bool(_OF_STUDENT.search(links)) and bool(
        _OPSOMMING.search(links[-80:])
        or _OPSOMMING.search(rechts[:60])
        or (not woord.endswith("en") and _WELKOM.search(ruim))
    )


def _is_bereid(soort: str, zin: str, treffer: re.Match[str]) -> bool:
    links = zin[: treffer.start()]
    if _over_een_ander_bewijs(links) or _VAN_ONS.search(links[-25:]) or _OF_JE_NU.search(links[-30:]):
        return False
    bewijs = _EIGEN_BEWIJS.search(links)
    naast = bewijs is not None and bool(_OF.search(links[bewijs.end() :]))
    if soort == "bereid" and not bewijs:
        return bool(_OBJECT.search(treffer[0]))
    if soort == "nog":
        return (naast and bool(_OF_VLAK.search(links))) or bool(
            _HAAKJE.search(links) and _BEWIJS_RX.search(zin[treffer.end() :])
        )
    return naast and bool(_STUDIE_RX.search(links[-22:] + treffer[0]) or _OF_VLAK.search(links))


_VAN_ONS = rx(r"\b(?:wij|we|school|stichting|onze|kun[ ]je|kan[ ]je)[ ](?:\w{1,10}[ ]){0,2}$")
_OF_VLAK = rx(
    r"\b(?:of|dan[ ]wel|danwel|/)[ ](?:\(?(?:je|u|iemand|die|daar|deze)[ ]){0,3}(?:\w{1,12}[ ]){0,2}$|\([ ]?(?:of[ ])?$"
)
_OF_JE_NU = rx(r"\bof[ ](?:je|u)[ ]nu\b")  # een opsomming van wie je bent: alles mag
_HAAKJE = rx(r"\((?:of[ ])?$")
