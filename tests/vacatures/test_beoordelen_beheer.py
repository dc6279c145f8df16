"""De bladzijde "Te beoordelen": wie erin mag, wat er staat, en dat een antwoord je terugbrengt naar dezelfde plek."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from portaal.demo.fabriek import BestuurFactory, BronFactory, GebruikerFactory, SchoolFactory, VacatureFactory
from regio.models import Vak
from tests.vacatures.beheerscherm import Scherm, adres
from vacatures.beoordelen.dubbelen import zoek_dubbelen
from vacatures.models import Afwijzing, Koppeling, Vacature, Vraag
from vacatures.rechten import geef_redactie_rechten
from vacatures.veldwaarden import BRONVELDEN, lees_waarde

pytestmark = [pytest.mark.django_db, pytest.mark.traag]
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
EERDER = NU - timedelta(days=3)
Soort = Vraag.Soort
LIJST = "/admin/te-beoordelen/"


@pytest.fixture(autouse=True)
def klok():
    with time_machine.travel(NU, tick=True):
        yield


@pytest.fixture
def toegang():
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def gebruiker_met(toegang, *rechten):
    gebruiker = GebruikerFactory()
    gekozen = Permission.objects.filter(content_type__app_label="vacatures", codename__in=rechten)
    gebruiker.user_permissions.add(toegang, *gekozen)
    return gebruiker


@pytest.fixture
def redacteur(toegang):
    groep = Group.objects.create(name="Redactie van de test")
    groep.permissions.add(toegang)
    geef_redactie_rechten(groep)
    redacteur = GebruikerFactory()
    redacteur.groups.add(groep)
    return redacteur


@pytest.fixture
def als_redacteur(client, redacteur):
    client.force_login(redacteur)
    return client


@pytest.fixture
def bestuur():
    return BestuurFactory()


@pytest.fixture
def school(bestuur):
    return SchoolFactory(bestuur=bestuur, naam="Het Zeekasteel")


@pytest.fixture
def bron(bestuur):
    return BronFactory(bestuur=bestuur, naam="Feed van de test")


@pytest.fixture
def stel(bestuur, bron):
    """Stelt een vraag over een nieuwe vacature uit de bron."""
    teller = iter(range(1000))

    def maak(soort, *, voorstel=None, gegeven="", **velden) -> Vraag:
        vacature = VacatureFactory(bestuur=bestuur, bron=bron, bronsleutel=f"s{next(teller)}", **velden)
        vacature = Vacature.objects.get(pk=vacature.pk)
        vacature.bronwaarden = {veld: lees_waarde(vacature, veld) for veld in BRONVELDEN}
        vacature.save()
        return Vraag.objects.create(
            bron=bron, vacature=vacature, soort=soort, gegeven=gegeven, voorstel=voorstel or {}, gesteld_om=EERDER
        )

    return maak


@pytest.fixture
def schoolvraag(stel, school):
    return stel(Soort.SCHOOL, gegeven="Locatie Oost", voorstel={"woord": "Locatie Oost"}, titel="Docent Frans")


def antwoord_op(vraag) -> str:
    return reverse("vacatures_beoordelen_antwoord", args=[vraag.pk])


def tekst_van(antwoord) -> str:
    return antwoord.content.decode()


# -- wie erin mag ----------------------------------------------------------------------------------------
def test_zonder_recht_op_vacatures_is_er_geen_bladzijde_en_geen_antwoord(client, toegang, schoolvraag, school):
    client.force_login(gebruiker_met(toegang, "view_vacature"))

    assert client.get(LIJST).status_code == 302
    assert client.post(antwoord_op(schoolvraag), {"scholen": school.pk}).status_code == 302

    schoolvraag.refresh_from_db()
    assert schoolvraag.beantwoord_om is None
    assert "Te beoordelen" not in tekst_van(client.get("/admin/"))


def test_wie_niet_mag_publiceren_opent_of_sluit_hier_ook_niets(client, toegang, stel):
    vraag = stel(Soort.WEG, verborgen_om=EERDER)
    client.force_login(gebruiker_met(toegang, "view_vacature", "change_vacature"))

    assert "Alleen wie vacatures mag publiceren" in tekst_van(client.get(LIJST))
    client.post(antwoord_op(vraag), {"besluit": "open"})

    assert Vacature.objects.get(pk=vraag.vacature_id).verborgen_om is not None


def test_met_alleen_wijzigen_mag_een_school_wel(client, toegang, schoolvraag, school):
    client.force_login(gebruiker_met(toegang, "view_vacature", "change_vacature"))

    client.post(antwoord_op(schoolvraag), {"scholen": school.pk})

    assert list(Vacature.objects.get(pk=schoolvraag.vacature_id).scholen.all()) == [school]


@pytest.mark.parametrize("naam", ["antwoord", "laat_maar"])
def test_alleen_een_post_beslist(als_redacteur, schoolvraag, naam):
    assert als_redacteur.get(reverse(f"vacatures_beoordelen_{naam}", args=[schoolvraag.pk])).status_code == 405


@pytest.mark.parametrize("terug", ["https://elders.example/", "//elders.example", "javascript:alert(1)"])
def test_na_een_antwoord_ga_je_nooit_naar_een_andere_site(als_redacteur, schoolvraag, school, terug):
    antwoord = als_redacteur.post(antwoord_op(schoolvraag), {"scholen": school.pk, "terug": terug})

    assert antwoord.url == f"{LIJST}#melding"


@pytest.mark.parametrize(
    "zoek", ["soort=bestaat-niet", "bestuur=x", "bron=99999999999999999999", "soort=vak&p=-1", "p=9"]
)
def test_een_vreemd_adres_geeft_gewoon_de_bladzijde(als_redacteur, schoolvraag, zoek):
    assert als_redacteur.get(f"{LIJST}?{zoek}").status_code == 200


# -- antwoorden ------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "invoer", [{}, {"scholen": "x"}, {"scholen": "99999999"}], ids=["niets", "geen getal", "vreemd"]
)
def test_een_leeg_of_vreemd_antwoord_krijgt_een_zin_bij_de_kaart(als_redacteur, schoolvraag, invoer):
    anker = f"zaak-{schoolvraag.pk}"

    antwoord = als_redacteur.post(antwoord_op(schoolvraag), {**invoer, "anker": anker}, follow=True)

    assert 'class="melding fout"' in tekst_van(antwoord)
    assert tekst_van(antwoord).index('id="melding"') < tekst_van(antwoord).index(f'id="{anker}"')
    assert not Koppeling.objects.exists()


def test_iets_en_geen_tegelijk_kan_niet(als_redacteur, schoolvraag, school):
    antwoord = als_redacteur.post(antwoord_op(schoolvraag), {"scholen": school.pk, "geen": "ja"}, follow=True)

    assert "Haal een van de twee weg" in tekst_van(antwoord)


def test_een_antwoord_zegt_voor_hoeveel_vacatures_het_geldt_en_is_terug_te_draaien(
    als_redacteur, schoolvraag, stel, school
):
    stel(Soort.SCHOOL, gegeven="Locatie Oost", voorstel={"woord": "Locatie Oost"})
    assert "2 vacatures van deze bron zeggen dit" in tekst_van(als_redacteur.get(LIJST))

    antwoord = als_redacteur.post(
        antwoord_op(schoolvraag), {"scholen": school.pk, "terug": f"{LIJST}?soort=school"}, follow=True
    )

    assert antwoord.request["QUERY_STRING"] == "soort=school"
    assert "2 vacatures kregen dit antwoord" in tekst_van(antwoord)
    assert Vacature.objects.filter(scholen=school).count() == 2

    ongedaan = reverse("vacatures_beoordelen_ongedaan", args=["vraag", schoolvraag.pk])
    assert ongedaan in tekst_van(antwoord)
    assert "de vraag staat er weer" in tekst_van(als_redacteur.post(ongedaan, follow=True))
    assert not Vacature.objects.filter(scholen=school).exists()


def test_een_tweede_klik_doet_niets_en_zegt_dat(als_redacteur, schoolvraag, school):
    als_redacteur.post(antwoord_op(schoolvraag), {"scholen": school.pk})

    antwoord = als_redacteur.post(antwoord_op(schoolvraag), {"geen": "ja"}, follow=True)

    assert "al beantwoord" in tekst_van(antwoord)
    assert Vacature.objects.get(pk=schoolvraag.vacature_id).scholen.exists()


def test_een_vraag_die_er_niet_meer_is_geeft_een_zin(als_redacteur):
    antwoord = als_redacteur.post(reverse("vacatures_beoordelen_antwoord", args=[4711]), follow=True)

    assert "er niet meer" in tekst_van(antwoord)


def test_het_vermoede_vak_staat_al_aan_met_waar_het_stond(als_redacteur, stel):
    vondst = {"waarde": "natuurkunde", "veld": "titel", "citaat": "NAT", "zekerheid": 0.5}
    vraag = stel(Soort.VAK, voorstel={"woord": "NAT", "vondsten": [vondst]})
    vak = Vak.objects.get(slug="natuurkunde")

    inhoud = tekst_van(als_redacteur.get(LIJST))

    assert f'name="vakken" value="{vak.pk}" checked' in inhoud
    assert "<q>NAT</q> in de titel" in inhoud
    assert "ongeveer 50% zeker" in inhoud
    als_redacteur.post(antwoord_op(vraag), {"vakken": vak.pk})
    assert Vacature.objects.get(pk=vraag.vacature_id).vakregels.get().vak == vak


@pytest.mark.parametrize(
    ("soort", "velden", "invoer", "wat_er_gebeurde"),
    [
        (Soort.WEG, {"verborgen_om": EERDER}, {"besluit": "open"}, "is weer te vinden"),
        (Soort.WEG, {"verborgen_om": EERDER}, {"besluit": "elders"}, "is gesloten"),
        (Soort.NAKIJKEN, {"is_onzeker": True}, {"besluit": "klopt"}, "klopt"),
        (Soort.NAKIJKEN, {"is_onzeker": True}, {"besluit": "geen-vacature"}, "komt niet terug"),
        (Soort.SLOT, {"vergrendelde_velden": ["titel"]}, {"veld-titel": "bron"}, "1 veld volgt de bron weer"),
        (Soort.SLOT, {"vergrendelde_velden": ["titel"]}, {"veld-titel": "onze"}, "Alles blijft"),
    ],
)
def test_elk_antwoord_zegt_wat_er_gebeurde(als_redacteur, stel, soort, velden, invoer, wat_er_gebeurde):
    vraag = stel(soort, **velden)
    assert als_redacteur.get(LIJST).status_code == 200

    antwoord = als_redacteur.post(antwoord_op(vraag), invoer, follow=True)

    assert wat_er_gebeurde in tekst_van(antwoord)
    vraag.refresh_from_db()
    assert vraag.beantwoord_door is not None


@pytest.mark.parametrize(
    ("besluit", "knop", "link"),
    [("klopt", "Maak ongedaan", "Naar de vacature"), ("geen-vacature", "Naar de vacature", "Maak ongedaan")],
)
def test_wat_niet_ongedaan_te_maken_is_wijst_de_weg_naar_de_vacature(als_redacteur, stel, besluit, knop, link):
    vraag = stel(Soort.NAKIJKEN, is_onzeker=True)

    inhoud = tekst_van(als_redacteur.post(antwoord_op(vraag), {"besluit": besluit}, follow=True))

    assert knop in inhoud
    assert link not in inhoud


@pytest.mark.parametrize("soort", [Soort.WEG, Soort.NAKIJKEN, Soort.DUBBEL])
def test_zonder_keuze_gebeurt_er_niets(als_redacteur, stel, soort):
    vraag = stel(soort)

    als_redacteur.post(antwoord_op(vraag), {"besluit": "iets-anders"})

    vraag.refresh_from_db()
    assert vraag.beantwoord_om is None


def test_twee_vacatures_naast_elkaar_met_waar_zij_verschillen(als_redacteur, bestuur, school, bron):
    baan = {"bestuur": bestuur, "scholen": [school], "vakken": ["natuurkunde"]}
    VacatureFactory(**baan, titel="Docent natuurkunde", first_published_at=EERDER, last_published_at=EERDER)
    nieuw = VacatureFactory(
        **baan, titel="Natuurkundedocent", bron=bron, bronsleutel="s", first_published_at=NU, last_published_at=NU
    )
    zoek_dubbelen([nieuw.pk], op=NU.date(), om=NU)

    inhoud = tekst_van(als_redacteur.get(LIJST))
    assert '<td role="cell">Docent natuurkunde</td>' in inhoud
    assert '<td role="cell">Natuurkundedocent</td>' in inhoud
    assert inhoud.count("verschilt") == 3  # titel, herkomst en dag van plaatsen
    antwoord = als_redacteur.post(antwoord_op(nieuw.vragen.get()), {"besluit": "twee"}, follow=True)
    assert "staat nu ook op de site" in tekst_van(antwoord)


def test_krimp_laat_zien_wat_er_weg_is(als_redacteur, bron, stel):
    bron.vacatures.update(live=False)
    VacatureFactory(bestuur=bron.bestuur, bron=bron, bronsleutel="hier", laatst_gezien_om=NU)
    VacatureFactory(bestuur=bron.bestuur, bron=bron, bronsleutel="weg", laatst_gezien_om=EERDER, titel="Docent weg")
    vraag = Vraag.objects.create(bron=bron, soort=Soort.KRIMP, gegeven="6/10", gesteld_om=NU)

    inhoud = tekst_van(als_redacteur.get(LIJST))
    assert "6 van de 10 vacatures zijn ineens weg" in inhoud
    assert "<li>Docent weg</li>" in inhoud
    assert "Er sluit niets" in tekst_van(als_redacteur.post(antwoord_op(vraag), {"besluit": "stuk"}, follow=True))


# -- afgewezen -------------------------------------------------------------------------------------------
def test_een_afgewezen_item_is_te_lezen_zoals_het_was_en_weg_te_leggen(als_redacteur, bron):
    afwijzing = Afwijzing.objects.create(
        bron=bron,
        sleutel="V1",
        reden="Geen titel.",
        gezien_om=NU,
        ruw={"tekst": "<script>alert(1)</script>", "n": [1, 2]},
    )

    inhoud = tekst_van(als_redacteur.get(LIJST))
    assert "Geen titel." in inhoud
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in inhoud
    assert "<script>alert(1)" not in inhoud

    laat_maar = reverse("vacatures_beoordelen_laat_maar", args=[afwijzing.pk])
    assert "hoeft niet op de site" in tekst_van(als_redacteur.post(laat_maar, follow=True))
    assert "Geen titel." not in tekst_van(als_redacteur.get(LIJST))
    als_redacteur.post(reverse("vacatures_beoordelen_ongedaan", args=["afwijzing", afwijzing.pk]))
    assert "Geen titel." in tekst_van(als_redacteur.get(LIJST))


def test_een_heel_lang_item_wordt_afgekapt(als_redacteur, bron):
    Afwijzing.objects.create(bron=bron, sleutel="V1", reden="Te lang.", gezien_om=NU, ruw={"tekst": "lang " * 20_000})

    antwoord = als_redacteur.get(LIJST)

    assert "Dit is het begin; het item is langer." in tekst_van(antwoord)
    assert len(antwoord.content) < 60_000


# -- de lijst --------------------------------------------------------------------------------------------
def test_het_menu_zegt_hoeveel_er_te_beoordelen_is(als_redacteur, schoolvraag, stel):
    stel(Soort.VAK)

    assert "Te beoordelen (2)" in tekst_van(als_redacteur.get("/admin/"))


def test_is_er_niets_dan_staat_dat_er(als_redacteur):
    assert "Er is nu niets te beoordelen" in tekst_van(als_redacteur.get(LIJST))


def test_kiezen_op_bestuur(als_redacteur, schoolvraag, bestuur):
    ander = BestuurFactory()
    BronFactory(bestuur=ander)

    assert "Docent Frans" in tekst_van(als_redacteur.get(f"{LIJST}?bestuur={bestuur.pk}"))
    assert "Docent Frans" not in tekst_van(als_redacteur.get(f"{LIJST}?bestuur={ander.pk}"))


def test_vijfentwintig_per_bladzijde(als_redacteur, stel):
    for _ in range(26):
        stel(Soort.VAK)

    assert tekst_van(als_redacteur.get(LIJST)).count('class="zaak"') == 5
    assert tekst_van(als_redacteur.get(f"{LIJST}?soort=vak")).count('class="zaak"') == 25
    assert tekst_van(als_redacteur.get(f"{LIJST}?soort=vak&p=2")).count('class="zaak"') == 1


def test_meer_kaarten_kosten_niet_meer_vragen(als_redacteur, stel, school, django_assert_max_num_queries):
    als_redacteur.get(LIJST)
    for _ in range(25):
        stel(Soort.SCHOOL, gegeven="?", scholen=[school])

    with django_assert_max_num_queries(35):
        als_redacteur.get(f"{LIJST}?soort=school")


# -- onthouden antwoorden ----------------------------------------------------------------------------------
def test_een_onthouden_antwoord_is_te_zien_en_te_vergeten(als_redacteur, schoolvraag, school):
    als_redacteur.post(antwoord_op(schoolvraag), {"scholen": school.pk})
    koppeling = Koppeling.objects.get()
    lijst = reverse("wagtailsnippets_vacatures_koppeling:list")

    inhoud = tekst_van(als_redacteur.get(lijst))
    assert "Locatie Oost" in inhoud
    assert "Het Zeekasteel" in inhoud
    verwijder = reverse("wagtailsnippets_vacatures_koppeling:delete", args=[koppeling.pk])
    assert "vragen wij het opnieuw" in tekst_van(als_redacteur.get(verwijder))
    als_redacteur.post(verwijder)
    assert not Koppeling.objects.exists()


def test_een_onthouden_antwoord_is_hier_niet_te_maken_of_te_wijzigen(als_redacteur, schoolvraag, school):
    als_redacteur.post(antwoord_op(schoolvraag), {"scholen": school.pk})
    koppeling = Koppeling.objects.get()

    assert als_redacteur.get(reverse("wagtailsnippets_vacatures_koppeling:add")).status_code == 302
    wijzig = reverse("wagtailsnippets_vacatures_koppeling:edit", args=[koppeling.pk])
    assert als_redacteur.post(wijzig, {"gegeven": "Anders"}).status_code == 302
    koppeling.refresh_from_db()
    assert koppeling.gegeven == "Locatie Oost"


# -- publiceren wat er al staat ----------------------------------------------------------------------------
def test_wie_publiceert_wat_er_misschien_al_staat_hoort_dat(als_redacteur, bestuur, school, bron):
    baan = {"bestuur": bestuur, "scholen": [school], "vakken": ["natuurkunde"]}
    VacatureFactory(**baan, bron=bron, bronsleutel="s", titel="Docent natuurkunde van de feed", first_published_at=NU)
    concept = VacatureFactory(concept=True, **baan)
    scherm = Scherm(als_redacteur)

    scherm.publiceer(concept, scherm.open(concept))

    inhoud = tekst_van(als_redacteur.get("/admin/"))
    assert "Misschien staat deze vacature er al" in inhoud
    assert f"{LIJST}?soort=dubbel" in inhoud


def test_wie_heropent_wat_er_misschien_al_staat_hoort_dat_ook(als_redacteur, bestuur, school, bron):
    baan = {"bestuur": bestuur, "scholen": [school], "vakken": ["natuurkunde"]}
    VacatureFactory(**baan, bron=bron, bronsleutel="s", titel="Docent natuurkunde van de feed")
    gesloten = VacatureFactory(gesloten=True, **baan)

    antwoord = als_redacteur.post(adres("heropen", gesloten.pk), {"sluit_op": ""}, follow=True)

    assert "Misschien staat deze vacature er al" in tekst_van(antwoord)
    assert "staat weer open" not in tekst_van(antwoord)
