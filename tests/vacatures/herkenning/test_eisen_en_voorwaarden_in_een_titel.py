from datetime import date

import pytest


def rij(reden, titel, uitkomst):
    return pytest.param(titel, uitkomst, id=reden)


EEN, TWEE, OPLEIDING = "eerstegraads", "tweedegraads", "in_opleiding"


@pytest.mark.parametrize(
    ("titel", "graden"),
    [
        rij("eerste jaar is geen graad", "Docent wiskunde eerste jaar", []),
        rij("klas is geen graad", "Docent wiskunde 2e klas", []),
        rij("leerjaar is geen graad", "Docent wiskunde 1e leerjaar", []),
        rij("ronde is geen graad", "Docent wiskunde (tweede ronde)", []),
        rij("datum is geen graad", "Docent wiskunde per 1 augustus", []),
        rij("grafiek is geen graad", "Docent 2e grafische vormgeving", []),
        rij("bevoegd zonder graad", "Bevoegd docent wiskunde", []),
        rij("1e graads", "Docent wiskunde 1e graads", [EEN]),
        rij("1e-graads", "Docent wiskunde 1e-graads", [EEN]),
        rij("1e gr.", "Docent wiskunde 1e gr.", [EEN]),
        rij("1ste graads", "Docent wiskunde 1ste graads", [EEN]),
        rij("haakjes", "Docent natuurkunde (1e graad)", [EEN]),
        rij("eerste graad", "Docent wiskunde eerste graad", [EEN]),
        rij("eerstegraads vooraan", "Eerstegraads docent wiskunde", [EEN]),
        rij("samenstelling", "Docent met eerstegraadsbevoegdheid wiskunde", [EEN]),
        rij("met ordinaalteken", "Docent wiskunde 1º graads", [EEN]),
        rij("2e graads", "Docent wiskunde 2e graads", [TWEE]),
        rij("2e gr zonder punt", "Docent Duits (2e gr)", [TWEE]),
        rij("tweedegraads", "Docent wiskunde tweedegraads", [TWEE]),
        rij("2e graad", "Docent wiskunde 2e graad – 24 lesuren", [TWEE]),
        rij("allebei met streepje", "Docent Duits eerste- of tweedegraads", [EEN, TWEE]),
        rij("allebei met schuine streep", "Docent Duits 1e/2e graads", [EEN, TWEE]),
        rij("allebei afgekort", "Docent Duits 1e of 2e gr. 0,5 fte", [EEN, TWEE]),
        rij("allebei voluit", "Docent Duits eerstegraads of tweedegraads", [EEN, TWEE]),
        rij("andersom", "Docent Duits 2e/1e graads", [EEN, TWEE]),
        rij("beperkt is een eigen graad", "Docent geschiedenis beperkt tweedegraads", ["beperkt_tweedegraads"]),
        rij("PDG", "Docent verpleegkunde PDG", ["pdg"]),
        rij("PDG voluit", "Docent met pedagogisch-didactisch getuigschrift", ["pdg"]),
        rij("tweedegraads of PDG", "Docent mbo tweedegraads of PDG", [TWEE, "pdg"]),
        rij("pabo", "Leerkracht pro (pabo of tweedegraads)", [TWEE, "groepsleerkracht"]),
        rij("of studerend", "Docent Frans eerstegraads of studerend", [EEN, OPLEIDING]),
        rij("of in opleiding", "Docent Frans, bevoegd of in opleiding", [OPLEIDING]),
        rij("of bijna", "Eerstegraads docent wiskunde (of bijna)", [EEN, OPLEIDING]),
        rij("bereid te behalen", "Docent Frans bevoegd of bereid te behalen", [OPLEIDING]),
        rij("een lio is in opleiding", "LIO wiskunde", [OPLEIDING]),
    ],
)
def test_graad(lees, titel, graden):
    assert list(lees(titel).graad) == graden


