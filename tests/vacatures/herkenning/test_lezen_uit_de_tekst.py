from datetime import date
from decimal import Decimal

import pytest


def rij(reden, tekst, uitkomst):
    return pytest.param(tekst, uitkomst, id=reden)


@pytest.mark.parametrize(
    ("tekst", "vakken"),
    [
        rij("een taal spreken is geen vak", "Je beheerst de Nederlandse taal en spreekt goed Engels.", []),
        rij("nationaliteit is geen vak", "Je hebt de Nederlandse nationaliteit.", []),
        rij("samenwerken is geen vak", "Je werkt samen met de docent natuurkunde.", []),
        rij("twee docenten is een vraag", "We zoeken een docent Duits. Daarnaast is er plaats voor een docent Frans.", []),
        rij("het woord sport alleen", "Er is veel aandacht voor sport en muziek.", []),
        rij("een code van twee letters", "We zoeken een docent EC voor 2 EC.", []),
        rij("een vak dat los genoemd wordt", "De school is sterk in natuurkunde.", []),
        rij("docent X", "Wij zoeken een docent Duits voor 12 lessen.", ["duits"]),
        rij("het vak X gaat voor de sectie", "Een leraar voor het vak scheikunde. De sectie natuurkunde en biologie is hecht.", ["scheikunde"]),
        rij("samenstelling", "Ben jij de wiskundedocent die wij zoeken?", ["wiskunde"]),
        rij("een reeks", "Je geeft Nederlands en Engels aan klas 1.", ["nederlands", "engels"]),
        rij("bevoegd voor", "Je bent bevoegd voor natuurkunde of wiskunde.", ["natuurkunde", "wiskunde"]),
        rij("html", "<p>Wij zoeken een <b>docent</b>&nbsp;Fran&ccedil;ais? Nee, een docent Frans.</p>", ["frans"]),
        rij("script telt niet", "<script>docent Frans</script><p>Wij zoeken een docent Duits.</p>", ["duits"]),
    ],
)  # fmt: skip
def test_een_vak_uit_de_tekst_alleen_als_er_duidelijk_een_docent_bij_staat(lees, tekst, vakken):
    assert [vak.slug for vak in lees("Docent", tekst=tekst).vakken] == vakken


def test_de_titel_gaat_voor_de_tekst(lees):
    assert [vak.slug for vak in lees("Docent Frans", tekst="Wij zoeken ook een docent Duits.").vakken] == ["frans"]


def test_een_andere_functie_krijgt_geen_vak_uit_de_tekst(lees):
    assert lees("Conciërge", tekst="Je helpt de docent natuurkunde.").vakken == ()


def test_wat_in_de_tekst_mogelijk_een_vak_is_wordt_een_voorstel(lees):
    gelezen = lees("Docent", tekst="De school is sterk in natuurkunde.")

    assert [(v.waarde, v.veld, v.citaat) for v in gelezen.voorstellen] == [("natuurkunde", "tekst", "natuurkunde")]


@pytest.mark.parametrize(
    ("tekst", "fte"),
    [
        rij("rekenbasis van het salaris", "Het salaris is € 5.030 bij 1,0 fte.", None),
        rij("fulltime dienstverband als basis", "Bruto per maand bij een fulltime dienstverband van 1,0 fte.", None),
        rij("personeel van de school", "Een school met 110 fte.", None),
        rij("procent van de leerlingen", "80% van de leerlingen slaagt.", None),
        rij("wat een volle baan is", "1 fte = 25 lessen.", None),
        rij("twee omvangen", "Er is 0,4 fte in Hoorn en 0,6 fte in Schagen.", None),
        rij("fulltime of parttime", "Fulltime of parttime is bespreekbaar.", None),
        rij("omvang", "De omvang is 0,6 fte. Bij 1,0 fte verdien je meer.", "0.6"),
        rij("wtf", "WTF 0,8.", "0.8"),
        rij("betrekkingsomvang", "Betrekkingsomvang: 0,8.", "0.8"),
        rij("aanstelling in procenten", "Een aanstelling van 80%.", "0.8"),
        rij("fulltime baan", "Het gaat om een fulltime baan.", "1"),
    ],
)
def test_fte(lees, tekst, fte):
    gelezen = lees("Docent wiskunde", tekst=tekst)

    assert (gelezen.fte_van, gelezen.fte_tot) == (fte and Decimal(fte), fte and Decimal(fte))


