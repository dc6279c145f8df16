"""Wat de lijsten van scholen, besturen en opleidingsscholen gemeen hebben."""

from datetime import date

from django.db.models import Count, QuerySet

from vacatures.querysets import VacatureQuerySet, open_q

VACATURES_HOOGUIT = 10  # meer staat op de bladzijde met resultaten, waar je kunt filteren


def met_aantal_open(qs: QuerySet, *, op: date) -> QuerySet:
    """Zet `open_vacatures` bij elk; werkt voor elk model dat `vacatures` heeft."""
    return qs.annotate(open_vacatures=Count("vacatures", filter=open_q(op, "vacatures__"), distinct=True))


def nieuwste(vacatures: VacatureQuerySet, *, hooguit: int = VACATURES_HOOGUIT) -> dict:
    """Wat een bladzijde van haar open vacatures toont: hoeveel er zijn en de nieuwste."""
    rijen = list(vacatures.voor_lijst().order_by("-first_published_at", "-pk")[: hooguit + 1])
    aantal = len(rijen) if len(rijen) <= hooguit else vacatures.count()
    return {"vacatures": rijen[:hooguit], "aantal": aantal}
