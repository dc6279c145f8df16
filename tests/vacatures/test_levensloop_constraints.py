"""Wat de database zelf weigert, ook als iets langs de diensten schrijft."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from portaal.demo.fabriek import BronFactory, VacatureFactory
from regio.models import Vak
from vacatures.models import Vacature, VacatureVak, Vraag

pytestmark = [pytest.mark.django_db, pytest.mark.regels]
NU = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def vacature():
    return VacatureFactory()


@pytest.mark.parametrize(
    "velden",
    [
        {"fte_van": 0},
        {"fte_van": "-0.2"},
        {"fte_tot": "1.2"},
        {"fte_van": "0.8", "fte_tot": "0.6"},
        {"plaatsen": 0},
        {"live": True, "gesloten_om": NU},
        {"uitkomst": "ingetrokken"},
        {"expire_at": NU},
        {"expired": True},
    ],
    ids=str,
)
def test_een_onmogelijke_vacature_komt_er_niet_in(vacature, velden):
    with pytest.raises(IntegrityError), transaction.atomic():
        Vacature.objects.filter(pk=vacature.pk).update(**velden)


@pytest.mark.parametrize(
    "velden",
    [
        {"fte_van": "0.2"},
        {"fte_tot": 1},
        {"fte_van": "0.6", "fte_tot": "0.6"},
        {"plaatsen": 2},
        {"live": False, "gesloten_om": NU},
        {"live": False, "gesloten_om": NU, "uitkomst": "ingetrokken"},
    ],
    ids=str,
)
def test_wat_mag_komt_er_wel_in(vacature, velden):
    assert Vacature.objects.filter(pk=vacature.pk).update(**velden) == 1


def test_een_sleutel_komt_per_bron_eenmaal_voor_en_in_een_andere_bron_gerust_nog_eens(vacature):
    bron = BronFactory(bestuur=vacature.bestuur)
    VacatureFactory(bron=bron, bronsleutel="a1", bestuur=vacature.bestuur)

    VacatureFactory(bron=BronFactory(bestuur=vacature.bestuur), bronsleutel="a1", bestuur=vacature.bestuur)
    with pytest.raises(IntegrityError), transaction.atomic():
        VacatureFactory(bron=bron, bronsleutel="a1", bestuur=vacature.bestuur)


def test_een_vacature_uit_een_bron_heeft_een_sleutel(vacature):
    with pytest.raises(IntegrityError), transaction.atomic():
        VacatureFactory(bron=BronFactory(bestuur=vacature.bestuur), bronsleutel="", bestuur=vacature.bestuur)


@pytest.mark.parametrize("graad", [None, "eerstegraads"])
def test_hetzelfde_vak_met_dezelfde_graad_staat_er_eenmaal(vacature, graad):
    vak = Vak.objects.get(slug="natuurkunde")
    VacatureVak.objects.create(vacature=vacature, vak=vak, graad_id=graad)
    VacatureVak.objects.create(vacature=vacature, vak=vak, graad_id="tweedegraads")

    with pytest.raises(IntegrityError), transaction.atomic():
        VacatureVak.objects.create(vacature=vacature, vak=vak, graad_id=graad)


def test_dezelfde_vraag_staat_eenmaal_open(vacature):
    bron = BronFactory(bestuur=vacature.bestuur)
    vraag = {"bron": bron, "vacature": vacature, "soort": Vraag.Soort.WEG, "gesteld_om": NU}
    Vraag.objects.create(**vraag, beantwoord_om=NU)
    Vraag.objects.create(**vraag)

    with pytest.raises(IntegrityError), transaction.atomic():
        Vraag.objects.create(**vraag)
