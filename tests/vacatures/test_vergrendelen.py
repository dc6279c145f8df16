"""Regel 9: wat een mens wijzigt blijft staan, en de rest volgt de bron; in welke volgorde het ook gebeurt."""

import json
from datetime import UTC, datetime

import pytest
import time_machine

from portaal.demo.fabriek import BeheerderFactory, BestuurFactory, SchoolFactory, VacatureFactory
from regio.models import Vak
from tests.vacatures.beheerscherm import Scherm, adres
from vacatures import services
from vacatures.forms import vingerafdrukken
from vacatures.models import Vacature
from vacatures.veldwaarden import als_json, lees_waarde
from vacatures.vergrendelen import neem_over_uit_bron, ontgrendel, vergrendel, werk_concept_bij

pytestmark = [pytest.mark.traag, pytest.mark.django_db, pytest.mark.regels]
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
TEKST = (
    "<p>Je geeft <b>les</b>,<br>ook in 4h.</p><ul><li>aan de<br>bovenbouw</li></ul>"
    '<p><a href="https://x.example/" rel="nofollow noopener">Meer</a></p>'
)


@pytest.fixture(autouse=True)
def _klok():
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def natuurkunde():
    return Vak.objects.get(slug="natuurkunde")


@pytest.fixture
def school():
    return SchoolFactory(bestuur=BestuurFactory())


@pytest.fixture
def vacature(school, natuurkunde):
    bestuur = school.besturen.get().bestuur
    vacature = VacatureFactory(uit_bron=True, bestuur=bestuur, adres="docent-natuurkunde")
    return run(vacature, titel="Docent natuurkunde", scholen=[school], vakregels=[(natuurkunde, "eerstegraads")])


def run(vacature, **anders) -> Vacature:
    """Wat een run met een gewijzigd item doet."""
    rij = Vacature.objects.get(pk=vacature.pk)
    waarden = {"tekst": TEKST, "fte_van": "0.6", "fte_tot": "0.8", "sluit_op": "2026-12-31", **rij.bronwaarden}
    gewijzigd = neem_over_uit_bron(rij, {**waarden, **anders})
    rij.save(update_fields=[*gewijzigd, "bronwaarden"])
    werk_concept_bij(rij)
    return Vacature.objects.get(pk=rij.pk)


@pytest.fixture
def scherm(client):
    """Het bewerkscherm van een redacteur."""
    client.force_login(BeheerderFactory())
    return Scherm(client)


# -- een mens eerst, de bron daarna ------------------------------------------------------------


def test_wie_publiceert_zonder_iets_te_wijzigen_legt_niets_vast(vacature, scherm):
    na = scherm.publiceer(vacature, scherm.open(vacature))

    assert na.vergrendelde_velden == []
    assert na.tekst == TEKST
    assert run(na, titel="Nieuw bij de bron").titel == "Nieuw bij de bron"


def test_een_gepubliceerde_wijziging_blijft_staan_als_de_bron_iets_anders_zegt(vacature, scherm):
    gegevens = scherm.open(vacature) | {"titel": "Natuurkunde, bovenbouw"}
    na_mens = scherm.publiceer(vacature, gegevens)

    na_run = run(vacature, titel="Titel van de bron", sluit_op="2027-01-31")

    assert na_mens.vergrendelde_velden == ["titel"]
    assert na_run.titel == "Natuurkunde, bovenbouw"
    assert na_run.bronwaarden["titel"] == "Titel van de bron"
    assert str(na_run.sluit_op) == "2027-01-31"


@pytest.mark.parametrize(
    ("wijziging", "veld"),
    [
        ({"vakregels-0-graad": "tweedegraads"}, "vakregels"),
        ({"scholen": []}, "scholen"),
        ({"niveaus": ["havo"]}, "niveaus"),
        ({"tekst": '{"blocks":[{"key":"a","type":"unstyled","depth":0,"text":"Anders",'
                   '"inlineStyleRanges":[],"entityRanges":[]}],"entityMap":{}}'}, "tekst"),
    ],
    ids=["vakken", "scholen", "niveaus", "tekst"],
)  # fmt: skip
def test_ook_vakken_scholen_niveaus_en_tekst_liggen_vast(vacature, scherm, natuurkunde, school, wijziging, veld):
    na = scherm.publiceer(vacature, scherm.open(vacature) | wijziging)
    waarde = lees_waarde(na, veld)

    na_run = run(na, vakregels=[], scholen=[SchoolFactory()], niveaus=["vwo"], tekst="<p>Bron</p>")

    assert na.vergrendelde_velden == [veld]
    assert lees_waarde(na_run, veld) == waarde


