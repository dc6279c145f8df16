"""De tekst van een vacature in de tekstbewerker, zonder dat ongewijzigde HTML van een bron verandert."""

import re

from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html

from vacatures.bronnen.opschonen import schoon

from .blokken import in_blokken

LEGE_OPMAAK = re.compile(r"<(b|strong|i|em|a)\b[^>]*>((?:\s|<br/>)*)</\1>")
MOGELIJKHEDEN = ["h2", "h3", "h4", "bold", "italic", "ul", "ol", "link"]


class Tekstbewerker(DraftailRichTextArea):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"features": MOGELIJKHEDEN, **kwargs})

    def format_value(self, value):
        return super().format_value(voor_de_bewerker(value))


def voor_de_bewerker(html: str | None) -> str:
    return in_blokken(schoon(html or ""))


def kern(html: str | None) -> str:
    """Wat de tekstbewerker van deze HTML kan zien. Twee teksten met dezelfde kern zien er daarin hetzelfde uit.

    De omzetter is niet in één keer klaar (een spatie in een lege link verdwijnt pas de tweede keer); een echte
    tekst wel.
    """
    vorige, tekst = None, voor_de_bewerker(html)
    for _keer in range(5):
        if tekst == vorige:
            break
        vorige, tekst = tekst, _heen_en_terug(tekst)
    return tekst


def _heen_en_terug(html: str) -> str:
    omzetter = ContentstateConverter(MOGELIJKHEDEN)
    opnieuw = omzetter.to_database_format(omzetter.from_database_format(html))
    zonder_sleutels = re.sub(r' data-block-key="[^"]*"', "", opnieuw)
    zonder_lege_opmaak = LEGE_OPMAAK.sub(r"\2", zonder_sleutels)
    hooguit_twee_witregels = re.sub(r"(?:\s*<br/>){3,}", "<br/><br/>", zonder_lege_opmaak)  # zoals `schoon`
    return re.sub(r"\s+", " ", hooguit_twee_witregels).replace("<p></p>", "").strip()


def openbaar(html: str) -> str:
    """Wat een mens schreef als de schone HTML die op de site komt: verwijzingen naar pagina's zijn gewone links."""
    return schoon(str(expand_db_html(html or "")))
