"""De tekst in het bewerkscherm: elke tekst van een bron gaat open, en onaangeraakt blijft zij zoals zij was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vacatures.beheer.blokken import in_blokken
from vacatures.beheer.opgemaakt import Tekstbewerker, kern, openbaar
from vacatures.bronnen.opschonen import schoon

STUKKEN = [
    "<p>", "</p>", "<br>", "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<h2>", "</h2>", "<h4>", "</h4>",
    "<b>", "</b>", "<em>", "</em>", "<a>", "</a>", '<a href="https://x.example/?a=1&amp;b=2">',
    '<a href="mailto:hr@x.example">', '<a href="javascript:x">', "<table><tr><td>", "</td></tr></table>",
    "<img src=x>", "<hr>", "&nbsp;", "&lt;", "&", "<", "tekst ", "\n", "é",
]  # fmt: skip


@pytest.mark.fuzz
@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(STUKKEN), max_size=25).map("".join))
def test_elke_html_gaat_open_in_de_bewerker_en_verandert_niet_door_openen_alleen(html):
    tekst = schoon(html)

    in_scherm = Tekstbewerker().format_value(tekst)
    terug = Tekstbewerker().value_from_datadict({"tekst": in_scherm}, {}, "tekst")

    assert kern(terug) == kern(tekst)


@pytest.mark.parametrize(
    ("geschreven", "komt_op_de_site"),
    [
        ("<p>Gewoon</p>", "<p>Gewoon</p>"),
        ('<p data-block-key="x1">Sleutel</p>', "<p>Sleutel</p>"),
        ("<p>Weg<script>alert(1)</script></p>", "<p>Weg</p>"),
        ('<p><a href="javascript:x">klik</a></p>', '<p><a rel="nofollow noopener">klik</a></p>'),
        (None, ""),
    ],
    ids=["gewoon", "sleutel van de bewerker", "script", "javascript-link", "leeg"],
)
def test_wat_een_mens_schrijft_komt_schoon_op_de_site(geschreven, komt_op_de_site):
    assert openbaar(geschreven) == komt_op_de_site


@pytest.mark.parametrize(
    ("van_de_bron", "in_blokken_"),
    [
        ("<b><p>Een</p><p>Twee</p></b>", "<p><b>Een</b></p><p><b>Twee</b></p>"),
        ("<li>Los</li>", "<ul><li>Los</li></ul>"),
        ("<ul><li><p>Een</p><p>Twee</p></li></ul>", "<ul><li>Een<br/>Twee</li></ul>"),
        ("<ul><li>Een<ul><li>Twee</li></ul></li></ul>", "<ul><li>Een</li><li>Twee</li></ul>"),
        ('<a href="https://x.example/"><h2>Kop</h2>tekst</a>',
         '<h2><a href="https://x.example/">Kop</a></h2><p><a href="https://x.example/">tekst</a></p>'),
        ("los<p>en niet los</p>", "<p>los</p><p>en niet los</p>"),
    ],
    ids=["vet om alinea's", "los punt", "alinea's in een punt", "lijst in lijst", "link om een kop", "losse tekst"],
)  # fmt: skip
def test_slordige_html_van_een_bron_houdt_haar_tekst(van_de_bron, in_blokken_):
    assert in_blokken(van_de_bron) == in_blokken_
