"""De formulieren van het menu Regio: een fout is een zin naast het veld, nooit een storing, en niets gaat verloren."""

from datetime import date

import pytest
from django.urls import reverse

from portaal.demo.fabriek import (
    ClusterFactory,
    DeelnamestatusFactory,
    InstituutDeelnameFactory,
    LerarenopleidingFactory,
    PartnerschapStatusFactory,
    SchoolBestuurFactory,
    SchoolFactory,
)
from regio.models import Bestuur, Deelname, Graad, Lerarenopleiding, Partnerschap, School, SchoolBestuur, Vak

pytestmark = [pytest.mark.django_db, pytest.mark.traag]


def regels(naam, *rijen):
    """De velden van regels onder een formulier; een rij met `id` bestaat al."""
    velden = {
        f"{naam}-TOTAL_FORMS": len(rijen),
        f"{naam}-INITIAL_FORMS": sum(1 for rij in rijen if rij.get("id")),
        f"{naam}-MIN_NUM_FORMS": 0,
        f"{naam}-MAX_NUM_FORMS": 1000,
    }
    for nummer, rij in enumerate(rijen):
        velden |= {f"{naam}-{nummer}-{veld}": waarde for veld, waarde in {"id": "", "DELETE": "", **rij}.items()}
    return velden


def schoolformulier(school, *besturen, **velden):
    return {
        "naam": school.naam,
        "slug": school.slug,
        "code": school.code,
        "sector": school.sector,
        "plaats": school.plaats,
        **regels("besturen", *besturen),
        **velden,
    }


def partnerschapformulier(statussen=(), clusters=(), deelnamestatussen=(), **velden):
    return {
        "naam": "ROWF",
        "slug": "rowf",
        **regels("statussen", *statussen),
        **regels("clusters", *clusters),
        **regels("deelnamestatussen", *deelnamestatussen),
        **velden,
    }


def bewerk(client, ding, velden):
    return client.post(reverse(f"wagtailsnippets_regio_{ding._meta.model_name}:edit", args=[ding.pk]), velden)


def voeg_toe(client, soort, velden):
    return client.post(reverse(f"wagtailsnippets_regio_{soort}:add"), velden)


def fouten(antwoord, regelnaam=None):
    assert antwoord.status_code == 200, "het formulier is opgeslagen of stuk"
    formulier = antwoord.context["form"]
    bron = [formulier] if regelnaam is None else formulier.formsets[regelnaam].forms
    return [(veld, tekst) for f in bron for veld, teksten in f.errors.items() for tekst in teksten]


# -- overlap -----------------------------------------------------------------------------------


def test_twee_besturen_tegelijk_in_een_keer_ingevuld_geeft_een_zin_bij_de_tweede(
    redacteur, school, bestuur, ander_bestuur
):
    antwoord = bewerk(
        redacteur,
        school,
        schoolformulier(
            school,
            {"bestuur": bestuur.pk, "van": "2026-01-01", "tot": "2027-01-01"},
            {"bestuur": ander_bestuur.pk, "van": "2026-12-31", "tot": ""},
        ),
    )

    assert fouten(antwoord, "besturen") == [
        ("van", "Deze school heeft in dat tijdvak al een bestuur. Beëindig dat eerst.")
    ]
    assert not SchoolBestuur.objects.exists()
    assert "2026-12-31" in antwoord.content.decode()


def test_een_nieuw_bestuur_over_een_bestaand_heen_geeft_een_zin(redacteur, school, bestuur, ander_bestuur):
    er_al = SchoolBestuurFactory(school=school, bestuur=bestuur, van=date(2020, 8, 1))

    antwoord = bewerk(
        redacteur,
        school,
        schoolformulier(
            school,
            {"id": er_al.pk, "bestuur": bestuur.pk, "van": "2020-08-01", "tot": ""},
            {"bestuur": ander_bestuur.pk, "van": "2026-08-01", "tot": ""},
        ),
    )

    assert [veld for veld, _tekst in fouten(antwoord, "besturen")] == ["van"]
    assert SchoolBestuur.objects.get().bestuur == bestuur


