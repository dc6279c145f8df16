"""Bestanden van DUO, met alles wat eraan kan schorten: van bytes naar rijen, zonder database."""

from pathlib import Path

import pytest

from regio.bronnen.duo_bestand import OnbekendBestand, lees
from regio.bronnen.namen import leesbare_naam, leesbare_plaats
from regio.gegevens import MAP

UITTREKSEL = (Path(__file__).parent / "bestanden" / "duo-vestigingen-vo.csv").read_bytes()
BESTUREN = (Path(__file__).parent / "bestanden" / "duo-besturen.csv").read_bytes()
GOED = {
    "VESTIGINGSCODE": "16CX00",
    "VESTIGINGSNAAM": "Regius",
    "STRAATNAAM": "Hofstraat",
    "HUISNUMMER-TOEVOEGING": "1",
    "POSTCODE": "1741 AB",
    "PLAATSNAAM": "SCHAGEN",
    "GEMEENTENUMMER": "0441",
    "GEMEENTENAAM": "SCHAGEN",
    "BEVOEGD GEZAG NUMMER": "41442",
    "INTERNETADRES": "www.regius.nl",
    "ONDERWIJSSTRUCTUUR": "HAVO/VWO",
}
KOP = ";".join(GOED)


def bestand(*rijen, kop=KOP, codering="utf-8"):
    """Een bestand met per rij wat er anders is dan in een goede."""
    return "\r\n".join([kop, *(";".join({**GOED, **rij}.values()) for rij in rijen), ""]).encode(codering)


def een(**rij):
    """Eén school met deze kolommen anders (straatnaam=...), en de opmerkingen erbij."""
    kolommen = {naam.upper().replace("_", " "): waarde for naam, waarde in rij.items()}
    gelezen = lees(bestand(kolommen))
    [school] = gelezen.scholen
    return school, [melding.tekst for melding in gelezen.opmerkingen]


def test_duos_eigen_lijst_is_te_lezen():
    gelezen = lees(UITTREKSEL)

    assert len(gelezen.scholen) == 9
    assert gelezen.problemen == []
    school = gelezen.scholen[0]
    assert (school.code, school.naam, school.postcode) == ("18BR00", "School voor Praktijkonderwijs Assen", "9406NN")
    assert (school.bestuursnummer, school.gemeentecode, school.niveaus) == ("10053", "0106", ("pro",))
    assert (school.website, school.telefoon) == ("https://www.pro-assen.nl", "0592340973")


def test_een_spatie_is_leeg():
    school = lees(UITTREKSEL).scholen[1]

    assert (school.website, school.telefoon) == ("", "")


def test_het_telefoonnummer_in_de_kolom_voor_de_website_is_geen_website():
    wolfsbos = lees(UITTREKSEL).scholen[5]

    assert (wolfsbos.code, wolfsbos.website, wolfsbos.telefoon) == ("19IW02", "", "0528266192")


def test_de_bewerkte_lijst_is_te_lezen_met_punten_en_het_vso():
    gelezen = lees((MAP / "nl_scholen_vo_vso_2024-11.csv").read_bytes())

    assert len(gelezen.scholen) == 2130
    assert gelezen.problemen == []
    assert {school.sector for school in gelezen.scholen} == {"vo", "vso"}
    assert gelezen.scholen[0].punt == (52.233736, 6.883846)


def test_het_besturenbestand_is_te_lezen():
    gelezen = lees(BESTUREN)

    assert len(gelezen.besturen) == 23
    assert (gelezen.besturen[3].nummer, gelezen.besturen[3].naam, gelezen.besturen[3].kvk) == (
        "41442",
        "Stichting RSG Magister Alvinus",
        "01102489",
    )


def test_duos_eigen_kolomnamen_voor_besturen_ook():
    inhoud = b"BEVOEGD GEZAG NUMMER;BEVOEGD GEZAG NAAM;PLAATSNAAM;KVK-NUMMER\r\n00123;Stichting;HOORN;01102489\r\n"

    [bestuur] = lees(inhoud).besturen
    assert (bestuur.nummer, bestuur.naam, bestuur.kvk) == ("00123", "Stichting", "01102489")


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_elke_gebruikelijke_codering_wordt_herkend(codering):
    [school] = lees(bestand({"VESTIGINGSNAAM": "Het Mozaïek"}, codering=codering)).scholen

    assert school.naam == "Het Mozaïek"


