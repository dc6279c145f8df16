"""Hoe bronnen dagen, getallen, adressen en opmaak schrijven, en wat wij ervan maken."""

import time
from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from vacatures.bronnen.opschonen import MAX_TEKENS, schoon
from vacatures.bronnen.schrijfwijzen import email, getal, maandbedragen, regel, sleutel, webadres
from vacatures.bronnen.tijden import AMSTERDAM, dag, moment


@pytest.mark.chaos
@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("2026-11-29", date(2026, 11, 29)),  # een dag is die hele dag
        ("30-11-2026", date(2026, 11, 30)),
        ("19/10/2026", date(2026, 10, 19)),
        ("1.12.2026", date(2026, 12, 1)),
        ("20 november 2026", date(2026, 11, 20)),
        ("vrijdag 20 nov. 2026", date(2026, 11, 20)),
        ("Mon, 02 Nov 2026", date(2026, 11, 2)),
        ("2026-11-29T23:00:00Z", date(2026, 11, 30)),  # winter: een uur later hier
        ("2026-11-29T22:59:00Z", date(2026, 11, 29)),
        ("2026-06-29T22:00:00Z", date(2026, 6, 30)),  # zomer: twee uur later
        ("2026-10-24T22:30:00Z", date(2026, 10, 25)),  # de nacht dat de klok teruggaat
        ("2026-10-25T22:59:00Z", date(2026, 10, 25)),
        ("2026-10-25T23:00:00Z", date(2026, 10, 26)),  # nu wintertijd
        ("2026-03-28T22:59:00Z", date(2026, 3, 28)),  # de nacht dat de klok vooruitgaat
        ("2026-03-28T23:00:00Z", date(2026, 3, 29)),
        ("2026-03-29T22:00:00Z", date(2026, 3, 30)),  # nu zomertijd
        ("2026-03-29T02:30:00", date(2026, 3, 29)),  # een tijd die niet bestaat
        ("2026-10-25T02:30:00", date(2026, 10, 25)),  # een tijd die twee keer bestaat
        ("Wed, 25 Mar 2026 23:30:00 CET", date(2026, 3, 25)),
        ("2026-11-29 23:30:00 +0100", date(2026, 11, 29)),
        ("2026-11-29T00:30:00+0900", date(2026, 11, 28)),
        ("30-02-2026", None), ("binnenkort", None), ("", None), (None, None), ("0001-01-01", None),
        ("9999-12-31T23:59:59Z", None), (True, None), ({}, None), ("2026-13-45T99:99:99Z", None),
    ],
)  # fmt: skip
def test_een_dag_is_een_dag_in_nederland(tekst, verwacht):
    assert dag(tekst) == verwacht


@pytest.mark.chaos
@pytest.mark.parametrize(
    ("tekst", "zone", "verwacht"),
    [
        ("2026-10-13 08:46:19", AMSTERDAM, datetime(2026, 10, 13, 6, 46, 19, tzinfo=UTC)),
        ("2026-10-13 08:46:19", ZoneInfo("UTC"), datetime(2026, 10, 13, 8, 46, 19, tzinfo=UTC)),
        ("2026-08-05 09:41:37 UTC", AMSTERDAM, datetime(2026, 8, 5, 9, 41, 37, tzinfo=UTC)),
        ("2026-10-25 02:30:00", AMSTERDAM, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # de eerste van de twee
        ("2026-03-29 02:30:00", AMSTERDAM, datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # bestaat niet: 3.30 uur
        ("Sun, 25 Oct 2026 02:30:00 +0100", AMSTERDAM, datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        ("Thu, 29 Oct 2026 22:30:00 GMT", AMSTERDAM, datetime(2026, 10, 29, 22, 30, tzinfo=UTC)),
        (
            "Thu, 30 Jul 2026 12:00:00 CET",
            AMSTERDAM,
            datetime(2026, 7, 30, 10, 0, tzinfo=UTC),
        ),  # 's zomers bestaat die hier niet
        ("30-11-2026 17:00", AMSTERDAM, datetime(2026, 11, 30, 16, 0, tzinfo=UTC)),
        ("gisteren", AMSTERDAM, None),
    ],
)
def test_een_moment_zonder_zone_krijgt_die_van_de_soort(tekst, zone, verwacht):
    assert moment(tekst, zone) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("3.622", Decimal(3622)), ("3.622,50", Decimal("3622.50")), ("3,622.50", Decimal("3622.50")),
        ("€ 3.622,-", Decimal(3622)), ("3622", Decimal(3622)), (3622, Decimal(3622)), (36.86, Decimal("36.86")),
        ("36,86", Decimal("36.86")),
        ("24,5 uur", Decimal("24.5")), ("1.234.567", Decimal(1234567)),
        ("geen", None), ("", None), (None, None), (True, None), ([], None),
    ],
)  # fmt: skip
def test_een_getal_op_zijn_nederlands_en_op_zijn_engels(tekst, verwacht):
    assert getal(tekst) == verwacht


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("schaal LC, min. 3.600 max. 6.000 bruto p/m", (3600, 6000)),
        ("€ 3.622,00 - € 6.181,00", (3622, 6181)),
        ("3622-6181 per maand", (3622, 6181)),
        ("60000 - 75000 - year", (None, None)),  # niet omrekenen
        ("€ 45.000 tot € 60.000 per jaar", (None, None)),
        ("€ 3.622", (None, None)),  # van of tot? dat staat er niet
        ("marktconform", (None, None)),
        ("", (None, None)),
    ],
)
def test_een_salarisveld_met_twee_bedragen_is_van_en_tot_per_maand(tekst, verwacht):
    assert maandbedragen(tekst) == verwacht


