"""Welke stap mag vanuit welke fase. De diensten, het beheer en Wagtails eigen deuren houden zich eraan."""

import pytest

from vacatures.levensloop import STAPPEN, Fase, Stap, StapNietToegestaan, controleer_stap

C, P, O, G = Fase.CONCEPT, Fase.GEPLAND, Fase.OPEN, Fase.GESLOTEN  # noqa: E741 - de vier kolommen van de tabel

TABEL = [
    # stap, mag vanuit, waarom niet vanuit de rest
    (Stap.PLAN, {C, P}, "wat al op de site staat, hoeft niet gepland; gesloten heropen je"),
    (Stap.PUBLICEER, {C, P, O}, "een gesloten vacature heropen je, met een nieuwe sluitdag"),
    (Stap.HAAL_VAN_DE_SITE, {P, O}, "een concept en een gesloten vacature staan er al niet op"),
    (Stap.SLUIT, {O}, "wat nooit open was, heeft geen uitkomst"),
    (Stap.HEROPEN, {G}, "heropenen is terugkomen van sluiten, en niets anders"),
    (Stap.HEROPEN_STRAKS, {G}, "heropenen is terugkomen van sluiten, en niets anders"),
    (Stap.VERBERG, {O}, "alleen wat te zien is kan uit beeld"),
    (Stap.TOON, {O}, "alleen wat open is kan weer in beeld"),
    (Stap.VERWIJDER, {C}, "wat openbaar was of wordt, verdwijnt niet zomaar"),
]


@pytest.mark.regels
@pytest.mark.parametrize(("stap", "van"), [(stap, van) for stap, wel, _ in TABEL for van in sorted(set(Fase) - wel)])
def test_een_stap_die_niet_mag_zegt_in_gewone_woorden_waarom(stap, van):
    with pytest.raises(StapNietToegestaan) as fout:
        controleer_stap(stap, van)

    assert f"deze vacature is {van.label}" in str(fout.value)
    assert str(STAPPEN[stap].wanneer) in str(fout.value)


@pytest.mark.regels
@pytest.mark.parametrize(("stap", "van"), [(stap, van) for stap, wel, _ in TABEL for van in sorted(wel)])
def test_een_stap_die_mag_gaat_door(stap, van):
    controleer_stap(stap, van)


def test_de_tabel_kent_elke_stap_en_niet_meer():
    assert {stap for stap, *_ in TABEL} == set(Stap) == set(STAPPEN)