def test_een_titel_met_twee_plaatsen_laat_de_omvang_leeg_ook_als_de_tekst_iets_zegt(lees):
    assert lees("Docent wiskunde 2 x 0,5 fte", tekst="De omvang is 0,5 fte.").fte_van is None


@pytest.mark.parametrize(
    ("tekst", "uren"),
    [
        rij("werkweek als basis", "Op basis van een werkweek van 40 uur per week.", None),
        rij("kloktijden", "Bel tussen 9 en 16 uur.", None),
        rij("per week", "Het gaat om 24 uur per week.", "24"),
        rij("baan voor", "We bieden een baan voor 24 uur.", "24"),
        rij("met een kop ervoor", "Dienstverband: vast, 32 uur.", "32"),
    ],
)
def test_uren(lees, tekst, uren):
    assert lees("Conciërge", tekst=tekst).uren_van == (uren and Decimal(uren))


@pytest.mark.parametrize(
    ("tekst", "lessen"),
    [
        rij("een volle baan", "Fulltime is 26 lessen van 50 minuten.", None),
        rij("minder lessen", "Starters krijgen 2 lessen minder.", None),
        rij("gewoon", "Je geeft 14 lessen in de bovenbouw.", "14"),
        rij("kop", "<p>Omvang: <b>10 lesuren</b></p>", "10"),
    ],
)
def test_lessen(lees, tekst, lessen):
    assert lees("Docent Frans", tekst=tekst).lesuren_van == (lessen and Decimal(lessen))


@pytest.mark.parametrize(
    ("tekst", "graden"),
    [
        rij("een pre is geen eis", "Eerstegraads is een pré.", []),
        rij("een vooruitzicht is geen eis", "Wil je eerstegraads worden? Wij betalen je opleiding.", []),
        rij("bereid tot iets anders", "Je bent flexibel of bereid in Hoorn te werken.", []),
        rij("eis naast pre", "Eerstegraads is een pré, tweedegraads is voldoende.", ["tweedegraads"]),
        rij("eis", "Je hebt een eerste- of tweedegraads bevoegdheid.", ["eerstegraads", "tweedegraads"]),
        rij("of studerend", "Je hebt een eerstegraadsbevoegdheid of bent hiervoor studerend.", ["eerstegraads", "in_opleiding"]),
        rij("of bereid", "Je bent 2e graads bevoegd of bent bereid deze bevoegdheid te behalen.", ["tweedegraads", "in_opleiding"]),
        rij("PDG", "Je hebt een PDG.", ["pdg"]),
        rij("pabo", "Een pabo-bevoegdheid volstaat.", ["groepsleerkracht"]),
    ],
)  # fmt: skip
def test_graad(lees, tekst, graden):
    assert list(lees("Docent Nederlands", tekst=tekst).graad) == graden


@pytest.mark.parametrize(
    ("tekst", "schaal"),
    [
        rij("doorgroei", "Doorgroei naar LC is mogelijk.", ""),
        rij("L&B", "Je geeft ook L&B.", ""),
        rij("salarisschaal", "Salarisschaal LB, met doorgroei naar LC.", "LB"),
        rij("ingeschaald", "De functie is ingeschaald in LD.", "LD"),
        rij("of", "Inschaling in LB of LC, afhankelijk van je bevoegdheid.", "LB/LC"),
        rij("nummer", "Salaris: schaal 4 CAO VO.", "4"),
    ],
)
def test_schaal(lees, tekst, schaal):
    assert lees("Docent Nederlands", tekst=tekst).schaal == schaal


