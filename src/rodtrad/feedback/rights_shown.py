"""Decisions on a sender's data as she and those who made them read them."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from rodtrad.core.calendar_words import day as day_words
from rodtrad.core.language import capitalised
from rodtrad.feedback.enums import Asked, Goes
from rodtrad.feedback.models import FeedbackCase, RightsDecision


@dataclass(frozen=True)
class ToldDecision:
    """One decision in words; `appeal` says how a refusal is tried by somebody else."""

    title: str
    day: str
    reason: str
    appeal: str
    by: str


def told_rights(case: FeedbackCase) -> list[ToldDecision]:
    """Return what has been decided of a sender's data, in order."""
    return [_told(row) for row in case.rights.select_related("by")]


def _told(row: RightsDecision) -> ToldDecision:
    asked = capitalised(str(Asked(row.asked).label))
    said = _("%(asked)s: ja.") if row.is_granted else _("%(asked)s: nej.")
    title = said % {"asked": asked}
    if row.goes:
        title += " " + _("Borttaget: %s.") % Goes(row.goes).label
    day = day_words(timezone.localdate(row.at), year=True)
    by = row.by.display_name if row.by else ""
    return ToldDecision(title, day, row.reason, row.appeal, by)
