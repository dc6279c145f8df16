"""Lio's en zij-instromers: welkom, of er alleen genoemd. Eigen zinnen, per reden."""

import pytest

from tests.vacatures.herkenning.zinnen import rijen

LIO = [
    *rijen(
        "alleen genoemd, of juist niet",
        False,
        "Onze sectie telt drie eerstegraders en een lio.",
        "Lio's worden bij ons goed begeleid.",
        "Naast docenten begeleid je lio's en zij-instromers.",
        "Er is dit jaar helaas geen plek voor lio's.",
        "Geen zij-instromers of lio's.",
        "Onze school heeft elk jaar plek voor zes lio's; dit is een gewone baan.",
        "Ervaring met lio's begeleiden is mooi meegenomen.",
        "Op onze school lopen elk jaar lio's mee in de sectie.",
        "Als werkplekbegeleider van lio's krijg je taakuren.",
    ),
    *rijen(
        "welkom",
        True,
        "Lio's zijn van harte welkom.",
        "Deze vacature staat ook open voor lio's.",
        "Ben je LIO-student? Neem dan zeker contact op!",
        "Een lio-plek behoort tot de mogelijkheden.",
        "Invulling door een LIO is bespreekbaar.",
        "Je kunt deze baan ook invullen als lio-stage.",
        "Wil je je LIO-stage bij ons lopen, dan kan dat ook.",
        "Ook lio'ers nodigen wij uit om te reageren.",
    ),
]


@pytest.mark.parametrize(("zin", "waar"), LIO)
def test_een_lio_is_welkom(gelezen, zin, waar):
    assert gelezen(zin).lio_welkom is waar


ZIJ = [
    *rijen(
        "alleen genoemd, of juist niet",
        False,
        "Je coacht startende docenten en zij-instromers.",
        "Helaas kunnen we geen zij-instroomtraject aanbieden.",
        "Wij hebben ervaring met zij-instromers in onze opleidingsschool.",
        "We hebben een eigen opleidingsteam dat studenten en zij-instromers begeleidt.",
        "Zij-instromers krijgen bij ons een coach.",
        "Zij-instromers volgen hun opleiding op vrijdag en mogen dan niet worden ingeroosterd.",
        "In ons team werken ook zij-instromers, dus ervaring in het bedrijfsleven telt.",
        "Een zij-instroomtraject is voor deze vacature niet mogelijk.",
    ),
    *rijen(
        "welkom",
        True,
        "Zij-instromers nodigen we nadrukkelijk uit te reageren.",
        "Ben je zij-instromer? Ook dan maken we graag kennis.",
        "We staan open voor kandidaten die willen zij-instromen.",
        "Zij-instroom is bespreekbaar.",
        "Ben je zij-instromer of herintreder? Laat van je horen!",
        "Ook zij-instromers met een geschiktheidsverklaring komen in aanmerking.",
        "Kom je uit het bedrijfsleven en overweeg je een zij-instroomtraject? Neem contact op.",
        "Wij verwelkomen ook zij-instromers.",
        "Lio's en zij-instromers kunnen ook reageren.",
        "Wij maken ook graag kennis met zij-instromers.",
    ),
]


@pytest.mark.parametrize(("zin", "waar"), ZIJ)
def test_een_zij_instromer_is_welkom(gelezen, zin, waar):
    assert gelezen(zin).zij_instromers_welkom is waar
