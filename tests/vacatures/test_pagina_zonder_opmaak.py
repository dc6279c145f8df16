"""Pagina's zonder opmaak: het bestuur zegt welke links vacatures zijn, de rest is een vermoeden."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portaal.demo.fabriek import BestuurFactory, BronFactory
from tests.vacatures.bronserver import bronserver
from vacatures.bronnen.aanbod import Plek
from vacatures.bronnen.document import BronFout, Document, DocumentLeeg, DocumentOnleesbaar
from vacatures.bronnen.importeren import importeer
from vacatures.bronnen.lezen import lees_bron
from vacatures.bronnen.ophalen import Grenzen, Haler, RobotsVerbod
from vacatures.bronnen.opschonen import schoon
from vacatures.bronnen.run import haal_document
from vacatures.bronnen.soorten import soort_met_naam, soort_van, soort_voor
from vacatures.models import Bron, Vacature

DOCUMENTEN = Path(__file__).parent / "documenten/pagina"
LIJST = "/werken-bij/vacatures/"
PATROON = "/werken-bij/vacatures/*"
PAGINAS = ("docent-natuurkunde", "docent-duits", "docent-duits-2", "concierge", "vervuld", "administratie")


@pytest.fixture
def site():
    """De site van Stichting Duinzand op een echte server; één pagina van de lijst bestaat niet."""
    with bronserver() as server:

        def inhoud(naam):
            tekst = (DOCUMENTEN / f"{naam}.html").read_text("utf-8")
            for host in ("www.duinzand.example", "duinzand.example"):
                tekst = tekst.replace(f"https://{host}", f"http://{server.host}").replace(
                    f"//{host}", f"//{server.host}"
                )
            return tekst

        server.geef(LIJST, inhoud("lijst"))
        server.geef(f"{LIJST}?pagina=2", inhoud("lijst-2"))
        for naam in PAGINAS:
            server.geef(f"{LIJST}{naam}", inhoud(naam))
        yield server


@pytest.fixture
def lees(site):
    """Lees de lijst zoals een run dat doet."""

    def lees_lijst(patroon=PATROON, pad=LIJST):
        with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[site.host]) as haler:
            soort = soort_met_naam("pagina").met_linkpatroon(patroon)
            return lees_bron(haler.haal(site.adres(pad)), soort, haler)

    return lees_lijst


@pytest.fixture
def aanbod(lees, site):
    """Van elke gelezen vacature het laatste deel van haar adres -> het record."""
    return {a.sleutel.removeprefix(site.host + LIJST): a for a in lees().aanbod}


def pagina(lijf, kop="<title>Docent</title>"):
    tekst = f"<!doctype html><html><head>{kop}</head><body>{lijf}</body></html>"
    return Document(adres="https://www.duinzand.example/vacatures/docent", inhoud=tekst.encode())


def lees_pagina(lijf, kop="<title>Docent</title>"):
    (item,) = soort_met_naam("pagina").met_linkpatroon("/vacatures/*").lees(pagina(lijf, kop))
    return item


ZIN = "<p>Je geeft les aan klas een tot en met vier, samen met een sectie die elkaar helpt en van haar vak houdt.</p>"


# -- wat er niet in kan ---------------------------------------------------------------------------------
def test_zonder_patroon_vraagt_de_bron_welke_links_vacatures_zijn(lees):
    with pytest.raises(DocumentOnleesbaar, match=r"Zeg eerst welke links.*/vacatures/\*"):
        lees(patroon="")


def test_een_patroon_waar_geen_link_bij_past_verandert_niets_en_zegt_het(lees):
    with pytest.raises(DocumentLeeg, match=r"geen link die past bij /banen/\*"):
        lees(patroon="/banen/*")


def test_een_feed_is_geen_pagina():
    soort = soort_met_naam("pagina").met_linkpatroon(PATROON)

    with pytest.raises(DocumentOnleesbaar, match="geen webpagina"):
        lees_bron(Document("https://a.example/", b"<rss/>"), soort, haler=None)


def test_een_lijstpagina_is_nooit_gezaghebbend_en_robots_txt_geldt():
    soort = soort_met_naam("pagina").met_linkpatroon(PATROON)

    assert (soort.mag_gezaghebbend, soort.is_pagina) == (False, True)


def test_wat_robots_txt_verbiedt_wordt_niet_gelezen_en_de_rest_wel(lees, site):
    site.geef("/robots.txt", f"User-agent: *\nDisallow: {LIJST}docent-duits\n")

    lezing = lees()

    assert f"{LIJST}docent-duits" not in site.paden
    assert [a.titel for a in lezing.aanbod] == ["Docent natuurkunde", "Conciërge"]
    assert any("robots.txt" in melding for melding in lezing.meldingen)


def test_een_pagina_die_er_niet_is_houdt_de_andere_niet_tegen(lees):
    lezing = lees()

    assert not lezing.is_volledig
    assert [m for m in lezing.meldingen if "/toa, maar die pagina bestaat niet" in m]
    assert len(lezing.aanbod) == 4


def test_een_vacature_die_doorverwijst_naar_de_lijst_is_geen_vacature():
    lijst = Document("https://duinzand.example/v/", b"<!doctype html><a href='/v/1'>Docent</a><a href='/v/2'>TOA</a>")
    docent = Document("https://duinzand.example/v/1", f"<!doctype html><h1>Docent</h1>{ZIN}".encode())
    soort = soort_met_naam("pagina").met_linkpatroon("/v/*")

    gelukt, mislukt = soort.haal(lijst, lambda adres: docent if adres.endswith("1") else lijst)

    assert gelukt is docent
    assert (mislukt.adres, "verwijst door" in str(mislukt.fout)) == ("https://duinzand.example/v/2", True)


@pytest.mark.parametrize(
    ("einde", "reden"),
    [
        ("teamleider.pdf", "is een bestand (pdf of Word)"),
        ("vervuld (weg)", "zegt dat de vacature er niet meer is"),  # status 200
        ("administratie", "bijna geen tekst"),  # een script laadt de rest
    ],
)
def test_wat_geen_leesbare_vacature_is_wordt_afgewezen_met_de_reden(lees, einde, reden):
    afgewezen = {o.sleutel.rpartition("/")[2]: o.reden for o in lees().onbruikbaar}

    assert reden in afgewezen[einde]


def test_een_vacature_die_vervuld_blijkt_telt_als_niet_gezien(lees, site):
    assert f"{site.host}{LIJST}vervuld" not in lees().gezien


# -- de lijst -----------------------------------------------------------------------------------------------
def test_elke_link_wordt_een_keer_gelezen_ook_op_de_volgende_bladzijde(lees, site):
    lees()

    vacatures = [pad for pad in site.paden if pad.startswith(LIJST)]
    assert len(vacatures) == len(set(vacatures))
    assert f"{LIJST}?pagina=2" in vacatures
    assert f"{LIJST}administratie" in vacatures  # staat alleen op bladzijde 2
    assert not [pad for pad in site.paden if pad.endswith((".pdf", "/contact", "rector"))]


def test_een_lijst_die_rondverwijst_houdt_op(lees, site):
    site.geef("/rond", '<!doctype html><a href="/v/1">Docent</a><a rel="next" href="/rond?p=2">2</a>')
    site.geef("/rond?p=2", '<!doctype html><a href="/v/1">Docent</a><a rel="next" href="/rond">1</a>')
    site.geef("/v/1", f"<!doctype html><h1>Docent</h1>{ZIN}")

    assert len(lees("/v/*", "/rond").aanbod) == 1
    assert site.paden.count("/rond") == 1


def test_twee_vacatures_met_dezelfde_titel_zijn_er_twee(aanbod):
    assert [a.titel for sleutel, a in sorted(aanbod.items()) if "duits" in sleutel] == ["Docent Duits", "Docent Duits"]


def test_een_bron_met_een_patroon_en_zonder_soort_is_een_pagina():
    document = pagina(ZIN)

    assert soort_voor(Bron(linkpatroon="/vacatures/*"), document).naam == "pagina"
    assert soort_voor(Bron(), document).naam == soort_van(document).naam == "jobposting"


def test_voor_een_bron_met_een_patroon_geldt_robots_txt_al_bij_de_eerste_keer(site):
    site.geef("/robots.txt", f"User-agent: *\nDisallow: {LIJST}\n")
    adres = site.adres(LIJST)

    with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[site.host]) as haler:
        with pytest.raises(RobotsVerbod):
            haal_document(Bron(adres=adres, linkpatroon=PATROON), haler)
        feed = haal_document(Bron(adres=adres), haler)  # die gaf het bestuur zelf op

    assert feed.is_html
    assert site.paden == ["/robots.txt", LIJST]


# -- één pagina -----------------------------------------------------------------------------------------------
def test_een_pagina_met_kenmerken_leest_elk_veld_en_is_onzeker(aanbod, site):
    a = aanbod["docent-natuurkunde"]

    assert (a.titel, a.is_onzeker) == ("Docent natuurkunde", True)
    assert a.adres == a.reactie_adres == f"http://{site.host}{LIJST}docent-natuurkunde"
    assert (a.sluit_op, a.begint_op) == (date(2026, 11, 20), date(2027, 1, 1))
    assert a.geplaatst_om == datetime(2026, 10, 26, 8, tzinfo=UTC)
    assert a.plekken == (Plek("Het Duin", "", "", "Hoorn"),)
    assert (a.dienstverband, a.trefwoorden, a.salaris) == (("fte: 0,6 - 0,8 fte",), ("havo/vwo",), "LC")
    assert (a.contact_naam, a.contact_telefoon) == ("Marja Zandstra", "0229-123456")
    assert a.contact_email == "m.zandstra@duinzand.example"


@pytest.mark.parametrize(
    "stuk",
    ["Je geeft les aan de bovenbouw", "Sluitingsdatum: 20 november 2026", "Een eerstegraads bevoegdheid", "Marja"],
)
def test_de_tekst_van_de_vacature_blijft(aanbod, stuk):
    assert stuk in schoon(aanbod["docent-natuurkunde"].tekst)


@pytest.mark.parametrize(
    "stuk",
    ["cookies", "Home", "Andere vacatures", "Kom Duits geven", "Deel deze", "Solliciteer direct", "2030", "negen"],
)
def test_menu_voet_cookiemelding_knoppen_en_andere_vacatures_blijven_weg(aanbod, stuk):
    assert stuk not in schoon(aanbod["docent-natuurkunde"].tekst)


def test_een_oude_pagina_van_tabellen_in_een_formulier(aanbod):
    a = aanbod["docent-duits"]

    assert a.plekken == (Plek("Het Wad", "", "", "Enkhuizen"),)
    assert a.sluit_op is None  # "reageren voor" laat de 19e over: dat leest de herkenning in de tekst
    assert "Reageren voor:</b> 20 november 2026" in a.tekst
    assert "12 lesuren" in a.tekst
    assert "Nieuws" not in a.tekst


def test_zonder_kop_komt_de_titel_van_og_title_zonder_de_naam_van_de_site(aanbod):
    a = aanbod["docent-duits-2"]

    assert (a.titel, a.plekken) == ("Docent Duits", (Plek("", "", "", "Medemblik"),))
    assert a.geplaatst_om.date() == date(2026, 11, 2)
    assert "Conciërge" not in a.tekst


def test_een_pagina_met_jobposting_is_niet_onzeker_en_houdt_haar_adres_als_sleutel(aanbod):
    a = aanbod["concierge"]

    assert (a.is_onzeker, a.sluit_op, a.plekken[0].postcode) == (False, date(2026, 11, 30), "1624 NP")


def test_kapotte_jobposting_wordt_als_gewone_pagina_gelezen():
    kop = '<script type="application/ld+json">{"@type": "JobPosting", "title": }</script>'

    assert lees_pagina(f"<h1>Docent Frans</h1>{ZIN}", kop).titel == "Docent Frans"


@pytest.mark.parametrize(
    ("kop", "lijf", "titel"),
    [
        ("<title>Docent Duits | Duinzand</title>", "", "Docent Duits"),
        ("<title>Docent Duits - 0,8 fte - Duinzand</title>", "", "Docent Duits - 0,8 fte"),  # de host heet zo
        ("<title>Docent Duits - 0,8 fte</title>", "", "Docent Duits - 0,8 fte"),
        ("<title>Vacatures - Docent Duits - Werken bij ons</title>", "", "Docent Duits"),
        ("<title>x</title>", "<h1>Vacature: Docent Duits</h1>", "Docent Duits"),
        ("<title>Docent Duits | Duinzand</title>", "<h1>Vacatures</h1>", "Docent Duits"),  # de kop zegt niets
        ("<title>Duinzand</title>", "<nav><h1>Duinzand</h1></nav><main><h2>TOA</h2></main>", "Duinzand"),
    ],
)
def test_de_titel_is_de_eerste_die_iets_zegt(kop, lijf, titel):
    assert lees_pagina(lijf + ZIN, kop).titel == titel


@pytest.mark.parametrize(
    ("lijf", "mail"),
    [
        ("<p>E-mail: hr@duinzand.example</p>", "hr@duinzand.example"),
        ("<p>E-mailadres: hr@duinzand.example (Sanne)</p>", "hr@duinzand.example"),
        ("<p>Vragen over de site? webmaster@duinzand.example</p>", ""),  # van wie dit is weten wij niet
    ],
)
def test_een_mailadres_telt_alleen_met_een_naam_ervoor(lijf, mail):
    assert lees_pagina(f"<h1>Docent</h1>{ZIN}{lijf}").contact_email == mail


@pytest.mark.parametrize(
    ("regel", "dag"),
    [
        ("Sluitingsdatum: 20 november 2026", date(2026, 11, 20)),
        ("Reageren t/m: vrijdag 20 november 2026", date(2026, 11, 20)),
        ("Deadline: 20-11-2026", date(2026, 11, 20)),
        ("Sluitingsdatum: 20 november", None),  # het jaar leest de herkenning, die de dag van vandaag kent
        ("Sluitingsdatum: 31-02-2026", None),
        ("Reageren voor: 20-11-2026", None),
    ],
)
def test_een_sluitdag_telt_als_haar_naam_en_haar_jaar_erbij_staan(regel, dag):
    assert lees_pagina(f"<h1>Docent</h1>{ZIN}<p>{regel}</p>").sluit_op == dag


@pytest.mark.parametrize(
    ("canoniek", "sleutel"),
    [
        ("", "duinzand.example/vacatures/docent"),
        ("/vacatures/docent-duits", "duinzand.example/vacatures/docent-duits"),
        ("/vacatures/", "duinzand.example/vacatures/docent"),  # elke pagina noemt de lijst
        ("https://elders.example/vacatures/1", "duinzand.example/vacatures/docent"),
    ],
)
def test_de_sleutel_is_het_vaste_adres_als_dat_een_vacature_is(canoniek, sleutel):
    kop = f'<link rel="canonical" href="{canoniek}">' if canoniek else ""

    assert lees_pagina(f"<h1>Docent</h1>{ZIN}", kop).sleutel == sleutel


# -- in een run -------------------------------------------------------------------------------------------------
@pytest.mark.django_db
def test_een_run_zet_de_vacatures_op_de_site_als_onzeker_en_een_tweede_verandert_niets(site):
    bron = BronFactory(
        bestuur=BestuurFactory(), adres=site.adres(LIJST), soort="pagina", linkpatroon=PATROON, is_gezaghebbend=True
    )
    om = datetime(2026, 11, 2, 8, tzinfo=UTC)

    def run():
        with Haler(Grenzen(pauze=0, herhaal_na=0), uitzonderingen=[site.host]) as haler:
            return importeer(bron, op=date(2026, 11, 2), om=om, haler=haler)

    eerste, tweede = run(), run()

    assert (eerste.nieuw, tweede.nieuw, tweede.gewijzigd, tweede.ongewijzigd) == (4, 0, 0, 4)
    rijen = Vacature.objects.order_by("titel", "bronsleutel").values_list("titel", "is_onzeker", "sluit_op")
    assert list(rijen) == [
        ("Conciërge", False, date(2026, 11, 30)),
        ("Docent Duits", True, date(2026, 11, 20)),  # "reageren voor 20 november"
        ("Docent Duits", True, None),
        ("Docent natuurkunde", True, date(2026, 11, 20)),
    ]


@pytest.mark.fuzz
@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<main>", "</main>", "<table><tr><td>", "</td></tr></table>", "<h1>Docent</h1>", "<dl><dt>Vak</dt><dd>"]
            + [ZIN, "<nav>", "<!--", "-->", "<div class=header>", "</div>", "<form>", "<h2>Andere vacatures</h2>"]
            + ["Sluitingsdatum: 99-99-9999<br>", "<a href='/vacatures/x'>", "<a href='http://[::1'>", "<svg><title>"]
            + ["\x00", "&#0;", "<base href=//>", "</dl>"]
        ),
        max_size=20,
    ).map("".join)
)  # fmt: skip
def test_elke_pagina_geeft_een_vacature_een_afwijzing_of_een_zin(lijf):
    soort = soort_met_naam("pagina").met_linkpatroon("/vacatures/*")
    document = pagina(lijf)

    class GeenInternet:
        def haal(self, adres, **rest):
            raise BronFout("geen internet in deze test")

    assert len(list(soort.lees(document))) == 1
    try:
        lezing = lees_bron(document, soort, GeenInternet())
    except BronFout:
        return
    assert not lezing.aanbod
