"""Welke links op een pagina vacatures zijn: het patroon van het bestuur, en de groepen waaruit het kiest."""

from pathlib import Path

import pytest

from vacatures.bronnen.document import Document
from vacatures.bronnen.jsonld import boom_van
from vacatures.bronnen.linkgroepen import linkgroepen
from vacatures.bronnen.links import links_van, past, vaste_sleutel, volgende_bladzijde

DOCUMENTEN = Path(__file__).parent / "documenten/pagina"
ADRES = "https://www.duinzand.example/werken-bij/"


def pagina(*links, adres=ADRES):
    lijf = "".join(f'<a href="{href}">{tekst}</a>' for href, tekst in links)
    return Document(adres=adres, inhoud=f"<!doctype html><body>{lijf}</body>".encode())


def test_een_patroon_vol_sterren_kost_geen_tijd():
    """Met een regex duurde dit langer dan een run mag."""
    assert not past("https://www.duinzand.example/" + "a" * 400, "/" + "*a" * 30 + "*b")
    assert past("https://www.duinzand.example/" + "a" * 400 + "b", "/" + "*a" * 30 + "*b")


@pytest.mark.parametrize(
    ("patroon", "pad", "is_vacature"),
    [
        ("/vacatures/*", "/vacatures/docent", True),
        ("/vacatures/*", "/vacatures/2026/docent", True),
        ("/vacatures/*", "/vacatures/", False),  # de lijst zelf
        ("/vacatures/*", "/nieuws/vacatures/docent", False),
        ("/vacatures/", "/vacatures/docent", True),  # zonder * is het een begin
        ("vacatures/*", "/vacatures/docent", True),
        ("https://www.duinzand.example/vacatures/*", "/vacatures/docent", True),
        ("/vacature-*", "/vacature-docent", True),
        ("*-fte", "/docent-0-8-fte", True),
        ("/vacature.php?id=*", "/vacature.php?id=12", True),
        ("/vacature.php?id=*", "/vacature.php?tag=12", False),
        ("/vacatures/*, /banen/*", "/banen/docent", True),  # twee plekken
        ("", "/vacatures/docent", False),
        ("/vac.tures/*", "/vacatures/docent", False),  # een punt is een punt
    ],
)
def test_een_patroon_zegt_welke_adressen_vacatures_zijn(patroon, pad, is_vacature):
    assert past(f"https://www.duinzand.example{pad}", patroon) is is_vacature


@pytest.mark.parametrize(
    "adres",
    [
        "https://www.duinzand.example/v/docent",
        "http://duinzand.example/v/docent/",
        "https://DUINZAND.example/v/docent?utm_source=x&fbclid=1",
        "https://duinzand.example/v/docent;jsessionid=A1?ref=home",
    ],
)
def test_hetzelfde_adres_heeft_een_sleutel_hoe_het_ook_geschreven_is(adres):
    assert vaste_sleutel(adres) == "duinzand.example/v/docent"


def test_een_vraag_die_bij_de_vacature_hoort_blijft_in_de_sleutel():
    assert vaste_sleutel("https://duinzand.example/v?taal=nl&id=12") == "duinzand.example/v?id=12&taal=nl"


def test_een_link_twee_keer_is_er_een_met_de_tekst_die_iets_zegt():
    document = pagina(
        ("/v/1/", "Lees meer »"), ("/v/1", "Docent Duits"), ("mailto:a@b.example", "Mail"), ("#top", "Top")
    )

    (link,) = [k for k in links_van(boom_van(document), ADRES) if "/v/" in k.adres]

    assert (link.adres, link.tekst) == ("https://www.duinzand.example/v/1/", "Docent Duits")


@pytest.mark.parametrize(
    ("link", "adres"),
    [
        ('<a href="?p=2">Volgende</a>', f"{ADRES}?p=2"),
        ('<a href="?p=2" aria-label="Volgende pagina"><svg></svg></a>', f"{ADRES}?p=2"),
        ('<a href="?p=2">&raquo;</a>', f"{ADRES}?p=2"),
        ('<link rel="next" href="?p=2">', f"{ADRES}?p=2"),
        ('<a href="https://elders.example/2">Volgende</a>', ""),
        ('<a href="?p=2">Volgende stap in je loopbaan</a>', ""),
    ],
)
def test_de_volgende_bladzijde_is_een_link_op_dezelfde_host_die_zo_heet(link, adres):
    document = Document(adres=ADRES, inhoud=f"<!doctype html><body>{link}</body>".encode())

    assert volgende_bladzijde(boom_van(document), ADRES) == adres


def test_de_groepen_van_een_lijst_hebben_de_vacatures_vooraan_met_aantal_en_voorbeelden():
    document = Document(adres=f"{ADRES}vacatures/", inhoud=(DOCUMENTEN / "lijst.html").read_bytes())

    vacatures, nieuws = linkgroepen(document)

    assert (vacatures.patroon, vacatures.aantal, vacatures.lijkt_vacature) == ("/werken-bij/vacatures/*", 6, True)
    assert [link.tekst for link in vacatures.voorbeelden] == [
        "Docent natuurkunde", "Docent Duits", "Docent Duits", "Conciërge", "Teamleider",
    ]  # fmt: skip
    assert (nieuws.patroon, nieuws.aantal, nieuws.lijkt_vacature) == ("/nieuws/*", 2, False)


@pytest.mark.parametrize(
    ("links", "patroon", "aantal"),
    [
        ([("/vacature-duits", "Duits"), ("/vacature-engels", "Engels"), ("/contact", "Contact")], "/vacature-*", 2),
        ([("/v.php?id=1", "Docent Duits"), ("/v.php?id=2", "TOA"), ("/v.php?id=3", "Leraar")], "/v.php?id=*", 3),
        ([("/jobs/hoorn/duits", "Duits"), ("/jobs/enkhuizen/toa", "TOA"), ("/jobs/hoorn/fr", "Frans")], "/jobs/*", 3),
        ([("/over/werk/a", "Docent A"), ("/over/werk/b", "Docent B")], "/over/werk/*", 2),  # de nauwste
        ([("/vacatures/docent", "Lees meer")], "/vacatures/*", 1),  # één is ook een lijst
    ],
)  # fmt: skip
def test_een_groep_is_het_nauwste_begin_dat_alle_vacatures_heeft(links, patroon, aantal):
    eerste = linkgroepen(pagina(*links))[0]

    assert (eerste.patroon, eerste.aantal, eerste.lijkt_vacature) == (patroon, aantal, True)
    assert sum(past(f"https://www.duinzand.example{href}", eerste.patroon) for href, _tekst in links) == aantal


def test_een_pagina_zonder_links_heeft_geen_groepen():
    assert linkgroepen(pagina()) == []
