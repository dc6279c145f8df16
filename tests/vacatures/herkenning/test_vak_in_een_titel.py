import pytest


def rij(reden, titel, *vakken):
    return pytest.param(titel, list(vakken), id=reden)


GEEN_VAK = [
    rij("LB is een schaal", "Docent LB"),
    rij("LC is een schaal", "Docent LC 0,8 fte"),
    rij("een code van twee letters telt alleen in een vakveld", "Docent EC"),
    rij("MA kan master zijn", "Docent MA gezocht"),
    rij("IT kan Italiaans of ICT zijn", "Docent IT"),
    rij("ook LO is een code van twee letters", "Docent LO 0,5 fte"),
    rij("ict-beheer is geen les", "ICT-beheerder"),
    rij("een afdeling is geen vak", "Teamleider Zorg en Welzijn"),
    rij("een leidende functie geeft geen vak", "Opleidingsmanager techniek"),
    rij("een onbekend beroep geeft geen vak", "Techniek coördinator"),
    rij("een accountmanager geeft geen les", "Accountmanager muziek"),
    rij("een groep vakken is geen vak", "Docent exacte vakken"),
    rij("vreemde talen zijn geen vak", "Docent moderne vreemde talen"),
    rij("de naam van een school is geen vak", "Docent gezocht - Techniek College Rotterdam"),
    rij("de plek is geen vak", "Docent op het Sportcollege"),
    rij("engelstalig is geen vak", "Engelstalige docent"),
    rij("mentoraat is een taak", "Docent met mentoraat"),
    rij("maatwerk is geen vak", "Docent maatwerk"),
    rij("leeg is leeg", ""),
    rij("een open sollicitatie heeft geen vak", "Open sollicitatie"),
    rij("een beleidsadviseur geeft geen les", "Beleidsadviseur zorg en welzijn"),
    rij("een decaan heeft geen vak", "Decaan havo Nederlands"),
]