def test_een_fusie_is_in_een_keer_in_te_voeren(redacteur, school, bestuur, ander_bestuur):
    oud = SchoolBestuurFactory(school=school, bestuur=bestuur, van=date(2020, 8, 1))

    antwoord = bewerk(
        redacteur,
        school,
        schoolformulier(
            school,
            {"id": oud.pk, "bestuur": bestuur.pk, "van": "2020-08-01", "tot": "2026-08-01"},
            {"bestuur": ander_bestuur.pk, "van": "2026-08-01", "tot": ""},
        ),
    )

    assert antwoord.status_code == 302
    assert School.objects.met_bestuur(op=date(2026, 7, 31)).get().bestuur_op_dag == bestuur
    assert School.objects.met_bestuur(op=date(2026, 8, 1)).get().bestuur_op_dag == ander_bestuur


@pytest.mark.parametrize(
    ("eerste", "tweede"),
    [
        pytest.param(("2020-08-01", "2027-01-01"), ("2027-01-01", ""), id="de grens schuift naar later"),
        pytest.param(("2020-08-01", "2025-01-01"), ("2025-01-01", ""), id="de grens schuift naar eerder"),
        pytest.param(("2026-08-01", ""), ("2020-08-01", "2026-08-01"), id="de twee wisselen van plaats"),
    ],
)
def test_een_grens_verschuift_in_een_keer(redacteur, school, bestuur, ander_bestuur, eerste, tweede):
    een = SchoolBestuurFactory(school=school, bestuur=bestuur, van=date(2020, 8, 1), tot=date(2026, 8, 1))
    twee = SchoolBestuurFactory(school=school, bestuur=ander_bestuur, van=date(2026, 8, 1))

    antwoord = bewerk(
        redacteur,
        school,
        schoolformulier(
            school,
            {"id": een.pk, "bestuur": bestuur.pk, "van": eerste[0], "tot": eerste[1]},
            {"id": twee.pk, "bestuur": ander_bestuur.pk, "van": tweede[0], "tot": tweede[1]},
        ),
    )

    een.refresh_from_db()
    twee.refresh_from_db()
    assert antwoord.status_code == 302
    assert (een.van.isoformat(), een.tot and een.tot.isoformat()) == (eerste[0], eerste[1] or None)
    assert (twee.van.isoformat(), twee.tot and twee.tot.isoformat()) == (tweede[0], tweede[1] or None)


def test_twee_statussen_van_een_partnerschap_tegelijk_geeft_een_zin(redacteur, rowf):
    PartnerschapStatusFactory()
    antwoord = bewerk(
        redacteur,
        rowf,
        partnerschapformulier(
            statussen=[
                {"status": "aspirant", "van": "2016-01-01", "tot": ""},
                {"status": "erkend", "van": "2019-01-01", "tot": ""},
            ]
        ),
    )

    assert fouten(antwoord, "statussen") == [
        ("van", "Het partnerschap heeft in dat tijdvak al een status. Beëindig die eerst.")
    ]


def test_een_lerarenopleiding_in_twee_partnerschappen_tegelijk_mag_en_twee_keer_in_een_niet(redacteur, rowf, aonhw):
    instituut = LerarenopleidingFactory(naam="NHL Stenden", slug="nhl-stenden")
    InstituutDeelnameFactory()
    velden = {"naam": instituut.naam, "slug": instituut.slug, "soort": "hbo", **regels("opleidingen")}
    ergens = {"van": "2020-01-01", "tot": ""}

    mag = bewerk(
        redacteur,
        instituut,
        velden | regels("deelnames", {"partnerschap": rowf.pk, **ergens}, {"partnerschap": aonhw.pk, **ergens}),
    )
    nieuw = Lerarenopleiding.objects.create(naam="Ander", slug="ander", soort="hbo")
    mag_niet = bewerk(
        redacteur,
        nieuw,
        velden
        | {"naam": "Ander", "slug": "ander"}
        | regels("deelnames", {"partnerschap": rowf.pk, **ergens}, {"partnerschap": rowf.pk, **ergens}),
    )

    assert mag.status_code == 302
    assert [veld for veld, _tekst in fouten(mag_niet, "deelnames")] == ["van"]


