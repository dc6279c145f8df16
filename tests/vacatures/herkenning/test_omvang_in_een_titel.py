from decimal import Decimal

import pytest


def rij(reden, titel, van, tot="gelijk"):
    tot = van if tot == "gelijk" else tot
    return pytest.param(titel, *(None if w is None else Decimal(w) for w in (van, tot)), id=reden)


FTE = [
    rij("procent van iets anders", "Docent biologie met 100% enthousiasme", None),
    rij("procent als grap", "Docent biologie 100% leuk", None),
    rij("twee plaatsen", "Docent biologie 2 x 0,8 fte", None),
    rij("meer dan een baan", "Docent biologie 1,6 fte", None),
    rij("deels meer dan een baan", "Docent biologie 0,8 - 1,2 fte", None),
    rij("parttime zegt niet hoeveel", "Docent biologie parttime", None),
    rij("parttime of fulltime zegt niets", "Docent biologie parttime/fulltime", None),
    rij("fulltime of parttime zegt niets", "Docent biologie fulltime of parttime", None),
    rij("nul bestaat niet", "Docent biologie 0,0 fte", None),
    rij("lessen zijn geen fte", "Docent biologie 24 lesuren", None),
    rij("uren zijn geen fte", "Conciërge 32 uur", None),
    rij("dagen zijn geen fte", "Docent biologie 2 dagen per week", None),
    rij("twee omvangen van twee vakken", "Docent wiskunde 0,4 fte en natuurkunde 0,2 fte", None),
    rij("elk vak zijn omvang", "Docent natuurkunde (0,4 fte) en wiskunde (0,4 fte)", None),
    rij("komma", "Docent biologie 0,8 fte", "0.8"),
    rij("vast aan elkaar", "Docent biologie 0,8fte", "0.8"),
    rij("zonder nul", "Docent biologie ,8 fte", "0.8"),
    rij("vier cijfers", "Docent biologie 0,4608 fte", "0.4608"),
    rij("heel", "Docent biologie 1 fte", "1"),
    rij("één plaats", "Docent biologie 1 x 0,8 fte", "0.8"),
    rij("punt en streep", "Docent biologie 0.8-1.0 FTE", "0.8", "1"),
    rij("spaties om de streep", "Docent biologie 0.8 - 1.0 FTE", "0.8", "1"),
    rij("kastlijntje en haakjes", "Docent biologie (0,6–0,8 fte)", "0.6", "0.8"),
    rij("tot", "Docent biologie 0,5 tot 0,7 fte", "0.5", "0.7"),
    rij("à", "Docent biologie 0,5 à 0,7 fte", "0.5", "0.7"),
    rij("t/m", "Docent biologie 0,5 t/m 0,7 fte", "0.5", "0.7"),
    rij("eenheid tweemaal", "Docent biologie 0,6 fte - 0,8 fte", "0.6", "0.8"),
    rij("wtf ervoor", "Docent biologie wtf 0,6", "0.6"),
    rij("WTF met dubbelepunt en bereik", "Docent biologie WTF: 0,4 - 0,6", "0.4", "0.6"),
    rij("fte ervoor", "Docent biologie, fte: 0,6", "0.6"),
    rij("minimaal", "Docent biologie minimaal 0,5 fte", "0.5", None),
    rij("maximaal", "Docent biologie max. 0,8 fte", None, "0.8"),
    rij("procent", "Docent biologie 80 %", "0.8"),
    rij("procent met schaal", "Docent biologie 80% LB", "0.8"),
    rij("procenten", "Leraar wiskunde (80-100%) te Hoorn", "0.8", "1"),
    rij("fulltime", "Docent biologie fulltime", "1"),
    rij("voltijd", "Docent biologie (voltijd)", "1"),
    rij("fte naast uren", "Docent biologie 0,8 fte / 32 uur", "0.8"),
]


@pytest.mark.parametrize(("titel", "van", "tot"), FTE)
def test_fte(lees, titel, van, tot):
    gelezen = lees(titel)

    assert (gelezen.fte_van, gelezen.fte_tot) == (van, tot)


LESSEN = [
    rij("uren zijn geen lessen", "Conciërge 24 uur", None),
    rij("per jaar is niet per week", "Docent biologie 750 lesuren per jaar", None),
    rij("een proefles is geen les", "Docent biologie, proefles op 3 mei", None),
    rij("lesuren", "Docent biologie 24 lesuren", "24"),
    rij("lessen", "Docent biologie (12 lessen)", "12"),
    rij("uur les", "Docent biologie 12 uur les", "12"),
    rij("bereik", "Docent biologie 14 tot 18 lesuren van 45 minuten", "14", "18"),
    rij("t/m", "Docent Frans (10 t/m 14 lesuren)", "10", "14"),
    rij("voor", "Docent scheikunde voor 16 lesuren per week", "16"),
]


@pytest.mark.parametrize(("titel", "van", "tot"), LESSEN)
def test_lessen_per_week(lees, titel, van, tot):
    gelezen = lees(titel)

    assert (gelezen.lesuren_van, gelezen.lesuren_tot) == (van, tot)


UREN = [
    rij("een werkweek van de cao", "Conciërge 38 uur cao", None),
    rij("een kloktijd", "Conciërge, bel om 16 uur", None),
    rij("een kloktijd met minuten", "Conciërge 9.00 uur", None),
    rij("24-uurs is geen baan", "24-uurs conciërge", None),
    rij("uren per jaar", "Conciërge 400 uur per jaar", None),
    rij("lesuren zijn geen uren", "Docent biologie 24 lesuren", None),
    rij("uur les is geen uur", "Docent biologie 12 uur les", None),
    rij("gewoon", "Conciërge 32 uur", "32"),
    rij("komma", "Conciërge 36,86 uur", "36.86"),
    rij("voor", "Conciërge voor 14 uur", "14"),
    rij("afgekort", "Conciërge (10u)", "10"),
    rij("streep", "Conciërge 16-20 uur", "16", "20"),
    rij("spaties", "Conciërge 24 - 32 uur", "24", "32"),
    rij("tot", "Conciërge 16 tot 20 uur per week", "16", "20"),
    rij("naast fte", "Docent biologie 0,8 fte / 32 uur", "32"),
]


@pytest.mark.parametrize(("titel", "van", "tot"), UREN)
def test_uren_per_week(lees, titel, van, tot):
    gelezen = lees(titel)

    assert (gelezen.uren_van, gelezen.uren_tot) == (van, tot)


@pytest.mark.parametrize(
    ("titel", "minuten"),
    [
        pytest.param("Docent biologie 12 uur", None, id="niet gezegd"),
        pytest.param("Docent biologie 12 lessen van 50 min.", 50, id="van 50 min."),
        pytest.param("Docent biologie 12 lesuren (45 minuten)", 45, id="tussen haakjes"),
        pytest.param("Docent biologie 12 lessen, 45-minutenrooster", 45, id="minutenrooster"),
    ],
)
def test_minuten_per_les(lees, titel, minuten):
    assert lees(titel).lesminuten == minuten


def test_de_vier_feiten_over_omvang_worden_nooit_uit_elkaar_berekend(lees):
    gelezen = lees("Docent wiskunde 0,8 fte")

    assert (gelezen.lesuren_van, gelezen.uren_van, gelezen.lesminuten) == (None, None, None)