@pytest.mark.parametrize(
    ("tekst", "van", "tot"),
    [
        pytest.param("Een scholingsbudget van € 1.500 tot € 2.000.", None, None, id="budget"),
        pytest.param("Tussen € 50.000 en € 60.000 per jaar.", None, None, id="per jaar"),
        pytest.param("Salaris van € 3.301 tot € 5.030 bruto per maand.", "3301", "5030", id="bereik"),
        pytest.param(
            "Minimaal &euro; 3.622,- en maximaal &euro; 5.520,- bruto.", "3622", "5520", id="minimaal en maximaal"
        ),
        pytest.param("Salaris max. € 2.850 bruto per maand.", None, "2850", id="alleen een bovengrens"),
    ],
)
def test_salaris_per_maand(lees, tekst, van, tot):
    gelezen = lees("Docent", tekst=tekst)

    assert (gelezen.salaris_van, gelezen.salaris_tot) == (van and Decimal(van), tot and Decimal(tot))


@pytest.mark.parametrize(
    ("tekst", "contract"),
    [
        rij("vast team", "Je komt in een vast team met een vaste mentor.", ""),
        rij("acquisitie", "Wij werken niet met uitzendbureaus of zzp'ers.", ""),
        rij("vervanging als taak", "Je regelt vervanging bij ziekte van docenten.", ""),
        rij("vast", "We bieden een vast contract.", "vast"),
        rij("jaar en dan vast", "Een tijdelijk contract voor een jaar, daarna vast.", "uitzicht-op-vast"),
        rij("vast na een jaar", "Een vaste aanstelling na een jaar goed functioneren.", "uitzicht-op-vast"),
        rij("intentie", "Bepaalde tijd met de intentie tot een vast dienstverband.", "uitzicht-op-vast"),
        rij("tijdelijk", "Een aanstelling voor de duur van één schooljaar.", "tijdelijk"),
        rij("verlof", "Het betreft een vervanging wegens zwangerschapsverlof.", "vervanging"),
        rij("ziekte", "Een tijdelijke functie in verband met ziekte.", "vervanging"),
    ],
)
def test_contract(lees, tekst, contract):
    assert lees("Docent", tekst=tekst).contract == contract


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        rij("gesprekken", "De gesprekken zijn op 10 december.", None),
        rij("gesprekken voor een dag", "De gesprekken vinden plaats voor 10 december.", None),
        rij("begindag", "Je begint op 1 februari 2027.", None),
        rij("dag bestaat niet", "Reageren voor 31 november.", None),
        rij("voor noemt de dag zelf", "Reageren voor 30 november.", date(2026, 11, 30)),
        rij("vóór met accenten in html", "Reageren v&oacute;&oacute;r 1 december 2026.", date(2026, 12, 1)),
        rij("t/m", "Reageren t/m 30 november.", date(2026, 11, 30)),
        rij("tot en met met dagnaam", "Reageren kan tot en met zondag 6 december 2026.", date(2026, 12, 6)),
        rij("uiterlijk", "Stuur je brief uiterlijk 4 december.", date(2026, 12, 4)),
        rij("uiterlijk vooraan", "Uiterlijk 4 december ontvangen we graag je sollicitatie.", date(2026, 12, 4)),
        rij("deadline", "Deadline: 15-12-2026.", date(2026, 12, 15)),
        rij("sluitingsdatum", "Sluitingsdatum: 4 december 2026", date(2026, 12, 4)),
        rij("met een tijd erbij", "Mail vóór maandag 7 december 09.00 uur je cv.", date(2026, 12, 7)),
        rij("volgend jaar", "Je solliciteert voor 15 januari.", date(2027, 1, 15)),
        rij("net voorbij is niet volgend jaar", "Reageren voor 20 november.", date(2026, 11, 20)),
        rij("naast gesprekken", "Reageer voor 1 december. Gesprekken voor 10 december.", date(2026, 12, 1)),
    ],
)
def test_sluitdag(lees, tekst, dag):
    assert lees("Docent", tekst=tekst).sluit_op == dag


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        rij("loonsverhoging", "Per 1 juli 2027 zijn de salarissen verhoogd.", None),
        rij("gesprekken", "Gesprekken vanaf 1 december.", None),
        rij("ingangsdatum", "Ingangsdatum: 1 januari 2027.", date(2027, 1, 1)),
        rij("vanaf", "We bieden vanaf 1 januari een baan.", date(2027, 1, 1)),
        rij("schooljaar", "Wij zoeken m.i.v. het schooljaar 2027/2028 een docent.", date(2027, 8, 1)),
        rij("van tot", "Vervanging van 1 februari 2027 tot 1 juni 2027.", date(2027, 2, 1)),
    ],
)
def test_begindag(lees, tekst, dag):
    assert lees("Docent", tekst=tekst).begint_op == dag


