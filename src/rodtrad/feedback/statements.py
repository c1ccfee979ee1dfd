"""Cases that answer what a unit is asked: that what people say is answered and acted on."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rodtrad.declarations.statements import Found, Source, register
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import CaseCause, FeedbackCase
from rodtrad.feedback.queries import visible_to

A_YEAR = timedelta(days=365)
ASKED = ("feedback", "feedback_system")


def answered(user: Any, unit_ids: Collection[int], day: date) -> QuerySet[FeedbackCase]:
    """Return what units have answered in a year: what only came says nothing of how it is met."""
    rows = visible_to(user).filter(
        unit__in=unit_ids,
        state=State.ANSWERED,
        answered_at__date__gt=day - A_YEAR,
        answered_at__date__lte=day,
    )
    return rows.annotate(has_cause=Exists(CaseCause.objects.filter(case=OuterRef("pk"))))


def shown(rows: Sequence[FeedbackCase], day: date) -> Iterator[Found]:
    """Tell how many were answered, weighed and acted on, and nothing of what they said."""
    if not rows:
        return
    said = ngettext(
        "%d besvarat ärende det senaste året", "%d besvarade ärenden det senaste året", len(rows)
    )
    note = _("%(causes)s har en angiven orsak, %(acted)s en åtgärd") % {
        "causes": sum(bool(vars(row)["has_cause"]) for row in rows),
        "acted": sum(row.has_measure for row in rows),
    }
    yield Found(said % len(rows), reverse("feedback:list"), note)


def register_statements() -> None:
    """Let cases answer how a unit takes care of what people say."""
    for key in ASKED:
        register(key, Source(answered, "unit", shown))