def test_een_einddatum_voor_de_begindatum_geeft_een_zin_bij_de_einddatum(redacteur, school, bestuur):
    antwoord = bewerk(
        redacteur, school, schoolformulier(school, {"bestuur": bestuur.pk, "van": "2026-01-01", "tot": "2026-01-01"})
    )

    assert fouten(antwoord, "besturen") == [
        ("tot", "De einddatum ligt niet na de begindatum. Kies een latere einddatum of laat hem leeg.")
    ]


# -- deelnames ---------------------------------------------------------------------------------


def deelnameformulier(deelname, **velden):
    return {
        "partnerschap": deelname.partnerschap_id,
        "school": deelname.school_id,
        "status": deelname.status_id,
        "van": "2026-01-01",
        "tot": "2027-01-01",
        "clusters": [],
        **velden,
    }


def test_een_tweede_deelname_in_hetzelfde_tijdvak_geeft_een_zin(redacteur, deelname):
    antwoord = voeg_toe(redacteur, "deelname", deelnameformulier(deelname, van="2026-06-01", tot=""))

    assert fouten(antwoord) == [
        ("van", "Deze school doet in dat tijdvak al mee in dit partnerschap. Beëindig die deelname eerst.")
    ]


def test_een_deelname_die_aansluit_mag(redacteur, deelname):
    antwoord = voeg_toe(redacteur, "deelname", deelnameformulier(deelname, van="2027-01-01", tot=""))

    assert antwoord.status_code == 302
    assert Deelname.objects.count() == 2


def test_een_status_van_een_ander_partnerschap_geeft_een_zin_bij_de_status(redacteur, deelname, aonhw):
    vreemd = DeelnamestatusFactory(partnerschap=aonhw)

    antwoord = bewerk(redacteur, deelname, deelnameformulier(deelname, status=vreemd.pk))

    assert fouten(antwoord) == [("status", "Kies een status van dit partnerschap; deze hoort bij een ander.")]


def test_een_cluster_van_een_ander_partnerschap_geeft_een_zin_bij_de_clusters(redacteur, deelname, rowf, aonhw):
    eigen, vreemd = ClusterFactory(partnerschap=rowf), ClusterFactory(partnerschap=aonhw, naam="Kop van Noord-Holland")

    antwoord = bewerk(redacteur, deelname, deelnameformulier(deelname, clusters=[eigen.pk, vreemd.pk]))

    assert fouten(antwoord) == [
        ("clusters", "Niet van dit partnerschap: Kop van Noord-Holland. Kies alleen eigen clusters.")
    ]


def test_een_deelname_verhuist_met_status_en_clusters_tegelijk_naar_een_ander_partnerschap(
    redacteur, deelname, rowf, aonhw
):
    deelname.clusters.set([ClusterFactory(partnerschap=rowf)])
    deelname.save()
    status, cluster = DeelnamestatusFactory(partnerschap=aonhw), ClusterFactory(partnerschap=aonhw)

    antwoord = bewerk(
        redacteur,
        deelname,
        deelnameformulier(deelname, partnerschap=aonhw.pk, status=status.pk, clusters=[cluster.pk]),
    )

    deelname = Deelname.objects.get()
    assert antwoord.status_code == 302
    assert (deelname.partnerschap, deelname.status, list(deelname.clusters.all())) == (aonhw, status, [cluster])


# -- partnerschap ------------------------------------------------------------------------------


