"""Pagina's van de redactie worden ook gevonden, in een eigen deel onder de vacatures."""

import json

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page, PageViewRestriction, Site

from paginas.models import HomePagina, InhoudPagina
from portaal.demo.fabriek import VacatureFactory
from search.paginas_zoeken import zoek_paginas

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, dag):
    monkeypatch.setattr(timezone, "localdate", lambda *args, **kwargs: dag)


@pytest.fixture
def site():
    """Zonder de pagina's waarmee een nieuwe site begint: daar staan dezelfde woorden in."""
    InhoudPagina.objects.all().delete()
    site = Site.objects.select_related("root_page").get()
    if not isinstance(site.root_page.specific, HomePagina):
        site.root_page = Page.objects.get(depth=1).add_child(instance=HomePagina(title="Voor", slug="voor", kop="Voor"))
        site.save()
    return site


@pytest.fixture
def pagina(site):
    def maak(titel, tekst="", **velden):
        inhoud = json.dumps([{"type": "tekst", "value": f"<p>{tekst}</p>"}])
        nieuw = InhoudPagina(title=titel, inhoud=inhoud, **velden)
        site.root_page.specific.add_child(instance=nieuw)
        return nieuw

    return maak


def titels(q, site, *, ruim=True):
    return [vondst.titel for vondst in zoek_paginas(q, site, ruim=ruim)]


# -- niet te vinden --------------------------------------------------------------------------------
def test_een_concept_wordt_niet_gevonden(site, pagina):
    pagina("Zij-instroom stap voor stap", live=False)
    pagina("Zij-instroom in het mbo")

    assert titels("zij-instroom", site) == ["Zij-instroom in het mbo"]


def test_een_afgeschermde_pagina_en_wat_eronder_hangt_wordt_niet_gevonden(site, pagina):
    besloten = pagina("Begeleiding besloten")
    besloten.add_child(instance=InhoudPagina(title="Begeleiding daaronder"))
    pagina("Begeleiding openbaar")
    PageViewRestriction.objects.create(page=besloten, restriction_type=PageViewRestriction.LOGIN)

    assert titels("begeleiding", site) == ["Begeleiding openbaar"]


def test_een_pagina_van_een_andere_site_wordt_niet_gevonden(site, pagina):
    elders = Page.objects.get(depth=1).add_child(instance=HomePagina(title="Elders", slug="elders", kop="Elders"))
    elders.add_child(instance=InhoudPagina(title="Begeleiding elders"))
    pagina("Begeleiding hier")

    assert titels("begeleiding", site) == ["Begeleiding hier"]


@pytest.mark.parametrize("q", ["", "   ", "!!! ??", '"', "-"])
def test_zonder_woorden_valt_er_niets_te_zoeken(site, pagina, q):
    pagina("Begeleiding")

    assert titels(q, site) == []


def test_een_bladzijde_zonder_woorden_of_verderop_toont_geen_paginas(client, pagina):
    pagina("Natuurkunde geven")
    VacatureFactory.create_batch(21, titel="Docent natuurkunde")

    gevonden = [
        bool(client.get(f"/vacatures/{q}").context["paginavondsten"])
        for q in ("", "?q=natuurkunde", "?q=natuurkunde&pagina=2")
    ]

    assert gevonden == [False, True, False]


# -- te vinden -------------------------------------------------------------------------------------
def test_een_pagina_wordt_gevonden_op_titel_inleiding_en_tekst(site, pagina):
    pagina("Kosten van een omscholing")
    pagina("Geld", inleiding="Wat een omscholing kost.")
    pagina("Subsidie", tekst="Voor een omscholing is er subsidie.")

    assert set(titels("omscholing", site)) == {"Kosten van een omscholing", "Geld", "Subsidie"}


def test_eerst_wat_alle_woorden_heeft_en_anders_een_van_de_langere(site, pagina):
    pagina("Leraar worden in het mbo")
    pagina("Leraar op de basisschool")

    assert titels("leraar mbo", site) == ["Leraar worden in het mbo"]
    assert set(titels("leraar zonder tovenarij", site)) == {"Leraar worden in het mbo", "Leraar op de basisschool"}
    assert titels("in het bos", site) == []


def test_een_pagina_in_een_andere_taal_wordt_ook_gevonden_en_zegt_haar_taal(site, pagina):
    engels = Locale.objects.create(language_code="en")
    pagina("Teaching in Holland", locale=engels, inleiding="How to become a teacher.")

    (vondst,) = zoek_paginas("teaching", site)

    assert (vondst.taal, vondst.inleiding) == ("en", "How to become a teacher.")


def test_paginas_staan_apart_onder_de_vacatures_en_ook_als_er_geen_vacature_is(client, pagina):
    VacatureFactory(titel="Docent zij-instroom")
    pagina("Zij-instroom stap voor stap", slug="zij-instroom", inleiding="Zo begin je.")
    pagina("Onderdak")

    met = BeautifulSoup(client.get("/vacatures/?q=zij-instroom").content, "html.parser")
    zonder = BeautifulSoup(client.get("/vacatures/?q=onderdak").content, "html.parser")

    (link,) = met.select(".vacatures ~ .paginavondsten a")
    assert (link.text, link["href"]) == ("Zij-instroom stap voor stap", "/zij-instroom/")
    assert [a.text for a in zonder.select(".leeg ~ .paginavondsten a")] == ["Onderdak"]


@pytest.mark.fuzz
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(q=st.text(max_size=60))
@example(q="leraar OR AND NOT NEAR(leraar)")
@example(q='"leraar')
@example(q="leraar* ^leraar title:leraar")
@example(q="'; DROP TABLE --")
@example(q="\u0301leraar")
@example(q="leraar " * 50)
def test_wat_iemand_ook_typt_de_paginas_breken_niet(site, pagina, q):
    if not InhoudPagina.objects.exists():
        pagina("Leraar worden")

    assert len(zoek_paginas(q, site)) <= 1


def test_de_paginas_waarmee_een_nieuwe_site_begint_zijn_meteen_te_vinden():
    assert "Leraar worden" in titels("zij-instroom", Site.objects.select_related("root_page").get())


def test_wie_niet_ruim_zoekt_krijgt_alleen_wat_alle_woorden_heeft(site, pagina):
    pagina("Leraar worden", "Over zij-instroom.")

    assert titels("zij-instroom natuurkunde", site) == ["Leraar worden"]
    assert titels("zij-instroom natuurkunde", site, ruim=False) == []
    assert titels("zij-instroom", site, ruim=False) == ["Leraar worden"]
