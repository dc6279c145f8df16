"""Wat er op een formulier staat, in welke volgorde, en met welke hulp."""

from django.forms import CheckboxSelectMultiple, Select
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList

from . import formulieren as f


class RegelsPanel(InlinePanel):
    """Regels onder een formulier, gecontroleerd door `formulieren.Regels`."""

    def get_form_options(self):
        opties = super().get_form_options()
        for formset in opties["formsets"].values():
            formset["formset"] = f.Regels
        return opties


NAAM_EN_ADRES = [FieldPanel("naam"), FieldPanel("slug")]
TIJDVAK = FieldRowPanel([FieldPanel("van"), FieldPanel("tot")])

REGIO = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldPanel("site"),
        FieldPanel("inleiding"),
        FieldPanel("gemeenten", widget=CheckboxSelectMultiple, classname="regio-keuzes"),
    ],
    base_form_class=f.RegioMetGemeentenForm,
)
PARTNERSCHAP = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldPanel("voluit"),
        FieldPanel("regios", widget=CheckboxSelectMultiple),
        FieldPanel("penvoerder"),
        FieldPanel("website"),
        FieldPanel("tekst"),
        RegelsPanel(
            "statussen",
            heading=_("Status van het partnerschap"),
            label=_("status"),
            help_text=_("Van oriënterend tot erkend of gestopt, met de dagen. De geschiedenis blijft staan."),
            panels=[FieldPanel("status"), TIJDVAK],
        ),
        RegelsPanel(
            "clusters",
            heading=_("Clusters"),
            label=_("cluster"),
            panels=[FieldRowPanel([FieldPanel("code"), FieldPanel("naam")])],
        ),
        RegelsPanel(
            "deelnamestatussen",
            heading=_("Deelnamestatussen: hoe een school mee kan doen"),
            label=_("deelnamestatus"),
            help_text=_(
                "Het eigen woord van dit partnerschap met drie schakelaars. Laat je dit bij een nieuw partnerschap "
                "leeg, dan krijgt het de gebruikelijke vijf: van kandidaat tot partner."
            ),
            panels=[
                FieldRowPanel([FieldPanel("naam"), FieldPanel("soort"), FieldPanel("volgorde")]),
                FieldRowPanel([FieldPanel("opleiding_telt"), FieldPanel("mag_plaatsen"), FieldPanel("is_zichtbaar")]),
            ],
        ),
    ],
    base_form_class=f.PartnerschapForm,
)
DEELNAME = ObjectList(
    [
        FieldPanel("partnerschap", widget=Select),
        FieldPanel("school"),
        FieldPanel("status", help_text=_("Kies een status onder de naam van het partnerschap.")),
        FieldPanel(
            "clusters",
            widget=CheckboxSelectMultiple,
            help_text=_("Alleen clusters van dit partnerschap. Een mbo-college kan in alle clusters meedoen."),
        ),
        TIJDVAK,
        FieldPanel("besloten_door"),
    ],
    base_form_class=f.DeelnameForm,
)
BESTUUR = ObjectList(
    [
        FieldPanel("nummer"),
        *NAAM_EN_ADRES,
        FieldRowPanel([FieldPanel("kvk"), FieldPanel("website")]),
        FieldPanel("tekst"),
    ],
    base_form_class=f.RegioForm,
)
SCHOOL = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldRowPanel([FieldPanel("code"), FieldPanel("sector")]),
        FieldPanel("duo_naam", read_only=True, help_text=_("Volgt DUO bij elke inlezing.")),
        RegelsPanel(
            "besturen",
            heading=_("Bestuur"),
            label=_("bestuur"),
            help_text=_(
                "Bij een fusie: geef het oude bestuur een einddatum en voeg het nieuwe toe met diezelfde dag als begin."
            ),
            panels=[FieldPanel("bestuur"), TIJDVAK],
        ),
        FieldPanel("regio", widget=Select),
        FieldPanel("niveaus", widget=CheckboxSelectMultiple),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("straat"), FieldPanel("huisnummer")]),
                FieldRowPanel([FieldPanel("postcode"), FieldPanel("plaats")]),
                FieldPanel("gemeente"),
                FieldRowPanel([FieldPanel("lat"), FieldPanel("lon")]),
            ],
            heading=_("Adres"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("website"), FieldPanel("telefoon")]),
                FieldPanel("denominatie"),
                FieldPanel("tekst"),
            ],
            heading=_("Over de school"),
        ),
    ],
    base_form_class=f.SchoolForm,
)
LERARENOPLEIDING = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldRowPanel([FieldPanel("soort"), FieldPanel("plaats")]),
        FieldPanel("website"),
        RegelsPanel(
            "opleidingen",
            heading=_("Opleidingen"),
            label=_("opleiding"),
            panels=[
                FieldRowPanel(
                    [FieldPanel("soort"), FieldPanel("vak", widget=Select), FieldPanel("graad", widget=Select)]
                )
            ],
        ),
        RegelsPanel(
            "deelnames",
            heading=_("Doet mee in partnerschappen"),
            label=_("deelname"),
            panels=[FieldPanel("partnerschap", widget=Select), TIJDVAK],
        ),
    ],
    base_form_class=f.RegioForm,
)
VAK = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldRowPanel([FieldPanel("vakgroep"), FieldPanel("noot")]),
        RegelsPanel(
            "termen",
            heading=_("Afkortingen en synoniemen"),
            label=_("term"),
            help_text=_(
                "Hieraan herkennen het zoeken en de bronnen dit vak. Een afkorting van twee letters telt alleen in een "
                "veld voor het vak: in lopende tekst betekent zij vaak iets anders."
            ),
            panels=[FieldRowPanel([FieldPanel("term"), FieldPanel("bereik")])],
        ),
        FieldPanel("verwant", widget=CheckboxSelectMultiple, classname="regio-keuzes"),
    ],
    base_form_class=f.VakForm,
)
FUNCTIE = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldRowPanel([FieldPanel("categorie"), FieldPanel("schalen")]),
        RegelsPanel("termen", heading=_("Synoniemen"), label=_("synoniem"), panels=[FieldPanel("term")]),
    ],
    base_form_class=f.RegioForm,
)
GRAAD = ObjectList(
    [
        *NAAM_EN_ADRES,
        FieldRowPanel([FieldPanel("als_eis"), FieldPanel("volgorde")]),
        FieldRowPanel([FieldPanel("geldig_van"), FieldPanel("geldig_tot")]),
    ],
    base_form_class=f.RegioForm,
)
NIVEAU = ObjectList(
    [*NAAM_EN_ADRES, FieldRowPanel([FieldPanel("sector"), FieldPanel("volgorde")])], base_form_class=f.RegioForm
)
TEKORT = ObjectList(
    [
        FieldPanel("vak", widget=Select),
        FieldRowPanel([FieldPanel("peildatum"), FieldPanel("procent"), FieldPanel("fte")]),
        FieldPanel("bron"),
    ],
    base_form_class=f.RegioForm,
)
PUNT = FieldRowPanel([FieldPanel("lat"), FieldPanel("lon")])
GEMEENTE = ObjectList(
    [FieldPanel("code"), FieldPanel("naam"), FieldPanel("provincie"), PUNT], base_form_class=f.RegioForm
)
PLAATS = ObjectList(
    [FieldPanel("naam"), FieldPanel("zoeknaam"), FieldPanel("gemeente"), PUNT, FieldPanel("aantal_postcodes")],
    base_form_class=f.RegioForm,
)
POSTCODE = ObjectList(
    [FieldPanel("pc4"), FieldPanel("plaatsnaam"), FieldPanel("gemeente"), PUNT], base_form_class=f.RegioForm
)
