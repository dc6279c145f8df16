"""Het menu "Vacatures" in het beheer: wie erin mag, wat de lijst toont, wat het scherm weigert en met welke zin."""

import io
from datetime import UTC, date, datetime, timedelta

import openpyxl
import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from portaal.demo.fabriek import (
    BeheerderFactory,
    BestuurFactory,
    BronFactory,
    GebruikerFactory,
    SchoolFactory,
    VacatureFactory,
)
from regio.models import Vak
from tests.vacatures.beheerscherm import Scherm, adres
from vacatures.levensloop import Fase
from vacatures.models import Afwijzing, Bron, BronRun, Koppeling, Tag, Uitkomst, Vacature, Vraag
from vacatures.rechten import geef_redactie_rechten

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
VANDAAG = NU.date()


@pytest.fixture(autouse=True)
def _klok():
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def toegang():
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


@pytest.fixture
def redacteur(toegang):
    groep = Group.objects.create(name="Redactie van de test")
    groep.permissions.add(toegang)
    geef_redactie_rechten(groep)
    redacteur = GebruikerFactory()
    redacteur.groups.add(groep)
    return redacteur


@pytest.fixture
def buitenstaander(toegang):
    """Mag het beheer in, en heeft daar verder geen enkel recht."""
    buitenstaander = GebruikerFactory()
    buitenstaander.user_permissions.add(toegang)
    return buitenstaander


@pytest.fixture
def scherm(client, redacteur):
    client.force_login(redacteur)
    return Scherm(client)


@pytest.fixture
def school():
    return SchoolFactory(bestuur=BestuurFactory())


@pytest.fixture
def vacature(school):
    return VacatureFactory(bestuur=school.besturen.get().bestuur, scholen=[school], titel="Docent natuurkunde")


def _lijst(model) -> str:
    return reverse(f"wagtailsnippets_vacatures_{model}:list")


# -- rechten -----------------------------------------------------------------------------------------


SCHERMEN = ["list", "add", "edit", "delete", "history", "unpublish", "sluit", "usage"]


@pytest.mark.parametrize("naam", SCHERMEN)
def test_zonder_rechten_kom_je_nergens(client, buitenstaander, naam):
    vacature = VacatureFactory(concept=True)
    client.force_login(buitenstaander)

    antwoord = client.get(adres(naam, *([] if naam in ("list", "add") else [vacature.pk])))

    assert (antwoord.status_code, antwoord.headers.get("Location")) == (302, "/admin/")


@pytest.mark.parametrize("naam", [naam for naam in SCHERMEN if naam not in ("sluit",)])
def test_de_redacteur_komt_overal(client, redacteur, naam):
    vacature = VacatureFactory(concept=True)
    client.force_login(redacteur)

    assert client.get(adres(naam, *([] if naam in ("list", "add") else [vacature.pk]))).status_code == 200


@pytest.mark.parametrize("stap", ["sluit", "heropen", "toon", "unpublish"])
def test_zonder_rechten_zet_je_geen_stap(client, buitenstaander, vacature, stap):
    client.force_login(buitenstaander)

    client.post(adres(stap, vacature.pk), {"uitkomst": "elders"})

    assert Vacature.objects.get().fase == Fase.OPEN


@pytest.mark.parametrize("model", [BronRun, Afwijzing, Vraag])
@pytest.mark.parametrize("scherm_", ["add", "edit", "delete"])
def test_wat_een_run_schrijft_wijzigt_ook_een_beheerder_niet(client, vacature, model, scherm_):
    bron = BronFactory(bestuur=vacature.bestuur)
    rij = {
        BronRun: lambda: BronRun.objects.create(bron=bron, begonnen_om=NU),
        Afwijzing: lambda: Afwijzing.objects.create(bron=bron, sleutel="a", reden="geen titel", gezien_om=NU),
        Vraag: lambda: Vraag.objects.create(bron=bron, vacature=vacature, soort="vak", gesteld_om=NU),
    }[model]()
    client.force_login(BeheerderFactory())
    naam = f"wagtailsnippets_vacatures_{model._meta.model_name}"
    url = reverse(f"{naam}:{scherm_}", args=[] if scherm_ == "add" else [rij.pk])

    assert client.get(url).status_code == 302
    assert client.post(url, {}).status_code == 302
    assert model.objects.filter(pk=rij.pk).exists()
    assert client.get(reverse(f"{naam}:list")).status_code == 200
    assert client.get(reverse(f"{naam}:inspect", args=[rij.pk])).status_code == 200


