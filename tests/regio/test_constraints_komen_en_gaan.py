"""GeenOverlap en ZelfdeOuder door migraties heen: erbij, eraf, en een tabel die Django opnieuw opbouwt."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, migrations, models, transaction
from django.db.migrations.state import ProjectState

from regio.constraints import GeenOverlap, ZelfdeOuder

pytestmark = [
    pytest.mark.traag,
    pytest.mark.django_db(transaction=True),
    pytest.mark.regels,
]

OVERLAP = GeenOverlap(name="kamer_geen_overlap", groep=["huis"])
OUDER = ZelfdeOuder(name="kamer_deur_van_huis", veld="deur", ouder="huis")
TABELLEN = [
    migrations.CreateModel("Huis", [("id", models.BigAutoField(primary_key=True))]),
    migrations.CreateModel(
        "Deur",
        [("id", models.BigAutoField(primary_key=True)), ("huis", models.ForeignKey("proef.Huis", models.CASCADE))],
        options={"constraints": [models.UniqueConstraint(fields=["id", "huis"], name="deur_met_huis")]},
    ),
    migrations.CreateModel(
        "Kamer",
        [
            ("id", models.BigAutoField(primary_key=True)),
            ("huis", models.ForeignKey("proef.Huis", models.CASCADE)),
            ("deur", models.ForeignKey("proef.Deur", models.CASCADE, null=True)),
            ("van", models.DateField()),
            ("tot", models.DateField(null=True)),
        ],
        options={"constraints": [OVERLAP, OUDER]},
    ),
]
LATER = {
    "veld erbij": migrations.AddField("Kamer", "kleur", models.CharField(max_length=9, null=True, default="wit")),
    "veld veranderd": migrations.AlterField("Kamer", "tot", models.DateField(null=True, db_index=True)),
    "constraint erbij": migrations.AddConstraint(
        "Kamer", models.CheckConstraint(condition=models.Q(van__gt="1900-01-01"), name="kamer_na_1900")
    ),
}


class Huis:
    """Een app die alleen in deze test bestaat, met de stappen die er al op gezet zijn."""

    def __init__(self):
        self.stand = ProjectState()

    def zet(self, *stappen):
        for stap in stappen:
            nieuw = self.stand.clone()
            stap.state_forwards("proef", nieuw)
            with connection.schema_editor() as editor:
                stap.database_forwards("proef", editor, self.stand, nieuw)
            self.stand = nieuw

    def haal_terug(self, stap, stand_ervoor):
        with connection.schema_editor() as editor:
            stap.database_backwards("proef", editor, self.stand, stand_ervoor)
        self.stand = stand_ervoor

    def model(self, naam):
        return self.stand.apps.get_model("proef", naam)

    def kamer(self, van, tot=None, **velden):
        velden = {"huis_id": 1, **velden}
        self.model("Kamer").objects.bulk_create([self.model("Kamer")(van=van, tot=tot, **velden)])

    def overlap_mag(self) -> bool:
        try:
            with transaction.atomic():
                self.kamer(date(2026, 6, 1), date(2026, 7, 1))
        except IntegrityError:
            return False
        return True

    def vreemde_deur_mag(self) -> bool:
        try:
            with transaction.atomic():
                self.kamer(date(2030, 1, 1), date(2030, 2, 1), deur_id=2)
        except IntegrityError:
            return False
        return True


@pytest.fixture
def huis(transactional_db):
    huis = Huis()
    huis.zet(*TABELLEN)
    huis.model("Huis").objects.bulk_create([huis.model("Huis")(id=1), huis.model("Huis")(id=2)])
    huis.model("Deur").objects.bulk_create([huis.model("Deur")(id=1, huis_id=1), huis.model("Deur")(id=2, huis_id=2)])
    huis.kamer(date(2026, 1, 1), date(2027, 1, 1), deur_id=1)
    yield huis
    with connection.schema_editor() as editor:
        for naam in ("Kamer", "Deur", "Huis"):
            editor.delete_model(huis.model(naam))


def test_een_nieuwe_tabel_heeft_ze_allebei(huis):
    assert not huis.overlap_mag()
    assert not huis.vreemde_deur_mag()


@pytest.mark.parametrize("stap", LATER.values(), ids=LATER.keys())
def test_zij_overleven_een_tabel_die_opnieuw_wordt_opgebouwd(huis, stap):
    huis.zet(stap)

    assert not huis.overlap_mag()
    assert not huis.vreemde_deur_mag()
    assert huis.model("Kamer").objects.count() == 1


@pytest.mark.parametrize("stap", LATER.values(), ids=LATER.keys())
def test_zij_overleven_ook_de_weg_terug(huis, stap):
    ervoor = huis.stand
    huis.zet(stap)

    huis.haal_terug(stap, ervoor)

    assert not huis.overlap_mag()
    assert not huis.vreemde_deur_mag()


def test_eraf_en_er_weer_op(huis):
    ervoor = huis.stand
    eraf = migrations.RemoveConstraint("Kamer", OVERLAP.name)

    huis.zet(eraf)
    mocht = huis.overlap_mag()
    huis.model("Kamer").objects.filter(van=date(2026, 6, 1)).delete()
    huis.haal_terug(eraf, ervoor)

    assert mocht
    assert not huis.overlap_mag()


def test_de_verwijzing_eraf_en_er_weer_op(huis):
    ervoor = huis.stand
    eraf = migrations.RemoveConstraint("Kamer", OUDER.name)

    huis.zet(eraf)
    mocht = huis.vreemde_deur_mag()
    huis.model("Kamer").objects.filter(deur_id=2).delete()
    huis.haal_terug(eraf, ervoor)

    assert mocht
    assert not huis.vreemde_deur_mag()


def test_een_hernoemde_tabel_houdt_ze(huis):
    huis.zet(migrations.AlterModelTable("Kamer", "proef_vertrek"))

    assert not huis.overlap_mag()


@pytest.mark.parametrize("constraint", [OVERLAP, OUDER], ids=["overlap", "ouder"])
def test_een_migratie_schrijft_ze_op_en_leest_ze_terug(constraint):
    pad, args, kwargs = constraint.deconstruct()

    assert constraint.__class__(*args, **kwargs) == constraint
    assert pad == f"regio.constraints.{constraint.__class__.__name__}"