def test_van_en_tot_liggen_samen_vast_zodat_de_bron_er_niets_onmogelijks_van_maakt(vacature, scherm):
    na = scherm.publiceer(vacature, scherm.open(vacature) | {"fte_tot": "0.7"})

    na_run = run(na, fte_van="0.9", fte_tot="1.0")

    assert na.vergrendelde_velden == ["fte_van", "fte_tot"]
    assert (lees_waarde(na_run, "fte_van"), lees_waarde(na_run, "fte_tot")) == ("0.6", "0.7")


# -- een concept, dan de bron, dan publiceren ----------------------------------------------------


def test_een_concept_verliest_niets_aan_een_run_ertussen(vacature, scherm):
    na_concept = scherm.bewaar(vacature, scherm.open(vacature) | {"titel": "Concept van een mens"})

    tussen = run(vacature, titel="Titel van de bron", sluit_op="2027-01-31")
    na = scherm.publiceer(vacature, scherm.open(vacature))

    assert (na_concept.titel, na_concept.vergrendelde_velden) == ("Docent natuurkunde", [])
    assert tussen.titel == "Titel van de bron", "tot er gepubliceerd wordt volgt de site de bron"
    assert (na.titel, na.vergrendelde_velden) == ("Concept van een mens", ["titel"])
    assert str(na.sluit_op) == "2027-01-31", "het andere veld heeft de nieuwste waarde van de bron"


def test_een_scherm_dat_openstond_terwijl_de_bron_wijzigde_legt_alleen_vast_wat_de_mens_deed(vacature, scherm):
    gegevens = scherm.open(vacature) | {"titel": "Van een mens"}
    run(vacature, titel="Titel van de bron", sluit_op="2027-01-31", tekst="<p>Nieuwe tekst</p>")

    na = scherm.publiceer(vacature, gegevens)

    assert (na.titel, na.vergrendelde_velden) == ("Van een mens", ["titel"])
    assert (str(na.sluit_op), na.tekst) == ("2027-01-31", "<p>Nieuwe tekst</p>")


def test_een_geplande_wijziging_volgt_de_bron_tot_zij_op_de_site_komt(vacature, scherm):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Straks", "go_live_at": "2026-04-01 09:00"})
    run(vacature, sluit_op="2026-05-31")

    gepland = Vacature.objects.get().get_scheduled_revision_as_object()

    assert (gepland.titel, str(gepland.sluit_op)) == ("Straks", "2026-05-31")
    assert Vacature.objects.get().titel == "Docent natuurkunde"


def test_een_concept_dat_de_run_misliep_volgt_de_bron_bij_het_publiceren(vacature):
    vacature.titel = "Concept"
    vergrendel(vacature, ["titel"])
    vacature.save_revision()
    rij = Vacature.objects.get(pk=vacature.pk)
    gewijzigd = neem_over_uit_bron(rij, {**rij.bronwaarden, "sluit_op": "2027-01-31"})
    rij.save(update_fields=[*gewijzigd, "bronwaarden"])  # zonder werk_concept_bij

    na = services.publiceer(vacature, door=None, om=NU)

    assert (na.titel, str(na.sluit_op)) == ("Concept", "2027-01-31")


def test_twee_keer_bewaren_en_dan_terug_naar_de_oude_tekst_is_wat_er_komt(vacature, scherm):
    gegevens = scherm.open(vacature)
    eerst = scherm.bewaar(vacature, gegevens | {"titel": "Eerst dit"})

    # hetzelfde scherm, dat zijn eigen concept overschrijft
    na = scherm.publiceer(vacature, gegevens | {"overwrite_revision_id": eerst.latest_revision_id})

    assert na.titel == "Docent natuurkunde"


def test_een_oude_versie_terugzetten_legt_vast_wat_daarmee_anders_wordt(vacature, scherm):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Tweede titel"})
    eerste = vacature.revisions.order_by("pk").first()
    terugzetten = adres("revisions_revert", vacature.pk, eerste.pk)
    gegevens = scherm.open(vacature) | {"titel": "Docent natuurkunde (oud)"}

    scherm.client.post(terugzetten, gegevens | {"action-publish": "ja"})

    na = Vacature.objects.get()
    assert (na.titel, na.vergrendelde_velden) == ("Docent natuurkunde (oud)", ["titel"])