# -- de lijst ------------------------------------------------------------------------------------------


def test_de_lijst_kost_evenveel_vragen_bij_elk_aantal(client, scherm, django_assert_max_num_queries, school):
    def aantal_vragen(url):
        with django_assert_max_num_queries(25) as gevangen:
            assert client.get(url).status_code == 200
        return len(gevangen)

    bestuur = school.besturen.get().bestuur
    VacatureFactory.create_batch(2, bestuur=bestuur, scholen=[school], vakken=["natuurkunde"], uit_bron=True)
    aantal_vragen(_lijst("vacature"))  # warm: inhoudstypen en rechten
    weinig = [aantal_vragen(_lijst("vacature")), aantal_vragen(_lijst("vacature") + "?export=xlsx")]
    VacatureFactory.create_batch(20, bestuur=bestuur, scholen=[school], vakken=["natuurkunde"], uit_bron=True)
    VacatureFactory.create_batch(5, bestuur=bestuur, concept=True)

    assert [aantal_vragen(_lijst("vacature")), aantal_vragen(_lijst("vacature") + "?export=xlsx")] == weinig


@pytest.mark.parametrize(
    ("vraag", "titels"),
    [
        ("fase=gesloten", {"Gesloten"}),
        ("fase=concept", {"Concept"}),
        ("fase=open", {"Open", "Verborgen"}),
        ("verborgen=true", {"Verborgen"}),
        ("vak=VAK", {"Open"}),
        ("sluit_op_from=2026-03-10&sluit_op_to=2026-03-12", {"Open"}),
        ("q=berger", {"Open"}),
        ("q=OPEN", {"Open"}),
        ("q=niets", set()),
    ],
)
def test_de_lijst_filtert_en_zoekt(client, scherm, vraag, titels):
    school = SchoolFactory(naam="Berger Scholengemeenschap")
    ander = SchoolFactory(naam="Berger Zuid")
    vak = VacatureFactory(
        titel="Open", scholen=[school, ander], vakken=[("natuurkunde", "eerstegraads"), "natuurkunde"],
        sluit_op=date(2026, 3, 11),
    ).vakregels.first().vak  # fmt: skip
    VacatureFactory(titel="Gesloten", gesloten=True)
    VacatureFactory(titel="Concept", concept=True)
    VacatureFactory(titel="Verborgen", verborgen_om=NU)

    antwoord = client.get(f"{_lijst('vacature')}?{vraag.replace('VAK', str(vak.pk))}")

    gevonden = [vacature.titel for vacature in antwoord.context["object_list"]]
    assert sorted(gevonden) == sorted(titels)


def test_de_lijst_zegt_fase_school_en_dag_in_gewone_woorden(client, scherm):
    VacatureFactory(gesloten=True, uitkomst=Uitkomst.INTERN, sluit_op=date(2026, 4, 1))
    VacatureFactory(verborgen_om=NU, plaatsnaam="Hoorn")

    html = client.get(_lijst("vacature")).content.decode()

    assert "gesloten: intern vervuld" in html
    assert "verborgen, wacht op antwoord" in html
    assert "Hoorn (bij benadering)" in html
    assert "1 apr 2026" in html


@pytest.mark.parametrize("vorm", ["csv", "xlsx"])
def test_de_lijst_gaat_als_rekenblad_mee(client, scherm, vacature, school, vorm):
    antwoord = client.get(f"{_lijst('vacature')}?export={vorm}")
    inhoud = b"".join(antwoord.streaming_content)

    rijen = (
        [regel.split(",") for regel in inhoud.decode().splitlines()]
        if vorm == "csv"
        else [list(rij) for rij in openpyxl.load_workbook(io.BytesIO(inhoud)).active.iter_rows(values_only=True)]
    )
    assert rijen[0][:4] == ["titel", "bestuursnummer", "bestuur", "scholen"]
    assert rijen[1][:4] == ["Docent natuurkunde", vacature.bestuur.nummer, vacature.bestuur.naam, school.naam]


