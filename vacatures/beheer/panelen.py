"""Wat er op het bewerkscherm van een vacature en een bron staat, in welke volgorde, en wat je er moet doen."""

from django.forms import CheckboxSelectMultiple, PasswordInput, Select
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    PublishingPanel,
)
from wagtail.admin.widgets import AdminDateTimeInput

from vacatures.forms import BronFormulier, VacatureFormulier, VakRegels
from vacatures.models import Vacature
from vacatures.vergrendelen import vergrendeling

from .opgemaakt import Tekstbewerker
from .waarden import in_woorden


class VakPanel(InlinePanel):
    def get_form_options(self):
        opties = super().get_form_options()
        opties["formsets"]["vakregels"]["formset"] = VakRegels
        return opties


class BronPanel(Panel):
    """Voor een vacature uit een bron: wat vastligt, wat de bron daar nu zegt, en hoe je het weer loslaat."""

    def get_form_options(self):
        return {"fields": ["neem_over", "uitgangspunt"]}

    class BoundPanel(Panel.BoundPanel):
        template_name = "vacatures/beheer/bron_paneel.html"

        def is_shown(self):
            return bool(self.instance.bron_id)

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            gekozen = self.form["neem_over"].value() or []
            regels = [
                {**regel, "aangevinkt": regel["veld"] in gekozen}
                for regel in (
                    {"veld": velden[0], **in_woorden(self.instance, velden)} for velden in vergrendeling(self.instance)
                )
            ]
            return {**context, "vacature": self.instance, "bron": self.instance.bron, "regels": regels}


