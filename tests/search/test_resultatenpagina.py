"""De bladzijde met resultaten: filters, chips, bladeren en uitwegen, zonder JavaScript."""

import re
from datetime import date
from unittest import mock
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from portaal.demo.fabriek import BestuurFactory, RegioFactory, VacatureFactory
from search.engines.ingebouwd import opslag
from search.zoekvraag import Zoekvraag
from vacatures.models import Vacature

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, dag):
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: dag)


@pytest.fixture
def pagina(client):
    def haal(query=""):
        response = client.get(f"/vacatures/?{query}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return haal


def tekst(element):
    return " ".join(element.get_text(" ").split())


def vinkje(boom, facet, waarde):
    return boom.select(f'input[name="{facet}"][value="{waarde}"]')


@pytest.mark.parametrize("methode", ["post", "put", "delete"])
def test_zoeken_is_alleen_lezen(client, methode):
    assert getattr(client, methode)("/vacatures/").status_code == 405


def test_niets_gevonden_zegt_wat_wel_iets_oplevert_met_aantallen(pagina, school_in_alkmaar):
    VacatureFactory(vakken=["nask"], scholen=[school_in_alkmaar])
    VacatureFactory(vakken=["natuurkunde"], scholen=[school_in_alkmaar])

    leeg = pagina("vak=natuurkunde&waar=Hoorn&km=10").select(".leeg")[0]
    uitwegen = {tekst(li): li.select("a")[0].get("href") for li in leeg.select("li")}

    assert uitwegen["Zoek tot 25 km ver (1 vacature)"] == "/vacatures/?vak=natuurkunde&waar=Hoorn&km=25"
    assert uitwegen["Zoek in plaats van bij Hoorn overal (1 vacature)"] == "/vacatures/?vak=natuurkunde"
    assert not [naam for naam in uitwegen if "35 km" in naam]


def test_niets_gevonden_noemt_verwante_vakken_die_er_wel_zijn(pagina):
    VacatureFactory(vakken=["nask"])

    leeg = tekst(pagina("vak=natuurkunde").select(".leeg")[0])

    assert "Natuur- en scheikunde" in leeg or "NaSk" in leeg
    assert "Zoek zonder filters (1 vacature)" in leeg


def test_een_lege_site_zegt_dat_er_niets_openstaat(pagina):
    assert "Er staan op dit moment geen vacatures open" in tekst(pagina().select(".leeg")[0])


def test_een_formulier_met_lege_velden_gaat_een_keer_door_naar_het_korte_adres(client):
    response = client.get("/vacatures/?q=natuurkunde&waar=&km=15&volgorde=")

    assert (response.status_code, response.url) == (302, "/vacatures/?q=natuurkunde")
    assert client.get(response.url).status_code == 200


def test_bij_foute_invoer_blijft_het_adres_staan_en_komt_er_een_melding(pagina):
    VacatureFactory()

    boom = pagina("q=&pagina=abc&vak=tovenarij")

    assert [tekst(m)[:20] for m in boom.select(".melding")] == ["Deze pagina bestaat ", "Het filter “tovenari"]


def test_de_kop_zegt_hoeveel_waarvan_en_waar(pagina, school_in_hoorn):
    VacatureFactory(vakken=["natuurkunde"], scholen=[school_in_hoorn])
    VacatureFactory(vakken=["natuurkunde"], scholen=[school_in_hoorn])

    assert tekst(pagina("vak=natuurkunde&waar=Hoorn").select("h1")[0]) == "2 vacatures natuurkunde bij Hoorn"
    assert tekst(pagina("q=docent").select("h1")[0]) == "2 vacatures docent"


def test_de_vacatures_staan_in_de_volgorde_van_de_machine(pagina, school_in_hoorn, school_in_enkhuizen):
    VacatureFactory(titel="Dichtbij", scholen=[school_in_hoorn])
    VacatureFactory(titel="Verder", scholen=[school_in_enkhuizen])

    boom = pagina("waar=Hoorn&km=25&volgorde=afstand")

    assert [tekst(h2) for h2 in boom.select(".vacature h2")] == ["Dichtbij", "Verder"]
    assert "17 km" in tekst(boom.select(".vacature .waar")[1])


def test_elk_vinkje_hoort_bij_het_formulier_en_heeft_zijn_aantal(pagina):
    VacatureFactory(vakken=[("natuurkunde", "eerstegraads")])
    VacatureFactory(vakken=["biologie"])

    boom = pagina("vak=natuurkunde")
    (natuurkunde,), (biologie,) = vinkje(boom, "vak", "natuurkunde"), vinkje(boom, "vak", "biologie")

    assert natuurkunde.get("checked") is not None
    assert biologie.get("checked") is None
    assert {v.get("form") for v in boom.select("input[type=checkbox]")} == {boom.select("form.zoek")[0].get("id")}
    assert tekst(biologie.parent) == "Biologie 1"
    assert vinkje(boom, "vak", "muziek") == []


def test_na_acht_waarden_staat_de_rest_achter_meer_maar_een_keuze_blijft_in_zicht(pagina):
    for nummer in range(12):
        VacatureFactory(bestuur=BestuurFactory(naam=f"Bestuur {nummer:02}", slug=f"b{nummer:02}"))

    boom = pagina("bestuur=b11")

    verstopt = [v.get("value") for v in boom.select("details input[name=bestuur]")]
    assert verstopt == ["b08", "b09", "b10"]
    assert vinkje(boom, "bestuur", "b11")[0].get("checked") is not None


def test_een_naam_met_tekens_van_html_blijft_tekst(client):
    VacatureFactory(bestuur=BestuurFactory(naam='<script>alert("x")</script>', slug="boos"))

    inhoud = client.get("/vacatures/?bestuur=boos").content.decode()

    assert "<script>alert" not in inhoud
    assert "&lt;script&gt;alert" in inhoud


def test_elke_keuze_heeft_een_chip_die_haar_weghaalt(pagina, school_in_hoorn):
    VacatureFactory(vakken=["natuurkunde", "biologie"], scholen=[school_in_hoorn])

    chips = {tekst(a): a.get("href") for a in pagina("vak=natuurkunde&vak=biologie&waar=Hoorn&km=25").select("a.chip")}

    assert chips == {
        "Zonder Biologie": "/vacatures/?vak=natuurkunde&waar=Hoorn&km=25",
        "Zonder Natuurkunde": "/vacatures/?vak=biologie&waar=Hoorn&km=25",
        "Zonder binnen 25 km van Hoorn": "/vacatures/?vak=biologie&vak=natuurkunde",
    }


def test_bladeren_houdt_de_vraag_vast(pagina):
    VacatureFactory.create_batch(45)

    boom = pagina("q=docent&pagina=2")

    (vorige,), (volgende,) = boom.select("nav a[rel=prev]"), boom.select("nav a[rel=next]")
    assert (vorige.get("href"), volgende.get("href")) == ("/vacatures/?q=docent", "/vacatures/?q=docent&pagina=3")


def test_het_formulier_toont_de_vraag_terug_en_de_geldende_volgorde(pagina, school_in_hoorn):
    VacatureFactory.create_batch(2, scholen=[school_in_hoorn])

    boom = pagina("q=docent&waar=Hoorn&km=25&volgorde=afstand")

    assert boom.select("input[name=q]")[0].get("value") == "docent"
    assert boom.select("input[name=waar]")[0].get("value") == "Hoorn"
    assert boom.select("select[name=km] option[selected]")[0].get("value") == "25"
    assert boom.select("select[name=volgorde] option[selected]")[0].get("value") == "afstand"
    assert boom.select("select[name=volgorde] option")[0].get("value") == ""


def test_op_een_telefoon_zegt_de_knop_hoeveel_filters_er_aan_staan(pagina):
    VacatureFactory(vakken=["natuurkunde", "biologie"])

    boom = pagina("vak=natuurkunde&vak=biologie")

    (knop,) = boom.select("a.filterknop")
    assert tekst(knop) == "Filters (2)"
    assert boom.select(knop.get("href"))


@pytest.mark.parametrize(
    ("query", "in_zoekmachines"),
    [("", True), ("vak=natuurkunde", True), ("vak=natuurkunde&graad=eerstegraads", False), ("q=docent", False)],
)
def test_alleen_de_lijst_en_een_vak_mogen_in_zoekmachines(pagina, settings, query, in_zoekmachines):
    settings.DEMO = False
    VacatureFactory(vakken=[("natuurkunde", "eerstegraads")])

    robots = [m.get("content") for m in pagina(query).select('meta[name="robots"]')]

    assert robots == ([] if in_zoekmachines else ["noindex, follow"])


def test_de_feed_van_dezelfde_vraag_staat_in_de_kop_en_op_de_bladzijde(pagina):
    VacatureFactory(vakken=["natuurkunde"])

    boom = pagina("vak=natuurkunde&volgorde=nieuwste")

    (alternatief,) = boom.select('link[rel=alternate][type="application/atom+xml"]')
    adres = urlsplit(alternatief.get("href"))
    assert adres.path == "/vacatures/feed.atom"
    assert parse_qs(adres.query)["vak"] == ["natuurkunde"]
    assert [a for a in boom.select("main a") if a.get("href") == alternatief.get("href")]


def test_de_gekozen_regio_geldt_als_het_adres_er_geen_noemt(client, pagina):
    from wagtail.models import Site

    site = Site.objects.get()
    hier, daar = RegioFactory(slug="hier", site=site), RegioFactory(slug="daar", site=site)
    gemeente_hier, gemeente_daar = _gemeenten(2)
    hier.gemeenten.set([gemeente_hier])
    daar.gemeenten.set([gemeente_daar])
    VacatureFactory(titel="Hier", gemeente=gemeente_hier)
    VacatureFactory(titel="Daar", gemeente=gemeente_daar)

    def kop(query):
        return [tekst(h2) for h2 in pagina(query).select(".vacature h2")]

    assert kop("regio=hier") == ["Hier"]
    assert kop("") == ["Hier"]  # onthouden
    assert kop("regio=alle") == ["Daar", "Hier"]
    assert kop("") == ["Daar", "Hier"]


def _gemeenten(aantal):
    from regio.models import Gemeente

    return Gemeente.objects.order_by("pk")[:aantal]


def test_wat_net_gesloten_is_valt_van_de_bladzijde_ook_als_de_index_het_nog_heeft(pagina):
    VacatureFactory(titel="Blijft")
    weg = VacatureFactory(titel="Net weg")
    Vacature.objects.filter(pk=weg.pk).update(live=False)

    assert [tekst(h2) for h2 in pagina().select(".vacature h2")] == ["Blijft"]


def test_zonder_zoekmachine_staan_de_nieuwste_er_met_uitleg(pagina, monkeypatch):
    VacatureFactory(titel="Uit de database")
    monkeypatch.setattr(opslag, "doet_mee", lambda connection: False)

    with mock.patch("search.views.log"):
        boom = pagina("q=muziek")

    assert [tekst(h2) for h2 in boom.select(".vacature h2")] == ["Uit de database"]
    assert "Zoeken lukt nu even niet" in tekst(boom.select(".melding")[0])


PAGINAS = 3  # met woorden erbij: wat afgeschermd is, of Wagtails index iets heeft, en wie alle woorden heeft


@pytest.mark.parametrize(
    ("query", "hooguit"),
    [
        ("", 9),
        ("q=docent", 9 + PAGINAS),
        ("q=docent+natuurkunde&waar=Hoorn&km=50&vak=natuurkunde", 9 + PAGINAS),
    ],
)
def test_het_aantal_vragen_aan_de_database_hangt_niet_af_van_het_aantal_vacatures(
    client, school_in_hoorn, query, hooguit, met_cache
):
    def tel():
        client.get(f"/vacatures/?{query}")  # de schil en het geheugen zijn dan gelezen
        with CaptureQueriesContext(connection) as vragen:
            client.get(f"/vacatures/?{query}")
        return len(vragen)

    VacatureFactory.create_batch(5, vakken=[("natuurkunde", "eerstegraads")], scholen=[school_in_hoorn])
    bij_vijf = tel()
    VacatureFactory.create_batch(55, vakken=[("natuurkunde", "tweedegraads")], scholen=[school_in_hoorn])
    bij_zestig = tel()

    assert bij_vijf == bij_zestig
    assert bij_zestig <= hooguit


def test_het_adres_in_de_browser_is_genoeg_om_dezelfde_vraag_te_stellen(pagina):
    VacatureFactory(vakken=["natuurkunde"])

    canoniek = pagina("vak=natuurkunde&q=docent").select("link[rel=canonical]")[0].get("href")

    vraag, meldingen = Zoekvraag.van_querydict(QueryDict(urlsplit(canoniek).query))
    assert (vraag, meldingen) == (Zoekvraag(q="docent", vak=("natuurkunde",)), [])
    assert re.match(r"^http://testserver/vacatures/", canoniek)


def test_een_sluitdag_van_vandaag_staat_nog_op_de_bladzijde(pagina, dag):
    VacatureFactory(titel="Vandaag nog", sluit_op=dag)
    VacatureFactory(titel="Gisteren", sluit_op=date(2026, 3, 1))

    assert [tekst(h2) for h2 in pagina().select(".vacature h2")] == ["Vandaag nog"]