@pytest.mark.parametrize("model", ["bron", "bronrun", "afwijzing", "vraag", "koppeling", "tag"])
def test_de_andere_lijsten_kosten_evenveel_vragen_bij_elk_aantal(
    client, scherm, vacature, school, django_assert_max_num_queries, model
):
    def vul(n):
        for i in range(n):
            bron = BronFactory(bestuur=vacature.bestuur)
            BronRun.objects.create(bron=bron, begonnen_om=NU, uitkomst="goed")
            Afwijzing.objects.create(bron=bron, sleutel="a", reden="geen titel", gezien_om=NU)
            Vraag.objects.create(bron=bron, vacature=vacature, soort="vak", gesteld_om=NU, beantwoord_om=NU)
            Koppeling.objects.create(
                bron=bron, soort="school", gegeven="Oost", sleutel="oost", besloten_om=NU
            ).scholen.add(school)
            Tag.objects.create(name=f"woord {bron.pk}", slug=f"woord-{i}-{bron.pk}")

    def aantal_vragen():
        with django_assert_max_num_queries(20) as gevangen:
            assert client.get(_lijst(model)).status_code == 200
        return len(gevangen)

    vul(2)
    aantal_vragen()
    weinig = aantal_vragen()
    vul(15)

    assert aantal_vragen() == weinig


# -- toevoegen en bewerken -----------------------------------------------------------------------------


def test_een_nieuwe_vacature_begint_met_het_bestuur_en_toont_dan_alleen_diens_scholen(client, scherm, school):
    elders = SchoolFactory(bestuur=BestuurFactory(), naam="School van een ander")

    eerst = client.get(adres("add")).content.decode()
    daarna = client.get(f"{adres('add')}?bestuur={school.besturen.get().bestuur.pk}").content.decode()

    assert "Voor welk bestuur is deze vacature?" in eerst
    assert school.naam in daarna
    assert elders.naam not in daarna


@pytest.mark.parametrize("bestuur", ["0", "abc", "99999999999999999999", "-1"])
def test_een_bestuur_dat_niet_bestaat_geeft_geen_fout(client, scherm, bestuur):
    assert client.get(f"{adres('add')}?bestuur={bestuur}").status_code == 200


def test_een_nieuwe_vacature_publiceren(client, scherm, school):
    bestuur = school.besturen.get().bestuur
    gegevens = scherm.open(None, f"{adres('add')}?bestuur={bestuur.pk}") | {
        "titel": "Docent Frans",
        "scholen": [school.pk],
        "fte_van": "0,6",
        "reactie_adres": "https://werkenbij.example/frans",
        "tekst": '{"blocks":[{"key":"a","type":"unstyled","depth":0,"text":"Kom <b>werken</b>",'
        '"inlineStyleRanges":[],"entityRanges":[]}],"entityMap":{}}',
        "action-publish": "ja",
    }

    antwoord = client.post(adres("add"), gegevens)

    nieuw = Vacature.objects.get(titel="Docent Frans")
    assert antwoord.status_code == 302
    assert (nieuw.fase, nieuw.bestuur, str(nieuw.fte_van)) == (Fase.OPEN, bestuur, "0.6000")
    assert nieuw.tekst == "<p>Kom &lt;b&gt;werken&lt;/b&gt;</p>"


def test_het_bestuur_verandert_niet_ook_niet_met_een_zelfgemaakt_formulier(scherm, vacature):
    ander = BestuurFactory()

    na = scherm.publiceer(vacature, scherm.open(vacature) | {"bestuur": ander.pk})

    assert na.bestuur == vacature.bestuur


