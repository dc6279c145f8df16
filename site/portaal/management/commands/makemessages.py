"""makemessages van Django, dat ook de namen kent waaronder wij gettext binnenhalen."""

from django.core.management.commands import makemessages

# Waar een module `_` voor de luie vorm nodig heeft, heet de gewone `_nu`, en andersom `_lui`.
ONZE_NAMEN = ("_nu", "_lui")


class Command(makemessages.Command):
    xgettext_options = [*makemessages.Command.xgettext_options, *(f"--keyword={naam}" for naam in ONZE_NAMEN)]