def test_een_nieuw_partnerschap_krijgt_de_gebruikelijke_deelnamestatussen(redacteur):
    antwoord = voeg_toe(redacteur, "partnerschap", partnerschapformulier(naam="FROSK", slug=""))

    frosk = Partnerschap.objects.get(slug="frosk")
    schakelaars = {
        s.naam: (s.opleiding_telt, s.mag_plaatsen, s.is_zichtbaar) for s in frosk.deelnamestatussen.order_by("volgorde")
    }
    assert antwoord.status_code == 302
    assert schakelaars == {
        "kandidaat": (False, False, False),
        "samenwerkingsschool": (False, False, True),
        "volgschool": (True, True, True),
        "partner": (True, True, True),
        "niet toelaatbaar": (False, False, False),
    }


def test_wie_eigen_deelnamestatussen_invult_houdt_alleen_die(redacteur):
    voeg_toe(
        redacteur,
        "partnerschap",
        partnerschapformulier(deelnamestatussen=[{"naam": "lid", "soort": "partner", "volgorde": 0}]),
    )

    assert [s.naam for s in Partnerschap.objects.get().deelnamestatussen.all()] == ["lid"]


def test_een_deelnamestatus_in_gebruik_is_niet_weg_te_halen(redacteur, deelname, rowf, partner):
    rij = {"id": partner.pk, "naam": partner.naam, "soort": partner.soort, "volgorde": 0, "DELETE": "on"}

    antwoord = bewerk(redacteur, rowf, partnerschapformulier(deelnamestatussen=[rij]))

    melding = antwoord.context["form"].formsets["deelnamestatussen"].non_form_errors()
    assert melding == ["Nog in gebruik bij een deelname: partner. Geef die deelnames eerst een andere."]
    assert Deelname.objects.get().status == partner


def test_een_cluster_in_gebruik_is_niet_weg_te_halen_en_een_leeg_cluster_wel(redacteur, deelname, rowf):
    vol, leeg = ClusterFactory(partnerschap=rowf), ClusterFactory(partnerschap=rowf)
    deelname.clusters.set([vol])
    deelname.save()

    def haal_weg(cluster):
        rij = {"id": cluster.pk, "code": cluster.code, "naam": cluster.naam, "DELETE": "on"}
        ander = vol if cluster == leeg else leeg
        blijft = {"id": ander.pk, "code": ander.code, "naam": ander.naam}
        return bewerk(redacteur, rowf, partnerschapformulier(clusters=[rij, blijft]))

    assert haal_weg(vol).status_code == 200
    assert haal_weg(leeg).status_code == 302
    assert list(rowf.clusters.all()) == [vol]


@pytest.mark.parametrize(
    ("soort", "regelnaam", "rij", "veld"),
    [
        ("clusters", "clusters", {"code": "NWN", "naam": "Nieuwe Waterweg Noord"}, "code"),
        ("deelnamestatussen", "deelnamestatussen", {"naam": "partner", "soort": "partner", "volgorde": 0}, "naam"),
    ],
)
def test_twee_gelijke_regels_in_een_keer_geeft_een_zin(redacteur, rowf, soort, regelnaam, rij, veld):
    antwoord = bewerk(redacteur, rowf, partnerschapformulier(**{soort: [rij, rij]}))

    assert fouten(antwoord, regelnaam) == [(veld, "Deze regel staat er al. Haal er een weg.")]


# -- overige velden ----------------------------------------------------------------------------


def test_een_leeg_adresdeel_volgt_uit_de_naam_en_een_bezet_krijgt_een_volgnummer(redacteur):
    for nummer in ("41442", "41443"):
        voeg_toe(redacteur, "bestuur", {"naam": "Stichting Zaam", "nummer": nummer, "slug": ""})

    assert list(Bestuur.objects.order_by("nummer").values_list("slug", flat=True)) == [
        "stichting-zaam",
        "stichting-zaam-2",
    ]


