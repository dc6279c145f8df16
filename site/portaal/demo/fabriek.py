"""De fabrieken: elke maakt het kleinste geldige ding. De demo en de tests bouwen er hun wereld mee.

Alles is volgorde en niets toeval: dezelfde aanroepen geven dezelfde wereld. Nummers en codes beginnen met 98,
wat bij DUO niet bestaat; de demo zelf geeft haar eigen nummers (99...) mee.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

import factory
from django.db import transaction
from django.utils.text import slugify
from factory.django import DjangoModelFactory

from gebruikers.models import Gebruiker
from regio.models import (
    Bestuur,
    Cluster,
    Deelname,
    Deelnamestatus,
    InstituutDeelname,
    Lerarenopleiding,
    Opleiding,
    Partnerschap,
    PartnerschapStatus,
    Regio,
    School,
    SchoolBestuur,
    Vak,
)
from vacatures.models import Bron, Reactiewijze, Uitkomst, Vacature, VacatureVak
from vacatures.waarnemers import meld

from .rechten import redactiegroep

WACHTWOORD = "een-lang-wachtwoord"
# Vaste momenten: een fabriek leest de klok niet.
EERSTE_DAG = "2020-08-01"
GEPUBLICEERD_OM = datetime(2026, 1, 5, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
GESLOTEN_OM = datetime(2026, 2, 2, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


def _letters(n: int) -> str:
    """Twee hoofdletters: 0 is AA, 675 is ZZ."""
    return chr(65 + n // 26 % 26) + chr(65 + n % 26)


class Fabriek(DjangoModelFactory):
    class Meta:
        abstract = True
        skip_postgeneration_save = True

    @classmethod
    def _setup_next_sequence(cls):
        return 1


class RegioFactory(Fabriek):
    """Een regio die nog op geen site staat: geef `site` mee om haar te kunnen kiezen."""

    class Meta:
        model = Regio

    naam = factory.Sequence(lambda n: f"Regio {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.naam))

    @factory.post_generation
    def gemeenten(self, create, gegeven, **kwargs):
        if gegeven:
            self.gemeenten.set(gegeven)


class BestuurFactory(Fabriek):
    class Meta:
        model = Bestuur

    nummer = factory.Sequence(lambda n: f"{50000 + n}")
    naam = factory.Sequence(lambda n: f"Bestuur {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.naam))


class SchoolFactory(Fabriek):
    """Een vo-vestiging in Hoorn, zonder bestuur en zonder regio. `bestuur=...` zet haar daar voorgoed onder.

    Een mbo-college: `SchoolFactory(sector="mbo", code="98ZK-techniek")`.
    """

    class Meta:
        model = School

    code = factory.Sequence(lambda n: f"98{_letters(n // 100)}{n % 100:02}")
    sector = "vo"
    naam = factory.Sequence(lambda n: f"School {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.naam))
    plaats = "Hoorn"

    @factory.post_generation
    def bestuur(self, create, gegeven, **kwargs):
        if gegeven:
            SchoolBestuurFactory(school=self, bestuur=gegeven)

    @factory.post_generation
    def niveaus(self, create, gegeven, **kwargs):
        """Slugs van niveaus."""
        if gegeven:
            self.niveaus.set(gegeven)
            self.save()


class SchoolBestuurFactory(Fabriek):
    class Meta:
        model = SchoolBestuur

    school = factory.SubFactory(SchoolFactory)
    bestuur = factory.SubFactory(BestuurFactory)
    van = EERSTE_DAG


class PartnerschapFactory(Fabriek):
    class Meta:
        model = Partnerschap

    naam = factory.Sequence(lambda n: f"Partnerschap {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.naam))

    @factory.post_generation
    def regios(self, create, gegeven, **kwargs):
        if gegeven:
            self.regios.set(gegeven)


class PartnerschapStatusFactory(Fabriek):
    class Meta:
        model = PartnerschapStatus

    partnerschap = factory.SubFactory(PartnerschapFactory)
    status = PartnerschapStatus.Status.ERKEND
    van = EERSTE_DAG


class ClusterFactory(Fabriek):
    class Meta:
        model = Cluster

    partnerschap = factory.SubFactory(PartnerschapFactory)
    code = factory.Sequence(lambda n: f"C{n}")
    naam = factory.LazyAttribute(lambda o: f"Cluster {o.code}")


class DeelnamestatusFactory(Fabriek):
    """Een partner: opleiding telt, mag plaatsen, is zichtbaar."""

    class Meta:
        model = Deelnamestatus

    partnerschap = factory.SubFactory(PartnerschapFactory)
    naam = factory.Sequence(lambda n: f"partner {n}")
    soort = Deelnamestatus.Soort.PARTNER
    opleiding_telt = True
    mag_plaatsen = True
    is_zichtbaar = True


class DeelnameFactory(Fabriek):
    """Doet mee als partner; `clusters` is een lijst clusters van hetzelfde partnerschap."""

    class Meta:
        model = Deelname

    partnerschap = factory.SubFactory(PartnerschapFactory)
    school = factory.SubFactory(SchoolFactory)
    status = factory.SubFactory(DeelnamestatusFactory, partnerschap=factory.SelfAttribute("..partnerschap"))
    van = EERSTE_DAG

    @factory.post_generation
    def clusters(self, create, gegeven, **kwargs):
        if gegeven:
            self.clusters.set(gegeven)
            self.save()


class LerarenopleidingFactory(Fabriek):
    class Meta:
        model = Lerarenopleiding

    naam = factory.Sequence(lambda n: f"Lerarenopleiding {n}")
    slug = factory.LazyAttribute(lambda o: slugify(o.naam))
    soort = Lerarenopleiding.Soort.HBO


class OpleidingFactory(Fabriek):
    class Meta:
        model = Opleiding

    lerarenopleiding = factory.SubFactory(LerarenopleidingFactory)
    soort = Opleiding.Soort.BACHELOR
    graad_id = "tweedegraads"


class InstituutDeelnameFactory(Fabriek):
    class Meta:
        model = InstituutDeelname

    lerarenopleiding = factory.SubFactory(LerarenopleidingFactory)
    partnerschap = factory.SubFactory(PartnerschapFactory)
    van = EERSTE_DAG


class BronFactory(Fabriek):
    class Meta:
        model = Bron

    bestuur = factory.SubFactory(BestuurFactory)
    adres = factory.Sequence(lambda n: f"https://werkenbij.example/{n}/vacatures.xml")
    soort = "indeed"


class VacatureFactory(Fabriek):
    """Een open vacature zonder sluitdag, school of vak.

    `vakken`: slugs, of (slug, graad). `scholen`: scholen. `niveaus`: slugs. De zoekindex weet ervan.
    """

    class Meta:
        model = Vacature

    class Params:
        uit_bron = factory.Trait(
            bron=factory.SubFactory(BronFactory, bestuur=factory.SelfAttribute("..bestuur")),
            bronsleutel=factory.Sequence(lambda n: f"sleutel-{n}"),
        )
        concept = factory.Trait(live=False, first_published_at=None, last_published_at=None)
        gesloten = factory.Trait(live=False, gesloten_om=GESLOTEN_OM, uitkomst=Uitkomst.VERLOPEN)

    titel = factory.Sequence(lambda n: f"Docent {n}")
    adres = factory.Sequence(lambda n: f"docent-{n}")
    bestuur = factory.SubFactory(BestuurFactory)
    live = True
    first_published_at = GEPUBLICEERD_OM
    last_published_at = GEPUBLICEERD_OM
    reactiewijze = Reactiewijze.LINK
    reactie_adres = factory.LazyAttribute(lambda o: f"https://werkenbij.example/{o.adres}")

    @factory.post_generation
    def vakken(self, create, gegeven, **kwargs):
        paren = [(v, None) if isinstance(v, str) else v for v in gegeven or ()]
        pks = dict(Vak.objects.filter(slug__in=[slug for slug, _graad in paren]).values_list("slug", "pk"))
        VacatureVak.objects.bulk_create(
            VacatureVak(vacature=self, vak_id=pks[slug], graad_id=graad) for slug, graad in paren
        )

    @factory.post_generation
    def scholen(self, create, gegeven, **kwargs):
        if gegeven:
            self.scholen.set(gegeven)
            self.save()

    @factory.post_generation
    def niveaus(self, create, gegeven, **kwargs):
        if gegeven:
            self.niveaus.set(gegeven)
            self.save()

    @classmethod
    def _after_postgeneration(cls, instance, create, results=None):
        super()._after_postgeneration(instance, create, results)
        if create:
            with transaction.atomic():
                meld([instance.pk])


class GebruikerFactory(Fabriek):
    """Een account zonder rechten, met WACHTWOORD."""

    class Meta:
        model = Gebruiker

    email = factory.Sequence(lambda n: f"gebruiker{n}@school.example")
    password = WACHTWOORD

    @classmethod
    def _create(cls, model_class, *args, **velden):
        return model_class.objects.create_user(*args, **velden)


class BeheerderFactory(GebruikerFactory):
    email = factory.Sequence(lambda n: f"beheerder{n}@regio.example")
    is_staff = True
    is_superuser = True


class RedacteurFactory(GebruikerFactory):
    """Iemand van de redactie: bladzijden, beelden, de regio en de vacatures."""

    email = factory.Sequence(lambda n: f"redacteur{n}@regio.example")

    @factory.post_generation
    def in_redactie(self, create, gegeven, **kwargs):
        if gegeven is not False:
            self.groups.add(redactiegroep())
