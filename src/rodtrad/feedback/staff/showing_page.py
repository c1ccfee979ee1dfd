"""What is shown openly of a case that is no fault, and whether it may be."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from rodtrad.core.calendar_words import day as day_words
from rodtrad.feedback import rules
from rodtrad.feedback.enums import Kind, KnownTo, State
from rodtrad.feedback.models import FeedbackCase, ShownCase
from rodtrad.feedback.queries.faults import answer_shown
from rodtrad.times import known


def shown_part(user: Any, case: FeedbackCase) -> dict[str, Any]:
    """Return what everybody reads of a case whose sender chose it, nothing of other cases."""
    shown = _then(getattr(case, "shown", None))
    if case.kind == Kind.FAULT or (shown is None and case.known_to != KnownTo.EVERYBODY):
        return {}
    is_now, ruling = known.moment() is None, rules.may_show(user, case)
    return {
        "may_show": is_now and bool(ruling),
        "may_hide": is_now and shown is not None and bool(rules.may_hide(user, case)),
        "why_not": "" if ruling else ruling.reason,
    } | (_shown(case, shown) if shown else {})


def _then(shown: ShownCase | None) -> ShownCase | None:
    """Return what was shown at the moment that is asked for: it stands outside the history."""
    moment = known.moment()
    return None if shown and moment and shown.at > moment else shown


def _shown(case: FeedbackCase, shown: ShownCase) -> dict[str, Any]:
    return {
        "text": shown.text,
        "name": shown.name,
        "by": shown.by.display_name if shown.by else "",
        "at": day_words(timezone.localdate(shown.at), year=True),
        "lacks_answer": case.state == State.ANSWERED and not answer_shown(case, shown),
        "url": reverse("public:shown_case", args=[case.code]),
    }