EEN_VAK = [
    rij("gewoon", "Docent Nederlands", "nederlands"),
    rij("de volle naam van een taal", "Leraar Nederlandse taal", "nederlands"),
    rij("taal en letterkunde", "Docent Nederlandse taal en literatuur", "nederlands"),
    rij("tweede taal is een ander vak", "Docent Nederlands als tweede taal", "nt2"),
    rij("NT2 is geen code van twee letters", "Docent NT2", "nt2"),
    rij("samenstelling met docent", "natuurkundedocent gezocht", "natuurkunde"),
    rij("samenstelling met leraar", "wiskundeleraar 0,6 fte", "wiskunde"),
    rij("samenstelling in het meervoud", "Wiskundedocenten gevraagd", "wiskunde"),
    rij("samenstelling van een afkorting", "CKV-docent", "ckv"),
    rij("een gewoon woord als samenstelling", "Gymleraar", "lichamelijke-opvoeding"),
    rij("lerares", "Lerares Frans", "frans"),
    rij("Engelse titel", "English teacher", "engels"),
    rij("Engelse naam van het vak", "Teacher of Mathematics", "wiskunde"),
    rij("NaSk", "Docent NaSk", "nask"),
    rij("nask met cijfer", "docent nask1 vmbo-tl", "nask"),
    rij("nask met los cijfer", "docent NaSk 2", "nask"),
    rij("natuur- en scheikunde", "Docent natuur- en scheikunde", "nask"),
    rij("natuur-/scheikunde", "Docent natuur-/scheikunde", "nask"),
    rij("met schuine streep", "Docent natuurkunde/scheikunde", "nask"),
    rij("M&O", "Docent M&O", "bedrijfseconomie"),
    rij("M & O", "Docent M & O", "bedrijfseconomie"),
    rij("BECO", "Docent BECO bovenbouw", "bedrijfseconomie"),
    rij("profiel is niet het vak economie", "Docent Economie & Ondernemen", "profiel-eo"),
    rij("E&O", "Docent E&O", "profiel-eo"),
    rij("profiel zorg en welzijn", "Docent zorg en welzijn", "profiel-zw"),
    rij("uiterlijke verzorging is niet verzorging", "Docent Uiterlijke Verzorging", "profiel-zw"),
    rij("profiel met komma's", "Docent Bouwen, wonen en interieur", "profiel-bwi"),
    rij("profiel met &", "Docent Horeca, Bakkerij & Recreatie", "profiel-hbr"),
    rij("afkorting en naam zijn samen één vak", "Docent PIE (Produceren, Installeren en Energie)", "profiel-pie"),
    rij("D&P", "Docent D&P met affiniteit voor techniek", "profiel-dp"),
    rij("dienstverlening hoort bij de lange naam", "Docent Sport, Dienstverlening en Veiligheid", "profiel-dp"),
    rij("het langste wint", "Docent bewegen, sport en maatschappij", "bsm"),
    rij("leergebied", "Docent mens en maatschappij", "mens-en-maatschappij"),
    rij("leergebied met &", "Docent Mens & Natuur", "mens-en-natuur"),
    rij("twee namen van één vak", "Docent levensbeschouwing/godsdienst", "levensbeschouwing"),
    rij("LB naast levensbeschouwing is de schaal", "Docent levensbeschouwing LB 0,6 fte", "levensbeschouwing"),
    rij("loopbaan en burgerschap", "Docent loopbaan & burgerschap", "burgerschap-mbo"),
    rij("burgerschap in het mbo", "Docent burgerschap mbo", "burgerschap-mbo"),
    rij("burgerschap in het vmbo", "Docent burgerschap vmbo", "maatschappijleer"),
    rij("docent ICT geeft informatica", "Docent ICT", "informatica"),
    rij("een toelichting is geen tweede vak", "Docent maatschappijleer (burgerschap)", "maatschappijleer"),
    rij("rekenen-wiskunde is er een", "Docent rekenen-wiskunde", "wiskunde"),
    rij("verpleegkunde", "Docent Verpleegkunde mbo", "gezondheidszorg-en-welzijn"),
    rij("kunst en cultuur", "Docent kunst en cultuur", "ckv"),
    rij("sport", "Docent sport", "lichamelijke-opvoeding"),
    rij("sport en bewegen", "Instructeur Sport en Bewegen", "lichamelijke-opvoeding"),
    rij("een schoolsoort is alleen zonder ander vak een vak", "Docent praktijkonderwijs", "praktijkonderwijs"),
    rij("het vak gaat voor de schoolsoort", "Docent Engels praktijkonderwijs", "engels"),
    rij("technasium is een schoolsoort", "Docent wiskunde technasium", "wiskunde"),
    rij("ISK is een afdeling", "Docent Nederlands ISK 0,8 fte", "nederlands"),
    rij("wiskunde A/B", "Docent wiskunde A/B", "wiskunde"),
    rij("voertaal is geen vak", "Docent tto geschiedenis (Engels)", "geschiedenis"),
    rij("tweetalig onderwijs is geen vak", "Docent biologie tweetalig onderwijs", "biologie"),
    rij("afdeling na een voorzetsel", "Docent Nederlands bij Zorg en Welzijn", "nederlands"),
    rij("naam van een school", "Docent Engels - Techniek College Rotterdam", "engels"),
    rij("eigenschap na met", "Docent biologie met passie voor techniek", "biologie"),
    rij("alleen het vak, met een graad", "Nederlands eerstegraads", "nederlands"),
    rij("alleen het vak, met een omvang", "Wiskunde 0,8 fte", "wiskunde"),
    rij("collega is een docent", "Wij zoeken een collega Duits", "duits"),
    rij("onderwijsassistent met vak", "Onderwijsassistent techniek", "techniek"),
    rij("toa met vak", "TOA natuurkunde", "natuurkunde"),
    rij("hoofdletters", "DOCENT ENGELS 1E GRAADS", "engels"),
    rij("accenten en vreemde spaties", "Docent\u00a0Nederlands  ", "nederlands"),
]