@pytest.mark.parametrize("waarde", [" V-1", "V-1\n", "\ufeffV-1", "V-1\u200b", "\u00a0V-1\u00a0"])
def test_een_sleutel_is_dezelfde_met_of_zonder_onzichtbare_tekens(waarde):
    assert sleutel(waarde) == "V-1"


def test_een_regel_tekst_heeft_geen_opmaak_en_geen_dubbele_spaties():
    assert regel(" <b>Docent</b>\n wiskunde &#8211;\u00a0LC\x00 ") == "Docent wiskunde – LC"


@pytest.mark.parametrize(
    "adres",
    ["javascript:alert(1)", "//a.example", "feed", 'https://a.example/"onload', "https://a.example/" + "x" * 600],
)
def test_wat_geen_webadres_is_wordt_leeg(adres):
    assert webadres(adres) == ""


def test_een_webadres_verliest_zijn_volgers():
    assert webadres(" https://a.example/v?utm_source=x&id=1&utm_medium=y ") == "https://a.example/v?id=1"


@pytest.mark.parametrize(
    ("tekst", "verwacht"), [("a@b.nl", "a@b.nl"), ("mailto:a@b.nl", "a@b.nl"), ("bel ons", ""), ("a@b", "")]
)
def test_alleen_een_heel_e_mailadres_telt(tekst, verwacht):
    assert email(tekst) == verwacht


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        ("<p>Hoi<script>alert(1)</script></p>", "<p>Hoi</p>"),
        ('<p onclick="x()">Hoi <img src="https://volger.example/p.gif"></p>', "<p>Hoi </p>"),
        ('<a href="javascript:alert(1)">x</a>', '<a rel="nofollow noopener">x</a>'),
        (
            '<a href="https://a.example" target="_blank">x</a>',
            '<a href="https://a.example" rel="nofollow noopener">x</a>',
        ),
        ("<h1>Kop</h1><h5>Onder</h5>", "<h2>Kop</h2><h4>Onder</h4>"),
        ("<div>Een</div><div>Twee</div>", "<p>Een</p><p>Twee</p>"),
        ("&lt;p&gt;Voor 0,6&amp;ndash;0,8 fte&lt;/p&gt;", "<p>Voor 0,6–0,8 fte</p>"),  # twee keer gecodeerd
        ("&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;x&lt;/p&gt;", "<p>x</p>"),
        ("<p>1 &lt; 2 en &lt;b&gt;</p>", "<p>1 &lt; 2 en &lt;b&gt;</p>"),  # echte opmaak: dan is dit tekst
        ("Regel een\nregel twee\n\nAlinea", "<p>Regel een<br>regel twee</p><p>Alinea</p>"),
        ("<p>Een</p><p>&nbsp;</p><p><br></p>", "<p>Een</p>"),
        ("<ul><li>a</li></ul><style>p{}</style><iframe src=x></iframe>", "<ul><li>a</li></ul>"),
        ("", ""),
    ],
)
def test_vreemde_opmaak_wordt_teruggebracht_tot_wat_een_vacature_nodig_heeft(van, naar):
    assert schoon(van) == naar


def test_een_enorme_tekst_wordt_afgekapt_en_blijft_geldig():
    assert len(schoon("<p>" + "x" * 1_000_000)) <= MAX_TEKENS + 10


def test_een_tekst_met_tienduizenden_spaties_kost_geen_tijd():
    begin = time.process_time()

    assert schoon("<p>x" + " " * 50_000 + "x</p>").startswith("<p>x ")
    assert time.process_time() - begin < 2  # het kwadraat van de lengte was een halve minuut


def test_meer_dan_twee_witregels_worden_er_een():
    assert schoon("<p>a<br> <br>\n<br><br>b</p>") == "<p>a<br><br>b</p>"
    assert schoon("<p>a<br><br>b</p>") == "<p>a<br><br>b</p>"