def test_een_andere_naam_verandert_het_webadres_niet(redacteur, school):
    bewerk(redacteur, school, schoolformulier(school, naam="Regius College Schagen"))

    school.refresh_from_db()
    assert (school.naam, school.slug) == ("Regius College Schagen", "regius-college")


@pytest.mark.parametrize(
    ("veld", "ingevuld", "opgeslagen"),
    [("postcode", "1742 ab", "1742AB"), ("code", "16cx09", "16CX09"), ("postcode", "", "")],
)
def test_een_postcode_of_code_mag_slordig_getypt(redacteur, school, veld, ingevuld, opgeslagen):
    antwoord = bewerk(redacteur, school, schoolformulier(school, **{veld: ingevuld}))

    school.refresh_from_db()
    assert antwoord.status_code == 302
    assert getattr(school, veld) == opgeslagen


@pytest.mark.parametrize(
    ("veld", "ingevuld", "begin"),
    [
        ("code", "16CX", "Dit is geen geldige code."),
        ("code", "25PW-techniek", "Dit is geen geldige code."),
        ("postcode", "0123AB", "Een postcode heeft 4 cijfers"),
        ("website", "geen adres", "Voer een geldige URL in."),
    ],
)
def test_een_fout_staat_bij_het_veld_en_zegt_wat_te_doen(redacteur, school, veld, ingevuld, begin):
    antwoord = bewerk(redacteur, school, schoolformulier(school, **{veld: ingevuld}))

    [(waar, tekst)] = fouten(antwoord)
    assert waar == veld
    assert tekst.startswith(begin)


def test_een_bestuursnummer_van_een_ander_geeft_een_zin(redacteur, bestuur):
    antwoord = voeg_toe(redacteur, "bestuur", {"naam": "Nieuw", "nummer": bestuur.nummer, "slug": ""})

    assert [veld for veld, _tekst in fouten(antwoord)] == ["nummer"]


def test_het_adresdeel_van_een_graad_is_zijn_sleutel_en_blijft(redacteur):
    graad = Graad.objects.get(pk="pdg")

    bewerk(redacteur, graad, {"naam": "PDG", "slug": "anders", "volgorde": 4, "als_eis": "on"})

    assert Graad.objects.get(pk="pdg").naam == "PDG"
    assert not Graad.objects.filter(pk="anders").exists()


def test_een_vak_krijgt_er_een_synoniem_bij(redacteur):
    vak = Vak.objects.get(slug="duits")
    bestaand = [{"id": t.pk, "term": t.term, "bereik": t.bereik} for t in vak.termen.all()]

    antwoord = bewerk(
        redacteur,
        vak,
        {"naam": vak.naam, "slug": vak.slug, "vakgroep": vak.vakgroep, "noot": ""}
        | regels("termen", *bestaand, {"term": "Deutsch", "bereik": "vrij"}),
    )

    assert antwoord.status_code == 302
    assert Vak.objects.get(slug="duits").termen.filter(term="Deutsch", bereik="vrij").exists()


def test_wie_tegelijk_hetzelfde_opslaat_krijgt_een_zin(redacteur, monkeypatch, deelname):
    """De controle van het formulier ziet een collega niet die op hetzelfde moment opslaat; de database wel."""
    monkeypatch.setattr("regio.constraints.GeenOverlap.validate", lambda *args, **kwargs: None)

    antwoord = voeg_toe(redacteur, "deelname", deelnameformulier(deelname))

    assert [veld for veld, _tekst in fouten(antwoord)] == ["__all__"]
    assert "botst met wat er intussen is opgeslagen" in antwoord.content.decode()


def test_een_los_college_is_toe_te_voegen(redacteur):
    college = SchoolFactory.build(sector="mbo", code="25pw-Techniek", naam="Techniekcollege")

    antwoord = voeg_toe(redacteur, "school", schoolformulier(college, slug=""))

    assert antwoord.status_code == 302
    assert School.objects.get().code == "25PW-techniek"