FOUTEN = [
    # wat iemand invult, bij welk veld, de zin
    ({"fte_van": "0,8", "fte_tot": "0,6"}, "__all__", "De fte ligt tussen 0 en 1"),
    ({"fte_van": "1,2"}, "__all__", "De fte ligt tussen 0 en 1"),
    ({"lesuren_van": "14", "lesuren_tot": "12"}, "lesuren_tot", "Dit is minder dan"),
    ({"uren_van": "32", "uren_tot": "24"}, "uren_tot", "Dit is minder dan"),
    ({"salaris_van": "4000", "salaris_tot": "3000"}, "salaris_tot", "Dit is minder dan"),
    ({"begint_op": "2026-08-01", "per_direct": "on"}, "per_direct", "niet allebei"),
    ({"sluit_op": "2026-03-01"}, "sluit_op", "al voorbij"),
    ({"sluit_op": "2026-03-03", "go_live_at": "2026-03-04 09:00"}, "sluit_op", "al voorbij"),
    ({"reactiewijze": "link", "reactie_adres": ""}, "reactie_adres", "Vul het adres in"),
    ({"reactiewijze": "e-mail"}, "reactie_email", "Vul het e-mailadres in"),
    ({"titel": ""}, "titel", "verplicht"),
    ({"plaatsen": "0"}, "__all__", "minstens één plaats"),
]


@pytest.mark.parametrize(("ingevuld", "veld", "zin"), FOUTEN, ids=[f"{f[1]}: {f[0]}" for f in FOUTEN])
def test_publiceren_zegt_wat_er_niet_klopt_en_bij_welk_veld(scherm, vacature, ingevuld, veld, zin):
    antwoord = scherm.stuur(vacature, scherm.open(vacature) | ingevuld, **{"action-publish": "ja"})

    assert antwoord.status_code == 200
    assert zin in " ".join(antwoord.context["form"].errors[veld])
    assert not vacature.revisions.exists()


@pytest.mark.parametrize(
    "ingevuld",
    [{"sluit_op": "2026-03-02"}, {"reactiewijze": "e-mail", "reactie_email": "hr@x.example"}, {"fte_tot": "0,6"}],
    ids=str,
)
def test_wat_wel_klopt_komt_op_de_site(scherm, vacature, ingevuld):
    na = scherm.publiceer(vacature, scherm.open(vacature) | ingevuld)

    assert na.is_open(VANDAAG)


def test_een_concept_mag_onaf_zijn(scherm, vacature):
    na = scherm.bewaar(vacature, scherm.open(vacature) | {"reactie_adres": "", "sluit_op": "2026-03-01"})

    assert na.has_unpublished_changes


def test_een_school_van_een_ander_bestuur_krijgt_een_duidelijke_zin(scherm, vacature):
    elders = SchoolFactory(bestuur=BestuurFactory(), naam="School van een ander")

    antwoord = scherm.stuur(vacature, scherm.open(vacature) | {"scholen": [elders.pk]})

    assert antwoord.context["form"].errors["scholen"] == [
        f"School van een ander hoort niet bij {vacature.bestuur}. Kies alleen scholen van dit bestuur."
    ]


def test_een_school_die_gisteren_wegging_hoort_er_vandaag_niet_meer_bij(scherm, vacature, school):
    school.besturen.update(tot=VANDAAG)
    wel = scherm.stuur(vacature, scherm.open(vacature))
    school.besturen.update(tot=VANDAAG + timedelta(days=1))
    nog = scherm.stuur(vacature, scherm.open(vacature))

    assert "scholen" in wel.context["form"].errors
    assert nog.status_code == 302


@pytest.mark.parametrize(("graad", "goed"), [("eerstegraads", False), ("tweedegraads", True), ("", True)])
def test_hetzelfde_vak_mag_er_met_een_andere_graad_nog_eens_bij(scherm, vacature, graad, goed):
    gegevens = scherm.open(vacature)
    vak = Vak.objects.get(slug="natuurkunde").pk
    regels = {"vakregels-TOTAL_FORMS": 2, "vakregels-0-vak": vak, "vakregels-0-graad": "eerstegraads",
              "vakregels-1-vak": vak, "vakregels-1-graad": graad}  # fmt: skip

    antwoord = scherm.stuur(vacature, gegevens | regels, **{"action-publish": "ja"})

    assert (antwoord.status_code == 302) is goed
    assert vacature.vakregels.count() == (2 if goed else 0)


