"""Whether it is decided in time if somebody is to be protected."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from rodtrad.checks.levels import days
from rodtrad.checks.registry import Fault, Ids, through
from rodtrad.feedback.checks.listening import CASE, UNIT, listed, units_of_cases
from rodtrad.feedback.clock import calendar
from rodtrad.feedback.enums import State
from rodtrad.feedback.models import CaseTrack
from rodtrad.feedback.queries.tracks import undecided

TRACK = CaseTrack._meta.label_lower
PATIENCE = 2


def decide_by(since: datetime, day: date) -> date:
    """Return the last day to decide on what was suggested, by what the municipality has said."""
    return calendar().add(timezone.localdate(since), days("RT508", PATIENCE, day))


def undecided_tracks(day: date, ids: Ids | None) -> Iterator[Fault]:
    """Find units where it may be that somebody is to be protected, and nobody has decided."""
    asked = {} if ids is None else {"case__unit__in": ids}
    rows = undecided().exclude(case__state=State.REMOVED).filter(**asked)
    found = dict[int, set[int]]()
    for unit, case, since in rows.values_list("case__unit", "case", "suggested_at"):
        if since and decide_by(since, day) < day:
            found.setdefault(unit, set()).add(case)
    for unit_id, cases in found.items():
        url = f"{listed(unit_id)}&lage=all&spar=skydd"
        yield Fault(unit_id, url, url, unit_id=unit_id, facts={"count": len(cases)})


FOUND: dict[str, dict[str, Any]] = {
    "RT508": {
        "subject_type": UNIT,
        "find": undecided_tracks,
        "reads": {CASE: units_of_cases, TRACK: through(CaseTrack, "case__unit")},
    },
}
