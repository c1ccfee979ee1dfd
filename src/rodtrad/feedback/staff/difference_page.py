"""What was measured of a promise, what cases say, and what the difference depends on."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.declarations.enums import Verdict
from rodtrad.declarations.models import Promise, PromiseVerdict, PromiseVersion
from rodtrad.declarations.staff.following_page import MARKS, measured_words
from rodtrad.feedback import rules
from rodtrad.feedback.models import PromiseDifference
from rodtrad.feedback.queries import visible_to
from rodtrad.feedback.queries.contradicting import cases_against
from rodtrad.feedback.staff.acting import address
from rodtrad.organisation.queries import tree
from rodtrad.times import known
from rodtrad.ui.acting import ActingForm, long_text

MOST = 50


class DifferenceForm(ActingForm):
    """Why the two say different things."""

    text = long_text(
        _("Vad beror skillnaden på?"),
        _(
            "Till exempel att mätningen räknar andra besök än dem ärendena gäller. "
            "Skriv inget om vem någon är."
        ),
        rows=4,
    )


def difference_page(
    user: Any, promise: Promise, said: PromiseVersion, verdict: PromiseVerdict
) -> dict[str, Any]:
    """Return both sides, of the cases those by name that the user may read."""
    cases = cases_against(promise, verdict.period)
    seen = visible_to(user).filter(pk__in=cases.values("pk")).order_by("received_at", "pk")[:MOST]
    measured, unit_id = Verdict(verdict.verdict), promise.declaration.unit_id
    told = PromiseDifference.objects.filter(promise=promise, period=verdict.period)
    return {
        "promise": promise,
        "said": said,
        "unit": tree().name(unit_id),
        "period": capitalised(verdict.period.shown_name),
        "mark": MARKS[measured],
        "word": str(measured.label),
        "measured": measured_words(verdict),
        "count": cases.count(),
        "cases": [(case.code, address(case)) for case in seen],
        "told": [_told(row) for row in told.select_related("by")],
        "may": known.moment() is None and bool(rules.may_explain(user, unit_id)),
    }


def _told(row: PromiseDifference) -> dict[str, Any]:
    return {
        "text": row.text,
        "who": row.by.display_name if row.by else "",
        "when": day_words(timezone.localdate(row.at), year=True),
        "cases": row.cases,
    }
