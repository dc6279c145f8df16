"""Het voorbeeldbestand dat HR invult: de kolommen die wij kennen, één voorbeeldrij en een blad met uitleg."""

from datetime import date
from io import BytesIO

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

VOORBEELD_JAAR = 2020  # voorbij: blijft de voorbeeldrij staan, dan komt zij niet op de site
KOP_KLEUR = "DCE6F1"

# (kolom, voorbeeld, uitleg). De namen zijn die van `kolommen.NAMEN`: een test leest dit bestand in.
KOLOMMEN: tuple[tuple[str, object, str | Promise], ...] = (
    ("Kenmerk", "VOORBEELD-1", _("Je eigen nummer. Het blijft hetzelfde zolang de vacature open is.")),
    ("Titel", "Docent natuurkunde", _("Verplicht. Zoals de vacature boven de tekst heet.")),
    ("Vak", "natuurkunde", _("Meer vakken kan, met een komma ertussen.")),
    ("School", "Voorbeeldcollege", _("De naam van de school.")),
    ("Vestigingscode", "99XX00", _("BRIN en twee cijfers. Daarmee weten wij zeker welke school het is.")),
    ("Straat", "Voorbeeldlaan", _("Alleen nodig zonder vestigingscode.")),
    ("Huisnummer", 12, ""),
    ("Postcode", "1624 AB", ""),
    ("Plaats", "Hoorn", ""),
    ("Bevoegdheid", "eerstegraads", _("Eerstegraads, tweedegraads, of wat er mag.")),
    ("Niveau", "havo, vwo", _("Praktijkonderwijs, vmbo, havo, vwo, mbo.")),
    ("Fte", "0,6-0,8", _("Eén getal of van-tot, hooguit 1,0. Een percentage mag ook: 80%.")),
    ("Uren van", 24, _("Uren per week.")),
    ("Uren tot", 32, ""),
    ("Lesuren", 16, _("Lessen per week.")),
    ("Schaal", "LC", ""),
    ("Contract", "Jaarcontract met uitzicht op vast", _("Vast, tijdelijk, vervanging, of in je eigen woorden.")),
    ("Ingangsdatum", date(VOORBEELD_JAAR, 8, 1), _("Een dag zoals 01-08-2027, of 'per direct'.")),
    ("Reageren tot en met", date(VOORBEELD_JAAR, 5, 31), _("De laatste dag waarop iemand kan reageren.")),
    ("Publicatiedatum", date(VOORBEELD_JAAR, 5, 1), ""),
    ("Contactpersoon", "Sanne Voorbeeld", ""),
    ("E-mail", "hr@voorbeeldcollege.example", _("Van de contactpersoon.")),
    ("Telefoon", "0229 123 456", ""),
    ("Link", "https://voorbeeldcollege.example/vacatures/natuurkunde", _("De pagina van de vacature.")),
    ("Solliciteren via", "solliciteren@voorbeeldcollege.example", _("Een e-mailadres of een webadres.")),
    ("Omschrijving", "Je geeft natuurkunde aan de bovenbouw van havo en vwo.", _("De hele tekst van de vacature.")),
)  # fmt: skip


def sjabloon() -> bytes:
    """Een xlsx die met onze eigen werkbladlezer te lezen is."""
    boek = Workbook()
    vacatures, uitleg = boek.active, boek.create_sheet(str(_("Uitleg")))
    assert isinstance(vacatures, Worksheet)
    vacatures.title = str(_("Vacatures"))
    vacatures.append([naam for naam, _voorbeeld, _uitleg in KOLOMMEN])
    vacatures.append([voorbeeld for _naam, voorbeeld, _uitleg in KOLOMMEN])
    for nummer, (naam, voorbeeld, _hulp) in enumerate(KOLOMMEN, start=1):
        vacatures.column_dimensions[get_column_letter(nummer)].width = max(
            12, min(len(str(voorbeeld)), 40) + 2, len(naam) + 2
        )
        if isinstance(voorbeeld, date):
            vacatures.cell(2, nummer).number_format = "dd-mm-yyyy"
    _vul_uitleg(uitleg)
    for blad in (vacatures, uitleg):
        _maak_kop(blad)
    inhoud = BytesIO()
    boek.save(inhoud)
    return inhoud.getvalue()


def _vul_uitleg(blad: Worksheet) -> None:
    blad.append([str(_("Kolom")), str(_("Wat je erin zet"))])
    for naam, _voorbeeld, hulp in KOLOMMEN:
        if hulp:
            blad.append([naam, str(hulp)])
    for zin in (
        _("De volgorde van de kolommen maakt niet uit. Wat je niet gebruikt, mag weg; een eigen kolom mag erbij."),
        _("Vervang de voorbeeldrij door je eigen vacatures, één per rij."),
        _("Een vacature die dicht is, haal je uit het bestand."),
    ):
        blad.append(["", str(zin)])
    blad.column_dimensions["A"].width, blad.column_dimensions["B"].width = 24, 90


def _maak_kop(blad: Worksheet) -> None:
    for cel in blad[1]:
        cel.font, cel.fill = Font(bold=True), PatternFill("solid", start_color=KOP_KLEUR)
        cel.alignment = Alignment(vertical="top")
    blad.freeze_panes = "A2"
