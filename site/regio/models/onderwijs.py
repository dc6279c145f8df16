"""De woorden van het onderwijs: vakken, graden, niveaus en functies, met hun afkortingen en synoniemen."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class Sector(models.TextChoices):
    VO = "vo", _("voortgezet onderwijs")
    VSO = "vso", _("voortgezet speciaal onderwijs")
    MBO = "mbo", _("mbo")
    PO = "po", _("primair onderwijs")


class Niveau(models.Model):
    """Soort onderwijs binnen een sector: praktijkonderwijs, vmbo basis/kader, havo, mbo..."""

    slug = models.SlugField(_("adresdeel"), max_length=20, primary_key=True)
    naam = models.CharField(_("naam"), max_length=60)
    sector = models.CharField(_("sector"), max_length=3, choices=Sector)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta:
        verbose_name = _("niveau")
        verbose_name_plural = _("niveaus")

    def __str__(self):
        return self.naam


class Graad(models.Model):
    """Soort lesbevoegdheid. De lijst is gegeven en heeft een geldigheid: het stelsel verandert."""

    slug = models.SlugField(_("adresdeel"), max_length=30, primary_key=True)
    naam = models.CharField(_("naam"), max_length=60)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)
    als_eis = models.BooleanField(
        _("kan een eis zijn"), default=True, help_text=_("Aan: een vacature kan om deze bevoegdheid vragen.")
    )
    geldig_van = models.DateField(_("geldig vanaf"), null=True, blank=True)
    geldig_tot = models.DateField(
        _("geldig tot"), null=True, blank=True, help_text=_("De eerste dag waarop deze graad niet meer bestaat.")
    )

    class Meta:
        verbose_name = _("graad")
        verbose_name_plural = _("graden")

    def __str__(self):
        return self.naam


class TermBereik(models.TextChoices):
    """Waar een term mag tellen. Afkortingen van twee letters (EC, LB, MA) betekenen in lopende tekst iets anders."""

    VAKVELD = "vakveld", _("alleen in een veld voor het vak")
    VRIJ = "vrij", _("ook in titels en lopende tekst")


class Vak(ClusterableModel):
    """Schoolvak."""

    slug = models.SlugField(_("adresdeel"), max_length=60, unique=True)
    naam = models.CharField(_("naam"), max_length=80)
    vakgroep = models.CharField(_("vakgroep"), max_length=40)
    verwant = models.ManyToManyField(
        "self",
        blank=True,
        verbose_name=_("verwante vakken"),
        help_text=_("Vakken die een zoeker ook kan willen zien, zoals NaSk bij natuurkunde."),
    )
    noot = models.CharField(_("noot"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("vak")
        verbose_name_plural = _("vakken")

    def __str__(self):
        return self.naam

    @property
    def termnamen(self) -> str:
        return ", ".join(term.term for term in self.termen.all())


class VakTerm(models.Model):
    """Een andere schrijfwijze van een vak: afkorting of synoniem, met waar zij mag tellen."""

    vak = ParentalKey(Vak, related_name="termen", verbose_name=_("vak"))
    term = models.CharField(_("term"), max_length=80)
    bereik = models.CharField(_("telt"), max_length=10, choices=TermBereik, default=TermBereik.VRIJ)

    class Meta:
        verbose_name = _("afkorting of synoniem")
        verbose_name_plural = _("afkortingen en synoniemen")
        constraints = [models.UniqueConstraint(fields=["vak", "term"], name="vakterm_eenmaal_per_vak")]

    def __str__(self):
        return self.term


class Functie(ClusterableModel):
    """Functie op een school, met de schalen die er gewoonlijk bij horen."""

    class Categorie(models.TextChoices):
        OP = "OP", _("onderwijzend personeel")
        OOP = "OOP", _("onderwijsondersteunend personeel")
        LEIDING = "leiding", _("leiding")

    slug = models.SlugField(_("adresdeel"), max_length=60, unique=True, allow_unicode=True)  # conciërge
    naam = models.CharField(_("naam"), max_length=80)
    categorie = models.CharField(_("categorie"), max_length=10, choices=Categorie)
    schalen = models.CharField(_("gebruikelijke schalen"), max_length=40, blank=True, help_text=_("Zoals LB/LC/LD."))

    class Meta:
        verbose_name = _("functie")
        verbose_name_plural = _("functies")

    def __str__(self):
        return self.naam

    @property
    def termnamen(self) -> str:
        return ", ".join(term.term for term in self.termen.all())

    @property
    def is_lesgevend(self) -> bool:
        return self.categorie == self.Categorie.OP


class FunctieTerm(models.Model):
    functie = ParentalKey(Functie, related_name="termen", verbose_name=_("functie"))
    term = models.CharField(_("term"), max_length=80)

    class Meta:
        verbose_name = _("synoniem")
        verbose_name_plural = _("synoniemen")
        constraints = [models.UniqueConstraint(fields=["functie", "term"], name="functieterm_eenmaal_per_functie")]

    def __str__(self):
        return self.term


class LandelijkTekort(models.Model):
    """Gemeten landelijk tekort per vak en peildatum; voor een regio een voorstel, niet meer dan dat."""

    vak = models.ForeignKey(Vak, models.CASCADE, related_name="landelijke_tekorten", verbose_name=_("vak"))
    peildatum = models.DateField(_("peildatum"))
    procent = models.DecimalField(_("tekort in % van de fte"), max_digits=4, decimal_places=1)
    fte = models.PositiveIntegerField(_("tekort in fte"), null=True, blank=True)
    bron = models.CharField(_("bron"), max_length=200)

    class Meta:
        verbose_name = _("landelijk tekort")
        verbose_name_plural = _("landelijke tekorten")
        constraints = [
            models.UniqueConstraint(fields=["vak", "peildatum"], name="tekort_eenmaal_per_vak_en_dag"),
            models.CheckConstraint(condition=Q(procent__gte=0, procent__lte=100), name="tekort_procent_bestaat"),
        ]

    def __str__(self):
        return f"{self.vak} {self.peildatum.year}"


class MeegeleverdeTerm(models.Model):
    """Een term die eenmaal met het product meekwam: haalt een redacteur hem weg, dan komt hij niet terug."""

    soort = models.CharField(max_length=10)  # vak of functie
    slug = models.SlugField(max_length=60, allow_unicode=True)
    term = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["soort", "slug", "term"], name="meegeleverdeterm_eenmaal")]

    def __str__(self):
        return f"{self.slug}: {self.term}"
