"""Een werkblad als bron: kolommen in elke volgorde, cellen zoals mensen ze typen, en per fout een zin die helpt."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from portaal.demo.fabriek import BestuurFactory, BronFactory, SchoolFactory
from tests.vacatures.werkbladen import KOP, RIJ, csv, document, inline, ods, ods_rij, ods_tabel, xlsx, xlsx_met_de_hand
from vacatures.bronnen.aanbod import Onbruikbaar, Plek
from vacatures.bronnen.document import DocumentOnleesbaar, document_van_bestand
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.kolommen import NAMEN, veld_van
from vacatures.bronnen.lezen import lees_bron
from vacatures.bronnen.sjabloon import KOLOMMEN, sjabloon
from vacatures.bronnen.soorten import soort_met_naam, soort_van
from vacatures.models import Vacature

DOCUMENTEN = Path(__file__).parent / "documenten/werkblad"


def lees(doc):
    """Zoals een run het leest, met de soort die het document zelf herkent."""
    assert soort_van(doc).naam == "werkblad"
    return lees_bron(doc, soort_met_naam("werkblad"), haler=None)


def een(doc):
    lezing = lees(doc)
    assert not lezing.onbruikbaar
    (aanbod,) = lezing.aanbod
    return aanbod


def met(kolom, cel):
    """Een goede rij met één kolom erbij of anders."""
    rij = dict(zip(KOP, RIJ, strict=True)) | {kolom: cel}
    return xlsx(list(rij), list(rij.values()))


# -- wat er niet in kan ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("kolom", "cel", "reden"),
    [
        ("Sluitdatum", "31-02-2026", "Sluitdatum: '31-02-2026' is geen dag. Schrijf bijvoorbeeld 28-02-2026."),
        ("Sluitdatum", "20 november", "Sluitdatum: '20 november' is geen dag. Schrijf bijvoorbeeld 20-11-2026."),
        ("Sluitdatum", 12, "Rij 2, kolom Sluitdatum: '12' is geen dag"),
        ("Sluitdatum", date(1926, 11, 20), "Sluitdatum: '20-11-1926' is geen dag"),  # een typefout in de eeuw
        ("Startdatum", "32-13-2026", "Rij 2, kolom Startdatum: '32-13-2026' is geen dag"),
        ("Fte", "1,6", "Rij 2, kolom Fte: '1,6' is geen omvang van één baan"),
        ("Fte", "24", "zet uren erbij: 24 uur"),  # 24 procent of 24 uur: dat weten wij niet
        ("Fte", "0,8-0,6", "Rij 2, kolom Fte"),
        ("Uren per week", "120", "Rij 2, kolom Uren per week: '120' kan niet. Schrijf bijvoorbeeld 16-24."),
        ("Aantal plaatsen", "veel", "Rij 2, kolom Aantal plaatsen: 'veel' is geen aantal"),
        ("Aantal plaatsen", "0", "Rij 2, kolom Aantal plaatsen: '0' is geen aantal"),
        ("Lesuren", "800", "Rij 2, kolom Lesuren: '800' kan niet"),
        ("Salaris min", "18", "Rij 2, kolom Salaris min: '18' is geen salaris per maand"),
        ("E-mail", "hr bij school", "Rij 2, kolom E-mail: 'hr bij school' is geen e-mailadres"),
        ("Link", "javascript:alert(1)", "Rij 2, kolom Link: 'javascript:alert(1)' is geen webadres"),
        ("Link", "zie site", "Rij 2, kolom Link: 'zie site' is geen webadres"),
        ("Titel", "", "Rij 2, kolom Titel is leeg. Schrijf op wat voor vacature het is"),
        ("Titel", "#N/B", "Rij 2, kolom Titel: de formule geeft geen waarde (#N/B)"),
        ("Titel", "=A1&B1", "de formule geeft geen waarde (#GEEN WAARDE)"),  # openpyxl rekent niets uit
    ],
)  # fmt: skip
def test_een_cel_die_niet_klopt_noemt_rij_kolom_en_wat_er_wel_kan(kolom, cel, reden):
    lezing = lees(met(kolom, cel))

    assert not lezing.aanbod
    assert reden in lezing.onbruikbaar[0].reden
    assert lezing.onbruikbaar[0].sleutel == "V-1"  # zo blijft wat er al stond, staan
    assert lezing.is_volledig


@pytest.mark.parametrize(("cel", "plaatsen"), [(3, 3), ("2", 2), ("", None)])
def test_een_aantal_plaatsen_is_een_heel_getal_of_niet_gezegd(cel, plaatsen):
    assert een(met("Aantal plaatsen", cel)).plaatsen == plaatsen


def test_alle_fouten_van_een_rij_staan_bij_elkaar():
    lezing = lees(csv([*KOP, "E-mail"], ["V-1", "Docent", "Het Duin", "", "9", "morgen", "x@"]))

    assert [lezing.onbruikbaar[0].reden.count(f"kolom {k}") for k in ("Fte", "Sluitdatum", "E-mail")] == [1, 1, 1]


def test_zonder_kolomnamen_noemt_de_melding_wat_er_nodig_is():
    leeg = xlsx(["Vacatures najaar"], ["Docent natuurkunde", "Het Duin"])

    with pytest.raises(
        DocumentOnleesbaar, match=r"in de bladen Vacatures.*Titel.*Kenmerk, School, Vak, Sluitdatum.*voorbeeldbestand"
    ):
        lees(leeg)


def test_een_csv_zonder_kop_wordt_alleen_geweigerd_als_de_server_zegt_dat_het_csv_is():
    assert soort_van(document(b"a;b;c\n1;2;3", content_type="text/csv")).naam == "werkblad"
    with pytest.raises(DocumentOnleesbaar, match="in dit bestand geen rij met kolomnamen"):
        lees(document(b"a;b;c\n1;2;3", content_type="text/csv"))


@pytest.mark.parametrize(
    "inhoud",
    [
        b"<rss>titel;school</rss>",
        b'{"titel;school": 1}',
        b"<!doctype html><p>titel;school</p>",
        b"%PDF-1.4\ntitel;school",
    ],
)
def test_csv_pakt_geen_document_van_een_ander(inhoud):
    assert soort_met_naam("werkblad").lijkt(document(inhoud)) == 0


# -- sleutels ----------------------------------------------------------------------------------------------
def test_zonder_kenmerk_is_de_sleutel_van_cellen_die_niet_veranderen():
    doc = csv(["Titel", "School", "Vak", "Sluitdatum"], ["Docent", "Het Duin", "Duits", "20-11-2026"])
    later = csv(["Vak", "Titel", "School", "Sluitdatum"], [], ["Duits", "Docent", "Het Duin", "27-11-2026"])

    assert een(doc).sleutel == een(later).sleutel == "docent | het duin | duits"


def test_twee_dezelfde_rijen_zonder_kenmerk_vragen_om_een_kenmerk():
    rij = ["Docent", "Het Duin", "Duits"]
    lezing = lees(csv(["Titel", "School", "Vak"], rij, ["Docent", "Het Duin", "Engels"], rij))

    assert [a.vakvelden for a in lezing.aanbod] == [("Engels",)]
    assert [o.reden[:39] for o in lezing.onbruikbaar] == ["Rijen 2, 4 hebben dezelfde titel, schoo"] * 2


def test_een_kenmerk_dat_twee_keer_voorkomt_telt_de_eerste_keer():
    lezing = lees(csv(KOP, RIJ, ["V-2", *RIJ[1:]], ["V-1", "Docent Duits", *RIJ[2:]]))

    assert [a.sleutel for a in lezing.aanbod] == ["V-1", "V-2"]
    assert lezing.onbruikbaar == [
        Onbruikbaar(
            "V-1",
            "Rij 4, kolom Kenmerk: 'V-1' staat ook in rij 2. Geef elke vacature een eigen kenmerk.",
            lezing.onbruikbaar[0].ruw,
        )
    ]


def test_een_kenmerk_dat_een_getal_is_heeft_geen_decimalen():
    assert een(met("Kenmerk", 4101)).sleutel == "4101"


# -- kolommen en rijen ---------------------------------------------------------------------------------------
def test_geen_kolomnaam_hoort_bij_twee_velden():
    alle = [naam for namen in NAMEN.values() for naam in namen]

    assert len(alle) == len(set(alle))


@pytest.mark.parametrize(
    ("naam", "veld"),
    [
        ("Vacaturenummer", "kenmerk"),
        ("  FUNCTIE * ", "titel"),
        ("Omvang (fte)", "fte"),
        ("Omvang (%)", "percentage"),
        ("wtf", "fte"),
        ("Uren per week (van)", "uren_van"),
        ("Reageren t/m:", "sluit_op"),
        ("E-mailadres (contactpersoon)", "contact_email"),
        ("BRIN-code", "vestigingscode"),
        ("Vak(ken)", "vak"),
        ("Straat + huisnummer", None),  # liever onbekend dan half gelezen
        ("Budget", None),
    ],
)
def test_een_kolom_wordt_herkend_aan_haar_naam(naam, veld):
    gevonden = veld_van(naam)

    assert (gevonden[0] if gevonden else None) == veld


def test_titelregels_lege_rijen_herhaalde_kop_totaal_en_opmerking_tellen_niet_mee():
    doc = xlsx(
        ["Vacatures najaar 2026"], [], [None, "Bijgewerkt op 2 november"], list(KOP), list(RIJ), [], list(KOP),
        ["V-2", *RIJ[1:]], ["Totaal", None, None, None, 1.6], ["Vragen? Bel Sanne."],
    )  # fmt: skip

    lezing = lees(doc)

    assert [(a.sleutel, a.ruw["rij"]) for a in lezing.aanbod] == [("V-1", 5), ("V-2", 8)]
    assert not lezing.onbruikbaar


def test_een_kop_boven_een_groep_rijen_is_geen_vacature():
    lezing = lees(csv(KOP, RIJ, ["", "Locatie Noord", "", "", "", ""]))

    assert len(lezing.aanbod) == 1
    assert "Rij 3, kolom Titel is als enige gevuld" in lezing.onbruikbaar[0].reden


def test_een_onbekende_kolom_wordt_genoemd_en_bewaard():
    lezing = lees(met("Kostenplaats", 8812))

    assert lezing.aanbod[0].ruw["Kostenplaats"] == "8812"
    assert any("Kostenplaats" in melding for melding in lezing.meldingen)


def test_titel_en_functie_naast_elkaar_zijn_een_titel_en_een_trefwoord():
    aanbod = een(csv(["Functie", "Titel", "School"], ["Docent", "Kom jij Duits geven?", "Het Duin"]))

    assert (aanbod.titel, aanbod.trefwoorden) == ("Kom jij Duits geven?", ("Docent",))


def test_het_eerste_zichtbare_blad_met_een_kop_telt_en_de_melding_zegt_welk():
    def vul(boek):
        boek.active.title = "Toelichting"
        boek.active.append(["Lees dit eerst"])
        oud = boek.create_sheet("Oud")
        oud.append(KOP)
        oud.append(["OUD-1", *RIJ[1:]])
        oud.sheet_state = "hidden"
        nieuw = boek.create_sheet("Najaar")
        nieuw.append(KOP)
        nieuw.append(RIJ)

    lezing = lees(xlsx(vul=vul))

    assert [a.sleutel for a in lezing.aanbod] == ["V-1"]
    assert "Gelezen: blad 'Najaar', met de kolomnamen in rij 1." in lezing.meldingen


# -- cellen ---------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("cel", "dag"),
    [
        (date(2026, 8, 1), date(2026, 8, 1)),
        (datetime(2026, 8, 1, 17, 30), date(2026, 8, 1)),
        (46235, date(2026, 8, 1)),  # een dag zonder opmaak
        ("46235", date(2026, 8, 1)),
        ("1-8-2026", date(2026, 8, 1)),
        ("01/08/2026", date(2026, 8, 1)),
        ("1.8.26", date(2026, 8, 1)),
        ("20260801", date(2026, 8, 1)),
        ("2026-08-01", date(2026, 8, 1)),
        ("1 augustus 2026", date(2026, 8, 1)),
        ("zaterdag 1 aug. 2026", date(2026, 8, 1)),
        ("m.i.v. 1 augustus 2026", date(2026, 8, 1)),
        ("t/m 1-8-2026", date(2026, 8, 1)),
        ("n.v.t.", None),
        ("-", None),
    ],
)
def test_een_dag_mag_op_elke_gewone_manier_geschreven_zijn(cel, dag):
    assert een(met("Sluitdatum", cel)).sluit_op == dag


def test_een_ingangsdatum_mag_ook_uit_woorden_bestaan():
    assert een(met("Ingangsdatum", "1 januari 2027")).begint_op == date(2027, 1, 1)
    assert een(met("Ingangsdatum", "per direct")).dienstverband == ("0,8 fte", "per direct")


@pytest.mark.parametrize(
    ("kolom", "cel", "gelezen"),
    [
        ("Fte", 0.6, "0,6 fte"),
        ("Fte", "0.6-0.8", "0,6 - 0,8 fte"),
        ("Fte", "0,6 tot 0,8 fte", "0,6 - 0,8 fte"),
        ("Fte", "80%", "0,8 fte"),
        ("Fte", "60 - 80 %", "0,6 - 0,8 fte"),
        ("Fte", 1, "1 fte"),
        ("Fte", 0.30000000000000004, "0,3 fte"),
        ("Fte", "24 uur", "24 uur"),
        ("Fte", "in overleg", "in overleg"),
        ("Percentage", 80, "0,8 fte"),
        ("Percentage", 0.8, "0,8 fte"),  # opgemaakt als procent
        ("Fte min", "0,4", "0,4 fte"),
    ],
)
def test_de_omvang_gaat_naar_de_herkenning_zoals_die_haar_leest(kolom, cel, gelezen):
    kop, rij = ["Titel", "School", kolom], ["Docent", "Het Duin", cel]

    assert een(xlsx(kop, rij)).dienstverband == (gelezen,)


@pytest.mark.parametrize(
    ("kolommen", "cellen", "uren"),
    [
        (["Uren"], ["16-24"], (16, 24)),
        (["Uren per week"], [20], (20, 20)),
        (["Uren van", "Uren tot"], [16, 24], (16, 24)),
        (["Min. uren"], [16], (16, 16)),
        (["Uren"], ["36,86"], (Decimal("36.86"), Decimal("36.86"))),
        (["Uren"], ["in overleg"], (None, None)),
    ],
)
def test_uren_zijn_een_reeks_uit_een_of_twee_kolommen(kolommen, cellen, uren):
    aanbod = een(xlsx(["Titel", "School", *kolommen], ["Docent", "Het Duin", *cellen]))

    assert (aanbod.uren_van, aanbod.uren_tot) == uren


@pytest.mark.parametrize(
    ("cellen", "plekken", "organisatie"),
    [
        ({"School": "Het Duin"}, (Plek("Het Duin"),), "Het Duin"),
        ({"School": "Het Duin", "Locatie": "Oost"}, (Plek("Het Duin, Oost"),), ""),  # anders leek het de hoofdlocatie
        ({"School": "Het Duin; Het Wad"}, (Plek("Het Duin"), Plek("Het Wad")), "Het Duin; Het Wad"),
        ({"BRIN-code": "99xx 01"}, (Plek(code="99XX01"),), ""),
        (
            {"Straat": "Zandweg", "Huisnummer": 12, "Toevoeging": "a", "Postcode": "1624 AB", "Plaats": "Hoorn"},
            (Plek("", "Zandweg 12a", "1624 AB", "Hoorn"),),
            "",
        ),
    ],
)
def test_de_plek_komt_uit_school_locatie_code_en_adres(cellen, plekken, organisatie):
    aanbod = een(xlsx(["Titel", "Kenmerk", *cellen], ["Docent", "V-1", *cellen.values()]))

    assert (aanbod.plekken, aanbod.organisatie) == (plekken, organisatie)


@pytest.mark.parametrize(
    ("cel", "adres", "mail"),
    [
        ("solliciteren@school.example", "", "solliciteren@school.example"),
        ("mailto:hr@school.example", "", "hr@school.example"),
        ("www.school.example/solliciteer", "https://www.school.example/solliciteer", ""),
        ("via de website", "", ""),
    ],
)
def test_solliciteren_kan_via_een_adres_of_per_mail(cel, adres, mail):
    aanbod = een(met("Solliciteren via", cel))

    assert (aanbod.reactie_adres, aanbod.reactie_email) == (adres, mail)


def test_de_andere_velden_komen_uit_hun_kolom():
    velden = {
        "Omschrijving": "Kom je?\nGraag!", "Bevoegdheid": "eerstegraads", "Niveau": "havo/vwo", "Schaal": "schaal LC",
        "Salaris": "3.622 - 5.500", "Dienstverband": "tijdelijk", "Publicatiedatum": "2-11-2026",
        "Contactpersoon": "Sanne", "E-mail": "hr@school.example", "Telefoon": "0229-123456",
        "URL": "school.example/v/1", "Lessen": "12 - 16",
    }  # fmt: skip

    aanbod = een(xlsx(["Titel", "Kenmerk", *velden], ["Docent", "V-1", *velden.values()]))

    assert aanbod.tekst == "Kom je?\nGraag!"
    assert aanbod.trefwoorden == ("eerstegraads", "havo/vwo")
    assert (aanbod.schaal, aanbod.salaris) == ("LC", "3.622 - 5.500")
    assert aanbod.dienstverband == ("12 - 16 lesuren", "tijdelijk")
    assert aanbod.geplaatst_om.date() == date(2026, 11, 2)
    assert (aanbod.contact_naam, aanbod.contact_email, aanbod.contact_telefoon) == (
        "Sanne",
        "hr@school.example",
        "0229-123456",
    )
    assert aanbod.adres == "https://school.example/v/1"


def test_meer_kolommen_met_tekst_worden_een_tekst_met_koppen_zonder_opmaak_van_de_cel():
    aanbod = een(csv(["Titel", "School", "Tekst", "Eisen"], ["Docent", "Het Duin", "Kom <b>je", "Zin & tijd"]))

    assert aanbod.tekst == "<h3>Tekst</h3><p>Kom &lt;b&gt;je</p>\n<h3>Eisen</h3><p>Zin &amp; tijd</p>"


# -- csv ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("teken", [";", ",", "\t", "|"])
@pytest.mark.parametrize("tekenset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_mag_elk_scheidingsteken_en_elke_gewone_tekenset_hebben(teken, tekenset):
    doc = csv(["Titel", "School"], ["Conciërge", "Het Duin"], teken=teken, tekenset=tekenset)

    assert een(doc).titel == "Conciërge"


def test_csv_die_zegt_utf_8_te_zijn_en_het_niet_is_wordt_toch_gelezen():
    doc = csv(["Titel", "School"], ["Conciërge", "Het Duin"], tekenset="cp1252", charset="utf-8")

    assert een(doc).titel == "Conciërge"


def test_csv_met_regeleinden_aanhalingstekens_en_een_regel_voor_excel():
    tekst = 'sep=;\r\nTitel;Tekst;School\r\n"Docent ""Duits""; havo";"regel 1\r\nregel 2";Het Duin\r\n'

    aanbod = een(document(tekst.encode()))

    assert (aanbod.titel, aanbod.tekst, aanbod.ruw["rij"]) == ('Docent "Duits"; havo', "regel 1\r\nregel 2", 2)


def test_een_aanhalingsteken_dat_niet_dichtgaat_slokt_geen_vacatures_op():
    with pytest.raises(DocumentOnleesbaar, match="In rij 3 klopt een aanhalingsteken niet"):
        lees(document(b'Titel;School\nDocent;Het Duin\n"Docent;Het Wad\nRector;Het Duin\n', content_type="text/csv"))


# -- xlsx en ods ----------------------------------------------------------------------------------------------
def test_een_formule_geeft_haar_waarde_en_een_tekst_met_opmaak_haar_hele_tekst():
    blad = (
        f'<sheetData><row r="1">{inline("A1", "Titel")}{inline("B1", "School")}{inline("C1", "Fte")}</row>'
        '<row r="2"><c r="A2" t="str"><f>B9</f><v>Docent Duits</v></c><c r="B2" t="s"><v>0</v></c>'
        "<c><f>0.4*2</f><v>0.8</v></c></row></sheetData>"
    )
    teksten = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<si><r><t>Het </t></r><r><t>Duin</t></r><rPh><t>niet dit</t></rPh></si></sst>"
    )

    aanbod = een(xlsx_met_de_hand(blad, **{"xl/sharedStrings.xml": teksten}))

    assert (aanbod.titel, aanbod.organisatie, aanbod.dienstverband) == ("Docent Duits", "Het Duin", ("0,8 fte",))


def test_dagen_in_het_stelsel_van_1904_zijn_dezelfde_dagen():
    def vul(boek):
        boek.epoch = datetime(1904, 1, 1)

    doc = xlsx(["Titel", "School", "Sluitdatum"], ["Docent", "Het Duin", date(2026, 11, 20)], vul=vul)

    assert een(doc).sluit_op == date(2026, 11, 20)


def test_ods_met_herhaalde_cellen_dagen_percentages_opmerkingen_en_een_verborgen_blad():
    dag = '<table:table-cell office:value-type="date" office:date-value="2026-11-20"/>'
    fte = '<table:table-cell office:value-type="percentage" office:value="0.8"><text:p>80%</text:p></table:table-cell>'
    opmerking = "<office:annotation><dc:creator>Sanne</dc:creator><text:p>klopt dit?</text:p></office:annotation>"
    titel = f'<table:table-cell>{opmerking}<text:p>Docent<text:s text:c="1"/>Duits</text:p></table:table-cell>'
    leeg = '<table:table-cell table:number-columns-repeated="2"/>'
    rest = ods_rij('<table:table-cell table:number-columns-repeated="16384"/>', keer=1_048_000)
    oud = ods_tabel("Oud", ods_rij("Titel", "School"), ods_rij("Oud", "Oud"), stijl="weg")
    blad = ods_tabel(
        "Nu",
        ods_rij("<table:table-cell/>", keer=3),
        ods_rij("Titel", leeg, "School", "Fte", "Sluitdatum"),
        ods_rij(titel, leeg, "Het Duin", fte, dag),
        rest,
    )
    stijl = '<style:style style:name="weg"><style:table-properties table:display="false"/></style:style>'

    aanbod = een(ods(oud + blad, stijlen=stijl))

    assert (aanbod.titel, aanbod.organisatie, aanbod.ruw["rij"]) == ("Docent Duits", "Het Duin", 5)
    assert (aanbod.dienstverband, aanbod.sluit_op) == (("0,8 fte",), date(2026, 11, 20))


# -- bestanden en ons eigen voorbeeld -------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("bestand", "sleutels", "onbruikbaar"),
    [
        ("najaar.csv", ["V-101", "V-102", "V-104"], ["V-103"]),
        ("najaar.xlsx", ["V-101", "V-102", "V-104"], ["V-103"]),
        ("najaar.ods", ["V-101", "V-102", "V-104"], ["V-103"]),
    ],
)
def test_hetzelfde_blad_leest_in_elke_vorm_hetzelfde(bestand, sleutels, onbruikbaar):
    lezing = lees(document_van_bestand(DOCUMENTEN / bestand))
    natuurkunde, duits, concierge = lezing.aanbod

    assert [a.sleutel for a in lezing.aanbod] == sleutels
    assert [o.sleutel for o in lezing.onbruikbaar] == onbruikbaar
    assert "kolom Reageren t/m: '31-02-2026' is geen dag" in lezing.onbruikbaar[0].reden
    assert (natuurkunde.titel, natuurkunde.vakvelden, natuurkunde.dienstverband[0]) == (
        "Docent natuurkunde", ("Natuurkunde",), "0,6 - 0,8 fte",
    )  # fmt: skip
    assert (natuurkunde.sluit_op, natuurkunde.begint_op) == (date(2026, 11, 20), date(2027, 1, 1))
    assert (duits.dienstverband[0], duits.sluit_op) == ("0,8 fte", date(2026, 11, 30))
    assert (concierge.titel, concierge.plekken) == ("Conciërge", (Plek("Het Wad", "", "", "Enkhuizen"),))


def test_ons_eigen_voorbeeldbestand_is_te_lezen_en_elke_kolom_erin_kennen_wij():
    lezing = lees(document(sjabloon()))

    assert [veld_van(naam) is not None for naam, _voorbeeld, _uitleg in KOLOMMEN] == [True] * len(KOLOMMEN)
    assert lezing.meldingen == ["Gelezen: blad 'Vacatures', met de kolomnamen in rij 1."]
    (voorbeeld,) = lezing.aanbod
    assert (voorbeeld.sleutel, voorbeeld.titel, voorbeeld.schaal) == ("VOORBEELD-1", "Docent natuurkunde", "LC")
    assert voorbeeld.plekken == (Plek("Voorbeeldcollege", "Voorbeeldlaan 12", "1624 AB", "Hoorn", code="99XX00"),)
    assert voorbeeld.sluit_op < date(2021, 1, 1)  # voorbij: een vergeten voorbeeldrij komt niet op de site


# -- in een run -------------------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_een_rij_erbij_en_een_andere_volgorde_veranderen_de_vacatures_die_er_al_waren_niet():
    bestuur = BestuurFactory()
    school = SchoolFactory(bestuur=bestuur, naam="Het Duin")
    bron = BronFactory(bestuur=bestuur, adres="https://duinzand.example/v.xlsx", soort="", is_gezaghebbend=True)
    om = datetime(2026, 11, 2, 8, tzinfo=UTC)

    eerste = importeer(bron, op=om.date(), om=om, document=xlsx(KOP, RIJ))
    bron.refresh_from_db()
    andersom = [list(reversed(KOP)), ["", "", "", "Het Duin", "TOA", "V-2"], list(reversed(RIJ))]
    tweede = importeer(bron, op=om.date(), om=om, document=csv(*andersom))

    assert (bron.soort, eerste.nieuw) == ("werkblad", 1)
    assert (tweede.nieuw, tweede.gewijzigd, tweede.ongewijzigd) == (1, 0, 1)
    natuurkunde = Vacature.objects.get(bronsleutel="V-1")
    assert list(natuurkunde.scholen.all()) == [school]
    assert (natuurkunde.fte_van, natuurkunde.sluit_op) == (Decimal("0.8"), date(2026, 11, 20))


@pytest.mark.django_db
def test_het_aantal_plaatsen_komt_op_de_vacature_en_zonder_die_kolom_blijft_het_zoals_het_was():
    bron = BronFactory(adres="https://duinzand.example/v.xlsx", soort="werkblad", is_gezaghebbend=True)
    om = datetime(2026, 11, 2, 8, tzinfo=UTC)

    importeer(bron, op=om.date(), om=om, document=csv([*KOP, "Aantal plaatsen"], [*RIJ, "3"]))
    bron.refresh_from_db()
    met_kolom = Vacature.objects.get(bronsleutel="V-1").plaatsen
    importeer(bron, op=om.date(), om=om, document=csv(KOP, RIJ))

    assert (met_kolom, Vacature.objects.get(bronsleutel="V-1").plaatsen) == (3, 3)
