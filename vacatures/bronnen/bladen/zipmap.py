"""Een xlsx of ods is een zip: eerst in de inhoudsopgave kijken of uitpakken kan, dan pas uitpakken."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from django.utils.translation import gettext as _

from vacatures.bronnen.document import DocumentOnleesbaar

IS_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # xls van vóór 2007, en elk bestand van Office met een wachtwoord
MAX_DELEN = 2_000
MAX_UITGEPAKT = 120 * 1024 * 1024  # samen
MAX_VERHOUDING = 300  # XML vol dezelfde cellen haalt 50; een zipbom 1.000
KLEIN = 1024 * 1024  # daaronder zegt de verhouding niets


class Zipmap:
    """De delen van een nagekeken zip. Lezen geeft DocumentOnleesbaar, nooit een fout van zipfile."""

    def __init__(self, zip_: zipfile.ZipFile) -> None:
        self._zip = zip_
        self._delen = {deel.filename.lstrip("/").lower(): deel for deel in zip_.infolist()}

    def __contains__(self, naam: str) -> bool:
        return naam.lstrip("/").lower() in self._delen

    @property
    def namen(self) -> list[str]:
        return list(self._delen)

    def stukken(self, naam: str) -> Iterator[bytes]:
        """De inhoud van een deel in stukken; niets als het er niet is. Meer dan de opgave zegt komt er niet uit."""
        deel = self._delen.get(naam.lstrip("/").lower())
        if deel is None:
            return
        try:
            with self._zip.open(deel) as stroom:
                while stuk := stroom.read(65_536):
                    yield stuk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as fout:
            raise _kapot() from fout

    def heel(self, naam: str) -> bytes:
        return b"".join(self.stukken(naam))


def open_map(inhoud: bytes) -> Zipmap:
    """Raises DocumentOnleesbaar als het geen zip is, of geen zip die veilig uit te pakken is."""
    try:
        zip_ = zipfile.ZipFile(BytesIO(inhoud))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, UnicodeDecodeError) as fout:
        raise _kapot() from fout
    delen = zip_.infolist()
    uitgepakt = sum(d.file_size for d in delen)
    if len(delen) > MAX_DELEN or uitgepakt > MAX_UITGEPAKT or any(_is_bom(d) for d in delen):
        raise DocumentOnleesbaar(
            _("Het bestand is uitgepakt te groot om te lezen. Bewaar alleen het blad met vacatures als nieuw bestand.")
        )
    if any(d.flag_bits & 1 for d in delen):
        raise met_wachtwoord()
    return Zipmap(zip_)


def _is_bom(deel: zipfile.ZipInfo) -> bool:
    return deel.file_size > KLEIN and deel.file_size > MAX_VERHOUDING * max(deel.compress_size, 1)


def weiger_ole(inhoud: bytes) -> DocumentOnleesbaar:
    if "EncryptedPackage".encode("utf-16-le") in inhoud:
        return met_wachtwoord()
    return DocumentOnleesbaar(
        _(
            "Dit is een oud Excel-bestand (.xls) of een ander bestand van Office. Kies in Excel Opslaan als, en dan "
            ".xlsx."
        )
    )


def met_wachtwoord() -> DocumentOnleesbaar:
    return DocumentOnleesbaar(_("Op het bestand zit een wachtwoord. Bewaar het zonder wachtwoord."))


def _kapot() -> DocumentOnleesbaar:
    return DocumentOnleesbaar(
        _("Het bestand is stuk of maar half aangekomen. Open het in Excel of LibreOffice en bewaar het opnieuw.")
    )