def test_wie_over_een_nieuwere_versie_heen_bewaart_hoort_dat_eerst(scherm, vacature):
    mijn = scherm.open(vacature)
    eerst = scherm.bewaar(vacature, scherm.open(vacature) | {"titel": "Van een ander"})
    mijn_tweede = mijn | {"titel": "Van mij", "loaded_revision_id": vacature.revisions.first().pk}
    scherm.bewaar(eerst, scherm.open(eerst) | {"titel": "Nog eens van een ander"})

    antwoord = scherm.stuur(vacature, mijn_tweede)

    assert antwoord.status_code == 200
    assert "Iemand anders heeft deze vacature intussen gewijzigd" in antwoord.content.decode()
    assert Vacature.objects.get().get_latest_revision_as_object().titel == "Nog eens van een ander"


# -- sluiten, heropenen, weer tonen ----------------------------------------------------------------------


def test_sluiten_vraagt_eerst_en_legt_dan_de_uitkomst_vast(client, scherm, vacature):
    client.get(adres("sluit", vacature.pk))
    na_get = Vacature.objects.get().fase
    zonder = client.post(adres("sluit", vacature.pk), {})
    met = client.post(adres("sluit", vacature.pk), {"uitkomst": "intern"}, follow=True)

    na = Vacature.objects.get()
    assert na_get == Fase.OPEN
    assert "uitkomst" in zonder.context["form"].errors
    assert (na.fase, na.uitkomst) == (Fase.GESLOTEN, Uitkomst.INTERN)
    assert "is gesloten." in met.content.decode()


@pytest.mark.parametrize("uitkomst", ["verlopen", "weg-uit-bron", "zonder-procedure", "x"])
def test_een_uitkomst_die_het_product_zelf_vastlegt_kiest_een_mens_niet(client, scherm, vacature, uitkomst):
    client.post(adres("sluit", vacature.pk), {"uitkomst": uitkomst})

    assert Vacature.objects.get().fase == Fase.OPEN


def test_heropenen_met_een_voorbije_dag_zegt_het_bij_het_veld(client, scherm, vacature):
    Vacature.objects.update(live=False, gesloten_om=NU, uitkomst="elders")

    fout = client.post(adres("heropen", vacature.pk), {"sluit_op": "2026-03-01"})
    goed = client.post(adres("heropen", vacature.pk), {"sluit_op": "2026-03-02"})

    assert "al voorbij" in fout.context["form"].errors["sluit_op"][0]
    assert goed.status_code == 302
    assert Vacature.objects.get().is_open(VANDAAG)


@pytest.mark.parametrize(
    ("velden", "knoppen"),
    [
        ({}, {"sluit"}),
        ({"verborgen_om": NU}, {"sluit", "toon"}),
        ({"gesloten": True}, {"heropen"}),
        ({"concept": True}, set()),
    ],
    ids=["open", "verborgen", "gesloten", "concept"],
)
def test_het_scherm_toont_de_knoppen_die_bij_de_fase_horen(client, scherm, velden, knoppen):
    vacature = VacatureFactory(**velden)

    html = client.get(adres("edit", vacature.pk)).content.decode()

    assert {naam for naam in ("sluit", "heropen", "toon") if adres(naam, vacature.pk) in html} == knoppen


def test_weer_tonen(client, scherm):
    vacature = VacatureFactory(verborgen_om=NU)

    client.post(adres("toon", vacature.pk))

    assert Vacature.objects.get().verborgen_om is None


# -- wat Wagtail meebrengt ---------------------------------------------------------------------------------


def test_geschiedenis_vergelijken_en_voorbeeld_werken(client, scherm, vacature):
    na = scherm.publiceer(vacature, scherm.open(vacature) | {"titel": "Docent natuurkunde bovenbouw"})
    eerste, laatste = na.revisions.order_by("pk")

    geschiedenis = client.get(adres("history", na.pk)).content.decode()
    verschil = client.get(adres("revisions_compare", na.pk, eerste.pk, laatste.pk)).content.decode()
    voorbeeld = client.get(adres("revisions_view", na.pk, eerste.pk))

    assert "Zoals zij was voordat iemand haar hier bewerkte" in geschiedenis
    assert "bovenbouw" in verschil
    assert voorbeeld.status_code == 200
    assert "Docent natuurkunde" in voorbeeld.content.decode()