@pytest.mark.parametrize(
    ("titel", "schaal"),
    [
        rij("geen schaal", "Docent wiskunde", ""),
        rij("L&B is een vak", "Docent L&B mbo", ""),
        rij("LB tussen haakjes na het vak kan het vak zijn", "Docent levensbeschouwing (LB)", ""),
        rij("LB in een rij vakken", "Docent Nederlands/LB", ""),
        rij("kleine letters zijn geen schaal", "Docent Frans in le petit", ""),
        rij("klas 8 is geen schaal", "Docent groep 8", ""),
        rij("LB", "Docent wiskunde LB", "LB"),
        rij("haakjes", "Docent wiskunde (LC)", "LC"),
        rij("LB na levensbeschouwing", "Docent levensbeschouwing LB 0,6 fte", "LB"),
        rij("LB na burgerschap", "Docent Loopbaan en Burgerschap LB", "LB"),
        rij("vooraan", "LC Docent Nederlands", "LC"),
        rij("schuine streep", "Docent wiskunde LB/LC", "LB/LC"),
        rij("of", "Docent wiskunde LB of LC", "LB/LC"),
        rij("schaal LC", "Docent wiskunde schaal LC", "LC"),
        rij("LB-schaal", "Docent wiskunde, LB-schaal", "LB"),
        rij("LC-functie", "Docent wiskunde (LC-functie)", "LC"),
        rij("nummer", "Conciërge schaal 4", "4"),
        rij("twee nummers", "Teamleider schaal 11/12", "11/12"),
        rij("of tussen nummers", "Onderwijsassistent schaal 4 of 5", "4/5"),
        rij("functieschaal", "Roostermaker, functieschaal 8", "8"),
    ],
)
def test_schaal(lees, titel, schaal):
    assert lees(titel).schaal == schaal


@pytest.mark.parametrize(
    ("titel", "functie"),
    [
        rij("leeg", "", None),
        rij("open sollicitatie", "Open sollicitatie", None),
        rij("onbekend beroep", "Schoolmaatschappelijk werker", None),
        rij("coördinator van iets", "Stagecoördinator", None),
        rij("remedial teacher is geen docent", "Remedial teacher", None),
        rij("begeleider van docenten is geen docent", "Trainer voor startende docenten", None),
        rij("alleen een vak", "Techniek", "docent"),
        rij("leraar", "Leraar Frans", "docent"),
        rij("leerkracht", "Leerkracht vso", "docent"),
        rij("vakdocent", "Vakdocent muziek", "docent"),
        rij("samenstelling", "natuurkundedocent", "docent"),
        rij("meervoud", "Docenten wiskunde", "docent"),
        rij("graad zegt genoeg", "Nederlands eerstegraads", "docent"),
        rij("docent is ook mentor", "Docent wiskunde / mentor", "docent"),
        rij("lio", "LIO wiskunde", "docent-lio"),
        rij("leraar in opleiding", "Leraar in opleiding biologie", "docent-lio"),
        rij("lio-er", "LIO-er Engels gezocht", "docent-lio"),
        rij("docent of lio is een docent", "Docent Engels / LIO", "docent"),
        rij("lio welkom is een docent", "Docent Engels (LIO's welkom)", "docent"),
        rij("zij-instromer", "Zij-instromer Nederlands", "zij-instromer"),
        rij("zij-instromers gezocht", "Zij-instromers gezocht: docent wiskunde", "zij-instromer"),
        rij("zij-instromers welkom is een docent", "Docent Engels, zij-instromers welkom", "docent"),
        rij("instructeur", "Instructeur techniek", "instructeur"),
        rij("praktijkinstructeur", "Praktijkinstructeur metaaltechniek", "instructeur"),
        rij("onderwijsassistent", "Onderwijsassistent techniek", "onderwijsassistent"),
        rij("het langste wint", "Technisch onderwijsassistent natuurkunde", "toa"),
        rij("toa", "TOA natuurkunde", "toa"),
        rij("leraarondersteuner is geen leraar", "Leraarondersteuner", "leraarondersteuner"),
        rij("docentcoach is geen docent", "Docentcoach", "schoolopleider"),
        rij("teamleider", "Teamleider onderbouw havo", "teamleider"),
        rij("de eerste is de baan", "Teamleider/docent economie", "teamleider"),
        rij("afdelingsleider", "Afdelingsleider havo/vwo", "teamleider"),
        rij("leerjaarcoördinator", "Leerjaarcoördinator klas 1", "teamleider"),
        rij("conrector is geen rector", "Conrector onderwijs", "conrector"),
        rij("adjunct-directeur is geen directeur", "Adjunct-directeur", "conrector"),
        rij("rector", "Rector", "schoolleider"),
        rij("locatiedirecteur", "Locatiedirecteur vmbo", "schoolleider"),
        rij("lid college van bestuur", "Lid college van bestuur", "bestuurder"),
        rij("zorgcoördinator", "Zorgcoördinator", "zorgcoordinator"),
        rij("decaan", "Decaan", "decaan"),
        rij("mentor", "Mentor", "decaan"),
        rij("met trema", "Conciërge", "conciërge"),
        rij("zonder trema", "Concierge", "conciërge"),
        rij("soort conciërge", "Pedagogisch conciërge", "conciërge"),
        rij("roostermaker", "Roostermaker", "roostermaker"),
        rij("administratie", "Administratief medewerker", "roostermaker"),
        rij("medewerker van iets", "Medewerker leerlingenadministratie", "roostermaker"),
        rij("directiesecretaresse", "Directiesecretaresse", "roostermaker"),
        rij("ict", "ICT-beheerder", "ict"),
        rij("hr", "HR-adviseur", "hr"),
        rij("P&O", "Adviseur P&O", "hr"),
    ],
)
def test_functie(lees, titel, functie):
    assert lees(titel).functie == functie


