"""Controles die Django zelf uitvoert (`manage.py check --deploy`)."""

from django.conf import settings
from django.core.checks import Error, Tags, register


@register(Tags.security, deploy=True)
def geen_uitzonderingen_op_openbare_adressen(app_configs, **kwargs) -> list[Error]:
    """In productie leest niets van binnen het eigen netwerk; alleen de demo leest haar eigen feeds."""
    if not settings.BRON_UITZONDERINGEN or settings.DEBUG or settings.DEMO:
        return []
    return [
        Error(
            f"BRON_UITZONDERINGEN staat op {', '.join(settings.BRON_UITZONDERINGEN)}.",
            hint="Laat de instelling leeg: anders kan een opgegeven bron adressen binnen het eigen netwerk lezen.",
            id="vacatures.E001",
        )
    ]