def test_op_slot_kan_alleen_wie_het_slot_erop_zette_bewerken(client, scherm, vacature):
    client.post(adres("lock", vacature.pk))
    gegevens = scherm.open(vacature)
    client.force_login(BeheerderFactory())

    antwoord = scherm.stuur(vacature, gegevens | {"titel": "Toch"})

    assert antwoord.status_code == 200
    assert not vacature.revisions.exists()


# -- bronnen -------------------------------------------------------------------------------------------------


def test_de_sleutel_van_een_leverancier_komt_niet_terug_en_blijft_staan_als_je_hem_leeg_laat(client, scherm):
    bron = BronFactory(token="geheim-123")
    url = reverse("wagtailsnippets_vacatures_bron:edit", args=[bron.pk])
    html = client.get(url).content.decode()

    antwoord = client.post(
        url,
        {"bestuur": bron.bestuur_id, "naam": "Nieuw", "adres": bron.adres, "soort": "", "voltijd": "40",
         "elke_minuten": 60, "token": "", "standaard_sector": "", "standaard_school": ""},
    )  # fmt: skip

    na = Bron.objects.get()
    assert "geheim-123" not in html
    assert antwoord.status_code == 302
    assert (na.naam, na.token, na.voltijd) == ("Nieuw", "geheim-123", "40")


def test_bij_een_bron_staat_wie_bericht_krijgt_en_welke_links_vacatures_zijn(client, scherm):
    bron = BronFactory(soort="pagina", linkpatroon="/vacatures/*")
    url = reverse("wagtailsnippets_vacatures_bron:edit", args=[bron.pk])
    html = client.get(url).content.decode()

    client.post(
        url,
        {"bestuur": bron.bestuur_id, "naam": "", "adres": bron.adres, "soort": "pagina", "voltijd": "40",
         "elke_minuten": 60, "token": "", "standaard_sector": "", "standaard_school": "",
         "linkpatroon": "/werken-bij/*", "contact_email": "hr@bestuur.example"},
    )  # fmt: skip

    na = Bron.objects.get()
    assert 'value="/vacatures/*"' in html
    assert "wie krijgt bericht" in html.lower()
    assert (na.linkpatroon, na.contact_email) == ("/werken-bij/*", "hr@bestuur.example")


@pytest.mark.parametrize(
    ("adres", "fout"),
    [
        ("geen adres", "is geen webadres"),
        ("ftp://x.example/feed", "is geen webadres"),
        ("http://127.0.0.1/feed", "is geen openbaar adres"),
        ("http://localhost/feed", "is geen openbaar adres"),
        ("https://10.0.0.3/feed", "is geen openbaar adres"),
    ],
)
def test_een_bron_die_nooit_gelezen_kan_worden_is_niet_op_te_slaan(client, scherm, adres, fout):
    velden = {"bestuur": BestuurFactory().pk, "adres": adres, "voltijd": "40", "elke_minuten": 60}

    antwoord = client.post(reverse("wagtailsnippets_vacatures_bron:add"), velden)
    goed = client.post(reverse("wagtailsnippets_vacatures_bron:add"), {**velden, "adres": "https://x.example/feed"})

    assert fout in antwoord.context["form"].errors["adres"][0]
    assert antwoord.context["form"]["adres"].value() == adres  # wat er getypt is, staat er nog
    assert goed.status_code == 302


def test_een_standaardschool_hoort_bij_het_bestuur_van_de_bron(client, scherm, school):
    ander = BestuurFactory()

    antwoord = client.post(
        reverse("wagtailsnippets_vacatures_bron:add"),
        {"bestuur": ander.pk, "adres": "https://x.example/feed", "voltijd": "40", "elke_minuten": 60,
         "standaard_school": school.pk},
    )  # fmt: skip

    assert "hoort niet bij" in antwoord.context["form"].errors["standaard_school"][0]