@pytest.mark.parametrize(
    ("titel", "contract"),
    [
        rij("niets gezegd", "Docent wiskunde", ""),
        rij("tegenspraak", "Docent wiskunde vast of tijdelijk", ""),
        rij("een vast team is geen contract", "Docent wiskunde in een vast team", ""),
        rij("vast", "Docent wiskunde, vast", "vast"),
        rij("vaste aanstelling", "Docent wiskunde vaste aanstelling", "vast"),
        rij("onbepaalde tijd", "Docent wiskunde voor onbepaalde tijd", "vast"),
        rij("bepaalde tijd", "Docent wiskunde voor bepaalde tijd", "tijdelijk"),
        rij("voor een jaar", "Docent wiskunde voor een jaar", "tijdelijk"),
        rij("einde schooljaar", "Docent wiskunde tot einde schooljaar", "tijdelijk"),
        rij("tijdelijk", "Docent wiskunde (tijdelijk)", "tijdelijk"),
        rij("uitzicht", "Docent wiskunde tijdelijk met uitzicht op vast", "uitzicht-op-vast"),
        rij("kans op", "Docent wiskunde, kans op een vast dienstverband", "uitzicht-op-vast"),
        rij("zonder uitzicht", "Docent wiskunde tijdelijk, geen uitzicht op vast", "tijdelijk"),
        rij("zwangerschapsverlof", "Docent wiskunde i.v.m. zwangerschapsverlof", "vervanging"),
        rij("ziektevervanging", "Docent wiskunde (ziektevervanging)", "vervanging"),
        rij("tijdelijke vervanging", "Tijdelijke vervanging docent wiskunde", "vervanging"),
        rij("invaller", "Invaller wiskunde", "vervanging"),
        rij("lio", "LIO wiskunde", "lio"),
        rij("leerarbeidsovereenkomst", "Docent wiskunde leerarbeidsovereenkomst", "lio"),
        rij("zij-instroom", "Zij-instromer Nederlands", "zij-instroom"),
        rij("detachering", "Docent wiskunde op detacheringsbasis", "detachering"),
        rij("payroll", "Docent wiskunde via payroll", "inhuur"),
        rij("zzp", "Docent wiskunde zzp", "inhuur"),
        rij("geen zzp", "Docent wiskunde (geen zzp)", ""),
    ],
)
def test_contract(lees, titel, contract):
    assert lees(titel).contract == contract