@pytest.mark.parametrize(
    ("tekst", "zij", "lio"),
    [
        pytest.param("Geen zij-instromers.", False, False, id="niet welkom"),
        pytest.param("Zij-instroom is helaas niet mogelijk.", False, False, id="niet mogelijk"),
        pytest.param("Je begeleidt leraren in opleiding.", False, False, id="begeleiden is niet welkom heten"),
        pytest.param("Zij-instromers worden uitgenodigd te reageren.", True, False, id="uitgenodigd"),
        pytest.param("Ben je zij-instromer? Reageer gerust.", True, False, id="vraag"),
        pytest.param("LIO's kunnen ook reageren.", False, True, id="lio"),
        pytest.param("Je bent bevoegd of in opleiding.", False, True, id="in opleiding"),
        pytest.param("Je bent bevoegd of bereid dit te behalen.", False, False, id="wie nog moet beginnen is geen lio"),
    ],
)
def test_wie_welkom_is(lees, tekst, zij, lio):
    gelezen = lees("Docent", tekst=tekst)

    assert (gelezen.zij_instromers_welkom, gelezen.lio_welkom) == (zij, lio)


@pytest.mark.parametrize(
    ("tekst", "jaren"),
    [
        rij("ervaring", "Je hebt drie jaar ervaring als docent.", None),
        rij("contract", "Een contract voor een jaar.", None),
        rij("driejarig", "Er is een driejarig inductieprogramma.", 3),
        rij("van drie jaar", "Een inwerkprogramma van drie jaar.", 3),
        rij("jaar lang", "Starters krijgen drie jaar lang begeleiding van een coach.", 3),
        rij("cijfer", "Een inductietraject van 2 jaar.", 2),
        rij("eerste jaren", "De eerste twee jaar word je begeleid.", 2),
    ],
)
def test_jaren_inductie(lees, tekst, jaren):
    assert lees("Docent", tekst=tekst).inductie_jaren == jaren


@pytest.mark.parametrize(
    ("dienstverband", "contract", "fte"),
    [
        pytest.param(("fulltime_permanent",), "vast", 1, id="code van Recruitee"),
        pytest.param(("parttime", "fixed_term"), "tijdelijk", None, id="parttime zegt niet hoeveel"),
        pytest.param(("FULL_TIME", "PART_TIME"), "", None, id="allebei zegt niets"),
        pytest.param(("TEMPORARY",), "tijdelijk", None, id="code van schema.org"),
    ],
)
def test_woorden_over_het_dienstverband(lees, dienstverband, contract, fte):
    gelezen = lees("Docent Frans", dienstverband=dienstverband)

    assert (gelezen.contract, gelezen.fte_van) == (contract, fte)


@pytest.mark.parametrize(
    ("schaal", "gelezen"),
    [
        pytest.param("lb", "LB", id="kleine letters"),
        pytest.param("Schaal 10", "10", id="met woord"),
        pytest.param("10", "10", id="los nummer"),
        pytest.param("LB / LC", "LB/LC", id="twee"),
        pytest.param("conform cao", "", id="zegt niets"),
    ],
)
def test_schaalveld(lees, schaal, gelezen):
    assert lees("Docent Frans", schaal=schaal).schaal == gelezen


def test_een_vondst_zegt_waar_het_stond(lees):
    fte = next(v for v in lees("Docent Frans 0,8 fte").vondsten if v.feit == "fte")

    assert (fte.veld, fte.van, fte.tot, fte.citaat) == ("titel", 13, 20, "0,8 fte")
