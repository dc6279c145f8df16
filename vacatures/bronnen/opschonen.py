"""De HTML van een ander, teruggebracht tot wat een vacaturetekst nodig heeft."""

import html
import re

import nh3

MAX_TEKENS = 60_000  # een lange vacature is 10.000 tekens
TAGS = {"p", "br", "ul", "ol", "li", "h2", "h3", "h4", "strong", "b", "em", "i", "a"}
_WEG_MET_INHOUD = {
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "math",
    "head",
    "title",
    "form",
}
_ECHTE_TAG = re.compile(
    r"<\s*/?(?:p|br|ul|ol|li|h[1-6]|strong|b|em|i|a|div|span|table|section)\b[^<>]*>", re.IGNORECASE
)
_GECODEERDE_TAG = re.compile(r"&(?:amp;)?lt;\s*/?(?:p|br|ul|ol|li|h[1-6]|strong|b|em|i|a|div|span)\b", re.IGNORECASE)
_BLOK = re.compile(
    r"<(/?)(?:div|section|article|header|footer|aside|blockquote|main|td|th|tr|dt|dd|pre)\b[^<>]*>", re.IGNORECASE
)
_KOP_TE_HOOG = re.compile(r"<(/?)h1\b", re.IGNORECASE)
_KOP_TE_DIEP = re.compile(r"<(/?)h[56]\b", re.IGNORECASE)
_LEEG = re.compile(r"<(p|li|h[2-4])>(?:\s|&nbsp;|<br>)*</\1>")
_LEEG_IN_DE_REGEL = re.compile(r"<(strong|b|em|i)>((?:\s|&nbsp;|<br>)*)</\1>")
_WITREGELS = re.compile(r"<br>\s*(?:<br>\s*)+<br>")  # begint bij <br>: duizenden spaties kosten dan geen tijd
_ONZICHTBAAR = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_SCHOONMAKER = nh3.Cleaner(  # eenmaal gemaakt: de lijsten telkens opnieuw lezen kost meer dan het schoonmaken
    tags=TAGS,
    clean_content_tags=_WEG_MET_INHOUD,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow noopener",
    strip_comments=True,
)


def schoon(tekst: str) -> str:
    """Veilige HTML: alleen opmaak uit de lijst, geen beelden of scripts, koppen vanaf h2."""
    tekst = _ONZICHTBAAR.sub("", tekst)[:MAX_TEKENS].strip()
    if not _ECHTE_TAG.search(tekst) and _GECODEERDE_TAG.search(tekst):
        tekst = html.unescape(tekst)  # de bron codeerde twee keer; één keer terug is genoeg
        if not _ECHTE_TAG.search(tekst):
            tekst = html.unescape(tekst)  # JSON-LD die door een XML-feed ging: drie keer
    if not _ECHTE_TAG.search(tekst):
        tekst = _alineas(tekst)
    tekst = _KOP_TE_HOOG.sub(r"<\1h2", _KOP_TE_DIEP.sub(r"<\1h4", tekst))
    tekst = _SCHOONMAKER.clean(_BLOK.sub(r"<\1p>", tekst))
    tekst = _LEEG_IN_DE_REGEL.sub(r"\2", tekst)
    for _keer in range(3):  # een lege alinea in een leeg lijstpunt
        tekst = _LEEG.sub("", tekst)
    return _WITREGELS.sub("<br><br>", tekst).strip()


def _alineas(tekst: str) -> str:
    """Kale tekst: een lege regel is een nieuwe alinea, een regeleinde een nieuwe regel."""
    delen = (deel.strip() for deel in re.split(r"\n\s*\n", tekst.replace("\r\n", "\n")))
    return "".join(f"<p>{deel.replace(chr(10), '<br>')}</p>" for deel in delen if deel)