class StandPanel(Panel):
    """Waar de vacature in haar levensloop is, en wat publiceren of sluiten nu betekent."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "vacatures/beheer/stand_paneel.html"

        def is_shown(self):
            return self.instance.pk is not None

        def get_context_data(self, parent_context=None):
            rij = Vacature.objects.get(pk=self.instance.pk)
            return {**super().get_context_data(parent_context), "vacature": rij, "fase": rij.fase}


class PlanPanel(PublishingPanel):
    """Alleen wanneer zij op de site komt. Wanneer zij eraf gaat zegt de laatste dag om te reageren."""

    def __init__(self, **kwargs):
        wanneer = AdminDateTimeInput(
            js_overlay_parent_selector="#schedule-publishing-dialog",
            attrs={
                "data-controller": "w-action",
                "data-action": "w-dialog:hidden->w-action#reset",
                "data-w-dialog-target": "notify",
            },
        )
        super().__init__(**{"children": [FieldPanel("go_live_at", widget=wanneer)], **kwargs})


DE_BAAN = MultiFieldPanel(
    [
        FieldPanel(
            "titel", help_text=_("Zoals een docent het zoekt: functie, vak en graad. De school staat er al bij.")
        ),
        FieldPanel("bestuur", widget=Select, help_text=_("De werkgever. Dit kies je bij het begin.")),
        FieldPanel("functie", widget=Select),
        VakPanel(
            "vakregels",
            heading=_("Vakken"),
            label=_("vak"),
            help_text=_("Eén regel per vak. Volstaat meer dan één graad, maak dan voor elke graad een regel."),
            panels=[FieldRowPanel([FieldPanel("vak", widget=Select), FieldPanel("graad", widget=Select)])],
        ),
        FieldPanel("sector", help_text=_("Alleen nodig als het bij de school niet duidelijk is.")),
        FieldPanel("niveaus", widget=CheckboxSelectMultiple),
    ],
    heading=_("De baan"),
)
WAAR = MultiFieldPanel(
    [
        FieldPanel(
            "scholen",
            widget=CheckboxSelectMultiple,
            help_text=_("Kies elke school waar je kunt werken. Je ziet alleen scholen van dit bestuur."),
        ),
        FieldRowPanel(
            [
                FieldPanel("plaatsnaam"),
                FieldPanel("gemeente", widget=Select, help_text=_("Alleen als de school niet bekend is.")),
            ]
        ),
    ],
    heading=_("Waar"),
)
TEKST = MultiFieldPanel(
    [FieldPanel("tekst", widget=Tekstbewerker(), help_text=_("Wat je gaat doen, wie we zoeken, wat we bieden."))],
    heading=_("Tekst"),
)
OMVANG = MultiFieldPanel(
    [
        FieldRowPanel(
            [
                FieldPanel("fte_van", help_text=_("Tussen 0 en 1, zoals 0,6.")),
                FieldPanel("fte_tot", help_text=_("Laat leeg als het één vast getal is.")),
            ]
        ),
        FieldRowPanel([FieldPanel("lesuren_van"), FieldPanel("lesuren_tot"), FieldPanel("lesminuten")]),
        FieldRowPanel([FieldPanel("uren_van"), FieldPanel("uren_tot")]),
        FieldPanel("plaatsen", help_text=_("Hoeveel mensen je zoekt.")),
    ],
    heading=_("Omvang"),
    help_text=_("Vul in wat je weet. Wij rekenen lessen en uren niet om naar fte: dat verschilt per school."),
)
VOORWAARDEN = MultiFieldPanel(
    [
        FieldPanel("contract"),
        FieldRowPanel(
            [
                FieldPanel("begint_op"),
                FieldPanel("per_direct", help_text=_("Zet dit aan, of vul een begindatum in. Niet allebei.")),
            ]
        ),
        FieldPanel("schaal"),
        FieldRowPanel([FieldPanel("salaris_van"), FieldPanel("salaris_tot")]),
        FieldRowPanel([FieldPanel("zij_instromers_welkom"), FieldPanel("lio_welkom")]),
        FieldPanel("inductie"),
        FieldPanel("inductie_jaren", help_text=_("Hoeveel jaar een starter begeleiding krijgt.")),
    ],
    heading=_("Voorwaarden"),
)
REAGEREN = MultiFieldPanel(
    [
        FieldPanel(
            "sluit_op",
            help_text=_("Die dag telt nog mee. De dag erna gaat de vacature vanzelf dicht. Leeg: tot je haar sluit."),
        ),
        FieldPanel("reactiewijze", help_text=_("Kies hoe iemand reageert en vul het adres eronder in.")),
        FieldRowPanel([FieldPanel("reactie_adres"), FieldPanel("reactie_email")]),
        FieldRowPanel([FieldPanel("contact_naam"), FieldPanel("contact_email"), FieldPanel("contact_telefoon")]),
    ],
    heading=_("Reageren"),
)
VACATURE = ObjectList(
    [
        StandPanel(heading=_("Stand")),
        BronPanel(heading=_("Uit een bron")),
        DE_BAAN,
        WAAR,
        TEKST,
        OMVANG,
        VOORWAARDEN,
        REAGEREN,
        FieldPanel(
            "tags", heading=_("Trefwoorden"), help_text=_("Kies uit de lijst. Nieuwe maak je in het menu Trefwoorden.")
        ),
        PlanPanel(),
    ],
    base_form_class=VacatureFormulier,
)
BRON = ObjectList(
    [
        FieldPanel("bestuur", widget=Select),
        FieldPanel("naam", help_text=_("Hoe je hem in de lijst herkent. Leeg: het adres.")),
        FieldPanel("adres", help_text=_("Plak het webadres van de feed of de pagina. Met https:// ervoor.")),
        FieldPanel("soort", widget=Select, help_text=_("Weet je het niet? Laat het op vanzelf staan.")),
        MultiFieldPanel(
            [
                FieldPanel("is_gezaghebbend"),
                FieldPanel("voltijd", help_text=_("Hoeveel uur een volle baan is in deze bron. Voor 'ca. 0,8 fte'.")),
                FieldPanel("standaard_school", widget=Select),
                FieldPanel("standaard_sector"),
                FieldPanel("linkpatroon"),
                FieldPanel("met_open_sollicitaties"),
            ],
            heading=_("Wat je van deze bron weet"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("is_actief", help_text=_("Uit: de bron wordt niet gelezen. Haar vacatures blijven staan.")),
                FieldPanel("elke_minuten"),
                FieldPanel("contact_email"),
                FieldPanel(
                    "token",
                    widget=PasswordInput(attrs={"autocomplete": "new-password"}),
                    help_text=_("Alleen als de leverancier er een gaf. Je ziet hem niet terug; leeg laat hem staan."),
                ),
            ],
            heading=_("Lezen"),
        ),
    ],
    base_form_class=BronFormulier,
)
TAG = ObjectList(
    [
        FieldPanel("name", help_text=_("Een woord dat op meer vacatures past. Dit ziet een zoeker bij de vacature.")),
        FieldPanel("slug", help_text=_("Zo staat het in een webadres. Laat leeg: dan volgt het uit de naam.")),
    ]
)
