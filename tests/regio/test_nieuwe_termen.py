"""Een database die er al was krijgt nieuwe termen bij `migrate`, en wat een redacteur wijzigde blijft zo."""

import pytest
from django.core.management import call_command

from regio.models import Functie, MeegeleverdeTerm, Vak, VakTerm

pytestmark = pytest.mark.django_db


def migreer() -> None:
    """Er valt niets te migreren; wat na een migrate komt, komt wel."""
    call_command("migrate", verbosity=0)


@pytest.fixture
def van_vroeger():
    """Een database van voordat deze term meekwam."""
    VakTerm.objects.filter(vak__slug="natuurkunde", term="physics").delete()
    MeegeleverdeTerm.objects.filter(slug="natuurkunde", term="physics").delete()


def physics():
    return VakTerm.objects.filter(vak__slug="natuurkunde", term__iexact="physics")


def test_wat_een_redacteur_weghaalde_komt_niet_terug():
    VakTerm.objects.get(vak__slug="natuurkunde", term="physics").delete()

    migreer()

    assert not physics().exists()


def test_een_term_die_er_nog_niet_was_komt_erbij(van_vroeger):
    migreer()

    assert physics().get().bereik == "vrij"


def test_een_tweede_keer_verandert_niets(van_vroeger):
    migreer()
    toen = set(VakTerm.objects.values_list("pk", "term", "bereik"))

    migreer()

    assert set(VakTerm.objects.values_list("pk", "term", "bereik")) == toen


def test_schreef_een_redacteur_haar_zelf_al_dan_blijft_het_die_van_haar(van_vroeger):
    vak = Vak.objects.get(slug="natuurkunde")
    VakTerm.objects.create(vak=vak, term="Physics", bereik="vakveld")

    migreer()

    assert [(t.term, t.bereik) for t in physics()] == [("Physics", "vakveld")]


def test_een_vak_dat_een_redacteur_verwijderde_komt_niet_terug(van_vroeger):
    Vak.objects.get(slug="natuurkunde").delete()

    migreer()

    assert not Vak.objects.filter(slug="natuurkunde").exists()


def test_ook_een_functie_krijgt_haar_nieuwe_termen():
    deze = MeegeleverdeTerm.objects.filter(soort="functie").order_by("slug", "term").first()
    functie = Functie.objects.get(slug=deze.slug)
    functie.termen.filter(term=deze.term).delete()
    deze.delete()

    migreer()

    assert Functie.objects.get(pk=functie.pk).termen.filter(term=deze.term).exists()