MEER_VAKKEN = [
    rij("en", "Docent aardrijkskunde en geschiedenis", "aardrijkskunde", "geschiedenis"),
    rij("schuine streep", "Docent Duits/Frans", "duits", "frans"),
    rij("losse streep tussen verwante vakken", "Docent Engels - Duits", "engels", "duits"),
    rij("gedeelde staart", "Docent wis- en natuurkunde", "wiskunde", "natuurkunde"),
    rij("natuurkunde en scheikunde zijn er twee", "Docent natuurkunde en scheikunde", "natuurkunde", "scheikunde"),
    rij("nask en nog een", "Docent natuur- en scheikunde + techniek", "nask", "techniek"),
    rij("met afkorting", "Docent economie en M&O, eerstegraads", "economie", "bedrijfseconomie"),
    rij("met graden ertussen", "Docent Nederlands (1e graads) en Engels (2e graads)", "nederlands", "engels"),
    rij("met omvang ertussen", "Docent wiskunde 0,4 fte en natuurkunde 0,2 fte", "wiskunde", "natuurkunde"),
    rij("drie", "Docent biologie, scheikunde en NLT", "biologie", "scheikunde", "nlt"),
    rij("vak en burgerschap", "Docent Nederlands en burgerschap (mbo)", "nederlands", "burgerschap-mbo"),
    rij("profiel en vak", "Docent techniek & PIE", "techniek", "profiel-pie"),
    rij("rekenen/wiskunde zijn er twee", "Docent rekenen/wiskunde", "rekenen", "wiskunde"),
    rij("twee kunstvakken", "Docent tekenen/handvaardigheid", "tekenen", "handvaardigheid"),
]


@pytest.mark.parametrize(("titel", "vakken"), GEEN_VAK + EEN_VAK + MEER_VAKKEN)
def test_een_titel_geeft_precies_deze_vakken(lees, titel, vakken):
    assert [vak.slug for vak in lees(titel).vakken] == vakken


def test_een_code_van_twee_letters_na_docent_is_een_voorstel_en_geen_feit(lees):
    gelezen = lees("Docent LO 0,5 fte")

    assert gelezen.vakken == ()
    assert [(v.feit, v.waarde) for v in gelezen.voorstellen] == [("vak", "lichamelijke-opvoeding")]


def test_elk_vak_houdt_zijn_eigen_graad(lees):
    vakken = lees("Docent Nederlands (1e graads) en Engels (2e graads)").vakken

    assert {v.slug: v.graden for v in vakken} == {"nederlands": ("eerstegraads",), "engels": ("tweedegraads",)}


def test_een_graad_voor_alle_vakken_geldt_voor_elk_vak(lees):
    vakken = lees("Docent natuurkunde en scheikunde, eerstegraads").vakken

    assert {v.slug: v.graden for v in vakken} == {"natuurkunde": ("eerstegraads",), "scheikunde": ("eerstegraads",)}


VAKVELDEN = [
    rij("code van twee letters", "EC", "economie"),
    rij("ook LO", "LO", "lichamelijke-opvoeding"),
    rij("afkorting van drie letters", "Nat", "natuurkunde"),
    rij("FR in hoofdletters is van een school", "FR", "frans"),
    rij("fr kan ook Fries zijn", "fr"),
    rij("LB kan drie vakken zijn", "LB"),
    rij("TE is tekenen of techniek", "TE"),
    rij("een lijst van codes", "NE / EN", "nederlands", "engels"),
    rij("een gewone naam", "Wiskunde", "wiskunde"),
    rij("een zin is geen lijst van codes", "Werken in het onderwijs"),
]


@pytest.mark.parametrize(("veld", "vakken"), VAKVELDEN)
def test_een_vakveld_kent_ook_codes(lees, veld, vakken):
    assert [vak.slug for vak in lees("Docent", vakvelden=(veld,)).vakken] == vakken


def test_de_titel_gaat_voor_het_vakveld(lees):
    assert [vak.slug for vak in lees("Docent Frans", vakvelden=("DU",)).vakken] == ["frans"]


def test_een_tag_met_een_vak_telt_als_de_titel_geen_vak_noemt(lees):
    assert [vak.slug for vak in lees("Docent onderbouw", velden=("Onderbouw", "Wiskunde")).vakken] == ["wiskunde"]


def test_een_code_in_een_tag_is_geen_vakveld(lees):
    assert lees("Docent onderbouw", velden=("EC",)).vakken == ()