@pytest.mark.parametrize("teken", [";", ",", "\t"])
def test_elk_gebruikelijk_scheidingsteken_wordt_herkend(teken):
    [school] = lees(bestand({}).replace(b";", teken.encode())).scholen

    assert school.code == "16CX00"


def test_een_naam_met_een_scheidingsteken_staat_tussen_aanhalingstekens():
    [school] = lees(bestand({"VESTIGINGSNAAM": '"Regius; locatie Oost"'})).scholen

    assert school.naam == "Regius; locatie Oost"


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        pytest.param(b"", "leeg", id="niets"),
        pytest.param(b" \r\n ", "leeg", id="alleen wit"),
        pytest.param(b"<!DOCTYPE html><html>Storing</html>", "webpagina", id="een foutpagina"),
        pytest.param(b"PK\x03\x04rekenblad", "Bewaar het als CSV", id="xlsx"),
        pytest.param(b"\xd0\xcf\x11\xe0rekenblad", "Bewaar het als CSV", id="xls"),
        pytest.param(b"a;b;c\r\n1;2;3", "geen kolom die wij van DUO kennen", id="iets heel anders"),
        pytest.param(b"VESTIGINGSCODE;PLAATSNAAM\r\n16CX00;HOORN", "mist: VESTIGINGSNAAM", id="een kolom te weinig"),
        pytest.param(KOP.encode(), "geen enkele rij", id="alleen een kop"),
        pytest.param(b"x" * 10_000_001, "groter dan 10 MB", id="veel te groot"),
        pytest.param(b"a;b\0c", "geen tekstbestand", id="binair"),
        pytest.param(b'VESTIGINGSCODE;"' + b"x" * 200_000, "niet te lezen", id="een aanhalingsteken dat nooit sluit"),
    ],
)
def test_een_ander_bestand_krijgt_een_zin_die_zegt_wat_eraan_schort(inhoud, zin):
    with pytest.raises(OnbekendBestand, match=zin):
        lees(inhoud)


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        pytest.param({"VESTIGINGSCODE": "16CX"}, "vestigingscode “16CX” is niet geldig", id="alleen een BRIN"),
        pytest.param({"VESTIGINGSCODE": ""}, "is niet geldig", id="zonder code"),
        pytest.param({"VESTIGINGSCODE": "1,6E+03"}, "een rekenblad verandert zo'n code soms", id="verhaspeld"),
        pytest.param({"VESTIGINGSNAAM": " "}, "geen naam of geen plaats", id="zonder naam"),
        pytest.param({"PLAATSNAAM": ""}, "geen naam of geen plaats", id="zonder plaats"),
    ],
)
def test_een_rij_die_niet_klopt_wordt_gemeld_en_de_rest_gaat_door(rij, zin):
    gelezen = lees(bestand(rij, {"VESTIGINGSCODE": "17CX00"}))

    assert [school.code for school in gelezen.scholen] == ["17CX00"]
    [melding] = gelezen.problemen
    assert melding.regel == 2
    assert zin in melding.tekst


def test_een_afgebroken_laatste_regel_wordt_gemeld():
    gelezen = lees(bestand({}, {"VESTIGINGSCODE": "17CX00"})[:-40])

    assert [school.code for school in gelezen.scholen] == ["16CX00"]
    assert "kolommen in plaats van 11" in gelezen.problemen[0].tekst


def test_dezelfde_code_twee_keer_telt_een_keer():
    gelezen = lees(bestand({}, {"VESTIGINGSNAAM": "Een ander"}))

    assert [school.naam for school in gelezen.scholen] == ["Regius"]
    assert gelezen.problemen[0].tekst == "16CX00 staat ook al op regel 2; die telt"


@pytest.mark.parametrize(
    ("in_bestand", "website"),
    [
        ("www.regius.nl", "https://www.regius.nl"),
        ("http://regius.nl/Over", "http://regius.nl/Over"),
        ("WWW.REGIUS.NL", "https://www.regius.nl"),
        ("een.nl / twee.nl", "https://een.nl"),
        (" ", ""),
    ],
)
def test_een_website_krijgt_zijn_schema(in_bestand, website):
    school, opmerkingen = een(internetadres=in_bestand)

    assert school.website == website
    assert opmerkingen == []