# -- loslaten --------------------------------------------------------------------------------------


def test_het_scherm_zegt_wat_de_bron_nu_zegt_en_laat_het_veld_los(vacature, scherm):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Van een mens"})
    run(vacature, titel="Titel van de bron")

    html = scherm.client.get(adres("edit", vacature.pk)).content.decode()
    na = scherm.publiceer(vacature, scherm.open(vacature) | {"neem_over": ["titel"]})

    assert "Titel van de bron" in html
    assert "Neem de waarde van de bron over" in html
    assert (na.titel, na.vergrendelde_velden) == ("Titel van de bron", [])


def test_loslaten_in_een_concept_verandert_de_site_pas_bij_publiceren(vacature, scherm):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Van een mens"})

    na = scherm.bewaar(vacature, scherm.open(vacature) | {"neem_over": ["titel"]})

    assert (na.titel, na.vergrendelde_velden) == ("Van een mens", ["titel"])
    assert na.get_latest_revision_as_object().titel == "Docent natuurkunde"


def test_loslaten_met_de_dienst_geldt_meteen_voor_rij_en_concept(vacature, scherm):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Van een mens"})
    scherm.bewaar(vacature, scherm.open(vacature) | {"schaal": "LC"})

    assert ontgrendel(vacature, ["titel"], door=None) == {"titel"}

    na = Vacature.objects.get()
    concept = na.get_latest_revision_as_object()
    assert (na.titel, concept.titel) == ("Docent natuurkunde", "Docent natuurkunde")
    assert (concept.schaal, concept.vergrendelde_velden) == ("LC", ["schaal"])


def test_wie_zelf_invult_wat_de_bron_zegt_legt_niets_vast(vacature, scherm):
    scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Van een mens"})
    run(vacature, titel="Titel van de bron")

    na = scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Titel van de bron"})

    assert na.vergrendelde_velden == []


def test_een_vacature_zonder_bron_legt_nooit_iets_vast(scherm):
    vacature = VacatureFactory()

    na = scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Anders"})

    assert (na.titel, na.vergrendelde_velden) == ("Anders", [])


def test_heropenen_met_een_eigen_sluitdag_legt_die_vast(vacature):
    services.sluit(vacature, uitkomst="elders", door=None, om=NU)

    na = services.heropen(vacature, door=BeheerderFactory(), om=NU, sluit_op=NU.date())

    assert na.vergrendelde_velden == ["sluit_op"]
    assert run(na, sluit_op="2026-03-01").sluit_op == NU.date()


# -- wat er misgaat ----------------------------------------------------------------------------------


@pytest.mark.parametrize("uitgangspunt", ["", "geen json", "[]", '{"titel": 3}'])
def test_een_kapot_uitgangspunt_geeft_geen_fout(vacature, scherm, uitgangspunt):
    na = scherm.publiceer(vacature, scherm.open(vacature) | {"uitgangspunt": uitgangspunt, "titel": "Anders"})

    assert na.titel == "Anders"
    assert "titel" in na.vergrendelde_velden


@pytest.mark.parametrize(
    ("veld", "een", "ander"),
    [
        ("fte_van", "0.80", 0.8),
        ("titel", "Docent\r\n", "Docent"),
        ("sluit_op", NU.date(), "2026-03-02"),
        ("vakregels", [(2, "a"), (1, None)], [[1, None], [2, "a"]]),
        ("scholen", [3, 1], (1, 3)),
        ("functie", None, ""),
    ],
    ids=["nullen", "regeleinde", "dag", "vakken in een andere volgorde", "scholen in een andere volgorde", "leeg"],
)
def test_een_waarde_heeft_een_schrijfwijze(veld, een, ander):
    assert als_json(veld, een) == als_json(veld, ander)


def test_de_vingerafdruk_gaat_over_elk_veld_dat_een_bron_kan_vullen(vacature):
    assert json.dumps(vingerafdrukken(vacature))
    assert vingerafdrukken(vacature)["titel"] != vingerafdrukken(Vacature(pk=vacature.pk, titel="x"))["titel"]