@pytest.mark.parametrize(
    ("titel", "niveaus"),
    [
        rij("onderbouw is geen niveau", "Docent Engels onderbouw", []),
        rij("professioneel is geen pro", "Professionele docent Engels", []),
        rij("vmbo is allebei", "Docent Engels vmbo", ["vmbo-bk", "vmbo-gt"]),
        rij("basis/kader", "Docent Engels vmbo basis/kader", ["vmbo-bk"]),
        rij("b/k", "Docent Engels vmbo-b/k", ["vmbo-bk"]),
        rij("bb/kb", "Docent Engels vmbo bb/kb", ["vmbo-bk"]),
        rij("vmbo-t", "Docent Engels vmbo-t", ["vmbo-gt"]),
        rij("vmbo tl/gl", "Docent Engels vmbo tl/gl", ["vmbo-gt"]),
        rij("kgt", "Docent Engels vmbo-kgt", ["vmbo-bk", "vmbo-gt"]),
        rij("mavo/havo", "Docent Engels mavo/havo", ["vmbo-gt", "havo"]),
        rij("gymnasium", "Docent Engels gymnasium", ["vwo"]),
        rij("t/m vult de ladder", "Docent Engels vmbo-t t/m vwo", ["vmbo-gt", "havo", "vwo"]),
        rij("van onder tot boven", "Docent Engels vmbo t/m vwo", ["vmbo-bk", "vmbo-gt", "havo", "vwo"]),
        rij("vso", "Docent Engels vso", ["vso"]),
        rij("PrO", "Docent Engels (PrO)", ["pro"]),
        rij("praktijkonderwijs", "Docent Engels praktijkonderwijs", ["pro"]),
        rij("mbo is geen vmbo", "Docent Engels mbo", ["mbo"]),
    ],
)
def test_niveaus(lees, titel, niveaus):
    assert list(lees(titel).niveaus) == niveaus


@pytest.mark.parametrize(
    ("titel", "dag"),
    [
        rij("niets gezegd", "Docent Engels", None),
        rij("dag bestaat niet", "Docent Engels per 31 februari", None),
        rij("een schooljaar dat al loopt", "Docent Engels schooljaar 2026-2027", None),
        rij("eerstvolgende", "Docent Engels m.i.v. 1 augustus", date(2027, 8, 1)),
        rij("nog dit jaar", "Docent Engels per 1 december", date(2026, 12, 1)),
        rij("met jaar", "Docent Engels m.i.v. 1 augustus 2028", date(2028, 8, 1)),
        rij("afgekorte maand", "Docent Engels per 1 feb. 2027", date(2027, 2, 1)),
        rij("cijfers", "Docent Engels per 01-02-2027", date(2027, 2, 1)),
        rij("korte cijfers", "Docent Engels vanaf 1-8-27", date(2027, 8, 1)),
        rij("schooljaar", "Docent Engels met ingang van het schooljaar 2027-2028", date(2027, 8, 1)),
        rij("kort schooljaar", "Docent Engels schooljaar 27/28", date(2027, 8, 1)),
        rij("alleen een maand", "Docent Engels per januari 2027", date(2027, 1, 1)),
        rij("begin en einde", "Docent Engels van 1 februari tot 1 juni 2027", date(2027, 2, 1)),
    ],
)
def test_begindag(lees, titel, dag):
    assert lees(titel).begint_op == dag


@pytest.mark.parametrize(
    ("titel", "direct"),
    [
        rij("niets", "Docent Engels", False),
        rij("directiesecretaresse", "Directiesecretaresse", False),
        rij("per direct", "Docent Engels per direct", True),
        rij("z.s.m.", "Docent Engels z.s.m.", True),
        rij("per omgaande", "Docent Engels, per omgaande", True),
        rij("met onmiddellijke ingang", "Docent Engels met onmiddellijke ingang", True),
    ],
)
def test_per_direct(lees, titel, direct):
    assert lees(titel).per_direct is direct
