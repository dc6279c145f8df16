"""Wat HR over een bron beslist: eenmaal, onthouden, en nooit ten koste van wat een mens vastlegde."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine

from portaal.demo.fabriek import BestuurFactory, BronFactory, RedacteurFactory, SchoolFactory, VacatureFactory
from regio.models import Vak
from search.begrijpen import begrijp
from search.engines import motor
from search.zoekvraag import ALLE_REGIOS, Zoekvraag
from vacatures import services
from vacatures.beoordelen import antwoorden, wachtrij
from vacatures.beoordelen.dubbelen import zoek_dubbelen
from vacatures.beoordelen.ongedaan import kan_ongedaan, maak_ongedaan, toch_bekijken
from vacatures.beoordelen.vragen import AlBeantwoord, PastNiet
from vacatures.bronnen.vergelijken import bekende_vacatures
from vacatures.levensloop import Weigering
from vacatures.models import Afwijzing, BronRun, Koppeling, Uitkomst, Vacature, Vraag
from vacatures.veldwaarden import BRONVELDEN, lees_waarde
from vacatures.vergrendelen import vergrendel

pytestmark = pytest.mark.django_db
OP = date(2026, 3, 2)
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EERDER = NU - timedelta(days=3)
Soort = Vraag.Soort


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def school(bestuur):
    return SchoolFactory(bestuur=bestuur, plaats="Enkhuizen")


@pytest.fixture
def bron(bestuur):
    return BronFactory(bestuur=bestuur)


@pytest.fixture
def hr():
    return RedacteurFactory()


@pytest.fixture
def uit_bron(bestuur, bron):
    """Maakt een vacature zoals een run haar achterlaat, met eventueel een open vraag."""
    teller = iter(range(1000))

    def maak(soort="", woord="", gegeven="", voorstel=None, vast=(), **velden) -> Vacature:
        nummer = next(teller)
        pk = VacatureFactory(
            **{"bestuur": bestuur, "bron": bron, "bronsleutel": f"s{nummer}", "plaatsnaam": "Hoorn"} | velden
        ).pk
        vacature = Vacature.objects.get(pk=pk)
        vacature.bronwaarden = {veld: lees_waarde(vacature, veld) for veld in BRONVELDEN}
        vergrendel(vacature, vast)
        vacature.save()
        if soort:
            Vraag.objects.create(
                bron=vacature.bron, vacature=vacature, soort=soort, gegeven=gegeven or woord, gesteld_om=EERDER,
                voorstel={"woord": woord, **(voorstel or {})},
            )  # fmt: skip
        return vacature

    return maak


def vraag_van(vacature) -> Vraag:
    return vacature.vragen.order_by("-pk").first()


def gevonden(tekst: str) -> set[int]:
    plan = begrijp(Zoekvraag(q=f'"{tekst}"', regio=ALLE_REGIOS)).plan
    return {hit.pk for hit in motor().zoek(plan, OP, aantal=100).hits}


def vakken_van(vacature) -> set[tuple]:
    regels = Vacature.objects.get(pk=vacature.pk).vakregels.all()
    return {(regel.vak.slug, regel.graad_id) for regel in regels}


# -- geweigerd ---------------------------------------------------------------------------------------------
def test_een_school_van_een_ander_bestuur_kan_niet(uit_bron, hr):
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost")

    with pytest.raises(PastNiet):
        antwoorden.kies_school(vraag_van(vacature), [SchoolFactory(bestuur=BestuurFactory()).pk], door=hr, om=NU)

    assert not Koppeling.objects.exists()
    assert vraag_van(vacature).beantwoord_om is None


def test_een_vak_dat_niet_bestaat_kan_niet(uit_bron, hr):
    vacature = uit_bron(Soort.VAK, "LB")

    with pytest.raises(PastNiet):
        antwoorden.kies_vak(vraag_van(vacature), [0], door=hr, om=NU)


def test_een_tweede_antwoord_verandert_niets(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost")
    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    with pytest.raises(AlBeantwoord):
        antwoorden.kies_school(vraag_van(vacature), [], door=hr, om=NU)

    assert list(Koppeling.objects.get().scholen.all()) == [school]


def test_een_antwoord_op_een_andere_soort_vraag_kan_niet(uit_bron, hr):
    vacature = uit_bron(Soort.NAKIJKEN)

    with pytest.raises(PastNiet):
        antwoorden.nog_open(vraag_van(vacature), door=hr, om=NU)


def test_sluiten_met_een_uitkomst_die_alleen_een_bron_kent_kan_niet(uit_bron, hr):
    vacature = uit_bron(Soort.WEG)

    with pytest.raises(PastNiet):
        antwoorden.is_gesloten(vraag_van(vacature), Uitkomst.VERLOPEN, door=hr, om=NU)

    assert Vacature.objects.get(pk=vacature.pk).live


# -- school ------------------------------------------------------------------------------------------------
def test_een_antwoord_geldt_voor_alles_met_dat_woord_in_deze_bron(uit_bron, school, bestuur, hr):
    eerste = uit_bron(Soort.SCHOOL, "Locatie Oost")
    tweede = uit_bron(Soort.SCHOOL, "locatie  oost")
    ander_woord = uit_bron(Soort.SCHOOL, "Locatie West")
    andere_bron = uit_bron(Soort.SCHOOL, "Locatie Oost", bron=BronFactory(bestuur=bestuur))

    aantal = antwoorden.kies_school(vraag_van(eerste), [school.pk], door=hr, om=NU)

    assert aantal == 2
    assert [list(Vacature.objects.get(pk=v.pk).scholen.all()) for v in (eerste, tweede)] == [[school], [school]]
    assert [vraag_van(v).beantwoord_om for v in (ander_woord, andere_bron)] == [None, None]
    assert not Vacature.objects.get(pk=ander_woord.pk).scholen.exists()


def test_met_de_school_volgen_plaats_sector_en_zoekmachine(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost", lat=52.6, lon=5.0)
    assert vacature.pk not in gevonden("Enkhuizen")

    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    vacature = Vacature.objects.get(pk=vacature.pk)
    assert (vacature.plaatsnaam, vacature.lat, vacature.sector) == ("", None, "vo")
    assert vacature.bronwaarden["scholen"] == [school.pk]
    assert vacature.pk in gevonden("Enkhuizen")


def test_wat_een_mens_vastlegde_blijft_staan(uit_bron, school, bestuur, hr):
    zelf_gekozen = SchoolFactory(bestuur=bestuur)
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost", vast=["scholen"], scholen=[zelf_gekozen])
    Vacature.objects.filter(pk=vacature.pk).update(bronwaarden=vacature.bronwaarden | {"scholen": []})

    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    vacature = Vacature.objects.get(pk=vacature.pk)
    assert list(vacature.scholen.all()) == [zelf_gekozen]
    assert vacature.bronwaarden["scholen"] == [school.pk]


def test_geen_vaste_school_wordt_ook_onthouden(uit_bron, hr):
    vacature = uit_bron(Soort.SCHOOL, "Bovenschools")

    antwoorden.kies_school(vraag_van(vacature), [], door=hr, om=NU)

    koppeling = Koppeling.objects.get()
    assert (koppeling.gegeven, koppeling.sleutel, koppeling.besloten_door) == ("Bovenschools", "bovenschools", hr)
    assert not koppeling.scholen.exists()
    vacature = Vacature.objects.get(pk=vacature.pk)
    assert vacature.plaatsnaam == "Hoorn"


def test_zonder_woord_om_te_onthouden_ligt_het_antwoord_vast(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, gegeven="?")
    ook_zonder = uit_bron(Soort.SCHOOL, gegeven="?")

    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    assert "scholen" in Vacature.objects.get(pk=vacature.pk).vergrendelde_velden
    assert not Koppeling.objects.exists()
    assert vraag_van(ook_zonder).beantwoord_om is None


def test_een_antwoord_voor_deze_ene_wordt_niet_onthouden(uit_bron, school, hr):
    """De bron zegt "Hoorn", en daar staan twee scholen van dit bestuur."""
    vacature, andere = uit_bron(Soort.SCHOOL, "Hoorn"), uit_bron(Soort.SCHOOL, "Hoorn")

    assert antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU, onthoud=False) == 1

    assert not Koppeling.objects.exists()
    assert "scholen" in Vacature.objects.get(pk=vacature.pk).vergrendelde_velden
    assert vraag_van(andere).beantwoord_om is None


def test_een_concept_volgt_het_antwoord(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost")
    vacature.titel = "Een andere titel"
    vacature.save_revision()

    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    concept = Vacature.objects.get(pk=vacature.pk).get_latest_revision_as_object()
    assert list(concept.scholen.all()) == [school]


def test_met_de_school_erbij_blijkt_een_vacature_soms_dubbel(uit_bron, school, bestuur, hr):
    staat_er_al = VacatureFactory(
        bestuur=bestuur, scholen=[school], vakken=["natuurkunde"], first_published_at=EERDER, last_published_at=EERDER
    )
    vacature = uit_bron(
        Soort.SCHOOL, "Locatie Oost", vakken=["natuurkunde"], first_published_at=NU, last_published_at=NU
    )

    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    assert Vacature.objects.get(pk=vacature.pk).dubbel_van == staat_er_al


# -- vak -----------------------------------------------------------------------------------------------------
def test_een_vak_krijgt_de_graden_die_in_het_item_stonden(uit_bron, hr):
    natuurkunde = Vak.objects.get(slug="natuurkunde")
    met_graad = uit_bron(Soort.VAK, "nat", voorstel={"graad": ["eerstegraads", "bestaat-niet"]})
    zonder = uit_bron(Soort.VAK, "Nat")

    antwoorden.kies_vak(vraag_van(met_graad), [natuurkunde.pk], door=hr, om=NU)

    assert vakken_van(met_graad) == {("natuurkunde", "eerstegraads")}
    assert vakken_van(zonder) == {("natuurkunde", None)}
    assert list(Koppeling.objects.get().vakken.all()) == [natuurkunde]
    assert {met_graad.pk, zonder.pk} <= gevonden("natuurkunde")


def test_geen_vak_sluit_de_vraag_en_laat_de_vakken_leeg(uit_bron, hr):
    vacature = uit_bron(Soort.VAK, "Docent gezocht")

    antwoorden.kies_vak(vraag_van(vacature), [], door=hr, om=NU)

    assert vakken_van(vacature) == set()
    assert vraag_van(vacature).beantwoord_door == hr


# -- terugdraaien --------------------------------------------------------------------------------------------
def test_een_schoolantwoord_is_terug_te_draaien_bij_iedereen_die_het_kreeg(uit_bron, school, hr):
    eerste, tweede = uit_bron(Soort.SCHOOL, "Locatie Oost"), uit_bron(Soort.SCHOOL, "Locatie Oost")
    antwoorden.kies_school(vraag_van(eerste), [school.pk], door=hr, om=NU)

    maak_ongedaan(vraag_van(tweede), door=hr, om=NU)

    assert not Koppeling.objects.exists()
    rijen = Vacature.objects.filter(pk__in=[eerste.pk, tweede.pk])
    assert [(v.plaatsnaam, v.scholen.count()) for v in rijen] == [("Hoorn", 0), ("Hoorn", 0)]
    assert wachtrij.tel(wachtrij.Keuze())["school"] == 1


def test_zonder_woord_komt_ook_het_slot_er_weer_af(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, gegeven="?")
    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    maak_ongedaan(vraag_van(vacature), door=hr, om=NU)

    vacature = Vacature.objects.get(pk=vacature.pk)
    assert vacature.vergrendelde_velden == []
    assert not vacature.scholen.exists()


def test_alleen_wie_antwoordde_draait_terug(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost")
    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)

    with pytest.raises(PastNiet):
        maak_ongedaan(vraag_van(vacature), door=RedacteurFactory(), om=NU)


def test_tweemaal_terugdraaien_kan_niet(uit_bron, school, hr):
    vacature = uit_bron(Soort.SCHOOL, "Locatie Oost")
    antwoorden.kies_school(vraag_van(vacature), [school.pk], door=hr, om=NU)
    maak_ongedaan(vraag_van(vacature), door=hr, om=NU)

    with pytest.raises(PastNiet):
        maak_ongedaan(vraag_van(vacature), door=hr, om=NU)


def test_wat_sloot_is_hier_niet_terug_te_draaien(uit_bron, hr):
    vacature = uit_bron(Soort.WEG)
    antwoorden.is_gesloten(vraag_van(vacature), Uitkomst.ELDERS, door=hr, om=NU)

    assert not kan_ongedaan(vraag_van(vacature))


# -- weg -----------------------------------------------------------------------------------------------------
def test_nog_open_zet_haar_terug_in_beeld(uit_bron, hr):
    vacature = uit_bron(Soort.WEG, verborgen_om=EERDER)

    antwoorden.nog_open(vraag_van(vacature), door=hr, om=NU)

    assert Vacature.objects.open(OP).filter(pk=vacature.pk).exists()
    assert vraag_van(vacature).beantwoord_door == hr


def test_gesloten_sluit_met_de_uitkomst(uit_bron, hr):
    vacature = uit_bron(Soort.WEG, verborgen_om=EERDER)

    antwoorden.is_gesloten(vraag_van(vacature), Uitkomst.INTERN, door=hr, om=NU)

    vacature = Vacature.objects.get(pk=vacature.pk)
    assert (vacature.live, vacature.uitkomst) == (False, Uitkomst.INTERN)
    assert vraag_van(vacature).beantwoord_door == hr


# -- krimp -----------------------------------------------------------------------------------------------------
@pytest.fixture
def krimp(bron, uit_bron):
    """De laatste run zag er nog een van de drie."""
    vacatures = [uit_bron(laatst_gezien_om=om) for om in (NU, EERDER, EERDER)]
    BronRun.objects.create(
        bron=bron, begonnen_om=NU - timedelta(minutes=1), uitkomst=BronRun.Uitkomst.WACHT, is_volledig=True
    )
    vraag = Vraag.objects.create(bron=bron, soort=Soort.KRIMP, gegeven="2/3", gesteld_om=NU)
    return vraag, vacatures


def test_zijn_zij_echt_weg_dan_sluiten_zij_nu(krimp, hr):
    vraag, (nog_daar, *weg) = krimp

    assert antwoorden.bevestig_krimp(vraag, door=hr, om=NU) == 2

    live = Vacature.objects.filter(live=True)
    assert [v.pk for v in live] == [nog_daar.pk]
    assert {v.uitkomst for v in Vacature.objects.filter(pk__in=[v.pk for v in weg])} == {Uitkomst.BRON}


def test_is_de_bron_stuk_dan_sluit_er_niets(krimp, hr):
    vraag, _vacatures = krimp

    antwoorden.bron_is_stuk(vraag, door=hr, om=NU)

    assert Vacature.objects.filter(live=True).count() == 3
    vraag.refresh_from_db()
    assert vraag.beantwoord_door == hr
    assert kan_ongedaan(vraag)


# -- slot ------------------------------------------------------------------------------------------------------
@pytest.fixture
def met_slot(uit_bron):
    """De titel en de schaal liggen vast; de bron zegt nu iets anders."""
    vacature = uit_bron(Soort.SLOT, titel="Onze titel", schaal="LC", vast=["titel", "schaal"])
    bronwaarden = vacature.bronwaarden | {"titel": "Titel van de bron", "schaal": "LB"}
    Vacature.objects.filter(pk=vacature.pk).update(bronwaarden=bronwaarden)
    return vacature


def test_per_veld_van_de_bron_overnemen_of_houden(met_slot, hr):
    antwoorden.beslis_slot(vraag_van(met_slot), ["schaal"], door=hr, om=NU)

    vacature = Vacature.objects.get(pk=met_slot.pk)
    assert (vacature.titel, vacature.schaal) == ("Onze titel", "LB")
    assert vacature.vergrendelde_velden == ["titel"]


def test_alles_houden_sluit_alleen_de_vraag(met_slot, hr):
    antwoorden.beslis_slot(vraag_van(met_slot), [], door=hr, om=NU)

    assert Vacature.objects.get(pk=met_slot.pk).vergrendelde_velden == ["titel", "schaal"]
    assert vraag_van(met_slot).beantwoord_om == NU


def test_een_veld_dat_niet_vastligt_is_niet_over_te_nemen(met_slot, hr):
    with pytest.raises(PastNiet):
        antwoorden.beslis_slot(vraag_van(met_slot), ["tekst"], door=hr, om=NU)


# -- nakijken --------------------------------------------------------------------------------------------------
def test_klopt_maakt_haar_zeker_en_is_terug_te_draaien(uit_bron, hr):
    vacature = uit_bron(Soort.NAKIJKEN, is_onzeker=True)

    antwoorden.het_klopt(vraag_van(vacature), door=hr, om=NU)
    assert not Vacature.objects.get(pk=vacature.pk).is_onzeker

    maak_ongedaan(vraag_van(vacature), door=hr, om=NU)
    assert Vacature.objects.get(pk=vacature.pk).is_onzeker


def test_geen_vacature_sluit_haar_en_een_bron_opent_haar_niet_meer(uit_bron, bron, hr):
    vacature = uit_bron(Soort.NAKIJKEN, is_onzeker=True)

    antwoorden.geen_vacature(vraag_van(vacature), door=hr, om=NU)

    assert Vacature.objects.get(pk=vacature.pk).uitkomst == Uitkomst.INGETROKKEN
    assert not bekende_vacatures(bron)[vacature.bronsleutel].kan_terug


# -- afgewezen -------------------------------------------------------------------------------------------------
def test_laat_maar_haalt_een_item_uit_de_lijst_en_terug(bron, hr):
    afwijzing = Afwijzing.objects.create(bron=bron, sleutel="V1", reden="Geen titel.", gezien_om=EERDER)

    antwoorden.laat_maar(afwijzing, door=hr, om=NU)
    assert wachtrij.tel(wachtrij.Keuze())["afwijzing"] == 0

    toch_bekijken(afwijzing, door=hr)
    assert wachtrij.tel(wachtrij.Keuze())["afwijzing"] == 1


def test_een_item_tweemaal_wegleggen_kan_niet(bron, hr):
    afwijzing = Afwijzing.objects.create(bron=bron, sleutel="V1", reden="Geen titel.", gezien_om=EERDER)
    antwoorden.laat_maar(afwijzing, door=hr, om=NU)

    with pytest.raises(Weigering):
        antwoorden.laat_maar(afwijzing, door=hr, om=NU)


# -- misschien dezelfde ------------------------------------------------------------------------------------------
@pytest.fixture
def paar(uit_bron, bestuur, school):
    """(de oudste uit de ene bron, de jongste uit een andere, die op HR wacht)"""
    baan = {"scholen": [school], "vakken": ["natuurkunde"]}
    oudste = uit_bron(**baan, first_published_at=EERDER, last_published_at=EERDER)
    jongste = uit_bron(**baan, bron=BronFactory(bestuur=bestuur), first_published_at=NU, last_published_at=NU)
    zoek_dubbelen([jongste.pk], op=OP, om=NU)
    return oudste, jongste


def dubbel_van(vacature):
    return Vacature.objects.get(pk=vacature.pk).dubbel_van_id


def test_het_zijn_er_twee_zet_haar_op_de_site_en_wordt_nooit_meer_gevraagd(paar, hr):
    oudste, jongste = paar

    antwoorden.het_zijn_er_twee(vraag_van(jongste), door=hr, om=NU)

    assert set(Vacature.objects.open(OP)) == {oudste, jongste}
    assert zoek_dubbelen([oudste.pk, jongste.pk], op=OP, om=NU) == 0


def test_het_is_dezelfde_laat_haar_uit_beeld(paar, hr):
    oudste, jongste = paar

    antwoorden.het_is_dezelfde(vraag_van(jongste), door=hr, om=NU)

    assert list(Vacature.objects.open(OP)) == [oudste]
    assert dubbel_van(jongste) == oudste.pk
    assert vraag_van(jongste).beantwoord_door == hr


@pytest.mark.parametrize(
    ("uitkomst", "sluit_mee", "waarom"),
    [
        (Uitkomst.ELDERS, True, "de baan is vervuld"),
        (Uitkomst.INGETROKKEN, True, "de baan is er niet meer"),
        (Uitkomst.BRON, False, "de andere bron heeft haar nog"),
        (Uitkomst.VERLOPEN, False, "de andere kan een latere laatste dag hebben"),
    ],
)
def test_wat_dezelfde_is_sluit_alleen_mee_als_een_mens_sluit(paar, hr, uitkomst, sluit_mee, waarom):
    oudste, jongste = paar
    antwoorden.het_is_dezelfde(vraag_van(jongste), door=hr, om=NU)

    services.sluit(oudste, uitkomst=uitkomst, door=hr, om=NU)

    assert (Vacature.objects.get(pk=jongste.pk).gesloten_om is not None) == sluit_mee, waarom
    assert Vacature.objects.open(OP).filter(pk=jongste.pk).exists() != sluit_mee


def test_komt_de_oudste_terug_dan_weten_wij_nog_dat_het_dezelfde_is(paar, hr):
    oudste, jongste = paar
    antwoorden.het_is_dezelfde(vraag_van(jongste), door=hr, om=NU)
    services.sluit(oudste, uitkomst=Uitkomst.BRON, door=None, om=NU)

    services.heropen(oudste, door=None, om=NU + timedelta(hours=1))

    assert dubbel_van(oudste) == jongste.pk
    assert wachtrij.tel(wachtrij.Keuze())["dubbel"] == 0


def test_van_twee_uit_een_bron_kan_er_maar_een_dezelfde_zijn(paar, uit_bron, school, hr):
    oudste, jongste = paar
    broer = uit_bron(
        scholen=[school], vakken=["natuurkunde"], bron=jongste.bron, first_published_at=NU, last_published_at=NU
    )
    zoek_dubbelen([broer.pk], op=OP, om=NU)
    assert dubbel_van(broer) == oudste.pk

    antwoorden.het_is_dezelfde(vraag_van(jongste), door=hr, om=NU)

    assert dubbel_van(broer) is None
    assert zoek_dubbelen([broer.pk], op=OP, om=NU) == 0


@pytest.mark.parametrize("antwoord", [antwoorden.het_is_dezelfde, antwoorden.het_zijn_er_twee])
def test_een_besluit_over_een_paar_is_terug_te_draaien(paar, hr, antwoord):
    oudste, jongste = paar
    antwoord(vraag_van(jongste), door=hr, om=NU)

    maak_ongedaan(vraag_van(jongste), door=hr, om=NU)

    assert dubbel_van(jongste) == oudste.pk
    assert vraag_van(jongste).beantwoord_om is None
    assert jongste.pk not in gevonden("natuurkunde")


def test_is_de_oudste_intussen_weg_dan_is_het_niet_terug_te_draaien(paar, hr):
    oudste, jongste = paar
    antwoorden.het_zijn_er_twee(vraag_van(jongste), door=hr, om=NU)
    services.sluit(oudste, uitkomst=Uitkomst.BRON, door=None, om=NU)

    with pytest.raises(PastNiet):
        maak_ongedaan(vraag_van(jongste), door=hr, om=NU)

    assert dubbel_van(jongste) is None


# -- de wachtrij -------------------------------------------------------------------------------------------------
def test_vragen_over_een_woord_zijn_samen_een_zaak(uit_bron):
    for woord in ("Locatie Oost", "Locatie Oost", "Locatie West", "", ""):
        uit_bron(Soort.SCHOOL, woord, gegeven="?")

    assert wachtrij.tel(wachtrij.Keuze())["school"] == 4
    assert [rij["aantal"] for rij in wachtrij.zaken(Soort.SCHOOL, wachtrij.Keuze())] == [2, 1, 1, 1]


def test_over_een_gesloten_vacature_hoeft_niemand_iets_te_zeggen(uit_bron):
    vacature = uit_bron(Soort.VAK, "LB")
    services.sluit(vacature, uitkomst=Uitkomst.BRON, door=None, om=NU)

    assert wachtrij.tel(wachtrij.Keuze())["vak"] == 0


def test_te_kiezen_op_bestuur_en_op_bron(uit_bron, bestuur, bron):
    elders = BestuurFactory()
    uit_bron(Soort.VAK, "LB")
    uit_bron(Soort.VAK, "LB", bestuur=elders, bron=BronFactory(bestuur=elders))

    assert wachtrij.tel(wachtrij.Keuze())["vak"] == 2
    assert wachtrij.tel(wachtrij.Keuze(bestuur=bestuur.pk))["vak"] == 1
    assert wachtrij.tel(wachtrij.Keuze(bron=bron.pk))["vak"] == 1
    assert wachtrij.tel(wachtrij.Keuze(bestuur=elders.pk, bron=bron.pk))["vak"] == 0
