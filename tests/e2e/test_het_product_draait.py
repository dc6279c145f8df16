"""Het product zoals een mens het start: het antwoordt, en de achtergronddelen werken mee."""


def test_de_voorpagina_antwoordt_en_zegt_dat_het_een_demo_is(page):
    antwoord = page.goto("/")

    assert antwoord.status == 200
    assert "demo" in page.inner_text("body").lower()