@pytest.mark.parametrize(
    ("rij", "veld", "zin"),
    [
        ({"internetadres": "www.regius.n"}, "website", "webadres “www.regius.n” is niet geldig"),
        ({"internetadres": "javascript://alert"}, "website", "is niet geldig"),
        ({"postcode": "17411AB"}, "postcode", "postcode “17411AB” is niet geldig"),
        ({"bevoegd_gezag_nummer": "4144A"}, "bestuursnummer", "heeft geen 5 cijfers"),
        ({"onderwijsstructuur": "LYCEUM"}, "niveaus", "onderwijsstructuur “LYCEUM” is onbekend"),
    ],
)
def test_een_veld_dat_niet_klopt_telt_niet_mee_en_de_school_wel(rij, veld, zin):
    school, [opmerking] = een(**rij)

    assert not getattr(school, veld)
    assert zin in opmerking


@pytest.mark.parametrize(
    ("structuur", "niveaus"),
    [
        ("PRO", ("pro",)),
        ("VBO/MAVO/HAVO/VWO", ("vmbo-bk", "vmbo-gt", "havo", "vwo")),
        ("BRUGJAAR", ()),
        ("(V)SO", ("vso",)),
    ],
)
def test_duos_oude_woorden_worden_niveaus(structuur, niveaus):
    assert een(onderwijsstructuur=structuur)[0].niveaus == niveaus


@pytest.mark.parametrize(
    ("kolom", "veld", "zonder_nullen", "met_nullen"),
    [("bevoegd_gezag_nummer", "bestuursnummer", "123", "00123"), ("gemeentenummer", "gemeentecode", "106", "0106")],
)
def test_nullen_die_een_rekenblad_wegliet_komen_terug(kolom, veld, zonder_nullen, met_nullen):
    assert getattr(een(**{kolom: zonder_nullen})[0], veld) == met_nullen


@pytest.mark.parametrize(
    ("lat", "lon", "punt"),
    [("52.78", "4.79", (52.78, 4.79)), ("52,78", "4,79", (52.78, 4.79)), ("0", "0", None), ("x", "y", None)],
)
def test_een_punt_ligt_in_nederland_of_telt_niet(lat, lon, punt):
    inhoud = bestand(kop=KOP + ";LAT;LON") + ";".join([*GOED.values(), lat, lon]).encode()

    assert lees(inhoud).scholen[0].punt == punt


@pytest.mark.parametrize(
    ("duo", "leesbaar"),
    [
        ("R.K. Scholengemeenschap  Canisius voor vmbo havo vwo", "R.K. Scholengemeenschap Canisius"),
        ("Zernike College voor Ath Havo Mavo Vbo", "Zernike College"),
        ("Comenius College Chr. SGM voor vwo havo lwoo, loc. West", "Comenius College Chr. SGM, loc. West"),
        ("Openbare SGM voor Lyceum Havo Mavo Vbo Lwoo Esdal College", "Openbare SGM Esdal College"),
        ("Reggesteyn voor Pro-Vmbo-Havo-Atheneum-Gymnasium", "Reggesteyn"),
        ("Het Stedelijk Zwering praktijkonderwijs, vmbo, havo, atheneum en gymnasium", "Het Stedelijk Zwering"),
        ("School voor Praktijkonderwijs Assen", "School voor Praktijkonderwijs Assen"),
        ("Stedelijk Gymnasium Arnhem", "Stedelijk Gymnasium Arnhem"),
        ("Christelijk Lyceum Delft", "Christelijk Lyceum Delft"),
        ("Stad & Esch Taalschool Meppel", "Stad & Esch Taalschool Meppel"),
    ],
)
def test_een_juridische_naam_wordt_leesbaar(duo, leesbaar):
    assert leesbare_naam(duo) == leesbaar


@pytest.mark.parametrize(
    ("duo", "leesbaar"),
    [
        ("'S-GRAVENHAGE", "'s-Gravenhage"),
        ("BERGEN OP ZOOM", "Bergen op Zoom"),
        ("IJMUIDEN", "IJmuiden"),
        ("CAPELLE AAN DEN IJSSEL", "Capelle aan den IJssel"),
        ("HENDRIK-IDO-AMBACHT", "Hendrik-Ido-Ambacht"),
        ("DEN HELDER", "Den Helder"),
        ("Bergen (NH)", "Bergen (NH)"),
    ],
)
def test_een_plaats_in_hoofdletters_wordt_leesbaar(duo, leesbaar):
    assert leesbare_plaats(duo) == leesbaar
